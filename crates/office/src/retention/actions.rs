//! The verbs: sweep, hold, sign.

use std::collections::BTreeMap;

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, MissionId, PersonId};
use attache_foundation::{App, Change, Error, Event, Result, accounts, notices, readings};
use attache_meetings::requests;
use attache_missions::{delegations, directory, dossiers, invoices, registration, teams};
use attache_on_site::{companions, itineraries};
use attache_platform::database::Reads;
use attache_platform::jobs::{Job, NewJob};
use attache_platform::moment::Moment;

use super::rules::{self, office_day};
use super::{RETENTION_JOB, Rule, store};

/// Asks for today's sweep, once, whoever asks how often.
pub async fn schedule(app: &App) -> Result<()> {
    let day = office_day(app.now()).to_string();
    let key = format!("{RETENTION_JOB}:{day}");
    let mut change = app.change(By::Itself, None).await?;
    let run_at = change.now();
    let job = NewJob {
        kind: RETENTION_JOB,
        about: &day,
        key: &key,
        run_at,
    };
    change.enqueue(job).await?;
    change.finish().await
}

/// The work of a [`RETENTION_JOB`].
pub async fn work(app: &App, job: &Job) -> Result<()> {
    sweep(app).await?;
    let mut change = app.change(By::Itself, None).await?;
    change.finish_job(job).await?;
    change.finish().await
}

/// Deletes what is due today, rule by rule, and reports how much. Doing it twice deletes nothing
/// more. Gives how many values went.
pub async fn sweep(app: &App) -> Result<u64> {
    let mut all = 0;
    for rule in Rule::ALL {
        all += match rule {
            Rule::Drafts
            | Rule::Invoices
            | Rule::Sessions
            | Rule::SignIns
            | Rule::JobErrors
            | Rule::Readings => everywhere(app, rule).await?,
            _ => of_people(app, rule).await?,
        };
    }
    Ok(all)
}

/// A rule that looks at no person.
async fn everywhere(app: &App, rule: Rule) -> Result<u64> {
    let mut change = app.change(By::Itself, None).await?;
    let before = rules::before(rule, change.now());
    let deleted = match rule {
        Rule::Drafts => {
            let ended_before = rules::ended_before(rule, office_day(change.now()));
            let held = store::held(&mut change).await?;
            registration::forget_drafts(&mut change, ended_before).await?
                + teams::forget_ended(&mut change, ended_before, &held).await?
        }
        Rule::Invoices => invoices::forget(&mut change, before).await?,
        Rule::Sessions => accounts::forget_sessions(&mut change, before).await?,
        Rule::SignIns => accounts::forget_sign_ins(&mut change, before).await?,
        Rule::JobErrors => change.forget_job_errors(before).await?,
        _ => {
            let named = dossiers::forget_grants(&mut change, before).await?;
            named + readings::forget_reasons(&mut change, before).await?
        }
    };
    if deleted > 0 {
        let day = office_day(change.now());
        store::report(&mut change, day, rule, None, deleted).await?;
        change.record(Event::DataSwept { values: deleted });
        change.finish().await?;
    }
    Ok(deleted)
}

/// A rule that goes person by person, and passes by those who are held.
async fn of_people(app: &App, rule: Rule) -> Result<u64> {
    let now = app.now();
    if due(&mut app.reads(), rule, now).await?.is_empty() {
        return Ok(0);
    }
    let mut change = app.change(By::Itself, None).await?;
    let held = store::held(&mut change).await?;
    let mut counts: BTreeMap<MissionId, u64> = BTreeMap::new();
    for (mission, person) in due(&mut change, rule, now).await? {
        if !held.contains(&person) {
            let deleted = purge(&mut change, rule, mission, person, now).await?;
            *counts.entry(mission).or_default() += deleted;
        }
    }
    let all: u64 = counts.values().sum();
    if all == 0 {
        return Ok(0);
    }
    for (mission, deleted) in counts {
        let day = office_day(now);
        store::report(&mut change, day, rule, Some(mission), deleted).await?;
    }
    change.record(Event::DataSwept { values: all });
    change.finish().await?;
    Ok(all)
}

