//! Repair: random problems, random events; the referee, the horizon and few people disturbed.

use attache_planner::format::{Event, Events, read_events, write_events};
use attache_planner::generate::{self, Features, Size};
use attache_planner::repair::{DifferenceKind, difference, repair, repair_owned};
use attache_planner::{MomentDraft, NoWatch, Plan, Problem, Settings, Stop, check, format, plan};

use crate::small::{draft, plan as seats, problem, wish};

fn settings() -> Settings {
    Settings::new(1, Stop::default())
}

fn events(events: Vec<Event>) -> Events {
    Events {
        events,
        ..Events::default()
    }
}

fn absent(person: &str) -> Event {
    Event::PersonAbsent {
        person: person.into(),
        day: None,
        slots: None,
    }
}

/// A small problem with `ab` at the hall on mon1, `cd` at the hotel on mon1, `ad` on mon3.
fn published() -> (Problem, Plan) {
    let plan = seats(&[Some((0, 0, 1)), Some((0, 1, 1)), Some((2, 0, 1))]);
    let problem = problem(draft());
    assert_eq!(check(&problem, &plan).findings, []);
    (problem, plan)
}

#[test]
fn nothing_happens_without_events() {
    let (problem, plan) = published();
    let repaired = repair(&problem, &plan, &events(vec![]), &settings(), &mut NoWatch).expect("ok");
    assert_eq!(repaired.plan, plan);
    assert_eq!((repaired.hit.len(), repaired.changed.len()), (0, 0));
    assert_eq!(repaired.differences, []);
}

#[test]
fn a_closed_room_moves_its_meeting_and_nothing_else() {
    let (problem, plan) = published();
    let closed = Event::RoomClosed {
        place: "hotel".into(),
        day: None,
        slots: None,
    };
    let repaired = repair(
        &problem,
        &plan,
        &events(vec![closed]),
        &settings(),
        &mut NoWatch,
    )
    .expect("the events are fine");
    assert_eq!(check(&repaired.problem, &repaired.plan).findings, []);
    let [one] = &repaired.differences[..] else {
        panic!("one meeting differs")
    };
    let DifferenceKind::Moved { from, to } = one.kind else {
        panic!("it has moved")
    };
    assert_ne!(from.place, to.place);
    assert_eq!(repaired.problem.slot(to.slot).day, 0);
    assert_eq!((repaired.hit.len(), repaired.changed.len()), (2, 2));
    assert_eq!(repaired.lost, []);
}

#[test]
fn who_is_absent_meets_nobody_and_the_rest_stays() {
    let (problem, plan) = published();
    let repaired = repair(
        &problem,
        &plan,
        &events(vec![absent("ann")]),
        &settings(),
        &mut NoWatch,
    )
    .expect("the events are fine");
    assert_eq!(repaired.plan.meetings().count(), 1);
    assert_eq!(repaired.lost.len(), 2);
    assert_eq!(
        repaired.hit.len(),
        3,
        "Ann, and those whom she would have met"
    );
    assert_eq!(repaired.changed.len(), 3);
}

#[test]
fn wishes_come_and_go() {
    let (problem, plan) = published();
    let list = vec![
        Event::WishWithdrawn { wish: "ab".into() },
        Event::NewWish {
            wish: Box::new(wish("bc", &["ben", "cem"])),
        },
    ];
    let repaired = repair(&problem, &plan, &events(list), &settings(), &mut NoWatch)
        .expect("the events are fine");
    let ids: Vec<&str> = repaired
        .problem
        .wishes()
        .iter()
        .map(|w| w.id.as_str())
        .collect();
    assert_eq!(ids, ["cd", "ad", "bc"]);
    assert_eq!(repaired.plan.meetings().count(), 3);
    assert_eq!(check(&repaired.problem, &repaired.plan).findings, []);
    let written = format::write_problem(&repaired.problem);
    let read = format::read_problem(written.as_bytes()).expect("it can be read again");
    assert_eq!(check(&read, &repaired.plan).findings, []);
}

#[test]
fn nothing_begins_before_the_horizon_that_was_not_published() {
    let (problem, plan) = published();
    let list = Events {
        frozen_until: Some(MomentDraft {
            day: 0,
            minute: 600,
        }),
        ..events(vec![Event::TablesLost {
            place: "hotel".into(),
            tables: 1,
            day: Some(0),
            slots: None,
        }])
    };
    let repaired =
        repair(&problem, &plan, &list, &settings(), &mut NoWatch).expect("the events are fine");
    assert_eq!(check(&repaired.problem, &repaired.plan).findings, []);
    for one in difference(&repaired.problem, &plan, &repaired.plan) {
        if let DifferenceKind::Moved { to, .. } | DifferenceKind::Added { to } = one.kind {
            let starts_at = repaired.problem.slot(to.slot).starts_at();
            assert!(starts_at >= 600, "{one:?}");
        }
    }
}

