//! Drawings made of data, each with words for those who do not see it.

use attache_platform::texts::Words;
use maud::{Markup, html};

/// How far a search had come at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub at_milliseconds: i64,
    /// The best found so far.
    pub value: i64,
    /// No plan can have more than this.
    pub bound: i64,
}

/// What the two lines of [`value_and_bound`] are called, and the sentence that says the same.
pub struct Legend {
    pub title: String,
    pub value: String,
    pub bound: String,
    pub summary: String,
}

const WIDTH: i64 = 720;
const HEIGHT: i64 = 300;
const LEFT: i64 = 80;
const RIGHT: i64 = 640;
const TOP: i64 = 14;
const BOTTOM: i64 = 262;
/// At most so many rows stand in the table beside the drawing.
const TABLE_ROWS: usize = 40;

/// Value and bound of a search over time, drawn and as a table. Empty without a step.
pub fn value_and_bound(words: &Words, steps: &[Step], legend: &Legend) -> Markup {
    let Some(last) = steps.last() else {
        return html! {};
    };
    let area = Area::around(steps);
    html! {
        figure class="chart" {
            svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(legend.title) {
                title { (legend.title) }
                desc { (legend.summary) }
                (grid(words, &area))
                (gap(&area, steps))
                polyline class="chart-bound" points=(line(&area, steps, |step| step.bound)) {}
                polyline class="chart-value" points=(line(&area, steps, |step| step.value)) {}
                circle class="chart-dot" r="4"
                    cx=(area.x(last.at_milliseconds)) cy=(area.y(last.value)) {}
                (ends(words, &area, last, legend))
            }
            figcaption { (legend.summary) }
            details {
                summary { (words.say("layout-as-table")) }
                (twin(words, steps, legend))
            }
        }
    }
}

/// The stretch of time and the range of values that a drawing shows.
struct Area {
    end_milliseconds: i64,
    low: i64,
    high: i64,
    /// The distance of two grid lines.
    step: i64,
}

impl Area {
    fn around(steps: &[Step]) -> Area {
        let end = steps
            .iter()
            .map(|step| step.at_milliseconds)
            .max()
            .unwrap_or(0)
            .max(1000);
        // The first values of a search lie far below the rest and would flatten the lines.
        let middle = steps[steps.len() / 2].value;
        let bound = steps.iter().map(|step| step.bound).min().unwrap_or(middle);
        let first = steps.iter().map(|step| step.value).min().unwrap_or(middle);
        let low = first.max(middle - 3 * (bound - middle).max(1));
        let high = steps.iter().map(|step| step.bound).max().unwrap_or(bound);
        let high = high.min(bound + (bound - low)).max(low + 1);
        let step = round_step((high - low).div_euclid(4).max(1));
        let low = low.div_euclid(step) * step;
        let high = (high + step - 1).div_euclid(step) * step;
        Area {
            end_milliseconds: end,
            low,
            high,
            step,
        }
    }

    fn x(&self, milliseconds: i64) -> i64 {
        LEFT + milliseconds * (RIGHT - LEFT) / self.end_milliseconds
    }

    fn y(&self, value: i64) -> i64 {
        let value = value.clamp(self.low, self.high);
        BOTTOM - (value - self.low) * (BOTTOM - TOP) / (self.high - self.low)
    }
}

/// The smallest of 1, 2, 5, 10, 20, 50, … that is at least `wanted`.
pub(super) fn round_step(wanted: i64) -> i64 {
    let mut power = 1;
    loop {
        for factor in [1, 2, 5] {
            if factor * power >= wanted {
                return factor * power;
            }
        }
        power *= 10;
    }
}

fn grid(words: &Words, area: &Area) -> Markup {
    let lines = (area.low..=area.high).step_by(usize::try_from(area.step).unwrap_or(1));
    let seconds = area.end_milliseconds / 1000;
    let pace = round_step((seconds / 5).max(1));
    let ticks = (0..=seconds).step_by(usize::try_from(pace).unwrap_or(1));
    html! {
        @for value in lines {
            path class="chart-grid" d={ "M" (LEFT) " " (area.y(value)) "H" (RIGHT) } {}
            text x=(LEFT - 8) y=(area.y(value) + 4) text-anchor="end" { (words.number(value)) }
        }
        path class="chart-axis" d={ "M" (LEFT) " " (BOTTOM) "H" (RIGHT) } {}
        @for second in ticks {
            text x=(area.x(second * 1000)) y=(HEIGHT - 10) text-anchor="middle" {
                (second) " s"
            }
        }
    }
}

fn line(area: &Area, steps: &[Step], of: impl Fn(&Step) -> i64) -> String {
    let points = steps
        .iter()
        .map(|step| (area.x(step.at_milliseconds), area.y(of(step))));
    points
        .map(|(x, y)| format!("{x},{y}"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn gap(area: &Area, steps: &[Step]) -> Markup {
    let back: Vec<Step> = steps.iter().rev().copied().collect();
    let above = line(area, steps, |step| step.bound);
    let below = line(area, &back, |step| step.value);
    html! { polygon class="chart-gap" points={ (above) " " (below) } {} }
}

/// The last value and bound, named where the lines end; never on top of one another.
fn ends(words: &Words, area: &Area, last: &Step, legend: &Legend) -> Markup {
    let x = area.x(last.at_milliseconds) + 8;
    let value = area.y(last.value) + 5;
    let bound = (area.y(last.bound) + 2).min(value - 30);
    html! {
        @for (y, number, name) in
            [(bound, last.bound, &legend.bound), (value, last.value, &legend.value)] {
            text class="chart-label" x=(x) y=(y) { (words.number(number)) }
            text class="chart-name" x=(x) y=(y + 13) { (name) }
        }
    }
}

fn twin(words: &Words, steps: &[Step], legend: &Legend) -> Markup {
    let every = steps.len().div_ceil(TABLE_ROWS).max(1);
    let last = steps.len() - 1;
    let kept = steps
        .iter()
        .enumerate()
        .filter(|(at, _)| at % every == 0 || *at == last);
    html! {
        table class="table" {
            thead {
                tr {
                    th scope="col" class="number" { (words.say("layout-seconds")) }
                    th scope="col" class="number" { (legend.value) }
                    th scope="col" class="number" { (legend.bound) }
                }
            }
            tbody {
                @for (_, step) in kept {
                    tr {
                        td class="number" { (words.number(step.at_milliseconds / 1000)) }
                        td class="number" { (words.number(step.value)) }
                        td class="number" { (words.number(step.bound)) }
                    }
                }
            }
        }
    }
}

/// A bar in a cell beside its number: the table is the chart.
pub fn bar(value: i64, most: i64) -> Markup {
    html! {
        svg class="bar" viewBox={ "0 0 " (most.max(1)) " 12" } preserveAspectRatio="none"
            aria-hidden="true" focusable="false" {
            rect width=(value.max(0)) height="12" {}
        }
    }
}
