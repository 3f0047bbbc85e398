//! Forecasts hold as often as they say.

use attache_planner::forecast::{Capacity, Effort, Forecast, forecast};
use attache_planner::generate::{self, Size};
use attache_planner::{NoWatch, Problem, Settings, Stop, format, plan};

/// The share of wishes that a longer search grants, in thousandths.
fn served_permille(problem: &Problem, rounds: u64) -> u32 {
    let outcome = plan(
        problem,
        &Settings::new(9, Stop::rounds(rounds)),
        &mut NoWatch,
    );
    let wishes = problem.wishes().len() as u32;
    outcome.score.granted * 1_000 / wishes.max(1)
}

fn mixed(seed: u64) -> Problem {
    let pick = |from, to, salt| between(from, to, seed, salt);
    let size = Size {
        days: pick(1, 4, 1) as u16,
        sessions: pick(1, 3, 2) as u16,
        slots: pick(3, 8, 3) as u16,
        places: pick(1, 4, 4) as u16,
        tables: pick(2, 12, 5) as u16,
        persons: pick(20, 120, 6),
        wishes: pick(60, 500, 7),
        activities: pick(0, 12, 8),
        ..Size::SMALL
    };
    Problem::new(generate::draft(&size, seed)).expect("sound")
}

/// A number from `from` to `to`, by chance of a seed.
fn between(from: u32, to: u32, seed: u64, salt: u64) -> u32 {
    let mixed = (seed * 7_919 + salt * 104_729).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33;
    from + (mixed % u64::from(to - from + 1)) as u32
}

fn mission(seed: u64) -> Problem {
    let persons = between(60, 500, seed, 1);
    let wishes = persons * between(10, 40, seed, 2) / 10;
    Problem::new(generate::mission(persons, wishes, seed)).expect("sound")
}

fn fair(seed: u64) -> Problem {
    let persons = between(100, 600, seed, 1);
    let wishes = persons * between(20, 80, seed, 2) / 10;
    Problem::new(generate::fair(persons, wishes, seed)).expect("sound")
}

#[test]
#[ignore = "prints what forecasts are off by: for the table in docs/planning.md"]
fn calibration() {
    let show = |name: String, problem: &Problem| {
        let rounds = problem.wishes().len() as u64 * 1_000;
        let truth = served_permille(problem, rounds.min(1_000_000));
        let said = forecast(&Capacity::of(problem), &Effort::THOROUGH, 1);
        let Forecast {
            low_permille: low,
            likely_permille: likely,
            high_permille: high,
            ..
        } = said;
        println!(
            "{name} {low} {likely} {high} {truth} {}",
            said.tables_used_permille
        );
    };
    let seeds = std::env::var("FORECAST_SEEDS").unwrap_or_default();
    let seeds: u64 = seeds.parse().unwrap_or(10);
    for seed in 0..seeds {
        show(format!("mission {seed}"), &mission(seed));
        show(format!("fair {seed}"), &fair(seed));
        show(format!("mixed {seed}"), &mixed(seed));
    }
    let Ok(folder) = std::env::var("FORECAST_MISSIONS") else {
        return;
    };
    let files = std::fs::read_dir(folder).expect("a folder");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    for file in files {
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .replace('-', " ");
        let problem = format::mms::read_problem(&std::fs::read(&file).expect("read"));
        show(name, &problem.expect("sound"));
    }
}

#[test]
fn made_up_missions_and_fairs_are_let_pass_and_alike_for_a_seed() {
    for seed in 0..8 {
        let (mission, fair) = (mission(seed), fair(seed));
        assert_eq!(mission.digest(), self::mission(seed).digest());
        assert_eq!(fair.digest(), self::fair(seed).digest());
        assert!(mission.wishes().len() > 50 && fair.wishes().len() > 50);
    }
}
