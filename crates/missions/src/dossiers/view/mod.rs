//! The markup of dossiers.

mod own;
mod readers;

use attache_foundation::layout::Frame;
use attache_platform::texts::Words;

pub(super) use own::{own, own_head};
pub(super) use readers::{grants, grants_head, list, list_head, show};

use super::rules::{self, Access};
use super::{DossierClass, DossierField};

/// "Passport number".
fn field_name(words: &Words, field: DossierField) -> String {
    words.say(&format!("dossiers-field-{}", field.name()))
}

/// "Passport".
fn class_name(words: &Words, class: DossierClass) -> String {
    words.say(&format!("dossiers-class-{}", class.name()))
}

/// A value in words: a diet by its name, a day written out, the rest as it stands.
fn value(words: &Words, field: DossierField, value: &str) -> String {
    match field {
        DossierField::Diet => words.say(&format!("dossiers-diet-{value}")),
        DossierField::BirthDate | DossierField::PassportExpires => value
            .parse()
            .map_or_else(|_| value.to_owned(), |day| words.long_date(day)),
        _ => value.to_owned(),
    }
}

/// Who may see a field, and until when it is kept.
fn promise(frame: &Frame, field: DossierField, last_day: attache_platform::moment::Date) -> String {
    let words = &frame.words;
    let readers: Vec<String> = rules::readers(field.class())
        .map(|(role, access)| {
            let who = words.say(&format!("dossiers-reader-{}", role.name()));
            match access {
                Access::ByGrant => words.with("dossiers-named", &[("who", who.into())]),
                _ => who,
            }
        })
        .collect();
    let until = words.long_date(rules::kept_until(field.class(), last_day));
    let args = [("who", words.list(&readers).into()), ("day", until.into())];
    words.with("dossiers-promise", &args)
}
