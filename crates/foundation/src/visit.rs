//! One request, as a handler sees it: who asks, in which language, about which mission.

use attache_platform::database::Database;
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::{Answer, Error, Result, page, page_with};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};

use crate::app::App;
use crate::history::{By, Change};
use crate::ids::{AccountId, MissionId, PersonId};
use crate::layout::{Frame, MissionHead, Page};
use crate::permissions::{Actor, Data, Right, Scope, Whose};

/// Made by the guard of the route once the right was found to be held; there is no other way to
/// get one, so a handler that takes a `Visit` runs only for those who may.
#[derive(Clone)]
pub struct Visit {
    pub app: App,
    pub words: Words,
    pub actor: Actor,
    /// The mission that the address names.
    pub mission: Option<MissionHead>,
    /// From which address, as far as it is known; under this name it is counted.
    pub from: String,
    /// What the reader's browser sent.
    pub headers: HeaderMap,
    /// The frame around a page.
    pub frame: Frame,
}

impl Visit {
    /// The database, to read from.
    pub fn reads(&self) -> Database {
        self.app.reads()
    }

    /// The moment now.
    pub fn now(&self) -> Moment {
        self.app.now()
    }

    /// The mission of the address.
    pub fn mission(&self) -> Result<&MissionHead> {
        self.mission.as_ref().ok_or(Error::Absent)
    }

    /// The mission's id.
    pub fn mission_id(&self) -> Result<MissionId> {
        Ok(self.mission()?.id)
    }

    /// Who asks, in this mission: a delegate or a counterpart.
    pub fn person(&self) -> Result<PersonId> {
        self.actor.person.ok_or(Error::Absent)
    }

    /// Whether whoever asks also holds another right here.
    pub fn may(&self, right: Right) -> bool {
        self.actor
            .may(right, self.mission.as_ref().map(|mission| mission.id))
    }

    /// Whose data of a kind whoever asks sees in this mission; the query holds to it.
    pub fn scope(&self, data: Data) -> Result<Scope> {
        Ok(self.actor.scope(self.mission_id()?, data))
    }

    /// Whether whoever asks sees one field in this mission.
    pub fn sees(&self, data: Data, whose: &Whose) -> Result<bool> {
        Ok(self.actor.sees(self.mission_id()?, data, whose))
    }

    /// Opens a change of the mission in the address, by whoever asks.
    pub async fn change(&self) -> Result<Change> {
        let account: AccountId = self.actor.account.ok_or(Error::SignInFirst)?;
        let mission = self.mission.as_ref().map(|mission| mission.id);
        self.app.change(By::Account(account), mission).await
    }

    /// An address of this mission in the reader's language: `visit.address("/programme")`.
    pub fn address(&self, path: &str) -> String {
        self.frame.address(path)
    }

    /// Answers with a page.
    pub fn page(&self, shown: &impl Page) -> Answer {
        page(self.frame.around(shown))
    }

    /// Answers with a page and a status of its own, such as a form with its errors (422).
    pub fn page_with(&self, status: StatusCode, shown: &impl Page) -> Answer {
        page_with(status, self.frame.around(shown))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Visit> {
        let visit = parts.extensions.get::<Visit>().cloned();
        visit.ok_or_else(|| Error::fault("a route without its guard"))
    }
}
