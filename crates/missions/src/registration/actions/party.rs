//! One person of a party: does not come, or somebody else comes instead.

use attache_foundation::ids::{AccountId, ApplicationId, PersonId};
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::web::FieldErrors;

use super::super::drafts::{Draft, PersonTyped, Step, Wanting};
use super::super::rules::{self, Refusal};
use super::super::store::EVERYWHERE;
use super::super::{Applicant, Application, Call, Standing, State, store};
use super::applying::{limits, mine, move_up, watch_offer, withdraw};
use super::publishing::take_in;
use super::{Outcome, Refused};
use crate::delegations::{self, REASONS};

/// One of a party does not come; the others still do. A place that they held goes to the waiting
/// list. With the last of them the application is withdrawn.
pub async fn withdraw_person(
    change: &mut Change,
    application: ApplicationId,
    person: PersonId,
    by: AccountId,
    reason: &str,
) -> Outcome<()> {
    let (call, found) = mine(change, application, by).await?;
    let who = of_party(&found, person)?;
    if who.standing == Standing::Withdrawn {
        return Ok(());
    }
    if !REASONS.contains(&reason) {
        return Err(Error::unprocessable("error-bad-body", Vec::new()).into());
    }
    if found.coming().count() == 1 {
        store::set_left_because(change, person, reason).await?;
        return withdraw(change, application, by).await;
    }
    let freed = let_go(change, who, reason).await?;
    change.record(Event::ApplicantWithdrawn { person });
    if who.standing == Standing::Accepted {
        change.record(Event::ParticipantsChanged { call: call.id });
    }
    move_up(change, &call, i64::from(freed)).await?;
    Ok(())
}

/// Somebody else of the organisation comes instead, in the same place: what was decided and
/// published of it stays. Gives what is wrong with what was typed of them, if something is.
pub async fn substitute(
    change: &mut Change,
    application: ApplicationId,
    person: PersonId,
    by: AccountId,
    typed: PersonTyped,
) -> Outcome<std::result::Result<(), FieldErrors>> {
    let (call, mut found) = mine(change, application, by).await?;
    let who = of_party(&found, person)?.clone();
    rules::may_substitute(&call, &who, change.now())?;
    let wanting = match alone(change, &call, &typed).await? {
        Ok(wanting) => wanting,
        Err(errors) => return Ok(Err(errors)),
    };
    // What was typed of somebody stands at their position.
    let position = i64::try_from(found.draft.people.len()).unwrap_or(0);
    let new = store::insert_substitute(change, person, position, &wanting).await?;
    found.draft.people.push(typed);
    store::save_draft(change, application, &found.draft).await?;
    store::set_standing(change, person, Standing::Withdrawn, None).await?;
    store::set_left_because(change, person, "other").await?;
    if who.standing == Standing::Accepted {
        let found = store::application(change, call.mission, application).await?;
        let found = found.ok_or(Error::Absent)?;
        take_in(change, &call, &found, of_party(&found, new)?).await?;
        delegations::leave(change, person, Some(new), "other").await?;
        change.record(Event::ParticipantsChanged { call: call.id });
    }
    if let (Standing::Offered, Some(until)) = (who.standing, who.offer_until) {
        watch_offer(change, new, until).await?;
    }
    change.record(Event::ApplicantSubstituted { person, by: new });
    Ok(Ok(()))
}

/// A person as they were typed, alone: whole, or with what is wrong.
async fn alone(
    change: &mut Change,
    call: &Call,
    typed: &PersonTyped,
) -> Result<std::result::Result<Wanting, FieldErrors>> {
    let draft = Draft {
        people: vec![typed.clone()],
        ..Draft::default()
    };
    let limits = limits(change, call).await?;
    let faults = draft.faults(Step::People, &call.form, &limits);
    Ok(match typed.whole() {
        Some(wanting) if faults.is_empty() => Ok(wanting),
        _ => Err(faults),
    })
}

/// Lets somebody go who still wanted to come. Gives whether a place became free by that.
pub(super) async fn let_go(change: &mut Change, who: &Applicant, reason: &str) -> Result<bool> {
    let person = who.id;
    if who.standing == Standing::Accepted {
        delegations::leave(change, person, None, reason).await?;
    }
    store::set_standing(change, person, Standing::Withdrawn, None).await?;
    store::set_left_because(change, person, reason).await?;
    let held = matches!(who.standing, Standing::Accepted | Standing::Offered);
    if held {
        change.record(Event::PlaceFreed { person });
    }
    Ok(held)
}

/// What follows here when a participant withdrew wherever that was noted: the place is free.
pub async fn participant_gone(change: &mut Change, person: PersonId) -> Result<()> {
    let Some((call, _, who)) = applied(change, person).await? else {
        return Ok(());
    };
    // Somebody who comes instead comes on the same place.
    if who.standing != Standing::Accepted || delegations::is_replaced(change, person).await? {
        return Ok(());
    }
    store::set_standing(change, person, Standing::Withdrawn, None).await?;
    change.record(Event::PlaceFreed { person });
    move_up(change, &call, 1).await
}

/// What follows here when a participant comes after all.
///
/// # Errors
/// A conflict when their place was given away.
pub async fn participant_back(change: &mut Change, person: PersonId) -> Result<()> {
    let Some((call, found, who)) = applied(change, person).await? else {
        return Ok(());
    };
    if who.standing != Standing::Withdrawn || found.state != State::Submitted {
        return Ok(());
    }
    if store::taken(change, call.id).await? >= call.places {
        let waiting = store::waiting(change, call.id).await?.len();
        let place = i64::try_from(waiting).unwrap_or(0) + 1;
        return Err(Refused::Rule(Refusal::Full { place }).into());
    }
    store::set_standing(change, person, Standing::Accepted, None).await
}

/// The call and the application that somebody came by.
async fn applied(
    change: &mut Change,
    person: PersonId,
) -> Result<Option<(Call, Application, Applicant)>> {
    let Some((mission, application)) = store::where_is(change, person).await? else {
        return Ok(None);
    };
    let found = store::application(change, mission, application).await?;
    let found = found.ok_or(Error::Absent)?;
    let call = store::call(change, mission, EVERYWHERE, found.call).await?;
    let who = of_party(&found, person)?.clone();
    Ok(Some((call.ok_or(Error::Absent)?, found, who)))
}

/// Somebody of an application that was handed in.
fn of_party(found: &Application, person: PersonId) -> Result<&Applicant> {
    let who = found.people.iter().find(|one| one.id == person);
    who.filter(|_| found.state != State::Draft)
        .ok_or(Error::Absent)
}
