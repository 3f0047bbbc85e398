//! A provider of OpenID Connect on loopback, for tests: discovery, keys, the page that signs in
//! (at once, as whom the test says), and codes changed for tokens, with PKCE and its secret
//! checked. It can also be hostile, one trick at a time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use attache_foundation::accounts::Provider;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Who we are at the provider, and how we prove it.
const CLIENT: &str = "attache";
const SECRET: &str = "a secret: with+signs";

/// What a hostile provider, or somebody between, does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trick {
    #[default]
    None,
    WrongNonce,
    NoNonce,
    WrongAudience,
    OtherParty,
    /// Signs with a key of its own, under the name of the known one.
    OtherKey,
    AlgorithmNone,
    /// Signs with the public key as a shared secret.
    SharedSecret,
    Expired,
    FromTomorrow,
    OtherIssuer,
    UnverifiedMail,
    /// Answers the code with a way to elsewhere.
    Elsewhere,
    /// Answers with more than anybody wants.
    Endless,
    /// Never answers.
    Silent,
    /// Signs with a new key that it has published since.
    NewKey,
}

struct Code {
    redirect: String,
    challenge: String,
    nonce: String,
}

struct Inside {
    trick: Trick,
    subject: String,
    mail: String,
    now: i64,
    key: EcdsaKeyPair,
    kid: String,
    codes: HashMap<String, Code>,
    given: usize,
}

/// The provider. It stops with the test's runtime.
#[derive(Clone)]
pub struct OpenId {
    address: String,
    inside: Arc<Mutex<Inside>>,
}

fn fresh_key() -> EcdsaKeyPair {
    let chance = SystemRandom::new();
    let kind = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let document = EcdsaKeyPair::generate_pkcs8(kind, &chance).expect("a key");
    EcdsaKeyPair::from_pkcs8(kind, document.as_ref(), &chance).expect("a key")
}

