//! The steps of an application. Every one is kept as it is typed, right or wrong.

use attache_foundation::ids::{AccountId, ApplicationId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Change, Error, Form, Visit};
use attache_platform::limits::Limit;
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::super::actions::{self, Refused};
use super::super::documents::{Document, missing};
use super::super::drafts::{Draft, Limits, Press, Step};
use super::super::rules::Refusal;
use super::super::{Call, State, samples, store, view};
use super::mine::own;
use super::{account, status};
use crate::organisations;
use crate::organisations::identifiers::{Identifier, Scheme};

/// One step.
pub(in super::super) struct StepPage {
    pub(in super::super) id: String,
    pub(in super::super) step: Step,
    pub(in super::super) call: Call,
    pub(in super::super) draft: Draft,
    pub(in super::super) limits: Limits,
    pub(in super::super) errors: FieldErrors,
    /// Steps where something is still missing or wrong.
    pub(in super::super) open: Vec<Step>,
    /// How many documents are missing that the call cannot do without; nothing where it asks
    /// for none at all.
    pub(in super::super) documents: Option<usize>,
    /// What is known of the organisation, once that was looked up.
    pub(in super::super) found: Option<Option<Known>>,
    pub(in super::super) refusal: Option<Refusal>,
}

/// What everybody may know of an organisation.
pub(in super::super) struct Known {
    pub(in super::super) name: String,
    pub(in super::super) region: Option<String>,
}

impl StepPage {
    pub(in super::super) fn of(
        id: &str,
        step: Step,
        call: Call,
        draft: Draft,
        limits: Limits,
        attached: &[Document],
    ) -> StepPage {
        let asks = !call.form.documents.is_empty();
        let documents = asks.then(|| missing(&call.form, attached).len());
        let wrong = |step: &Step| !draft.faults(*step, &call.form, &limits).is_empty();
        let open = Step::ALL.into_iter().filter(wrong).collect();
        StepPage {
            id: id.to_owned(),
            step,
            call,
            draft,
            limits,
            errors: FieldErrors::default(),
            open,
            documents,
            found: None,
            refusal: None,
        }
    }
}

pub(in super::super) async fn show(
    visit: Visit,
    Path((_, _, id, step)): Path<(String, String, String, String)>,
) -> Answer {
    let step = Step::from_name(&step).ok_or(Error::Absent)?;
    let (call, found) = own(&visit, &id).await?;
    if found.state != State::Draft {
        return see_other(&visit.address(&format!("/applications/{id}")));
    }
    let limits = actions::limits(&mut visit.reads(), &call).await?;
    let attached = store::documents(&mut visit.reads(), found.id).await?;
    let mut draft = found.draft;
    if step == Step::People && draft.people.is_empty() {
        draft.people.push(Default::default());
    }
    visit.page(&StepPage::of(&id, step, call, draft, limits, &attached))
}

pub(in super::super) async fn keep(
    visit: Visit,
    Path((_, _, id, step)): Path<(String, String, String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let step = Step::from_name(&step).ok_or(Error::Absent)?;
    let (call, found) = own(&visit, &id).await?;
    if found.state == State::Submitted {
        // Sent twice: once is enough.
        return see_other(&visit.address(&format!("/applications/{id}")));
    }
    let limits = actions::limits(&mut visit.reads(), &call).await?;
    let by = account(&visit)?;
    let attached = store::documents(&mut visit.reads(), found.id).await?;
    let mut change = visit.change().await?;
    let again = sent.clone();
    let (draft, press) = match actions::keep(&mut change, found.id, by, step, sent).await {
        Ok(kept) => kept,
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let mut page = StepPage::of(&id, step, call, found.draft, limits, &attached);
            let code = status(&refusal);
            page.refusal = Some(refusal);
            return visit.page_with(code, &page);
        }
        Err(Refused::Error(error)) => return Err(error),
    };
    let mut page = StepPage::of(&id, step, call, draft, limits, &attached);
    if press == Press::Next {
        page.errors = page.draft.faults(step, &page.call.form, &page.limits);
    }
    if press == Press::Next && step == Step::Review && page.errors.is_empty() {
        return submit(&visit, change, found.id, page, again).await;
    }
    change.finish().await?;
    match press {
        Press::Keep => visit.page(&page),
        Press::LookUp => look_up(&visit, page, by).await,
        Press::Add | Press::Remove(_) => {
            see_other(&visit.address(&format!("/applications/{id}/{}", step.name())))
        }
        Press::Next if page.errors.is_empty() => {
            // Documents are no step of what is typed; they come before the last one.
            let next = match (step.next(), page.documents) {
                (Step::Review, Some(_)) => "documents",
                (next, _) => next.name(),
            };
            see_other(&visit.address(&format!("/applications/{id}/{next}")))
        }
        Press::Next => visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page),
    }
}

/// So often an account looks numbers up, and so often all of one address of the network.
const LOOK_UPS: [Limit; 2] = [
    Limit {
        name: "look-ups of an account",
        most: 40,
        seconds: 600,
    },
    Limit {
        name: "look-ups from an address",
        most: 400,
        seconds: 600,
    },
];

/// Says what is known of the organisation with the number that was typed; what was typed is kept
/// already, whatever comes of this.
async fn look_up(visit: &Visit, mut page: StepPage, by: AccountId) -> Answer {
    let number = Identifier::read(Scheme::Enterprise, &page.draft.organisation.number);
    let number = match number {
        Ok(number) => number,
        Err(why) => {
            let (key, args) = why.sentence();
            page.errors.add_with("number", key, args);
            return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let mut change = visit.change().await?;
    for (limit, whose) in LOOK_UPS.iter().zip([by.to_string(), visit.from.clone()]) {
        if let Err(error) = change.spend(limit, &whose).await {
            let seconds = error.wait_seconds().ok_or(error)?;
            let told = vec![("seconds", seconds.into())];
            page.errors.add_with("number", "error-try-later", told);
            return visit.page_with(StatusCode::TOO_MANY_REQUESTS, &page);
        }
    }
    change.finish().await?;
    let language = visit.words.language();
    let found = organisations::known_publicly(&mut visit.reads(), &number).await?;
    let found = found.map(|(name, region)| (name.get(language).to_owned(), region));
    if let Some((name, _)) = &found
        && page.draft.organisation.name.trim().is_empty()
    {
        page.draft.organisation.name = name.clone();
    }
    page.found = Some(found.map(|(name, region)| Known { name, region }));
    visit.page(&page)
}

/// Hands in what was kept, by the change that keeps it: whoever sends it again finds both or
/// neither. When that cannot be, the page says why, and what was typed is kept alone.
async fn submit(
    visit: &Visit,
    mut change: Change,
    application: ApplicationId,
    mut page: StepPage,
    sent: Vec<(String, String)>,
) -> Answer {
    let by = account(visit)?;
    match actions::submit(&mut change, application, by).await {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/applications/{application}")))
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let mut change = visit.change().await?;
            let kept = actions::keep(&mut change, application, by, page.step, sent).await;
            if kept.is_ok() {
                change.finish().await?;
            }
            let code = status(&refusal);
            page.refusal = Some(refusal);
            visit.page_with(code, &page)
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

impl Page for StepPage {
    fn title(&self, words: &Words) -> String {
        words.say(&format!("registration-step-{}", self.step.name()))
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(self.call.name.get(words.language()).to_owned())
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::apply::steps(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::apply::step(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(
            frame.say("registration-mine"),
            frame.address("/applications"),
        )]
    }

    fn samples() -> Vec<Self> {
        samples::steps()
    }
}
