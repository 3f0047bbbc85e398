//! The programme, as a timeline or as a list, whole or as far as a reader chose.

use attache_foundation::layout::{Frame, Page, View, views};
use attache_foundation::{Answer, Visit};
use attache_platform::texts::Words;
use attache_platform::web::Cached;
use attache_platform::web::filter::{Choice, Chosen, choices};
use axum::extract::Query;
use maud::{Markup, html};

use super::super::{Leg, PublicActivity, Term, store, view};
use super::{samples, today, version};

/// The facets, by the names that stand in the address.
const FACETS: [&str; 3] = ["day", "domain", "kind"];

/// The public activities, and what was chosen of them.
pub(in super::super) struct ProgrammePage {
    pub(in super::super) activities: Vec<PublicActivity>,
    pub(in super::super) legs: Vec<Leg>,
    pub(in super::super) domains: Vec<Term>,
    pub(in super::super) chosen: Chosen,
}

impl ProgrammePage {
    /// The activities that pass every facet.
    pub(in super::super) fn shown(&self) -> Vec<&PublicActivity> {
        self.activities
            .iter()
            .filter(|one| passes(&self.chosen, one, None))
            .collect()
    }

    /// The choices of a facet, each with how many it would show.
    pub(in super::super) fn choices(&self, facet: &'static str) -> Vec<Choice> {
        let of = |one: &PublicActivity| values(one, facet);
        choices(&self.chosen, facet, &self.activities, of, |one| {
            passes(&self.chosen, one, Some(facet))
        })
    }

    /// Whether the list was asked for instead of the timeline.
    pub(in super::super) fn as_list(&self) -> bool {
        self.chosen.one("view") == "list"
    }
}

fn values(activity: &PublicActivity, facet: &str) -> Vec<String> {
    match facet {
        "day" => vec![activity.day.to_string()],
        "kind" => vec![activity.kind.clone()],
        _ => activity.domains.clone(),
    }
}

/// Whether an activity passes the facets, all but one of them.
fn passes(chosen: &Chosen, activity: &PublicActivity, but: Option<&str>) -> bool {
    let mut asked = FACETS.iter().filter(|facet| Some(**facet) != but);
    asked.all(|facet| chosen.passes(facet, &values(activity, facet)))
}

impl Page for ProgrammePage {
    fn title(&self, words: &Words) -> String {
        words.say("website-programme-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        let count = self.activities.len();
        let list = self.as_list();
        let view_of = |icon, key: &str, href: String, current| View {
            icon,
            label: frame.say(key),
            href,
            current,
        };
        let address = |view| {
            let query = self.chosen.query_with("view", view);
            format!("{}?{query}", frame.address("/programme"))
        };
        let ways = [
            view_of(
                "timeline",
                "website-view-timeline",
                address("timeline"),
                !list,
            ),
            view_of("list", "website-view-list", address("list"), list),
        ];
        html! {
            p class="standfirst" {
                (frame.words.with("website-programme-explained", &[("count", count.into())]))
            }
            (views(&frame.words, &ways))
        }
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::programme::programme(frame, self)
    }

    fn samples() -> Vec<ProgrammePage> {
        let with = |pairs: &[(&str, &str)]| ProgrammePage {
            activities: samples::activities(),
            legs: samples::legs(),
            domains: samples::domains(),
            chosen: Chosen::new(
                pairs
                    .iter()
                    .map(|(name, value)| ((*name).into(), (*value).into()))
                    .collect(),
            ),
        };
        vec![
            with(&[]),
            with(&[("view", "list")]),
            with(&[("domain", "clean"), ("day", "2025-10-06")]),
            with(&[("kind", "nonsense")]),
            ProgrammePage {
                activities: Vec::new(),
                ..with(&[])
            },
        ]
    }
}

pub(in super::super) async fn list(
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let mission = visit.mission_id()?;
    let reads = &mut visit.reads();
    let page = ProgrammePage {
        activities: store::activities(reads, mission, today(&visit)).await?,
        legs: store::legs(reads, mission).await?,
        domains: store::terms(reads, mission, "domain").await?,
        chosen: Chosen::new(pairs),
    };
    Cached::page(&tag, visit.frame.around(&page))
}
