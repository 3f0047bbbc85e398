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
    pub(in super::super) venue: Option<PublicVenue>,
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
        let page = |activity, venue| ActivityPage {
            activity,
            venue,
            domains: samples::domains(),
            sources: by_code(announcements::sample().sources),
        };
        let mut activities = samples::activities().into_iter();
        let first = activities
            .next()
            .map(|one| page(one, samples::venues().pop()));
        let second = activities.next().map(|one| page(one, None));
        first.into_iter().chain(second).collect()
    }
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
    let page = ActivityPage {
        activity,
        venue,
        domains: store::terms(reads, mission, "domain").await?,
        sources: by_code(announcements::sources(reads, mission).await?),
    };
    Cached::page(&tag, visit.frame.around(&page))
}
