//! What is kept how long, what was deleted, who is held.

use attache_foundation::ids::PersonId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::{Data, Whose};
use attache_foundation::{Answer, Error, Form, Result, Right, Visit};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use jiff::civil::date;
use maud::Markup;
use serde::Deserialize;

use super::{Hold, Rule, Swept, actions, store, view};

/// How many reports, and how many people found, a page shows.
const REPORTS: i64 = 100;
const FOUND: i64 = 10;

/// The lengths of a reason, in characters.
const REASON: std::ops::RangeInclusive<usize> = 8..=300;

/// What is kept how long, what was deleted, who is held.
pub(super) struct RetentionPage {
    pub(super) reports: Vec<Swept>,
    pub(super) holds: Vec<Hold>,
    pub(super) may_hold: bool,
    pub(super) query: String,
    pub(super) found: Vec<(PersonId, String)>,
    pub(super) person: String,
    pub(super) reason: String,
    pub(super) errors: FieldErrors,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Search {
    q: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    q: String,
    person: String,
    reason: String,
}

/// What a form sends that is only a button: nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

async fn page(visit: &Visit, query: &str) -> Result<RetentionPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let shown = query.chars().filter(|letter| !letter.is_control());
    let query: String = shown.take(100).collect();
    let may_hold = visit.may(Right::HoldData);
    let part = query.trim().to_lowercase();
    let found = match may_hold && !part.is_empty() {
        true => store::named(&mut reads, mission, &part, FOUND).await?,
        false => Vec::new(),
    };
    let mut holds = store::holds(&mut reads, mission).await?;
    for hold in &mut holds {
        let whose = Whose {
            person: Some(hold.person),
            ..Whose::default()
        };
        // An auditor learns that somebody is held and why, not who.
        if !visit.sees(Data::DirectoryProfile, &whose)? {
            hold.name.clear();
        }
    }
    Ok(RetentionPage {
        reports: store::reports(&mut reads, mission, REPORTS).await?,
        holds,
        may_hold,
        query,
        found,
        person: String::new(),
        reason: String::new(),
        errors: FieldErrors::default(),
    })
}

pub(super) async fn show(visit: Visit, Query(search): Query<Search>) -> Answer {
    visit.page(&page(&visit, &search.q).await?)
}

pub(super) async fn hold(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let by = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut page = page(&visit, &typed.q).await?;
    let person = typed.person.parse::<PersonId>().ok();
    if person.is_none() {
        page.errors.add("person", "retention-error-person");
    }
    let reason = typed.reason.trim();
    let long_enough = REASON.contains(&reason.chars().count());
    if !long_enough || reason.chars().any(char::is_control) {
        page.errors.add("reason", "retention-error-reason");
    }
    let Some(person) = person.filter(|_| page.errors.is_empty()) else {
        (page.person, page.reason) = (typed.person.clone(), typed.reason.clone());
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let mut change = visit.change().await?;
    actions::hold(&mut change, person, reason, by).await?;
    change.finish().await?;
    see_other(&visit.address("/retention"))
}

pub(super) async fn end_hold(
    visit: Visit,
    Path((_, _, person)): Path<(String, String, String)>,
    Form(_): Form<Nothing>,
) -> Answer {
    let person = person.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    actions::end_hold(&mut change, person).await?;
    change.finish().await?;
    see_other(&visit.address("/retention"))
}

pub(super) async fn sign(visit: Visit, Form(_): Form<Nothing>) -> Answer {
    let by = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut change = visit.change().await?;
    actions::sign(&mut change, by).await?;
    change.finish().await?;
    see_other(&visit.address("/retention"))
}

impl Page for RetentionPage {
    fn title(&self, words: &Words) -> String {
        words.say("retention-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<RetentionPage> {
        let report = |rule: Rule| Swept {
            day: date(2025, 10, 18),
            rule: rule.name().to_owned(),
            deleted: 412,
            signed: (rule != Rule::Diet).then(|| ("Sophie Claes".to_owned(), Moment(0))),
        };
        let person = Id::new(Moment(0), &Chance::from_seed(1));
        let mut errors = FieldErrors::default();
        errors.add("person", "retention-error-person");
        errors.add("reason", "retention-error-reason");
        let full = RetentionPage {
            reports: Rule::ALL.map(report).into(),
            holds: vec![Hold {
                person,
                name: "Luc Lambert".to_owned(),
                reason: "A dispute about an invoice".to_owned(),
                placed_at: Moment(1_760_000_000_000),
            }],
            may_hold: true,
            query: "pee".to_owned(),
            found: vec![(person, "Mieke Peeters".to_owned())],
            person: String::new(),
            reason: String::new(),
            errors,
        };
        let empty = RetentionPage {
            reports: Vec::new(),
            holds: Vec::new(),
            may_hold: false,
            query: String::new(),
            found: Vec::new(),
            person: String::new(),
            reason: String::new(),
            errors: FieldErrors::default(),
        };
        vec![full, empty]
    }
}
