//! What a profile takes, which addresses it refuses, and two who edit at once.

use std::collections::BTreeMap;

use attache_foundation::history::By;
use attache_platform::texts::{Language, Localized};
use attache_testkit::{count, kits, small};
use proptest::prelude::{prop_assert, proptest};

use super::actions::{Outcome, change_profile};
use super::address::{Misaddressed, website};
use super::parse::Typed;
use super::{Edit, LONGEST_TEXT, Scope, rules, samples, store};

#[test]
fn addresses_that_everybody_can_open_are_taken() {
    for (typed, kept) in [
        ("https://www.example.be", "https://www.example.be"),
        (
            "HTTP://Example.BE/Path?q=1#top",
            "http://example.be/Path?q=1#top",
        ),
        ("example.be", "https://example.be"),
        ("example.be:8443/a", "https://example.be:8443/a"),
        ("https://café-liège.be", "https://café-liège.be"),
    ] {
        assert_eq!(website(typed).as_deref(), Ok(kept));
    }
}

#[test]
fn addresses_into_somebodys_own_network_are_refused() {
    for typed in [
        "http://127.0.0.1\\@1.1.1.1",
        "http://[::ffff:169.254.169.254]",
        "http://[::ffff:a9fe:a9fe]/latest",
        "http://localhost",
        "http://localhost.:8080/",
        "http://printer",
        "http://intra.example.local",
        "http://10.0.0.1",
        "http://172.16.3.4",
        "http://192.168.1.1",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1",
        "http://0.0.0.0",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1",
        "http://017700000001",
        "http://[::1]",
        "http://[fd00::1]",
        "http://[fe80::1%25eth0]",
        "http://[2002:7f00:1::]",
        "http://someone@127.0.0.1/",
        "http://1.1.1.1@localhost/",
    ] {
        assert_eq!(website(typed), Err(Misaddressed::Internal), "{typed}");
    }
}

#[test]
fn what_is_no_address_of_a_website_is_refused() {
    for typed in [
        "ftp://example.be",
        "javascript:alert(1)",
        "mailto:a@example.be",
        "data:,x",
    ] {
        assert_eq!(website(typed), Err(Misaddressed::Scheme), "{typed}");
    }
    for typed in [
        "https://",
        "https://exa mple.be",
        "https://user:word@example.be",
        "https://example.be\\@other.be",
        "https://-a.be",
        "https://a..be",
        "https://example.be:port",
        "https://１２７.0.0.１.be",
        "https://%31%32%37.be",
    ] {
        assert_eq!(website(typed), Err(Misaddressed::Form), "{typed}");
    }
    let long = format!("https://example.be/{}", "a".repeat(300));
    assert_eq!(website(&long), Err(Misaddressed::Long));
}

proptest! {
    #[test]
    fn whatever_is_typed_a_kept_address_is_on_the_web_and_kept_as_it_is(text in "\\PC{0,60}") {
        for typed in [text.clone(), format!("https://{text}"), format!("http://a.be{text}")] {
            if let Ok(kept) = website(&typed) {
                prop_assert!(kept.starts_with("http://") || kept.starts_with("https://"));
                prop_assert!(website(&kept).as_ref() == Ok(&kept), "{}", kept);
            }
        }
    }
}

