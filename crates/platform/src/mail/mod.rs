//! Letters by SMTP, in two steps, so that whoever sends can say for certain what was not sent.
//!
//! [`Server::open`] goes as far as the server's yes to the recipient; until then nothing can have
//! been delivered, and whatever goes wrong may be tried again. [`Ready::send`] hands the letter
//! over; when the line breaks there, nobody knows, and only a person may decide to send it again.

mod message;
mod server;

use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{Extension, MailParameter};
use std::time::Duration;

pub use message::{Letter, is_address};
pub use server::{BadServer, Server};

/// The longest that connecting and naming the recipient may take.
const OPENING: Duration = Duration::from_secs(30);

/// The longest that handing over may take. Shorter than the lease of a job, so that nobody takes
/// the job up while a letter is being handed over.
const HANDING_OVER: Duration = Duration::from_secs(60);

/// Why a letter did not go, with what the server answered, in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It never will: the address is none, or the server refused for good. Nothing was delivered.
    Refused(String),
    /// Not now. Nothing was delivered.
    Later(String),
    /// The line broke after the letter had gone out: it may have been delivered or not.
    Uncertain(String),
}

/// A conversation that has come to the point where the letter itself is handed over.
pub struct Ready {
    connection: AsyncSmtpConnection,
    bytes: Vec<u8>,
}

impl Server {
    /// Connects and names sender and recipient.
    ///
    /// # Errors
    /// [`Failure::Refused`] or [`Failure::Later`]; nothing was delivered.
    pub async fn open(&self, letter: &Letter<'_>) -> Result<Ready, Failure> {
        let composed = letter.compose(self)?;
        let opening = async {
            let mut connection = self.connect().await.map_err(|error| before(&error))?;
            let envelope = composed.envelope();
            let mut options = Vec::new();
            if !letter.to.is_ascii() || !self.from.email.to_string().is_ascii() {
                let info = connection.server_info();
                if !info.supports_feature(Extension::SmtpUtfEight) {
                    let why = "the mail server cannot write to this address (no SMTPUTF8)";
                    return Err(Failure::Refused(why.to_owned()));
                }
                options.push(MailParameter::SmtpUtfEight);
            }
            let sender = Mail::new(envelope.from().cloned(), options);
            connection
                .command(sender)
                .await
                .map_err(|error| before(&error))?;
            for recipient in envelope.to() {
                let recipient = Rcpt::new(recipient.clone(), Vec::new());
                connection
                    .command(recipient)
                    .await
                    .map_err(|error| before(&error))?;
            }
            Ok(connection)
        };
        let opened = tokio::time::timeout(OPENING, opening).await;
        let connection = opened
            .map_err(|_| Failure::Later("the mail server took too long to answer".to_owned()))??;
        Ok(Ready {
            connection,
            bytes: composed.formatted(),
        })
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, lettre::transport::smtp::Error> {
        let (address, hello) = ((self.host.as_str(), self.port), self.hello());
        let at_once = self.tls_at_once()?;
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(address, Some(OPENING), &hello, at_once, None)
                .await?;
        if let Some(tls) = self.tls_later()? {
            connection.starttls(tls, &hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(&server::MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }
}

impl Ready {
    /// Hands the letter over; gives what the server answered.
    ///
    /// # Errors
    /// The server said no, for now or for good; or nobody knows.
    pub async fn send(mut self) -> Result<String, Failure> {
        let handing_over = async {
            self.connection
                .command(Data)
                .await
                .map_err(|error| after(&error))?;
            let answer = self.connection.message(&self.bytes).await;
            answer.map_err(|error| after(&error))
        };
        let handed_over = tokio::time::timeout(HANDING_OVER, handing_over).await;
        let late = |_| Failure::Uncertain("the mail server did not answer in time".to_owned());
        let answer = handed_over.map_err(late)??;
        let said = format!(
            "{} {}",
            answer.code(),
            answer.first_line().unwrap_or_default()
        );
        let _ = tokio::time::timeout(Duration::from_secs(2), self.connection.quit()).await;
        Ok(one_line(&said))
    }
}

/// What an error means while nothing can have been delivered.
fn before(error: &lettre::transport::smtp::Error) -> Failure {
    let said = one_line(&error.to_string());
    if error.is_permanent() {
        Failure::Refused(said)
    } else {
        Failure::Later(said)
    }
}

/// What an error means once the letter is being handed over: only an answer of the server is
/// certain.
fn after(error: &lettre::transport::smtp::Error) -> Failure {
    let said = one_line(&error.to_string());
    if error.is_permanent() {
        Failure::Refused(said)
    } else if error.is_transient() {
        Failure::Later(said)
    } else {
        Failure::Uncertain(said)
    }
}

/// What a server said, as one line of reasonable length: it is shown and kept.
fn one_line(said: &str) -> String {
    let plain = said.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(300).collect::<String>().trim().to_owned()
}
