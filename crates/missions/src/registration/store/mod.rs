//! All SQL about calls, applications and their review.

mod applications;
mod calls;
mod files;
mod forgetting;
mod imports;
mod joining;
mod review;

pub(super) use applications::*;
pub(super) use calls::*;
pub(super) use files::*;
pub use forgetting::{due, forget, forget_drafts, forget_of_account};
pub(super) use imports::*;
pub(super) use joining::*;
pub(super) use review::*;
