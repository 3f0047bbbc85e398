//! The page of a mission's stage.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use jiff::civil::date;
use maud::Markup;
use serde::Deserialize;

use super::rules::Refusal;
use super::{Facts, Stage, Transition, actions, store, view};

/// The most signs of a reason.
const LONGEST_REASON: usize = 600;

/// The form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    /// The stage that whoever typed saw.
    pub(super) from: String,
    pub(super) to: String,
    pub(super) reason: String,
}

/// Where a mission stands, what the next stages need, and how it came here.
pub(super) struct StagePage {
    pub(super) facts: Facts,
    pub(super) transitions: Vec<Transition>,
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
}

impl Page for StagePage {
    fn title(&self, words: &Words) -> String {
        words.say("stages-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples()
    }
}

async fn page(visit: &Visit) -> Result<StagePage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let facts = store::facts(&mut reads, mission, visit.now()).await?;
    let facts = facts.ok_or(Error::Absent)?;
    Ok(StagePage {
        typed: Typed {
            from: facts.stage.name().to_owned(),
            ..Typed::default()
        },
        facts,
        transitions: store::transitions(&mut reads, mission).await?,
        errors: FieldErrors::default(),
    })
}

/// Where a mission stands.
pub(super) async fn show(visit: Visit) -> Answer {
    let page = page(&visit).await?;
    visit.page(&page)
}

/// Brings a mission to its next stage, or says what is missing.
pub(super) async fn save(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let before = page(&visit).await?;
    let mut errors = FieldErrors::default();
    let reason = typed.reason.replace("\r\n", "\n").trim().to_owned();
    let count = reason.chars().count();
    if count > LONGEST_REASON || reason.chars().any(|sign| sign.is_control() && sign != '\n') {
        let args = vec![("most", LONGEST_REASON.into()), ("count", count.into())];
        errors.add_with("reason", "stages-error-reason-long", args);
    }
    let (from, to) = (
        Stage::from_name(typed.from.trim()),
        Stage::from_name(typed.to.trim()),
    );
    if let (Some(from), Some(to), true) = (from, to, errors.is_empty()) {
        let mut change = visit.change().await?;
        match actions::go_on(&mut change, (from, to), &reason).await? {
            Ok(()) => {
                change.finish().await?;
                return see_other(&visit.address("/stage"));
            }
            Err(refusal) => say(&refusal, &mut errors),
        }
    } else if errors.is_empty() {
        errors.add("to", "stages-error-next");
    }
    let from = before.typed.from.clone();
    let again = StagePage {
        typed: Typed { from, ..typed },
        errors,
        ..before
    };
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

fn say(refusal: &Refusal, errors: &mut FieldErrors) {
    match refusal {
        Refusal::NotNext => errors.add("to", "stages-error-next"),
        Refusal::Unmet(needs) => {
            errors.add_with(
                "to",
                "stages-error-unmet",
                vec![("count", needs.len().into())],
            );
        }
        Refusal::NoReason => errors.add("reason", "stages-error-reason"),
    }
}

fn samples() -> Vec<StagePage> {
    let facts = |stage: Stage| Facts {
        stage,
        kind: "royal_economic_mission".to_owned(),
        today: date(2025, 10, 3),
        first_day: date(2025, 10, 5),
        last_day: date(2025, 10, 10),
        travel_last_day: date(2025, 10, 12),
        country: "US".to_owned(),
        label_languages: 4,
        legs: Vec::new(),
        goals: 1,
        goals_without_indicator: 0,
        domains: 0,
        participants: 527,
        activities: 0,
        activities_nowhere: 0,
        leads: Vec::new(),
        owner_roles: vec!["decides".to_owned()],
    };
    let step = |from: Stage, reason: &str| Transition {
        from,
        to: Stage::Announced,
        reason: reason.to_owned(),
        at: Moment(1_759_500_000_000),
    };
    let mut pages: Vec<StagePage> = Stage::ALL
        .into_iter()
        .map(|stage| StagePage {
            facts: facts(stage),
            transitions: vec![step(Stage::Frozen, "")],
            typed: Typed::default(),
            errors: FieldErrors::default(),
        })
        .collect();
    let mut errors = FieldErrors::default();
    for refusal in [
        Refusal::NotNext,
        Refusal::Unmet(vec![super::Need::Legs]),
        Refusal::NoReason,
    ] {
        say(&refusal, &mut errors);
    }
    let args = vec![("most", LONGEST_REASON.into()), ("count", 700.into())];
    errors.add_with("reason", "stages-error-reason-long", args);
    pages.push(StagePage {
        facts: facts(Stage::InProgress),
        transitions: vec![step(Stage::Postponed, "An election")],
        typed: Typed::default(),
        errors,
    });
    pages
}
