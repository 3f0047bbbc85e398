//! An invented itinerary in which everything that a day can hold stands once.

use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Language, Localized};
use attache_programme::venues::Site;
use jiff::civil::date;

use super::{Item, Itinerary, Joined, Leg, Met, Partner, Stop, Traveller, What};

/// Monday 6 October 2025, 08:00 in San Francisco.
const MORNING: Moment = Moment(1_759_762_800_000);

/// A delegate with a seminar, two meetings, a visit too far away, a dinner at the same time, and a
/// meeting that was cancelled.
pub(super) fn itinerary() -> Itinerary {
    let chance = Chance::from_seed(1);
    let hall = stop(&chance, "Harbour Hall", 37.795);
    let campus = stop(&chance, "Hillside Campus", 37.427);
    let session: super::ActivityId = Id::new(MORNING, &chance);
    let meeting = |from: i64, table: i64, cancelled: bool, name: &str| {
        let what = met(&chance, session, (table, cancelled, name));
        item(from, 20, Some(hall.clone()), what)
    };
    let activity =
        |kind: &str, title: &str, role: &str| joined(Id::new(MORNING, &chance), kind, title, role);
    let mut items = vec![
        item(
            -60,
            45,
            None,
            activity("briefing", "Early briefing", "leads"),
        ),
        item(
            60,
            90,
            Some(hall.clone()),
            activity("seminar", "Opening seminar", "speaks"),
        ),
        item(
            180,
            200,
            Some(hall.clone()),
            What::Activity(Joined {
                activity: session,
                ..plain("b2b_session", "B2B meetings", "joins")
            }),
        ),
        meeting(180, 4, false, "Grace Kim"),
        meeting(205, 7, false, "Daniel Ortiz"),
        meeting(230, 2, true, "Noor Haddad"),
        item(
            240,
            60,
            Some(campus),
            activity("company_visit", "Campus visit", "joins"),
        ),
        item(
            660,
            120,
            Some(hall),
            activity("reception", "Evening reception", "joins"),
        ),
        item(
            720,
            60,
            None,
            activity("official_meeting", "Dinner", "witnesses"),
        ),
    ];
    items.sort_by_key(|item| (item.starts_at, item.ends_at));
    Itinerary {
        who: traveller(&chance),
        legs: legs(),
        items,
    }
}

fn traveller(chance: &Chance) -> Traveller {
    Traveller {
        person: Id::new(MORNING, chance),
        mission: Id::new(MORNING, chance),
        slug: "west-coast-2025".to_owned(),
        label: said("Mission to the West Coast"),
        first_day: date(2025, 10, 5),
        last_day: date(2025, 10, 10),
        name: "Mieke Peeters".to_owned(),
        language: Language::Nl,
        arrives_at: MORNING,
        leaves_at: minutes(740),
        loaded_at: MORNING,
    }
}

fn legs() -> Vec<Leg> {
    let zone_name = "America/Los_Angeles";
    let leg = |code: &str, city: &str, first, last| Leg {
        code: code.to_owned(),
        city: said(city),
        first_day: date(2025, 10, first),
        last_day: date(2025, 10, last),
        zone_name: zone_name.to_owned(),
        zone: zone(zone_name).unwrap_or(TimeZone::UTC),
    };
    vec![
        leg("san-francisco", "San Francisco", 5, 8),
        leg("los-angeles", "Los Angeles", 9, 10),
    ]
}

fn minutes(after: i64) -> Moment {
    MORNING.plus_seconds(60 * after)
}

fn said(text: &str) -> Localized {
    Localized::new([text, text, text, text])
}

fn stop(chance: &Chance, name: &str, latitude: f64) -> Stop {
    Stop {
        site: Site {
            venue: Id::new(MORNING, chance),
            leg: None,
            latitude,
            longitude: -122.394,
        },
        name: name.into(),
        room: "Main room".into(),
    }
}

fn item(from: i64, length: i64, stop: Option<Stop>, what: What) -> Item {
    Item {
        starts_at: minutes(from),
        ends_at: minutes(from + length),
        leg: 0,
        stop,
        what,
    }
}

fn plain(kind: &str, title: &str, role: &str) -> Joined {
    let chance = Chance::from_seed(2);
    Joined {
        activity: Id::new(MORNING, &chance),
        code: kind.replace('_', "-"),
        kind: kind.to_owned(),
        title: said(title),
        role: role.to_owned(),
        visibility: "public".to_owned(),
        domain: Some("ai".to_owned()),
        host: "Bay Robotics".into(),
        times_invented: true,
    }
}

fn joined(activity: super::ActivityId, kind: &str, title: &str, role: &str) -> What {
    What::Activity(Joined {
        activity,
        ..plain(kind, title, role)
    })
}

fn met(
    chance: &Chance,
    session: super::ActivityId,
    (table_number, cancelled, name): (i64, bool, &str),
) -> What {
    What::Meeting(Met {
        meeting: Id::new(MORNING, chance),
        request: Id::new(MORNING, chance),
        session,
        session_title: said("B2B meetings"),
        table_number,
        with: Partner {
            name: name.to_owned(),
            function: "chief_executive".to_owned(),
            organisation: "Bay Robotics".into(),
            synthetic: true,
        },
        sequence: 1,
        cancelled,
        changed_at: MORNING,
    })
}
