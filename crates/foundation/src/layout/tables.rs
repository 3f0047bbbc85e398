//! Tables like a timetable.

use maud::{Markup, html};

/// A column of a table.
pub struct Column {
    pub label: String,
    /// Whether it holds numbers, which stand under one another.
    pub number: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<String>) -> Column {
        Column {
            label: label.into(),
            number: false,
        }
    }

    /// A column of numbers.
    pub fn numbers(label: impl Into<String>) -> Column {
        Column {
            label: label.into(),
            number: true,
        }
    }
}

/// A table whose first cell names the row. On a phone each row becomes an entry.
pub fn table(caption: &str, columns: &[Column], rows: &[Vec<Markup>]) -> Markup {
    html! {
        table class="table table-stacks" {
            caption { (caption) }
            thead {
                tr {
                    @for column in columns { (column_head(column)) }
                }
            }
            tbody { @for row in rows { tr { (cells(columns, row)) } } }
        }
    }
}

/// A column of bars or buttons needs no name.
fn column_head(column: &Column) -> Markup {
    html! {
        @if column.label.is_empty() {
            td {}
        } @else {
            th scope="col" class=[column.number.then_some("number")] { (column.label) }
        }
    }
}

fn cells(columns: &[Column], row: &[Markup]) -> Markup {
    html! {
        @for (place, (column, cell)) in columns.iter().zip(row).enumerate() {
            @if place == 0 {
                th scope="row" { (cell) }
            } @else {
                td class=[column.number.then_some("number")]
                    data-label=[(!column.label.is_empty()).then_some(&column.label)] {
                    (cell)
                }
            }
        }
    }
}

/// Something wider than a phone that can be moved sideways, also with the keyboard.
pub fn sideways(name: &str, body: Markup) -> Markup {
    html! { div class="table-scroll" role="region" tabindex="0" aria-label=(name) { (body) } }
}
