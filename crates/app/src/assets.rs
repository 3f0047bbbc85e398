//! Style, script and icons, from inside the binary.

use std::sync::OnceLock;

use attache_platform::web::{Answer, Cached, EntityTag, Error};
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};

use crate::embedded::Assets;

/// One asset; `attache.css` is all components in one.
pub(crate) async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Answer {
    if name == "attache.css" {
        let (sheet, tag) = stylesheet();
        return kept(tag, &headers, "text/css; charset=utf-8", || sheet.clone());
    }
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => return Err(Error::Absent),
    };
    let body = file(&name).ok_or(Error::Absent)?;
    kept(&EntityTag::of(&[&name, &body]), &headers, kind, || body)
}

/// The asset with its tag, or the short answer to a reader who holds it.
fn kept(
    tag: &EntityTag,
    headers: &HeaderMap,
    kind: &'static str,
    body: impl FnOnce() -> String,
) -> Answer {
    match Cached::known(tag, headers) {
        Some(answer) => answer.map(keep_a_while),
        None => Cached::document(tag, kind, body()).map(keep_a_while),
    }
}

/// What crawlers may read: the public pages, not what is for machines or for people signed in.
pub(crate) async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /api/\nDisallow: /calendar/\nDisallow: /*/sign-in\n"
}

fn keep_a_while(mut response: axum::response::Response) -> axum::response::Response {
    let keeping = HeaderValue::from_static("public, max-age=600, stale-while-revalidate=86400");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, keeping);
    response
}

fn file(name: &str) -> Option<String> {
    let at = if name.ends_with(".js") {
        format!("js/{name}")
    } else {
        name.to_owned()
    };
    String::from_utf8(Assets::get(&at)?.data.into_owned()).ok()
}

/// All components as one sheet, so that a phone on a bad network asks once, with its tag.
fn stylesheet() -> &'static (String, EntityTag) {
    static SHEET: OnceLock<(String, EntityTag)> = OnceLock::new();
    SHEET.get_or_init(|| {
        let mut names: Vec<_> = Assets::iter()
            .filter(|name| name.ends_with(".css"))
            .collect();
        // `layers.css` declares the order of the layers and must come first.
        names.sort_by_key(|name| (name.as_ref() != "css/layers.css", name.to_string()));
        let parts: Vec<String> = names.iter().filter_map(|name| file(name)).collect();
        let sheet = parts.join("\n");
        let tag = EntityTag::of(&[&sheet]);
        (sheet, tag)
    })
}
