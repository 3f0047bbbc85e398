//! Venues and rooms, activities and who attends them, and the slots of B2B sessions.

use attache_platform::moment::{Date, Time};
use attache_platform::texts::Language;
use attache_programme::activities::{
    AUDIENCES, B2B_SESSION, KINDS, NewActivity, NewAttendance, NewSession, ROLES, VISIBILITIES,
};
use attache_programme::venues::{self, NewRoom, NewVenue, Site};

use super::super::findings::{Findings, Problem};
use super::super::row::{Row, each, once};
use super::super::table::Tables;
use super::{Calendar, Known};

/// No room holds more people.
const MOST_PEOPLE: i64 = 100_000;

/// No room holds more tables, no session has more slots or minutes in one.
const MOST_TABLES: i64 = 1000;

pub(super) fn venues(tables: &Tables, known: &Known, findings: &mut Findings) -> Vec<NewVenue> {
    each(tables.of("venues"), findings, |row| {
        let (synthetic, source) = row.origin(&known.sources);
        NewVenue {
            site: Site {
                venue: row.refer("venue", &known.venues),
                leg: row.maybe_refer("leg", &known.legs),
                latitude: row.degrees("latitude", 90.0),
                longitude: row.degrees("longitude", 180.0),
            },
            code: row.text("venue"),
            name: row.name("name"),
            kind: row.one_of("kind", &venues::KINDS),
            note: row.text("note"),
            synthetic,
            source,
        }
    })
}

pub(super) fn rooms(tables: &Tables, known: &Known, findings: &mut Findings) -> Vec<NewRoom> {
    each(tables.of("rooms"), findings, |row| {
        row.origin(&known.sources);
        NewRoom {
            id: row.refer("room", &known.rooms),
            venue: row.refer("venue", &known.venues),
            code: row.text("room"),
            name: row.name("name"),
            capacity: row.whole("capacity", 0..=MOST_PEOPLE),
            tables: row.whole("tables", 0..=MOST_TABLES),
        }
    })
}

pub(super) fn activities(
    tables: &Tables,
    known: &Known,
    calendar: &Calendar,
    (venues, rooms): (&[NewVenue], &[NewRoom]),
    findings: &mut Findings,
) -> Vec<NewActivity> {
    each(tables.of("activities"), findings, |row| {
        let activity = activity(row, known, calendar);
        let venue = venues
            .iter()
            .find(|venue| Some(venue.site.venue) == activity.venue);
        let other_leg = venue.and_then(|venue| venue.site.leg).zip(activity.leg);
        if other_leg.is_some_and(|(one, other)| one != other) {
            let venue = row.text("venue");
            row.note(
                "venue",
                Problem::new("exchange-venue-of-other-leg").with("venue", venue),
            );
        }
        let room = rooms.iter().find(|room| Some(room.id) == activity.room);
        if room.is_some_and(|room| Some(room.venue) != activity.venue) {
            let room = row.text("room");
            row.note(
                "room",
                Problem::new("exchange-room-of-other-venue").with("room", room),
            );
        }
        activity
    })
}

fn activity(row: &mut Row<'_>, known: &Known, calendar: &Calendar) -> NewActivity {
    let domains: Vec<&str> = known.domains.iter().map(String::as_str).collect();
    let day = row.day("day");
    if !calendar.has(day) {
        let day = row.text("day");
        row.note(
            "day",
            Problem::new("exchange-outside-mission").with("day", day),
        );
    }
    let (starts, ends) = (row.time("starts"), row.time("ends"));
    if ends <= starts {
        let problem = Problem::new("exchange-end-before-start").with("start", row.text("starts"));
        row.note("ends", problem.with("end", row.text("ends")));
    }
    let leg = row.maybe_refer("leg", &known.legs);
    let at = |time: Time| match leg {
        Some(leg) => calendar.in_leg(leg, day.to_datetime(time)),
        None => calendar.on_the_way(day.to_datetime(time)),
    };
    let (starts_at, ends_at) = (at(starts), at(ends));
    let (synthetic, source) = row.origin(&known.sources);
    NewActivity {
        id: row.refer("activity", &known.activities),
        code: row.text("activity"),
        kind: row.one_of("kind", &KINDS),
        title: row.said("title"),
        leg,
        venue: row.maybe_refer("venue", &known.venues),
        room: row.maybe_refer("room", &known.rooms),
        organiser: row.maybe_refer("organiser", &known.organisations),
        host: row.maybe_refer("host", &known.organisations),
        capacity: row.maybe_whole("capacity", 1..=MOST_PEOPLE),
        audience: row.one_of("audience", &AUDIENCES),
        visibility: row.one_of("visibility", &VISIBILITIES),
        domains: row.list_of("domains", &domains),
        languages: row.list_of("languages", &Language::ALL.map(Language::code)),
        day,
        starts_at,
        ends_at,
        times_invented: row.yes("times_invented"),
        synthetic,
        source,
    }
}

