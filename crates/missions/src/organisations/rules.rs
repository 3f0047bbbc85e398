//! Who may stand above whom.

use std::collections::BTreeMap;

use attache_foundation::ids::OrganisationId;
use attache_platform::texts::Language;

use super::identifiers::{Identifier, Scheme};
use super::{Candidate, Known, NewOrganisation, Refusal};

/// Why a number is not added or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberRefusal {
    /// Another organisation has it.
    Elsewhere,
    /// It has another of a register that gives each organisation one.
    Another,
    /// A Belgian VAT number or EUID holds it.
    Held,
}

impl NumberRefusal {
    /// The key of the sentence that says it.
    pub fn key(self) -> &'static str {
        match self {
            NumberRefusal::Elsewhere => "organisations-number-elsewhere",
            NumberRefusal::Another => "organisations-number-another",
            NumberRefusal::Held => "organisations-number-held",
        }
    }
}

/// Why an organisation is not set above another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParentRefusal {
    Unknown,
    /// It would stand above itself, at once or through others.
    AboveItself,
    /// A post or a subsidiary is always somebody's.
    Missing,
}

impl ParentRefusal {
    /// The key of the sentence that says it.
    pub fn key(self) -> &'static str {
        match self {
            ParentRefusal::Unknown => "organisations-parent-unknown",
            ParentRefusal::AboveItself => "organisations-parent-itself",
            ParentRefusal::Missing => "organisations-parent-missing",
        }
    }
}

/// Registers that give an organisation one number.
fn is_single(scheme: Scheme) -> bool {
    matches!(scheme, Scheme::Enterprise | Scheme::Lei)
}

/// Whether an organisation with these numbers may have one more: a register that gives one gave
/// no other, and what holds an enterprise number holds the one that is there.
pub(super) fn may_add(kept: &[Identifier], new: &Identifier) -> Result<(), NumberRefusal> {
    let clashes = |new: &Identifier| {
        let mut same = kept.iter().filter(|one| one.scheme() == new.scheme());
        is_single(new.scheme()) && same.any(|one| one != new)
    };
    if clashes(new) || new.enterprise().is_some_and(|own| clashes(&own)) {
        return Err(NumberRefusal::Another);
    }
    Ok(())
}

/// Whether a number may go: an enterprise number stays while another number holds it.
pub(super) fn may_remove(kept: &[Identifier], gone: &Identifier) -> Result<(), NumberRefusal> {
    let mut others = kept.iter().filter(|one| *one != gone);
    if others.any(|one| one.enterprise().as_ref() == Some(gone)) {
        return Err(NumberRefusal::Held);
    }
    Ok(())
}

/// Whether `parent` may stand above an organisation.
pub(super) fn may_stand_above(
    parents: &BTreeMap<OrganisationId, OrganisationId>,
    organisation: &Known,
    parent: Option<OrganisationId>,
) -> Result<(), ParentRefusal> {
    let Some(parent) = parent else {
        return match OWNED.contains(&organisation.kind.as_str()) {
            true => Err(ParentRefusal::Missing),
            false => Ok(()),
        };
    };
    if parent == organisation.id || stands_above(parents, organisation.id, parent) {
        return Err(ParentRefusal::AboveItself);
    }
    Ok(())
}

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
    goes: &Candidate,
    stays: &Candidate,
    parents: &BTreeMap<OrganisationId, OrganisationId>,
) -> Result<(), Refusal> {
    let merged = [goes, stays]
        .into_iter()
        .find(|one| one.merged_into.is_some());
    if let Some(one) = merged.or((goes.id == stays.id).then_some(goes)) {
        let name = one.name.get(Language::default()).to_owned();
        return Err(Refusal::NotTwo { name });
    }
    for (above, below) in [(goes, stays), (stays, goes)] {
        if stands_above(parents, above.id, below.id) {
            let name = below.name.get(Language::default()).to_owned();
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
