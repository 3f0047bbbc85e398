//! The questions to those accepted.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::super::actions::{self, Refused};
use super::super::rules::Refusal;
use super::super::{Application, Call, State, samples, view};
use super::mine::own;
use super::{account, only, status};

/// What those accepted are asked, and what they answered so far.
pub(in super::super) struct LogisticsPage {
    pub(in super::super) now: Moment,
    pub(in super::super) call: Call,
    pub(in super::super) application: Application,
    pub(in super::super) errors: FieldErrors,
    pub(in super::super) refusal: Option<Refusal>,
}

type Address = Path<(String, String, String)>;

pub(in super::super) async fn show(visit: Visit, Path((_, _, id)): Address) -> Answer {
    let (call, application) = own(&visit, &id).await?;
    if application.state == State::Draft {
        return see_other(&visit.address(&format!("/applications/{id}")));
    }
    visit.page(&LogisticsPage {
        now: visit.now(),
        call,
        application,
        errors: FieldErrors::default(),
        refusal: None,
    })
}

pub(in super::super) async fn keep(
    visit: Visit,
    Path((_, _, id)): Address,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    only(&sent, |name| name == "do" || name.contains("q-"))?;
    let (call, application) = own(&visit, &id).await?;
    let mut page = LogisticsPage {
        now: visit.now(),
        call,
        application,
        errors: FieldErrors::default(),
        refusal: None,
    };
    let mut change = visit.change().await?;
    let by = account(&visit)?;
    let done = actions::answer_logistics(&mut change, page.application.id, by, sent).await;
    match done {
        Ok((draft, errors)) => {
            change.finish().await?;
            page.application.draft = draft;
            page.errors = errors;
            match page.errors.is_empty() {
                true => see_other(&visit.address(&format!("/applications/{id}/logistics"))),
                false => visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page),
            }
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let code = status(&refusal);
            page.refusal = Some(refusal);
            visit.page_with(code, &page)
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

impl Page for LogisticsPage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-logistics")
    }

    fn kicker(&self, _words: &Words) -> Option<String> {
        Some(self.application.name.clone())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::logistics::logistics(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let mine = (
            frame.say("registration-mine"),
            frame.address("/applications"),
        );
        let one = &self.application;
        let address = frame.address(&format!("/applications/{}", one.id));
        vec![mine, (one.name.clone(), address)]
    }

    fn samples() -> Vec<Self> {
        samples::logistics()
    }
}
