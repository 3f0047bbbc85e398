//! Applications from a spreadsheet.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Entry, Frame, Tone, entries, notice, section};
use maud::{Markup, html};

use super::super::importing::{FIELDS, REQUIRED, missing};
use super::super::pages::importing::{ImportPage, ImportsPage};
use super::super::rules::Refusal;
use super::super::store::Import;
use super::{moment, refused};

/// So many faults are shown; the file of faulty rows has all of them.
const MOST_SHOWN: usize = 100;

/// So many rows are shown as they were read.
const ROWS_SHOWN: usize = 5;

pub(in super::super) fn list(page: &ImportsPage, frame: &Frame) -> Markup {
    html! {
        (already(page.refusal.as_ref(), frame))
        p { (frame.say("registration-import-lead")) }
        (upload(page, frame))
        @if !page.imports.is_empty() {
            (section(frame.say("registration-imports"), html! {
                @let all: Vec<Entry> = page.imports.iter().map(|one| entry(one, frame)).collect();
                (entries(None, &all))
            }))
        }
        (section(frame.say("registration-export"), export(frame)))
    }
}

/// What was not done; of what was imported before, where its result stands.
fn already(refusal: Option<&Refusal>, frame: &Frame) -> Markup {
    html! {
        (refused(refusal, frame))
        @if let Some(Refusal::AlreadyImported { import }) = refusal {
            p {
                a href=(frame.address(&format!("/selection/import/{import}"))) {
                    (frame.say("registration-import-first"))
                }
            }
        }
    }
}

fn upload(page: &ImportsPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let calls: Vec<Choice> = page
        .calls
        .iter()
        .map(|call| Choice::new(call.id.to_string(), call.name.get(frame.language())))
        .collect();
    let wrong = page.errors.of("file");
    html! {
        (form.summary())
        form class="form" method="post" enctype="multipart/form-data"
            action=(frame.address("/selection/import")) {
            (form.select(&Field {
                name: "call",
                label: frame.say("registration-import-call"),
                value: &page.call,
                ..Field::default()
            }, &calls))
            div class="field" {
                label class="field-label" for="file" {
                    (frame.say("registration-import-file"))
                }
                p class="field-hint" id="file-hint" {
                    (frame.say("registration-import-file-hint"))
                }
                @if let Some(error) = wrong {
                    p class="field-error" id="file-error" data-code=(error.key) {
                        (frame.words.with(error.key, &error.args))
                    }
                }
                input class="input" type="file" id="file" name="file" accept=".csv,.xlsx"
                    aria-invalid=[wrong.map(|_| "true")] aria-describedby="file-hint";
            }
            div {
                button class="button button-main" { (frame.say("registration-import-upload")) }
            }
        }
    }
}

fn entry(one: &Import, frame: &Frame) -> Entry {
    let address = frame.address(&format!("/selection/import/{}", one.id));
    let count = [("count", one.imported.into())];
    let stands = match one.done_at {
        Some(_) => frame.words.with("registration-import-done", &count),
        None => frame.say("registration-import-open"),
    };
    Entry {
        main: html! { a href=(address) { (one.name) } },
        more: vec![
            html! { (one.by) },
            html! { (moment(&frame.words, one.created_at)) },
            html! { (stands) },
        ],
        ..Entry::default()
    }
}

fn export(frame: &Frame) -> Markup {
    html! {
        p { (frame.say("registration-export-lead")) }
        @for (sheet, key) in [
            ("applications", "registration-export-applications"),
            ("people", "registration-export-people"),
        ] {
            form class="row" method="post" action=(frame.address("/selection/export")) {
                input type="hidden" name="sheet" value=(sheet);
                span { (frame.say(key)) }
                @for format in ["csv", "xlsx"] {
                    button class="button button-small" name="format" value=(format) {
                        (format.to_uppercase())
                        span class="hidden-visually" { " · " (frame.say(key)) }
                    }
                }
            }
        }
    }
}

