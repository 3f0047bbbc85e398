//! Numbers for tables: the search counts tables, a plan names them.
//!
//! Meetings take the table that one of their persons had just before, where it is free, else the
//! lowest that is; tables of frozen meetings and promised tables first, then promised meetings,
//! then those of several slots as they begin, then the rest. A meeting that takes one slot always
//! finds one. In rare cases a longer one does not, although the count is right, because tables
//! close between its slots or are promised; it then goes where it still can, or is left out.

use super::grid::{Grid, has};
use super::record::Record;
use super::state::{Stand, State, points};
use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};

/// The plan of what stands, tables numbered.
pub(crate) fn to_plan(problem: &Problem, grid: &Grid, record: &Record) -> Plan {
    let stands = &record.stands;
    let mut taken = Taken::new(grid);
    let mut plan = Plan::empty(stands.len());
    let mut order: Vec<(u8, u16, u32)> = (0..stands.len() as u32)
        .filter_map(|wish| {
            Some((
                rank(problem, grid, wish),
                stands[wish as usize].somewhere()?.position,
                wish,
            ))
        })
        .collect();
    order.sort_unstable();
    let mut without = Vec::new();
    for (_, _, wish) in order {
        let Some(stand) = stands[wish as usize].somewhere() else {
            continue;
        };
        let people = record.people(grid, wish);
        let free = |&table: &u16| taken.is_free(grid, wish, stand, table);
        let table = match (published(problem, grid, wish), pinned(problem, wish)) {
            (Some(table), _) if free(&table) => Some(table),
            (_, Some(table)) => Some(table).filter(free),
            _ => taken
                .usual(grid, wish, people, stand)
                .or_else(|| taken.lowest(grid, wish, stand)),
        };
        match table {
            Some(table) => {
                plan.seats[wish as usize] = Some(taken.take(grid, wish, people, stand, table));
            }
            None => without.push(wish),
        }
    }
    if !without.is_empty() {
        elsewhere(grid, record, without, &mut taken, &mut plan);
    }
    let met: Vec<WishNo> = plan.meetings().map(|(wish, _)| wish).collect();
    for wish in met.into_iter().filter(|w| grid.facts(w.0).has_roles()) {
        let picked = &record.people(grid, wish.0)[usize::from(grid.facts(wish.0).named)..];
        let picked = picked.iter().map(|&person| PersonNo(person)).collect();
        plan.picked.insert(wish, picked);
    }
    plan
}

/// Whether numbering tables may change a plan at all: without long meetings and promised or frozen
/// tables, whoever is counted finds one.
pub(crate) fn may_change(problem: &Problem, grid: &Grid) -> bool {
    let promised = |wish: u32| pinned(problem, wish).is_some() || grid.is_frozen(wish);
    grid.length.iter().any(|&length| length > 1) || (0..grid.wishes as u32).any(promised)
}

/// Whether a plan is what the search counted: every meeting stands where it stood.
pub(crate) fn is_as_counted(grid: &Grid, record: &Record, plan: &Plan) -> bool {
    plan.seats.iter().zip(&record.stands).all(|(seat, stand)| {
        let there = |seat: &Seat| Stand {
            position: grid.frame.position_of[seat.slot.index()],
            place: seat.place.0 as u16,
        };
        seat.as_ref().map(there) == stand.somewhere()
    })
}

/// The table of a meeting that is frozen.
fn published(problem: &Problem, grid: &Grid, wish: u32) -> Option<u16> {
    if !grid.is_frozen(wish) {
        return None;
    }
    let seat = problem.published.as_ref()?.plan.seat(WishNo(wish))?;
    Some(seat.table)
}

/// The order in which tables are given: those of frozen meetings, promised tables, promised
/// meetings, long ones, the rest.
fn rank(problem: &Problem, grid: &Grid, wish: u32) -> u8 {
    if grid.is_frozen(wish) {
        0
    } else if pinned(problem, wish).is_some() {
        1
    } else if grid.fixed[wish as usize] {
        2
    } else if grid.length[wish as usize] > 1 {
        3
    } else {
        4
    }
}

