//! Aims and demands: fairness by group, waiting, every wish.

use attache_planner::{Demands, Draft, GroupKind, PersonNo, Rule, Weights, check};

use crate::small::{draft, plan, problem};

/// Ann and Ben are of one organisation, in Flanders; Cem and Dee of another, without a Region.
fn grouped() -> Draft {
    let mut draft = draft();
    for person in &mut draft.persons[..2] {
        person.organisation = "Acme".into();
        person.region = "VLG".into();
        person.size_class = "small".into();
    }
    for person in &mut draft.persons[2..] {
        person.organisation = "Bolt".into();
        person.size_class = "small".into();
    }
    draft
}

#[test]
fn groups_are_those_that_wishes_name() {
    let problem = problem(grouped());
    let count = |kind: GroupKind, name: &str| {
        let mut groups = problem.groups().all().iter();
        let group = groups.find(|group| group.kind == kind && group.name == name);
        group.map(|group| (group.wishes, group.weight))
    };
    assert_eq!(count(GroupKind::Person, "ann"), Some((2, 40)));
    assert_eq!(count(GroupKind::Organisation, "Acme"), Some((2, 20)));
    assert_eq!(count(GroupKind::Region, "VLG"), Some((2, 10)));
    assert_eq!(count(GroupKind::Region, ""), None);
    assert_eq!(count(GroupKind::SizeClass, "small"), Some((3, 10)));
}

#[test]
fn what_a_group_goes_without_costs_by_its_square() {
    let problem = problem(grouped());
    let unfair = |seats: &[Option<(u32, u32, u16)>]| check(&problem, &plan(seats)).score.unfairness;
    let none = unfair(&[None, None, None]);
    // Ann and Dee are in two wishes each, Ben and Cem in one.
    assert_eq!(none.persons, 40 * (2 + 2 + 1 + 1));
    assert_eq!(none.organisations, 20 * (2 + 2));
    assert_eq!((none.regions, none.size_classes), (20, 30));
    let one = unfair(&[Some((0, 0, 1)), None, None]);
    assert_eq!(one.persons, 40 / 2 + 40 * 2 + 40);
    assert_eq!(one.organisations, 20 / 2 + 20 * 2);
    // A third of what the only size class asked for is granted: 10 × 4 ÷ 3, rounded down.
    assert_eq!((one.regions, one.size_classes), (5, 13));
    let all = unfair(&[Some((0, 0, 1)), Some((0, 0, 2)), Some((1, 0, 1))]);
    assert_eq!(all.sum(), 0);
}

#[test]
fn whoever_waits_does_so_once_however_long() {
    let mut wanted = draft();
    wanted.weights = Weights {
        granted: 1,
        idle_stretch: 1,
        ..Weights::NOTHING
    };
    let problem = problem(wanted);
    let score = |seats: &[Option<(u32, u32, u16)>]| check(&problem, &plan(seats)).score;
    let waits = score(&[Some((0, 0, 1)), None, Some((2, 0, 1))]);
    assert_eq!((waits.idle_stretches, waits.value), (1, 10 - 1));
    assert_eq!(
        score(&[Some((0, 0, 1)), None, Some((1, 0, 1))]).idle_stretches,
        0
    );
    assert_eq!(
        score(&[Some((0, 0, 1)), None, Some((3, 0, 1))]).idle_stretches,
        0
    );
    let parts = waits.parts(&problem.weights());
    assert_eq!(
        parts.iter().map(|part| part.points).sum::<i64>(),
        waits.value
    );
}

#[test]
fn what_is_demanded_is_a_rule() {
    let mut every = draft();
    every.demands.every_wish = true;
    let every = problem(every);
    let found = check(&every, &plan(&[Some((0, 0, 1)), None, Some((1, 0, 1))])).findings;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].rule, found[0].wishes[0].0), (Rule::EveryWish, 1));
    let all = check(
        &every,
        &plan(&[Some((0, 0, 1)), Some((0, 0, 2)), Some((1, 0, 1))]),
    );
    assert_eq!(all.findings, []);

    let waits = |apart| {
        let mut even = draft();
        even.demands = Demands {
            stretches_apart: Some(apart),
            ..Demands::default()
        };
        check(
            &problem(even),
            &plan(&[Some((0, 0, 1)), None, Some((2, 0, 1))]),
        )
        .findings
    };
    let found = waits(0);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule, Rule::StretchesApart);
    assert_eq!(found[0].persons[0], PersonNo(0), "Ann waits");
    assert_eq!(waits(1), []);
}
