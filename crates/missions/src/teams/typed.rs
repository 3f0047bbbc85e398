//! The form of an invitation as it is typed, and what it means.

use attache_foundation::Role;
use attache_foundation::ids::PersonId;
use attache_platform::mail::is_address;
use attache_platform::texts::Language;
use attache_platform::web::FieldErrors;
use serde::Deserialize;

use super::ROLES;
use super::rules::LONGEST_NAME;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    pub(super) role: String,
    /// Of a manager: name, address and language.
    pub(super) name: String,
    pub(super) mail: String,
    pub(super) language: String,
    /// Of somebody who comes: which participant.
    pub(super) person: String,
}

/// Who is to be invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Manager {
        name: String,
        mail: String,
        language: Language,
    },
    /// A participant, who is written to at the address that is known.
    Participant(PersonId),
}

impl Typed {
    /// What the form asks for, or everything that is wrong with it.
    pub(super) fn parse(&self) -> Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::default();
        let role = Role::from_name(self.role.trim()).filter(|role| ROLES.contains(role));
        match role {
            None => {
                errors.add("role", "teams-error-role");
                Err(errors)
            }
            Some(Role::Delegate) => match self.person.trim().parse() {
                Ok(person) => Ok(Wanted::Participant(person)),
                Err(_) => {
                    errors.add("person", "teams-error-person");
                    Err(errors)
                }
            },
            Some(_) => self.manager(errors),
        }
    }

    fn manager(&self, mut errors: FieldErrors) -> Result<Wanted, FieldErrors> {
        let name = self.name.trim().to_owned();
        if name.is_empty() || name.chars().any(char::is_control) {
            errors.add("name", "teams-error-name");
        }
        let count = name.chars().count();
        if count > LONGEST_NAME {
            let args = vec![("count", count.into()), ("most", LONGEST_NAME.into())];
            errors.add_with("name", "teams-error-name-long", args);
        }
        let mail = self.mail.trim().to_lowercase();
        if !is_address(&mail) {
            errors.add("mail", "accounts-no-mail");
        }
        let language = Language::from_code(self.language.trim());
        if language.is_none() {
            errors.add("language", "teams-error-language");
        }
        match (errors.is_empty(), language) {
            (true, Some(language)) => Ok(Wanted::Manager {
                name,
                mail,
                language,
            }),
            _ => Err(errors),
        }
    }
}