#[test]
fn the_problem_may_be_given_away() {
    let (problem, plan) = published();
    let list = events(vec![
        absent("ann"),
        Event::WishWithdrawn { wish: "cd".into() },
    ]);
    let kept = repair(&problem, &plan, &list, &settings(), &mut NoWatch).expect("ok");
    let given = repair_owned(problem.clone(), &plan, &list, &settings(), &mut NoWatch);
    assert_eq!(given.as_ref(), Ok(&kept));
    let gone = kept.differences.last().expect("what is withdrawn");
    assert_eq!(
        (gone.wish, gone.name.as_str()),
        (None, "Cem Carlier, Dee Davis")
    );
    // Its digest tells it from the problem before, and from one after other events.
    let other = repair(
        &problem,
        &plan,
        &events(vec![absent("ann")]),
        &settings(),
        &mut NoWatch,
    );
    let digests = [
        problem.digest(),
        kept.problem.digest(),
        other.expect("ok").problem.digest(),
    ];
    assert!(
        digests
            .iter()
            .all(|one| digests.iter().filter(|other| *other == one).count() == 1)
    );
}

#[test]
fn what_is_wrong_with_events_is_said_with_its_path() {
    let (problem, plan) = published();
    let fault = |text: &str| {
        let faults = match read_events(text.as_bytes()) {
            Err(faults) => faults,
            Ok(events) => repair(&problem, &plan, &events, &settings(), &mut NoWatch)
                .expect_err("something is wrong"),
        };
        faults[0].to_string()
    };
    let of = |event: &str| format!(r#"{{"format": "attache-events-1", "events": [{event}]}}"#);
    for (event, path) in [
        (
            r#"{"person_absent": {"person": "eve"}}"#,
            "$.events[0].person_absent.person: ",
        ),
        (
            r#"{"person_absent": {"person": "ann", "day": 9}}"#,
            "$.events[0].person_absent.day: ",
        ),
        (
            r#"{"person_absent": {"person": "ann", "slots": []}}"#,
            "$.events[0].person_absent.slots: ",
        ),
        (
            r#"{"person_absent": {"person": "ann", "slots": ["x"]}}"#,
            "$.events[0].person_absent.slots[0]: ",
        ),
        (
            r#"{"person_absent": {"person": "ann", "colour": 1}}"#,
            "$.events[0].person_absent",
        ),
        (r#"{"person_absent": {}}"#, "$.events[0].person_absent"),
        (r#"{"person_absent": 3}"#, "$.events[0].person_absent"),
        (r#"{"person_asleep": {"person": "ann"}}"#, "$.events[0]"),
        (
            r#"{"person_late": {"person": "ann", "day": 0, "until_minute": 9000}}"#,
            "$.events[0].person_late.until_minute: ",
        ),
        (
            r#"{"person_late": {"person": "ann", "day": -1, "until_minute": 9}}"#,
            "$.events[0].person_late.day: ",
        ),
        (
            r#"{"person_leaves": {"person": "ann", "day": 7, "from_minute": 9}}"#,
            "$.events[0].person_leaves.day: ",
        ),
        (
            r#"{"room_closed": {"place": "attic"}}"#,
            "$.events[0].room_closed.place: ",
        ),
        (
            r#"{"tables_lost": {"place": "hall", "tables": 1e99}}"#,
            "$.events[0].tables_lost.tables: ",
        ),
        (
            r#"{"activity_moved": {"activity": "tour"}}"#,
            "$.events[0].activity_moved.activity: ",
        ),
        (
            r#"{"activity_moved": {"activity": "visit", "end_minute": 5}}"#,
            "$.events[0].activity_moved.end_minute: ",
        ),
        (
            r#"{"activity_moved": {"activity": "visit", "place": "attic"}}"#,
            "$.events[0].activity_moved.place: ",
        ),
        (
            r#"{"activity_moved": {"activity": "visit", "day": 9999}}"#,
            "$.events[0].activity_moved.day: ",
        ),
        (
            r#"{"new_wish": {"wish": {"id": "ab", "persons": ["ann", "ben"], "weight": 1}}}"#,
            "$.events[0].new_wish.wish.id: ",
        ),
        (
            r#"{"new_wish": {"wish": {"id": "n", "persons": ["ann", "eve"], "weight": 1}}}"#,
            "$.events[0].new_wish.wish.persons[1]: ",
        ),
        (
            r#"{"new_wish": {"wish": {"id": "n", "persons": ["ann"], "weight": 1}}}"#,
            "$.events[0].new_wish.wish.persons: ",
        ),
        (
            r#"{"new_wish": {"wish":
                {"id": "n", "persons": ["ann", "ben"], "weight": 1, "after": ["q"]}}}"#,
            "$.events[0].new_wish.wish.after[0]: ",
        ),
        (
            r#"{"new_wish": {"wish": {"id": "", "persons": ["ann", "ben"], "weight": 1}}}"#,
            "$.events[0].new_wish.wish.id: ",
        ),
        (
            r#"{"wish_withdrawn": {"wish": "zz"}}"#,
            "$.events[0].wish_withdrawn.wish: ",
        ),
        ("NaN", "$"),
    ] {
        let said = fault(&of(event));
        assert!(said.starts_with(path), "{event}: {said}");
    }
    assert!(fault(r#"{"format": "attache-plan-1", "events": []}"#).starts_with("$"));
    assert!(fault("[]").starts_with("$"));
    let deep = format!("{{\"format\": {}", "[".repeat(100_000));
    assert!(fault(&deep).starts_with("$"));
    let many = of(&vec![r#"{"wish_withdrawn": {"wish": "ab"}}"#; 2_000].join(","));
    assert!(fault(&many).starts_with("$.events"));
    let twice = of(&[r#"{"wish_withdrawn": {"wish": "ab"}}"#; 2].join(","));
    assert!(fault(&twice).starts_with("$.events[1].wish_withdrawn.wish: "));
}

/// One event of each kind for a random problem, by turns.
fn random_event(problem: &Problem, turn: usize) -> Event {
    let persons = problem.persons();
    let person = persons[turn * 7 % persons.len()].id.clone();
    let place = problem.places()[turn % problem.places().len()].id.clone();
    let wishes = problem.wishes();
    let wish = wishes[turn * 11 % wishes.len()].id.clone();
    let day = problem.slots()[turn % problem.slots().len()].day;
    match turn % 8 {
        0 => absent(&person),
        1 => Event::PersonLate {
            person,
            day,
            until_minute: 720,
        },
        2 => Event::PersonLeaves {
            person,
            day,
            from_minute: 720,
        },
        3 => Event::RoomClosed {
            place,
            day: Some(day),
            slots: None,
        },
        4 => Event::TablesLost {
            place,
            tables: 1,
            day: Some(day),
            slots: None,
        },
        5 if !problem.activities().is_empty() => Event::ActivityMoved {
            activity: problem.activities()[turn % problem.activities().len()]
                .id
                .clone(),
            day: Some(day),
            start_minute: Some(540),
            end_minute: Some(600),
            place: None,
        },
        6 => {
            let other = persons[(turn * 7 + 1) % persons.len()].id.clone();
            Event::NewWish {
                wish: Box::new(attache_planner::WishDraft {
                    id: "new".into(),
                    persons: vec![person, other],
                    weight: 6,
                    ..Default::default()
                }),
            }
        }
        _ => Event::WishWithdrawn { wish },
    }
}

#[test]
fn random_repairs_pass_the_referee_and_disturb_few() {
    let (mut hit, mut changed) = (0, 0);
    for seed in 0..120usize {
        let size = Size {
            features: if seed % 2 == 0 {
                Features::NONE
            } else {
                Features::ALL
            },
            ..Size::SMALL
        };
        let draft = generate::draft(&size, seed as u64);
        let problem = Problem::new(draft).expect("a generated draft");
        let run = Settings::new(seed as u64, Stop::rounds(5_000));
        let before = plan(&problem, &run, &mut NoWatch).plan;
        if !check(&problem, &before).findings.is_empty() {
            continue;
        }
        let list = Events {
            frozen_until: (seed % 3 == 0).then_some(MomentDraft {
                day: 0,
                minute: 700,
            }),
            ..events(vec![random_event(&problem, seed)])
        };
        let text = write_events(&list);
        let list = read_events(text.as_bytes()).unwrap_or_else(|f| panic!("{f:?} {text}"));
        let repaired = repair(&problem, &before, &list, &settings(), &mut NoWatch)
            .unwrap_or_else(|faults| panic!("{seed}: {faults:?}"));
        let report = check(&repaired.problem, &repaired.plan);
        assert_eq!(report.findings, [], "seed {seed}, {:?}", list.events);
        let again = repair(&problem, &before, &list, &settings(), &mut NoWatch).expect("again");
        assert_eq!(again.plan.digest(), repaired.plan.digest());
        if seed % 2 == 1 {
            // Others may have to take a role that somebody has left.
            continue;
        }
        let others = repaired
            .changed
            .iter()
            .filter(|p| !repaired.hit.contains(p))
            .count();
        assert!(
            others * 5 <= repaired.hit.len(),
            "seed {seed}: {others} others"
        );
        hit += repaired.hit.len();
        changed += repaired.changed.len();
    }
    assert!(changed * 10 <= hit * 12, "{changed} changed, {hit} hit");
}
