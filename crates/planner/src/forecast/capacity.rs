//! What is known of a mission before its wishes are: rooms, hours and how many people come.

use std::collections::BTreeMap;

use crate::draft::PartOfDay;
use crate::problem::{Person, Place, Problem, SlotNo, Wish};

/// What a forecast is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// The sessions in which meetings can stand, in order of time.
    pub sessions: Vec<Hours>,
    /// How many places the tables of a session are spread over, 1 or more.
    pub places: u16,
    /// Minutes from one of those places to another of the same city.
    pub travel_minutes: u16,
    /// Those who come, and those whom they come to meet. When the second side has nobody, the
    /// first meets among itself.
    pub sides: [Side; 2],
    /// How many wishes are expected.
    pub wishes: u32,
    /// What is known of the kind of meetings that they ask for.
    pub kinds: Kinds,
}

/// How often wishes are out of the ordinary, in thousandths, as far as that is known; what is not
/// is drawn by chance for each imagined mission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    /// Wishes of three persons or more.
    pub three_permille: Option<u16>,
    /// Meetings of two slots or more.
    pub long_permille: Option<u16>,
    /// Wishes that allow only some of the places.
    pub one_place_permille: Option<u16>,
    /// Wishes for the morning or the afternoon.
    pub part_of_day_permille: Option<u16>,
}

impl Kinds {
    /// As often as among the wishes of a problem; nothing is known where there are none.
    pub fn of(problem: &Problem) -> Kinds {
        let wishes = problem.wishes();
        let share = |is: &dyn Fn(&Wish) -> bool| {
            let count = wishes.iter().filter(|wish| is(wish)).count();
            let share = (count * 1_000).checked_div(wishes.len())?;
            u16::try_from(share).ok()
        };
        Kinds {
            three_permille: share(&|wish| wish.persons.len() + wish.roles.len() > 2),
            long_permille: share(&|wish| wish.length_slots > 1),
            one_place_permille: share(&|wish| wish.places.is_some()),
            part_of_day_permille: share(&|wish| wish.part_of_day != PartOfDay::Any),
        }
    }
}

/// A session: consecutive slots of one half-day, in one city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Day of the mission, from 0.
    pub day: u16,
    /// City, from 0.
    pub city: u16,
    pub slots: u16,
    /// Tables open in each of its slots, over all places.
    pub tables: u16,
}

/// One of the two sides of a mission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    pub persons: u32,
    /// Share of the open tables' time at which a person is there and free, in thousandths.
    pub available_permille: u16,
    /// Whether each person is in one city only.
    pub one_city: bool,
    /// Share of the persons who accept a limited number of meetings, in thousandths.
    pub limited_permille: u16,
    /// The number of meetings those accept, on average.
    pub most_meetings: u16,
}

impl Capacity {
    /// What there is to sit at: tables times slots, over all sessions.
    pub fn seats(&self) -> u64 {
        let seats = self.sessions.iter().map(Hours::seats);
        seats.sum()
    }

    /// How many cities there are.
    pub(super) fn cities(&self) -> u16 {
        let last = self.sessions.iter().map(|hours| hours.city).max();
        last.map_or(1, |city| city + 1)
    }

    /// What a problem says apart from its wishes; of those only the number is taken.
    pub fn of(problem: &Problem) -> Capacity {
        let (sessions, open) = sessions(problem);
        // The average over the slots, rounded.
        let places = (open.iter().map(|slot| slot.places).sum::<usize>() + open.len() / 2)
            .checked_div(open.len());
        let first = problem.persons().iter().find(|person| person.wants());
        let first = first.map_or("", |person| person.side.as_str());
        let side = |is_first: bool| {
            let of = |person: &&Person| person.wants() && (person.side == first) == is_first;
            side(problem, &open, problem.persons().iter().filter(of))
        };
        Capacity {
            sessions,
            places: u16::try_from(places.unwrap_or(1).max(1)).unwrap_or(u16::MAX),
            travel_minutes: middle_way(problem),
            sides: [side(true), side(false)],
            wishes: u32::try_from(problem.wishes().len()).unwrap_or(u32::MAX),
            kinds: Kinds::default(),
        }
    }
}

impl Hours {
    /// Tables times slots.
    pub fn seats(&self) -> u64 {
        u64::from(self.slots) * u64::from(self.tables)
    }
}

impl Person {
    /// Whether the person is there to meet, and not to help others meet.
    fn wants(&self) -> bool {
        !self.is_interpreter()
    }
}

