//! Forecasts hold as often as they say.

use attache_planner::forecast::{Capacity, Effort, Forecast, forecast};
use attache_planner::generate::{self, Size};
use attache_planner::{NoWatch, Problem, Settings, Stop, format, plan};

/// The share of wishes that a longer search grants, in thousandths.
fn served_permille(problem: &Problem, rounds: u64) -> u32 {
    let outcome = plan(problem, &Settings::new(9, Stop::rounds(rounds)), &mut NoWatch);
    let wishes = problem.wishes().len() as u32;
    outcome.score.granted * 1_000 / wishes.max(1)
}

fn mixed(seed: u64) -> Problem {
    let pick = |from: u32, to: u32, salt: u64| {
        let mixed = (seed * 7919 + salt * 104_729) ^ (seed << 7);
        from + (mixed % u64::from(to - from + 1)) as u32
    };
    let size = Size {
        days: pick(1, 4, 1) as u16,
        sessions: pick(1, 3, 2) as u16,
        slots: pick(3, 8, 3) as u16,
        places: pick(1, 4, 4) as u16,
        tables: pick(2, 12, 5) as u16,
        persons: pick(20, 120, 6),
        wishes: pick(60, 500, 7),
        activities: pick(0, 12, 8),
    };
    Problem::new(generate::draft(&size, seed)).expect("sound")
}

#[test]
#[ignore = "prints what forecasts are off by: for the table in docs/planning.md"]
fn calibration() {
    let mut shown: Vec<(String, Forecast, u32)> = Vec::new();
    for seed in 0..40 {
        let problem = mixed(seed);
        let said = forecast(&Capacity::of(&problem), &Effort::THOROUGH, 1);
        shown.push((format!("mixed-{seed}"), said, served_permille(&problem, 1_000_000)));
    }
    if let Ok(folder) = std::env::var("FORECAST_MISSIONS") {
        let mut files: Vec<_> = std::fs::read_dir(folder).expect("there").map(|f| f.expect("f").path()).collect();
        files.sort();
        for file in files {
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            let problem = format::mms::read_problem(&std::fs::read(&file).expect("read")).expect("sound");
            let rounds = (problem.wishes().len() as u64 * 1000).min(3_000_000);
            let capacity = Capacity::of(&problem);
            let said = forecast(&capacity, &Effort::THOROUGH, 1);
            shown.push((name, said, served_permille(&problem, rounds)));
        }
    }
    for (name, said, truth) in shown {
        let inside = (said.low_permille..=said.high_permille).contains(&truth);
        println!("{name} low {} likely {} high {} truth {truth} used {} inside {inside}", said.low_permille, said.likely_permille, said.high_permille, said.tables_used_permille);
    }
}
