//! What every request and every job can reach.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use attache_platform::chance::Chance;
use attache_platform::database::Database;
use attache_platform::mail;
use attache_platform::moment::{Clock, Moment};
use attache_platform::seal::Seal;
use attache_platform::texts::{Language, Texts, Words};
use attache_platform::web::{Network, Result};

use crate::history::{By, Change, Event};
use crate::ids::MissionId;
use crate::once::Once;

/// What follows from an event: one function of the whole product, handed in when it starts.
pub type Consequences = for<'a> fn(&'a mut Change, &'a Event) -> Following<'a>;

/// What [`Consequences`] gives back.
pub type Following<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// What an operator decides.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Where people find the product, without a slash at the end: `https://missions.example.be`.
    pub base_address: String,
    /// Whether ready-made people can be signed in with one click.
    pub demo: bool,
    /// Who carries the letters; without one they stay in the outbox.
    pub mail: Option<mail::Server>,
    /// The proxies in front of it, whose word on where somebody asks from is taken.
    pub proxies: Vec<Network>,
    /// Whether those who run a mission may do nothing before they have a second factor.
    pub require_second_factor: bool,
    /// The list of who was erased, beside the database.
    pub erasures: Option<std::path::PathBuf>,
}

/// The parts of a running product.
pub struct Parts {
    pub database: Database,
    pub texts: Arc<Texts>,
    pub clock: Clock,
    pub chance: Chance,
    /// What is kept sealed in the database is sealed and opened with these.
    pub seals: Seals,
    pub settings: Settings,
    pub consequences: Consequences,
}

/// The two seals of a product, each with keys of its own, so that whoever has the one cannot open
/// what the other sealed.
#[derive(Clone, Debug)]
pub struct Seals {
    /// For the secrets of accounts.
    pub accounts: Seal,
    /// For who people are: birth dates, passports, health.
    pub identity: Seal,
}

impl From<Seal> for Seals {
    /// One seal for both: for tests and measurements.
    fn from(seal: Seal) -> Seals {
        Seals {
            accounts: seal.clone(),
            identity: seal,
        }
    }
}

/// The running product. Cheap to clone.
#[derive(Clone)]
pub struct App {
    running: Arc<Running>,
    /// The key of the request for which this is, if it has one.
    once: Option<Arc<Once>>,
}

struct Running {
    parts: Parts,
    kept: Mutex<BTreeMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> App {
        let kept = Mutex::default();
        App {
            running: Arc::new(Running { parts, kept }),
            once: None,
        }
    }

    /// The database, to read from.
    pub fn reads(&self) -> Database {
        self.running.parts.database.clone()
    }

    /// The moment now.
    pub fn now(&self) -> Moment {
        self.running.parts.clock.now()
    }

    /// Chance, for secrets.
    pub fn chance(&self) -> &Chance {
        &self.running.parts.chance
    }

    /// Seals and opens what a stolen database must not give away: the secrets of accounts.
    pub fn seal(&self) -> &Seal {
        &self.running.parts.seals.accounts
    }

    /// Seals and opens what tells who a person is.
    pub fn identity_seal(&self) -> &Seal {
        &self.running.parts.seals.identity
    }

    /// Both seals, to set the product up again.
    pub fn seals(&self) -> Seals {
        self.running.parts.seals.clone()
    }

    /// The words for a reader of `language`.
    pub fn words(&self, language: Language) -> Words {
        Words::new(&self.running.parts.texts, language)
    }

    /// What the operator decided.
    pub fn settings(&self) -> &Settings {
        &self.running.parts.settings
    }

    /// Opens a change: one actor, one moment, one transaction, ending in history. From here until
    /// it is finished or dropped, nobody else changes this mission.
    pub async fn change(&self, by: By, mission: Option<MissionId>) -> Result<Change> {
        Change::open(self, by, mission).await
    }

    /// What a slice keeps in memory on this node, one value of a type: made of nothing when first
    /// asked for. It may be gone at any time, and other nodes have their own, so that it holds
    /// only what can be made from the database again.
    pub fn kept<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut kept = self
            .running
            .kept
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let slot = kept
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Arc::new(T::default()));
        Arc::clone(slot).downcast().unwrap_or_default()
    }

    /// The same product for one request with a key: its effect and its key are one commit.
    #[must_use]
    pub fn for_once(&self, once: Arc<Once>) -> App {
        App {
            running: Arc::clone(&self.running),
            once: Some(once),
        }
    }

    pub(crate) fn once(&self) -> Option<&Arc<Once>> {
        self.once.as_ref()
    }

    pub(crate) fn consequences(&self) -> Consequences {
        self.running.parts.consequences
    }
}
