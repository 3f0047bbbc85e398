//! The page of withdrawals.

use attache_foundation::ids::PersonId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use jiff::civil::date;
use maud::Markup;
use serde::Deserialize;

use super::rules::Refusal;
use super::{Known, REASONS, Wanted, Who, Withdrawn, actions, store, view};

/// The most signs of a note.
const LONGEST_NOTE: usize = 300;

/// The form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Typed {
    pub(super) person: String,
    pub(super) organisation: String,
    pub(super) substitute: String,
    pub(super) from_day: String,
    pub(super) reason: String,
    pub(super) note: String,
}

impl Typed {
    /// What the form says, or everything that is wrong with it.
    pub(super) fn parse(&self) -> std::result::Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::default();
        let id = |text: &str| text.trim().parse().ok();
        let (person, group) = (id(&self.person), self.organisation.trim().parse().ok());
        let substitute = id(&self.substitute);
        if !self.substitute.trim().is_empty() && substitute.is_none() {
            errors.add("substitute", "delegations-error-person");
        }
        let who = match (person, group) {
            (Some(person), None) => Some(Who::One { person, substitute }),
            (None, Some(group)) if substitute.is_none() => Some(Who::Group(group)),
            (None, Some(_)) => {
                errors.add("substitute", "delegations-error-substitute-group");
                None
            }
            _ => {
                errors.add("person", "delegations-error-person-or-group");
                None
            }
        };
        let from_day: Option<Date> = self.from_day.trim().parse().ok();
        if from_day.is_none() {
            errors.add("from_day", "delegations-error-withdrawal-day");
        }
        let reason = self.reason.trim();
        if !REASONS.contains(&reason) {
            errors.add("reason", "delegations-error-withdrawal-reason");
        }
        let note = self.note.replace("\r\n", "\n").trim().to_owned();
        let count = note.chars().count();
        if count > LONGEST_NOTE || note.chars().any(|sign| sign.is_control() && sign != '\n') {
            let args = vec![("most", LONGEST_NOTE.into()), ("count", count.into())];
            errors.add_with("note", "delegations-error-withdrawal-note", args);
        }
        match (who, from_day) {
            (Some(who), Some(from_day)) if errors.is_empty() => Ok(Wanted {
                who,
                from_day,
                reason: reason.to_owned(),
                note,
            }),
            _ => Err(errors),
        }
    }
}

/// Who withdrew, and the form to note it.
pub(in super::super) struct WithdrawalsPage {
    pub(super) withdrawn: Vec<Withdrawn>,
    /// Everybody whom the form can name.
    pub(super) people: Vec<Known>,
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
}

impl Page for WithdrawalsPage {
    fn title(&self, words: &Words) -> String {
        words.say("delegations-withdrawals")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let name = frame.say("navigation-participants");
        vec![(name, frame.address("/participants"))]
    }

    fn samples() -> Vec<Self> {
        samples()
    }
}

/// The Region to which whoever asks is held; empty for nobody's.
fn region(visit: &Visit) -> Result<String> {
    let mission = visit.mission_id()?;
    Ok(visit.actor.region(mission).unwrap_or_default().to_owned())
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<WithdrawalsPage> {
    let mission = visit.mission_id()?;
    let region = region(visit)?;
    let mut reads = visit.reads();
    let mut people = store::people(&mut reads, mission, &region).await?;
    visit.words.sort_by_name(&mut people, |one| &one.name);
    Ok(WithdrawalsPage {
        withdrawn: store::withdrawn(&mut reads, mission, &region).await?,
        people,
        typed,
        errors,
    })
}

/// Who withdrew.
pub(in super::super) async fn list(visit: Visit) -> Answer {
    let page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    visit.page(&page)
}

/// Notes a withdrawal, or gives the form back with what is wrong.
pub(in super::super) async fn note(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let region = region(&visit)?;
    let errors = match typed.parse() {
        Ok(wanted) => {
            let mut change = visit.change().await?;
            match actions::withdraw(&mut change, &region, &wanted).await {
                Ok(Ok(())) => {
                    change.finish().await?;
                    return see_other(&visit.address("/withdrawals"));
                }
                Ok(Err(refusal)) => {
                    let mut errors = FieldErrors::default();
                    let (field, key) = refusal.beside();
                    errors.add(field, key);
                    errors
                }
                // Somebody of another Region looks like somebody who is not there.
                Err(Error::Absent) => {
                    let mut errors = FieldErrors::default();
                    errors.add("person", "delegations-error-person");
                    errors
                }
                Err(other) => return Err(other),
            }
        }
        Err(errors) => errors,
    };
    let page = page(&visit, typed, errors).await?;
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Whom a form names.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Named {
    person: String,
}

/// Takes a withdrawal back.
pub(in super::super) async fn undo(visit: Visit, Form(named): Form<Named>) -> Answer {
    let person: PersonId = named.person.trim().parse().map_err(|_| Error::Absent)?;
    let region = region(&visit)?;
    let mut change = visit.change().await?;
    actions::take_back(&mut change, &region, person).await?;
    change.finish().await?;
    see_other(&visit.address("/withdrawals"))
}

fn samples() -> Vec<WithdrawalsPage> {
    let chance = Chance::from_seed(5);
    let known = Known {
        person: Id::new(Moment(0), &chance),
        name: "Mieke Peeters".to_owned(),
        organisation: Id::new(Moment(0), &chance),
        organisation_name: "Brass & Bytes".into(),
        leads: false,
        withdrawn: None,
        capacities: Vec::new(),
    };
    let gone = |reason: &str, with_group: bool| Withdrawn {
        person: known.person,
        name: known.name.clone(),
        organisation: known.organisation_name.clone(),
        from_day: date(2025, 10, 6),
        with_group,
        reason: reason.to_owned(),
        note: if with_group {
            "A note".to_owned()
        } else {
            String::new()
        },
        noted_at: Moment(1_759_500_000_000),
        substitute: (!with_group).then(|| "Luc Lambert".to_owned()),
    };
    let mut errors = Typed {
        organisation: known.organisation.to_string(),
        substitute: known.person.to_string(),
        note: "a".repeat(LONGEST_NOTE + 1),
        ..Typed::default()
    }
    .parse()
    .err()
    .unwrap_or_default();
    for refusal in [
        Refusal::Already,
        Refusal::NobodyLeft,
        Refusal::Oneself,
        Refusal::SubstituteGone,
        Refusal::SubstituteTaken,
        Refusal::LeadWithout,
    ] {
        let (field, key) = refusal.beside();
        errors.add(field, key);
    }
    errors.add("person", "delegations-error-person-or-group");
    errors.add("person", "delegations-error-person");
    let page = |withdrawn: Vec<Withdrawn>, errors: FieldErrors| WithdrawalsPage {
        withdrawn,
        people: vec![known.clone()],
        typed: Typed::default(),
        errors,
    };
    let every = REASONS.iter().enumerate();
    vec![
        page(
            every
                .map(|(place, one)| gone(one, place % 2 == 0))
                .collect(),
            errors,
        ),
        page(Vec::new(), FieldErrors::default()),
    ]
}
