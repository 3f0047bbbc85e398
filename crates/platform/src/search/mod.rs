//! Finding things by words: whatever the case and the accents, one or several, the beginning of a
//! word or a later part of a compound, and with one slip of the finger.
//!
//! An index is made in memory from texts that the caller chose; it knows nothing else, so what is
//! not given to it cannot be found.

mod fold;
mod roots;

use std::collections::BTreeMap;

pub use fold::fold;
use roots::{Roots, later_parts, nearly_the_same};

/// How well a word fits what was searched for. More is better.
const SAME: u32 = 8;
const SAME_ROOT: u32 = 6;
const BEGINNING: u32 = 4;
const LATER_PART: u32 = 2;
const ONE_SLIP: u32 = 1;

/// Shorter words are not forgiven a slip: too much would be like them.
const SHORTEST_FORGIVEN: usize = 5;

/// So many words of a search are looked at; the others are not.
pub const MOST_WORDS: usize = 8;

/// A text of an entry, and how much finding a word in it counts: 1 for a description, more for a
/// name.
pub struct Text<'a> {
    pub text: &'a str,
    pub weight: u32,
}

/// Where a word stands: in which entry, and how much it counts there.
#[derive(Clone, Copy)]
struct Place {
    entry: u32,
    weight: u32,
}

/// Words and where they stand. Entries are known by their place in the order of indexing.
pub struct Index {
    roots: Roots,
    entries: usize,
    /// In the order of the alphabet, so that words with one beginning stand together.
    words: Vec<(String, Vec<Place>)>,
    /// Root and the word that has it, in order.
    by_root: Vec<(String, u32)>,
    /// Later part and the word that has it, in order.
    by_part: Vec<(String, u32)>,
}

/// An entry that was found, and how well it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the order of indexing.
    pub entry: usize,
    pub score: u32,
}

impl Index {
    /// Makes an index of entries, each given by its texts.
    pub fn new<'a>(entries: impl IntoIterator<Item = Vec<Text<'a>>>) -> Index {
        let mut places: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        let mut count = 0;
        for (entry, texts) in (0u32..).zip(entries) {
            count += 1;
            let mut heaviest: BTreeMap<String, u32> = BTreeMap::new();
            for text in texts {
                for word in fold::words_of_entry(text.text) {
                    let weight = heaviest.entry(word).or_default();
                    *weight = text.weight.max(*weight);
                }
            }
            for (word, weight) in heaviest {
                places
                    .entry(word)
                    .or_default()
                    .push(Place { entry, weight });
            }
        }
        let roots = Roots::new();
        let (mut by_root, mut by_part) = (Vec::new(), Vec::new());
        for (number, word) in (0u32..).zip(places.keys()) {
            by_root.extend(roots.of(word).into_iter().map(|root| (root, number)));
            by_part.extend(later_parts(word).map(|part| (part.to_owned(), number)));
        }
        by_root.sort_unstable();
        by_part.sort_unstable();
        Index {
            roots,
            entries: count,
            words: places.into_iter().collect(),
            by_root,
            by_part,
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries == 0
    }

    /// The entries in which every word of `query` is found, in the order of indexing; nothing at
    /// all when the query holds no word. Takes time in proportion to the places that the words
    /// have, and to the entries.
    pub fn search(&self, query: &str) -> Option<Vec<Hit>> {
        let mut wanted = fold::words_of_query(query);
        wanted.truncate(MOST_WORDS);
        let (first, others) = wanted.split_first()?;
        let mut scores = self.scores(first);
        for word in others {
            let more = self.scores(word);
            for (score, more) in scores.iter_mut().zip(more) {
                *score = if *score == 0 || more == 0 {
                    0
                } else {
                    *score + more
                };
            }
        }
        let hits = scores.into_iter().enumerate();
        let hits = hits.filter(|(_, score)| *score > 0);
        Some(hits.map(|(entry, score)| Hit { entry, score }).collect())
    }

    /// For each entry how well the best of its words fits; 0 where none does.
    fn scores(&self, wanted: &str) -> Vec<u32> {
        let mut scores = vec![0; self.entries];
        let mut note = |word: usize, fits: u32| {
            for place in &self.words[word].1 {
                let score = &mut scores[place.entry as usize];
                *score = (*score).max(fits * place.weight);
            }
        };
        for (number, word) in beginning_with(&self.words, wanted) {
            note(number, if word == wanted { SAME } else { BEGINNING });
        }
        for root in self.roots.of(wanted) {
            let related = beginning_with(&self.by_root, &root);
            for (number, _) in related.take_while(|(_, known)| *known == root) {
                note(self.by_root[number].1 as usize, SAME_ROOT);
            }
            if root.len() >= SHORTEST_FORGIVEN {
                for (number, _) in beginning_with(&self.by_part, &root) {
                    note(self.by_part[number].1 as usize, LATER_PART);
                }
            }
        }
        let nothing = scores.iter().all(|score| *score == 0);
        if nothing && wanted.chars().count() >= SHORTEST_FORGIVEN {
            self.forgive(wanted, &mut scores);
        }
        scores
    }

    /// Finds words that differ by one slip of the finger.
    fn forgive(&self, wanted: &str, scores: &mut [u32]) {
        let near = self
            .words
            .iter()
            .filter(|(word, _)| nearly_the_same(word, wanted));
        for place in near.flat_map(|(_, places)| places) {
            let score = &mut scores[place.entry as usize];
            *score = (*score).max(ONE_SLIP * place.weight);
        }
    }
}

