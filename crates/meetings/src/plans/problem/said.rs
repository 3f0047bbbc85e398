//! What the planner says, kept as key and arguments until somebody reads it in their language.

use attache_planner::{Argument, Phrase};
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

    /// The sentence in the reader's language.
    pub(in crate::plans) fn worded(&self, words: &Words) -> String {
        let told: Vec<(&str, Arg)> = self
            .arguments
            .iter()
            .map(|(name, told)| match told {
                Told::Number(number) => (name.as_str(), Arg::Number(*number)),
                Told::Text(text) => (name.as_str(), Arg::Text(text.clone())),
            })
            .collect();
        words.with(&self.key, &told)
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
