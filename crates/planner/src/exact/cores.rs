//! Proving what must be lost: cores of assumptions, counted.
//!
//! Everything is assumed to go well. A core is a set of assumptions that cannot all hold: at least
//! one of them costs its points, which is paid, and how many of the set fail is counted from then
//! on, so that the next core may say that it is more (OLL: Andres, Kaufmann, Matheis & Schaub,
//! ICLP 2012; Morgado, Dodaro & Marques-Silva, CP 2014). Heavy assumptions come first. What costs
//! no less than what the best plan loses beyond what is paid is made firm. Where a core does not
//! show soon, the assumptions are made firm in a copy, where they simplify the clauses: the copy
//! finds a plan that loses no more than what is paid, or proves that there is none.

use super::counter::counter;
use super::model::{Losses, Model};
use super::sat::{Answer, Lit, Solver};

/// Conflicts after which a question is put to a copy.
const SHORT: u64 = 2_000;
/// Conflicts of a copy between two looks at other things.
const LONG: u64 = 4_000;
/// Conflicts to try whether a core holds with one assumption less.
const TRY: u64 = 200;
/// Cores up to this size are tried for a smaller one.
const TRIED: usize = 40;
/// How far a count of what fails in a core goes at first; it is rarely more.
const COUNTED: usize = 12;

/// An assumption, with what it costs when it fails.
#[derive(Clone, Copy)]
struct Assumed {
    holds: Lit,
    points: i64,
    /// The losses it is a step of, and which.
    losses: usize,
    step: usize,
}

/// What one round of the search came to.
pub(super) enum Round {
    /// A better plan may be read from the solver.
    Found(Box<Solver>),
    /// The last plan found is as good as any: it loses what is paid.
    FoundBest(Box<Solver>),
    /// So much more is lost by every plan.
    Paid,
    /// A question is not answered yet.
    Asking,
    /// The clauses contradict each other: no plan is better than the best known.
    Nothing,
    /// The budget ran out.
    Open,
}

/// The state of the proof.
pub(super) struct Cores {
    solver: Solver,
    losses: Vec<Losses>,
    assumed: Vec<Assumed>,
    /// Points that every plan loses.
    pub(super) paid: i64,
    /// Only assumptions that cost so much are made now.
    stratum: i64,
    copied_conflicts: u64,
    is_satisfiable: bool,
    /// A copy that is still asked, and what it assumes.
    asked: Option<(Solver, Vec<Lit>)>,
}

impl Cores {
    pub(super) fn new(model: &Model<'_>) -> Self {
        let mut cores = Cores {
            solver: model.solver.clone(),
            losses: model.losses.clone(),
            assumed: Vec::new(),
            paid: 0,
            stratum: i64::MAX,
            copied_conflicts: 0,
            is_satisfiable: false,
            asked: None,
        };
        for losses in 0..cores.losses.len() {
            cores.assume(losses, 0);
        }
        cores.lower_stratum();
        cores
    }

    /// Conflicts met so far.
    pub(super) fn conflicts(&self) -> u64 {
        self.solver.conflicts() + self.copied_conflicts
    }

    /// Whether a question is waiting for its answer.
    pub(super) fn is_waiting(&self) -> bool {
        self.asked.is_some()
    }

    /// Prefers what a plan does when there is a choice.
    pub(super) fn prefer(&mut self, literals: impl Iterator<Item = Lit>) {
        for literal in literals {
            self.solver.prefer(literal);
        }
    }

    /// Assumes that a step is not taken, or the first one after it that costs something.
    fn assume(&mut self, losses: usize, step: usize) {
        let steps = self.losses[losses].points.iter().enumerate().skip(step);
        let next = steps.zip(step..).find(|((_, points), _)| **points > 0);
        if let Some(((step, &points), _)) = next
            && let Some(&literal) = self.losses[losses].steps.get(step)
        {
            let literal = self.alone(literal);
            self.assumed.push(Assumed {
                holds: !literal,
                points,
                losses,
                step,
            });
        }
    }

    /// The literal of a step, or another that it implies where something else costs points for the
    /// same literal: every assumption is paid for by itself.
    fn alone(&mut self, literal: Lit) -> Lit {
        if self.assumed.iter().all(|a| a.holds != !literal) {
            return literal;
        }
        let own = self.solver.variable();
        self.solver.clause(&[!literal, own]);
        own
    }

    /// Goes on to lighter assumptions; false when all are made already.
    fn lower_stratum(&mut self) -> bool {
        let lighter = self
            .assumed
            .iter()
            .map(|a| a.points)
            .filter(|&p| p < self.stratum);
        let Some(most) = lighter.max() else {
            return false;
        };
        // Not one weight at a time: whatever is more than half of the heaviest comes along.
        self.stratum = most / 2 + 1;
        true
    }

