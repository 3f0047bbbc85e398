//! Choosing as whom to look, and ending it.

use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::search::fold;
use attache_platform::texts::Words;
use attache_platform::web::{Answer, Button, Error, FieldErrors, Form, Result, see_other};
use axum::extract::Query;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::rules::{self, Refusal};
use super::{actions, store, view};
use crate::accounts;
use crate::ids::AccountId;
use crate::layout::{Frame, Page};
use crate::permissions::{Right, Role};
use crate::readings::{Reader, TypedReason};
use crate::visit::Visit;

/// How many people are shown at once.
const SHOWN: usize = 20;

/// As whom one may look, and why one does.
pub(super) struct ActingPage {
    pub(super) query: String,
    /// Account, name, roles; nobody before a name is searched for.
    pub(super) people: Vec<(AccountId, String, Vec<Role>)>,
    /// How many more have that name.
    pub(super) more: usize,
    pub(super) account: String,
    pub(super) typed: TypedReason,
    pub(super) errors: FieldErrors,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Search {
    q: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Asked {
    q: String,
    account: String,
    why: String,
    reason: String,
}

pub(super) async fn show(visit: Visit, Query(search): Query<Search>) -> Answer {
    visit.page(&page(&visit, &search.q).await?)
}

async fn page(visit: &Visit, query: &str) -> Result<ActingPage> {
    let mission = visit.mission_id()?;
    let shown = query.chars().filter(|letter| !letter.is_control());
    let query: String = shown.take(100).collect();
    let wanted = fold(query.trim());
    let mut people: Vec<(AccountId, String, Vec<Role>)> = Vec::new();
    for (account, name, role) in store::accounts(&mut visit.reads(), mission, visit.now()).await? {
        let Some(role) = Role::from_name(&role) else {
            continue;
        };
        match people.last_mut().filter(|(last, ..)| *last == account) {
            Some((_, _, roles)) => roles.push(role),
            None => people.push((account, name, vec![role])),
        }
    }
    let own: Vec<Role> = visit.actor.roles(Some(mission)).collect();
    people.retain(|(account, name, roles)| {
        let is_other = Some(*account) != visit.actor.account;
        let found = !wanted.is_empty() && fold(name).contains(&wanted);
        is_other && found && rules::may_look(&own, roles).is_ok()
    });
    let more = people.len().saturating_sub(SHOWN);
    people.truncate(SHOWN);
    Ok(ActingPage {
        query,
        people,
        more,
        account: String::new(),
        typed: TypedReason::default(),
        errors: FieldErrors::default(),
    })
}

pub(super) async fn begin(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let typed = TypedReason {
        why: asked.why,
        reason: asked.reason,
    };
    let (holder, reason) = (asked.account.parse::<AccountId>().ok(), typed.parse());
    let mut errors = FieldErrors::default();
    if holder.is_none() {
        errors.add("account", Refusal::Nobody.key());
    }
    if let Err(found) = &reason {
        errors.0.extend(found.0.clone());
    }
    if let (Some(holder), Ok(reason)) = (holder, &reason) {
        match look(&visit, holder, reason).await? {
            Ok(()) => return see_other(&format!("/{}/start", visit.words.language().code())),
            Err(refusal) => errors.add("account", refusal.key()),
        }
    }
    let page = ActingPage {
        account: asked.account,
        typed,
        errors,
        ..page(&visit, &asked.q).await?
    };
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

async fn look(
    visit: &Visit,
    holder: AccountId,
    reason: &crate::readings::Reason,
) -> Result<std::result::Result<(), Refusal>> {
    let mission = visit.mission_id()?;
    let secret = accounts::session_secret(&visit.app, &visit.headers);
    let secret = secret.ok_or(Error::SignInFirst)?;
    let strength = accounts::strength(&mut visit.reads(), &secret, visit.now()).await?;
    if !rules::is_proven(strength, visit.app.settings().demo) {
        return Ok(Err(Refusal::SecondFactor));
    }
    let session = accounts::session_digest(&visit.app, &visit.headers);
    let session = session.ok_or(Error::SignInFirst)?;
    let own: Vec<Role> = visit.actor.roles(Some(mission)).collect();
    let through = own.iter().find(|role| role.allows(Right::ActFor));
    let reader = Reader {
        account: visit.actor.account.ok_or(Error::SignInFirst)?,
        role: through.ok_or(Error::Absent)?.name(),
        region: "",
        mission,
        session: &session,
    };
    let mut change = visit.change().await?;
    let begun = actions::begin(&mut change, &reader, &own, holder, reason).await?;
    if begun.is_ok() {
        change.finish().await?;
    }
    Ok(begun)
}

/// Ends it; pressing the button twice is pressing it once.
pub(super) async fn end(visit: Visit, _: Button) -> Answer {
    if let Some(acting) = &visit.acting {
        actions::end(&visit.app, acting).await?;
    }
    see_other(&format!("/{}/start", visit.words.language().code()))
}

impl Page for ActingPage {
    fn title(&self, words: &Words) -> String {
        words.say("acting-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<ActingPage> {
        let id = || Id::new(Moment(0), &Chance::from_seed(1));
        let blank = |query: &str| ActingPage {
            query: query.to_owned(),
            people: Vec::new(),
            more: 0,
            account: String::new(),
            typed: TypedReason::default(),
            errors: FieldErrors::default(),
        };
        let roles = vec![Role::Delegate, Role::OrganisationManager];
        let found = ActingPage {
            people: vec![(id(), "Mieke Peeters".to_owned(), roles)],
            more: 3,
            ..blank("mie")
        };
        let wrong = |refusal: Refusal| {
            let mut page = ActingPage {
                people: vec![(id(), "Mieke Peeters".to_owned(), vec![Role::Delegate])],
                ..blank("mie")
            };
            page.errors.add("account", refusal.key());
            page
        };
        vec![
            blank(""),
            blank("nobody"),
            found,
            wrong(Refusal::Nobody),
            wrong(Refusal::SeesMore),
            wrong(Refusal::SecondFactor),
            wrong(Refusal::Already),
        ]
    }
}
