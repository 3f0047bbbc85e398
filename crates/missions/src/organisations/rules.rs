//! Who may stand above whom.

use std::collections::BTreeMap;

use attache_foundation::ids::OrganisationId;

use super::{Known, NewOrganisation, Refusal};

/// Kinds that belong to somebody: a post to its ministry, a subsidiary to its company.
const OWNED: [&str; 2] = ["post", "subsidiary"];

/// Whether the organisations of a mission fit together: whoever belongs to a kind that has a
/// parent has one, and nobody stands above themselves.
pub(super) fn may_load(organisations: &[NewOrganisation]) -> Result<(), Refusal> {
    let orphan = organisations
        .iter()
        .find(|one| OWNED.contains(&one.kind.as_str()) && one.parent.is_none());
    if let Some(orphan) = orphan {
        let code = orphan.code.clone();
        return Err(Refusal::NoParent { code });
    }
    let pairs = organisations
        .iter()
        .filter_map(|one| Some((one.id, one.parent?)));
    let parents: BTreeMap<_, _> = pairs.collect();
    let above_itself = organisations
        .iter()
        .find(|one| stands_above(&parents, one.id, one.id));
    match above_itself {
        Some(one) => Err(Refusal::AboveItself {
            code: one.code.clone(),
        }),
        None => Ok(()),
    }
}

/// Whether two organisations can be one.
pub(super) fn may_merge(
    goes: &Known,
    stays: &Known,
    parents: &BTreeMap<OrganisationId, OrganisationId>,
) -> Result<(), Refusal> {
    let merged = [goes, stays]
        .into_iter()
        .find(|one| one.merged_into.is_some());
    if let Some(one) = merged.or((goes.id == stays.id).then_some(goes)) {
        let name = one.name.clone();
        return Err(Refusal::NotTwo { name });
    }
    for (above, below) in [(goes, stays), (stays, goes)] {
        if stands_above(parents, above.id, below.id) {
            let name = below.name.clone();
            return Err(Refusal::Belongs { name });
        }
    }
    let numbers = [&goes.number, &stays.number];
    if numbers.iter().all(|number| !number.is_empty()) && goes.number != stays.number {
        let [one, other] = numbers.map(Clone::clone);
        return Err(Refusal::TwoNumbers { one, other });
    }
    Ok(())
}

/// Whether `above` is a parent of `below`, or a parent of its parent, and so on.
pub(super) fn stands_above(
    parents: &BTreeMap<OrganisationId, OrganisationId>,
    above: OrganisationId,
    below: OrganisationId,
) -> bool {
    let chain = std::iter::successors(parents.get(&below), |one| parents.get(one));
    // No chain without a circle is longer than there are pairs.
    chain.take(parents.len()).any(|one| *one == above)
}
