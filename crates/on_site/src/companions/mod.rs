//! From when until when somebody is there, who accompanies them, and what does not fit that.
//!
//! Until the day on which hotels and transfers are ordered, participants say it themselves, or
//! their Region's officer does; later only the organiser. Whoever accompanies a participant is no
//! participant: nobody counts them, meets them or gives them a role.

mod actions;
mod pages;
mod rules;
mod samples;
mod store;
#[cfg(test)]
mod tests;
mod typed;
mod view;

use std::collections::BTreeMap;

use attache_foundation::ids::{CompanionId, MissionId, PersonId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{Change, Result, Right, Route};
use attache_platform::database::Reads;
use attache_platform::moment::Date;
use attache_platform::texts::Localized;
use attache_platform::web::{get, post};
use maud::Markup;

/// Somebody who accompanies a participant.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Companion {
    id: CompanionId,
    person: PersonId,
    given_name: String,
    family_name: String,
    first_day: Date,
    last_day: Date,
}

impl Companion {
    fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}

/// Something on the programme, or a meeting, that is not while somebody is there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outside {
    title: Localized,
    /// The name of whom they would meet; empty for what is no meeting.
    with: String,
    day: Date,
    /// Minutes after midnight, on the clock of the leg.
    minute: i64,
}

/// How many things of each person are not while they are there; others are left out.
type Counts = BTreeMap<PersonId, i64>;

/// People whose mission ended before a day and whose companions still stand there.
pub async fn due(reads: &mut impl Reads, ended_before: Date) -> Result<Vec<(MissionId, PersonId)>> {
    store::due(reads, ended_before).await
}

/// Deletes who accompanies a person; gives how many.
pub async fn forget(change: &mut Change, person: PersonId) -> Result<u64> {
    store::remove_all(change, person).await
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    let (own, manage) = (Right::ChangeOwnStay, Right::ManageParticipants);
    vec![
        get("/missions/{mission}/my-stay", own, pages::own),
        post("/missions/{mission}/my-stay", own, pages::set_own),
        post(
            "/missions/{mission}/my-stay/companions",
            own,
            pages::declare,
        ),
        post(
            "/missions/{mission}/my-stay/companions/removal",
            own,
            pages::withdraw,
        ),
        get("/missions/{mission}/stays", manage, pages::list),
        get("/missions/{mission}/stays/{person}", manage, pages::show),
        post("/missions/{mission}/stays/{person}", manage, pages::set),
    ]
}

/// Samples of the pages, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = render::<pages::StayPage>("companions/stay", frame);
    all.extend(render::<pages::ListPage>("companions/list", frame));
    all
}
