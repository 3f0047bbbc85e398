//! The exact engine: the best plan with the proof that none is better, or the proof that there is
//! no plan, with the reason.
//!
//! A problem becomes clauses ([`model`], [`limits`], [`breaks`], [`aims`]), [`cores`] prove from
//! below what every plan loses, and the solver of clauses ([`sat`]) is our own. The clauses state
//! every rule except what a published plan freezes, and every aim except changes of place, minutes
//! travelled and changes to a published plan; problems with roles are left open. What is not
//! stated can only make plans worse, so the bound always holds, and a plan is called optimal only
//! when the referee lets it pass and finds that it is worth the bound.

mod aims;
mod breaks;
mod cores;
mod counter;
mod impossible;
mod limits;
mod model;
mod nearby;
mod pieces;
mod sat;

use crate::check::check;
use crate::plan::Plan;
use crate::problem::Problem;
use crate::stop::{Progress, Watch};
use crate::words::Phrase;

pub use impossible::Because;

use cores::{Cores, Round};
use model::Model;
use nearby::Nearby;

/// Positions (a wish at a slot and a place) of the largest problem that is tried.
const MOST_POSITIONS: usize = 200_000;

/// By how much the search for plans is ahead of the search for a bound, in conflicts.
const AHEAD: u64 = 2_000;
/// The search for a bound gets so many times the conflicts of the search for plans.
const SHARE: u64 = 3;

/// When to leave a proof open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProofSettings {
    /// After so many conflicts of the solver: the same on every machine.
    pub conflicts: Option<u64>,
    /// After so many milliseconds of the watch: not the same on every machine.
    pub time_ms: Option<u64>,
}

/// What is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No plan is better than the one given.
    Optimal,
    /// There is no plan that keeps every rule and demand: these do not go together, and without
    /// any one of them that could be tried the others do. Empty when nothing smaller was found
    /// than everything together.
    Impossible(Vec<Because>),
    /// Neither: the bound stands.
    Open,
}

impl Verdict {
    /// The sentences for people why there is no plan; none for other verdicts.
    pub fn reasons(&self, problem: &Problem) -> Vec<Phrase> {
        match self {
            Verdict::Impossible(because) if because.is_empty() => {
                vec![Phrase::new("planning-impossible-together")]
            }
            Verdict::Impossible(because) => because.iter().map(|b| b.phrase(problem)).collect(),
            Verdict::Optimal | Verdict::Open => Vec::new(),
        }
    }
}

/// What the exact engine found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub verdict: Verdict,
    /// The best plan that the referee let pass.
    pub plan: Option<Plan>,
    /// Its value.
    pub value: Option<i64>,
    /// No plan is worth more.
    pub bound: i64,
    /// Conflicts of the solver.
    pub conflicts: u64,
}

/// Proves how good a plan of a problem can be. Verdict, value and bound are the same for the same
/// problem, start and budget of conflicts, and so is the plan; a budget of time, or a watch that
/// cancels, leaves a proof open earlier on a slower machine.
pub fn prove(
    problem: &Problem,
    settings: &ProofSettings,
    start: Option<&Plan>,
    watch: &mut dyn Watch,
) -> Proof {
    let mut proof = Proof {
        verdict: Verdict::Open,
        plan: None,
        value: None,
        bound: i64::MAX,
        conflicts: 0,
    };
    if let Some(start) = start {
        proof.offer(problem, start.clone());
    }
    let has_roles = problem.wishes().iter().any(|wish| !wish.roles.is_empty());
    let positions = model::positions(problem);
    let count: usize = positions.iter().map(Vec::len).sum();
    if has_roles || count > MOST_POSITIONS {
        proof.bound = crate::bound::bound(problem, 100);
        return proof;
    }
    if let Some(wish) = impossible::nowhere(problem, &positions) {
        proof.verdict = Verdict::Impossible(vec![Because::Granted(wish)]);
        return proof;
    }
    if let Some(crowded) = impossible::crowded(problem, &positions) {
        proof.verdict = Verdict::Impossible(crowded);
        return proof;
    }
    let model = Model::new(problem, false);
    proof.bound = model.most;
    search(&model, settings, &mut proof, watch);
    proof
}

