//! Whose shares of what is granted are compared: persons, organisations, Regions, size classes.
//!
//! A group that wishes name `n` times, of which `k` are granted, loses `weight × (n − k)² ÷ n`
//! points, rounded down. The loss grows with the square of what a group goes without, so the same
//! number of refusals costs least when it is spread in proportion to what groups asked for; the
//! sum of squares of shares is the usual measure (R. Jain, D. Chiu, W. Hawe, “A quantitative
//! measure of fairness and discrimination”, DEC-TR-301, 1984).

use std::collections::BTreeMap;

use crate::draft::Weights;
use crate::problem::{Person, PersonNo, RoleKind, Wish, WishNo};

/// What the members of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKind {
    /// One person.
    Person,
    /// Persons of one organisation.
    Organisation,
    /// Persons of organisations of one Region.
    Region,
    /// Persons of organisations of one size class.
    SizeClass,
}

impl GroupKind {
    /// Every kind, in the order of groups.
    pub const ALL: [GroupKind; 4] = [
        GroupKind::Person,
        GroupKind::Organisation,
        GroupKind::Region,
        GroupKind::SizeClass,
    ];

    /// What unequal shares of such groups weigh.
    pub fn weight(self, weights: &Weights) -> u32 {
        match self {
            GroupKind::Person => weights.fair_persons,
            GroupKind::Organisation => weights.fair_organisations,
            GroupKind::Region => weights.fair_regions,
            GroupKind::SizeClass => weights.fair_size_classes,
        }
    }
}

/// A group whose share is compared with that of others of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub kind: GroupKind,
    /// Id of the person, or name of the organisation, Region or size class.
    pub name: String,
    /// How many wishes name the group.
    pub wishes: u32,
    /// Points that its share weighs, more than 0.
    pub weight: u32,
}

impl Group {
    /// Points that the group loses when `granted` of its wishes are granted.
    pub fn lost(&self, granted: u32) -> i64 {
        let refused = i64::from(self.wishes.saturating_sub(granted));
        i64::from(self.weight) * refused * refused / i64::from(self.wishes.max(1))
    }
}

/// The groups of a problem: whom each wish counts for, whoever takes its roles. A wish counts for
/// the persons it names who do not interpret, their organisations and those it names, and the
/// Regions and size classes of all these; an organisation has those of its first candidate. Blank
/// names form no group, nor does a kind that weighs nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    groups: Vec<Group>,
    /// Groups of a wish: `members[from[wish]..from[wish + 1]]`.
    from: Vec<u32>,
    members: Vec<u32>,
}

impl Groups {
    pub(crate) fn new(persons: &[Person], wishes: &[Wish], weights: &Weights) -> Self {
        let mut groups = Groups {
            from: vec![0],
            ..Groups::default()
        };
        let mut numbers = BTreeMap::new();
        let kinds: Vec<GroupKind> = GroupKind::ALL
            .into_iter()
            .filter(|kind| kind.weight(weights) > 0)
            .collect();
        for wish in wishes {
            let start = groups.members.len();
            for &kind in &kinds {
                for name in names(kind, persons, wish) {
                    let no = *numbers.entry((kind, name)).or_insert_with(|| {
                        groups.groups.push(Group {
                            kind,
                            name: name.to_owned(),
                            wishes: 0,
                            weight: kind.weight(weights),
                        });
                        groups.groups.len() as u32 - 1
                    });
                    if !groups.members[start..].contains(&no) {
                        groups.members.push(no);
                        groups.groups[no as usize].wishes += 1;
                    }
                }
            }
            groups.from.push(groups.members.len() as u32);
        }
        groups
    }

    /// Every group, in the order in which wishes first name them.
    pub fn all(&self) -> &[Group] {
        &self.groups
    }

    /// Numbers of the groups that a wish counts for, each once.
    pub fn of(&self, wish: WishNo) -> &[u32] {
        let from = |at: usize| self.from[at] as usize;
        &self.members[from(wish.index())..from(wish.index() + 1)]
    }
}

/// The names of one kind that a wish counts for, perhaps more than once.
fn names<'a>(
    kind: GroupKind,
    persons: &'a [Person],
    wish: &'a Wish,
) -> impl Iterator<Item = &'a str> {
    let facts = |no: &PersonNo| &persons[no.index()];
    let named = wish.persons.iter().map(facts);
    let named = named.filter(|person| !person.is_interpreter());
    let first = wish.roles.iter().filter_map(move |role| match role.kind {
        RoleKind::Representative(_) if kind != GroupKind::Person => {
            role.candidates.first().map(facts)
        }
        _ => None,
    });
    let name = move |person: &'a Person| match kind {
        GroupKind::Person => person.id.as_str(),
        GroupKind::Organisation => person.organisation.as_str(),
        GroupKind::Region => person.region.as_str(),
        GroupKind::SizeClass => person.size_class.as_str(),
    };
    named
        .chain(first)
        .map(name)
        .filter(|name| !name.trim().is_empty())
}
