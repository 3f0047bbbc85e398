//! The search: a first plan, hardest wishes first, then one small change after another, kept when
//! it helps or does little harm.

mod accept;
mod construct;
mod grid;
mod lane;
mod moves;
mod record;
mod state;
mod tables;
mod team;

pub(crate) use accept::Cooling;
pub(crate) use construct::{begin, construct, keep_promises};
pub(crate) use grid::{Grid, classes, has};
pub(crate) use moves::Hands;
pub(crate) use state::State;
pub(crate) use tables::{is_as_counted, may_change, to_plan};
pub(crate) use team::Team;
