//! Writing to many, stopping it, and handing it to the outbox.

use attache_foundation::history::By;
use attache_foundation::ids::MessageId;
use attache_foundation::notices::{self, Notice};
use attache_foundation::permissions::Scope;
use attache_foundation::{App, Change, Error, Event, Result, Role, approvals};
use attache_platform::jobs::{Job, NewJob};

use super::rules::{Refusal, filled, may_stop, needs_second};
use super::{HELD_SECONDS, MESSAGE_APPROVAL, MESSAGE_JOB, Message, State, Whom, Written, store};

/// Writes a message to those of `whom` that the writer reaches; who they are is fixed here.
///
/// # Errors
/// There is nobody whom it would go to.
pub async fn write(
    change: &mut Change,
    written: &Written,
    whom: &Whom,
    scope: &Scope,
    roles: &[Role],
) -> Result<MessageId> {
    let mission = change.mission()?;
    let recipients = store::recipients(change, mission, whom, scope).await?;
    if recipients.is_empty() {
        return Err(Refusal::Nobody.into());
    }
    let id: MessageId = change.id();
    let second = needs_second(roles, recipients.len());
    let approval = match second {
        true => Some(approvals::ask(change, MESSAGE_APPROVAL, &id.to_string()).await?),
        false => None,
    };
    let message = Message {
        id,
        mission,
        subject: written.subject.clone(),
        body: written.body.clone(),
        state: State::Asked,
        written_by: match change.by() {
            By::Account(account) => Some(*account),
            By::Itself => None,
        },
        written_by_name: String::new(),
        written_at: change.now(),
        approval,
        goes_at: None,
        recipients: i64::try_from(recipients.len()).unwrap_or(i64::MAX),
    };
    store::insert(change, &message).await?;
    store::insert_recipients(change, id, &recipients).await?;
    change.record(Event::MessageWritten { message: id });
    if !second {
        hold(change, id).await?;
    }
    Ok(id)
}

/// A second officer agreed: the message goes in two minutes.
pub async fn confirmed(change: &mut Change, message: MessageId) -> Result<()> {
    hold(change, message).await
}

/// A second officer refused: the message never goes.
pub async fn rejected(change: &mut Change, message: MessageId) -> Result<()> {
    store::set_state(change, message, State::Asked, State::Stopped, None).await?;
    Ok(())
}

async fn hold(change: &mut Change, message: MessageId) -> Result<()> {
    let goes_at = change.now().plus_seconds(HELD_SECONDS);
    let held = State::Held;
    if !store::set_state(change, message, State::Asked, held, Some(goes_at)).await? {
        return Err(Refusal::TooLate.into());
    }
    let about = message.to_string();
    let key = format!("message:{message}");
    change
        .enqueue(NewJob {
            kind: MESSAGE_JOB,
            about: &about,
            key: &key,
            run_at: goes_at,
        })
        .await
}

/// Stops a message that has not gone.
pub(super) async fn stop(change: &mut Change, message: &Message) -> Result<()> {
    may_stop(message)?;
    if !store::set_state(change, message.id, message.state, State::Stopped, None).await? {
        return Err(Refusal::TooLate.into());
    }
    approvals::withdraw(change, MESSAGE_APPROVAL, &message.id.to_string()).await?;
    change.record(Event::MessageStopped {
        message: message.id,
    });
    Ok(())
}

/// Hands a message to the outbox, a letter for each recipient in their language: the work of a
/// [`MESSAGE_JOB`]. Done twice, it writes nobody twice.
pub async fn send(app: &App, job: &Job) -> Result<()> {
    let id: MessageId = job.about.parse().map_err(Error::fault)?;
    let found = store::find_anywhere(&mut app.reads(), id).await?;
    let Some(message) = found else {
        return Err(Error::Absent);
    };
    let mut change = app.change(By::Itself, Some(message.mission)).await?;
    let goes = store::set_state(&mut change, id, State::Held, State::Sent, message.goes_at).await?;
    if goes {
        for recipient in store::fixed_recipients(&mut change, id).await? {
            let language = recipient.language;
            let say = |text| filled(text, &recipient.facts, language);
            let notice = Notice {
                person: recipient.person,
                mail: recipient.mail.clone(),
                language,
                key: "notices-message",
                args: vec![
                    ("subject", say(message.subject.get(language))),
                    ("body", say(message.body.get(language))),
                ],
                link: format!("/missions/{}", recipient.slug),
                cause: format!("message:{id}"),
            };
            notices::tell(&mut change, &notice).await?;
        }
        change.record(Event::MessageSent { message: id });
    }
    change.finish_job(job).await?;
    change.finish().await
}
