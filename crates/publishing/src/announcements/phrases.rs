//! Pieces of sentences: spans of days, and labels as they stand inside a sentence.

use attache_platform::moment::Date;
use attache_platform::texts::{Language, Words};

/// "from 5 to 10 October 2025", "on 9 and 10 October".
pub(super) fn when(words: &Words, first: Date, last: Date, with_year: bool) -> String {
    let whole = |date: Date| {
        let long = words.long_date(date);
        let year = format!(" {}", date.year());
        match long.strip_suffix(&year) {
            Some(short) if !with_year => short.to_owned(),
            _ => long,
        }
    };
    let same_month = (first.year(), first.month()) == (last.year(), last.month());
    let days = i64::from(last.day()) - i64::from(first.day());
    let kind = match (same_month, days) {
        (true, 0) => "one",
        (true, 1) => "two",
        _ => "span",
    };
    let first = if same_month {
        day_number(words.language(), first.day())
    } else {
        whole(first)
    };
    words.with(
        "announcements-when",
        &[
            ("kind", kind.into()),
            ("first", first.into()),
            ("last", whole(last).into()),
        ],
    )
}

fn day_number(language: Language, day: i8) -> String {
    match (language, day) {
        (Language::De, day) => format!("{day}."),
        (Language::Fr, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    }
}

/// The same text with its first letter large.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A label without the capital that a label begins with. Abbreviations keep theirs; German nouns
/// do, too, while an adjective before its noun loses it.
pub(super) fn inside_a_sentence(language: Language, label: &str) -> String {
    let mut letters = label.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let abbreviation = label.chars().nth(1).is_some_and(char::is_uppercase);
    if abbreviation || (language == Language::De && !begins_with_adjective(label)) {
        return label.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// Whether a German label begins with an adjective: an ending of the nominative, and a noun,
/// which is written large, right after it.
fn begins_with_adjective(label: &str) -> bool {
    let mut words = label.split(' ');
    let inflected = words.next().is_some_and(|word| {
        ["e", "er", "es"]
            .iter()
            .any(|ending| word.ends_with(ending))
    });
    let noun = words.next().and_then(|word| word.chars().next());
    inflected && noun.is_some_and(char::is_uppercase)
}
