//! The cheapest change that makes room for a wish left out, tried before it is named.

use super::push::push;
use super::{Change, Costs, Obstacle, People, positions};
use crate::check::check;
use crate::draft::Draft;
use crate::plan::Plan;
use crate::problem::{Pin, PlaceNo, Problem, SlotNo, WishNo};
use crate::project::{Diary, Meeting, Part, stay};
use crate::rules::Rule;
use crate::run::improved;
use crate::stop::{Settings, Stop};

/// Ideas tried for one wish at most.
const TRIED: usize = 24;
/// Changes and meetings pushed aside for one idea at most.
const TOGETHER: usize = 4;
/// Moves of a trial.
const ROUNDS: u64 = 500;
/// Moves of a trial in which something would be given up.
const MORE_ROUNDS: u64 = 4_000;

/// Changes that were made in a copy of the problem, with the slot and place promised to the wish
/// so that planning again gives them to nobody else; planned again around the wish, and found to
/// grant it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    pub wish: WishNo,
    /// Where it comes to stand.
    pub slot: SlotNo,
    pub place: PlaceNo,
    /// All that must change besides the promise; nothing when the promise alone is enough.
    pub changes: Vec<Change>,
    /// What the changes cost; see [`Costs`].
    pub cost: i64,
    /// Points that the plan wins by it, or loses when negative.
    pub gain: i64,
    /// Meetings that stand elsewhere then.
    pub moved: Vec<WishNo>,
    /// Meetings that are given up for it, none of them worth more.
    pub given_up: Vec<WishNo>,
}

impl Remedy {
    /// Makes the changes in the draft of the problem, and promises the slot and place to the wish.
    pub fn make_in(&self, problem: &Problem, draft: &mut Draft) {
        let (slot, place) = (self.slot, self.place);
        let promise = Change::Promise { slot, place };
        for change in self.changes.iter().chain([&promise]) {
            change.make_in(problem, self.wish, draft);
        }
    }
}

/// The cheapest remedy for a wish that a plan leaves out; nothing when none of those tried grants
/// it. For several wishes of one plan use [`Advice`].
pub fn remedy(problem: &Problem, plan: &Plan, wish: WishNo) -> Option<Remedy> {
    Advice::new(problem, plan).remedy(wish)
}

/// Changes that would open one slot and place.
struct Idea {
    cost: i64,
    slot: SlotNo,
    place: PlaceNo,
    changes: Vec<Change>,
    /// Meetings in the way there.
    in_the_way: Vec<WishNo>,
}

/// Looks for remedies in one plan.
pub struct Advice<'a> {
    diary: Diary<'a>,
    costs: Costs,
    /// Wishes that are promised a slot, and do not stand.
    broken: Vec<(WishNo, Pin)>,
}

impl<'a> Advice<'a> {
    /// Lays out a plan that the referee has nothing against.
    pub fn new(problem: &'a Problem, plan: &Plan) -> Self {
        let wishes = (0..).map(WishNo).zip(problem.wishes());
        let pins = wishes.filter_map(|(no, wish)| Some((no, wish.pin?)));
        Advice {
            diary: Diary::new(problem, plan.clone()),
            costs: Costs::default(),
            broken: pins
                .filter(|(no, pin)| pin.slot.is_some() && plan.seat(*no).is_none())
                .collect(),
        }
    }

    /// The same, with other costs.
    #[must_use]
    pub fn with_costs(self, costs: Costs) -> Self {
        Advice { costs, ..self }
    }

    /// Why the plan leaves a wish out.
    pub fn reason(&self, wish: WishNo) -> super::Reason {
        super::reason(&self.diary, wish)
    }

    /// The cheapest remedy for a wish that the plan leaves out.
    pub fn remedy(&self, wish: WishNo) -> Option<Remedy> {
        let mut ideas = self.ideas(wish);
        ideas.sort_by(|a, b| (a.cost, &a.changes).cmp(&(b.cost, &b.changes)));
        let mut ideas = ideas.into_iter().take(TRIED);
        ideas.find_map(|idea| self.tried(wish, &idea))
    }

    /// Everything that could be changed for a wish, one idea for each slot and place.
    fn ideas(&self, wish: WishNo) -> Vec<Idea> {
        let mut people = People::of(&self.diary, wish);
        let mut ideas = Vec::new();
        let mut found = Vec::new();
        for (slot, place) in positions(self.diary.problem, None) {
            people.obstacles(&self.diary, slot, place, &mut found);
            people.reduce(&self.diary, slot, place, &mut found);
            ideas.extend(self.idea(wish, &found, slot, place));
        }
        ideas
    }

    fn idea(&self, wish: WishNo, found: &[Obstacle], slot: SlotNo, place: PlaceNo) -> Option<Idea> {
        let mut changes = Vec::new();
        let mut in_the_way: Vec<WishNo> = Vec::new();
        for &obstacle in found {
            match obstacle {
                Obstacle::Meeting { wish, .. } | Obstacle::Order { wish } => in_the_way.push(wish),
                _ => changes.push(Change::against(obstacle, slot, place)?),
            }
        }
        changes.sort_unstable();
        changes.dedup();
        in_the_way.sort_unstable();
        in_the_way.dedup();
        let problem = self.diary.problem;
        let points = |other: &WishNo| problem.points(problem.wish(*other));
        let pinned = |other: &WishNo| problem.wish(*other).pin.is_some();
        if changes.len() + in_the_way.len() > TOGETHER
            || in_the_way.iter().any(pinned)
            || !self.may_promise(wish, slot, place)
        {
            return None;
        }
        let asked: i64 = changes.iter().map(|change| change.cost(&self.costs)).sum();
        let pushed: i64 = in_the_way
            .iter()
            .map(|other| self.costs.push + points(other))
            .sum();
        Some(Idea {
            cost: asked + pushed,
            slot,
            place,
            changes,
            in_the_way,
        })
    }

