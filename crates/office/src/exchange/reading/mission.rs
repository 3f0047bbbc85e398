//! The mission, its legs, words, goals and sources, and the missions before it.

use attache_missions::mission::{
    GOAL_DIRECTIONS, KINDS, LISTS, NewCount, NewEarlierMission, NewGoal, NewLeg, NewMission,
    NewOpportunity, NewSource, NewTerm,
};
use attache_platform::moment::{Date, TimeZone, zone};
use attache_results::figures::Qualifier;

use super::super::findings::{Findings, Problem};
use super::super::row::{Row, each, once};
use super::super::table::Tables;
use super::{Calendar, CalendarLeg, Known};

/// No mission lasts so many legs, and no list has so many words.
const MOST: i64 = 1000;

/// Far above any count of people or companies.
const MOST_COUNTED: i64 = 10_000_000;

pub(super) fn read(
    tables: &Tables,
    known: &Known,
    findings: &mut Findings,
) -> (NewMission, Vec<NewLeg>, Calendar) {
    let mut missions = each(tables.of("mission"), findings, |row| mission(row, known));
    if missions.len() != 1 {
        let problem = Problem::new("exchange-not-one-row").with("rows", missions.len());
        findings.in_table("mission", problem);
    }
    let mut mission = missions.pop().unwrap_or_else(nothing);
    let (legs, stages) = legs(tables, known, &mission, findings);
    let days = [mission.travel_first_day, mission.travel_last_day];
    mission.sources = each(tables.of("sources"), findings, source);
    mission.terms = each(tables.of("terms"), findings, |row| term(row, known));
    once(tables.of("terms"), findings, &["list", "term"]);
    mission.goals = each(tables.of("goals"), findings, |row| goal(row, known));
    once(tables.of("goals"), findings, &["goal"]);
    mission.earlier = each(tables.of("earlier_missions"), findings, |row| {
        earlier(row, known)
    });
    once(tables.of("earlier_missions"), findings, &["mission"]);
    mission.opportunities = each(tables.of("opportunities"), findings, |row| {
        opportunity(row, known)
    });
    once(tables.of("opportunities"), findings, &["opportunity"]);
    (mission, legs, Calendar { days, legs: stages })
}

/// Stands in for a mission without a row.
fn nothing() -> NewMission {
    NewMission {
        slug: String::new(),
        kind: String::new(),
        label: attache_platform::texts::Localized::default(),
        first_day: Date::MIN,
        last_day: Date::MAX,
        travel_first_day: Date::MIN,
        travel_last_day: Date::MAX,
        hashtag: String::new(),
        country: String::new(),
        state: String::new(),
        relation: String::new(),
        sources: Vec::new(),
        terms: Vec::new(),
        goals: Vec::new(),
        earlier: Vec::new(),
        opportunities: Vec::new(),
    }
}

fn mission(row: &mut Row<'_>, known: &Known) -> NewMission {
    let (first_day, last_day) = (row.day("first_day"), row.day("last_day"));
    row.in_order(["first_day", "last_day"], &first_day, &last_day);
    let travel_first_day = row.day("travel_first_day");
    let travel_last_day = row.day("travel_last_day");
    row.in_order(
        ["travel_first_day", "first_day"],
        &travel_first_day,
        &first_day,
    );
    row.in_order(["last_day", "travel_last_day"], &last_day, &travel_last_day);
    row.origin(&known.sources);
    NewMission {
        slug: row.code("mission"),
        kind: row.one_of("kind", &KINDS),
        label: row.said("label"),
        first_day,
        last_day,
        travel_first_day,
        travel_last_day,
        hashtag: row.text("hashtag"),
        country: row.filled("country"),
        state: row.text("state"),
        relation: row.text("relation"),
        ..nothing()
    }
}

