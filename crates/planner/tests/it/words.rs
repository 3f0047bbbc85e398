//! Words: every key that the planner may say has a text in every language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The keys that stand in the sources as whole string literals.
fn keys_in(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            keys_in(&path, keys);
            continue;
        }
        let text = read(&path);
        let literals = text.split('"').filter(|text| text.starts_with("planning-"));
        // A prefix of keys is none.
        let whole = literals.filter(|text| !text.ends_with('-'));
        keys.extend(whole.map(str::to_owned));
    }
}

#[test]
fn every_key_has_a_text_in_every_language() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut keys = BTreeSet::new();
    keys_in(&crate_folder.join("src"), &mut keys);
    assert!(keys.len() > 70, "only {} keys found", keys.len());
    for language in ["en", "nl", "fr", "de"] {
        let catalogue = read(
            &crate_folder
                .join("../../locales")
                .join(language)
                .join("planning.ftl"),
        );
        let worded: BTreeSet<String> = catalogue
            .lines()
            .filter(|line| line.starts_with("planning-"))
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .collect();
        let missing: Vec<_> = keys.difference(&worded).collect();
        let unused: Vec<_> = worded.difference(&keys).collect();
        assert!(
            missing.is_empty() && unused.is_empty(),
            "{language}: {missing:?} {unused:?}"
        );
    }
}
