//! What those who apply do: begin, go on, hand in, withdraw, answer an offer.

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, ApplicationId, CallId, PersonId};
use attache_foundation::{App, Change, Error, Event, Result};
use attache_platform::database::DatabaseError;
use attache_platform::jobs::{Job, NewJob};
use attache_platform::moment::Moment;
use attache_platform::web::FieldErrors;

use super::super::documents::missing;
use super::super::drafts::{Draft, Limits, Press, Step};
use super::super::rules::{self, Refusal};
use super::super::store::EVERYWHERE;
use super::super::{Applicant, Application, Call, OFFER_JOB, Standing, State, store};
use super::party::let_go;
use super::publishing::take_in;
use super::{Outcome, Refused};

/// Begins an answer to a call, or gives the one that the account began before.
pub async fn start(change: &mut Change, call: CallId, by: AccountId) -> Outcome<ApplicationId> {
    let mission = change.mission()?;
    let call = store::call(change, mission, EVERYWHERE, call)
        .await?
        .ok_or(Error::Absent)?;
    let mine = store::of_account(change, mission, by).await?;
    let before = mine
        .iter()
        .find(|one| one.call == call.id && one.state != State::Withdrawn);
    if let Some(before) = before {
        return Ok(before.id);
    }
    rules::may_start(&call, change.now())?;
    let id = change.id();
    store::insert_draft(change, id, call.id, by).await?;
    Ok(id)
}

/// Keeps what the form of a step sent, right or wrong; gives the draft and what was pressed.
pub async fn keep(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
    step: Step,
    sent: Vec<(String, String)>,
) -> Outcome<(Draft, Press)> {
    let (call, found) = mine(change, application, by).await?;
    if found.state != State::Draft {
        return Err(Refusal::NotDraft.into());
    }
    rules::may_submit(&call, change.now())?;
    let mut draft = found.draft;
    let press = draft.take(step, sent, &call.form)?;
    store::save_draft(change, application, &draft).await?;
    Ok((draft, press))
}

/// Hands an application in. Doing it twice is doing it once.
pub async fn submit(change: &mut Change, application: ApplicationId, by: AccountId) -> Outcome<()> {
    let (call, found) = mine(change, application, by).await?;
    match found.state {
        State::Submitted => return Ok(()),
        State::Withdrawn => return Err(Refusal::NotDraft.into()),
        State::Draft => {}
    }
    rules::may_submit(&call, change.now())?;
    let limits = limits(change, &call).await?;
    let whole = found.draft.whole(&call.form, &limits);
    let whole = whole.map_err(|_| Refusal::Unfinished)?;
    let attached = store::documents(change, application).await?;
    if !missing(&call.form, &attached).is_empty() {
        return Err(Refusal::Unfinished.into());
    }
    let number = whole.enterprise_number.clone();
    if let Some(name) = store::earlier(change, call.id, &number).await? {
        return Err(match store::is_of(change, by, &number).await? {
            true => Refusal::Colleague { name }.into(),
            false => Refusal::Somebody.into(),
        });
    }
    let submitted = store::set_submitted(change, application, &whole).await;
    submitted.map_err(|error| match error {
        // The index has the last word.
        DatabaseError::Violation { constraint } if constraint == store::ONCE => {
            Refused::Rule(Refusal::Somebody)
        }
        other => other.into(),
    })?;
    for (position, wanting) in (0_i64..).zip(&whole.people) {
        store::insert_applicant(change, application, position, wanting).await?;
    }
    change.record(Event::ApplicationSubmitted { application });
    Ok(())
}

/// Keeps what those accepted answer, right or wrong, until the agency must know. Gives it with
/// what is wrong, if it was to be complete.
pub async fn answer_logistics(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
    sent: Vec<(String, String)>,
) -> Outcome<(Draft, FieldErrors)> {
    let (call, found) = mine(change, application, by).await?;
    let accepted = found.accepted();
    rules::may_answer(&call, &accepted, change.now())?;
    let mut draft = found.draft;
    let complete = draft.take_logistics(sent, &call.form, &accepted)?;
    store::save_draft(change, application, &draft).await?;
    let mut faults = FieldErrors::default();
    if complete {
        faults = draft.logistics_faults(&call.form, &accepted);
        if faults.is_empty() {
            change.record(Event::LogisticsAnswered { application });
        }
    }
    Ok((draft, faults))
}

/// What a call and its mission say about those who come.
pub(in super::super) async fn limits(
    reads: &mut impl attache_platform::database::Reads,
    call: &Call,
) -> Result<Limits> {
    let (first_day, last_day, _) = store::travel_days(reads, call.mission).await?;
    Ok(Limits {
        most_people: usize::try_from(call.most_people).unwrap_or(1),
        first_day,
        last_day,
    })
}