/// The places and texts of those of a sorted list that begin so.
fn beginning_with<'a, T>(
    sorted: &'a [(String, T)],
    beginning: &'a str,
) -> impl Iterator<Item = (usize, &'a str)> {
    let first = sorted.partition_point(|(text, _)| text.as_str() < beginning);
    let rest = sorted[first..].iter().enumerate();
    rest.map(move |(place, (text, _))| (first + place, text.as_str()))
        .take_while(move |(_, text)| text.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] = [
        "Élise Vandenbroucke, Brass & Bytes",
        "Mieke Peeters, Handelsmissies Vlaanderen",
        "Łukasz O’Neill–Van den Bossche 王",
        "Jürgen Müller, Ostbelgien Optik",
        "Anne Peters, Haven van Antwerpen",
    ];

    fn index() -> Index {
        Index::new(NAMES.map(|text| vec![Text { text, weight: 1 }]))
    }

    fn found(query: &str) -> Vec<usize> {
        let hits = index().search(query).expect("words");
        hits.into_iter().map(|hit| hit.entry).collect()
    }

    #[test]
    fn accents_case_number_and_parts_of_words_do_not_matter() {
        for (query, entries) in [
            ("elise", vec![0]),
            ("VANDENBROUCKE", vec![0]),
            ("handelsmissie", vec![1]),
            ("missie", vec![1]),
            ("lukasz", vec![2]),
            ("o'neill", vec![2]),
            ("neill", vec![2]),
            ("王", vec![2]),
            ("mueller", vec![3]),
            ("muller", vec![3]),
            ("vandenbrouke", vec![0]),
            ("pe", vec![1, 4]),
            ("peeters mieke", vec![1]),
            ("peeters anne", vec![]),
            ("nobody", vec![]),
        ] {
            assert_eq!(found(query), entries, "{query}");
        }
    }

    #[test]
    fn what_holds_no_word_searches_for_nothing() {
        assert_eq!(index().search(" – "), None);
        assert!(Index::new([]).is_empty());
    }

    #[test]
    fn the_same_word_in_a_name_comes_before_a_beginning_in_a_description() {
        let text = |text, weight| Text { text, weight };
        let index = Index::new([
            vec![text("Optika", 3), text("glass", 1)],
            vec![text("Optik", 3)],
            vec![text("Glas", 3), text("optik", 1)],
        ]);
        let mut hits = index.search("optik").expect("words");
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
        let order: Vec<usize> = hits.iter().map(|hit| hit.entry).collect();
        assert_eq!(order, [1, 0, 2]);
    }
}
