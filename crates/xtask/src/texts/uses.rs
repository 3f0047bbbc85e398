//! Where the code uses a key, and whether it tells the text what the text wants to know.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::Finding;
use crate::tidy::source::{Literal, Source};

/// A key of the source language.
pub(super) struct Key {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) variables: BTreeSet<String>,
    /// Whether another text speaks through it.
    pub(super) referenced: bool,
}

/// Calls whose first argument is a key; what the text is told, they are told elsewhere.
const NAMES_A_KEY: [&str; 5] = [
    "Phrase::new(",
    "Error::conflict(",
    "Error::unprocessable(",
    "Failure::in_the_way(",
    "Failure::wrong(",
];

/// Judges every string of the product against the keys, and the keys against the strings.
pub(super) fn judge(keys: &BTreeMap<String, Key>, sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let mut families: BTreeSet<Family> = BTreeSet::new();
    for source in sources
        .iter()
        .filter(|source| !source.path.starts_with("crates/xtask/"))
    {
        for literal in &source.strings {
            if source.in_test(literal.at) {
                continue;
            }
            if let Some((key, _)) = keys.get_key_value(&literal.text) {
                used.insert(key);
            } else if let Some(family) = family(&literal.text) {
                families.insert(family);
            }
            if let Some(what) = misused(source, literal, keys) {
                findings.push(Finding::new(&source.path, source.line(literal.at), what));
            }
        }
    }
    let direct = |name: &str| used.contains(name) || families.iter().any(|f| f.holds(name));
    for (name, key) in keys {
        let companions = families
            .iter()
            .filter_map(|family| family.companion_of(name));
        let accompanies = companions.into_iter().any(direct);
        if !key.referenced && !accompanies && !direct(name) {
            let what = format!("`{name}` is used nowhere");
            findings.push(Finding::new(&key.path, key.line, what));
        }
    }
    findings
}

/// A string with one gap that stands for many keys.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Family<'a> {
    before: &'a str,
    after: &'a str,
}

impl Family<'_> {
    /// Whether the key is one of `request-state-{state}` or `notice-{kind}-subject`.
    fn holds(&self, key: &str) -> bool {
        let fixed = self.before.len() + self.after.len();
        !self.before.is_empty()
            && key.len() > fixed
            && key.starts_with(self.before)
            && key.ends_with(self.after)
    }

    /// The key that this one goes along with, as in `{key}-subject`.
    fn companion_of<'k>(&self, key: &'k str) -> Option<&'k str> {
        if self.before.is_empty() {
            key.strip_suffix(self.after)
        } else {
            None
        }
    }
}

/// Reads a string as a family: hyphenated words around one gap, two of them before it or one
/// on each side; or one after it alone.
fn family(text: &str) -> Option<Family<'_>> {
    let (before, rest) = text.split_once('{')?;
    let (_, after) = rest.split_once('}')?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    let words = |part: &str| part.split('-').filter(|word| !word.is_empty()).count();
    let joined = (before.is_empty() || before.ends_with('-'))
        && (after.is_empty() || after.starts_with('-'));
    let enough = words(before) + words(after) >= 2 || (before.is_empty() && words(after) == 1);
    let all_plain = before.chars().chain(after.chars()).all(plain);
    (joined && enough && all_plain).then_some(Family { before, after })
}

/// What is wrong where a text is asked for: no such key, or not told what it wants to know.
fn misused(source: &Source, literal: &Literal, keys: &BTreeMap<String, Key>) -> Option<String> {
    let before = source.code[..literal.at].trim_end_matches('"').trim_end();
    let after = source.code[literal.at + literal.text.len()..].trim_start_matches('"');
    let told = told(source, after.trim_start());
    let says = before.ends_with(".say(");
    let tells = before.ends_with(".with(") && told.is_some();
    let names = NAMES_A_KEY.iter().any(|call| before.ends_with(call));
    if !says && !tells && !names {
        return None;
    }
    let name = &literal.text;
    let Some(key) = keys.get(name) else {
        return Some(format!("there is no text `{name}`"));
    };
    let told = told.unwrap_or_default();
    if names || told.elsewhere {
        return None;
    }
    let missing: Vec<&String> = key.variables.difference(&told.names).collect();
    match missing[..] {
        [] => None,
        [name, ..] => Some(format!("`{}` is not told its `${name}`", literal.text)),
    }
}

/// What a text is told where it is asked for.
#[derive(Default)]
struct Told {
    names: BTreeSet<String>,
    /// Whether a part of the list is made elsewhere, so that its name cannot be seen here.
    elsewhere: bool,
}

