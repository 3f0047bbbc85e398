//! Answers that are only counted: nobody's is shown, and no count is about fewer than five.

use attache_foundation::layout::{Frame, Page};
use attache_platform::texts::{Language, Words};
use attache_testkit::texts;

use super::super::drafts::PersonTyped;
use super::super::pages::desk::{DeskPage, Line};
use super::super::pages::review::ReviewPage;
use super::super::{Application, Decision, samples};

fn frame() -> Frame {
    Frame {
        words: Words::new(&texts(), Language::En),
        path: "/missions/west-coast-2025/selection".to_owned(),
        query: String::new(),
        signed_in: None,
        mission: None,
        navigation: Vec::new(),
        demo: true,
        once: String::new(),
        looking: None,
    }
}

/// Somebody who answered what is only counted, and something that is shown.
fn answered(gender: &str) -> PersonTyped {
    let answers = [
        ("gender".to_owned(), vec![gender.to_owned()]),
        ("remarks".to_owned(), vec!["A ramp, please".to_owned()]),
    ];
    PersonTyped {
        answers: answers.into(),
        ..PersonTyped::default()
    }
}

/// An application whose people hold places and answered so.
fn holding(genders: &[&str]) -> Application {
    let mut one = samples::an_application();
    let person = one.people[0].clone();
    one.people = vec![person; genders.len()];
    for person in &mut one.people {
        person.decision = Some(Decision::Accept);
    }
    one.draft.people = genders.iter().map(|gender| answered(gender)).collect();
    one
}

fn desk(genders: &[&str]) -> String {
    let page = DeskPage::samples().swap_remove(0);
    let mut application = holding(genders);
    application.call = page.calls[0].id;
    let line = Line {
        application,
        gates_open: 0,
        gates_failed: 0,
    };
    let page = DeskPage {
        lines: vec![line],
        proposed: Vec::new(),
        ..page
    };
    page.view(&frame()).into_string()
}

#[test]
fn a_reviewer_is_shown_nobodys_answer_to_what_is_only_counted() {
    let mut page = ReviewPage::samples().pop().expect("a sample");
    page.application = holding(&["woman", "man"]);
    let shown = page.view(&frame()).into_string();
    assert!(shown.contains("A ramp, please"), "the control is shown");
    for word in ["Gender", "Woman", "woman"] {
        assert!(!shown.contains(word), "{word}");
    }
}

#[test]
fn the_desk_tells_counts_from_five_people_on_and_in_steps() {
    let few = desk(&["woman", "woman", "woman", "woman", "woman", "man"]);
    assert!(few.contains("too few answers to say"), "{few}");
    assert!(
        !few.contains("Woman"),
        "none of them while one is too small"
    );
    let mut people = vec!["woman"; 7];
    people.extend(["man"; 5]);
    let told = desk(&people);
    assert!(told.contains("Woman: about 5, Man: about 5"), "{told}");
}
