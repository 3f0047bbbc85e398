//! Which positions are too near to each other for somebody to sit in both.

use super::NONE;
use super::frame::{Frame, put};
use crate::problem::Problem;

/// For each pair of ways there and back, the positions too near to a position. Pairs of places
/// with the same ways share one *class*.
pub(crate) struct Nearness {
    places: usize,
    words: usize,
    /// Class of a pair of places: `place * places + place`.
    class: Vec<u32>,
    /// Positions too near: `(class * positions + position) * words`.
    near: Vec<u64>,
    /// The same where a position of the class is too near to others than itself, else [`NONE`].
    wide: Vec<u32>,
    /// Positions too near for some pair of places: `position * words`.
    any: Vec<u64>,
}

impl Nearness {
    pub(crate) fn new(problem: &Problem, frame: &Frame) -> Self {
        let places = problem.places.len();
        let (classes, class) = classes(problem);
        let (positions, words) = (frame.positions(), frame.words);
        let mut near = vec![0; classes.len() * positions * words];
        let mut any = vec![0; positions * words];
        for one in frame.used() {
            let same_day = frame
                .used()
                .filter(|&o| frame.day_of[o] == frame.day_of[one]);
            for other in same_day {
                for (class, &(there, back)) in classes.iter().enumerate() {
                    if too_near(frame, one, other, there, back) {
                        put(
                            &mut near[(class * positions + one) * words..][..words],
                            other,
                        );
                        put(&mut any[one * words..][..words], other);
                    }
                }
            }
        }
        let wide = near
            .chunks((positions * words).max(1))
            .map(|near| near.iter().map(|word| word.count_ones()).sum::<u32>() as usize)
            .map(|pairs| pairs > frame.used().count())
            .collect::<Vec<bool>>();
        let wide = class
            .iter()
            .map(|&class| if wide[class as usize] { class } else { NONE })
            .collect();
        Nearness {
            places,
            words,
            class,
            wide,
            near,
            any,
        }
    }

    /// Positions at which somebody sitting at `place` and `position` cannot sit at `other`.
    #[inline]
    pub(crate) fn of(&self, place: u16, position: u16, other: u16) -> &[u64] {
        let class = self.class[usize::from(place) * self.places + usize::from(other)];
        let at = class as usize * self.words * 64 + usize::from(position);
        &self.near[at * self.words..][..self.words]
    }

    /// Positions too near to somebody sitting at `place` and `position` for `other`; nothing when
    /// only that position is.
    #[inline]
    pub(crate) fn apart(&self, place: u16, position: u16, other: u16) -> Option<&[u64]> {
        let class = self.wide[usize::from(place) * self.places + usize::from(other)];
        if class == NONE {
            return None;
        }
        let at = class as usize * self.words * 64 + usize::from(position);
        Some(&self.near[at * self.words..][..self.words])
    }

    /// Positions that may be too near for some pair of places.
    #[inline]
    pub(crate) fn any(&self, position: u16) -> &[u64] {
        &self.any[usize::from(position) * self.words..][..self.words]
    }
}

/// The different pairs of ways there and back, and which of them each pair of places has.
pub(crate) fn classes(problem: &Problem) -> (Vec<(u32, u32)>, Vec<u32>) {
    let places = problem.places.len();
    let way = |from: usize, to: usize| problem.travel_minutes[from * places + to];
    let pairs: Vec<(u32, u32)> = (0..places * places)
        .map(|p| (way(p / places, p % places), way(p % places, p / places)))
        .collect();
    let mut classes = pairs.clone();
    classes.sort_unstable();
    classes.dedup();
    let class = |pair: &(u32, u32)| classes.partition_point(|other| other < pair) as u32;
    let class = pairs.iter().map(class).collect();
    (classes, class)
}

/// Whether nobody can sit in both of two positions of a day, with a way from the one to the other
/// and back.
fn too_near(frame: &Frame, one: usize, other: usize, there: u32, back: u32) -> bool {
    let free = |before: usize, after: usize, way: u32| {
        frame.ends_at[before] <= frame.starts_at[after]
            && frame.ends_at[before] + way <= frame.starts_at[after]
    };
    !free(one, other, there) && !free(other, one, back)
}
