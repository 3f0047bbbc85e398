//! The list of one scope of a mission, in memory: finding somebody asks the database nothing.

use std::sync::{Arc, OnceLock};

use attache_foundation::ids::MissionId;
use attache_foundation::permissions::Scope;
use attache_foundation::{App, Result};
use attache_platform::search::{Index, Text};
use attache_platform::texts::{Language, Words};
use attache_platform::web::facets::Facets;
use attache_platform::web::filter::{Choice, Chosen};

use super::super::shelf;
use super::{Leg, Participant, rules, store};

/// How much finding a word counts in a name and in an organisation.
const NAME: u32 = 4;
const ORGANISATION: u32 = 2;

/// The facets, by the names that stand in the address.
pub(super) const FACETS: [&str; 3] = ["category", "region", "leg"];

/// Everybody of a scope.
pub(super) struct List {
    pub(super) legs: Vec<Leg>,
    people: Vec<Participant>,
    index: Index,
    facets: Facets,
    /// How many of everybody each choice would show.
    totals: Vec<Vec<Choice>>,
    /// For each language the people in the order of their names, made when first asked for.
    in_order: [OnceLock<Vec<u32>>; Language::ALL.len()],
}

/// What a search and its facets leave.
pub(super) struct Found<'a> {
    /// In the order in which they are shown.
    pub(super) people: Vec<&'a Participant>,
    /// The choices of each of [`FACETS`], with how many each would show.
    pub(super) facets: Vec<Vec<Choice>>,
}

impl List {
    pub(super) fn new(people: Vec<Participant>, legs: Vec<Leg>) -> List {
        let texts = |one: &Participant| (one.name(), one.organisation.together());
        let texts: Vec<(String, String)> = people.iter().map(texts).collect();
        let text = |text, weight| Text { text, weight };
        let entry = |(name, organisation)| vec![text(name, NAME), text(organisation, ORGANISATION)];
        let entries = texts
            .iter()
            .map(|(name, firm)| (name.as_str(), firm.as_str()));
        let index = Index::new(entries.map(entry));
        let spans = rules::spans(&legs);
        let facets = Facets::new(&FACETS, &people, |one, facet| match facet {
            "category" => vec![one.category.clone()],
            "region" => vec![rules::region_of(one).to_owned()],
            _ => rules::legs_of(one, &spans),
        });
        let everybody = vec![true; people.len()];
        let totals = facets.choose(&Chosen::default(), &everybody).choices;
        List {
            totals,
            legs,
            people,
            index,
            facets,
            in_order: Default::default(),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// How many of everybody each choice of a facet would show.
    pub(super) fn total(&self, facet: &str) -> Vec<Choice> {
        let place = FACETS.iter().position(|known| *known == facet);
        let total = place.and_then(|place| self.totals.get(place));
        total.cloned().unwrap_or_default()
    }

    /// Everybody, in the order of their names.
    pub(super) fn all(&self, words: &Words) -> impl Iterator<Item = &Participant> {
        let order = self.order(words).iter();
        order.map(|place| &self.people[*place as usize])
    }

    /// Those whom the words typed and the choices made leave: by how well they fit when words were
    /// typed, else by name.
    pub(super) fn find(&self, chosen: &Chosen, words: &Words) -> Found<'_> {
        let hits = self.index.search(chosen.one("q"));
        let mut scores = vec![0; self.people.len()];
        for hit in hits.iter().flatten() {
            scores[hit.entry] = hit.score;
        }
        let found: Vec<bool> = match hits {
            Some(_) => scores.iter().map(|score| *score > 0).collect(),
            None => vec![true; self.people.len()],
        };
        let left = self.facets.choose(chosen, &found);
        let in_order = self.order(words).iter().map(|place| *place as usize);
        let mut kept: Vec<usize> = in_order.filter(|place| left.passes[*place]).collect();
        // The sort is stable: those who fit equally well stay in the order of their names.
        kept.sort_by_key(|place| std::cmp::Reverse(scores[*place]));
        Found {
            facets: left.choices,
            people: kept.into_iter().map(|place| &self.people[place]).collect(),
        }
    }

    fn order(&self, words: &Words) -> &[u32] {
        self.in_order[words.language() as usize].get_or_init(|| {
            let mut named: Vec<(u32, String)> = (0u32..)
                .zip(self.people.iter().map(Participant::sort_name))
                .collect();
            words.sort_by_name(&mut named, |(_, name)| name);
            named.into_iter().map(|(place, _)| place).collect()
        })
    }
}

/// The list of a scope as it is now. The query holds to the scope, and each has a list of its own.
pub(super) async fn open(app: &App, mission: MissionId, scope: &Scope) -> Result<Arc<List>> {
    let key = (mission, scope.clone());
    shelf::kept(app, mission, &key, async || {
        let reads = &mut app.reads();
        let people = store::participants(reads, mission, scope).await?;
        Ok(List::new(people, store::legs(reads, mission).await?))
    })
    .await
}
