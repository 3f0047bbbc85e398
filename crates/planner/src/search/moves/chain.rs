//! Chain: let a meeting have a place, move what was in its way elsewhere; what cannot be moved
//! pushes something aside in its turn, a few times over. An ejection chain, after F. Glover,
//! “Ejection chains, reference structures and alternating path methods for traveling salesman
//! problems”, Discrete Applied Mathematics 65, 1996.

use super::survey::{Survey, survey};
use super::{Hands, cast, obstacles, settle};
use crate::search::grid::Grid;
use crate::search::state::{Stand, State, points};

/// Meetings that push others aside at most.
pub(crate) const LINKS: usize = 3;

/// Tries to let `wish`, which does not stand, have a place, other than `not`. `goal` is the value
/// that the plan must not fall below. False when nothing useful came of it: then all that was
/// changed must be undone.
pub(crate) fn chain(
    grid: &Grid,
    state: &mut State,
    hands: &mut Hands,
    wish: u32,
    not: Stand,
    goal: i64,
) -> bool {
    let (mut wish, mut not) = (wish, not);
    for link in 0..LINKS {
        if grid.facts(wish).has_roles() && !cast::cast(grid, state, hands, wish) {
            return false;
        }
        let stand = match survey(grid, state, hands, wish, not) {
            Survey::Open(stand) => {
                hands.seat(grid, state, wish, stand);
                return true;
            }
            Survey::Held(stand) => stand,
            Survey::Hopeless => return false,
        };
        if !obstacles::find(grid, state, hands, wish, stand) {
            return false;
        }
        let Some(out) = replace(grid, state, hands, wish, stand, goal) else {
            return state.value >= goal;
        };
        if state.value >= goal {
            return true;
        }
        if link + 1 == LINKS || state.value + points(grid, out) < goal {
            return false;
        }
        (wish, not) = (out, Stand::NOWHERE);
    }
    false
}

/// Lets `wish` stand in the place of what is in its way, and that elsewhere where it is open. Says
/// which is the worthiest that found no place.
fn replace(
    grid: &Grid,
    state: &mut State,
    hands: &mut Hands,
    wish: u32,
    stand: Stand,
    goal: i64,
) -> Option<u32> {
    for i in 0..hands.obstacles.len() {
        hands.unseat(grid, state, hands.obstacles[i]);
    }
    hands.seat(grid, state, wish, stand);
    // The worthiest first; the list is short.
    hands
        .obstacles
        .sort_unstable_by_key(|&wish| (-points(grid, wish), wish));
    let mut out = None;
    let mut missing: i64 = hands.obstacles.iter().map(|&o| points(grid, o)).sum();
    for i in 0..hands.obstacles.len() {
        if state.value + missing < goal {
            break;
        }
        let obstacle = hands.obstacles[i];
        missing -= points(grid, obstacle);
        let mut open = settle::best_open(grid, state, hands, obstacle);
        if open.is_none()
            && grid.facts(obstacle).has_roles()
            && cast::cast(grid, state, hands, obstacle)
        {
            open = settle::best_open(grid, state, hands, obstacle);
        }
        match open {
            Some(stand) => hands.seat(grid, state, obstacle, stand),
            None => out = out.or(Some(obstacle)),
        }
    }
    out
}
