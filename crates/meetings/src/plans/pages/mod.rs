//! The organiser's pages about runs and plans.

pub(super) mod capacity;
mod left_out;
pub(super) mod notice;
mod runs;
pub(super) mod setbacks;

use attache_foundation::ids::{PlanId, RequestId, RunId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Button, Error, Form, Result, Right, Visit};
use attache_platform::texts::{Arg, Words};
use attache_platform::web::see_other;
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::compare::{Difference, difference};
use super::problem::{Said, Standing, Step};
use super::run::stated;
use super::store::{Meeting, SessionName};
use super::{Summary, actions, samples, store, view};
use crate::agenda::Placement;
use crate::hours::Clock;

pub(super) use super::matrices::{MatrixPage, people, tables};
pub(super) use capacity::CapacityPage;
pub(super) use left_out::{LeftOutPage, LeftOutRequestPage, left_out, left_out_request};
pub(super) use runs::{ListPage, RunPage, Typed, list, repair, run, start, stop};
pub(super) use setbacks::{EVERY, Noted, SetbacksPage};

/// The things that an address names.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct At {
    run: String,
    plan: String,
    request: String,
}

impl At {
    fn run(&self) -> Result<RunId> {
        self.run.parse().map_err(|_| Error::Absent)
    }

    fn plan(&self) -> Result<PlanId> {
        self.plan.parse().map_err(|_| Error::Absent)
    }

    pub(super) fn request(&self) -> Result<RequestId> {
        self.request.parse().map_err(|_| Error::Absent)
    }

    /// The plan of the address, when it is one of the mission's.
    pub(super) async fn plan_of(&self, visit: &Visit) -> Result<Summary> {
        let found = store::plan(&mut visit.reads(), self.plan()?).await?;
        let mission = visit.mission_id()?;
        found
            .filter(|found| found.mission == mission)
            .ok_or(Error::Absent)
    }
}

/// A sentence that says why something was not done.
pub(super) type Refused = (&'static str, Vec<(&'static str, Arg)>);

/// The refusal in an error; other errors stay errors.
fn refused(error: Error) -> Result<(StatusCode, Refused)> {
    match error {
        Error::Refusal { status, key, args } => Ok((status, (key, args))),
        other => Err(other),
    }
}

/// One plan in figures, and what it changes.
pub(super) struct PlanPage {
    pub(super) plan: Summary,
    pub(super) score: Vec<(Said, i64)>,
    /// How the search went.
    pub(super) steps: Vec<Step>,
    pub(super) is_in_force: bool,
    /// How it stands now, when it is in force.
    pub(super) standing: Standing,
    /// Whether another plan is in force than when this one was made.
    pub(super) is_overtaken: bool,
    /// Whether it is a draft that changes nothing.
    pub(super) is_same_as_in_force: bool,
    /// Whether the problem is still the one it was made for.
    pub(super) same_problem: bool,
    /// What keeps it from being put in force, whatever is accepted.
    pub(super) findings: Vec<Said>,
    pub(super) compared: bool,
    pub(super) difference: Difference,
    pub(super) sessions: Vec<SessionName>,
    pub(super) may_plan: bool,
    pub(super) refused: Option<Refused>,
    pub(super) clock: Clock,
}

