//! What follows from what: one exhaustive match over every event, and nothing else reacts.

use attache_foundation::app::Following;
use attache_foundation::ids::{
    ApprovalId, CallId, InvitationId, InvoiceId, OrganisationId, PersonId, PlanId, RequestId,
};
use attache_foundation::notices::{self, Notice};
use attache_foundation::{Change, Error, Event, Result, Role, approvals, permissions};
use attache_meetings::requests::Party;
use attache_meetings::{plans, requests};
use attache_missions::{delegations, directory, invoices, mission, registration, teams};
use attache_office::{merging, messages};
use attache_publishing::website;

/// Lets everything follow that follows from an event, inside the change that recorded it.
pub(crate) fn follow<'a>(change: &'a mut Change, event: &'a Event) -> Following<'a> {
    Box::pin(follow_one(change, event))
}

/// Every event stands here, so that a new one asks for a decision.
async fn follow_one(change: &mut Change, event: &Event) -> Result<()> {
    match event {
        Event::MissionLoaded { .. } => publish(change, "mission").await,
        Event::ParticipantSubstituted { .. } | Event::ListingChosen { .. } => {
            directory_changed(change).await
        }
        Event::MeetingRequested { .. }
        | Event::MeetingRequestAccepted { .. }
        | Event::MeetingRequestDeclined { .. }
        | Event::MeetingRequestWithdrawn { .. }
        | Event::MeetingRequestExpired { .. } => of_requests(change, event).await,
        Event::RoleEnded { grant, .. } => teams::role_ended(change, *grant).await,
        Event::ColleagueInvited { invitation } => invite_colleague(change, *invitation).await,
        Event::ParticipantWithdrawn { person } => note_gone(change, *person).await,
        Event::ParticipantReturned { person } => note_return(change, *person).await,
        Event::PlanPublished { plan } => tell_whose_day_changed(change, *plan).await,
        Event::ApprovalGiven { approval } => carry_out(change, *approval, true).await,
        Event::ApprovalRefused { approval } => carry_out(change, *approval, false).await,
        Event::ApplicantAccepted { person }
        | Event::ApplicantWaits { person }
        | Event::ApplicantRefused { person }
        | Event::ApplicantMoved { person }
        | Event::ApplicantDuplicate { person }
        | Event::PartyJoined { person }
        | Event::PlaceOffered { person } => tell_applicant(change, *person, event).await,
        Event::MissionChanged { .. } | Event::ProfileChanged { .. } => republish(change).await,
        Event::OrganisationsMerged { organisation, .. } => show_merged(change, *organisation).await,
        Event::SelectionPublished { call } | Event::ParticipantsChanged { call } => {
            note_selection(change, *call).await
        }
        Event::InvoiceIssued { invoice } | Event::CreditNoteIssued { invoice } => {
            tell_of_invoice(change, *invoice, event).await
        }
        // Nothing follows from these; a line an event would hide it.
        #[rustfmt::skip]
        Event::SignedIn { .. } | Event::SessionsEnded { .. } | Event::AccountSuspended { .. }
        | Event::AccountRestored { .. } | Event::SecondFactorAdded { .. }
        | Event::SecondFactorRemoved { .. } | Event::RecoveryCodeUsed { .. }
        | Event::PasskeyAdded { .. } | Event::PasskeyRemoved { .. } | Event::ProviderBound { .. }
        | Event::LetterSentAgain { .. } | Event::ParticipantsExported { .. }
        | Event::MessageWritten { .. } | Event::MessageStopped { .. } | Event::MessageSent { .. }
        | Event::RoleGiven { .. } | Event::ApprovalAsked { .. }
        | Event::MissionMoved { .. } | Event::ResultsNoted { .. } | Event::CallMade { .. }
        | Event::ApplicationSubmitted { .. } | Event::ApplicationWithdrawn { .. }
        | Event::ApplicationChecked { .. } | Event::ApplicationScored { .. }
        | Event::FileAttached { .. } | Event::FileRemoved { .. }
        | Event::ApplicationsToldApart { .. } | Event::ApplicationsJoined { .. }
        | Event::ApplicationDecided { .. } | Event::PlaceFreed { .. }
        | Event::GroupWithdrawn { .. } | Event::DossierChanged { .. }
        | Event::DossierGranted { .. } | Event::DataSwept { .. } | Event::RetentionSigned { .. }
        | Event::HoldPlaced { .. } | Event::HoldEnded { .. } | Event::ErasureAsked { .. }
        | Event::ErasureConfirmed { .. } | Event::PersonErased { .. }
        | Event::PersonAbsent { .. } | Event::PersonBack { .. } | Event::TablesLost { .. }
        | Event::NoticeChanged { .. } | Event::PlanRunStarted { .. }
        | Event::PlanRunStopped { .. } | Event::PlanRunFailed { .. }
        | Event::PlanRepairStarted { .. } | Event::PlanDrafted { .. }
        | Event::PlanConfirmed { .. } | Event::MeetingPinned { .. }
        | Event::ApplicantWithdrawn { .. } | Event::ApplicantSubstituted { .. }
        | Event::InvitationWithdrawn { .. } | Event::InvitationAccepted { .. }
        | Event::IdentifierChanged { .. } | Event::ParentChanged { .. }
        | Event::StayChanged { .. } | Event::CompanionDeclared { .. }
        | Event::CompanionWithdrawn { .. } | Event::LogisticsAnswered { .. }
        | Event::ApplicationsImported { .. } | Event::InvoiceSenderChanged { .. }
        | Event::InvoiceAddressChanged { .. } | Event::PaymentNoted { .. }
        | Event::InvoicesExported { .. } | Event::ApplicationsExported { .. }
        | Event::CallChanged { .. } | Event::ActingBegun { .. } | Event::ActingEnded { .. }
        | Event::MeetingUnpinned { .. } => Ok(()),
    }
}

