//! Which changes for the worse are kept: simulated annealing in whole numbers.
//!
//! After S. Kirkpatrick, C. Gelatt, M. Vecchi, “Optimization by simulated annealing”, Science 220,
//! 1983. A change that loses `loss` points is kept with probability `exp(-loss / temperature)`,
//! which is the same as: when `loss` is less than the temperature times an exponential chance.
//! Logarithms and powers are taken by small polynomials, so that every machine agrees.

use super::grid::Grid;
use crate::random::Random;

/// One in the fixed-point numbers of temperatures: they count 1/1024 of a point.
pub(crate) const ONE: i64 = 1 << 10;

/// Base-2 logarithm of a number that is not 0, in 1/1024; at most 8/1024 off.
pub(crate) fn log2(number: u64) -> i64 {
    let whole = 63 - i64::from(number.leading_zeros());
    // The fraction after the leading one, in 1/1024: log2(1 + f) is close to f + 0.344 f (1 - f).
    let fraction = if whole >= 10 {
        number >> (whole - 10)
    } else {
        number << (10 - whole)
    };
    let fraction = fraction as i64 - ONE;
    whole * ONE + fraction + 352 * fraction * (ONE - fraction) / (ONE * ONE)
}

/// Two to the power of a number in 1/1024; 0 for numbers far below 0.
pub(crate) fn exp2(number: i64) -> i64 {
    let (whole, fraction) = (number.div_euclid(ONE), number.rem_euclid(ONE));
    // 2^f is close to 1 + f - 0.344 f (1 - f).
    let one = ONE + fraction - 352 * fraction * (ONE - fraction) / (ONE * ONE);
    match whole {
        0..=40 => one << whole >> 10,
        41.. => i64::MAX >> 12,
        _ if whole > -40 => one >> (10 - whole).min(62),
        _ => 0,
    }
}

/// The most points that a change may lose this time, at a temperature in 1/1024 of a point.
#[inline]
pub(crate) fn allowance(random: &mut Random, temperature: i64) -> i64 {
    // -ln(u) for u in (0, 1], in 1/1024: 710 / 1024 is ln 2.
    let chance = (random.bits() >> 32) | 1;
    let exponential = (32 * ONE - log2(chance)) * 710 / ONE;
    ((temperature as u128 * exponential.max(0) as u128) >> 20) as i64
}

/// Temperatures from hot to cold over a run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cooling {
    hot_log2: i64,
    cold_log2: i64,
}

impl Cooling {
    /// For a problem: from half of what a wish is worth to a fifth of the smallest loss.
    pub(crate) fn of(grid: &Grid) -> Self {
        let points: i64 = grid.points.iter().sum();
        let mean = points / (grid.wishes as i64).max(1);
        let changes = grid.change_points.iter().copied().map(i64::from);
        let losses = changes.chain([grid.idle_gap, grid.below_least]);
        let least = losses.filter(|&loss| loss > 0).min().unwrap_or(mean / 20);
        Cooling::new(mean * ONE / 2, least * ONE / 5)
    }

    /// From `hot` to `cold`, both in 1/1024 of a point and at least 1.
    pub(crate) fn new(hot: i64, cold: i64) -> Self {
        Cooling {
            hot_log2: log2(hot.max(1) as u64),
            cold_log2: log2(cold.max(1) as u64),
        }
    }

    /// The temperature when `permyriad` ten-thousandths of the run are over.
    pub(crate) fn at(&self, permyriad: u32) -> i64 {
        let way = i64::from(permyriad.min(10_000));
        let log2 = self.hot_log2 + (self.cold_log2 - self.hot_log2) * way / 10_000;
        exp2(log2).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_undo_logarithms() {
        for number in [1, 2, 3, 10, 1_000, 1_023, 1_024, 123_456_789] {
            let back = exp2(log2(number)) as f64;
            let off = (back - number as f64).abs() / number as f64;
            assert!(off < 0.02 || number <= 10, "{number} came back as {back}");
        }
    }

    #[test]
    fn losses_are_allowed_as_often_as_the_exponential_says() {
        let mut random = Random::new(1, 0);
        let kept = (0..100_000)
            .filter(|_| allowance(&mut random, 10 * ONE) > 10)
            .count();
        // exp(-1.1): a loss of 11 at a temperature of 10, as allowances are whole points.
        assert!((32_000..35_000).contains(&kept), "{kept}");
    }

    #[test]
    fn cooling_ends_where_it_should() {
        let cooling = Cooling::new(20 * ONE, ONE / 4);
        assert!((19 * ONE..21 * ONE).contains(&cooling.at(0)));
        assert!((240..272).contains(&cooling.at(10_000)));
        assert!(cooling.at(5_000) < cooling.at(4_999) + 1);
    }
}
