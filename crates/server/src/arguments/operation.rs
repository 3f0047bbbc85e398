//! What an operator decides about an instance that serves.

use std::path::PathBuf;

use attache_foundation::accounts::Provider;
use attache_foundation::app::Settings;
use attache_platform::mail::{BadServer, Server};
use attache_platform::texts::Arg;
use attache_platform::trust::Authorities;
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

    /// Certificates, in PEM, of authorities of your own that vouch for the mail server and the
    /// providers of OpenID Connect, beside those that browsers trust.
    #[arg(long, env = "ATTACHE_CA_FILE")]
    pub ca_file: Option<PathBuf>,

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

    /// A provider of OpenID Connect at which people may sign in, as it calls itself:
    /// https://login.example.be. To be registered there: <base address>/sign-in/with/<name>/return
    #[arg(long, env = "ATTACHE_OIDC_ISSUER", requires = "oidc_client")]
    pub oidc_issuer: Option<String>,

    /// Who this instance is at that provider.
    #[arg(long, env = "ATTACHE_OIDC_CLIENT", requires = "oidc_issuer")]
    pub oidc_client: Option<String>,

    /// The file with the secret that proves it; none for a client without one.
    #[arg(long, env = "ATTACHE_OIDC_SECRET_FILE", requires = "oidc_issuer")]
    pub oidc_secret_file: Option<PathBuf>,

    /// How people call that provider.
    #[arg(long, env = "ATTACHE_OIDC_NAME", default_value = "OpenID Connect")]
    pub oidc_name: String,

    /// That provider may stand in an internal network, and there be asked without TLS.
    #[arg(long, env = "ATTACHE_OIDC_ALLOW_INTERNAL")]
    pub oidc_allow_internal: bool,

    /// Several providers, as a JSON list in a file: name, title, issuer, client, secret, internal.
    #[arg(long, env = "ATTACHE_OIDC_FILE", conflicts_with = "oidc_issuer")]
    pub oidc_file: Option<PathBuf>,
}

impl Operation {
    /// The settings of an instance that people find at this address.
    pub(crate) fn settings(&self, base_address: &str, demo: bool) -> Result<Settings, Failure> {
        let authorities = self.authorities()?;
        let mail = self.smtp.as_deref().map(|smtp| self.server(smtp));
        let mail = mail.transpose()?;
        let mut providers = self.providers()?;
        for provider in &mut providers {
            provider.authorities = authorities.clone();
        }
        Ok(Settings {
            base_address: base_address.to_owned(),
            demo,
            mail: mail.map(|server| server.trusting(authorities)),
            proxies: self.proxies.clone(),
            require_second_factor: self.require_second_factor,
            providers,
            ..Settings::default()
        })
    }

    fn authorities(&self) -> Result<Authorities, Failure> {
        let Some(file) = &self.ca_file else {
            return Ok(Authorities::default());
        };
        let pem = std::fs::read(file)
            .map_err(|error| Failure::file("commands-unreadable", file, &error))?;
        Authorities::read(&pem).ok_or_else(|| {
            let file = Arg::from(file.display().to_string());
            Failure::wrong("commands-bad-ca", vec![("file", file)])
        })
    }

    fn providers(&self) -> Result<Vec<Provider>, Failure> {
        if let Some(file) = &self.oidc_file {
            let text = std::fs::read_to_string(file)
                .map_err(|error| Failure::file("commands-unreadable", file, &error))?;
            let read = Provider::several(&text);
            return read
                .map_err(|why| Failure::wrong("commands-bad-oidc", vec![("why", why.into())]));
        }
        let (Some(issuer), Some(client)) = (&self.oidc_issuer, &self.oidc_client) else {
            return Ok(Vec::new());
        };
        let secret = match &self.oidc_secret_file {
            Some(file) => std::fs::read_to_string(file)
                .map_err(|error| Failure::file("commands-unreadable", file, &error))?,
            None => String::new(),
        };
        let provider = Provider {
            name: "openid".to_owned(),
            title: self.oidc_name.clone(),
            issuer: issuer.clone(),
            client: client.clone(),
            secret: secret.trim().to_owned(),
            internal: self.oidc_allow_internal,
            authorities: Authorities::default(),
        };
        Ok(vec![provider])
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
