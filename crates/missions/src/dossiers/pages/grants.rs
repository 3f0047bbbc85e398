//! Who is named to read what needs a name on a list.

use attache_foundation::ids::{AccountId, PersonId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use jiff::civil::{date, time};
use maud::Markup;
use serde::Deserialize;

use super::super::{DossierClass, DossierGrant, actions, rules, store, view};
use super::Named;

/// Who is named, and the form to name somebody.
pub(in super::super) struct GrantsPage {
    pub(in super::super) grants: Vec<DossierGrant>,
    /// Account, name, role.
    pub(in super::super) accounts: Vec<(AccountId, String, String)>,
    /// The one participant that it would be for, and their name.
    pub(in super::super) person: Option<(PersonId, String)>,
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Typed {
    pub(in super::super) person: String,
    pub(in super::super) account: String,
    pub(in super::super) class: String,
    pub(in super::super) until: String,
    pub(in super::super) reason: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct For {
    person: String,
}

pub(in super::super) async fn grants(visit: Visit, Query(wanted): Query<For>) -> Answer {
    let typed = Typed {
        person: wanted.person,
        ..Typed::default()
    };
    visit.page(&page(&visit, typed).await?)
}

async fn page(visit: &Visit, typed: Typed) -> Result<GrantsPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let mut person = None;
    if !typed.person.is_empty() {
        let id: PersonId = typed.person.parse().map_err(|_| Error::Absent)?;
        let found = store::participants(&mut reads, mission, None, Some(id)).await?;
        let found = found.into_iter().next().ok_or(Error::Absent)?;
        person = Some((id, found.name));
    }
    let mut accounts = store::grantable(&mut reads, mission).await?;
    accounts.retain(|(account, ..)| Some(*account) != visit.actor.account);
    Ok(GrantsPage {
        grants: store::grants(&mut reads, mission, None, visit.now()).await?,
        accounts,
        person,
        typed,
        errors: FieldErrors::default(),
    })
}

pub(in super::super) async fn grant(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let by = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut page = page(&visit, typed).await?;
    let mut reads = visit.reads();
    let days = super::days(&mut reads, visit.mission_id()?, visit.now()).await?;
    let account = page.typed.account.parse::<AccountId>().ok();
    let account = account.filter(|id| page.accounts.iter().any(|(one, ..)| one == id));
    if account.is_none() {
        page.errors.add("account", "dossiers-error-account");
    }
    let class = DossierClass::from_name(&page.typed.class);
    if class.is_none() {
        page.errors.add("class", "dossiers-error-class");
    }
    let reason = rules::reason(&page.typed.reason);
    if let Err(key) = &reason {
        page.errors.add("reason", key);
    }
    let latest = class.map(|class| rules::kept_until(class, days.last_day));
    let until = page.typed.until.trim().parse::<Date>().ok();
    let until = until.filter(|day| *day >= days.today && latest.is_none_or(|last| *day <= last));
    if until.is_none() {
        page.errors.add("until", "dossiers-error-until");
    }
    let (Some(account), Some(class), Some(until), Ok(reason)) = (account, class, until, reason)
    else {
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let mut change = visit.change().await?;
    let new = DossierGrant {
        id: change.id(),
        person: page.person.as_ref().map(|(person, _)| *person),
        person_name: None,
        account,
        account_name: String::new(),
        class,
        until: end_of(until)?,
        reason,
    };
    actions::grant(&mut change, &new, by).await?;
    change.finish().await?;
    see_other(&visit.address("/dossier-grants"))
}

/// The last moment of a day in the office.
fn end_of(day: Date) -> Result<Moment> {
    let home = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    Moment::on_wall_clock(day.to_datetime(time(23, 59, 59, 0)), &home)
        .ok_or_else(|| Error::fault("a day without an end"))
}

pub(in super::super) async fn end_grant(visit: Visit, Path((_, _, grant)): Named) -> Answer {
    let grant = grant.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    actions::end_grant(&mut change, grant).await?;
    change.finish().await?;
    see_other(&visit.address("/dossier-grants"))
}

impl Page for GrantsPage {
    fn title(&self, words: &Words) -> String {
        words.say("dossiers-grants")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::grants_head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::grants(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("dossiers-list"), frame.address("/dossiers"))]
    }

    fn samples() -> Vec<GrantsPage> {
        let chance = Chance::from_seed(1);
        let until = date(2025, 10, 10);
        let grant = |person_name: Option<&str>| DossierGrant {
            id: Id::new(Moment(0), &chance),
            person: None,
            person_name: person_name.map(str::to_owned),
            account: Id::new(Moment(0), &chance),
            account_name: "Sophie Claes".to_owned(),
            class: DossierClass::Passport,
            until: end_of(until).unwrap_or_default(),
            reason: "Visit list of the port authority".to_owned(),
        };
        let mut errors = FieldErrors::default();
        errors.add("account", "dossiers-error-account");
        errors.add("until", "dossiers-error-until");
        errors.add("reason", "dossiers-error-reason");
        vec![
            GrantsPage {
                grants: vec![grant(None), grant(Some("Mieke Peeters"))],
                accounts: vec![(
                    Id::new(Moment(0), &chance),
                    "Sophie Claes".to_owned(),
                    "protocol_officer".to_owned(),
                )],
                person: Some((Id::new(Moment(0), &chance), "Mieke Peeters".to_owned())),
                typed: Typed::default(),
                errors,
            },
            GrantsPage {
                grants: Vec::new(),
                accounts: Vec::new(),
                person: None,
                typed: Typed::default(),
                errors: FieldErrors::default(),
            },
        ]
    }
}
