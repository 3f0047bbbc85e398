//! Planning runs, the plans they give, promises to keep, and putting a plan in force.
//!
//! ```text
//!   run:   waiting ──► running ──► done, with a plan
//!             │           │  └───► failed, with what contradicts itself
//!             └► stopping ◄┘  ends with the best plan so far
//!
//!   plan:  drafted ──► published, when its parent is the plan in force
//! ```
//!
//! A plan never changes. It knows the digest of the problem it was made for, and the plan that was
//! in force then; only a child of the plan in force can replace it.

mod actions;
mod causes;
mod compare;
mod facts;
mod fates;
mod forecasts;
mod matrices;
mod notice;
mod pages;
mod problem;
mod rules;
mod run;
mod samples;
mod setbacks;
mod store;
mod view;

#[cfg(test)]
mod tests;

use attache_foundation::ids::{MissionId, PersonId, PlanId, RunId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{App, Error, Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::{get, post};
use maud::Markup;

use crate::agenda;
use crate::requests::{self, Party};

pub use actions::{pin, publish, publish_now, start_repair, start_run, stop_run, unpin};
pub use notice::{Notice, set_notice};
pub use problem::{DEFAULT_ROUNDS, MOST_ROUNDS, Step};
pub use rules::Refusal;
pub use run::{plan_now, work};
pub use setbacks::{note_absence, note_gone, note_lost_tables, note_return};

/// The kind of job that carries out a run.
pub const PLAN_JOB: &str = "plan";

/// What the organiser decides about a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunSettings {
    /// Where chance begins: the same problem, seed and rounds give the same plan.
    pub seed: u64,
    /// How many moves are tried.
    pub rounds: u64,
}

impl Default for RunSettings {
    fn default() -> RunSettings {
        RunSettings {
            seed: 1,
            rounds: DEFAULT_ROUNDS,
        }
    }
}

/// Where the search of a run begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Begin {
    /// With the plan in force: as long as it still holds, its meetings stay where they are.
    #[default]
    InForce,
    /// With nothing: more may be found, but many days change.
    Nothing,
}

impl Begin {
    /// Both.
    pub const ALL: [Begin; 2] = [Begin::InForce, Begin::Nothing];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Begin::InForce => "in_force",
            Begin::Nothing => "nothing",
        }
    }

    /// The beginning of a name.
    pub fn from_name(name: &str) -> Option<Begin> {
        Begin::ALL.into_iter().find(|begin| begin.name() == name)
    }
}

/// How a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    Waiting,
    Running,
    Stopping,
    Done,
    Failed,
}

impl RunState {
    /// All of them.
    pub const ALL: [RunState; 5] = [
        RunState::Waiting,
        RunState::Running,
        RunState::Stopping,
        RunState::Done,
        RunState::Failed,
    ];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            RunState::Waiting => "waiting",
            RunState::Running => "running",
            RunState::Stopping => "stopping",
            RunState::Done => "done",
            RunState::Failed => "failed",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<RunState> {
        RunState::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether a plan may still come of it.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            RunState::Waiting | RunState::Running | RunState::Stopping
        )
    }
}

/// A plan in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub plan: PlanId,
    pub mission: MissionId,
    /// Counted in its mission from 1: what people call it by.
    pub number: i64,
    pub run: Option<RunId>,
    /// The plan that was in force when this one was made.
    pub parent: Option<PlanId>,
    pub wishes: i64,
    pub meetings: i64,
    /// Points; no plan of the same problem has more than `bound`.
    pub value: i64,
    pub bound: i64,
    /// What the value is short of the bound, in thousandths of the bound, rounded up.
    pub gap_permille: i64,
    /// Of the plan, and of the problem it was made for.
    pub digest: String,
    pub problem_digest: String,
    pub seed: i64,
    pub rounds: i64,
    /// The name of the stopping rule that held.
    pub stopped: String,
    pub made_at: Moment,
    pub published_at: Option<Moment>,
}

/// The plan in force in a mission.
pub async fn in_force(reads: &mut impl Reads, mission: MissionId) -> Result<Option<Summary>> {
    store::in_force(reads, mission).await
}

/// One plan in figures.
pub async fn summary(reads: &mut impl Reads, plan: PlanId) -> Result<Option<Summary>> {
    store::plan(reads, plan).await
}

/// Those whose day changed when a plan was published, with what is needed to write to them.
pub async fn changed_people(reads: &mut impl Reads, plan: PlanId) -> Result<Vec<Party>> {
    let Some(found) = store::plan(reads, plan).await? else {
        return Err(Error::Absent);
    };
    let changed = agenda::people_changed_by(reads, plan).await?;
    let mut people = requests::people(reads, found.mission).await?;
    people.retain(|person| changed.contains(&person.person));
    Ok(people)
}

