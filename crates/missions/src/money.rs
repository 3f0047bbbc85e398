//! Euros as people read and write them. Everywhere else they are whole cents.

use attache_platform::texts::{Language, Words};

/// "€ 1 234,50" of cents; cents that are none are left out.
pub(crate) fn euros(words: &Words, cents: i64) -> String {
    let (sign, cents) = (if cents < 0 { "−" } else { "" }, cents.unsigned_abs());
    let whole = words.number(i64::try_from(cents / 100).unwrap_or(i64::MAX));
    let point = match words.language() {
        Language::En => '.',
        _ => ',',
    };
    match cents % 100 {
        0 => format!("{sign}€\u{a0}{whole}"),
        rest => format!("{sign}€\u{a0}{whole}{point}{rest:02}"),
    }
}

/// An amount as it is written into a field: `1234.50`.
pub(crate) fn plain(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    match cents % 100 {
        0 => format!("{sign}{}", cents / 100),
        rest => format!("{sign}{}.{rest:02}", cents / 100),
    }
}

/// The cents of an amount as people type it: `150`, `€ 1.234,50`, `1,234.5`, `-20`. The last point
/// or comma is that of the cents when at most two digits follow it; all others divide thousands.
pub(crate) fn cents(typed: &str) -> Option<i64> {
    let bare = |c: &char| !c.is_whitespace() && !matches!(c, '€' | '\u{a0}' | '\u{202f}' | '\'');
    let text: String = typed.chars().filter(bare).collect();
    let text = text.replace('−', "-");
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let (whole, rest) = match text.rfind(['.', ',']) {
        Some(at) if text.len() - at <= 3 => (&text[..at], &text[at + 1..]),
        _ => (text, ""),
    };
    let whole = thousands(whole)?;
    if whole.is_empty() || whole.len() > 12 || !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let cents: i64 = format!("{whole}{rest:0<2}").parse().ok()?;
    Some(if negative { -cents } else { cents })
}

/// The digits of a whole number whose thousands may be divided, always by the same sign.
fn thousands(text: &str) -> Option<String> {
    let Some(sign) = text.chars().find(|c| matches!(c, '.' | ',')) else {
        return text
            .bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| text.to_owned());
    };
    let mut groups = text.split(sign);
    let first = groups.next()?;
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let whole = (1..=3).contains(&first.len()) && digits(first);
    let rest: Vec<&str> = groups.collect();
    let fits = whole && rest.iter().all(|group| group.len() == 3 && digits(group));
    fits.then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use super::{cents, plain};

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (typed, wanted) in [
            ("150", Some(15_000)),
            ("€ 150,5", Some(15_050)),
            ("1.234,56", Some(123_456)),
            ("1,234.56", Some(123_456)),
            ("1 234,56", Some(123_456)),
            ("1.234", Some(123_400)),
            ("12.345.678", Some(1_234_567_800)),
            ("-20", Some(-2_000)),
            ("−20,05", Some(-2_005)),
            ("0", Some(0)),
            ("", None),
            ("€", None),
            (",5", None),
            ("12.34.56", None),
            ("1,2,3", None),
            ("1e9", None),
            ("12a", None),
            ("１２", None),
            ("99999999999999", None),
        ] {
            assert_eq!(cents(typed), wanted, "{typed}");
        }
    }

    #[test]
    fn what_is_written_into_a_field_is_read_again() {
        for amount in [0, 5, 100, 105, 123_456, -2_050] {
            assert_eq!(cents(&plain(amount)), Some(amount));
        }
    }
}
