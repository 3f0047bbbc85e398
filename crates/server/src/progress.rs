//! Long work shows how far it is: a bar where a person looks on, nothing where none does.

use attache_office::exchange;
use attache_platform::texts::{Arg, Words};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar for a planning run, with its value, bound and gap, or for tables that are read.
#[derive(Clone)]
pub(crate) struct Bar {
    bar: ProgressBar,
    words: Words,
}

impl Bar {
    /// A bar of `length` rounds or milliseconds; hidden when `quiet`.
    pub(crate) fn new(length: u64, words: &Words, quiet: bool) -> Bar {
        let target = if quiet {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let bar = ProgressBar::with_draw_target(Some(length), target);
        if let Ok(style) = ProgressStyle::with_template("  {bar:30} {percent:>3} %  {msg}") {
            bar.set_style(style.progress_chars("━╸─"));
        }
        Bar {
            bar,
            words: words.clone(),
        }
    }

    /// A bar for work whose end nobody knows; hidden when `quiet`.
    pub(crate) fn open(words: &Words, quiet: bool) -> Bar {
        let bar = Bar::new(0, words, quiet);
        if let Ok(style) = ProgressStyle::with_template("  {spinner} {elapsed:>4}  {msg}") {
            bar.bar.set_style(style);
        }
        bar
    }

    /// Shows how far it is.
    pub(crate) fn show(&self, done: u64, granted: u64, value: i64, bound: i64) {
        let (granted, gap) = (number(granted), gap_permille(value, bound));
        let message = self.words.with(
            "commands-progress",
            &[
                ("granted", Arg::Number(granted)),
                ("value", Arg::Number(value)),
                ("bound", Arg::Number(bound)),
                ("gap", Arg::from(self.words.permille(gap))),
            ],
        );
        self.bar.set_position(done);
        self.bar.set_message(message);
    }

    /// Shows the bound alone.
    pub(crate) fn show_bound(&self, done: u64, bound: i64) {
        let told = [("bound", Arg::Number(bound))];
        self.bar.set_position(done);
        self.bar
            .set_message(self.words.with("commands-bound", &told));
    }

    /// Shows which table is read.
    pub(crate) fn tables(&self, now: &exchange::Progress) {
        self.bar.set_length(now.of);
        self.bar.set_position(now.done);
        self.bar.set_message(now.table.to_owned());
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

/// How far a value is below its bound, in thousandths of the bound.
fn gap_permille(value: i64, bound: i64) -> i64 {
    if bound <= 0 {
        0
    } else {
        bound.saturating_sub(value).max(0).saturating_mul(1000) / bound
    }
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
