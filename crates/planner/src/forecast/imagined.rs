//! A mission as it might turn out: everybody drawn by chance, in the shape of a capacity.

use std::collections::BTreeSet;

use super::capacity::{Capacity, Kinds, Side};
use crate::draft::{Draft, PartOfDay, PersonDraft, PlaceDraft, SlotDraft, Weights, WishDraft};
use crate::random::Random;

/// Minutes from the beginning of a slot to that of the next, where the day is long enough.
const SLOT_MINUTES: u32 = 30;
const NOON: u32 = 720;
const LONGEST_DAY: u32 = 1_320;
/// Minutes from city to city: nobody makes that way on one day.
const CITY_MINUTES: u32 = 600;
/// How often a wish is drawn anew because those in it are never there together.
const TRIES: u32 = 12;

/// What nobody knows before the wishes are there, drawn for each imagined mission; all in
/// thousandths.
struct Unknown {
    /// Wishes that go to those whom many want.
    popular: u32,
    /// Persons who are away for whole sessions, not here and there.
    in_sessions: u32,
    /// Wishes of persons who may never be there together.
    apart: u32,
    /// Wishes that name a part of the day.
    part_of_day: u32,
    /// Wishes for one place only.
    one_place: u32,
    /// Meetings of two slots.
    long: u32,
    /// Meetings of three persons.
    three: u32,
}

impl Unknown {
    /// Draws everything, so that chance runs on alike, and puts what is known in its place.
    fn draw(random: &mut Random, kinds: &Kinds) -> Unknown {
        let mut below = |limit: u32| random.below(limit);
        let known = |known: Option<u16>, drawn: u32| known.map_or(drawn, u32::from);
        Unknown {
            popular: 300 + below(700),
            in_sessions: 200 + below(700),
            apart: below(300),
            part_of_day: known(kinds.part_of_day_permille, below(250)),
            one_place: known(kinds.one_place_permille, below(800)),
            long: known(kinds.long_permille, below(150)),
            three: known(kinds.three_permille, below(150)),
        }
    }
}

/// A slot of the imagined mission.
struct ImaginedSlot {
    session: usize,
    city: u16,
}

/// Draws a mission of the shape of a capacity.
pub(super) fn mission(capacity: &Capacity, random: &mut Random) -> Draft {
    let unknown = Unknown::draw(random, &capacity.kinds);
    let (slots, stands) = slots(capacity);
    let mut there = Vec::new();
    let mut persons = Vec::new();
    for side in &capacity.sides {
        for _ in 0..side.persons {
            let free = free(capacity, side, &unknown, &stands, random);
            persons.push(person(persons.len(), side, &free, random));
            there.push(free);
        }
    }
    let wishes = wishes(capacity, &unknown, &there, random);
    let places = usize::from(capacity.places) * usize::from(capacity.cities());
    Draft {
        places: (0..places).map(|no| place(capacity, no, &stands)).collect(),
        travel_minutes: travel(capacity, places),
        slots,
        persons,
        wishes,
        weights: Weights {
            fair_persons: 0,
            fair_organisations: 0,
            fair_regions: 0,
            fair_size_classes: 0,
            ..Weights::default()
        },
        ..Draft::default()
    }
}

fn slots(capacity: &Capacity) -> (Vec<SlotDraft>, Vec<ImaginedSlot>) {
    let (mut slots, mut stands) = (Vec::new(), Vec::new());
    let mut day = None;
    let (mut pitch, mut begin) = (0, 0);
    for (session, hours) in capacity.sessions.iter().enumerate() {
        if day != Some(hours.day) {
            day = Some(hours.day);
            (pitch, begin) = clock(capacity, hours.day);
        }
        for _ in 0..hours.slots {
            slots.push(SlotDraft {
                id: slots.len().to_string(),
                day: hours.day,
                session: session.to_string(),
                start_minute: begin,
                end_minute: begin + pitch - pitch / 6,
                ..SlotDraft::default()
            });
            let city = hours.city;
            stands.push(ImaginedSlot { session, city });
            begin += pitch;
        }
        begin += pitch;
    }
    (slots, stands)
}

/// Minutes from slot to slot on a day, and when the first begins: all sessions of the day stand
/// around noon, with a break between them.
fn clock(capacity: &Capacity, day: u16) -> (u16, u16) {
    let sessions = capacity.sessions.iter().filter(|hours| hours.day == day);
    let slots: u32 = sessions.map(|hours| u32::from(hours.slots) + 1).sum();
    let pitch = (LONGEST_DAY / slots.max(1)).clamp(1, SLOT_MINUTES);
    let half = (slots * pitch / 2).min(NOON);
    (pitch as u16, (NOON - half) as u16)
}

/// Places are numbered city by city; each has its part of the tables of the city's sessions.
fn place(capacity: &Capacity, no: usize, stands: &[ImaginedSlot]) -> PlaceDraft {
    let city = no / usize::from(capacity.places);
    let nth = no % usize::from(capacity.places);
    let tables = |stand: &ImaginedSlot| {
        if usize::from(stand.city) != city {
            return 0;
        }
        let tables = capacity.sessions[stand.session].tables;
        let more = nth < usize::from(tables % capacity.places);
        tables / capacity.places + u16::from(more)
    };
    PlaceDraft {
        id: no.to_string(),
        tables: stands.iter().map(tables).collect(),
        ..PlaceDraft::default()
    }
}