impl Page for PlanPage {
    fn title(&self, words: &Words) -> String {
        named(&self.plan, words)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::plan(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn samples() -> Vec<Self> {
        samples::plans()
    }
}

/// What people call a plan: "Plan 3, 2 October 2025", by the day on which it was made.
pub(super) fn named(plan: &Summary, words: &Words) -> String {
    let day = Clock::home().at(plan.made_at).day;
    let told = [
        ("number", Arg::from(plan.number)),
        ("day", words.long_date(day).into()),
    ];
    words.with("plans-plan-title", &told)
}

async fn plan_page(visit: &Visit, plan: Summary) -> Result<PlanPage> {
    let mission = plan.mission;
    let mut reads = visit.reads();
    let current = store::in_force(&mut reads, mission).await?;
    let same_question = current
        .as_ref()
        .is_some_and(|current| current.problem_digest == plan.problem_digest);
    let in_force = current.map(|summary| summary.plan);
    let is_in_force = in_force == Some(plan.plan);
    let before = if is_in_force { plan.parent } else { in_force };
    let meetings = store::meetings(&mut reads, plan.plan).await?;
    let old = match before {
        Some(before) => store::meetings(&mut reads, before).await?,
        None => Vec::new(),
    };
    let left_out = store::left_out_requests(&mut reads, plan.plan).await?;
    let mut standing = Standing::default();
    let (same_problem, findings) = match stated(&mut reads, mission, visit.now()).await? {
        Ok(stated) => {
            let placements: Vec<Placement> = meetings.iter().map(|one| one.placement).collect();
            if is_in_force {
                standing = stated.standing(&placements, &left_out);
            }
            let findings = stated.findings(&stated.known(&placements));
            (stated.digest() == plan.problem_digest, findings)
        }
        Err(contradictions) => (false, contradictions),
    };
    let difference = difference(&old, &meetings);
    let steps = match plan.run {
        Some(run) => store::progress(&mut reads, run).await?,
        None => Vec::new(),
    };
    Ok(PlanPage {
        steps,
        is_same_as_in_force: !is_in_force && same_question && difference.people.is_empty(),
        score: store::score(&mut reads, plan.plan).await?,
        is_in_force,
        standing,
        is_overtaken: !is_in_force && plan.parent != in_force,
        same_problem,
        findings,
        compared: before.is_some(),
        difference,
        sessions: store::sessions(&mut reads, mission).await?,
        may_plan: visit.may(Right::PlanMeetings),
        refused: None,
        clock: Clock::home(),
        plan,
    })
}

pub(super) async fn plan(visit: Visit, Path(at): Path<At>) -> Answer {
    let plan = at.plan_of(&visit).await?;
    visit.page(&plan_page(&visit, plan).await?)
}

/// The form that puts a plan in force.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Publication {
    accept_difference: String,
}

pub(super) async fn publish(
    visit: Visit,
    Path(at): Path<At>,
    Form(form): Form<Publication>,
) -> Answer {
    let plan = at.plan()?;
    let accepts_difference = !form.accept_difference.is_empty();
    let mut change = visit.change().await?;
    match actions::publish(&mut change, plan, accepts_difference).await {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/plans/{plan}")))
        }
        Err(error) => {
            drop(change);
            let (status, refused) = refused(error)?;
            let mut page = plan_page(&visit, at.plan_of(&visit).await?).await?;
            page.refused = Some(refused);
            visit.page_with(status, &page)
        }
    }
}

/// One meeting of a plan, and the promise that it stays.
pub(super) struct MeetingPage {
    pub(super) plan: Summary,
    pub(super) meeting: Meeting,
    pub(super) session: Option<SessionName>,
    pub(super) may_plan: bool,
    pub(super) refused: Option<Refused>,
}

impl Page for MeetingPage {
    fn title(&self, words: &Words) -> String {
        let names = [
            ("one", Arg::from(&self.meeting.asker.name)),
            ("other", Arg::from(&self.meeting.asked.name)),
        ];
        words.with("plans-meeting-title", &names)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::meeting(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail_below(frame, &self.plan)
    }

    fn samples() -> Vec<Self> {
        samples::meetings()
    }
}

async fn meeting_page(visit: &Visit, at: &At) -> Result<MeetingPage> {
    let (plan, request) = (at.plan_of(visit).await?, at.request()?);
    let mut reads = visit.reads();
    let mut meetings = store::meetings(&mut reads, plan.plan).await?.into_iter();
    let meeting = meetings
        .find(|one| one.placement.request == request)
        .ok_or(Error::Absent)?;
    let mut sessions = store::sessions(&mut reads, plan.mission).await?.into_iter();
    Ok(MeetingPage {
        session: sessions.find(|one| one.activity == meeting.placement.activity),
        may_plan: visit.may(Right::PlanMeetings),
        refused: None,
        plan,
        meeting,
    })
}

pub(super) async fn meeting(visit: Visit, Path(at): Path<At>) -> Answer {
    visit.page(&meeting_page(&visit, &at).await?)
}

pub(super) async fn pin(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    let (plan, request) = (at.plan()?, at.request()?);
    let mut change = visit.change().await?;
    match actions::pin(&mut change, plan, request).await {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/plans/{plan}/meetings/{request}")))
        }
        Err(error) => {
            drop(change);
            let (status, refused) = refused(error)?;
            let mut page = meeting_page(&visit, &at).await?;
            page.refused = Some(refused);
            visit.page_with(status, &page)
        }
    }
}

pub(super) async fn unpin(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    let (plan, request) = (at.plan()?, at.request()?);
    // A plan or a request that is not there answers like everywhere else.
    meeting_page(&visit, &at).await?;
    let mut change = visit.change().await?;
    actions::unpin(&mut change, request).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/plans/{plan}/meetings/{request}")))
}
