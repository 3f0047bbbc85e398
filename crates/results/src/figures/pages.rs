//! The organiser's page of figures: what was printed, what is counted now.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Visit};
use attache_platform::moment::Date;
use attache_platform::texts::{Localized, Words};
use maud::Markup;

use super::{Comparison, Live, PublishedFigure, Qualifier, comparisons, rules, view};

/// What was printed beside what is counted now.
pub(super) struct FiguresPage {
    pub(super) comparisons: Vec<Comparison>,
}

impl Page for FiguresPage {
    fn title(&self, words: &Words) -> String {
        words.say("figures-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::figures(frame, &self.comparisons)
    }

    fn samples() -> Vec<FiguresPage> {
        let printed = |code: &str, value, qualifier, day| PublishedFigure {
            code: code.into(),
            value,
            qualifier,
            as_of: Date::constant(2025, 10, day),
            published_by: Localized::new(["FPS Foreign Affairs", "FOD", "SPF", "FÖD"]),
            source: "S01".into(),
        };
        let published = [
            printed("participants", 500, Qualifier::MoreThan, 5),
            printed("companies", 221, Qualifier::Exact, 5),
            printed("companies", 218, Qualifier::Exact, 3),
            printed("federations_and_chambers", 17, Qualifier::Exact, 5),
            printed("academic_institutions", 15, Qualifier::About, 5),
            printed("activities", 80, Qualifier::Nearly, 5),
            printed("b2b_meetings", 500, Qualifier::MoreThan, 5),
        ];
        let live = Live {
            participants: 527,
            companies: 224,
            activities: 81,
            ..Live::default()
        };
        let full = rules::compare(&published, &live);
        vec![
            FiguresPage { comparisons: full },
            FiguresPage {
                comparisons: Vec::new(),
            },
        ]
    }
}

pub(super) async fn show(visit: Visit) -> Answer {
    let mission = visit.mission_id()?;
    let comparisons = comparisons(&mut visit.reads(), mission).await?;
    visit.page(&FiguresPage { comparisons })
}
