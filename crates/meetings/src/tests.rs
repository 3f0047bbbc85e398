//! Every sample of every page in every language, without a text that is missing.

use std::sync::Arc;

use attache_foundation::ids::MissionId;
use attache_foundation::layout::{Frame, MissionHead};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized, Words};

#[test]
fn every_sample_is_said_in_every_language() {
    let texts = attache_testkit::texts();
    let mission: MissionId = Id::new(Moment(0), &Chance::from_seed(1));
    for language in Language::ALL {
        let frame = Frame {
            words: Words::new(&texts, language),
            path: "/missions/small/plans".into(),
            query: String::new(),
            signed_in: Some("Sophie Claes".into()),
            mission: Some(MissionHead {
                id: mission,
                slug: "small".into(),
                label: Localized::new(["Small", "", "", ""]),
            }),
            navigation: Vec::new(),
            demo: true,
        };
        for (name, page) in crate::samples(&frame) {
            assert!(
                !page.into_string().contains('⟦'),
                "{name} in {}",
                language.code()
            );
        }
    }
    assert_eq!(Arc::clone(&texts).missing(), 0);
}
