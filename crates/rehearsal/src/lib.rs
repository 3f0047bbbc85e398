//! Whole missions played from a seed.
//!
//! A mission stands as a folder of tables (`examples/`). Rows marked `synthetic=no` are facts with
//! a source, written by hand; all other rows are invented here, from a seed, so that the same
//! facts and the same seed always give the same bytes. Nothing here reads a clock.

pub mod agenda;
pub mod chance;
pub mod enterprise_number;
pub mod moment;
pub mod play;
pub mod table;
pub mod travel;
pub mod west_coast;
