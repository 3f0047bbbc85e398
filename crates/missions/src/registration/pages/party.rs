//! One person of a party: that they do not come, or who comes instead.

use attache_foundation::ids::{ApplicationId, PersonId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Change, Error, Form, Result, Visit};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Refused};
use super::super::drafts::{Draft, PersonTyped, Press, Step};
use super::super::rules::Refusal;
use super::super::{Applicant, Application, State, samples, view};
use super::apply::StepPage;
use super::mine::own;
use super::{account, only, status};
use crate::delegations::REASONS;

/// One person of a party.
pub(in super::super) struct PersonPage {
    pub(in super::super) application: Application,
    pub(in super::super) person: Applicant,
    /// The form of whoever comes instead: the step of people, with one of them.
    pub(in super::super) step: StepPage,
    /// What is wrong with the form of the withdrawal.
    pub(in super::super) reason: FieldErrors,
    pub(in super::super) refusal: Option<Refusal>,
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
pub(in super::super) struct Leaving {
    reason: String,
}

type Address = Path<(String, String, String, String)>;

async fn loaded(visit: &Visit, id: &str, person: &str) -> Result<PersonPage> {
    let person: PersonId = person.parse().map_err(|_| Error::Absent)?;
    let (call, application) = own(visit, id).await?;
    let found = application.people.iter().find(|one| one.id == person);
    let found = found.filter(|_| application.state != State::Draft);
    let person = found.ok_or(Error::Absent)?.clone();
    let limits = actions::limits(&mut visit.reads(), &call).await?;
    let draft = Draft {
        people: vec![PersonTyped::default()],
        ..Draft::default()
    };
    Ok(PersonPage {
        application,
        person,
        step: StepPage::of(id, Step::People, call, draft, limits, &[]),
        reason: FieldErrors::default(),
        refusal: None,
    })
}

pub(in super::super) async fn show(visit: Visit, Path((_, _, id, person)): Address) -> Answer {
    visit.page(&loaded(&visit, &id, &person).await?)
}

pub(in super::super) async fn withdraw(
    visit: Visit,
    Path((_, _, id, person)): Address,
    Form(leaving): Form<Leaving>,
) -> Answer {
    let mut page = loaded(&visit, &id, &person).await?;
    if !REASONS.contains(&leaving.reason.as_str()) {
        page.reason.add("reason", "registration-error-choice");
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (application, person, by) = (page.application.id, page.person.id, account(&visit)?);
    let mut change = visit.change().await?;
    let done =
        actions::withdraw_person(&mut change, application, person, by, &leaving.reason).await;
    answered(&visit, change, done.map(Ok), page).await
}

pub(in super::super) async fn substitute(
    visit: Visit,
    Path((_, _, id, person)): Address,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    only(&sent, |name| name == "do" || name.starts_with("p0-"))?;
    let mut page = loaded(&visit, &id, &person).await?;
    let press = page
        .step
        .draft
        .take(Step::People, sent, &page.step.call.form)?;
    let alone = matches!(press, Press::Next).then(|| page.step.draft.people.first());
    let typed = alone.flatten().cloned();
    let typed = typed.ok_or(Error::unprocessable("error-bad-body", Vec::new()))?;
    let (application, person, by) = (page.application.id, page.person.id, account(&visit)?);
    let mut change = visit.change().await?;
    let done = actions::substitute(&mut change, application, person, by, typed).await;
    answered(&visit, change, done, page).await
}

async fn answered(
    visit: &Visit,
    change: Change,
    done: actions::Outcome<std::result::Result<(), FieldErrors>>,
    mut page: PersonPage,
) -> Answer {
    match done {
        Ok(Ok(())) => {
            change.finish().await?;
            see_other(&address(visit, page.application.id))
        }
        Ok(Err(errors)) => {
            drop(change);
            page.step.errors = errors;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
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

fn address(visit: &Visit, application: ApplicationId) -> String {
    visit.address(&format!("/applications/{application}"))
}

impl Page for PersonPage {
    fn title(&self, _words: &Words) -> String {
        self.person.name()
    }

    fn kicker(&self, _words: &Words) -> Option<String> {
        Some(self.application.name.clone())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::party::person(self, frame)
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
        samples::people()
    }
}
