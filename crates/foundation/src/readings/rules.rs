//! What a reason must be, and how long it holds. Nothing here knows a database.

use attache_platform::moment::Moment;
use attache_platform::web::FieldErrors;

use super::{Reason, Why};

/// How long a reason holds for the same person in the same session, in seconds.
pub const HELD_SECONDS: i64 = 15 * 60;

/// The longest words of a reason, in characters; the shortest where words are needed.
const WORDS: std::ops::RangeInclusive<usize> = 8..=300;

/// A reason as it is kept, of what was chosen and typed.
///
/// # Errors
/// What is wrong with it, beside its field.
pub(super) fn reason(why: &str, words: &str) -> Result<Reason, FieldErrors> {
    let mut errors = FieldErrors::default();
    let why = Why::from_name(why);
    let words = words.trim();
    let count = words.chars().count();
    if why.is_none() {
        errors.add("why", "readings-error-why");
    }
    if words.chars().any(char::is_control) {
        errors.add("reason", "readings-error-control");
    } else if count > *WORDS.end() {
        let args = vec![("most", (*WORDS.end()).into()), ("count", count.into())];
        errors.add_with("reason", "readings-error-long", args);
    } else if why == Some(Why::Other) && count < *WORDS.start() {
        let args = vec![("least", (*WORDS.start()).into())];
        errors.add_with("reason", "readings-error-other", args);
    }
    match why {
        Some(why) if errors.is_empty() => Ok(Reason {
            why,
            words: words.to_owned(),
        }),
        _ => Err(errors),
    }
}

/// Until when a reason holds that was given at a moment.
pub(super) fn holds_until(given: Moment) -> Moment {
    given.plus_seconds(HELD_SECONDS)
}
