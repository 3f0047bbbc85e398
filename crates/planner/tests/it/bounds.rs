//! Bounds against every plan there is, on problems small enough to try them all.

use attache_planner::generate::{self, Size};
use attache_planner::{
    NoWatch, PlaceNo, Plan, Problem, Seat, Settings, SlotNo, Stop, bound, check, plan,
};

/// The best of all plans.
#[derive(Default)]
struct Best {
    value: Option<i64>,
    /// Among those that grant the most pinned wishes: how many, and the value.
    pinned: Option<(usize, i64)>,
}

/// The best of all plans, by trying them. Places have one table.
fn best(problem: &Problem) -> Best {
    let mut plan = Plan::empty(problem.wishes().len());
    let mut best = Best::default();
    try_from(problem, &mut plan, 0, &mut best);
    best
}

fn try_from(problem: &Problem, plan: &mut Plan, wish: usize, best: &mut Best) {
    if wish == problem.wishes().len() {
        let report = check(problem, plan);
        if report.findings.is_empty() {
            let pinned = plan
                .meetings()
                .filter(|(wish, _)| problem.wish(*wish).pin.is_some());
            let pinned = (pinned.count(), report.score.value);
            best.value = best.value.max(Some(report.score.value));
            best.pinned = best.pinned.max(Some(pinned));
        }
        return;
    }
    try_from(problem, plan, wish + 1, best);
    for slot in (0..problem.slots().len() as u32).map(SlotNo) {
        for place in (0..problem.places().len() as u32).map(PlaceNo) {
            plan.seats[wish] = Some(Seat {
                slot,
                place,
                table: 1,
            });
            // A promise not kept yet may be kept later; anything else that is broken stays broken.
            let unkept = |rule| rule == attache_planner::Rule::PinsHold;
            if check(problem, plan)
                .findings
                .iter()
                .all(|finding| unkept(finding.rule))
            {
                try_from(problem, plan, wish + 1, best);
            }
        }
    }
    plan.seats[wish] = None;
}

#[test]
fn no_bound_is_below_the_best_plan_and_the_search_finds_it() {
    let mut tight = 0;
    for seed in 0..150 {
        let problem = Problem::new(generate::draft(&Size::TINY, seed)).expect("a generated draft");
        let best = best(&problem);
        let (value, pinned) = (best.value.expect("a plan"), best.pinned.expect("a plan"));
        for steps in [0, 1, 3, 10, 100] {
            let bound = bound(&problem, steps);
            assert!(
                bound >= value,
                "seed {seed}: {bound} after {steps} steps, but {value} exists"
            );
        }
        let outcome = plan(
            &problem,
            &Settings::new(seed, Stop::rounds(20_000)),
            &mut NoWatch,
        );
        assert_eq!(outcome.score.value, pinned.1, "seed {seed}");
        assert!(outcome.bound >= value);
        tight += i32::from(outcome.bound == value);
    }
    // Control: a bound that is always far above would pass the above too.
    assert!(tight > 30, "only {tight} of 150 bounds are reached");
}
