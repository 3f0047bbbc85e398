//! Organisations are loaded once, whatever their order, on both engines.

use attache_foundation::Error;
use attache_foundation::history::By;
use attache_platform::id::Id;
use attache_platform::texts::Localized;
use attache_testkit::{Kit, count, kits};

use super::identifiers::{Identifier, Scheme};
use super::{NewOrganisation, load};

fn enterprise(number: &str) -> Identifier {
    Identifier::read(Scheme::Enterprise, number).unwrap()
}

fn organisation(kit: &Kit, code: &str, number: Option<&str>) -> NewOrganisation {
    NewOrganisation {
        id: Id::new(kit.app.now(), kit.app.chance()),
        code: code.to_owned(),
        kind: "company".to_owned(),
        name: code.into(),
        region: Some("brussels".to_owned()),
        size: None,
        domains: vec!["ai".to_owned()],
        city: None,
        country: "BE".to_owned(),
        identifiers: number.into_iter().map(enterprise).collect(),
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
        let first = organisation(&kit, "brass-and-bytes", Some("0403.170.701"));
        assert_eq!(loaded(&kit, &[first]).await, None);
        let same_name = organisation(&kit, "brass-and-bytes", None);
        assert_eq!(
            loaded(&kit, &[same_name]).await,
            Some("organisations-already-there")
        );
        let same_number = organisation(&kit, "ardenne-optique", Some("0403.170.701"));
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

#[tokio::test]
async fn a_belgian_vat_number_is_the_enterprise_number_of_the_same_digits() {
    for kit in kits().await {
        let first = organisation(&kit, "brass-and-bytes", Some("0403.170.701"));
        assert_eq!(loaded(&kit, &[first]).await, None);
        let mut same = organisation(&kit, "ardenne-optique", None);
        same.identifiers = vec![Identifier::read(Scheme::Vat, "BE0403170701").unwrap()];
        assert_eq!(
            loaded(&kit, &[same.clone()]).await,
            Some("organisations-number-taken")
        );
        same.identifiers = vec![Identifier::read(Scheme::Vat, "LU15027442").unwrap()];
        assert_eq!(loaded(&kit, &[same]).await, None);
        let numbers = "select count(*) from organisation_identifiers";
        assert_eq!(count(&kit.database, numbers).await, 2);
    }
}

#[tokio::test]
async fn nobody_stands_above_themselves_and_a_subsidiary_is_somebodys() {
    for kit in kits().await {
        let mut one = organisation(&kit, "brass-and-bytes", None);
        let mut two = organisation(&kit, "brass-and-bytes-usa", None);
        let mut three = organisation(&kit, "brass-and-bytes-california", None);
        two.kind = "subsidiary".to_owned();
        let orphan = loaded(&kit, &[one.clone(), two.clone()]).await;
        assert_eq!(orphan, Some("organisations-no-parent"));
        (two.parent, three.parent) = (Some(one.id), Some(two.id));
        let circle = NewOrganisation {
            parent: Some(three.id),
            ..one.clone()
        };
        let refused = loaded(&kit, &[circle, two.clone(), three.clone()]).await;
        assert_eq!(refused, Some("organisations-above-itself"));
        one.parent = None;
        assert_eq!(loaded(&kit, &[one, two, three]).await, None);
    }
}