pub(in super::super) fn show(page: &ImportPage, frame: &Frame) -> Markup {
    let one = &page.import;
    let count = [("count", one.imported.into())];
    html! {
        (already(page.refusal.as_ref(), frame))
        @if one.done_at.is_some() {
            (notice(Tone::Good, html! {
                p { (frame.words.with("registration-import-done", &count)) }
            }))
            p { a href=(frame.address("/selection")) { (frame.say("registration-desk")) } }
        } @else {
            (read_as(page, frame))
            (section(frame.say("registration-import-mapping"), mapping(page, frame)))
            @if missing(&one.mapping).is_empty() && page.errors.is_empty() {
                (section(frame.say("registration-import-result"), result(page, frame)))
            }
        }
    }
}

/// How the file was read, and its first rows, for the reader to judge.
fn read_as(page: &ImportPage, frame: &Frame) -> Markup {
    let one = &page.import;
    let told = [
        ("encoding", (&one.encoding).into()),
        ("separator", (&one.separator).into()),
    ];
    let key = match one.separator.as_str() {
        "" => "registration-import-read",
        _ => "registration-import-read-as",
    };
    let columns: Vec<Column> = one.rows.0.iter().map(Column::words).collect();
    let rows = one.rows.1.iter().take(ROWS_SHOWN);
    let cells = |cells: &Vec<String>| cells.iter().map(|cell| html! { (cell) }).collect();
    let rows: Vec<Vec<Markup>> = rows.map(|(_, row)| cells(row)).collect();
    html! {
        p { (frame.words.with(key, &told)) }
        (table(&frame.say("registration-import-first-rows"), &columns, &rows))
    }
}

fn mapping(page: &ImportPage, frame: &Frame) -> Markup {
    let one = &page.import;
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let mut columns = vec![Choice::new("", frame.say("registration-import-no-column"))];
    columns.extend(
        one.rows
            .0
            .iter()
            .enumerate()
            .map(|(place, name)| Choice::new(place.to_string(), name)),
    );
    html! {
        (form.summary())
        form class="form" method="post"
            action=(frame.address(&format!("/selection/import/{}", one.id))) {
            @for field in FIELDS {
                @let column = one.mapping.get(field).map(usize::to_string).unwrap_or_default();
                (form.select(&Field {
                    name: &format!("column-{field}"),
                    label: frame.say(&format!("registration-field-{field}")),
                    value: &column,
                    optional: !REQUIRED.contains(&field),
                    ..Field::default()
                }, &columns))
            }
            div { button class="button" { (frame.say("registration-import-check")) } }
        }
    }
}

/// What the rows say: nothing is imported yet.
fn result(page: &ImportPage, frame: &Frame) -> Markup {
    let one = &page.import;
    let address = frame.address(&format!("/selection/import/{}", one.id));
    if page.faults.is_empty() {
        let told = [
            ("rows", one.rows.1.len().into()),
            ("count", page.parties.into()),
        ];
        return html! {
            p { (frame.words.with("registration-import-stands", &told)) }
            form method="post" action={ (address) "/applications" } {
                button class="button button-main" { (frame.say("registration-import-do")) }
            }
        };
    }
    let count = [("count", page.faults.len().into())];
    let columns = [
        Column::numbers(frame.say("registration-import-row")),
        Column::words(frame.say("registration-import-column")),
        Column::words(frame.say("registration-import-wrong")),
    ];
    let faults = page.faults.iter().take(MOST_SHOWN);
    let rows: Vec<Vec<Markup>> = faults
        .map(|fault| {
            vec![
                html! { (fault.row) },
                html! { (page.column(&fault.field, &frame.words)) },
                html! { (frame.words.with(fault.key, &fault.args)) },
            ]
        })
        .collect();
    html! {
        p { (frame.words.with("registration-import-faults", &count)) }
        (table(&frame.say("registration-import-faults-caption"), &columns, &rows))
        p { a href={ (address) "/faulty" } { (frame.say("registration-import-faulty")) } }
    }
}
