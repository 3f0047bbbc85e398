//! The page of what serves which goal and challenge, and what is still to be seen to.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Result, Visit};
use attache_missions::mission::typed::{LONGEST_LINE, Typed};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use maud::Markup;

use super::super::{Facts, KINDS, LISTS, Outcome, RELATIONS, Trace, actions, store, view};
use super::sample_facts;

/// What serves which goal and challenge.
pub(in super::super) struct TracesPage {
    pub(in super::super) facts: Facts,
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
}

impl Page for TracesPage {
    fn title(&self, words: &Words) -> String {
        words.say("balance-traces")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::tabs(frame, "traces")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::traces::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        let mut errors = FieldErrors::default();
        for field in ["traced", "served", "shown_by", "followed", "tie", "is_done"] {
            errors.add(field, "mission-error-choice");
        }
        errors.add("shown_to", "mission-error-needed");
        errors.add("look_on", "mission-error-day");
        vec![
            TracesPage {
                facts: sample_facts(),
                typed: Typed::default(),
                errors: FieldErrors::default(),
            },
            TracesPage {
                facts: Facts::default(),
                typed: Typed::default(),
                errors,
            },
        ]
    }
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<TracesPage> {
    let mission = visit.mission_id()?;
    let facts = store::facts(&mut visit.reads(), mission, visit.now()).await?;
    Ok(TracesPage {
        facts,
        typed,
        errors,
    })
}

fn again(visit: &Visit, mut page: TracesPage, errors: FieldErrors) -> Answer {
    page.errors = errors;
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// What serves what.
pub(in super::super) async fn show(visit: Visit) -> Answer {
    let page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    visit.page(&page)
}

/// "goal:sg-01" and "activity:visit" as a trace between things that are there.
fn trace(facts: &Facts, typed: &Typed, errors: &mut FieldErrors) -> Option<Trace> {
    let served = typed.get("served").split_once(':');
    let served = served.filter(|(list, term)| {
        let terms = if *list == LISTS[0] {
            &facts.goals
        } else {
            &facts.challenges
        };
        LISTS.contains(list) && terms.iter().any(|(code, _)| code == term)
    });
    let traced = typed.get("traced").split_once(':');
    let traced = traced.filter(|(kind, subject)| match *kind {
        kind if kind == KINDS[0] => facts.activities.iter().any(|one| one.code == *subject),
        kind if kind == KINDS[1] => facts.outcomes.iter().any(|one| one.code == *subject),
        _ => false,
    });
    if served.is_none() {
        errors.add("served", "mission-error-choice");
    }
    if traced.is_none() {
        errors.add("traced", "mission-error-choice");
    }
    let ((list, term), (kind, subject)) = served.zip(traced)?;
    Some(Trace {
        list: list.to_owned(),
        term: term.to_owned(),
        kind: kind.to_owned(),
        subject: subject.to_owned(),
    })
}

async fn set(visit: Visit, sent: Vec<(String, String)>, serves: bool) -> Answer {
    let typed = Typed::take(sent, &["traced", "served"])?;
    let page = page(&visit, typed.clone(), FieldErrors::default()).await?;
    let mut errors = FieldErrors::default();
    let Some(trace) = trace(&page.facts, &typed, &mut errors) else {
        return again(&visit, page, errors);
    };
    let mut change = visit.change().await?;
    actions::trace(&mut change, &trace, serves).await?;
    change.finish().await?;
    see_other(&visit.address("/traces"))
}

/// Something serves a goal or a challenge.
pub(in super::super) async fn link(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    set(visit, sent, true).await
}

/// Something serves a goal or a challenge no more.
pub(in super::super) async fn unlink(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    set(visit, sent, false).await
}

/// An activity shows what Belgium excels in.
pub(in super::super) async fn showcase(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::take(sent, &["shown_by", "shown_to", "proof"])?;
    let page = page(&visit, typed.clone(), FieldErrors::default()).await?;
    let codes: Vec<&str> = page
        .facts
        .activities
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    let mut errors = FieldErrors::default();
    let activity = typed.one_of("shown_by", &codes, &mut errors);
    let audience = typed.line("shown_to", LONGEST_LINE, true, &mut errors);
    let evidence = typed.line("proof", LONGEST_LINE, true, &mut errors);
    if !errors.is_empty() {
        return again(&visit, page, errors);
    }
    let mut change = visit.change().await?;
    actions::showcase(&mut change, &activity, (&audience, &evidence)).await?;
    change.finish().await?;
    see_other(&visit.address("/traces"))
}

/// Somebody sees to what becomes of an agreement.
pub(in super::super) async fn follow_up(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let fields = ["followed", "tie", "seen_to_by", "look_on", "is_done"];
    let typed = Typed::take(sent, &fields)?;
    let page = page(&visit, typed.clone(), FieldErrors::default()).await?;
    let mut errors = FieldErrors::default();
    let codes: Vec<&str> = page
        .facts
        .outcomes
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    let code = typed.one_of("followed", &codes, &mut errors);
    let relation = typed.one_of("tie", &RELATIONS, &mut errors);
    let closed = typed.one_of("is_done", &["yes", "no"], &mut errors) == "yes";
    let owner = typed.line("seen_to_by", LONGEST_LINE, !closed, &mut errors);
    let next_day = if closed && typed.get("look_on").trim().is_empty() {
        None
    } else {
        typed.day("look_on", &mut errors)
    };
    let known = page.facts.outcomes.iter().find(|one| one.code == code);
    let (Some(known), true) = (known, errors.is_empty()) else {
        return again(&visit, page, errors);
    };
    let outcome = Outcome {
        relation,
        owner,
        next_day,
        closed,
        ..known.clone()
    };
    let mut change = visit.change().await?;
    actions::follow_up(&mut change, &outcome).await?;
    change.finish().await?;
    see_other(&visit.address("/traces"))
}
