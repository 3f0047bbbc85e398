//! What the planner says, kept as key and arguments until somebody reads it in their language.

use attache_planner::{Argument, Phrase};
use attache_platform::moment::Date;
use attache_platform::texts::{Arg, Words};
use serde::{Deserialize, Serialize};

/// A sentence of the catalogue `planning`, not yet worded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::plans) struct Said {
    key: String,
    arguments: Vec<(String, Told)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Told {
    Number(i64),
    Text(String),
}

impl From<Phrase> for Said {
    fn from(phrase: Phrase) -> Said {
        let arguments = phrase.arguments.into_iter().map(|(name, value)| {
            let told = match value {
                Argument::Number(number) => Told::Number(number),
                Argument::Text(text) => Told::Text(text),
            };
            (name.to_owned(), told)
        });
        Said {
            key: phrase.key.to_owned(),
            arguments: arguments.collect(),
        }
    }
}

impl Said {
    /// A sentence that is told one number.
    pub(in crate::plans) fn counting(key: &str, name: &str, number: i64) -> Said {
        let told = (name.to_owned(), Told::Number(number));
        Said {
            key: key.to_owned(),
            arguments: vec![told],
        }
    }

    /// The key in the catalogue.
    pub(in crate::plans) fn key(&self) -> &str {
        &self.key
    }

    /// A number that the sentence is told.
    pub(in crate::plans) fn number(&self, name: &str) -> Option<i64> {
        let mut numbers = self.arguments.iter();
        numbers.find_map(|(told, value)| match value {
            Told::Number(number) if told == name => Some(*number),
            _ => None,
        })
    }

    /// The sentence in the reader's language.
    pub(in crate::plans) fn worded(&self, words: &Words) -> String {
        words.with(&self.key, &self.told(words))
    }

    /// Another sentence that is told the same.
    pub(in crate::plans) fn worded_as(&self, key: &'static str, words: &Words) -> String {
        words.with(key, &self.told(words))
    }

    fn told(&self, words: &Words) -> Vec<(&str, Arg)> {
        let told = self.arguments.iter().map(|(name, told)| match told {
            Told::Number(number) => (name.as_str(), Arg::Number(*number)),
            Told::Text(text) if name == "slot" => (name.as_str(), Arg::Text(hour(text, words))),
            Told::Text(text) => (name.as_str(), Arg::Text(text.clone())),
        });
        told.collect()
    }

    /// Sentences as they are kept.
    pub(in crate::plans) fn to_json(said: &[Said]) -> String {
        serde_json::to_string(said).unwrap_or_default()
    }

    /// Reads what [`Said::to_json`] wrote; nothing of what it did not.
    pub(in crate::plans) fn from_json(text: &str) -> Vec<Said> {
        serde_json::from_str(text).unwrap_or_default()
    }
}

/// "2025-10-06 14:00", as the problem names a slot, on the reader's tongue; else as it is.
fn hour(slot: &str, words: &Words) -> String {
    let parted = slot.split_once(' ');
    let read = parted.and_then(|(day, hour)| Some((day.parse::<Date>().ok()?, hour)));
    read.map_or_else(
        || slot.to_owned(),
        |(day, hour)| format!("{}, {hour}", words.day_name(day)),
    )
}
