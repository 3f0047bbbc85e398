//! Every word people read: the same keys in four languages, each used, each used rightly.
//!
//! A key is used when a Rust file outside tests has it as a string, `"requests-title"`, or
//! when a text names it, `{ requests-title }`. Keys that end in a word of the data are used
//! by a string with one gap, `"request-state-{state}"`: its fixed words must be two or more,
//! so that a stray `"row-{id}"` keeps nothing alive. `"{key}-subject"` uses the companion of
//! every key that is used itself.

mod catalogue;
mod uses;

use std::collections::{BTreeMap, BTreeSet};

use crate::run::Outcome;
use crate::tidy::{self, File, Finding};
use catalogue::Entry;

/// The languages of the product; the first is the source of the others.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "nl", "fr", "de"];

/// Words that no Dutch, French or German sentence has; two of them are a forgotten translation.
const ENGLISH: [&str; 14] = [
    "the", "and", "with", "your", "from", "which", "this", "has", "have", "been", "were", "their",
    "should", "cannot",
];

/// How many words two languages may have alike, as in a name.
const ALIKE_WORDS: usize = 3;

/// A catalogue file of one language: its path and its entries.
struct Catalogue {
    path: String,
    entries: Vec<Entry>,
}

/// All catalogues by language, each by file name.
type Catalogues = BTreeMap<&'static str, BTreeMap<String, Catalogue>>;

/// Judges every catalogue, and every use of a key.
///
/// # Errors
/// A sentence with the number of findings, after each was printed.
pub(crate) fn run() -> Outcome {
    let files = tidy::files()?;
    let mut findings = judge(&files);
    findings.extend(uses::judge(&keys(&files), &tidy::sources(&files)));
    let count = files
        .iter()
        .filter(|file| file.path.ends_with(".ftl"))
        .count();
    if count == 0 {
        return Err("texts found no catalogue in `locales/`".to_owned());
    }
    tidy::report("texts", &findings, count)
}

/// Every key of the source language with its place and what it must be told.
fn keys(files: &[File]) -> BTreeMap<String, uses::Key> {
    let mut keys = BTreeMap::new();
    let catalogues = read(files, &mut Vec::new());
    let referenced: BTreeSet<String> = (catalogues.values().flat_map(BTreeMap::values))
        .flat_map(|catalogue| &catalogue.entries)
        .flat_map(|entry| entry.references().into_iter().map(str::to_owned))
        .collect();
    for catalogue in catalogues
        .get(LANGUAGES[0])
        .into_iter()
        .flat_map(BTreeMap::values)
    {
        for entry in &catalogue.entries {
            // Whoever uses the key must tell what any of the languages wants to know.
            let twins = catalogues.values().flat_map(BTreeMap::values);
            let twins = twins
                .flat_map(|twin| &twin.entries)
                .filter(|twin| twin.key == entry.key);
            let variables = twins.flat_map(Entry::variables).map(str::to_owned);
            let key = uses::Key {
                path: catalogue.path.clone(),
                line: entry.line,
                variables: variables.collect(),
                referenced: referenced.contains(&entry.key),
            };
            keys.insert(entry.key.clone(), key);
        }
    }
    keys
}

fn judge(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let catalogues = read(files, &mut findings);
    let names: BTreeSet<&String> = catalogues.values().flat_map(BTreeMap::keys).collect();
    for language in LANGUAGES {
        let of_language = catalogues.get(language);
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for name in &names {
            let Some(catalogue) = of_language.and_then(|files| files.get(*name)) else {
                let path = format!("locales/{language}/{name}");
                findings.push(Finding::new(
                    &path,
                    1,
                    "the file is missing in this language",
                ));
                continue;
            };
            for entry in &catalogue.entries {
                if let Some(other) = seen.insert(&entry.key, &catalogue.path) {
                    let what = format!("`{}` stands in {other} too", entry.key);
                    findings.push(Finding::new(&catalogue.path, entry.line, what));
                }
                style(&catalogue.path, language, entry, &mut findings);
            }
        }
    }
    for name in names {
        let of = |language| catalogues.get(language).and_then(|files| files.get(name));
        let Some(source) = of(LANGUAGES[0]) else {
            continue;
        };
        for language in &LANGUAGES[1..] {
            if let Some(other) = of(language) {
                compare(source, other, &mut findings);
            }
        }
    }
    findings
}

/// The catalogues among the files; lines that are not Fluent are findings.
fn read(files: &[File], findings: &mut Vec<Finding>) -> Catalogues {
    let mut catalogues = Catalogues::new();
    for file in files {
        let Some(rest) = file.path.strip_prefix("locales/") else {
            continue;
        };
        let Some((language, name)) = rest.split_once('/') else {
            continue;
        };
        let Some(language) = LANGUAGES.iter().find(|known| **known == language) else {
            findings.push(Finding::new(
                &file.path,
                1,
                "is in no language of the product",
            ));
            continue;
        };
        let (entries, strange) = catalogue::read(&file.text);
        for line in strange {
            findings.push(Finding::new(&file.path, line, "is not a line of Fluent"));
        }
        let catalogue = Catalogue {
            path: file.path.clone(),
            entries,
        };
        catalogues
            .entry(language)
            .or_default()
            .insert(name.to_owned(), catalogue);
    }
    catalogues
}

