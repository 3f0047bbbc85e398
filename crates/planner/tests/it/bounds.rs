//! Bounds against every plan there is, on problems small enough to try them all.

use attache_planner::generate::{self, Features, Size};
use attache_planner::{
    Draft, NoWatch, PlaceNo, Plan, Problem, Seat, Settings, SlotNo, Stop, bound, check, plan,
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

/// The draft with its second session beside the first, `late` minutes later, each in a place of
/// its own.
fn side_by_side(mut draft: Draft, late: u16) -> Draft {
    for slot in 0..2 {
        draft.slots[slot + 2].start_minute = draft.slots[slot].start_minute + late;
        draft.slots[slot + 2].end_minute = draft.slots[slot].end_minute + late;
    }
    draft.places[0].tables[2..].fill(0);
    draft.places[1].tables[..2].fill(0);
    // A pin of the draft may now contradict itself.
    draft.wishes[0].pin = None;
    draft
}

/// No bound is below the best plan, and the search finds that; says whether the bound is reached.
fn honest(draft: Draft, seed: u64) -> bool {
    let problem = Problem::new(draft).expect("a generated draft");
    let best = best(&problem);
    let (value, pinned) = (best.value.expect("a plan"), best.pinned.expect("a plan"));
    for steps in [0, 1, 10, 100, 500] {
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
    outcome.bound == value
}

#[test]
fn no_bound_is_below_the_best_plan_and_the_search_finds_it() {
    let tight = (0..150)
        .filter(|&seed| honest(generate::draft(&Size::TINY, seed), seed))
        .count();
    // Control: a bound that is always far above would pass the above too.
    assert!(tight > 30, "only {tight} of 150 bounds are reached");
}

#[test]
fn sessions_side_by_side_share_their_hours() {
    let mut tight = 0;
    for seed in 0..60 {
        let late = [0, 10, 20][seed as usize % 3];
        let draft = side_by_side(generate::draft(&Size::TINY, seed), late);
        tight += i32::from(honest(draft, seed));
    }
    assert!(tight > 15, "only {tight} of 60 bounds are reached");
}

/// Whether all bounds on the way stay above a plan of a problem with some features.
fn above_a_plan(features: Features, seed: u64) {
    let size = Size {
        features,
        ..Size::TINY
    };
    let problem = Problem::new(generate::draft(&size, seed)).expect("a generated draft");
    let settings = Settings::new(seed, Stop::rounds(1_000));
    let outcome = plan(&problem, &settings, &mut NoWatch);
    assert!(check(&problem, &outcome.plan).findings.is_empty());
    let value = outcome.score.value;
    for steps in [0, 30, 500] {
        let bound = bound(&problem, steps);
        assert!(
            bound >= value,
            "{features:?}, seed {seed}: {bound} after {steps} steps, but {value} exists"
        );
    }
}

#[test]
fn bounds_hold_with_every_feature() {
    let all = Features {
        demands: false,
        ..Features::ALL
    };
    let kinds = [
        Features::NONE,
        Features {
            representatives: true,
            interpreters: true,
            ..Features::NONE
        },
        Features {
            fairness: true,
            side_by_side: true,
            narrow: true,
            ..Features::NONE
        },
        Features {
            published: true,
            ..Features::NONE
        },
        Features {
            published: true,
            frozen: true,
            ..Features::NONE
        },
        all,
    ];
    for (kind, features) in (0..).zip(kinds) {
        (0..60).for_each(|seed| above_a_plan(features, kind * 1_000 + seed));
    }
}
