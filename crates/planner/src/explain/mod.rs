//! Why a wish was left out: what stands in the way of every slot and place it could have, the
//! least of that anywhere, and the cheapest change that makes room, tried.

mod change;
mod finding;
mod obstacles;
mod people;
mod push;
mod remedy;
mod words;

use std::collections::BTreeMap;

use crate::plan::Plan;
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};
use crate::project::Diary;
use crate::rules::Rule;

pub use change::{Change, Costs};
pub use obstacles::Obstacle;
pub(crate) use people::People;
pub use remedy::{Advice, Remedy, remedy};

/// Why one wish was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub wish: WishNo,
    /// Slots and places it could have as far as the wish itself and open tables go.
    pub candidates: u32,
    /// How many of them nothing stands in the way of: the plan is better without the meeting.
    pub open: u32,
    /// The smallest set of things that would have to go for one candidate to be open; empty when
    /// one is. Nothing when there is no candidate.
    pub nearest: Option<Nearest>,
    /// What stands in the way of how many, the most frequent first; one candidate may count for
    /// several rules.
    pub blocked: Vec<RuleCount>,
}

/// The slot and place with the least in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    pub slot: SlotNo,
    pub place: PlaceNo,
    /// What stands in the way there: with all of it gone the place is open, and nowhere is there
    /// less in the way.
    pub obstacles: Vec<Obstacle>,
    /// Points that the plan would win if the meeting stood there and nothing else changed. Zero or
    /// less where the plan is better without it.
    pub gain: i64,
}

/// How many candidates a rule stands in the way of, and through whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCount {
    pub rule: Rule,
    pub count: u32,
    /// Persons concerned and how often, the most frequent first.
    pub persons: Vec<(PersonNo, u32)>,
}

/// Says why each wish that a plan leaves out was left out, in the order of wishes. The plan should
/// be one that the referee has nothing against.
pub fn explain(problem: &Problem, plan: &Plan) -> Vec<Reason> {
    let diary = Diary::new(problem, plan.clone());
    plan.left_out().map(|wish| reason(&diary, wish)).collect()
}

/// What was counted for one rule.
#[derive(Default)]
struct Tally {
    count: u32,
    persons: BTreeMap<PersonNo, u32>,
}

/// Why one wish is left out.
pub(crate) fn reason(diary: &Diary<'_>, wish: WishNo) -> Reason {
    let mut people = People::of(diary, wish);
    let mut tallies: BTreeMap<Rule, Tally> = BTreeMap::new();
    let mut nearest: Option<(usize, i64, SlotNo, PlaceNo)> = None;
    let (mut candidates, mut open) = (0, 0);
    let mut found = Vec::new();
    for (slot, place) in positions(diary.problem, Some(wish)) {
        people.obstacles(diary, slot, place, &mut found);
        if found.iter().any(Obstacle::is_own) {
            continue;
        }
        candidates += 1;
        open += u32::from(found.is_empty());
        count(&found, &mut tallies);
        people.reduce(diary, slot, place, &mut found);
        let things = things(&found);
        if nearest.is_none_or(|(least, ..)| things <= least) {
            let gain = people.gain(diary, slot, place);
            if nearest.is_none_or(|(least, most, ..)| things < least || gain > most) {
                nearest = Some((things, gain, slot, place));
            }
        }
    }
    let blocked = tallies.into_iter().map(|(rule, tally)| tally.counted(rule));
    let mut blocked: Vec<RuleCount> = blocked.collect();
    blocked.sort_by_key(|count| (u32::MAX - count.count, count.rule));
    Reason {
        wish,
        candidates,
        open,
        nearest: nearest.map(|(_, gain, slot, place)| {
            people.obstacles(diary, slot, place, &mut found);
            people.reduce(diary, slot, place, &mut found);
            Nearest {
                slot,
                place,
                obstacles: found,
                gain,
            }
        }),
        blocked,
    }
}

/// Places, and slots with a table open there: of the places that a wish allows, if one is given.
pub(crate) fn positions(
    problem: &Problem,
    wish: Option<WishNo>,
) -> impl Iterator<Item = (SlotNo, PlaceNo)> + use<'_> {
    let allowed = wish.and_then(|wish| problem.wish(wish).places.as_ref());
    let places = (0..problem.places.len() as u32).map(PlaceNo);
    let places = places.filter(move |place| allowed.is_none_or(|all| all.contains(place)));
    places.flat_map(|place| {
        let tables = (0..).map(SlotNo).zip(&problem.place(place).tables);
        let open = tables.filter(|&(_, &tables)| tables > 0);
        open.map(move |(slot, _)| (slot, place))
    })
}

/// How many different things stand in the way: a meeting of two of the persons is one.
fn things(found: &[Obstacle]) -> usize {
    let again = |at: usize| match found[at] {
        Obstacle::Meeting { wish, .. } => found[..at]
            .iter()
            .any(|other| matches!(other, Obstacle::Meeting { wish: other, .. } if *other == wish)),
        _ => false,
    };
    (0..found.len()).filter(|&at| !again(at)).count()
}

/// Counts what stands in the way of one candidate, each rule and person once.
fn count(found: &[Obstacle], tallies: &mut BTreeMap<Rule, Tally>) {
    for (at, obstacle) in found.iter().enumerate() {
        let rule = obstacle.rule();
        let tally = tallies.entry(rule).or_default();
        let before = || found[..at].iter().filter(|other| other.rule() == rule);
        tally.count += u32::from(before().next().is_none());
        for person in obstacle.people() {
            if !before().any(|other| other.people().any(|known| known == person)) {
                *tally.persons.entry(person).or_default() += 1;
            }
        }
    }
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
