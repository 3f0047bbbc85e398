//! What was read, as pages.

use attache_foundation::accounts::pseudonym;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::{Data, Scope};
use attache_foundation::readings::{self, Concerned, Reading, Reason, Why};
use attache_foundation::{Answer, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use axum::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::store::{self, Line, Wanted};
use super::view;

/// How many lines a page shows at first, and how many more each time more are asked for.
const LINES: i64 = 100;

/// More than this no page shows.
const MOST_LINES: i64 = 5_000;

/// How many lines are asked for, and of what.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    lines: String,
    data: String,
    role: String,
}

impl Asked {
    fn most(&self) -> i64 {
        let typed = self.lines.parse().unwrap_or(LINES);
        typed.clamp(LINES, MOST_LINES)
    }
}

/// What others read of the reader.
pub(super) struct OwnPage {
    pub(super) readings: Vec<Reading>,
    /// How many lines to ask for to see more, if there may be more.
    pub(super) more: Option<i64>,
}

pub(super) async fn own(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let whose = Concerned {
        person: visit.actor.person,
        holder: visit.actor.account,
    };
    let most = asked.most();
    let readings = readings::of(&mut visit.reads(), whose, most).await?;
    let full = i64::try_from(readings.len()).is_ok_and(|shown| shown == most);
    visit.page(&OwnPage {
        readings,
        more: full.then_some(most + LINES),
    })
}

impl Page for OwnPage {
    fn title(&self, words: &Words) -> String {
        words.say("read_audit-own")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::own_head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::own_page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let address = format!("/{}/my-data", frame.language().code());
        vec![(frame.say("own-data-title"), address)]
    }

    fn samples() -> Vec<OwnPage> {
        vec![
            OwnPage {
                readings: view::sample_readings(),
                more: Some(200),
            },
            OwnPage {
                readings: Vec::new(),
                more: None,
            },
        ]
    }
}

/// What was read in a mission.
pub(super) struct MissionPage {
    pub(super) lines: Vec<Line>,
    /// Data, role, how often.
    pub(super) counts: Vec<(String, String, i64)>,
    pub(super) wanted: Wanted,
    /// The first line that was altered.
    pub(super) altered: Option<i64>,
    pub(super) more: Option<i64>,
}

pub(super) async fn of_mission(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let most = asked.most();
    let counts = store::counts(&mut reads, mission).await?;
    // What nobody read, or no role is called, is no choice.
    let known = |one: &str, of: fn(&(String, String, i64)) -> &str| {
        let mut known = counts.iter().map(of);
        known
            .find(|name| *name == one)
            .unwrap_or_default()
            .to_owned()
    };
    let wanted = Wanted {
        data: known(&asked.data, |(data, ..)| data),
        role: known(&asked.role, |(_, role, _)| role),
    };
    let mut lines = store::lines(&mut reads, mission, &wanted, most).await?;
    let names = visit.scope(Data::DirectoryProfile)? == Scope::All;
    let readers = visit.scope(Data::AuditLog)? == Scope::All;
    for line in &mut lines {
        if !names || line.name.is_empty() {
            line.name = pseudonym(&line.concerned);
        }
        if !readers || line.reader.is_empty() {
            line.reader = pseudonym(&line.account);
        }
    }
    let scope = format!("readings:{mission}");
    let altered = readings::verify(&mut reads).await?;
    let altered = altered.into_iter().find(|found| found.scope == scope);
    let more = lines.last().is_some_and(|line| line.number > 1);
    let full = i64::try_from(lines.len()).is_ok_and(|shown| shown == most);
    visit.page(&MissionPage {
        lines,
        counts,
        wanted,
        altered: altered.map(|found| found.number),
        more: (more && full).then_some(most + LINES),
    })
}

impl Page for MissionPage {
    fn title(&self, words: &Words) -> String {
        words.say("read_audit-mission")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::mission_head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::mission(self, frame)
    }

    fn samples() -> Vec<MissionPage> {
        let line = |data: &str, words: &str| Line {
            number: 4,
            at: Moment(1_759_500_000_000),
            role: "regional_officer".to_owned(),
            region: "wallonia".to_owned(),
            data: data.to_owned(),
            account: String::new(),
            reader: "Sophie Claes".to_owned(),
            concerned: String::new(),
            name: "Mieke Peeters".to_owned(),
            reason: Some(Reason {
                why: Why::Journey,
                words: words.to_owned(),
            }),
        };
        let unknown = Line {
            role: String::new(),
            region: String::new(),
            reason: None,
            ..line("acted_as", "")
        };
        let names = view::DATA.map(|data| (data.to_owned(), "organiser".to_owned(), 7));
        vec![
            MissionPage {
                lines: vec![line("health", "Room on the ground floor"), unknown],
                counts: names.into(),
                wanted: Wanted {
                    data: "health".to_owned(),
                    role: String::new(),
                },
                altered: None,
                more: Some(200),
            },
            MissionPage {
                lines: Vec::new(),
                counts: Vec::new(),
                wanted: Wanted::default(),
                altered: None,
                more: None,
            },
            MissionPage {
                lines: Vec::new(),
                counts: vec![("health".to_owned(), "organiser".to_owned(), 7)],
                wanted: Wanted::default(),
                altered: Some(4),
                more: None,
            },
        ]
    }
}
