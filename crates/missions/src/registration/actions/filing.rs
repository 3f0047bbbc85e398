//! What is attached: documents by those who apply, proofs by those who look into it.

use attache_foundation::ids::{AccountId, ApplicationId, DocumentId, EvidenceId};
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::files::Taken;

use super::super::documents::{Kept, NotKept, Proof, fits, may_attach};
use super::super::rules::{Refusal, may_submit};
use super::super::{GATES, PROOFS, State, store};
use super::Outcome;
use super::applying::mine;
use super::choosing::theirs;

/// Attaches a document that the call asks for. Gives why the file is not kept, if it is not.
pub(in super::super) async fn attach_document(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
    code: &str,
    file: &Taken,
) -> Outcome<std::result::Result<DocumentId, NotKept>> {
    let (call, found) = mine(change, application, by).await?;
    may_attach(&call, found.state, change.now())?;
    if !call.form.documents.iter().any(|one| one.code == code) {
        return Err(Error::unprocessable("error-bad-body", Vec::new()).into());
    }
    let there = store::documents(change, application).await?;
    let same = there.iter().filter(|one| one.code == code);
    if let Some(why) = twice(same.map(|one| &one.file), file) {
        return Ok(Err(why));
    }
    if let Err(why) = room(change, application, file).await? {
        return Ok(Err(why));
    }
    store::keep_content(change, application, file).await?;
    let id = change.id();
    store::insert_document(change, id, application, code, by, file).await?;
    change.record(Event::FileAttached { application });
    Ok(Ok(id))
}

/// Takes a document away again, before the application is handed in: afterwards it is what the
/// agency decides by.
pub(in super::super) async fn remove_document(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
    document: DocumentId,
) -> Outcome<()> {
    let (call, found) = mine(change, application, by).await?;
    let there = store::documents(change, application).await?;
    if !there.iter().any(|one| one.id == document) {
        return Err(Error::Absent.into());
    }
    if found.state != State::Draft {
        return Err(Refusal::NotDraft.into());
    }
    may_submit(&call, change.now())?;
    store::delete_document(change, document).await?;
    store::drop_contents(change, application).await?;
    change.record(Event::FileRemoved { application });
    Ok(())
}

/// Attaches a dated proof to a check. Gives why the file is not kept, if it is not.
pub(in super::super) async fn attach_evidence(
    change: &mut Change,
    scope: &str,
    application: ApplicationId,
    by: AccountId,
    proof: &Proof,
    file: &Taken,
) -> Outcome<std::result::Result<EvidenceId, NotKept>> {
    theirs(change, scope, application).await?;
    let known = GATES.contains(&proof.gate.as_str()) && PROOFS.contains(&proof.what.as_str());
    if !known {
        return Err(Error::unprocessable("error-bad-body", Vec::new()).into());
    }
    let there = store::evidence(change, application).await?;
    let same = there.iter().filter(|one| one.gate == proof.gate);
    if let Some(why) = twice(same.map(|one| &one.file), file) {
        return Ok(Err(why));
    }
    if let Err(why) = room(change, application, file).await? {
        return Ok(Err(why));
    }
    store::keep_content(change, application, file).await?;
    let id = change.id();
    store::insert_evidence(change, id, application, proof, by, file).await?;
    change.record(Event::FileAttached { application });
    Ok(Ok(id))
}

/// Takes a proof away that was attached by mistake; that it was there stands in the history.
pub(in super::super) async fn remove_evidence(
    change: &mut Change,
    scope: &str,
    application: ApplicationId,
    evidence: EvidenceId,
) -> Outcome<()> {
    theirs(change, scope, application).await?;
    let there = store::evidence(change, application).await?;
    if !there.iter().any(|one| one.id == evidence) {
        return Err(Error::Absent.into());
    }
    store::delete_evidence(change, evidence).await?;
    store::drop_contents(change, application).await?;
    change.record(Event::FileRemoved { application });
    Ok(())
}

fn twice<'a>(mut there: impl Iterator<Item = &'a Kept>, file: &Taken) -> Option<NotKept> {
    let same = there.find(|one| one.digest == file.digest)?;
    Some(NotKept::Twice {
        name: same.name.clone(),
    })
}

async fn room(
    change: &mut Change,
    application: ApplicationId,
    file: &Taken,
) -> Result<std::result::Result<(), NotKept>> {
    let mission = change.mission()?;
    let held = store::held(change, mission, application).await?;
    Ok(fits(held, file.size()))
}
