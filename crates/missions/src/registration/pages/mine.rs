//! What somebody applied for: the list, one application and how it stands.

use attache_foundation::ids::{ApplicationId, CallId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::see_other;
use axum::extract::Path;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Refused};
use super::super::rules::Refusal;
use super::super::store::{self, EVERYWHERE};
use super::super::{Application, Call, State, Step, samples, view};
use super::{account, status};

/// One's applications, and the calls that one may answer.
pub(in super::super) struct ListPage {
    pub(in super::super) now: Moment,
    pub(in super::super) calls: Vec<Call>,
    pub(in super::super) mine: Vec<Application>,
    pub(in super::super) refusal: Option<Refusal>,
}

/// One application that was handed in.
pub(in super::super) struct ShowPage {
    pub(in super::super) now: Moment,
    pub(in super::super) call: Call,
    pub(in super::super) application: Application,
    pub(in super::super) refusal: Option<Refusal>,
}

/// The form that begins an application.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Starting {
    call: String,
}

/// The form that answers an offer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Answering {
    answer: String,
}

/// What the form of a withdrawal says: nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Nothing {}

pub(in super::super) async fn list(visit: Visit) -> Answer {
    visit.page(&listed(&visit, None).await?)
}

async fn listed(visit: &Visit, refusal: Option<Refusal>) -> Result<ListPage> {
    let (mission, account) = (visit.mission_id()?, account(visit)?);
    let mut reads = visit.reads();
    Ok(ListPage {
        now: visit.now(),
        calls: store::calls(&mut reads, mission).await?,
        mine: store::of_account(&mut reads, mission, account).await?,
        refusal,
    })
}

pub(in super::super) async fn start(visit: Visit, Form(typed): Form<Starting>) -> Answer {
    let call: CallId = typed.call.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    let id = match actions::start(&mut change, call, account(&visit)?).await {
        Ok(id) => id,
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let page = listed(&visit, Some(refusal.clone())).await?;
            return visit.page_with(status(&refusal), &page);
        }
        Err(Refused::Error(error)) => return Err(error),
    };
    change.finish().await?;
    see_other(&visit.address(&format!("/applications/{id}")))
}

/// One's own application and its call; another's is absent.
pub(super) async fn own(visit: &Visit, id: &str) -> Result<(Call, Application)> {
    let id: ApplicationId = id.parse().map_err(|_| Error::Absent)?;
    let mission = visit.mission_id()?;
    let account = account(visit)?;
    let mut reads = visit.reads();
    let found = store::application(&mut reads, mission, id).await?;
    let found = found
        .filter(|found| found.account == account)
        .ok_or(Error::Absent)?;
    let call = store::call(&mut reads, mission, EVERYWHERE, found.call).await?;
    Ok((call.ok_or(Error::Absent)?, found))
}

pub(in super::super) async fn show(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Answer {
    let (call, application) = own(&visit, &id).await?;
    if application.state == State::Draft {
        let first = Step::Organisation.name();
        return see_other(&visit.address(&format!("/applications/{id}/{first}")));
    }
    visit.page(&ShowPage {
        now: visit.now(),
        call,
        application,
        refusal: None,
    })
}

pub(in super::super) async fn withdraw(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
    Form(Nothing {}): Form<Nothing>,
) -> Answer {
    let (call, application) = own(&visit, &id).await?;
    let mut change = visit.change().await?;
    let done = actions::withdraw(&mut change, application.id, account(&visit)?).await;
    answered(&visit, change, done, call, application).await
}

pub(in super::super) async fn offer(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
    Form(typed): Form<Answering>,
) -> Answer {
    let (call, application) = own(&visit, &id).await?;
    let takes = match typed.answer.as_str() {
        "take" => true,
        "leave" => false,
        _ => return Err(Error::unprocessable("error-bad-body", Vec::new())),
    };
    let mut change = visit.change().await?;
    let by = account(&visit)?;
    let done = actions::answer_offer(&mut change, application.id, by, takes).await;
    answered(&visit, change, done, call, application).await
}

async fn answered(
    visit: &Visit,
    change: attache_foundation::Change,
    done: actions::Outcome<()>,
    call: Call,
    application: Application,
) -> Answer {
    match done {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/applications/{}", application.id)))
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let code = status(&refusal);
            let refusal = Some(refusal);
            visit.page_with(
                code,
                &ShowPage {
                    now: visit.now(),
                    call,
                    application,
                    refusal,
                },
            )
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

impl Page for ListPage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-mine")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::mine::list(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples::lists()
    }
}

impl Page for ShowPage {
    fn title(&self, _words: &Words) -> String {
        self.application.name.clone()
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(self.call.name.get(words.language()).to_owned())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::mine::show(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(
            frame.say("registration-mine"),
            frame.address("/applications"),
        )]
    }

    fn samples() -> Vec<Self> {
        samples::shows()
    }
}
