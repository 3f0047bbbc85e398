//! What a handler answers.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use sha2::{Digest, Sha256};

use super::error::{Error, Result};
use crate::files::{Kind, disposition};

/// An answer, or the error that stands in its place.
pub type Answer = Result<Response>;

/// A page that only its reader may keep.
pub fn page(markup: Markup) -> Answer {
    page_with(StatusCode::OK, markup)
}

/// A page with a status of its own, such as a form given back with its errors (422).
pub fn page_with(status: StatusCode, markup: Markup) -> Answer {
    let mut response = (status, html(markup)).into_response();
    keep_private(response.headers_mut());
    Ok(response)
}

/// A JSON answer that only its reader may keep.
pub fn json(status: StatusCode, value: &impl serde::Serialize) -> Answer {
    let body = serde_json::to_string(value).map_err(Error::fault)?;
    let kind = [(header::CONTENT_TYPE, "application/json")];
    let mut response = (status, kind, body).into_response();
    keep_private(response.headers_mut());
    Ok(response)
}

/// Sends the reader on after something was done, so that a reload does not do it again.
pub fn see_other(address: &str) -> Answer {
    let location = HeaderValue::from_str(address).map_err(Error::fault)?;
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(header::LOCATION, location);
    keep_private(response.headers_mut());
    Ok(response)
}

/// A file to be kept, under a name of plain letters, that only its reader may have.
pub fn attachment(name: &str, kind: &'static str, content: Vec<u8>) -> Answer {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || ".-_".contains(c) {
            c
        } else {
            '-'
        }
    };
    let name: String = name.chars().map(plain).collect();
    let disposition = format!("attachment; filename=\"{name}\"");
    let disposition = HeaderValue::from_str(&disposition).map_err(Error::fault)?;
    let mut response = ([(header::CONTENT_TYPE, kind)], content).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    keep_private(headers);
    Ok(response)
}

/// A file that somebody attached, to be kept and not shown: should a browser show it all the same,
/// nothing in it runs, and it reaches nothing.
pub fn attached(name: &str, kind: Kind, content: Vec<u8>) -> Answer {
    let disposition = HeaderValue::from_str(&disposition(name)).map_err(Error::fault)?;
    let mut response = ([(header::CONTENT_TYPE, kind.media_type())], content).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    for (name, value) in [
        (
            header::CONTENT_SECURITY_POLICY,
            "sandbox; default-src 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    keep_private(headers);
    Ok(response)
}

/// An iCalendar document that a calendar may keep and ask for again.
pub fn calendar(tag: &EntityTag, asked: &HeaderMap, text: String) -> Answer {
    if tag.is_known_to(asked) {
        return tag.not_modified("private, no-cache");
    }
    let kind = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")];
    let mut response = (kind, text).into_response();
    tag.put_on(response.headers_mut(), "private, no-cache")?;
    Ok(response)
}

fn html(markup: Markup) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (kind, markup.into_string()).into_response()
}

fn keep_private(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// The name of one version of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityTag(String);

impl EntityTag {
    /// The tag of whatever is made from exactly these parts.
    pub fn of(parts: &[&str]) -> EntityTag {
        let mut digest = Sha256::new();
        for part in parts {
            digest.update(part.as_bytes());
            digest.update([0]);
        }
        let text: String = digest.finalize()[..12]
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        EntityTag(format!("W/\"{text}\""))
    }

    /// Whether the reader holds this version already.
    pub fn is_known_to(&self, asked: &HeaderMap) -> bool {
        let held = asked
            .get(header::IF_NONE_MATCH)
            .and_then(|value| value.to_str().ok());
        held.is_some_and(|tags| tags.split(',').any(|tag| tag.trim() == self.0))
    }

    fn put_on(&self, headers: &mut HeaderMap, keeping: &'static str) -> Result<()> {
        let tag = HeaderValue::from_str(&self.0).map_err(Error::fault)?;
        headers.insert(header::ETAG, tag);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keeping));
        Ok(())
    }

    fn not_modified(&self, keeping: &'static str) -> Answer {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        self.put_on(response.headers_mut(), keeping)?;
        Ok(response)
    }
}

/// A public page: anybody may keep it, and asks whether it changed before showing it again.
pub struct Cached;

const PUBLIC: &str = "public, max-age=0, must-revalidate";

impl Cached {
    /// The short answer, when the reader holds this version already: nothing more is read then.
    pub fn known(tag: &EntityTag, asked: &HeaderMap) -> Option<Answer> {
        tag.is_known_to(asked).then(|| tag.not_modified(PUBLIC))
    }

    /// The page with its tag.
    pub fn page(tag: &EntityTag, markup: Markup) -> Answer {
        let mut response = html(markup);
        tag.put_on(response.headers_mut(), PUBLIC)?;
        Ok(response)
    }

    /// Another document with its tag, such as open data.
    pub fn document(tag: &EntityTag, kind: &'static str, body: String) -> Answer {
        let mut response = ([(header::CONTENT_TYPE, kind)], body).into_response();
        tag.put_on(response.headers_mut(), PUBLIC)?;
        Ok(response)
    }
}
