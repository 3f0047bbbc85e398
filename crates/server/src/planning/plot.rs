//! Drawings of what a command found, as SVG files.

use attache_foundation::layout::plots::{Line, Measure, Plot, Stroke};
use attache_platform::texts::{Arg, Words};

use super::follow::Step;
use super::forecast::Cell;

/// Value and bound of a run over time.
pub(super) fn value_and_bound(steps: &[Step], words: &Words) -> String {
    let line = |name: &str, stroke, of: &dyn Fn(&Step) -> i64| Line {
        name: words.say(name),
        stroke,
        points: stairs(steps, of),
    };
    let last = steps.last();
    let told = [
        ("seconds", Arg::from(last.map_or(0, milliseconds) / 1000)),
        ("value", Arg::from(last.map_or(0, |step| step.value))),
        ("bound", Arg::from(last.map_or(0, |step| step.bound))),
    ];
    let plot = Plot {
        title: words.say("plans-curve"),
        summary: words.with("plans-curve-summary", &told),
        x: Measure::Milliseconds,
        x_name: String::new(),
        y: Measure::Count,
        y_range: range(steps),
        lines: vec![
            line("commands-plot-bound", Stroke::Dashed, &|step| step.bound),
            line("commands-plot-value", Stroke::Solid, &|step| step.value),
        ],
        band: Some((1, 0)),
    };
    plot.to_svg(words)
}

/// The bound of a problem over time.
pub(super) fn bound(steps: &[Step], words: &Words) -> String {
    let points = stairs(steps, &|step| step.bound);
    let bounds = || steps.iter().map(|step| step.bound);
    let (low, high) = (bounds().min().unwrap_or(0), bounds().max().unwrap_or(1));
    let told = [
        (
            "seconds",
            Arg::from(steps.last().map_or(0, milliseconds) / 1000),
        ),
        ("bound", Arg::from(low)),
    ];
    let plot = Plot {
        title: words.say("commands-plot-bound-title"),
        summary: words.with("commands-plot-bound-summary", &told),
        x: Measure::Milliseconds,
        x_name: String::new(),
        y: Measure::Count,
        y_range: (low - (high - low) / 4, high),
        lines: vec![Line {
            name: words.say("commands-plot-bound"),
            stroke: Stroke::Dashed,
            points,
        }],
        band: None,
    };
    plot.to_svg(words)
}

/// The share of wishes served over the number of tables: low, likely and high of each.
pub(super) fn share(cells: &[Cell], words: &Words) -> String {
    let line = |name: &str, stroke, of: &dyn Fn(&Cell) -> u32| Line {
        name: words.say(name),
        stroke,
        points: cells
            .iter()
            .map(|cell| (i64::from(cell.tables), i64::from(of(cell))))
            .collect(),
    };
    let likely = |cell: Option<&Cell>| {
        let permille = cell.map_or(0, |cell| cell.forecast.likely_permille);
        Arg::from(words.permille(permille.into()))
    };
    let tables = |cell: Option<&Cell>| Arg::from(i64::from(cell.map_or(0, |cell| cell.tables)));
    let told = [
        ("first", tables(cells.first())),
        ("last", tables(cells.last())),
        ("from", likely(cells.first())),
        ("to", likely(cells.last())),
    ];
    let plot = Plot {
        title: words.say("commands-plot-share-title"),
        summary: words.with("commands-plot-share-summary", &told),
        x: Measure::Count,
        x_name: words.say("commands-plot-tables"),
        y: Measure::Permille,
        y_range: (0, 1000),
        lines: vec![
            line("commands-plot-high", Stroke::Dashed, &|cell| {
                cell.forecast.high_permille
            }),
            line("commands-plot-likely", Stroke::Solid, &|cell| {
                cell.forecast.likely_permille
            }),
            line("commands-plot-low", Stroke::Dotted, &|cell| {
                cell.forecast.low_permille
            }),
        ],
        band: Some((2, 0)),
    };
    plot.to_svg(words)
}

fn milliseconds(step: &Step) -> i64 {
    i64::try_from(step.elapsed_ms).unwrap_or(i64::MAX)
}

/// A value holds until the next one is found, so lines go level first and then up or down.
fn stairs(steps: &[Step], of: &dyn Fn(&Step) -> i64) -> Vec<(i64, i64)> {
    let mut points: Vec<(i64, i64)> = Vec::with_capacity(2 * steps.len());
    for step in steps {
        let (at, value) = (milliseconds(step), of(step));
        if let Some((_, before)) = points.last().copied()
            && before != value
        {
            points.push((at, before));
        }
        points.push((at, value));
    }
    points
}

/// The values that matter: the first ones of a search lie far below the rest and its first bounds
/// far above, and would flatten the lines.
fn range(steps: &[Step]) -> (i64, i64) {
    let Some(last) = steps.last() else {
        return (0, 1);
    };
    let middle = steps[steps.len() / 2];
    let gap = (middle.bound - middle.value).max(last.bound - last.value);
    let gap = gap.max(last.bound.abs() / 1000).max(1);
    let lowest = steps.iter().map(|step| step.value).min();
    let highest = steps.iter().map(|step| step.bound).max();
    let low = lowest.unwrap_or(0).max(last.value - 2 * gap);
    let high = highest.unwrap_or(1).min(last.bound + 2 * gap);
    (low, high)
}
