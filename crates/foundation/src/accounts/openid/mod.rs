//! Signing in at somebody else's door: OpenID Connect Core 1.0 with the authorization code flow,
//! PKCE (RFC 7636, S256), and what a provider says verified here.
//!
//! What must be remembered between leaving and coming back (state, nonce, verifier) goes with the
//! browser, sealed in a cookie: any node can finish, nothing is written for who never returns, and
//! an answer is worth nothing in another browser.

mod provider;
mod token;

use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_platform::web::{Error, Result};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use self::token::{Known, Wanted};
use super::actions::Browser;
use super::sessions::{self, Entry, Opened};
use super::{Strength, rules, store};
use crate::app::App;
use crate::history::{By, Change, Event};
use crate::ids::AccountId;
use attache_platform::fetch::encoded;

pub use self::provider::Provider;

/// What somebody comes back for.
#[derive(Serialize, Deserialize)]
pub(super) struct Pending {
    provider: String,
    state: String,
    nonce: String,
    verifier: String,
    next: String,
    /// The code of the language in which somebody left.
    language: String,
    /// Milliseconds since 1970.
    until: i64,
}

impl Pending {
    pub(super) fn language(&self) -> Language {
        Language::from_code(&self.language).unwrap_or_default()
    }
}

/// What a provider sends somebody back with.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Returned {
    code: String,
    state: String,
    error: String,
    /// Who sends back, where the provider says so (RFC 9207).
    iss: String,
}

/// Why nobody was signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// The provider does not answer, or not as one.
    Unreachable,
    /// Asked in another browser, answered already, or too long ago.
    Over,
    /// The person or the provider said no.
    Denied,
    /// What the provider says does not hold.
    Untrusted,
    /// The provider does not vouch for an address.
    Unverified,
    /// Nobody here has that address, or may not sign in.
    Unknown,
    /// The account belongs to somebody else at that provider.
    Elsewhere,
}

impl Refused {
    pub(super) const ALL: [Refused; 7] = [
        Refused::Unreachable,
        Refused::Over,
        Refused::Denied,
        Refused::Untrusted,
        Refused::Unverified,
        Refused::Unknown,
        Refused::Elsewhere,
    ];

    /// The sentence that says so.
    pub(super) fn key(self) -> &'static str {
        match self {
            Refused::Unreachable => "accounts-openid-unreachable",
            Refused::Over => "accounts-openid-over",
            Refused::Denied => "accounts-openid-denied",
            Refused::Untrusted => "accounts-openid-untrusted",
            Refused::Unverified => "accounts-openid-unverified",
            Refused::Unknown => "accounts-openid-unknown",
            Refused::Elsewhere => "accounts-openid-elsewhere",
        }
    }
}

/// Whoever signed in, and where to go on; or why not.
pub(super) type Came = std::result::Result<(Opened, String), Refused>;

/// The provider of a name.
pub(super) fn named<'a>(app: &'a App, name: &str) -> Result<&'a Provider> {
    let mut known = app.settings().providers.iter();
    known.find(|one| one.name == name).ok_or(Error::Absent)
}

const CONTEXT: &str = "cookie:sign-in-openid";

/// The address to leave for, and what the browser keeps meanwhile.
pub(super) async fn leave(
    app: &App,
    provider: &Provider,
    next: &str,
    language: Language,
) -> Result<std::result::Result<(String, String), Refused>> {
    let Ok(found) = provider.found(app).await else {
        return Ok(Err(Refused::Unreachable));
    };
    let pending = Pending {
        provider: provider.name.clone(),
        state: app.chance().token(),
        nonce: app.chance().token(),
        verifier: app.chance().token(),
        next: next.to_owned(),
        language: language.code().to_owned(),
        until: app.now().plus_seconds(rules::LINK_SECONDS).0,
    };
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(pending.verifier.as_bytes()));
    let back = back_to(app, provider);
    let fields = [
        ("response_type", "code"),
        ("client_id", &provider.client),
        ("redirect_uri", &back),
        ("scope", "openid email"),
        ("state", &pending.state),
        ("nonce", &pending.nonce),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
        ("ui_locales", language.code()),
    ];
    let query = fields.map(|(name, value)| format!("{name}={}", encoded(value)));
    let joint = if found.authorization_endpoint.contains('?') {
        '&'
    } else {
        '?'
    };
    let address = format!("{}{joint}{}", found.authorization_endpoint, query.join("&"));
    let text = serde_json::to_string(&pending).map_err(Error::fault)?;
    let sealed = app.seal().seal(CONTEXT, &text).map_err(Error::fault)?;
    Ok(Ok((address, sealed)))
}

