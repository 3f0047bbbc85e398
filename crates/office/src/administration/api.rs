//! Whether the instance is alive, for whoever watches over it.

use attache_foundation::{Answer, Visit};
use attache_platform::web::json;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;

use super::store;

/// All that the public may know.
#[derive(Serialize, JsonSchema)]
pub(super) struct Alive {
    /// Always true; an instance whose database is away answers 503 instead.
    ok: bool,
}

/// Reads from the database and says that it could.
pub(super) async fn health(visit: Visit) -> Answer {
    store::counts(&mut visit.reads()).await?;
    json(StatusCode::OK, &Alive { ok: true })
}
