//! What is different between two plans, meeting by meeting.

use std::collections::BTreeSet;

use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, Problem, WishNo};
use crate::words::Phrase;

/// One meeting that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The wish; nothing for one that is withdrawn and no longer in the problem.
    pub wish: Option<WishNo>,
    /// What people call the meeting.
    pub name: String,
    /// Everybody in it before or after.
    pub persons: Vec<PersonNo>,
    pub kind: DifferenceKind,
}

/// How a meeting differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It stands at another time or place.
    Moved { from: Seat, to: Seat },
    /// It stands no more.
    Dropped { from: Seat },
    /// It did not stand before.
    Added { to: Seat },
    /// Others take its roles.
    Exchanged {
        seat: Seat,
        from: Vec<PersonNo>,
        to: Vec<PersonNo>,
    },
    /// It has another table, at the same time and place.
    Table { from: Seat, to: Seat },
}

impl Difference {
    /// Whether somebody's day is another: a table alone changes nobody's.
    pub fn changes_day(&self) -> bool {
        !matches!(self.kind, DifferenceKind::Table { .. })
    }

    /// The sentence for people.
    pub fn phrase(&self, problem: &Problem) -> Phrase {
        let at = |phrase: Phrase, seat: Seat| {
            phrase
                .with("slot", problem.slot(seat.slot).name.as_str())
                .with("place", problem.place(seat.place).name.as_str())
                .with("table", u32::from(seat.table))
        };
        let from = |phrase: Phrase, seat: Seat| {
            phrase
                .with("old-slot", problem.slot(seat.slot).name.as_str())
                .with("old-place", problem.place(seat.place).name.as_str())
                .with("old-table", u32::from(seat.table))
        };
        let names = |persons: &[PersonNo]| {
            let names: Vec<&str> = persons
                .iter()
                .map(|&no| problem.person(no).name.as_str())
                .collect();
            names.join(", ")
        };
        let phrase = |key| Phrase::new(key).with("meeting", self.name.as_str());
        match &self.kind {
            DifferenceKind::Moved { from: old, to } => {
                at(from(phrase("planning-difference-moved"), *old), *to)
            }
            DifferenceKind::Dropped { from } => at(phrase("planning-difference-dropped"), *from),
            DifferenceKind::Added { to } => at(phrase("planning-difference-added"), *to),
            DifferenceKind::Exchanged { seat, from, to } => {
                at(phrase("planning-difference-exchanged"), *seat)
                    .with("persons", names(to))
                    .with("old-persons", names(from))
            }
            DifferenceKind::Table { from: old, to } => {
                at(from(phrase("planning-difference-table"), *old), *to)
            }
        }
    }
}

/// Every meeting that differs between two plans of one problem, in the order of wishes.
pub fn difference(problem: &Problem, old: &Plan, new: &Plan) -> Vec<Difference> {
    let wishes = (0..problem.wishes().len() as u32).map(WishNo);
    let one = |wish: WishNo| {
        let kind = kind(wish, old, new)?;
        let mut persons = [old.persons(problem, wish), new.persons(problem, wish)].concat();
        let mut seen = BTreeSet::new();
        persons.retain(|&person| seen.insert(person));
        Some(Difference {
            wish: Some(wish),
            name: problem.wish_name(wish),
            persons,
            kind,
        })
    };
    wishes.filter_map(one).collect()
}

fn kind(wish: WishNo, old: &Plan, new: &Plan) -> Option<DifferenceKind> {
    match (old.seat(wish), new.seat(wish)) {
        (None, None) => None,
        (Some(from), None) => Some(DifferenceKind::Dropped { from }),
        (None, Some(to)) => Some(DifferenceKind::Added { to }),
        (Some(from), Some(to)) if (from.slot, from.place) != (to.slot, to.place) => {
            Some(DifferenceKind::Moved { from, to })
        }
        (Some(_), Some(seat)) if old.picked(wish) != new.picked(wish) => {
            Some(DifferenceKind::Exchanged {
                seat,
                from: old.picked(wish).to_vec(),
                to: new.picked(wish).to_vec(),
            })
        }
        (Some(from), Some(to)) if from != to => Some(DifferenceKind::Table { from, to }),
        _ => None,
    }
}

/// Persons whose day is another, in order.
pub fn persons_changed(differences: &[Difference]) -> Vec<PersonNo> {
    let changed = differences
        .iter()
        .filter(|difference| difference.changes_day());
    let persons: BTreeSet<PersonNo> = changed.flat_map(persons_of).collect();
    persons.into_iter().collect()
}

/// Those whose day a difference changes: of an exchange, those who come and go.
fn persons_of(difference: &Difference) -> Vec<PersonNo> {
    match &difference.kind {
        DifferenceKind::Exchanged { from, to, .. } => {
            let gone = from.iter().filter(|person| !to.contains(person));
            let come = to.iter().filter(|person| !from.contains(person));
            gone.chain(come).copied().collect()
        }
        _ => difference.persons.clone(),
    }
}
