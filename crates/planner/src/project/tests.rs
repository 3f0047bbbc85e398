//! Parts cut out of random problems, planned and lifted back.

use super::{Diary, Part};
use crate::check::check;
use crate::generate::{self, Size};
use crate::plan::Plan;
use crate::problem::{Problem, WishNo};
use crate::random::Random;
use crate::run::plan;
use crate::stop::{NoWatch, Settings, Stop};

fn planned(problem: &Problem, seed: u64, rounds: u64) -> Plan {
    plan(
        problem,
        &Settings::new(seed, Stop::rounds(rounds)),
        &mut NoWatch,
    )
    .plan
}

/// Plans the part anew and lifts it back; the referee has nothing against the whole, nothing else
/// has moved, and the whole has won what the part has.
fn holds(problem: &Problem, before: &Plan, part: &Part, seed: u64) {
    let mut diary = Diary::new(problem, before.clone());
    let settings = Settings {
        start: Some(part.start.clone()),
        ..Settings::new(seed, Stop::rounds(2_000))
    };
    let small = plan(&part.problem, &settings, &mut NoWatch).plan;
    part.lift(&mut diary, &small);
    let after = diary.into_plan();
    let report = check(problem, &after);
    assert_eq!(report.findings, [], "seed {seed}");
    for wish in (0..problem.wishes().len() as u32).map(WishNo) {
        if !part.moving().contains(&wish) {
            assert_eq!(after.seat(wish), before.seat(wish));
        }
    }
    let lost = part.moving().iter().zip(&small.seats);
    if lost
        .clone()
        .all(|(&wish, seat)| after.seat(wish).is_some() == seat.is_some())
    {
        let value = |problem: &Problem, plan: &Plan| {
            let score = check(problem, plan).score;
            score.value + score.unfairness.sum()
        };
        let small = part.settled(small);
        let won = value(&part.problem, &small) - value(&part.problem, &part.start);
        assert_eq!(
            value(problem, &after) - value(problem, before),
            won,
            "seed {seed}"
        );
    }
}

#[test]
fn a_part_planned_anew_fits_into_the_whole() {
    for seed in 0..60 {
        let draft = generate::draft(&Size::SMALL, seed);
        let problem = Problem::new(draft).expect("a generated draft");
        let before = planned(&problem, seed, 1_500);
        let diary = Diary::new(&problem, before.clone());
        let mut random = Random::new(seed, 1);
        let some: Vec<WishNo> = (0..12).map(|_| WishNo(random.below(120))).collect();
        holds(&problem, &before, &Part::of_wishes(&diary, &some), seed);
    }
}
