//! Who may look as whom, and at what. Nothing here knows a database.

use attache_platform::web::Error;

use crate::accounts::Strength;
use crate::permissions::{Reach, Right, Role, Verb, needs_second_person};

/// How long it lasts, in seconds.
pub const ACTING_SECONDS: i64 = 15 * 60;

/// Where it is ended.
pub(super) const END: &str = "/acting/end";

/// Pages of whoever is signed in that are no page of a mission and are served all the same.
const SERVED: [&str; 3] = ["/start", END, "/sign-out"];

/// What is sent all the same.
const SENT: [&str; 2] = [END, "/sign-out"];

/// Why something is not done while somebody looks as somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// It would change something.
    Changes,
    /// It is of the other's account, of another mission, or more than the own roles show.
    Sealed,
}

impl From<Stopped> for Error {
    fn from(stopped: Stopped) -> Error {
        match stopped {
            Stopped::Changes => Error::forbidden("acting-changes", Vec::new()),
            Stopped::Sealed => Error::forbidden("acting-sealed", Vec::new()),
        }
    }
}

/// Why somebody is not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is oneself, or nobody with a role here.
    Nobody,
    /// They see more than who looks.
    SeesMore,
    /// The session has no second factor.
    SecondFactor,
    /// This session looks as somebody already.
    Already,
}

impl Refusal {
    /// The key of the sentence that says it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Refusal::Nobody => "acting-error-nobody",
            Refusal::SeesMore => "acting-error-sees-more",
            Refusal::SecondFactor => "acting-error-second-factor",
            Refusal::Already => "acting-error-already",
        }
    }
}

/// Whether pages of a right are shown to roles that look as somebody else: each kind of data that
/// the right needs, these roles see at once and of everybody.
pub(super) fn shows(own: &[Role], right: Right) -> bool {
    let sees = |data: crate::permissions::Data| {
        own.iter().any(|role| {
            let access = data.access(Some(*role));
            access.gives_at_once(Verb::See) && access.reach == Reach::All
        })
    };
    right.needs().data.iter().all(|(data, _)| sees(*data))
}

/// What stops a request. `here` is whether it is of the mission that it was begun in.
pub(super) fn stops(
    own: &[Role],
    right: Right,
    here: bool,
    path: &str,
    reads: bool,
) -> Option<Stopped> {
    if !reads && !SENT.contains(&path) {
        return Some(Stopped::Changes);
    }
    let shown = match right {
        Right::Public => true,
        Right::SignedIn => here || SERVED.contains(&path),
        right => here && shows(own, right),
    };
    (!shown).then_some(Stopped::Sealed)
}

/// Whether somebody with the roles `own` may look as somebody with the roles `theirs`, all of one
/// mission.
pub(super) fn may_look(own: &[Role], theirs: &[Role]) -> Result<(), Refusal> {
    if theirs.is_empty() {
        return Err(Refusal::Nobody);
    }
    // A right over others of whose data who looks does not see all: to look is to see, never to
    // change, so that what another may change besides is no hindrance.
    let more = |right: &Right| {
        let within = right.needs().within;
        let of_others = within.iter().any(|reach| *reach > Reach::Concerned);
        let held = |roles: &[Role]| roles.iter().any(|role| role.allows(*right));
        of_others && held(theirs) && !held(own) && !shows(own, *right)
    };
    let named = theirs.iter().any(|role| needs_second_person(*role));
    match named || Right::ALL.iter().any(more) {
        true => Err(Refusal::SeesMore),
        false => Ok(()),
    }
}

/// Whether a session is proven well enough: twice, at a door that the operator trusts, or, in a
/// demonstration, not at all.
pub(super) fn is_proven(strength: Option<Strength>, demo: bool) -> bool {
    match strength {
        Some(Strength::Totp | Strength::OpenId | Strength::Passkey) => true,
        Some(Strength::Chosen) => demo,
        Some(Strength::Mail) | None => false,
    }
}
