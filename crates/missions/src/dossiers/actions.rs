//! The verbs: give, withdraw, read, grant; and purge and erase, for whoever keeps the days.

use attache_foundation::ids::{AccountId, MissionId, PersonId};
use attache_foundation::readings::Recorded;
use attache_foundation::{Actor, App, Change, Error, Event, Result};
use attache_platform::database::Reads;
use attache_platform::id::Id;
use attache_platform::moment::{Date, Moment};

use super::rules::{self, Access};
use super::{DossierClass, DossierField, DossierGrant, store};

/// A value in clear, as its owner sees it.
#[derive(Clone, PartialEq, Eq)]
pub struct Own {
    pub field: DossierField,
    pub value: String,
    pub given_at: Moment,
}

/// The place that a value is sealed for.
fn place(field: DossierField, person: PersonId) -> String {
    format!("dossiers.{}:{person}", field.name())
}

/// Everything that a person gave, opened, for the person. Whoever else reads has it recorded first.
///
/// # Errors
/// The keys that sealed it are gone, or it was altered: a fault.
pub async fn own(app: &App, reads: &mut impl Reads, person: PersonId) -> Result<Vec<Own>> {
    let sealed = store::of_person(reads, person).await?;
    sealed
        .into_iter()
        .map(|one| {
            let place = place(one.field, person);
            let value = app.identity_seal().open(&place, &one.sealed);
            Ok(Own {
                field: one.field,
                value: value.map_err(Error::fault)?.to_string(),
                given_at: one.given_at,
            })
        })
        .collect()
}

/// Keeps a value, sealed. It was parsed by the rules.
pub(super) async fn give(
    change: &mut Change,
    person: PersonId,
    field: DossierField,
    value: &str,
) -> Result<()> {
    let sealed = change
        .app()
        .identity_seal()
        .seal(&place(field, person), value);
    store::put(change, person, field, &sealed.map_err(Error::fault)?).await
}

/// Takes a value back.
pub(super) async fn withdraw(
    change: &mut Change,
    person: PersonId,
    field: DossierField,
) -> Result<()> {
    if store::remove(change, person, field).await? > 0 {
        change.record(Event::DossierChanged { person });
    }
    Ok(())
}

/// Whether somebody may read a class of a person, having said why.
pub(super) async fn may_read(
    reads: &mut impl Reads,
    actor: &Actor,
    mission: MissionId,
    person: PersonId,
    class: DossierClass,
    now: Moment,
) -> Result<bool> {
    match rules::widest(actor.roles(Some(mission)), class) {
        Access::Never => Ok(false),
        Access::WithReason => Ok(true),
        Access::ByGrant => {
            let grants = store::grants(reads, mission, actor.account, now).await?;
            Ok(grants.iter().any(|grant| {
                grant.class == class && grant.person.is_none_or(|only| only == person)
            }))
        }
    }
}

/// What stands in a class of a person, for whoever's reading of it was recorded.
pub(super) async fn read(
    app: &App,
    reads: &mut impl Reads,
    recorded: &Recorded,
) -> Result<Vec<Own>> {
    let mut all = own(app, reads, recorded.person()).await?;
    all.retain(|one| one.field.class().data() == recorded.data());
    Ok(all)
}

/// Names somebody for a class. Nobody names themselves.
pub(super) async fn grant(change: &mut Change, new: &DossierGrant, by: AccountId) -> Result<()> {
    if new.account == by {
        return Err(Error::conflict("dossiers-grant-oneself", Vec::new()));
    }
    store::insert_grant(change, new, by).await?;
    change.record(Event::DossierGranted {
        account: new.account,
    });
    Ok(())
}

/// Ends what somebody was named for.
pub(super) async fn end_grant(change: &mut Change, grant: Id<DossierGrant>) -> Result<()> {
    match store::end_grant(change, grant).await? {
        true => Ok(()),
        false => Err(Error::Absent),
    }
}

/// What people of a mission eat, opened to be counted.
pub(super) async fn diets(
    app: &App,
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<String>> {
    let sealed = store::of_mission(reads, mission, DossierField::Diet).await?;
    sealed
        .into_iter()
        .map(|(person, sealed)| {
            let place = place(DossierField::Diet, person);
            let opened = app.identity_seal().open(&place, &sealed);
            Ok(opened.map_err(Error::fault)?.to_string())
        })
        .collect()
}

/// People whose mission ended before a day and of whom something of a field is kept.
pub async fn due(
    reads: &mut impl Reads,
    field: DossierField,
    ended_before: Date,
) -> Result<Vec<(MissionId, PersonId)>> {
    store::due(reads, field, ended_before).await
}

/// Deletes a field of a person whose time is over.
pub async fn purge(change: &mut Change, person: PersonId, field: DossierField) -> Result<u64> {
    store::remove(change, person, field).await
}

/// Deletes who was named for what, if that ended before a moment.
pub async fn forget_grants(change: &mut Change, before: Moment) -> Result<u64> {
    store::forget_grants(change, before).await
}

/// Deletes everything that a person gave, and who was named to read it.
pub async fn erase(change: &mut Change, person: PersonId) -> Result<u64> {
    let fields = store::remove_all(change, person).await?;
    Ok(fields + store::remove_grants(change, person).await?)
}
