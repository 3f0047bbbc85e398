//! Reading one's requests together with what the plan in force makes of them.

use attache_foundation::{Answer, Result, Visit};
use axum::extract::Path;

use super::pages::At;
use super::store;
use crate::requests::{self, Fates};

async fn fates(visit: &Visit) -> Result<Fates> {
    let person = visit.person()?;
    let mut reads = visit.reads();
    Ok(Fates {
        seats: store::seats(&mut reads, person).await?,
        left_out: store::left_out_of(&mut reads, person).await?,
    })
}

pub(super) async fn list(visit: Visit) -> Answer {
    let fates = fates(&visit).await?;
    requests::list(&visit, &fates).await
}

pub(super) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    let request = at.request()?;
    let fates = fates(&visit).await?;
    requests::show(&visit, request, &fates).await
}
