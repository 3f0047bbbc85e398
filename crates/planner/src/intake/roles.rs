//! Who may take the roles of wishes.

use std::collections::BTreeMap;

use super::Faults;
use crate::draft::WishDraft;
use crate::fault::{FaultKind, quoted};
use crate::limits;
use crate::problem::{Person, PersonNo, Role, RoleKind};

/// Looks at candidates that finding the interpreters of one problem may take.
const LOOKS: usize = 1 << 26;

/// Everybody who may take a role, by organisation and by language.
pub(super) struct Talents {
    organisations: BTreeMap<String, Vec<PersonNo>>,
    interpreters: BTreeMap<String, Vec<PersonNo>>,
    /// Candidates that may still be listed, over all roles.
    left: usize,
    /// Looks that are left.
    looks: usize,
}

impl Talents {
    pub(super) fn of(persons: &[Person]) -> Self {
        let mut talents = Talents {
            organisations: BTreeMap::new(),
            interpreters: BTreeMap::new(),
            left: limits::CANDIDATES,
            looks: LOOKS,
        };
        for (no, person) in (0..).map(PersonNo).zip(persons) {
            let (list, names) = if person.is_interpreter() {
                (&mut talents.interpreters, &person.interprets[..])
            } else {
                let organisation = std::slice::from_ref(&person.organisation);
                (&mut talents.organisations, organisation)
            };
            for name in names.iter().filter(|name| !name.trim().is_empty()) {
                list.entry(name.clone()).or_default().push(no);
            }
        }
        talents
    }

    /// The roles of a wish that names `persons`.
    pub(super) fn roles(
        &mut self,
        no: usize,
        draft: &WishDraft,
        persons: &[PersonNo],
        faults: &mut Faults,
    ) -> Vec<Role> {
        let mut roles = Vec::new();
        for (i, organisation) in draft.organisations.iter().enumerate() {
            let path = format!("$.wishes[{no}].organisations[{i}]");
            if draft.organisations[..i].contains(organisation) {
                let id = quoted(organisation);
                faults.add(path.as_str(), FaultKind::DuplicateId { id });
            }
            let all = self.organisations.get(organisation).map(Vec::as_slice);
            let candidates = others(all.unwrap_or_default(), persons, &mut self.left);
            let kind = RoleKind::Representative(organisation.clone());
            roles.extend(role(kind, candidates, path, faults));
        }
        for (i, languages) in draft.interpreters.iter().enumerate() {
            let path = format!("$.wishes[{no}].interpreters[{i}]");
            if languages.is_empty() {
                faults.add(path, FaultKind::EmptySet);
                continue;
            }
            if languages.len() > limits::LANGUAGES {
                let limit = limits::LANGUAGES;
                faults.add(path, FaultKind::TooMany { limit });
                continue;
            }
            let candidates = self.speakers(languages, persons);
            let kind = RoleKind::Interpreter(languages.clone());
            roles.extend(role(kind, candidates, path, faults));
        }
        roles
    }

    /// Interpreters who speak all of some languages, or nothing when listing them takes too long.
    fn speakers(&mut self, languages: &[String], named: &[PersonNo]) -> Option<Vec<PersonNo>> {
        let lists = languages.iter().map(|language| {
            let list = self.interpreters.get(language);
            list.map_or(&[][..], Vec::as_slice)
        });
        let lists: Vec<&[PersonNo]> = lists.collect();
        let fewest = lists.iter().copied().min_by_key(|list| list.len())?;
        self.looks = self.looks.checked_sub(fewest.len() * lists.len())?;
        let all = |no: &PersonNo| lists.iter().all(|list| list.binary_search(no).is_ok());
        let speakers: Vec<PersonNo> = fewest.iter().copied().filter(all).collect();
        others(&speakers, named, &mut self.left)
    }
}

/// Those of a list who are not named, or nothing when there are too many to list.
fn others(all: &[PersonNo], named: &[PersonNo], left: &mut usize) -> Option<Vec<PersonNo>> {
    *left = left.checked_sub(all.len())?;
    let others = all.iter().copied().filter(|no| !named.contains(no));
    Some(others.collect())
}

fn role(
    kind: RoleKind,
    candidates: Option<Vec<PersonNo>>,
    path: String,
    faults: &mut Faults,
) -> Option<Role> {
    let Some(candidates) = candidates else {
        faults.add("$", FaultKind::TooBig);
        return None;
    };
    if candidates.is_empty() {
        faults.add(path, FaultKind::NobodyForRole);
        return None;
    }
    Some(Role { kind, candidates })
}
