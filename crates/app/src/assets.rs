//! Style, script and icons, from inside the binary.

use std::sync::OnceLock;

use attache_platform::web::{Answer, Cached, EntityTag, Error};
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};

use crate::embedded::Assets;

/// One asset; `attache.css` is all components in the order of their names' numbers or letters.
pub(crate) async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Answer {
    let body = match name.as_str() {
        "attache.css" => stylesheet().to_owned(),
        _ => file(&name).ok_or(Error::Absent)?,
    };
    let tag = EntityTag::of(&[&name, &body]);
    if let Some(answer) = Cached::known(&tag, &headers) {
        return answer.map(keep_a_while);
    }
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        _ => return Err(Error::Absent),
    };
    Cached::document(&tag, kind, body).map(keep_a_while)
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

/// All components as one sheet, so that a phone on a bad network asks once.
fn stylesheet() -> &'static str {
    static SHEET: OnceLock<String> = OnceLock::new();
    SHEET.get_or_init(|| {
        let mut names: Vec<_> = Assets::iter()
            .filter(|name| name.ends_with(".css"))
            .collect();
        // `layers.css` declares the order of the layers and must come first.
        names.sort_by_key(|name| (name.as_ref() != "css/layers.css", name.to_string()));
        names
            .iter()
            .filter_map(|name| file(name))
            .collect::<Vec<_>>()
            .join("\n")
    })
}
