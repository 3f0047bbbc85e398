//! A small problem to bend: two days, two halls ten minutes apart, four persons.

use attache_planner::{
    ActivityDraft, Draft, PersonDraft, PlaceDraft, PlaceNo, Plan, Problem, Seat, SlotDraft, SlotNo,
    WishDraft,
};

/// Six slots: `mon1`, `mon2`, `mon3` from 9:00 and `mon4` from 14:00, `tue1`, `tue2` from 9:00, of
/// 20 minutes every 25; the hall has two tables, the hotel one; nobody is kept from anything.
pub(crate) fn draft() -> Draft {
    let slot = |id: &str, day, session: &str, start_minute| SlotDraft {
        id: id.into(),
        day,
        session: session.into(),
        start_minute,
        end_minute: start_minute + 20,
        ..SlotDraft::default()
    };
    let place = |id: &str, tables| PlaceDraft {
        id: id.into(),
        tables: vec![tables; 6],
        ..PlaceDraft::default()
    };
    let person = |id: &str, name: &str| PersonDraft {
        id: id.into(),
        name: name.into(),
        ..PersonDraft::default()
    };
    Draft {
        slots: vec![
            slot("mon1", 0, "mon-am", 540),
            slot("mon2", 0, "mon-am", 565),
            slot("mon3", 0, "mon-am", 590),
            slot("mon4", 0, "mon-pm", 840),
            slot("tue1", 1, "tue-am", 540),
            slot("tue2", 1, "tue-am", 565),
        ],
        places: vec![place("hall", 2), place("hotel", 1)],
        travel_minutes: vec![vec![0, 10], vec![10, 0]],
        activities: vec![ActivityDraft {
            id: "visit".into(),
            day: 0,
            start_minute: 800,
            end_minute: 835,
            place: "hotel".into(),
            ..ActivityDraft::default()
        }],
        persons: vec![
            person("ann", "Ann Aerts"),
            person("ben", "Ben Brown"),
            person("cem", "Cem Carlier"),
            person("dee", "Dee Davis"),
        ],
        wishes: vec![
            wish("ab", &["ann", "ben"]),
            wish("cd", &["cem", "dee"]),
            wish("ad", &["ann", "dee"]),
        ],
        ..Draft::default()
    }
}

pub(crate) fn wish(id: &str, persons: &[&str]) -> WishDraft {
    WishDraft {
        id: id.into(),
        persons: persons.iter().map(|&id| id.into()).collect(),
        weight: 5,
        ..WishDraft::default()
    }
}

pub(crate) fn problem(draft: Draft) -> Problem {
    Problem::new(draft).expect("nothing is wrong with the draft")
}

/// A plan of seats as slot, place and table, wish by wish.
pub(crate) fn plan(seats: &[Option<(u32, u32, u16)>]) -> Plan {
    let seat = |(slot, place, table)| Seat {
        slot: SlotNo(slot),
        place: PlaceNo(place),
        table,
    };
    Plan {
        seats: seats.iter().map(|stand| stand.map(seat)).collect(),
        ..Plan::default()
    }
}
