//! Applications that look alike: told apart for good, or joined into one.

use attache_foundation::ids::{AccountId, ApplicationId};
use attache_foundation::{Change, Error, Event, Result};

use super::super::alike::moving;
use super::super::rules::Refusal;
use super::super::{Applicant, Application, Standing, store};
use super::Outcome;
use super::choosing::theirs;
use super::party::let_go;

/// Notes that two applications are not the same: neither is proposed beside the other any more.
/// Doing it twice is doing it once.
pub async fn tell_apart(
    change: &mut Change,
    scope: &str,
    (one, other): (ApplicationId, ApplicationId),
    by: AccountId,
) -> Outcome<()> {
    both(change, scope, one, other).await?;
    if store::apart(change, one).await?.contains(&other) {
        return Ok(());
    }
    store::insert_apart(change, one, other, by).await?;
    let application = one;
    change.record(Event::ApplicationsToldApart { application, other });
    Ok(())
}

/// Keeps one of two applications that are the same; the other is withdrawn. Its people move into
/// the party that is kept, or are withdrawn with it; whoever is in that party already, by their
/// mail address, is there once. Gives how many moved.
pub async fn join(
    change: &mut Change,
    scope: &str,
    keep: ApplicationId,
    goes: ApplicationId,
    moves: bool,
) -> Outcome<usize> {
    let (kept, going) = both(change, scope, keep, goes).await?;
    let (call, mut kept) = kept;
    let going = going.1;
    let has_place = |p: &Applicant| matches!(p.standing, Standing::Accepted | Standing::Offered);
    if going.people.iter().any(has_place) {
        return Err(Refusal::HasPlaces.into());
    }
    let moved: Vec<&Applicant> = match moves {
        true => moving(&kept, &going),
        false => Vec::new(),
    };
    let together = kept.coming().count() + moved.len();
    let most = usize::try_from(call.most_people).unwrap_or(0);
    if !moved.is_empty() && most < together {
        return Err(Refusal::TooMany {
            most: call.most_people,
        }
        .into());
    }
    let first = kept.coming().next().map(|person| person.id);
    carry_over(change, &mut kept, &going, &moved).await?;
    for person in going.coming() {
        if moved.iter().all(|one| one.id != person.id) {
            let_go(change, person, "other").await?;
            change.record(Event::ApplicantDuplicate { person: person.id });
        }
    }
    store::set_duplicate(change, goes, keep).await?;
    change.record(Event::ApplicationsJoined {
        application: keep,
        duplicate: goes,
    });
    if let Some(person) = first {
        change.record(Event::PartyJoined { person });
    }
    Ok(moved.len())
}

/// Puts people of one party behind those of another, with what was typed of them. What the agency
/// had decided about them was about another party, so that it decides anew.
async fn carry_over(
    change: &mut Change,
    kept: &mut Application,
    going: &Application,
    moved: &[&Applicant],
) -> Result<()> {
    let mut left = going.draft.clone();
    let stays = kept.call == going.call;
    for person in moved {
        let place = going.people.iter().position(|one| one.id == person.id);
        let typed = place.and_then(|place| left.people.get_mut(place));
        // What was typed of somebody stands at their position, there and here.
        let typed = typed.map(std::mem::take).unwrap_or_default();
        let position = i64::try_from(kept.draft.people.len()).unwrap_or(0);
        kept.draft.people.push(typed);
        store::move_applicant(change, person.id, kept.id, position, stays).await?;
        change.record(Event::ApplicantMoved { person: person.id });
    }
    if !moved.is_empty() {
        store::save_draft(change, kept.id, &kept.draft).await?;
        store::save_draft(change, going.id, &left).await?;
    }
    Ok(())
}

type Found = (super::super::Call, Application);

/// Two applications of the Region `scope`, each with its call.
async fn both(
    change: &mut Change,
    scope: &str,
    one: ApplicationId,
    other: ApplicationId,
) -> Result<(Found, Found)> {
    if one == other {
        return Err(Error::Absent);
    }
    let first = theirs(change, scope, one).await?;
    Ok((first, theirs(change, scope, other).await?))
}
