//! What stands in the way of one meeting at one slot and place, one thing at a time.

use super::Obstacle;
use crate::draft::PartOfDay;
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};
use crate::project::{Diary, Meeting};

const DAY: u32 = 1_440;
const NOON: u16 = 720;

/// What the wish says itself, and what is promised or published.
pub(super) fn wish(diary: &Diary<'_>, there: Meeting, found: &mut Vec<Obstacle>) {
    let wish = diary.problem.wish(there.wish);
    let slot = diary.problem.slot(there.first);
    let lists = |list: &Option<Vec<SlotNo>>| list.as_ref().is_none_or(|l| l.contains(&there.first));
    if wish
        .places
        .as_ref()
        .is_some_and(|places| !places.contains(&there.place))
    {
        found.push(Obstacle::Place);
    }
    let session = wish
        .sessions
        .as_ref()
        .is_none_or(|all| all.contains(&slot.session));
    if !lists(&wish.slots) || !session {
        found.push(Obstacle::Time);
    }
    let morning = slot.start_minute < NOON;
    match wish.part_of_day {
        PartOfDay::Morning if !morning => found.push(Obstacle::PartOfDay),
        PartOfDay::Afternoon if morning => found.push(Obstacle::PartOfDay),
        _ => {}
    }
    if diary.problem.span(there.first, wish.length_slots).is_none() {
        found.push(Obstacle::Short);
    }
    if let Some(pin) = wish.pin
        && (pin.slot.is_some_and(|slot| slot != there.first)
            || pin.place.is_some_and(|place| place != there.place))
    {
        found.push(Obstacle::Promised);
    }
    let published = diary.problem.published.as_ref();
    if published.is_some_and(|published| published.is_frozen(there.starts_at)) {
        found.push(Obstacle::Frozen);
    }
}

pub(super) fn forbidden(diary: &Diary<'_>, present: &[PersonNo], found: &mut Vec<Obstacle>) {
    for (i, &one) in present.iter().enumerate() {
        let others = present[i + 1..].iter().copied();
        let apart = others.filter(|&other| diary.problem.forbidden(one, other));
        found.extend(apart.map(|other| Obstacle::Forbidden { one, other }));
    }
}

pub(super) fn away(diary: &Diary<'_>, person: PersonNo, there: Meeting, found: &mut Vec<Obstacle>) {
    let unavailable = &diary.problem.person(person).unavailable;
    let slots = diary.slots(there.wish, there.first);
    let missed = slots.filter(|slot| unavailable.binary_search(slot).is_ok());
    found.extend(missed.map(|slot| Obstacle::Away { person, slot }));
}

pub(super) fn activities(
    diary: &Diary<'_>,
    person: PersonNo,
    there: Meeting,
    found: &mut Vec<Obstacle>,
) {
    for &activity in &diary.problem.person(person).activities {
        let facts = diary.problem.activity(activity);
        let (starts_at, ends_at) = (facts.starts_at(), facts.ends_at());
        let far = match clash(diary, there, starts_at, ends_at, facts.place) {
            Clash::None => continue,
            Clash::Far => true,
            Clash::Overlap => false,
        };
        found.push(Obstacle::Activity {
            person,
            activity,
            far,
        });
    }
}

pub(super) fn meetings(
    diary: &Diary<'_>,
    person: PersonNo,
    day: &[Meeting],
    there: Meeting,
    found: &mut Vec<Obstacle>,
) {
    for other in day {
        let far = match clash(diary, there, other.starts_at, other.ends_at, other.place) {
            Clash::None => continue,
            Clash::Far => true,
            Clash::Overlap => false,
        };
        let wish = other.wish;
        found.push(Obstacle::Meeting { person, wish, far });
    }
}

enum Clash {
    None,
    Far,
    Overlap,
}

/// Whether somebody who is somewhere else for a while can be at a meeting too.
fn clash(diary: &Diary<'_>, there: Meeting, starts_at: u32, ends_at: u32, place: PlaceNo) -> Clash {
    if starts_at < there.ends_at && there.starts_at < ends_at {
        return Clash::Overlap;
    }
    if starts_at / DAY != there.starts_at / DAY || place == there.place {
        return Clash::None;
    }
    let near = if ends_at <= there.starts_at {
        ends_at + diary.problem.travel_minutes(place, there.place) <= there.starts_at
    } else {
        there.ends_at + diary.problem.travel_minutes(there.place, place) <= starts_at
    };
    if near { Clash::None } else { Clash::Far }
}

pub(super) fn most(
    diary: &Diary<'_>,
    person: PersonNo,
    day: &[Meeting],
    there: Meeting,
    found: &mut Vec<Obstacle>,
) {
    let facts = diary.problem.person(person);
    if facts
        .most_total
        .is_some_and(|most| day.len() >= usize::from(most))
    {
        found.push(Obstacle::Most { person });
    }
    let today = || {
        let same = |meeting: &&Meeting| meeting.starts_at / DAY == there.starts_at / DAY;
        day.iter().filter(same).count()
    };
    if facts
        .most_per_day
        .is_some_and(|most| today() >= usize::from(most))
    {
        found.push(Obstacle::MostOfDay { person });
    }
}

/// Slots in which no table is free once some meetings are gone; every slot of the meeting when each
/// has one free, but no one table is free in all of them.
pub(super) fn tables(
    diary: &Diary<'_>,
    wish: WishNo,
    there: Meeting,
    gone: &[WishNo],
    found: &mut Vec<Obstacle>,
) {
    if diary.has_table(wish, there.first, there.place, gone) {
        return;
    }
    let before = found.len();
    let full = |slot: &SlotNo| diary.is_full(*slot, there.place, gone);
    let slots = || diary.slots(wish, there.first);
    found.extend(slots().filter(full).map(|slot| Obstacle::Tables { slot }));
    if found.len() == before {
        found.extend(slots().map(|slot| Obstacle::Tables { slot }));
    }
}

pub(super) fn order(diary: &Diary<'_>, wish: WishNo, there: Meeting, found: &mut Vec<Obstacle>) {
    for &other in &diary.problem.wish(wish).after {
        let before = diary.meeting(other);
        if before.is_some_and(|before| before.ends_at > there.starts_at) {
            found.push(Obstacle::Order { wish: other });
        }
    }
    for other in diary.followers(wish) {
        let after = diary.meeting(other);
        if after.is_some_and(|after| there.ends_at > after.starts_at) {
            found.push(Obstacle::Order { wish: other });
        }
    }
}
