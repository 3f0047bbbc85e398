//! The pages of profiles.

use std::collections::BTreeMap;

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Role, Visit};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::actions::Outcome;
use super::parse::Typed;
use super::{Profile, Scope, actions, samples, store, view};

/// The organisation that an address names.
#[derive(Deserialize)]
pub(super) struct At {
    organisation: String,
}

/// Whose profiles whoever asks may change here.
fn scope(visit: &Visit) -> Result<Scope> {
    let mission = visit.mission_id()?;
    let mut roles = visit.actor.roles(Some(mission));
    Ok(Scope {
        all: roles.any(|role| role == Role::Organiser),
        region: visit.actor.region(mission).map(str::to_owned),
        own: visit.actor.organisations(mission).collect(),
    })
}

/// The profiles that somebody may change.
pub(super) struct ProfilesPage {
    pub(super) profiles: Vec<Profile>,
}

impl Page for ProfilesPage {
    fn title(&self, words: &Words) -> String {
        words.say("profiles-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::list(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples::lists()
    }
}

/// The form of one profile.
pub(super) struct ProfilePage {
    pub(super) profile: Profile,
    /// The mission's domains by their terms.
    pub(super) domains: Vec<(String, Localized)>,
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
    /// Whether somebody else changed it since the form was made: both are shown.
    pub(super) meanwhile: bool,
}

impl Page for ProfilePage {
    fn title(&self, words: &Words) -> String {
        let name = self.profile.name.get(words.language());
        words.with("profiles-of", &[("organisation", name.into())])
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::profile(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("profiles-title"), frame.address("/profiles"))]
    }

    fn samples() -> Vec<Self> {
        samples::profiles()
    }
}

/// The profiles that whoever asks may change.
pub(super) async fn list(visit: Visit) -> Answer {
    let mission = visit.mission_id()?;
    let scope = scope(&visit)?;
    let mut profiles = store::profiles(&mut visit.reads(), mission, &scope).await?;
    visit
        .words
        .sort_by_name(&mut profiles, |one| one.name.get(visit.words.language()));
    visit.page(&ProfilesPage { profiles })
}

/// The form of a profile.
pub(super) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    let page = page(&visit, &at).await?;
    visit.page(&page)
}

async fn page(visit: &Visit, at: &At) -> Result<ProfilePage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let scope = scope(visit)?;
    let profile = store::profile(&mut reads, mission, &at.organisation, &scope).await?;
    let profile = profile.ok_or(Error::Absent)?;
    Ok(ProfilePage {
        typed: Typed::from_profile(&profile),
        domains: store::domains(&mut reads, mission).await?,
        profile,
        errors: FieldErrors::default(),
        meanwhile: false,
    })
}

/// Changes a profile, or gives the form back with what is wrong or what happened meanwhile.
pub(super) async fn save(
    visit: Visit,
    Path(at): Path<At>,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Answer {
    let before = page(&visit, &at).await?;
    let typed = Typed::of(sent)?;
    let edit = match typed.parse(&before.domains) {
        Ok(edit) => edit,
        Err(errors) => {
            let again = ProfilePage {
                typed,
                errors,
                ..before
            };
            return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &again);
        }
    };
    let scope = scope(&visit)?;
    let mut change = visit.change().await?;
    let edit = (typed.version(), &edit);
    match actions::change_profile(&mut change, &at.organisation, &scope, edit).await? {
        Outcome::Changed => {
            change.finish().await?;
            see_other(&visit.address("/profiles"))
        }
        Outcome::Meanwhile(kept) => {
            drop(change);
            let both = ProfilePage {
                typed: typed.of_version(kept.version),
                profile: *kept,
                meanwhile: true,
                ..before
            };
            visit.page_with(StatusCode::CONFLICT, &both)
        }
    }
}
