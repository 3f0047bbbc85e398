//! The page of the directory.

pub(super) mod listing;

use std::collections::BTreeMap;

use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::{Data, Whose};
use attache_foundation::{Answer, Result, Right, Visit};
use attache_platform::id::Id;
use attache_platform::texts::{Localized, Words};
use attache_platform::web::filter::{Choice, Chosen};
use axum::extract::Query;
use maud::Markup;

use super::{Listed, Named, Whom, book, store, view};

/// How many entries a page of the directory shows.
pub(super) const PER_PAGE: usize = 50;

/// One page of the directory.
pub(super) struct DirectoryPage {
    pub(super) chosen: Chosen,
    pub(super) people: usize,
    pub(super) organisations: usize,
    pub(super) found: usize,
    /// Counts from 1.
    pub(super) number: usize,
    pub(super) shown: Vec<Listed>,
    /// The choices of each of [`book::FACETS`].
    pub(super) facets: Vec<Vec<Choice>>,
    /// The names of domains, Regions and legs.
    pub(super) names: BTreeMap<String, Vec<Named>>,
    /// Whether the reader may choose what others see of them.
    pub(super) may_choose: bool,
}

pub(super) async fn show(visit: Visit, Query(pairs): Query<Vec<(String, String)>>) -> Answer {
    let mission = visit.mission_id()?;
    let book = book::open(&visit.app, mission).await?;
    let names = store::names(&mut visit.reads(), mission).await?;
    let chosen = Chosen::new(pairs);
    let found = book.find(&chosen, &visit.words);
    let (people, organisations) = book.counts();
    let last = found.entries.len().div_ceil(PER_PAGE).max(1);
    let number = chosen.one("page").parse().unwrap_or(1).clamp(1, last);
    let here = found.entries.iter().skip((number - 1) * PER_PAGE);
    let here = here.take(PER_PAGE).map(|one| seen(&visit, one));
    let shown = here.collect::<Result<Vec<Listed>>>()?;
    visit.page(&DirectoryPage {
        people,
        organisations,
        found: found.entries.len(),
        number,
        shown,
        may_choose: visit.may(Right::ChooseListing),
        facets: found.facets,
        names,
        chosen,
    })
}

/// An entry as the reader may see it: an address only if the table lets them see one of somebody
/// who agreed.
fn seen(visit: &Visit, listed: &Listed) -> Result<Listed> {
    let mut shown = listed.clone();
    let Whom::Person(person) = listed.whom else {
        return Ok(shown);
    };
    let whose = Whose {
        person: Some(person),
        region: listed.region.as_deref(),
        agreed: true,
        ..Whose::default()
    };
    if !visit.sees(Data::MailAndPhone, &whose)? {
        shown.mail.clear();
        shown.phone.clear();
    }
    Ok(shown)
}

impl Page for DirectoryPage {
    fn title(&self, words: &Words) -> String {
        words.say("directory-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<DirectoryPage> {
        let name = |code: &str| Named {
            code: code.to_owned(),
            label: Localized::new([code; 4]),
        };
        let names = BTreeMap::from([
            ("domain".to_owned(), vec![name("aero")]),
            ("leg".to_owned(), vec![name("san-francisco")]),
            ("region".to_owned(), vec![name("flanders")]),
        ]);
        let choice = |value: &str| Choice {
            value: value.to_owned(),
            count: 2,
            checked: value == "aero",
        };
        let values = [
            &["people", "organisations"][..],
            &["company", "academic"],
            &["flanders"],
            &["aero"],
            &["san-francisco"],
        ];
        let full = DirectoryPage {
            chosen: Chosen::new(vec![("q".into(), "handelsmissie".into())]),
            people: 1,
            organisations: 1,
            found: 102,
            number: 2,
            shown: vec![person(), organisation()],
            facets: values
                .map(|of| of.iter().map(|v| choice(v)).collect())
                .into(),
            names,
            may_choose: true,
        };
        let nobody = DirectoryPage {
            chosen: Chosen::new(vec![("q".into(), "nobody".into())]),
            people: 0,
            organisations: 0,
            found: 0,
            number: 1,
            shown: Vec::new(),
            facets: vec![Vec::new(); 5],
            names: BTreeMap::new(),
            may_choose: false,
        };
        vec![full, nobody]
    }
}

fn person() -> Listed {
    Listed {
        whom: Whom::Person(id()),
        name: "Mieke Peeters".into(),
        sort_name: "Peeters Mieke".into(),
        kind: "company".to_owned(),
        function: "export_manager".to_owned(),
        organisation: "Brass & Bytes".into(),
        city: "Mechelen".into(),
        region: Some("flanders".to_owned()),
        domains: vec!["aero".to_owned()],
        legs: vec!["san-francisco".to_owned()],
        offer: Localized::default(),
        need: Localized::default(),
        mail: "mieke@example.org".to_owned(),
        phone: "+32 2 000 00 00".to_owned(),
        synthetic: true,
    }
}

fn organisation() -> Listed {
    Listed {
        whom: Whom::Organisation(id()),
        name: "Brass & Bytes".into(),
        sort_name: "Brass & Bytes".into(),
        function: String::new(),
        organisation: Localized::default(),
        offer: Localized::new(["Radios"; 4]),
        need: Localized::new(["Partners"; 4]),
        mail: String::new(),
        phone: String::new(),
        ..person()
    }
}

fn id<T>() -> Id<T> {
    "0".repeat(26).parse().expect("an id")
}
