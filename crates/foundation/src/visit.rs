//! One request, as a handler sees it: who asks, in which language, about which mission.

use attache_platform::database::Database;
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::{Answer, Error, Result, page, page_with};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};

use crate::accounts;
use crate::acting::{Acting, Stopped};
use crate::app::App;
use crate::history::{By, Change};
use crate::ids::{AccountId, MissionId, PersonId};
use crate::layout::{Frame, MissionHead, Page};
use crate::permissions::{Actor, Data, Grant, Right, Scope, Whose};
use crate::readings::{self, Because, Concerned, Held, Reader, Reason, Recorded};

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
    /// Whether whoever asks looks at the product as somebody else, who is the actor then.
    pub acting: Option<Acting>,
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

    /// Records that whoever asks reads something of a person, and gives the proof for which it is
    /// handed out. It is committed when this returns. Without a reason of now, one counts that was
    /// given for this person in this session a while ago. One's own is not recorded. That the
    /// person is among those whom the reader's role reaches is for the query that found them.
    ///
    /// # Errors
    /// Nothing is there for whoever may not read it; a refusal without the reason that the table
    /// of data asks for; a fault when it could not be recorded.
    pub async fn read(
        &self,
        data: Data,
        person: PersonId,
        given: Option<&Reason>,
    ) -> Result<Recorded> {
        if self.actor.person == Some(person) {
            return Ok(Recorded::new(person, data));
        }
        let mission = self.mission_id()?;
        let through = self.actor.reads_through(mission, data);
        let (grant, asked) = through.ok_or(Error::Absent)?;
        let session = self.session()?;
        let mut change = self.change().await?;
        let now = change.now();
        let held = readings::held(&mut change, &session, mission, person, now).await?;
        let because = match (given, &held) {
            (Some(reason), _) => Because::Given(reason),
            (None, Some(held)) => Because::Held(held),
            (None, None) if asked.reason => return Err(readings::no_reason()),
            (None, None) => Because::Nothing,
        };
        let reader = self.reader(grant, mission, &session)?;
        let whose = Concerned {
            person: Some(person),
            holder: None,
        };
        readings::record(&mut change, &reader, whose, data.name(), because).await?;
        change.finish().await?;
        if let Some(once) = self.app.once() {
            once.keep_no_answer();
        }
        Ok(Recorded::new(person, data))
    }

    /// Keeps why whoever asks will read something of a person, for this session and a while.
    ///
    /// # Errors
    /// Nothing is there for whoever may not read it.
    pub async fn give_reason(&self, data: Data, person: PersonId, reason: &Reason) -> Result<()> {
        let mission = self.mission_id()?;
        let through = self.actor.reads_through(mission, data);
        let (grant, _) = through.ok_or(Error::Absent)?;
        let session = self.session()?;
        let reader = self.reader(grant, mission, &session)?;
        let mut change = self.change().await?;
        readings::hold(&mut change, &reader, person, reason).await?;
        change.finish().await
    }

    /// The reason that holds for a person in this session.
    pub async fn held_reason(&self, person: PersonId) -> Result<Option<Held>> {
        let (session, mission) = (self.session()?, self.mission_id()?);
        readings::held(&mut self.reads(), &session, mission, person, self.now()).await
    }

    fn session(&self) -> Result<String> {
        accounts::session_digest(&self.app, &self.headers).ok_or(Error::SignInFirst)
    }

    fn reader<'a>(
        &self,
        grant: &'a Grant,
        mission: MissionId,
        session: &'a str,
    ) -> Result<Reader<'a>> {
        Ok(Reader {
            account: self.actor.account.ok_or(Error::SignInFirst)?,
            role: grant.role.name(),
            region: grant.region.as_deref().unwrap_or_default(),
            mission,
            session,
        })
    }

    /// Opens a change of the mission in the address, by whoever asks.
    ///
    /// # Errors
    /// Whoever looks as somebody else changes nothing.
    pub async fn change(&self) -> Result<Change> {
        if self.acting.is_some() {
            return Err(Stopped::Changes.into());
        }
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
