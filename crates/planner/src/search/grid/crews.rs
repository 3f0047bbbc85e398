//! Who is in each meeting: those whom the wish names, and seats for those whom the search picks.

use super::NONE;
use super::links::Links;
use crate::problem::{PersonNo, Problem};

/// The seats of all wishes, and who may take those that are for the picking.
pub(crate) struct Crews {
    /// The persons of all wishes one after the other, [`NONE`] for a role.
    pub(crate) seats: Vec<u32>,
    /// The first role of a wish in the list of all roles; empty when there are no roles at all.
    first_role: Vec<u32>,
    candidates: Links,
    /// Pairs who must never meet, the smaller number first, in order.
    forbidden: Vec<(u32, u32)>,
}

impl Crews {
    pub(crate) fn new(problem: &Problem) -> Self {
        let roles = || problem.wishes.iter().flat_map(|wish| &wish.roles);
        let mut seats = Vec::new();
        let mut first_role = Vec::new();
        let mut role = 0;
        let any = roles().next().is_some();
        for wish in &problem.wishes {
            seats.extend(wish.persons.iter().map(|person| person.0));
            seats.extend(wish.roles.iter().map(|_| NONE));
            if any {
                first_role.push(role);
                role += wish.roles.len() as u32;
            }
        }
        let number = |person: &PersonNo| person.0;
        Crews {
            seats,
            first_role,
            candidates: Links::of_lists(roles().map(|role| role.candidates.iter().map(number))),
            forbidden: problem
                .forbidden_pairs
                .iter()
                .map(|&(one, other)| (one.0, other.0))
                .collect(),
        }
    }

    /// Who may take a role of a wish, in order.
    pub(crate) fn candidates(&self, wish: u32, role: usize) -> &[u32] {
        let first = self.first_role[wish as usize] as usize;
        self.candidates.of((first + role) as u32)
    }

    /// Whether two persons must never meet.
    pub(crate) fn forbidden(&self, one: u32, other: u32) -> bool {
        let pair = (one.min(other), one.max(other));
        self.forbidden.binary_search(&pair).is_ok()
    }

    /// Whether some persons may take the roles of a wish that names others.
    pub(crate) fn suit(&self, wish: u32, named: &[u32], picked: &[u32]) -> bool {
        picked.iter().enumerate().all(|(role, &person)| {
            let others = || named.iter().chain(&picked[..role]);
            self.candidates(wish, role).binary_search(&person).is_ok()
                && others().all(|&other| other != person && !self.forbidden(other, person))
        })
    }
}
