//! What may be asked and answered: the rules alone, then the verbs on both engines.

use attache_foundation::history::By;
use attache_foundation::ids::{PersonId, RequestId};
use attache_foundation::{App, Error};
use attache_platform::chance::Chance;
use attache_platform::database::{Query, Value, sql};
use attache_platform::id::Id;
use attache_platform::jobs;
use attache_platform::moment::Moment;
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, count, kits};

use super::parse::Typed;
use super::rules::{self, Facts, Side, Standing};
use super::*;

const NOW: Moment = Moment(1_000_000);

fn facts() -> Facts {
    Facts {
        oneself: false,
        asker: Some(Side::Mission),
        asked: Some(Side::Host),
        open: None,
        open_of_asker: 0,
        closes_at: Some(NOW.plus_seconds(60)),
    }
}

fn some_request() -> RequestId {
    Id::new(NOW, &Chance::from_seed(3))
}

#[test]
fn a_delegate_may_ask_a_counterpart_and_the_other_way_round() {
    assert_eq!(rules::may_request(&facts(), NOW), Ok(()));
    let turned = Facts {
        asker: Some(Side::Host),
        asked: Some(Side::Mission),
        ..facts()
    };
    assert_eq!(rules::may_request(&turned, NOW), Ok(()));
}

#[test]
fn each_rule_of_asking_has_its_refusal() {
    let first = Some(some_request());
    let cases = [
        (
            Facts {
                oneself: true,
                ..facts()
            },
            Refusal::Oneself,
        ),
        (
            Facts {
                asked: Some(Side::Mission),
                ..facts()
            },
            Refusal::SameSide,
        ),
        (
            Facts {
                asked: None,
                ..facts()
            },
            Refusal::NotForMeetings,
        ),
        (
            Facts {
                open: first,
                ..facts()
            },
            Refusal::AlreadyOpen { first },
        ),
        (
            Facts {
                open_of_asker: OPEN_QUOTA,
                ..facts()
            },
            Refusal::QuotaUsed { quota: OPEN_QUOTA },
        ),
        (
            Facts {
                closes_at: Some(NOW),
                ..facts()
            },
            Refusal::WindowClosed,
        ),
    ];
    for (facts, refusal) in cases {
        assert_eq!(rules::may_request(&facts, NOW), Err(refusal));
    }
    let last_one = Facts {
        open_of_asker: OPEN_QUOTA - 1,
        ..facts()
    };
    assert_eq!(rules::may_request(&last_one, NOW), Ok(()));
}

#[test]
fn ministers_and_staff_are_on_no_side() {
    for category in ["lead", "minister", "official", "staff"] {
        assert_eq!(Side::of(category), None, "{category}");
    }
}

#[test]
fn an_answer_comes_in_time_or_not_at_all() {
    let until = NOW.plus_seconds(60);
    let waits = Standing {
        state: State::Asked,
        expires_at: Some(until),
        is_placed: false,
    };
    assert_eq!(rules::may_answer(&waits, NOW), Ok(()));
    assert_eq!(rules::may_answer(&waits, until), Err(Refusal::TooLate));
    assert!(rules::has_expired(&waits, until) && !rules::has_expired(&waits, NOW));
    for state in State::ALL
        .into_iter()
        .filter(|state| *state != State::Asked)
    {
        let answered = Standing { state, ..waits };
        assert_eq!(
            rules::may_answer(&answered, NOW),
            Err(Refusal::NotAsked { state })
        );
        assert!(!rules::has_expired(&answered, until));
    }
}

#[test]
fn a_request_can_be_taken_back_until_a_published_plan_has_its_meeting() {
    let accepted = Standing {
        state: State::Accepted,
        expires_at: None,
        is_placed: false,
    };
    assert_eq!(rules::may_withdraw(&accepted), Ok(()));
    let placed = Standing {
        is_placed: true,
        ..accepted
    };
    assert_eq!(rules::may_withdraw(&placed), Err(Refusal::Placed));
    let declined = Standing {
        state: State::Declined,
        ..accepted
    };
    let refusal = Refusal::NotAsked {
        state: State::Declined,
    };
    assert_eq!(rules::may_withdraw(&declined), Err(refusal));
}

