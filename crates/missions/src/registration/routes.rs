//! The routes with files: documents and proofs, spreadsheets in and out.

use attache_foundation::{Right, Route};
use attache_platform::sheets::LARGEST_FILE;
use attache_platform::web::{MOST_BODY, get, post};

use super::pages;

/// Documents of those who apply, proofs of those who look into it.
pub(super) fn with_files() -> Vec<Route> {
    let (mine, review) = (Right::SignedIn, Right::ReviewApplications);
    // Larger than what is taken, so that who sends too much is told how much it was.
    let most = LARGEST_FILE + MOST_BODY;
    vec![
        get(
            "/missions/{mission}/applications/{application}/documents",
            mine,
            pages::documents::show,
        ),
        post(
            "/missions/{mission}/applications/{application}/documents",
            mine,
            pages::documents::attach,
        )
        .files(most),
        get(
            "/missions/{mission}/applications/{application}/documents/{document}",
            mine,
            pages::documents::download,
        ),
        post(
            "/missions/{mission}/applications/{application}/documents/{document}/removal",
            mine,
            pages::documents::remove,
        ),
        get(
            "/missions/{mission}/selection/{application}/documents/{document}",
            review,
            pages::evidence::document,
        ),
        get(
            "/missions/{mission}/selection/{application}/evidence",
            review,
            pages::evidence::show,
        ),
        post(
            "/missions/{mission}/selection/{application}/evidence",
            review,
            pages::evidence::attach,
        )
        .files(most),
        get(
            "/missions/{mission}/selection/{application}/evidence/{evidence}",
            review,
            pages::evidence::download,
        ),
        post(
            "/missions/{mission}/selection/{application}/evidence/{evidence}/removal",
            review,
            pages::evidence::remove,
        ),
    ]
}

/// Applications that come in a spreadsheet or go out in one.
pub(super) fn in_sheets() -> Vec<Route> {
    let review = Right::ReviewApplications;
    vec![
        post(
            "/missions/{mission}/selection/export",
            review,
            pages::exporting::export,
        ),
        get(
            "/missions/{mission}/selection/import",
            review,
            pages::importing::list,
        ),
        post(
            "/missions/{mission}/selection/import",
            review,
            pages::importing::upload,
        )
        // The form around the file needs some room of its own.
        .files(LARGEST_FILE + MOST_BODY),
        get(
            "/missions/{mission}/selection/import/{import}",
            review,
            pages::importing::show,
        ),
        post(
            "/missions/{mission}/selection/import/{import}",
            review,
            pages::importing::map_columns,
        ),
        post(
            "/missions/{mission}/selection/import/{import}/applications",
            review,
            pages::importing::import,
        ),
        get(
            "/missions/{mission}/selection/import/{import}/faulty",
            review,
            pages::importing::faulty,
        ),
    ]
}
