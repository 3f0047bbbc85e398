//! Whose word is taken on who another server is: the authorities that browsers trust, and those
//! of the operator, whose mail server and sign-in stand in a network with certificates of its own.

use std::sync::{Arc, OnceLock};

use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// The operator's own authorities. Cheap to clone; usually there are none.
#[derive(Clone, Default)]
pub struct Authorities(Vec<CertificateDer<'static>>);

impl Authorities {
    /// Reads the certificates of a file in PEM; what else stands in it is passed over. None when
    /// there is no certificate, or one that is none.
    pub fn read(pem: &[u8]) -> Option<Authorities> {
        let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
        let all = all.ok().filter(|all| !all.is_empty())?;
        let mut store = RootCertStore::empty();
        let good = all.iter().all(|one| store.add(one.clone()).is_ok());
        good.then_some(Authorities(all))
    }

    /// Each as it is signed.
    pub(crate) fn each(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(AsRef::as_ref)
    }

    /// How a line to another server is sealed, on the one TLS stack of the product.
    pub(crate) fn config(&self) -> Arc<ClientConfig> {
        static USUAL: OnceLock<Arc<ClientConfig>> = OnceLock::new();
        if self.0.is_empty() {
            return Arc::clone(USUAL.get_or_init(|| config(&[])));
        }
        config(&self.0)
    }
}

fn config(own: &[CertificateDer<'static>]) -> Arc<ClientConfig> {
    let mut roots = RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    roots.add_parsable_certificates(own.iter().cloned());
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring speaks TLS 1.2 and 1.3");
    Arc::new(config.with_root_certificates(roots).with_no_client_auth())
}

impl std::fmt::Debug for Authorities {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} authorities", self.0.len())
    }
}
