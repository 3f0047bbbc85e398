//! People are called by their names, on both engines.

use attache_platform::id::Id;
use attache_testkit::{kits, small};

use super::name;

#[tokio::test]
async fn somebody_is_called_by_both_names_and_nobody_by_none() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut reads = kit.app.reads();
        let called = name(&mut reads, small.delegate).await.unwrap();
        assert_eq!(called.as_deref(), Some("Mieke Peeters"));
        let nobody = Id::new(kit.app.now(), kit.app.chance());
        assert_eq!(name(&mut reads, nobody).await.unwrap(), None);
    }
}
