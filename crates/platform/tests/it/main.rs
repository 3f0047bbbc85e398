//! What the platform promises, on every engine there is.

mod database;
mod jobs;
