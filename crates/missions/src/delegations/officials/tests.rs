//! What protocol should settle, and the order of the delegation.

use attache_foundation::history::By;
use attache_platform::database::sql;
use attache_platform::moment::TimeZone;
use attache_platform::texts::{Language, Localized};
use attache_testkit::{kits, small};
use jiff::civil::date;

use super::{Capacity, Concern, Official, Stretch, rules, store};

fn official(name: &str, leads: bool, place: i64, days: (i8, i8)) -> Official {
    Official {
        name: name.to_owned(),
        is_called_by_style: false,
        leads,
        style: Localized::default(),
        organisation: Localized::default(),
        stay: None,
        capacity: Some(Capacity {
            name: Localized::default(),
            precedence: place,
            government: None,
            from_day: date(2025, 10, days.0),
            to_day: date(2025, 10, days.1),
            replaces: None,
        }),
    }
}

fn concerns(officials: &[Official]) -> Vec<Concern> {
    let (first_day, last_day) = (date(2025, 10, 5), date(2025, 10, 7));
    rules::concerns(
        officials,
        &Stretch {
            first_day,
            last_day,
            zone: TimeZone::UTC,
        },
        Language::En,
    )
}

#[test]
fn one_lead_each_day_is_nothing_to_settle() {
    let handed_over = [
        official("A", true, 1, (5, 6)),
        official("B", true, 1, (7, 7)),
    ];
    assert_eq!(concerns(&handed_over), []);
}

#[test]
fn a_lead_who_represents_nobody_is_something_to_settle() {
    let whole = [official("A", true, 1, (5, 7))];
    assert_eq!(concerns(&whole), [], "the control");
    let mut bare = whole;
    bare[0].capacity = None;
    let found = concerns(&bare);
    assert!(found.contains(&Concern::NoCapacity("A".to_owned())));
}

#[test]
fn days_without_lead_and_with_two_are_named() {
    let found = concerns(&[
        official("A", true, 1, (5, 6)),
        official("B", true, 2, (6, 6)),
    ]);
    let wanted = [
        Concern::TwoLeads(date(2025, 10, 6)),
        Concern::NoLead(date(2025, 10, 7)),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn a_place_in_the_order_belongs_to_one_person_at_a_time() {
    let lead = official("A", true, 1, (5, 7));
    let (one, other) = (
        official("B", false, 2, (5, 6)),
        official("C", false, 2, (6, 7)),
    );
    let shared = Concern::SamePlace("B".to_owned(), "C".to_owned());
    assert_eq!(concerns(&[lead.clone(), one, other]), [shared]);
    let later = official("C", false, 2, (7, 7));
    assert_eq!(
        concerns(&[lead, official("B", false, 2, (5, 6)), later]),
        []
    );
}

#[tokio::test]
async fn no_hours_are_told_of_somebody_who_was_not_made_up() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let query = sql(
            "update people set category = 'lead', synthetic = 0, family_name = '', style = $2 \
             where id = $1",
        );
        let style = Localized::new(["Her Royal Highness"; 4]);
        let query = query.bind(small.delegate).bind(&style);
        change.execute(query).await.unwrap();
        change.finish().await.unwrap();
        let mut reads = kit.app.reads();
        let officials = store::officials(&mut reads, small.mission).await.unwrap();
        assert_eq!(officials[0].stay, None, "{}", kit.engine);
        assert_eq!(officials[0].called(Language::Nl), "Her Royal Highness");
    }
}

#[tokio::test]
async fn the_delegation_stands_in_order_of_precedence_with_the_unsettled_last() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        for (person, precedence) in [(small.delegate, 2_i64), (small.counterpart, 1)] {
            let query = sql(
                "insert into capacities (person, capacity, precedence, government, from_day, \
                 to_day, replaces, source) values ($1, '{}', $2, 'federal', '2025-10-05', \
                 '2025-10-10', null, 'generated')",
            );
            change
                .execute(query.bind(person).bind(precedence))
                .await
                .unwrap();
        }
        let query = sql("update people set category = 'minister' where id = $1");
        change
            .execute(query.bind(small.other_delegate))
            .await
            .unwrap();
        change.finish().await.unwrap();
        let officials = store::officials(&mut kit.app.reads(), small.mission)
            .await
            .unwrap();
        let names: Vec<&str> = officials
            .iter()
            .map(|official| official.name.as_str())
            .collect();
        assert_eq!(
            names,
            ["Grace Kim", "Mieke Peeters", "Luc Lambert"],
            "{}",
            kit.engine
        );
        assert!(officials.iter().all(|official| official.stay.is_some()));
        let stretch = store::stretch(&mut kit.app.reads(), small.mission)
            .await
            .unwrap();
        assert!(stretch.is_some_and(|stretch| stretch.first_day < stretch.last_day));
    }
}
