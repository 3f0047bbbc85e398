//! What every wing stands on.
//!
//! The slices, in the order in which they may use each other. `ids`, `app` and `refused`
//! are no slices but the words and the tools that all of them share.

pub mod ids;

pub mod app;

pub mod layout;

pub mod once;

pub mod history;

pub mod approvals;

pub mod permissions;

pub mod readings;

pub mod accounts;

pub mod notices;

pub mod acting;

mod refused;

pub mod visit;

pub use app::{App, Settings};
pub use attache_platform::web::{Answer, Button, Error, Form, Json, Result, Upload};
pub use history::{Change, Event};
pub use permissions::{Actor, Right, Role};
pub use refused::{Outcome, Refused, Rule};
pub use visit::Visit;

/// A route of the product: its right is one of ours, its handler reaches the [`App`].
pub type Route = attache_platform::web::Route<Right, App>;
