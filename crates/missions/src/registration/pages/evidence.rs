//! The proofs of the checks of an application, and what its applicant attached.

use attache_foundation::ids::{ApplicationId, DocumentId, EvidenceId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Upload, Visit};
use attache_platform::files;
use attache_platform::moment::{Date, TimeZone, zone};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, attached, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Refused};
use super::super::documents::{Document, Evidence, Kept, NotKept, Proof};
use super::super::rules::Refusal;
use super::super::{Application, Call, GATES, PROOFS, State, checks, samples, store, theirs, view};
use super::documents::not_kept;
use super::{account, only, scope, status};

/// So long a note may be, in characters.
const LONGEST_NOTE: usize = 300;

/// The files of one application before those who choose.
pub(in super::super) struct EvidencePage {
    pub(in super::super) today: Date,
    pub(in super::super) call: Call,
    pub(in super::super) application: Application,
    pub(in super::super) evidence: Vec<Evidence>,
    pub(in super::super) documents: Vec<Document>,
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
    pub(in super::super) refusal: Option<Refusal>,
}

/// A proof as it was typed.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Typed {
    pub(in super::super) gate: String,
    pub(in super::super) what: String,
    pub(in super::super) day: String,
    pub(in super::super) note: String,
}

const FIELDS: [&str; 4] = ["gate", "what", "day", "note"];

impl Typed {
    fn of(fields: Vec<(String, String)>) -> Typed {
        let mut typed = Typed::default();
        for (name, value) in fields {
            match name.as_str() {
                "gate" => typed.gate = value,
                "what" => typed.what = value,
                "day" => typed.day = value,
                _ => typed.note = value,
            }
        }
        typed
    }

    /// The proof, or everything that is wrong with it.
    fn read(&self, today: Date) -> std::result::Result<Proof, FieldErrors> {
        let mut errors = FieldErrors::default();
        if !GATES.contains(&self.gate.as_str()) {
            errors.add("gate", "registration-error-choice");
        }
        if !PROOFS.contains(&self.what.as_str()) {
            errors.add("what", "registration-error-choice");
        }
        let day: Option<Date> = self.day.trim().parse().ok();
        match day {
            None => errors.add("day", "registration-error-date"),
            Some(day) if today < day => errors.add("day", "registration-evidence-future"),
            Some(_) => {}
        }
        if let Some(key) = checks::text(self.note.trim(), LONGEST_NOTE) {
            let count = self.note.trim().chars().count();
            let told = vec![("most", LONGEST_NOTE.into()), ("count", count.into())];
            errors.add_with("note", key, told);
        }
        match day {
            Some(day) if errors.is_empty() => Ok(Proof {
                gate: self.gate.clone(),
                what: self.what.clone(),
                day,
                note: self.note.trim().to_owned(),
            }),
            _ => Err(errors),
        }
    }
}