    /// Whether a slot and place can be promised to a wish beside the promises that stand. Those
    /// that are not kept may contradict it, so nothing is promised near them.
    fn may_promise(&self, wish: WishNo, slot: SlotNo, place: PlaceNo) -> bool {
        let problem = self.diary.problem;
        let own = problem.wish(wish);
        let pin = own.pin.unwrap_or_default();
        pin.slot.is_none_or(|own| own == slot)
            && pin.place.is_none_or(|own| own == place)
            && problem.span(slot, own.length_slots).is_some()
            && !self.broken.iter().any(|&(other, pin)| {
                let there = stay(problem, wish, slot, place);
                other != wish && self.contradicts(there, other, pin)
            })
    }

    /// Whether a meeting on the same day might contradict a promise that is not kept.
    fn contradicts(&self, there: Meeting, other: WishNo, pin: Pin) -> bool {
        let problem = self.diary.problem;
        let Some(slot) = pin.slot else { return false };
        let promised = stay(problem, other, slot, pin.place.unwrap_or(there.place));
        let people = self.diary.people(there.wish);
        let named = &problem.wish(other).persons;
        let shared = named.iter().filter(|person| people.contains(person));
        let few = shared
            .clone()
            .any(|&person| problem.person(person).most_total == Some(1));
        let same_day = problem.slot(there.first).day == problem.slot(slot).day;
        let before = problem.wish(there.wish).after.contains(&other);
        let after = problem.wish(other).after.contains(&there.wish);
        few || same_day && (shared.count() > 0 || pin.place == Some(there.place))
            || before && promised.ends_at > there.starts_at
            || after && there.ends_at > promised.starts_at
    }

    /// Makes the changes of an idea with a promise, and plans the neighbourhood again; as little
    /// else moves as can be. Nothing when the wish is not granted then, or only at the price of a
    /// meeting that is worth more.
    fn tried(&self, wish: WishNo, idea: &Idea) -> Option<Remedy> {
        let mut near = idea.in_the_way.clone();
        near.push(wish);
        let remedy = self.tried_with(wish, idea, &near, ROUNDS);
        match remedy {
            Some(remedy) if remedy.given_up.is_empty() => Some(remedy),
            // With more that may move, less may have to be given up.
            other if !idea.in_the_way.is_empty() => self
                .tried_with(wish, idea, &self.neighbours(wish), MORE_ROUNDS)
                .or(other),
            other => other,
        }
    }

    fn tried_with(
        &self,
        wish: WishNo,
        idea: &Idea,
        near: &[WishNo],
        rounds: u64,
    ) -> Option<Remedy> {
        let (slot, place) = (idea.slot, idea.place);
        let mut part = Part::of_wishes(&self.diary, near);
        let own = part.small(wish)?;
        for change in idea
            .changes
            .iter()
            .chain([&Change::Promise { slot, place }])
        {
            self.small(&part, *change)?.make(&mut part.problem, own);
        }
        let mut diary = Diary::new(&part.problem, part.start.clone());
        let complete = push(&mut diary, own, slot, place)?;
        let settings = Settings {
            start: Some(diary.plan().clone()),
            ..Settings::new(1, Stop::rounds(rounds))
        };
        let again = improved(&part.problem, &settings);
        again.seat(own)?;
        let kept = if complete {
            diary.into_plan()
        } else {
            part.settled(again)
        };
        // Tables of a part are only counted; every other rule holds in it as in the whole.
        let findings = check(&part.problem, &kept).findings;
        if findings
            .iter()
            .any(|finding| finding.rule != Rule::TableFree)
        {
            return None;
        }
        let (moved, given_up) = part.differences(&kept);
        let problem = self.diary.problem;
        let points = |wish: WishNo| problem.points(problem.wish(wish));
        if given_up.iter().any(|&other| points(other) > points(wish)) {
            return None;
        }
        let value = |plan: &Plan| check(&part.problem, plan).score.value;
        Some(Remedy {
            wish,
            slot,
            place,
            changes: idea.changes.clone(),
            cost: idea.cost,
            gain: value(&kept) - value(&part.start),
            moved,
            given_up,
        })
    }

    /// A change by the numbers of a part; nothing when it concerns somebody outside.
    fn small(&self, part: &Part, change: Change) -> Option<Change> {
        let of = |person| part.small_person(person);
        Some(match change {
            Change::RaiseMost { person } => Change::RaiseMost {
                person: of(person)?,
            },
            Change::RaiseMostOfDay { person } => Change::RaiseMostOfDay {
                person: of(person)?,
            },
            Change::BeThere { person, slot } => Change::BeThere {
                person: of(person)?,
                slot,
            },
            Change::LeaveActivity { person, activity } => Change::LeaveActivity {
                activity: part.small_activity(&self.diary, person, activity)?,
                person: of(person)?,
            },
            other => other,
        })
    }

    /// The wishes that are planned again with a wish: all of its persons.
    fn neighbours(&self, wish: WishNo) -> Vec<WishNo> {
        let people = self.diary.people(wish);
        let theirs = people.iter().flat_map(|&person| self.diary.wishes(person));
        theirs.chain([wish]).collect()
    }
}
