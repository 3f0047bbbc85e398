//! Organisations are loaded once, whatever their order, on both engines.

use attache_foundation::Error;
use attache_foundation::history::By;
use attache_platform::id::Id;
use attache_platform::texts::Localized;
use attache_testkit::{Kit, count, kits};

use super::{NewOrganisation, load};

fn organisation(kit: &Kit, code: &str, number: Option<&str>) -> NewOrganisation {
    NewOrganisation {
        id: Id::new(kit.app.now(), kit.app.chance()),
        code: code.to_owned(),
        kind: "company".to_owned(),
        name: code.to_owned(),
        region: Some("brussels".to_owned()),
        size: None,
        domains: vec!["ai".to_owned()],
        city: None,
        country: "BE".to_owned(),
        enterprise_number: number.map(str::to_owned),
        parent: None,
        offer: Localized::default(),
        need: Localized::default(),
        participates: true,
        synthetic: true,
        source: "generated".to_owned(),
    }
}

/// Loads in a change of its own; gives the key of the refusal, if there was one.
async fn loaded(kit: &Kit, organisations: &[NewOrganisation]) -> Option<&'static str> {
    let mission = Id::new(kit.app.now(), kit.app.chance());
    let mut change = kit.app.change(By::Itself, Some(mission)).await.unwrap();
    match load(&mut change, organisations).await {
        Ok(()) => change.finish().await.map(|()| None).unwrap(),
        Err(Error::Refusal { key, .. }) => Some(key),
        Err(other) => panic!("{}: {other}", kit.engine),
    }
}

#[tokio::test]
async fn a_parent_may_stand_after_its_subsidiary() {
    for kit in kits().await {
        let parent = organisation(&kit, "brass-and-bytes", None);
        let subsidiary = organisation(&kit, "brass-and-bytes-usa", None);
        let subsidiary = NewOrganisation {
            parent: Some(parent.id),
            ..subsidiary
        };
        assert_eq!(loaded(&kit, &[subsidiary, parent]).await, None);
        let with_parent = "select count(*) from organisations where parent is not null";
        assert_eq!(count(&kit.database, with_parent).await, 1);
    }
}

#[tokio::test]
async fn a_name_or_a_number_is_there_once() {
    for kit in kits().await {
        let first = organisation(&kit, "brass-and-bytes", Some("0999.000.001"));
        assert_eq!(loaded(&kit, &[first]).await, None);
        let same_name = organisation(&kit, "brass-and-bytes", None);
        assert_eq!(
            loaded(&kit, &[same_name]).await,
            Some("organisations-already-there")
        );
        let same_number = organisation(&kit, "ardenne-optique", Some("0999.000.001"));
        assert_eq!(
            loaded(&kit, &[same_number]).await,
            Some("organisations-number-taken")
        );
        assert_eq!(
            count(&kit.database, "select count(*) from participations").await,
            1
        );
    }
}
