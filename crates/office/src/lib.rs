//! The organiser's desk, and tables in and out.

pub mod exchange;
