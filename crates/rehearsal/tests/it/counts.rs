//! The counts of the announcement, and the mix of activities that a mission of this size has.

use crate::folder::{column, count, table};

#[test]
fn companies_by_region_add_up_to_the_published_number() {
    let organisations = table("organisations");
    let of = |region| {
        let conditions = [
            ("kind", "company"),
            ("participates", "yes"),
            ("region", region),
        ];
        count(&organisations, &conditions)
    };
    assert_eq!(
        [of("flanders"), of("wallonia"), of("brussels")],
        [110, 74, 37]
    );
    assert_eq!(
        count(
            &organisations,
            &[("kind", "company"), ("participates", "yes")]
        ),
        221
    );
}

#[test]
fn federations_chambers_and_academia_are_as_published() {
    let organisations = table("organisations");
    let of = |kind| count(&organisations, &[("kind", kind), ("participates", "yes")]);
    assert_eq!(of("federation") + of("chamber"), 17);
    assert_eq!(of("academic"), 15);
    assert!(of("administration") > 0 && of("agency") == 4);
}

#[test]
fn participants_by_region_add_up_to_527() {
    let people = table("people");
    let counterparts = count(&people, &[("category", "counterpart")]);
    assert_eq!(people.rows().count() - counterparts, 527);
    let of = |region| count(&people, &[("region", region)]);
    assert_eq!([of("wallonia"), of("brussels")], [156, 54]);
    assert_eq!(
        of("flanders") + of("wallonia") + of("brussels") + of("federal"),
        527
    );
    assert_eq!(counterparts, 220);
}

#[test]
fn one_lead_and_at_most_five_ministers() {
    let people = table("people");
    assert_eq!(count(&people, &[("category", "lead")]), 1);
    assert_eq!(count(&people, &[("category", "minister")]), 5);
    assert_eq!(count(&people, &[("photo_refused", "yes")]), 1);
    let capacities = table("capacities");
    assert!(
        column(&capacities, "replaces")
            .iter()
            .any(|replaced| !replaced.is_empty())
    );
}

#[test]
fn the_78_activities_have_the_mix_of_a_mission_this_size() {
    let activities = table("activities");
    let of = |kinds: &[&str]| -> usize {
        kinds
            .iter()
            .map(|kind| count(&activities, &[("kind", kind)]))
            .sum()
    };
    assert_eq!(activities.rows().count(), 78);
    assert_eq!(of(&["seminar", "round_table", "pitch_session"]), 24);
    assert_eq!(of(&["company_visit"]), 12);
    assert_eq!(of(&["subsidiary_visit"]), 6);
    assert_eq!(of(&["networking", "reception"]), 10);
    assert_eq!(of(&["official_meeting"]), 8);
    assert_eq!(of(&["b2b_session"]), 6);
    assert_eq!(of(&["signing"]), 4);
    assert_eq!(of(&["cultural"]), 3);
    assert_eq!(of(&["press"]), 2);
    assert_eq!(of(&["briefing"]), 2);
    assert_eq!(of(&["transfer"]), 1);
}

#[test]
fn agreements_figures_and_earlier_missions_are_complete() {
    assert_eq!(table("agreements").rows().count(), 16);
    assert_eq!(table("earlier_missions").rows().count(), 13);
    assert_eq!(table("legs").rows().count(), 2);
    assert!(table("economic_figures").rows().count() >= 10);
    let published = table("published_figures");
    assert_eq!(
        count(&published, &[("figure", "companies"), ("value", "221")]),
        1
    );
    assert_eq!(
        count(
            &published,
            &[("figure", "activities"), ("qualifier", "nearly")]
        ),
        1
    );
}

#[test]
fn both_great_events_are_there_with_their_days() {
    let events = table("opportunities");
    for (event, first_day, last_day) in [
        ("world-cup-2026", "2026-06-11", "2026-07-19"),
        ("games-2028", "2028-07-14", "2028-07-30"),
    ] {
        let conditions = [
            ("opportunity", event),
            ("first_day", first_day),
            ("last_day", last_day),
        ];
        assert_eq!(count(&events, &conditions), 1, "{event}");
    }
}

#[test]
fn wishes_come_in_every_state_and_priority() {
    let wishes = table("wishes");
    assert_eq!(wishes.rows().count(), 760);
    assert_eq!(count(&wishes, &[("state", "accepted")]), 700);
    for state in ["asked", "declined", "withdrawn"] {
        assert!(
            count(&wishes, &[("state", state)]) > 0,
            "no wish is {state}"
        );
    }
    for priority in ["1", "2", "3", "4", "5"] {
        assert!(
            count(&wishes, &[("priority", priority)]) >= 50,
            "priority {priority} is rare"
        );
    }
}

#[test]
fn every_domain_has_activities_companies_and_counterparts() {
    let (activities, organisations) = (table("activities"), table("organisations"));
    for domain in ["aero", "clean", "ai", "bio", "mob", "creative"] {
        let with = |rows: &mut dyn Iterator<Item = Vec<&str>>| {
            rows.filter(|domains| domains.contains(&domain)).count()
        };
        assert!(with(&mut activities.rows().map(|row| row.list("domains").unwrap())) >= 9);
        for kind in ["company", "counterpart"] {
            let rows = organisations
                .rows()
                .filter(|row| row.get("kind").unwrap() == kind);
            assert!(
                with(&mut rows.map(|row| row.list("domains").unwrap())) >= 25,
                "{domain}"
            );
        }
    }
}

#[test]
fn two_thirds_of_the_invented_companies_are_small_or_medium_sized() {
    let organisations = table("organisations");
    let invented = [("kind", "company"), ("synthetic", "yes")];
    let small = count(&organisations, &[invented[0], invented[1], ("size", "sme")]);
    let share = 100 * small / count(&organisations, &invented);
    assert!((60..=70).contains(&share), "{share} %");
}

#[test]
fn administrations_host_authorities_and_local_partners_can_be_listed() {
    let organisations = table("organisations");
    let of = |kind| count(&organisations, &[("kind", kind)]);
    assert!(of("administration") >= 7 && of("local_partner") > 10);
    let authorities = ["state-of-california", "city-of-san-francisco"];
    for authority in authorities.into_iter().chain(["city-of-los-angeles"]) {
        let conditions = [("organisation", authority), ("kind", "host_authority")];
        assert_eq!(count(&organisations, &conditions), 1, "{authority}");
    }
    let owned = table("owners");
    for owner in [
        "foreign-trade-agency",
        "fps-foreign-affairs",
        "flanders-investment-and-trade",
        "awex",
        "hub-brussels",
    ] {
        assert!(count(&owned, &[("organisation", owner)]) > 0, "{owner}");
    }
}
