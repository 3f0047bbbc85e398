//! The log and the outbox as pages.

use attache_foundation::history::{self, Tampered};
use attache_foundation::ids::NoticeId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::notices::{self, Envelope, LetterState};
use attache_foundation::{Answer, Button, Event, Right, Visit};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Words};
use attache_platform::web::see_other;
use axum::extract::{Path, Query};
use maud::Markup;
use serde::Deserialize;

use super::{store, view};

mod letter;

use crate::desk::{self, Happened};
pub(super) use letter::{LetterPage, give_reason, show as letter};

/// How many lines a page shows at first, and how many more each time more are asked for.
const LINES: i64 = 100;

/// More than this no page shows; the whole log goes out with an export.
const MOST_LINES: i64 = 5_000;

/// How many lines are asked for.
#[derive(Deserialize)]
pub(super) struct Asked {
    lines: Option<String>,
}

impl Asked {
    /// A number of lines within reason, whatever was typed.
    fn number(&self) -> i64 {
        let typed = self.lines.as_deref().and_then(|lines| lines.parse().ok());
        typed.unwrap_or(LINES).clamp(LINES, MOST_LINES)
    }
}

/// What happened in a mission, and whether the log is whole.
pub(super) async fn history(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let most = asked.number();
    let lines = desk::happened(&mut reads, mission, most, visit.words.language()).await?;
    let scope = mission.to_string();
    let tampered = history::verify(&mut reads).await?;
    let altered = tampered
        .into_iter()
        .find(|tampered| tampered.scope == scope);
    let more = (lines.last().is_some_and(|line| line.number > 1)).then_some(most + LINES);
    visit.page(&HistoryPage {
        lines,
        altered,
        more,
    })
}

/// The log of a mission.
pub(super) struct HistoryPage {
    pub(super) lines: Vec<Happened>,
    /// The first line that was altered.
    pub(super) altered: Option<Tampered>,
    /// How many lines to ask for to see more, if there are more.
    pub(super) more: Option<i64>,
}

impl Page for HistoryPage {
    fn title(&self, words: &Words) -> String {
        words.say("administration-history")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::history_head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::history(self, frame)
    }

    fn samples() -> Vec<HistoryPage> {
        let altered = Tampered {
            scope: String::new(),
            number: 4,
        };
        vec![
            HistoryPage {
                lines: desk::sample_lines(),
                altered: None,
                more: Some(200),
            },
            HistoryPage {
                lines: desk::sample_lines(),
                altered: Some(altered),
                more: None,
            },
            HistoryPage {
                lines: Vec::new(),
                altered: None,
                more: None,
            },
        ]
    }
}

/// The letters of a mission.
pub(super) async fn letters(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let most = asked.number();
    let (written, to_write) = store::letters(&mut reads, mission).await?;
    let letters = notices::letters(&mut reads, mission, most).await?;
    let more = (written > most).then_some(most + LINES);
    visit.page(&LettersPage {
        counts: notices::letter_counts(&mut reads, mission).await?,
        letters,
        to_write,
        sends: visit.app.settings().mail.is_some(),
        may_send: visit.may(Right::SendLetters),
        may_read: visit.may(Right::ReadLetters),
        more,
    })
}

/// A person sends a letter that does not go by itself.
pub(super) async fn send_letter(
    visit: Visit,
    Path((_, _, letter)): Path<(String, String, NoticeId)>,
    _: Button,
) -> Answer {
    let mut change = visit.change().await?;
    notices::again(&mut change, letter).await?;
    change.record(Event::LetterSentAgain { letter });
    change.finish().await?;
    see_other(&visit.address("/letters"))
}

/// The outbox.
pub(super) struct LettersPage {
    pub(super) letters: Vec<Envelope>,
    /// How many letters stand how.
    pub(super) counts: Vec<(LetterState, i64)>,
    /// Notices whose letter is still to be written.
    pub(super) to_write: i64,
    /// Whether there is a mail server.
    pub(super) sends: bool,
    /// Whether the reader may send what does not go by itself.
    pub(super) may_send: bool,
    /// Whether the reader may see what letters say, having said why.
    pub(super) may_read: bool,
    pub(super) more: Option<i64>,
}

impl Page for LettersPage {
    fn title(&self, words: &Words) -> String {
        words.say("administration-letters")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::letters_head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::letters(self, frame)
    }

    fn samples() -> Vec<LettersPage> {
        vec![
            LettersPage {
                letters: LetterState::ALL.into_iter().map(sample_envelope).collect(),
                counts: LetterState::ALL.map(|state| (state, 104)).into(),
                to_write: 2,
                sends: true,
                may_send: true,
                may_read: true,
                more: Some(200),
            },
            LettersPage {
                letters: Vec::new(),
                counts: Vec::new(),
                to_write: 0,
                sends: false,
                may_send: true,
                may_read: false,
                more: None,
            },
        ]
    }
}

/// An envelope, for samples of pages.
fn sample_envelope(state: LetterState) -> Envelope {
    let chance = Chance::from_seed(1);
    Envelope {
        notice: Id::new(Moment(0), &chance),
        person: Id::new(Moment(0), &chance),
        mail: "mieke@example.org".to_owned(),
        language: Language::Nl,
        state,
        attempts: 1,
        answer: Some("451 4.7.1 Greylisted".to_owned()),
        at: Moment(1_759_500_000_000),
    }
}
