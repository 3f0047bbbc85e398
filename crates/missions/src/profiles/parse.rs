//! What people type into the form of a profile, and what it means.

use std::collections::BTreeMap;

use attache_foundation::{Error, Result};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::FieldErrors;

use super::address::website;
use super::sectors::SECTORS;
use super::{Edit, LONGEST_TEXT, MOST_SECTORS, Profile, STAGES, Text, Told};
use crate::organisations::{LONGEST_NAME, SIZES};

/// The fields of the form besides its texts.
const OTHERS: [&str; 12] = [
    "version",
    "written_in",
    "domain_1",
    "domain_2",
    "domain_3",
    "sector_1",
    "sector_2",
    "sector_3",
    "size",
    "stage",
    "website",
    "shown",
];

/// The fields of the organisation's names: for English and for whoever has no other, then one for
/// each of the other languages.
pub(super) const NAMES: [&str; 4] = ["name", "name_nl", "name_fr", "name_de"];

/// The names of the fields for domains and for sectors.
pub(super) const DOMAINS: [&str; MOST_SECTORS] = ["domain_1", "domain_2", "domain_3"];
pub(super) const SECTOR_FIELDS: [&str; MOST_SECTORS] = ["sector_1", "sector_2", "sector_3"];

/// The form as it was typed: field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed(pub(super) BTreeMap<String, String>);

impl Typed {
    /// Takes what a browser sent.
    ///
    /// # Errors
    /// A refusal that names a field which the form does not have.
    pub(super) fn of(sent: BTreeMap<String, String>) -> Result<Typed> {
        for field in sent.keys() {
            let text = Text::ALL.into_iter().any(|text| {
                let mut names = Language::ALL
                    .into_iter()
                    .map(|language| text.field(language));
                names.any(|name| name == field)
            });
            let other = NAMES.iter().chain(&OTHERS).any(|name| name == field);
            if !text && !other {
                let args = vec![("field", field.as_str().into())];
                return Err(Error::unprocessable("error-unknown-field", args));
            }
        }
        Ok(Typed(sent))
    }

    /// The form as it is first shown.
    pub(super) fn from_profile(profile: &Profile) -> Typed {
        let told = &profile.told;
        let mut fields = BTreeMap::new();
        let mut put = |name: &str, value: &str| {
            fields.insert(name.to_owned(), value.to_owned());
        };
        for text in Text::ALL {
            for language in Language::ALL {
                let value = told.text(text).exactly(language).unwrap_or_default();
                put(text.field(language), value);
            }
        }
        let name = &profile.name;
        put(NAMES[0], name.get(Language::En));
        for (field, language) in NAMES.iter().zip(Language::ALL).skip(1) {
            put(field, name.exactly(language).unwrap_or_default());
        }
        put("version", &profile.version.to_string());
        put("written_in", told.written_in.code());
        for (name, value) in DOMAINS.iter().zip(&told.domains) {
            put(name, value);
        }
        for (name, value) in SECTOR_FIELDS.iter().zip(&told.sectors) {
            put(name, value);
        }
        put("size", told.size.as_deref().unwrap_or_default());
        put("stage", told.stage.as_deref().unwrap_or_default());
        put("website", &told.website);
        put("shown", if told.shown { "yes" } else { "no" });
        Typed(fields)
    }

    /// What was typed into a field.
    pub(super) fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// The same form, made from another version.
    pub(super) fn of_version(mut self, version: i64) -> Typed {
        self.0.insert("version".to_owned(), version.to_string());
        self
    }

    /// The version from which the form was made.
    pub(super) fn version(&self) -> i64 {
        self.get("version").trim().parse().unwrap_or(0)
    }

