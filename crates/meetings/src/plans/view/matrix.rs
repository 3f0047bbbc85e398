//! The markup of a plan against its slots.

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::layout::matrix::{Filling, Matrix, Row, Session, Stretch, key, matrix};
use attache_foundation::layout::{Frame, View, empty, facts, views};
use attache_platform::texts::{Arg, clock_time};
use maud::{Markup, html};

use super::{address, looks};
use crate::plans::matrices::{Cell, Line, MatrixPage, Rows, What};
use crate::plans::store::{Meeting, SessionName};

pub(in crate::plans) fn matrix_page(page: &MatrixPage, frame: &Frame) -> Markup {
    let path = if page.rows == Rows::Tables {
        "/tables"
    } else {
        "/people"
    };
    html! {
        (looks(&page.plan, path, frame))
        @if page.rows != Rows::Tables { (sides(page, frame)) }
        @if page.lines.is_empty() {
            (empty("table", &frame.say("plans-matrix-empty"), html! {
                p { (frame.say("plans-matrix-empty-why")) }
            }))
        } @else {
            @if page.rows != Rows::Tables { (search(frame)) }
            (key(&fillings(page, frame)))
            (letters(page, frame))
            (matrix(&drawn(page, frame)))
        }
        @if page.rows == Rows::Tables {
            p { a href=(frame.address("/capacity")) { (frame.say("plans-capacity-link")) } }
        }
    }
}

fn sides(page: &MatrixPage, frame: &Frame) -> Markup {
    let all = [
        ("people", "plans-delegates", "/people", Rows::Delegates),
        (
            "person",
            "plans-counterparts",
            "/people?side=counterparts",
            Rows::Counterparts,
        ),
    ];
    let all = all.map(|(icon, key, path, rows)| View {
        icon,
        label: frame.say(key),
        href: address(frame, &page.plan, path),
        current: page.rows == rows,
    });
    views(&frame.words, &all)
}

fn search(frame: &Frame) -> Markup {
    html! {
        div class="search scripted-only" {
            label class="field-label" for="filter" { (frame.say("plans-filter")) }
            input class="input" type="search" id="filter" autocomplete="off"
                data-filter=".matrix tbody";
        }
    }
}

/// What the letters and numbers in the cells stand for; a phone shows no titles.
fn letters(page: &MatrixPage, frame: &Frame) -> Markup {
    let mut names: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for cell in page.lines.iter().flat_map(|line| &line.cells) {
        let name = match (&cell.what, page.rows) {
            (What::Meeting { meeting, .. }, Rows::Tables) => {
                meeting.asker.organisation.get(frame.language())
            }
            (What::Activity(title), _) => title,
            _ => continue,
        };
        names.entry(first_letters(name)).or_default().insert(name);
    }
    let told = match page.rows {
        Rows::Tables => "plans-letters-tables",
        _ => "plans-letters-people",
    };
    let meant: Vec<(String, Markup)> = names
        .into_iter()
        .map(|(letters, names)| {
            let names: Vec<&str> = names.into_iter().collect();
            (letters, html! { (names.join("; ")) })
        })
        .collect();
    html! {
        p class="note" { (frame.say(told)) }
        @if !meant.is_empty() {
            details {
                summary { (frame.say("plans-letters")) }
                (facts(&meant))
            }
        }
    }
}

/// The fillings that occur, in the order in which they matter.
fn fillings(page: &MatrixPage, frame: &Frame) -> Vec<(Filling, String)> {
    let away = if page.rows == Rows::Tables {
        "plans-key-closed"
    } else {
        "plans-key-away"
    };
    let all = [
        (Filling::Meeting, "plans-key-meeting"),
        (Filling::Must, "plans-key-must"),
        (Filling::Pinned, "plans-key-pinned"),
        (Filling::Moved, "plans-key-moved"),
        (Filling::Activity, "plans-key-activity"),
        (Filling::Away, away),
    ];
    let occurs = |filling: Filling| {
        page.lines
            .iter()
            .flat_map(|line| &line.cells)
            .any(|cell| cell.filling == filling)
    };
    let occurring = all.into_iter().filter(|(filling, _)| occurs(*filling));
    occurring
        .map(|(filling, key)| (filling, frame.say(key)))
        .collect()
}

