//! What may be given, who may read it, and how long it is kept. Nothing here knows a database.

use attache_foundation::Role;
use attache_foundation::permissions::{Reach, Verb};
use attache_platform::moment::Date;
use attache_platform::web::FieldErrors;
use jiff::ToSpan;

use super::{DIETS, DossierClass, DossierField, nations};

/// The longest text of a field, in characters.
pub(super) const LONGEST: usize = 500;

/// The longest reason for naming somebody, in characters; the shortest that says anything.
pub(super) const REASON: std::ops::RangeInclusive<usize> = 8..=300;

/// A count of fewer people than this is not shown: it would tell who they are.
pub(super) const SMALLEST_CELL: usize = 5;

/// A passport should be valid this many months longer than the mission lasts.
pub(super) const MONTHS_AFTER: i32 = 6;

/// How many days after the last day of the mission a class is kept.
///
/// Diet and health go within the month that the institutions of the Union set themselves for
/// their events (record of processing DPR-EC-01063); a week is our proposal. The rest is our
/// proposal: passports serve until everybody is home, contacts until accounts are settled.
pub fn keep_days(class: DossierClass) -> i64 {
    match class {
        DossierClass::Passport | DossierClass::Diet | DossierClass::Health => 7,
        DossierClass::Identity | DossierClass::Emergency | DossierClass::Travel => 30,
    }
}

/// The last day on which a class is kept.
pub(super) fn kept_until(class: DossierClass, last_day: Date) -> Date {
    last_day.saturating_add(keep_days(class).days())
}

/// Under what condition somebody reads a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    Never,
    /// Having said why.
    WithReason,
    /// Having been named for it, and having said why.
    ByGrant,
}

/// Which role reads which class how: as the table of data says, of those whose reach is an
/// agency's or everybody. Who reads has said why, also where the table does not ask for it.
pub(super) fn access(role: Role, class: DossierClass) -> Access {
    let cell = class.data().access(Some(role));
    let mut others = cell.conditions;
    (others.named, others.reason) = (false, false);
    let reads = cell.gives(Verb::See) && others.none();
    match cell.reach {
        Reach::Agency | Reach::All if reads && cell.conditions.named => Access::ByGrant,
        Reach::Agency | Reach::All if reads => Access::WithReason,
        _ => Access::Never,
    }
}

/// The widest access of several roles.
pub(super) fn widest(roles: impl Iterator<Item = Role>, class: DossierClass) -> Access {
    roles
        .map(|role| access(role, class))
        .fold(Access::Never, |found, other| match (found, other) {
            (Access::WithReason, _) | (_, Access::WithReason) => Access::WithReason,
            (Access::ByGrant, _) | (_, Access::ByGrant) => Access::ByGrant,
            _ => Access::Never,
        })
}

/// The roles that read a class, for those whose data it is.
pub(super) fn readers(class: DossierClass) -> impl Iterator<Item = (Role, Access)> {
    let all = Role::ALL.into_iter();
    all.map(move |role| (role, access(role, class)))
        .filter(|(_, access)| *access != Access::Never)
}

/// When something is given, and for when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    pub(super) today: Date,
    /// The last day of the mission.
    pub(super) last_day: Date,
}

/// A value as it is kept, of what was typed.
///
/// # Errors
/// What is wrong with it, beside the field.
pub(super) fn parse(field: DossierField, typed: &str, days: Days) -> Result<String, FieldErrors> {
    let mut errors = FieldErrors::default();
    let typed = typed.replace("\r\n", "\n").trim().to_owned();
    let count = typed.chars().count();
    if count > LONGEST {
        let args = vec![("most", LONGEST.into()), ("count", count.into())];
        errors.add_with(field.name(), "dossiers-error-long", args);
        return Err(errors);
    }
    if typed.chars().any(|c| c.is_control() && c != '\n') {
        errors.add(field.name(), "dossiers-error-control");
        return Err(errors);
    }
    let value = match field {
        DossierField::BirthDate => birth_date(&typed, days.today),
        DossierField::Nationality => nationality(&typed),
        DossierField::PassportNumber => passport_number(&typed),
        DossierField::PassportExpires => passport_expires(&typed, days.last_day),
        DossierField::Diet => match DIETS.contains(&typed.as_str()) {
            true => Ok(typed),
            false => Err("dossiers-error-diet"),
        },
        DossierField::Needs | DossierField::EmergencyContact | DossierField::TravelWishes => {
            Ok(typed)
        }
    };
    value.map_err(|key| {
        errors.add(field.name(), key);
        errors
    })
}

