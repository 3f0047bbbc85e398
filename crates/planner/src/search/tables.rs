//! Numbers for tables: the search counts tables, a plan names them.
//!
//! Meetings take the table that one of their persons had just before, where it is free, else the
//! lowest that is; frozen meetings first, those whose table has closed after those that keep
//! theirs, then promised tables, then promised meetings, then those of several slots as they
//! begin, then the rest. A meeting that takes one slot always finds one. In rare cases a longer
//! one does not, although the count is right, because tables close between its slots or are
//! promised; it then goes where it still can, or is left out. What is frozen or promised is held
//! only where it has a table, given in the same order before anything else stands.

use super::grid::{Grid, has};
use super::record::Record;
use super::state::{Stand, State, points};
use crate::plan::{Plan, Seat};
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};

/// The plan of what stands, tables numbered.
pub(crate) fn to_plan(grid: &Grid, record: &Record) -> Plan {
    let stands = &record.stands;
    let mut taken = Taken::new(grid);
    let mut plan = Plan::empty(stands.len());
    let mut order: Vec<(u8, u16, u32)> = (0..stands.len() as u32)
        .filter_map(|wish| {
            let stand = stands[wish as usize].somewhere()?;
            Some((rank(grid, wish, stand), stand.position, wish))
        })
        .collect();
    order.sort_unstable();
    let mut without = Vec::new();
    for (_, _, wish) in order {
        let Some(stand) = stands[wish as usize].somewhere() else {
            continue;
        };
        let people = record.people(grid, wish);
        let table = taken.table(grid, wish, people, stand);
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
pub(crate) fn may_change(grid: &Grid) -> bool {
    let promised = |wish: u32| grid.promised_tables[wish as usize] > 0 || grid.is_frozen(wish);
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

/// The order in which tables are given: frozen meetings that keep theirs, those that cannot,
/// promised tables, promised meetings, long ones, the rest.
fn rank(grid: &Grid, wish: u32, stand: Stand) -> u8 {
    if let Some(table) = grid.frozen_table(wish, stand) {
        u8::from(!is_open(grid, wish, stand, table))
    } else if grid.promised_tables[wish as usize] > 0 {
        2
    } else if grid.fixed[wish as usize] {
        3
    } else if grid.length[wish as usize] > 1 {
        4
    } else {
        5
    }
}

/// Whether a table is open in all slots of a meeting.
fn is_open(grid: &Grid, wish: u32, stand: Stand, table: u16) -> bool {
    let room = usize::from(stand.place) * grid.positions() + usize::from(stand.position);
    let open = &grid.tables[room..][..usize::from(grid.length[wish as usize])];
    table >= 1 && open.iter().all(|&open| table <= open)
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
            stands.find_map(|stand| Some((stand, taken.any(grid, wish, stand)?)))
        });
        if let Some((stand, table)) = found {
            state.seat(grid, wish, stand);
            let people = record.people(grid, wish);
            plan.seats[wish as usize] = Some(taken.take(grid, wish, people, stand, table));
        }
    }
}

/// Which tables are taken.
pub(super) struct Taken {
    /// Tables taken at a place and position, in bits: `rooms[place * positions + position]`.
    rooms: Vec<Vec<u64>>,
    /// Place and table of a person at a position: `person * positions + position`.
    had: Vec<(u16, u16)>,
}

impl Taken {
    pub(super) fn new(grid: &Grid) -> Self {
        Taken {
            rooms: vec![Vec::new(); grid.tables.len()],
            had: vec![(0, 0); grid.persons * grid.positions()],
        }
    }

    /// The promised and frozen meetings of a list, each where it stands or is to stand, in the
    /// order in which they are given their tables.
    pub(super) fn in_order(grid: &Grid, mut held: Vec<(u32, Stand)>) -> Vec<(u32, Stand)> {
        held.sort_unstable_by_key(|&(wish, stand)| (rank(grid, wish, stand), stand.position, wish));
        held
    }

    /// The table that a meeting is to have where it stands, if one is free.
    pub(super) fn table(
        &self,
        grid: &Grid,
        wish: u32,
        people: &[u32],
        stand: Stand,
    ) -> Option<u16> {
        let kept = grid.frozen_table(wish, stand);
        if let Some(kept) = kept.filter(|&kept| is_open(grid, wish, stand, kept)) {
            return Some(kept).filter(|&kept| self.is_free(grid, wish, stand, kept));
        }
        let promised = grid.promised_tables[wish as usize];
        if promised > 0 && kept.is_none() {
            return self.any(grid, wish, stand);
        }
        self.usual(grid, wish, people, stand)
            .or_else(|| self.lowest(grid, wish, stand))
    }

    /// The table promised to a wish, if that is free, or the lowest where none is promised.
    fn any(&self, grid: &Grid, wish: u32, stand: Stand) -> Option<u16> {
        match grid.promised_tables[wish as usize] {
            0 => self.lowest(grid, wish, stand),
            table => Some(table).filter(|&table| self.is_free(grid, wish, stand, table)),
        }
    }

    fn is_free(&self, grid: &Grid, wish: u32, stand: Stand, table: u16) -> bool {
        is_open(grid, wish, stand, table)
            && (0..usize::from(grid.length[wish as usize])).all(|step| {
                let at = usize::from(stand.position) + step;
                let room = &self.rooms[usize::from(stand.place) * grid.positions() + at];
                let (word, bit) = (usize::from(table) / 64, table % 64);
                room.get(word).is_none_or(|bits| bits >> bit & 1 == 0)
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

    pub(super) fn take(
        &mut self,
        grid: &Grid,
        wish: u32,
        people: &[u32],
        stand: Stand,
        table: u16,
    ) -> Seat {
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
