//! The forms as they are typed, and what they mean.

use attache_platform::moment::Date;
use attache_platform::web::FieldErrors;
use serde::Deserialize;

use super::rules::LONGEST_NAME;

/// From which day until which somebody is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TypedStay {
    pub(super) first_day: String,
    pub(super) last_day: String,
}

/// Somebody who comes along.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TypedCompanion {
    pub(super) given_name: String,
    pub(super) family_name: String,
    pub(super) from: String,
    pub(super) until: String,
    /// `yes` when they agree to stand here.
    pub(super) agreed: String,
}

/// Somebody who comes along, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) given_name: String,
    pub(super) family_name: String,
    pub(super) first_day: Date,
    pub(super) last_day: Date,
}

fn day(typed: &str, field: &'static str, errors: &mut FieldErrors) -> Option<Date> {
    let day = typed.trim().parse().ok();
    if day.is_none() {
        errors.add(field, "companions-error-day");
    }
    day
}

impl TypedStay {
    pub(super) fn parse(&self) -> Result<(Date, Date), FieldErrors> {
        let mut errors = FieldErrors::default();
        let first = day(&self.first_day, "first_day", &mut errors);
        let last = day(&self.last_day, "last_day", &mut errors);
        first.zip(last).ok_or(errors)
    }
}

impl TypedCompanion {
    pub(super) fn parse(&self) -> Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::default();
        let given_name = name(&self.given_name, "given_name", &mut errors);
        let family_name = name(&self.family_name, "family_name", &mut errors);
        let first = day(&self.from, "from", &mut errors);
        let last = day(&self.until, "until", &mut errors);
        if self.agreed.trim() != "yes" {
            errors.add("agreed", "companions-error-agreed");
        }
        match (first, last) {
            (Some(first_day), Some(last_day)) if errors.is_empty() => Ok(Wanted {
                given_name,
                family_name,
                first_day,
                last_day,
            }),
            _ => Err(errors),
        }
    }
}

fn name(typed: &str, field: &'static str, errors: &mut FieldErrors) -> String {
    let name = typed.trim().to_owned();
    if name.is_empty() || name.chars().any(char::is_control) {
        errors.add(field, "companions-error-name");
    }
    let count = name.chars().count();
    if count > LONGEST_NAME {
        let args = vec![("count", count.into()), ("most", LONGEST_NAME.into())];
        errors.add_with(field, "companions-error-name-long", args);
    }
    name
}
