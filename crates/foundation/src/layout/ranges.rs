//! Shares that are known as a range, one under another, with words for those who do not see them.

use attache_platform::texts::Words;
use maud::{Markup, html};

/// A share between two others, all in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub low_permille: i64,
    pub likely_permille: i64,
    pub high_permille: i64,
}

/// A line of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeRow {
    /// "17 tables".
    pub label: String,
    /// None while it is not known yet.
    pub range: Option<Range>,
    /// Whether it is the one that the page is about.
    pub is_main: bool,
}

/// What the drawing and its columns are called, and the sentence that says the same.
pub struct RangeLegend {
    pub title: String,
    pub summary: String,
    /// What the rows are.
    pub rows: String,
    pub low: String,
    pub likely: String,
    pub high: String,
}

const WIDTH: i64 = 720;
const LEFT: i64 = 150;
const RIGHT: i64 = 600;
const TOP: i64 = 10;
const ROW: i64 = 44;
const BAND: i64 = 18;

/// Ranges of shares, drawn and as a table. Empty without a row.
pub fn ranges(words: &Words, rows: &[RangeRow], legend: &RangeLegend) -> Markup {
    if rows.is_empty() {
        return html! {};
    }
    let bottom = TOP + ROW * i64::try_from(rows.len()).unwrap_or(0);
    html! {
        figure class="chart" {
            svg viewBox={ "0 0 " (WIDTH) " " (bottom + 34) } role="img"
                aria-label=(legend.title) {
                title { (legend.title) }
                desc { (legend.summary) }
                (axis(words, bottom))
                @for (place, row) in (0..).zip(rows) {
                    (drawn(words, row, TOP + ROW / 2 + place * ROW))
                }
            }
            figcaption { (legend.summary) }
            details {
                summary { (words.say("layout-as-table")) }
                (twin(words, rows, legend))
            }
        }
    }
}

fn x(permille: i64) -> i64 {
    LEFT + permille.clamp(0, 1000) * (RIGHT - LEFT) / 1000
}

/// Every quarter of the whole.
fn axis(words: &Words, bottom: i64) -> Markup {
    html! {
        @for permille in [0, 250, 500, 750, 1000] {
            path class="chart-grid" d={ "M" (x(permille)) " " (TOP) "V" (bottom) } {}
            text x=(x(permille)) y=(bottom + 24) text-anchor="middle" {
                (words.percent(permille))
            }
        }
        path class="chart-axis" d={ "M" (LEFT) " " (TOP) "V" (bottom) } {}
    }
}

fn drawn(words: &Words, row: &RangeRow, y: i64) -> Markup {
    let class = if row.is_main {
        "chart-range chart-range-main"
    } else {
        "chart-range"
    };
    html! {
        g class=(class) {
            text x=(LEFT - 12) y=(y + 5) text-anchor="end" { (row.label) }
            @if let Some(range) = row.range {
                @let (from, to) = (x(range.low_permille), x(range.high_permille));
                rect x=(from) y=(y - BAND / 2) width=((to - from).max(2)) height=(BAND) {}
                circle r="6" cx=(x(range.likely_permille)) cy=(y) {}
                text class="chart-label" x=(RIGHT + 16) y=(y + 5) { (span(words, range)) }
            }
        }
    }
}

/// "55%–68%".
fn span(words: &Words, range: Range) -> String {
    let (low, high) = (range.low_permille, range.high_permille);
    format!("{}–{}", words.percent(low), words.percent(high))
}

fn twin(words: &Words, rows: &[RangeRow], legend: &RangeLegend) -> Markup {
    html! {
        table class="table" {
            thead {
                tr {
                    th scope="col" { (legend.rows) }
                    th scope="col" class="number" { (legend.low) }
                    th scope="col" class="number" { (legend.likely) }
                    th scope="col" class="number" { (legend.high) }
                }
            }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" { (row.label) }
                        @let range = row.range;
                        (cell(words, range.map(|range| range.low_permille)))
                        (cell(words, range.map(|range| range.likely_permille)))
                        (cell(words, range.map(|range| range.high_permille)))
                    }
                }
            }
        }
    }
}

fn cell(words: &Words, permille: Option<i64>) -> Markup {
    let written = permille.map_or_else(|| "…".to_owned(), |it| words.percent(it));
    html! { td class="number" { (written) } }
}
