//! Every sample of every page, in every language.

use std::collections::BTreeSet;

use attache_foundation::layout::{Frame, MissionHead, NavigationItem};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::texts::{Language, Localized, Words};
use attache_testkit::THEN;
use maud::Markup;

fn frame(words: Words, signed_in: bool) -> Frame {
    let label = Localized::new(["West Coast", "Westkust", "Côte ouest", "Westküste"]);
    let id = Id::new(THEN, &Chance::from_seed(1));
    let programme = "/missions/west-coast-2025/programme".to_owned();
    Frame {
        words,
        path: programme.clone(),
        query: "q=%22%3E%3Cscript%3E".into(),
        signed_in: signed_in.then(|| "Élise <Vandenbroucke>".to_owned()),
        mission: Some(MissionHead {
            id,
            slug: "west-coast-2025".into(),
            label,
        }),
        navigation: vec![NavigationItem {
            part: "navigation-part-public",
            key: "navigation-programme",
            path: programme,
        }],
        demo: true,
        once: String::new(),
        looking: None,
    }
}

fn samples(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let mut all = attache_app::samples(frame);
    all.sort_by_key(|(name, _)| *name);
    all
}

#[test]
fn every_page_is_whole_in_every_language() {
    let texts = attache_app::texts().expect("the catalogues are Fluent");
    for language in Language::ALL {
        for signed_in in [false, true] {
            let frame = frame(Words::new(&texts, language), signed_in);
            let pages = samples(&frame);
            assert!(
                pages.len() > 20,
                "{} samples are too few to be all",
                pages.len()
            );
            for (name, page) in pages {
                whole(name, &page.into_string(), language);
            }
        }
    }
    assert_eq!(
        texts.missing(),
        0,
        "texts are missing or are not told what they ask for"
    );
}

fn whole(name: &str, page: &str, language: Language) {
    let at = format!("{name} in {}", language.code());
    assert!(
        page.contains(&format!("<html lang=\"{}\"", language.code())),
        "{at}: no language"
    );
    assert_eq!(page.matches("<h1").count(), 1, "{at}: one first heading");
    assert!(!page.contains('⟦'), "{at}: a text is missing");
    assert!(!page.contains(" style="), "{at}: style inside a page");
    assert!(!page.contains("<style"), "{at}: style inside a page");
    assert!(!page.contains("javascript:"), "{at}: script inside a page");
    for script in page.split("<script").skip(1) {
        let (attributes, rest) = script.split_once('>').expect("a tag ends");
        assert!(
            attributes.contains("src=\"/assets/"),
            "{at}: a script of elsewhere"
        );
        assert!(rest.starts_with("</script>"), "{at}: script inside a page");
    }
    unique_ids(&at, page);
    labelled(&at, page);
}

/// The value of an attribute in each tag that has it.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    page.split(mark.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

fn unique_ids(at: &str, page: &str) {
    let mut seen = BTreeSet::new();
    for id in values(page, "id") {
        assert!(seen.insert(id), "{at}: the id {id} stands twice");
    }
    for reference in [
        "for",
        "aria-describedby",
        "aria-labelledby",
        "aria-controls",
    ] {
        for list in values(page, reference) {
            for id in list.split_whitespace() {
                assert!(
                    seen.contains(id),
                    "{at}: {reference} names {id}, which is not there"
                );
            }
        }
    }
}

/// Every field that people fill in has a label or a name.
fn labelled(at: &str, page: &str) {
    let labels: BTreeSet<&str> = values(page, "for").into_iter().collect();
    for kind in ["<input", "<select", "<textarea"] {
        for (place, _) in page.match_indices(kind) {
            let (before, field) = page.split_at(place);
            let tag = field.split('>').next().unwrap_or_default();
            let kinds = ["hidden", "submit", "button"];
            if kinds.iter().any(|t| tag.contains(&format!("type=\"{t}\""))) {
                continue;
            }
            let id = values(tag, "id").first().copied().unwrap_or_default();
            let inside = before.rfind("<label") > before.rfind("</label>");
            let named = inside || labels.contains(id) || tag.contains("aria-label");
            assert!(named, "{at}: a field without a label: {tag}");
        }
    }
}
