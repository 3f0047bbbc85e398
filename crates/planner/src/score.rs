//! How good a plan is: one value, and what it is made of.

use crate::draft::Weights;
use crate::words::Phrase;

/// The value of a plan and its parts. Counts are of the plan as it stands; [`Score::value`] is in
/// points and higher is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Points won less points lost.
    pub value: i64,
    /// Wishes granted.
    pub granted: u32,
    /// Wishes granted that are mutual.
    pub granted_mutual: u32,
    /// Points for wishes granted.
    pub granted_points: i64,
    /// Meetings by which persons stay below their least, over all persons.
    pub below_least: u32,
    /// Free slots between two meetings of one person in one session, over all persons.
    pub idle_gaps: u32,
    /// Changes of place between two meetings of one person in one session.
    pub place_changes: u32,
    /// Minutes travelled at those changes.
    pub travel_minutes: u64,
}

/// One line of a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called, with the argument `count`.
    pub phrase: Phrase,
    /// How many.
    pub count: i64,
    /// Points won, or lost when negative.
    pub points: i64,
}

impl Score {
    /// The value under given weights, from the counts.
    pub(crate) fn weighed(mut self, weights: &Weights) -> Self {
        self.value = self.granted_points
            - i64::from(weights.below_least) * i64::from(self.below_least)
            - i64::from(weights.idle_gap) * i64::from(self.idle_gaps)
            - i64::from(weights.place_change) * i64::from(self.place_changes)
            - i64::from(weights.travel_minute) * self.travel_minutes as i64;
        self
    }

    /// The lines of the score, in order of importance; their points add up to the value.
    pub fn parts(&self, weights: &Weights) -> Vec<Part> {
        let lost = |weight: u32, count: i64| -i64::from(weight) * count;
        let minutes = self.travel_minutes as i64;
        [
            (
                "planning-part-granted",
                i64::from(self.granted),
                self.granted_points,
            ),
            (
                "planning-part-below-least",
                i64::from(self.below_least),
                lost(weights.below_least, i64::from(self.below_least)),
            ),
            (
                "planning-part-idle-gaps",
                i64::from(self.idle_gaps),
                lost(weights.idle_gap, i64::from(self.idle_gaps)),
            ),
            (
                "planning-part-place-changes",
                i64::from(self.place_changes),
                lost(weights.place_change, i64::from(self.place_changes)),
            ),
            (
                "planning-part-travel-minutes",
                minutes,
                lost(weights.travel_minute, minutes),
            ),
        ]
        .into_iter()
        .map(|(key, count, points)| Part {
            phrase: Phrase::new(key).with("count", count),
            count,
            points,
        })
        .collect()
    }
}
