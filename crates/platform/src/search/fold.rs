//! Texts as a search compares them: small letters without accents, word by word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in small letters without accents: "Łukasz Straße" is "lukasz strasse".
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase).nfkd() {
        match letter {
            'ł' => out.push('l'),
            'ø' => out.push('o'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            mark if is_combining_mark(mark) => {}
            other => out.push(other),
        }
    }
    out
}

/// The words under which a text is found: "O’Neill" as `oneill` and `neill`, "Müller" as `muller`
/// and, as German writes it without its dots, `mueller`.
pub(super) fn words_of_entry(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in split(text) {
        let mut forms = vec![
            fold(&without_apostrophes(word)),
            fold(&without_apostrophes(&spelled_out(word))),
        ];
        if word.contains(is_apostrophe) {
            forms.extend(word.split(is_apostrophe).map(fold));
        }
        for form in forms {
            if !form.is_empty() && !words.contains(&form) {
                words.push(form);
            }
        }
    }
    words
}

/// The words that somebody searches for.
pub(super) fn words_of_query(text: &str) -> Vec<String> {
    let words = split(text).map(|word| fold(&without_apostrophes(word)));
    words.filter(|word| !word.is_empty()).collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || is_apostrophe(c) || is_combining_mark(c)))
}

fn without_apostrophes(word: &str) -> String {
    word.chars().filter(|c| !is_apostrophe(*c)).collect()
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ')
}

/// A word with its dots spelled out, as German does where there are none.
fn spelled_out(word: &str) -> String {
    let mut out = word.to_lowercase();
    for (dotted, spelled) in [("ä", "ae"), ("ö", "oe"), ("ü", "ue")] {
        out = out.replace(dotted, spelled);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_fall_away() {
        for (text, folded) in [
            ("Élise VANDENBROUCKE", "elise vandenbroucke"),
            ("Łukasz 王", "lukasz 王"),
            ("Straße, cœur, Ærø", "strasse, coeur, aero"),
            // An accent written as a sign of its own.
            ("Lie\u{300}ge", "liege"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn a_name_is_found_in_each_way_of_writing_it() {
        assert_eq!(
            words_of_entry("O'Neill–Van den Bossche"),
            ["oneill", "o", "neill", "van", "den", "bossche"]
        );
        assert_eq!(words_of_entry("Jürgen"), ["jurgen", "juergen"]);
        assert_eq!(words_of_query("L’Oréal  "), ["loreal"]);
    }
}
