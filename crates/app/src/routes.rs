//! Every route of the product, one line a wing, and the router made from them.

use attache_foundation::{App, Error, Route, accounts};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use tower_http::limit::RequestBodyLimitLayer;

use crate::guard::guard;
use crate::{address, assets, edge, openapi, start};

/// All declared routes.
pub fn routes() -> Vec<Route> {
    [
        accounts::routes(),
        attache_missions::routes(),
        attache_programme::routes(),
        attache_meetings::routes(),
        attache_ceremony::routes(),
        attache_on_site::routes(),
        attache_results::routes(),
        attache_publishing::routes(),
        attache_office::routes(),
        openapi::routes(),
        start::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The router: each route behind its guard, pages below their language, the edge around all.
pub fn router(app: &App) -> Router {
    let mut router = Router::<App>::new();
    for route in routes() {
        let path = served_at(route.path);
        let guarded = from_fn_with_state((app.clone(), route.right), guard);
        // Ours is the limit; axum's own would be a second one, below what files need.
        let handler: axum::routing::MethodRouter<App> =
            route.handler.layer(DefaultBodyLimit::disable());
        let handler = handler.layer(RequestBodyLimitLayer::new(route.most_body));
        router = router.route(&path, handler.layer(guarded));
    }
    let router = router
        .route("/assets/{*name}", get(assets::asset))
        .route("/robots.txt", get(assets::robots))
        .fallback(|| async { Error::Absent })
        .with_state(app.clone());
    edge::around(router, app)
}

/// Where a declared path is served: a page below its language, what is for machines as it is.
pub(crate) fn served_at(path: &str) -> String {
    if address::is_for_machines(path) {
        return path.to_owned();
    }
    format!("/{{language}}{}", if path == "/" { "" } else { path })
}