/// What one text must not have, whatever it says.
fn style(path: &str, language: &str, entry: &Entry, findings: &mut Vec<Finding>) {
    let mut found = |what: &str| {
        findings.push(Finding::new(
            path,
            entry.line,
            format!("`{}` {what}", entry.key),
        ));
    };
    if entry.value.trim().is_empty() {
        found("says nothing");
    }
    if entry
        .value
        .contains(['\u{2002}', '\u{2003}', '\t', '\u{fffd}'])
    {
        found("has a wide space, a tab or a broken character");
    }
    if entry.value.contains("  ") {
        found("has two spaces in a row");
    }
    if language != LANGUAGES[0] {
        let words: BTreeSet<String> = entry.words().into_iter().collect();
        if ENGLISH
            .iter()
            .filter(|english| words.contains(**english))
            .count()
            >= 2
        {
            found("is still English");
        }
    }
}

/// One file in two languages: the same keys, told the same things, saying it differently.
fn compare(source: &Catalogue, other: &Catalogue, findings: &mut Vec<Finding>) {
    for entry in &source.entries {
        let Some(twin) = other.entries.iter().find(|twin| twin.key == entry.key) else {
            let what = format!("`{}` is missing", entry.key);
            findings.push(Finding::new(&other.path, 1, what));
            continue;
        };
        if !is_told_alike(entry, twin) {
            let what = format!(
                "`{}` is told other things than in {}",
                entry.key, source.path
            );
            findings.push(Finding::new(&other.path, twin.line, what));
        }
        let words = entry.words();
        if words.len() > ALIKE_WORDS && words == twin.words() {
            let what = format!("`{}` says the same as in {}", entry.key, source.path);
            findings.push(Finding::new(&other.path, twin.line, what));
        }
    }
    for twin in &other.entries {
        if !source.entries.iter().any(|entry| entry.key == twin.key) {
            let what = format!("`{}` is not in {}", twin.key, source.path);
            findings.push(Finding::new(&other.path, twin.line, what));
        }
    }
}

/// Whether a translation says all that its source does, and asks for more only to inflect:
/// French has two forms of "signed", English one.
fn is_told_alike(source: &Entry, twin: &Entry) -> bool {
    let (wanted, told) = (source.variables(), twin.variables());
    wanted.is_subset(&told)
        && told
            .difference(&wanted)
            .all(|name| twin.value.contains(&format!("${name} ->")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: &str = "a-title = The title\na-count = { $count } of them\n";

    fn found(en: &str, nl: &str) -> Vec<String> {
        let file = |language: &str, text: &str| File {
            path: format!("locales/{language}/a.ftl"),
            text: text.to_owned(),
        };
        let files = [
            file("en", en),
            file("nl", nl),
            file("fr", en),
            file("de", en),
        ];
        let findings = judge(&files);
        let of_nl = findings.iter().map(ToString::to_string);
        of_nl
            .filter(|finding| finding.starts_with("locales/nl"))
            .collect()
    }

    #[test]
    fn complete_catalogues_pass() {
        let nl = "a-title = De titel\na-count = { $count } stuks\n";
        assert_eq!(found(EN, nl), [] as [&str; 0]);
    }

    #[test]
    fn missing_and_surplus_keys_are_found() {
        assert_eq!(found(EN, "a-title = De titel\n").len(), 1);
        assert_eq!(found(EN, &format!("{EN}a-more = Meer\n")).len(), 1);
        let twice = format!("{EN}a-title = Nog eens\n");
        assert!(found(EN, &twice)[0].contains("stands in"));
    }

    #[test]
    fn another_variable_is_found() {
        let nl = "a-title = De titel\na-count = { $aantal } stuks\n";
        assert!(found(EN, nl)[0].contains("told other things"));
        let lost = "a-title = De titel\na-count = Een aantal\n";
        assert!(found(EN, lost)[0].contains("told other things"));
        let inflects = "a-title = { $n ->\n    [one] Titel\n   *[other] Titels\n}\n\
                        a-count = { $count } stuks\n";
        assert_eq!(found(EN, inflects), [] as [&str; 0]);
    }

    #[test]
    fn a_forgotten_translation_is_found() {
        let en = "a = See the list and choose with your colleagues\n";
        let same = found(en, en);
        assert_eq!(same.len(), 2, "{same:?}");
        let name = "a = Agency Foreign Trade\n";
        assert_eq!(found(name, name), [] as [&str; 0]);
    }

    #[test]
    fn a_missing_file_is_found() {
        let file = File {
            path: "locales/en/a.ftl".to_owned(),
            text: EN.to_owned(),
        };
        assert_eq!(judge(&[file]).len(), 3);
    }

    #[test]
    fn wide_spaces_and_empty_texts_are_found() {
        assert_eq!(found("a = b\u{2003}c\n", "a = b\u{2003}c\n").len(), 1);
        assert_eq!(found("a = b\n", "a =\n").len(), 1);
    }
}
