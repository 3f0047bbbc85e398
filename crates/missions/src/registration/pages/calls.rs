//! The calls of a mission, for everybody.

use attache_foundation::ids::CallId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Visit};
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use axum::extract::Path;
use maud::Markup;

use super::super::store::{self, EVERYWHERE};
use super::super::{Call, samples, view};

/// All calls.
pub(in super::super) struct CallsPage {
    pub(in super::super) now: Moment,
    pub(in super::super) calls: Vec<Call>,
}

/// One call: by what it chooses, what it asks, what it costs.
pub(in super::super) struct CallPage {
    pub(in super::super) now: Moment,
    pub(in super::super) call: Call,
}

pub(in super::super) async fn list(visit: Visit) -> Answer {
    let calls = store::calls(&mut visit.reads(), visit.mission_id()?).await?;
    visit.page(&CallsPage {
        now: visit.now(),
        calls,
    })
}

pub(in super::super) async fn show(
    visit: Visit,
    Path((_, _, call)): Path<(String, String, String)>,
) -> Answer {
    let id: CallId = call.parse().map_err(|_| Error::Absent)?;
    let mission = visit.mission_id()?;
    let call = store::call(&mut visit.reads(), mission, EVERYWHERE, id).await?;
    let call = call.ok_or(Error::Absent)?;
    visit.page(&CallPage {
        now: visit.now(),
        call,
    })
}

impl Page for CallsPage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-calls")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::calls::lead(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::calls::list(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples::calls()
    }
}

impl Page for CallPage {
    fn title(&self, words: &Words) -> String {
        self.call.name.get(words.language()).to_owned()
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(self.call.agency.get(words.language()).to_owned())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::calls::show(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("registration-calls"), frame.address("/calls"))]
    }

    fn samples() -> Vec<Self> {
        samples::call_pages()
    }
}