/// A slot in which tables are open.
struct OpenSlot {
    slot: SlotNo,
    city: u16,
    tables: u64,
    /// Places that have any of them.
    places: usize,
}

/// The sessions with open tables, and their slots.
fn sessions(problem: &Problem) -> (Vec<Hours>, Vec<OpenSlot>) {
    let mut cities: BTreeMap<&str, u16> = BTreeMap::new();
    let mut sessions: BTreeMap<u32, (Hours, u64)> = BTreeMap::new();
    let mut open = Vec::new();
    for (no, slot) in (0..).zip(problem.slots()) {
        let tables = |place: &Place| u64::from(place.tables[no as usize]);
        let all: u64 = problem.places().iter().map(tables).sum();
        let Some(main) = problem.places().iter().max_by_key(|place| tables(place)) else {
            continue;
        };
        if all == 0 {
            continue;
        }
        let next = u16::try_from(cities.len()).unwrap_or(u16::MAX);
        let city = *cities.entry(main.city.as_str()).or_insert(next);
        open.push(OpenSlot {
            slot: SlotNo(no),
            city,
            tables: all,
            places: problem
                .places()
                .iter()
                .filter(|place| tables(place) > 0)
                .count(),
        });
        let nothing = Hours {
            day: slot.day,
            city,
            slots: 0,
            tables: 0,
        };
        let (hours, seats) = sessions.entry(slot.session).or_insert((nothing, 0));
        hours.slots += 1;
        *seats += all;
    }
    let average = |(hours, seats): (Hours, u64)| {
        let tables = (seats + u64::from(hours.slots) / 2) / u64::from(hours.slots.max(1));
        Hours {
            tables: u16::try_from(tables.max(1)).unwrap_or(u16::MAX),
            ..hours
        }
    };
    let mut sessions: Vec<Hours> = sessions.into_values().map(average).collect();
    sessions.sort_by_key(|hours| hours.day);
    (sessions, open)
}

/// Minutes between two places of one city, the middle one of all.
fn middle_way(problem: &Problem) -> u16 {
    let places = || {
        (0..)
            .zip(problem.places())
            .map(|(no, place)| (crate::PlaceNo(no), place))
    };
    let mut ways: Vec<u32> = places()
        .flat_map(|from| places().map(move |to| (from, to)))
        .filter(|(from, to)| from.0 != to.0 && from.1.city == to.1.city)
        .map(|(from, to)| problem.travel_minutes(from.0, to.0))
        .collect();
    ways.sort_unstable();
    let middle = ways.get(ways.len() / 2).copied().unwrap_or(0);
    u16::try_from(middle).unwrap_or(u16::MAX)
}

fn side<'a>(
    problem: &Problem,
    open: &[OpenSlot],
    persons: impl Iterator<Item = &'a Person>,
) -> Side {
    let mut side = Side::default();
    let all: u64 = open.iter().map(|slot| slot.tables).sum();
    let (mut free, mut one_city, mut limited, mut most) = (0, 0, 0, 0);
    for person in persons {
        side.persons += 1;
        let there = |slot: &&OpenSlot| is_free(problem, person, slot.slot);
        let mut cities = 0_u64;
        for slot in open.iter().filter(there) {
            free += slot.tables;
            cities |= 1 << slot.city.min(63);
        }
        one_city += u64::from(cities.count_ones() <= 1);
        if let Some(at_most) = person.most_total.filter(|most| *most < 1_000) {
            limited += 1;
            most += u64::from(at_most);
        }
    }
    let persons = u64::from(side.persons);
    let permille = |part: u64, of: u64| {
        let share = part.saturating_mul(1_000) / of.max(1);
        u16::try_from(share.min(1_000)).expect("a thousand is a small number")
    };
    let cities = open.iter().map(|slot| slot.city).max().unwrap_or(0);
    side.available_permille = permille(free, all.saturating_mul(persons));
    side.one_city = cities > 0 && 2 * one_city > persons;
    side.limited_permille = permille(limited, persons);
    side.most_meetings = u16::try_from(most.div_ceil(limited.max(1))).unwrap_or(u16::MAX);
    side
}

/// Whether a person is there in a slot and at no activity.
fn is_free(problem: &Problem, person: &Person, no: SlotNo) -> bool {
    let slot = problem.slot(no);
    let overlaps = |activity: &crate::Activity| {
        activity.starts_at() < slot.ends_at() && slot.starts_at() < activity.ends_at()
    };
    let activities = &person.activities;
    person.unavailable.binary_search(&no).is_err()
        && !activities.iter().any(|&no| overlaps(problem.activity(no)))
}
