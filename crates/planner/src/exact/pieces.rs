//! What follows for somebody's row where the number of their meetings is known. All of it is
//! implied by clauses that stand already; stated outright it is seen at once, while a proof that
//! so many meetings do not fit into so many slots would else be found anew for every case.

use super::breaks::Row;
use super::counter::Counted;
use super::impossible::without_slot;
use super::model::Model;
use super::sat::{Lit, Solver};
use crate::problem::{PersonNo, SlotNo, WishNo};

/// The number of slots of a row in which somebody is busy is known; and where there is a slot
/// before which some meetings must be over and from which on others must begin, so is the least
/// number on both sides of it.
pub(super) fn halves(model: &mut Model<'_>, wishes: &[WishNo], row: &Row, taken: usize) {
    let problem = model.problem;
    // For each wish the first slot it can take, the one after the last, and how many it takes.
    let ranges: Vec<(SlotNo, SlotNo, usize)> = wishes
        .iter()
        .filter_map(|&wish| {
            let slots = model.slots_of(wish);
            let length = problem.wish(wish).length_slots;
            Some((*slots.first()?, SlotNo(slots.last()?.0 + 1), length.into()))
        })
        .collect();
    let before = |cut: SlotNo| -> usize {
        let whole = ranges.iter().filter(|&&(_, end, _)| end <= cut);
        whole.map(|&(.., length)| length).sum()
    };
    let after = |cut: SlotNo| -> usize {
        let whole = ranges.iter().filter(|&&(start, ..)| start >= cut);
        whole.map(|&(.., length)| length).sum()
    };
    let sides = |&at: &usize| {
        let (before, after) = (before(row.slots[at]), after(row.slots[at]));
        (before + after, before.min(after))
    };
    let cut = (1..row.slots.len()).max_by_key(sides).unwrap_or(0);
    let (least_before, least_after) = match row.slots.get(cut) {
        Some(&slot) if cut > 0 => (before(slot), after(slot)),
        _ => (0, 0),
    };
    let solver = &mut model.solver;
    let (left, right) = row.busy.split_at(cut);
    let [left, right] = [left, right].map(|side| {
        let busy: Vec<Lit> = side.iter().flatten().copied().collect();
        Counted::new(solver, &busy, taken + 1, true)
    });
    let at_least = |solver: &mut Solver, sums: &[Lit], least: usize| {
        if least > 0 {
            let enough: Vec<Lit> = sums.get(least - 1).copied().into_iter().collect();
            solver.clause(&enough);
        }
    };
    at_least(solver, &left.sums, least_before);
    at_least(solver, &right.sums, least_after);
    let sums = left.with(solver, &right, taken + 1, true);
    at_least(solver, &sums, taken);
    if let Some(&more) = sums.get(taken) {
        solver.clause(&[!more]);
    }
    // So many before the cut have begun so many slots earlier.
    if least_before > 0 && least_before <= cut {
        solver.clause(&[row.begun[cut - least_before]]);
    }
    if least_after > 0
        && let Some(&coming) = row.coming.get(cut + least_after - 1)
    {
        solver.clause(&[coming]);
    }
}

/// Who never waits is busy in so many slots that follow each other.
pub(super) fn in_one_piece(model: &mut Model<'_>, row: &Row, waits: Lit, taken: usize) {
    let solver = &mut model.solver;
    let len = row.slots.len();
    for at in 0..len {
        let mut clause = vec![waits, !row.begun[at], !row.coming[at]];
        clause.extend(row.busy[at]);
        solver.clause(&clause);
        if let Some(&coming) = row.coming.get(at + taken) {
            solver.clause(&[waits, !row.begun[at], !coming]);
            solver.clause(&[row.begun[at], coming]);
            for later in at + taken..len {
                if let (Some(now), Some(then)) = (row.busy[at], row.busy[later]) {
                    solver.clause(&[waits, !now, !then]);
                }
            }
        }
        if len - 1 - at < taken {
            solver.clause(&[row.begun[at]]);
        }
        if at < taken {
            solver.clause(&[row.coming[at]]);
        }
    }
}

