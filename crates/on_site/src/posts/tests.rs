//! What the queries of a post give, and to whom.

use attache_foundation::history::By;
use attache_foundation::permissions::Scope;
use attache_platform::database::{Query, Value, sql};
use attache_testkit::{kits, small};

use super::{rules, store};

#[tokio::test]
async fn a_leg_has_its_own_activities_venues_people_and_meetings() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let change = kit.app.change(By::Itself, Some(small.mission)).await;
        let mut change = change.expect("open");
        let id: attache_foundation::ids::MeetingId = change.id();
        let values: Vec<Value> = vec![
            id.into(),
            small.mission.into(),
            small.accepted_request.into(),
            small.session.into(),
            small::FIRST_SLOT.into(),
        ];
        let text = "insert into meetings (id, mission, request, plan, activity, starts_at, \
                    ends_at, table_number, sequence, state, changed_at) \
                    values ($1, $2, $3, '', $4, $5, $5 + 1200000, 2, 0, 'set', 0)";
        let query = values.into_iter().fold(sql(text), Query::bind);
        change.execute(query).await.expect("put");
        change.finish().await.expect("kept");

        let [coast, south] = small.legs;
        let mut reads = kit.app.reads();
        for (scope, expected) in [
            (
                Scope::All,
                vec!["opening-seminar", "b2b-san-francisco", "studio-visit"],
            ),
            (
                Scope::Legs(vec![coast]),
                vec!["opening-seminar", "b2b-san-francisco"],
            ),
            (Scope::Legs(vec![south]), vec!["studio-visit"]),
            (Scope::Regions(vec!["flanders".to_owned()]), vec![]),
            (Scope::Own(small.delegate), vec![]),
            (Scope::Nobody, vec![]),
        ] {
            let legs = rules::legs(&scope);
            let all = store::activities(&mut reads, small.mission, &legs, None).await;
            let all = all.expect("read");
            let codes: Vec<&str> = all.iter().map(|one| one.code.as_str()).collect();
            assert_eq!(codes, expected, "{scope:?}; what protocol keeps is in none");
            let venues = store::venues(&mut reads, small.mission, &legs)
                .await
                .expect("read");
            let known = store::legs(&mut reads, small.mission, &legs)
                .await
                .expect("read");
            assert_eq!(venues.len(), known.len(), "a venue a leg");
        }
        let legs = rules::legs(&Scope::Legs(vec![coast]));
        let all = store::activities(&mut reads, small.mission, &legs, None).await;
        let all = all.expect("read");
        assert_eq!((all[0].people, all[0].meetings), (2, 0));
        assert_eq!((all[1].people, all[1].meetings), (0, 1));
        let people = store::attendees(&mut reads, small.activity)
            .await
            .expect("read");
        let names: Vec<(&str, &str)> = people
            .iter()
            .map(|one| (one.name.as_str(), one.role.as_str()))
            .collect();
        assert_eq!(names, [("Grace Kim", "speaks"), ("Mieke Peeters", "joins")]);
        let met = store::meetings(&mut reads, small.session)
            .await
            .expect("read");
        assert_eq!(met.len(), 1);
        assert_eq!(
            met[0].sides[1],
            ("Grace Kim".to_owned(), "Bay Robotics".into())
        );
        let other = rules::legs(&Scope::Legs(vec![south]));
        let foreign = Some("opening-seminar");
        let foreign = store::activities(&mut reads, small.mission, &other, foreign).await;
        assert!(foreign.expect("read").is_empty(), "of another leg");
    }
}
