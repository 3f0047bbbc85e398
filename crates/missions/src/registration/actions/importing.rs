//! Applications from a spreadsheet: kept, mapped, and imported all or not at all.

use std::collections::BTreeSet;

use attache_foundation::ids::{AccountId, CallId, ImportId};
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::database::Reads;

use super::super::Call;
use super::super::importing::{Against, Fault, Mapping, Told, guess, read};
use super::super::rules::Refusal;
use super::super::store::{self, Import};
use super::Outcome;
use super::applying::limits;

/// A file as it came: its name, the digest of its content, how it was read, its rows.
pub(in super::super) struct Sent {
    pub(in super::super) name: String,
    pub(in super::super) digest: String,
    pub(in super::super) sheet: attache_platform::sheets::Sheet,
}

/// Keeps a spreadsheet for a call of the Region `scope`, to be looked at before anything comes of
/// it. The same content is imported once into a call.
pub(in super::super) async fn upload(
    change: &mut Change,
    scope: &str,
    call: CallId,
    by: AccountId,
    sent: Sent,
) -> Outcome<ImportId> {
    let mission = change.mission()?;
    let call = store::call(change, mission, scope, call).await?;
    let call = call.ok_or(Error::Absent)?.id;
    if let Some(import) = store::import_done(change, call, &sent.digest).await? {
        return Err(Refusal::AlreadyImported { import }.into());
    }
    let id = change.id();
    let mapping = guess(&sent.sheet.header);
    store::insert_import(change, id, call, by, &sent, &mapping).await?;
    Ok(id)
}

/// What a sheet says with its columns as they are mapped.
pub(in super::super) async fn dry_run(
    reads: &mut impl Reads,
    call: &Call,
    import: &Import,
) -> Result<(Vec<Told>, Vec<Fault>)> {
    let known: BTreeSet<String> = store::numbers(reads, call.id).await?.into_iter().collect();
    let against = Against {
        form: &call.form,
        limits: limits(reads, call).await?,
        language: match call.region.as_str() {
            "flanders" => "nl",
            _ => "fr",
        },
        known: &known,
    };
    Ok(read(&import.rows, &import.mapping, &against))
}

/// Says which column is which field.
pub(in super::super) async fn map_columns(
    change: &mut Change,
    scope: &str,
    import: ImportId,
    mapping: &Mapping,
) -> Outcome<()> {
    let (_, found) = theirs(change, scope, import).await?;
    if found.done_at.is_some() {
        return Err(Refusal::AlreadyImported { import }.into());
    }
    store::set_mapping(change, import, mapping).await?;
    Ok(())
}

/// Makes applications of a sheet, handed in by whoever imports it: of all its rows, or of none
/// when one of them does not stand. Gives how many they are.
pub(in super::super) async fn import(
    change: &mut Change,
    scope: &str,
    import: ImportId,
    by: AccountId,
) -> Outcome<usize> {
    let (call, found) = theirs(change, scope, import).await?;
    if found.done_at.is_some() {
        return Err(Refusal::AlreadyImported { import }.into());
    }
    if let Some(import) = store::import_done(change, call.id, &found.digest).await? {
        // The same file, kept twice and imported once.
        return Err(Refusal::AlreadyImported { import }.into());
    }
    let (parties, faults) = dry_run(change, &call, &found).await?;
    if !faults.is_empty() || parties.is_empty() {
        return Err(Refusal::RowsFaulty.into());
    }
    for told in &parties {
        let application = change.id();
        store::insert_imported(change, application, call.id, by, told).await?;
        for (position, wanting) in (0_i64..).zip(&told.whole.people) {
            store::insert_applicant(change, application, position, wanting).await?;
        }
        change.record(Event::ApplicationSubmitted { application });
    }
    let count = parties.len();
    store::set_imported(change, import, count).await?;
    change.record(Event::ApplicationsImported { import });
    Ok(count)
}

async fn theirs(change: &mut Change, scope: &str, import: ImportId) -> Result<(Call, Import)> {
    let mission = change.mission()?;
    let found = store::import(change, mission, scope, import).await?;
    let found = found.ok_or(Error::Absent)?;
    let call = store::call(change, mission, scope, found.call).await?;
    Ok((call.ok_or(Error::Absent)?, found))
}
