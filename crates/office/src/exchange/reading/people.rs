//! Organisations, what they do for the mission, their people, and the capacities of officials.

use attache_missions::delegations::{CATEGORIES, GOVERNMENTS, NewCapacity, NewPerson};
use attache_missions::mission::{NewOwner, OWNER_LEVELS, OWNER_ROLES};
use attache_missions::organisations::identifiers::{Identifier, Scheme};
use attache_missions::organisations::{KINDS, NewOrganisation, REGIONS, SIZES};
use attache_platform::texts::Language;

use super::super::findings::{Findings, Problem};
use super::super::row::{Row, each, once};
use super::super::table::Tables;
use super::{Calendar, Known};

/// No list of owners or officials is longer.
const MOST: i64 = 1000;

pub(super) fn organisations(
    tables: &Tables,
    known: &Known,
    findings: &mut Findings,
) -> Vec<NewOrganisation> {
    let mut numbers = std::collections::BTreeSet::new();
    each(tables.of("organisations"), findings, |row| {
        let organisation = organisation(row, known);
        for number in &organisation.identifiers {
            if !numbers.insert(number.clone()) {
                let problem = Problem::new("exchange-twice").with("value", number.shown());
                row.note("enterprise_number", problem);
            }
        }
        organisation
    })
}

fn organisation(row: &mut Row<'_>, known: &Known) -> NewOrganisation {
    let domains: Vec<&str> = known.domains.iter().map(String::as_str).collect();
    let (synthetic, source) = row.origin(&known.sources);
    NewOrganisation {
        id: row.refer("organisation", &known.organisations),
        code: row.text("organisation"),
        kind: row.one_of("kind", &KINDS),
        name: row.name("name"),
        region: row.maybe_one_of("region", &REGIONS),
        size: row.maybe_one_of("size", &SIZES),
        domains: row.list_of("domains", &domains),
        city: row.maybe_name("city"),
        country: row.filled("country"),
        identifiers: enterprise_number(row).into_iter().collect(),
        parent: row.maybe_refer("parent", &known.organisations),
        offer: row.localized("offer"),
        need: row.localized("need"),
        participates: row.yes("participates"),
        synthetic,
        source,
    }
}

/// The number in the Belgian register of enterprises, if it is there and is one.
fn enterprise_number(row: &mut Row<'_>) -> Option<Identifier> {
    let text = row.maybe("enterprise_number")?;
    match Identifier::read(Scheme::Enterprise, &text) {
        Ok(identifier) => Some(identifier),
        Err(misread) => {
            let (key, args) = misread.sentence();
            row.note("enterprise_number", Problem { key, args });
            None
        }
    }
}

pub(super) fn owners(tables: &Tables, known: &Known, findings: &mut Findings) -> Vec<NewOwner> {
    once(tables.of("owners"), findings, &["organisation", "role"]);
    each(tables.of("owners"), findings, |row| {
        row.origin(&known.sources);
        NewOwner {
            organisation: row.refer("organisation", &known.organisations),
            role: row.one_of("role", &OWNER_ROLES),
            level: row.one_of("level", &OWNER_LEVELS),
            position: row.whole("position", 1..=MOST),
        }
    })
}

pub(super) fn people(
    tables: &Tables,
    known: &Known,
    calendar: &Calendar,
    findings: &mut Findings,
) -> Vec<NewPerson> {
    each(tables.of("people"), findings, |row| {
        person(row, known, calendar)
    })
}

fn person(row: &mut Row<'_>, known: &Known, calendar: &Calendar) -> NewPerson {
    let (arrives, leaves) = (row.local("arrives"), row.local("leaves"));
    row.in_order(["arrives", "leaves"], &arrives, &leaves);
    let (synthetic, source) = row.origin(&known.sources);
    NewPerson {
        id: row.refer("person", &known.people),
        code: row.text("person"),
        category: row.one_of("category", &CATEGORIES),
        given_name: row.filled("given_name"),
        family_name: row.text("family_name"),
        style: row.localized("style"),
        function: row.code("function"),
        organisation: row.refer("organisation", &known.organisations),
        region: row.maybe_one_of("region", &REGIONS),
        language: row.named("language", &Language::ALL, Language::code),
        mail: row.mail("email"),
        arrives_at: calendar.on_the_way(arrives),
        leaves_at: calendar.on_the_way(leaves),
        photo_refused: row.yes("photo_refused"),
        synthetic,
        source,
    }
}

pub(super) fn capacities(
    tables: &Tables,
    known: &Known,
    findings: &mut Findings,
) -> Vec<NewCapacity> {
    once(tables.of("capacities"), findings, &["person", "from_day"]);
    each(tables.of("capacities"), findings, |row| {
        let (from_day, to_day) = (row.day("from_day"), row.day("to_day"));
        row.in_order(["from_day", "to_day"], &from_day, &to_day);
        let (_, source) = row.origin(&known.sources);
        NewCapacity {
            person: row.refer("person", &known.people),
            capacity: row.said("capacity"),
            precedence: row.whole("precedence", 1..=MOST),
            government: row.maybe_one_of("government", &GOVERNMENTS),
            from_day,
            to_day,
            replaces: row.maybe("replaces"),
            source,
        }
    })
}
