//! Ticks: the grid on which time is claimed.

use std::ops::Range;

use attache_platform::moment::Moment;

/// Length of a tick, in milliseconds: five minutes.
const TICK_MS: i64 = 5 * 60 * 1000;

/// The ticks that a stretch of time touches, counted from 1970 UTC. A stretch that ends before it
/// starts touches none.
pub(super) fn ticks(from: Moment, to: Moment) -> Range<i64> {
    let first = from.0.div_euclid(TICK_MS);
    let after = to.0.saturating_add(TICK_MS - 1).div_euclid(TICK_MS);
    first..after
}

/// When a tick begins.
pub(super) fn begins(tick: i64) -> Moment {
    Moment(tick.saturating_mul(TICK_MS))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn between(from: i64, to: i64) -> Range<i64> {
        ticks(Moment(from * MINUTE), Moment(to * MINUTE))
    }

    #[test]
    fn twenty_minutes_are_four_ticks() {
        assert_eq!(between(20, 40), 4..8);
    }

    #[test]
    fn a_tick_that_is_touched_is_taken_whole() {
        assert_eq!(between(3, 11), 0..3);
    }

    #[test]
    fn two_stretches_that_only_meet_share_no_tick() {
        assert_eq!(between(0, 20).end, between(20, 40).start);
    }

    #[test]
    fn nothing_is_taken_by_what_ends_before_it_starts() {
        assert!(between(20, 20).is_empty());
        assert!(between(40, 20).is_empty());
    }

    #[test]
    fn a_tick_begins_where_it_was_cut() {
        assert_eq!(begins(between(20, 40).start), Moment(20 * MINUTE));
    }
}
