//! One's own dossier as a form; what others see of it stands in `readers` and `grants`.

mod grants;
mod readers;

use std::collections::BTreeMap;

use attache_foundation::ids::{MissionId, PersonId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Event, Form, Result, Visit};
use attache_platform::database::Reads;
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use jiff::civil::date;
use maud::Markup;
use serde::Deserialize;

pub(super) use grants::{GrantsPage, end_grant, grant, grants};
pub(super) use readers::{ListPage, ShowPage, list, read, show};

use super::actions::{self, Own};
use super::rules::{self, Days};
use super::{DossierField, store, view};

/// The day in the office.
pub(super) fn office_day(now: Moment) -> Date {
    let home = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    now.local(&home).date()
}

/// The days that count in a mission.
pub(super) async fn days(reads: &mut impl Reads, mission: MissionId, now: Moment) -> Result<Days> {
    let last_day = store::last_day(reads, mission).await?;
    Ok(Days {
        today: office_day(now),
        last_day: last_day.ok_or(Error::Absent)?,
    })
}

/// One's own dossier.
pub(super) struct OwnPage {
    pub(super) kept: Vec<Own>,
    /// What was typed and could not be kept.
    pub(super) typed: BTreeMap<&'static str, String>,
    pub(super) errors: FieldErrors,
    /// Whether something was just saved.
    pub(super) saved: bool,
    /// The whole number of the passport, when it was asked for.
    pub(super) whole: bool,
    pub(super) last_day: Date,
}

impl OwnPage {
    /// What is kept of a field.
    pub(super) fn of(&self, field: DossierField) -> Option<&Own> {
        self.kept.iter().find(|one| one.field == field)
    }
}

impl Page for OwnPage {
    fn title(&self, words: &Words) -> String {
        words.say("dossiers-own")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::own_head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::own(self, frame)
    }

    fn samples() -> Vec<OwnPage> {
        let own = |field: DossierField, value: &str| Own {
            field,
            value: value.to_owned(),
            given_at: Moment(1_759_500_000_000),
        };
        let last_day = date(2025, 10, 10);
        let empty = OwnPage {
            kept: Vec::new(),
            typed: BTreeMap::new(),
            errors: FieldErrors::default(),
            saved: false,
            whole: false,
            last_day,
        };
        let kept = vec![
            own(DossierField::BirthDate, "1979-03-04"),
            own(DossierField::Nationality, "BE"),
            own(DossierField::PassportNumber, "EH123456"),
            own(DossierField::PassportExpires, "2025-12-31"),
            own(DossierField::Diet, "vegan"),
            own(DossierField::Needs, "A room on the ground floor"),
        ];
        let mut errors = FieldErrors::default();
        errors.add("birth_date", "dossiers-error-birth-date");
        errors.add("nationality", "dossiers-error-nationality");
        errors.add("passport_number", "dossiers-error-passport-number");
        errors.add("passport_expires", "dossiers-error-passport-expires");
        errors.add("diet", "dossiers-error-diet");
        errors.add("needs", "dossiers-error-control");
        let args = vec![("most", 500.into()), ("count", 501.into())];
        errors.add_with("travel_wishes", "dossiers-error-long", args);
        let wrong = OwnPage {
            typed: BTreeMap::from([("nationality", "Belgium".to_owned())]),
            errors,
            saved: true,
            ..empty_again(last_day)
        };
        let whole = OwnPage {
            kept,
            whole: true,
            saved: true,
            ..empty_again(last_day)
        };
        vec![empty, wrong, whole]
    }
}

fn empty_again(last_day: Date) -> OwnPage {
    OwnPage {
        kept: Vec::new(),
        typed: BTreeMap::new(),
        errors: FieldErrors::default(),
        saved: false,
        whole: false,
        last_day,
    }
}

/// Whether something was just saved.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Saved {
    saved: String,
}

