//! Which days are kept, whose, and what becomes of the hours.

use attache_foundation::history::By;
use attache_foundation::ids::PersonId;
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Error};
use attache_testkit::{Kit, kits, small, small::Small};
use jiff::civil::{Date, date};

use super::{StayRefusal, all, legs_within, mission_days, set};

async fn change(kit: &Kit, small: &Small) -> Change {
    let by = By::Account(small.delegate_account);
    let change = kit.app.change(by, Some(small.mission)).await;
    change.unwrap()
}

fn october(day: i8) -> Date {
    date(2025, 10, day)
}

#[tokio::test]
async fn days_of_the_mission_are_kept_and_others_are_not() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = change(&kit, &small).await;
        let own = Scope::Own(small.delegate);
        let mut say = async |first: i8, last: i8| {
            let days = (october(first), october(last));
            set(&mut change, small.delegate, &own, days).await.unwrap()
        };
        assert_eq!(say(3, 8).await, Err(StayRefusal::FirstDay));
        assert_eq!(say(6, 13).await, Err(StayRefusal::LastDay));
        assert_eq!(say(8, 6).await, Err(StayRefusal::Backwards));
        assert_eq!(say(11, 12).await, Err(StayRefusal::NoLeg));
        assert_eq!(say(9, 9).await, Ok(()), "{}", kit.engine);
        let days = mission_days(&mut change, small.mission).await.unwrap();
        let days = days.unwrap();
        let found = all(&mut change, small.mission, &own, &days).await.unwrap();
        let [one] = &found[..] else {
            panic!("only oneself");
        };
        assert_eq!((one.first_day, one.last_day), (october(9), october(9)));
        assert!(one.said);
        let there = legs_within(&days, one.first_day, one.last_day);
        let there: Vec<(Date, Date)> = there.iter().map(|(_, a, b)| (*a, *b)).collect();
        assert_eq!(there, [(october(9), october(9))], "Los Angeles only");
        let both = legs_within(&days, october(4), october(9));
        assert_eq!(both.len(), 2, "{}", kit.engine);
    }
}

#[tokio::test]
async fn an_hour_that_is_known_of_a_day_stays() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = change(&kit, &small).await;
        let own = Scope::Own(small.delegate);
        let days = mission_days(&mut change, small.mission).await.unwrap();
        let days = days.unwrap();
        let before = all(&mut change, small.mission, &own, &days).await.unwrap();
        let before = before[0].clone();
        let shorter = (before.first_day, before.last_day.yesterday().unwrap());
        set(&mut change, small.delegate, &own, shorter)
            .await
            .unwrap()
            .unwrap();
        let after = all(&mut change, small.mission, &own, &days).await.unwrap();
        assert_eq!(after[0].arrives_at, before.arrives_at, "{}", kit.engine);
        assert_eq!(after[0].last_day, shorter.1, "{}", kit.engine);
        assert_ne!(after[0].leaves_at, before.leaves_at);
    }
}

#[tokio::test]
async fn nobody_says_it_for_somebody_out_of_reach() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = change(&kit, &small).await;
        let days = (october(6), october(8));
        let scopes = [
            Scope::Nobody,
            Scope::Own(small.other_delegate),
            Scope::Regions(vec!["wallonia".to_owned()]),
            Scope::Organisations(vec![small.organisations[1]]),
        ];
        for scope in scopes {
            let refused = set(&mut change, small.delegate, &scope, days).await;
            assert!(matches!(refused, Err(Error::Absent)), "{scope:?}");
        }
        let receives: PersonId = small.counterpart;
        let refused = set(&mut change, receives, &Scope::All, days).await;
        assert!(
            matches!(refused, Err(Error::Absent)),
            "a host does not stay"
        );
        let flanders = Scope::Regions(vec!["flanders".to_owned()]);
        let done = set(&mut change, small.delegate, &flanders, days).await;
        assert_eq!(done.unwrap(), Ok(()), "{}", kit.engine);
    }
}
