//! A run of the planner on a thread of its own, watched from outside.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use attache_foundation::ids::RequestId;
use attache_foundation::{Error, Result};
use attache_planner as planner;
use attache_platform::moment::Stopwatch;
use planner::{Progress, Stop, Watch, repair};
use tokio::sync::watch::{Receiver, Sender, channel};

use super::{Said, Stated, written};
use crate::agenda::Placement;
use crate::plans::facts::Facts;

/// How often a run is looked at.
const BEAT: Duration = Duration::from_millis(250);

/// What a run is told.
pub(in crate::plans) struct Settings {
    pub(in crate::plans) seed: u64,
    pub(in crate::plans) rounds: u64,
    /// The plan in force, to start from.
    pub(in crate::plans) start: Vec<Placement>,
    /// Whether what can stay of that plan stays.
    pub(in crate::plans) keeps: Option<Keeps>,
}

/// What is needed to mend a plan and leave the rest of it where it is.
pub(in crate::plans) struct Keeps {
    /// What the problem was stated from.
    pub(in crate::plans) facts: Facts,
    /// The requests that the plan knew nothing of.
    pub(in crate::plans) new: Vec<RequestId>,
}

/// How far a run is, at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub elapsed_ms: u64,
    /// Moves tried.
    pub rounds: u64,
    /// Wishes granted in the best plan so far.
    pub granted: u32,
    pub value: i64,
    /// No plan has more than this.
    pub bound: i64,
}

/// How hard a bound is looked for before meetings that keep their places are planned around.
const FIRST_BOUND_EFFORT: u32 = 50;

/// At most so many steps of a search are kept with its plan.
const MOST_STEPS: usize = 60;

/// How a search went, thinned while it goes on so that it stays short however long the search is.
#[derive(Default)]
struct Trace {
    steps: Vec<Step>,
    /// Every so many steps one is kept.
    every: usize,
    seen: usize,
    last: Option<Step>,
}

impl Trace {
    fn add(&mut self, step: Step) {
        let every = self.every.max(1);
        if self.seen.is_multiple_of(every) {
            self.steps.push(step);
        }
        self.seen += 1;
        self.last = Some(step);
        if self.steps.len() == MOST_STEPS {
            let mut place = 0;
            self.steps.retain(|_| {
                place += 1;
                place % 2 == 1
            });
            self.every = 2 * every;
        }
    }

    /// What was kept, with the last step of all.
    fn end(mut self) -> Vec<Step> {
        let last = self.last.filter(|last| self.steps.last() != Some(last));
        self.steps.extend(last);
        self.steps
    }
}

/// What a run came to, in the words of the house.
pub(in crate::plans) struct Found {
    pub(in crate::plans) placements: Vec<Placement>,
    /// Each request left out, with the sentences that say why.
    pub(in crate::plans) left_out: Vec<(RequestId, Vec<Said>)>,
    /// The lines of the score: what, how many, how many points.
    pub(in crate::plans) parts: Vec<(Said, i64)>,
    pub(in crate::plans) digest: String,
    pub(in crate::plans) value: i64,
    pub(in crate::plans) bound: i64,
    pub(in crate::plans) gap_permille: i64,
    pub(in crate::plans) rounds: u64,
    pub(in crate::plans) stopped: &'static str,
    /// What the referee has against it: a fault of ours, if anything.
    pub(in crate::plans) findings: Vec<Said>,
    /// How the search went, in at most sixty steps.
    pub(in crate::plans) trace: Vec<Step>,
}

/// The watch of a run: passes on how far it is, and hears when to stop.
struct Outside {
    since: Stopwatch,
    told: Sender<Option<Progress>>,
    stop: Arc<AtomicBool>,
    trace: Trace,
}

impl Watch for Outside {
    fn elapsed_ms(&self) -> u64 {
        self.since.elapsed_ms()
    }

    fn progress(&mut self, progress: Progress) {
        self.trace.add(step(&progress));
        self.told.send_replace(Some(progress));
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Looks after a run while it goes on.
pub(in crate::plans) trait Beat: Send {
    /// Told how far the run is, if that is known; says whether to go on.
    fn beat(&mut self, now: Option<Step>) -> impl Future<Output = Result<bool>> + Send;
}

/// Stops the thread when nobody waits for it any more.
struct Stopper(Arc<AtomicBool>);

impl Drop for Stopper {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Plans on a thread of its own, looked after four times a second and once at the end.
pub(in crate::plans) async fn search(
    stated: Arc<Stated>,
    settings: Settings,
    after: &mut impl Beat,
) -> Result<Found> {
    let (told, mut news) = channel(None);
    let stop = Arc::new(AtomicBool::new(false));
    let stopper = Stopper(Arc::clone(&stop));
    let mut outside = Outside {
        since: Stopwatch::start(),
        told,
        stop,
        trace: Trace::default(),
    };
    let mut running = tokio::task::spawn_blocking(move || run(&stated, &settings, &mut outside));
    let mut beats = tokio::time::interval(BEAT);
    loop {
        tokio::select! {
            found = &mut running => {
                after.beat(latest(&mut news)).await?;
                return found.map_err(Error::fault);
            }
            _ = beats.tick() => {
                if !after.beat(latest(&mut news)).await? {
                    stopper.0.store(true, Ordering::Relaxed);
                }
            }
        }
    }
}

fn latest(news: &mut Receiver<Option<Progress>>) -> Option<Step> {
    news.borrow_and_update().as_ref().map(step)
}

fn step(progress: &Progress) -> Step {
    Step {
        elapsed_ms: progress.elapsed_ms,
        rounds: progress.rounds,
        granted: progress.granted,
        value: progress.value,
        bound: progress.bound,
    }
}

/// Watches a search in which meetings keep their places: its bound holds for that only, and what
/// is told is the bound of the problem in which everything may move.
struct Keeping<'a> {
    outside: &'a mut Outside,
    bound: i64,
}

impl Watch for Keeping<'_> {
    fn elapsed_ms(&self) -> u64 {
        self.outside.elapsed_ms()
    }

    fn progress(&mut self, progress: Progress) {
        let bound = self.bound;
        self.outside.progress(Progress { bound, ..progress });
    }

    fn cancelled(&self) -> bool {
        self.outside.cancelled()
    }
}

/// Watches the search for a bound, of which the plan is given.
struct Bounding<'a> {
    outside: &'a mut Outside,
    found: Progress,
}

