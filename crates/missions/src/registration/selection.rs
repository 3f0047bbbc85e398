//! Who would be in by the criteria alone: pure, and the same for the same facts.
//!
//! Parties are taken in the order of their mean points, the older application first where these
//! are equal. First each group with a quota gets its least number of places from its best parties,
//! then the rest goes to the best of all, no group above its most. A group is a size of company, or
//! those who gave one answer to a question of the call, as the domain that they come for. A party
//! that comes only together is in whole or not at all; another may be in with some of its people.

use attache_foundation::ids::ApplicationId;
use attache_platform::moment::Moment;
use serde::{Deserialize, Serialize};

use super::form::Answers;

/// A party as the choice sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub application: ApplicationId,
    pub people: i64,
    pub only_together: bool,
    pub size: String,
    /// What it answered, by the code of the question.
    pub answers: Answers,
    /// Mean of the reviewers' sums in thousandths; nothing while nobody has given points.
    pub points: Option<i64>,
    /// Whether every gate was passed or waived.
    pub checked: bool,
    pub submitted_at: Option<Moment>,
}

impl Party {
    /// Whether it is of the group of a quota.
    fn is_of(&self, balance: &Balance) -> bool {
        balance.holds(&self.size, &self.answers)
    }
}

/// How many places a group has at least and at most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// The code of the question by which companies are told apart; empty for their size.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// One of [`crate::organisations::SIZES`], or of the choices of that question.
    #[serde(alias = "size")]
    pub group: String,
    pub least: i64,
    pub most: i64,
}

impl Balance {
    /// Whether a company of that size with those answers is of its group.
    pub fn holds(&self, size: &str, answers: &Answers) -> bool {
        match self.by.as_str() {
            "" => self.group == size,
            question => {
                let given = answers.get(question);
                given.is_some_and(|given| given.contains(&self.group))
            }
        }
    }
}

/// What becomes of a party, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its points are among the best.
    Points,
    /// Its size would have too few places without it.
    Balance,
    /// Its answer, such as its domain, would have too few places without it.
    GroupBalance,
    /// Places are left for some of its people only.
    SomePlaces,
    /// No place is left for it.
    Capacity,
    /// Its size has as many places as it may.
    MostOfSize,
    /// Its answer, such as its domain, has as many places as it may.
    MostOfGroup,
    /// A gate is not passed or waived.
    Gates,
    /// Nobody has given points yet.
    NoPoints,
}

impl Reason {
    /// All of them.
    pub const ALL: [Reason; 9] = [
        Reason::Points,
        Reason::Balance,
        Reason::GroupBalance,
        Reason::SomePlaces,
        Reason::Capacity,
        Reason::MostOfSize,
        Reason::MostOfGroup,
        Reason::Gates,
        Reason::NoPoints,
    ];

    /// Its name in the keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Reason::Points => "points",
            Reason::Balance => "balance",
            Reason::GroupBalance => "group_balance",
            Reason::SomePlaces => "some_places",
            Reason::Capacity => "capacity",
            Reason::MostOfSize => "most_of_size",
            Reason::MostOfGroup => "most_of_group",
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
        let for_balance = matches!(one.reason, Reason::Balance | Reason::GroupBalance);
        if for_balance && alone.accepted >= one.accepted {
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
            let has = of_group(&order, &given, balance);
            if given[place].is_some() || !party.is_of(balance) || has >= balance.least {
                continue;
            }
            let (room, _) = room(&order, &given, balances, party);
            if let Some((accepted, _)) = fits(party, left.min(room)) {
                let reason = match balance.by.is_empty() {
                    true => Reason::Balance,
                    false => Reason::GroupBalance,
                };
                given[place] = Some((accepted, reason));
                left -= accepted;
            }
        }
    }
    for place in 0..order.len() {
        let party = order[place];
        if given[place].is_some() {
            continue;
        }
        let (room, full) = room(&order, &given, balances, party);
        let (accepted, reason) = fits(party, left.min(room)).unwrap_or({
            let reason = if room < left { full } else { Reason::Capacity };
            (0, reason)
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

/// How much room the quotas leave a party, and why no more: its groups together leave as much as
/// the fullest of them.
fn room(
    order: &[&Party],
    given: &[Option<(i64, Reason)>],
    balances: &[Balance],
    party: &Party,
) -> (i64, Reason) {
    let of = balances.iter().filter(|balance| party.is_of(balance));
    let rooms = of.map(|balance| {
        let reason = match balance.by.is_empty() {
            true => Reason::MostOfSize,
            false => Reason::MostOfGroup,
        };
        (balance.most - of_group(order, given, balance), reason)
    });
    let fullest = rooms.min_by_key(|(room, _)| *room);
    fullest.unwrap_or((i64::from(i32::MAX), Reason::Capacity))
}

fn of_group(order: &[&Party], given: &[Option<(i64, Reason)>], balance: &Balance) -> i64 {
    let pairs = order.iter().zip(given);
    let of = pairs.filter(|(party, _)| party.is_of(balance));
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
            answers: Answers::new(),
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
            by: String::new(),
            group: size.to_owned(),
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
    fn a_domain_gets_its_least_and_no_more_than_its_most_whatever_the_size() {
        let of = |domain: &str, one: Party| Party {
            answers: [("domain".to_owned(), vec![domain.to_owned()])].into(),
            ..one
        };
        let parties = [
            of("ai", party(1, 2, "sme", 900)),
            of("ai", party(2, 2, "large", 800)),
            of("bio", party(3, 1, "sme", 100)),
        ];
        let balance = |by: &str, group: &str, least, most| Balance {
            by: by.to_owned(),
            group: group.to_owned(),
            least,
            most,
        };
        let most = told(&parties, 5, &[balance("domain", "ai", 0, 2)]);
        let full = (0, Reason::MostOfGroup);
        assert_eq!(most, [(2, Reason::Points), full, (1, Reason::Points)]);
        let least = told(&parties, 3, &[balance("domain", "bio", 1, 9)]);
        let (some, kept) = ((1, Reason::SomePlaces), (1, Reason::GroupBalance));
        assert_eq!(least, [(2, Reason::Points), (0, Reason::Capacity), kept]);
        // Of two groups the fuller one stops it.
        let both = [balance("", "sme", 0, 9), balance("domain", "ai", 0, 1)];
        assert_eq!(told(&parties, 9, &both)[0], some);
        // The control: whoever answered nothing is in no such group.
        let silent = [party(1, 2, "sme", 900)];
        let none = told(&silent, 5, &[balance("domain", "ai", 0, 0)]);
        assert_eq!(none, [(2, Reason::Points)]);
    }

    #[test]
    fn a_quota_of_a_size_is_read_as_it_was_kept_before() {
        let old = r#"{"size":"sme","least":2,"most":6}"#;
        let read: Balance = serde_json::from_str(old).unwrap();
        assert_eq!((read.by.as_str(), read.group.as_str()), ("", "sme"));
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
                by: String::new(),
                group: "sme".into(),
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
