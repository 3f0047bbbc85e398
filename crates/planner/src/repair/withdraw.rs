//! Wishes that are withdrawn leave the problem, and the rest close up.

use std::collections::BTreeSet;

use super::apply::Changed;
use crate::problem::WishNo;

impl Changed {
    /// Takes withdrawn wishes out of the problem and the plan, and numbers the rest anew.
    pub(super) fn remove(&mut self, withdrawn: &BTreeSet<WishNo>) {
        let mut next = 0;
        let renumbered: Vec<Option<WishNo>> = (0..self.problem.wishes.len() as u32)
            .map(|no| {
                let kept = !withdrawn.contains(&WishNo(no));
                next += u32::from(kept);
                kept.then(|| WishNo(next - 1))
            })
            .collect();
        let anew = |list: &mut Vec<WishNo>| {
            *list = list
                .iter()
                .filter_map(|no| renumbered[no.index()])
                .collect();
        };
        let mut kept = renumbered.iter().map(Option::is_some);
        self.problem.wishes.retain(|_| kept.next() == Some(true));
        let mut kept = renumbered.iter().map(Option::is_some);
        self.plan.seats.retain(|_| kept.next() == Some(true));
        self.problem
            .wishes
            .iter_mut()
            .for_each(|wish| anew(&mut wish.after));
        self.problem
            .persons
            .iter_mut()
            .for_each(|person| anew(&mut person.wishes));
        anew(&mut self.new);
        let picked = std::mem::take(&mut self.plan.picked).into_iter();
        self.plan.picked = picked
            .filter_map(|(wish, people)| Some((renumbered[wish.index()]?, people)))
            .collect();
    }
}
