//! The wishes can mostly be met, and some cannot, for reasons that can be told.

use std::collections::BTreeMap;

use attache_rehearsal::agenda::{self, Stay};

use crate::agenda::{programmes, stays};
use crate::folder::{count, table, text};

struct Wish {
    sides: [String; 2],
    part_of_day: String,
    /// The slots in which both are there and free before anything is planned.
    possible: Vec<usize>,
}

struct Slot {
    stay: Stay,
    tables: usize,
}

#[test]
fn sessions_are_in_four_venues_or_more_over_both_legs_and_two_run_at_once() {
    let (activities, sessions) = (table("activities"), table("sessions"));
    let of = |id: &str, column: &str| {
        let row = activities
            .rows()
            .find(|row| text(*row, "activity") == id)
            .unwrap();
        text(row, column).to_owned()
    };
    let column = |column: &str| {
        let mut all: Vec<String> = sessions
            .rows()
            .map(|row| of(text(row, "activity"), column))
            .collect();
        all.sort_unstable();
        all.dedup();
        all.len()
    };
    assert_eq!(sessions.rows().count(), 6);
    assert!(column("venue") >= 4);
    assert_eq!(column("leg"), 2);
    let stays = stays();
    let overlapping = sessions.rows().any(|first| {
        sessions.rows().any(|second| {
            let (one, other) = (
                stays[text(first, "activity")],
                stays[text(second, "activity")],
            );
            one.place != other.place && one.starts < other.ends && other.starts < one.ends
        })
    });
    assert!(overlapping);
    assert!(
        sessions
            .rows()
            .all(|row| row.number("slot_minutes").unwrap() == 20)
    );
}

#[test]
fn the_slots_of_a_session_end_before_the_session_does_and_its_room_has_the_tables() {
    let (activities, rooms) = (table("activities"), table("rooms"));
    let stays = stays();
    for session in table("sessions").rows() {
        let id = text(session, "activity");
        let slots = agenda::slots(session, stays[id]).unwrap();
        assert!(
            slots
                .iter()
                .all(|slot| slot.ends <= stays[id].ends && slot.starts >= stays[id].starts)
        );
        let activity = activities
            .rows()
            .find(|row| text(*row, "activity") == id)
            .unwrap();
        let room = [
            ("room", text(activity, "room")),
            ("tables", text(session, "tables")),
        ];
        assert_eq!(count(&rooms, &room), 1, "{id}");
    }
}

#[test]
fn a_wish_joins_a_delegate_and_a_counterpart_once() {
    let (people, wishes) = (table("people"), table("wishes"));
    let category = |id: &str| {
        let row = people
            .rows()
            .find(|row| text(*row, "person") == id)
            .unwrap();
        text(row, "category").to_owned()
    };
    let mut pairs = Vec::new();
    for wish in wishes.rows() {
        let mut pair = [text(wish, "asker"), text(wish, "asked")];
        let counterparts = pair
            .iter()
            .filter(|id| category(id) == "counterpart")
            .count();
        assert_eq!(counterparts, 1, "{}", text(wish, "wish"));
        pair.sort_unstable();
        pairs.push(pair);
    }
    let all = pairs.len();
    pairs.sort_unstable();
    pairs.dedup();
    assert_eq!(pairs.len(), all, "a pair wishes twice");
}

/// A plain greedy, scarcest wish first: a planner that thinks does better.
#[test]
fn a_greedy_plan_reaches_520_meetings_and_not_all() {
    let (slots, mut wishes) = (slots(), wishes());
    wishes.sort_by_key(|wish| wish.possible.len());
    let mut busy = programmes();
    let mut free: Vec<usize> = slots.iter().map(|slot| slot.tables).collect();
    let mut meetings = 0;
    for wish in &wishes {
        let fits = |slot: &&usize| {
            free[**slot] > 0
                && wish
                    .sides
                    .iter()
                    .all(|side| is_free(&busy, side, &slots[**slot]))
        };
        let best = wish
            .possible
            .iter()
            .filter(fits)
            .max_by_key(|slot| free[**slot])
            .copied();
        if let Some(slot) = best {
            free[slot] -= 1;
            meetings += 1;
            for side in &wish.sides {
                busy.entry(side.clone()).or_default().push(slots[slot].stay);
            }
        }
    }
    let tables: usize = slots.iter().map(|slot| slot.tables).sum();
    println!(
        "{meetings} meetings of {} wishes at {tables} tables",
        wishes.len()
    );
    assert!(meetings >= 540, "{meetings} meetings");
    assert!(
        meetings + 50 < wishes.len(),
        "nearly every wish can be met, which is not life"
    );
    assert!(
        (110..=120).contains(&(100 * tables / meetings)),
        "{tables} tables for {meetings}"
    );
}

#[test]
fn wishes_lose_for_reasons_that_can_be_told() {
    let wishes = wishes();
    let never = wishes
        .iter()
        .filter(|wish| wish.possible.is_empty())
        .count();
    assert!(
        never >= 10,
        "only {never} pairs are never free at the same time"
    );
    let mut sought: BTreeMap<&str, usize> = BTreeMap::new();
    for wish in &wishes {
        for side in &wish.sides {
            *sought.entry(side).or_default() += 1;
        }
    }
    assert!(
        sought.values().filter(|wishes| **wishes > 8).count() >= 5,
        "nobody is sought after"
    );
}

fn is_free(busy: &BTreeMap<String, Vec<Stay>>, person: &str, slot: &Slot) -> bool {
    busy.get(person)
        .is_none_or(|stays| stays.iter().all(|stay| stay.agrees_with(&slot.stay)))
}

fn slots() -> Vec<Slot> {
    let (sessions, stays) = (table("sessions"), stays());
    let mut slots = Vec::new();
    for session in sessions.rows() {
        let tables = session.number("tables").unwrap();
        let all = agenda::slots(session, stays[text(session, "activity")]).unwrap();
        slots.extend(all.into_iter().map(|stay| Slot { stay, tables }));
    }
    slots
}

fn wishes() -> Vec<Wish> {
    let (slots, busy, people) = (slots(), programmes(), table("people"));
    let presence: BTreeMap<&str, (i32, i32)> = people
        .rows()
        .map(|row| (text(row, "person"), agenda::presence(row).unwrap()))
        .collect();
    let mut wishes = Vec::new();
    for row in table("wishes")
        .rows()
        .filter(|row| text(*row, "state") == "accepted")
    {
        let mut wish = Wish {
            sides: [text(row, "asker").to_owned(), text(row, "asked").to_owned()],
            part_of_day: text(row, "part_of_day").to_owned(),
            possible: Vec::new(),
        };
        for (index, slot) in slots.iter().enumerate() {
            let there = |side: &String| {
                let (arrives, leaves) = presence[side.as_str()];
                arrives <= slot.stay.starts && slot.stay.ends <= leaves
            };
            let morning = slot.stay.starts % (24 * 60) < 12 * 60;
            let part = match wish.part_of_day.as_str() {
                "morning" => morning,
                "afternoon" => !morning,
                _ => true,
            };
            if part
                && wish
                    .sides
                    .iter()
                    .all(|side| there(side) && is_free(&busy, side, slot))
            {
                wish.possible.push(index);
            }
        }
        wishes.push(wish);
    }
    wishes
}
