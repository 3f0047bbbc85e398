//! Who would be in by the criteria alone: pure, and the same for the same facts.
//!
//! Parties are taken in the order of their mean points, the older application first where these
//! are equal. First each size gets its least number of places from its best parties, then the
//! rest goes to the best of all, no size above its most. A party that comes only together is in
//! whole or not at all; another may be in with some of its people.

use attache_foundation::ids::ApplicationId;
use attache_platform::moment::Moment;
use serde::{Deserialize, Serialize};

/// A party as the choice sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub application: ApplicationId,
    pub people: i64,
    pub only_together: bool,
    pub size: String,
    /// Mean of the reviewers' sums in thousandths; nothing while nobody has given points.
    pub points: Option<i64>,
    /// Whether every gate was passed or waived.
    pub checked: bool,
    pub submitted_at: Option<Moment>,
}

/// How many places a size of company has at least and at most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// One of [`crate::organisations::SIZES`].
    pub size: String,
    pub least: i64,
    pub most: i64,
}

/// What becomes of a party, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its points are among the best.
    Points,
    /// Its size would have too few places without it.
    Balance,
    /// Places are left for some of its people only.
    SomePlaces,
    /// No place is left for it.
    Capacity,
    /// Its size has as many places as it may.
    MostOfSize,
    /// A gate is not passed or waived.
    Gates,
    /// Nobody has given points yet.
    NoPoints,
}

impl Reason {
    /// All of them.
    pub const ALL: [Reason; 7] = [
        Reason::Points,
        Reason::Balance,
        Reason::SomePlaces,
        Reason::Capacity,
        Reason::MostOfSize,
        Reason::Gates,
        Reason::NoPoints,
    ];

    /// Its name in the keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Reason::Points => "points",
            Reason::Balance => "balance",
            Reason::SomePlaces => "some_places",
            Reason::Capacity => "capacity",
            Reason::MostOfSize => "most_of_size",
            Reason::Gates => "gates",
            Reason::NoPoints => "no_points",
        }
    }
}

/// What is proposed for one party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub application: ApplicationId,
    /// How many of its people are in, from the first.
    pub accepted: i64,
    pub reason: Reason,
}

/// Proposes who is in, for every party, in the order of the choice.
pub fn propose(parties: &[Party], places: i64, balances: &[Balance]) -> Vec<Proposal> {
    let mut all = choose(parties, places, balances);
    let no_least = balances.iter().map(|balance| Balance {
        least: 0,
        ..balance.clone()
    });
    let by_points = choose(parties, places, &no_least.collect::<Vec<_>>());
    for (one, alone) in all.iter_mut().zip(by_points) {
        // In by its points all the same: the balance is not why.
        if one.reason == Reason::Balance && alone.accepted >= one.accepted {
            one.reason = alone.reason;
        }
    }
    all
}

fn choose(parties: &[Party], places: i64, balances: &[Balance]) -> Vec<Proposal> {
    let mut order: Vec<&Party> = parties.iter().collect();
    order.sort_by_key(|party| {
        let points = party.points.unwrap_or(-1);
        (-points, party.submitted_at, party.application)
    });
    let mut given: Vec<Option<(i64, Reason)>> = order.iter().map(|party| barred(party)).collect();
    let mut left = places;
    for balance in balances {
        for place in 0..order.len() {
            let party = order[place];
            let has = of_size(&order, &given, &balance.size);
            if given[place].is_some() || party.size != balance.size || has >= balance.least {
                continue;
            }
            let room = left.min(most_of(balances, &party.size) - has);
            if let Some((accepted, _)) = fits(party, room) {
                given[place] = Some((accepted, Reason::Balance));
                left -= accepted;
            }
        }
    }
    for place in 0..order.len() {
        let party = order[place];
        if given[place].is_some() {
            continue;
        }
        let of_its_size = most_of(balances, &party.size) - of_size(&order, &given, &party.size);
        let (accepted, reason) = fits(party, left.min(of_its_size)).unwrap_or({
            let is_full = of_its_size < left;
            (
                0,
                if is_full {
                    Reason::MostOfSize
                } else {
                    Reason::Capacity
                },
            )
        });
        given[place] = Some((accepted, reason));
        left -= accepted;
    }
    let told = order.iter().zip(given).map(|(party, given)| {
        let (accepted, reason) = given.unwrap_or((0, Reason::Capacity));
        Proposal {
            application: party.application,
            accepted,
            reason,
        }
    });
    told.collect()
}

/// What keeps a party out whatever its points.
fn barred(party: &Party) -> Option<(i64, Reason)> {
    match party {
        Party { checked: false, .. } => Some((0, Reason::Gates)),
        Party { points: None, .. } => Some((0, Reason::NoPoints)),
        _ => None,
    }
}

