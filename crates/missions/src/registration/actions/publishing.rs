//! What the coordinator does: puts in force what an agency decided.

use attache_foundation::ids::{CallId, OrganisationId};
use attache_foundation::{Change, Error, Event, Result};
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::Localized;

use super::super::rules::Refusal;
use super::super::store::EVERYWHERE;
use super::super::{Applicant, Application, Call, Decision, Standing, store};
use super::Outcome;
use super::applying::move_up;
use crate::delegations::{self, NewPerson};
use crate::organisations::identifiers::{Identifier, Scheme};
use crate::organisations::{self, NewOrganisation};

/// Publishes what the agency of a call decided and did not publish yet: who is accepted takes
/// part from now on, everybody is told, and what is free goes to the waiting list.
pub async fn publish(change: &mut Change, call: CallId) -> Outcome<usize> {
    let mission = change.mission()?;
    let call = store::call(change, mission, EVERYWHERE, call)
        .await?
        .ok_or(Error::Absent)?;
    if store::taken(change, call.id).await? > call.places {
        return Err(Refusal::Full { place: 1 }.into());
    }
    let all = store::submitted(change, mission, &call.region).await?;
    let (mut published, mut freed) = (0, 0);
    for application in all.iter().filter(|one| one.call == call.id) {
        for person in &application.people {
            if let Some(decision) = person.decision {
                put_in_force(change, &call, application, person, decision).await?;
                published += 1;
                let held = matches!(person.standing, Standing::Accepted | Standing::Offered);
                freed += i64::from(held && decision != Decision::Accept);
            }
        }
    }
    if published == 0 {
        return Err(Refusal::Nothing.into());
    }
    move_up(change, &call, freed).await?;
    change.record(Event::SelectionPublished { call: call.id });
    Ok(published)
}

async fn put_in_force(
    change: &mut Change,
    call: &Call,
    application: &Application,
    person: &Applicant,
    decision: Decision,
) -> Outcome<()> {
    // Whoever gave a place back, or did not take it, is not refused on top of that.
    if person.standing == Standing::Withdrawn && decision == Decision::Refuse {
        store::set_standing(change, person.id, Standing::Withdrawn, None).await?;
        return Ok(());
    }
    let was_in = person.standing == Standing::Accepted;
    let standing = match decision {
        Decision::Accept => Standing::Accepted,
        Decision::Wait => Standing::Waiting,
        Decision::Refuse => Standing::Refused,
    };
    store::set_standing(change, person.id, standing, None).await?;
    if standing == person.standing {
        return Ok(());
    }
    if was_in {
        delegations::leave(change, person.id, None, "organisation").await?;
    }
    let event = match decision {
        Decision::Accept => {
            take_in(change, call, application, person).await?;
            Event::ApplicantAccepted { person: person.id }
        }
        Decision::Wait => Event::ApplicantWaits { person: person.id },
        Decision::Refuse => Event::ApplicantRefused { person: person.id },
    };
    change.record(event);
    Ok(())
}

/// Makes somebody a participant of the mission, and their organisation with them.
pub(super) async fn take_in(
    change: &mut Change,
    call: &Call,
    application: &Application,
    person: &Applicant,
) -> Result<()> {
    if delegations::name(change, person.id).await?.is_some() {
        // They took part before, and withdrew.
        return delegations::come_back(change, person.id).await;
    }
    let organisation = organisation(change, call, application).await?;
    let (_, _, zone_name) = store::travel_days(change, call.mission).await?;
    let zone = zone(&zone_name).unwrap_or(TimeZone::UTC);
    let whole_days = (
        start_of(person.first_day, &zone),
        start_of(person.last_day.tomorrow().unwrap_or(person.last_day), &zone),
    );
    let new = NewPerson {
        id: person.id,
        code: format!("applicant-{}", person.id),
        category: "business".to_owned(),
        given_name: person.given_name.clone(),
        family_name: person.family_name.clone(),
        style: Localized::default(),
        function: person.function.clone(),
        organisation,
        region: Some(call.region.clone()),
        language: person.language,
        mail: person.mail.clone(),
        arrives_at: whole_days.0,
        leaves_at: whole_days.1,
        photo_refused: false,
        synthetic: change.app().settings().demo,
        source: "application".to_owned(),
    };
    delegations::load(change, &[new], &[]).await
}

fn start_of(day: Date, zone: &TimeZone) -> Moment {
    let midnight = day.at(0, 0, 0, 0);
    Moment::on_wall_clock(midnight, zone).unwrap_or_default()
}

/// The organisation of an application, which takes part from now on.
async fn organisation(
    change: &mut Change,
    call: &Call,
    application: &Application,
) -> Result<OrganisationId> {
    let number = &application.enterprise_number;
    if let Some((known, takes_part)) = store::known(change, call.mission, number).await? {
        if !takes_part {
            organisations::take_part(change, known).await?;
        }
        return Ok(known);
    }
    let typed = &application.draft.organisation;
    let id: OrganisationId = change.id();
    let said = |text: &str| Localized::new([text.trim(); 4]);
    let new = NewOrganisation {
        id,
        code: format!("applicant-{id}"),
        kind: "company".to_owned(),
        name: typed.names(),
        region: Some(call.region.clone()),
        size: Some(application.size.clone()),
        domains: Vec::new(),
        city: Some(Localized::from(typed.city.trim())).filter(|city| !city.is_empty()),
        country: "BE".to_owned(),
        identifiers: Identifier::read(Scheme::Enterprise, number)
            .into_iter()
            .collect(),
        parent: None,
        offer: said(&typed.offer),
        need: said(&typed.need),
        participates: true,
        synthetic: change.app().settings().demo,
        source: "application".to_owned(),
    };
    organisations::load(change, &[new]).await?;
    Ok(id)
}