/// Whose data is over by a rule.
async fn due(
    reads: &mut impl Reads,
    rule: Rule,
    now: Moment,
) -> Result<Vec<(MissionId, PersonId)>> {
    let ended_before = rules::ended_before(rule, office_day(now));
    if let Some(class) = rule.class() {
        let mut all = Vec::new();
        for field in class.fields() {
            all.extend(dossiers::due(reads, field, ended_before).await?);
        }
        if rule == Rule::Travel {
            all.extend(companions::due(reads, ended_before).await?);
        }
        all.sort();
        all.dedup();
        return Ok(all);
    }
    match rule {
        Rule::Calendars => itineraries::due_calendars(reads, ended_before).await,
        Rule::Applications => registration::due(reads, ended_before).await,
        Rule::Messages => requests::due(reads, ended_before).await,
        Rule::Letters => notices::due(reads, rules::before(rule, now)).await,
        Rule::People => delegations::due(reads, ended_before).await,
        _ => Ok(Vec::new()),
    }
}

/// Deletes what a rule is about, of one person; gives how many values.
async fn purge(
    change: &mut Change,
    rule: Rule,
    mission: MissionId,
    person: PersonId,
    now: Moment,
) -> Result<u64> {
    if let Some(class) = rule.class() {
        let mut deleted = 0;
        for field in class.fields() {
            deleted += dossiers::purge(change, person, field).await?;
        }
        if rule == Rule::Travel {
            deleted += companions::forget(change, person).await?;
        }
        return Ok(deleted);
    }
    match rule {
        Rule::Calendars => {
            itineraries::withdraw_calendar(change, person).await?;
            Ok(1)
        }
        Rule::Applications => {
            let addresses = invoices::forget_address(change, person).await?;
            Ok(addresses + registration::forget(change, person).await?)
        }
        Rule::Messages => requests::forget(change, person).await,
        Rule::Letters => notices::forget(change, person, rules::before(rule, now)).await,
        _ => unname(change, mission, person).await,
    }
}

/// Takes their name from a person and from their accounts; gives how many were renamed.
pub(crate) async fn unname(
    change: &mut Change,
    mission: MissionId,
    person: PersonId,
) -> Result<u64> {
    let mut renamed = delegations::erase(change, person).await?;
    renamed += teams::forget(change, person).await?;
    renamed += directory::forget(change, person).await?;
    for account in accounts::of_person(change, person).await? {
        accounts::erase(change, account).await?;
        renamed += 1;
    }
    directory::changed(change, mission).await?;
    Ok(renamed)
}

/// Keeps a person's data, whatever is due.
pub(super) async fn hold(
    change: &mut Change,
    person: PersonId,
    reason: &str,
    by: AccountId,
) -> Result<()> {
    let mission = change.mission()?;
    let found = delegations::mission_and_category(change, person).await?;
    if found.is_none_or(|(of, _)| of != mission) {
        return Err(Error::Absent);
    }
    store::hold(change, person, reason, by).await?;
    change.record(Event::HoldPlaced { person });
    Ok(())
}

/// Lets a person's data go when it is due. Ending a hold twice is ending it once.
pub(super) async fn end_hold(change: &mut Change, person: PersonId) -> Result<()> {
    let mission = change.mission()?;
    let found = delegations::mission_and_category(change, person).await?;
    if found.is_none_or(|(of, _)| of != mission) {
        return Err(Error::Absent);
    }
    if store::end_hold(change, person).await? > 0 {
        change.record(Event::HoldEnded { person });
    }
    Ok(())
}

/// Signs off what was deleted.
pub(super) async fn sign(change: &mut Change, by: AccountId) -> Result<()> {
    let mission = change.mission()?;
    let reports = store::sign(change, mission, by).await?;
    if reports > 0 {
        change.record(Event::RetentionSigned { reports });
    }
    Ok(())
}
