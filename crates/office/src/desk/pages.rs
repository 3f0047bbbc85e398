//! The page of the desk.

use attache_foundation::layout::{Figure, Frame, Page};
use attache_foundation::{Answer, Visit};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Localized, Words};
use attache_results::figures;
use jiff::civil::date;
use maud::Markup;

use super::chronicle::{self, Happened};
use super::{InForce, Matter, Session, Waiting, When, rules, store, view};

/// How many lines of the log stand on the desk.
const LATEST: i64 = 8;

/// What needs attention, and how everything stands.
pub(super) async fn show(visit: Visit) -> Answer {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let (first_day, last_day, zone) = store::days(&mut reads, mission).await?;
    let soon = visit.now().plus_seconds(rules::SOON_SECONDS);
    let waiting = store::waiting(&mut reads, mission, soon).await?;
    let plan = store::in_force(&mut reads, mission).await?;
    let requests = store::by_state(&mut reads, mission).await?;
    let accepted = requests
        .iter()
        .find(|(state, _)| state == "accepted")
        .map_or(0, |(_, n)| *n);
    let mut matters = rules::matters(&waiting, plan.as_ref(), accepted);
    let mut compared = figures::comparisons(&mut reads, mission).await?;
    compared.sort_by_key(|comparison| rules::place_of_figure(&comparison.figure.code));
    let in_force = compared.iter().filter(|comparison| !comparison.replaced);
    let figures = in_force
        .clone()
        .map(|comparison| figure(&visit.words, comparison))
        .collect();
    matters.extend(in_force.filter_map(|comparison| moved(&visit.words, comparison)));
    visit.page(&DeskPage {
        label: visit.mission()?.label.clone(),
        when: rules::when(first_day, last_day, visit.now().local(&zone).date()),
        matters,
        figures,
        plan,
        requests,
        sessions: store::sessions(&mut reads, mission).await?,
        latest: chronicle::happened(&mut reads, mission, LATEST, visit.words.language()).await?,
    })
}

/// What is counted now, and what was printed.
fn figure(words: &Words, comparison: &figures::Comparison) -> Figure {
    let printed = figures::figure(words, &comparison.figure);
    let said = comparison.figure.say(words);
    Figure {
        qualifier: String::new(),
        value: comparison
            .live
            .map_or_else(|| "–".to_owned(), |live| words.number(live)),
        label: printed.label,
        source: words.with("desk-printed", &[("figure", said.into())]),
    }
}

fn moved(words: &Words, comparison: &figures::Comparison) -> Option<Matter> {
    let live = comparison.live.filter(|_| !comparison.still_true)?;
    let printed = comparison.figure.say(words);
    Some(Matter::FigureMoved {
        code: comparison.figure.code.clone(),
        printed,
        live,
    })
}

/// The organiser's first page.
pub(super) struct DeskPage {
    pub(super) label: Localized,
    pub(super) when: When,
    pub(super) matters: Vec<Matter>,
    pub(super) figures: Vec<Figure>,
    pub(super) plan: Option<InForce>,
    pub(super) requests: Vec<(String, i64)>,
    pub(super) sessions: Vec<Session>,
    pub(super) latest: Vec<Happened>,
}

impl Page for DeskPage {
    fn title(&self, words: &Words) -> String {
        words.say("desk-title")
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(words.say("desk-kicker"))
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<DeskPage> {
        let last_day = date(2025, 10, 10);
        let quiet = |when: When| DeskPage {
            label: Localized::new(["West Coast"; 4]),
            when,
            matters: Vec::new(),
            figures: Vec::new(),
            plan: None,
            requests: Vec::new(),
            sessions: Vec::new(),
            latest: Vec::new(),
        };
        vec![
            full(quiet(When::Before { days: 12 })),
            quiet(When::During { day: 2, of: 6 }),
            quiet(When::After { last_day }),
        ]
    }
}

/// A desk on which everything lies that can lie there.
fn full(page: DeskPage) -> DeskPage {
    let waiting = Waiting {
        expiring: 14,
        expiring_musts: 8,
        left_out: 3,
        unplanned: 2,
        orphaned: 1,
        given_up: 1,
        without_venue: 4,
        without_room: 1,
    };
    let plan = InForce {
        plan: Id::new(Moment(0), &Chance::from_seed(1)),
        meetings: 538,
        wishes: 641,
        gap_permille: 34,
        published_at: Moment(1_759_500_000_000),
    };
    let mut matters = rules::matters(&waiting, Some(&plan), 641);
    matters.extend(rules::matters(&Waiting::default(), None, 7));
    let (code, printed) = ("companies".to_owned(), "221".to_owned());
    matters.push(Matter::FigureMoved {
        code,
        printed,
        live: 218,
    });
    let states = ["asked", "accepted", "declined", "withdrawn", "expired"];
    DeskPage {
        matters,
        figures: vec![Figure {
            value: "527".to_owned(),
            ..Figure::default()
        }],
        plan: Some(plan),
        requests: states
            .iter()
            .map(|state| ((*state).to_owned(), 40))
            .collect(),
        sessions: vec![Session {
            code: "b2b-bay".to_owned(),
            title: Localized::new(["B2B meetings"; 4]),
            city: Localized::new(["San Francisco"; 4]),
            day: date(2025, 10, 6),
            slots: 8,
            tables: 17,
            meetings: 120,
        }],
        latest: chronicle::samples(),
        ..page
    }
}
