//! The directory of one mission, made from the database once for each of its versions and kept in
//! memory: finding somebody asks the database nothing.

use std::sync::{Arc, OnceLock};

use attache_foundation::ids::MissionId;
use attache_foundation::{App, Result};
use attache_platform::search::{Index, Text};
use attache_platform::texts::{Language, Words};
use attache_platform::web::facets::Facets;
use attache_platform::web::filter::{Choice, Chosen};

use super::{Listed, Whom, shelf, store};

/// How much finding a word counts in a name, in what somebody does or comes for, in a description.
const NAME: u32 = 4;
const ABOUT: u32 = 2;
const DESCRIPTION: u32 = 1;

/// The facets, by the names that stand in the address.
pub(super) const FACETS: [&str; 5] = ["what", "kind", "region", "domain", "leg"];

/// A mission's directory.
pub(super) struct Book {
    listed: Vec<Listed>,
    index: Index,
    facets: Facets,
    /// For each language the entries in the order of their names, made when first asked for.
    in_order: [OnceLock<Vec<u32>>; Language::ALL.len()],
}

/// What a search and its facets leave.
pub(super) struct Found<'a> {
    /// In the order in which they are shown.
    pub(super) entries: Vec<&'a Listed>,
    /// The choices of each of [`FACETS`], with how many each would show.
    pub(super) facets: Vec<Vec<Choice>>,
}

impl Book {
    pub(super) fn new(listed: Vec<Listed>) -> Book {
        let index = Index::new(listed.iter().map(texts));
        let facets = Facets::new(&FACETS, &listed, values);
        Book {
            listed,
            index,
            facets,
            in_order: Default::default(),
        }
    }

    /// How many people, and how many organisations.
    pub(super) fn counts(&self) -> (usize, usize) {
        let people = self
            .listed
            .iter()
            .filter(|one| what(one) == "people")
            .count();
        (people, self.listed.len() - people)
    }

    /// Those whom the words typed and the choices made leave: by how well they fit when words were
    /// typed, else by name.
    pub(super) fn find(&self, chosen: &Chosen, words: &Words) -> Found<'_> {
        let hits = self.index.search(chosen.one("q"));
        let mut scores = vec![0; self.listed.len()];
        for hit in hits.iter().flatten() {
            scores[hit.entry] = hit.score;
        }
        let found: Vec<bool> = match hits {
            Some(_) => scores.iter().map(|score| *score > 0).collect(),
            None => vec![true; self.listed.len()],
        };
        let left = self.facets.choose(chosen, &found);
        let in_order = self.order(words).iter().map(|place| *place as usize);
        let mut kept: Vec<usize> = in_order.filter(|place| left.passes[*place]).collect();
        // The sort is stable: those who fit equally well stay in the order of their names.
        kept.sort_by_key(|place| std::cmp::Reverse(scores[*place]));
        Found {
            facets: left.choices,
            entries: kept.into_iter().map(|at| &self.listed[at]).collect(),
        }
    }

    fn order(&self, words: &Words) -> &[u32] {
        self.in_order[words.language() as usize].get_or_init(|| {
            let mut named: Vec<(u32, &str)> = (0u32..)
                .zip(
                    self.listed
                        .iter()
                        .map(|one| one.sort_name.get(words.language())),
                )
                .collect();
            words.sort_by_name(&mut named, |(_, name)| name);
            named.into_iter().map(|(place, _)| place).collect()
        })
    }
}

fn texts(one: &Listed) -> Vec<Text<'_>> {
    let text = |text, weight| Text { text, weight };
    // A name is found in whatever language it is typed, and a word of it counts once.
    let mut texts: Vec<Text> = one.name.all().map(|name| text(name, NAME)).collect();
    texts.extend(one.organisation.all().map(|name| text(name, ABOUT)));
    texts.extend(one.city.all().map(|city| text(city, ABOUT)));
    for language in Language::ALL {
        for described in [&one.offer, &one.need] {
            texts.push(text(described.get(language), DESCRIPTION));
        }
    }
    texts
}

fn what(one: &Listed) -> &'static str {
    match one.whom {
        Whom::Person(_) => "people",
        Whom::Organisation(_) => "organisations",
    }
}

fn values(one: &Listed, facet: &str) -> Vec<String> {
    match facet {
        "what" => vec![what(one).to_owned()],
        "kind" => vec![one.kind.clone()],
        "region" => one.region.iter().cloned().collect(),
        "domain" => one.domains.clone(),
        _ => one.legs.clone(),
    }
}

/// The directory of a mission as it is now.
pub(super) async fn open(app: &App, mission: MissionId) -> Result<Arc<Book>> {
    shelf::kept(app, mission, &mission, async || {
        Ok(Book::new(store::listed(&mut app.reads(), mission).await?))
    })
    .await
}
