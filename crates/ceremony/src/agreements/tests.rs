use attache_foundation::history::By;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Localized;
use attache_testkit::{THEN, small};

use super::rules::{is_public, may_be_kept};
use super::*;

fn new(code: &str, state: State, embargo_until: Option<Moment>) -> NewAgreement {
    let party = |name: &str| Party {
        name: name.into(),
        organisation: None,
        region: None,
    };
    NewAgreement {
        code: code.into(),
        kind: Kind::Industrial,
        direction: Direction::Outbound,
        state,
        attribution: Attribution::SignedAt,
        subject: Localized::new(["Lasers", "Lasers", "Lasers", "Laser"]),
        domain: Some("aero".into()),
        day: Some(Date::constant(2025, 10, 7)),
        activity: None,
        embargo_until,
        synthetic: true,
        source: "S01".into(),
        parties: vec![party(&format!("{code} of Liège")), party("Bay Robotics")],
    }
}

#[test]
fn what_is_incomplete_is_refused() {
    let whole = || new("laser", State::Signed, None);
    assert_eq!(may_be_kept(&whole()), Ok(()));
    let agreement = || "laser".to_owned();
    assert_eq!(
        may_be_kept(&NewAgreement {
            parties: Vec::new(),
            ..whole()
        }),
        Err(Refusal::NoParty {
            agreement: agreement()
        })
    );
    assert_eq!(
        may_be_kept(&NewAgreement {
            day: None,
            ..whole()
        }),
        Err(Refusal::SignedWithoutDay {
            agreement: agreement()
        })
    );
    assert_eq!(
        may_be_kept(&NewAgreement {
            day: None,
            state: State::Planned,
            ..whole()
        }),
        Ok(())
    );
    assert_eq!(
        may_be_kept(&NewAgreement {
            source: String::new(),
            ..whole()
        }),
        Err(Refusal::NoSource {
            agreement: agreement()
        })
    );
}

#[test]
fn every_name_leads_back_to_its_member() {
    assert!(
        Kind::ALL
            .iter()
            .all(|kind| Kind::from_name(kind.name()) == Some(*kind))
    );
    assert!(
        State::ALL
            .iter()
            .all(|state| State::from_name(state.name()) == Some(*state))
    );
    assert_eq!(Kind::from_name("treaty"), None);
}

#[tokio::test]
async fn nothing_under_embargo_leaves_the_database_before_its_moment() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let until = THEN.plus_seconds(3600);
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .expect("opens");
        let agreements = [
            new("open", State::Signed, None),
            new("secret", State::Planned, Some(until)),
            new("gone", State::Withdrawn, None),
        ];
        load(&mut change, &agreements)
            .await
            .expect("complete agreements are kept");
        change.finish().await.expect("commits");

        let reads = &mut kit.app.reads();
        let before = public(reads, small.mission, THEN).await.expect("reads");
        assert_eq!(before.len(), 1, "{}", kit.engine);
        assert_eq!(before[0].parties[0].name, "open of Liège");
        let at = public(reads, small.mission, until).await.expect("reads");
        assert_eq!(at.len(), 2, "an embargo ends at its moment: {}", kit.engine);
        let all = store::list(reads, small.mission, None)
            .await
            .expect("reads");
        assert_eq!(all.len(), 3, "protocol sees everything: {}", kit.engine);
        assert!(all.iter().any(|agreement| !is_public(agreement, THEN)));
    }
}

#[tokio::test]
async fn a_list_is_read_with_the_same_number_of_statements_however_long() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let mut spent = Vec::new();
        for number in [1, 3] {
            let mut change = kit
                .app
                .change(By::Itself, Some(small.mission))
                .await
                .expect("opens");
            let codes = (0..number).map(|place| format!("a{number}{place}"));
            let agreements: Vec<_> = codes.map(|code| new(&code, State::Signed, None)).collect();
            load(&mut change, &agreements)
                .await
                .expect("complete agreements are kept");
            change.finish().await.expect("commits");
            let before = kit.database.statements();
            public(&mut kit.app.reads(), small.mission, THEN)
                .await
                .expect("reads");
            spent.push(kit.database.statements() - before);
        }
        assert_eq!(spent[0], spent[1], "{}", kit.engine);
    }
}

#[tokio::test]
async fn an_agreement_without_a_party_leaves_nothing_behind() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .expect("opens");
        let lonely = NewAgreement {
            parties: Vec::new(),
            ..new("b", State::Signed, None)
        };
        let refused = load(&mut change, &[new("a", State::Signed, None), lonely]).await;
        assert_eq!(
            refused.expect_err("no party").key(),
            "agreements-refused-no-party"
        );
        drop(change);
        let kept = store::list(&mut kit.app.reads(), small.mission, None)
            .await
            .expect("reads");
        assert!(kept.is_empty(), "{}", kit.engine);
    }
}
