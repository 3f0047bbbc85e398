//! One's own data: all that is kept of whoever is signed in, why, until when, and who read it.

mod pages;
mod store;
#[cfg(test)]
mod tests;
mod view;

use std::collections::BTreeMap;

use attache_foundation::ids::{AccountId, PersonId};
use attache_foundation::layout::{Frame, render};
use attache_foundation::{App, Result, Right, Route};
use attache_missions::dossiers;
use attache_platform::web::get;
use maud::Markup;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// A row as it stands in the database.
pub type Row = BTreeMap<String, Value>;

/// Everything that is kept of one person and their account, table by table. What was sealed is
/// opened.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct OwnData {
    /// The rows of each table that has any.
    pub tables: BTreeMap<String, Vec<Row>>,
}

/// Gathers everything that is kept of somebody.
pub async fn gather(
    app: &App,
    account: Option<AccountId>,
    person: Option<PersonId>,
) -> Result<OwnData> {
    let mut reads = app.reads();
    let mut tables = store::rows(&mut reads, account, person).await?;
    if let Some(person) = person {
        let own = dossiers::own(app, &mut reads, person).await?;
        let rows = own.into_iter().map(|one| {
            let given_at = one.given_at.to_string();
            Row::from([
                ("field".to_owned(), one.field.name().into()),
                ("value".to_owned(), one.value.into()),
                ("given_at".to_owned(), given_at.into()),
            ])
        });
        let rows: Vec<Row> = rows.collect();
        if !rows.is_empty() {
            tables.insert("dossier_fields".to_owned(), rows);
        }
    }
    Ok(OwnData { tables })
}

/// The routes of the slice.
pub fn routes() -> Vec<Route> {
    vec![
        get("/my-data", Right::SignedIn, pages::show),
        get("/api/my-data", Right::SignedIn, pages::download)
            .api("Everything that is kept of whoever asks.")
            .gives::<OwnData>(),
    ]
}

/// Samples of the page, rendered.
pub fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    render::<pages::OwnDataPage>("own_data/show", frame)
}
