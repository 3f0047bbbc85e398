//! What made-up missions and fairs have in common: people whom more or fewer want to meet.

use std::collections::BTreeSet;

use super::id;
use crate::draft::{PartOfDay, SlotDraft, WishDraft};
use crate::random::Random;

/// Slots of a day's morning and afternoon, for so many days.
pub(super) fn half_days(days: u16, slots: u16, city: impl Fn(u16) -> String) -> Vec<SlotDraft> {
    let mut all = Vec::new();
    for day in 0..days {
        for (half, begin) in [("am", 540), ("pm", 840)] {
            for slot in 0..slots {
                let start_minute = begin + slot * 30;
                let (hour, minute) = (start_minute / 60, start_minute % 60);
                all.push(SlotDraft {
                    id: id("s", all.len() as u32),
                    name: format!("{} {hour:02}:{minute:02}", day + 1),
                    day,
                    session: format!("{}-{half}", day + 1),
                    city: city(day),
                    start_minute,
                    end_minute: start_minute + 25,
                });
            }
        }
    }
    all
}

/// A group of persons some of whom are wanted by many: their numbers in the order of fame.
pub(super) struct Crowd {
    by_fame: Vec<u32>,
    /// How many of a thousand wishes go to the famous.
    fame_permille: u32,
}

impl Crowd {
    pub(super) fn new(persons: Vec<u32>, fame_permille: u32, random: &mut Random) -> Crowd {
        let mut by_fame = persons;
        for at in (1..by_fame.len()).rev() {
            by_fame.swap(at, random.below(at as u32 + 1) as usize);
        }
        Crowd {
            by_fame,
            fame_permille,
        }
    }

    pub(super) fn pick(&self, random: &mut Random) -> u32 {
        let all = self.by_fame.len() as u32;
        let within = if random.chance(self.fame_permille) {
            random.below(all) + 1
        } else {
            all
        };
        self.by_fame[random.below(within) as usize]
    }
}

/// What is drawn for each wish alike, whoever meets.
pub(super) fn wish(
    no: u32,
    persons: &[u32],
    places: Vec<String>,
    random: &mut Random,
) -> WishDraft {
    WishDraft {
        id: id("w", no),
        persons: persons.iter().map(|&person| id("p", person)).collect(),
        weight: 1 + random.below(10),
        mutual: random.chance(350),
        part_of_day: match random.below(10) {
            0 => PartOfDay::Morning,
            1 => PartOfDay::Afternoon,
            _ => PartOfDay::Any,
        },
        places: Some(places),
        ..WishDraft::default()
    }
}

/// Makes a few wishes follow others of the same person, and promises a few their place.
pub(super) fn entangle(wishes: &mut [WishDraft], random: &mut Random) {
    let mut last: Vec<(String, usize)> = Vec::new();
    for no in 0..wishes.len() {
        let first = wishes[no].persons.first().cloned().unwrap_or_default();
        if random.chance(15)
            && let Some((_, before)) = last.iter().rev().take(400).find(|(who, _)| *who == first)
        {
            let before = wishes[*before].id.clone();
            wishes[no].after = vec![before];
        } else if random.chance(10) {
            let place = wishes[no].places.as_ref().and_then(|places| places.first());
            wishes[no].pin = Some(crate::draft::PinDraft {
                place: place.cloned(),
                ..crate::draft::PinDraft::default()
            });
        }
        last.push((first, no));
    }
}

/// Pairs that are drawn once only.
#[derive(Default)]
pub(super) struct Pairs(BTreeSet<(u32, u32)>);

impl Pairs {
    /// Whether two differ and have not been drawn together before.
    pub(super) fn take(&mut self, one: u32, other: u32) -> bool {
        one != other && self.0.insert((one.min(other), one.max(other)))
    }
}
