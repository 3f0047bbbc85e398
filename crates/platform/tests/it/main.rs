//! What the platform promises, on every engine there is.

mod backup;
mod database;
mod jobs;
mod trust;
