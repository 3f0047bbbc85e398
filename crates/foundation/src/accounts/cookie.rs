//! The cookies: of a session, and of a browser that asked for a letter.

use attache_platform::web::{Error, Result};
use axum::http::{HeaderMap, HeaderValue, header};

use super::rules::LINK_SECONDS;
use super::sessions::SESSION_SECONDS;
use crate::app::App;

/// A cookie, by its names on an open line and on HTTPS, where it is bound to the host and never
/// sent in clear.
#[derive(Clone, Copy)]
pub(super) struct Cookie {
    open: &'static str,
    secure: &'static str,
    seconds: i64,
}

/// Carries a session.
pub(super) const SESSION: Cookie = Cookie {
    open: "session",
    secure: "__Host-session",
    seconds: SESSION_SECONDS,
};

/// Tells the browser that asked for a letter from all others.
pub(super) const ASKED: Cookie = Cookie {
    open: "sign-in",
    secure: "__Host-sign-in",
    seconds: LINK_SECONDS,
};

/// Carries somebody from the first step of signing in to the second.
pub(super) const STEP: Cookie = Cookie {
    open: "sign-in-step",
    secure: "__Host-sign-in-step",
    seconds: LINK_SECONDS,
};

/// What somebody keeps who left for another door, sealed.
pub(super) const OPENID: Cookie = Cookie {
    open: "sign-in-openid",
    secure: "__Host-sign-in-openid",
    seconds: LINK_SECONDS,
};

/// Tells the browser whose authenticator was asked from all others.
pub(super) const PASSKEY: Cookie = Cookie {
    open: "passkey",
    secure: "__Host-passkey",
    seconds: LINK_SECONDS,
};

impl Cookie {
    fn name(self, app: &App) -> &'static str {
        if is_secure(app) {
            self.secure
        } else {
            self.open
        }
    }
}

fn is_secure(app: &App) -> bool {
    app.settings().base_address.starts_with("https://")
}

/// The secret of the reader's session, if a cookie brings one.
pub fn session_secret(app: &App, headers: &HeaderMap) -> Option<String> {
    secret(app, headers, SESSION)
}

/// The secret that a cookie brings.
pub(super) fn secret(app: &App, headers: &HeaderMap, cookie: Cookie) -> Option<String> {
    let name = cookie.name(app);
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
pub(super) fn set(app: &App, headers: &mut HeaderMap, it: Cookie, secret: &str) -> Result<()> {
    let lasts = if secret.is_empty() { 0 } else { it.seconds };
    let secure = if is_secure(app) { "; Secure" } else { "" };
    let name = it.name(app);
    let cookie =
        format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={lasts}{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(Error::fault)?;
    headers.append(header::SET_COOKIE, cookie);
    Ok(())
}
