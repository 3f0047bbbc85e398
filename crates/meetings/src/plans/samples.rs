//! Examples of the pages: full, empty, with errors. Everybody in them is invented.

use attache_foundation::ids::{ActivityId, RequestId};
use attache_foundation::layout::matrix::Filling;
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;
use attache_platform::web::FieldErrors;

use super::compare::{Difference, difference};
use super::matrices::{Cell, Line, MatrixPage, Rows, What};
use super::pages::capacity::{Asked, Question};
use super::pages::{
    CapacityPage, LeftOutPage, LeftOutRequestPage, ListPage, MeetingPage, Noted, PlanPage, RunPage,
    SetbacksPage, Typed, notice,
};
use super::problem::{Outlook, Room, Said, Standing, Step};
use super::rules::Refusal;
use super::store::{Absence, LeftOut, Meeting, Run, SessionName, Who};
use super::{Begin, Notice, RunState, Summary};
use crate::agenda::Placement;
use crate::hours::Clock;

/// Monday 6 October 2025, 14:00 in San Francisco.
const THEN: Moment = Moment(1_759_784_400_000);

fn id<T>(seed: u64) -> Id<T> {
    Id::new(THEN, &Chance::from_seed(seed))
}

fn clock() -> Clock {
    let city = Localized::new(["San Francisco", "", "", ""]);
    Clock::new("America/Los_Angeles", city)
}

/// What a score is made of, and the points.
const PARTS: [(&str, i64); 6] = [
    ("planning-part-granted", 332_000),
    ("planning-part-fair-persons", -500),
    ("planning-part-fair-organisations", -200),
    ("planning-part-fair-regions", -40),
    ("planning-part-fair-size-classes", -20),
    ("planning-part-days-changed", 0),
];

/// What the planner says of four requests, as it is kept.
const REASONS: [&str; 4] = [
    r#"[{"key":"planning-reason-blocked","arguments":[["candidates",39],["open",0]]},
        {"key":"planning-reason-availability",
         "arguments":[["count",39],["candidates",39],["persons","Dana Whitlock"]]},
        {"key":"planning-reason-table-free",
         "arguments":[["count",17],["candidates",39],["persons",""]]},
        {"key":"planning-nearest",
         "arguments":[["slot","2025-10-06 14:00"],["place","Harbour Hall"],["count",1]]},
        {"key":"planning-obstacle-away",
         "arguments":[["person","Dana Whitlock"],["slot","2025-10-06 14:00"]]}]"#,
    r#"[{"key":"planning-reason-blocked","arguments":[["candidates",48],["open",0]]},
        {"key":"planning-reason-availability",
         "arguments":[["count",40],["candidates",48],["persons","Dana Whitlock"]]},
        {"key":"planning-reason-table-free",
         "arguments":[["count",23],["candidates",48],["persons",""]]}]"#,
    r#"[{"key":"planning-reason-not-worth",
         "arguments":[["candidates",2],["open",1],["points",30]]}]"#,
    r#"[{"key":"planning-reason-not-found",
         "arguments":[["candidates",2],["open",1],["points",30]]}]"#,
];

/// What the planner says would make room.
const ROOM: &str = r#"[{"key":"planning-fix-be-there",
    "arguments":[["slot","2025-10-06 14:00"],["place","Harbour Hall"],
                 ["person","Dana Whitlock"]]}]"#;

fn who(seed: u64, name: &str, organisation: &str) -> Who {
    Who {
        person: id(seed),
        name: name.into(),
        organisation: organisation.into(),
    }
}

fn placement(table_number: i64) -> Placement {
    let (request, activity): (RequestId, ActivityId) = (id(40), id(41));
    let ends_at = THEN.plus_seconds(1_200);
    Placement {
        request,
        activity,
        starts_at: THEN,
        ends_at,
        table_number,
    }
}

fn one_meeting(table_number: i64) -> Meeting {
    Meeting {
        placement: placement(table_number),
        asker: who(21, "Lotte Vermeersch", "Scheldestroom"),
        asked: who(22, "Dana Whitlock", "Golden Quay Storage"),
        priority: 5,
        is_pinned: false,
    }
}

