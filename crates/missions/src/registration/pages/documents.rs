//! The documents of one's own application: what the call asks for, what is attached.

use attache_foundation::ids::DocumentId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Button, Error, Result, Upload, Visit};
use attache_platform::files;
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, attached, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::super::actions::{self, Refused};
use super::super::documents::{Document, NotKept};
use super::super::rules::Refusal;
use super::super::{Application, Call, samples, store, view};
use super::mine::own;
use super::{account, only, status};

/// The documents of one application.
pub(in super::super) struct DocumentsPage {
    pub(in super::super) now: Moment,
    pub(in super::super) call: Call,
    pub(in super::super) application: Application,
    pub(in super::super) documents: Vec<Document>,
    /// Which document was chosen.
    pub(in super::super) code: String,
    pub(in super::super) errors: FieldErrors,
    pub(in super::super) refusal: Option<Refusal>,
}

type Address = Path<(String, String, String)>;
type OneAddress = Path<(String, String, String, String)>;

/// A call that asks for no documents has no such page.
async fn loaded(visit: &Visit, id: &str) -> Result<DocumentsPage> {
    let (call, application) = own(visit, id).await?;
    let documents = store::documents(&mut visit.reads(), application.id).await?;
    if call.form.documents.is_empty() && documents.is_empty() {
        return Err(Error::Absent);
    }
    Ok(DocumentsPage {
        now: visit.now(),
        call,
        application,
        documents,
        code: String::new(),
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
    only(&sent.fields, |name| name == "document")?;
    let mut page = loaded(&visit, &id).await?;
    let code = sent.fields.into_iter().next();
    page.code = code.map(|(_, code)| code).unwrap_or_default();
    let known = page.call.form.documents.iter();
    if !known.into_iter().any(|one| one.code == page.code) {
        page.errors.add("document", "registration-error-choice");
    }
    let taken = files::take(&sent.name, sent.content);
    let file = match taken {
        Ok(file) if page.errors.is_empty() => file,
        taken => {
            let mut code = StatusCode::UNPROCESSABLE_ENTITY;
            if let Err(why) = taken {
                code = not_kept(&mut page.errors, &NotKept::from(why));
            }
            return visit.page_with(code, &page);
        }
    };
    let (application, by) = (page.application.id, account(&visit)?);
    let mut change = visit.change().await?;
    let done = actions::attach_document(&mut change, application, by, &page.code, &file).await;
    match done {
        Ok(Ok(_)) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/applications/{application}/documents")))
        }
        Ok(Err(why)) => {
            let code = not_kept(&mut page.errors, &why);
            visit.page_with(code, &page)
        }
        Err(refused) => refusing(&visit, page, refused),
    }
}

/// Says beside the field why a file is not kept; gives the status that goes with it.
pub(super) fn not_kept(errors: &mut FieldErrors, why: &NotKept) -> StatusCode {
    let (key, args) = why.sentence();
    errors.add_with("file", key, args);
    why.status()
}

fn refusing(visit: &Visit, mut page: DocumentsPage, refused: Refused) -> Answer {
    match refused {
        Refused::Rule(refusal) => {
            let code = status(&refusal);
            page.refusal = Some(refusal);
            visit.page_with(code, &page)
        }
        Refused::Error(error) => Err(error),
    }
}

pub(in super::super) async fn remove(
    visit: Visit,
    Path((_, _, id, document)): OneAddress,
    _: Button,
) -> Answer {
    let page = loaded(&visit, &id).await?;
    let document: DocumentId = document.parse().map_err(|_| Error::Absent)?;
    let (application, by) = (page.application.id, account(&visit)?);
    let mut change = visit.change().await?;
    let done = actions::remove_document(&mut change, application, by, document).await;
    match done {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/applications/{application}/documents")))
        }
        Err(refused) => refusing(&visit, page, refused),
    }
}

/// The file itself, byte by byte as it was sent.
pub(in super::super) async fn download(
    visit: Visit,
    Path((_, _, id, document)): OneAddress,
) -> Answer {
    let (_, application) = own(&visit, &id).await?;
    let document: DocumentId = document.parse().map_err(|_| Error::Absent)?;
    let mut reads = visit.reads();
    let all = store::documents(&mut reads, application.id).await?;
    let found = all.into_iter().find(|one| one.id == document);
    let file = found.ok_or(Error::Absent)?.file;
    let content = store::content(&mut reads, application.id, &file.digest).await?;
    attached(&file.name, file.kind, content)
}

impl Page for DocumentsPage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-documents")
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(self.call.name.get(words.language()).to_owned())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::documents::documents(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(
            frame.say("registration-mine"),
            frame.address("/applications"),
        )]
    }

    fn samples() -> Vec<Self> {
        samples::documents()
    }
}
