//! Letting a meeting stand where others are in its way.

use super::{Obstacle, People, positions};
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};
use crate::project::Diary;

/// Lets a wish stand at a slot and place: what is in its way there goes elsewhere, where it can,
/// or is left out. Whether all of it found a place; nothing when something is in the way that
/// cannot go.
pub(super) fn push(
    diary: &mut Diary<'_>,
    wish: WishNo,
    slot: SlotNo,
    place: PlaceNo,
) -> Option<bool> {
    let mut found = Vec::new();
    let mut people = People::of(diary, wish);
    people.obstacles(diary, slot, place, &mut found);
    people.reduce(diary, slot, place, &mut found);
    let mut pushed = Vec::new();
    for obstacle in &found {
        match *obstacle {
            Obstacle::Meeting { wish, .. } | Obstacle::Order { wish } => pushed.push(wish),
            _ => return None,
        }
    }
    pushed.sort_unstable();
    pushed.dedup();
    for &other in &pushed {
        diary.unseat(other);
    }
    let mut people = People::of(diary, wish);
    people.obstacles(diary, slot, place, &mut found);
    if !found.is_empty() || !diary.seat(wish, slot, place, &people.picked()) {
        return None;
    }
    let problem = diary.problem;
    pushed.sort_by_key(|&other| (-problem.points(problem.wish(other)), other));
    let mut complete = true;
    for other in pushed {
        complete &= best_open(diary, other)
            .is_some_and(|(slot, place, picked)| diary.seat(other, slot, place, &picked));
    }
    Some(complete)
}

/// Where a wish that does not stand is worth most with nothing in its way, and who takes its
/// roles there.
fn best_open(diary: &Diary<'_>, wish: WishNo) -> Option<(SlotNo, PlaceNo, Vec<PersonNo>)> {
    let mut people = People::of(diary, wish);
    let mut found = Vec::new();
    let mut best: Option<(i64, SlotNo, PlaceNo, Vec<PersonNo>)> = None;
    for (slot, place) in positions(diary.problem, Some(wish)) {
        people.obstacles(diary, slot, place, &mut found);
        if !found.is_empty() {
            continue;
        }
        let gain = people.gain(diary, slot, place);
        if best.as_ref().is_none_or(|(most, ..)| gain > *most) {
            best = Some((gain, slot, place, people.picked()));
        }
    }
    best.map(|(_, slot, place, picked)| (slot, place, picked))
}