/// Lets meetings that found no table stand where they still can, the worthiest first.
fn elsewhere(
    grid: &Grid,
    record: &Record,
    mut without: Vec<u32>,
    taken: &mut Taken,
    plan: &mut Plan,
) {
    let mut state = State::new(grid);
    for wish in 0..grid.wishes as u32 {
        state.cast_as(grid, wish, record.people(grid, wish));
    }
    for (wish, _) in plan.meetings() {
        if let Some(stand) = record.stands[wish.index()].somewhere() {
            state.seat(grid, wish.0, stand);
        }
    }
    without.sort_unstable_by_key(|&wish| (-points(grid, wish), wish));
    let mut open = vec![0; grid.frame.words];
    for wish in without {
        let found = grid.choices.of(wish).find_map(|choice| {
            state.open(grid, wish, choice, &mut open);
            let place = grid.choices.place[choice];
            let positions = (0..grid.positions() as u16).filter(|&at| has(&open, usize::from(at)));
            let mut stands = positions.map(|position| Stand { position, place });
            stands.find_map(|stand| Some((stand, taken.lowest(grid, wish, stand)?)))
        });
        if let Some((stand, table)) = found {
            state.seat(grid, wish, stand);
            let people = record.people(grid, wish);
            plan.seats[wish as usize] = Some(taken.take(grid, wish, people, stand, table));
        }
    }
}

fn pinned(problem: &Problem, wish: u32) -> Option<u16> {
    problem.wish(WishNo(wish)).pin.and_then(|pin| pin.table)
}

/// Which tables are taken.
struct Taken {
    /// Tables taken at a place and position, in bits: `rooms[place * positions + position]`.
    rooms: Vec<Vec<u64>>,
    /// Place and table of a person at a position: `person * positions + position`.
    had: Vec<(u16, u16)>,
}

impl Taken {
    fn new(grid: &Grid) -> Self {
        Taken {
            rooms: vec![Vec::new(); grid.tables.len()],
            had: vec![(0, 0); grid.persons * grid.positions()],
        }
    }

    fn is_free(&self, grid: &Grid, wish: u32, stand: Stand, table: u16) -> bool {
        (0..usize::from(grid.length[wish as usize])).all(|step| {
            let at = usize::from(stand.position) + step;
            let room = usize::from(stand.place) * grid.positions() + at;
            let (word, bit) = (usize::from(table) / 64, table % 64);
            table >= 1
                && table <= grid.tables[room]
                && self.rooms[room]
                    .get(word)
                    .is_none_or(|bits| bits >> bit & 1 == 0)
        })
    }

    /// The table one of its persons had just before, if it is free.
    fn usual(&self, grid: &Grid, wish: u32, people: &[u32], stand: Stand) -> Option<u16> {
        let before = usize::from(stand.position).checked_sub(1)?;
        let mut tables = people
            .iter()
            .map(|&p| self.had[p as usize * grid.positions() + before]);
        tables
            .find(|&(place, table)| {
                table > 0 && place == stand.place && self.is_free(grid, wish, stand, table)
            })
            .map(|(_, table)| table)
    }

    fn lowest(&self, grid: &Grid, wish: u32, stand: Stand) -> Option<u16> {
        let room = usize::from(stand.place) * grid.positions() + usize::from(stand.position);
        (1..=grid.tables[room]).find(|&table| self.is_free(grid, wish, stand, table))
    }

    fn take(&mut self, grid: &Grid, wish: u32, people: &[u32], stand: Stand, table: u16) -> Seat {
        for step in 0..usize::from(grid.length[wish as usize]) {
            let at = usize::from(stand.position) + step;
            let room = &mut self.rooms[usize::from(stand.place) * grid.positions() + at];
            let word = usize::from(table) / 64;
            if room.len() <= word {
                room.resize(word + 1, 0);
            }
            room[word] |= 1 << (table % 64);
            for &person in people {
                self.had[person as usize * grid.positions() + at] = (stand.place, table);
            }
        }
        Seat {
            slot: SlotNo(grid.frame.slot_of[usize::from(stand.position)]),
            place: PlaceNo(stand.place.into()),
            table,
        }
    }
}