fn drawn(page: &MatrixPage, frame: &Frame) -> Matrix {
    let session = |one: &SessionName| {
        let hours = one
            .starts
            .iter()
            .map(|start| clock_time(one.clock.at(*start).minute));
        let day = one.starts.first().map(|start| one.clock.at(*start).day);
        let day = day.map_or_else(String::new, |day| frame.words.short_day(day));
        let title = one.title.get(frame.language());
        Session {
            name: format!("{day} · {title}"),
            slots: hours.collect(),
        }
    };
    Matrix {
        name: frame.say(rows_key(page)),
        corner: frame.say(rows_key(page)),
        sessions: page.sessions.iter().map(session).collect(),
        rows: page
            .lines
            .iter()
            .map(|line| row(page, line, frame))
            .collect(),
    }
}

fn row(page: &MatrixPage, line: &Line, frame: &Frame) -> Row {
    let name = match page.rows {
        Rows::Tables => {
            html! { (frame.words.with("plans-table", &[("table", line.number.into())])) }
        }
        _ => html! { (line.name) " " small { (line.organisation.get(frame.language())) } },
    };
    let stretches = line
        .cells
        .iter()
        .map(|cell| stretch(page, cell, frame))
        .collect();
    Row { name, stretches }
}

fn stretch(page: &MatrixPage, cell: &Cell, frame: &Frame) -> Stretch {
    let (text, title, href) = match &cell.what {
        What::Meeting { meeting, hour } => (
            short(page, meeting, frame),
            sentence(page, meeting, hour, frame),
            Some(link(meeting)),
        ),
        What::Activity(title) => (first_letters(title), title.clone(), None),
        What::Away => (String::new(), away(page, frame), None),
    };
    Stretch {
        from: cell.from,
        slots: cell.slots,
        filling: cell.filling,
        text,
        title,
        href,
    }
}

fn away(page: &MatrixPage, frame: &Frame) -> String {
    match page.rows {
        Rows::Tables => frame.say("plans-key-closed"),
        _ => frame.say("plans-key-away"),
    }
}

/// Below the address of the matrix, so that hundreds of cells stay short.
fn link(meeting: &Meeting) -> String {
    format!("meetings/{}", meeting.placement.request)
}

/// The table of a person's meeting; who sits at a table.
fn short(page: &MatrixPage, meeting: &Meeting, frame: &Frame) -> String {
    match page.rows {
        Rows::Tables => first_letters(meeting.asker.organisation.get(frame.language())),
        _ => meeting.placement.table_number.to_string(),
    }
}

/// The capitals that people would shorten a name to, two at most; words in small letters count
/// where there is no second capital.
fn first_letters(name: &str) -> String {
    let letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_alphanumeric());
    let (mut chosen, small): (Vec<char>, Vec<char>) =
        letters.partition(|letter| !letter.is_lowercase());
    chosen.extend(small);
    let chosen: String = chosen.into_iter().take(2).collect();
    chosen.to_uppercase()
}

fn sentence(page: &MatrixPage, meeting: &Meeting, hour: &str, frame: &Frame) -> String {
    let told = [
        ("hours", Arg::from(hour)),
        ("one", Arg::from(&meeting.asker.name)),
        ("other", Arg::from(&meeting.asked.name)),
        ("table", Arg::from(meeting.placement.table_number)),
    ];
    let key = match page.rows {
        Rows::Tables => "plans-cell-table",
        Rows::Delegates => "plans-cell-delegate",
        Rows::Counterparts => "plans-cell-counterpart",
    };
    frame.words.with(key, &told)
}

/// What the rows of a matrix are called.
fn rows_key(page: &MatrixPage) -> &'static str {
    match page.rows {
        Rows::Delegates => "plans-delegates",
        Rows::Counterparts => "plans-counterparts",
        Rows::Tables => "plans-look-tables",
    }
}
