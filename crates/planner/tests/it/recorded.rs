//! The same problem, seed, rounds and threads give the same bytes, on any machine: problems that
//! are kept as files, and the digests of their plans.
//!
//! `RECORD=plans cargo test -p attache-planner --test it recorded` writes the digests anew, after
//! the search has changed; `RECORD=problems` makes the problems anew too.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use attache_planner::generate::{self, Features, Size};
use attache_planner::{NoWatch, Outcome, Problem, Settings, Stop, check, format, plan};

/// Name, size and seed of the problems that are kept.
const PROBLEMS: [(&str, Size, u64); 4] = [
    ("tiny", Size::TINY, 3),
    ("small", HALF, 1),
    (
        "crowded",
        Size {
            persons: 14,
            tables: 2,
            ..HALF
        },
        2,
    ),
    (
        "everything",
        Size {
            days: 3,
            places: 4,
            features: Features {
                frozen: false,
                ..Features::ALL
            },
            ..HALF
        },
        5,
    ),
];

/// Half a small mission, so that the files stay short.
const HALF: Size = Size {
    persons: 24,
    wishes: 60,
    tables: 3,
    ..Size::SMALL
};

/// Seed, rounds and threads of the runs.
const RUNS: [(u64, u64, u16); 5] = [
    (1, 0, 1),
    (7, 60_000, 1),
    (7, 60_000, 2),
    (7, 60_000, 3),
    (8, 20_001, 2),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/recorded")
}

fn records(what: &str) -> bool {
    std::env::var("RECORD").is_ok_and(|said| said == "problems" || said == what)
}

/// A problem that is kept, as its file says it.
fn kept((name, size, seed): &(&str, Size, u64)) -> Problem {
    let path = folder().join(format!("{name}.json"));
    if records("problems") {
        let made = Problem::new(generate::draft(size, *seed)).expect("a generated draft");
        std::fs::write(&path, format::write_problem(&made)).expect("a folder of ours");
    }
    let text = std::fs::read(&path).expect("it is kept");
    format::read_problem(&text).expect("what was kept can still be read")
}

fn run(problem: &Problem, (seed, rounds, threads): (u64, u64, u16)) -> Outcome {
    let settings = Settings {
        threads,
        ..Settings::new(seed, Stop::rounds(rounds))
    };
    plan(problem, &settings, &mut NoWatch)
}

/// What a run came to, to the last bit.
fn line(name: &str, problem: &Problem, (seed, rounds, threads): (u64, u64, u16)) -> String {
    let outcome = run(problem, (seed, rounds, threads));
    assert_eq!(check(problem, &outcome.plan).findings, [], "{name}");
    assert!(outcome.score.value <= outcome.bound, "{name}");
    let header = format::PlanHeader::of(problem, &outcome);
    let text = format::write_plan(problem, &outcome.plan, &header);
    let read = format::read_plan(problem, text.as_bytes()).expect("what we write, we read");
    assert_eq!(read.plan, outcome.plan);
    format!(
        "{name}, seed {seed}, {rounds} rounds, {threads} threads: problem {:032x}, plan {:032x}, \
         value {}, bound {}\n",
        problem.digest(),
        outcome.plan.digest(),
        outcome.score.value,
        outcome.bound,
    )
}

#[test]
fn plans_are_the_same_on_every_machine() {
    let mut now = String::new();
    for made in &PROBLEMS {
        let problem = kept(made);
        for of in RUNS {
            now += &line(made.0, &problem, of);
        }
    }
    let path = folder().join("plans.txt");
    if records("plans") {
        std::fs::write(&path, &now).expect("a folder of ours");
    }
    let recorded = std::fs::read_to_string(&path).expect("it is recorded");
    let differ = now
        .lines()
        .zip(recorded.lines())
        .find(|(now, then)| now != then);
    assert_eq!(
        differ, None,
        "after a change of the search: RECORD=plans, as said above"
    );
    assert_eq!(now.lines().count(), recorded.lines().count());
    // Control: a digest that says the same of every plan would pass too.
    let mut plans: Vec<&str> = now
        .lines()
        .filter_map(|line| line.split(", plan ").nth(1))
        .collect();
    plans.sort_unstable();
    plans.dedup();
    assert!(
        plans.len() > 10,
        "only {} of these plans differ",
        plans.len()
    );
}

/// Threads that keep every processor busy for as long as the work lasts.
fn under_load<T>(work: impl FnOnce() -> T) -> T {
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let outcome = work();
        done.store(true, Ordering::Relaxed);
        outcome
    })
}

#[test]
fn a_busy_machine_plans_the_same() {
    let problem = Problem::new(generate::draft(&Size::SMALL, 11)).expect("a generated draft");
    for threads in [1, 2] {
        let alone = run(&problem, (5, 40_000, threads));
        let busy = under_load(|| run(&problem, (5, 40_000, threads)));
        assert_eq!(alone, busy, "{threads} threads");
    }
}
