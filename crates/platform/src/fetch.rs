//! Asking other servers over HTTP: within five seconds, for 64 KiB, without following anybody
//! elsewhere. A name is looked up once, every address it has is judged, and those that were judged
//! are connected to, so that a name cannot mean one thing when it is judged and another after.

use std::net::SocketAddr;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper::{Request, Response, Uri};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

use crate::trust::Authorities;
use crate::web::{is_internal, is_public};

/// The longest that a question may take, in all.
const MOST: Duration = Duration::from_secs(5);

/// The largest answer that is read, in bytes.
const MOST_BYTES: usize = 64 * 1024;

/// Where may be asked.
#[derive(Clone, Debug, Default)]
pub struct Fetch {
    /// Also in the operator's own network, and there without TLS.
    pub internal: bool,
    /// Who may vouch for the server, beside those that browsers trust.
    pub authorities: Authorities,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Fetched {
    pub status: u16,
    pub body: Vec<u8>,
}

/// Why nothing came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// It is no address that may be asked: not HTTPS, or with a user in it.
    Address,
    /// It leads into a network of its own.
    Internal,
    /// The name is not known, nobody is there, or what came is no HTTP.
    Failed(String),
    /// The answer is too large.
    Large,
    /// It took too long.
    Slow,
}

impl std::fmt::Display for FetchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FetchError::Address => f.write_str("no address that may be asked"),
            FetchError::Internal => f.write_str("an address of an internal network"),
            FetchError::Failed(why) => f.write_str(why),
            FetchError::Large => f.write_str("the answer is too large"),
            FetchError::Slow => f.write_str("the answer took too long"),
        }
    }
}

impl std::error::Error for FetchError {}

fn failed(error: impl std::fmt::Display) -> FetchError {
    FetchError::Failed(error.to_string())
}

impl Fetch {
    /// Asks for a document.
    ///
    /// # Errors
    /// The address may not be asked, or no whole answer came. Another status is no error.
    pub async fn get(&self, address: &str) -> Result<Fetched, FetchError> {
        let request = Request::get("/").header(ACCEPT, "application/json");
        self.send(address, request, String::new()).await
    }

    /// Sends a form, with the value of an `Authorization` header if there is one.
    ///
    /// # Errors
    /// As [`Fetch::get`].
    pub async fn post_form(
        &self,
        address: &str,
        fields: &[(&str, &str)],
        authorization: Option<&str>,
    ) -> Result<Fetched, FetchError> {
        let mut request = Request::post("/")
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(authorization) = authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        self.send(address, request, form(fields)).await
    }

    async fn send(
        &self,
        address: &str,
        request: hyper::http::request::Builder,
        body: String,
    ) -> Result<Fetched, FetchError> {
        let to = Target::read(address, self.internal)?;
        let request = request
            .uri(to.path.as_str())
            .header(HOST, to.authority.as_str())
            .body(Full::new(Bytes::from(body)))
            .map_err(failed)?;
        let answered = tokio::time::timeout(MOST, self.answered(&to, request)).await;
        answered.unwrap_or(Err(FetchError::Slow))
    }

    async fn answered(
        &self,
        to: &Target,
        request: Request<Full<Bytes>>,
    ) -> Result<Fetched, FetchError> {
        let stream = self.connect(to).await?;
        if !to.secure {
            return converse(stream, request).await;
        }
        let name = ServerName::try_from(to.name().to_owned()).map_err(failed)?;
        let secured = TlsConnector::from(self.authorities.config())
            .connect(name, stream)
            .await;
        converse(secured.map_err(failed)?, request).await
    }

    /// Looks the name up once, and connects to one of the addresses that were judged.
    async fn connect(&self, to: &Target) -> Result<TcpStream, FetchError> {
        let found = lookup_host((to.name(), to.port)).await.map_err(failed)?;
        let found: Vec<SocketAddr> = found.collect();
        if !self.internal && found.iter().any(|one| !is_public(one.ip())) {
            return Err(FetchError::Internal);
        }
        TcpStream::connect(&found[..]).await.map_err(failed)
    }
}

/// Where a question goes.
struct Target {
    secure: bool,
    host: String,
    port: u16,
    authority: String,
    path: String,
}

impl Target {
    fn read(address: &str, internal: bool) -> Result<Target, FetchError> {
        let address: Uri = address.parse().map_err(|_| FetchError::Address)?;
        let secure = match address.scheme_str() {
            Some("https") => true,
            Some("http") if internal => false,
            _ => return Err(FetchError::Address),
        };
        let authority = address.authority().ok_or(FetchError::Address)?;
        if authority.as_str().contains('@') {
            return Err(FetchError::Address);
        }
        let host = authority.host().to_ascii_lowercase();
        if !internal && is_internal(host.trim_end_matches('.')) {
            return Err(FetchError::Internal);
        }
        let path = address.path_and_query().map_or("/", |path| path.as_str());
        Ok(Target {
            secure,
            host,
            port: authority
                .port_u16()
                .unwrap_or(if secure { 443 } else { 80 }),
            authority: authority.to_string(),
            path: path.to_owned(),
        })
    }

    /// The host without the brackets of an IPv6 address.
    fn name(&self) -> &str {
        self.host.trim_matches(['[', ']'])
    }
}

async fn converse(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
) -> Result<Fetched, FetchError> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(failed)?;
    let connection = tokio::spawn(connection);
    let came = match sender.send_request(request).await {
        Ok(answer) => read(answer).await,
        Err(error) => Err(failed(error)),
    };
    connection.abort();
    came
}

async fn read(answer: Response<Incoming>) -> Result<Fetched, FetchError> {
    let status = answer.status().as_u16();
    let body = Limited::new(answer.into_body(), MOST_BYTES).collect().await;
    let body = body.map_err(
        |error| match error.is::<http_body_util::LengthLimitError>() {
            true => FetchError::Large,
            false => failed(error),
        },
    )?;
    let body = body.to_bytes().to_vec();
    Ok(Fetched { status, body })
}

/// Fields as a form sends them.
fn form(fields: &[(&str, &str)]) -> String {
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// A text as it may stand in a query or a form (RFC 3986: all but the unreserved is encoded).
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_public_addresses_are_asked_unless_the_operator_says_otherwise() {
        let outside = Fetch::default();
        for (address, why) in [
            ("http://login.example.be/", FetchError::Address),
            ("file:///etc/passwd", FetchError::Address),
            ("https://me@login.example.be/", FetchError::Address),
            ("https://login.example.be\\@127.0.0.1/", FetchError::Address),
            ("https://127.0.0.1/", FetchError::Internal),
            ("https://localhost/", FetchError::Internal),
            ("https://2130706433/", FetchError::Internal),
            ("https://[::ffff:127.0.0.1]/", FetchError::Internal),
            ("https://metadata.internal/", FetchError::Internal),
        ] {
            assert_eq!(outside.get(address).await.unwrap_err(), why, "{address}");
        }
    }

    #[test]
    fn fields_are_encoded() {
        assert_eq!(form(&[("a b", "é&=+")]), "a%20b=%C3%A9%26%3D%2B");
    }
}
