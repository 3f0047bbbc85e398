//! The first page of all: the mission at hand, and the ways on.

use attache_foundation::layout::{Frame, Page, thread};
use attache_foundation::{Answer, Visit};
use attache_platform::texts::Words;
use attache_platform::web::Cached;
use attache_results::figures;
use maud::{Markup, html};

use super::super::{PublishedMission, store, view};
use super::{samples, tag};

/// The missions that published something, the latest first.
pub(in super::super) struct HomePage {
    pub(in super::super) missions: Vec<PublishedMission>,
}

impl Page for HomePage {
    fn title(&self, words: &Words) -> String {
        words.say("website-home-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! {
            (thread())
            p class="standfirst" { (frame.say("website-home-explained")) }
        }
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::home::missions(frame, &self.missions)
    }

    fn samples() -> Vec<HomePage> {
        vec![
            HomePage {
                missions: vec![samples::mission()],
            },
            HomePage {
                missions: Vec::new(),
            },
        ]
    }
}

pub(in super::super) async fn show(visit: Visit) -> Answer {
    let publication = store::latest_publication(&mut visit.reads()).await?;
    let publication = publication.map_or_else(String::new, |id| id.to_string());
    let tag = tag(&visit, &publication);
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let reads = &mut visit.reads();
    let mut missions = store::missions(reads).await?;
    if let Some(latest) = missions.first_mut() {
        latest.figures = figures::published(reads, latest.id).await?;
    }
    Cached::page(&tag, visit.frame.around(&HomePage { missions }))
}
