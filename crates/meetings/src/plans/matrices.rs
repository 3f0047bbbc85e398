//! A plan as people against slots and as tables against slots.

use std::collections::BTreeMap;

use attache_foundation::ids::RequestId;
use attache_foundation::layout::matrix::Filling;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Result, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized, Words};
use axum::extract::{Path, Query};
use maud::Markup;
use serde::Deserialize;

use super::pages::{At, named};
use super::store::{Beside, Engaged, Meeting, SessionName, Stay, Who};
use super::{Summary, samples, store, view};
use crate::agenda::Placement;

/// What the rows of a matrix are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    Delegates,
    Counterparts,
    Tables,
}

/// One plan against its slots.
pub(super) struct MatrixPage {
    pub(super) plan: Summary,
    pub(super) rows: Rows,
    pub(super) sessions: Vec<SessionName>,
    pub(super) lines: Vec<Line>,
}

/// A row: a person or a table.
pub(super) struct Line {
    /// Empty for a table.
    pub(super) name: String,
    /// The organisation of a person; empty for a table.
    pub(super) organisation: Localized,
    /// Of a table.
    pub(super) number: i64,
    pub(super) cells: Vec<Cell>,
}

/// What fills one slot or several.
pub(super) struct Cell {
    pub(super) from: usize,
    pub(super) slots: usize,
    pub(super) filling: Filling,
    pub(super) what: What,
}

/// What is said of a cell.
pub(super) enum What {
    Meeting { meeting: Box<Meeting>, hour: String },
    Activity(String),
    Away,
}

impl Page for MatrixPage {
    fn title(&self, words: &Words) -> String {
        let key = match self.rows {
            Rows::Delegates | Rows::Counterparts => "plans-people-title",
            Rows::Tables => "plans-tables-title",
        };
        words.with(key, &[("plan", named(&self.plan, words).into())])
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::matrix_page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail_below(frame, &self.plan)
    }

    fn samples() -> Vec<Self> {
        samples::matrices()
    }
}

/// Where every slot stands among all columns.
struct Columns<'a> {
    sessions: &'a [SessionName],
}

impl Columns<'_> {
    /// Every slot with its start and end.
    fn all(&self) -> impl Iterator<Item = (usize, Moment, Moment)> {
        let slots = self.sessions.iter().flat_map(|session| {
            let seconds = session.slot_minutes * 60;
            session
                .starts
                .iter()
                .map(move |start| (*start, start.plus_seconds(seconds)))
        });
        slots
            .enumerate()
            .map(|(place, (start, end))| (place, start, end))
    }

    /// The first column of a placement, how many it takes, and its hour.
    fn of(&self, at: &Placement) -> Option<(usize, usize, String)> {
        let mut before = 0;
        for session in self.sessions {
            if session.activity == at.activity {
                let inside = session
                    .starts
                    .iter()
                    .position(|start| *start == at.starts_at)?;
                let taken = session
                    .starts
                    .iter()
                    .filter(|start| (at.starts_at..at.ends_at).contains(*start));
                let hour = session.clock.span(at.starts_at, at.ends_at);
                return Some((before + inside, taken.count().max(1), hour));
            }
            before += session.starts.len();
        }
        None
    }
}

/// How a meeting is drawn; a promise matters more than a move, a move more than a must.
fn filling(meeting: &Meeting, before: &BTreeMap<RequestId, Placement>) -> Filling {
    let was = before.get(&meeting.placement.request);
    if meeting.is_pinned {
        Filling::Pinned
    } else if !before.is_empty() && was != Some(&meeting.placement) {
        Filling::Moved
    } else if meeting.priority >= 5 {
        Filling::Must
    } else {
        Filling::Meeting
    }
}

