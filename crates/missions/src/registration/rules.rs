//! Who may apply, what may be decided, who moves up: pure.

use attache_foundation::ids::ApplicationId;
use attache_foundation::ids::{ImportId, MissionId};
use attache_foundation::{Actor, Error, Role};
use attache_platform::moment::Moment;
use attache_platform::texts::Arg;

use super::{
    Applicant, Application, Call, Criterion, Decision, GATES, Gate, MOST_POINTS, Phase, Score,
    Standing,
};

/// Why something is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The call takes no answers yet.
    NotOpen,
    /// The call takes no answers any more.
    Closed,
    /// A colleague answered the call for the same organisation.
    Colleague { name: String },
    /// Somebody answered the call for the same organisation.
    Somebody,
    /// It was handed in or withdrawn and cannot be changed.
    NotDraft,
    /// Something on a step is missing or wrong.
    Unfinished,
    /// No place is left; who is decided about would wait at this place of the list.
    Full { place: i64 },
    /// A gate is not passed or waived.
    GatesOpen,
    /// They come only together.
    Together,
    /// A refusal needs its reason.
    Reason,
    /// Nothing is decided that is not published.
    Nothing,
    /// No place is offered, or not any more.
    NoOffer,
    /// They were not selected or withdrew: nobody comes instead of them.
    NoPlace,
    /// Exactly this file was imported into the call.
    AlreadyImported { import: ImportId },
    /// A row of a sheet does not stand, so none is imported.
    RowsFaulty,
    /// No application is ticked.
    NobodyTicked,
    /// Of those ticked it is not said what is decided.
    NoDecision,
    /// Nobody of them is accepted, so that nothing is asked yet.
    NotAccepted,
    /// The agency has passed the answers on.
    AnswersClosed,
    /// So late only the agency lets somebody else come.
    TooLate,
    /// Somebody of the application that would go has a place, or is offered one.
    HasPlaces,
    /// The party would have more people than its call takes of one organisation.
    TooMany { most: i64 },
}

impl Refusal {
    /// The key of its sentence, and what that is told.
    pub fn sentence(&self) -> (&'static str, Vec<(&'static str, Arg)>) {
        let plain = |key| (key, Vec::new());
        match self {
            Refusal::NotOpen => plain("registration-refused-not-open"),
            Refusal::Closed => plain("registration-refused-closed"),
            Refusal::Colleague { name } => (
                "registration-refused-colleague",
                vec![("name", name.into())],
            ),
            Refusal::Somebody => plain("registration-refused-somebody"),
            Refusal::NotDraft => plain("registration-refused-not-draft"),
            Refusal::Unfinished => plain("registration-refused-unfinished"),
            Refusal::Full { place } => (
                "registration-refused-full",
                vec![("place", (*place).into())],
            ),
            Refusal::GatesOpen => plain("registration-refused-gates"),
            Refusal::Together => plain("registration-refused-together"),
            Refusal::Reason => plain("registration-refused-reason"),
            Refusal::Nothing => plain("registration-refused-nothing"),
            Refusal::NoOffer => plain("registration-refused-no-offer"),
            Refusal::NoPlace => plain("registration-refused-no-place"),
            Refusal::NotAccepted => plain("registration-refused-not-accepted"),
            Refusal::AnswersClosed => plain("registration-refused-answers-closed"),
            Refusal::AlreadyImported { .. } => plain("registration-refused-already-imported"),
            Refusal::RowsFaulty => plain("registration-refused-rows-faulty"),
            Refusal::NobodyTicked => plain("registration-refused-nobody-ticked"),
            Refusal::NoDecision => plain("registration-refused-no-decision"),
            Refusal::TooLate => plain("registration-refused-too-late"),
            Refusal::HasPlaces => plain("registration-refused-has-places"),
            Refusal::TooMany { most } => (
                "registration-refused-too-many",
                vec![("most", (*most).into())],
            ),
        }
    }
}

impl attache_foundation::Rule for Refusal {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let (key, args) = refusal.sentence();
        match refusal {
            Refusal::Unfinished
            | Refusal::Reason
            | Refusal::Together
            | Refusal::RowsFaulty
            | Refusal::NobodyTicked
            | Refusal::NoDecision => Error::unprocessable(key, args),
            _ => Error::conflict(key, args),
        }
    }
}

/// The Region whose applications somebody may see: their own, or all for whoever coordinates.
pub(super) fn scope(actor: &Actor, mission: MissionId) -> Option<String> {
    if actor
        .roles(Some(mission))
        .any(|role| role == Role::Organiser)
    {
        return Some(super::store::EVERYWHERE.to_owned());
    }
    actor.region(mission).map(str::to_owned)
}