type Address = Path<(String, String, String)>;
type OneAddress = Path<(String, String, String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<(Call, Application)> {
    let id: ApplicationId = id.parse().map_err(|_| Error::Absent)?;
    let (mission, scope) = (visit.mission_id()?, scope(visit)?);
    let found = theirs(&mut visit.reads(), mission, &scope, id).await?;
    let found = found.filter(|(_, found)| found.state == State::Submitted);
    found.ok_or(Error::Absent)
}

async fn loaded(visit: &Visit, id: &str) -> Result<EvidencePage> {
    let (call, application) = found(visit, id).await?;
    let mut reads = visit.reads();
    let brussels = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    Ok(EvidencePage {
        today: visit.now().local(&brussels).date(),
        evidence: store::evidence(&mut reads, application.id).await?,
        documents: store::documents(&mut reads, application.id).await?,
        call,
        application,
        typed: Typed::default(),
        errors: FieldErrors::default(),
        refusal: None,
    })
}

pub(in super::super) async fn show(visit: Visit, Path((_, _, id)): Address) -> Answer {
    visit.page(&loaded(&visit, &id).await?)
}

pub(in super::super) async fn attach(
    visit: Visit,
    Path((_, _, id)): Address,
    sent: Upload,
) -> Answer {
    only(&sent.fields, |name| FIELDS.contains(&name))?;
    let mut page = loaded(&visit, &id).await?;
    page.typed = Typed::of(sent.fields);
    let taken = files::take(&sent.name, sent.content);
    let (proof, file) = match (page.typed.read(page.today), taken) {
        (Ok(proof), Ok(file)) => (proof, file),
        (read, taken) => {
            page.errors = read.err().unwrap_or_default();
            let mut code = StatusCode::UNPROCESSABLE_ENTITY;
            if let Err(why) = taken {
                code = not_kept(&mut page.errors, &NotKept::from(why));
            }
            return visit.page_with(code, &page);
        }
    };
    let (application, by, scope) = (page.application.id, account(&visit)?, scope(&visit)?);
    let mut change = visit.change().await?;
    let done = actions::attach_evidence(&mut change, &scope, application, by, &proof, &file).await;
    match done {
        Ok(Ok(_)) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/selection/{application}/evidence")))
        }
        Ok(Err(why)) => {
            let code = not_kept(&mut page.errors, &why);
            visit.page_with(code, &page)
        }
        Err(Refused::Rule(refusal)) => {
            let code = status(&refusal);
            page.refusal = Some(refusal);
            visit.page_with(code, &page)
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

/// What the button of a removal says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Removing {
    #[serde(default, rename = "do")]
    act: String,
}

pub(in super::super) async fn remove(
    visit: Visit,
    Path((_, _, id, evidence)): OneAddress,
    Form(sent): Form<Removing>,
) -> Answer {
    let (_, application) = found(&visit, &id).await?;
    let evidence: EvidenceId = evidence.parse().map_err(|_| Error::Absent)?;
    let all = store::evidence(&mut visit.reads(), application.id).await?;
    if !all.iter().any(|one| one.id == evidence) {
        return Err(Error::Absent);
    }
    if sent.act != "remove" {
        return Err(Error::unprocessable("error-bad-body", Vec::new()));
    }
    let scope = scope(&visit)?;
    let mut change = visit.change().await?;
    actions::remove_evidence(&mut change, &scope, application.id, evidence).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/selection/{}/evidence", application.id)))
}

/// A proof, byte by byte as it was sent.
pub(in super::super) async fn download(
    visit: Visit,
    Path((_, _, id, evidence)): OneAddress,
) -> Answer {
    let (_, application) = found(&visit, &id).await?;
    let evidence: EvidenceId = evidence.parse().map_err(|_| Error::Absent)?;
    let all = store::evidence(&mut visit.reads(), application.id).await?;
    let found = all.into_iter().find(|one| one.id == evidence);
    given(&visit, application.id, found.map(|one| one.file)).await
}

/// What the applicant attached, byte by byte as it was sent.
pub(in super::super) async fn document(
    visit: Visit,
    Path((_, _, id, document)): OneAddress,
) -> Answer {
    let (_, application) = found(&visit, &id).await?;
    let document: DocumentId = document.parse().map_err(|_| Error::Absent)?;
    let all = store::documents(&mut visit.reads(), application.id).await?;
    let found = all.into_iter().find(|one| one.id == document);
    given(&visit, application.id, found.map(|one| one.file)).await
}

async fn given(visit: &Visit, application: ApplicationId, file: Option<Kept>) -> Answer {
    let file = file.ok_or(Error::Absent)?;
    let content = store::content(&mut visit.reads(), application, &file.digest).await?;
    attached(&file.name, file.kind, content)
}

impl Page for EvidencePage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-evidence")
    }

    fn kicker(&self, _words: &Words) -> Option<String> {
        Some(self.application.name.clone())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::evidence::evidence(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let one = frame.address(&format!("/selection/{}", self.application.id));
        let desk = frame.address("/selection");
        vec![
            (frame.say("registration-desk"), desk),
            (self.application.name.clone(), one),
        ]
    }

    fn samples() -> Vec<Self> {
        samples::evidence()
    }
}
