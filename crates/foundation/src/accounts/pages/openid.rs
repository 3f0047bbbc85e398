//! Leaving for another door, and coming back from it.

use attache_platform::web::{Answer, see_other};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use serde::Deserialize;

use super::{Next, browser, door_page, here, lead_on};
use crate::accounts::cookie;
use crate::accounts::openid::{self, Refused, Returned};
use crate::visit::Visit;

/// What stands in the address of a door.
#[derive(Deserialize)]
pub(in crate::accounts) struct DoorPath {
    provider: String,
}

pub(in crate::accounts) async fn leave(
    visit: Visit,
    Path(path): Path<DoorPath>,
    Query(wanted): Query<Next>,
) -> Answer {
    let provider = openid::named(&visit.app, &path.provider)?;
    let next = here(&visit, &wanted.next).unwrap_or_default();
    let language = visit.words.language();
    match openid::leave(&visit.app, provider, next, language).await? {
        Ok((address, kept)) => {
            let mut answer = see_other(&address)?;
            cookie::set(&visit.app, answer.headers_mut(), cookie::OPENID, &kept)?;
            Ok(answer)
        }
        Err(refused) => refuse(&visit, wanted.next, refused).await,
    }
}

/// A provider knows one address to send people back to; whoever left in another language comes
/// back in it.
pub(in crate::accounts) async fn arrive(
    visit: Visit,
    Path(path): Path<DoorPath>,
    Query(returned): Query<Returned>,
) -> Answer {
    let provider = openid::named(&visit.app, &path.provider)?;
    let kept = cookie::secret(&visit.app, &visit.headers, cookie::OPENID);
    let Some(pending) = openid::pending(&visit.app, kept.as_deref(), &path.provider) else {
        return refuse(&visit, String::new(), Refused::Over).await;
    };
    let language = pending.language();
    if language != visit.words.language() {
        let (path, query) = (&visit.frame.path, &visit.frame.query);
        return see_other(&format!("/{}{path}?{query}", language.code()));
    }
    let session = cookie::session_secret(&visit.app, &visit.headers);
    let browser = browser(&visit, session.as_deref());
    let came = openid::arrive(&visit.app, provider, &pending, &returned, &browser).await?;
    let mut answer = match came {
        Ok((opened, next)) => lead_on(&visit, &opened.secret, &next),
        Err(refused) => refuse(&visit, String::new(), refused).await,
    }?;
    cookie::set(&visit.app, answer.headers_mut(), cookie::OPENID, "")?;
    Ok(answer)
}

/// The door again, with the sentence that says why.
async fn refuse(visit: &Visit, next: String, refused: Refused) -> Answer {
    let mut page = door_page(visit, next).await?;
    page.refused = Some(refused);
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
