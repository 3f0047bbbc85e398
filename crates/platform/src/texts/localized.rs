//! Text that people write, in as many of the languages as they wrote it.

use serde::Deserialize;

use super::Language;

/// A text by language. Asked for a language it lacks, it gives the nearest it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized([Option<String>; 4]);

/// How it is kept: an object with an entry for each language that has a text.
#[derive(Deserialize)]
struct Kept {
    en: Option<String>,
    nl: Option<String>,
    fr: Option<String>,
    de: Option<String>,
}

impl Localized {
    /// A text in all languages, in the order of [`Language::ALL`]; empty ones are left out.
    pub fn new(texts: [&str; 4]) -> Localized {
        Localized(texts.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty())))
    }

    /// One name for the readers of all languages, as most companies have. It stands under English,
    /// which [`Localized::get`] gives to whoever has no text of their own.
    pub fn everywhere(name: &str) -> Localized {
        Localized::new([name, "", "", ""])
    }

    /// The text for a reader of `language`: that language, else English, else any, else nothing.
    pub fn get(&self, language: Language) -> &str {
        let found = self.exactly(language).or(self.exactly(Language::En));
        found.or_else(|| self.texts().next()).unwrap_or_default()
    }

    /// The text in exactly this language.
    pub fn exactly(&self, language: Language) -> Option<&str> {
        self.0[language as usize].as_deref()
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().map(String::as_str)
    }

    /// Every text that it has, each once: a name is found by any of them.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let before = |at: usize, text: &str| self.texts().take(at).any(|other| other == text);
        let numbered = self.texts().enumerate();
        numbered
            .filter(move |(at, text)| !before(*at, text))
            .map(|(_, text)| text)
    }

    /// Every text that it has, with spaces between them, to be searched as one.
    pub fn together(&self) -> String {
        self.all().collect::<Vec<_>>().join(" ")
    }

    /// This text, then another one after a separator, in each language that either has; the other
    /// one alone where this one is empty, and the other way round.
    pub fn then(&self, separator: &str, other: &Localized) -> Localized {
        Localized(Language::ALL.map(|language| {
            self.exactly(language).or(other.exactly(language))?;
            let parts = [self.get(language), other.get(language)];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            Some(parts.collect::<Vec<_>>().join(separator))
        }))
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.texts().next().is_none()
    }

    /// As it is kept in the database.
    pub fn to_json(&self) -> String {
        let texts = Language::ALL.into_iter().zip(&self.0);
        let map: serde_json::Map<String, serde_json::Value> = texts
            .filter_map(|(of, text)| Some((of.code().to_owned(), text.clone()?.into())))
            .collect();
        serde_json::Value::Object(map).to_string()
    }

    /// Reads what [`Localized::to_json`] wrote. A migration, which made names texts by language,
    /// may have left a line break or another control character as it was: it is read as a space.
    pub fn from_json(text: &str) -> Option<Localized> {
        let plain = || text.replace(char::is_control, " ");
        let kept = serde_json::from_str(text).or_else(|_| serde_json::from_str(&plain()));
        let kept: Kept = kept.ok()?;
        Some(Localized([kept.en, kept.nl, kept.fr, kept.de]))
    }
}

impl From<&str> for Localized {
    fn from(name: &str) -> Localized {
        Localized::everywhere(name)
    }
}

impl From<String> for Localized {
    fn from(name: String) -> Localized {
        Localized::everywhere(&name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_is_everybodys() {
        let name = Localized::everywhere("Brass & \"Bytes\" \\ Söhne");
        for language in Language::ALL {
            assert_eq!(name.get(language), "Brass & \"Bytes\" \\ Söhne");
        }
        assert_eq!(Localized::from_json(&name.to_json()), Some(name.clone()));
        assert_eq!(name.all().count(), 1);
    }

    #[test]
    fn what_is_not_a_text_by_language_is_none_and_a_line_break_is_a_space() {
        let read = |text: &str| Localized::from_json(text);
        assert_eq!(
            read("{\"en\":\"Brass\n\u{1}Bytes\"}"),
            Some("Brass  Bytes".into())
        );
        for text in ["Brass & Bytes", "", "[]", "\"Brass\"", "{\"en\":3}"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn all_names_are_found_once_and_places_are_told_in_each_language() {
        let city = Localized::new(["Brussels", "Brussel", "Bruxelles", "Brussels"]);
        assert_eq!(city.together(), "Brussels Brussel Bruxelles");
        let hall = Localized::new(["Great hall", "Grote zaal", "", ""]);
        let both = city.then(", ", &hall);
        assert_eq!(both.get(Language::Nl), "Brussel, Grote zaal");
        assert_eq!(both.get(Language::Fr), "Bruxelles, Great hall");
        let alone = hall.then(", ", &Localized::default());
        assert_eq!(alone, hall);
    }
}