#[test]
fn an_answer_is_awaited_for_days_but_not_beyond_the_mission() {
    let week = NOW.plus_seconds(ANSWER_DAYS * 86_400);
    assert_eq!(rules::answer_until(NOW, None), week);
    let soon = NOW.plus_seconds(5);
    assert_eq!(rules::answer_until(NOW, Some(soon)), soon);
}

#[test]
fn what_is_typed_wrong_is_said_field_by_field() {
    let wrong = Typed {
        to: "nobody".into(),
        priority: "0".into(),
        length_minutes: "25".into(),
        part_of_day: "night".into(),
        message: format!("{}\u{7}", "x".repeat(LONGEST_MESSAGE)),
    };
    let errors = wrong.parse(20).unwrap_err();
    let fields: Vec<&str> = errors.0.iter().map(|error| error.field.as_ref()).collect();
    let all = [
        "to",
        "priority",
        "length_minutes",
        "part_of_day",
        "message",
        "message",
    ];
    assert_eq!(fields, all);
}

#[test]
fn names_and_lines_of_all_kinds_are_kept_in_a_message() {
    let mut typed = Typed::to(&some_request().to_string(), 20);
    typed.message = " O'Neill–Van den Bossche, Łukasz 王\r\n<img src=x> ".into();
    let wanted = typed.parse(20).unwrap();
    assert_eq!(
        wanted.message,
        "O'Neill–Van den Bossche, Łukasz 王\n<img src=x>"
    );
    assert_eq!((wanted.priority, wanted.length_minutes), (3, 20));
}

fn wanted(asked: PersonId) -> Wanted {
    Wanted {
        asked,
        priority: 3,
        length_minutes: 20,
        part_of_day: PartOfDay::Any,
        message: String::new(),
    }
}

async fn ask(app: &App, small: &Small, by: PersonId, asked: PersonId) -> Outcome<MeetingRequest> {
    let mut change = app.change(By::Itself, Some(small.mission)).await?;
    let request = request(&mut change, by, wanted(asked)).await?;
    change.finish().await?;
    Ok(request)
}

async fn state(kit: &Kit, request: RequestId) -> State {
    store::request(&mut kit.app.reads(), request)
        .await
        .unwrap()
        .unwrap()
        .state
}