/// Takes an application back, whatever came of it. Places that it held go to the waiting list.
pub async fn withdraw(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
) -> Outcome<()> {
    let (call, found) = mine(change, application, by).await?;
    if found.state == State::Withdrawn {
        return Ok(());
    }
    let mut freed = 0;
    for person in found.coming() {
        freed += i64::from(let_go(change, person, "organisation").await?);
    }
    store::set_withdrawn(change, application).await?;
    change.record(Event::ApplicationWithdrawn { application });
    if found
        .people
        .iter()
        .any(|person| person.standing == Standing::Accepted)
    {
        change.record(Event::ParticipantsChanged { call: call.id });
    }
    move_up(change, &call, freed).await?;
    Ok(())
}

/// Takes the places that were offered to a party, or leaves them to the next one.
pub async fn answer_offer(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
    takes: bool,
) -> Outcome<()> {
    let (call, found) = mine(change, application, by).await?;
    let now = change.now();
    let is_offered = |p: &&Applicant| {
        p.standing == Standing::Offered && p.offer_until.is_some_and(|until| now < until)
    };
    let offered: Vec<_> = found.people.iter().filter(is_offered).collect();
    if offered.is_empty() {
        return Err(Refusal::NoOffer.into());
    }
    let mut freed = 0;
    for person in offered {
        if takes {
            take_in(change, &call, &found, person).await?;
            store::set_standing(change, person.id, Standing::Accepted, None).await?;
            change.record(Event::ApplicantAccepted { person: person.id });
        } else {
            store::set_standing(change, person.id, Standing::Withdrawn, None).await?;
            freed += 1;
            change.record(Event::PlaceFreed { person: person.id });
        }
    }
    if takes {
        change.record(Event::ParticipantsChanged { call: call.id });
    }
    move_up(change, &call, freed).await?;
    Ok(())
}

/// Takes a place back that was offered and not taken in time: the work of an [`OFFER_JOB`].
pub async fn expire_offer(app: &App, job: &Job) -> Result<()> {
    let person: PersonId = job.about.parse().map_err(Error::fault)?;
    let place = store::where_is(&mut app.reads(), person).await?;
    let (mission, application) = place.ok_or(Error::Absent)?;
    let mut change = app.change(By::Itself, Some(mission)).await?;
    let found = store::application(&mut change, mission, application).await?;
    let found = found.ok_or(Error::Absent)?;
    let call = store::call(&mut change, mission, EVERYWHERE, found.call)
        .await?
        .ok_or(Error::Absent)?;
    let now = change.now();
    let over = found.people.iter().any(|p| {
        p.id == person
            && p.standing == Standing::Offered
            && p.offer_until.is_some_and(|until| until <= now)
    });
    if over {
        store::set_standing(&mut change, person, Standing::Withdrawn, None).await?;
        change.record(Event::PlaceFreed { person });
        move_up(&mut change, &call, 1).await?;
    }
    change.finish_job(job).await?;
    change.finish().await
}

/// Offers places of a call that became free to those who wait, in the order of the list; places
/// that the agency left empty stay so. What is free is counted here, in the change that offers,
/// so that no place is offered twice.
pub(super) async fn move_up(change: &mut Change, call: &Call, freed: i64) -> Result<()> {
    let free = freed.min(call.places - store::taken(change, call.id).await?);
    let waiting = store::waiting(change, call.id).await?;
    let until = change.now().plus_seconds(call.offer_hours * 3600);
    for (application, most) in rules::moves_up(free, &waiting) {
        let found = store::application(change, call.mission, application).await?;
        let people = found.map(|found| found.people).unwrap_or_default();
        let waits = people
            .iter()
            .filter(|p| p.standing == Standing::Waiting && p.decision.is_none());
        let most = usize::try_from(most).unwrap_or(0);
        for person in waits.take(most) {
            store::set_standing(change, person.id, Standing::Offered, Some(until)).await?;
            watch_offer(change, person.id, until).await?;
            change.record(Event::PlaceOffered { person: person.id });
        }
    }
    Ok(())
}

/// Lets a place that is offered until a moment be taken back then.
pub(super) async fn watch_offer(
    change: &mut Change,
    person: PersonId,
    until: Moment,
) -> Result<()> {
    let key = format!("{OFFER_JOB}:{person}:{}", until.0);
    let job = NewJob {
        kind: OFFER_JOB,
        about: &person.to_string(),
        key: &key,
        run_at: until,
    };
    change.enqueue(job).await
}

/// One's own application in the mission that is changed, and its call.
pub(super) async fn mine(
    change: &mut Change,
    application: ApplicationId,
    by: AccountId,
) -> Result<(Call, Application)> {
    let mission = change.mission()?;
    let found = store::application(change, mission, application).await?;
    let found = found
        .filter(|found| found.account == by)
        .ok_or(Error::Absent)?;
    let call = store::call(change, mission, EVERYWHERE, found.call)
        .await?
        .ok_or(Error::Absent)?;
    Ok((call, found))
}
