//! The invented part of the programme: venues, rooms, activities and B2B sessions.

use super::Tables;
use super::pools::{pool, values};
use crate::chance::Chance;
use crate::table::{Row, Table, Trouble};

const PLACES: [&str; 10] = [
    "venue",
    "leg",
    "name",
    "name_nl",
    "name_fr",
    "name_de",
    "kind",
    "latitude",
    "longitude",
    "note",
];
const ROOMS: [&str; 8] = [
    "room", "venue", "name", "name_nl", "name_fr", "name_de", "capacity", "tables",
];
const SESSIONS: [&str; 6] = [
    "activity",
    "slot_minutes",
    "pause_minutes",
    "first_slot",
    "slots",
    "tables",
];

pub(super) fn invent(tables: &mut Tables, seed: u64) -> Result<(), Trouble> {
    let mut chance = Chance::new(seed, "programme");
    copy(&pool("venues")?, tables.change("venues"), &PLACES)?;
    copy(&pool("rooms")?, tables.change("rooms"), &ROOMS)?;
    copy(&pool("sessions")?, tables.change("sessions"), &SESSIONS)?;
    for row in pool("programme")?.rows() {
        let host = host(tables.of("organisations"), row, &mut chance)?;
        let venue = venue(tables, row, &host)?;
        let mut cells = vec![
            ("times_invented", "yes"),
            ("venue", &venue),
            ("host", &host),
        ];
        for column in COPIED {
            cells.push((column, row.get(column)?));
        }
        tables.change("activities").invent(&cells)?;
    }
    Ok(())
}

/// The columns of an activity that the pool states as they are.
const COPIED: [&str; 17] = [
    "activity",
    "day",
    "starts",
    "ends",
    "kind",
    "title_en",
    "title_nl",
    "title_fr",
    "title_de",
    "leg",
    "room",
    "organiser",
    "capacity",
    "audience",
    "visibility",
    "domains",
    "languages",
];

fn copy(from: &Table, to: &mut Table, columns: &[&str]) -> Result<(), Trouble> {
    for row in from.rows() {
        let mut cells = Vec::new();
        for column in columns {
            cells.push((*column, row.get(column)?));
        }
        to.invent(&cells)?;
    }
    Ok(())
}

/// The host of an activity; `@bio` means a counterpart and `%bio` a subsidiary in that domain.
fn host(organisations: &Table, row: Row<'_>, chance: &mut Chance) -> Result<String, Trouble> {
    let wanted = row.get("host")?;
    let (kind, domain) = match wanted.split_at_checked(1) {
        Some(("@", domain)) => ("counterpart", domain),
        Some(("%", domain)) => ("subsidiary", domain),
        _ => return Ok(wanted.to_owned()),
    };
    let cities = pool("cities")?;
    let near = values(&cities, "city", &[("place", row.get("leg")?)])?;
    let mut fitting = Vec::new();
    for organisation in organisations.rows() {
        let here = kind == "subsidiary" || near.contains(&organisation.get("city")?);
        if here && organisation.get("kind")? == kind && organisation.get("domains")? == domain {
            fitting.push(organisation.get("organisation")?);
        }
    }
    chance
        .pick(&fitting)
        .map(|id| (*id).to_owned())
        .ok_or_else(|| {
            Trouble::new(format!(
                "nobody can host the activity \"{}\"",
                row.get("activity").unwrap_or("")
            ))
        })
}

/// The venue of an activity; `@37.6,-122.4` means the site of the host, at those degrees.
fn venue(tables: &mut Tables, row: Row<'_>, host: &str) -> Result<String, Trouble> {
    let wanted = row.get("venue")?;
    let Some((latitude, longitude)) = wanted.strip_prefix('@').and_then(|at| at.split_once(','))
    else {
        return Ok(wanted.to_owned());
    };
    let organisations = tables.of("organisations");
    let names = values(organisations, "name", &[("organisation", host)])?;
    let name = (*names.first().unwrap_or(&host)).to_owned();
    let venue = format!("site-{host}");
    let cells = [
        ("venue", venue.as_str()),
        ("leg", row.get("leg")?),
        ("name", &name),
        ("kind", "office"),
        ("latitude", latitude),
        ("longitude", longitude),
    ];
    tables.change("venues").invent(&cells)?;
    Ok(venue)
}
