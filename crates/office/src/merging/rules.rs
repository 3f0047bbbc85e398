//! Which organisations may be one: pure.

use attache_missions::organisations::Candidate;
use attache_missions::registration;

/// Pairs of organisations whose names are nearly the same, of one kind, in the order of the list.
pub(super) fn pairs(all: &[Candidate]) -> Vec<(&Candidate, &Candidate)> {
    let mut found = Vec::new();
    for (place, one) in all.iter().enumerate() {
        for other in &all[place + 1..] {
            let apart =
                !one.number.is_empty() && !other.number.is_empty() && one.number != other.number;
            let same_kind = one.kind == other.kind;
            if same_kind && !apart && alike(one, other) {
                found.push((one, other));
            }
        }
    }
    found
}

fn alike(one: &Candidate, other: &Candidate) -> bool {
    let mut names = one.name.all();
    names.any(|one| {
        let mut others = other.name.all();
        others.any(|other| registration::nearly_the_same(one, other))
    })
}

#[cfg(test)]
mod tests {
    use attache_platform::chance::Chance;
    use attache_platform::id::Id;
    use attache_platform::moment::Moment;

    use super::*;

    #[test]
    fn pairs_are_of_one_kind_and_not_of_two_numbers() {
        let known = |seed: u64, name: &str, kind: &str, number: &str| Candidate {
            id: Id::new(Moment(1), &Chance::from_seed(seed)),
            name: name.into(),
            kind: kind.into(),
            region: None,
            number: number.into(),
            merged_into: None,
        };
        let all = [
            known(1, "Kanaalzone Robotics", "company", "0403170701"),
            known(2, "Kanaalzone-Robotics NV", "company", ""),
            known(3, "Kanaalzone Robotics", "federation", ""),
            known(4, "Kanaalzone Robotics", "company", "0203201340"),
        ];
        let names: Vec<_> = pairs(&all).into_iter().map(|(a, b)| (a.id, b.id)).collect();
        assert_eq!(names, [(all[0].id, all[1].id), (all[1].id, all[3].id)]);
    }
}
