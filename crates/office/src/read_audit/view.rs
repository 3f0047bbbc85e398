//! The markup of what was read.

use std::collections::BTreeMap;

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, Tone, empty, notice, section, with_icon};
use attache_foundation::readings::{self, Reading, Reason, Why};
use attache_missions::delegations;
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::FieldErrors;
use maud::{Markup, html};

use super::pages::{MissionPage, OwnPage};
use super::store::Line;
use crate::desk::office_time;

/// What a reading can be of: the rows of the table of data that somebody reads with a reason, the
/// journey, and everything that somebody sees.
pub(super) const DATA: [&str; 12] = [
    readings::ACTED_AS,
    "birth_and_nationality",
    "diet",
    "emergency_contact",
    "health",
    "mail_and_phone",
    "mails_to_person",
    "passport_number",
    "passport_scan",
    "press_list",
    "travel",
    "vip_health",
];

fn data(words: &Words, name: &str) -> String {
    words.say(&format!("read_audit-data-{name}"))
}

/// A role, with the Region of its agency.
fn through(words: &Words, role: &str, region: &str) -> String {
    if role.is_empty() {
        return words.say("read_audit-role-unknown");
    }
    let role = words.say(&format!("roles-role-{role}"));
    match region {
        "" => role,
        region => format!("{role}, {}", delegations::region(words, region)),
    }
}

fn why(words: &Words, reason: Option<&Reason>) -> String {
    reason.map_or_else(
        || words.say("read_audit-no-reason"),
        |reason| readings::said(words, reason),
    )
}

pub(super) fn own_head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("read_audit-own-lead")) } }
}

pub(super) fn own_page(page: &OwnPage, frame: &Frame) -> Markup {
    let address = format!("/{}/my-data/readings", frame.language().code());
    html! {
        (own(&page.readings, frame))
        (more(page.more, &format!("{address}?"), frame))
    }
}

/// What was read of somebody, as they are told: through which role, never by whom.
pub(crate) fn own(all: &[Reading], frame: &Frame) -> Markup {
    let words = &frame.words;
    if all.is_empty() {
        return html! { p { (words.say("read_audit-own-none")) } };
    }
    let columns = ["when", "who", "what", "why"]
        .map(|name| Column::words(words.say(&format!("read_audit-column-{name}"))));
    let row = |one: &Reading| {
        vec![
            html! { (office_time(one.at, words)) },
            html! { (through(words, &one.role, &one.region)) },
            html! { (data(words, &one.data)) },
            html! { (why(words, one.reason.as_ref())) },
        ]
    };
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    table(&words.say("read_audit-own"), &columns, &rows)
}

pub(super) fn mission_head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("read_audit-mission-lead")) } }
}

pub(super) fn mission(page: &MissionPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.counts.is_empty() {
        return empty(
            "history",
            &words.say("read_audit-none"),
            html! {
                p { (words.say("read_audit-none-more")) }
            },
        );
    }
    html! {
        @match page.altered {
            None => (notice(Tone::Good, html! { p { (words.say("read_audit-sound")) } })),
            Some(line) => (notice(Tone::Bad, html! {
                p { (words.with("read_audit-altered", &[("number", line.into())])) }
            })),
        }
        (section(frame.say("read_audit-counts"), counts(page, frame)))
        (section(frame.say("read_audit-lines"), html! {
            (filter(page, frame))
            (lines(&page.lines, frame))
            @let address = frame.address("/readings");
            @let kept = format!("{address}?data={}&role={}&", page.wanted.data, page.wanted.role);
            (more(page.more, &kept, frame))
        }))
    }
}

fn counts(page: &MissionPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let columns = [
        Column::words(words.say("read_audit-column-what")),
        Column::words(words.say("read_audit-role")),
        Column::numbers(words.say("read_audit-readings")),
    ];
    let row = |(what, role, count): &(String, String, i64)| {
        vec![
            html! { (data(words, what)) },
            html! { (through(words, role, "")) },
            html! { (words.number(*count)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = page.counts.iter().map(row).collect();
    table(&words.say("read_audit-counts"), &columns, &rows)
}

fn filter(page: &MissionPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let mut kinds: BTreeMap<&str, String> = BTreeMap::new();
    let mut roles: BTreeMap<&str, String> = BTreeMap::new();
    for (what, role, _) in &page.counts {
        kinds.insert(what, data(words, what));
        if !role.is_empty() {
            roles.insert(role, through(words, role, ""));
        }
    }
    let choices = |all: BTreeMap<&str, String>| {
        let mut choices = vec![Choice::new("", words.say("read_audit-all"))];
        choices.extend(
            all.into_iter()
                .map(|(name, label)| Choice::new(name, label)),
        );
        choices
    };
    let field = |name: &'static str, label: &str, value| Field {
        name,
        label: words.say(label),
        value,
        optional: true,
        ..Field::default()
    };
    let errors = FieldErrors::default();
    let form = Form {
        words,
        errors: &errors,
    };
    let kind = field("data", "read_audit-column-what", &page.wanted.data);
    let role = field("role", "read_audit-role", &page.wanted.role);
    html! {
        form class="form no-print" method="get" action=(frame.address("/readings")) {
            (form.select(&kind, &choices(kinds)))
            (form.select(&role, &choices(roles)))
            button class="button" type="submit" {
                (with_icon("filter", words.say("read_audit-filter")))
            }
        }
    }
}

fn lines(lines: &[Line], frame: &Frame) -> Markup {
    let words = &frame.words;
    if lines.is_empty() {
        return html! { p { (words.say("read_audit-nothing-like-that")) } };
    }
    let columns = ["when", "who", "whose", "what", "why"]
        .map(|name| Column::words(words.say(&format!("read_audit-column-{name}"))));
    let row = |one: &Line| {
        let through = through(words, &one.role, &one.region);
        vec![
            html! { (office_time(one.at, words)) },
            html! { (one.reader) " (" (through) ")" },
            html! { (one.name) },
            html! { (data(words, &one.data)) },
            html! { (why(words, one.reason.as_ref())) },
        ]
    };
    let rows: Vec<Vec<Markup>> = lines.iter().map(row).collect();
    table(&words.say("read_audit-lines"), &columns, &rows)
}

/// The way to earlier lines; the address ends where another parameter begins.
fn more(lines: Option<i64>, address: &str, frame: &Frame) -> Markup {
    html! {
        @if let Some(lines) = lines {
            p class="row" {
                a class="button" href={ (address) "lines=" (lines) } {
                    (with_icon("down", frame.say("read_audit-more")))
                }
            }
        }
    }
}

/// A few readings, for samples of pages.
pub(crate) fn sample_readings() -> Vec<Reading> {
    let reading = |why: Why, words: &str| Reading {
        at: Moment(1_759_500_000_000),
        role: "regional_officer".to_owned(),
        region: "wallonia".to_owned(),
        data: "passport_number".to_owned(),
        reason: Some(Reason {
            why,
            words: words.to_owned(),
        }),
    };
    let mut all: Vec<Reading> = Why::ALL
        .into_iter()
        .map(|why| reading(why, "Visit list of the port"))
        .collect();
    all.push(reading(Why::Asked, ""));
    all.extend(DATA.map(|data| Reading {
        role: String::new(),
        region: String::new(),
        data: data.to_owned(),
        reason: None,
        ..reading(Why::Asked, "")
    }));
    all
}
