//! The page that says how many requests the tables will serve, with as many as there are or others.

use std::collections::BTreeSet;

use attache_foundation::ids::ActivityId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::FieldErrors;
use axum::extract::Query;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use crate::plans::forecasts::FORECASTS;
use crate::plans::problem::{Capacity, Outlook, Stated};
use crate::plans::store::SessionName;
use crate::plans::{samples, store, view};

/// The most tables of a session, and the most requests, that can be asked about.
const MOST_TABLES: u16 = 500;
const MOST_REQUESTS: u32 = 100_000;

/// What an outlook is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::plans) struct Question {
    /// Tables of the largest session; the others have as many in proportion.
    pub(in crate::plans) tables: u16,
    pub(in crate::plans) requests: u32,
}

/// The form as it was typed. What is left empty is as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::plans) struct Asked {
    pub(in crate::plans) tables: String,
    pub(in crate::plans) requests: String,
}

impl Asked {
    pub(in crate::plans) fn parse(
        &self,
        usual: Question,
    ) -> std::result::Result<Question, FieldErrors> {
        let mut errors = FieldErrors::default();
        let tables = match self.tables.trim() {
            "" => Some(usual.tables),
            typed => typed
                .parse()
                .ok()
                .filter(|it| (1..=MOST_TABLES).contains(it)),
        };
        if tables.is_none() {
            let most = vec![("most", i64::from(MOST_TABLES).into())];
            errors.add_with("tables", "plans-error-capacity-tables", most);
        }
        let requests = match self.requests.trim() {
            "" => Some(usual.requests),
            typed => typed
                .parse()
                .ok()
                .filter(|it| (1..=MOST_REQUESTS).contains(it)),
        };
        if requests.is_none() {
            let most = vec![("most", i64::from(MOST_REQUESTS).into())];
            errors.add_with("requests", "plans-error-capacity-requests", most);
        }
        match (tables, requests) {
            (Some(tables), Some(requests)) => Ok(Question { tables, requests }),
            _ => Err(errors),
        }
    }
}

/// Sessions with their tables, and how many requests these will serve.
pub(in crate::plans) struct CapacityPage {
    pub(in crate::plans) sessions: Vec<SessionName>,
    /// The tables that sessions have lost.
    pub(in crate::plans) lost: Vec<(ActivityId, i64)>,
    /// How many meetings the plan in force has, and of how many requests.
    pub(in crate::plans) in_force: Option<(i64, i64)>,
    pub(in crate::plans) usual: Question,
    pub(in crate::plans) asked: Question,
    /// How many meetings of one slot the tables asked about have room for.
    pub(in crate::plans) seats: u64,
    /// Numbers of tables in ascending order, each with its outlook as soon as that is known. None
    /// when there is nothing to say.
    pub(in crate::plans) outlooks: Vec<(u16, Option<Outlook>)>,
    pub(in crate::plans) typed: Asked,
    pub(in crate::plans) errors: FieldErrors,
}

impl CapacityPage {
    /// The outlook that was asked for, when it is known.
    pub(in crate::plans) fn outlook(&self) -> Option<Outlook> {
        let mut all = self.outlooks.iter();
        all.find(|(tables, _)| *tables == self.asked.tables)?.1
    }

    /// Whether something is still being worked out.
    pub(in crate::plans) fn is_open(&self) -> bool {
        self.outlooks.iter().any(|(_, outlook)| outlook.is_none())
    }
}

impl Page for CapacityPage {
    fn title(&self, words: &Words) -> String {
        words.say("plans-capacity-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::capacity(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn samples() -> Vec<Self> {
        samples::capacities()
    }
}

/// What is known of the mission; nothing when its facts contradict each other, which a run tells.
async fn known(visit: &Visit) -> Result<Option<Capacity>> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let expected = store::expected_requests(&mut reads, mission).await?;
    let facts = store::facts_without_requests(&mut reads, mission).await?;
    let expected = u32::try_from(expected).unwrap_or(MOST_REQUESTS);
    let stated = Stated::of(&facts).ok();
    Ok(stated.map(|stated| Capacity::of(&stated, expected)))
}

pub(in crate::plans) async fn show(visit: Visit, Query(typed): Query<Asked>) -> Answer {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let known = known(&visit).await?;
    let usual = Question {
        tables: known.as_ref().map_or(0, Capacity::largest),
        requests: known.as_ref().map_or(0, Capacity::requests),
    };
    let parsed = typed.parse(usual);
    let status = match parsed {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let asked = parsed.as_ref().copied().unwrap_or(usual);
    let known = known.map(|known| known.with_requests(asked.requests));
    let known = known.filter(|known| asked.requests > 0 && known.largest() > 0);
    let page = CapacityPage {
        sessions: store::sessions(&mut reads, mission).await?,
        lost: store::lost_tables(&mut reads, mission).await?,
        in_force: store::in_force(&mut reads, mission)
            .await?
            .map(|plan| (plan.meetings, plan.wishes)),
        usual,
        asked,
        seats: known
            .as_ref()
            .map_or(0, |it| it.with_tables(asked.tables).seats()),
        outlooks: known.map_or_else(Vec::new, |known| outlooks(&known, asked.tables)),
        typed,
        errors: parsed.err().unwrap_or_default(),
    };
    visit.page_with(status, &page)
}

/// The outlook with so many tables and with others around that, in ascending order.
fn outlooks(known: &Capacity, asked: u16) -> Vec<(u16, Option<Outlook>)> {
    let mut all: Vec<u16> = compared(known.largest(), asked).into_iter().collect();
    // What was asked for is worked out first.
    all.sort_by_key(|tables| tables.abs_diff(asked));
    let capacities: Vec<Capacity> = all.iter().map(|one| known.with_tables(*one)).collect();
    let found = FORECASTS.look(&capacities);
    let mut found: Vec<_> = all.into_iter().zip(found).collect();
    found.sort_by_key(|(tables, _)| *tables);
    found
}

/// The numbers of tables that an outlook is drawn for: what is asked for, what there is now, and a
/// quarter and a half fewer and more.
pub(in crate::plans) fn compared(now: u16, asked: u16) -> BTreeSet<u16> {
    let step = (asked / 4).max(1);
    let around = (0..5).map(|number| (asked + number * step).saturating_sub(2 * step));
    let around = around.filter(|tables| *tables > 0);
    around.chain([now, asked]).collect()
}
