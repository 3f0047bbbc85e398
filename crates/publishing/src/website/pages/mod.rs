//! The public pages. Each begins by asking for the version in force; whoever holds it already is
//! told so, and nothing more is read.

pub(super) mod activity;
pub(super) mod archive;
pub(super) mod home;
pub(super) mod mission;
pub(super) mod organisations;
pub(super) mod programme;
pub(super) mod sources;

mod samples;

use std::collections::BTreeMap;

use attache_foundation::layout::Frame;
use attache_foundation::{Error, Result, Visit};
use attache_platform::moment::Date;
use attache_platform::web::EntityTag;

use super::{rules, store};
use crate::announcements::Source;

/// The version of this page: the mission's last publication, the address with its language, the
/// program, and the day, because rooms become public by the day.
///
/// # Errors
/// The mission published nothing; to the public there is no such mission.
pub(super) async fn version(visit: &Visit) -> Result<EntityTag> {
    let mission = visit.mission_id()?;
    let publication = store::publication(&mut visit.reads(), mission).await?;
    let publication = publication.ok_or(Error::Absent)?.to_string();
    Ok(tag(visit, &publication))
}

/// The version of a page that is made from this publication.
fn tag(visit: &Visit, publication: &str) -> EntityTag {
    let Frame { path, query, .. } = &visit.frame;
    let language = visit.words.language().code();
    let today = today(visit).to_string();
    EntityTag::of(&[
        env!("CARGO_PKG_VERSION"),
        publication,
        language,
        path,
        query,
        &today,
    ])
}

/// The day that decides which rooms are told.
pub(super) fn today(visit: &Visit) -> Date {
    rules::today(visit.now())
}

/// The sources of a page by their codes.
pub(super) type Sources = BTreeMap<String, Source>;

fn by_code(sources: Vec<Source>) -> Sources {
    sources
        .into_iter()
        .map(|source| (source.code.clone(), source))
        .collect()
}
