//! Every route of the product, one line a wing, and the router made from them.

use std::sync::OnceLock;

use attache_foundation::{App, Error, Route, accounts, acting};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get};
use tower_http::limit::RequestBodyLimitLayer;

use crate::guard::guard;
use crate::{address, assets, edge, openapi, start};

/// All declared routes.
pub fn routes() -> Vec<Route> {
    [
        accounts::routes(),
        acting::routes(),
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

/// Whether a path without its language leads to a page: one that is declared, and is read.
pub(crate) fn has_page(path: &str) -> bool {
    static PAGES: OnceLock<Vec<&'static str>> = OnceLock::new();
    let pages = PAGES.get_or_init(|| {
        let routes = routes().into_iter();
        let read = routes.filter(|route| route.method == Method::GET);
        read.map(|route| route.path)
            .filter(|path| !address::is_for_machines(path))
            .collect()
    });
    pages.iter().any(|page| fits(page, path))
}

/// Whether a path is of a route, whose parameters are one part each.
fn fits(page: &str, path: &str) -> bool {
    let (page, path) = (page.trim_end_matches('/'), path.trim_end_matches('/'));
    let mut parts = path.split('/');
    let fit = page.split('/').all(|wanted| {
        parts
            .next()
            .is_some_and(|part| part == wanted || (wanted.starts_with('{') && !part.is_empty()))
    });
    fit && parts.next().is_none()
}

/// The router: each route behind its guard, pages below their language, the edge around all.
pub fn router(app: &App) -> Router {
    let mut router = Router::<App>::new();
    for route in routes() {
        let path = served_at(route.path);
        let guarded = from_fn_with_state((app.clone(), route.right), guard);
        // Ours is the limit; axum's own would be a second one, below what files need.
        let handler: MethodRouter<App> = route.handler.layer(DefaultBodyLimit::disable());
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

#[cfg(test)]
mod tests {
    use super::has_page;

    #[test]
    fn pages_are_the_declared_ones_that_are_read() {
        let pages = [
            "",
            "/start",
            "/missions/west-coast-2025/day",
            "/second-factor",
        ];
        for page in pages {
            assert!(has_page(page), "{page}");
        }
        let others = [
            "/nowhere",
            "/missions",
            "/missions//day",
            "/missions/west-coast-2025/day/more",
            "/sign-out",
            "/api/openapi.json",
            "/assets/attache.js",
        ];
        for other in others {
            assert!(!has_page(other), "{other}");
        }
    }
}
