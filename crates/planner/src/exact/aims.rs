//! What is wished for, as losses: wishes granted, leasts, and equal shares.

use super::counter::counter;
use super::model::{Losses, Model};
use super::sat::Lit;
use crate::problem::{PersonNo, WishNo};

pub(super) fn state(model: &mut Model<'_>) {
    granted(model);
    least(model);
    shares(model);
}

fn granted(model: &mut Model<'_>) {
    let problem = model.problem;
    for (no, wish) in (0..).map(WishNo).zip(problem.wishes()) {
        let points = problem.points(wish);
        model.most += points;
        if points > 0 && !model.grants_all() {
            model.losses.push(Losses {
                steps: vec![!model.granted[no.index()]],
                points: vec![points],
            });
        }
    }
}

fn refused(model: &Model<'_>, wishes: impl Iterator<Item = WishNo>) -> Vec<Lit> {
    wishes.map(|wish| !model.granted[wish.index()]).collect()
}

fn least(model: &mut Model<'_>) {
    let problem = model.problem;
    let points = i64::from(problem.weights().below_least);
    if points == 0 {
        return;
    }
    for (no, person) in (0..).map(PersonNo).zip(problem.persons()) {
        if !model.is_guest(no) || person.least == 0 {
            continue;
        }
        let least = usize::from(person.least);
        let can = person.wishes.len();
        let missing = least.saturating_sub(can);
        model.most -= points * missing as i64;
        let refused = refused(model, person.wishes.iter().copied());
        let sums = counted(model, &refused);
        // The first so many refused do not hurt.
        let steps: Vec<Lit> = sums.into_iter().skip(can.saturating_sub(least)).collect();
        let points = vec![points; steps.len()];
        model.losses.push(Losses { steps, points });
    }
}

fn shares(model: &mut Model<'_>) {
    let groups = model.problem.groups();
    let mut members = vec![Vec::new(); groups.all().len()];
    for wish in (0..model.problem.wishes().len() as u32).map(WishNo) {
        for &group in groups.of(wish) {
            members[group as usize].push(wish);
        }
    }
    for (group, wishes) in groups.all().iter().zip(members) {
        let refused = refused(model, wishes.into_iter());
        let steps = counted(model, &refused);
        let points = (0..group.wishes)
            .map(|k| group.lost(group.wishes - k - 1) - group.lost(group.wishes - k))
            .collect();
        model.losses.push(Losses { steps, points });
    }
}

/// Counts literals; each count implies the one below.
fn counted(model: &mut Model<'_>, literals: &[Lit]) -> Vec<Lit> {
    let sums = counter(&mut model.solver, literals, literals.len(), true);
    for pair in sums.windows(2) {
        model.solver.clause(&[!pair[1], pair[0]]);
    }
    sums
}
