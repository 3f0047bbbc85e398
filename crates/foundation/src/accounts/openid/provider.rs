//! A provider: what the operator says of it, what it says of itself, and asking it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use attache_platform::fetch::{Fetch, FetchError, Fetched, encoded};
use attache_platform::moment::Moment;
use attache_platform::trust::Authorities;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

use super::token::Keys;
use crate::app::App;

/// How long what a provider says of itself is believed, in seconds.
const REMEMBERED_SECONDS: i64 = 3_600;

/// Somebody else's door, as the operator names it.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// How it is called in addresses: small letters, digits and hyphens.
    pub name: String,
    /// How people call it.
    pub title: String,
    /// As the provider writes it: `https://login.example.be`.
    pub issuer: String,
    /// Who we are there.
    pub client: String,
    /// How we prove it.
    #[serde(default)]
    pub secret: String,
    /// Whether it stands in the operator's own network.
    #[serde(default)]
    pub internal: bool,
    /// Who may vouch for it, beside those that browsers trust.
    #[serde(skip)]
    pub authorities: Authorities,
}

impl std::fmt::Debug for Provider {
    /// The secret is never shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Provider {} at {}", self.name, self.issuer)
    }
}

/// What a provider says of itself (OpenID Connect Discovery 1.0, 3).
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Found {
    issuer: String,
    pub(super) authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
}

/// What came instead of an answer.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The provider says no.
    No,
    /// It does not answer, or not as a provider does.
    Absent(String),
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Trouble::No => f.write_str("the provider says no"),
            Trouble::Absent(why) => f.write_str(why),
        }
    }
}

impl From<FetchError> for Trouble {
    fn from(error: FetchError) -> Trouble {
        Trouble::Absent(error.to_string())
    }
}

/// What this node remembers of providers, by issuer.
#[derive(Default)]
struct Remembered(Mutex<BTreeMap<String, (Moment, Found, Keys)>>);

impl Provider {
    /// Reads several, as a JSON list.
    ///
    /// # Errors
    /// It is no such list, or two have one name, or a name cannot stand in an address; as a
    /// sentence for the operator.
    pub fn several(text: &str) -> Result<Vec<Provider>, String> {
        let all: Vec<Provider> = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let mut names = BTreeSet::new();
        for one in &all {
            let sign = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
            if one.name.is_empty() || !one.name.bytes().all(sign) {
                return Err(format!("name: {:?}", one.name));
            }
            if !names.insert(&one.name) {
                return Err(format!("name twice: {:?}", one.name));
            }
        }
        Ok(all)
    }

    fn fetch(&self) -> Fetch {
        Fetch {
            internal: self.internal,
            authorities: self.authorities.clone(),
        }
    }

    /// What the provider says of itself, asked at most once an hour.
    pub(super) async fn found(&self, app: &App) -> Result<Found, Trouble> {
        Ok(self.remembered(app, false).await?.0)
    }

    /// The provider's keys; `afresh` when one was missing among those that are remembered. None
    /// when it does not answer: nothing is believed then.
    pub(super) async fn keys(&self, app: &App, afresh: bool) -> Keys {
        match self.remembered(app, afresh).await {
            Ok((_, keys)) => keys,
            Err(_) => Keys::default(),
        }
    }

    async fn remembered(&self, app: &App, afresh: bool) -> Result<(Found, Keys), Trouble> {
        let remembered = app.kept::<Remembered>();
        if !afresh {
            let known = remembered.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((until, found, keys)) = known.get(&self.issuer)
                && *until > app.now()
            {
                return Ok((found.clone(), keys.clone()));
            }
        }
        let (found, keys) = self.asked().await.inspect_err(|error| {
            tracing::warn!(%error, provider = self.name, "a provider does not answer as one");
        })?;
        let until = app.now().plus_seconds(REMEMBERED_SECONDS);
        let mut known = remembered.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(self.issuer.clone(), (until, found.clone(), keys.clone()));
        Ok((found, keys))
    }

    async fn asked(&self) -> Result<(Found, Keys), Trouble> {
        let issuer = self.issuer.trim_end_matches('/');
        let address = format!("{issuer}/.well-known/openid-configuration");
        let found: Found = read(&self.fetch().get(&address).await?)?;
        if found.issuer != self.issuer {
            let named = format!("it calls itself {}", found.issuer);
            return Err(Trouble::Absent(named));
        }
        let keys: Keys = read(&self.fetch().get(&found.jwks_uri).await?)?;
        Ok((found, keys))
    }

    /// Changes a code for a token (RFC 6749, 4.1.3, with RFC 7636, 4.5).
    pub(super) async fn token(
        &self,
        app: &App,
        code: &str,
        back: &str,
        verifier: &str,
    ) -> Result<String, Trouble> {
        #[derive(Deserialize)]
        struct Tokens {
            id_token: String,
        }
        let found = self.found(app).await?;
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", back),
            ("code_verifier", verifier),
        ];
        let supported = &found.token_endpoint_auth_methods_supported;
        let takes = |method: &str| supported.iter().any(|one| one == method);
        // A provider that says nothing of it takes the usual one (Discovery 1.0, 3).
        let basic = supported.is_empty() || takes("client_secret_basic");
        let mut authorization = None;
        if self.secret.is_empty() || !basic {
            fields.push(("client_id", &self.client));
            if !self.secret.is_empty() {
                fields.push(("client_secret", &self.secret));
            }
        } else {
            let pair = format!("{}:{}", encoded(&self.client), encoded(&self.secret));
            authorization = Some(format!("Basic {}", STANDARD.encode(pair)));
        }
        let fetch = self.fetch();
        let sent = fetch.post_form(&found.token_endpoint, &fields, authorization.as_deref());
        let came = sent.await?;
        if came.status == 400 || came.status == 401 {
            return Err(Trouble::No);
        }
        let tokens: Tokens = read(&came)?;
        Ok(tokens.id_token)
    }
}

/// Reads an answer. What it says instead is not repeated: it may be anything.
fn read<T: serde::de::DeserializeOwned>(came: &Fetched) -> Result<T, Trouble> {
    if came.status != 200 {
        return Err(Trouble::Absent(format!("it answers {}", came.status)));
    }
    serde_json::from_slice(&came.body)
        .map_err(|_| Trouble::Absent("it answers something else".to_owned()))
}
