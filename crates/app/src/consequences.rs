//! What follows from what: one exhaustive match over every event, and nothing else reacts.

use attache_foundation::app::Following;
use attache_foundation::ids::{PlanId, RequestId};
use attache_foundation::notices::{self, Notice};
use attache_foundation::{Change, Error, Event, Result};
use attache_meetings::requests::Party;
use attache_meetings::{plans, requests};
use attache_missions::mission;
use attache_publishing::website;

/// Lets everything follow that follows from an event, inside the change that recorded it.
pub(crate) fn follow<'a>(change: &'a mut Change, event: &'a Event) -> Following<'a> {
    Box::pin(follow_one(change, event))
}

async fn follow_one(change: &mut Change, event: &Event) -> Result<()> {
    match event {
        Event::MissionLoaded { mission } => website::publish(change, *mission, "mission").await,
        Event::MeetingRequested { request, .. } => {
            requests::schedule_expiry(change, *request).await?;
            invite_answer(change, *request).await
        }
        Event::MeetingRequestAccepted { request, .. } => {
            tell_asker(change, *request, "notices-accepted").await
        }
        Event::MeetingRequestDeclined { request, .. } => {
            tell_asker(change, *request, "notices-declined").await
        }
        Event::MeetingRequestWithdrawn { request, .. } => {
            tell_asked(change, *request, "notices-withdrawn").await
        }
        Event::MeetingRequestExpired { request } => {
            tell_asker(change, *request, "notices-expired").await
        }
        Event::PlanPublished { plan } => tell_whose_day_changed(change, *plan).await,
        Event::SignedIn { .. }
        | Event::SessionsEnded { .. }
        | Event::AccountSuspended { .. }
        | Event::AccountRestored { .. }
        | Event::SecondFactorAdded { .. }
        | Event::SecondFactorRemoved { .. }
        | Event::RecoveryCodeUsed { .. }
        | Event::LetterSentAgain { .. }
        | Event::PersonAbsent { .. }
        | Event::PersonBack { .. }
        | Event::TablesLost { .. }
        | Event::NoticeChanged { .. }
        | Event::PlanRunStarted { .. }
        | Event::PlanRunStopped { .. }
        | Event::PlanRunFailed { .. }
        | Event::PlanRepairStarted { .. }
        | Event::PlanDrafted { .. }
        | Event::PlanConfirmed { .. }
        | Event::MeetingPinned { .. }
        | Event::MeetingUnpinned { .. } => Ok(()),
    }
}

/// Tells the asked side of a request, with a link that answers it without an account.
async fn invite_answer(change: &mut Change, request: RequestId) -> Result<()> {
    let parties = requests::parties(change, request).await?;
    let link = requests::answer_link(change, request).await?;
    let (reader, about) = (&parties.asked, &parties.asker);
    tell_with(change, (reader, about), request, "notices-requested", link).await
}

/// Tells the asked side what the asking side did.
async fn tell_asked(change: &mut Change, request: RequestId, key: &'static str) -> Result<()> {
    let parties = requests::parties(change, request).await?;
    tell(change, &parties.asked, &parties.asker, request, key).await
}

/// Tells the asking side what the asked side did.
async fn tell_asker(change: &mut Change, request: RequestId, key: &'static str) -> Result<()> {
    let parties = requests::parties(change, request).await?;
    tell(change, &parties.asker, &parties.asked, request, key).await
}

async fn tell(
    change: &mut Change,
    reader: &Party,
    about: &Party,
    request: RequestId,
    key: &'static str,
) -> Result<()> {
    let link = format!("/missions/{}/requests/{request}", slug(change).await?);
    tell_with(change, (reader, about), request, key, link).await
}

async fn tell_with(
    change: &mut Change,
    (reader, about): (&Party, &Party),
    request: RequestId,
    key: &'static str,
    link: String,
) -> Result<()> {
    let notice = Notice {
        person: reader.person,
        mail: reader.mail.clone(),
        language: reader.language,
        key,
        args: vec![
            ("name", about.name.clone()),
            ("organisation", about.organisation.clone()),
        ],
        link,
        cause: format!("{key}:{request}"),
    };
    notices::tell(change, &notice).await
}

/// Only those whose day is another one now hear of a new plan.
async fn tell_whose_day_changed(change: &mut Change, plan: PlanId) -> Result<()> {
    let slug = slug(change).await?;
    for reader in plans::changed_people(change, plan).await? {
        let notice = Notice {
            person: reader.person,
            mail: reader.mail,
            language: reader.language,
            key: "notices-plan",
            args: Vec::new(),
            link: format!("/missions/{slug}/day"),
            cause: format!("notices-plan:{plan}"),
        };
        notices::tell(change, &notice).await?;
    }
    Ok(())
}

async fn slug(change: &mut Change) -> Result<String> {
    let id = change.mission()?;
    let head = mission::head(change, id).await?;
    Ok(head
        .ok_or_else(|| Error::fault("a mission without a name"))?
        .slug)
}
