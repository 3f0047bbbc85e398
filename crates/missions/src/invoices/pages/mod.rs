//! The pages: of the officers who issue and look after invoices, and of whoever applied.

pub(super) mod due;
pub(super) mod list;
pub(super) mod mine;
pub(super) mod one;
pub(super) mod sender;

use attache_foundation::permissions::{Data, Scope};
use attache_foundation::{Error, Result, Visit};
use attache_platform::moment::Date;
use axum::http::StatusCode;

use super::rules::{self, Refusal};

/// Of which invoices the reader is an officer or the organiser.
fn scope(visit: &Visit) -> Result<Scope> {
    visit.scope(Data::Invoices)
}

/// The day in Brussels.
fn today(visit: &Visit) -> Date {
    rules::day(visit.now())
}

/// The status of a page that shows a refusal.
fn status(refusal: &Refusal) -> StatusCode {
    Error::from(refusal.clone()).status()
}