/// What one side of a request does, the other is told.
async fn of_requests(change: &mut Change, event: &Event) -> Result<()> {
    match event {
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
        _ => Ok(()),
    }
}

/// Whoever does not come is absent from the sessions that are still to come, and their place goes
/// to the waiting list of the call that they came by.
async fn note_gone(change: &mut Change, person: PersonId) -> Result<()> {
    directory_changed(change).await?;
    registration::participant_gone(change, person).await?;
    invoices::charge_person(change, person).await?;
    match delegations::withdrawn_from(change, person).await? {
        Some(from_day) => plans::note_gone(change, person, from_day).await,
        None => Ok(()),
    }
}

async fn note_return(change: &mut Change, person: PersonId) -> Result<()> {
    directory_changed(change).await?;
    registration::participant_back(change, person).await?;
    invoices::charge_person(change, person).await?;
    plans::note_return(change, person).await
}

/// Who takes part is published, and what each application owes follows from it.
async fn note_selection(change: &mut Change, call: CallId) -> Result<()> {
    publish(change, "selection").await?;
    invoices::charge(change, call).await
}

async fn publish(change: &mut Change, kind: &str) -> Result<()> {
    let mission = change.mission()?;
    directory::changed(change, mission).await?;
    website::publish(change, mission, kind).await
}

/// What the public knows of a mission follows what was changed of it.
async fn republish(change: &mut Change) -> Result<()> {
    let mission = change.mission()?;
    directory::changed(change, mission).await?;
    website::republish(change, mission, "mission").await
}

/// An organisation is one, in every mission.
async fn show_merged(change: &mut Change, organisation: OrganisationId) -> Result<()> {
    for mission in merging::changed_in(change, organisation).await? {
        directory::changed(change, mission).await?;
        website::republish(change, mission, "mission").await?;
    }
    Ok(())
}

async fn directory_changed(change: &mut Change) -> Result<()> {
    let mission = change.mission()?;
    directory::changed(change, mission).await
}

