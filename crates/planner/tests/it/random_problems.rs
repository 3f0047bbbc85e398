//! Random problems: planned, then judged by the referee.

use attache_planner::generate::{self, Size};
use attache_planner::{NoWatch, Problem, Rule, Settings, Stop, check, explain, plan};
use proptest::prelude::*;

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