fn birth_date(typed: &str, today: Date) -> Result<String, &'static str> {
    let day: Date = typed.parse().map_err(|_| "dossiers-error-date")?;
    let oldest = today.saturating_sub(120.years());
    if day >= today || day < oldest {
        return Err("dossiers-error-birth-date");
    }
    Ok(day.to_string())
}

fn nationality(typed: &str) -> Result<String, &'static str> {
    let code = typed.to_uppercase();
    match nations::is_known(&code) {
        true => Ok(code),
        false => Err("dossiers-error-nationality"),
    }
}

/// Nine places are what ICAO 9303 gives a number in the machine-readable zone; some countries
/// write on in the optional data, so that up to fifteen are taken.
fn passport_number(typed: &str) -> Result<String, &'static str> {
    let number: String = typed
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '.'))
        .collect();
    let number = number.to_ascii_uppercase();
    let known = number.chars().all(|c| c.is_ascii_alphanumeric());
    let digits = number.chars().any(|c| c.is_ascii_digit());
    match known && digits && (5..=15).contains(&number.len()) {
        true => Ok(number),
        false => Err("dossiers-error-passport-number"),
    }
}

fn passport_expires(typed: &str, last_day: Date) -> Result<String, &'static str> {
    let day: Date = typed.parse().map_err(|_| "dossiers-error-date")?;
    match day > last_day {
        true => Ok(day.to_string()),
        false => Err("dossiers-error-passport-expires"),
    }
}

/// Whether a passport is valid, but for less than six months after the mission, which many
/// countries ask for.
pub(super) fn expires_soon(expires: &str, last_day: Date) -> bool {
    let enough = last_day.saturating_add(MONTHS_AFTER.months());
    expires.parse::<Date>().is_ok_and(|day| day < enough)
}

/// What is shown of a value without being asked: of a passport's number the last three characters.
pub(super) fn shown(field: DossierField, value: &str) -> String {
    if field != DossierField::PassportNumber {
        return value.to_owned();
    }
    let count = value.chars().count();
    let tail: String = value.chars().skip(count.saturating_sub(3)).collect();
    format!("…{tail}")
}

/// How many people eat what. Cells of fewer than five are left out, and no total is given from
/// which they could be told.
pub(super) fn cells(diets: &[String]) -> Vec<(&'static str, usize)> {
    let counted = DIETS.map(|diet| (diet, diets.iter().filter(|one| *one == diet).count()));
    let large = counted.into_iter().filter(|(_, n)| *n >= SMALLEST_CELL);
    large.collect()
}

/// A reason as it is kept.
///
/// # Errors
/// It says too little or too much.
pub(super) fn reason(typed: &str) -> Result<String, &'static str> {
    let reason = typed.trim();
    if reason.chars().any(char::is_control) {
        return Err("dossiers-error-control");
    }
    match REASON.contains(&reason.chars().count()) {
        true => Ok(reason.to_owned()),
        false => Err("dossiers-error-reason"),
    }
}

/// The same as [`parse`], while the mission is not over so long that it would go at once.
///
/// # Errors
/// What is wrong with it, beside the field.
pub(super) fn accept(field: DossierField, typed: &str, days: Days) -> Result<String, FieldErrors> {
    if days.today > kept_until(field.class(), days.last_day) {
        let mut errors = FieldErrors::default();
        errors.add(field.name(), "dossiers-error-over");
        return Err(errors);
    }
    parse(field, typed, days)
}