fn session() -> SessionName {
    SessionName {
        activity: placement(1).activity,
        title: Localized::new([
            "B2B meetings",
            "B2B-gesprekken",
            "Rencontres B2B",
            "B2B-Gespräche",
        ]),
        place: "Harbour Hall, main room".into(),
        clock: clock(),
        tables: 3,
        starts: (0..8)
            .map(|number| THEN.plus_seconds(number * 1_500))
            .collect(),
        slot_minutes: 20,
    }
}

fn summary(published: bool) -> Summary {
    Summary {
        plan: id(50),
        mission: id(51),
        number: 3,
        run: Some(id(52)),
        parent: published.then(|| id(53)),
        wishes: 700,
        meetings: 541,
        value: 331_240,
        bound: 334_000,
        gap_permille: 9,
        digest: "0f3a9c".repeat(6)[..32].to_owned(),
        problem_digest: "77".repeat(16),
        seed: 1,
        rounds: 2_000_000,
        stopped: "rounds".into(),
        made_at: THEN,
        published_at: published.then_some(THEN),
    }
}

fn one_run(state: RunState) -> Run {
    let ended = !state.is_open();
    Run {
        id: id(52),
        mission: id(51),
        seed: 1,
        rounds: 2_000_000,
        begin: Begin::InForce,
        state,
        started_at: THEN,
        ended_at: ended.then(|| THEN.plus_seconds(4)),
        plan: (state == RunState::Done).then(|| id(50)),
        failure: Vec::new(),
    }
}

fn said() -> Said {
    Said::counting("plans-fault-lost-pins", "count", 2)
}

pub(super) fn lists() -> Vec<ListPage> {
    let empty = || ListPage {
        in_force: None,
        standing: Standing::default(),
        runs: Vec::new(),
        plans: Vec::new(),
        accepted: 0,
        may_plan: true,
        typed: Typed::default(),
        errors: FieldErrors::default(),
        refused: None,
        notice: Notice::USUAL.into(),
        notice_errors: FieldErrors::default(),
        clock: Clock::home(),
    };
    let hasty = notice::Typed {
        notice: "1.5".into(),
        unit: "days".into(),
    };
    let late = ListPage {
        notice_errors: hasty.parse().err().unwrap_or_default(),
        notice: hasty,
        ..empty()
    };
    let full = ListPage {
        in_force: Some(summary(true)),
        runs: RunState::ALL.map(one_run).into(),
        plans: vec![summary(false), summary(true)],
        accepted: 700,
        ..empty()
    };
    let wrong = Typed {
        seed: "one".into(),
        rounds: "-4".into(),
        begin: "end".into(),
    };
    let errors = wrong.parse().err().unwrap_or_default();
    let refused = Some(Refusal::Running { run: None }.sentence());
    vec![
        full,
        empty(),
        late,
        ListPage {
            typed: wrong,
            errors,
            refused,
            ..empty()
        },
    ]
}

fn step(number: u64) -> Step {
    Step {
        elapsed_ms: number * 250,
        rounds: number * 100_000,
        granted: 480 + u32::try_from(number).unwrap_or(0),
        value: 300_000 + i64::try_from(number).unwrap_or(0) * 2_000,
        bound: 336_000,
    }
}

pub(super) fn runs() -> Vec<RunPage> {
    let page = |state, steps| RunPage {
        run: one_run(state),
        steps,
        known: None,
        accepted: 700,
        may_plan: true,
        clock: Clock::home(),
    };
    let mut all: Vec<RunPage> = RunState::ALL
        .into_iter()
        .map(|state| page(state, (1..14).map(step).collect()))
        .collect();
    all.push(page(RunState::Waiting, Vec::new()));
    let mut failed = page(RunState::Failed, Vec::new());
    failed.run.failure = vec![said()];
    all.push(failed);
    let mut confirmed = page(RunState::Done, vec![step(3)]);
    confirmed.known = Some(summary(true));
    all.push(confirmed);
    all
}