/// The delegate with the most meetings in the plan in force.
pub async fn busiest_delegate(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<PersonId>> {
    let Some(plan) = in_force(reads, mission).await? else {
        return Ok(None);
    };
    store::busiest_asker(reads, plan.plan).await
}

/// The counterpart with the most requests that await an answer.
pub async fn most_asked_counterpart(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Option<PersonId>> {
    requests::most_asked(reads, mission).await
}

/// The problem of a mission as a file in the planner's format, with everybody's name.
pub async fn problem_json(app: &App, mission: MissionId) -> Result<String> {
    let stated = run::stated(&mut app.reads(), mission, app.now()).await?;
    Ok(stated.map_err(run::contradiction)?.to_json())
}

/// A plan as a file in the planner's format, for the problem of its mission as it is now.
pub async fn plan_json(app: &App, plan: PlanId) -> Result<String> {
    let mut reads = app.reads();
    let found = store::plan(&mut reads, plan).await?.ok_or(Error::Absent)?;
    let stated = run::stated(&mut reads, found.mission, app.now())
        .await?
        .map_err(run::contradiction)?;
    let placements = store::placements(&mut reads, plan).await?;
    Ok(stated.plan_to_json(&found, &placements))
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    let (see, act) = (Right::SeePlans, Right::PlanMeetings);
    let mut routes = vec![
        get("/missions/{mission}/plans", see, pages::list),
        post("/missions/{mission}/runs", act, pages::start),
        get("/missions/{mission}/runs/{run}", see, pages::run),
        post("/missions/{mission}/runs/{run}/stop", act, pages::stop),
        get("/missions/{mission}/plans/{plan}", see, pages::plan),
        post(
            "/missions/{mission}/plans/{plan}/publication",
            act,
            pages::publish,
        ),
        get(
            "/missions/{mission}/plans/{plan}/people",
            see,
            pages::people,
        ),
        get(
            "/missions/{mission}/plans/{plan}/tables",
            see,
            pages::tables,
        ),
        get(
            "/missions/{mission}/plans/{plan}/left-out",
            see,
            pages::left_out,
        ),
        get(
            "/missions/{mission}/plans/{plan}/left-out/{request}",
            see,
            pages::left_out_request,
        ),
        get(
            "/missions/{mission}/plans/{plan}/meetings/{request}",
            see,
            pages::meeting,
        ),
        post(
            "/missions/{mission}/plans/{plan}/meetings/{request}/pin",
            act,
            pages::pin,
        ),
        post(
            "/missions/{mission}/plans/{plan}/meetings/{request}/release",
            act,
            pages::unpin,
        ),
    ];
    routes.extend(more_routes());
    routes
}

/// Those of one's own requests, of which plans are known here, those of repairing a plan, and what
/// is decided or asked about planning as a whole.
fn more_routes() -> Vec<Route> {
    let (answer, act) = (Right::AnswerMeetingRequest, Right::PlanMeetings);
    let see = Right::SeePlans;
    vec![
        get("/missions/{mission}/requests", answer, fates::list),
        get(
            "/missions/{mission}/requests/{request}",
            answer,
            fates::show,
        ),
        post("/missions/{mission}/repairs", act, pages::repair),
        post("/missions/{mission}/notice", act, pages::notice::set),
        get("/missions/{mission}/capacity", see, pages::capacity::show),
        get("/missions/{mission}/setbacks", act, pages::setbacks::list),
        post(
            "/missions/{mission}/setbacks/absences",
            act,
            pages::setbacks::absent,
        ),
        post(
            "/missions/{mission}/setbacks/returns",
            act,
            pages::setbacks::present,
        ),
        post(
            "/missions/{mission}/setbacks/tables",
            act,
            pages::setbacks::tables,
        ),
    ]
}

/// Every sample of every page of the slice.
pub(crate) fn rendered_samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::ListPage>("plans/list", frame);
    all.extend(render::<pages::RunPage>("plans/run", frame));
    all.extend(render::<pages::PlanPage>("plans/plan", frame));
    all.extend(render::<pages::MatrixPage>("plans/matrix", frame));
    all.extend(render::<pages::LeftOutPage>("plans/left-out", frame));
    all.extend(render::<pages::LeftOutRequestPage>(
        "plans/left-out-request",
        frame,
    ));
    all.extend(render::<pages::SetbacksPage>("plans/setbacks", frame));
    all.extend(render::<pages::MeetingPage>("plans/meeting", frame));
    all.extend(render::<pages::CapacityPage>("plans/capacity", frame));
    all
}