#[tokio::test]
async fn asking_answering_and_taking_back_go_through_history() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let (by, asked) = (small.other_delegate, small.counterpart);
        let request = ask(&kit.app, &small, by, asked).await.unwrap();
        // The mission ends sooner than in a week: at midnight after 10 October, over there.
        assert_eq!(request.expires_at, Some(Moment(1_760_166_000_000)));

        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        accept(&mut change, request.id, asked).await.unwrap();
        accept(&mut change, request.id, asked).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(state(&kit, request.id).await, State::Accepted);

        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let late = decline(&mut change, request.id, asked).await;
        let Err(Refused::Rule(refusal)) = late else {
            panic!("{late:?}")
        };
        assert_eq!(
            refusal,
            Refusal::NotAsked {
                state: State::Accepted
            }
        );
        withdraw(&mut change, request.id, by).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(state(&kit, request.id).await, State::Withdrawn);
        let lines = "select count(*) from history where facts like '%meeting_request%'";
        assert_eq!(count(&kit.database, lines).await, 3, "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_request_of_others_looks_like_a_missing_one() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let (mine, missing) = (small.accepted_request, some_request());
        for (request, by) in [
            (mine, small.other_counterpart),
            (missing, small.counterpart),
        ] {
            let mut change = kit
                .app
                .change(By::Itself, Some(small.mission))
                .await
                .unwrap();
            for verb in [
                accept(&mut change, request, by).await,
                decline(&mut change, request, by).await,
                withdraw(&mut change, request, by).await,
            ] {
                assert!(
                    matches!(verb, Err(Refused::Error(Error::Absent))),
                    "{verb:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn asking_twice_names_the_first_request() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let first = Some(small.asked_request);
        let again = ask(&kit.app, &small, small.delegate, small.other_counterpart).await;
        let Err(Refused::Rule(refusal)) = again else {
            panic!("{again:?}")
        };
        assert_eq!(refusal, Refusal::AlreadyOpen { first });
        let back = ask(&kit.app, &small, small.other_counterpart, small.delegate).await;
        assert!(
            matches!(back, Err(Refused::Rule(Refusal::AlreadyOpen { .. }))),
            "{back:?}"
        );
        let same_side = ask(&kit.app, &small, small.delegate, small.other_delegate).await;
        assert!(
            matches!(same_side, Err(Refused::Rule(Refusal::SameSide))),
            "{same_side:?}"
        );
    }
}

/// More people on the host's side.
async fn counterparts(kit: &Kit, small: &Small, how_many: usize) -> Vec<PersonId> {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    let mut ids = Vec::new();
    for number in 0..how_many {
        let id: PersonId = change.id();
        let query = sql(
            "insert into people (id, mission, code, category, given_name, family_name, style, \
             function, organisation, region, language, mail, arrives_at, leaves_at, \
             photo_refused, synthetic, source) select $1, mission, $2, 'counterpart', \
             given_name, $2, style, function, organisation, region, language, mail, arrives_at, \
             leaves_at, photo_refused, 1, 'generated' from people where id = $3",
        );
        let code = format!("counterpart-{number}");
        change
            .execute(query.bind(id).bind(code).bind(small.counterpart))
            .await
            .unwrap();
        ids.push(id);
    }
    change.finish().await.unwrap();
    ids
}

/// Sixty-four ask at once for eight possible requests: eight are made, fifty-six refused.
#[tokio::test]
async fn of_sixty_four_who_ask_at_once_eight_ask() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let asked = counterparts(&kit, &small, 8).await;
        let before = count(&kit.database, "select count(*) from history").await;
        let mut askers = tokio::task::JoinSet::new();
        for number in 0..64 {
            let (app, small, asked) = (kit.app.clone(), small.clone(), asked[number % 8]);
            askers.spawn(async move { ask(&app, &small, small.other_delegate, asked).await });
        }
        let (mut made, mut refused) = (0, 0);
        for answer in askers.join_all().await {
            match answer {
                Ok(_) => made += 1,
                Err(Refused::Rule(Refusal::AlreadyOpen { first: Some(_) })) => refused += 1,
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!((made, refused), (8, 56), "{}", kit.engine);
        assert_eq!(
            count(&kit.database, "select count(*) from meeting_requests").await,
            2 + 8
        );
        assert_eq!(
            count(&kit.database, "select count(*) from history").await,
            before + 8
        );
    }
}

/// Writes a request past the rules, under a lock of its own.
async fn insert_past_the_rules(kit: &Kit, small: &Small, lock: String) -> bool {
    let query = sql(
        "insert into meeting_requests (id, mission, code, asker, asked, priority, \
         length_minutes, part_of_day, message, state, asked_at) values \
         ($1, $2, $1, $3, $4, 3, 20, 'any', '', 'asked', 0)",
    );
    let id: RequestId = Id::new(kit.app.now(), kit.app.chance());
    let values: [Value; 4] = [
        id.into(),
        small.mission.into(),
        small.other_delegate.into(),
        small.counterpart.into(),
    ];
    let query = values.into_iter().fold(query, Query::bind);
    let mut writing = kit.database.write(&lock).await.unwrap();
    let kept = writing.execute(query).await.is_ok();
    if kept {
        writing.commit().await.unwrap();
    }
    kept
}

/// The index has the last word even where no rule was asked; without it, the same doubles.
#[tokio::test]
async fn the_index_alone_keeps_two_open_requests_apart() {
    for (has_index, expected) in [(true, 1), (false, 8)] {
        for kit in kits().await {
            let small = small::mission(&kit.app).await;
            if !has_index {
                let drop = "drop index meeting_requests_open";
                kit.database.administer(drop).await.unwrap();
            }
            let mut kept = 0;
            for number in 0..8 {
                let lock = format!("lock of {number}");
                kept += i32::from(insert_past_the_rules(&kit, &small, lock).await);
            }
            assert_eq!(kept, expected, "{}, index: {has_index}", kit.engine);
        }
    }
}

#[tokio::test]
async fn nobody_has_more_open_requests_than_the_quota() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let asked = counterparts(&kit, &small, 13).await;
        for asked in &asked[..12] {
            ask(&kit.app, &small, small.other_delegate, *asked)
                .await
                .unwrap();
        }
        let more = ask(&kit.app, &small, small.other_delegate, asked[12]).await;
        let Err(Refused::Rule(refusal)) = more else {
            panic!("{more:?}")
        };
        assert_eq!(refusal, Refusal::QuotaUsed { quota: 12 });
    }
}