/// The names in `, &[("name", …), …]` after a key; nothing where no such list follows.
fn told(source: &Source, after: &str) -> Option<Told> {
    let list = after.strip_prefix(',')?.trim_start().strip_prefix("&[")?;
    let start = source.code.len() - list.len();
    let mut depth = 0_i32;
    let mut told = Told::default();
    let mut item_starts = true;
    for (offset, byte) in list.bytes().enumerate() {
        if depth == 0 && item_starts && !byte.is_ascii_whitespace() {
            told.elsewhere |= !matches!(byte, b'(' | b']');
            item_starts = false;
        }
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b']' if depth == 0 => return Some(told),
            b')' | b']' | b'}' => depth -= 1,
            b',' if depth == 0 => item_starts = true,
            b'"' if depth == 1 && list[..offset].trim_end().ends_with('(') => {
                let at = start + offset + 1;
                let name = source.strings.iter().find(|string| string.at == at);
                told.names.extend(name.map(|string| string.text.clone()));
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &str) -> Vec<String> {
        let key = |variables: &[&str]| Key {
            path: "locales/en/a.ftl".to_owned(),
            line: 1,
            variables: variables.iter().map(|name| (*name).to_owned()).collect(),
            referenced: false,
        };
        let keys = BTreeMap::from([
            ("a-title".to_owned(), key(&[])),
            ("a-count".to_owned(), key(&["count"])),
            ("a-state-open".to_owned(), key(&[])),
        ]);
        let all = "const A: [&str; 3] = [\"a-title\", \"a-count\", \"a-state-open\"];\n";
        let code = if code.starts_with("//") {
            code.to_owned()
        } else {
            format!("{all}{code}")
        };
        let source = Source::new("crates/app/src/a.rs", &code);
        judge(&keys, &[source])
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn an_unused_key_is_found() {
        let unused = found("// \"a-title\"\nfn a() { b(\"a-count\") }\n");
        assert_eq!(unused.len(), 2, "{unused:?}");
        assert!(unused[0].contains("a-state-open") && unused[1].contains("a-title"));
    }

    #[test]
    fn a_family_uses_its_keys_and_a_short_one_does_not() {
        let one = |text: &str| {
            found(&format!(
                "//\nfn a() {{ b(\"a-title\", \"a-count\"); format!(\"{text}\") }}"
            ))
        };
        assert_eq!(one("a-state-{state}").len(), 0);
        assert_eq!(one("a-{state}").len(), 1);
        assert_eq!(one("a-{state}-open").len(), 0);
        assert_eq!(one("{word}-{state}").len(), 1);
        assert_eq!(one("A a-state-{state}").len(), 1);
    }

    #[test]
    fn a_companion_is_used_with_its_key() {
        let holds = |text: &str, key: &str| family(text).is_some_and(|family| family.holds(key));
        assert!(holds("notice-{}-subject", "notice-plan-subject"));
        assert!(!holds("notice-{}-subject", "notice-plan"));
        let companion = family("{key}-open").expect("a family");
        assert_eq!(companion.companion_of("a-state-open"), Some("a-state"));
        let unused = found("//\nfn a() { b(\"a-title\", \"a-count\"); format!(\"{}-open\") }");
        assert_eq!(
            unused.len(),
            1,
            "its key `a-state` is used nowhere: {unused:?}"
        );
    }

    #[test]
    fn a_key_that_does_not_exist_is_found() {
        assert!(found("fn a() { words.say(\"a-tilte\") }")[0].contains("no text `a-tilte`"));
        assert_eq!(
            found("fn a() { words.say(\"a-title\"); phrase.with(\"count\", 3) }").len(),
            0
        );
    }

    #[test]
    fn a_text_that_is_not_told_is_found() {
        assert!(found("fn a() { words.say(\"a-count\") }")[0].contains("$count"));
        let wrong = "fn a() { words.with(\n\"a-count\",\n&[(\"cuont\", f(&[1]).into())]) }";
        assert!(found(wrong)[0].contains("$count"));
        let right =
            "fn a() { words.with(\"a-count\", &[(\"x\", y(\"z\")), (\"count\", 3.into())]) }";
        assert_eq!(found(right), [] as [&str; 0]);
        let elsewhere = "fn a() { words.with(\"a-count\", &[count]) }";
        assert_eq!(found(elsewhere), [] as [&str; 0]);
    }
}
