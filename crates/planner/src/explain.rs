//! Why a wish was left out: what stands in the way of every slot and place it could have, and the
//! least that would have to change.

use std::collections::BTreeMap;

use crate::plan::Plan;
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};
use crate::rules::{Blocker, Candidate, LAWS, Rule, Standing};
use crate::words::Phrase;

/// Persons named in a sentence at most.
const NAMED: usize = 6;

/// Why one wish was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub wish: WishNo,
    /// Slots and places it could have as far as the wish itself and open tables go.
    pub candidates: u32,
    /// How many of them nothing stands in the way of: the plan is better without the meeting.
    pub open: u32,
    /// What stands in the way of how many, the most frequent first; one candidate may count for
    /// several rules.
    pub blocked: Vec<RuleCount>,
    /// The least that would have to change, when that is simple.
    pub fix: Option<Fix>,
}

/// How many candidates a rule stands in the way of, and through whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCount {
    pub rule: Rule,
    pub count: u32,
    /// Persons concerned and how often, the most frequent first.
    pub persons: Vec<(PersonNo, u32)>,
}

/// One change that would take away all that stands in the way of one candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fix {
    /// One more table.
    MoreTables { slot: SlotNo, place: PlaceNo },
    /// One more meeting for somebody than their most.
    RaiseMost {
        person: PersonNo,
        slot: SlotNo,
        place: PlaceNo,
    },
    /// Somebody available who is not.
    BeThere {
        person: PersonNo,
        slot: SlotNo,
        place: PlaceNo,
    },
    /// Another meeting gives way.
    GiveWay {
        wish: WishNo,
        slot: SlotNo,
        place: PlaceNo,
    },
}

/// Says why each wish that a plan leaves out was left out, in the order of wishes. The plan should
/// be one that the referee has nothing against.
pub fn explain(problem: &Problem, plan: &Plan) -> Vec<Reason> {
    let standing = Standing::new(problem, plan, &mut Vec::new());
    (0..problem.wishes().len() as u32)
        .map(WishNo)
        .filter(|&wish| plan.seat(wish).is_none())
        .map(|wish| reason(&standing, wish))
        .collect()
}

/// What was counted for one rule.
#[derive(Default)]
struct Tally {
    count: u32,
    persons: BTreeMap<PersonNo, u32>,
}

fn reason(standing: &Standing<'_>, wish: WishNo) -> Reason {
    let mut tallies: BTreeMap<Rule, Tally> = BTreeMap::new();
    let mut reason = Reason {
        wish,
        candidates: 0,
        open: 0,
        blocked: Vec::new(),
        fix: None,
    };
    let mut cheapest = i64::MAX;
    for candidate in candidates(standing, wish) {
        reason.candidates += 1;
        let mut only: Option<(Rule, Blocker)> = None;
        let mut rules = 0;
        for law in &LAWS {
            let Some(blocker) = (law.blocks)(standing, &candidate) else {
                continue;
            };
            let tally = tallies.entry(law.rule).or_default();
            tally.count += 1;
            for &person in &blocker.persons {
                *tally.persons.entry(person).or_default() += 1;
            }
            rules += 1;
            only = Some((law.rule, blocker));
        }
        reason.open += u32::from(rules == 0);
        if let (1, Some((rule, blocker))) = (rules, only)
            && let Some((cost, fix)) = fix(standing, &candidate, rule, &blocker)
            && cost < cheapest
        {
            (cheapest, reason.fix) = (cost, Some(fix));
        }
    }
    reason.blocked = tallies
        .into_iter()
        .map(|(rule, tally)| tally.counted(rule))
        .collect();
    reason
        .blocked
        .sort_by_key(|count| (u32::MAX - count.count, count.rule));
    reason
}

impl Tally {
    fn counted(self, rule: Rule) -> RuleCount {
        let mut persons: Vec<_> = self.persons.into_iter().collect();
        persons.sort_by_key(|&(person, count)| (u32::MAX - count, person));
        RuleCount {
            rule,
            count: self.count,
            persons,
        }
    }
}