pub(super) fn plans() -> Vec<PlanPage> {
    let page = |published| PlanPage {
        plan: summary(published),
        score: PARTS
            .map(|(key, points)| (Said::counting(key, "count", 541), points))
            .into(),
        steps: (1..14).map(step).collect(),
        is_in_force: published,
        standing: Standing::default(),
        is_overtaken: false,
        is_same_as_in_force: false,
        same_problem: true,
        findings: Vec::new(),
        compared: true,
        difference: difference(&[one_meeting(1)], &[one_meeting(2)]),
        sessions: vec![session()],
        may_plan: true,
        refused: None,
        clock: Clock::home(),
    };
    let mut new_and_gone = page(false);
    new_and_gone.same_problem = false;
    new_and_gone.difference = Difference {
        new: vec![one_meeting(1)],
        gone: vec![one_meeting(2); 41],
        people: [(id(21), "Lotte Vermeersch".to_owned())].into(),
        ..Difference::default()
    };
    let mut first = page(true);
    first.compared = false;
    let mut same = page(false);
    (same.is_same_as_in_force, same.difference) = (true, Difference::default());
    let mut overtaken = page(false);
    overtaken.is_overtaken = true;
    let mut hit = page(true);
    hit.standing = Standing { broken: 2, new: 1 };
    let mut proven = page(false);
    (proven.plan.gap_permille, proven.steps) = (0, Vec::new());
    let mut broken = page(false);
    broken.findings = vec![said()];
    let mut refused = page(false);
    refused.refused = Some(Refusal::ProblemChanged.sentence());
    let mut by_target: Vec<PlanPage> = Vec::new();
    for stopped in ["rounds", "time", "gap", "target", "cancelled", "optimal"] {
        let mut one = page(true);
        one.plan.stopped = stopped.into();
        by_target.push(one);
    }
    let mut all = vec![
        page(false),
        page(true),
        new_and_gone,
        first,
        same,
        overtaken,
        hit,
        proven,
        broken,
        refused,
    ];
    all.extend(by_target);
    all
}

pub(super) fn matrices() -> Vec<MatrixPage> {
    let fillings = [
        Filling::Meeting,
        Filling::Must,
        Filling::Pinned,
        Filling::Moved,
    ];
    let cells = || {
        let meetings = fillings
            .into_iter()
            .enumerate()
            .map(|(from, filling)| Cell {
                from,
                slots: 1,
                filling,
                what: What::Meeting {
                    meeting: Box::new(one_meeting(2)),
                    hour: "14:00–14:20".into(),
                },
            });
        let mut cells: Vec<Cell> = meetings.collect();
        let activity = What::Activity("Studio visit".into());
        cells.push(Cell {
            from: 5,
            slots: 2,
            filling: Filling::Activity,
            what: activity,
        });
        cells.push(Cell {
            from: 7,
            slots: 1,
            filling: Filling::Away,
            what: What::Away,
        });
        cells
    };
    let line = |number| Line {
        name: "Lotte Vermeersch".into(),
        organisation: "Scheldestroom".into(),
        number,
        cells: cells(),
    };
    let page = |rows, lines| MatrixPage {
        plan: summary(false),
        rows,
        sessions: vec![session()],
        lines,
    };
    let rows = [Rows::Delegates, Rows::Counterparts, Rows::Tables];
    let mut all: Vec<MatrixPage> = rows
        .into_iter()
        .map(|rows| page(rows, vec![line(1), line(2)]))
        .collect();
    all.push(page(Rows::Delegates, Vec::new()));
    all
}

fn some_left_out() -> [LeftOut; 4] {
    REASONS.map(|reasons| LeftOut {
        request: id(40),
        asker: who(21, "Lotte Vermeersch", "Scheldestroom"),
        asked: who(22, "Dana Whitlock", "Golden Quay Storage"),
        priority: 2,
        reasons: Said::from_json(reasons),
    })
}

