//! Random problems, for tests and for trying things out.

mod crowd;
mod fair;
mod features;
mod mission;
mod published;

use crate::draft::{
    ActivityDraft, Draft, PartOfDay, PersonDraft, PinDraft, PlaceDraft, SlotDraft, Weights,
    WishDraft,
};
use crate::random::Random;

pub use fair::fair;
pub use features::Features;
pub use mission::mission;

/// How large a random problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub days: u16,
    /// Sessions on each day, 1 to 4.
    pub sessions: u16,
    /// Slots in each session, 1 to 8.
    pub slots: u16,
    pub places: u16,
    /// Tables of a place at most, 1 or more.
    pub tables: u16,
    /// At least 2.
    pub persons: u32,
    pub wishes: u32,
    pub activities: u32,
    pub features: Features,
}

impl Size {
    /// So small that every plan can be tried.
    pub const TINY: Size = Size {
        days: 1,
        sessions: 2,
        slots: 2,
        places: 2,
        tables: 1,
        persons: 4,
        wishes: 5,
        activities: 1,
        features: Features::NONE,
    };

    /// A mission in small.
    pub const SMALL: Size = Size {
        days: 2,
        sessions: 2,
        slots: 6,
        places: 3,
        tables: 5,
        persons: 40,
        wishes: 120,
        activities: 8,
        features: Features::NONE,
    };
}

/// A random problem in which every plain rule comes up, and those of its features. The same size
/// and seed give the same draft; the draft is always one that [`crate::Problem::new`] lets pass.
pub fn draft(size: &Size, seed: u64) -> Draft {
    let mut random = Random::new(seed, 0);
    let mut draft = plain(size, seed, &mut random);
    if size.features != Features::NONE {
        features::enrich(&mut draft, size, &mut random);
        features::settle(&mut draft);
    }
    if size.features.published {
        published::publish(&mut draft, size, &mut random);
        features::settle(&mut draft);
    }
    draft
}

/// A random problem with the plain rules alone.
fn plain(size: &Size, seed: u64, random: &mut Random) -> Draft {
    let slots = slots(size);
    let count = slots.len() as u32;
    let activities = (0..size.activities)
        .map(|no| activity(random, size, no))
        .collect();
    let persons = (0..size.persons)
        .map(|no| person(random, size, no, count))
        .collect();
    let wishes = (0..size.wishes)
        .map(|no| wish(random, size, no, count))
        .collect();
    let pair = |random: &mut Random| {
        let one = random.below(size.persons);
        let other = (one + 1 + random.below(size.persons - 1)) % size.persons;
        [id("p", one), id("p", other)]
    };
    Draft {
        title: format!("random {seed}"),
        places: (0..u32::from(size.places))
            .map(|no| place(random, size, no, count))
            .collect(),
        travel_minutes: travel(random, size.places),
        forbidden_pairs: (0..size.persons / 20).map(|_| pair(random)).collect(),
        slots,
        activities,
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

fn id(letter: &str, no: u32) -> String {
    format!("{letter}{no}")
}

/// Slots of 20 minutes every 25, sessions every three hours from eight o'clock.
fn slots(size: &Size) -> Vec<SlotDraft> {
    let mut slots = Vec::new();
    for day in 0..size.days {
        for session in 0..size.sessions {
            for slot in 0..size.slots {
                let start_minute = 480 + session * 210 + slot * 25;
                slots.push(SlotDraft {
                    id: id("s", slots.len() as u32),
                    name: format!(
                        "{} {:02}:{:02}",
                        day + 1,
                        start_minute / 60,
                        start_minute % 60
                    ),
                    day,
                    session: format!("{day}-{session}"),
                    city: String::new(),
                    start_minute,
                    end_minute: start_minute + 20,
                });
            }
        }
    }
    slots
}

fn place(random: &mut Random, size: &Size, no: u32, slots: u32) -> PlaceDraft {
    let most = u32::from(size.tables);
    let tables = (0..slots)
        .map(|_| {
            if random.chance(100) {
                0
            } else {
                1 + random.below(most) as u16
            }
        })
        .collect();
    PlaceDraft {
        id: id("r", no),
        name: format!("Room {no}"),
        city: String::new(),
        tables,
    }
}

fn travel(random: &mut Random, places: u16) -> Vec<Vec<u32>> {
    let way = |random: &mut Random, from, to| if from == to { 0 } else { random.below(40) };
    (0..places)
        .map(|from| (0..places).map(|to| way(random, from, to)).collect())
        .collect()
}

fn activity(random: &mut Random, size: &Size, no: u32) -> ActivityDraft {
    let start_minute = 480 + random.below(480) as u16;
    ActivityDraft {
        id: id("a", no),
        name: String::new(),
        day: random.below(size.days.into()) as u16,
        start_minute,
        end_minute: start_minute + 15 + random.below(60) as u16,
        place: id("r", random.below(size.places.into())),
    }
}

fn person(random: &mut Random, size: &Size, no: u32, slots: u32) -> PersonDraft {
    let mut person = PersonDraft {
        id: id("p", no),
        name: format!("Person {no}"),
        organisation: id("o", no / 2),
        side: if no.is_multiple_of(2) {
            "here".into()
        } else {
            "there".into()
        },
        ..PersonDraft::default()
    };
    let most = random.chance(300);
    person.most_total = most.then(|| 1 + random.below(8) as u16);
    person.most_per_day = random.chance(200).then(|| 1 + random.below(4) as u16);
    person.least = if most { 1 } else { random.below(3) as u16 };
    person.unavailable = (0..slots)
        .filter(|_| random.chance(150))
        .map(|slot| id("s", slot))
        .collect();
    if size.activities > 0 {
        let joined = random.below(3);
        person.activities = (0..joined)
            .map(|_| id("a", random.below(size.activities)))
            .collect();
    }
    person
}

fn wish(random: &mut Random, size: &Size, no: u32, slots: u32) -> WishDraft {
    let mut persons = Vec::new();
    let many = if random.chance(150) { 3 } else { 2 };
    while persons.len() < many.min(size.persons as usize) {
        let person = id("p", random.below(size.persons));
        if !persons.contains(&person) {
            persons.push(person);
        }
    }
    let places: Vec<String> = (0..u32::from(size.places))
        .filter(|_| random.chance(600))
        .map(|place| id("r", place))
        .collect();
    let part = random.below(10);
    let pinned = random.below(60);
    WishDraft {
        id: id("w", no),
        persons,
        weight: 1 + random.below(10),
        mutual: random.chance(400),
        length_slots: if random.chance(150) { 2 } else { 1 },
        part_of_day: match part {
            0 => PartOfDay::Morning,
            1 => PartOfDay::Afternoon,
            _ => PartOfDay::Any,
        },
        places: if places.is_empty() {
            None
        } else {
            Some(places)
        },
        slots: random
            .chance(50)
            .then(|| vec![id("s", random.below(slots))]),
        // One promise alone never contradicts another.
        pin: (no == 0 || pinned == 0).then(|| PinDraft {
            slot: (no == 0).then(|| id("s", random.below(slots))),
            place: Some(id("r", random.below(size.places.into()))),
            table: None,
        }),
        after: if no > 0 && random.chance(60) {
            vec![id("w", random.below(no))]
        } else {
            vec![]
        },
        ..WishDraft::default()
    }
}
