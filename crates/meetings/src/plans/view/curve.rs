//! How a search went: value and bound over time, drawn and as a table.

use attache_foundation::layout::Frame;
use attache_foundation::layout::charts::{self, Legend, value_and_bound};
use attache_platform::texts::Arg;
use maud::Markup;

use crate::plans::problem::Step;

pub(super) fn curve(steps: &[Step], last: &Step, frame: &Frame) -> Markup {
    let milliseconds = |step: &Step| i64::try_from(step.elapsed_ms).unwrap_or(i64::MAX);
    let drawn: Vec<charts::Step> = steps
        .iter()
        .map(|step| charts::Step {
            at_milliseconds: milliseconds(step),
            value: step.value,
            bound: step.bound,
        })
        .collect();
    let told = [
        ("seconds", Arg::from((milliseconds(last) + 500) / 1000)),
        ("value", Arg::from(last.value)),
        ("bound", Arg::from(last.bound)),
    ];
    let legend = Legend {
        title: frame.say("plans-curve"),
        value: frame.say("plans-figure-value"),
        bound: frame.say("plans-figure-bound"),
        summary: frame.words.with("plans-curve-summary", &told),
    };
    value_and_bound(&frame.words, &drawn, &legend)
}
