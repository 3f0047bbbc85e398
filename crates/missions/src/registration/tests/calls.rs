//! The page of a call.

use attache_foundation::layout::{Frame, Page};
use attache_platform::texts::{Language, Words};
use attache_testkit::texts;

use super::super::pages::calls::CallPage;

#[test]
fn a_call_says_once_how_it_stands() {
    for language in Language::ALL {
        let words = Words::new(&texts(), language);
        let standings = ["coming", "open", "closed"]
            .map(|phase| words.say(&format!("registration-phase-{phase}")));
        let frame = Frame {
            words,
            path: "/calls".to_owned(),
            query: String::new(),
            signed_in: None,
            mission: None,
            navigation: Vec::new(),
            demo: true,
            once: String::new(),
            looking: None,
        };
        for page in CallPage::samples() {
            let html = page.view(&frame).into_string();
            let state = html.split("class=\"state ").nth(1).unwrap();
            let said = state.split("</p>").next().unwrap_or_default();
            let times = |word: &String| said.matches(word.as_str()).count();
            assert!(standings.iter().map(times).sum::<usize>() <= 1, "{said}");
            let digits = said.chars().any(|c| c.is_ascii_digit());
            assert!(digits, "and until when: {said}");
        }
    }
}
