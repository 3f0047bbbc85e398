//! Sessions with their tables, and how many requests these will serve.

use attache_foundation::layout::fields::{Field, Form};
use attache_foundation::layout::ranges::{Range, RangeLegend, RangeRow, ranges};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Frame, Tone, empty, icon, noted_section, notice, section, small_figures,
};
use attache_platform::texts::Arg;
use maud::{Markup, html};

use super::figure;
use crate::plans::pages::CapacityPage;
use crate::plans::problem::Outlook;
use crate::plans::store::SessionName;

/// Seconds between two looks at what is being worked out, with a script and without one.
const LOOK_AGAIN_SECONDS: &str = "1";
const RELOAD_SECONDS: &str = "3";

pub(in crate::plans) fn capacity(page: &CapacityPage, frame: &Frame) -> Markup {
    if page.sessions.is_empty() {
        return empty(
            "table",
            &frame.say("plans-no-sessions"),
            html! { p { (frame.say("plans-no-sessions-why")) } },
        );
    }
    html! {
        (section(frame.say("plans-outlook"), outlook(page, frame)))
        (what_if(page, frame))
        (section(frame.say("plans-sessions"), sessions(page, frame)))
    }
}

fn outlook(page: &CapacityPage, frame: &Frame) -> Markup {
    if page.outlooks.is_empty() {
        let key = match page.asked.requests {
            0 => "plans-outlook-no-requests",
            _ => "plans-refused-contradiction",
        };
        return notice(Tone::Plain, html! { p { (frame.say(key)) } });
    }
    let is_open = page.is_open();
    html! {
        @if is_open {
            noscript { meta http-equiv="refresh" content=(RELOAD_SECONDS); }
        }
        div id="outlook" class="stack" data-poll=[is_open.then_some(LOOK_AGAIN_SECONDS)] {
            @if let Some(outlook) = page.outlook() {
                p class="lead" { (sentence(page, &outlook, frame)) }
                (small_figures(&[
                    figure(
                        frame,
                        frame.words.percent(outlook.likely_permille),
                        "plans-figure-likely",
                    ),
                    figure(
                        frame,
                        frame.words.percent(outlook.used_permille),
                        "plans-figure-used",
                    ),
                    figure(
                        frame,
                        frame.words.number(i64::try_from(page.seats).unwrap_or(i64::MAX)),
                        "plans-figure-seats",
                    ),
                ]))
                p {
                    @if let Some(more) = with_more(page, frame) { (more) " " }
                    @if let Some((meetings, of)) = page.in_force {
                        @let told = [("meetings", meetings.into()), ("requests", of.into())];
                        (frame.words.with("plans-outlook-in-force", &told))
                    }
                }
            }
            @if is_open { p role="status" { (frame.say("plans-outlook-working")) } }
            (chart(page, frame))
            p class="note" { (frame.say("plans-outlook-trust")) }
        }
    }
}

/// "With these tables, between 431 and 498 of 739 requests will probably be met."
fn sentence(page: &CapacityPage, outlook: &Outlook, frame: &Frame) -> String {
    let key = match page.asked.tables == page.usual.tables {
        true => "plans-outlook-now",
        false => "plans-outlook-if",
    };
    let requests = i64::from(page.asked.requests);
    let count = |permille: i64| Arg::from(requests * permille / 1000);
    let told = [
        ("tables", Arg::from(i64::from(page.asked.tables))),
        ("least", count(outlook.low_permille)),
        ("most", count(outlook.high_permille)),
        ("requests", requests.into()),
    ];
    frame.words.with(key, &told)
}

/// "With 25 tables, most likely 77% would be met.": whether more tables would help.
fn with_more(page: &CapacityPage, frame: &Frame) -> Option<String> {
    let (tables, outlook) = page.outlooks.last()?;
    let outlook = outlook.filter(|_| *tables > page.asked.tables)?;
    let told = [
        ("tables", Arg::from(i64::from(*tables))),
        ("share", frame.words.percent(outlook.likely_permille).into()),
    ];
    Some(frame.words.with("plans-outlook-more", &told))
}

fn chart(page: &CapacityPage, frame: &Frame) -> Markup {
    let row = |(tables, outlook): &(u16, Option<Outlook>)| RangeRow {
        label: frame.words.with(
            "plans-outlook-row",
            &[("tables", i64::from(*tables).into())],
        ),
        range: outlook.map(|outlook| Range {
            low_permille: outlook.low_permille,
            likely_permille: outlook.likely_permille,
            high_permille: outlook.high_permille,
        }),
        is_main: *tables == page.asked.tables,
    };
    let rows: Vec<RangeRow> = page.outlooks.iter().map(row).collect();
    let legend = RangeLegend {
        title: frame.say("plans-outlook-chart"),
        summary: frame.say("plans-outlook-summary"),
        rows: frame.say("plans-field-tables"),
        low: frame.say("plans-column-low"),
        likely: frame.say("plans-column-likely"),
        high: frame.say("plans-column-high"),
    };
    ranges(&frame.words, &rows, &legend)
}

fn what_if(page: &CapacityPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let shown = |typed: &str, usual: i64| match typed.trim() {
        "" if usual > 0 => usual.to_string(),
        _ => typed.to_owned(),
    };
    let (now, expected) = (i64::from(page.usual.tables), i64::from(page.usual.requests));
    noted_section(
        frame.say("plans-what-if"),
        frame.say("plans-what-if-note"),
        html! {
            (form.summary())
            form class="form" method="get" action=(frame.address("/capacity")) {
                (form.number(&Field {
                    name: "tables",
                    label: frame.say("plans-field-tables"),
                    hint: frame.words.with("plans-field-tables-hint", &[("now", now.into())]),
                    value: &shown(&page.typed.tables, now),
                    optional: false,
                }))
                (form.number(&Field {
                    name: "requests",
                    label: frame.say("plans-field-requests"),
                    hint: frame
                        .words
                        .with("plans-field-requests-hint", &[("count", expected.into())]),
                    value: &shown(&page.typed.requests, expected),
                    optional: false,
                }))
                div { button class="button" { (icon("run")) (frame.say("plans-what-if-ask")) } }
            }
        },
    )
}

fn sessions(page: &CapacityPage, frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("plans-session")),
        Column::words(frame.say("plans-when")),
        Column::words(frame.say("plans-where")),
        Column::numbers(frame.say("plans-column-slots")),
        Column::numbers(frame.say("plans-look-tables")),
        Column::numbers(frame.say("plans-column-seats")),
    ];
    let rows: Vec<Vec<Markup>> = page
        .sessions
        .iter()
        .map(|session| cells(page, session, frame))
        .collect();
    table(&frame.say("plans-sessions-caption"), &columns, &rows)
}

fn cells(page: &CapacityPage, session: &SessionName, frame: &Frame) -> Vec<Markup> {
    let mut lost = page.lost.iter();
    let lost = lost.find(|(activity, _)| *activity == session.activity);
    let tables = session.tables - lost.map_or(0, |(_, tables)| *tables);
    let slots = i64::try_from(session.starts.len()).unwrap_or(i64::MAX);
    let begins = session.starts.first();
    vec![
        html! { (session.title.get(frame.language())) },
        html! { @if let Some(begins) = begins { (session.clock.say(&frame.words, *begins)) } },
        html! { (session.place.get(frame.language())) },
        html! { (frame.words.number(slots)) },
        html! { (frame.words.number(tables)) },
        html! { (frame.words.number(slots * tables)) },
    ]
}
