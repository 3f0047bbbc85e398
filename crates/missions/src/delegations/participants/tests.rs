//! Who sees whom, what a search finds, and that counts add up.

use attache_foundation::Actor;
use attache_foundation::permissions::{Data, Grant, Role, Scope};
use attache_platform::database::Reads;
use attache_platform::moment::{Moment, zone};
use attache_platform::texts::Localized;
use attache_testkit::{kits, small};

use super::{Leg, Participant, Wanted, rules, store};

fn participant(given: &str, family: &str, organisation: &str) -> Participant {
    let chance = attache_platform::chance::Chance::from_seed(3);
    Participant {
        person: attache_platform::id::Id::new(Moment(0), &chance),
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        style: Localized::default(),
        category: "business".to_owned(),
        function: "founder".to_owned(),
        organisation: organisation.into(),
        organisation_id: attache_platform::id::Id::new(Moment(0), &chance),
        region: Some("flanders".to_owned()),
        mail: String::new(),
        arrives_at: small::FIRST_SLOT,
        leaves_at: Moment(small::FIRST_SLOT.0 + 24 * 3_600_000),
        official_days: None,
        withdrawn: None,
        synthetic: true,
        said: false,
    }
}

fn finds(text: &str) -> bool {
    let wanted = Wanted {
        text: text.to_owned(),
        ..Wanted::default()
    };
    let found = participant("Éloïse", "Vandenbroeck-Łoś", "Lumière Analytique");
    rules::finds(&wanted, &found, &[])
}

#[test]
fn a_search_ignores_accents_capitals_and_the_order_of_words() {
    for text in [
        "",
        "eloise",
        "ÉLO",
        "los",
        "lumiere eloise",
        "vanden",
        "  analytique, ",
    ] {
        assert!(finds(text), "{text}");
    }
    for text in ["broeck", "eloise x", "łoś2"] {
        assert!(!finds(text), "{text}");
    }
    assert!(finds("Eloi\u{308}se"), "an accent of its own");
}

#[test]
fn a_leg_finds_those_who_are_there_for_any_part_of_it() {
    let leg = |code: &str, first: i8, last: i8| Leg {
        code: code.to_owned(),
        city: Localized::default(),
        first_day: jiff::civil::date(2025, 10, first),
        last_day: jiff::civil::date(2025, 10, last),
        zone: zone("America/Los_Angeles").unwrap(),
    };
    let legs = [leg("one", 5, 7), leg("two", 8, 10)];
    let visitor = participant("Ada", "Byron", "Analytical");
    assert!(rules::is_in(&visitor, &legs, "one"));
    assert!(!rules::is_in(&visitor, &legs, "two"));
}

#[tokio::test]
async fn the_list_holds_to_the_scope_of_the_table() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let of = |role| Grant::of(role, small.mission);
        let names = async |grants| {
            let actor = Actor {
                grants,
                ..Actor::default()
            };
            let scope = actor.scope(small.mission, Data::Registration);
            let seen = store::participants(&mut kit.app.reads(), small.mission, &scope).await;
            let seen = seen.unwrap();
            seen.iter().map(Participant::name).collect::<Vec<_>>()
        };
        let officer = of(Role::RegionalOfficer);
        let both = ["Mieke Peeters", "Luc Lambert"];
        let cases: [(Vec<Grant>, &[&str]); 7] = [
            (
                vec![officer.clone().in_region("wallonia")],
                &["Luc Lambert"],
            ),
            (
                vec![
                    officer.clone().in_region("wallonia"),
                    officer.clone().in_region("flanders"),
                ],
                &both,
            ),
            (vec![officer], &[]),
            (
                vec![of(Role::OrganisationManager).for_organisation(small.organisations[0])],
                &["Mieke Peeters"],
            ),
            (vec![of(Role::Delegate)], &[]),
            (vec![of(Role::Organiser)], &both),
            (vec![of(Role::ProtocolOfficer)], &both),
        ];
        for (grants, expected) in cases {
            let at = format!("{grants:?} on {}", kit.engine);
            let mut seen = names(grants).await;
            seen.sort_by_key(|name| both.iter().position(|known| known == name));
            assert_eq!(seen, expected, "{at}");
        }
    }
}

#[tokio::test]
async fn counts_by_region_add_up_and_leave_local_partners_out() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut reads = kit.app.reads();
        let all = store::participants(&mut reads, small.mission, &Scope::All)
            .await
            .unwrap();
        let counts = rules::counts(all.iter().map(rules::region_of));
        let sum: usize = counts.iter().map(|(_, count)| count).sum();
        assert_eq!(sum, all.len(), "{}", kit.engine);
        let query = attache_platform::database::sql(
            "select count(*) from people where mission = $1 and category <> 'counterpart'",
        );
        let counted = reads.number(query.bind(small.mission)).await.unwrap();
        assert_eq!(counted, i64::try_from(sum).unwrap(), "{}", kit.engine);
        assert_eq!(
            store::legs(&mut reads, small.mission).await.unwrap().len(),
            2
        );
    }
}
