//! The nearest obstacles and repairs beside brute force, on problems small enough to try
//! everything.

use attache_planner::repair::{Repaired, mend};
use attache_planner::{
    Draft, NoWatch, Obstacle, PersonDraft, PlaceDraft, PlaceNo, Plan, Problem, Seat, Settings,
    SlotDraft, SlotNo, Stop, WishNo, check, explain, plan,
};

use crate::campaign::Dice;
use crate::small::wish;

/// A morning of four slots and an afternoon of two, two places, up to six persons who are away and
/// busy a lot, and up to eight wishes, no two of which are in order; some of two slots where
/// `long`. Ways obey the triangle.
fn tiny(seed: u64, long: bool) -> Draft {
    let dice = &mut Dice(seed);
    let slot = |no: u64| SlotDraft {
        id: format!("s{no}"),
        session: if no < 4 { "am".into() } else { "pm".into() },
        start_minute: (540 + 30 * no + if no < 4 { 0 } else { 200 }) as u16,
        end_minute: (565 + 30 * no + if no < 4 { 0 } else { 200 }) as u16,
        ..SlotDraft::default()
    };
    let place = |no: u64, dice: &mut Dice| PlaceDraft {
        id: format!("r{no}"),
        tables: (0..6).map(|_| dice.below(3) as u16).collect(),
        ..PlaceDraft::default()
    };
    let persons = 4 + dice.below(3);
    let person = |no: u64, dice: &mut Dice| PersonDraft {
        id: format!("p{no}"),
        unavailable: (0..6)
            .filter(|_| dice.below(5) == 0)
            .map(|slot| format!("s{slot}"))
            .collect(),
        most_total: (dice.below(3) == 0).then(|| 1 + dice.below(2) as u16),
        ..PersonDraft::default()
    };
    let some = |dice: &mut Dice| -> Vec<String> {
        let one = dice.below(persons);
        let other = (one + 1 + dice.below(persons - 1)) % persons;
        vec![format!("p{one}"), format!("p{other}")]
    };
    Draft {
        slots: (0..6).map(slot).collect(),
        places: (0..2).map(|no| place(no, dice)).collect(),
        travel_minutes: vec![vec![0, 15], vec![15, 0]],
        persons: (0..persons).map(|no| person(no, dice)).collect(),
        wishes: (0..4 + dice.below(5))
            .map(|no| {
                let mut wish = wish(&format!("w{no}"), &[]);
                wish.persons = some(dice);
                wish.weight = 1 + dice.below(9) as u32;
                wish.length_slots = 1 + u8::from(long && dice.below(4) == 0);
                wish.places = (dice.below(3) == 0).then(|| vec!["r0".into()]);
                wish
            })
            .collect(),
        ..Draft::default()
    }
}

/// A thing that could go, so that a wish can stand at one slot and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Thing {
    /// Somebody is away in a slot.
    Away(usize, usize),
    /// Somebody accepts no more meetings.
    Most(usize),
    /// A slot has no more tables at the place.
    Tables(usize),
    /// A meeting stands; without it, it is somewhere else at another time.
    Meeting(WishNo),
}

/// Whether nothing is against a wish at a slot and place with some things gone: as the referee says
/// who is given the draft and the plan without them.
fn is_open(draft: &Draft, plan: &Plan, wish: WishNo, at: (usize, usize), gone: &[Thing]) -> bool {
    let (mut draft, mut plan) = (draft.clone(), plan.clone());
    let (slot, place) = at;
    for &thing in gone {
        match thing {
            Thing::Away(person, slot) => {
                let id = format!("s{slot}");
                draft.persons[person].unavailable.retain(|away| *away != id);
            }
            Thing::Most(person) => {
                let most = &mut draft.persons[person].most_total;
                *most = most.map(|most| most + 1);
            }
            Thing::Tables(slot) => draft.places[place].tables[slot] += 1,
            Thing::Meeting(other) => {
                plan.seats[other.index()] = None;
                for id in &draft.wishes[other.index()].persons {
                    let person = draft.persons.iter_mut().find(|p| p.id == *id);
                    let most = &mut person.expect("a person").most_total;
                    *most = most.map(|most| most.saturating_sub(1));
                }
            }
        }
    }
    let problem = Problem::new(draft).expect("fewer meetings and more room make no fault");
    (1..=4).any(|table| {
        let (slot, place) = (SlotNo(slot as u32), PlaceNo(place as u32));
        plan.seats[wish.index()] = Some(Seat { slot, place, table });
        check(&problem, &plan).findings.is_empty()
    })
}

