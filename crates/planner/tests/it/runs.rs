//! Runs: stopping rules, repeatability, progress, starting from a plan.

use attache_planner::generate::{self, Features, Size};
use attache_planner::{
    NoWatch, Problem, Progress, Settings, Stop, Stopped, Watch, check, gap_permille, plan,
};

fn small(seed: u64) -> Problem {
    Problem::new(generate::draft(&Size::SMALL, seed)).expect("a generated draft")
}

#[test]
fn the_same_seed_rounds_and_threads_give_the_same_plan() {
    let problem = small(1);
    for threads in [1, 2, 3] {
        let settings = Settings {
            threads,
            ..Settings::new(7, Stop::rounds(60_000))
        };
        let one = plan(&problem, &settings, &mut NoWatch);
        let other = plan(&problem, &settings, &mut NoWatch);
        assert_eq!(one, other);
        assert_eq!(one.rounds, 60_000);
    }
    let other_seed = plan(
        &problem,
        &Settings::new(8, Stop::rounds(60_000)),
        &mut NoWatch,
    );
    let one = plan(
        &problem,
        &Settings::new(7, Stop::rounds(60_000)),
        &mut NoWatch,
    );
    assert_ne!(
        one.plan, other_seed.plan,
        "a seed that changes nothing would pass too"
    );
}

/// A watch whose time goes by as it is looked at.
#[derive(Default)]
struct Slow {
    seen: Vec<Progress>,
    cancel_after: Option<usize>,
}

impl Watch for Slow {
    fn elapsed_ms(&self) -> u64 {
        self.seen.len() as u64 * 100
    }

    fn progress(&mut self, progress: Progress) {
        self.seen.push(progress);
    }

    fn cancelled(&self) -> bool {
        self.cancel_after
            .is_some_and(|after| self.seen.len() >= after)
    }
}

#[test]
fn a_run_stops_when_it_is_told_to() {
    let problem = small(2);
    let stopped = |stop: Stop, cancel_after| {
        let mut watch = Slow {
            cancel_after,
            ..Slow::default()
        };
        plan(&problem, &Settings::new(1, stop), &mut watch).stopped
    };
    assert_eq!(stopped(Stop::time_ms(500), None), Stopped::Time);
    assert_eq!(stopped(Stop::default(), Some(3)), Stopped::Cancelled);
    assert_eq!(stopped(Stop::rounds(1_000), None), Stopped::Rounds);
    assert_eq!(
        stopped(
            Stop {
                target: Some(1),
                ..Stop::default()
            },
            None
        ),
        Stopped::Target
    );
    assert_eq!(
        stopped(
            Stop {
                gap_permille: Some(900),
                ..Stop::default()
            },
            None
        ),
        Stopped::Gap
    );
}

#[test]
fn progress_never_goes_back() {
    let mut watch = Slow::default();
    plan(
        &small(3),
        &Settings::new(1, Stop::time_ms(2_000)),
        &mut watch,
    );
    assert_eq!(watch.seen.len(), 20);
    for pair in watch.seen.windows(2) {
        assert!(pair[0].rounds < pair[1].rounds);
        assert!(pair[0].value <= pair[1].value);
        assert!(pair[0].bound >= pair[1].bound);
    }
}

#[test]
fn a_run_that_starts_from_a_plan_is_never_worse() {
    let problem = small(4);
    let first = plan(
        &problem,
        &Settings::new(1, Stop::rounds(50_000)),
        &mut NoWatch,
    );
    let start = Some(first.plan.clone());
    let again = Settings {
        start,
        ..Settings::new(2, Stop::rounds(1))
    };
    let second = plan(&problem, &again, &mut NoWatch);
    assert!(second.score.value >= first.score.value);
    assert_eq!(check(&problem, &second.plan).findings, []);
}

#[test]
fn gaps_are_rounded_up() {
    assert_eq!(gap_permille(100, 100), 0);
    assert_eq!(gap_permille(99_999, 100_000), 1);
    assert_eq!(gap_permille(0, 100), 1_000);
    assert_eq!(gap_permille(-100, 0), 100_000);
    assert_eq!(gap_permille(5, 4), 0);
}

#[test]
fn what_progress_says_is_what_the_plan_is_worth() {
    for seed in 0..40 {
        let features = if seed % 2 == 0 {
            Features::ALL
        } else {
            Features::NONE
        };
        let size = Size {
            features,
            ..Size::SMALL
        };
        let problem = Problem::new(generate::draft(&size, seed)).expect("a generated draft");
        let mut watch = Slow::default();
        let settings = Settings {
            threads: 1 + seed as u16 / 2 % 2,
            ..Settings::new(seed, Stop::rounds(50_000))
        };
        let outcome = plan(&problem, &settings, &mut watch);
        let last = watch.seen.last().expect("a run of several stretches");
        assert_eq!(last.value, outcome.score.value, "seed {seed}");
        assert_eq!(last.granted, outcome.score.granted, "seed {seed}");
        assert_eq!(check(&problem, &outcome.plan).score, outcome.score);
    }
}
