//! Who may withdraw, and who may come instead.

use attache_platform::moment::Date;

use super::Known;

/// Why something is not noted; each belongs to a field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// They have withdrawn already.
    Already,
    /// That day is none of the mission.
    Day,
    /// Nobody of that organisation is left.
    NobodyLeft,
    /// Whoever withdraws cannot come instead of themselves.
    Oneself,
    /// Whoever should come instead has withdrawn, too.
    SubstituteGone,
    /// Whoever should come instead has a capacity of their own on those days.
    SubstituteTaken,
    /// Whoever leads leaves only to somebody who leads from then on.
    LeadWithout,
}

impl Refusal {
    /// The field beside which it stands, and its sentence.
    pub(super) fn beside(self) -> (&'static str, &'static str) {
        match self {
            Refusal::Already => ("person", "delegations-error-withdrawn-already"),
            Refusal::Day => ("from_day", "delegations-error-withdrawal-day"),
            Refusal::NobodyLeft => ("organisation", "delegations-error-nobody-left"),
            Refusal::Oneself => ("substitute", "delegations-error-substitute-oneself"),
            Refusal::SubstituteGone => ("substitute", "delegations-error-substitute-gone"),
            Refusal::SubstituteTaken => ("substitute", "delegations-error-substitute-taken"),
            Refusal::LeadWithout => ("substitute", "delegations-error-lead-without"),
        }
    }
}

/// Whether a day is one of the mission, travel included.
pub(super) fn is_of_mission(day: Date, (first, last): (Date, Date)) -> Result<(), Refusal> {
    if first <= day && day <= last {
        Ok(())
    } else {
        Err(Refusal::Day)
    }
}

/// Whether one person may withdraw from a day on, for a substitute or for none.
pub(super) fn may_withdraw(
    one: &Known,
    substitute: Option<&Known>,
    from_day: Date,
) -> Result<(), Refusal> {
    if one.withdrawn.is_some() {
        return Err(Refusal::Already);
    }
    let Some(other) = substitute else {
        return if one.leads {
            Err(Refusal::LeadWithout)
        } else {
            Ok(())
        };
    };
    if other.person == one.person {
        return Err(Refusal::Oneself);
    }
    if other.withdrawn.is_some() {
        return Err(Refusal::SubstituteGone);
    }
    let handed_over = one.capacities.iter().any(|(_, last)| from_day <= *last);
    let taken = other.capacities.iter().any(|(_, last)| from_day <= *last);
    if handed_over && taken {
        return Err(Refusal::SubstituteTaken);
    }
    Ok(())
}

/// Those of a group who withdraw with it: whoever has not withdrawn already. A group that holds
/// the lead does not go without somebody to lead.
pub(super) fn of_group(group: &[Known]) -> Result<Vec<&Known>, Refusal> {
    let left: Vec<&Known> = group.iter().filter(|one| one.withdrawn.is_none()).collect();
    if left.is_empty() {
        return Err(Refusal::NobodyLeft);
    }
    if left.iter().any(|one| one.leads) {
        return Err(Refusal::LeadWithout);
    }
    Ok(left)
}