/// What an obstacle says could go.
fn thing(obstacle: Obstacle) -> Thing {
    match obstacle {
        Obstacle::Away { person, slot } => Thing::Away(person.index(), slot.index()),
        Obstacle::Most { person } => Thing::Most(person.index()),
        Obstacle::Tables { slot } => Thing::Tables(slot.index()),
        Obstacle::Meeting { wish, .. } => Thing::Meeting(wish),
        other => panic!("{other:?} is in no way here"),
    }
}

/// Everything that might be in the way of a wish at a slot and place: what its persons have, and
/// tables.
fn all_things(problem: &Problem, plan: &Plan, wish: WishNo, slot: usize) -> Vec<Thing> {
    let facts = problem.wish(wish);
    let span = slot..slot + usize::from(facts.length_slots);
    let mut things: Vec<Thing> = span.clone().map(Thing::Tables).collect();
    for &person in &facts.persons {
        things.extend(span.clone().map(|slot| Thing::Away(person.index(), slot)));
        things.push(Thing::Most(person.index()));
        let meetings = problem.person(person).wishes.iter().copied();
        let meetings = meetings.filter(|&other| other != wish && plan.seat(other).is_some());
        things.extend(meetings.map(Thing::Meeting));
    }
    let mut once = Vec::new();
    for thing in things {
        if !once.contains(&thing) {
            once.push(thing);
        }
    }
    once
}

/// Whether some things, fewer than a number, open a slot and place; every set is tried.
fn fewer_do(open: &impl Fn(&[Thing]) -> bool, all: &[Thing], fewer_than: usize) -> bool {
    fn any(
        open: &impl Fn(&[Thing]) -> bool,
        all: &[Thing],
        set: &mut Vec<Thing>,
        more: usize,
    ) -> bool {
        if open(set) {
            return true;
        }
        if more == 0 {
            return false;
        }
        (0..all.len()).any(|at| {
            set.push(all[at]);
            let found = any(open, &all[at + 1..], set, more - 1);
            set.pop();
            found
        })
    }
    fewer_than > 0 && any(open, all, &mut Vec::new(), fewer_than - 1)
}

fn planned(problem: &Problem, seed: u64) -> Plan {
    let settings = Settings::new(seed, Stop::rounds(200));
    let plan = plan(problem, &settings, &mut NoWatch).plan;
    assert_eq!(check(problem, &plan).findings, []);
    plan
}

/// Slots and places at which a wish could stand as far as it says itself and a table is ever open.
fn candidates(draft: &Draft, problem: &Problem, wish: WishNo) -> Vec<(usize, usize)> {
    let facts = problem.wish(wish);
    let allowed = |place: usize| {
        let places = draft.wishes[wish.index()].places.as_ref();
        places.is_none_or(|places| places.contains(&format!("r{place}")))
    };
    let all = (0..6).flat_map(|slot| [(slot, 0), (slot, 1)]);
    all.filter(|&(slot, place)| {
        allowed(place)
            && draft.places[place].tables[slot] > 0
            && problem
                .span(SlotNo(slot as u32), facts.length_slots)
                .is_some()
    })
    .collect()
}

/// Meetings of one slot: one of several may also lack a table of one number, which two tables more
/// need not give it.
#[test]
fn the_nearest_obstacles_are_the_fewest_there_are() {
    let (mut seen, mut several, mut control) = (0, 0, 0);
    for seed in 0..100 {
        let draft = tiny(seed, false);
        let problem = Problem::new(draft.clone()).expect("a draft without contradictions");
        let plan = planned(&problem, seed);
        for reason in explain(&problem, &plan) {
            let wish = reason.wish;
            let Some(nearest) = reason.nearest else {
                assert_eq!(candidates(&draft, &problem, wish), []);
                continue;
            };
            let mut things: Vec<Thing> = Vec::new();
            for &obstacle in &nearest.obstacles {
                let thing = thing(obstacle);
                if !things.contains(&thing) {
                    things.push(thing);
                }
            }
            let at = (nearest.slot.index(), nearest.place.index());
            let open = |at, gone: &[Thing]| is_open(&draft, &plan, wish, at, gone);
            assert!(
                open(at, &things),
                "seed {seed}: {wish:?} {nearest:?} does not do"
            );
            for at in candidates(&draft, &problem, wish) {
                let all = all_things(&problem, &plan, wish, at.0);
                let fewer = fewer_do(&|gone| open(at, gone), &all, things.len());
                assert!(!fewer, "seed {seed}: fewer than {nearest:?} do at {at:?}");
            }
            // Control: one thing more than is needed would be noticed.
            let all = all_things(&problem, &plan, wish, at.0);
            control += u32::from(fewer_do(&|gone| open(at, gone), &all, things.len() + 1));
            (seen, several) = (seen + 1, several + u32::from(things.len() > 1));
        }
    }
    assert_eq!(control, seen);
    assert!(
        seen > 80 && several > 8,
        "{seen} seen, {several} of them of several things"
    );
}

