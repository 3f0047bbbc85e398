//! The mission, its organisations and its delegations.
//!
//! The slices, in the order in which they may use each other.

pub mod organisations;

pub mod mission;

pub mod delegations;
