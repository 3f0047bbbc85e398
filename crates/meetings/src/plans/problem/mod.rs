//! The one place of the slice that speaks to the planner: states its problem, runs it, asks its
//! referee, and brings back what it found in the words of the house.

mod capacity;
mod said;
mod search;
mod state;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use attache_foundation::ids::{ActivityId, RequestId};
use attache_planner as planner;
use attache_platform::moment::Moment;
use planner::{PlaceNo, Plan, Problem, Seat, SlotNo};

use super::facts::{Facts, Pin};
use crate::agenda::Placement;

pub(super) use capacity::{Capacity, Outlook};
pub(super) use said::Said;
pub use search::Step;
pub(super) use search::{Beat, Found, Keeps, Settings, search};

/// Rounds of a run unless the organiser says otherwise: about a second for the reference mission on
/// one core, and within a thousandth of its bound.
pub const DEFAULT_ROUNDS: u64 = 1_000_000;

/// The most rounds that can be asked for: some ten minutes on one core.
pub const MOST_ROUNDS: u64 = 600_000_000;

/// How hard a bound is looked for where a plan is judged by a problem it was not made for.
const BOUND_EFFORT: u32 = 500;

/// What would make room for a request that a plan leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// The facts changed so that the plan no longer holds: there is no telling before it is mended.
    Changed,
    /// Nothing that was tried.
    None,
    /// What was tried, and gave the request its meeting.
    Found(Vec<Said>),
}

/// How a plan stands under a problem that may have changed since it was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// Meetings that can no longer take place as they stand.
    pub(super) broken: usize,
    /// Requests that the plan knew nothing of.
    pub(super) new: usize,
}

impl Standing {
    /// Whether there is nothing to repair.
    pub(super) fn holds(self) -> bool {
        self == Standing::default()
    }
}

/// A slot of the problem, as the programme knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SlotAt {
    pub(super) activity: ActivityId,
    pub(super) starts_at: Moment,
    pub(super) ends_at: Moment,
    place: PlaceNo,
}

/// A wish of the problem, as the requests know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WishAt {
    /// The request that the meeting belongs to.
    pub(super) request: RequestId,
    /// The request in the other direction, when both asked.
    pub(super) other_way: Option<RequestId>,
    slots: usize,
}

/// A problem with the way back from its numbers to ours.
pub(super) struct Stated {
    pub(super) problem: Problem,
    /// Of the problem without the plan in force.
    digest: String,
    pub(super) slots: Vec<SlotAt>,
    pub(super) wishes: Vec<WishAt>,
}

impl Stated {
    /// States the problem.
    ///
    /// # Errors
    /// What contradicts itself, for the organiser to read.
    pub(super) fn of(facts: &Facts) -> Result<Stated, Vec<Said>> {
        state::state(facts, &[])
    }

    /// The digest by which a plan knows what it was made for: that of people, requests and
    /// programme. Which plan is in force and what the hour is do not change it.
    pub(super) fn digest(&self) -> String {
        self.digest.clone()
    }

    /// The problem as a file.
    pub(super) fn to_json(&self) -> String {
        planner::format::write_problem(&self.problem)
    }

    /// A plan as a file for this problem; placements of requests it does not know are left out.
    /// What the plan is worth is counted anew, as the problem may be another by now.
    pub(super) fn plan_to_json(&self, of: &super::Summary, placements: &[Placement]) -> String {
        let plan = self.seated(placements);
        let score = planner::check(&self.problem, &plan).score.value;
        let same = of.problem_digest == self.digest && self.problem.published().is_none();
        let bound = match same {
            true => of.bound,
            false => planner::bound(&self.problem, BOUND_EFFORT),
        };
        let header = planner::format::PlanHeader {
            problem: written(self.problem.digest()),
            score,
            bound,
            gap_permille: planner::gap_permille(score, bound),
            seed: u64::try_from(of.seed).unwrap_or(0),
            rounds: u64::try_from(of.rounds).unwrap_or(0),
            threads: 1,
            stopped: of.stopped.clone(),
        };
        planner::format::write_plan(&self.problem, &plan, &header)
    }

    /// The placements that this problem still has a request and a slot for.
    pub(super) fn known(&self, placements: &[Placement]) -> Vec<Placement> {
        let known = |at: &&Placement| self.wish(at.request).is_some() && self.seat(at).is_some();
        placements.iter().filter(known).copied().collect()
    }

    /// What the referee has against a plan; nothing, when it may be published.
    pub(super) fn findings(&self, placements: &[Placement]) -> Vec<Said> {
        self.judged(&self.seated(placements))
    }

