//! What the tables of a mission hold: what is counted, and what can be asked.

use super::super::pages::capacity::{Asked, Question, compared};
use super::super::problem::{Capacity, Stated};
use super::*;

#[test]
fn what_is_asked_is_a_number_and_what_is_left_empty_is_as_it_is() {
    let usual = Question {
        tables: 17,
        requests: 700,
    };
    let asked = |tables: &str, requests: &str| {
        let typed = Asked {
            tables: tables.into(),
            requests: requests.into(),
        };
        typed.parse(usual)
    };
    assert_eq!(asked("", " ").unwrap(), usual);
    let both = Question {
        tables: 20,
        requests: 900,
    };
    assert_eq!(asked(" 20", "900").unwrap(), both);
    for (tables, requests, wrong) in [
        ("0", "", vec!["tables"]),
        ("501", "", vec!["tables"]),
        ("", "-3", vec!["requests"]),
        ("", "100001", vec!["requests"]),
        ("many", "1.5", vec!["tables", "requests"]),
    ] {
        let errors = asked(tables, requests).unwrap_err();
        let fields: Vec<&str> = errors.0.iter().map(|error| error.field.as_ref()).collect();
        assert_eq!(fields, wrong, "{tables} {requests}");
    }
}

#[test]
fn numbers_of_tables_are_compared_around_what_is_asked() {
    let all = |now, asked| compared(now, asked).into_iter().collect::<Vec<u16>>();
    assert_eq!(all(17, 17), [9, 13, 17, 21, 25]);
    assert_eq!(all(17, 20), [10, 15, 17, 20, 25, 30]);
    assert_eq!(all(3, 1), [1, 2, 3], "never none");
    assert_eq!(all(500, 500), [250, 375, 500, 625, 750]);
}

async fn known(kit: &Kit, small: &Small) -> Capacity {
    let mut reads = kit.app.reads();
    let facts = store::facts_without_requests(&mut reads, small.mission).await;
    let stated = Stated::of(&facts.unwrap()).map_err(|_| "contradiction");
    let expected = store::expected_requests(&mut reads, small.mission).await;
    Capacity::of(&stated.unwrap(), u32::try_from(expected.unwrap()).unwrap())
}

#[tokio::test]
async fn tables_that_are_open_and_pairs_that_want_to_meet_are_counted() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mission = Some(small.mission);
        let before = known(&kit, &small).await;
        assert_eq!(before.requests(), 2, "one accepted, one unanswered");
        assert_eq!(i64::from(before.largest()), small::TABLES);
        let seats = u64::try_from(small::TABLES * small::SLOTS).unwrap();
        assert_eq!(before.seats(), seats, "{}", kit.engine);

        let mut change = kit.app.change(By::Itself, mission).await.unwrap();
        let session = small.session;
        note_lost_tables(&mut change, session, 1).await.unwrap();
        change.finish().await.unwrap();
        let after = known(&kit, &small).await;
        assert_eq!(i64::from(after.largest()), small::TABLES - 1, "one is lost");

        crowd(&kit, &small).await;
        assert!(known(&kit, &small).await.requests() > 2, "the control");
    }
}

#[tokio::test]
async fn before_the_first_request_everybody_who_may_meet_is_counted_on() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let people = async || {
            let mut reads = kit.app.reads();
            let facts = store::facts_without_requests(&mut reads, small.mission).await;
            facts.unwrap().people.len()
        };
        assert_eq!(people().await, 3, "those who asked or were asked");
        let mission = Some(small.mission);
        let mut change = kit.app.change(By::Itself, mission).await.unwrap();
        let withdrawn = sql("update meeting_requests set state = 'withdrawn'");
        change.execute(withdrawn).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(people().await, 4, "{}", kit.engine);
        assert_eq!(known(&kit, &small).await.requests(), 0);
    }
}
