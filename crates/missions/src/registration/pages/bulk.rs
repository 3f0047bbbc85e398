//! One decision about many parties: what it would change, and doing it.

use attache_foundation::ids::ApplicationId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::see_other;
use axum::http::StatusCode;
use maud::Markup;

use super::super::actions::{self, Refused, WouldBe};
use super::super::rules::Refusal;
use super::super::store::{self, EVERYWHERE};
use super::super::{Application, Call, Decision, samples, view};
use super::desk::desk;
use super::{only, scope, status};

/// What would change, before it does.
pub(in super::super) struct BulkPage {
    pub(in super::super) decision: Decision,
    pub(in super::super) reason: String,
    pub(in super::super) lines: Vec<WouldBe>,
    pub(in super::super) calls: Vec<Call>,
    /// Everything that was handed in, for the places.
    pub(in super::super) all: Vec<Application>,
    pub(in super::super) refusal: Option<Refusal>,
}

/// What was ticked and chosen.
struct Ticked {
    applications: Vec<ApplicationId>,
    decision: Option<Decision>,
    reason: String,
}

impl Ticked {
    fn read(sent: Vec<(String, String)>) -> Result<Ticked> {
        only(&sent, |name| {
            matches!(name, "application" | "decision" | "reason")
        })?;
        let mut ticked = Ticked {
            applications: Vec::new(),
            decision: None,
            reason: String::new(),
        };
        for (name, value) in sent {
            match name.as_str() {
                "application" => {
                    let id = value.parse().map_err(|_| Error::Absent)?;
                    ticked.applications.push(id);
                }
                "decision" => ticked.decision = Decision::from_name(&value),
                _ => ticked.reason = value,
            }
        }
        Ok(ticked)
    }

    /// What cannot even be looked at.
    fn refusal(&self) -> Option<Refusal> {
        match self.decision {
            _ if self.applications.is_empty() => Some(Refusal::NobodyTicked),
            None => Some(Refusal::NoDecision),
            Some(Decision::Refuse) if self.reason.is_empty() => Some(Refusal::Reason),
            Some(_) => None,
        }
    }
}

pub(in super::super) async fn preview(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let ticked = Ticked::read(sent)?;
    if let Some(refusal) = ticked.refusal() {
        return back(&visit, refusal).await;
    }
    visit.page(&loaded(&visit, ticked, None).await?)
}

pub(in super::super) async fn decide(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let ticked = Ticked::read(sent)?;
    if let Some(refusal) = ticked.refusal() {
        return back(&visit, refusal).await;
    }
    let scope = scope(&visit)?;
    let said = (
        ticked.decision.unwrap_or(Decision::Wait),
        ticked.reason.as_str(),
    );
    let mut change = visit.change().await?;
    match actions::decide_all(&mut change, &scope, &ticked.applications, said).await {
        Ok(_) => {
            change.finish().await?;
            see_other(&visit.address("/selection"))
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let code = status(&refusal);
            visit.page_with(code, &loaded(&visit, ticked, Some(refusal)).await?)
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

/// The desk again, with what is missing.
async fn back(visit: &Visit, refusal: Refusal) -> Answer {
    let page = desk(visit, Some(refusal)).await?;
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

async fn loaded(visit: &Visit, ticked: Ticked, refusal: Option<Refusal>) -> Result<BulkPage> {
    let (mission, scope) = (visit.mission_id()?, scope(visit)?);
    let decision = ticked.decision.unwrap_or(Decision::Wait);
    let said = (decision, ticked.reason.as_str());
    let mut reads = visit.reads();
    let whose = (mission, scope.as_str());
    let lines = actions::would_be(&mut reads, whose, &ticked.applications, said).await?;
    let mut calls = store::calls(&mut reads, mission).await?;
    calls.retain(|call| scope == EVERYWHERE || call.region == scope);
    Ok(BulkPage {
        decision,
        lines,
        calls,
        all: store::submitted(&mut reads, mission, &scope).await?,
        reason: ticked.reason,
        refusal,
    })
}

impl Page for BulkPage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-bulk")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::bulk::bulk(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("registration-desk"), frame.address("/selection"))]
    }

    fn samples() -> Vec<Self> {
        samples::bulks()
    }
}
