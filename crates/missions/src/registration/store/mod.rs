//! All SQL about calls, applications and their review.

mod applications;
mod calls;
mod review;

pub(super) use applications::*;
pub(super) use calls::*;
pub(super) use review::*;