impl OpenId {
    /// Starts on a free port, at a moment in seconds since 1970.
    pub async fn start(now: i64) -> OpenId {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port on loopback is free");
        let address = listener.local_addr().expect("it has an address");
        let inside = Inside {
            trick: Trick::None,
            subject: String::new(),
            mail: String::new(),
            now,
            key: fresh_key(),
            kid: "k1".to_owned(),
            codes: HashMap::new(),
            given: 0,
        };
        let open_id = OpenId {
            address: format!("http://{address}"),
            inside: Arc::new(Mutex::new(inside)),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/authorise", get(authorise))
            .route("/token", post(token))
            .with_state(open_id.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        open_id
    }

    /// The provider as the product is told of it.
    pub fn provider(&self) -> Provider {
        Provider {
            name: "ministry".to_owned(),
            title: "Ministry".to_owned(),
            issuer: self.address.clone(),
            client: CLIENT.to_owned(),
            secret: SECRET.to_owned(),
            internal: true,
            authorities: Default::default(),
        }
    }

    /// Whoever comes now is this person.
    pub fn is(&self, subject: &str, mail: &str) {
        let mut inside = self.inside();
        (inside.subject, inside.mail) = (subject.to_owned(), mail.to_owned());
    }

    /// Plays this trick from now on.
    pub fn play(&self, trick: Trick) {
        let mut inside = self.inside();
        inside.trick = trick;
        if trick == Trick::NewKey {
            inside.key = fresh_key();
            inside.kid.push('+');
        }
    }

    /// Goes where the product sends a browser, and gives where the provider sends it back to,
    /// without the product's own address.
    pub async fn visit(&self, address: &str, base: &str) -> String {
        let path = address
            .strip_prefix(&self.address)
            .expect("an address of ours");
        let host = self.address.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).await.expect("it listens");
        let question = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(question.as_bytes()).await.expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.expect("answered");
        let mut lines = answer.lines();
        let location = lines.find_map(|line| line.strip_prefix("location: "));
        let location = location.unwrap_or_else(|| panic!("no way back: {answer}"));
        location
            .strip_prefix(base)
            .expect("to the product")
            .to_owned()
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn discovery(State(open_id): State<OpenId>) -> Json<Value> {
    let at = &open_id.address;
    Json(json!({
        "issuer": at,
        "authorization_endpoint": format!("{at}/authorise"),
        "token_endpoint": format!("{at}/token"),
        "jwks_uri": format!("{at}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
}

async fn keys(State(open_id): State<OpenId>) -> Json<Value> {
    let inside = open_id.inside();
    let point = inside.key.public_key().as_ref();
    let (x, y) = point[1..].split_at(32);
    Json(json!({ "keys": [{
        "kty": "EC", "crv": "P-256", "use": "sig", "kid": inside.kid,
        "x": URL_SAFE_NO_PAD.encode(x), "y": URL_SAFE_NO_PAD.encode(y),
    }] }))
}

async fn authorise(
    State(open_id): State<OpenId>,
    Query(asked): Query<HashMap<String, String>>,
) -> Response {
    let of = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let fine = of("response_type") == "code"
        && of("client_id") == CLIENT
        && of("code_challenge_method") == "S256"
        && of("scope").split(' ').any(|one| one == "openid");
    if !fine {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let mut inside = open_id.inside();
    inside.given += 1;
    let code = format!("code-{}", inside.given);
    let kept = Code {
        redirect: of("redirect_uri"),
        challenge: of("code_challenge"),
        nonce: of("nonce"),
    };
    let back = format!("{}?code={code}&state={}", kept.redirect, of("state"));
    inside.codes.insert(code, kept);
    Redirect::to(&back).into_response()
}

async fn token(
    State(open_id): State<OpenId>,
    headers: HeaderMap,
    Form(asked): Form<HashMap<String, String>>,
) -> Response {
    let trick = open_id.inside().trick;
    match trick {
        Trick::Silent => tokio::time::sleep(Duration::from_secs(60)).await,
        Trick::Elsewhere => return Redirect::temporary("/keys").into_response(),
        Trick::Endless => return " ".repeat(100 * 1024).into_response(),
        _ => {}
    }
    let of = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    let shown = headers.get(header::AUTHORIZATION);
    let proof = STANDARD.encode(format!("{CLIENT}:a%20secret%3A%20with%2Bsigns"));
    if shown.and_then(|it| it.to_str().ok()) != Some(&format!("Basic {proof}")) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let mut inside = open_id.inside();
    // A code is good once.
    let Some(code) = inside.codes.remove(of("code")) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, of("code_verifier").as_bytes()));
    if challenge != code.challenge || of("redirect_uri") != code.redirect {
        return StatusCode::BAD_REQUEST.into_response();
    }
    let token = inside.signed(&open_id.address, &code);
    Json(json!({ "token_type": "Bearer", "access_token": "a", "id_token": token })).into_response()
}

impl Inside {
    fn signed(&self, issuer: &str, code: &Code) -> String {
        let mut said = json!({
            "iss": issuer, "sub": self.subject, "aud": CLIENT, "nonce": code.nonce,
            "iat": self.now, "exp": self.now + 300,
            "email": self.mail, "email_verified": true,
        });
        let (mut algorithm, mut other) = ("ES256", None);
        match self.trick {
            Trick::WrongNonce => said["nonce"] = json!("another"),
            Trick::NoNonce => said["nonce"] = Value::Null,
            Trick::WrongAudience => said["aud"] = json!(["somebody-else"]),
            Trick::OtherParty => said["azp"] = json!("somebody-else"),
            Trick::OtherKey => other = Some(fresh_key()),
            Trick::AlgorithmNone => algorithm = "none",
            Trick::SharedSecret => algorithm = "HS256",
            Trick::Expired => said["exp"] = json!(self.now - 1),
            Trick::FromTomorrow => said["iat"] = json!(self.now + 86_400),
            Trick::OtherIssuer => said["iss"] = json!("https://login.example.net"),
            Trick::UnverifiedMail => said["email_verified"] = json!(false),
            _ => {}
        }
        let head = json!({ "alg": algorithm, "typ": "JWT", "kid": self.kid });
        let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let text = format!("{}.{}", part(head), part(said));
        let signature = match algorithm {
            "none" => Vec::new(),
            "HS256" => {
                let secret = self.key.public_key().as_ref();
                let secret = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, secret);
                ring::hmac::sign(&secret, text.as_bytes()).as_ref().to_vec()
            }
            _ => {
                let key = other.as_ref().unwrap_or(&self.key);
                let signed = key.sign(&SystemRandom::new(), text.as_bytes());
                signed.expect("signed").as_ref().to_vec()
            }
        };
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}