fn legs(
    tables: &Tables,
    known: &Known,
    mission: &NewMission,
    findings: &mut Findings,
) -> (Vec<NewLeg>, Vec<CalendarLeg>) {
    let mut stages: Vec<CalendarLeg> = Vec::new();
    let table = tables.of("legs");
    let legs = each(table, findings, |row| {
        let leg = leg(row, known);
        for (column, day) in [("first_day", leg.first_day), ("last_day", leg.last_day)] {
            if day < mission.first_day || day > mission.last_day {
                let day = row.text(column);
                row.note(
                    column,
                    Problem::new("exchange-outside-mission").with("day", day),
                );
            }
        }
        if stages
            .last()
            .is_some_and(|before| leg.first_day <= before.last_day)
        {
            row.note("first_day", Problem::new("exchange-legs-overlap"));
        }
        let zone = zone_of(row);
        stages.push(CalendarLeg {
            leg: leg.id,
            last_day: leg.last_day,
            zone,
        });
        leg
    });
    if legs.is_empty() {
        findings.in_table("legs", Problem::new("exchange-no-rows"));
    }
    (legs, stages)
}

fn leg(row: &mut Row<'_>, known: &Known) -> NewLeg {
    let (first_day, last_day) = (row.day("first_day"), row.day("last_day"));
    row.in_order(["first_day", "last_day"], &first_day, &last_day);
    row.maybe_refer("post", &known.organisations);
    row.origin(&known.sources);
    NewLeg {
        id: row.refer("leg", &known.legs),
        code: row.text("leg"),
        position: row.whole("position", 1..=MOST),
        city: row.said("city"),
        first_day,
        last_day,
        zone: row.text("zone"),
        post: row.text("post"),
        latitude: row.degrees("latitude", 90.0),
        longitude: row.degrees("longitude", 180.0),
    }
}

fn zone_of(row: &mut Row<'_>) -> TimeZone {
    let name = row.filled("zone");
    zone(&name).unwrap_or_else(|| {
        row.note(
            "zone",
            Problem::new("exchange-not-a-zone").with("value", name),
        );
        TimeZone::UTC
    })
}

fn source(row: &mut Row<'_>) -> NewSource {
    NewSource {
        code: row.text("source"),
        title: row.filled("title"),
        address: row.text("address"),
        note: row.text("note"),
    }
}

fn term(row: &mut Row<'_>, known: &Known) -> NewTerm {
    row.origin(&known.sources);
    NewTerm {
        list: row.one_of("list", &LISTS),
        term: row.code("term"),
        position: row.whole("position", 1..=MOST),
        label: row.said("label"),
    }
}

fn goal(row: &mut Row<'_>, known: &Known) -> NewGoal {
    row.origin(&known.sources);
    NewGoal {
        code: row.code("goal"),
        position: row.whole("position", 1..=MOST),
        text: row.said("text"),
        direction: row.one_of("direction", &GOAL_DIRECTIONS),
        indicator: row.said("indicator"),
    }
}

fn earlier(row: &mut Row<'_>, known: &Known) -> NewEarlierMission {
    let (first_day, last_day) = (row.day("first_day"), row.day("last_day"));
    row.in_order(["first_day", "last_day"], &first_day, &last_day);
    let (_, source) = row.origin(&known.sources);
    NewEarlierMission {
        code: row.code("mission"),
        label: row.said("label"),
        first_day,
        last_day,
        countries: row.list("countries"),
        cities: row.localized("cities"),
        participants: count(row, "participants", "participants_qualifier"),
        companies: count(row, "companies", "companies_qualifier"),
        agreements: count(row, "agreements", "agreements_qualifier"),
        note: row.localized("note"),
        source,
    }
}

fn opportunity(row: &mut Row<'_>, known: &Known) -> NewOpportunity {
    let (first_day, last_day) = (row.day("first_day"), row.day("last_day"));
    row.in_order(["first_day", "last_day"], &first_day, &last_day);
    let (_, source) = row.origin(&known.sources);
    NewOpportunity {
        code: row.code("opportunity"),
        name: row.said("name"),
        organiser: row.filled("organiser"),
        hosts: row.said("hosts"),
        first_day,
        last_day,
        // What is bought, and until when, no table tells: organisers note it.
        needs: attache_platform::texts::Localized::default(),
        offers_until: None,
        source,
    }
}

/// A count that was published comes with how it was meant; one that was not, without.
fn count(row: &mut Row<'_>, column: &str, qualifier: &str) -> NewCount {
    let names: Vec<&str> = Qualifier::ALL.iter().map(|member| member.name()).collect();
    let value = row.maybe_whole(column, 0..=MOST_COUNTED);
    let qualifier = match value {
        Some(_) => row.one_of(qualifier, &names),
        None => String::new(),
    };
    NewCount { value, qualifier }
}
