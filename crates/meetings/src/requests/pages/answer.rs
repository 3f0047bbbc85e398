//! The page behind the link in a counterpart's letter. Reading it does nothing; each of its two
//! buttons answers, once.

use attache_foundation::history::By;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::{Button, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use crate::requests::answer_link::{self, Link};
use crate::requests::store::{self, Other};
use crate::requests::{MeetingRequest, State, actions, samples, view};

/// What stands in the address.
#[derive(Deserialize)]
pub(in crate::requests) struct At {
    token: String,
}

/// One request, to whoever was asked, without an account.
pub(in crate::requests) struct AnswerPage {
    pub(in crate::requests) token: String,
    pub(in crate::requests) link: Link,
    pub(in crate::requests) request: MeetingRequest,
    pub(in crate::requests) asker: Other,
    pub(in crate::requests) asked: Other,
}

async fn found(visit: &Visit, token: String) -> Result<AnswerPage> {
    let opened = answer_link::open(&visit.app, &token)?;
    let mut reads = visit.reads();
    let request = store::request(&mut reads, opened.request).await?;
    let request = request.filter(|request| request.asked == opened.person);
    let request = request.ok_or(Error::Absent)?;
    let asker = store::other(&mut reads, request.mission, request.asker).await?;
    let asked = store::other(&mut reads, request.mission, request.asked).await?;
    Ok(AnswerPage {
        token,
        link: opened.state(&request, visit.now()),
        request,
        asker: asker.ok_or(Error::Absent)?,
        asked: asked.ok_or(Error::Absent)?,
    })
}

pub(in crate::requests) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    let page = found(&visit, at.token).await?;
    answered(&visit, &page)
}

/// What is over says so with its status, but for the answer that was just given.
fn answered(visit: &Visit, page: &AnswerPage) -> Answer {
    let status = match page.link {
        Link::Live | Link::Closed(State::Accepted | State::Declined) => StatusCode::OK,
        Link::Closed(_) | Link::Over => StatusCode::GONE,
    };
    visit.page_with(status, page)
}

pub(in crate::requests) async fn accept(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    answer(visit, at.token, true).await
}

pub(in crate::requests) async fn decline(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    answer(visit, at.token, false).await
}

async fn answer(visit: Visit, token: String, yes: bool) -> Answer {
    let opened = answer_link::open(&visit.app, &token)?;
    let page = found(&visit, token).await?;
    let mut change = visit
        .app
        .change(By::Itself, Some(page.request.mission))
        .await?;
    let request = store::request(&mut change, opened.request)
        .await?
        .ok_or(Error::Absent)?;
    let link = opened.state(&request, change.now());
    if link != Link::Live {
        let page = AnswerPage {
            link,
            request,
            ..page
        };
        return visit.page_with(StatusCode::GONE, &page);
    }
    if yes {
        actions::accept(&mut change, request.id, opened.person).await?;
    } else {
        actions::decline(&mut change, request.id, opened.person).await?;
    }
    change.finish().await?;
    let language = visit.words.language().code();
    see_other(&format!("/{language}/answers/{}", page.token))
}

impl Page for AnswerPage {
    fn title(&self, words: &Words) -> String {
        words.with("requests-with", &[("name", (&self.asker.name).into())])
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::answer(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples::answers()
    }
}
