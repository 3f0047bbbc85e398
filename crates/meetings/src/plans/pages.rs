//! The organiser's pages about runs and plans.

use attache_foundation::ids::{PlanId, RequestId, RunId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Right, Visit};
use attache_platform::texts::{Arg, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::compare::{Difference, difference};
use super::problem::{MOST_ROUNDS, Said, Step};
use super::store::{LeftOut, Meeting, Run, SessionName};
use super::{Begin, DEFAULT_ROUNDS, RunSettings, Summary, actions, run, samples, store, view};
use crate::agenda::Placement;
use crate::hours::Clock;

pub(super) use super::matrices::{MatrixPage, people, tables};

/// At most so many steps of a run are drawn.
const MOST_STEPS: usize = 240;

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

/// What the form of a run was told.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    pub(super) seed: String,
    pub(super) rounds: String,
    pub(super) begin: String,
}

impl Default for Typed {
    fn default() -> Typed {
        Typed {
            seed: "1".into(),
            rounds: DEFAULT_ROUNDS.to_string(),
            begin: Begin::InForce.name().into(),
        }
    }
}

impl Typed {
    pub(super) fn parse(&self) -> std::result::Result<(RunSettings, Begin), FieldErrors> {
        let mut errors = FieldErrors::default();
        let seed = self.seed.trim().parse().ok();
        if seed.is_none() {
            errors.add("seed", "plans-error-seed");
        }
        let rounds = self.rounds.trim().parse().ok();
        let rounds = rounds.filter(|rounds| (1..=MOST_ROUNDS).contains(rounds));
        if rounds.is_none() {
            let most = i64::try_from(MOST_ROUNDS).unwrap_or(i64::MAX);
            errors.add_with("rounds", "plans-error-rounds", vec![("most", most.into())]);
        }
        let begin = Begin::from_name(self.begin.trim());
        if begin.is_none() {
            errors.add("begin", "plans-error-begin");
        }
        match (seed, rounds, begin) {
            (Some(seed), Some(rounds), Some(begin)) => Ok((RunSettings { seed, rounds }, begin)),
            _ => Err(errors),
        }
    }
}

/// Runs and plans, and the form to start a run.
pub(super) struct ListPage {
    pub(super) in_force: Option<Summary>,
    pub(super) runs: Vec<Run>,
    pub(super) plans: Vec<Summary>,
    /// How many accepted requests there are to plan.
    pub(super) accepted: i64,
    pub(super) may_plan: bool,
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
    pub(super) refused: Option<Refused>,
    pub(super) clock: Clock,
}

impl Page for ListPage {
    fn title(&self, words: &Words) -> String {
        words.say("plans-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::list(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples::lists()
    }
}

async fn list_page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<ListPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    Ok(ListPage {
        in_force: store::in_force(&mut reads, mission).await?,
        runs: store::runs(&mut reads, mission).await?,
        plans: store::plans(&mut reads, mission).await?,
        accepted: store::accepted_requests(&mut reads, mission).await?,
        may_plan: visit.may(Right::PlanMeetings),
        typed,
        errors,
        refused: None,
        clock: Clock::home(),
    })
}

pub(super) async fn list(visit: Visit) -> Answer {
    visit.page(&list_page(&visit, Typed::default(), FieldErrors::default()).await?)
}

