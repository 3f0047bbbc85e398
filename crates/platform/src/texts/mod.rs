//! Every word people read: catalogues in four languages, plurals, numbers, dates, order of names.

mod dates;
mod language;
mod localized;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use dates::Formats;
pub use dates::clock_time;
pub use language::Language;
pub use localized::Localized;

/// What a text is told: a name, a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    Number(i64),
    /// A name by language, told in that of the reader.
    Name(Localized),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Arg {
        Arg::Text(text.clone())
    }
}

impl From<&Localized> for Arg {
    fn from(name: &Localized) -> Arg {
        Arg::Name(name.clone())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Arg {
        Arg::Number(i64::from(number))
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(i64::from(number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// One language, ready to speak.
struct Voice {
    bundle: FluentBundle<FluentResource>,
    formats: Formats,
    collator: CollatorBorrowed<'static>,
}

/// All catalogues. Made once, shared by all.
pub struct Texts {
    voices: Vec<Voice>,
    missing: AtomicU64,
}

/// A catalogue that cannot be read.
#[derive(Debug)]
pub struct BadCatalogue(pub String);

impl std::fmt::Display for BadCatalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadCatalogue {}

impl Texts {
    /// Reads catalogues, each given as its language and its Fluent text.
    ///
    /// # Errors
    /// A text that is not Fluent, or a key that stands twice in one language.
    pub fn new(catalogues: &[(Language, String)]) -> Result<Texts, BadCatalogue> {
        let mut voices = Vec::new();
        for language in Language::ALL {
            let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(language.number_formatter()));
            for (_, text) in catalogues.iter().filter(|(of, _)| *of == language) {
                let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| {
                    BadCatalogue(format!("{}: {errors:?}", language.code()))
                })?;
                bundle
                    .add_resource(resource)
                    .map_err(|errors| BadCatalogue(format!("{}: {errors:?}", language.code())))?;
            }
            let formats = Formats::new(language).map_err(BadCatalogue)?;
            let collator = Collator::try_new(language.locale().into(), CollatorOptions::default())
                .map_err(|error| BadCatalogue(error.to_string()))?;
            voices.push(Voice {
                bundle,
                formats,
                collator,
            });
        }
        Ok(Texts {
            voices,
            missing: AtomicU64::new(0),
        })
    }

    /// How many times a key was asked for that is not there. A test holds it at zero.
    pub fn missing(&self) -> u64 {
        self.missing.load(Ordering::Relaxed)
    }

    fn voice(&self, language: Language) -> &Voice {
        &self.voices[language as usize]
    }
}

/// The catalogues in one reader's language. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    texts: Arc<Texts>,
    language: Language,
}

impl Words {
    /// The words of `texts` for a reader of `language`.
    pub fn new(texts: &Arc<Texts>, language: Language) -> Words {
        Words {
            texts: Arc::clone(texts),
            language,
        }
    }

    /// The reader's language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The same catalogues in another language: for what is worded for somebody else.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Words {
        Words::new(&self.texts, language)
    }

    /// The text of a key.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of a key that is told something.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let bundle = &self.texts.voice(self.language).bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            self.texts.missing.fetch_add(1, Ordering::Relaxed);
            tracing::error!(key, language = self.language.code(), "no such text");
            return format!("⟦{key}⟧");
        };
        let mut told = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => told.set(*name, FluentValue::from(text.as_str())),
                Arg::Number(number) => told.set(*name, FluentValue::from(*number)),
                Arg::Name(of) => told.set(*name, FluentValue::from(of.get(self.language))),
            }
        }
        let mut errors = Vec::new();
        let said = bundle
            .format_pattern(pattern, Some(&told), &mut errors)
            .into_owned();
        if !errors.is_empty() {
            self.texts.missing.fetch_add(1, Ordering::Relaxed);
            tracing::error!(key, ?errors, "a text lacks what it is told");
        }
        said
    }

    /// Whether a key is there; for keys that data brings along.
    pub fn knows(&self, key: &str) -> bool {
        self.texts.voice(self.language).bundle.has_message(key)
    }

    /// Puts names in the order of the language, by what `name` gives for each.
    pub fn sort_by_name<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        let collator = &self.texts.voice(self.language).collator;
        things.sort_by(|one, other| collator.compare(name(one), name(other)));
    }

    /// "one, two and three".
    pub fn list(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let and = match self.language {
                    Language::En => "and",
                    Language::Nl => "en",
                    Language::Fr => "et",
                    Language::De => "und",
                };
                format!("{} {and} {last}", first.join(", "))
            }
        }
    }

    fn formats(&self) -> &Formats {
        &self.texts.voice(self.language).formats
    }
}
