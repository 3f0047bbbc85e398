//! The page of the balance: counts that add up.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Result, Visit};
use attache_missions::mission::typed::Typed;
use attache_missions::profiles::STAGES;
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use maud::Markup;

use super::super::{Facts, actions, store, view};
use super::sample_facts;

/// Whether a mission was even, and how far its companies came.
pub(in super::super) struct BalancePage {
    pub(in super::super) facts: Facts,
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
}

impl Page for BalancePage {
    fn title(&self, words: &Words) -> String {
        words.say("balance-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::tabs(frame, "balance")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::balance::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        let mut errors = FieldErrors::default();
        errors.add("company", "mission-error-choice");
        errors.add("stage_now", "mission-error-choice");
        vec![
            BalancePage {
                facts: sample_facts(),
                typed: Typed::default(),
                errors: FieldErrors::default(),
            },
            BalancePage {
                facts: Facts::default(),
                typed: Typed::default(),
                errors,
            },
        ]
    }
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<BalancePage> {
    let mission = visit.mission_id()?;
    let mut facts = store::facts(&mut visit.reads(), mission, visit.now()).await?;
    let words = &visit.words;
    words.sort_by_name(&mut facts.companies, |one| one.name.get(words.language()));
    Ok(BalancePage {
        facts,
        typed,
        errors,
    })
}

/// The balance.
pub(in super::super) async fn show(visit: Visit) -> Answer {
    let page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    visit.page(&page)
}

/// Notes how far a company came, or gives the form back.
pub(in super::super) async fn note_stage(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::take(sent, &["company", "stage_now"])?;
    let mut again = page(&visit, typed.clone(), FieldErrors::default()).await?;
    let companies = again.facts.companies.iter();
    let codes: Vec<&str> = companies.map(|one| one.code.as_str()).collect();
    let mut errors = FieldErrors::default();
    let code = typed.one_of("company", &codes, &mut errors);
    let stage = typed.one_of("stage_now", &STAGES, &mut errors);
    if !errors.is_empty() {
        again.errors = errors;
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &again);
    }
    let mut change = visit.change().await?;
    actions::note_stage(&mut change, &code, &stage).await?;
    change.finish().await?;
    see_other(&visit.address("/balance"))
}
