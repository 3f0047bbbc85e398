//! A made-up trade fair: exhibitors in halls, visitors who come for a day or more.

use super::crowd::{Crowd, Pairs, entangle, half_days, wish};
use super::id;
use crate::draft::{Draft, PersonDraft, PlaceDraft, SlotDraft, WishDraft};
use crate::random::Random;

const DAYS: u16 = 3;
/// Slots of a half-day.
const SLOTS: u16 = 8;
const HALLS: u32 = 5;
const REGIONS: [&str; 3] = ["Brussels", "Flanders", "Wallonia"];
const SIZES: [&str; 3] = ["small", "medium", "large"];

/// A fair of so many persons and wishes, of whom there are at least 10 persons. The same numbers
/// and seed give the same draft; [`crate::Problem::new`] always lets it pass.
pub fn fair(persons: u32, wishes: u32, seed: u64) -> Draft {
    let mut random = Random::new(seed, u64::from(wishes) << 32 | u64::from(persons));
    let persons = persons.max(10);
    let exhibitors = persons / 5;
    let slots = half_days(DAYS, SLOTS, |_| String::new());
    let room = wishes * (80 + random.below(120)) / 100;
    let tables = (room / (HALLS * u32::from(DAYS * 2 * SLOTS))).max(2);
    let place = |no: u32| PlaceDraft {
        id: id("r", no),
        name: if no == HALLS {
            "Networking area".to_owned()
        } else {
            format!("Hall {}", no + 1)
        },
        tables: vec![tables as u16; slots.len()],
        ..PlaceDraft::default()
    };
    let way = |from: u32, to: u32| (5 * from.abs_diff(to)).min(20);
    let row = |from| (0..=HALLS).map(|to| way(from, to)).collect();
    let all: Vec<PersonDraft> = (0..persons)
        .map(|no| person(no, exhibitors, &slots, &mut random))
        .collect();
    let wishes = draw_wishes(persons, exhibitors, wishes, &mut random);
    Draft {
        title: format!("Made-up fair {seed}"),
        places: (0..=HALLS).map(place).collect(),
        travel_minutes: (0..=HALLS).map(row).collect(),
        slots,
        persons: all,
        wishes,
        ..Draft::default()
    }
}

fn person(no: u32, exhibitors: u32, slots: &[SlotDraft], random: &mut Random) -> PersonDraft {
    let is_exhibitor = no < exhibitors;
    let (first, days) = (random.below(DAYS.into()) as u16, [1, 1, 2, 3]);
    let days = days[random.below(4) as usize];
    let comes = |slot: &SlotDraft| (slot.day + DAYS - first) % DAYS < days;
    let is_away = |slot: &SlotDraft, random: &mut Random| {
        if is_exhibitor {
            random.chance(100)
        } else {
            !comes(slot) || random.chance(50)
        }
    };
    let unavailable = slots.iter().filter(|slot| is_away(slot, random));
    PersonDraft {
        id: id("p", no),
        unavailable: unavailable.map(|slot| slot.id.clone()).collect(),
        name: if is_exhibitor {
            format!("Exhibitor {}", no + 1)
        } else {
            format!("Visitor {}", no + 1)
        },
        organisation: format!("Company {}", no + 1),
        region: REGIONS[no as usize % 3].to_owned(),
        size_class: SIZES[no as usize / 3 % 3].to_owned(),
        side: if is_exhibitor {
            "exhibitors"
        } else {
            "visitors"
        }
        .to_owned(),
        most_total: (!is_exhibitor).then(|| [10, 14, 18, 24][random.below(4) as usize]),
        ..PersonDraft::default()
    }
}

/// Nine wishes in ten are a visitor's to an exhibitor, in the exhibitor's hall; visitors meet each
/// other in the networking area.
fn draw_wishes(persons: u32, exhibitors: u32, count: u32, random: &mut Random) -> Vec<WishDraft> {
    let shown = Crowd::new((0..exhibitors).collect(), 550, random);
    let visiting = Crowd::new((exhibitors..persons).collect(), 450, random);
    let halls: Vec<u32> = (0..exhibitors).map(|_| random.below(HALLS)).collect();
    let (mut wishes, mut pairs) = (Vec::new(), Pairs::default());
    let mut tries = 0;
    while (wishes.len() as u32) < count && tries < 20 * count {
        tries += 1;
        let at_hall = random.chance(900);
        let one = if at_hall { &shown } else { &visiting }.pick(random);
        let other = visiting.pick(random);
        if !pairs.take(one, other) {
            continue;
        }
        let networking = id("r", HALLS);
        let places = if !at_hall {
            vec![networking]
        } else if random.chance(850) {
            vec![id("r", halls[one as usize])]
        } else {
            vec![id("r", halls[one as usize]), networking]
        };
        wishes.push(wish(wishes.len() as u32, &[one, other], places, random));
    }
    entangle(&mut wishes, random);
    wishes
}