/// Carries out what a second person decided on.
async fn carry_out(change: &mut Change, approval: ApprovalId, agreed: bool) -> Result<()> {
    let mission = change.mission()?;
    let found = approvals::find(change, mission, approval).await?;
    let found = found.ok_or_else(|| Error::fault("an approval that is not there"))?;
    match found.kind.as_str() {
        permissions::ROLE_APPROVAL => {
            let grant = found.subject.parse().map_err(Error::fault)?;
            if agreed {
                permissions::confirm(change, grant).await
            } else {
                permissions::reject(change, grant).await
            }
        }
        messages::MESSAGE_APPROVAL => {
            let message = found.subject.parse().map_err(Error::fault)?;
            if agreed {
                messages::confirmed(change, message).await
            } else {
                messages::rejected(change, message).await
            }
        }
        other => Err(Error::fault(format!(
            "nobody carries out acts of the kind {other}"
        ))),
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
            (
                "organisation",
                about.organisation.get(reader.language).to_owned(),
            ),
        ],
        link,
        cause: format!("{key}:{request}"),
    };
    notices::tell(change, &notice).await
}

/// Whoever is invited is written to, with the link that accepts.
async fn invite_colleague(change: &mut Change, invitation: InvitationId) -> Result<()> {
    let letter = teams::letter(change, invitation).await?;
    let key = match letter.role {
        Role::OrganisationManager => "notices-invited-manager",
        _ => "notices-invited-delegate",
    };
    let notice = Notice {
        person: letter.person,
        mail: letter.mail,
        language: letter.language,
        key,
        args: vec![("name", letter.by), ("organisation", letter.organisation)],
        link: letter.link,
        // Sent again, it is told again.
        cause: format!("{key}:{invitation}:{}", letter.sent),
    };
    notices::tell(change, &notice).await
}

/// Tells somebody who applied what was published of them; never before it was.
async fn tell_applicant(change: &mut Change, person: PersonId, event: &Event) -> Result<()> {
    let key = match event {
        Event::ApplicantAccepted { .. } => "notices-applicant-accepted",
        Event::ApplicantWaits { .. } => "notices-applicant-waits",
        Event::PlaceOffered { .. } => "notices-place-offered",
        Event::ApplicantMoved { .. } => "notices-applicant-moved",
        Event::ApplicantDuplicate { .. } => "notices-applicant-duplicate",
        Event::PartyJoined { .. } => "notices-party-joined",
        _ => "notices-applicant-refused",
    };
    let slug = slug(change).await?;
    let reader = registration::addressee(change, person).await?;
    let notice = Notice {
        person,
        mail: reader.mail,
        language: reader.language,
        key,
        args: vec![
            ("organisation", reader.organisation),
            ("agency", reader.agency.get(reader.language).to_owned()),
        ],
        link: format!("/missions/{slug}/applications/{}", reader.application),
        // Published twice with another answer, it is told twice.
        cause: format!("{key}:{person}:{}", change.now().0),
    };
    notices::tell(change, &notice).await
}

/// Tells whoever applied that an invoice or a credit note is there; what it says stands with their
/// application and not in the letter.
async fn tell_of_invoice(change: &mut Change, invoice: InvoiceId, event: &Event) -> Result<()> {
    let key = match event {
        Event::CreditNoteIssued { .. } => "notices-credit-note-issued",
        _ => "notices-invoice-issued",
    };
    // Whoever was erased is not written to.
    let Some((application, person)) = invoices::addressee(change, invoice).await? else {
        return Ok(());
    };
    let slug = slug(change).await?;
    let reader = registration::addressee(change, person).await?;
    let notice = Notice {
        person,
        mail: reader.mail,
        language: reader.language,
        key,
        args: vec![
            ("organisation", reader.organisation),
            ("agency", reader.agency.get(reader.language).to_owned()),
        ],
        link: format!("/missions/{slug}/applications/{application}/invoices/{invoice}"),
        cause: format!("{key}:{invoice}"),
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
