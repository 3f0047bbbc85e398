//! How a figure is said: number, unit and qualifier, as each language writes them.

use attache_foundation::layout::Figure;
use attache_platform::texts::{Language, Words};

use super::{EconomicFigure, PublishedFigure, Qualifier};

/// Numbers from here on are said in millions, from a thousand times that in billions.
const MILLION: f64 = 1e6;

impl Qualifier {
    /// The number with its qualifier: "more than 500".
    pub fn say(self, words: &Words, number: &str) -> String {
        let number = [("number", number.into())];
        match self {
            Qualifier::Exact => words.with("figures-exact", &number),
            Qualifier::About => words.with("figures-about", &number),
            Qualifier::MoreThan => words.with("figures-more-than", &number),
            Qualifier::Nearly => words.with("figures-nearly", &number),
        }
    }

    /// The qualifier by itself: "more than". Nothing for an exact number.
    pub fn word(self, words: &Words) -> String {
        match self {
            Qualifier::Exact => String::new(),
            Qualifier::About => words.say("figures-word-about"),
            Qualifier::MoreThan => words.say("figures-word-more-than"),
            Qualifier::Nearly => words.say("figures-word-nearly"),
        }
    }
}

impl PublishedFigure {
    /// "more than 500".
    pub fn say(&self, words: &Words) -> String {
        self.qualifier.say(words, &words.number(self.value))
    }
}

impl EconomicFigure {
    /// "more than 230,000", "about €64.4 billion".
    pub fn say(&self, words: &Words) -> String {
        self.qualifier.say(words, &self.amount(words))
    }

    /// The number with its unit where the unit is part of the number: "€64.4 billion", "10%".
    /// What is counted (jobs, people, companies) is left to the sentence.
    pub fn amount(&self, words: &Words) -> String {
        match self.unit.as_str() {
            "percent" => words.with("figures-percent", &[("number", self.plain(words).into())]),
            "rank" => words.with("figures-rank", &[("number", self.plain(words).into())]),
            "EUR" | "USD" => self.money(words),
            _ => self.plain(words),
        }
    }

    fn plain(&self, words: &Words) -> String {
        decimal(words, self.value)
    }

    fn money(&self, words: &Words) -> String {
        let (size, number) = match self.value / MILLION {
            millions if millions < 1.0 => ("one", self.value),
            millions if millions < 1e3 => ("million", millions),
            millions if millions < 1e6 => ("billion", millions / 1e3),
            millions => ("trillion", millions / 1e6),
        };
        let args = [
            ("number", decimal(words, number).into()),
            ("size", size.into()),
        ];
        if self.unit == "EUR" {
            words.with("figures-euros", &args)
        } else {
            words.with("figures-dollars", &args)
        }
    }
}

/// A number with at most one decimal, as the language writes it: "64.4", "4".
pub fn decimal(words: &Words, number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    let whole = words.number(tenths / 10);
    let point = if words.language() == Language::En {
        '.'
    } else {
        ','
    };
    match (tenths % 10).unsigned_abs() {
        0 => whole,
        tenth => format!("{whole}{point}{tenth}"),
    }
}

/// A published figure as a page shows it.
pub fn figure(words: &Words, published: &PublishedFigure) -> Figure {
    Figure {
        qualifier: published.qualifier.word(words),
        value: words.number(published.value),
        label: words.say(&format!("figures-name-{}", published.code)),
        source: String::new(),
    }
}
