//! Beginning, ending, and finding out as whom somebody asks.

use attache_platform::database::DatabaseError;
use attache_platform::jobs::{Job, NewJob};
use attache_platform::web::{Error, Result};

use super::rules::{self, Refusal};
use super::store::{self, Open};
use super::{ACTING_SECONDS, Acting};
use crate::accounts;
use crate::app::App;
use crate::history::{By, Change, Event};
use crate::ids::AccountId;
use crate::permissions::{Actor, Right, Role};
use crate::readings::{self, ACTED_AS, Because, Concerned, Reader, Reason};

/// The kind of the job that ends it when its time is over.
pub const END_JOB: &str = "acting_end";

/// As whom somebody asks who is signed in as `actor`: what is known of it, and who that is, with
/// roles of this mission only. Nothing when it is not begun, or when what it needs is gone.
pub async fn of(app: &App, actor: &Actor, session: &str) -> Result<Option<(Acting, Actor)>> {
    let may = |role: Role| role.allows(Right::ActFor);
    if !actor.grants.iter().any(|grant| may(grant.role)) {
        return Ok(None);
    }
    let (mut reads, now) = (app.reads(), app.now());
    let Some(open) = store::of_session(&mut reads, session, now).await? else {
        return Ok(None);
    };
    let mission = Some(open.mission);
    if actor.account != Some(open.account) || !actor.may(Right::ActFor, mission) {
        return Ok(None);
    }
    let Some(mut other) = accounts::as_actor(&mut reads, open.holder, now).await? else {
        return Ok(None);
    };
    other.grants.retain(|grant| grant.mission == open.mission);
    let own: Vec<Role> = actor.roles(mission).collect();
    let theirs: Vec<Role> = other.roles(mission).collect();
    if rules::may_look(&own, &theirs).is_err() {
        return Ok(None);
    }
    let acting = Acting {
        id: open.id,
        mission: open.mission,
        by: open.account,
        by_name: actor.name.clone(),
        own,
        holder: open.holder,
        holder_name: other.name.clone(),
        until: open.until,
    };
    Ok(Some((acting, other)))
}

/// Begins to look as the holder of an account, in the mission of the change.
pub(super) async fn begin(
    change: &mut Change,
    reader: &Reader<'_>,
    own: &[Role],
    holder: AccountId,
    reason: &Reason,
) -> Result<std::result::Result<(), Refusal>> {
    let (mission, now) = (change.mission()?, change.now());
    let other = accounts::as_actor(change, holder, now).await?;
    let Some(other) = other.filter(|_| holder != reader.account) else {
        return Ok(Err(Refusal::Nobody));
    };
    let theirs: Vec<Role> = other.roles(Some(mission)).collect();
    if let Err(refusal) = rules::may_look(own, &theirs) {
        return Ok(Err(refusal));
    }
    let open = Open {
        id: change.id(),
        mission,
        account: reader.account,
        holder,
        until: now.plus_seconds(ACTING_SECONDS),
    };
    for over in store::over(change, reader.session).await? {
        finish(change, &over).await?;
    }
    match store::insert(change, &open, reader.session).await {
        Err(DatabaseError::Violation { constraint }) if constraint == store::ONE_OF_SESSION => {
            return Ok(Err(Refusal::Already));
        }
        done => done?,
    }
    let whose = Concerned {
        person: other.person,
        holder: Some(holder),
    };
    readings::record(change, reader, whose, ACTED_AS, Because::Given(reason)).await?;
    change.record(Event::ActingBegun {
        by: reader.account,
        account: holder,
    });
    let about = open.id.to_string();
    let job = NewJob {
        kind: END_JOB,
        about: &about,
        key: &format!("{END_JOB}:{about}"),
        run_at: open.until,
    };
    change.enqueue(job).await?;
    Ok(Ok(()))
}

/// Ends it, by the button of whoever looks.
pub(super) async fn end(app: &App, acting: &Acting) -> Result<()> {
    let by = By::Account(acting.by);
    let mut change = app.change(by, Some(acting.mission)).await?;
    if let Some(open) = store::one(&mut change, acting.id).await? {
        finish(&mut change, &open).await?;
    }
    change.finish().await
}

async fn finish(change: &mut Change, open: &Open) -> Result<()> {
    if store::end(change, open.id).await? {
        let (by, account) = (open.account, open.holder);
        change.record(Event::ActingEnded { by, account });
    }
    Ok(())
}

/// Ends what was not ended in time: the work of an [`END_JOB`].
pub async fn expire(app: &App, job: &Job) -> Result<()> {
    let id = job.about.parse().map_err(Error::fault)?;
    let open = store::one(&mut app.reads(), id).await?;
    let open = open.ok_or_else(|| DatabaseError::Broken("nobody looks as anybody".into()))?;
    let mut change = app.change(By::Itself, Some(open.mission)).await?;
    finish(&mut change, &open).await?;
    change.finish_job(job).await?;
    change.finish().await
}
