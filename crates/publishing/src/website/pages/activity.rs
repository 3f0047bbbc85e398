//! One public activity.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Visit};
use attache_platform::texts::Words;
use attache_platform::web::Cached;
use axum::extract::Path;
use maud::Markup;
use serde::Deserialize;

use super::super::{PublicActivity, PublicVenue, Term, store, view};
use super::{Sources, by_code, samples, today, version};
use crate::announcements;

/// What everybody may know of an activity.
pub(in super::super) struct ActivityPage {
    pub(in super::super) activity: PublicActivity,
    /// Its venue first, then the other places of the same leg, so that it can be found.
    pub(in super::super) venues: Vec<PublicVenue>,
    pub(in super::super) domains: Vec<Term>,
    pub(in super::super) sources: Sources,
}

impl Page for ActivityPage {
    fn title(&self, words: &Words) -> String {
        self.activity.title.get(words.language()).to_owned()
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(view::kind_name(words, &self.activity.kind))
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(
            frame.say("website-programme-title"),
            frame.address("/programme"),
        )]
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::activity::when(frame, &self.activity)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::activity::activity(frame, self)
    }

    fn samples() -> Vec<ActivityPage> {
        let page = |activity, venues| ActivityPage {
            activity,
            venues,
            domains: samples::domains(),
            sources: by_code(announcements::sample().sources),
        };
        let mut activities = samples::activities().into_iter();
        let first = activities.next().map(|one| page(one, samples::venues()));
        let second = activities.next().map(|one| page(one, Vec::new()));
        first.into_iter().chain(second).collect()
    }
}

/// The venue, then the others of its leg.
fn around(venue: Option<PublicVenue>, others: Vec<PublicVenue>) -> Vec<PublicVenue> {
    let Some(venue) = venue else {
        return Vec::new();
    };
    let near = others
        .into_iter()
        .filter(|other| other.leg == venue.leg && other.name != venue.name);
    let near: Vec<PublicVenue> = near.collect();
    let here = PublicVenue {
        activities: 1,
        ..venue
    };
    [vec![here], near].concat()
}

/// The part of the address after the mission.
#[derive(Deserialize)]
pub(in super::super) struct At {
    activity: String,
}

pub(in super::super) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let mission = visit.mission_id()?;
    let reads = &mut visit.reads();
    let found = store::activity(reads, mission, &at.activity, today(&visit)).await?;
    let (activity, venue) = found.ok_or(Error::Absent)?;
    let others = store::venues(reads, mission).await?;
    let page = ActivityPage {
        activity,
        venues: around(venue, others),
        domains: store::terms(reads, mission, "domain").await?,
        sources: by_code(announcements::sources(reads, mission).await?),
    };
    Cached::page(&tag, visit.frame.around(&page))
}
