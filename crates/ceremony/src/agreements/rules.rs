//! What may be kept, and who may know.

use attache_platform::moment::Moment;

use super::{Agreement, NewAgreement, Refusal, State};

/// An agreement has parties and a source; a signed one has its day.
pub(super) fn may_be_kept(agreement: &NewAgreement) -> Result<(), Refusal> {
    let named = || agreement.code.clone();
    if agreement.parties.is_empty() {
        return Err(Refusal::NoParty { agreement: named() });
    }
    if agreement.state == State::Signed && agreement.day.is_none() {
        return Err(Refusal::SignedWithoutDay { agreement: named() });
    }
    if agreement.source.is_empty() {
        return Err(Refusal::NoSource { agreement: named() });
    }
    Ok(())
}

/// Whether everybody may know at `now`. An embargo ends at its moment, not after it; what was
/// withdrawn is nobody's business but protocol's.
pub(super) fn is_public(agreement: &Agreement, now: Moment) -> bool {
    let free = agreement.embargo_until.is_none_or(|until| until <= now);
    free && agreement.state != State::Withdrawn
}

/// How many are in a state.
pub(super) fn count(agreements: &[Agreement], state: State) -> usize {
    agreements
        .iter()
        .filter(|agreement| agreement.state == state)
        .count()
}
