//! Orders that bite their own tail.

use super::Faults;
use crate::fault::{FaultKind, quoted};
use crate::problem::{Problem, WishNo};

/// Names of a cycle that a fault repeats at most.
const NAMED: usize = 8;

/// Finds a cycle among the orders of wishes, by taking away what waits for nothing until only
/// cycles and what hangs on them remain (A. B. Kahn, “Topological sorting of large networks”,
/// Communications of the ACM 5, 1962).
pub(super) fn check(problem: &Problem, faults: &mut Faults) {
    let count = problem.wishes.len();
    let mut waits: Vec<usize> = problem.wishes.iter().map(|wish| wish.after.len()).collect();
    let mut followers: Vec<Vec<u32>> = vec![Vec::new(); count];
    for (no, wish) in (0..).zip(&problem.wishes) {
        for other in &wish.after {
            followers[other.index()].push(no);
        }
    }
    let mut ready: Vec<usize> = (0..count).filter(|&no| waits[no] == 0).collect();
    while let Some(no) = ready.pop() {
        for &follower in &followers[no] {
            waits[follower as usize] -= 1;
            if waits[follower as usize] == 0 {
                ready.push(follower as usize);
            }
        }
    }
    let Some(start) = (0..count).find(|&no| waits[no] > 0) else {
        return;
    };
    let cycle = cycle(problem, &waits, start);
    let names: Vec<String> = cycle
        .iter()
        .take(NAMED)
        .map(|&no| quoted(&problem.wish(no).id))
        .collect();
    let path = format!("$.wishes[{}].after", cycle[0].index());
    faults.add(
        path,
        FaultKind::OrderCycle {
            wishes: names.join(", "),
        },
    );
}

/// Walks back from a wish that still waits, always to another that still waits, until one comes
/// again; what lies between is a cycle.
fn cycle(problem: &Problem, waits: &[usize], start: usize) -> Vec<WishNo> {
    let mut seen = vec![usize::MAX; waits.len()];
    let mut walk = Vec::new();
    let mut at = WishNo(start as u32);
    while seen[at.index()] == usize::MAX {
        seen[at.index()] = walk.len();
        walk.push(at);
        let before = problem
            .wish(at)
            .after
            .iter()
            .find(|other| waits[other.index()] > 0);
        at = *before.expect("a wish that still waits has one to wait for that still waits");
    }
    walk.split_off(seen[at.index()])
}
