//! Choosing from a list: what a reader ticked, and how many each choice would show.

use std::collections::BTreeMap;

use crate::search::fold;

/// What was chosen in the address, by the name of the facet. Nothing chosen shows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen(Vec<(String, String)>);

impl Chosen {
    /// What stands in the address; empty values are no choice.
    pub fn new(pairs: Vec<(String, String)>) -> Chosen {
        let kept = pairs
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty());
        Chosen(kept.collect())
    }

    /// The first value of a name, such as what was searched for.
    pub fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// Whether a value was ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0
            .iter()
            .any(|(known, chosen)| known == name && chosen == value)
    }

    /// Whether anything was chosen of a facet.
    pub fn is_asked(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// Whether a thing with these values passes a facet: it has one of the chosen ones, or none
    /// was chosen.
    pub fn passes(&self, name: &str, values: &[String]) -> bool {
        let mut chosen = self.0.iter().filter(|(known, _)| known == name).peekable();
        chosen.peek().is_none() || chosen.any(|(_, chosen)| values.contains(chosen))
    }

    /// The same choice with another value of one name, as it stands after a `?`.
    pub fn query_with(&self, name: &str, value: &str) -> String {
        let kept = self.0.iter().filter(|(known, _)| known != name);
        let kept = kept.map(|(known, value)| (known.as_str(), value.as_str()));
        let pairs = kept.chain([(name, value)]);
        let written: Vec<String> = pairs
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        written.join("&")
    }
}

/// As a query writes it: what is not a letter or a digit of ASCII by its bytes (RFC 3986, 2.1).
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(byte.into()),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// One choice of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    /// How many things it would show, the other facets as they are.
    pub count: usize,
    pub checked: bool,
}

/// The choices of one facet among `things`: `values` gives what a thing has there, `others`
/// whether it passes all other facets.
pub fn choices<T>(
    chosen: &Chosen,
    name: &str,
    things: &[T],
    values: impl Fn(&T) -> Vec<String>,
    others: impl Fn(&T) -> bool,
) -> Vec<Choice> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for thing in things {
        let counted = usize::from(others(thing));
        for value in values(thing) {
            *counts.entry(value).or_default() += counted;
        }
    }
    let choice = |(value, count): (String, usize)| {
        let checked = chosen.has(name, &value);
        Choice {
            value,
            count,
            checked,
        }
    };
    counts.into_iter().map(choice).collect()
}

/// Whether a text contains what was searched for, whatever the case and the accents.
pub fn finds(text: &str, wanted: &str) -> bool {
    fold(text).contains(&fold(wanted))
}