#[tokio::test]
async fn a_request_that_nobody_answers_expires_and_one_that_was_answered_does_not() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let (by, one, other) = (
            small.other_delegate,
            small.counterpart,
            small.other_counterpart,
        );
        let silent = ask(&kit.app, &small, by, one).await.unwrap().id;
        let answered = ask(&kit.app, &small, by, other).await.unwrap().id;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        for request in [silent, answered] {
            schedule_expiry(&mut change, request).await.unwrap();
        }
        accept(&mut change, answered, other).await.unwrap();
        change.finish().await.unwrap();
        assert!(
            jobs::claim(&kit.database, kit.app.now())
                .await
                .unwrap()
                .is_none()
        );
        kit.clock.advance_seconds(ANSWER_DAYS * 86_400);
        let mut done = 0;
        while let Some(job) = jobs::claim(&kit.database, kit.app.now()).await.unwrap() {
            assert_eq!(job.kind, EXPIRY_JOB);
            expire(&kit.app, &job).await.unwrap();
            done += 1;
        }
        assert_eq!(done, 2);
        assert_eq!(state(&kit, silent).await, State::Expired, "{}", kit.engine);
        assert_eq!(state(&kit, answered).await, State::Accepted);
    }
}

#[tokio::test]
async fn letters_find_both_sides() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let both = parties(&mut kit.app.reads(), small.accepted_request)
            .await
            .unwrap();
        assert_eq!(both.asker.person, small.delegate);
        assert_eq!(both.asked.name, "Grace Kim");
        assert_eq!(both.asked.organisation, "Bay Robotics".into());
        let missing = parties(&mut kit.app.reads(), some_request()).await;
        assert!(matches!(missing, Err(Error::Absent)));
    }
}

#[tokio::test]
async fn tables_are_loaded_as_they_stand() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let new = |code: &str, state, asked| NewRequest {
            code: code.into(),
            asker: small.other_delegate,
            asked,
            priority: 5,
            length_minutes: 20,
            part_of_day: PartOfDay::Morning,
            message: "Hello".into(),
            state,
            asked_at: small::FIRST_SLOT,
        };
        let rows = vec![
            new("w1", State::Accepted, small.counterpart),
            new("w2", State::Asked, small.other_counterpart),
        ];
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        load(&mut change, rows).await.unwrap();
        change.finish().await.unwrap();
        let all = store::of_person(&mut kit.app.reads(), small.other_delegate)
            .await
            .unwrap();
        let states: Vec<State> = all.iter().map(|one| one.request.state).collect();
        assert!(states.contains(&State::Accepted) && states.contains(&State::Asked));
        assert_eq!(count(&kit.database, "select count(*) from jobs").await, 1);
    }
}

#[tokio::test]
async fn what_the_plan_has_is_noted_and_unnoted() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        for placed in [vec![small.accepted_request], Vec::new()] {
            let mut change = kit
                .app
                .change(By::Itself, Some(small.mission))
                .await
                .unwrap();
            set_placed(&mut change, &placed).await.unwrap();
            change.finish().await.unwrap();
            let found = store::request(&mut kit.app.reads(), small.accepted_request).await;
            let found = found.unwrap().unwrap();
            assert_eq!(found.placed_at.is_some(), !placed.is_empty());
        }
    }
}
