//! Text that people write, in as many of the languages as they wrote it.

use std::collections::BTreeMap;

use super::Language;

/// A text by language. Asked for a language it lacks, it gives the nearest it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized(BTreeMap<Language, String>);

impl Localized {
    /// A text in all languages, in the order of [`Language::ALL`]; empty ones are left out.
    pub fn new(texts: [&str; 4]) -> Localized {
        let pairs = Language::ALL.into_iter().zip(texts);
        let kept = pairs.filter(|(_, text)| !text.is_empty());
        Localized(
            kept.map(|(language, text)| (language, text.to_owned()))
                .collect(),
        )
    }

    /// The text for a reader of `language`: that language, else English, else any, else nothing.
    pub fn get(&self, language: Language) -> &str {
        let texts = &self.0;
        let found = texts.get(&language).or_else(|| texts.get(&Language::En));
        found
            .or_else(|| texts.values().next())
            .map_or("", String::as_str)
    }

    /// The text in exactly this language.
    pub fn exactly(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As it is kept in the database.
    pub fn to_json(&self) -> String {
        let map: serde_json::Map<String, serde_json::Value> = self
            .0
            .iter()
            .map(|(l, text)| (l.code().to_owned(), text.clone().into()))
            .collect();
        serde_json::Value::Object(map).to_string()
    }

    /// Reads what [`Localized::to_json`] wrote.
    pub fn from_json(text: &str) -> Option<Localized> {
        let map: BTreeMap<String, String> = serde_json::from_str(text).ok()?;
        let known = map
            .into_iter()
            .filter_map(|(c, text)| Some((Language::from_code(&c)?, text)));
        Some(Localized(known.collect()))
    }
}
