//! Who takes a role in a meeting fits it, and nobody takes two seats in one meeting.

use super::{Blocker, Law, Rule, Sitting, Standing};
use crate::check::Finding;
use crate::problem::{PersonNo, Role};

pub(super) const LAW: Law = Law {
    rule: Rule::Roles,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            if let Some(misfits) = misfits(standing, sitting) {
                findings.push(Finding::at(Rule::Roles, sitting).persons(&misfits));
            }
        }
        let idle = standing.plan.picked.keys().copied();
        let idle = idle.filter(|&wish| standing.plan.seat(wish).is_none());
        for wish in idle {
            let known = wish.index() < standing.problem.wishes.len();
            let rule = if known { Rule::Roles } else { Rule::Known };
            let finding = Finding::new(rule);
            findings.push(if known {
                finding.wishes(&[wish])
            } else {
                finding
            });
        }
    },
    blocks: |standing, candidate| {
        let wish = standing.problem.wish(candidate.wish);
        let named = candidate.persons.iter().copied();
        let mut picked = named.filter(|person| !wish.persons.contains(person));
        let fits = |role: &Role| picked.next().is_some_and(|person| fits(role, person));
        if wish.roles.iter().all(fits) {
            return None;
        }
        Some(Blocker {
            firm: true,
            ..Blocker::default()
        })
    },
};

fn fits(role: &Role, person: PersonNo) -> bool {
    role.candidates.binary_search(&person).is_ok()
}

/// Those who should not be in their role, or nothing when all is well; an empty list when a role
/// is left open.
fn misfits(standing: &Standing<'_>, sitting: &Sitting) -> Option<Vec<PersonNo>> {
    let roles = &standing.problem.wish(sitting.wish).roles;
    let picked = standing.plan.picked(sitting.wish);
    let mut misfits = Vec::new();
    for (no, &person) in picked.iter().enumerate() {
        let suits = roles.get(no).is_some_and(|role| fits(role, person));
        if !suits || picked[..no].contains(&person) {
            misfits.push(person);
        }
    }
    if misfits.is_empty() && picked.len() == roles.len() {
        return None;
    }
    misfits.retain(|person| person.index() < standing.problem.persons.len());
    Some(misfits)
}