async fn page(visit: &Visit, person: PersonId) -> Result<OwnPage> {
    let mut reads = visit.reads();
    let days = days(&mut reads, visit.mission_id()?, visit.now()).await?;
    Ok(OwnPage {
        kept: actions::own(&visit.app, &mut reads, person).await?,
        ..empty_again(days.last_day)
    })
}

pub(super) async fn own(visit: Visit, Query(query): Query<Saved>) -> Answer {
    let mut page = page(&visit, visit.person()?).await?;
    page.saved = !query.saved.is_empty();
    visit.page(&page)
}

/// The form as it was typed. A field that was not sent stays as it is.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    birth_date: Option<String>,
    nationality: Option<String>,
    passport_number: Option<String>,
    passport_expires: Option<String>,
    diet: Option<String>,
    needs: Option<String>,
    emergency_contact: Option<String>,
    travel_wishes: Option<String>,
}

impl Typed {
    fn sent(self) -> impl Iterator<Item = (DossierField, String)> {
        let all = [
            (DossierField::BirthDate, self.birth_date),
            (DossierField::Nationality, self.nationality),
            (DossierField::PassportNumber, self.passport_number),
            (DossierField::PassportExpires, self.passport_expires),
            (DossierField::Diet, self.diet),
            (DossierField::Needs, self.needs),
            (DossierField::EmergencyContact, self.emergency_contact),
            (DossierField::TravelWishes, self.travel_wishes),
        ];
        all.into_iter()
            .filter_map(|(field, typed)| Some((field, typed?)))
    }
}

/// Keeps what is right and gives the rest back, so that one wrong field costs no other.
pub(super) async fn give(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let (mission, person) = (visit.mission_id()?, visit.person()?);
    let mut change = visit.change().await?;
    let now = change.now();
    let days = days(&mut change, mission, now).await?;
    let app = change.app().clone();
    let kept = actions::own(&app, &mut change, person).await?;
    let (mut errors, mut wrong) = (FieldErrors::default(), BTreeMap::new());
    let mut changed = false;
    for (field, typed) in typed.sent() {
        let before = kept.iter().find(|one| one.field == field);
        let before = before.map(|one| one.value.as_str());
        if typed.trim().is_empty() {
            // The number is never shown in its field, so that an empty one means: as it was.
            if before.is_some() && field != DossierField::PassportNumber {
                actions::withdraw(&mut change, person, field).await?;
            }
            continue;
        }
        match rules::accept(field, &typed, days) {
            Ok(value) if before == Some(value.as_str()) => {}
            Ok(value) => {
                actions::give(&mut change, person, field, &value).await?;
                changed = true;
            }
            Err(found) => {
                errors.0.extend(found.0);
                wrong.insert(field.name(), typed);
            }
        }
    }
    if changed {
        change.record(Event::DossierChanged { person });
    }
    change.finish().await?;
    if errors.is_empty() {
        return see_other(&visit.address("/my-journey?saved=1"));
    }
    let page = OwnPage {
        typed: wrong,
        errors,
        saved: changed,
        ..page(&visit, person).await?
    };
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// What a form sends that is only a button: nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// Shows the whole number of one's own passport.
pub(super) async fn passport(visit: Visit, Form(_): Form<Nothing>) -> Answer {
    let mut page = page(&visit, visit.person()?).await?;
    page.whole = true;
    visit.page(&page)
}

/// The mission's slug and what follows it in an address.
pub(super) type Named = Path<(String, String, String)>;

pub(super) async fn withdraw(
    visit: Visit,
    Path((_, _, field)): Named,
    Form(_): Form<Nothing>,
) -> Answer {
    let person = visit.person()?;
    let field = DossierField::from_name(&field).ok_or(Error::Absent)?;
    let mut change = visit.change().await?;
    actions::withdraw(&mut change, person, field).await?;
    change.finish().await?;
    see_other(&visit.address("/my-journey?saved=1"))
}
