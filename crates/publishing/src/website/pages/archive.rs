//! The archive: the missions before this one, with their figures.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Visit};
use attache_platform::texts::Words;
use attache_platform::web::Cached;
use maud::{Markup, html};

use super::super::{EarlierMission, store, view};
use super::{Sources, by_code, samples, version};
use crate::announcements;

/// The earlier missions, the latest first.
pub(in super::super) struct ArchivePage {
    pub(in super::super) missions: Vec<EarlierMission>,
    pub(in super::super) sources: Sources,
}

impl Page for ArchivePage {
    fn title(&self, words: &Words) -> String {
        words.say("website-archive-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! { p class="standfirst" { (frame.say("website-archive-explained")) } }
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::archive::missions(frame, self)
    }

    fn samples() -> Vec<ArchivePage> {
        let sources = || by_code(announcements::sample().sources);
        vec![
            ArchivePage {
                missions: samples::earlier_missions(),
                sources: sources(),
            },
            ArchivePage {
                missions: Vec::new(),
                sources: sources(),
            },
        ]
    }
}

pub(in super::super) async fn list(visit: Visit) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let mission = visit.mission_id()?;
    let reads = &mut visit.reads();
    let page = ArchivePage {
        missions: store::earlier_missions(reads, mission).await?,
        sources: by_code(announcements::sources(reads, mission).await?),
    };
    Cached::page(&tag, visit.frame.around(&page))
}
