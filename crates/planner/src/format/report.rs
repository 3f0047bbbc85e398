//! The format `attache-report-1`: what the referee says about a plan, by ids and in words.

use serde::Serialize;

use crate::check::{Finding, Report};
use crate::plan::Plan;
use crate::problem::{PersonNo, Problem, WishNo};
use crate::rules::Rule;
use crate::score::Score;
use crate::words::Phrase;

#[derive(Serialize)]
struct ReportText<'a> {
    format: &'static str,
    version: &'static str,
    problem: String,
    plan: String,
    valid: bool,
    meetings: usize,
    score: ScoreText,
    parts: Vec<PartText>,
    rules: Vec<RuleText>,
    violations: Vec<Violation<'a>>,
}

#[derive(Serialize)]
struct ScoreText {
    value: i64,
    granted: u32,
    granted_mutual: u32,
    granted_points: i64,
    below_least: u32,
    unfairness: UnfairnessText,
    idle_gaps: u32,
    idle_stretches: u32,
    place_changes: u32,
    travel_minutes: u64,
    days_changed: u32,
}

#[derive(Serialize)]
struct UnfairnessText {
    persons: i64,
    organisations: i64,
    regions: i64,
    size_classes: i64,
}

#[derive(Serialize)]
struct PartText {
    part: String,
    count: i64,
    points: i64,
}

#[derive(Serialize)]
struct RuleText {
    rule: &'static str,
    violations: usize,
}

#[derive(Serialize)]
struct Violation<'a> {
    rule: &'static str,
    says: String,
    persons: Vec<Named<'a>>,
    wishes: Vec<Named<'a>>,
    slot: Option<Named<'a>>,
    place: Option<Named<'a>>,
    table: Option<u16>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    name: String,
}

/// Writes what the referee says about a plan in the format `attache-report-1`, indented for
/// people. `say` words a phrase in the reader's language.
pub fn write_report(
    problem: &Problem,
    plan: &Plan,
    report: &Report,
    say: impl Fn(&Phrase) -> String,
) -> String {
    let count = |rule: Rule| report.findings.iter().filter(|f| f.rule == rule).count();
    let text = ReportText {
        format: super::REPORT,
        version: env!("CARGO_PKG_VERSION"),
        problem: format!("{:032x}", problem.digest()),
        plan: format!("{:032x}", plan.digest()),
        valid: report.findings.is_empty(),
        meetings: plan.meetings().count(),
        score: score(&report.score),
        parts: parts(problem, &report.score),
        rules: Rule::ALL
            .into_iter()
            .map(|rule| RuleText {
                rule: rule.name(),
                violations: count(rule),
            })
            .collect(),
        violations: report
            .findings
            .iter()
            .map(|finding| violation(problem, plan, finding, &say))
            .collect(),
    };
    let mut text =
        serde_json::to_string_pretty(&text).expect("a report has only texts, numbers and lists");
    text.push('\n');
    text
}

fn score(score: &Score) -> ScoreText {
    let unfairness = &score.unfairness;
    ScoreText {
        value: score.value,
        granted: score.granted,
        granted_mutual: score.granted_mutual,
        granted_points: score.granted_points,
        below_least: score.below_least,
        unfairness: UnfairnessText {
            persons: unfairness.persons,
            organisations: unfairness.organisations,
            regions: unfairness.regions,
            size_classes: unfairness.size_classes,
        },
        idle_gaps: score.idle_gaps,
        idle_stretches: score.idle_stretches,
        place_changes: score.place_changes,
        travel_minutes: score.travel_minutes,
        days_changed: score.days_changed,
    }
}

fn parts(problem: &Problem, score: &Score) -> Vec<PartText> {
    let parts = score.parts(&problem.weights()).into_iter();
    parts
        .map(|part| PartText {
            part: name(part.phrase.key),
            count: part.count,
            points: part.points,
        })
        .collect()
}

/// The name of a part of the score: what its key says after the kind of key.
fn name(key: &str) -> String {
    let name = key.splitn(3, '-').nth(2).unwrap_or(key);
    name.replace('-', "_")
}

fn violation<'a>(
    problem: &'a Problem,
    plan: &Plan,
    finding: &Finding,
    say: &impl Fn(&Phrase) -> String,
) -> Violation<'a> {
    let known = |wish: &&WishNo| wish.index() < problem.wishes().len();
    let wishes: Vec<WishNo> = finding.wishes.iter().filter(known).copied().collect();
    Violation {
        rule: finding.rule.name(),
        says: say(&finding.phrase(problem)),
        persons: persons(problem, plan, finding, &wishes),
        wishes: wishes
            .iter()
            .map(|&no| Named {
                id: &problem.wish(no).id,
                name: problem.wish_name(no),
            })
            .collect(),
        slot: finding.slot.map(|no| problem.slot(no)).map(|slot| Named {
            id: &slot.id,
            name: slot.name.clone(),
        }),
        place: finding
            .place
            .map(|no| problem.place(no))
            .map(|place| Named {
                id: &place.id,
                name: place.name.clone(),
            }),
        table: finding.table,
    }
}

/// Those whom a finding names, else everybody in its meetings.
fn persons<'a>(
    problem: &'a Problem,
    plan: &Plan,
    finding: &Finding,
    wishes: &[WishNo],
) -> Vec<Named<'a>> {
    let mut all: Vec<PersonNo> = finding.persons.clone();
    if all.is_empty() {
        for &wish in wishes {
            let persons = plan.persons(problem, wish).into_iter();
            all.extend(persons.filter(|no| no.index() < problem.persons().len()));
        }
    }
    let facts = all.into_iter().map(|no| problem.person(no));
    facts
        .map(|person| Named {
            id: &person.id,
            name: person.name.clone(),
        })
        .collect()
}
