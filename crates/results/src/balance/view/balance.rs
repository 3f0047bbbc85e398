//! The markup of the counts.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::fields::Form;
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, section};
use attache_missions::delegations;
use attache_missions::profiles::STAGES;
use maud::{Markup, html};

use super::super::pages::balance::BalancePage;
use super::super::rules::{academic, stages, tally};
use super::super::{Facts, RELATIONS, Tally};
use super::{choices, field};

const DIRECTIONS: [&str; 3] = ["outbound", "inbound", "exchange"];
const REGIONS: [&str; 3] = ["flanders", "wallonia", "brussels"];
const SIZES: [&str; 2] = ["sme", "large"];

pub(in super::super) fn page(page: &BalancePage, frame: &Frame) -> Markup {
    let facts = &page.facts;
    html! {
        p class="standfirst" { (frame.say("balance-explained")) }
        (section(frame.say("balance-outcomes"), outcomes(facts, frame)))
        (section(frame.say("balance-companies"), companies(facts, frame)))
        (section(frame.say("balance-stages"), html! {
            (stage_table(facts, frame))
            (stage_form(page, frame))
        }))
        (section(frame.say("balance-academic"), academic_part(facts, frame)))
    }
}

/// One table of counts with its total below.
fn counts(frame: &Frame, title: &str, tally: &Tally, name: &dyn Fn(&str) -> String) -> Markup {
    let columns = [
        Column::words(frame.say(title)),
        Column::numbers(frame.say("balance-count")),
        Column::words(""),
    ];
    let most = tally.rows.iter().map(|(_, count)| *count).max();
    let most = most.unwrap_or_default();
    let row = |(key, count): &(String, i64)| {
        let said = if key.is_empty() {
            frame.say("balance-unknown")
        } else {
            name(key)
        };
        vec![
            html! { (said) },
            html! { (frame.words.number(*count)) },
            bar(*count, most),
        ]
    };
    let mut rows: Vec<Vec<Markup>> = tally.rows.iter().map(row).collect();
    rows.push(vec![
        html! { strong { (frame.say("balance-total")) } },
        html! { strong { (frame.words.number(tally.total)) } },
        html! {},
    ]);
    table(&frame.say(title), &columns, &rows)
}

fn outcomes(facts: &Facts, frame: &Frame) -> Markup {
    let all = &facts.outcomes;
    let direction = |key: &str| frame.say(&format!("agreements-direction-{key}"));
    let kind = |key: &str| frame.say(&format!("agreements-kind-{key}"));
    let relation = |key: &str| frame.say(&format!("balance-relation-{key}"));
    let by_direction = tally(all, &DIRECTIONS, |one| &one.direction);
    html! {
        (counts(frame, "balance-by-direction", &by_direction, &direction))
        (counts(frame, "balance-by-kind", &tally(all, &[], |o| &o.kind), &kind))
        (counts(frame, "balance-by-relation", &tally(all, &RELATIONS, |o| &o.relation), &relation))
    }
}

fn companies(facts: &Facts, frame: &Frame) -> Markup {
    let all = &facts.companies;
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    let domains: Vec<&str> = facts
        .domains
        .iter()
        .map(|(term, _)| term.as_str())
        .collect();
    let by_region = tally(all, &REGIONS, |one| one.region.as_deref().unwrap_or(""));
    let by_domain = tally(all, &domains, |one| one.domain.as_deref().unwrap_or(""));
    let by_size = tally(all, &SIZES, |one| one.size.as_deref().unwrap_or(""));
    let region = |key: &str| delegations::region(&frame.words, key);
    let domain = |key: &str| {
        let found = facts.domains.iter().find(|(term, _)| term == key);
        found.map_or(of(&Some(key.to_owned())), |(_, label)| {
            label.get(frame.language()).to_owned()
        })
    };
    let size = |key: &str| frame.say(&format!("profiles-size-{key}"));
    html! {
        (counts(frame, "balance-by-region", &by_region, &region))
        (counts(frame, "balance-by-sector", &by_domain, &domain))
        (counts(frame, "balance-by-size", &by_size, &size))
    }
}

fn stage_table(facts: &Facts, frame: &Frame) -> Markup {
    let (before, after) = stages(&facts.companies, &STAGES);
    let columns = [
        Column::words(frame.say("balance-stage")),
        Column::numbers(frame.say("balance-before")),
        Column::numbers(frame.say("balance-after")),
    ];
    let of = |tally: &Tally, key: &str| {
        let found = tally.rows.iter().find(|(name, _)| name == key);
        frame.words.number(found.map_or(0, |(_, count)| *count))
    };
    let row = |key: &str| {
        let said = if key.is_empty() {
            frame.say("balance-unknown")
        } else {
            frame.say(&format!("profiles-stage-{key}"))
        };
        vec![
            html! { (said) },
            html! { (of(&before, key)) },
            html! { (of(&after, key)) },
        ]
    };
    let mut rows: Vec<Vec<Markup>> = STAGES.iter().map(|key| row(key)).collect();
    rows.push(row(""));
    let total = |tally: &Tally| html! { strong { (frame.words.number(tally.total)) } };
    rows.push(vec![
        html! { strong { (frame.say("balance-total")) } },
        total(&before),
        total(&after),
    ]);
    table(&frame.say("balance-stages"), &columns, &rows)
}

fn stage_form(page: &BalancePage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let companies = page.facts.companies.iter();
    let companies =
        companies.map(|one| (one.code.clone(), one.name.get(frame.language()).to_owned()));
    let stages = STAGES.iter().map(|one| {
        let name = frame.say(&format!("profiles-stage-{one}"));
        ((*one).to_owned(), name)
    });
    html! {
        (form.summary())
        form class="form" method="post" action=(frame.address("/balance/stages")) {
            (form.select(
                &field(&page.typed, "company", "balance-company", frame),
                &choices(frame, companies),
            ))
            (form.select(
                &field(&page.typed, "stage_now", "balance-stage-after", frame),
                &choices(frame, stages),
            ))
            div { button class="button" { (frame.say("mission-keep")) } }
        }
    }
}

/// The academic track: who takes part, and what was agreed.
fn academic_part(facts: &Facts, frame: &Frame) -> Markup {
    let agreed = academic(&facts.outcomes);
    let args = [
        ("institutions", facts.academic.into()),
        ("agreements", agreed.len().into()),
    ];
    html! {
        p { (frame.words.with("balance-academic-count", &args)) }
        @if !agreed.is_empty() {
            ul { @for one in agreed { li { (one.subject.get(frame.language())) } } }
        }
    }
}