/// Who never waits begins in a slot from which on their meetings fit one after the other, each
/// into a slot of its own, and is busy in the slots that all such stretches share.
pub(super) fn starts(model: &mut Model<'_>, person: PersonNo, row: &Row, waits: Lit, taken: usize) {
    let wishes = &model.problem.person(person).wishes;
    if taken != wishes.len() {
        return;
    }
    let slots: Vec<(WishNo, Vec<SlotNo>)> = wishes
        .iter()
        .map(|&wish| (wish, model.slots_of(wish)))
        .collect();
    let fits = |stretch: &[SlotNo]| {
        let within = |wish: WishNo| {
            let own = slots.iter().filter(move |(w, _)| *w == wish);
            own.flat_map(|(_, own)| own.iter().copied().filter(|s| stretch.contains(s)))
        };
        without_slot(wishes, within).is_none()
    };
    let stretches = row.slots.windows(taken);
    let open: Vec<bool> = stretches.map(fits).collect();
    for (at, _) in open.iter().enumerate().filter(|(_, open)| !**open) {
        let mut clause = vec![waits, !row.begun[at]];
        clause.extend(at.checked_sub(1).map(|before| row.begun[before]));
        model.solver.clause(&clause);
    }
    let first = open.iter().position(|&open| open);
    let last = open.iter().rposition(|&open| open);
    let (Some(first), Some(last)) = (first, last) else {
        model.solver.clause(&[waits]);
        return;
    };
    for at in last..first + taken {
        let busy: Vec<Lit> = row.busy[at].into_iter().chain([waits]).collect();
        model.solver.clause(&busy);
        model.due[person.index()].push(row.slots[at]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{
        Demands, Draft, PartOfDay, PersonDraft, PlaceDraft, SlotDraft, Weights, WishDraft,
    };
    use crate::exact::sat::Answer;
    use crate::problem::Problem;

    /// Two persons with three meetings in eight slots, four of them before noon.
    fn around_noon(parts: [PartOfDay; 3]) -> Problem {
        let slot = |no: u16| SlotDraft {
            id: no.to_string(),
            session: "day".into(),
            start_minute: 640 + 20 * no,
            end_minute: 660 + 20 * no,
            ..SlotDraft::default()
        };
        let wish = |(no, part_of_day): (usize, PartOfDay)| WishDraft {
            id: no.to_string(),
            persons: vec!["a".into(), "b".into()],
            part_of_day,
            ..WishDraft::default()
        };
        let person = |id: &str| PersonDraft {
            id: id.into(),
            ..PersonDraft::default()
        };
        let draft = Draft {
            slots: (0..8).map(slot).collect(),
            places: vec![PlaceDraft {
                id: "hall".into(),
                tables: vec![2; 8],
                ..PlaceDraft::default()
            }],
            travel_minutes: vec![vec![0]],
            persons: ["a", "b"].map(person).into(),
            wishes: parts.into_iter().enumerate().map(wish).collect(),
            weights: Weights {
                idle_stretch: 1,
                ..Weights::NOTHING
            },
            demands: Demands {
                every_wish: true,
                stretches_apart: None,
            },
            ..Draft::default()
        };
        Problem::new(draft).expect("it is right")
    }

    #[test]
    fn who_meets_before_and_after_noon_is_due_at_noon() {
        use PartOfDay::{Afternoon, Any, Morning};
        let due = |parts| Model::new(&around_noon(parts), false).due[0].clone();
        assert_eq!(due([Morning, Morning, Afternoon]), [2, 3, 4].map(SlotNo));
        assert_eq!(due([Morning, Any, Afternoon]), [3, 4].map(SlotNo));
        assert_eq!(due([Morning, Any, Any]), []);
    }

    #[test]
    fn too_few_slots_on_one_side_are_seen_without_a_search() {
        let answer = |parts, away: std::ops::Range<u32>| {
            let problem = around_noon(parts);
            let mut model = Model::new(&problem, false);
            let assumed: Vec<Lit> = away.map(|slot| !model.busy[0][&SlotNo(slot)]).collect();
            let answer = model.solver.solve(&assumed, u64::MAX, &mut || false);
            (answer, model.solver.conflicts())
        };
        let split = [PartOfDay::Morning, PartOfDay::Morning, PartOfDay::Afternoon];
        assert_eq!(answer(split, 0..3), (Answer::Refuted, 0));
        assert_eq!(answer(split, 4..8), (Answer::Refuted, 0));
        assert_eq!(answer(split, 0..2).0, Answer::Holds);
        assert_eq!(answer([PartOfDay::Any; 3], 0..3).0, Answer::Holds);
    }
}
