//! How complete a profile is, and whether two edits meet.

use super::{Text, Told};

/// What a complete profile has.
pub(super) const PARTS: usize = 8;

/// How many of the [`PARTS`] a profile has: its four texts, a sector, the size, the stage and a
/// website.
pub(super) fn completeness(told: &Told) -> usize {
    let texts = Text::ALL
        .iter()
        .filter(|text| !told.text(**text).is_empty());
    let others = [
        !told.sectors.is_empty(),
        told.size.is_some(),
        told.stage.is_some(),
        !told.website.is_empty(),
    ];
    texts.count() + others.into_iter().filter(|there| *there).count()
}

/// Whether a form was made from the version that is kept now.
pub(super) fn is_current(version_of_form: i64, kept: i64) -> bool {
    version_of_form == kept
}
