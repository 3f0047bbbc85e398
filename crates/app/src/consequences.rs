//! What follows from what: one exhaustive match over every event, and nothing else reacts.

use attache_foundation::app::Following;
use attache_foundation::ids::{PlanId, RequestId};
use attache_foundation::notices::{self, Notice};
use attache_foundation::{Change, Error, Event, Result};
use attache_meetings::requests::Party;
use attache_meetings::{plans, requests};
use attache_missions::{directory, mission};
use attache_publishing::website;

/// Lets everything follow that follows from an event, inside the change that recorded it.
pub(crate) fn follow<'a>(change: &'a mut Change, event: &'a Event) -> Following<'a> {
    Box::pin(follow_one(change, event))
}

async fn follow_one(change: &mut Change, event: &Event) -> Result<()> {
    match event {
        Event::MissionLoaded { mission } => {
            directory::changed(change, *mission).await?;
            website::publish(change, *mission, "mission").await
        }
        Event::MeetingRequested { request, .. } => {
            requests::schedule_expiry(change, *request).await?;
            tell_asked(change, *request, "notices-requested").await
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
        | Event::LetterSentAgain { .. }
        | Event::DossierChanged { .. }
        | Event::DossierGranted { .. }
        | Event::DataSwept { .. }
        | Event::RetentionSigned { .. }
        | Event::HoldPlaced { .. }
        | Event::HoldEnded { .. }
        | Event::ErasureAsked { .. }
        | Event::ErasureConfirmed { .. }
        | Event::PersonErased { .. }
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
    let slug = slug(change).await?;
    let notice = Notice {
        person: reader.person,
        mail: reader.mail.clone(),
        language: reader.language,
        key,
        args: vec![
            ("name", about.name.clone()),
            ("organisation", about.organisation.clone()),
        ],
        link: format!("/missions/{slug}/requests/{request}"),
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
