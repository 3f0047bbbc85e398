//! `.dzn` files: read, written, and refused with the place of what is wrong.

use attache_planner::format::dzn;
use attache_planner::{FaultKind, Plan, check};

/// Three participants, three meetings, two slots in the morning and one after.
const SMALL: &str = "nBusiness = 3; nMeetings = 3; nTables = 1;
nTotalSlots = 3; % around noon
nMorningSlots = 2;
requested = [|1, 2,1,
|2, 3,3,
|1, 3,2,
|];
meetingsxBusiness = [{1,2,4},{1,2,3},{1,3,4}];
nMeetingsBusiness = [2,2,2];
forbidden = [{0},{0},{0}];
fixed = [0,2,0];
precedences = [{},{1},{}];
";

#[test]
fn a_problem_and_a_plan_are_read_and_written() {
    let problem = dzn::read_problem(SMALL.as_bytes(), 1).expect("it is right");
    assert_eq!(problem.wishes().len(), 3);
    assert_eq!(problem.slot(attache_planner::SlotNo(2)).start_minute, 720);
    let plan = dzn::read_plan(&problem, b"1 2\n3\n").expect("it is right");
    let report = check(&problem, &plan);
    assert_eq!(report.findings, []);
    // The first participant waits once, in slot 2.
    assert_eq!(report.score.value, 3 - 1);
    assert_eq!(dzn::write_plan(&plan), "1\n2\n3\n");
    let written = dzn::write_problem(&problem).expect("the format can say it");
    let again = dzn::read_problem(written.as_bytes(), 1).expect("what was written is right");
    assert_eq!(again, problem);
}

#[test]
fn what_is_left_out_of_a_plan_is_0() {
    let problem = dzn::read_problem(SMALL.as_bytes(), 1).expect("it is right");
    assert_eq!(dzn::write_plan(&Plan::empty(3)), "0\n0\n0\n");
    let plan = dzn::read_plan(&problem, b"0 0 0").expect("it is right");
    assert_eq!(plan, Plan::empty(3));
}

#[test]
fn faults_name_their_place() {
    let cases = [
        ("nTables = 1", "nTables = x", "line 1", FaultKind::WrongType),
        ("nTables = 1;", "", "$", missing("nTables")),
        ("fixed = ", "fixde = ", "line 11", unknown("fixde")),
        (
            "nMorningSlots = 2",
            "nMorningSlots = 4",
            "line 3",
            range(0, 3),
        ),
        ("|2, 3,3", "|2, 4,3", "$.requested[4]", range(1, 3)),
        (
            "fixed = [0,2,0]",
            "fixed = [0,2,9]",
            "$.fixed[2]",
            range(0, 3),
        ),
        (
            "fixed = [0,2,0]",
            "fixed = [0,2]",
            "line 11",
            FaultKind::WrongLength { expected: 3 },
        ),
        (
            "{0},{0},{0}",
            "{0},{0},{0",
            "line 10",
            FaultKind::WrongFormat { expected: "dzn" },
        ),
    ];
    for (from, to, path, kind) in cases {
        let text = SMALL.replacen(from, to, 1);
        let faults = dzn::read_problem(text.as_bytes(), 1).expect_err(to);
        assert_eq!(
            (faults[0].path.as_str(), &faults[0].kind),
            (path, &kind),
            "{to}"
        );
    }
}

fn missing(name: &str) -> FaultKind {
    FaultKind::MissingField { name: name.into() }
}

fn unknown(name: &str) -> FaultKind {
    FaultKind::UnknownField { name: name.into() }
}

fn range(least: i64, most: i64) -> FaultKind {
    FaultKind::OutOfRange { least, most }
}

#[test]
fn no_damage_makes_it_panic() {
    for cut in 0..SMALL.len() {
        let _ = dzn::read_problem(&SMALL.as_bytes()[..cut], 1);
        let mut bytes = SMALL.as_bytes().to_vec();
        for new in [b'9', b'}', b'[', 0xff] {
            bytes[cut] = new;
            let _ = dzn::read_problem(&bytes, 1);
        }
    }
    let problem = dzn::read_problem(SMALL.as_bytes(), 1).expect("it is right");
    for text in [
        "1 2",
        "1 2 3 4",
        "1 2 -3",
        "1 2 99999999999999999999",
        "4 4 4",
    ] {
        assert!(dzn::read_plan(&problem, text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn what_the_format_cannot_say_is_not_written() {
    let mut draft = dzn::read_draft(SMALL.as_bytes(), 1).expect("it is right");
    draft.persons[0].most_total = Some(1);
    let problem = attache_planner::Problem::new(draft).expect("it is right");
    assert_eq!(dzn::write_problem(&problem), None);
}
