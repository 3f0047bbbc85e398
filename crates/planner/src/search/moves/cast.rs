//! Cast: who takes the roles of a meeting that does not stand.

use super::Hands;
use crate::search::grid::Grid;
use crate::search::state::State;

/// Candidates looked at before the roomiest of them is picked.
const LOOKED_AT: u32 = 4;

/// Picks somebody for each role of a wish that does not stand: of a few candidates the one with
/// most positions left for it. False, and nothing changed, when the roles cannot be filled this
/// way.
pub(crate) fn cast(grid: &Grid, state: &mut State, hands: &mut Hands, wish: u32) -> bool {
    let facts = grid.facts(wish);
    for role in 0..usize::from(facts.crew - facts.named) {
        let candidates = grid.crews.candidates(wish, role);
        let first = hands.random.below(candidates.len() as u32) as usize;
        let looked_at = 1 + hands.random.below(LOOKED_AT) as usize;
        let others = candidates[first..].iter().chain(&candidates[..first]);
        let others = others
            .copied()
            .filter(|&person| suits(grid, state, wish, role, person));
        let best = others
            .take(looked_at)
            .max_by_key(|&person| room(grid, state, wish, person));
        let Some(best) = best else {
            hands.unpick(state, role);
            return false;
        };
        let seat = facts.crew_from + u32::from(facts.named) + role as u32;
        hands.pick(state, seat, best);
    }
    true
}

/// Whether a person may sit in a meeting with those before them.
fn suits(grid: &Grid, state: &State, wish: u32, role: usize, person: u32) -> bool {
    let before = usize::from(grid.facts(wish).named) + role;
    let mut others = state.people(grid, wish)[..before].iter();
    others.all(|&other| other != person && !grid.crews.forbidden(other, person))
}

/// Positions at which a person could still sit in a meeting.
fn room(grid: &Grid, state: &State, wish: u32, person: u32) -> u32 {
    if state.tally(person).left == 0 {
        return 0;
    }
    let length = grid.facts(wish).length;
    let mut room = 0;
    for choice in grid.choices.of(wish) {
        let place = grid.choices.place[choice];
        for (word, &bits) in grid.choices.bits(choice).iter().enumerate() {
            let able = bits & grid.people.may_sit(person, place, word, length);
            room += (able & !state.busy(person)[word]).count_ones();
        }
    }
    room
}
