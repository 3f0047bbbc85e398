//! Where it is demanded, nobody waits much more often than somebody else.

use super::idle_stretches::stretches;
use super::{Law, Rule, Standing};
use crate::check::Finding;
use crate::problem::PersonNo;

pub(super) const LAW: Law = Law {
    rule: Rule::StretchesApart,
    breaches: |standing, findings| {
        let Some(apart) = standing.problem.demands().stretches_apart else {
            return;
        };
        let waits = |person: PersonNo| (stretches(standing, person), person);
        let compared = || standing.guests().filter(|&no| is_compared(standing, no));
        let most = compared().map(waits).max_by_key(|&(count, _)| count);
        let fewest = compared().map(waits).min_by_key(|&(count, _)| count);
        let (Some(most), Some(fewest)) = (most, fewest) else {
            return;
        };
        if most.0 - fewest.0 > u32::from(apart) {
            let finding = Finding::new(Rule::StretchesApart);
            findings.push(finding.persons(&[most.1, fewest.1]));
        }
    },
    blocks: |_, _| None,
};

/// Whether a wish names the person, or a meeting has the person in a role.
fn is_compared(standing: &Standing<'_>, person: PersonNo) -> bool {
    !standing.problem.person(person).wishes.is_empty() || !standing.day(person).is_empty()
}
