//! The page of the missions before one.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Visit};
use attache_platform::texts::{Localized, Words};
use axum::extract::Query;
use jiff::civil::date;
use maud::Markup;

use super::{Member, Nearness, rules, store, view};

/// The most signs of a place that are looked for.
const LONGEST_PLACE: usize = 100;

/// The missions before one, and all that went to a place.
pub(super) struct SeriesPage {
    pub(super) before: Vec<(Nearness, Member)>,
    /// The place that was asked for; empty when none was.
    pub(super) place: String,
    pub(super) found: Vec<Member>,
}

impl Page for SeriesPage {
    fn title(&self, words: &Words) -> String {
        words.say("mission-series")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        let member = |slug: Option<&str>| Member {
            label: Localized::new(["California", "Californië", "Californie", "Kalifornien"]),
            first_day: date(2013, 6, 2),
            last_day: date(2013, 6, 8),
            countries: vec!["US".to_owned()],
            state: "US-CA".to_owned(),
            cities: Localized::new(["Los Angeles;San Francisco"; 4]),
            slug: slug.map(str::to_owned),
        };
        let near = [
            Nearness::SameState,
            Nearness::SameCountry,
            Nearness::Elsewhere,
        ];
        let page = |before, place: &str, found| SeriesPage {
            before,
            place: place.to_owned(),
            found,
        };
        vec![
            page(
                near.map(|one| (one, member(None))).to_vec(),
                "US-CA",
                vec![member(Some("west-coast-2025")), member(None)],
            ),
            page(Vec::new(), "Atlantis", Vec::new()),
        ]
    }
}

/// The missions before one, and those of a place.
pub(super) async fn show(visit: Visit, Query(pairs): Query<Vec<(String, String)>>) -> Answer {
    let (own, all) = store::members(&mut visit.reads(), visit.mission_id()?).await?;
    let own = own.ok_or(Error::Absent)?;
    let asked = pairs.iter().find(|(name, _)| name == "place");
    let place = asked.map_or("", |(_, place)| place.as_str());
    let place: String = place.trim().chars().take(LONGEST_PLACE).collect();
    let found = all.iter().filter(|one| rules::is_at(one, &place));
    visit.page(&SeriesPage {
        before: rules::before(&own, &all),
        found: found.cloned().collect(),
        place,
    })
}
