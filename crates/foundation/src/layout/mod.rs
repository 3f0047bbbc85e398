//! The page frame, navigation, fields, tables and charts that all pages are put together from.

pub mod charts;
pub mod facets;
pub mod fields;
pub mod maps;
pub mod matrix;
pub mod plots;
pub mod ranges;
pub mod tables;
pub mod timeline;

mod entries;
mod figures;
mod frame;
mod icons;
mod notices;
mod sections;
mod tags;

#[cfg(test)]
mod tests;

pub use entries::{Entry, LogLine, Party, change, entries, exchange, log};
pub use figures::{Figure, figures, progress, small_figures};
pub use frame::{Frame, Looking, MissionHead, NavigationItem, Page, render};
pub use icons::{icon, thread, with_icon};
pub use notices::{Tone, empty, notice, refusal};
pub use sections::{
    DayLink, View, beside, days, facts, margin_section, noted_section, section, views,
};
pub use tags::{Standing, domain, invented, kind, state, tag};
