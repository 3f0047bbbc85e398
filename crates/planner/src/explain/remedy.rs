//! The cheapest change that makes room for a wish left out, tried before it is named.

use super::{Change, Costs, Obstacle, People, positions};
use crate::check::check;
use crate::plan::Plan;
use crate::problem::{PlaceNo, Problem, SlotNo, WishNo};
use crate::project::{Diary, Part};
use crate::run::plan;
use crate::stop::{NoWatch, Settings, Stop};

/// Changes tried for one wish at most.
const TRIED: usize = 12;
/// Changes at once at most.
const TOGETHER: usize = 3;
/// Wishes that would like the same table, asked for with it.
const COMPETITORS: usize = 48;
/// Moves of a trial.
const ROUNDS: u64 = 3_000;

/// Changes that were made in a copy of the problem, planned again around the wish, and found to
/// grant it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    pub wish: WishNo,
    /// Where it comes to stand.
    pub slot: SlotNo,
    pub place: PlaceNo,
    /// All that must change, the least first.
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

/// Looks for remedies in one plan.
pub struct Advice<'a> {
    diary: Diary<'a>,
    costs: Costs,
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
}

impl<'a> Advice<'a> {
    /// Lays out a plan that the referee has nothing against.
    pub fn new(problem: &'a Problem, plan: &Plan) -> Self {
        Advice {
            diary: Diary::new(problem, plan.clone()),
            costs: Costs::default(),
        }
    }

    /// The same, with other costs.
    #[must_use]
    pub fn with_costs(self, costs: Costs) -> Self {
        Advice { costs, ..self }
    }

    /// The cheapest remedy for a wish that the plan leaves out.
    pub fn remedy(&self, wish: WishNo) -> Option<Remedy> {
        let mut ideas = self.ideas(wish);
        ideas.sort_by(|a, b| (a.cost, &a.changes).cmp(&(b.cost, &b.changes)));
        ideas.dedup_by(|a, b| a.changes == b.changes);
        ideas.into_iter().take(TRIED).find_map(|idea| {
            let promise = Change::Promise {
                slot: idea.slot,
                place: idea.place,
            };
            let promised = idea.changes.contains(&promise);
            self.tried(wish, &idea).or_else(|| {
                // The change makes room, but something else would be planned there.
                let mut changes = idea.changes.clone();
                changes.push(promise);
                let cost = idea.cost + self.costs.promise;
                let idea = Idea {
                    changes,
                    cost,
                    ..idea
                };
                (!promised).then(|| self.tried(wish, &idea)).flatten()
            })
        })
    }

    /// Everything that could be changed for a wish, one idea for each slot and place.
    fn ideas(&self, wish: WishNo) -> Vec<Idea> {
        let mut people = People::of(&self.diary, wish);
        let mut ideas = Vec::new();
        let mut found = Vec::new();
        for (slot, place) in positions(self.diary.problem, None) {
            people.obstacles(&self.diary, slot, place, &mut found);
            ideas.extend(self.idea(&found, slot, place));
        }
        ideas
    }

    fn idea(&self, found: &[Obstacle], slot: SlotNo, place: PlaceNo) -> Option<Idea> {
        let mut changes = Vec::new();
        let mut in_the_way: Vec<WishNo> = Vec::new();
        for &obstacle in found {
            changes.push(Change::against(obstacle, slot, place)?);
            if let Obstacle::Meeting { wish, .. } | Obstacle::Order { wish } = obstacle {
                in_the_way.push(wish);
            }
        }
        if found.is_empty() {
            changes.push(Change::Promise { slot, place });
        }
        changes.sort_unstable();
        changes.dedup();
        in_the_way.sort_unstable();
        in_the_way.dedup();
        let problem = self.diary.problem;
        let pinned = |wish: &WishNo| problem.wish(*wish).pin.is_some();
        if changes.len() > TOGETHER || in_the_way.iter().any(pinned) {
            return None;
        }
        let others = in_the_way
            .iter()
            .map(|&other| problem.points(problem.wish(other)));
        let asked = changes.iter().map(|change| change.cost(&self.costs));
        Some(Idea {
            cost: asked.sum::<i64>() + others.sum::<i64>(),
            slot,
            place,
            changes,
        })
    }

    /// Makes the changes of an idea, plans the neighbourhood again, and looks whether the wish is
    /// granted at the price of nothing that is worth more.
    fn tried(&self, wish: WishNo, idea: &Idea) -> Option<Remedy> {
        let mut part = Part::of_wishes(&self.diary, &self.neighbours(wish, idea));
        let own = part.small(wish)?;
        for change in &idea.changes {
            let person = |person| part.small_person(person).expect("a person of the wish");
            let activity = |person, activity| {
                let small = part.small_activity(&self.diary, person, activity);
                small.expect("an activity that the person has joined")
            };
            let small = change.small(person, activity);
            small.make(&mut part.problem, own);
        }
        let settings = Settings {
            start: Some(part.start.clone()),
            ..Settings::new(1, Stop::rounds(ROUNDS))
        };
        let found = part.settled(plan(&part.problem, &settings, &mut NoWatch).plan);
        let seat = found.seat(own)?;
        let (mut moved, mut given_up) = (Vec::new(), Vec::new());
        for (no, &other) in (0..).map(WishNo).zip(part.moving()) {
            match (self.diary.plan().seat(other), found.seat(no)) {
                (Some(_), None) => given_up.push(other),
                (Some(old), Some(new)) if (old.slot, old.place) != (new.slot, new.place) => {
                    moved.push(other);
                }
                _ => {}
            }
        }
        let problem = self.diary.problem;
        let points = |wish: WishNo| problem.points(problem.wish(wish));
        if given_up.iter().any(|&other| points(other) > points(wish)) {
            return None;
        }
        let value = |plan: &Plan| check(&part.problem, plan).score.value;
        Some(Remedy {
            wish,
            slot: seat.slot,
            place: seat.place,
            changes: idea.changes.clone(),
            cost: idea.cost,
            gain: value(&found) - value(&part.start),
            moved,
            given_up,
        })
    }

    /// The wishes that are planned again with a wish: all of its persons, and those left out that
    /// would like the same tables.
    fn neighbours(&self, wish: WishNo, idea: &Idea) -> Vec<WishNo> {
        let diary = &self.diary;
        let people = diary.people(wish);
        let mut near: Vec<WishNo> = people
            .iter()
            .flat_map(|&person| diary.wishes(person))
            .collect();
        let table = |change: &Change| matches!(change, Change::MoreTables { .. });
        if idea.changes.iter().any(table) {
            near.extend(self.competitors(idea.slot, idea.place));
        }
        near.push(wish);
        near
    }

    /// Wishes left out for want of a table at a slot and place alone, the worthiest.
    fn competitors(&self, slot: SlotNo, place: PlaceNo) -> Vec<WishNo> {
        let diary = &self.diary;
        let mut found = Vec::new();
        let mut waiting: Vec<(i64, WishNo)> = Vec::new();
        for other in diary.plan().left_out() {
            let facts = diary.problem.wish(other);
            let allowed = facts.places.as_ref().is_none_or(|all| all.contains(&place));
            if !allowed || facts.pin.is_some() {
                continue;
            }
            People::of(diary, other).obstacles(diary, slot, place, &mut found);
            if found
                .iter()
                .all(|obstacle| matches!(obstacle, Obstacle::Tables { .. }))
            {
                waiting.push((-diary.problem.points(facts), other));
            }
        }
        waiting.sort_unstable();
        waiting.truncate(COMPETITORS);
        waiting.into_iter().map(|(_, wish)| wish).collect()
    }
}
