//! The page of those who answer for a mission: who does what, as a matrix that prints.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Result, Visit};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use maud::Markup;

use super::super::{Owner, actions, store, view};
use crate::mission::typed::Typed;
use crate::mission::{OWNER_LEVELS, OWNER_ROLES};

const FIELDS: [&str; 3] = ["answerer", "task", "government_level"];

/// Who answers for what.
pub(in super::super) struct OwnersPage {
    pub(in super::super) owners: Vec<Owner>,
    /// Organisations that can be added, as code and name.
    pub(in super::super) candidates: Vec<(String, Localized)>,
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
}

impl Page for OwnersPage {
    fn title(&self, words: &Words) -> String {
        words.say("mission-owners")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::tabs(frame, "owners")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::owners::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples()
    }
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<OwnersPage> {
    let mut reads = visit.reads();
    let mut candidates = store::candidates(&mut reads).await?;
    let words = &visit.words;
    words.sort_by_name(&mut candidates, |(_, name)| name.get(words.language()));
    Ok(OwnersPage {
        owners: store::owners(&mut reads, visit.mission_id()?).await?,
        candidates,
        typed,
        errors,
    })
}

/// Who answers for what.
pub(in super::super) async fn show(visit: Visit) -> Answer {
    let page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    visit.page(&page)
}

/// Lets an organisation answer for something, or gives the form back.
pub(in super::super) async fn save(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::take(sent, &FIELDS)?;
    let candidates = store::candidates(&mut visit.reads()).await?;
    let codes: Vec<&str> = candidates.iter().map(|(code, _)| code.as_str()).collect();
    let mut errors = FieldErrors::default();
    let code = typed.one_of("answerer", &codes, &mut errors);
    let role = typed.one_of("task", &OWNER_ROLES, &mut errors);
    let level = typed.one_of("government_level", &OWNER_LEVELS, &mut errors);
    if errors.is_empty() {
        let mut change = visit.change().await?;
        if actions::add_owner(&mut change, &code, (&role, &level)).await? {
            change.finish().await?;
            return see_other(&visit.address("/owners"));
        }
        errors.add("task", "mission-error-owner-already");
    }
    let page = page(&visit, typed, errors).await?;
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Takes from an organisation what it answered for.
pub(in super::super) async fn remove(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::take(sent, &["answerer", "task"])?;
    let owners = store::owners(&mut visit.reads(), visit.mission_id()?).await?;
    let is =
        |one: &Owner| one.organisation == typed.get("answerer") && one.role == typed.get("task");
    if !owners.iter().any(is) {
        let mut errors = FieldErrors::default();
        errors.add("task", "mission-error-choice");
        let page = page(&visit, Typed::default(), errors).await?;
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let mut change = visit.change().await?;
    actions::remove_owner(&mut change, typed.get("answerer"), typed.get("task")).await?;
    change.finish().await?;
    see_other(&visit.address("/owners"))
}

fn samples() -> Vec<OwnersPage> {
    let owner = |role: &str, level: &str| Owner {
        organisation: "foreign-trade-agency".to_owned(),
        name: "Belgian Foreign Trade Agency".into(),
        role: role.to_owned(),
        level: level.to_owned(),
    };
    let of = |place: usize| OWNER_LEVELS[place % OWNER_LEVELS.len()];
    let owners = OWNER_ROLES.iter().enumerate();
    let owners: Vec<Owner> = owners.map(|(place, role)| owner(role, of(place))).collect();
    let mut errors = FieldErrors::default();
    errors.add("task", "mission-error-owner-already");
    errors.add("answerer", "mission-error-choice");
    let candidates = || vec![("awex".to_owned(), "AWEX".into())];
    let page = |owners, errors| OwnersPage {
        owners,
        candidates: candidates(),
        typed: Typed::default(),
        errors,
    };
    vec![
        page(owners, FieldErrors::default()),
        page(Vec::new(), errors),
    ]
}