pub(super) async fn start(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let (settings, begin) = match typed.parse() {
        Ok(parsed) => parsed,
        Err(errors) => {
            let page = list_page(&visit, typed, errors).await?;
            return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let mut change = visit.change().await?;
    match actions::start_run(&mut change, settings, begin).await {
        Ok(run) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/runs/{run}")))
        }
        Err(error) => {
            drop(change);
            let (status, refused) = refused(error)?;
            let mut page = list_page(&visit, typed, FieldErrors::default()).await?;
            page.refused = Some(refused);
            visit.page_with(status, &page)
        }
    }
}

/// One run: how far it is, or how it ended.
pub(super) struct RunPage {
    pub(super) run: Run,
    pub(super) steps: Vec<Step>,
    /// The plan that the run found again, made by another run.
    pub(super) known: Option<Summary>,
    /// How many accepted requests there are to plan.
    pub(super) accepted: i64,
    pub(super) may_plan: bool,
    pub(super) clock: Clock,
}

impl Page for RunPage {
    fn title(&self, words: &Words) -> String {
        words.say("plans-run-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::run(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn samples() -> Vec<Self> {
        samples::runs()
    }
}

pub(super) async fn run(visit: Visit, Path(at): Path<At>) -> Answer {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let run = store::run(&mut reads, at.run()?).await?;
    let run = run
        .filter(|run| run.mission == mission)
        .ok_or(Error::Absent)?;
    let steps = thinned(store::progress(&mut reads, run.id).await?);
    let plan = match run.plan {
        Some(plan) => store::plan(&mut reads, plan).await?,
        None => None,
    };
    visit.page(&RunPage {
        known: plan.filter(|plan| plan.run != Some(run.id)),
        run,
        steps,
        accepted: store::accepted_requests(&mut reads, mission).await?,
        may_plan: visit.may(Right::PlanMeetings),
        clock: Clock::home(),
    })
}

/// Few enough steps to draw; the last one stays.
fn thinned(steps: Vec<Step>) -> Vec<Step> {
    let every = steps.len().div_ceil(MOST_STEPS).max(1);
    let last = steps.len().saturating_sub(1);
    let kept = steps.into_iter().enumerate();
    kept.filter(|(place, _)| place % every == 0 || *place == last)
        .map(|(_, step)| step)
        .collect()
}

pub(super) async fn stop(visit: Visit, Path(at): Path<At>) -> Answer {
    let run = at.run()?;
    let mut change = visit.change().await?;
    actions::stop_run(&mut change, run).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/runs/{run}")))
}

/// One plan in figures, and what it changes.
pub(super) struct PlanPage {
    pub(super) plan: Summary,
    pub(super) score: Vec<(Said, i64)>,
    /// How the search went.
    pub(super) steps: Vec<Step>,
    pub(super) is_in_force: bool,
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
    let in_force = store::in_force(&mut reads, mission)
        .await?
        .map(|summary| summary.plan);
    let is_in_force = in_force == Some(plan.plan);
    let before = if is_in_force { plan.parent } else { in_force };
    let meetings = store::meetings(&mut reads, plan.plan).await?;
    let old = match before {
        Some(before) => store::meetings(&mut reads, before).await?,
        None => Vec::new(),
    };
    let (same_problem, findings) = match run::stated(&mut reads, mission).await? {
        Ok(stated) => {
            let placements: Vec<Placement> = meetings.iter().map(|one| one.placement).collect();
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
        is_same_as_in_force: !is_in_force && before.is_some() && difference.people == 0,
        score: store::score(&mut reads, plan.plan).await?,
        is_in_force,
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

/// What a plan leaves out, and why.
pub(super) struct LeftOutPage {
    pub(super) plan: Summary,
    pub(super) left_out: Vec<LeftOut>,
}

impl Page for LeftOutPage {
    fn title(&self, words: &Words) -> String {
        words.with(
            "plans-left-out-title",
            &[("count", self.left_out.len().into())],
        )
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::left_out(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail_below(frame, &self.plan)
    }

    fn samples() -> Vec<Self> {
        samples::left_outs()
    }
}

pub(super) async fn left_out(visit: Visit, Path(at): Path<At>) -> Answer {
    let plan = at.plan_of(&visit).await?;
    let left_out = store::left_out(&mut visit.reads(), plan.plan).await?;
    visit.page(&LeftOutPage { plan, left_out })
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

pub(super) async fn pin(visit: Visit, Path(at): Path<At>) -> Answer {
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

pub(super) async fn unpin(visit: Visit, Path(at): Path<At>) -> Answer {
    let (plan, request) = (at.plan()?, at.request()?);
    let mut change = visit.change().await?;
    actions::unpin(&mut change, request).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/plans/{plan}/meetings/{request}")))
}
