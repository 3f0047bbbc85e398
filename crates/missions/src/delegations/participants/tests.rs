//! Who sees whom, what a search finds, and that counts add up.

use attache_foundation::Actor;
use attache_foundation::permissions::{Grant, Role};
use attache_platform::database::Reads;
use attache_platform::moment::{Moment, zone};
use attache_platform::texts::Localized;
use attache_testkit::{kits, small};

use super::{Leg, Participant, Scope, Wanted, rules, store};

fn participant(given: &str, family: &str, organisation: &str) -> Participant {
    let chance = attache_platform::chance::Chance::from_seed(3);
    Participant {
        person: attache_platform::id::Id::new(Moment(0), &chance),
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        style: Localized::default(),
        category: "business".to_owned(),
        function: "founder".to_owned(),
        organisation: organisation.to_owned(),
        region: Some("flanders".to_owned()),
        mail: String::new(),
        arrives_at: small::FIRST_SLOT,
        leaves_at: Moment(small::FIRST_SLOT.0 + 24 * 3_600_000),
        official_days: None,
        withdrawn: None,
        synthetic: true,
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
async fn a_regional_officer_reads_the_own_region_and_no_other() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let grant = |role, region: Option<&str>| Grant {
            region: region.map(str::to_owned),
            ..Grant::of(role, small.mission)
        };
        let actor = |grants| Actor {
            grants,
            ..Actor::default()
        };
        let officer = actor(vec![grant(Role::RegionalOfficer, Some("wallonia"))]);
        let scope = rules::scope(&officer, small.mission).unwrap();
        let seen = store::participants(&mut kit.app.reads(), small.mission, &scope)
            .await
            .unwrap();
        let names: Vec<String> = seen.iter().map(Participant::name).collect();
        assert_eq!(names, ["Luc Lambert"], "{}", kit.engine);
        for role in [Role::Organiser, Role::ProtocolOfficer] {
            let actor = actor(vec![grant(role, None)]);
            assert_eq!(rules::scope(&actor, small.mission), Some(Scope::All));
        }
        for role in [Role::RegionalOfficer, Role::Delegate] {
            assert_eq!(
                rules::scope(&actor(vec![grant(role, None)]), small.mission),
                None
            );
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
