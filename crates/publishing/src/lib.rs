//! What the public reads: the announcement, and the pages of the mission.
//!
//! The slices, in the order in which they may use each other.

pub mod announcements;
