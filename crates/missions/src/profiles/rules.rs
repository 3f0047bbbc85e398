//! How complete a profile is, and whether two edits meet.

use super::{Text, Told};

/// What a complete profile has.
pub(super) const PARTS: usize = 8;

/// How many of the [`PARTS`] a profile has: its four texts, a sector, the size, the stage and a
/// website.
pub(super) fn completeness(told: &Told) -> usize {
    PARTS - missing(told).len()
}

/// The keys of the names of the parts that a profile lacks, in the order of the form.
pub(super) fn missing(told: &Told) -> Vec<&'static str> {
    let texts = Text::ALL.map(|text| (text.name(), !told.text(text).is_empty()));
    let others = [
        ("profiles-part-sector", !told.sectors.is_empty()),
        ("profiles-size", told.size.is_some()),
        ("profiles-stage", told.stage.is_some()),
        ("profiles-website", !told.website.is_empty()),
    ];
    let all = texts.into_iter().chain(others);
    all.filter(|(_, there)| !there)
        .map(|(name, _)| name)
        .collect()
}

/// Whether a form was made from the version that is kept now.
pub(super) fn is_current(version_of_form: i64, kept: i64) -> bool {
    version_of_form == kept
}
