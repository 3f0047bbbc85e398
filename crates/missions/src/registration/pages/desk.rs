//! The desk of those who choose: what needs them, how many places are left, what to publish.

use attache_foundation::ids::CallId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Change, Error, Form, Result, Right, Visit};
use attache_platform::texts::Words;
use attache_platform::web::see_other;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Outcome, Proposed, Refused};
use super::super::rules::Refusal;
use super::super::store::{self, EVERYWHERE};
use super::super::{Application, Call, GATES, samples, view};
use super::{scope, status};

/// The queue.
pub(in super::super) struct DeskPage {
    pub(in super::super) calls: Vec<Call>,
    pub(in super::super) lines: Vec<Line>,
    /// What the criteria propose for those nobody decided about.
    pub(in super::super) proposed: Vec<Proposed>,
    pub(in super::super) may_publish: bool,
    pub(in super::super) refusal: Option<Refusal>,
}

/// One application in the queue.
pub(in super::super) struct Line {
    pub(in super::super) application: Application,
    /// Gates that nobody looked into yet, and gates that failed.
    pub(in super::super) gates_open: i64,
    pub(in super::super) gates_failed: i64,
}

impl Line {
    /// Whether somebody of it is neither decided about nor published.
    pub(in super::super) fn needs_decision(&self) -> bool {
        let open = |p: &super::super::Applicant| {
            p.standing == super::super::Standing::Applied && p.decision.is_none()
        };
        self.application.people.iter().any(open)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Publishing {
    call: String,
}

pub(in super::super) async fn show(visit: Visit) -> Answer {
    visit.page(&desk(&visit, None).await?)
}

pub(super) async fn desk(visit: &Visit, refusal: Option<Refusal>) -> Result<DeskPage> {
    let (mission, scope) = (visit.mission_id()?, scope(visit)?);
    let mut reads = visit.reads();
    let mut calls = store::calls(&mut reads, mission).await?;
    calls.retain(|call| scope == EVERYWHERE || call.region == scope);
    let proposed = actions::proposals(&mut reads, mission, &scope, &calls).await?;
    let gates = store::gates_of_all(&mut reads, mission, &scope).await?;
    let all = store::submitted(&mut reads, mission, &scope).await?;
    let known = i64::try_from(GATES.len()).unwrap_or(0);
    let line = |application: Application| {
        let of = gates.iter().find(|(id, _, _)| *id == application.id);
        let (good, failed) = of.map_or((0, 0), |(_, good, failed)| (*good, *failed));
        Line {
            application,
            gates_open: known - good - failed,
            gates_failed: failed,
        }
    };
    let mut lines: Vec<Line> = all.into_iter().map(line).collect();
    // What needs somebody first; the oldest of these first.
    lines.sort_by_key(|line| (!line.needs_decision(), line.application.submitted_at));
    let may_publish = visit.may(Right::PublishSelection);
    Ok(DeskPage {
        calls,
        lines,
        proposed,
        may_publish,
        refusal,
    })
}

pub(in super::super) async fn publish(visit: Visit, Form(typed): Form<Publishing>) -> Answer {
    let call: CallId = typed.call.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    let done = actions::publish(&mut change, call).await;
    answered(&visit, change, done).await
}

pub(in super::super) async fn take_over(visit: Visit, Form(typed): Form<Publishing>) -> Answer {
    let call: CallId = typed.call.parse().map_err(|_| Error::Absent)?;
    let scope = scope(&visit)?;
    let mut change = visit.change().await?;
    let done = actions::take_over(&mut change, &scope, call).await;
    answered(&visit, change, done).await
}

async fn answered(visit: &Visit, change: Change, done: Outcome<usize>) -> Answer {
    match done {
        Ok(_) => {
            change.finish().await?;
            see_other(&visit.address("/selection"))
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let page = desk(visit, Some(refusal.clone())).await?;
            visit.page_with(status(&refusal), &page)
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

impl Page for DeskPage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-desk")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::desk::lead(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::desk::desk(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples::desks()
    }
}
