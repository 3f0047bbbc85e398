//! Where missions went, and which came before.

use attache_platform::moment::Date;
use attache_platform::texts::Localized;
use attache_testkit::{kits, small};
use jiff::civil::date;

use super::{Member, Nearness, rules, store};

fn member(label: &str, state: &str, cities: &str, first_day: Date) -> Member {
    Member {
        label: Localized::new([label, "", "", ""]),
        first_day,
        last_day: first_day.saturating_add(jiff::Span::new().days(5)),
        countries: vec!["US".to_owned()],
        state: state.to_owned(),
        cities: Localized::new([cities, "", "", ""]),
        slug: None,
    }
}

fn west_coast() -> Member {
    let cities = "San Francisco;Los Angeles";
    member(
        "West Coast of the United States",
        "US-CA",
        cities,
        date(2025, 10, 5),
    )
}

#[test]
fn the_archive_finds_a_mission_by_country_state_and_name() {
    for place in [
        "US",
        "us",
        "US-CA",
        "West Coast",
        "west coast",
        "Los Angeles",
        "",
    ] {
        assert!(rules::is_at(&west_coast(), place), "{place}");
    }
    for place in ["BR", "US-NY", "East Coast", "s", "st"] {
        assert!(!rules::is_at(&west_coast(), place), "{place}");
    }
}

#[test]
fn missions_of_the_same_state_and_country_come_first() {
    let california = member("California", "", "Los Angeles;San Diego", date(2013, 6, 2));
    let east = member(
        "East Coast",
        "",
        "Atlanta;New York;Boston",
        date(2022, 6, 4),
    );
    let mut norway = member("Norway", "", "Oslo", date(2024, 6, 16));
    norway.countries = vec!["NO".to_owned()];
    let later = member("Later", "US-CA", "Los Angeles", date(2026, 1, 1));
    let all = [norway.clone(), later, east.clone(), california.clone()];
    let wanted = [
        (Nearness::SameState, california),
        (Nearness::SameCountry, east),
        (Nearness::Elsewhere, norway),
    ];
    assert_eq!(rules::before(&west_coast(), &all), wanted);
}

#[tokio::test]
async fn a_mission_is_in_its_own_series_and_not_before_itself() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let read = store::members(&mut kit.app.reads(), small.mission).await;
        let (own, all) = read.unwrap();
        let own = own.unwrap();
        assert!(all.contains(&own) && rules::is_at(&own, "US-CA"));
        let before = rules::before(&own, &all);
        assert!(before.iter().all(|(_, one)| *one != own));
    }
}
