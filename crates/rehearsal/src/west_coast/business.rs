//! The people of the invented companies.

use super::Tables;
use super::companies::add;
use super::names::Names;
use super::pools::values;
use crate::chance::Chance;
use crate::table::Trouble;

/// Participants by Region as published (Wallonia, Brussels) or as the rest of the total.
const PARTICIPANTS: [(&str, usize); 3] = [("flanders", 277), ("wallonia", 156), ("brussels", 54)];

const FUNCTIONS: [&str; 7] = [
    "chief_executive",
    "export_manager",
    "founder",
    "sales_director",
    "technical_director",
    "business_developer",
    "project_manager",
];

pub(super) fn invent(tables: &mut Tables, seed: u64) -> Result<(), Trouble> {
    let mut chance = Chance::new(seed, "business");
    let mut names = Names::beside(tables.of("people"))?;
    for (region, total) in PARTICIPANTS {
        let conditions = [
            ("kind", "company"),
            ("region", region),
            ("synthetic", "yes"),
        ];
        let companies = values(tables.of("organisations"), "organisation", &conditions)?;
        let companies: Vec<String> = companies.into_iter().map(str::to_owned).collect();
        let already = values(tables.of("people"), "person", &[("region", region)])?.len();
        for (turn, company) in spread(&companies, total - already, &mut chance)
            .iter()
            .enumerate()
        {
            let language = language_in(region, &mut chance);
            let women = if region == "brussels" { 210 } else { 290 };
            let name = names.person(language, women, &mut chance)?;
            add(
                tables.change("people"),
                &[
                    ("person", name.id),
                    ("category", "business".into()),
                    ("given_name", name.given),
                    ("family_name", name.family),
                    (
                        "function",
                        FUNCTIONS[(turn + chance.below(2)) % FUNCTIONS.len()].into(),
                    ),
                    ("organisation", company.clone()),
                    ("region", region.into()),
                    ("language", language.into()),
                    ("email", name.email),
                    ("photo_refused", "no".into()),
                ],
            )?;
        }
    }
    Ok(())
}

/// One person for every company, the rest by chance, with colleagues side by side.
fn spread(companies: &[String], people: usize, chance: &mut Chance) -> Vec<String> {
    let mut sent: Vec<usize> = (0..companies.len()).collect();
    while sent.len() < people {
        sent.push(chance.below(companies.len()));
    }
    sent.sort_unstable();
    sent.into_iter()
        .map(|company| companies[company].clone())
        .collect()
}

fn language_in(region: &str, chance: &mut Chance) -> &'static str {
    let draw = chance.below(100);
    match region {
        "flanders" if draw < 94 => "nl",
        "flanders" => "fr",
        "wallonia" if draw < 92 => "fr",
        "wallonia" if draw < 98 => "de",
        "wallonia" => "nl",
        _ if draw < 60 => "fr",
        _ if draw < 92 => "nl",
        _ => "en",
    }
}
