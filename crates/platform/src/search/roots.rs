//! What words have in common: one thing and several, and the parts of compounds.

use rust_stemmers::{Algorithm, Stemmer};

/// A word shorter than this is its own root.
const SHORTEST: usize = 5;

/// The roots of folded words in the languages that people write in. Two words with a root in
/// common are taken for forms of one word.
pub(super) struct Roots {
    stemmers: Vec<Stemmer>,
}

impl Roots {
    pub(super) fn new() -> Roots {
        let languages = [
            Algorithm::Dutch,
            Algorithm::French,
            Algorithm::German,
            Algorithm::English,
        ];
        Roots {
            stemmers: languages.map(Stemmer::create).into(),
        }
    }

    /// The roots of a word. The stemmers are those of Snowball (M. Porter, 2001); the Dutch one
    /// leaves "handelsmissies" as it is, so that plain endings are taken off besides.
    pub(super) fn of(&self, word: &str) -> Vec<String> {
        if word.chars().count() < SHORTEST {
            return vec![word.to_owned()];
        }
        let mut roots = vec![without_ending(word)];
        for stemmer in &self.stemmers {
            let root = stemmer.stem(word).into_owned();
            if root.chars().count() + 1 >= SHORTEST && !roots.contains(&root) {
                roots.push(root);
            }
        }
        roots
    }
}

/// A word without the endings of number and case that Dutch, French and German share.
fn without_ending(word: &str) -> String {
    let mut rest = word;
    for endings in [&["s", "n", "x"][..], &["e"][..]] {
        let shorter = endings.iter().find_map(|ending| rest.strip_suffix(ending));
        if let Some(shorter) = shorter.filter(|left| left.chars().count() + 1 >= SHORTEST) {
            rest = shorter;
        }
    }
    rest.to_owned()
}

/// The later parts of a long word, as Dutch and German join words into one: `missies` in
/// `handelsmissies`. Every part of at least five letters that leaves three before it.
pub(super) fn later_parts(word: &str) -> impl Iterator<Item = &str> {
    let letters = word.chars().count();
    let places = word.char_indices().enumerate();
    places
        .filter(move |(place, _)| *place >= 3 && letters - place >= SHORTEST)
        .map(|(_, (at, _))| &word[at..])
}

/// Whether two words differ by one letter: another one, one more, one less, or two exchanged.
pub(super) fn nearly_the_same(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let begin = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[begin..], &other[begin..]);
    let same_end = |a: &[char], b: &[char]| a.len() == b.len() && a == b;
    match (one, other) {
        ([], _) | (_, []) => true,
        ([_, a @ ..], [_, b @ ..]) if same_end(a, b) => true,
        ([_, a @ ..], b) if same_end(a, b) => true,
        (a, [_, b @ ..]) if same_end(a, b) => true,
        ([a, b, left @ ..], [c, d, right @ ..]) => a == d && b == c && same_end(left, right),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn related(one: &str, other: &str) -> bool {
        let roots = Roots::new();
        let others = roots.of(other);
        roots.of(one).iter().any(|root| others.contains(root))
    }

    #[test]
    fn one_and_several_have_a_root_in_common() {
        for (one, several) in [
            ("handelsmissie", "handelsmissies"),
            ("bedrijf", "bedrijf"),
            ("onderneming", "ondernemingen"),
            ("entreprise", "entreprises"),
            ("reseau", "reseaux"),
            ("unternehmen", "unternehmens"),
            ("gesprach", "gesprache"),
            ("satellite", "satellites"),
            ("battery", "batteries"),
        ] {
            assert!(related(one, several), "{one}, {several}");
        }
    }

    #[test]
    fn words_with_nothing_in_common_have_no_root_in_common() {
        for (one, other) in [
            ("haven", "handel"),
            ("peeters", "pieters"),
            ("lens", "lent"),
        ] {
            assert!(!related(one, other), "{one}, {other}");
        }
    }

    #[test]
    fn a_compound_has_later_parts() {
        assert!(later_parts("handelsmissies").any(|part| part == "missies"));
        assert_eq!(later_parts("missies").count(), 0);
    }

    #[test]
    fn one_slip_of_the_finger_is_forgiven_and_two_are_not() {
        for slip in [
            "vandenbroeke",
            "vandenbrucke",
            "vandenbrouckes",
            "vandenborucke",
        ] {
            let near = nearly_the_same("vandenbroucke", slip);
            assert_eq!(near, slip != "vandenbroeke", "{slip}");
        }
        assert!(nearly_the_same("peeters", "peters") && nearly_the_same("peters", "peeters"));
        assert!(!nearly_the_same("peeters", "pieter"));
    }
}
