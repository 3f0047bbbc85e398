//! What the desk finds, and what the log says.

use attache_foundation::Event;
use attache_foundation::history::By;
use attache_foundation::ids::PlanId;
use attache_platform::chance::Chance;
use attache_platform::database::sql;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::Language;
use attache_testkit::{Kit, kits, small};
use jiff::civil::date;

use super::{InForce, Matter, Waiting, When, chronicle, rules, store};

fn plan() -> InForce {
    let plan = Id::new(Moment(0), &Chance::from_seed(1));
    InForce {
        plan,
        meetings: 1,
        wishes: 2,
        gap_permille: 10,
        published_at: Moment(0),
    }
}

#[test]
fn a_quiet_desk_has_nothing_on_it() {
    assert_eq!(rules::matters(&Waiting::default(), Some(&plan()), 5), []);
    assert_eq!(rules::matters(&Waiting::default(), None, 0), []);
}

#[test]
fn what_weighs_most_lies_on_top() {
    let waiting = Waiting {
        unplanned: 2,
        expiring: 3,
        expiring_musts: 1,
        ..Waiting::default()
    };
    let wanted = [
        Matter::PlanStale {
            unplanned: 2,
            orphaned: 0,
        },
        Matter::Expiring { count: 3, musts: 1 },
    ];
    assert_eq!(rules::matters(&waiting, Some(&plan()), 5), wanted);
    assert_eq!(
        rules::matters(&waiting, None, 5)[0],
        Matter::NoPlan { accepted: 5 }
    );
}

#[test]
fn today_is_before_during_or_after() {
    let when = |day| rules::when(date(2025, 10, 5), date(2025, 10, 10), day);
    assert_eq!(when(date(2025, 9, 23)), When::Before { days: 12 });
    assert_eq!(when(date(2025, 10, 5)), When::During { day: 1, of: 6 });
    assert_eq!(when(date(2025, 10, 10)), When::During { day: 6, of: 6 });
    assert_eq!(
        when(date(2026, 1, 1)),
        When::After {
            last_day: date(2025, 10, 10)
        }
    );
}

/// Publishes a plan that places nothing.
async fn publish_empty_plan(kit: &Kit, small: &small::Small) -> PlanId {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    let plan: PlanId = change.id();
    let query = sql(
        "insert into plans (id, mission, run, parent, problem_digest, digest, meetings, wishes, \
         value, bound, gap_permille, score, seed, rounds, stopped, made_at, published_at) \
         values ($1, $2, null, null, 'p', 'd', 0, 1, 0, 10, 34, '[]', 1, 10, 'rounds', $3, $3)",
    );
    let now = change.now();
    change
        .execute(query.bind(plan).bind(small.mission).bind(now))
        .await
        .unwrap();
    change.record(Event::PlanPublished { plan });
    change.finish().await.unwrap();
    plan
}

async fn execute(kit: &Kit, small: &small::Small, query: attache_platform::database::Query) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .unwrap();
    change.execute(query).await.unwrap();
    change.finish().await.unwrap();
}

#[tokio::test]
async fn a_request_is_unplanned_until_the_plan_in_force_places_it_or_leaves_it_out() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let soon = kit.app.now().plus_seconds(rules::SOON_SECONDS);
        let waiting = async || {
            store::waiting(&mut kit.app.reads(), small.mission, soon)
                .await
                .unwrap()
        };
        assert_eq!(waiting().await, Waiting::default(), "{}", kit.engine);
        let plan = publish_empty_plan(&kit, &small).await;
        assert_eq!(
            waiting().await,
            Waiting {
                unplanned: 1,
                ..Waiting::default()
            }
        );
        let query = sql("insert into plan_left_out (plan, request, reason) values ($1, $2, '{}')");
        execute(&kit, &small, query.bind(plan).bind(small.accepted_request)).await;
        assert_eq!(
            waiting().await,
            Waiting {
                left_out: 1,
                ..Waiting::default()
            }
        );
        let query = sql("update meeting_requests set expires_at = $2, priority = 5 where id = $1");
        execute(&kit, &small, query.bind(small.asked_request).bind(soon)).await;
        let query = sql("update activities set venue = null, room = null where id = $1");
        execute(&kit, &small, query.bind(small.session)).await;
        let wanted = Waiting {
            left_out: 1,
            expiring: 1,
            expiring_musts: 1,
            without_venue: 1,
            without_room: 1,
            ..Waiting::default()
        };
        assert_eq!(waiting().await, wanted, "{}", kit.engine);
    }
}

#[tokio::test]
async fn the_parts_of_the_desk_are_read_on_both_engines() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut reads = kit.app.reads();
        assert_eq!(
            store::in_force(&mut reads, small.mission).await.unwrap(),
            None
        );
        publish_empty_plan(&kit, &small).await;
        let plan = store::in_force(&mut reads, small.mission)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((plan.wishes, plan.gap_permille), (1, 34), "{}", kit.engine);
        let states = store::by_state(&mut reads, small.mission).await.unwrap();
        let wanted = [("accepted".to_owned(), 1), ("asked".to_owned(), 1)];
        assert_eq!(states, wanted, "{}", kit.engine);
        let sessions = store::sessions(&mut reads, small.mission).await.unwrap();
        assert_eq!(
            (sessions[0].slots, sessions[0].tables),
            (small::SLOTS, small::TABLES)
        );
        let (first, last, _) = store::days(&mut reads, small.mission).await.unwrap();
        assert_eq!((first, last), (date(2025, 10, 5), date(2025, 10, 10)));
    }
}

#[tokio::test]
async fn the_log_names_people_in_the_readers_language() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let by = By::Account(small.delegate_account);
        let mut change = kit.app.change(by, Some(small.mission)).await.unwrap();
        let request = small.accepted_request;
        change.record(Event::MeetingRequested {
            request,
            to: small.counterpart,
        });
        change.record(Event::MeetingRequestAccepted {
            request,
            by: small.counterpart,
        });
        change.finish().await.unwrap();
        publish_empty_plan(&kit, &small).await;
        let before = kit.database.statements();
        let lines = chronicle::happened(&mut kit.app.reads(), small.mission, 10, Language::En)
            .await
            .unwrap();
        assert_eq!(kit.database.statements() - before, 7, "{}", kit.engine);
        let words = kit.app.words(Language::Nl);
        let said: Vec<String> = lines
            .iter()
            .map(|line| chronicle::sentence(&words, line))
            .collect();
        assert_eq!(
            said,
            [
                "Attaché publiceerde een planning met 0 ontmoetingen",
                "Grace Kim (Bay Robotics) aanvaardde het verzoek van Mieke Peeters (Brass & Bytes)",
                "Mieke Peeters (Brass & Bytes) vroeg Grace Kim (Bay Robotics) om een ontmoeting",
            ],
            "{}",
            kit.engine
        );
    }
}