impl Watch for Bounding<'_> {
    fn elapsed_ms(&self) -> u64 {
        self.outside.elapsed_ms()
    }

    fn progress(&mut self, progress: Progress) {
        self.found.bound = self.found.bound.min(progress.bound);
        self.outside.progress(Progress {
            elapsed_ms: progress.elapsed_ms,
            rounds: self.found.rounds + progress.rounds,
            ..self.found
        });
    }

    fn cancelled(&self) -> bool {
        self.outside.cancelled()
    }
}

/// Mends the plan to start from, then lets what is still left out look for places while every
/// meeting of the mended plan stays where it is.
fn kept(
    stated: &Stated,
    keeps: &Keeps,
    start: &[Placement],
    rest: &planner::Settings,
    watch: &mut Keeping<'_>,
) -> planner::Outcome {
    let problem = &stated.problem;
    let new: Vec<planner::WishNo> = keeps
        .new
        .iter()
        .filter_map(|one| stated.number(*one))
        .collect();
    let trying = planner::Settings::new(rest.seed, Stop::default());
    let mended = repair::mend(problem, &stated.seated(start), &new, &trying, watch).plan;
    let pinned = stated.promising(&keeps.facts, &stated.placements(&mended));
    let settings = planner::Settings {
        start: Some(mended),
        ..rest.clone()
    };
    // Where promises contradict each other the mended plan is merely where the search begins.
    planner::plan(
        pinned.as_ref().map_or(problem, |pinned| &pinned.problem),
        &settings,
        watch,
    )
}

/// A plan that was found with meetings kept in their places, with the score and the bound of the
/// problem in which everything may move: else it would seem better than it is.
fn bounded(
    problem: &planner::Problem,
    found: planner::Outcome,
    bound: i64,
    rest: &planner::Settings,
    outside: &mut Outside,
) -> planner::Outcome {
    let score = planner::check(problem, &found.plan).score;
    let granted = found.plan.meetings().count();
    let mut watch = Bounding {
        found: Progress {
            elapsed_ms: 0,
            rounds: found.rounds,
            value: score.value,
            bound,
            granted: u32::try_from(granted).unwrap_or(u32::MAX),
        },
        outside,
    };
    let free = planner::plan(problem, rest, &mut watch);
    let bound = bound.min(free.bound);
    planner::Outcome {
        gap_permille: planner::gap_permille(score.value, bound),
        score,
        bound,
        rounds: found.rounds + free.rounds,
        ..found
    }
}

fn run(stated: &Stated, settings: &Settings, outside: &mut Outside) -> Found {
    let problem = &stated.problem;
    let asked = |start, rounds| planner::Settings {
        start,
        ..planner::Settings::new(settings.seed, Stop::rounds(rounds))
    };
    let start = (!settings.start.is_empty()).then(|| stated.seated(&settings.start));
    let outcome = match &settings.keeps {
        Some(keeps) => {
            let half = settings.rounds.div_ceil(2);
            let bound = planner::bound(problem, FIRST_BOUND_EFFORT);
            let mut keeping = Keeping { outside, bound };
            let found = kept(
                stated,
                keeps,
                &settings.start,
                &asked(None, half),
                &mut keeping,
            );
            let rest = asked(Some(found.plan.clone()), settings.rounds - half);
            bounded(problem, found, bound, &rest, outside)
        }
        None => planner::plan(problem, &asked(start, settings.rounds), outside),
    };
    let reasons = planner::explain(problem, &outcome.plan);
    let left_out = reasons.iter().map(|reason| {
        let sentences = reason
            .sentences(problem)
            .into_iter()
            .map(Said::from)
            .collect();
        (stated.wishes[reason.wish.index()].request, sentences)
    });
    let parts = outcome.score.parts(&problem.weights());
    Found {
        placements: stated.placements(&outcome.plan),
        left_out: left_out.collect(),
        parts: parts
            .into_iter()
            .map(|part| (Said::from(part.phrase), part.points))
            .collect(),
        digest: written(outcome.plan.digest()),
        value: outcome.score.value,
        bound: outcome.bound,
        gap_permille: outcome.gap_permille.into(),
        rounds: outcome.rounds,
        stopped: outcome.stopped.name(),
        findings: stated.judged(&outcome.plan),
        trace: std::mem::take(&mut outside.trace).end(),
    }
}
