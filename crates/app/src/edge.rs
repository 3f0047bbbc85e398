//! The outermost layers: what every answer carries, and how an error is worded.

use std::time::Duration;

use attache_foundation::app::App;
use attache_foundation::layout::Frame;
use attache_foundation::{Actor, Error, accounts};
use attache_missions::mission;
use attache_platform::texts::Language;
use attache_platform::web::{CONTENT_SECURITY_POLICY, page_with};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::error_page::ErrorPage;
use crate::{address, navigation};

/// The largest body that any route reads, in bytes: a file of 10 MiB and the form around it. Most
/// routes read far less, see [`attache_platform::web::Route::most_body`].
pub(crate) const MOST_BODY_BYTES: usize = 11 * 1024 * 1024;

/// The longest that an answer may take; whatever takes longer is a job.
const MOST_SECONDS: u64 = 30;

/// Puts the outermost layers around the routes.
pub(crate) fn around(routes: Router, app: &App) -> Router {
    let panicked = |_: Box<dyn std::any::Any + Send>| Error::fault("a panic").into_response();
    let too_slow = TimeoutLayer::with_status_code(
        StatusCode::SERVICE_UNAVAILABLE,
        Duration::from_secs(MOST_SECONDS),
    );
    routes
        .layer(CatchPanicLayer::custom(panicked))
        .layer(RequestBodyLimitLayer::new(MOST_BODY_BYTES))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(app.clone(), edge))
        .layer(CompressionLayer::new())
        .layer(too_slow)
}

/// Listens until told to stop, then lets what is under way finish.
pub async fn serve_forever(
    router: Router,
    listener: tokio::net::TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(stop)
        .await
}

async fn edge(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&app, &request);
    let mut response = next.run(request).await;
    if let Some(error) = error_of(&response) {
        response = worded(&app, &asked, &error).await;
        if let Some(seconds) = error.wait_seconds() {
            let seconds = HeaderValue::from(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
    }
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if app.settings().base_address.starts_with("https://") {
        let lasting = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, lasting);
    }
    response
}

const ALWAYS: [(header::HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
    (
        header::HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        header::HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
];

/// What the edge must remember of a request to word an error.
struct Asked {
    method: Method,
    path: String,
    path_and_query: String,
    language: Language,
    has_language: bool,
    secret: Option<String>,
}

impl Asked {
    fn of(app: &App, request: &Request) -> Asked {
        let uri = request.uri();
        let (language, _) = address::split(uri.path());
        Asked {
            method: request.method().clone(),
            path: uri.path().to_owned(),
            path_and_query: uri
                .path_and_query()
                .map_or("/", |both| both.as_str())
                .to_owned(),
            language: language.unwrap_or_else(|| address::preferred(request.headers())),
            has_language: language.is_some(),
            secret: accounts::session_secret(app, request.headers()),
        }
    }
}

impl Asked {
    /// Whoever asked; nobody when that cannot be found out.
    async fn actor(&self, app: &App) -> Actor {
        let Some(secret) = &self.secret else {
            return Actor::default();
        };
        let actor = accounts::actor(&mut app.reads(), secret, app.now()).await;
        actor.ok().flatten().unwrap_or_default()
    }

    /// Where a reader is sent who asked without a language, or with a slash too many.
    fn elsewhere(&self) -> Option<String> {
        let reads = self.method == Method::GET || self.method == Method::HEAD;
        let (path, query) = self.path_and_query.split_once('?').map_or(
            (self.path_and_query.as_str(), String::new()),
            |(path, query)| (path, format!("?{query}")),
        );
        let plain = path.trim_end_matches('/');
        if !reads || (self.has_language && plain == path) {
            return None;
        }
        let language = if self.has_language {
            String::new()
        } else {
            format!("/{}", self.language.code())
        };
        Some(format!("{language}{plain}{query}"))
    }
}

/// The error that an answer stands for: one of ours, or one that a layer made without a body.
fn error_of(response: &Response) -> Option<Error> {
    if let Some(error) = response.extensions().get::<Error>() {
        return Some(error.clone());
    }
    let refusal = |status, key| {
        Some(Error::Refusal {
            status,
            key,
            args: Vec::new(),
        })
    };
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_page = kind.is_some();
    // A form that is given back because of the size of its file says so itself.
    let is_form = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    match response.status() {
        StatusCode::NOT_FOUND if !is_page => Some(Error::Absent),
        status @ StatusCode::METHOD_NOT_ALLOWED => refusal(status, "error-method"),
        status @ StatusCode::PAYLOAD_TOO_LARGE if !is_form => refusal(status, "error-too-large"),
        status @ StatusCode::FORBIDDEN => refusal(status, "error-cross-site"),
        StatusCode::SERVICE_UNAVAILABLE => Some(Error::Unavailable {
            cause: "an answer took too long".into(),
        }),
        StatusCode::BAD_REQUEST => refusal(StatusCode::BAD_REQUEST, "error-bad-address"),
        _ => None,
    }
}

async fn worded(app: &App, asked: &Asked, error: &Error) -> Response {
    if let Error::Fault { cause } | Error::Unavailable { cause } = error {
        // A link of one's own is a secret, which no log keeps.
        let secret = ["/sign-in/", "/answers/"];
        let path = secret.iter().find_map(|start| asked.path.split_once(start));
        let path = path.map_or(asked.path.as_str(), |(before, _)| before);
        tracing::error!(method = %asked.method, path, cause, "no answer");
    }
    if address::is_for_machines(&asked.path) {
        return problem(app, asked, error);
    }
    if matches!(error, Error::Absent)
        && let Some(elsewhere) = asked.elsewhere()
    {
        return redirect(&elsewhere);
    }
    if matches!(error, Error::SignInFirst) {
        let next = url_encoded(&asked.path_and_query);
        return redirect(&format!("/{}/sign-in?next={next}", asked.language.code()));
    }
    let actor = match error {
        Error::Fault { .. } | Error::Unavailable { .. } => Actor::default(),
        _ => asked.actor(app).await,
    };
    let frame = frame(app, asked, &actor).await;
    let shown = ErrorPage {
        status: error.status(),
        key: error.key(),
        args: error.args().to_vec(),
    };
    let page = page_with(error.status(), frame.around(&shown));
    page.unwrap_or_else(|_| error.status().into_response())
}

/// The frame of an error: the reader's own pages stand in it, whatever was asked for, so that what
/// is not theirs looks like what is not there.
async fn frame(app: &App, asked: &Asked, actor: &Actor) -> Frame {
    let mission = match actor.grants.first() {
        Some(grant) => mission::head(&mut app.reads(), grant.mission).await,
        None => Ok(None),
    };
    let mission = mission.unwrap_or_default();
    let (_, path) = address::split(&asked.path);
    Frame {
        words: app.words(asked.language),
        path: path.to_owned(),
        query: String::new(),
        signed_in: actor.is_signed_in().then(|| actor.name.clone()),
        navigation: navigation::items(actor, mission.as_ref()),
        mission,
        demo: app.settings().demo,
        once: String::new(),
    }
}

/// Problem details for machines (RFC 9457).
fn problem(app: &App, asked: &Asked, error: &Error) -> Response {
    let detail = app.words(asked.language).with(error.key(), error.args());
    let body = serde_json::json!({
        "type": "about:blank",
        "title": error.status().canonical_reason().unwrap_or_default(),
        "status": error.status().as_u16(),
        "code": error.key(),
        "detail": detail,
    });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (error.status(), kind, body.to_string()).into_response()
}

fn redirect(address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// Percent-encodes what could end a query parameter.
fn url_encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
