//! A published plan: what must stay, and what a change costs.

use attache_planner::{
    Draft, FaultKind, MomentDraft, Problem, PublishedDraft, PublishedMeetingDraft, Rule, check,
    format,
};

use crate::small::{draft, plan, problem};

type Seats<'a> = &'a [Option<(u32, u32, u16)>];

fn meeting(wish: &str, slot: &str, table: u16) -> PublishedMeetingDraft {
    PublishedMeetingDraft {
        wish: wish.into(),
        slot: slot.into(),
        place: "hall".into(),
        table,
        picked: Vec::new(),
    }
}

/// The small draft, published with “ab” and “cd” at nine and “ad” in the afternoon, and frozen
/// until noon of the first day.
fn published() -> Draft {
    let mut draft = draft();
    draft.published = Some(PublishedDraft {
        meetings: vec![
            meeting("ab", "mon1", 1),
            meeting("cd", "mon1", 2),
            meeting("ad", "mon4", 1),
        ],
        frozen_until: Some(MomentDraft {
            day: 0,
            minute: 720,
        }),
    });
    draft
}

const AS_PUBLISHED: Seats<'_> = &[Some((0, 0, 1)), Some((0, 0, 2)), Some((3, 0, 1))];

fn rules(draft: Draft, seats: Seats<'_>) -> Vec<Rule> {
    let found = check(&problem(draft), &plan(seats)).findings;
    found.iter().map(|finding| finding.rule).collect()
}

#[test]
fn what_begins_before_the_horizon_is_as_published() {
    assert_eq!(rules(published(), AS_PUBLISHED), []);
    let afternoon_moved: Seats<'_> = &[Some((0, 0, 1)), Some((0, 0, 2)), Some((4, 1, 1))];
    assert_eq!(rules(published(), afternoon_moved), []);
    let dropped: Seats<'_> = &[None, Some((0, 0, 2)), None];
    let moved: Seats<'_> = &[Some((1, 0, 1)), Some((0, 0, 2)), None];
    let moved_out: Seats<'_> = &[Some((4, 0, 1)), Some((0, 0, 2)), None];
    let new: Seats<'_> = &[Some((0, 0, 1)), Some((0, 0, 2)), Some((2, 0, 1))];
    let other_table: Seats<'_> = &[Some((0, 0, 2)), Some((0, 0, 1)), None];
    assert_eq!(rules(published(), other_table), [Rule::Frozen; 2]);
    for seats in [dropped, moved, moved_out, new] {
        assert_eq!(rules(published(), seats), [Rule::Frozen]);
        let mut thawed = published();
        let published = thawed.published.as_mut().expect("a published plan");
        published.frozen_until = None;
        assert_eq!(rules(thawed, seats), [], "without the horizon");
    }
}

#[test]
fn what_the_problem_makes_impossible_may_go() {
    let without: Seats<'_> = &[None, Some((0, 0, 2)), Some((3, 0, 1))];
    let mut away = published();
    away.persons[0].unavailable = vec!["mon1".into()];
    assert_eq!(rules(away.clone(), without), []);
    let later: Seats<'_> = &[Some((4, 0, 1)), Some((0, 0, 2)), Some((3, 0, 1))];
    assert_eq!(rules(away.clone(), later), []);
    let soon: Seats<'_> = &[Some((1, 0, 1)), Some((0, 0, 2)), Some((3, 0, 1))];
    assert_eq!(
        rules(away, soon),
        [Rule::Frozen],
        "nothing new before the horizon"
    );
    // One table is left for two: either may go, both may not.
    let mut narrow = published();
    narrow.places[0].tables[0] = 1;
    let moved_up: Seats<'_> = &[None, Some((0, 0, 1)), Some((3, 0, 1))];
    assert_eq!(rules(narrow.clone(), moved_up), []);
    let neither: Seats<'_> = &[None, None, Some((3, 0, 1))];
    assert_eq!(rules(narrow, neither), [Rule::Frozen; 2]);
}

#[test]
fn days_that_change_are_counted_by_person() {
    let problem = problem(published());
    let changed = |seats: Seats<'_>| check(&problem, &plan(seats)).score.days_changed;
    assert_eq!(changed(AS_PUBLISHED), 0);
    // Ann and Dee lose a meeting of Monday and win one of Tuesday.
    assert_eq!(
        changed(&[Some((0, 0, 1)), Some((0, 0, 2)), Some((4, 0, 1))]),
        4
    );
    // Another place on the same day, then another table only.
    assert_eq!(
        changed(&[Some((0, 0, 1)), Some((0, 0, 2)), Some((3, 1, 1))]),
        2
    );
    assert_eq!(
        changed(&[Some((0, 0, 2)), Some((0, 0, 1)), Some((3, 0, 2))]),
        0
    );
    assert_eq!(changed(&[None, None, None]), 4);
    let score = check(&problem, &plan(&[None, None, None])).score;
    let parts = score.parts(&problem.weights());
    assert_eq!(
        parts.last().map(|part| (part.count, part.points)),
        Some((4, -40))
    );
    assert_eq!(
        parts.iter().map(|part| part.points).sum::<i64>(),
        score.value
    );
}

#[test]
fn a_published_plan_survives_being_written() {
    let problem = problem(published());
    let text = format::write_problem(&problem);
    let again = format::read_problem(text.as_bytes()).expect("what was written");
    assert_eq!(again.published(), problem.published());
    assert_eq!(
        again.published().and_then(|plan| plan.frozen_until),
        Some(720)
    );
}

#[test]
fn a_published_plan_speaks_of_what_exists() {
    let fault = |change: fn(&mut PublishedDraft)| {
        let mut changed = published();
        change(changed.published.as_mut().expect("a published plan"));
        Problem::new(changed).expect_err("a fault")[0].path.clone()
    };
    let at = |field: &str| format!("$.published.meetings[1].{field}");
    assert_eq!(fault(|p| p.meetings[1].wish = "ab".into()), at("wish"));
    assert_eq!(fault(|p| p.meetings[1].wish = "xy".into()), at("wish"));
    assert_eq!(fault(|p| p.meetings[1].slot = "xy".into()), at("slot"));
    assert_eq!(fault(|p| p.meetings[1].place = "xy".into()), at("place"));
    assert_eq!(fault(|p| p.meetings[1].table = 0), at("table"));
    assert_eq!(
        fault(|p| p.meetings[1].picked = vec!["ann".into()]),
        at("picked")
    );
    let minute = fault(|p| p.frozen_until.as_mut().expect("a moment").minute = 1_440);
    assert_eq!(minute, "$.published.frozen_until.minute");
    let mut many = published();
    let meetings = &mut many.published.as_mut().expect("a published plan").meetings;
    *meetings = vec![meeting("xy", "xy", 0); 1_000];
    let faults = Problem::new(many).expect_err("faults");
    assert_eq!(faults.len(), attache_planner::limits::FAULTS);
    assert!(matches!(faults[0].kind, FaultKind::UnknownReference { .. }));
}
