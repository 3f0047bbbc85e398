//! Whose shares of what is granted are compared, as the search sees it.

use super::links::Links;
use crate::problem::{Problem, WishNo};

/// The groups that each wish counts for.
pub(crate) struct Fair {
    of: Links,
    /// How many wishes name a group, and what its share weighs.
    groups: Vec<(u32, u32)>,
}

impl Fair {
    pub(crate) fn new(problem: &Problem) -> Self {
        let all = problem.groups.all();
        let of = |no: usize| problem.groups.of(WishNo(no as u32)).iter().copied();
        let wishes = if all.is_empty() {
            0
        } else {
            problem.wishes.len()
        };
        Fair {
            of: Links::of_lists((0..wishes).map(of)),
            groups: all
                .iter()
                .map(|group| (group.wishes, group.weight))
                .collect(),
        }
    }

    /// How many groups there are.
    pub(crate) fn count(&self) -> usize {
        self.groups.len()
    }

    /// The groups that a wish counts for; only when there are any.
    #[inline]
    pub(crate) fn of(&self, wish: u32) -> &[u32] {
        self.of.of(wish)
    }

    /// How many wishes count for a group.
    pub(crate) fn wishes(&self, group: u32) -> u32 {
        self.groups[group as usize].0
    }

    /// Points a group loses when so many of its wishes are granted.
    #[inline]
    pub(crate) fn lost(&self, group: u32, granted: u32) -> i64 {
        let (wishes, weight) = self.groups[group as usize];
        let refused = u64::from(wishes - granted);
        (u64::from(weight) * refused * refused / u64::from(wishes)) as i64
    }
}
