//! Waiting between meetings, as clauses: how often, and how many free slots.

use super::counter::counter;
use super::model::{Losses, Model};
use super::sat::Lit;
use super::{Because, pieces};
use crate::problem::{PersonNo, SlotNo};

/// Somebody's slots of one session: from the first in which they can meet to the last.
pub(super) struct Row {
    pub(super) slots: Vec<SlotNo>,
    /// True when busy; absent when never.
    pub(super) busy: Vec<Option<Lit>>,
    /// True when busy then or before, and when busy then or later.
    pub(super) begun: Vec<Lit>,
    pub(super) coming: Vec<Lit>,
}

/// States what waiting costs, and by how much persons may differ.
pub(super) fn state(model: &mut Model<'_>) {
    let problem = model.problem;
    let weights = problem.weights();
    let apart = problem.demands().stretches_apart;
    if weights.idle_gap == 0 && weights.idle_stretch == 0 && apart.is_none() {
        return;
    }
    let mut waits: Vec<Vec<Lit>> = Vec::new();
    for person in (0..problem.persons().len() as u32).map(PersonNo) {
        if !model.is_guest(person) || problem.person(person).wishes.is_empty() {
            continue;
        }
        let rows = rows(model, person);
        if weights.idle_gap > 0 {
            for row in &rows {
                gaps(model, person, row);
            }
        }
        if weights.idle_stretch == 0 && apart.is_none() {
            continue;
        }
        let ends: Vec<Lit> = rows.iter().flat_map(|row| stretches(model, row)).collect();
        let steps = steps(model, person, &rows, &ends);
        if weights.idle_stretch > 0 && !steps.is_empty() {
            let points = vec![i64::from(weights.idle_stretch); steps.len()];
            let losses = Losses {
                steps: steps.clone(),
                points,
            };
            model.losses.push(losses);
        }
        waits.push(steps);
    }
    if let Some(apart) = apart {
        differ(model, &waits, apart.into());
    }
}

fn rows(model: &mut Model<'_>, person: PersonNo) -> Vec<Row> {
    let problem = model.problem;
    let busy = model.busy[person.index()].clone();
    let mut rows: Vec<Row> = Vec::new();
    for session in 0..problem.sessions().len() as u32 {
        let all = (0..problem.slots().len() as u32).map(SlotNo);
        let mut slots: Vec<SlotNo> = all
            .filter(|&s| problem.slot(s).session == session)
            .collect();
        let is_busy = |slot: &SlotNo| busy.contains_key(slot);
        let Some(first) = slots.iter().position(is_busy) else {
            continue;
        };
        let last = slots.iter().rposition(is_busy).unwrap_or(first);
        slots = slots[first..=last].to_vec();
        let busy: Vec<Option<Lit>> = slots.iter().map(|slot| busy.get(slot).copied()).collect();
        let begun = run(model, busy.iter().copied());
        let mut coming = run(model, busy.iter().rev().copied());
        coming.reverse();
        rows.push(Row {
            slots,
            busy,
            begun,
            coming,
        });
    }
    rows
}

/// For each literal of a row, one that is true when it or one before it is.
fn run(model: &mut Model<'_>, busy: impl Iterator<Item = Option<Lit>>) -> Vec<Lit> {
    let mut run: Vec<Lit> = Vec::new();
    for busy in busy {
        let so_far = model.solver.variable();
        let before = run.last().copied();
        let either: Vec<Lit> = before.into_iter().chain(busy).collect();
        for &literal in &either {
            model.solver.clause(&[!literal, so_far]);
        }
        model.solver.clause(&[either, vec![!so_far]].concat());
        run.push(so_far);
    }
    run
}

/// Points for each free slot between two meetings.
fn gaps(model: &mut Model<'_>, person: PersonNo, row: &Row) {
    let problem = model.problem;
    let facts = problem.person(person);
    for at in 1..row.slots.len().saturating_sub(1) {
        let slot = problem.slot(row.slots[at]);
        let away = facts.unavailable.binary_search(&row.slots[at]).is_ok()
            || facts.activities.iter().any(|&no| {
                let activity = problem.activity(no);
                activity.starts_at() < slot.ends_at() && slot.starts_at() < activity.ends_at()
            });
        if away {
            continue;
        }
        let gap = model.solver.variable();
        let mut clause = vec![gap, !row.begun[at], !row.coming[at]];
        clause.extend(row.busy[at]);
        model.solver.clause(&clause);
        model.losses.push(Losses {
            steps: vec![gap],
            points: vec![problem.weights().idle_gap.into()],
        });
    }
}

/// Literals that are true where somebody stops waiting.
fn stretches(model: &mut Model<'_>, row: &Row) -> Vec<Lit> {
    let mut ends = Vec::new();
    for at in 1..row.slots.len().saturating_sub(1) {
        let Some(next) = row.busy[at + 1] else {
            continue;
        };
        let end = model.solver.variable();
        let now = row.busy[at];
        let solver = &mut model.solver;
        if let Some(now) = now {
            solver.clause(&[!end, !now]);
        }
        solver.clause(&[!end, row.begun[at]]);
        solver.clause(&[!end, next]);
        let mut clause = vec![end, !row.begun[at], !next];
        clause.extend(now);
        solver.clause(&clause);
        ends.push(end);
    }
    ends
}

/// Counts how often a person waits; with what must follow where the length of the person's row is
/// known.
fn steps(model: &mut Model<'_>, person: PersonNo, rows: &[Row], ends: &[Lit]) -> Vec<Lit> {
    let problem = model.problem;
    let wishes = &problem.person(person).wishes;
    let lengths = wishes
        .iter()
        .map(|w| usize::from(problem.wish(*w).length_slots));
    let taken: usize = lengths.sum();
    let mut most = ends.len().min(wishes.len().saturating_sub(1));
    let known = match rows {
        [row] if model.grants_all() => Some(row),
        _ => None,
    };
    if let Some(row) = known {
        pieces::halves(model, wishes, row, taken);
        most = most.min(row.slots.len().saturating_sub(taken));
    }
    if ends.is_empty() {
        return Vec::new();
    }
    let sums = counter(&mut model.solver, ends, most + 1, true);
    if let Some(&more) = sums.get(most) {
        model.solver.clause(&[!more]);
    }
    let steps = sums[..most.min(sums.len())].to_vec();
    for pair in steps.windows(2) {
        model.solver.clause(&[!pair[1], pair[0]]);
    }
    if let (Some(row), Some(&waits)) = (known, steps.first()) {
        pieces::in_one_piece(model, row, waits, taken);
        pieces::starts(model, person, row, waits, taken);
    }
    steps
}

/// The numbers of waits of any two persons differ by so many at most.
fn differ(model: &mut Model<'_>, waits: &[Vec<Lit>], apart: usize) {
    let most = waits.iter().map(Vec::len).max().unwrap_or(0);
    if waits.iter().any(Vec::is_empty) {
        for steps in waits {
            if let Some(&step) = steps.get(apart) {
                model.demand(Because::Apart, &[!step]);
            }
        }
        return;
    }
    // The literal at `k` is true when everybody waits more than `k` times.
    let all: Vec<Lit> = (0..most).map(|_| model.solver.variable()).collect();
    for steps in waits {
        for (k, &all) in all.iter().enumerate() {
            let waits = steps.get(k).copied();
            let clause: Vec<Lit> = waits.into_iter().chain([!all]).collect();
            model.solver.clause(&clause);
            if let Some(&far) = steps.get(k + apart) {
                model.demand(Because::Apart, &[!far, all]);
            }
        }
    }
}
