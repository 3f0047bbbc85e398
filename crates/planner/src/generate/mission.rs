//! A made-up economic mission: a delegation in two cities and those whom it comes to meet.

use super::crowd::{Crowd, Pairs, entangle, half_days, wish};
use super::id;
use crate::draft::{ActivityDraft, Draft, PersonDraft, PlaceDraft, SlotDraft};
use crate::random::Random;

const DAYS: u16 = 6;
/// Slots of a half-day.
const SLOTS: u16 = 6;
/// Half-days in each city, of which so many are for meetings at the tables.
const HALVES: u32 = DAYS as u32;
const OPEN_HALVES: usize = 3;
/// Places of a city: a hall, a hotel, a lounge.
const PLACES: usize = 3;
const NAMES: [&str; PLACES] = ["Hall", "Hotel", "Lounge"];
const CITIES: [&str; 2] = ["First city", "Second city"];
const REGIONS: [&str; 3] = ["Brussels", "Flanders", "Wallonia"];
const SIZES: [&str; 3] = ["small", "medium", "large"];

/// A mission of so many persons and wishes, of whom there are at least 10 persons. The same
/// numbers and seed give the same draft; [`crate::Problem::new`] always lets it pass.
pub fn mission(persons: u32, wishes: u32, seed: u64) -> Draft {
    let mut random = Random::new(seed, u64::from(persons) << 32 | u64::from(wishes));
    let persons = persons.max(10);
    let delegates = persons * 9 / 20;
    let slots = half_days(DAYS, SLOTS, |day| CITIES[city_of(day)].to_owned());
    let open: [Vec<u16>; 2] = [0, 1].map(|city| open_halves(city, &mut random));
    let places = places(&slots, &open, wishes, &mut random);
    let activities: Vec<ActivityDraft> = (0..persons / 14 + 4)
        .map(|no| activity(no, &mut random))
        .collect();
    let mut all: Vec<PersonDraft> = (0..delegates)
        .map(|no| delegate(no, &slots, &activities, &mut random))
        .collect();
    all.extend((delegates..persons).map(|no| host(no, &slots, &open, &mut random)));
    let wishes = draw_wishes(&all, delegates, &slots, &open, wishes, &mut random);
    let forbidden = |random: &mut Random| {
        let host = delegates + random.below(persons - delegates);
        [id("p", random.below(delegates)), id("p", host)]
    };
    Draft {
        title: format!("Made-up mission {seed}"),
        travel_minutes: travel(&mut random),
        forbidden_pairs: (0..persons / 100).map(|_| forbidden(&mut random)).collect(),
        slots,
        places,
        activities,
        persons: all,
        wishes,
        ..Draft::default()
    }
}

fn city_of(day: u16) -> usize {
    usize::from(day >= DAYS / 2)
}

/// The number of a slot's half-day, from 0.
fn half_of(slot: usize) -> u16 {
    (slot / usize::from(SLOTS)) as u16
}

/// The half-days of a city with meetings at the tables.
fn open_halves(city: u16, random: &mut Random) -> Vec<u16> {
    let from = city * HALVES as u16;
    let mut open = Vec::new();
    while open.len() < OPEN_HALVES {
        let half = from + random.below(HALVES) as u16;
        if !open.contains(&half) {
            open.push(half);
        }
    }
    open
}

/// So many tables that there is room for 70 to 170 of a hundred wishes.
fn places(
    slots: &[SlotDraft],
    open: &[Vec<u16>; 2],
    wishes: u32,
    random: &mut Random,
) -> Vec<PlaceDraft> {
    let room = wishes * (70 + random.below(100)) / 100;
    let tables = (room / (2 * OPEN_HALVES as u32 * u32::from(SLOTS))).max(2);
    let parts = [tables * 7 / 10, tables * 3 / 10, tables / 20].map(|part| part.max(1) as u16);
    let mut places = Vec::new();
    for (city, name) in CITIES.iter().enumerate() {
        for (kind, part) in parts.iter().enumerate() {
            let at = |(no, slot): (usize, &SlotDraft)| {
                let is_here = city_of(slot.day) == city;
                let is_open = kind == PLACES - 1 || open[city].contains(&half_of(no));
                if is_here && is_open { *part } else { 0 }
            };
            places.push(PlaceDraft {
                id: id("r", places.len() as u32),
                name: NAMES[kind].to_owned(),
                city: (*name).to_owned(),
                tables: slots.iter().enumerate().map(at).collect(),
            });
        }
    }
    places
}

fn travel(random: &mut Random) -> Vec<Vec<u32>> {
    let within: [u32; 3] = [0; 3].map(|_| 5 + 5 * random.below(5));
    let way = |from: usize, to: usize| {
        if from == to {
            0
        } else if from / PLACES == to / PLACES {
            within[(from % PLACES + to % PLACES - 1) % 3]
        } else {
            600
        }
    };
    let all = 2 * PLACES;
    let row = |from| (0..all).map(|to| way(from, to)).collect();
    (0..all).map(row).collect()
}

