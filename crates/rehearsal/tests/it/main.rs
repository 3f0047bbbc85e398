//! The recorded folder of the reference mission: that it can be made again, and what holds in it.

#![allow(clippy::unwrap_used)] // A test that cannot read its tables must stop there.

mod agenda;
mod counts;
mod facts;
mod folder;
mod meetings;
mod references;
mod regeneration;
mod small_parts;
mod texts;