    /// What would make room for a request that a plan leaves out: tried, not guessed.
    pub(super) fn room(&self, placements: &[Placement], request: RequestId) -> Room {
        let Some(wish) = self.number(request) else {
            return Room::Changed;
        };
        let plan = self.seated(&self.known(placements));
        if plan.seat(wish).is_some() || !self.judged(&plan).is_empty() {
            return Room::Changed;
        }
        let Some(remedy) = planner::remedy(&self.problem, &plan, wish) else {
            return Room::None;
        };
        let sentences = remedy.sentences(&self.problem).into_iter();
        Room::Found(sentences.map(Said::from).collect())
    }

    /// How a plan stands, by its placements and the requests it left out.
    pub(super) fn standing(&self, placements: &[Placement], left_out: &[RequestId]) -> Standing {
        let known = self.known(placements);
        let report = planner::check(&self.problem, &self.seated(&known));
        let hit: BTreeSet<_> = report.findings.iter().flat_map(|one| &one.wishes).collect();
        Standing {
            broken: hit.len() + placements.len() - known.len(),
            new: self.new_to(&known, left_out).len(),
        }
    }

    /// The requests that a plan knew nothing of.
    pub(super) fn new_to(&self, known: &[Placement], left_out: &[RequestId]) -> Vec<RequestId> {
        let answered: BTreeSet<usize> = known
            .iter()
            .filter_map(|at| self.wish(at.request))
            .collect();
        let weighed: BTreeSet<usize> = left_out.iter().filter_map(|one| self.wish(*one)).collect();
        let is_new = |wish: &usize| !answered.contains(wish) && !weighed.contains(wish);
        let new = (0..self.wishes.len()).filter(is_new);
        new.map(|wish| self.wishes[wish].request).collect()
    }

    /// The requests that placements answer, in both directions where both asked.
    pub(super) fn requests_of(&self, placements: &[Placement]) -> Vec<RequestId> {
        let placed = placements.iter().filter_map(|at| self.wish(at.request));
        placed
            .flat_map(|wish| {
                let wish = &self.wishes[wish];
                [Some(wish.request), wish.other_way].into_iter().flatten()
            })
            .collect()
    }

    fn judged(&self, plan: &Plan) -> Vec<Said> {
        let report = planner::check(&self.problem, plan);
        let findings = report.findings.iter();
        findings
            .map(|finding| Said::from(finding.phrase(&self.problem)))
            .collect()
    }

    /// The same problem in which these meetings are promised to stay where they are; none when
    /// promises contradict each other.
    fn promising(&self, facts: &Facts, placements: &[Placement]) -> Option<Stated> {
        let promised: BTreeSet<RequestId> = facts.pins.iter().map(|pin| pin.request).collect();
        let more = placements
            .iter()
            .filter(|at| !promised.contains(&at.request));
        let more = more.map(|at| Pin {
            request: at.request,
            activity: at.activity,
            starts_at: at.starts_at,
            table_number: at.table_number,
        });
        state::state(facts, &more.collect::<Vec<_>>()).ok()
    }

    fn number(&self, request: RequestId) -> Option<planner::WishNo> {
        let wish = u32::try_from(self.wish(request)?).ok()?;
        Some(planner::WishNo(wish))
    }

    fn wish(&self, request: RequestId) -> Option<usize> {
        let answers = |wish: &WishAt| wish.request == request || wish.other_way == Some(request);
        self.wishes.iter().position(answers)
    }

    fn seat(&self, at: &Placement) -> Option<Seat> {
        let same = |slot: &SlotAt| slot.activity == at.activity && slot.starts_at == at.starts_at;
        let number = self.slots.iter().position(same)?;
        Some(Seat {
            slot: SlotNo(u32::try_from(number).ok()?),
            place: self.slots[number].place,
            table: u16::try_from(at.table_number).ok()?,
        })
    }

    fn seated(&self, placements: &[Placement]) -> Plan {
        let mut plan = Plan::empty(self.wishes.len());
        for placement in placements {
            if let Some(wish) = self.wish(placement.request) {
                plan.seats[wish] = self.seat(placement);
            }
        }
        plan
    }

    fn placements(&self, plan: &Plan) -> Vec<Placement> {
        let placed = plan.meetings().filter_map(|(wish, seat)| {
            let wish = &self.wishes[wish.index()];
            let first = seat.slot.index();
            let (first, last) = (self.slots[first], self.slots.get(first + wish.slots - 1)?);
            Some(Placement {
                request: wish.request,
                activity: first.activity,
                starts_at: first.starts_at,
                ends_at: last.ends_at,
                table_number: seat.table.into(),
            })
        });
        placed.collect()
    }
}

fn written(digest: u128) -> String {
    format!("{digest:032x}")
}
