//! In and out: a mission from its tables.

mod actions;
mod findings;
mod layout;
mod reading;
mod row;
mod table;

#[cfg(test)]
mod tests;

pub use actions::{LoadRefusal, Loaded, Progress, load};
pub use findings::Findings;
