//! What may be printed, and what became of it since.

use super::{Comparison, Live, PublishedFigure, Qualifier, Refusal};

/// "Nearly" stretches a number by one part in this many at most: 76 to 79 are nearly 80.
const NEARLY_PARTS: i64 = 20;
/// "About" allows one part in this many to either side: 450 to 550 are about 500.
const ABOUT_PARTS: i64 = 10;

/// Whether `said` with its qualifier is true of the count.
pub(super) fn is_true(said: i64, qualifier: Qualifier, exact: i64) -> bool {
    match qualifier {
        Qualifier::Exact => said == exact,
        Qualifier::About => (said - exact).abs() * ABOUT_PARTS <= said,
        Qualifier::MoreThan => exact > said,
        Qualifier::Nearly => exact < said && (said - exact) * NEARLY_PARTS <= said,
    }
}

/// A figure is printed only if its words are true on the day.
pub(super) fn may_publish(
    figure: &str,
    said: i64,
    qualifier: Qualifier,
    exact: i64,
) -> Result<(), Refusal> {
    if is_true(said, qualifier, exact) {
        return Ok(());
    }
    Err(Refusal::Untrue {
        figure: figure.to_owned(),
        said,
        qualifier,
        exact,
    })
}

/// A figure is printed only with a source that a reader can look up.
pub(super) fn may_cite(figure: &str, source: &str) -> Result<(), Refusal> {
    if source.split(';').any(|code| !code.trim().is_empty()) {
        return Ok(());
    }
    Err(Refusal::NoSource {
        figure: figure.to_owned(),
    })
}

/// Whether a later figure of the same kind took this one's place.
pub(super) fn is_replaced(figure: &PublishedFigure, all: &[PublishedFigure]) -> bool {
    all.iter()
        .any(|other| other.code == figure.code && other.as_of > figure.as_of)
}

/// What was printed beside what is counted now.
pub(super) fn compare(published: &[PublishedFigure], live: &Live) -> Vec<Comparison> {
    let beside = |figure: &PublishedFigure| {
        let live = live.of(&figure.code);
        Comparison {
            live,
            difference: live.map(|live| live - figure.value),
            still_true: live.is_none_or(|live| is_true(figure.value, figure.qualifier, live)),
            replaced: is_replaced(figure, published),
            figure: figure.clone(),
        }
    };
    published.iter().map(beside).collect()
}
