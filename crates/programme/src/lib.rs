//! Venues, what is taken when, and the activities.
//!
//! The slices, in the order in which they may use each other.

pub mod venues;

pub mod occupancy;

pub mod activities;
