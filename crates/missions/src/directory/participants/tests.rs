//! Who sees whom, what a search finds, and that counts add up.

use attache_foundation::Actor;
use attache_foundation::history::By;
use attache_foundation::permissions::{Data, Grant, Role, Scope};
use attache_platform::database::{Reads, sql};
use attache_platform::moment::{Moment, zone};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::filter::Chosen;
use attache_testkit::{kits, small};

use super::super as directory;
use super::book::{self, List};
use super::{Leg, Participant, rules, store};

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

async fn finds(text: &str) -> bool {
    let kit = kits().await.swap_remove(0);
    let found = participant("Éloïse", "Vandenbroeck-Łoś", "Lumière Analytique");
    let list = List::new(vec![found], Vec::new());
    let chosen = Chosen::new(vec![("q".to_owned(), text.to_owned())]);
    !list
        .find(&chosen, &kit.app.words(Language::Nl))
        .people
        .is_empty()
}

#[tokio::test]
async fn a_search_ignores_accents_capitals_and_the_order_of_words() {
    for text in [
        "",
        "eloise",
        "ÉLO",
        "los",
        "lumiere eloise",
        "vanden",
        "  analytique, ",
        // One slip of the finger.
        "vandenbroekc",
    ] {
        assert!(finds(text).await, "{text}");
    }
    for text in ["oise", "eloise x", "łoś2"] {
        assert!(!finds(text).await, "{text}");
    }
    assert!(finds("Eloi\u{308}se").await, "an accent of its own");
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
    let there = rules::legs_of(&visitor, &rules::spans(&legs));
    assert_eq!(there, ["one"]);
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
        let list = book::open(&kit.app, small.mission, &Scope::All).await;
        let list = list.unwrap();
        let sum: usize = list.total("region").iter().map(|one| one.count).sum();
        assert_eq!(sum, list.len(), "{}", kit.engine);
        let query =
            sql("select count(*) from people where mission = $1 and category <> 'counterpart'");
        let counted = reads.number(query.bind(small.mission)).await.unwrap();
        assert_eq!(counted, i64::try_from(sum).unwrap(), "{}", kit.engine);
        assert_eq!(list.legs.len(), 2);
    }
}

/// Each scope has a list of its own, and a change of the mission's people makes all of them anew.
#[tokio::test]
async fn the_list_in_memory_is_that_of_the_scope_and_never_an_old_one() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let wallonia = Scope::Regions(vec!["wallonia".to_owned()]);
        let names = async |scope: &Scope| {
            let list = book::open(&kit.app, small.mission, scope).await.unwrap();
            let words = kit.app.words(Language::Nl);
            let names: Vec<String> = list.all(&words).map(Participant::name).collect();
            names
        };
        assert_eq!(names(&Scope::All).await, ["Luc Lambert", "Mieke Peeters"]);
        assert_eq!(names(&wallonia).await, ["Luc Lambert"]);
        let change = kit.app.change(By::Itself, Some(small.mission)).await;
        let mut change = change.unwrap();
        let query = sql("update people set region = 'wallonia', given_name = 'An' where id = $1");
        change.execute(query.bind(small.delegate)).await.unwrap();
        directory::changed(&mut change, small.mission)
            .await
            .unwrap();
        change.finish().await.unwrap();
        let both = ["Luc Lambert", "An Peeters"];
        assert_eq!(names(&wallonia).await, both, "{}", kit.engine);
        assert_eq!(names(&Scope::All).await, both, "{}", kit.engine);
    }
}
