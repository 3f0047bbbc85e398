//! The page of events of others, and the list for a meeting with their organisers.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Result, Visit};
use attache_platform::sheets;
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Query;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use jiff::civil::date;
use maud::Markup;

use super::{Interest, Opportunity, actions, store, view};
use crate::mission::typed::{LONGEST_LINE, LONGEST_TEXT, Typed};

const FIELDS: [&str; 9] = [
    "event",
    "event_name_*",
    "run_by",
    "held_in_*",
    "begins_on",
    "ends_on",
    "needed_*",
    "taken_until",
    "told_by",
];

/// Events of others, and who wants a part in them.
pub(super) struct OpportunitiesPage {
    pub(super) all: Vec<Opportunity>,
    pub(super) interests: Vec<Interest>,
    /// Companies that take part, as code and name.
    pub(super) companies: Vec<(String, Localized)>,
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
}

impl Page for OpportunitiesPage {
    fn title(&self, words: &Words) -> String {
        words.say("mission-opportunities")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples()
    }
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<OpportunitiesPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let language = visit.words.language();
    let mut interests = store::interests(&mut reads, mission).await?;
    let mut companies = store::companies(&mut reads, mission).await?;
    let words = &visit.words;
    words.sort_by_name(&mut interests, |one| one.name.get(language));
    interests.sort_by(|one, other| one.opportunity.cmp(&other.opportunity));
    words.sort_by_name(&mut companies, |(_, name)| name.get(language));
    Ok(OpportunitiesPage {
        all: store::all(&mut reads, mission).await?,
        interests,
        companies,
        typed,
        errors,
    })
}

fn typed(one: &Opportunity) -> Typed {
    let mut typed = Typed::default();
    typed.put("event", &one.code);
    typed.put_text("event_name", &one.name);
    typed.put("run_by", &one.organiser);
    typed.put_text("held_in", &one.hosts);
    typed.put("begins_on", one.first_day);
    typed.put("ends_on", one.last_day);
    typed.put_text("needed", &one.needs);
    let until = one.offers_until.map(|day| day.to_string());
    typed.put("taken_until", until.unwrap_or_default());
    typed.put("told_by", &one.source);
    typed
}

fn parse(typed: &Typed) -> std::result::Result<Opportunity, FieldErrors> {
    let mut errors = FieldErrors::default();
    let wrong = &mut errors;
    let code = typed.get("event").trim().to_owned();
    let signs = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if code.is_empty() || code.len() > 60 || !code.bytes().all(signs) {
        wrong.add("event", "mission-error-code");
    }
    let name = typed.text("event_name", LONGEST_LINE, true, wrong);
    let organiser = typed.line("run_by", LONGEST_LINE, true, wrong);
    let hosts = typed.text("held_in", LONGEST_LINE, true, wrong);
    let (first_day, last_day) = (typed.day("begins_on", wrong), typed.day("ends_on", wrong));
    let needs = typed.text("needed", LONGEST_TEXT, false, wrong);
    let source = typed.line("told_by", LONGEST_LINE, true, wrong);
    let offers_until = if typed.get("taken_until").trim().is_empty() {
        None
    } else {
        typed.day("taken_until", wrong)
    };
    if first_day.is_some() && last_day.is_some() && last_day < first_day {
        wrong.add("ends_on", "mission-error-days");
    }
    let (Some(first_day), Some(last_day), true) = (first_day, last_day, wrong.is_empty()) else {
        return Err(errors);
    };
    Ok(Opportunity {
        code,
        name,
        organiser,
        hosts,
        first_day,
        last_day,
        needs,
        offers_until,
        source,
    })
}

/// The events, and the one that is asked for in the form.
pub(super) async fn show(visit: Visit, Query(pairs): Query<Vec<(String, String)>>) -> Answer {
    let mut page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    let asked = pairs.iter().find(|(name, _)| name == "event");
    let found = asked.and_then(|(_, code)| page.all.iter().find(|one| one.code == *code));
    if let Some(found) = found {
        page.typed = typed(found);
    }
    visit.page(&page)
}

