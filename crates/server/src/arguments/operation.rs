//! What an operator decides about an instance that serves.

use attache_foundation::app::Settings;
use attache_platform::mail::{BadServer, Server};
use attache_platform::texts::Arg;
use clap::Args;

use crate::failure::Failure;

/// How an instance reaches people and knows them.
#[derive(Args)]
pub(crate) struct Operation {
    /// The mail server: smtps://user:password@host, smtp://host:587 (STARTTLS) or
    /// smtp://localhost:25?tls=none. Without one, letters stay in the outbox.
    #[arg(long, env = "ATTACHE_SMTP", hide_env_values = true)]
    pub smtp: Option<String>,

    /// Who writes the letters: "Attaché <missions@example.be>"
    #[arg(
        long,
        env = "ATTACHE_MAIL_FROM",
        default_value = "Attaché <attache@localhost>"
    )]
    pub mail_from: String,
}

impl Operation {
    /// The settings of an instance that people find at this address.
    pub(crate) fn settings(&self, base_address: &str, demo: bool) -> Result<Settings, Failure> {
        let mail = self.smtp.as_deref().map(|smtp| self.server(smtp));
        Ok(Settings {
            base_address: base_address.to_owned(),
            demo,
            mail: mail.transpose()?,
            ..Settings::default()
        })
    }

    fn server(&self, smtp: &str) -> Result<Server, Failure> {
        Server::read(smtp, &self.mail_from).map_err(|bad| match bad {
            BadServer::Address => Failure::wrong("commands-bad-smtp", Vec::new()),
            BadServer::OpenPassword => Failure::wrong("commands-open-password", Vec::new()),
            BadServer::Sender => {
                let from = Arg::from(self.mail_from.as_str());
                Failure::wrong("commands-bad-sender", vec![("from", from)])
            }
        })
    }
}
