//! Who could take the roles of a wish in a slot and place.

use super::{Candidate, LAWS, Rule, Standing};
use crate::problem::{PersonNo, Role};

/// The rules that a person keeps or breaks alone.
const PERSONAL: [Rule; 4] = [
    Rule::Availability,
    Rule::OnePlaceAtATime,
    Rule::TravelTime,
    Rule::MostMeetings,
];
/// Persons tried for one meeting before giving up.
const TRIES: u32 = 10_000;

impl Candidate {
    /// The candidate with somebody in each role of its wish: people whom nothing keeps from it
    /// where there are such, else the first who fit the roles.
    pub(crate) fn cast(mut self, standing: &Standing<'_>) -> Self {
        let roles = &standing.problem.wish(self.wish).roles;
        if roles.is_empty() {
            return self;
        }
        let mut tries = TRIES;
        if !self.fill(standing, roles, true, &mut tries) {
            tries = TRIES;
            self.fill(standing, roles, false, &mut tries);
        }
        self
    }

    /// Adds somebody for each role, trying one after the other; or leaves all as it was.
    fn fill(
        &mut self,
        standing: &Standing<'_>,
        roles: &[Role],
        free_only: bool,
        tries: &mut u32,
    ) -> bool {
        let Some((role, rest)) = roles.split_first() else {
            return true;
        };
        for &person in &role.candidates {
            if self.persons.contains(&person) {
                continue;
            }
            if *tries == 0 {
                return false;
            }
            *tries -= 1;
            if free_only && !self.suits(standing, person) {
                continue;
            }
            self.persons.push(person);
            if self.fill(standing, rest, free_only, tries) {
                return true;
            }
            self.persons.pop();
        }
        false
    }

    /// Whether nothing keeps a person from joining.
    fn suits(&self, standing: &Standing<'_>, person: PersonNo) -> bool {
        let problem = standing.problem;
        if self
            .persons
            .iter()
            .any(|&other| problem.forbidden(person, other))
        {
            return false;
        }
        let alone = Candidate {
            persons: vec![person],
            ..self.clone()
        };
        LAWS.iter()
            .filter(|law| PERSONAL.contains(&law.rule))
            .all(|law| (law.blocks)(standing, &alone).is_none())
    }
}
