//! Belgian companies, federations, chambers and academic institutions that do not exist.

use super::Tables;
use super::names::{FirmNames, slug};
use super::pools::{DOMAINS, LANGUAGES, pool, values};
use crate::chance::Chance;
use crate::enterprise_number;
use crate::table::{Table, Trouble};

/// Companies by Region, facts included, as in the public figures.
pub(super) const COMPANIES: [(&str, usize); 3] =
    [("flanders", 110), ("wallonia", 74), ("brussels", 37)];

pub(super) fn invent(tables: &mut Tables, seed: u64) -> Result<(), Trouble> {
    let mut chance = Chance::new(seed, "companies");
    let mut firms = FirmNames::new()?;
    let cities = pool("cities")?;
    let phrases = pool("phrases")?;
    let organisations = tables.change("organisations");
    let mut serial = 137;
    for (region, wanted) in COMPANIES {
        let facts = [("kind", "company"), ("region", region)];
        let known = values(organisations, "organisation", &facts)?.len();
        let places = values(&cities, "city", &[("place", region)])?;
        for turn in known..wanted {
            let domain = DOMAINS[turn % DOMAINS.len()];
            let name = firms.firm("be", domain, &mut chance)?;
            let domains = with_second_domain(domain, &mut chance);
            serial += 1 + u32::try_from(chance.below(30)).expect("below 30");
            let mut cells = vec![
                ("organisation", slug(&name)),
                ("kind", "company".to_owned()),
                ("name", name),
                ("region", region.to_owned()),
                (
                    "size",
                    if chance.happens(660) { "sme" } else { "large" }.to_owned(),
                ),
                ("domains", domains),
                ("city", (*chance.pick(&places).unwrap_or(&"")).to_owned()),
                ("country", "BE".to_owned()),
                ("enterprise_number", enterprise_number::invented(serial)),
                ("participates", "yes".to_owned()),
            ];
            cells.extend(said(&phrases, domain, "offer", &mut chance)?);
            cells.extend(said(&phrases, domain, "need", &mut chance)?);
            add(organisations, &cells)?;
        }
    }
    institutions(organisations)
}

/// The columns `offer_*` or `need_*` with one phrase of the domain in every language.
pub(super) fn said(
    phrases: &Table,
    domain: &str,
    kind: &str,
    chance: &mut Chance,
) -> Result<Vec<(&'static str, String)>, Trouble> {
    let columns = match kind {
        "offer" => ["offer_en", "offer_nl", "offer_fr", "offer_de"],
        _ => ["need_en", "need_nl", "need_fr", "need_de"],
    };
    let conditions = [("domain", domain), ("kind", kind)];
    let choice = chance.below(values(phrases, "en", &conditions)?.len());
    let mut cells = Vec::new();
    for (column, language) in columns.into_iter().zip(LANGUAGES) {
        let texts = values(phrases, language, &conditions)?;
        let text = texts.get(choice).ok_or_else(|| {
            Trouble::new(format!("there is no {kind} in the domain \"{domain}\""))
        })?;
        cells.push((column, (*text).to_owned()));
    }
    Ok(cells)
}

/// Adds a row whose texts are owned.
pub(super) fn add(table: &mut Table, cells: &[(&str, String)]) -> Result<(), Trouble> {
    let borrowed: Vec<_> = cells
        .iter()
        .map(|(column, text)| (*column, text.as_str()))
        .collect();
    table.invent(&borrowed)
}

/// What the cities of invented organisations are called in other languages.
pub(super) fn name_cities(organisations: &mut Table) -> Result<(), Trouble> {
    for city in pool("cities")?.rows() {
        let conditions = [("city", city.get("city")?), ("synthetic", "yes")];
        let there = values(organisations, "organisation", &conditions)?;
        let there: Vec<String> = there.into_iter().map(str::to_owned).collect();
        for organisation in there {
            for column in ["city_nl", "city_fr", "city_de"] {
                organisations.set(&organisation, column, city.get(column)?)?;
            }
        }
    }
    Ok(())
}

fn with_second_domain(domain: &str, chance: &mut Chance) -> String {
    let second = DOMAINS[chance.below(DOMAINS.len())];
    if second != domain && chance.happens(250) {
        format!("{domain};{second}")
    } else {
        domain.to_owned()
    }
}

fn institutions(organisations: &mut Table) -> Result<(), Trouble> {
    for row in pool("institutions")?.rows() {
        let name = row.get("name")?;
        organisations.invent(&[
            ("organisation", &slug(name)),
            ("kind", row.get("kind")?),
            ("name", name),
            ("name_nl", row.get("name_nl")?),
            ("name_fr", row.get("name_fr")?),
            ("name_de", row.get("name_de")?),
            ("region", row.get("region")?),
            ("domains", row.get("domains")?),
            ("city", row.get("city")?),
            ("country", "BE"),
            ("participates", "yes"),
        ])?;
    }
    Ok(())
}