fn activity(no: u32, random: &mut Random) -> ActivityDraft {
    let day = random.below(DAYS.into()) as u16;
    let start_minute = 480 + 30 * random.below(20) as u16;
    let place = city_of(day) * PLACES + random.below(2) as usize;
    ActivityDraft {
        id: id("a", no),
        name: format!("Activity {}", no + 1),
        day,
        start_minute,
        end_minute: start_minute + 45 + 15 * random.below(5) as u16,
        place: id("r", place as u32),
    }
}

fn delegate(
    no: u32,
    slots: &[SlotDraft],
    activities: &[ActivityDraft],
    random: &mut Random,
) -> PersonDraft {
    let absent = random.below(100);
    let (city, day) = (random.below(2) as usize, random.below(DAYS.into()) as u16);
    let is_away = |slot: &&SlotDraft| match absent {
        0..25 => city_of(slot.day) == city,
        25..50 => slot.day == day,
        _ => false,
    };
    let mut joined: Vec<&ActivityDraft> = Vec::new();
    for _ in 0..2 + random.below(5) {
        let one = &activities[random.below(activities.len() as u32) as usize];
        // An hour and a half between two leaves time for any way within a city.
        let apart = |other: &&ActivityDraft| {
            one.day != other.day
                || one.start_minute > other.end_minute + 90
                || other.start_minute > one.end_minute + 90
        };
        if joined.iter().all(apart) {
            joined.push(one);
        }
    }
    let company = no / 2;
    PersonDraft {
        id: id("p", no),
        name: format!("Delegate {}", no + 1),
        organisation: format!("Company {}", company + 1),
        region: REGIONS[company as usize % 3].to_owned(),
        size_class: SIZES[company as usize / 3 % 3].to_owned(),
        side: "delegation".to_owned(),
        unavailable: away(slots, is_away),
        activities: joined.iter().map(|one| one.id.clone()).collect(),
        most_total: Some([10, 12, 16][random.below(3) as usize]),
        most_per_day: Some(8),
        least: random.below(3) as u16,
        ..PersonDraft::default()
    }
}

/// A counterpart comes for one to three of the open half-days of one city.
fn host(no: u32, slots: &[SlotDraft], open: &[Vec<u16>; 2], random: &mut Random) -> PersonDraft {
    let open = &open[(no % 2) as usize];
    let first = random.below(OPEN_HALVES as u32) as usize;
    let count = [1, 2, 2, 3][random.below(4) as usize];
    let comes = |half: u16| (0..count).any(|nth| open[(first + nth) % OPEN_HALVES] == half);
    PersonDraft {
        id: id("p", no),
        name: format!("Host {}", no + 1),
        organisation: format!("Host company {}", no + 1),
        side: "hosts".to_owned(),
        unavailable: (0..slots.len())
            .filter(|&slot| !comes(half_of(slot)))
            .map(|slot| slots[slot].id.clone())
            .collect(),
        most_total: Some([6, 8, 10, 12][random.below(4) as usize]),
        most_per_day: Some(8),
        least: random.below(2) as u16,
        ..PersonDraft::default()
    }
}

fn away(slots: &[SlotDraft], is_away: impl Fn(&&SlotDraft) -> bool) -> Vec<String> {
    let away = slots.iter().filter(is_away);
    away.map(|slot| slot.id.clone()).collect()
}

/// Delegates ask for hosts, and mostly for some whose stay overlaps theirs at the tables.
fn draw_wishes(
    persons: &[PersonDraft],
    delegates: u32,
    slots: &[SlotDraft],
    open: &[Vec<u16>; 2],
    count: u32,
    random: &mut Random,
) -> Vec<crate::draft::WishDraft> {
    let there: Vec<Vec<bool>> = persons
        .iter()
        .map(|person| {
            let is_open = |slot: usize| open.iter().any(|open| open.contains(&half_of(slot)));
            let here = |slot: usize| !person.unavailable.contains(&slots[slot].id);
            (0..slots.len()).map(|no| is_open(no) && here(no)).collect()
        })
        .collect();
    let together = |one: u32, other: u32| {
        let both = there[one as usize].iter().zip(&there[other as usize]);
        both.filter(|(one, other)| **one && **other).count() >= 3
    };
    let asking = Crowd::new((0..delegates).collect(), 600, random);
    let asked = Crowd::new((delegates..persons.len() as u32).collect(), 600, random);
    let (mut wishes, mut pairs) = (Vec::new(), Pairs::default());
    let mut tries = 0;
    while (wishes.len() as u32) < count && tries < 20 * count {
        tries += 1;
        let (one, other) = (asking.pick(random), asked.pick(random));
        let likely = together(one, other) || random.chance(50);
        if !likely || !pairs.take(one, other) {
            continue;
        }
        let city = other % 2 * PLACES as u32;
        let (hall, hotel, lounge) = (id("r", city), id("r", city + 1), id("r", city + 2));
        let places = match random.below(100) {
            0..62 => vec![hall, hotel],
            62..86 => vec![hall],
            86..95 => vec![hotel],
            _ => vec![lounge],
        };
        let mut wish = wish(wishes.len() as u32, &[one, other], places, random);
        if random.chance(30) {
            wish.length_slots = 2;
            let third = asking.pick(random);
            if third != one {
                wish.persons.push(id("p", third));
            }
        }
        wishes.push(wish);
    }
    entangle(&mut wishes, random);
    wishes
}
