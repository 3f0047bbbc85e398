//! A mission is found by its name and by its id, on both engines.

use attache_foundation::ids::MissionId;
use attache_platform::id::Id;
use attache_platform::texts::Language;
use attache_testkit::{kits, small};

use super::{find, head};

#[tokio::test]
async fn a_mission_is_found_by_its_name_and_by_its_id() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut reads = kit.app.reads();
        let found = find(&mut reads, small.slug).await.unwrap().unwrap();
        assert_eq!(found.id, small.mission);
        assert_eq!(found.label.get(Language::En), "Mission to the West Coast");
        assert_eq!(head(&mut reads, small.mission).await.unwrap(), Some(found));
    }
}

#[tokio::test]
async fn no_mission_is_found_where_there_is_none() {
    for kit in kits().await {
        let mut reads = kit.app.reads();
        let nobody: MissionId = Id::new(kit.app.now(), kit.app.chance());
        assert_eq!(find(&mut reads, "east-coast-2025").await.unwrap(), None);
        assert_eq!(head(&mut reads, nobody).await.unwrap(), None);
    }
}