    /// What the form says, or everything that is wrong with it.
    pub(super) fn parse(
        &self,
        domains: &[(String, Localized)],
    ) -> std::result::Result<Edit, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = self.name(&mut errors);
        match self.told(domains) {
            Ok(told) if errors.is_empty() => Ok(Edit { name, told }),
            Ok(_) => Err(errors),
            Err(more) => {
                errors.0.extend(more.0);
                Err(errors)
            }
        }
    }

    /// What the organisation is called: once is enough.
    fn name(&self, errors: &mut FieldErrors) -> Localized {
        let names = NAMES.map(|field| {
            let typed = self.get(field).trim();
            let count = typed.chars().count();
            if count > LONGEST_NAME {
                let args = vec![("most", LONGEST_NAME.into()), ("count", count.into())];
                errors.add_with(field, "profiles-error-long", args);
            } else if typed.chars().any(char::is_control) {
                errors.add(field, "profiles-error-control");
            } else if typed.is_empty() && field == NAMES[0] {
                errors.add(field, "profiles-error-name");
            }
            typed
        });
        Localized::new(names)
    }

    fn told(&self, domains: &[(String, Localized)]) -> std::result::Result<Told, FieldErrors> {
        let mut errors = FieldErrors::default();
        let [offer, need, excellence, partners] =
            Text::ALL.map(|text| self.text(text, &mut errors));
        let written_in = Language::from_code(self.get("written_in").trim());
        if written_in.is_none() {
            errors.add("written_in", "profiles-error-language");
        }
        let known: Vec<&str> = domains.iter().map(|(term, _)| term.as_str()).collect();
        let domains = self.terms(&DOMAINS, &known, "profiles-error-domain", &mut errors);
        let sectors = self.terms(
            &SECTOR_FIELDS,
            &SECTORS,
            "profiles-error-sector",
            &mut errors,
        );
        let size = self.choice("size", &SIZES, "profiles-error-size", &mut errors);
        let stage = self.choice("stage", &STAGES, "profiles-error-stage", &mut errors);
        let address = self.get("website").trim();
        let website = if address.is_empty() {
            Ok(String::new())
        } else {
            website(address)
        };
        let website = website.unwrap_or_else(|why| {
            errors.add("website", why.key());
            String::new()
        });
        let shown = match self.get("shown") {
            "yes" => true,
            "no" => false,
            _ => {
                errors.add("shown", "profiles-error-shown");
                false
            }
        };
        let written_in = written_in.unwrap_or_default();
        let written = [&offer, &need, &excellence, &partners];
        let any = written.iter().any(|text| !text.is_empty());
        if any
            && written
                .iter()
                .all(|text| text.exactly(written_in).is_none())
        {
            errors.add("written_in", "profiles-error-written-in");
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Told {
            offer,
            need,
            excellence,
            partners,
            written_in,
            domains,
            sectors,
            size,
            stage,
            website,
            shown,
        })
    }

    fn text(&self, text: Text, errors: &mut FieldErrors) -> Localized {
        let texts = Language::ALL.map(|language| {
            let field = text.field(language);
            let typed = self.get(field).replace("\r\n", "\n").trim().to_owned();
            let count = typed.chars().count();
            if count > LONGEST_TEXT {
                let args = vec![("most", LONGEST_TEXT.into()), ("count", count.into())];
                errors.add_with(field, "profiles-error-long", args);
            } else if typed.chars().any(|sign| sign.is_control() && sign != '\n') {
                errors.add(field, "profiles-error-control");
            }
            typed
        });
        Localized::new(texts.each_ref().map(String::as_str))
    }

    /// What was chosen in some fields, each once, in their order.
    fn terms(
        &self,
        fields: &[&'static str],
        known: &[&str],
        key: &'static str,
        errors: &mut FieldErrors,
    ) -> Vec<String> {
        let mut terms: Vec<String> = Vec::new();
        for field in fields {
            let term = self.get(field).trim();
            if !term.is_empty() && !known.contains(&term) {
                errors.add(*field, key);
            } else if !term.is_empty() && !terms.iter().any(|one| one == term) {
                terms.push(term.to_owned());
            }
        }
        terms
    }

    fn choice(
        &self,
        field: &'static str,
        known: &[&str],
        key: &'static str,
        errors: &mut FieldErrors,
    ) -> Option<String> {
        let chosen = self.get(field).trim();
        if !chosen.is_empty() && !known.contains(&chosen) {
            errors.add(field, key);
        }
        Some(chosen.to_owned()).filter(|chosen| !chosen.is_empty())
    }
}