/// A tiny problem with a plan, and the same with somebody away when they meet.
fn upset(seed: u64) -> Option<(Draft, Plan, WishNo)> {
    let mut draft = tiny(seed, true);
    let problem = Problem::new(draft.clone()).expect("a draft without contradictions");
    let plan = planned(&problem, seed);
    let many = plan.meetings().count() as u64;
    let nth = Dice(!seed).below(many.max(1)) as usize;
    let (hit, seat) = plan.meetings().nth(nth)?;
    let away = problem.wish(hit).persons[0];
    let slot = format!("s{}", seat.slot.index());
    draft.persons[away.index()].unavailable.push(slot);
    Some((draft, plan, hit))
}

/// Everything wrong with what became of a plan with one meeting hit, beside every place that the
/// meeting could have found with nobody else moved.
fn faults(
    problem: &Problem,
    old: &Plan,
    hit: WishNo,
    new: &Plan,
    changed: &Repaired,
) -> Vec<String> {
    let mut wrong = Vec::new();
    if !check(problem, new).findings.is_empty() {
        wrong.push("a rule is broken".to_owned());
    }
    let others = |no: &&attache_planner::PersonNo| !changed.hit.contains(no);
    let others = changed.changed.iter().filter(others).count();
    if others * 5 > changed.hit.len() {
        wrong.push(format!("{others} others have another day"));
    }
    let value = check(problem, new).score.value;
    for (slot, place, table) in everywhere() {
        let seat = Some(Seat { slot, place, table });
        let mut still = new.clone();
        still.seats[hit.index()] = seat;
        if new.seat(hit).is_none() && check(problem, &still).findings.is_empty() {
            wrong.push(format!("left out, though {seat:?} is open"));
        }
        let mut alone = old.clone();
        alone.seats[hit.index()] = seat;
        let report = check(problem, &alone);
        if report.findings.is_empty() && report.score.value > value {
            wrong.push(format!("worth {value}, at {seat:?} {}", report.score.value));
        }
    }
    wrong
}

fn everywhere() -> impl Iterator<Item = (SlotNo, PlaceNo, u16)> {
    let slots = (0..6).map(SlotNo);
    let rooms = slots.flat_map(|slot| [(slot, PlaceNo(0)), (slot, PlaceNo(1))]);
    rooms.flat_map(|(slot, place)| [(slot, place, 1), (slot, place, 2)])
}

#[test]
fn a_repair_is_no_worse_than_the_best_place_with_nobody_else_moved() {
    let (mut seen, mut found, mut control) = (0, 0, 0);
    for seed in 0..400 {
        let Some((draft, old, hit)) = upset(seed) else {
            continue;
        };
        let problem = Problem::new(draft).expect("an absence is no contradiction");
        let settings = Settings::new(1, Stop::default());
        let repaired = mend(&problem, &old, &[], &settings, &mut NoWatch);
        // The problem as it is mended knows the old plan, so that changed days count.
        let problem = &repaired.problem;
        let wrong = faults(problem, &old, hit, &repaired.plan, &repaired);
        assert_eq!(wrong, Vec::<String>::new(), "seed {seed}, {hit:?}");
        found += u32::from(repaired.plan.seat(hit).is_some());
        // Control: to drop what was hit is no repair where it could stand.
        let mut dropped = old.clone();
        dropped.seats[hit.index()] = None;
        control += u32::from(!faults(problem, &old, hit, &dropped, &repaired).is_empty());
        seen += 1;
    }
    assert!(seen > 300 && found > 80, "{found} found a place of {seen}");
    assert!(control > 60, "{control} noticed of {found}");
}
