//! One Fluent file, read by line: its keys, what each needs to be told, what each says.

use std::collections::BTreeSet;

/// A message, or an attribute of one written as `message.attribute`.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) line: usize,
    /// The words with their placeables, lines joined by one space.
    pub(crate) value: String,
}

impl Entry {
    /// The names after `$` anywhere in it.
    pub(crate) fn variables(&self) -> BTreeSet<&str> {
        let names = self.value.split('$').skip(1);
        names
            .map(identifier)
            .filter(|name| !name.is_empty())
            .collect()
    }

    /// The other messages and terms it speaks through: `{ name }` and `{ -name }`.
    pub(crate) fn references(&self) -> BTreeSet<&str> {
        let opened = self.value.split('{').skip(1).map(str::trim_start);
        let named = opened.filter(|inside| inside.starts_with(|c: char| c.is_ascii_lowercase()));
        let terms = self
            .value
            .split("{ -")
            .skip(1)
            .chain(self.value.split("{-").skip(1));
        named
            .chain(terms)
            .map(identifier)
            .filter(|name| !name.is_empty())
            .collect()
    }

    /// The words alone, without what stands between braces.
    pub(crate) fn words(&self) -> Vec<String> {
        let mut depth = 0_usize;
        let mut plain = String::new();
        for c in self.value.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => plain.push(c),
                _ => {}
            }
        }
        let words = plain.split(|c: char| !c.is_alphabetic());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    }
}

fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')));
    &text[..end.unwrap_or(text.len())]
}

/// Reads a catalogue. A line that is none of Fluent's is given back as its number.
pub(crate) fn read(text: &str) -> (Vec<Entry>, Vec<usize>) {
    let mut entries: Vec<Entry> = Vec::new();
    let mut strange = Vec::new();
    let mut message = String::new();
    for (number, line) in text.lines().enumerate() {
        let line_number = number + 1;
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if !line.starts_with([' ', '}']) {
            match line.split_once('=') {
                Some((key, value)) if is_key(key.trim()) => {
                    message = key.trim().trim_start_matches('-').to_owned();
                    let value = value.trim().to_owned();
                    entries.push(Entry {
                        key: message.clone(),
                        line: line_number,
                        value,
                    });
                }
                _ => strange.push(line_number),
            }
            continue;
        }
        let attribute = line
            .trim()
            .strip_prefix('.')
            .and_then(|rest| rest.split_once('='));
        match (attribute, entries.last_mut()) {
            (Some((name, value)), Some(_)) if is_key(name.trim()) => entries.push(Entry {
                key: format!("{message}.{}", name.trim()),
                line: line_number,
                value: value.trim().to_owned(),
            }),
            (_, Some(entry)) => {
                entry.value.push(' ');
                entry.value.push_str(line.trim());
            }
            _ => strange.push(line_number),
        }
    }
    (entries, strange)
}

fn is_key(key: &str) -> bool {
    let name = key.strip_prefix('-').unwrap_or(key);
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r"# A comment
seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats for { $name }
}
plain = Words of { -brand }, { seats }
    .label = A label
-brand = Attaché
";

    #[test]
    fn keys_variables_and_references_are_read() {
        let (entries, strange) = read(TEXT);
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["seats", "plain", "plain.label", "brand"]);
        assert_eq!(entries[0].variables(), BTreeSet::from(["count", "name"]));
        assert_eq!(entries[1].references(), BTreeSet::from(["brand", "seats"]));
        assert_eq!(entries[1].words(), ["words", "of"]);
        assert_eq!(strange, [] as [usize; 0]);
    }

    #[test]
    fn what_is_not_fluent_is_given_back() {
        assert_eq!(
            read("no equals sign\nBad Key = x\n    orphan\n").1,
            [1, 2, 3]
        );
    }
}
