//! The directory of one mission, made from the database once for each of its versions and kept in
//! memory: finding somebody asks the database nothing.

use std::sync::{Arc, Mutex, OnceLock};

use attache_foundation::ids::MissionId;
use attache_foundation::{App, Result};
use attache_platform::search::{Index, Text};
use attache_platform::texts::{Language, Words};
use attache_platform::web::filter::{Choice, Chosen, choices};

use super::{Listed, Whom, store};

/// How much finding a word counts in a name, in what somebody does or comes for, in a description.
const NAME: u32 = 4;
const ABOUT: u32 = 2;
const DESCRIPTION: u32 = 1;

/// So many missions are kept at once; the one that was longest unread makes place.
const MOST_KEPT: usize = 8;

/// The facets, by the names that stand in the address.
pub(super) const FACETS: [&str; 5] = ["what", "kind", "region", "domain", "leg"];

/// A mission's directory.
pub(super) struct Book {
    listed: Vec<Listed>,
    index: Index,
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
        Book {
            listed,
            index,
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
        let mut scores = vec![1; self.listed.len()];
        if let Some(hits) = self.index.search(chosen.one("q")) {
            scores.fill(0);
            for hit in hits {
                scores[hit.entry] = hit.score;
            }
        }
        let hit: Vec<(&Listed, u32)> = self.listed.iter().zip(scores).collect();
        let facets = FACETS.iter().map(|facet| {
            let others =
                |(one, score): &(&Listed, u32)| *score > 0 && passes(chosen, one, Some(facet));
            choices(chosen, facet, &hit, |(one, _)| values(one, facet), others)
        });
        let order = self.order(words).iter();
        let in_order = order.map(|place| hit[*place as usize]);
        let mut kept: Vec<(&Listed, u32)> = in_order
            .filter(|(one, score)| *score > 0 && passes(chosen, one, None))
            .collect();
        // The sort is stable: those who fit equally well stay in the order of their names.
        kept.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        Found {
            facets: facets.collect(),
            entries: kept.into_iter().map(|(one, _)| one).collect(),
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

fn passes(chosen: &Chosen, one: &Listed, but: Option<&str>) -> bool {
    let mut asked = FACETS.iter().filter(|facet| Some(**facet) != but);
    asked.all(|facet| chosen.passes(facet, &values(one, facet)))
}

/// The books in memory, latest read first.
#[derive(Default)]
struct Shelf(Mutex<Vec<(MissionId, i64, Arc<Book>)>>);

/// The directory of a mission as it is now.
pub(super) async fn open(app: &App, mission: MissionId) -> Result<Arc<Book>> {
    let reads = &mut app.reads();
    let version = store::version(reads, mission).await?;
    let shelf = app.kept::<Shelf>();
    if let Some(book) = shelf.take(mission, version) {
        return Ok(book);
    }
    let book = Arc::new(Book::new(store::listed(reads, mission).await?));
    shelf.put(mission, version, &book);
    Ok(book)
}

impl Shelf {
    fn take(&self, mission: MissionId, version: i64) -> Option<Arc<Book>> {
        let mut books = self.0.lock().ok()?;
        let place = books
            .iter()
            .position(|(of, made, _)| (*of, *made) == (mission, version))?;
        books[..=place].rotate_right(1);
        Some(Arc::clone(&books[0].2))
    }

    fn put(&self, mission: MissionId, version: i64, book: &Arc<Book>) {
        if let Ok(mut books) = self.0.lock() {
            books.retain(|(of, ..)| *of != mission);
            books.insert(0, (mission, version, Arc::clone(book)));
            books.truncate(MOST_KEPT);
        }
    }
}
