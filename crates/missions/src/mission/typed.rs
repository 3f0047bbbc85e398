//! What people type into the forms about a mission: field by field, taken only where the form
//! has the field, and given back as it was typed.

use std::collections::BTreeMap;

use attache_foundation::layout::Frame;
use attache_foundation::layout::fields::{Field, Form};
use attache_foundation::{Error, Result};
use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::FieldErrors;
use maud::{Markup, html};

/// The most signs of a line.
pub const LONGEST_LINE: usize = 300;
/// The most signs of a text.
pub const LONGEST_TEXT: usize = 1_000;

/// A form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, String>);

impl Typed {
    /// Takes what a browser sent: of each field the last.
    ///
    /// # Errors
    /// A refusal that names a field which is none of `fields`. A name that ends in `_*` stands
    /// for its four languages.
    pub fn take(sent: Vec<(String, String)>, fields: &[&str]) -> Result<Typed> {
        for (name, _) in &sent {
            let known = fields.iter().any(|field| match field.strip_suffix("_*") {
                None => field == name,
                Some(before) => Language::ALL
                    .into_iter()
                    .any(|language| *name == in_language(before, language)),
            });
            if !known {
                let args = vec![("field", name.as_str().into())];
                return Err(Error::unprocessable("error-unknown-field", args));
            }
        }
        Ok(Typed(sent.into_iter().collect()))
    }

    /// What was typed into a field.
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Fills a field in.
    pub fn put(&mut self, field: &str, value: impl ToString) {
        self.0.insert(field.to_owned(), value.to_string());
    }

    /// Fills the four fields of a text in.
    pub fn put_text(&mut self, before: &str, text: &Localized) {
        for language in Language::ALL {
            let value = text.exactly(language).unwrap_or_default();
            self.put(&in_language(before, language), value);
        }
    }

    /// A line without control characters, of at most `most` signs; empty when it is not needed.
    pub fn line(&self, field: &str, most: usize, needed: bool, errors: &mut FieldErrors) -> String {
        let text = self.get(field).replace("\r\n", "\n").trim().to_owned();
        let count = text.chars().count();
        if text.chars().any(|sign| sign.is_control() && sign != '\n') {
            errors.add(field.to_owned(), "mission-error-control");
        } else if count > most {
            let args = vec![("most", most.into()), ("count", count.into())];
            errors.add_with(field.to_owned(), "mission-error-long", args);
        } else if needed && text.is_empty() {
            errors.add(field.to_owned(), "mission-error-needed");
        }
        text
    }

    /// A text in its four languages, all needed or none.
    pub fn text(
        &self,
        before: &str,
        most: usize,
        needed: bool,
        errors: &mut FieldErrors,
    ) -> Localized {
        let read = |language| self.line(&in_language(before, language), most, needed, errors);
        let texts = Language::ALL.map(read);
        Localized::new([&texts[0], &texts[1], &texts[2], &texts[3]])
    }

    /// A day.
    pub fn day(&self, field: &str, errors: &mut FieldErrors) -> Option<Date> {
        let day = self.get(field).trim().parse().ok();
        if day.is_none() {
            errors.add(field.to_owned(), "mission-error-day");
        }
        day
    }

    /// One of the known choices.
    pub fn one_of(&self, field: &str, known: &[&str], errors: &mut FieldErrors) -> String {
        let typed = self.get(field).trim();
        if !known.contains(&typed) {
            errors.add(field.to_owned(), "mission-error-choice");
        }
        typed.to_owned()
    }
}

/// The name of the field of a text in a language.
pub fn in_language(before: &str, language: Language) -> String {
    format!("{before}_{}", language.code())
}

/// The four fields of a text.
pub fn text_fields(
    form: &Form<'_>,
    typed: &Typed,
    (before, label): (&str, &str),
    (long, optional): (bool, bool),
    frame: &Frame,
) -> Markup {
    html! {
        @for language in Language::ALL {
            @let name = in_language(before, language);
            @let args = [
                ("what", frame.say(label).into()),
                ("language", language.own_name().into()),
            ];
            @let field = Field {
                name: &name,
                label: frame.words.with("mission-in-language", &args),
                value: typed.get(&name),
                optional,
                ..Field::default()
            };
            @if long { (form.long_text(&field)) } @else { (form.line(&field)) }
        }
    }
}