fn typed(fields: &[(&str, &str)]) -> Typed {
    let mut all: BTreeMap<String, String> = [
        ("name", "Brass & Bytes"),
        ("written_in", "en"),
        ("shown", "yes"),
        ("version", "1"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    let more = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    all.extend(more);
    Typed::of(all).unwrap()
}

#[test]
fn each_mistake_is_told_beside_its_field() {
    let long = "é".repeat(LONGEST_TEXT + 1);
    let wrong = typed(&[
        ("offer_fr", &long),
        ("need_nl", "a\u{7}b"),
        ("written_in", "de"),
        ("sector_1", "04"),
        ("domain_1", "nothing"),
        ("size", "tiny"),
        ("stage", "gone"),
        ("website", "http://localhost"),
        ("shown", "perhaps"),
        ("name", " "),
        ("name_de", &long),
        ("name_fr", "two\nlines"),
    ]);
    let errors = wrong.parse(&[]).unwrap_err();
    for field in [
        "offer_fr",
        "need_nl",
        "written_in",
        "sector_1",
        "domain_1",
        "size",
        "stage",
        "website",
        "shown",
        "name",
        "name_de",
        "name_fr",
    ] {
        assert!(errors.of(field).is_some(), "{field}");
    }
    assert_eq!(errors.0.len(), 12);
}

#[test]
fn a_profile_is_read_from_its_form_and_a_text_may_stand_in_one_language_only() {
    let told = typed(&[
        ("need_fr", " Partenaires \r\n"),
        ("written_in", "fr"),
        ("sector_2", "26"),
    ]);
    let told = told.parse(&[]).unwrap().told;
    assert_eq!(told.need, Localized::new(["", "", "Partenaires", ""]));
    assert_eq!(
        told.need.get(Language::De),
        "Partenaires",
        "others see that one"
    );
    assert_eq!(told.sectors, ["26"]);
    assert_eq!(rules::completeness(&told), 2);
    let unknown = BTreeMap::from([("rank".to_owned(), String::new())]);
    assert!(Typed::of(unknown).is_err());
}

#[tokio::test]
async fn of_two_who_edit_at_once_the_second_is_told() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let scope = Scope {
            own: vec![small.organisations[0]],
            ..Scope::default()
        };
        let told = samples::told();
        for (offer, version, happens) in [("Lenses", 1, true), ("Lenses", 1, true), ("X", 1, false)]
        {
            let mut told = told.clone();
            told.offer = Localized::new([offer, "", "", ""]);
            let name = "Brass & Bytes".into();
            let open = kit.app.change(By::Itself, Some(small.mission)).await;
            let mut change = open.unwrap();
            let edit = (version, &Edit { name, told });
            let outcome = change_profile(&mut change, "brass-and-bytes", &scope, edit).await;
            match outcome.unwrap() {
                Outcome::Changed => assert!(happens, "{}: {offer}", kit.engine),
                Outcome::Meanwhile(kept) => {
                    assert!(!happens, "{}: {offer}", kit.engine);
                    assert_eq!(kept.version, 2);
                    assert_eq!(kept.told.offer.get(Language::En), "Lenses");
                }
            }
            change.finish().await.unwrap();
        }
        let lines = "select count(*) from history where facts like '%profile_changed%'";
        assert_eq!(
            count(&kit.database, lines).await,
            1,
            "once, although said twice"
        );
    }
}

#[tokio::test]
async fn a_name_in_another_language_is_kept_and_emptied_again() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let scope = Scope {
            all: true,
            ..Scope::default()
        };
        let profile = async || {
            let mut reads = kit.app.reads();
            let code = "brass-and-bytes";
            let found = store::profile(&mut reads, small.mission, code, &scope).await;
            found.unwrap().expect("it is there")
        };
        for (french, seen) in [
            ("Cuivre & Octets", "Cuivre & Octets"),
            ("", "Brass & Bytes"),
        ] {
            let before = profile().await;
            let mut fields = Typed::from_profile(&before).0;
            fields.insert("name_fr".to_owned(), format!("  {french} "));
            let typed = Typed::of(fields).unwrap();
            let edit = typed.parse(&[("ai".to_owned(), "AI".into())]).unwrap();
            let open = kit.app.change(By::Itself, Some(small.mission)).await;
            let mut change = open.unwrap();
            let edit = (before.version, &edit);
            let outcome = change_profile(&mut change, "brass-and-bytes", &scope, edit).await;
            assert!(matches!(outcome, Ok(Outcome::Changed)), "{}", kit.engine);
            change.finish().await.unwrap();
            let name = profile().await.name;
            assert_eq!(name.get(Language::Fr), seen, "{}", kit.engine);
            assert_eq!(name.get(Language::Nl), "Brass & Bytes");
        }
        let lines = "select count(*) from history where facts like '%profile_changed%'";
        assert_eq!(count(&kit.database, lines).await, 2, "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_scope_holds_its_region_and_its_own() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut reads = kit.app.reads();
        let all = Scope {
            all: true,
            ..Scope::default()
        };
        let region = Scope {
            region: Some("wallonia".to_owned()),
            ..Scope::default()
        };
        let own = Scope {
            own: vec![small.organisations[0], small.organisations[2]],
            ..Scope::default()
        };
        let scopes = [(all, 2), (region, 1), (own, 1), (Scope::default(), 0)];
        for (scope, seen) in scopes {
            let found = store::profiles(&mut reads, small.mission, &scope)
                .await
                .unwrap();
            assert_eq!(found.len(), seen, "{} {scope:?}", kit.engine);
        }
    }
}