/// Whether one may begin an answer to a call.
pub(super) fn may_start(call: &Call, now: Moment) -> Result<(), Refusal> {
    match call.phase(now) {
        Phase::Coming => Err(Refusal::NotOpen),
        Phase::Open => Ok(()),
        Phase::Closed => Err(Refusal::Closed),
    }
}

/// Whether a draft may be handed in: until the deadline, and the minutes of grace after it for
/// whoever pressed the button in time and has a slow line.
pub(super) fn may_submit(call: &Call, now: Moment) -> Result<(), Refusal> {
    let until = call.closes_at.plus_seconds(call.grace_minutes * 60);
    match call.phase(now) {
        Phase::Coming => Err(Refusal::NotOpen),
        _ if now < until => Ok(()),
        _ => Err(Refusal::Closed),
    }
}

/// Whether somebody else may come instead: as long as there is a place or may be one, and of
/// those accepted until the agency must know who travels.
pub(super) fn may_substitute(call: &Call, who: &Applicant, now: Moment) -> Result<(), Refusal> {
    match who.standing {
        Standing::Refused | Standing::Withdrawn => Err(Refusal::NoPlace),
        Standing::Accepted if call.logistics_until <= now => Err(Refusal::TooLate),
        _ => Ok(()),
    }
}

/// Whether those accepted may answer what they are asked.
pub(super) fn may_answer(call: &Call, accepted: &[usize], now: Moment) -> Result<(), Refusal> {
    match accepted {
        [] => Err(Refusal::NotAccepted),
        _ if call.logistics_until <= now => Err(Refusal::AnswersClosed),
        _ => Ok(()),
    }
}

/// What deciding about a party depends on.
pub(super) struct Facts<'a> {
    pub(super) application: &'a Application,
    /// Whether every gate was passed or waived.
    pub(super) checked: bool,
    pub(super) places: i64,
    /// Without this party.
    pub(super) taken_by_others: i64,
    /// Parties on the waiting list.
    pub(super) waiting: i64,
}

/// Whether a decision about each person of a party, in their order, may stand.
pub(super) fn may_decide(
    facts: &Facts<'_>,
    decisions: &[Decision],
    reason: &str,
) -> Result<(), Refusal> {
    let accepted = decisions.iter().filter(|d| **d == Decision::Accept).count();
    if accepted > 0 {
        if facts.application.only_together && accepted < decisions.len() {
            return Err(Refusal::Together);
        }
        if !facts.checked {
            return Err(Refusal::GatesOpen);
        }
        let accepted = i64::try_from(accepted).unwrap_or(i64::MAX);
        if facts.taken_by_others + accepted > facts.places {
            return Err(Refusal::Full {
                place: facts.waiting + 1,
            });
        }
    }
    if decisions.contains(&Decision::Refuse) && reason.is_empty() {
        return Err(Refusal::Reason);
    }
    Ok(())
}

/// Whether every gate was passed or waived.
pub(super) fn all_passed(gates: &[Gate]) -> bool {
    GATES.iter().all(|name| {
        let found = gates.iter().find(|gate| gate.gate == *name);
        found.is_some_and(|gate| gate.state != "failed")
    })
}

/// The parties to whom free places are offered, with how many each: in the order of the list. A
/// party that comes only together and is too large is passed over and keeps its place.
pub(super) fn moves_up(
    mut free: i64,
    waiting: &[(ApplicationId, i64, bool)],
) -> Vec<(ApplicationId, i64)> {
    let mut offers = Vec::new();
    for (party, people, only_together) in waiting {
        let most = (*people).min(free);
        if most < 1 || (*only_together && most < *people) {
            continue;
        }
        offers.push((*party, most));
        free -= most;
    }
    offers
}

/// Points of one reviewer by all criteria, in thousandths of the most that can be had.
pub(super) fn weighed(scores: &[&Score], criteria: &[Criterion]) -> Option<i64> {
    let mut sum = 0;
    for criterion in criteria {
        let score = scores
            .iter()
            .find(|score| score.criterion == criterion.code)?;
        sum += score.points * criterion.weight * 10;
    }
    Some(sum / MOST_POINTS)
}

/// The mean of reviewers' sums, and the distance between the least and the most, in thousandths.
pub(super) fn mean_and_spread(sums: &[i64]) -> Option<(i64, i64)> {
    let (least, most) = (sums.iter().min()?, sums.iter().max()?);
    let count = i64::try_from(sums.len()).ok()?;
    Some((sums.iter().sum::<i64>() / count, most - least))
}
