//! Days, companions, deadlines, and what does not fit.

use attache_foundation::history::By;
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Error};
use attache_missions::delegations::stays::{self, MissionDays};
use attache_platform::database::{Query, Value, sql};
use attache_platform::moment::Moment;
use attache_testkit::{Kit, count, kits, small, small::Small};
use jiff::civil::{Date, date};

use super::rules::{self, MOST_COMPANIONS, Refusal, Sayer};
use super::typed::{TypedCompanion, TypedStay, Wanted};
use super::{actions, due, forget, store};
use crate::itineraries;

async fn change(kit: &Kit, small: &Small) -> Change {
    let by = By::Account(small.delegate_account);
    let change = kit.app.change(by, Some(small.mission)).await;
    change.unwrap()
}

fn october(day: i8) -> Date {
    date(2025, 10, day)
}

fn partner(first: i8, last: i8) -> Wanted {
    Wanted {
        given_name: "Koen".to_owned(),
        family_name: "O'Neill–Łukasz".to_owned(),
        first_day: october(first),
        last_day: october(last),
    }
}

async fn mission_days(change: &mut Change, small: &Small) -> MissionDays {
    let days = stays::mission_days(change, small.mission).await;
    days.unwrap().unwrap()
}

#[tokio::test]
async fn what_is_outside_somebodys_days_is_named() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = change(&kit, &small).await;
        let own = Scope::Own(small.delegate);
        let counts = store::outside(&mut change, small.mission).await.unwrap();
        assert_eq!(counts.get(&small.delegate), None, "all fits at first");
        let days = (october(6), october(8));
        stays::set(&mut change, small.delegate, &own, days)
            .await
            .unwrap()
            .unwrap();
        let of_mission = mission_days(&mut change, &small).await;
        let all = stays::all(&mut change, small.mission, &own, &of_mission).await;
        let stay = all.unwrap().remove(0);
        let itinerary = itineraries::itinerary(&mut change, small.mission, small.delegate).await;
        let outside = rules::outside(&itinerary.unwrap(), &stay, true);
        let days: Vec<Date> = outside.iter().map(|one| one.day).collect();
        assert_eq!(days, [october(9)], "the visit in Los Angeles");
        let counts = store::outside(&mut change, small.mission).await.unwrap();
        assert_eq!(counts.get(&small.delegate), Some(&1), "{}", kit.engine);
        assert_eq!(counts.get(&small.other_delegate), None);
    }
}

#[tokio::test]
async fn nobody_counts_who_comes_along_and_nobody_else_removes_them() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let people = "select count(*) from people";
        let database = kit.app.reads();
        let before = count(&database, people).await;
        let mut one = change(&kit, &small).await;
        for wanted in [partner(3, 6), partner(6, 13)] {
            let refused = actions::declare(&mut one, small.delegate, &wanted).await;
            assert_eq!(refused.unwrap(), Err(Refusal::Day));
        }
        let backwards = actions::declare(&mut one, small.delegate, &partner(8, 6)).await;
        assert_eq!(backwards.unwrap(), Err(Refusal::Backwards));
        for _ in 0..MOST_COMPANIONS {
            let done = actions::declare(&mut one, small.delegate, &partner(5, 8)).await;
            assert_eq!(done.unwrap(), Ok(()));
        }
        let too_many = actions::declare(&mut one, small.delegate, &partner(5, 8)).await;
        assert_eq!(too_many.unwrap(), Err(Refusal::TooMany), "{}", kit.engine);
        let mine = store::companions(&mut one, small.mission, small.delegate).await;
        let mine = mine.unwrap();
        assert_eq!(mine.len(), MOST_COMPANIONS);
        let foreign = actions::withdraw(&mut one, small.other_delegate, mine[0].id).await;
        assert!(matches!(foreign, Err(Error::Absent)), "not theirs");
        actions::withdraw(&mut one, small.delegate, mine[0].id)
            .await
            .unwrap();
        let wallonia = Scope::Regions(vec!["wallonia".to_owned()]);
        let seen = store::all(&mut one, small.mission, &wallonia).await;
        assert_eq!(seen.unwrap(), [], "another Region's officer");
        let flanders = Scope::Regions(vec!["flanders".to_owned()]);
        let seen = store::all(&mut one, small.mission, &flanders).await;
        assert_eq!(seen.unwrap().len(), MOST_COMPANIONS - 1);
        one.finish().await.unwrap();
        assert_eq!(count(&database, people).await, before, "{}", kit.engine);
    }
}

#[tokio::test]
async fn companions_go_with_the_travel_wishes() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut one = change(&kit, &small).await;
        let done = actions::declare(&mut one, small.delegate, &partner(5, 8)).await;
        done.unwrap().unwrap();
        assert_eq!(due(&mut one, october(10)).await.unwrap(), []);
        let over = due(&mut one, october(11)).await.unwrap();
        assert_eq!(over, [(small.mission, small.delegate)], "{}", kit.engine);
        assert_eq!(forget(&mut one, small.delegate).await.unwrap(), 1);
        assert_eq!(forget(&mut one, small.delegate).await.unwrap(), 0);
    }
}

async fn put_call(change: &mut Change, small: &Small, region: &str, until: i64) {
    let text = sql(
        "insert into calls (id, mission, code, agency, region, name, intro, opens_at, closes_at, \
         logistics_until, grace_minutes, places, most_people, offer_hours, form) values ($1, $2, \
         $3, $4, $3, '{}', '{}', 0, 1, $5, 0, 1, 1, 1, '{}')",
    );
    let values: [Value; 5] = [
        change.id::<()>().into(),
        small.mission.into(),
        region.into(),
        small.organisations[0].into(),
        until.into(),
    ];
    let query = values.into_iter().fold(text, Query::bind);
    change.execute(query).await.unwrap();
}

#[tokio::test]
async fn the_deadline_is_that_of_the_call_of_ones_region() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = change(&kit, &small).await;
        let none = store::deadline(&mut change, small.mission, small.delegate).await;
        assert_eq!(none.unwrap(), None, "{}", kit.engine);
        put_call(&mut change, &small, "flanders", 5_000).await;
        put_call(&mut change, &small, "wallonia", 9_000).await;
        let own = store::deadline(&mut change, small.mission, small.delegate).await;
        assert_eq!(own.unwrap(), Some(Moment(5_000)), "{}", kit.engine);
    }
}

#[test]
fn after_the_deadline_only_the_organiser_says_it() {
    let (deadline, before) = (Moment(10), Moment(9));
    for who in [Sayer::Oneself, Sayer::Officer] {
        assert!(rules::may_say(who, deadline, before));
        assert!(!rules::may_say(who, deadline, deadline), "{who:?}");
    }
    assert!(rules::may_say(Sayer::Organiser, deadline, Moment(11)));
}

#[test]
fn the_forms_say_what_is_wrong_beside_each_field() {
    let typed = TypedStay {
        first_day: "6 October".to_owned(),
        last_day: "2025-02-30".to_owned(),
    };
    let errors = typed.parse().unwrap_err();
    let fields: Vec<&str> = errors.0.iter().map(|error| error.field.as_ref()).collect();
    assert_eq!(fields, ["first_day", "last_day"]);
    let typed = TypedCompanion {
        given_name: " ".to_owned(),
        family_name: "x".repeat(200),
        from: String::new(),
        until: "2025-10-08".to_owned(),
        agreed: String::new(),
    };
    let errors = typed.parse().unwrap_err();
    let fields: Vec<&str> = errors.0.iter().map(|error| error.field.as_ref()).collect();
    assert_eq!(fields, ["given_name", "family_name", "from", "agreed"]);
}
