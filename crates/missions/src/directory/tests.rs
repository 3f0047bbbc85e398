//! Who is found by what, and that the book in memory is never an old one.

use attache_foundation::history::By;
use attache_platform::id::Id;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::filter::Chosen;
use attache_testkit::{Kit, kits, small};

use super::book::{Book, FACETS};
use super::{Listed, Whom, book, changed};

fn listed(name: &str, organisation: &str, region: &str) -> Listed {
    Listed {
        whom: Whom::Person(id()),
        name: name.into(),
        sort_name: name.rsplit(' ').collect::<Vec<_>>().join(" ").into(),
        kind: "company".to_owned(),
        function: "founder".to_owned(),
        organisation: organisation.into(),
        city: Localized::new(["Liège", "Luik", "", "Lüttich"]),
        region: Some(region.to_owned()),
        domains: vec!["aero".to_owned()],
        legs: vec!["san-francisco".to_owned()],
        offer: Localized::default(),
        need: Localized::default(),
        mail: String::new(),
        phone: String::new(),
        synthetic: true,
    }
}

fn id<T>() -> Id<T> {
    "0".repeat(26).parse().expect("an id")
}

fn asked(pairs: &[(&str, &str)]) -> Chosen {
    let owned = pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Chosen::new(owned.collect())
}

fn names(kit: &Kit, book: &Book, pairs: &[(&str, &str)]) -> Vec<String> {
    let words = kit.app.words(Language::Nl);
    let found = book.find(&asked(pairs), &words);
    let entries = found.entries.iter();
    entries
        .map(|one| one.name.get(Language::Nl).to_owned())
        .collect()
}

#[tokio::test]
async fn words_are_found_whatever_their_accents_and_number() {
    let kit = kits().await.swap_remove(0);
    let offering = Listed {
        whom: Whom::Organisation(id()),
        offer: Localized::new(["", "Wij begeleiden handelsmissies", "", ""]),
        ..listed("Ardenne Optique", "", "wallonia")
    };
    let book = Book::new(vec![
        listed("Élise Vandenbroucke", "Brass & Bytes", "brussels"),
        listed("Zoë Adriaens", "Brass & Bytes", "flanders"),
        offering,
    ]);
    let found = |q: &str| names(&kit, &book, &[("q", q)]);
    assert_eq!(found("handelsmissie"), ["Ardenne Optique"]);
    assert_eq!(found("elise"), ["Élise Vandenbroucke"]);
    assert_eq!(found("luik optique"), ["Ardenne Optique"]);
    assert_eq!(found("liege optique"), ["Ardenne Optique"]);
    assert_eq!(
        found("brass"),
        ["Zoë Adriaens", "Élise Vandenbroucke"],
        "who fits equally well stands in the order of names"
    );
}

#[tokio::test]
async fn an_organisation_is_found_by_each_name_and_listed_by_the_readers() {
    let kit = kits().await.swap_remove(0);
    let named = |names: [&str; 4]| Listed {
        whom: Whom::Organisation(id()),
        name: Localized::new(names),
        sort_name: Localized::new(names),
        ..listed("", "", "brussels")
    };
    let palace = [
        "Royal Palace",
        "Koninklijk Paleis",
        "Palais royal",
        "Königlicher Palast",
    ];
    let book = Book::new(vec![
        named(palace),
        named(["Middle", "", "", ""]),
        Listed {
            organisation: Localized::new(palace),
            ..listed("Zoë Adriaens", "", "brussels")
        },
    ]);
    for typed in ["royal palace", "koninklijk", "PALAIS", "koniglicher palast"] {
        let found = names(&kit, &book, &[("q", typed)]);
        assert_eq!(found, ["Koninklijk Paleis", "Zoë Adriaens"], "{typed}");
    }
    let listed = |language: Language| -> Vec<String> {
        let found = book.find(
            &asked(&[("what", "organisations")]),
            &kit.app.words(language),
        );
        let all = found.entries.iter();
        all.map(|one| one.name.get(language).to_owned()).collect()
    };
    assert_eq!(listed(Language::Nl), ["Koninklijk Paleis", "Middle"]);
    assert_eq!(listed(Language::Fr), ["Middle", "Palais royal"]);
}

#[tokio::test]
async fn a_facet_counts_what_it_would_show() {
    let kit = kits().await.swap_remove(0);
    let book = Book::new(vec![
        listed("Anna Adriaens", "Brass & Bytes", "brussels"),
        listed("Bart Baert", "Brass & Bytes", "flanders"),
        listed("Carl Claes", "Brass & Bytes", "flanders"),
    ]);
    let words = kit.app.words(Language::Nl);
    let chosen = asked(&[("region", "flanders")]);
    let found = book.find(&chosen, &words);
    assert_eq!(found.entries.len(), 2);
    let place = FACETS.iter().position(|facet| *facet == "region");
    let regions = &found.facets[place.expect("a facet")];
    let counts: Vec<(&str, usize)> = regions
        .iter()
        .map(|choice| (choice.value.as_str(), choice.count))
        .collect();
    assert_eq!(counts, [("brussels", 1), ("flanders", 2)]);
}

#[tokio::test]
async fn the_book_holds_no_official_and_no_mail() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let book = book::open(&kit.app, small.mission).await.expect("opened");
        let (people, organisations) = book.counts();
        assert!(people > 2 && organisations > 1, "{people} {organisations}");
        assert!(names(&kit, &book, &[("q", "Mieke")]).contains(&"Mieke Peeters".to_owned()));
        for hidden in ["example", "astrid", "minister"] {
            let found = names(&kit, &book, &[("q", hidden)]);
            assert_eq!(found, [""; 0], "{hidden} on {}", kit.engine);
        }
    }
}

#[tokio::test]
async fn what_changed_is_found_at_the_next_look() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let before = book::open(&kit.app, small.mission).await.expect("opened");
        let again = book::open(&kit.app, small.mission).await.expect("opened");
        assert!(
            std::sync::Arc::ptr_eq(&before, &again),
            "kept while nothing changed"
        );
        let rename = "update people set family_name = 'Łukaszewicz' \
             where given_name = 'Mieke'";
        kit.database.administer(rename).await.expect("renamed");
        let stale = book::open(&kit.app, small.mission).await.expect("opened");
        assert_eq!(
            names(&kit, &stale, &[("q", "lukaszewicz")]),
            [""; 0],
            "the control"
        );
        let mission = Some(small.mission);
        let mut change = kit.app.change(By::Itself, mission).await.expect("open");
        changed(&mut change, small.mission).await.expect("noted");
        change.finish().await.expect("finished");
        let now = book::open(&kit.app, small.mission).await.expect("opened");
        assert_eq!(
            names(&kit, &now, &[("q", "lukaszewicz")]),
            ["Mieke Łukaszewicz"]
        );
    }
}
