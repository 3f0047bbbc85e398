//! The page on which two organisations are made one.

use attache_foundation::ids::OrganisationId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Right, Visit};
use attache_missions::organisations::{self, Candidate};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Arg, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::{Merging, actions, view};

/// Those that take part, and what was chosen.
pub(super) struct MergingPage {
    pub(super) all: Vec<Candidate>,
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
    /// Why it was not done: the key of a sentence, and what that is told.
    pub(super) refused: Option<(&'static str, Vec<(&'static str, Arg)>)>,
}

/// What is to become of two organisations, as it was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typed {
    #[serde(default)]
    pub(super) stays: String,
    #[serde(default)]
    pub(super) goes: String,
    /// `stays`, `goes`, or empty.
    #[serde(default)]
    pub(super) profile: String,
    #[serde(default)]
    pub(super) sure: String,
}

async fn loaded(visit: &Visit) -> Result<MergingPage> {
    let mission = visit.mission_id()?;
    Ok(MergingPage {
        all: organisations::taking_part(&mut visit.reads(), mission).await?,
        typed: Typed::default(),
        errors: FieldErrors::default(),
        refused: None,
    })
}

pub(super) async fn show(visit: Visit) -> Answer {
    visit.page(&loaded(&visit).await?)
}

pub(super) async fn act(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut page = loaded(&visit).await?;
    page.typed = typed;
    let Some(merging) = wanted(&mut page) else {
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let organises = |mission| visit.actor.may(Right::MergeOrganisations, Some(mission));
    let mut change = visit.change().await?;
    match actions::merge(&mut change, merging, organises).await {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address("/same-organisations"))
        }
        Err(Error::Refusal { status, key, args }) => {
            drop(change);
            page.refused = Some((key, args));
            visit.page_with(status, &page)
        }
        Err(error) => Err(error),
    }
}

/// What was chosen; nothing when something of the form is missing, which it then says. Only who
/// takes part in this mission can be chosen.
fn wanted(page: &mut MergingPage) -> Option<Merging> {
    let find = |typed: &str| -> Option<OrganisationId> {
        let found = page.all.iter().find(|one| one.id.to_string() == typed);
        found.map(|one| one.id)
    };
    let (stays, goes) = (find(&page.typed.stays), find(&page.typed.goes));
    let profile_of = match page.typed.profile.as_str() {
        "stays" => stays,
        "goes" => goes,
        _ => None,
    };
    for (field, found) in [("stays", stays), ("goes", goes)] {
        if found.is_none() {
            page.errors.add(field, "merging-choose");
        }
    }
    if stays.is_some() && stays == goes {
        page.errors.add("goes", "merging-same");
    }
    if page.typed.sure != "yes" {
        page.errors.add("sure", "merging-unsure");
    }
    if !page.errors.is_empty() {
        return None;
    }
    Some(Merging {
        stays: stays?,
        goes: goes?,
        profile_of,
    })
}

impl Page for MergingPage {
    fn title(&self, words: &Words) -> String {
        words.say("merging-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        let known = |seed: u64, name: &str| Candidate {
            id: Id::new(Moment(1_759_388_400_000), &Chance::from_seed(seed)),
            name: name.into(),
            kind: "company".into(),
            region: Some("flanders".into()),
            number: if seed == 1 { "0403170701" } else { "" }.into(),
            merged_into: None,
        };
        let page = |typed: Typed, refused| MergingPage {
            all: vec![
                known(1, "Brass <i>& Bytes</i>"),
                known(2, "Brass i Bytes i"),
                known(3, "Łukasz 王"),
            ],
            typed,
            errors: FieldErrors::default(),
            refused,
        };
        let mut wrong = page(Typed::default(), None);
        wanted(&mut wrong);
        let numbers = vec![("one", "0403170701".into()), ("other", "0203201340".into())];
        let mut same = page(Typed::default(), None);
        same.typed.stays = same.all[0].id.to_string();
        same.typed.goes = same.typed.stays.clone();
        wanted(&mut same);
        let none = MergingPage {
            all: Vec::new(),
            ..page(Typed::default(), None)
        };
        vec![
            page(Typed::default(), None),
            wrong,
            same,
            none,
            page(
                Typed::default(),
                Some(("organisations-two-numbers", numbers)),
            ),
            page(Typed::default(), Some(("merging-two-profiles", Vec::new()))),
            page(Typed::default(), Some(("merging-elsewhere", Vec::new()))),
        ]
    }
}