/// Slots and places that the wish itself allows and that have tables open.
fn candidates(standing: &Standing<'_>, wish: WishNo) -> Vec<Candidate> {
    const OWN: [Rule; 4] = [
        Rule::PlacesAllowed,
        Rule::SlotsAllowed,
        Rule::PartOfDay,
        Rule::FitsSession,
    ];
    let problem = standing.problem;
    let mut candidates = Vec::new();
    for (place, facts) in (0..).map(PlaceNo).zip(problem.places()) {
        let open = (0..)
            .map(SlotNo)
            .zip(&facts.tables)
            .filter(|&(_, &tables)| tables > 0);
        candidates.extend(open.map(|(slot, _)| Candidate::new(problem, wish, slot, place)));
    }
    let own = || LAWS.iter().filter(|law| OWN.contains(&law.rule));
    candidates.retain(|candidate| own().all(|law| (law.blocks)(standing, candidate).is_none()));
    candidates
        .into_iter()
        .map(|candidate| candidate.cast(standing))
        .collect()
}

/// The change that would take away what stands in the way, and a cost to compare it by: a table is
/// cheaper than a person's time, and a person's time cheaper than another meeting.
fn fix(
    standing: &Standing<'_>,
    candidate: &Candidate,
    rule: Rule,
    blocker: &Blocker,
) -> Option<(i64, Fix)> {
    const DEAR: i64 = 1 << 40;
    let (slot, place) = (candidate.slot, candidate.place);
    match (rule, &blocker.persons[..]) {
        (Rule::TableFree, _) => Some((0, Fix::MoreTables { slot, place })),
        (Rule::MostMeetings, &[person]) => Some((
            1,
            Fix::RaiseMost {
                person,
                slot,
                place,
            },
        )),
        (Rule::Availability, &[person]) => Some((
            2,
            Fix::BeThere {
                person,
                slot,
                place,
            },
        )),
        (Rule::OnePlaceAtATime | Rule::TravelTime | Rule::Order, _) if !blocker.firm => {
            let mut wishes = blocker.wishes.clone();
            wishes.sort_unstable();
            wishes.dedup();
            let &[wish] = &wishes[..] else { return None };
            let points = standing.problem.points(standing.problem.wish(wish));
            Some((DEAR + points, Fix::GiveWay { wish, slot, place }))
        }
        _ => None,
    }
}

impl Reason {
    /// The sentences for people: a summary, one for each rule, and the fix if there is one.
    pub fn sentences(&self, problem: &Problem) -> Vec<Phrase> {
        let name = problem.wish_name(self.wish);
        let key = match (self.candidates, self.open) {
            (0, _) => "planning-reason-nowhere",
            (_, 0) => "planning-reason-blocked",
            _ => "planning-reason-not-worth",
        };
        let summary = Phrase::new(key)
            .with("meeting", name)
            .with("candidates", self.candidates)
            .with("open", self.open);
        let rules = self.blocked.iter().map(|count| {
            let named = count.persons.iter().take(NAMED);
            let names: Vec<&str> = named
                .map(|&(person, _)| problem.person(person).name.as_str())
                .collect();
            Phrase::new(count.rule.reason_key())
                .with("count", count.count)
                .with("candidates", self.candidates)
                .with("persons", names.join(", "))
        });
        let fix = self.fix.map(|fix| fix.phrase(problem));
        std::iter::once(summary).chain(rules).chain(fix).collect()
    }
}

impl Fix {
    /// The sentence for people.
    pub fn phrase(&self, problem: &Problem) -> Phrase {
        let at = |key: &'static str, slot: SlotNo, place: PlaceNo| {
            Phrase::new(key)
                .with("slot", problem.slot(slot).name.as_str())
                .with("place", problem.place(place).name.as_str())
        };
        let name = |person: PersonNo| problem.person(person).name.as_str();
        match *self {
            Fix::MoreTables { slot, place } => at("planning-fix-more-tables", slot, place),
            Fix::RaiseMost {
                person,
                slot,
                place,
            } => at("planning-fix-raise-most", slot, place).with("person", name(person)),
            Fix::BeThere {
                person,
                slot,
                place,
            } => at("planning-fix-be-there", slot, place).with("person", name(person)),
            Fix::GiveWay { wish, slot, place } => {
                at("planning-fix-give-way", slot, place).with("other", problem.wish_name(wish))
            }
        }
    }
}
