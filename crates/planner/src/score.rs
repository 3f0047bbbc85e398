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
    /// Points lost because shares of what is granted are unequal.
    pub unfairness: Unfairness,
    /// Free slots between two meetings of one person in one session, over all persons.
    pub idle_gaps: u32,
    /// Times that somebody waits between two meetings of one session, over all persons.
    pub idle_stretches: u32,
    /// Changes of place between two meetings of one person in one session.
    pub place_changes: u32,
    /// Minutes travelled at those changes.
    pub travel_minutes: u64,
    /// Persons and days whose meetings are not as published.
    pub days_changed: u32,
}

/// Points lost because shares of what is granted are unequal, by what is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unfairness {
    pub persons: i64,
    pub organisations: i64,
    pub regions: i64,
    pub size_classes: i64,
}

impl Unfairness {
    /// All of it.
    pub fn sum(&self) -> i64 {
        self.persons + self.organisations + self.regions + self.size_classes
    }
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
            - self.unfairness.sum()
            - lost(weights.below_least, self.below_least)
            - lost(weights.idle_gap, self.idle_gaps)
            - lost(weights.idle_stretch, self.idle_stretches)
            - lost(weights.place_change, self.place_changes)
            - i64::from(weights.travel_minute) * self.travel_minutes as i64
            - lost(weights.day_changed, self.days_changed);
        self
    }

    /// The lines of the score, in order of importance; their points add up to the value. Lines
    /// that weigh nothing are left out, except the first.
    pub fn parts(&self, weights: &Weights) -> Vec<Part> {
        let part = |key, weight: u32, count: i64, points: i64| {
            (weight > 0).then(|| Part {
                phrase: Phrase::new(key).with("count", count),
                count,
                points,
            })
        };
        let counted =
            |key, weight: u32, count: u32| part(key, weight, count.into(), -lost(weight, count));
        let unfair = |key, weight: u32, points: i64| part(key, weight, points, -points);
        let granted = i64::from(self.granted);
        let minutes = self.travel_minutes as i64;
        let travel = i64::from(weights.travel_minute) * minutes;
        let shares = &self.unfairness;
        let w = weights;
        [
            part("planning-part-granted", 1, granted, self.granted_points),
            counted("planning-part-below-least", w.below_least, self.below_least),
            unfair("planning-part-fair-persons", w.fair_persons, shares.persons),
            unfair(
                "planning-part-fair-organisations",
                w.fair_organisations,
                shares.organisations,
            ),
            unfair("planning-part-fair-regions", w.fair_regions, shares.regions),
            unfair(
                "planning-part-fair-size-classes",
                w.fair_size_classes,
                shares.size_classes,
            ),
            counted("planning-part-idle-gaps", w.idle_gap, self.idle_gaps),
            counted(
                "planning-part-idle-stretches",
                w.idle_stretch,
                self.idle_stretches,
            ),
            counted(
                "planning-part-place-changes",
                w.place_change,
                self.place_changes,
            ),
            part(
                "planning-part-travel-minutes",
                w.travel_minute,
                minutes,
                -travel,
            ),
            counted(
                "planning-part-days-changed",
                w.day_changed,
                self.days_changed,
            )
            .filter(|part| part.count > 0),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn lost(weight: u32, count: u32) -> i64 {
    i64::from(weight) * i64::from(count)
}
