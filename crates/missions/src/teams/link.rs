//! The link in a letter of invitation. It is sealed, not looked up: purpose, invitation and which
//! letter it is stand in it, and nobody else can make one. What it may do is decided by the
//! invitation as it is now, so it is used up by being accepted.

use attache_foundation::ids::InvitationId;
use attache_foundation::{App, Error, Result};

use super::Invitation;

/// What the link is for: sealed with it, so that nothing sealed for another purpose opens here.
const PURPOSE: &str = "the invitation to one team";

/// The address, without its language, at which an invitation is accepted.
pub(super) fn make(app: &App, invitation: &Invitation) -> Result<String> {
    let text = format!("{} {}", invitation.id, invitation.sent);
    let proof = app.seal().seal(PURPOSE, &text).map_err(Error::fault)?;
    Ok(format!("/invitations/{proof}"))
}

/// The invitation that a link names, and which letter it stood in; one that is not ours is absent.
pub(super) fn open(app: &App, proof: &str) -> Result<(InvitationId, i64)> {
    let text = app.seal().open(PURPOSE, proof).map_err(|_| Error::Absent)?;
    let (id, sent) = text.split_once(' ').ok_or(Error::Absent)?;
    let id = id.parse().map_err(|_| Error::Absent)?;
    Ok((id, sent.parse().map_err(|_| Error::Absent)?))
}
