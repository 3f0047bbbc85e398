//! Why there is no plan: a set of demands that do not go together.

use std::collections::BTreeMap;

use super::model::Model;
use super::sat::{Answer, Lit};
use crate::plan::Plan;
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};
use crate::words::Phrase;

/// Conflicts to find out that demands do not go together.
const FIND: u64 = 20_000;
/// Conflicts to try whether they do with one less.
const TRY: u64 = 500;

/// Something without which there might be a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The wish must be granted.
    Granted(WishNo),
    /// There are no more tables than that.
    Tables(SlotNo, PlaceNo),
    /// The first must have ended before the second begins.
    Order(WishNo, WishNo),
    /// The person has no more meetings than allowed.
    Most(PersonNo),
    /// Numbers of waits must be alike.
    Apart,
}

impl Because {
    /// The sentence for people.
    pub fn phrase(self, problem: &Problem) -> Phrase {
        match self {
            Because::Granted(wish) => {
                let wish = problem.wish_name(wish);
                Phrase::new("planning-impossible-granted").with("meeting", wish)
            }
            Because::Tables(slot, place) => Phrase::new("planning-impossible-tables")
                .with("slot", problem.slot(slot).name.as_str())
                .with("place", problem.place(place).name.as_str())
                .with(
                    "tables",
                    u32::from(problem.place(place).tables[slot.index()]),
                ),
            Because::Order(before, after) => Phrase::new("planning-impossible-order")
                .with("before", problem.wish_name(before))
                .with("after", problem.wish_name(after)),
            Because::Most(person) => Phrase::new("planning-impossible-most")
                .with("person", problem.person(person).name.as_str()),
            Because::Apart => Phrase::new("planning-impossible-apart").with(
                "count",
                u32::from(problem.demands().stretches_apart.unwrap_or(0)),
            ),
        }
    }
}

/// A wish that must be granted and can stand nowhere.
pub(super) fn nowhere(problem: &Problem, positions: &[Vec<(SlotNo, PlaceNo)>]) -> Option<WishNo> {
    let nowhere = positions.iter().position(Vec::is_empty);
    let wish = nowhere.map(|at| WishNo(at as u32));
    wish.filter(|_| problem.demands().every_wish)
}

/// Wishes of one person that must all be granted and have too few slots between them, after
/// P. Hall, “On Representatives of Subsets”, 1935: a largest matching of the person's wishes with
/// slots, and what can be reached from a wish without a slot.
pub(super) fn crowded(
    problem: &Problem,
    positions: &[Vec<(SlotNo, PlaceNo)>],
) -> Option<Vec<Because>> {
    if !problem.demands().every_wish {
        return None;
    }
    problem.persons().iter().find_map(|person| {
        let slots = |wish: WishNo| positions[wish.index()].iter().map(|&(slot, _)| slot);
        let reached = without_slot(&person.wishes, slots)?;
        Some(reached.into_iter().map(Because::Granted).collect())
    })
}

/// The wishes, in order, that have too few slots between them; none when each can have its own.
pub(super) fn without_slot<S: Iterator<Item = SlotNo>>(
    wishes: &[WishNo],
    slots: impl Fn(WishNo) -> S,
) -> Option<Vec<WishNo>> {
    let mut taken_by: BTreeMap<SlotNo, WishNo> = BTreeMap::new();
    for &wish in wishes {
        // Who may give a slot to whom, from the wish that has none.
        let mut came_from: BTreeMap<SlotNo, WishNo> = BTreeMap::new();
        let mut reached = vec![wish];
        let mut next = 0;
        let mut free = None;
        while let (None, Some(&asking)) = (free, reached.get(next)) {
            next += 1;
            for slot in slots(asking) {
                if came_from.contains_key(&slot) {
                    continue;
                }
                came_from.insert(slot, asking);
                match taken_by.get(&slot) {
                    Some(&holder) => reached.push(holder),
                    None => free = Some(slot),
                }
            }
        }
        let Some(mut slot) = free else {
            reached.sort_unstable();
            return Some(reached);
        };
        loop {
            let asking = came_from[&slot];
            let before = taken_by.iter().find(|&(_, &holder)| holder == asking);
            let before = before.map(|(&slot, _)| slot);
            taken_by.insert(slot, asking);
            match before {
                Some(given) => slot = given,
                None => break,
            }
        }
    }
    None
}

/// Demands that do not go together, as few as the budget allows: those of a core, each left out
/// in turn as long as the others still contradict each other.
pub(super) fn because(problem: &Problem, stop: &mut dyn FnMut() -> bool) -> Vec<Because> {
    let mut model = Model::new(problem, true);
    let name = |model: &Model<'_>, switch: Lit| {
        let found = model.switches.iter().find(|&&(s, _)| s == switch);
        found.map(|&(_, because)| because)
    };
    // Tables and waits last: a core that does without them is easier to understand.
    let mut switches = model.switches.clone();
    switches.sort_by_key(|&(_, because)| because);
    let all: Vec<Lit> = switches.iter().map(|&(switch, _)| switch).collect();
    if model.solver.solve(&all, FIND, stop) != Answer::Refuted {
        return Vec::new();
    }
    let mut core = model.solver.core().to_vec();
    let mut at = 0;
    while at < core.len() {
        let mut fewer = core.clone();
        fewer.remove(at);
        if model.solver.solve(&fewer, TRY, stop) == Answer::Refuted {
            let smaller = model.solver.core();
            core.retain(|switch| smaller.contains(switch));
        } else {
            at += 1;
        }
    }
    let mut because: Vec<Because> = core.iter().filter_map(|&s| name(&model, s)).collect();
    because.sort_unstable();
    because
}

impl Model<'_> {
    /// What a plan makes of the positions.
    pub(super) fn reading(&self, plan: &Plan) -> Vec<Lit> {
        let wishes = (0..).map(WishNo).zip(&self.positions);
        let literals = wishes.flat_map(|(wish, positions)| {
            let seat = plan.seat(wish);
            positions.iter().map(move |p| {
                let there = seat.is_some_and(|s| (s.slot, s.place) == (p.slot, p.place));
                if there { p.here } else { !p.here }
            })
        });
        literals.collect()
    }
}