/// Keeps an event, or gives the form back.
pub(super) async fn save(visit: Visit, Form(sent): Form<Vec<(String, String)>>) -> Answer {
    let typed = Typed::take(sent, &FIELDS)?;
    match parse(&typed) {
        Ok(opportunity) => {
            let mut change = visit.change().await?;
            actions::keep(&mut change, &opportunity).await?;
            change.finish().await?;
            see_other(&visit.address("/opportunities"))
        }
        Err(errors) => {
            let page = page(&visit, typed, errors).await?;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Notes that a company wants a part in an event, or does not any more.
pub(super) async fn interest(visit: Visit, Form(sent): Form<Vec<(String, String)>>) -> Answer {
    let typed = Typed::take(sent, &["wanted", "company", "could_offer", "wants"])?;
    let mut page = page(&visit, typed.clone(), FieldErrors::default()).await?;
    let mut errors = FieldErrors::default();
    let events: Vec<&str> = page.all.iter().map(|one| one.code.as_str()).collect();
    let companies: Vec<&str> = page.companies.iter().map(|one| one.0.as_str()).collect();
    let event = typed.one_of("wanted", &events, &mut errors);
    let company = typed.one_of("company", &companies, &mut errors);
    let wants = typed.one_of("wants", &["yes", "no"], &mut errors) == "yes";
    let offer = typed.line("could_offer", LONGEST_LINE, wants, &mut errors);
    if !errors.is_empty() {
        page.errors = errors;
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let mut change = visit.change().await?;
    let offer = wants.then_some(offer.as_str());
    actions::note_interest(&mut change, &event, &company, offer).await?;
    change.finish().await?;
    see_other(&visit.address("/opportunities"))
}

/// The rows of the list for the organisers of an event: no person and no address stands in it.
pub(super) fn rows(all: &[Opportunity], interests: &[Interest], words: &Words) -> Vec<Vec<String>> {
    let language = words.language();
    let row = |one: &Interest| {
        let event = all.iter().find(|event| event.code == one.opportunity);
        let name = event.map_or("", |event| event.name.get(language));
        let region = one.region.as_deref().unwrap_or("none");
        vec![
            name.to_owned(),
            one.name.get(language).to_owned(),
            words.say(&format!("delegations-region-{region}")),
            one.offer.clone(),
        ]
    };
    interests.iter().map(row).collect()
}

/// The list as a sheet.
pub(super) async fn export(visit: Visit) -> Answer {
    let page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    let header = ["event", "company", "region", "offer"];
    let header = header.map(|name| visit.words.say(&format!("mission-list-{name}")));
    let sheet = sheets::csv(&header, &rows(&page.all, &page.interests, &visit.words));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, sheet).into_response())
}

fn samples() -> Vec<OpportunitiesPage> {
    let event = Opportunity {
        code: "la28".to_owned(),
        name: Localized::new(["Games", "Spelen", "Jeux", "Spiele"]),
        organiser: "LA28".to_owned(),
        hosts: Localized::new(["Los Angeles"; 4]),
        first_day: date(2028, 7, 14),
        last_day: date(2028, 7, 30),
        needs: Localized::new(["Timing", "Tijdmeting", "Chronométrage", "Zeitmessung"]),
        offers_until: Some(date(2027, 1, 1)),
        source: "GK".to_owned(),
    };
    let interest = Interest {
        opportunity: "la28".to_owned(),
        company: "brass-and-bytes".to_owned(),
        name: "Brass & Bytes".into(),
        region: Some("flanders".to_owned()),
        offer: "Sensors".to_owned(),
    };
    let mut errors = parse(&Typed::default()).err().unwrap_or_default();
    errors.add("wanted", "mission-error-choice");
    vec![
        OpportunitiesPage {
            typed: typed(&event),
            all: vec![event],
            interests: vec![interest],
            companies: vec![("brass-and-bytes".to_owned(), "Brass & Bytes".into())],
            errors: FieldErrors::default(),
        },
        OpportunitiesPage {
            typed: Typed::default(),
            all: Vec::new(),
            interests: Vec::new(),
            companies: Vec::new(),
            errors,
        },
    ]
}