fn travel(capacity: &Capacity, places: usize) -> Vec<Vec<u32>> {
    let city = |place: usize| place / usize::from(capacity.places);
    let way = |from: usize, to: usize| {
        if from == to {
            0
        } else if city(from) == city(to) {
            capacity.travel_minutes.into()
        } else {
            CITY_MINUTES
        }
    };
    let row = |from| (0..places).map(|to| way(from, to)).collect();
    (0..places).map(row).collect()
}

/// In which slots somebody is there and free.
fn free(
    capacity: &Capacity,
    side: &Side,
    unknown: &Unknown,
    stands: &[ImaginedSlot],
    random: &mut Random,
) -> Vec<bool> {
    let cities = capacity.cities();
    let home = side.one_city.then(|| random.below(cities.into()) as u16);
    let scale = if home.is_some() { u32::from(cities) } else { 1 };
    let share = (u32::from(side.available_permille) * scale).min(1_000);
    let in_sessions = random.chance(unknown.in_sessions);
    let whole: Vec<bool> = capacity
        .sessions
        .iter()
        .map(|_| random.chance(share))
        .collect();
    stands
        .iter()
        .map(|stand| {
            let here = home.is_none_or(|home| home == stand.city);
            let there = if in_sessions {
                whole[stand.session]
            } else {
                random.chance(share)
            };
            here && there
        })
        .collect()
}

fn person(no: usize, side: &Side, free: &[bool], random: &mut Random) -> PersonDraft {
    let limited = random.chance(side.limited_permille.into());
    let most = u32::from(side.most_meetings);
    let spread = most / 3;
    let most = (most - spread + random.below(2 * spread + 1)).max(1);
    let away = free.iter().enumerate().filter(|(_, is_free)| !**is_free);
    PersonDraft {
        id: no.to_string(),
        most_total: limited.then(|| u16::try_from(most).unwrap_or(u16::MAX)),
        unavailable: away.map(|(slot, _)| slot.to_string()).collect(),
        ..PersonDraft::default()
    }
}

/// Distinct pairs, most of whom are there together at some time.
fn wishes(
    capacity: &Capacity,
    unknown: &Unknown,
    there: &[Vec<bool>],
    random: &mut Random,
) -> Vec<WishDraft> {
    let [first, second] = capacity.sides.map(|side| side.persons);
    let mut taken = BTreeSet::new();
    let mut wishes = Vec::new();
    for _ in 0..capacity.wishes {
        let tries = if random.chance(unknown.apart) {
            1
        } else {
            TRIES
        };
        let mut pair = (0, 0);
        for _ in 0..tries {
            let one = pick(0, first, unknown, random);
            let other = if second > 0 {
                pick(first, second, unknown, random)
            } else {
                pick(0, first, unknown, random)
            };
            pair = (one.min(other), one.max(other));
            if are_together(there, pair) && one != other && !taken.contains(&pair) {
                break;
            }
        }
        if pair.0 != pair.1 && taken.insert(pair) {
            let third = pick(0, first, unknown, random);
            let persons = [pair.0, pair.1, third];
            wishes.push(wish(wishes.len(), &persons, capacity, unknown, random));
        }
    }
    wishes
}

/// Whoever stands early among their side is wanted more often, some much more often.
fn pick(from: u32, count: u32, unknown: &Unknown, random: &mut Random) -> u32 {
    let mut within = count.max(1);
    if random.chance(unknown.popular) {
        within = random.below(within) + 1;
        if random.chance(unknown.popular / 2) {
            within = random.below(within) + 1;
        }
    }
    from + random.below(within)
}

fn are_together(there: &[Vec<bool>], (one, other): (u32, u32)) -> bool {
    let slots = there[one as usize].iter().zip(&there[other as usize]);
    slots.filter(|(one, other)| **one && **other).count() >= 2
}

fn wish(
    no: usize,
    persons: &[u32; 3],
    capacity: &Capacity,
    unknown: &Unknown,
    random: &mut Random,
) -> WishDraft {
    let part_of_day = if !random.chance(unknown.part_of_day) {
        PartOfDay::Any
    } else if random.chance(500) {
        PartOfDay::Morning
    } else {
        PartOfDay::Afternoon
    };
    let [one, other, third] = persons;
    let are_three = random.chance(unknown.three) && third != one && third != other;
    let count = if are_three { 3 } else { 2 };
    let places = u32::from(capacity.places);
    let nth = random.below(places);
    let same = |city: u16| (u32::from(city) * places + nth).to_string();
    WishDraft {
        id: no.to_string(),
        persons: persons[..count].iter().map(u32::to_string).collect(),
        weight: 1 + random.below(10),
        mutual: random.chance(400),
        length_slots: if random.chance(unknown.long) { 2 } else { 1 },
        part_of_day,
        places: random
            .chance(unknown.one_place)
            .then(|| (0..capacity.cities()).map(same).collect()),
        ..WishDraft::default()
    }
}
