//! Tables of Markdown, and numbers as people read them.

use std::fmt::Write;

/// What stands where nothing is known.
pub(crate) const UNKNOWN: &str = "–";

/// A table; all columns but the first are numbers.
pub(crate) struct Table {
    text: String,
    columns: usize,
}

impl Table {
    pub(crate) fn new(heads: &[&str]) -> Table {
        let mut text = format!("| {} |\n| ---", heads.join(" | "));
        for _ in 1..heads.len() {
            text.push_str(" | ---:");
        }
        text.push_str(" |\n");
        Table {
            text,
            columns: heads.len(),
        }
    }

    /// A table of sentences.
    pub(crate) fn of_words(heads: &[&str]) -> Table {
        let table = Table::new(heads);
        Table {
            text: table.text.replace("---:", "---"),
            ..table
        }
    }

    pub(crate) fn row(&mut self, cells: &[String]) {
        assert_eq!(cells.len(), self.columns, "a cell for each column");
        writeln!(self.text, "| {} |", cells.join(" | ")).expect("a string takes everything");
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

/// A whole number with commas: `135,585`.
pub(crate) fn whole(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < 0.0 {
        format!("−{text}")
    } else {
        text
    }
}

pub(crate) fn maybe_whole(number: Option<f64>) -> String {
    number.map_or_else(|| UNKNOWN.to_owned(), whole)
}

/// Seconds: `0.034`, `1.52`, `61.0`, with as many decimals as they deserve.
pub(crate) fn seconds(seconds: f64) -> String {
    match seconds {
        s if s < 0.9995 => format!("{s:.3}"),
        s if s < 9.995 => format!("{s:.2}"),
        s => format!("{s:.1}"),
    }
}

pub(crate) fn maybe_seconds(number: Option<f64>) -> String {
    number.map_or_else(|| UNKNOWN.to_owned(), seconds)
}

/// A ratio with three figures that matter: `0.98`, `12.3`, `450`.
pub(crate) fn ratio(number: f64) -> String {
    match number {
        r if !r.is_finite() => UNKNOWN.to_owned(),
        r if r < 9.995 => format!("{r:.2}"),
        r if r < 99.95 => format!("{r:.1}"),
        r => whole(r),
    }
}

/// A share of something in percent, with two decimals.
pub(crate) fn percent(part: f64, of: f64) -> String {
    if of > 0.0 {
        // Rounded down, so that 100 is only said of what is whole.
        format!("{:.2} %", (part / of * 10_000.0).floor() / 100.0)
    } else {
        UNKNOWN.to_owned()
    }
}

/// The middle one of some numbers; nothing of none.
pub(crate) fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    let half = numbers.len() / 2;
    let upper = *numbers.get(half)?;
    let even = numbers.len().is_multiple_of(2);
    Some(if even {
        (numbers[half - 1] + upper) / 2.0
    } else {
        upper
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_easily() {
        assert_eq!(whole(135_585.0), "135,585");
        assert_eq!((whole(0.0), whole(-1_000.0)), ("0".into(), "−1,000".into()));
        assert_eq!(
            (seconds(0.0341), seconds(1.519)),
            ("0.034".into(), "1.52".into())
        );
        assert_eq!(
            (ratio(0.984), ratio(1_234.0)),
            ("0.98".into(), "1,234".into())
        );
        assert_eq!(percent(99_999.0, 100_000.0), "99.99 %");
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!((median(vec![1.0, 2.0]), median(vec![])), (Some(1.5), None));
    }

    #[test]
    fn a_table_is_markdown() {
        let mut table = Table::new(&["a", "b"]);
        table.row(&["x".into(), "1".into()]);
        assert_eq!(table.text(), "| a | b |\n| --- | ---: |\n| x | 1 |\n");
    }
}
