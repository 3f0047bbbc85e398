//! The cookie that carries a session.

use attache_platform::web::{Error, Result};
use axum::http::{HeaderMap, HeaderValue, header};

use super::SESSION_SECONDS;
use crate::app::App;

/// The name of the cookie. On HTTPS it is bound to the host and never sent in clear.
fn name(app: &App) -> &'static str {
    if is_secure(app) {
        "__Host-session"
    } else {
        "session"
    }
}

fn is_secure(app: &App) -> bool {
    app.settings().base_address.starts_with("https://")
}

/// The secret of the reader's session, if a cookie brings one.
pub fn session_secret(app: &App, headers: &HeaderMap) -> Option<String> {
    let name = name(app);
    let lines = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then(|| value.to_owned())
    });
    pairs.next()
}

/// Hands the secret to the browser; an empty one takes the cookie away.
pub(super) fn set(app: &App, headers: &mut HeaderMap, secret: &str) -> Result<()> {
    let lasts = if secret.is_empty() {
        0
    } else {
        SESSION_SECONDS
    };
    let secure = if is_secure(app) { "; Secure" } else { "" };
    let name = name(app);
    let cookie =
        format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={lasts}{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(Error::fault)?;
    headers.insert(header::SET_COOKIE, cookie);
    Ok(())
}
