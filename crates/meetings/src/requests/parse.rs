//! What people type into the form of a request, and what it means.

use attache_platform::web::FieldErrors;
use serde::Deserialize;

use super::{LONGEST_MESSAGE, PartOfDay, Wanted};

/// The length of a slot where a mission has no session yet.
pub(super) const USUAL_SLOT_MINUTES: i64 = 20;

/// The form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    pub(super) to: String,
    pub(super) priority: String,
    pub(super) length_minutes: String,
    pub(super) part_of_day: String,
    pub(super) message: String,
}

/// The lengths that can be asked for: one slot or two.
pub(super) fn lengths(slot_minutes: i64) -> [i64; 2] {
    [slot_minutes, 2 * slot_minutes]
}

impl Typed {
    /// An empty form to one person, with the usual choices made.
    pub(super) fn to(person: &str, slot_minutes: i64) -> Typed {
        Typed {
            to: person.to_owned(),
            priority: "3".into(),
            length_minutes: slot_minutes.to_string(),
            part_of_day: PartOfDay::Any.name().into(),
            message: String::new(),
        }
    }

    /// What the form asks for, or everything that is wrong with it.
    pub(super) fn parse(&self, slot_minutes: i64) -> Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::default();
        let asked = self.to.trim().parse().ok();
        if asked.is_none() {
            errors.add("to", "requests-error-to");
        }
        let priority = self
            .priority
            .trim()
            .parse()
            .ok()
            .filter(|p| (1..=5).contains(p));
        if priority.is_none() {
            errors.add("priority", "requests-error-priority");
        }
        let length = self.length_minutes.trim().parse().ok();
        let length = length.filter(|length| lengths(slot_minutes).contains(length));
        if length.is_none() {
            let [short, long] = lengths(slot_minutes);
            let args = vec![("short", short.into()), ("long", long.into())];
            errors.add_with("length_minutes", "requests-error-length", args);
        }
        let part_of_day = PartOfDay::from_name(self.part_of_day.trim());
        if part_of_day.is_none() {
            errors.add("part_of_day", "requests-error-part-of-day");
        }
        let message = self.message.replace("\r\n", "\n").trim().to_owned();
        let count = message.chars().count();
        if count > LONGEST_MESSAGE {
            let args = vec![("most", LONGEST_MESSAGE.into()), ("count", count.into())];
            errors.add_with("message", "requests-error-message-long", args);
        }
        if message.chars().any(|c| c.is_control() && c != '\n') {
            errors.add("message", "requests-error-message-control");
        }
        match (asked, priority, length, part_of_day) {
            (Some(asked), Some(priority), Some(length_minutes), Some(part_of_day))
                if errors.is_empty() =>
            {
                Ok(Wanted {
                    asked,
                    priority,
                    length_minutes,
                    part_of_day,
                    message,
                })
            }
            _ => Err(errors),
        }
    }
}
