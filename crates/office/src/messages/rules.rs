//! What a message may say, and who must agree to it.

use attache_foundation::permissions::Data;
use attache_foundation::{Error, Role};
use attache_platform::texts::{Language, Localized};

use super::{MOST_ALONE, Message, State};

/// The longest subject and the longest text, in characters.
pub(super) const LONGEST_SUBJECT: usize = 150;
pub(super) const LONGEST_BODY: usize = 5_000;

/// What a placeholder can stand for, and which row of the table of data that is.
const FIELDS: [(&str, Data); 14] = [
    ("delegate.name", Data::DirectoryProfile),
    ("delegate.given_name", Data::DirectoryProfile),
    ("delegate.family_name", Data::DirectoryProfile),
    ("organisation.name", Data::DirectoryProfile),
    ("mission.name", Data::MissionPage),
    ("delegate.birth_date", Data::BirthAndNationality),
    ("delegate.nationality", Data::BirthAndNationality),
    ("delegate.passport", Data::PassportNumber),
    ("delegate.diet", Data::Diet),
    ("delegate.health", Data::Health),
    ("delegate.emergency_contact", Data::EmergencyContact),
    ("delegate.hotel", Data::Travel),
    ("vip.times", Data::VipTimes),
    ("vip.activity", Data::VipConfidential),
];

/// Those that a letter may hold.
pub(super) fn allowed() -> impl Iterator<Item = &'static str> {
    FIELDS
        .iter()
        .filter(|(_, data)| goes_by_mail(*data))
        .map(|(name, _)| *name)
}

/// Only what everybody in the mission may know goes by mail: a letter is a copy in somebody
/// else's house.
fn goes_by_mail(data: Data) -> bool {
    matches!(data, Data::DirectoryProfile | Data::MissionPage)
}

/// What stands between braces, in order.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(begin) = rest.find('{') {
        let after = &rest[begin + 1..];
        let end = after.find(['}', '\n']).unwrap_or(after.len());
        found.push(&after[..end]);
        rest = &after[end..];
    }
    found
}

/// Whether every placeholder of a text is known and may go by mail.
///
/// # Errors
/// An unknown one, with the one that was perhaps meant (422); a protected one (403).
pub(super) fn check(text: &str) -> Result<(), Error> {
    for name in placeholders(text) {
        match FIELDS.iter().find(|(known, _)| *known == name.trim()) {
            Some((_, data)) if goes_by_mail(*data) => {}
            Some(_) => {
                let args = vec![("field", name.trim().into())];
                return Err(Error::forbidden("messages-protected-field", args));
            }
            None => {
                return Err(Error::unprocessable(
                    "messages-unknown-placeholder",
                    vec![
                        ("field", name.trim().into()),
                        ("meant", nearest(name.trim()).into()),
                    ],
                ));
            }
        }
    }
    Ok(())
}

/// The allowed placeholder that is most like what was typed.
fn nearest(typed: &str) -> &'static str {
    let last = typed.rsplit('.').next().unwrap_or(typed);
    allowed()
        .min_by_key(|known| {
            let same_last = known.rsplit('.').next() == Some(last);
            (!same_last, distance(known, typed))
        })
        .unwrap_or("delegate.name")
}

/// How many letters must be changed, put in or taken out (Levenshtein 1966).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

/// What the placeholders stand for, of one recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) given_name: String,
    pub(super) family_name: String,
    pub(super) organisation: Localized,
    pub(super) mission: Localized,
}

/// A text for one recipient. What people are called is put in as it is and never read again for
/// placeholders.
pub(super) fn filled(text: &str, facts: &Facts, language: Language) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find('{') {
        out.push_str(&rest[..begin]);
        let after = &rest[begin + 1..];
        let end = after.find('}').unwrap_or(after.len());
        out.push_str(&value(after[..end].trim(), facts, language));
        rest = after.get(end + 1..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

fn value(name: &str, facts: &Facts, language: Language) -> String {
    match name {
        "delegate.name" => format!("{} {}", facts.given_name, facts.family_name)
            .trim()
            .to_owned(),
        "delegate.given_name" => facts.given_name.clone(),
        "delegate.family_name" => facts.family_name.clone(),
        "organisation.name" => facts.organisation.get(language).to_owned(),
        "mission.name" => facts.mission.get(language).to_owned(),
        _ => String::new(),
    }
}

/// Whether a second officer must confirm: protocol's letters always, others' when they go to many.
pub(super) fn needs_second(roles: &[Role], recipients: usize) -> bool {
    let protocol_only =
        !roles.is_empty() && roles.iter().all(|role| *role == Role::ProtocolOfficer);
    protocol_only || recipients > MOST_ALONE
}

/// Why a message cannot be confirmed or stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It went, or was stopped, before.
    TooLate,
    /// There is nobody whom it would go to.
    Nobody,
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let key = match refusal {
            Refusal::TooLate => "messages-too-late",
            Refusal::Nobody => "messages-nobody",
        };
        Error::conflict(key, Vec::new())
    }
}

/// Whether a message can still be stopped.
pub(super) fn may_stop(message: &Message) -> Result<(), Refusal> {
    match message.state {
        State::Asked | State::Held => Ok(()),
        State::Sent | State::Stopped => Err(Refusal::TooLate),
    }
}