/// Where a provider sends people back to: to be registered there, once, for all languages.
fn back_to(app: &App, provider: &Provider) -> String {
    let base = &app.settings().base_address;
    format!("{base}/sign-in/with/{}/return", provider.name)
}

/// What the browser kept, if it is ours and for this provider.
pub(super) fn pending(app: &App, sealed: Option<&str>, provider: &str) -> Option<Pending> {
    let text = app.seal().open(CONTEXT, sealed?).ok()?;
    let pending: Pending = serde_json::from_str(&text).ok()?;
    let live = Moment(pending.until) > app.now();
    (pending.provider == provider && live).then_some(pending)
}

/// Somebody comes back: signs them in, if all that the provider says holds.
pub(super) async fn arrive(
    app: &App,
    provider: &Provider,
    pending: &Pending,
    returned: &Returned,
    browser: &Browser<'_>,
) -> Result<Came> {
    let mut change = app.change(By::Itself, None).await?;
    for (limit, whose) in rules::TRIES[1..].iter().zip([browser.from, ""]) {
        change.spend(limit, whose).await?;
    }
    change.finish().await?;
    let issued = returned.iss.is_empty() || returned.iss == provider.issuer;
    if returned.state != pending.state || !issued {
        return Ok(Err(Refused::Over));
    }
    if !returned.error.is_empty() || returned.code.is_empty() {
        return Ok(Err(Refused::Denied));
    }
    let known = match said(app, provider, pending, &returned.code).await {
        Ok(known) => known,
        Err(refused) => return Ok(Err(refused)),
    };
    let account = match account(app, provider, &known).await? {
        Ok(account) => account,
        Err(refused) => return Ok(Err(refused)),
    };
    let mut change = app.change(By::Account(account), None).await?;
    if !store::is_active(&mut change, account).await? {
        return Ok(Err(Refused::Unknown));
    }
    if !bind(&mut change, provider, &known.subject, account).await? {
        return Ok(Err(Refused::Elsewhere));
    }
    let entry = Entry {
        account,
        strength: Strength::OpenId,
        agent: browser.agent,
        before: browser.session,
    };
    let opened = sessions::open(&mut change, &entry).await?;
    change.finish().await?;
    Ok(Ok((opened, pending.next.clone())))
}

/// Whom the provider knows under a code. A key that is not known may be a new one: the keys are
/// read once more then.
async fn said(
    app: &App,
    provider: &Provider,
    pending: &Pending,
    code: &str,
) -> std::result::Result<Known, Refused> {
    let back = back_to(app, provider);
    let token = provider.token(app, code, &back, &pending.verifier).await;
    let token = token.map_err(|error| {
        tracing::warn!(%error, provider = provider.name, "a code was not changed for a token");
        match error {
            provider::Trouble::No => Refused::Over,
            provider::Trouble::Absent(_) => Refused::Unreachable,
        }
    })?;
    let wanted = Wanted {
        issuer: &provider.issuer,
        client: &provider.client,
        nonce: &pending.nonce,
        now: app.now().0 / 1_000,
    };
    let mut keys = provider.keys(app, false).await;
    let mut believed = token::believe(&token, &keys, &wanted);
    if believed == Err(token::Doubt::Key) {
        keys = provider.keys(app, true).await;
        believed = token::believe(&token, &keys, &wanted);
    }
    believed.map_err(|doubt| {
        tracing::warn!(?doubt, provider = provider.name, "a token is not believed");
        Refused::Untrusted
    })
}

/// The account of somebody: the one that was bound to them, else that of their address.
async fn account(
    app: &App,
    provider: &Provider,
    known: &Known,
) -> Result<std::result::Result<AccountId, Refused>> {
    let mut reads = app.reads();
    let bound = store::bound(&mut reads, &provider.issuer, &known.subject).await?;
    if let Some(account) = bound {
        return Ok(Ok(account));
    }
    let Some(mail) = known.mail.as_deref().and_then(rules::typed_mail) else {
        return Ok(Err(Refused::Unverified));
    };
    let found = store::active_by_mail(&mut reads, &mail).await?;
    Ok(found.ok_or(Refused::Unknown))
}

/// Binds an account to whom a provider knows, the first time; says no when it is bound to somebody
/// else there: an address that was given to another person is not the account.
async fn bind(
    change: &mut Change,
    provider: &Provider,
    subject: &str,
    account: AccountId,
) -> Result<bool> {
    match store::subject(change, &provider.issuer, account).await? {
        Some(held) => Ok(held == subject),
        None => {
            store::bind(change, &provider.issuer, subject, account).await?;
            change.record(Event::ProviderBound { account });
            Ok(true)
        }
    }
}
