//! The mail server that letters are handed to, as the operator names it.

use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use crate::trust::Authorities;

/// How one may prove who one is; the password only ever goes over a sealed line.
pub(super) const MECHANISMS: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];

/// How the line is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tls {
    /// From the first byte: `smtps://`, port 465.
    AtOnce,
    /// After STARTTLS, which must be offered: `smtp://`, port 587.
    Required,
    /// Not at all: `?tls=none`, for a relay on the same machine or network.
    None,
}

/// A mail server, and who writes.
#[derive(Clone)]
pub struct Server {
    pub(super) host: String,
    pub(super) port: u16,
    tls: Tls,
    pub(super) credentials: Option<Credentials>,
    pub(super) from: Mailbox,
    authorities: Authorities,
}

/// Why the operator's words name no mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadServer {
    /// It does not read `smtp://user:password@host:port?tls=none`.
    Address,
    /// The sender is no mail address.
    Sender,
    /// A password would go over an open line to another machine.
    OpenPassword,
}

impl Server {
    /// Reads `smtps://user:password@host:port` or `smtp://…`, the latter with STARTTLS unless
    /// `?tls=none` ends it, and a sender such as `Attaché <missions@example.be>`. In user and
    /// password, `%40` stands for `@` and so on.
    ///
    /// # Errors
    /// It is none of that.
    pub fn read(address: &str, sender: &str) -> Result<Server, BadServer> {
        let (scheme, rest) = address.split_once("://").ok_or(BadServer::Address)?;
        let (rest, wish) = rest.split_once('?').unwrap_or((rest, ""));
        let (tls, usual_port) = match (scheme, wish) {
            ("smtps", "") => (Tls::AtOnce, 465),
            ("smtp", "" | "tls=required") => (Tls::Required, 587),
            ("smtp", "tls=none") => (Tls::None, 25),
            _ => return Err(BadServer::Address),
        };
        let (who, place) = match rest.rsplit_once('@') {
            Some((who, place)) => (Some(who), place),
            None => (None, rest),
        };
        let place = place.trim_end_matches('/');
        let (host, port) = match place.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().map_err(|_| BadServer::Address)?),
            None => (place, usual_port),
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if host.is_empty() || !host.chars().all(plain) {
            return Err(BadServer::Address);
        }
        let credentials = who.map(credentials).transpose()?;
        let is_here = host == "localhost" || host.starts_with("127.");
        if tls == Tls::None && credentials.is_some() && !is_here {
            return Err(BadServer::OpenPassword);
        }
        if sender.chars().any(char::is_control) {
            return Err(BadServer::Sender);
        }
        Ok(Server {
            host: host.to_owned(),
            port,
            tls,
            credentials,
            from: sender.parse().map_err(|_| BadServer::Sender)?,
            authorities: Authorities::default(),
        })
    }

    /// The same server, for which also these may vouch.
    #[must_use]
    pub fn trusting(self, authorities: Authorities) -> Server {
        Server {
            authorities,
            ..self
        }
    }

    /// How this machine names itself to the server: by the domain it writes for.
    pub(super) fn hello(&self) -> ClientId {
        ClientId::Domain(self.from.email.domain().to_owned())
    }

    pub(super) fn tls_at_once(&self) -> Result<Option<TlsParameters>, Error> {
        (self.tls == Tls::AtOnce)
            .then(|| self.parameters())
            .transpose()
    }

    pub(super) fn tls_later(&self) -> Result<Option<TlsParameters>, Error> {
        (self.tls == Tls::Required)
            .then(|| self.parameters())
            .transpose()
    }

    fn parameters(&self) -> Result<TlsParameters, Error> {
        let mut parameters = TlsParameters::builder(self.host.clone());
        for authority in self.authorities.each() {
            parameters =
                parameters.add_root_certificate(Certificate::from_der(authority.to_vec())?);
        }
        parameters.build_rustls()
    }
}

fn credentials(who: &str) -> Result<Credentials, BadServer> {
    let (user, password) = who.split_once(':').ok_or(BadServer::Address)?;
    let (user, password) = (decoded(user), decoded(password));
    let both = user.zip(password).ok_or(BadServer::Address)?;
    Ok(Credentials::new(both.0, both.1))
}

/// Undoes percent-encoding.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

impl std::fmt::Debug for Server {
    /// The password is never shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}:{} {:?} for {}",
            self.host, self.port, self.tls, self.from
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENDER: &str = "Attaché <missions@example.be>";

    #[test]
    fn a_server_is_read_with_what_goes_without_saying() {
        let read = |text| Server::read(text, SENDER).unwrap();
        let relay = read("smtp://relay.example.be");
        assert_eq!((relay.port, relay.tls), (587, Tls::Required));
        let sealed = read("smtps://me%40example.be:p%3Aw@mail.example.be");
        assert_eq!((sealed.port, sealed.tls), (465, Tls::AtOnce));
        assert!(!format!("{sealed:?}").contains("p:w"));
        let here = read("smtp://localhost:2525?tls=none");
        assert_eq!((here.port, here.tls), (2525, Tls::None));
    }

    #[test]
    fn what_names_no_server_is_refused() {
        for bad in [
            "",
            "relay.example.be",
            "http://relay.example.be",
            "smtp://",
            "smtp://relay:port",
            "smtp://relay\r\n",
            "smtp://user@relay",
            "smtp://u:%zz@relay",
            "smtp://relay?tls=perhaps",
        ] {
            let read = Server::read(bad, SENDER);
            assert_eq!(read.unwrap_err(), BadServer::Address, "{bad}");
        }
        let open = Server::read("smtp://u:p@relay.example.be?tls=none", SENDER);
        assert_eq!(open.unwrap_err(), BadServer::OpenPassword);
        let nobody = Server::read("smtp://relay.example.be", "nobody");
        assert_eq!(nobody.unwrap_err(), BadServer::Sender);
    }
}
