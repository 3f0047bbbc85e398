//! What an operator decides about an instance that serves.

use attache_foundation::app::Settings;
use attache_platform::mail::{BadServer, Server};
use attache_platform::texts::Arg;
use attache_platform::web::Network;
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

    /// A proxy in front, by its address or network: its X-Forwarded-For is believed. May be
    /// given several times, or with commas.
    #[arg(
        long = "trusted-proxy",
        env = "ATTACHE_TRUSTED_PROXIES",
        value_delimiter = ','
    )]
    pub proxies: Vec<Network>,

    /// Those who run a mission must set up a second factor before they can do anything.
    #[arg(long, env = "ATTACHE_REQUIRE_SECOND_FACTOR")]
    pub require_second_factor: bool,
}

impl Operation {
    /// The settings of an instance that people find at this address.
    pub(crate) fn settings(&self, base_address: &str, demo: bool) -> Result<Settings, Failure> {
        let mail = self.smtp.as_deref().map(|smtp| self.server(smtp));
        Ok(Settings {
            base_address: base_address.to_owned(),
            demo,
            mail: mail.transpose()?,
            proxies: self.proxies.clone(),
            require_second_factor: self.require_second_factor,
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
