//! Counting literals in clauses.

use super::sat::{Lit, Solver};

/// Literals that count others: the one at `k` is true when more than `k` of the inputs are, for
/// `k` below `most`; with `exactly` also the other way round. A totalizer, after Bailleux &
/// Boufkhad, “Efficient CNF Encoding of Boolean Cardinality Constraints”, CP 2003.
pub(super) fn counter(solver: &mut Solver, inputs: &[Lit], most: usize, exactly: bool) -> Vec<Lit> {
    if inputs.len() < 2 {
        return inputs.to_vec();
    }
    let (left, right) = inputs.split_at(inputs.len() / 2);
    let [left, right] = [left, right].map(|half| Counted::new(solver, half, most, exactly));
    left.with(solver, &right, most, exactly)
}

/// How many of some literals are true, as far as it is counted.
pub(super) struct Counted {
    /// How many literals are counted.
    pub(super) inputs: usize,
    /// As [`counter`] gives them.
    pub(super) sums: Vec<Lit>,
}

impl Counted {
    pub(super) fn new(solver: &mut Solver, inputs: &[Lit], most: usize, exactly: bool) -> Self {
        Counted {
            inputs: inputs.len(),
            sums: counter(solver, inputs, most, exactly),
        }
    }

    /// Counts these and others together, as [`counter`] does.
    pub(super) fn with(
        &self,
        solver: &mut Solver,
        others: &Counted,
        most: usize,
        exactly: bool,
    ) -> Vec<Lit> {
        let (left, right) = (&self.sums, &others.sums);
        let count = (self.inputs + others.inputs).min(most);
        let sums: Vec<Lit> = (0..count).map(|_| solver.variable()).collect();
        for i in 0..=left.len() {
            for j in 0..=right.len() {
                if i + j > 0 && i + j <= count + 1 {
                    let mut clause = vec![sums[(i + j).min(count) - 1]];
                    clause.extend(i.checked_sub(1).map(|i| !left[i]));
                    clause.extend(j.checked_sub(1).map(|j| !right[j]));
                    solver.clause(&clause);
                }
                let known =
                    (i < left.len() || i == self.inputs) && (j < right.len() || j == others.inputs);
                if exactly && i + j < count && known {
                    let mut clause = vec![!sums[i + j]];
                    clause.extend(left.get(i));
                    clause.extend(right.get(j));
                    solver.clause(&clause);
                }
            }
        }
        sums
    }
}

/// A literal that is true when one of the given ones is.
pub(super) fn any(solver: &mut Solver, literals: &[Lit]) -> Lit {
    if let [only] = literals {
        return *only;
    }
    let any = solver.variable();
    for &literal in literals {
        solver.clause(&[!literal, any]);
    }
    let mut clause = literals.to_vec();
    clause.push(!any);
    solver.clause(&clause);
    any
}

/// Lets one of the literals be true at most.
pub(super) fn at_most_one(solver: &mut Solver, literals: &[Lit]) {
    // Groups of a few dozen in pairs; longer lists through the literals of their parts.
    const PAIRS: usize = 30;
    if literals.len() > PAIRS {
        let parts: Vec<Lit> = literals
            .chunks(PAIRS / 2)
            .map(|part| {
                at_most_one(solver, part);
                any(solver, part)
            })
            .collect();
        at_most_one(solver, &parts);
        return;
    }
    for (at, &one) in literals.iter().enumerate() {
        for &other in &literals[..at] {
            solver.clause(&[!one, !other]);
        }
    }
}
