//! The verbs: ask, confirm, carry out, and apply again after a restore.

use std::collections::BTreeMap;

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, MissionId, PersonId};
use attache_foundation::{App, Change, Error, Event, Result, accounts, notices, readings};
use attache_meetings::requests;
use attache_missions::{delegations, dossiers, invoices, registration};
use attache_on_site::{companions, itineraries};
use attache_platform::database::{DatabaseError, Engine};
use attache_platform::jobs::{Job, NewJob};
use attache_platform::moment::Moment;
use sha2::{Digest, Sha256};

use super::{ERASURE_JOB, Erasure, ErasureId, ErasureState, Proof, list, store};
use crate::retention;

/// Whose erasure two people confirm.
const OFFICIALS: [&str; 3] = ["lead", "minister", "official"];

/// A person asks to be erased. Asking twice is asking once.
pub async fn ask(app: &App, account: AccountId, person: PersonId) -> Result<()> {
    let found = delegations::mission_and_category(&mut app.reads(), person).await?;
    let (mission, category) = found.ok_or(Error::Absent)?;
    let needs = if OFFICIALS.contains(&category.as_str()) {
        2
    } else {
        1
    };
    let mut change = app.change(By::Account(account), Some(mission)).await?;
    match store::insert(&mut change, mission, person, needs).await {
        Ok(()) => {}
        Err(DatabaseError::Violation { constraint }) if constraint == store::ONE_OPEN => {
            return Ok(());
        }
        Err(error) => return Err(error.into()),
    }
    change.record(Event::ErasureAsked { person });
    change.finish().await
}

/// Somebody confirms an erasure; nobody confirms twice, or their own.
pub async fn confirm(
    change: &mut Change,
    id: ErasureId,
    by: AccountId,
    as_person: Option<PersonId>,
) -> Result<()> {
    let mission = change.mission()?;
    let found = store::one(change, id).await?;
    let found = found.filter(|found| found.mission == mission);
    let found = found.ok_or(Error::Absent)?;
    if found.state != ErasureState::Asked {
        return Ok(());
    }
    if found.first_by == Some(by) || as_person == Some(found.person) {
        return Err(Error::conflict("erasure-another", Vec::new()));
    }
    if retention::is_held(change, found.person).await? {
        return Err(Error::conflict("erasure-held", Vec::new()));
    }
    store::confirm(change, id, by).await?;
    change.record(Event::ErasureConfirmed {
        person: found.person,
    });
    if found.needs == 1 || found.first_by.is_some() {
        let (about, key) = (id.to_string(), format!("{ERASURE_JOB}:{id}"));
        let run_at = change.now();
        let job = NewJob {
            kind: ERASURE_JOB,
            about: &about,
            key: &key,
            run_at,
        };
        change.enqueue(job).await?;
    }
    Ok(())
}

/// Carries an erasure out: the work of an [`ERASURE_JOB`].
pub async fn carry_out(app: &App, job: &Job) -> Result<()> {
    let id: ErasureId = job.about.parse().map_err(Error::fault)?;
    let found = store::one(&mut app.reads(), id).await?;
    let found = found.ok_or(Error::Absent)?;
    let mut change = app.change(By::Itself, Some(found.mission)).await?;
    if retention::is_held(&mut change, found.person).await? {
        // Held since it was confirmed: tried again, and shown when given up.
        return Err(Error::conflict("erasure-held", Vec::new()));
    }
    if found.state == ErasureState::Confirmed {
        // The list comes first: whoever is on it is erased again, whatever stops us here.
        if let Some(path) = &app.settings().erasures {
            list::append(path, found.person, change.now())?;
        }
        let erased = erase(&mut change, found.mission, found.person).await?;
        let proof = prove(&found, erased, change.now())?;
        store::finish(&mut change, id, &proof).await?;
        change.record(Event::PersonErased {
            person: found.person,
        });
    }
    change.finish_job(job).await?;
    change.finish().await?;
    forget_pages(app).await
}

/// What is erased of a person, slice by slice; gives how much by what it was. A new slice with
/// somebody's data adds its line here.
async fn erase(
    change: &mut Change,
    mission: MissionId,
    person: PersonId,
) -> Result<BTreeMap<String, u64>> {
    let mut told = 0;
    for request in requests::of_person(change, person).await? {
        told += notices::forget_caused(change, &request.to_string()).await?;
    }
    let after = change.now().plus_seconds(1);
    told += notices::forget(change, person, after).await?;
    itineraries::withdraw_calendar(change, person).await?;
    // Invoices stay: the law asks for them (GDPR, article 17(3)(b)), and they name no person.
    let mut applied = invoices::forget_address(change, person).await?;
    applied += registration::forget(change, person).await?;
    for account in accounts::of_person(change, person).await? {
        applied += registration::forget_of_account(change, account).await?;
    }
    let all = [
        ("applications", applied),
        ("notices_and_letters", told),
        ("travel_file", dossiers::erase(change, person).await?),
        ("companions", companions::forget(change, person).await?),
        ("reasons_to_read", readings::erase(change, person).await?),
        ("messages", requests::forget(change, person).await?),
        (
            "names_and_accounts",
            retention::unname(change, mission, person).await?,
        ),
    ];
    Ok(all.map(|(name, count)| (name.to_owned(), count)).into())
}

fn prove(found: &Erasure, erased: BTreeMap<String, u64>, at: Moment) -> Result<Proof> {
    let mut proof = Proof {
        erasure: found.id.to_string(),
        person: found.person.to_string(),
        done_at: at.to_string(),
        erased,
        digest: String::new(),
    };
    let text = serde_json::to_string(&proof).map_err(Error::fault)?;
    let digest = Sha256::digest(text);
    proof.digest = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(proof)
}

/// SQLite overwrites what is deleted, but its log of changes holds older pages until it is emptied.
async fn forget_pages(app: &App) -> Result<()> {
    let reads = app.reads();
    if reads.engine() == Engine::Sqlite {
        reads.administer("pragma wal_checkpoint(truncate)").await?;
    }
    Ok(())
}

/// Erases again whoever the list says was erased: after a restore, before anything is served.
/// Gives how many were still there.
///
/// # Errors
/// The list was altered, or the database is away.
pub async fn reapply(app: &App) -> Result<u64> {
    let Some(path) = app.settings().erasures.clone() else {
        return Ok(0);
    };
    let mut again = 0;
    for one in list::read(&path)? {
        let person = one.person;
        let reads = &mut app.reads();
        if !delegations::is_named(reads, person).await? {
            continue;
        }
        let found = delegations::mission_and_category(reads, person).await?;
        let Some((mission, _)) = found else { continue };
        let mut change = app.change(By::Itself, Some(mission)).await?;
        erase(&mut change, mission, person).await?;
        change.record(Event::PersonErased { person });
        change.finish().await?;
        again += 1;
    }
    if again > 0 {
        forget_pages(app).await?;
    }
    Ok(again)
}