/// Asks question after question until the proof is closed or the budget spent, and where
/// a question takes long, looks for better plans near the best one as well.
fn search(model: &Model<'_>, settings: &ProofSettings, proof: &mut Proof, watch: &mut dyn Watch) {
    let mut cores = Cores::new(model);
    let mut nearby: Option<Nearby> = None;
    let preferred = proof.plan.iter().flat_map(|plan| model.reading(plan));
    cores.prefer(preferred.collect::<Vec<_>>().into_iter());
    let budget = settings.conflicts.unwrap_or(u64::MAX);
    loop {
        if proof.value == Some(proof.bound) {
            proof.verdict = Verdict::Optimal;
            return;
        }
        let left = budget.saturating_sub(proof.conflicts);
        let mut stop = || {
            watch.cancelled()
                || settings
                    .time_ms
                    .is_some_and(|most| watch.elapsed_ms() >= most)
        };
        if left == 0 || stop() {
            return;
        }
        let best_lost = proof.value.map(|value| model.most - value);
        if nearby.is_none()
            && cores.is_waiting()
            && let (Some(plan), Some(lost)) = (&proof.plan, best_lost)
        {
            nearby = Nearby::new(model, &model.solver, plan, lost);
        }
        let turn = nearby.as_mut();
        if let Some(nearby) =
            turn.filter(|nearby| nearby.work() <= AHEAD + cores.conflicts() / SHARE)
        {
            let found = nearby.look(model, &mut stop);
            proof.conflicts = cores.conflicts() + nearby.conflicts();
            let Some(plan) = found else { continue };
            proof.offer(model.problem, plan);
            if let (Some(plan), Some(value)) = (&proof.plan, proof.value) {
                nearby.stand(model, plan, model.most - value);
            }
        } else {
            let round = cores.round(best_lost, left, &mut stop);
            proof.conflicts = cores.conflicts() + nearby.as_ref().map_or(0, Nearby::conflicts);
            if proof.follow(model, &cores, round, &mut stop) {
                return;
            }
        }
        watch.progress(proof.progress(watch));
    }
}

impl Proof {
    /// Notes what a round came to; true when nothing is left to ask.
    fn follow(
        &mut self,
        model: &Model<'_>,
        cores: &Cores,
        round: Round,
        stop: &mut dyn FnMut() -> bool,
    ) -> bool {
        let problem = model.problem;
        match round {
            Round::Found(solver) => self.offer(problem, model.plan(&solver)),
            Round::FoundBest(solver) => {
                self.offer(problem, model.plan(&solver));
                self.bound = self.bound.min(model.most - cores.paid);
                if self.value == Some(self.bound) {
                    self.verdict = Verdict::Optimal;
                }
                // Otherwise something that the clauses do not state costs points.
                return true;
            }
            Round::Paid => self.bound = self.bound.min(model.most - cores.paid),
            Round::Asking => {}
            Round::Nothing if self.value.is_some() => {
                self.bound = self.value.unwrap_or(self.bound);
                self.verdict = Verdict::Optimal;
                return true;
            }
            Round::Nothing => {
                self.verdict = Verdict::Impossible(impossible::because(problem, stop));
                return true;
            }
            Round::Open => return true,
        }
        false
    }

    fn progress(&self, watch: &dyn Watch) -> Progress {
        let granted = |plan: &Plan| plan.meetings().count() as u32;
        Progress {
            elapsed_ms: watch.elapsed_ms(),
            rounds: self.conflicts,
            value: self.value.unwrap_or(i64::MIN),
            bound: self.bound,
            granted: self.plan.as_ref().map_or(0, granted),
        }
    }

    /// Keeps a plan that the referee lets pass, when it is better than the one before.
    fn offer(&mut self, problem: &Problem, plan: Plan) {
        let report = check(problem, &plan);
        if report.findings.is_empty() && self.value.is_none_or(|value| report.score.value > value) {
            self.value = Some(report.score.value);
            self.plan = Some(plan);
        }
    }
}