    /// Asks the next question, for at most so many conflicts. `best_lost` is what the best plan
    /// known loses.
    pub(super) fn round(
        &mut self,
        best_lost: Option<i64>,
        conflicts: u64,
        stop: &mut dyn FnMut() -> bool,
    ) -> Round {
        if !self.is_satisfiable {
            return match self.solver.solve(&[], conflicts, stop) {
                Answer::Refuted => Round::Nothing,
                Answer::Open => Round::Open,
                Answer::Holds => {
                    self.is_satisfiable = true;
                    Round::Found(Box::new(self.solver.clone()))
                }
            };
        }
        if let Some((copy, assumptions)) = self.asked.take() {
            return self.ask(copy, assumptions, conflicts, stop);
        }
        if let Some(best_lost) = best_lost {
            self.make_firm(best_lost);
        }
        let assumptions = self.assumptions();
        match self.solver.solve(&assumptions, SHORT.min(conflicts), stop) {
            Answer::Holds => self.found(None),
            Answer::Refuted => {
                let core = self.solver.core().to_vec();
                self.pay(core, stop)
            }
            Answer::Open if stop() || conflicts <= SHORT => Round::Open,
            Answer::Open => self.copy(assumptions, conflicts - SHORT, stop),
        }
    }

    fn assumptions(&self) -> Vec<Lit> {
        let made = self.assumed.iter().filter(|a| a.points >= self.stratum);
        made.map(|a| a.holds).collect()
    }

    fn found(&mut self, copy: Option<Solver>) -> Round {
        let found = Box::new(copy.unwrap_or_else(|| self.solver.clone()));
        if self.lower_stratum() {
            Round::Found(found)
        } else {
            Round::FoundBest(found)
        }
    }

    /// Puts the question to a copy in which the assumptions are clauses.
    fn copy(
        &mut self,
        assumptions: Vec<Lit>,
        conflicts: u64,
        stop: &mut dyn FnMut() -> bool,
    ) -> Round {
        let mut copy = self.solver.clone();
        for &literal in &assumptions {
            copy.clause(&[literal]);
        }
        self.ask(copy, assumptions, conflicts, stop)
    }

    /// Asks a copy for a while.
    fn ask(
        &mut self,
        mut copy: Solver,
        assumptions: Vec<Lit>,
        conflicts: u64,
        stop: &mut dyn FnMut() -> bool,
    ) -> Round {
        let before = copy.conflicts();
        let answer = copy.solve(&[], LONG.min(conflicts), stop);
        self.copied_conflicts += copy.conflicts() - before;
        match answer {
            Answer::Open => {
                self.asked = Some((copy, assumptions));
                Round::Asking
            }
            Answer::Holds => self.found(Some(copy)),
            Answer::Refuted => {
                // Often a part of the assumptions is found to suffice now that it is known.
                let used = copy.conflicts() - self.solver.conflicts();
                let again = self.solver.solve(&assumptions, SHORT + 2 * used, stop);
                let core = match again {
                    Answer::Refuted => self.solver.core().to_vec(),
                    _ => assumptions,
                };
                self.pay(core, stop)
            }
        }
    }

    /// Makes firm what a better plan cannot do without.
    fn make_firm(&mut self, best_lost: i64) {
        let spare = best_lost - self.paid;
        let (firm, open): (Vec<Assumed>, Vec<Assumed>) =
            self.assumed.iter().partition(|a| a.points >= spare);
        self.assumed = open;
        for assumed in firm {
            self.solver.clause(&[assumed.holds]);
        }
    }

    /// Pays for a core: one of its assumptions fails, and how many do is counted.
    fn pay(&mut self, mut core: Vec<Lit>, stop: &mut dyn FnMut() -> bool) -> Round {
        self.shrink(&mut core, stop);
        let in_core = |a: &Assumed| core.contains(&a.holds);
        let Some(points) = self
            .assumed
            .iter()
            .filter(|a| in_core(a))
            .map(|a| a.points)
            .min()
        else {
            return Round::Nothing;
        };
        self.paid += points;
        let mut spent = Vec::new();
        for assumed in &mut self.assumed {
            if core.contains(&assumed.holds) {
                assumed.points -= points;
                if assumed.points == 0 {
                    spent.push((assumed.losses, assumed.step + 1));
                }
            }
        }
        self.assumed.retain(|a| a.points > 0);
        for (losses, step) in spent {
            self.assume(losses, step);
        }
        let failing: Vec<Lit> = core.iter().map(|&holds| !holds).collect();
        self.solver.clause(&failing);
        if failing.len() > 1 {
            self.count(&failing, points);
        }
        Round::Paid
    }

    /// Counts how many of a core fail: the first is paid.
    fn count(&mut self, failing: &[Lit], points: i64) {
        let steps = counter(&mut self.solver, failing, COUNTED, false);
        self.solver.clause(&[steps[0]]);
        // Beyond what is counted nothing is paid, and nothing is said: the bound stays valid.
        let points = vec![points; steps.len()];
        self.losses.push(Losses { steps, points });
        self.assume(self.losses.len() - 1, 1);
    }

    /// Leaves out assumptions without which a small core is one too.
    fn shrink(&mut self, core: &mut Vec<Lit>, stop: &mut dyn FnMut() -> bool) {
        let mut at = 0;
        while core.len() <= TRIED && at < core.len() && core.len() > 1 {
            let mut fewer = core.clone();
            fewer.remove(at);
            if self.solver.solve(&fewer, TRY, stop) == Answer::Refuted {
                let smaller = self.solver.core();
                core.retain(|literal| smaller.contains(literal));
            } else {
                at += 1;
            }
        }
    }
}
