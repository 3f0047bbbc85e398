//! Nobody is in two places at once, rooms hold who comes, and activities lie in their legs.

use std::collections::BTreeMap;

use attache_rehearsal::agenda::{self, Stay};
use attache_rehearsal::moment;

use crate::folder::{column, count, table, text};

/// Every activity's stay, by id.
pub(crate) fn stays() -> BTreeMap<String, Stay> {
    let venues = table("venues");
    let places = agenda::places(&venues).unwrap();
    let activities = table("activities");
    let stay = |row| {
        (
            text(row, "activity").to_owned(),
            agenda::stay(row, &places).unwrap(),
        )
    };
    activities.rows().map(stay).collect()
}

/// The stays of everybody who attends something, by person.
pub(crate) fn programmes() -> BTreeMap<String, Vec<Stay>> {
    let stays = stays();
    let mut programmes: BTreeMap<String, Vec<Stay>> = BTreeMap::new();
    for row in table("attendances").rows() {
        let stay = stays[text(row, "activity")];
        programmes
            .entry(text(row, "person").to_owned())
            .or_default()
            .push(stay);
    }
    programmes
}

#[test]
fn nobody_is_in_two_places_at_once_travel_included() {
    for (person, stays) in programmes() {
        for (index, first) in stays.iter().enumerate() {
            for second in &stays[index + 1..] {
                assert!(first.agrees_with(second), "{person} cannot do both");
            }
        }
    }
}

#[test]
fn everybody_joins_three_to_nine_activities_while_there() {
    let (programmes, people) = (programmes(), table("people"));
    for person in people
        .rows()
        .filter(|row| text(*row, "category") != "counterpart")
    {
        let id = text(person, "person");
        let stays = programmes.get(id).map_or(&[][..], Vec::as_slice);
        assert!((3..=9).contains(&stays.len()), "{id} joins {}", stays.len());
        let (arrives, leaves) = agenda::presence(person).unwrap();
        for stay in stays {
            assert!(
                arrives <= stay.starts && stay.ends <= leaves,
                "{id} is not there"
            );
        }
    }
}

#[test]
fn no_activity_has_more_people_than_seats_and_none_is_empty() {
    let (activities, attendances) = (table("activities"), table("attendances"));
    for activity in activities
        .rows()
        .filter(|row| text(*row, "kind") != "b2b_session")
    {
        let id = text(activity, "activity");
        let coming = count(&attendances, &[("activity", id)]);
        assert!(
            (1..=activity.number("capacity").unwrap()).contains(&coming),
            "{id}: {coming}"
        );
    }
}

#[test]
fn nobody_attends_the_same_activity_twice_and_b2b_sessions_are_open() {
    let attendances = table("attendances");
    let mut pairs: Vec<_> = attendances
        .rows()
        .map(|row| (text(row, "person"), text(row, "activity")))
        .collect();
    let all = pairs.len();
    pairs.sort_unstable();
    pairs.dedup();
    assert_eq!(pairs.len(), all);
    let sessions = table("sessions");
    for session in column(&sessions, "activity") {
        assert_eq!(count(&attendances, &[("activity", session)]), 0);
    }
}

/// After the transfer, an evening in Los Angeles belongs to the leg that the transfer leads to.
#[test]
fn every_activity_lies_in_the_days_of_its_leg_or_follows_the_transfer() {
    let (legs, activities) = (table("legs"), table("activities"));
    let transfer = activities
        .rows()
        .find(|row| text(*row, "kind") == "transfer")
        .unwrap();
    for activity in activities.rows() {
        let leg = legs
            .rows()
            .find(|leg| text(*leg, "leg") == text(activity, "leg"))
            .unwrap();
        let day = text(activity, "day");
        let within = text(leg, "first_day") <= day && day <= text(leg, "last_day");
        let after_transfer = day == text(transfer, "day")
            && text(activity, "starts") >= text(transfer, "ends")
            && text(leg, "leg") == "los-angeles";
        assert!(within || after_transfer, "{}", text(activity, "activity"));
    }
}

#[test]
fn activities_end_after_they_start_at_a_venue_of_their_leg() {
    let venues = table("venues");
    for activity in table("activities").rows() {
        let at = |column| moment::at(text(activity, "day"), text(activity, column)).unwrap();
        assert!(at("starts") < at("ends"), "{}", text(activity, "activity"));
        let here = [
            ("venue", text(activity, "venue")),
            ("leg", text(activity, "leg")),
        ];
        assert_eq!(count(&venues, &here), 1, "{}", text(activity, "activity"));
    }
}

#[test]
fn two_activities_never_share_a_room_at_once() {
    let activities = table("activities");
    let rows: Vec<_> = activities
        .rows()
        .filter(|row| !text(*row, "room").is_empty())
        .collect();
    let stays = stays();
    for (index, first) in rows.iter().enumerate() {
        for second in &rows[index + 1..] {
            let (one, other) = (text(*first, "activity"), text(*second, "activity"));
            let same_room = text(*first, "room") == text(*second, "room");
            assert!(
                !same_room || stays[one].agrees_with(&stays[other]),
                "{one} and {other}"
            );
        }
    }
}

#[test]
fn some_people_come_for_one_leg_only() {
    let people = table("people");
    let only = |column, moment: fn(&str) -> bool| {
        people
            .rows()
            .filter(|row| text(*row, "category") == "business" && moment(text(*row, column)))
            .count()
    };
    assert!(only("leaves", |leaves| leaves < "2025-10-09") > 20);
    assert!(only("arrives", |arrives| arrives > "2025-10-08") > 10);
}
