//! The languages that everything is written in.

use fluent_bundle::FluentValue;
use icu_locale_core::{Locale, locale};
use serde::{Deserialize, Serialize};
use unic_langid::{LanguageIdentifier, langid};

/// A language of the product.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    Nl,
    Fr,
    De,
}

impl Language {
    /// All of them; English is the source of the catalogues.
    pub const ALL: [Language; 4] = [Language::En, Language::Nl, Language::Fr, Language::De];

    /// The code that stands in addresses and in `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Nl => "nl",
            Language::Fr => "fr",
            Language::De => "de",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Nl => "Nederlands",
            Language::Fr => "Français",
            Language::De => "Deutsch",
        }
    }

    /// The language of a code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The first of ours that a browser's `Accept-Language` names, by its weights.
    pub fn accepted(header: &str) -> Option<Language> {
        let mut wanted: Vec<(Language, f32)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.split(';');
                let tag = pieces.next()?.trim();
                let language = Language::from_code(&tag.get(..2)?.to_ascii_lowercase())?;
                let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q="));
                Some((language, weight.map_or(1.0, |q| q.parse().unwrap_or(0.0))))
            })
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        wanted.sort_by(|one, other| other.1.total_cmp(&one.1));
        wanted.first().map(|(language, _)| *language)
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::En => langid!("en-BE"),
            Language::Nl => langid!("nl-BE"),
            Language::Fr => langid!("fr-BE"),
            Language::De => langid!("de-BE"),
        }
    }

    pub(super) fn locale(self) -> Locale {
        match self {
            Language::En => locale!("en-GB"),
            Language::Nl => locale!("nl-BE"),
            Language::Fr => locale!("fr-BE"),
            Language::De => locale!("de"),
        }
    }

    /// Groups of three digits, parted as the language parts them.
    pub(super) fn grouped(self, number: i64) -> String {
        let parting = match self {
            Language::En => ',',
            Language::Nl | Language::De => '.',
            Language::Fr => '\u{202f}',
        };
        let digits = number.unsigned_abs().to_string();
        let mut out = String::new();
        if number < 0 {
            out.push('−');
        }
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(parting);
            }
            out.push(digit);
        }
        out
    }

    pub(super) fn number_formatter(self) -> fn(&FluentValue, &Memoizer) -> Option<String> {
        fn in_language(value: &FluentValue, language: Language) -> Option<String> {
            let FluentValue::Number(number) = value else {
                return None;
            };
            Some(language.grouped(number.value as i64))
        }
        match self {
            Language::En => |value, _| in_language(value, Language::En),
            Language::Nl => |value, _| in_language(value, Language::Nl),
            Language::Fr => |value, _| in_language(value, Language::Fr),
            Language::De => |value, _| in_language(value, Language::De),
        }
    }
}

type Memoizer = intl_memoizer::concurrent::IntlLangMemoizer;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_gets_the_language_it_likes_best_of_ours() {
        assert_eq!(
            Language::accepted("pl, de;q=0.5, fr-BE;q=0.9"),
            Some(Language::Fr)
        );
        assert_eq!(Language::accepted("pl"), None);
        assert_eq!(Language::accepted("nl;q=0, ,;q=x"), None);
    }

    #[test]
    fn numbers_are_parted_as_each_language_does() {
        assert_eq!(Language::En.grouped(230_000), "230,000");
        assert_eq!(Language::Nl.grouped(230_000), "230.000");
        assert_eq!(Language::Fr.grouped(-1_100), "−1\u{202f}100");
        assert_eq!(Language::De.grouped(999), "999");
    }
}
