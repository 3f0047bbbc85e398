//! The page behind the link in a letter of invitation. Reading it does nothing; its button
//! accepts, once.

use attache_foundation::history::By;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Result, Visit};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{Button, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::super::rules::{self, Standing};
use super::super::{Invitation, actions, link, samples, store, view};
use crate::mission;

/// What stands in the address.
#[derive(Deserialize)]
pub(in super::super) struct At {
    proof: String,
}

/// One invitation, to whoever it was sent.
pub(in super::super) struct InvitationPage {
    pub(in super::super) proof: String,
    pub(in super::super) invitation: Invitation,
    pub(in super::super) mission: Localized,
    pub(in super::super) slug: String,
    pub(in super::super) standing: Standing,
}

async fn found(visit: &Visit, proof: String) -> Result<InvitationPage> {
    let (id, sent) = link::open(&visit.app, &proof)?;
    let mut reads = visit.reads();
    let invitation = store::invitation(&mut reads, id).await?;
    let invitation = invitation.ok_or(Error::Absent)?;
    let head = mission::head(&mut reads, invitation.mission).await?;
    let head = head.ok_or(Error::Absent)?;
    // A newer letter went: this one's link is over, whatever became of the invitation.
    let standing = match rules::standing(&invitation, visit.now()) {
        Standing::Open if invitation.sent != sent => Standing::Expired,
        standing => standing,
    };
    Ok(InvitationPage {
        proof,
        mission: head.label,
        slug: head.slug,
        standing,
        invitation,
    })
}

fn answered(visit: &Visit, page: &InvitationPage) -> Answer {
    let status = match page.standing {
        Standing::Open | Standing::Accepted => StatusCode::OK,
        Standing::Expired | Standing::Withdrawn => StatusCode::GONE,
    };
    visit.page_with(status, page)
}

pub(in super::super) async fn show(visit: Visit, Path(at): Path<At>) -> Answer {
    let page = found(&visit, at.proof).await?;
    answered(&visit, &page)
}

pub(in super::super) async fn accept(visit: Visit, Path(at): Path<At>, _: Button) -> Answer {
    let page = found(&visit, at.proof).await?;
    if page.standing != Standing::Open {
        return answered(&visit, &page);
    }
    let mission = Some(page.invitation.mission);
    let mut change = visit.app.change(By::Itself, mission).await?;
    // As it is now that nobody else changes it.
    let now = store::invitation(&mut change, page.invitation.id).await?;
    let now = now.ok_or(Error::Absent)?;
    let same = now.sent == page.invitation.sent;
    if same && rules::standing(&now, change.now()) == Standing::Open {
        actions::accept(&mut change, &now).await?;
        change.finish().await?;
    }
    let language = visit.words.language().code();
    see_other(&format!("/{language}/invitations/{}", page.proof))
}

impl Page for InvitationPage {
    fn title(&self, words: &Words) -> String {
        let name = self.invitation.organisation_name.get(words.language());
        words.with("teams-invitation-title", &[("organisation", name.into())])
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::invitation::page(self, frame)
    }

    fn samples() -> Vec<InvitationPage> {
        samples::invitations()
    }
}
