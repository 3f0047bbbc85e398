//! What one letter says, for whoever said why they read it.

use attache_foundation::ids::NoticeId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::notices::{self, Content, Envelope, LetterState};
use attache_foundation::permissions::Data;
use attache_foundation::readings::{Held, TypedReason};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::texts::{Language, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::super::view;
use super::sample_envelope;

/// A letter: its envelope, and what it says once a reason was given.
pub(in super::super) struct LetterPage {
    pub(in super::super) envelope: Envelope,
    pub(in super::super) content: Option<Content>,
    pub(in super::super) held: Option<Held>,
    pub(in super::super) typed: TypedReason,
    pub(in super::super) errors: FieldErrors,
}

type Named = Path<(String, String, String)>;

/// Shows the letter while a reason holds, and asks for one otherwise.
pub(in super::super) async fn show(visit: Visit, Path((_, _, letter)): Named) -> Answer {
    let mut page = blank(&visit, &letter).await?;
    if page.held.is_some() {
        let person = page.envelope.person;
        let recorded = visit.read(Data::MailsToPerson, person, None).await?;
        let content = notices::content(&mut visit.reads(), &page.envelope, &recorded).await?;
        page.content = Some(content);
    }
    visit.page(&page)
}

/// Takes the reason, and shows the letter by another request: reading it again while the reason
/// holds is recorded again.
pub(in super::super) async fn give_reason(
    visit: Visit,
    Path((_, _, letter)): Named,
    Form(typed): Form<TypedReason>,
) -> Answer {
    let mut page = blank(&visit, &letter).await?;
    match typed.parse() {
        Ok(reason) => {
            let person = page.envelope.person;
            visit
                .give_reason(Data::MailsToPerson, person, &reason)
                .await?;
            see_other(&visit.address(&format!("/letters/{}", page.envelope.notice)))
        }
        Err(errors) => {
            (page.typed, page.errors) = (typed, errors);
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

async fn blank(visit: &Visit, letter: &str) -> Result<LetterPage> {
    let id: NoticeId = letter.parse().map_err(|_| Error::Absent)?;
    let found = notices::envelope(&mut visit.reads(), visit.mission_id()?, id).await?;
    let envelope = found.ok_or(Error::Absent)?;
    Ok(LetterPage {
        held: visit.held_reason(envelope.person).await?,
        envelope,
        content: None,
        typed: TypedReason::default(),
        errors: FieldErrors::default(),
    })
}

impl Page for LetterPage {
    fn title(&self, words: &Words) -> String {
        let args = [("mail", self.envelope.mail.as_str().into())];
        words.with("administration-letter-to", &args)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::letter(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(
            frame.say("administration-letters"),
            frame.address("/letters"),
        )]
    }

    fn samples() -> Vec<LetterPage> {
        let blank = || LetterPage {
            envelope: sample_envelope(LetterState::Sent),
            content: None,
            held: None,
            typed: TypedReason::default(),
            errors: FieldErrors::default(),
        };
        let mut wrong = blank();
        wrong.errors.add("why", "readings-error-why");
        let args = vec![("most", 300.into()), ("count", 301.into())];
        wrong
            .errors
            .add_with("reason", "readings-error-long", args.clone());
        let mut other = blank();
        other
            .errors
            .add_with("reason", "readings-error-other", vec![("least", 8.into())]);
        let mut control = blank();
        control.errors.add("reason", "readings-error-control");
        let shown = LetterPage {
            content: Some(Content {
                language: Language::Nl,
                subject: "Mieke Peeters wil u ontmoeten".to_owned(),
                body: "Beste,\n\nEen regel.".to_owned(),
            }),
            held: Some(Held::sample()),
            ..blank()
        };
        vec![blank(), wrong, other, control, shown]
    }
}
