//! Where somebody who signed in begins.

use attache_foundation::{Answer, Error, Right, Route, Visit};
use attache_missions::mission;
use attache_platform::web::{get, see_other};

use crate::navigation;

pub(crate) fn routes() -> Vec<Route> {
    vec![get("/start", Right::SignedIn, start)]
}

async fn start(visit: Visit) -> Answer {
    let code = visit.words.language().code();
    if visit.actor.grants.is_empty() && visit.app.settings().require_second_factor {
        return see_other(&format!("/{code}/second-factor"));
    }
    let grant = visit.actor.grants.first().ok_or(Error::Absent)?;
    let head = mission::head(&mut visit.reads(), grant.mission)
        .await?
        .ok_or(Error::Absent)?;
    let path = navigation::start(&visit.actor, &head);
    see_other(&format!("/{code}/missions/{}{path}", head.slug))
}
