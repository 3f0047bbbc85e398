//! Where everything was read: the economic figures, and all sources of the mission.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Visit};
use attache_platform::texts::Words;
use attache_platform::web::Cached;
use attache_results::figures::{self, EconomicFigure};
use maud::{Markup, html};

use super::super::view;
use super::{Sources, by_code, version};
use crate::announcements;

/// The figures that others counted, and all sources.
pub(in super::super) struct SourcesPage {
    pub(in super::super) figures: Vec<EconomicFigure>,
    pub(in super::super) sources: Sources,
}

impl Page for SourcesPage {
    fn title(&self, words: &Words) -> String {
        words.say("website-sources-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! { p class="standfirst" { (frame.say("website-sources-explained")) } }
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::sources::sources(frame, self)
    }

    fn samples() -> Vec<SourcesPage> {
        let sample = announcements::sample();
        let units = [
            ("jobs", 230_000.0),
            ("EUR", 64.4e9),
            ("USD", 4e12),
            ("percent", 14.0),
        ];
        let jobs = sample.jobs.iter();
        let all = jobs.flat_map(|jobs| {
            units.map(|(unit, value)| EconomicFigure {
                unit: unit.into(),
                value,
                ..jobs.clone()
            })
        });
        let all = all.collect();
        vec![
            SourcesPage {
                figures: all,
                sources: by_code(sample.sources),
            },
            SourcesPage {
                figures: Vec::new(),
                sources: Sources::new(),
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
    let page = SourcesPage {
        figures: figures::economic(reads, mission).await?,
        sources: by_code(announcements::sources(reads, mission).await?),
    };
    Cached::page(&tag, visit.frame.around(&page))
}
