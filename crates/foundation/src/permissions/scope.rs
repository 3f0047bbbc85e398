//! From a cell of the table to rows and fields: whose data somebody sees in a mission.

use super::access::{Access, Conditions, Reach, Verb};
use super::data::Data;
use super::{Actor, Grant};
use crate::ids::{LegId, MissionId, OrganisationId, PersonId};

/// Whose data a query may give. A cell with a condition gives no scope: whoever needs more than
/// a role asks field by field, with [`Actor::sees`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Nobody,
    Own(PersonId),
    /// Where this person takes part.
    Concerned(PersonId),
    Organisations(Vec<OrganisationId>),
    /// What takes place in these legs, and who takes part in it.
    Legs(Vec<LegId>),
    Regions(Vec<String>),
    All,
}

impl Scope {
    /// The scope as a query binds it: its kind, and what it names, each between two bars, so that
    /// `$3 like '%|' || p.region || '|%'` holds for those that are named; of a person the id alone.
    /// A query that does not know a kind gives nothing for it.
    pub fn bound(&self) -> (&'static str, String) {
        fn between<T: ToString>(all: &[T]) -> String {
            let all: Vec<String> = all.iter().map(ToString::to_string).collect();
            format!("|{}|", all.join("|"))
        }
        match self {
            Scope::Nobody => ("nobody", String::new()),
            Scope::Own(person) | Scope::Concerned(person) => ("person", person.to_string()),
            Scope::Organisations(ids) => ("organisations", between(ids)),
            Scope::Legs(ids) => ("legs", between(ids)),
            Scope::Regions(regions) => ("regions", between(regions)),
            Scope::All => ("all", String::new()),
        }
    }
}

/// Whose a field is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whose<'a> {
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub region: Option<&'a str>,
    /// In which leg it takes place.
    pub leg: Option<LegId>,
    /// Whether whoever asks takes part in what the field belongs to.
    pub concerned: bool,
    /// Whether that person agreed that others see it.
    pub agreed: bool,
}

impl Actor {
    /// The cells of a row that this actor holds in a mission: the public's, and each role's.
    pub fn cells(
        &self,
        mission: MissionId,
        data: Data,
    ) -> impl Iterator<Item = (Access, Option<&Grant>)> {
        let here = self
            .grants
            .iter()
            .filter(move |grant| grant.mission == mission);
        let held = here.map(move |grant| (data.access(Some(grant.role)), Some(grant)));
        std::iter::once((data.access(None), None)).chain(held)
    }

    /// The widest scope in which this actor sees a kind of data in a mission.
    pub fn scope(&self, mission: MissionId, data: Data) -> Scope {
        let cells = self.cells(mission, data);
        let mut cells: Vec<(Reach, Option<&Grant>)> = cells
            .filter(|(access, _)| access.gives_at_once(Verb::See))
            .map(|(access, grant)| (access.reach, grant))
            .collect();
        cells.sort_by_key(|(reach, _)| std::cmp::Reverse(*reach));
        let of = |wanted: Reach| {
            let same = cells.iter().filter(move |(reach, _)| *reach == wanted);
            same.filter_map(|(_, grant)| *grant)
        };
        for (reach, _) in &cells {
            let scope = match reach {
                Reach::All => Some(Scope::All),
                Reach::Agency => {
                    some(of(*reach).filter_map(|grant| grant.region.clone())).map(Scope::Regions)
                }
                Reach::Organisation => some(of(*reach).filter_map(|grant| grant.organisation))
                    .map(Scope::Organisations),
                Reach::Leg => some(of(*reach).filter_map(|grant| grant.leg)).map(Scope::Legs),
                Reach::Concerned => self.person.map(Scope::Concerned),
                Reach::Own => self.person.map(Scope::Own),
            };
            if let Some(scope) = scope {
                return scope;
            }
        }
        Scope::Nobody
    }

    /// The role through which this actor reads a kind of data of others in a mission, and what is
    /// asked besides it: a reason, a name on a list. Of several, the one that asks for least.
    /// Nobody reads through a cell with another condition.
    pub fn reads_through(&self, mission: MissionId, data: Data) -> Option<(&Grant, Conditions)> {
        let cells = self.cells(mission, data).filter_map(|(access, grant)| {
            let mut others = access.conditions;
            (others.named, others.reason) = (false, false);
            let of_others = matches!(
                access.reach,
                Reach::Organisation | Reach::Agency | Reach::All
            );
            let reads = access.gives(Verb::See) && others.none() && of_others;
            reads.then_some((grant?, access.conditions))
        });
        cells.min_by_key(|(_, asked)| (asked.named, asked.reason))
    }

    /// Whether this actor sees one field in a mission: within the reach of a cell whose only
    /// condition, if any, is that the person agreed. One's own is seen without agreeing.
    pub fn sees(&self, mission: MissionId, data: Data, whose: &Whose) -> bool {
        let own = self.person.is_some() && whose.person == self.person;
        self.cells(mission, data).any(|(access, grant)| {
            let mut conditions = access.conditions;
            if own || whose.agreed {
                conditions.agreed = false;
            }
            let within = own || covers(access.reach, grant, whose);
            access.gives(Verb::See) && conditions.none() && within
        })
    }
}

/// Nothing instead of an empty list: a grant that names no Region, or no leg, reaches none.
fn some<T>(found: impl Iterator<Item = T>) -> Option<Vec<T>> {
    let found: Vec<T> = found.collect();
    (!found.is_empty()).then_some(found)
}

/// Whether a grant reaches somebody else's field.
fn covers(reach: Reach, grant: Option<&Grant>, whose: &Whose) -> bool {
    match reach {
        Reach::All => true,
        Reach::Agency => grant
            .and_then(|grant| grant.region.as_deref())
            .is_some_and(|region| whose.region == Some(region)),
        Reach::Organisation => grant
            .and_then(|grant| grant.organisation)
            .is_some_and(|organisation| whose.organisation == Some(organisation)),
        Reach::Leg => grant
            .and_then(|grant| grant.leg)
            .is_some_and(|leg| whose.leg == Some(leg)),
        Reach::Concerned => whose.concerned,
        Reach::Own => false,
    }
}
