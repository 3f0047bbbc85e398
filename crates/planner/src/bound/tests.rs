//! A bound that is wrong is seen.

use super::Bounding;
use super::aims::Aims;
use super::days::Days;
use crate::generate::{self, Size};
use crate::problem::Problem;
use crate::run::plan;
use crate::search::Grid;
use crate::stop::{NoWatch, Settings, Stop};

/// Random problems, with the value of a good plan of each.
fn problems() -> impl Iterator<Item = (Problem, i64)> {
    (0..25).map(|seed| {
        let problem = Problem::new(generate::draft(&Size::TINY, seed)).expect("a draft");
        let settings = Settings::new(seed, Stop::rounds(4_000));
        let value = plan(&problem, &settings, &mut NoWatch).score.value;
        (problem, value)
    })
}

/// How often a bound of persons' own plans is below the value of a plan, when a fault has been
/// planted into its shares.
fn caught(fault: impl Fn(&mut Days)) -> usize {
    let below = |(problem, value): (Problem, i64)| {
        let grid = Grid::new(&problem);
        let bounding = Bounding::new(&problem, &grid);
        let prices = bounding.lagrange.prices(&grid);
        let mut days = Days::new(&problem, &grid, &prices).expect("points are small");
        let aims = Aims::new(&problem, &grid);
        (0..60).any(|_| {
            fault(&mut days);
            days.step(&grid, &aims, Some(value)) + bounding.outside < value
        })
    };
    problems().map(below).filter(|&below| below).count()
}

#[test]
fn shares_that_are_lost_are_seen() {
    assert_eq!(caught(|_| {}), 0);
    assert!(caught(Days::lose_shares) > 15);
}

/// Whatever value the steps are told, they lead to prices and shares that hold.
#[test]
fn a_value_that_is_nonsense_makes_no_wrong_bound() {
    for (problem, value) in problems() {
        let grid = Grid::new(&problem);
        for told in [i64::MIN / 4, -1_000_000, 0, value * 1_000 + 1, i64::MAX / 4] {
            let mut bounding = Bounding::new(&problem, &grid);
            bounding.work(&problem, &grid, told, 300_000, None);
            assert!(bounding.bound() >= value, "told {told}");
        }
    }
}

#[test]
fn a_step_looks_at_as_much_as_it_says() {
    for (problem, value) in problems().take(5) {
        let grid = Grid::new(&problem);
        let mut bounding = Bounding::new(&problem, &grid);
        bounding.work(&problem, &grid, value, 10_000, None);
        let once = bounding.bound();
        let mut bounding = Bounding::new(&problem, &grid);
        (0..10).for_each(|_| bounding.work(&problem, &grid, value, 1_000, None));
        // Little by little or at once: nearly the same steps, and never a worse first bound.
        assert!(bounding.bound() >= value && once >= value);
        assert!(bounding.bound() <= super::degree::bound(&grid) + bounding.outside);
    }
}
