//! The second aim too: what is granted is spread evenly over persons, organisations, Regions and
//! size classes, in proportion to what each asked for. [`crate::Groups`] says how it is measured.

use super::Standing;
use crate::groups::GroupKind;
use crate::score::Score;

/// Adds up what groups lose by what they go without.
pub(crate) fn count(standing: &Standing<'_>, score: &mut Score) {
    let groups = standing.problem.groups();
    let mut granted = vec![0; groups.all().len()];
    for sitting in standing.sittings() {
        for &group in groups.of(sitting.wish) {
            granted[group as usize] += 1;
        }
    }
    let unfairness = &mut score.unfairness;
    for (group, granted) in groups.all().iter().zip(granted) {
        *match group.kind {
            GroupKind::Person => &mut unfairness.persons,
            GroupKind::Organisation => &mut unfairness.organisations,
            GroupKind::Region => &mut unfairness.regions,
            GroupKind::SizeClass => &mut unfairness.size_classes,
        } += group.lost(granted);
    }
}
