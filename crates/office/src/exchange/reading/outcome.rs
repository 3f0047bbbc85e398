//! What people ask of each other, what is signed, and the figures around it.

use std::collections::{BTreeMap, BTreeSet};

use attache_ceremony::agreements::{Attribution, Direction, Kind, NewAgreement, Party, State};
use attache_meetings::requests::{self, LONGEST_MESSAGE, NewRequest, PartOfDay};
use attache_missions::organisations::REGIONS;
use attache_results::figures::{NewEconomicFigure, NewPublishedFigure, Qualifier};

use super::super::findings::{Findings, Problem};
use super::super::row::{Row, each, once};
use super::super::table::Tables;
use super::Known;

/// Far above any number of people, companies or meetings.
const MOST: i64 = 10_000_000;

pub(super) fn requests(tables: &Tables, known: &Known, findings: &mut Findings) -> Vec<NewRequest> {
    once(tables.of("wishes"), findings, &["wish"]);
    let mut open = BTreeSet::new();
    each(tables.of("wishes"), findings, |row| {
        let request = request(row, known);
        if request.asker == request.asked {
            row.note("asked", Problem::new("exchange-oneself"));
        }
        if request.state.is_open() && !open.insert((request.asker, request.asked)) {
            row.note("asked", Problem::new("exchange-already-asked"));
        }
        request
    })
}

fn request(row: &mut Row<'_>, known: &Known) -> NewRequest {
    row.origin(&known.sources);
    let message = row.filled("message");
    if message.chars().count() > LONGEST_MESSAGE {
        let problem = Problem::new("exchange-too-long").with("most", LONGEST_MESSAGE);
        row.note("message", problem);
    }
    NewRequest {
        code: row.code("wish"),
        asker: row.refer("asker", &known.people),
        asked: row.refer("asked", &known.people),
        priority: row.whole("priority", 1..=5),
        length_minutes: row.whole("length_minutes", 5..=240),
        part_of_day: row.named("part_of_day", &PartOfDay::ALL, PartOfDay::name),
        message,
        state: row.named("state", &requests::State::ALL, requests::State::name),
        asked_at: row.moment("asked_at"),
    }
}

pub(super) fn agreements(
    tables: &Tables,
    known: &Known,
    findings: &mut Findings,
) -> Vec<NewAgreement> {
    let table = tables.of("agreements");
    once(table, findings, &["agreement"]);
    let codes: BTreeSet<String> = each(table, findings, |row| row.text("agreement"))
        .into_iter()
        .collect();
    let mut parties = parties(tables, known, &codes, findings);
    each(table, findings, |row| {
        let code = row.code("agreement");
        let mut parties = parties.remove(&code).unwrap_or_default();
        parties.sort_by_key(|(position, _)| *position);
        agreement(
            row,
            known,
            code,
            parties.into_iter().map(|(_, party)| party).collect(),
        )
    })
}

fn agreement(row: &mut Row<'_>, known: &Known, code: String, parties: Vec<Party>) -> NewAgreement {
    let domains: Vec<&str> = known.domains.iter().map(String::as_str).collect();
    let (synthetic, source) = row.origin(&known.sources);
    NewAgreement {
        code,
        kind: row.named("kind", Kind::ALL, Kind::name),
        direction: row.named("direction", Direction::ALL, Direction::name),
        state: row.named("state", State::ALL, State::name),
        attribution: row.named("attribution", Attribution::ALL, Attribution::name),
        subject: row.said("subject"),
        domain: row.maybe_one_of("domain", &domains),
        day: row.maybe_day("day"),
        activity: row.maybe_refer("activity", &known.activities),
        embargo_until: row.maybe_moment("embargo_until"),
        synthetic,
        source,
        parties,
    }
}

/// The parties of each agreement, by its code, with their places.
fn parties(
    tables: &Tables,
    known: &Known,
    codes: &BTreeSet<String>,
    findings: &mut Findings,
) -> BTreeMap<String, Vec<(i64, Party)>> {
    let table = tables.of("agreement_parties");
    once(table, findings, &["agreement", "position"]);
    let mut parties: BTreeMap<String, Vec<(i64, Party)>> = BTreeMap::new();
    each(table, findings, |row| {
        row.origin(&known.sources);
        let code = row.text("agreement");
        if !codes.contains(&code) {
            let problem = Problem::new("exchange-unknown").with("value", &code);
            row.note("agreement", problem.with("table", "agreements.csv"));
        }
        let party = Party {
            name: row.filled("party"),
            organisation: row.maybe_refer("organisation", &known.organisations),
            region: row.maybe_one_of("region", &REGIONS),
        };
        parties
            .entry(code)
            .or_default()
            .push((row.whole("position", 1..=MOST), party));
    });
    parties
}

pub(super) fn economic(
    tables: &Tables,
    known: &Known,
    findings: &mut Findings,
) -> Vec<NewEconomicFigure> {
    let table = tables.of("economic_figures");
    once(table, findings, &["figure"]);
    let mut figures = each(table, findings, |row| {
        let (_, source) = row.origin(&known.sources);
        let figure = NewEconomicFigure {
            code: row.code("figure"),
            value: row.decimal("value"),
            unit: row.filled("unit"),
            qualifier: row.named("qualifier", &Qualifier::ALL, Qualifier::name),
            period: row.text("period"),
            direction: row.localized("direction"),
            label: row.said("label"),
            as_of: row.day("as_of"),
            source,
        };
        (row.whole("position", 1..=MOST), figure)
    });
    figures.sort_by_key(|(position, _)| *position);
    figures.into_iter().map(|(_, figure)| figure).collect()
}

pub(super) fn published(
    tables: &Tables,
    known: &Known,
    findings: &mut Findings,
) -> Vec<NewPublishedFigure> {
    let table = tables.of("published_figures");
    once(table, findings, &["figure", "as_of", "published_by_en"]);
    each(table, findings, |row| {
        let (_, source) = row.origin(&known.sources);
        NewPublishedFigure {
            code: row.code("figure"),
            value: row.whole("value", 0..=MOST),
            qualifier: row.named("qualifier", &Qualifier::ALL, Qualifier::name),
            as_of: row.day("as_of"),
            published_by: row.said("published_by"),
            source,
        }
    })
}
