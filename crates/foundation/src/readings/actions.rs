//! Recording a reading, and looking through the log.

use attache_platform::database::Reads;
use attache_platform::moment::Moment;
use attache_platform::web::{Error, Result};

use super::store::{self, Line};
use super::{Concerned, HELD_SECONDS, Held, Reader, Reason, SCOPE};
use crate::history::{Change, Tampered};
use crate::ids::{MissionId, PersonId};

/// The reason that holds for a person in a session.
pub(crate) async fn held(
    reads: &mut impl Reads,
    session: &str,
    mission: MissionId,
    person: PersonId,
    now: Moment,
) -> Result<Option<Held>> {
    let after = now.plus_seconds(-HELD_SECONDS);
    store::held(reads, session, mission, person, after).await
}

/// Why something is read: said now, said a while ago, or not needed.
pub(crate) enum Because<'a> {
    Given(&'a Reason),
    Held(&'a Held),
    Nothing,
}

/// Writes a line of the log. It counts when the change finishes: whoever shows the data finishes
/// it first.
pub(crate) async fn record(
    change: &mut Change,
    reader: &Reader<'_>,
    whose: Concerned,
    data: &'static str,
    because: Because<'_>,
) -> Result<()> {
    let (reason, reason_digest) = match because {
        Because::Given(reason) => give(change, reader, whose.person, reason).await?,
        Because::Held(held) => (held.id.clone(), held.digest.clone()),
        Because::Nothing => Default::default(),
    };
    let scope = reader.mission.to_string();
    let (number, before) = match store::last(change, &scope).await? {
        // Lines from before there were seals have one all the same, which is not written.
        Some((number, seal)) if seal.is_empty() => (number + 1, reckoned(change, &scope).await?),
        Some((number, seal)) => (number + 1, seal),
        None => (1, String::new()),
    };
    let mut line = Line {
        scope,
        number,
        at: change.now(),
        account: reader.account.to_string(),
        role: reader.role.to_owned(),
        region: reader.region.to_owned(),
        person: whose.person.map(|id| id.to_string()).unwrap_or_default(),
        holder: whose.holder.map(|id| id.to_string()).unwrap_or_default(),
        data: data.to_owned(),
        reason,
        reason_digest,
        seal: String::new(),
    };
    line.seal = line.sealed_after(&before);
    store::insert(change, &line).await
}

/// Keeps a reason; gives its id and its digest.
async fn give(
    change: &mut Change,
    reader: &Reader<'_>,
    person: Option<PersonId>,
    reason: &Reason,
) -> Result<(String, String)> {
    let salt = change.app().chance().token();
    let id = change.id::<Reason>().to_string();
    store::insert_reason(change, reader, person, &id, reason, &salt).await?;
    let digest = store::digest(&salt, reason.why.name(), &reason.words);
    Ok((id, digest))
}

/// Keeps a reason, so that it holds for what is read next.
pub(crate) async fn hold(
    change: &mut Change,
    reader: &Reader<'_>,
    person: PersonId,
    reason: &Reason,
) -> Result<()> {
    give(change, reader, Some(person), reason).await?;
    Ok(())
}

/// The seal that the last of the lines without a written seal has.
async fn reckoned(reads: &mut impl Reads, scope: &str) -> Result<String> {
    let lines = store::lines(reads, Some(scope)).await?;
    let seal = |before: String, line: &Line| line.sealed_after(&before);
    Ok(lines.iter().fold(String::new(), seal))
}

pub(super) async fn verify(reads: &mut impl Reads) -> Result<Vec<Tampered>> {
    let digests = store::digests(reads).await?;
    let mut found: Vec<Tampered> = Vec::new();
    let (mut scope_before, mut before, mut expected) = (String::new(), String::new(), 1);
    let mut sealed = false;
    for line in store::lines(reads, None).await? {
        if line.scope != scope_before {
            (scope_before, before, expected) = (line.scope.clone(), String::new(), 1);
            sealed = false;
        }
        let reckoned = line.sealed_after(&before);
        let unsealed = line.seal.is_empty() && !sealed;
        let right = unsealed || line.seal == reckoned;
        let same = digests
            .get(&line.reason)
            .is_none_or(|digest| *digest == line.reason_digest);
        let scope = format!("{SCOPE}{}", line.scope);
        let known = found.last().is_some_and(|tampered| tampered.scope == scope);
        let sound = right && same && line.number == expected;
        if !sound && !known {
            let number = line.number;
            found.push(Tampered { scope, number });
        }
        sealed |= !line.seal.is_empty();
        before = match unsealed {
            true => reckoned,
            false => line.seal,
        };
        expected = line.number + 1;
    }
    Ok(found)
}

/// A reading without the reason that it needs.
pub(crate) fn no_reason() -> Error {
    Error::unprocessable("readings-no-reason", Vec::new())
}
