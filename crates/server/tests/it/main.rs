//! The binary as people start it, feed it nonsense, and kill it.

mod backup;
mod browser;
mod commands;
mod judge;
mod kill;
mod once;
mod planning;
mod postgres;
mod process;
mod rehearse;
mod sign_in;
