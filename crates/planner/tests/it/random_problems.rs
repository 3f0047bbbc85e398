//! Random problems: planned, then judged by the referee.

use std::collections::BTreeSet;

use attache_planner::generate::{self, Features, Size};
use attache_planner::{
    Demands, NoWatch, PersonNo, Pin, PlaceNo, Plan, Problem, RoleKind, Rule, Seat, Settings,
    SlotNo, Stop, WishNo, check, explain, plan,
};
use proptest::prelude::*;

use crate::fuzz::Dice;

fn size() -> impl Strategy<Value = Size> {
    (
        1..4u16,
        1..4u16,
        1..7u16,
        1..5u16,
        1..6u16,
        2..40u32,
        0..120u32,
        0..6u32,
    )
        .prop_map(
            |(days, sessions, slots, places, tables, persons, wishes, activities)| Size {
                days,
                sessions,
                slots,
                places,
                tables,
                persons,
                wishes,
                activities,
                features: Features::NONE,
            },
        )
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    /// Whatever the problem, the plan keeps every rule, its score is what the referee counts, and
    /// it is not above its bound.
    #[test]
    fn every_plan_passes_the_referee(size in size(), seed in any::<u64>()) {
        let problem = Problem::new(generate::draft(&size, seed)).expect("a generated draft");
        let outcome = plan(&problem, &Settings::new(seed, Stop::rounds(5_000)), &mut NoWatch);
        let report = check(&problem, &outcome.plan);
        prop_assert_eq!(report.findings, vec![]);
        prop_assert_eq!(report.score, outcome.score);
        prop_assert!(outcome.score.value <= outcome.bound);
        let reasons = explain(&problem, &outcome.plan);
        prop_assert_eq!(reasons.len(), outcome.plan.left_out().count());
    }

    /// A meeting put where a rule forbids it is found, by that rule: the referee can fail.
    #[test]
    fn a_planted_clash_is_found(seed in any::<u64>()) {
        let problem = Problem::new(generate::draft(&Size::SMALL, seed)).expect("a generated draft");
        let outcome = plan(&problem, &Settings::new(seed, Stop::rounds(2_000)), &mut NoWatch);
        let mut clash = outcome.plan.clone();
        let person = problem.persons().iter().find(|person| {
            person.wishes.iter().filter(|&&wish| clash.seat(wish).is_some()).count() > 1
        });
        let Some(person) = person else { return Ok(()) };
        let mut met = person.wishes.iter().filter(|&&wish| clash.seat(wish).is_some());
        let (one, other) = (met.next().expect("two"), met.next().expect("two"));
        clash.seats[one.index()] = clash.seat(*other);
        let found = check(&problem, &clash).findings;
        prop_assert!(found.iter().any(|finding| finding.rule == Rule::OnePlaceAtATime));
    }
}

fn whole(seed: u64) -> Size {
    Size {
        slots: 2 + (seed % 5) as u16,
        persons: 3 + (seed % 30) as u32,
        wishes: (seed % 61) as u32,
        features: Features {
            demands: seed.is_multiple_of(2),
            ..Features::ALL
        },
        ..Size::SMALL
    }
}

/// Drafts with every feature are problems, the same each time, and every feature comes up.
#[test]
fn whole_problems_have_everything() {
    let mut seen = [0; 9];
    for seed in 0..300 {
        let draft = generate::draft(&whole(seed), seed);
        assert_eq!(draft, generate::draft(&whole(seed), seed));
        let problem = Problem::new(draft).unwrap_or_else(|faults| panic!("{seed}: {faults:?}"));
        let wishes = problem.wishes();
        let role = |kind: fn(&RoleKind) -> bool| {
            let mut roles = wishes.iter().flat_map(|wish| &wish.roles);
            roles.any(|role| kind(&role.kind))
        };
        let pin = |kind: fn(&Pin) -> bool| wishes.iter().any(|w| w.pin.as_ref().is_some_and(kind));
        let published = problem.published();
        let report = published.map(|published| check(&problem, &published.plan));
        let came_up = [
            role(|kind| matches!(kind, RoleKind::Representative(_))),
            role(|kind| matches!(kind, RoleKind::Interpreter(_))),
            pin(|pin| pin.slot.is_none()),
            pin(|pin| pin.place.is_none()),
            pin(|pin| pin.table.is_some()),
            published.is_some_and(|published| published.frozen_until.is_some()),
            published.is_some_and(|published| published.plan.meetings().count() > 5),
            report.is_some_and(|report| !report.findings.is_empty()),
            problem.demands().stretches_apart.is_some(),
        ];
        for (seen, came_up) in seen.iter_mut().zip(came_up) {
            *seen += i32::from(came_up);
        }
    }
    assert!(seen.iter().all(|&count| count > 30), "{seen:?}");
}

/// Before anything has changed, what is published keeps every rule; and what is kept of it is
/// never a breach of what is frozen.
#[test]
fn what_is_published_keeps_the_rules_until_something_changes() {
    for seed in 0..60 {
        let mut draft = generate::draft(&whole(seed), seed);
        draft.demands = Demands::default();
        let problem = Problem::new(draft).expect("a generated draft");
        let Some(published) = problem.published() else {
            continue;
        };
        let found = check(&problem, &published.plan).findings;
        let frozen = found.iter().filter(|finding| finding.rule == Rule::Frozen);
        assert_eq!(frozen.count(), 0, "{seed}");
    }
}

/// Seats and people at random, the published ones among them.
fn thrown(problem: &Problem, seed: u64) -> Plan {
    let mut dice = Dice::new(seed);
    let mut plan = problem
        .published()
        .map_or_else(|| Plan::empty(problem.wishes().len()), |p| p.plan.clone());
    for no in 0..problem.wishes().len() {
        if dice.below(3) > 0 {
            continue;
        }
        let seat = Seat {
            slot: SlotNo(dice.below(problem.slots().len() + 1) as u32),
            place: PlaceNo(dice.below(problem.places().len()) as u32),
            table: dice.below(6) as u16,
        };
        plan.seats[no] = (dice.below(5) > 0).then_some(seat);
        let roles = problem.wishes()[no].roles.len();
        let anybody = (0..roles).map(|_| PersonNo(dice.below(problem.persons().len()) as u32));
        plan.picked.insert(WishNo(no as u32), anybody.collect());
        if roles == 0 || plan.seats[no].is_none() {
            plan.picked.remove(&WishNo(no as u32));
        }
    }
    plan
}

/// Random problems reach every rule: some plan thrown together breaks each.
#[test]
fn every_rule_is_broken_by_some_random_plan() {
    let mut broken = BTreeSet::new();
    for seed in 0..300 {
        let problem = Problem::new(generate::draft(&whole(seed), seed)).expect("a generated draft");
        let findings = check(&problem, &thrown(&problem, seed)).findings;
        broken.extend(findings.iter().map(|finding| finding.rule));
    }
    assert_eq!(broken, Rule::ALL.into_iter().collect());
}
