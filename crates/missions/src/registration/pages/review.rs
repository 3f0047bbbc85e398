//! One application before those who choose: what it says, gates, points, the decision.

use attache_foundation::ids::{AccountId, ApplicationId, PersonId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Change, Error, Form, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::see_other;
use axum::extract::Path;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Outcome, Refused};
use super::super::alike::{Why, alike};
use super::super::documents::{Document, Evidence};
use super::super::rules::Refusal;
use super::super::{
    Application, Call, Decision, Gate, Score, State, checks, samples, store, theirs, view,
};
use super::{account, scope, status};

/// One application.
pub(in super::super) struct ReviewPage {
    pub(in super::super) reader: AccountId,
    pub(in super::super) call: Call,
    pub(in super::super) application: Application,
    pub(in super::super) gates: Vec<Gate>,
    pub(in super::super) scores: Vec<Score>,
    pub(in super::super) taken: i64,
    pub(in super::super) evidence: Vec<Evidence>,
    pub(in super::super) documents: Vec<Document>,
    /// Others that may be of the same organisation or people, of the reader's Region only.
    pub(in super::super) alike: Vec<(Application, Why)>,
    /// The applications handed in before and after this one, of the reader's Region.
    pub(in super::super) before: Option<ApplicationId>,
    pub(in super::super) next: Option<ApplicationId>,
    pub(in super::super) refusal: Option<Refusal>,
}

impl ReviewPage {
    /// The scores that the reader may see: their own, and the others' once theirs are in.
    pub(in super::super) fn seen(&self) -> Vec<&Score> {
        let is_in = self.scores.iter().any(|score| score.account == self.reader);
        let seen = self
            .scores
            .iter()
            .filter(|score| is_in || score.account == self.reader);
        seen.collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Gating {
    gate: String,
    state: String,
    #[serde(default)]
    note: String,
}

type Address = Path<(String, String, String)>;

async fn loaded(visit: &Visit, id: &str, refusal: Option<Refusal>) -> Result<ReviewPage> {
    let id: ApplicationId = id.parse().map_err(|_| Error::Absent)?;
    let (mission, scope) = (visit.mission_id()?, scope(visit)?);
    let mut reads = visit.reads();
    let found = theirs(&mut reads, mission, &scope, id).await?;
    let found = found.filter(|(_, found)| found.state == State::Submitted);
    let (call, application) = found.ok_or(Error::Absent)?;
    let others = store::submitted(&mut reads, mission, &scope).await?;
    let place = others.iter().position(|other| other.id == application.id);
    let at = |place: Option<usize>| place.and_then(|place| others.get(place)).map(|one| one.id);
    let before = at(place.and_then(|place| place.checked_sub(1)));
    let next = at(place.map(|place| place + 1));
    let apart = store::apart(&mut reads, id).await?;
    let others = others
        .into_iter()
        .filter(|other| other.id != application.id && !apart.contains(&other.id));
    let alike = others.filter_map(|other| alike(&application, &other).map(|why| (other, why)));
    Ok(ReviewPage {
        alike: alike.collect(),
        before,
        next,
        reader: account(visit)?,
        gates: store::gates(&mut reads, id).await?,
        scores: store::scores(&mut reads, id).await?,
        taken: store::taken(&mut reads, call.id).await?,
        evidence: store::evidence(&mut reads, id).await?,
        documents: store::documents(&mut reads, id).await?,
        call,
        application,
        refusal,
    })
}

pub(in super::super) async fn show(visit: Visit, Path((_, _, id)): Address) -> Answer {
    visit.page(&loaded(&visit, &id, None).await?)
}

pub(in super::super) async fn gates(
    visit: Visit,
    Path((_, _, id)): Address,
    Form(typed): Form<Gating>,
) -> Answer {
    let page = loaded(&visit, &id, None).await?;
    if let Some(key) = checks::text(&typed.note, 300) {
        let count = typed.note.chars().count();
        return Err(Error::unprocessable(
            key,
            vec![("most", 300.into()), ("count", count.into())],
        ));
    }
    let mut change = visit.change().await?;
    let found = (typed.gate.as_str(), typed.state.as_str(), typed.note.trim());
    let (scope, by) = (scope(&visit)?, account(&visit)?);
    let done = actions::set_gate(&mut change, &scope, page.application.id, found, by).await;
    answered(&visit, change, done, page).await
}

pub(in super::super) async fn scores(
    visit: Visit,
    Path((_, _, id)): Address,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let page = loaded(&visit, &id, None).await?;
    let criteria = &page.call.form.criteria;
    if let Some((other, _)) = sent
        .iter()
        .find(|(name, _)| !criteria.iter().any(|criterion| criterion.code == *name))
    {
        return Err(Error::unknown_field(other));
    }
    let read = |(code, points): (String, String)| Some((code, points.trim().parse().ok()?));
    let points: Option<Vec<(String, i64)>> = sent.into_iter().map(read).collect();
    let points = points.ok_or(Error::unprocessable(
        "registration-error-points",
        Vec::new(),
    ))?;
    let mut change = visit.change().await?;
    let (scope, by) = (scope(&visit)?, account(&visit)?);
    let done = actions::score(&mut change, &scope, page.application.id, &points, by).await;
    answered(&visit, change, done, page).await
}

pub(in super::super) async fn decision(
    visit: Visit,
    Path((_, _, id)): Address,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let page = loaded(&visit, &id, None).await?;
    let mut reason = String::new();
    let mut decisions: Vec<(PersonId, Decision)> = Vec::new();
    for (name, value) in sent {
        if name == "reason" {
            reason = value;
            continue;
        }
        let bad = || Error::unprocessable("error-bad-body", Vec::new());
        let person = name.parse().map_err(|_| Error::unknown_field(&name))?;
        decisions.push((person, Decision::from_name(&value).ok_or_else(bad)?));
    }
    let mut change = visit.change().await?;
    let (scope, id) = (scope(&visit)?, page.application.id);
    let done = actions::decide(&mut change, &scope, id, &decisions, &reason).await;
    answered(&visit, change, done, page).await
}

async fn answered(
    visit: &Visit,
    change: Change,
    done: Outcome<()>,
    mut page: ReviewPage,
) -> Answer {
    match done {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/selection/{}", page.application.id)))
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

impl Page for ReviewPage {
    fn title(&self, _words: &Words) -> String {
        self.application.name.clone()
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(self.call.name.get(words.language()).to_owned())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::review::review(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("registration-desk"), frame.address("/selection"))]
    }

    fn samples() -> Vec<Self> {
        samples::reviews()
    }
}
