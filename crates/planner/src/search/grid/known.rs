//! The published plan as the search sees it: where each wish stood, and with whom.

use super::choices::{Choices, People};
use super::crews::Crews;
use super::frame::{Frame, has};
use crate::problem::{PersonNo, Problem, Published, WishNo};
use crate::search::state::Stand;

/// The plan that people know.
pub(crate) struct Known {
    /// Where each wish stood.
    pub(crate) stands: Vec<Stand>,
    /// Who was in it, laid out as the seats of [`Crews`].
    pub(crate) seats: Vec<u32>,
    /// Wishes that stay where they are, in the order of wishes, as far as each alone can.
    pub(crate) frozen: Vec<u32>,
    /// Table that each wish had, 0 when it did not stand.
    pub(crate) tables: Vec<u16>,
    /// Points lost for each person and day that changes.
    pub(crate) day_changed: i64,
}

impl Known {
    pub(crate) fn new(
        problem: &Problem,
        frame: &Frame,
        people: &People,
        crews: &Crews,
    ) -> Option<Known> {
        let published = problem.published.as_ref()?;
        let mut known = Known {
            stands: vec![Stand::NOWHERE; problem.wishes.len()],
            seats: crews.seats.clone(),
            frozen: Vec::new(),
            tables: vec![0; problem.wishes.len()],
            day_changed: i64::from(problem.weights.day_changed),
        };
        let mut from = 0;
        for (no, wish) in (0..).map(WishNo).zip(&problem.wishes) {
            let seats = &mut known.seats[from..][..wish.persons.len() + wish.roles.len()];
            from += seats.len();
            let Some(seat) = published.plan.seat(no).filter(|seat| seat.table > 0) else {
                continue;
            };
            let stand = Stand {
                position: frame.position_of[seat.slot.index()],
                place: seat.place.0 as u16,
            };
            let picked = published.plan.picked(no);
            for (seat, person) in seats[wish.persons.len()..].iter_mut().zip(picked) {
                *seat = person.0;
            }
            known.stands[no.index()] = stand;
            known.tables[no.index()] = seat.table;
            if is_frozen(published, frame, stand.position.into())
                && crews.suit(
                    no.0,
                    &seats[..wish.persons.len()],
                    &seats[wish.persons.len()..],
                )
                && alone(problem, frame, people, no, seats, stand)
            {
                known.frozen.push(no.0);
            }
        }
        Some(known)
    }

    /// Whether a wish is to stay where it was.
    pub(crate) fn is_frozen(&self, wish: u32) -> bool {
        self.frozen.binary_search(&wish).is_ok()
    }
}

/// Whether what begins at a position stays as published.
pub(super) fn is_frozen(published: &Published, frame: &Frame, position: usize) -> bool {
    published.is_frozen(frame.starts_at[position])
}

/// Whether a wish could stand somewhere with some persons if nothing else did.
fn alone(
    problem: &Problem,
    frame: &Frame,
    people: &People,
    no: WishNo,
    seats: &[u32],
    stand: Stand,
) -> bool {
    let mut wish = problem.wish(no).clone();
    wish.persons = seats.iter().map(|&person| PersonNo(person)).collect();
    wish.roles = Vec::new();
    let choices = Choices::of_wish(problem, frame, people, &wish);
    choices
        .of(0)
        .any(|at| choices.place[at] == stand.place && has(choices.bits(at), stand.position.into()))
}
