//! That both great events can be kept and that companies are listed for their organisers.

use attache_foundation::history::By;
use attache_platform::texts::Localized;
use attache_testkit::{kits, small};
use jiff::civil::date;

use super::{Opportunity, actions, store};

fn event(code: &str, name: &str) -> Opportunity {
    Opportunity {
        code: code.to_owned(),
        name: Localized::new([name, name, name, name]),
        organiser: "An organiser".to_owned(),
        hosts: Localized::new(["Los Angeles"; 4]),
        first_day: date(2026, 6, 11),
        last_day: date(2026, 7, 19),
        needs: Localized::default(),
        offers_until: Some(date(2026, 3, 1)),
        source: "GK".to_owned(),
    }
}

#[tokio::test]
async fn companies_declare_an_interest_in_a_great_event_and_are_listed() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        for (code, name) in [("world-cup-2026", "World Cup"), ("la28", "Olympic Games")] {
            actions::keep(&mut change, &event(code, "before"))
                .await
                .unwrap();
            actions::keep(&mut change, &event(code, name))
                .await
                .unwrap();
        }
        for offer in ["Lenses", "Cameras"] {
            let noted = actions::note_interest(&mut change, "la28", "brass-and-bytes", Some(offer));
            noted.await.unwrap();
        }
        change.finish().await.unwrap();
        let mut reads = kit.app.reads();
        let all = store::all(&mut reads, small.mission).await.unwrap();
        assert_eq!(all.len(), 2);
        assert!(all.contains(&event("la28", "Olympic Games")));
        let listed = store::interests(&mut reads, small.mission).await.unwrap();
        assert_eq!(listed.len(), 1, "once each");
        assert_eq!(listed[0].offer, "Cameras");
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let ended = actions::note_interest(&mut change, "la28", "brass-and-bytes", None);
        ended.await.unwrap();
        change.finish().await.unwrap();
        let listed = store::interests(&mut reads, small.mission).await.unwrap();
        assert_eq!(listed, []);
    }
}
