//! All SQL about calls, applications and their review.

mod applications;
mod calls;
mod imports;
mod review;

pub(super) use applications::*;
pub(super) use calls::*;
pub(super) use imports::*;
pub(super) use review::*;