fn cell(
    columns: &Columns<'_>,
    meeting: &Meeting,
    before: &BTreeMap<RequestId, Placement>,
) -> Option<Cell> {
    let (from, slots, hour) = columns.of(&meeting.placement)?;
    let filling = filling(meeting, before);
    let what = What::Meeting {
        meeting: Box::new(meeting.clone()),
        hour,
    };
    Some(Cell {
        from,
        slots,
        filling,
        what,
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Side {
    side: String,
}

pub(super) async fn people(visit: Visit, Path(at): Path<At>, Query(side): Query<Side>) -> Answer {
    let plan = at.plan_of(&visit).await?;
    let hosts = side.side == "counterparts";
    let (sessions, meetings, before) = read(&visit, &plan).await?;
    let beside = store::beside(&mut visit.reads(), plan.mission).await?;
    let columns = Columns {
        sessions: &sessions,
    };
    let Beside { stays, engaged } = beside;
    let is_host = |who: &Who| stays.get(&who.person).is_some_and(|stay| stay.is_host);
    let mut lines: BTreeMap<_, (Who, Vec<Cell>)> = BTreeMap::new();
    for meeting in &meetings {
        let Some(cell) = cell(&columns, meeting, &before) else {
            continue;
        };
        let both = [&meeting.asker, &meeting.asked];
        if let Some(who) = both.into_iter().find(|who| is_host(who) == hosts) {
            let line = lines
                .entry(who.person)
                .or_insert_with(|| (who.clone(), Vec::new()));
            line.1.push(cell);
        }
    }
    let language = visit.words.language();
    let line = |(who, mut cells): (Who, Vec<Cell>)| {
        if let Some(stay) = stays.get(&who.person) {
            let engaged = engaged.get(&who.person).map_or(&[][..], Vec::as_slice);
            cells.extend(filled(stay, engaged, &columns, language));
        }
        cells.sort_by_key(|cell| (cell.from, order(cell.filling)));
        Line {
            name: who.name,
            organisation: who.organisation,
            number: 0,
            cells,
        }
    };
    let mut lines: Vec<Line> = lines.into_values().map(line).collect();
    visit.words.sort_by_name(&mut lines, |line| &line.name);
    let rows = if hosts {
        Rows::Counterparts
    } else {
        Rows::Delegates
    };
    visit.page(&MatrixPage {
        plan,
        rows,
        sessions,
        lines,
    })
}

/// Meetings are drawn over all else.
fn order(filling: Filling) -> u8 {
    match filling {
        Filling::Activity => 1,
        Filling::Away => 2,
        _ => 0,
    }
}

/// What fills a person's slots beside meetings: activities, and not being there.
fn filled(
    stay: &Stay,
    engaged: &[Engaged],
    columns: &Columns<'_>,
    language: Language,
) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (place, start, end) in columns.all() {
        let here = |one: &&Engaged| one.starts_at < end && start < one.ends_at;
        let (filling, what) = match engaged.iter().find(here) {
            Some(engaged) => {
                let title = engaged.title.get(language).to_owned();
                (Filling::Activity, What::Activity(title))
            }
            None if start < stay.arrives_at || end > stay.leaves_at => (Filling::Away, What::Away),
            None => continue,
        };
        match cells.last_mut() {
            Some(last) if last.from + last.slots == place && same(&last.what, &what) => {
                last.slots += 1;
            }
            _ => cells.push(Cell {
                from: place,
                slots: 1,
                filling,
                what,
            }),
        }
    }
    cells
}

fn same(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Activity(one), What::Activity(other)) => one == other,
        (What::Away, What::Away) => true,
        _ => false,
    }
}

pub(super) async fn tables(visit: Visit, Path(at): Path<At>) -> Answer {
    let plan = at.plan_of(&visit).await?;
    let (sessions, meetings, before) = read(&visit, &plan).await?;
    let columns = Columns {
        sessions: &sessions,
    };
    let most = sessions
        .iter()
        .map(|session| session.tables)
        .max()
        .unwrap_or(0);
    let lines = (1..=most).map(|number| {
        let here = meetings
            .iter()
            .filter(|one| one.placement.table_number == number);
        let mut cells: Vec<Cell> = here
            .filter_map(|meeting| cell(&columns, meeting, &before))
            .collect();
        cells.extend(closed(&sessions, number));
        cells.sort_by_key(|cell| cell.from);
        Line {
            name: String::new(),
            organisation: Localized::default(),
            number,
            cells,
        }
    });
    let lines = lines.collect();
    visit.page(&MatrixPage {
        plan,
        rows: Rows::Tables,
        sessions,
        lines,
    })
}

/// Sessions that do not have a table of this number.
fn closed(sessions: &[SessionName], number: i64) -> Vec<Cell> {
    let mut before = 0;
    let mut cells = Vec::new();
    for session in sessions {
        let slots = session.starts.len();
        if session.tables < number {
            cells.push(Cell {
                from: before,
                slots,
                filling: Filling::Away,
                what: What::Away,
            });
        }
        before += slots;
    }
    cells
}

/// Sessions and meetings of a plan, and where the plan in force has them.
async fn read(
    visit: &Visit,
    plan: &Summary,
) -> Result<(
    Vec<SessionName>,
    Vec<Meeting>,
    BTreeMap<RequestId, Placement>,
)> {
    let mut reads = visit.reads();
    let sessions = store::sessions(&mut reads, plan.mission).await?;
    let meetings = store::meetings(&mut reads, plan.plan).await?;
    let in_force = store::in_force(&mut reads, plan.mission).await?;
    let before = match in_force.filter(|summary| summary.plan != plan.plan) {
        Some(summary) => store::placements(&mut reads, summary.plan).await?,
        None => Vec::new(),
    };
    let before = before.into_iter().map(|at| (at.request, at)).collect();
    Ok((sessions, meetings, before))
}
