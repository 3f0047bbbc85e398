//! What any web product needs. Nothing in here has heard of a mission: a module belongs here only
//! if it could serve a product about something else entirely.
//!
//! In reading order: the moment and the ids that everything is stamped with, the database and its
//! one-writer changes, durable jobs, texts in four languages, finding
//! things by words, and the web.

pub mod moment;

pub mod chance;
pub mod id;
pub mod seal;

pub mod database;

pub mod jobs;

pub mod limits;

pub mod trust;

pub mod fetch;

pub mod mail;

pub mod texts;

pub mod search;

pub mod sheets;

pub mod files;

pub mod web;
