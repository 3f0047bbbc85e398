//! The delegation besides the companies: agencies, administrations, federations, academia.

use super::Tables;
use super::companies::add;
use super::names::{Names, slug};
use super::pools::pool;
use crate::chance::Chance;
use crate::table::{Table, Trouble};

pub(super) fn invent(tables: &mut Tables, seed: u64) -> Result<(), Trouble> {
    let mut chance = Chance::new(seed, "delegation");
    let mut names = Names::beside(tables.of("people"))?;
    for row in pool("quotas")?.rows() {
        let host = Host {
            organisation: row.get("organisation")?.to_owned(),
            category: row.get("category")?,
            language: row.get("language")?,
        };
        for turn in 0..row.number("people")? {
            invent_person(tables, &host, turn, &mut names, &mut chance)?;
        }
    }
    for row in pool("institutions")?.rows() {
        let host = Host {
            organisation: slug(row.get("name")?),
            category: if row.get("kind")? == "academic" {
                "academic"
            } else {
                "federation"
            },
            language: row.get("language")?,
        };
        for turn in 0..row.number("people")? {
            invent_person(tables, &host, turn, &mut names, &mut chance)?;
        }
    }
    Ok(())
}

/// Whom a person works for, and in which language most of the colleagues speak.
struct Host<'a> {
    organisation: String,
    category: &'a str,
    language: &'a str,
}

fn invent_person(
    tables: &mut Tables,
    host: &Host<'_>,
    turn: usize,
    names: &mut Names,
    chance: &mut Chance,
) -> Result<(), Trouble> {
    let region = region_of(tables.of("organisations"), &host.organisation)?;
    let language = match host.language {
        "nl" if region == "federal" && turn % 2 == 1 => "fr",
        "fr" if region == "federal" && turn % 2 == 1 => "nl",
        own => own,
    };
    let name = names.person(language, 380, chance)?;
    let functions = functions(host.category);
    add(
        tables.change("people"),
        &[
            ("person", name.id),
            ("category", host.category.into()),
            ("given_name", name.given),
            ("family_name", name.family),
            ("function", functions[turn % functions.len()].into()),
            ("organisation", host.organisation.clone()),
            ("region", region),
            ("language", language.into()),
            ("email", name.email),
            ("photo_refused", "no".into()),
        ],
    )
}

/// The Region in which an organisation is established.
pub(super) fn region_of(organisations: &Table, id: &str) -> Result<String, Trouble> {
    for row in organisations.rows() {
        if row.get("organisation")? == id {
            return Ok(row.get("region")?.to_owned());
        }
    }
    Err(Trouble::new(format!("there is no organisation \"{id}\"")))
}

fn functions(category: &str) -> &'static [&'static str] {
    match category {
        "academic" => &[
            "professor",
            "research_coordinator",
            "technology_transfer_officer",
        ],
        "federation" => &["director", "sector_manager"],
        "administration" => &["adviser", "diplomat", "policy_officer", "protocol_officer"],
        _ => &[
            "programme_manager",
            "trade_commissioner",
            "communication_officer",
            "event_manager",
        ],
    }
}
