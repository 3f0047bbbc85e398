//! The pages of runs: all of them with the form to start one, and one of them.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Button, Error, Form, Result, Right, Visit};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::{At, Refused, refused};
use crate::hours::Clock;
use crate::plans::problem::{MOST_ROUNDS, Standing, Step};
use crate::plans::run::stated;
use crate::plans::store::Run;
use crate::plans::{Begin, DEFAULT_ROUNDS, RunSettings, Summary, actions, samples, store, view};

/// At most so many steps of a run are drawn.
const MOST_STEPS: usize = 240;

/// What the form of a run was told.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::plans) struct Typed {
    pub(in crate::plans) seed: String,
    pub(in crate::plans) rounds: String,
    pub(in crate::plans) begin: String,
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
    pub(in crate::plans) fn parse(&self) -> std::result::Result<(RunSettings, Begin), FieldErrors> {
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
pub(in crate::plans) struct ListPage {
    pub(in crate::plans) in_force: Option<Summary>,
    /// How the plan in force stands now.
    pub(in crate::plans) standing: Standing,
    pub(in crate::plans) runs: Vec<Run>,
    pub(in crate::plans) plans: Vec<Summary>,
    /// How many accepted requests there are to plan.
    pub(in crate::plans) accepted: i64,
    pub(in crate::plans) may_plan: bool,
    pub(in crate::plans) typed: Typed,
    pub(in crate::plans) errors: FieldErrors,
    pub(in crate::plans) refused: Option<Refused>,
    /// The notice, as it is or as it was typed, and what is wrong with that.
    pub(in crate::plans) notice: super::notice::Typed,
    pub(in crate::plans) notice_errors: FieldErrors,
    pub(in crate::plans) clock: Clock,
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

pub(super) async fn list_page(
    visit: &Visit,
    typed: Typed,
    errors: FieldErrors,
) -> Result<ListPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let in_force = store::in_force(&mut reads, mission).await?;
    let standing = match &in_force {
        Some(plan) => standing(visit, plan).await?,
        None => Standing::default(),
    };
    Ok(ListPage {
        in_force,
        standing,
        runs: store::runs(&mut reads, mission).await?,
        plans: store::plans(&mut reads, mission).await?,
        accepted: store::accepted_requests(&mut reads, mission).await?,
        may_plan: visit.may(Right::PlanMeetings),
        typed,
        errors,
        refused: None,
        notice: store::notice(&mut reads, mission).await?.into(),
        notice_errors: FieldErrors::default(),
        clock: Clock::home(),
    })
}

pub(in crate::plans) async fn list(visit: Visit) -> Answer {
    visit.page(&list_page(&visit, Typed::default(), FieldErrors::default()).await?)
}

/// How the plan in force stands under the facts as they are now; nothing to say when those
/// contradict each other, which a run tells better.
async fn standing(visit: &Visit, plan: &Summary) -> Result<Standing> {
    let mut reads = visit.reads();
    let placements = store::placements(&mut reads, plan.plan).await?;
    let left_out = store::left_out_requests(&mut reads, plan.plan).await?;
    let stated = stated(&mut reads, plan.mission, visit.now()).await?;
    Ok(stated.map_or_else(
        |_| Standing::default(),
        |stated| stated.standing(&placements, &left_out),
    ))
}

pub(in crate::plans) async fn repair(visit: Visit, _: Button) -> Answer {
    let mut change = visit.change().await?;
    match actions::start_repair(&mut change).await {
        Ok(run) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/runs/{run}")))
        }
        Err(error) => {
            drop(change);
            let (status, refused) = refused(error)?;
            let mut page = list_page(&visit, Typed::default(), FieldErrors::default()).await?;
            page.refused = Some(refused);
            visit.page_with(status, &page)
        }
    }
}

pub(in crate::plans) async fn start(visit: Visit, Form(typed): Form<Typed>) -> Answer {
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
pub(in crate::plans) struct RunPage {
    pub(in crate::plans) run: Run,
    pub(in crate::plans) steps: Vec<Step>,
    /// The plan that the run found again, made by another run.
    pub(in crate::plans) known: Option<Summary>,
    /// How many accepted requests there are to plan.
    pub(in crate::plans) accepted: i64,
    pub(in crate::plans) may_plan: bool,
    pub(in crate::plans) clock: Clock,
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

pub(in crate::plans) async fn run(visit: Visit, Path(at): Path<At>) -> Answer {
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

pub(in crate::plans) async fn stop(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    let run = at.run()?;
    let mut change = visit.change().await?;
    actions::stop_run(&mut change, run).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/runs/{run}")))
}