pub(super) fn sessions(
    tables: &Tables,
    known: &Known,
    (activities, rooms, calendar): (&[NewActivity], &[NewRoom], &Calendar),
    findings: &mut Findings,
) -> Vec<NewSession> {
    once(tables.of("sessions"), findings, &["activity"]);
    let sessions = each(tables.of("sessions"), findings, |row| {
        let id = row.refer("activity", &known.activities);
        let of = activities.iter().find(|activity| activity.id == id);
        let session = session(row, known, calendar, of);
        if let Some(activity) = of {
            judge_session(row, &session, activity, rooms);
        }
        session
    });
    for activity in activities
        .iter()
        .filter(|activity| activity.kind == B2B_SESSION)
    {
        if !sessions
            .iter()
            .any(|session| session.activity == activity.id)
        {
            let problem = Problem::new("exchange-slots-absent");
            findings.in_table("sessions", problem.with("activity", &activity.code));
        }
    }
    sessions
}

fn session(
    row: &mut Row<'_>,
    known: &Known,
    calendar: &Calendar,
    of: Option<&NewActivity>,
) -> NewSession {
    row.origin(&known.sources);
    let first = row.time("first_slot");
    let day = of.map_or(Date::default(), |activity| activity.day);
    let leg = of.and_then(|activity| activity.leg);
    let first_slot_at = match leg {
        Some(leg) => calendar.in_leg(leg, day.to_datetime(first)),
        None => calendar.on_the_way(day.to_datetime(first)),
    };
    NewSession {
        activity: row.refer("activity", &known.activities),
        slot_minutes: row.whole("slot_minutes", 5..=MOST_TABLES),
        pause_minutes: row.whole("pause_minutes", 0..=MOST_TABLES),
        first_slot_at,
        slots: row.whole("slots", 1..=MOST_TABLES),
        tables: row.whole("tables", 1..=MOST_TABLES),
    }
}

/// Holds the slots against the activity in which they stand and the room with their tables.
fn judge_session(
    row: &mut Row<'_>,
    session: &NewSession,
    activity: &NewActivity,
    rooms: &[NewRoom],
) {
    if activity.kind != B2B_SESSION {
        let problem = Problem::new("exchange-not-a-session").with("activity", &activity.code);
        row.note("activity", problem);
    }
    if session.first_slot_at < activity.starts_at || session.ends_at() > activity.ends_at {
        row.note(
            "first_slot",
            Problem::new("exchange-slots-outside-activity"),
        );
    }
    match rooms.iter().find(|room| Some(room.id) == activity.room) {
        None => row.note("activity", Problem::new("exchange-session-without-room")),
        Some(room) if room.tables < session.tables => {
            row.note(
                "tables",
                Problem::new("exchange-too-few-tables").with("tables", room.tables),
            );
        }
        Some(_) => {}
    }
}

pub(super) fn attendances(
    tables: &Tables,
    known: &Known,
    findings: &mut Findings,
) -> Vec<NewAttendance> {
    once(tables.of("attendances"), findings, &["activity", "person"]);
    each(tables.of("attendances"), findings, |row| {
        row.origin(&known.sources);
        NewAttendance {
            activity: row.refer("activity", &known.activities),
            person: row.refer("person", &known.people),
            role: row.one_of("role", &ROLES),
        }
    })
}
