//! The page that says who a mission is.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Visit};
use attache_platform::moment::Date;
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use jiff::civil::date;
use maud::Markup;

use super::super::{Finding, Identity, actions, rules, store, view};
use super::findings;
use crate::mission::typed::{LONGEST_LINE, Typed};

const FIELDS: [&str; 10] = [
    "label_*",
    "hashtag",
    "first_day",
    "last_day",
    "travel_first_day",
    "travel_last_day",
    "country",
    "state",
    "relation",
    "administrations",
];

/// Who a mission is, and what should be put right about it.
pub(in super::super) struct IdentityPage {
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
    pub(in super::super) findings: Vec<Finding>,
}

impl Page for IdentityPage {
    fn title(&self, words: &Words) -> String {
        words.say("mission-identity")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::tabs(frame, "identity")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::identity::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples()
    }
}

fn typed(identity: &Identity) -> Typed {
    let mut typed = Typed::default();
    typed.put_text("label", &identity.label);
    typed.put("hashtag", &identity.hashtag);
    typed.put("first_day", identity.first_day);
    typed.put("last_day", identity.last_day);
    typed.put("travel_first_day", identity.travel_first_day);
    typed.put("travel_last_day", identity.travel_last_day);
    typed.put("country", &identity.country);
    typed.put("state", &identity.state);
    typed.put("relation", &identity.relation);
    let counted = if identity.counts_administrations {
        "yes"
    } else {
        "no"
    };
    typed.put("administrations", counted);
    typed
}

/// What the form says, or everything that is wrong with it.
fn parse(typed: &Typed) -> Result<Identity, FieldErrors> {
    let mut errors = FieldErrors::default();
    let wrong = &mut errors;
    let label = typed.text("label", LONGEST_LINE, true, wrong);
    let hashtag = typed.line("hashtag", 60, false, wrong);
    let days = [
        "first_day",
        "last_day",
        "travel_first_day",
        "travel_last_day",
    ];
    let days = days.map(|field| typed.day(field, wrong));
    let country = typed.get("country").trim().to_uppercase();
    let state = typed.get("state").trim().to_uppercase();
    let relation = typed.line("relation", 100, false, wrong);
    let [
        Some(first_day),
        Some(last_day),
        Some(travel_first_day),
        Some(travel_last_day),
    ] = days
    else {
        return Err(errors);
    };
    let identity = Identity {
        label,
        hashtag: hashtag.trim_start_matches('#').to_owned(),
        first_day,
        last_day,
        travel_first_day,
        travel_last_day,
        country,
        state,
        relation,
        // Nothing chosen is the usual: the public counts are those of companies and their kind.
        counts_administrations: typed.get("administrations") == "yes",
    };
    rules::check(&identity, wrong);
    if errors.is_empty() {
        Ok(identity)
    } else {
        Err(errors)
    }
}

/// Who the mission is.
pub(in super::super) async fn show(visit: Visit) -> Answer {
    let identity = store::identity(&mut visit.reads(), visit.mission_id()?).await?;
    visit.page(&IdentityPage {
        typed: typed(&identity),
        errors: FieldErrors::default(),
        findings: findings(&visit).await?,
    })
}

/// Keeps who the mission is, or gives the form back.
pub(in super::super) async fn save(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::take(sent, &FIELDS)?;
    match parse(&typed) {
        Ok(identity) => {
            let mut change = visit.change().await?;
            actions::change_identity(&mut change, &identity).await?;
            change.finish().await?;
            see_other(&visit.address("/identity"))
        }
        Err(errors) => {
            let findings = findings(&visit).await?;
            let page = IdentityPage {
                typed,
                errors,
                findings,
            };
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// The identity of the reference mission.
pub(in super::super) fn sample() -> Identity {
    Identity {
        label: Localized::new(["West Coast", "Westkust", "Côte Ouest", "Westküste"]),
        hashtag: "BEmissionUSA".to_owned(),
        first_day: date(2025, 10, 5),
        last_day: date(2025, 10, 10),
        travel_first_day: date(2025, 10, 4),
        travel_last_day: date(2025, 10, 12),
        country: "US".to_owned(),
        state: "US-CA".to_owned(),
        relation: "belgium-united-states".to_owned(),
        counts_administrations: false,
    }
}

fn samples() -> Vec<IdentityPage> {
    let text = || Localized::new(["One", "Een", "Un", "Eins"]);
    let day = |day: i8| -> Date { date(2025, 10, day) };
    let findings = vec![
        Finding::NoLegs,
        Finding::Gap(day(7), day(8)),
        Finding::Gap(day(9), day(9)),
        Finding::Overlap(text(), text()),
        Finding::LegOutside(text()),
        Finding::Nowhere(text()),
        Finding::WrongDay(text()),
        Finding::NoIndicator(text()),
        Finding::Alike(text(), text()),
    ];
    let mut wrong = typed(&sample());
    for (field, value) in [
        ("label_nl", "a\u{7}"),
        ("label_fr", ""),
        ("first_day", "never"),
    ] {
        wrong.put(field, value);
    }
    wrong.put("label_de", "x".repeat(LONGEST_LINE + 1));
    let mut errors = parse(&wrong).err().unwrap_or_default();
    let turned = Identity {
        last_day: day(4),
        travel_first_day: day(6),
        travel_last_day: day(3),
        country: "XX".to_owned(),
        state: "XX".to_owned(),
        hashtag: "a b".to_owned(),
        ..sample()
    };
    rules::check(&turned, &mut errors);
    let page = |typed, errors, findings| IdentityPage {
        typed,
        errors,
        findings,
    };
    vec![
        page(typed(&sample()), FieldErrors::default(), Vec::new()),
        page(typed(&sample()), FieldErrors::default(), findings),
        page(wrong, errors, Vec::new()),
    ]
}
