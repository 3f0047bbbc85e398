//! The Californian side: organisations and the people who come to B2B meetings.

use super::Tables;
use super::companies::{add, said};
use super::names::{FirmNames, Names, slug};
use super::pools::{DOMAINS, pool, values};
use crate::chance::Chance;
use crate::table::Trouble;

/// A B2B session as its counterparts see it: where they work, how many of them come and when.
struct Visitors {
    place: &'static str,
    people: usize,
    from: &'static str,
    late: &'static str,
    until: &'static str,
}

/// How many of a thousand counterparts come late.
const LATE: usize = 60;

/// Who comes to which session; the sessions themselves are in the pool `sessions`.
const VISITORS: [Visitors; 6] = [
    visitors(
        "san-francisco",
        46,
        ["2025-10-06T14:00", "2025-10-06T15:00", "2025-10-06T17:20"],
    ),
    visitors(
        "san-francisco",
        40,
        ["2025-10-07T09:00", "2025-10-07T10:00", "2025-10-07T12:20"],
    ),
    visitors(
        "palo-alto",
        28,
        ["2025-10-07T09:00", "2025-10-07T10:00", "2025-10-07T12:20"],
    ),
    visitors(
        "san-francisco",
        35,
        ["2025-10-08T09:00", "2025-10-08T10:00", "2025-10-08T12:20"],
    ),
    visitors(
        "los-angeles",
        40,
        ["2025-10-09T09:15", "2025-10-09T10:15", "2025-10-09T12:35"],
    ),
    visitors(
        "los-angeles",
        31,
        ["2025-10-10T09:00", "2025-10-10T10:00", "2025-10-10T12:20"],
    ),
];

/// Every so many people, one is the colleague of the person before.
const COLLEAGUE_EVERY: usize = 5;

const FUNCTIONS: [&str; 7] = [
    "chief_executive",
    "procurement_director",
    "investment_manager",
    "laboratory_director",
    "head_of_partnerships",
    "product_director",
    "business_developer",
];

/// The moments are when they come, when a late one comes, and when all leave.
const fn visitors(place: &'static str, people: usize, moments: [&'static str; 3]) -> Visitors {
    let [from, late, until] = moments;
    Visitors {
        place,
        people,
        from,
        late,
        until,
    }
}

pub(super) fn invent(tables: &mut Tables, seed: u64) -> Result<(), Trouble> {
    let mut chance = Chance::new(seed, "counterparts");
    let mut firms = FirmNames::new()?;
    let mut names = Names::beside(tables.of("people"))?;
    let mut people = 0;
    let mut organisation = String::new();
    for group in &VISITORS {
        for turn in 0..group.people {
            people += 1;
            if turn == 0 || people % COLLEAGUE_EVERY != 0 {
                organisation = invent_firm(tables, group, people, &mut firms, &mut chance)?;
            }
            let name = names.person("en", 380, &mut chance)?;
            let from = if chance.happens(LATE) {
                group.late
            } else {
                group.from
            };
            add(
                tables.change("people"),
                &[
                    ("person", name.id),
                    ("category", "counterpart".into()),
                    ("given_name", name.given),
                    ("family_name", name.family),
                    ("function", FUNCTIONS[chance.below(FUNCTIONS.len())].into()),
                    ("organisation", organisation.clone()),
                    ("language", "en".into()),
                    ("email", name.email),
                    ("arrives", from.into()),
                    ("leaves", group.until.into()),
                    ("photo_refused", "no".into()),
                ],
            )?;
        }
    }
    invent_subsidiaries(tables, &mut chance)
}

fn invent_firm(
    tables: &mut Tables,
    group: &Visitors,
    turn: usize,
    firms: &mut FirmNames,
    chance: &mut Chance,
) -> Result<String, Trouble> {
    let domain = DOMAINS[turn % DOMAINS.len()];
    let name = firms.firm("ca", domain, chance)?;
    let cities = pool("cities")?;
    let places = values(&cities, "city", &[("place", group.place)])?;
    let phrases = pool("phrases")?;
    let id = slug(&name);
    let mut cells = vec![
        ("organisation", id.clone()),
        ("kind", "counterpart".to_owned()),
        ("name", name),
        (
            "size",
            if chance.happens(500) { "sme" } else { "large" }.to_owned(),
        ),
        ("domains", domain.to_owned()),
        ("city", (*chance.pick(&places).unwrap_or(&"")).to_owned()),
        ("country", "US".to_owned()),
        ("participates", "no".to_owned()),
    ];
    cells.extend(said(&phrases, domain, "need", chance)?);
    add(tables.change("organisations"), &cells)?;
    Ok(id)
}

/// One American subsidiary of an invented large company in each domain.
fn invent_subsidiaries(tables: &mut Tables, chance: &mut Chance) -> Result<(), Trouble> {
    for domain in DOMAINS {
        let organisations = tables.change("organisations");
        let conditions = [
            ("kind", "company"),
            ("synthetic", "yes"),
            ("size", "large"),
            ("domains", domain),
        ];
        let parents = values(organisations, "name", &conditions)?;
        let parent = (*chance.pick(&parents).unwrap_or(&"")).to_owned();
        let name = format!("{parent} USA");
        organisations.invent(&[
            ("organisation", &slug(&name)),
            ("kind", "subsidiary"),
            ("name", &name),
            ("size", "sme"),
            ("domains", domain),
            ("country", "US"),
            ("parent", &slug(&parent)),
            ("participates", "no"),
        ])?;
    }
    Ok(())
}
