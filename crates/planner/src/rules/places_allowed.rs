//! A meeting stands at a place its wish allows.

use super::{Blocker, Law, Rule};
use crate::check::Finding;
use crate::problem::{PlaceNo, Wish};

pub(super) const LAW: Law = Law {
    rule: Rule::PlacesAllowed,
    breaches: |standing, findings| {
        for sitting in standing.sittings() {
            if !allowed(standing.problem.wish(sitting.wish), sitting.place) {
                findings.push(Finding::at(Rule::PlacesAllowed, sitting));
            }
        }
    },
    blocks: |standing, candidate| {
        let wish = standing.problem.wish(candidate.wish);
        if allowed(wish, candidate.place) {
            None
        } else {
            Blocker::plain()
        }
    },
};

fn allowed(wish: &Wish, place: PlaceNo) -> bool {
    wish.places
        .as_ref()
        .is_none_or(|places| places.contains(&place))
}