/// How many of a party fit into so much room, if any may.
fn fits(party: &Party, room: i64) -> Option<(i64, Reason)> {
    let accepted = party.people.min(room);
    if accepted < 1 || (party.only_together && accepted < party.people) {
        return None;
    }
    let whole = accepted == party.people;
    Some((
        accepted,
        if whole {
            Reason::Points
        } else {
            Reason::SomePlaces
        },
    ))
}

fn most_of(balances: &[Balance], size: &str) -> i64 {
    let balance = balances.iter().find(|balance| balance.size == size);
    balance.map_or(i64::from(i32::MAX), |balance| balance.most)
}

fn of_size(order: &[&Party], given: &[Option<(i64, Reason)>], size: &str) -> i64 {
    let pairs = order.iter().zip(given);
    let of = pairs.filter(|(party, _)| party.size == size);
    of.filter_map(|(_, given)| given.map(|(accepted, _)| accepted))
        .sum()
}

#[cfg(test)]
mod tests {
    use attache_platform::chance::Chance;
    use attache_platform::id::Id;

    use super::*;

    fn party(seed: u64, people: i64, size: &str, points: i64) -> Party {
        Party {
            application: Id::new(Moment(1), &Chance::from_seed(seed)),
            people,
            only_together: false,
            size: size.to_owned(),
            points: Some(points),
            checked: true,
            submitted_at: Some(Moment(i64::try_from(seed).unwrap())),
        }
    }

    fn told(parties: &[Party], places: i64, balances: &[Balance]) -> Vec<(i64, Reason)> {
        let all = propose(parties, places, balances);
        all.iter().map(|one| (one.accepted, one.reason)).collect()
    }

    #[test]
    fn the_best_are_in_until_the_places_are_gone() {
        let parties = [
            party(1, 2, "sme", 500),
            party(2, 2, "large", 900),
            party(3, 1, "sme", 500),
        ];
        let all = told(&parties, 3, &[]);
        let some = (1, Reason::SomePlaces);
        assert_eq!(all, [(2, Reason::Points), some, (0, Reason::Capacity)]);
        let mut turned = parties.clone();
        turned.reverse();
        assert_eq!(
            told(&turned, 3, &[]),
            all,
            "the order of what is handed in says nothing"
        );
    }

    #[test]
    fn who_comes_only_together_is_in_whole_or_not() {
        let whole = Party {
            only_together: true,
            ..party(1, 3, "sme", 900)
        };
        let all = told(&[whole, party(2, 1, "sme", 100)], 2, &[]);
        assert_eq!(all, [(0, Reason::Capacity), (1, Reason::Points)]);
    }

    #[test]
    fn a_size_gets_its_least_and_no_more_than_its_most() {
        let parties = [
            party(1, 2, "large", 900),
            party(2, 2, "large", 800),
            party(3, 1, "sme", 100),
        ];
        let balance = |size: &str, least, most| Balance {
            size: size.to_owned(),
            least,
            most,
        };
        let most = told(&parties, 4, &[balance("large", 0, 2)]);
        let full = (0, Reason::MostOfSize);
        assert_eq!(most, [(2, Reason::Points), full, (1, Reason::Points)]);
        let least = told(&parties, 2, &[balance("sme", 1, 9)]);
        let some = (1, Reason::SomePlaces);
        assert_eq!(least, [some, (0, Reason::Capacity), (1, Reason::Balance)]);
    }

    #[test]
    fn who_is_not_checked_or_has_no_points_is_not_in() {
        let unchecked = Party {
            checked: false,
            ..party(1, 1, "sme", 900)
        };
        let unread = Party {
            points: None,
            ..party(2, 1, "sme", 0)
        };
        let all = told(&[unchecked, unread], 9, &[]);
        assert_eq!(all, [(0, Reason::Gates), (0, Reason::NoPoints)]);
    }

    #[test]
    fn no_more_is_ever_given_than_there_is() {
        for seed in 0..200 {
            let chance = Chance::from_seed(seed);
            let mut bytes = [0_u8; 32];
            chance.fill(&mut bytes);
            let parties: Vec<Party> = (0..8_usize)
                .map(|n| Party {
                    only_together: bytes[n] % 2 == 0,
                    ..party(
                        n as u64,
                        i64::from(bytes[n + 8] % 4) + 1,
                        if bytes[n + 16] % 2 == 0 {
                            "sme"
                        } else {
                            "large"
                        },
                        i64::from(bytes[n + 24]),
                    )
                })
                .collect();
            let balance = Balance {
                size: "sme".into(),
                least: 2,
                most: 5,
            };
            let all = propose(&parties, 7, &[balance]);
            assert!(
                all.iter().map(|one| one.accepted).sum::<i64>() <= 7,
                "seed {seed}"
            );
            let smes = parties.iter().filter(|party| party.size == "sme");
            let given = |party: &Party| {
                all.iter()
                    .find(|one| one.application == party.application)
                    .unwrap()
                    .accepted
            };
            assert!(smes.map(given).sum::<i64>() <= 5, "seed {seed}");
        }
    }
}
