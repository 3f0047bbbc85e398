//! The mission's front page: the announcement with its figures, the journey and the places.

use attache_foundation::layout::{Frame, Page, thread};
use attache_foundation::{Answer, Visit};
use attache_platform::texts::{Language, Words};
use attache_platform::web::Cached;
use maud::{Markup, html};

use super::super::{Leg, PublicVenue, Term, Travel, store, view};
use super::{samples, version};
use crate::announcements::{self, Announcement, AnnouncementFacts};

/// Everything that the front page shows.
pub(in super::super) struct MissionPage {
    pub(in super::super) facts: AnnouncementFacts,
    pub(in super::super) travel: Travel,
    pub(in super::super) legs: Vec<Leg>,
    pub(in super::super) domains: Vec<Term>,
    pub(in super::super) venues: Vec<PublicVenue>,
}

impl MissionPage {
    /// The languages in which the announcement can be read.
    pub(in super::super) fn editions(&self) -> Vec<Language> {
        self.facts.editions()
    }
}

impl Page for MissionPage {
    fn title(&self, words: &Words) -> String {
        self.facts.label.get(words.language()).to_owned()
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(words.days(self.facts.first_day, self.facts.last_day))
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! {
            (thread())
            (view::mission::led_by(frame, self))
        }
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::mission::front(frame, self)
    }

    fn samples() -> Vec<MissionPage> {
        let full = || MissionPage {
            facts: announcements::sample(),
            travel: samples::travel(),
            legs: samples::legs(),
            domains: samples::domains(),
            venues: samples::venues(),
        };
        let bare = AnnouncementFacts {
            lead: None,
            ministers: Vec::new(),
            organisers: Vec::new(),
            figures: Vec::new(),
            jobs: None,
            goals: Vec::new(),
            ..announcements::sample()
        };
        let label = attache_platform::texts::Localized::new(["Only in English", "", "", ""]);
        let untranslated = AnnouncementFacts {
            label,
            ..announcements::sample()
        };
        vec![
            full(),
            MissionPage {
                facts: bare,
                venues: Vec::new(),
                ..full()
            },
            MissionPage {
                facts: untranslated,
                ..full()
            },
        ]
    }
}

pub(in super::super) async fn show(visit: Visit) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let mission = visit.mission_id()?;
    let reads = &mut visit.reads();
    let page = MissionPage {
        facts: announcements::facts(reads, mission).await?,
        travel: store::travel(reads, mission).await?,
        legs: store::legs(reads, mission).await?,
        domains: store::terms(reads, mission, "domain").await?,
        venues: store::venues(reads, mission).await?,
    };
    Cached::page(&tag, visit.frame.around(&page))
}

/// The announcement without markup, for letters.
pub(in super::super) async fn plain(visit: Visit) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let facts = announcements::facts(&mut visit.reads(), visit.mission_id()?).await?;
    let text = Announcement::new(&visit.words, &facts).plain(&visit.words);
    Cached::document(&tag, "text/plain; charset=utf-8", text)
}
