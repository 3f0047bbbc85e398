//! Sending again does it once: the key is taken off a request before its handler, and the answer
//! kept after it.

use std::sync::Arc;

use attache_foundation::once::{self, Answered, FIELD, Once, Standing};
use attache_foundation::{Error, Result, Visit};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::address;
use crate::edge::MOST_BODY_BYTES;

/// The header that carries a key.
const HEADER: HeaderName = HeaderName::from_static("idempotency-key");

/// Says that an answer is one that was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Runs the handler of a request, unless its key says that this was done.
pub(crate) async fn run(mut visit: Visit, request: Request, next: Next) -> Response {
    let (mut head, body) = request.into_parts();
    if head.method != Method::POST {
        head.extensions.insert(visit);
        return next.run(Request::from_parts(head, body)).await;
    }
    let taken = match take(&visit, &head, body).await {
        Ok(taken) => taken,
        Err(error) => return error.into_response(),
    };
    let Some(once) = taken.once.map(Arc::new) else {
        head.extensions.insert(visit);
        return next.run(Request::from_parts(head, taken.body)).await;
    };
    match again(&visit, &once).await {
        Ok(Some(answer)) => return answer,
        Ok(None) => {}
        Err(error) => return error.into_response(),
    }
    visit.app = visit.app.for_once(Arc::clone(&once));
    head.extensions.insert(visit.clone());
    let answer = next.run(Request::from_parts(head, taken.body)).await;
    if once.was_met() && !once.is_kept() {
        // The same request was carried out while this one waited for the lock.
        let first = again(&visit, &once).await;
        return first.ok().flatten().unwrap_or(answer);
    }
    if once.is_kept() {
        return kept(&visit, &once, answer).await;
    }
    answer
}

/// A request without its key.
struct Taken {
    once: Option<Once>,
    body: Body,
}

/// Signing in, and the passkeys and factors it is done with, have no key: what is sent there works
/// once by itself, and its answers hold what no table may.
const WITHOUT_KEY: [&str; 2] = ["/sign-in", "/second-factor"];

/// Takes the key off: the header's, or else that of the hidden field.
async fn take(visit: &Visit, head: &Parts, body: Body) -> Result<Taken> {
    let (_, path) = address::split(head.uri.path());
    if WITHOUT_KEY.iter().any(|begin| path.starts_with(begin)) {
        return Ok(Taken { once: None, body });
    }
    let sent = head.headers.get(HEADER).map(|key| key.to_str());
    let mut key = match sent {
        Some(Ok(key)) => Some(key.to_owned()),
        Some(Err(_)) => return Err(Error::unprocessable("error-key-bad", Vec::new())),
        None => None,
    };
    if key.is_none() && !is_form(head) {
        return Ok(Taken { once: None, body });
    }
    let read = to_bytes(body, MOST_BODY_BYTES)
        .await
        .map_err(|_| too_large())?;
    let mut body = read;
    if is_form(head)
        && let Ok(text) = std::str::from_utf8(&body)
        && text
            .split('&')
            .any(|pair| pair.split('=').next() == Some(FIELD))
    {
        let (field, rest) = once::take_field(text);
        key = key.or(field);
        body = Bytes::from(rest);
    }
    let once = match key {
        Some(key) => Some(named(visit, head, &key, &body)?),
        None => None,
    };
    Ok(Taken {
        once,
        body: Body::from(body),
    })
}

fn named(visit: &Visit, head: &Parts, key: &str, body: &[u8]) -> Result<Once> {
    let bad = |_| Error::unprocessable("error-key-bad", Vec::new());
    let key = once::valid_key(key).map_err(bad)?;
    // The language is how it is answered, not what is done.
    let (_, path) = address::split(head.uri.path());
    let query = head.uri.query().unwrap_or_default();
    let principal = match visit.actor.account {
        Some(account) => format!("account:{account}"),
        None => once::of_link(path),
    };
    let digest = once::digest(head.method.as_str(), &format!("{path}?{query}"), body);
    Ok(Once::new(principal, key.to_owned(), digest))
}

fn is_form(head: &Parts) -> bool {
    let kind = head.headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
}

fn too_large() -> Error {
    Error::Refusal {
        status: StatusCode::PAYLOAD_TOO_LARGE,
        key: "error-too-large",
        args: Vec::new(),
    }
}

/// What is answered in place of doing it again; nothing for a key that nobody used.
async fn again(visit: &Visit, once: &Once) -> Result<Option<Response>> {
    let standing = once::standing(&visit.app, once).await?;
    if let Some(refusal) = standing.refusal() {
        return Err(refusal);
    }
    let Standing::Answered(answered) = standing else {
        return Ok(None);
    };
    let status = StatusCode::from_u16(answered.status).map_err(Error::fault)?;
    let mut response = (status, answered.body).into_response();
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_TYPE);
    for (name, value) in [
        (header::LOCATION, &answered.location),
        (header::CONTENT_TYPE, &answered.kind),
    ] {
        if !value.is_empty() {
            let value = HeaderValue::from_str(value).map_err(Error::fault)?;
            headers.insert(name, value);
        }
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(Some(response))
}

/// Keeps an answer and gives it. One that sets a cookie is not kept: it holds a secret of one
/// browser. Nor is one whose reading was recorded: given again, it would be read unseen. One that
/// is an error is worded by the edge, and is the state of a moment.
async fn kept(visit: &Visit, once: &Once, answer: Response) -> Response {
    let is_error = answer.extensions().get::<Error>().is_some();
    if is_error || once.is_unkept() || answer.headers().contains_key(header::SET_COOKIE) {
        return answer;
    }
    let (head, body) = answer.into_parts();
    let body = match to_bytes(body, usize::MAX).await {
        Ok(body) => body,
        Err(error) => return Error::fault(error).into_response(),
    };
    let text = |name: HeaderName| {
        let value = head.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let answered = Answered {
        status: head.status.as_u16(),
        location: text(header::LOCATION),
        kind: text(header::CONTENT_TYPE),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    if let Err(error) = once::keep_answer(&visit.app, once, &answered).await {
        // It was done all the same, and asking again says so.
        tracing::warn!(%error, "an answer was not kept");
    }
    Response::from_parts(head, Body::from(body))
}