pub(super) fn left_outs() -> Vec<LeftOutPage> {
    let page = |left_out| LeftOutPage {
        plan: summary(false),
        left_out,
    };
    vec![page(some_left_out().into()), page(Vec::new())]
}

pub(super) fn left_out_requests() -> Vec<LeftOutRequestPage> {
    let rooms = [
        Room::Found(Said::from_json(ROOM)),
        Room::None,
        Room::Changed,
        Room::None,
    ];
    let pages = some_left_out().into_iter().zip(rooms);
    pages
        .map(|(left_out, room)| LeftOutRequestPage {
            plan: summary(false),
            left_out,
            room,
        })
        .collect()
}

pub(super) fn capacities() -> Vec<CapacityPage> {
    let outlook = |low_permille: i64| Outlook {
        low_permille,
        likely_permille: low_permille + 70,
        high_permille: low_permille + 120,
        used_permille: 1_200 - low_permille,
    };
    let usual = Question {
        tables: 17,
        requests: 739,
    };
    let page = |asked: Question, outlooks: Vec<(u16, Option<Outlook>)>| CapacityPage {
        sessions: vec![session()],
        lost: vec![(session().activity, 2)],
        in_force: Some((591, 700)),
        usual,
        asked,
        seats: 664,
        outlooks,
        typed: Asked::default(),
        errors: FieldErrors::default(),
    };
    let all = [(9, 310), (13, 420), (17, 540), (21, 610), (25, 640)];
    let known = all.map(|(tables, low)| (tables, Some(outlook(low))));
    let more = Question {
        tables: 21,
        ..usual
    };
    let begun = vec![(13, None), (17, Some(outlook(540))), (21, None)];
    let mut empty = page(usual, Vec::new());
    (empty.sessions, empty.in_force) = (Vec::new(), None);
    let nothing = Question {
        requests: 0,
        ..usual
    };
    let mut wrong = page(usual, known.into());
    wrong.typed = Asked {
        tables: "many".into(),
        requests: "-1".into(),
    };
    wrong.errors = wrong.typed.parse(usual).err().unwrap_or_default();
    vec![
        page(usual, known.into()),
        page(more, known.into()),
        page(usual, begun),
        page(usual, vec![(17, None)]),
        page(usual, Vec::new()),
        page(nothing, Vec::new()),
        empty,
        wrong,
    ]
}

pub(super) fn setbacks() -> Vec<SetbacksPage> {
    let page = |typed: Noted| SetbacksPage {
        absences: vec![Absence {
            who: who(22, "Dana Whitlock", "Golden Quay Storage"),
            sessions: vec![session().activity],
        }],
        lost: vec![(session().activity, 2)],
        sessions: vec![session()],
        people: vec![who(21, "Lotte Vermeersch", "Scheldestroom")],
        typed,
        errors: FieldErrors::default(),
    };
    let mut partly = page(Noted::default());
    let other = SessionName {
        activity: id(42),
        ..session()
    };
    partly.sessions.push(other);
    let mut empty = page(Noted::default());
    (empty.absences, empty.lost) = (Vec::new(), Vec::new());
    let mut wrong = page(Noted {
        lost: "-1".into(),
        ..Noted::default()
    });
    wrong.errors.add("person", "plans-error-person");
    wrong.errors.add("absent_from", "plans-error-session");
    wrong.errors.add("session", "plans-error-session");
    let most = vec![("most", 3.into())];
    wrong.errors.add_with("lost", "plans-error-lost", most);
    vec![page(Noted::default()), partly, empty, wrong]
}

pub(super) fn meetings() -> Vec<MeetingPage> {
    let page = |is_pinned| MeetingPage {
        plan: summary(false),
        meeting: Meeting {
            is_pinned,
            ..one_meeting(2)
        },
        session: Some(session()),
        may_plan: true,
        refused: None,
    };
    let mut refused = page(false);
    refused.refused = Some(Refusal::PinnedOver.sentence());
    vec![page(false), page(true), refused]
}
