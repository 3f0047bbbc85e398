//! Whether the tables of the search fit in memory.

use super::Faults;
use crate::fault::FaultKind;
use crate::limits;
use crate::problem::Problem;

/// Refuses a problem whose bitsets would take more than [`limits::WORDS`] machine words, however
/// small the file that states it.
pub(super) fn check(problem: &Problem, faults: &mut Faults) {
    let slots = problem.slots.len();
    // A session never straddles two words, so in the worst case every other word stays half empty.
    let words = (slots / 32 + 2).min(problem.sessions.len());
    let places = problem.places.len();
    let choices: usize = problem
        .wishes
        .iter()
        .map(|wish| wish.places.as_ref().map_or(places, Vec::len) * words)
        .sum();
    let persons = problem.persons.len();
    let seats = persons * words * 64 / 2 + persons * places * words;
    let near = crate::search::classes(problem).0.len() * words * 64 * words;
    if choices + seats > limits::WORDS || near > limits::NEAR_WORDS {
        faults.add("$", FaultKind::TooBig);
    }
}
