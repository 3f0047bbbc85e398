//! What is known of a mission whose wishes are not.

use std::path::PathBuf;

use clap::Args;

use super::Format;
use super::lengths::{Steps, permille, steps};

#[derive(Args)]
pub(crate) struct Forecast {
    /// A problem file whose hours, places and persons are taken; its wishes are only counted.
    pub problem: Option<PathBuf>,

    /// How the file is written; told from the file itself when not said.
    #[arg(long, value_enum)]
    pub format: Option<Format>,

    /// Tables open at a time in a city, in all places together: 30, or 20..60 for a table.
    #[arg(long, value_parser = steps)]
    pub tables: Option<Steps>,

    /// Slots of a session: 6, or 4..8 for a table.
    #[arg(long, value_parser = steps)]
    pub slots: Option<Steps>,

    /// Days with sessions.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=60))]
    pub days: Option<u16>,

    /// Sessions on each day.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=4))]
    pub sessions: Option<u16>,

    /// Cities, visited one after the other.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=20))]
    pub cities: Option<u16>,

    /// Places in a city that the tables are spread over.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=50))]
    pub places: Option<u16>,

    /// Minutes from one of those places to another.
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u16).range(0..=600))]
    pub travel: Option<u16>,

    /// Persons who come.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub persons: Option<u32>,

    /// Persons whom they come to meet; none when they meet among themselves.
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=100_000))]
    pub counterparts: Option<u32>,

    /// How much of the time persons are there and free: 80%.
    #[arg(long, value_name = "SHARE", value_parser = permille)]
    pub available: Option<u32>,

    /// The same for their counterparts.
    #[arg(long, value_name = "SHARE", value_parser = permille)]
    pub counterparts_available: Option<u32>,

    /// The most meetings a person accepts.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub most: Option<u16>,

    /// How many wishes are expected.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=2_000_000))]
    pub wishes: Option<u32>,

    /// Where chance begins; the same seed gives the same forecast.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// Draw the share over the number of tables into this SVG file.
    #[arg(long, value_name = "FILE.svg")]
    pub plot: Option<PathBuf>,

    /// Print one JSON object in place of sentences.
    #[arg(long)]
    pub json: bool,
}
