//! What a reader sees in place of a page: one sentence, and a way on.

use attache_foundation::layout::{Frame, Page, Tone, notice};
use attache_platform::texts::{Arg, Words};
use maud::{Markup, html};

/// An error, worded.
pub(crate) struct ErrorPage {
    /// The key of the sentence.
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Page for ErrorPage {
    fn title(&self, words: &Words) -> String {
        words.say("error-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        html! {
            (notice(Tone::Bad, html! { p { (frame.words.with(self.key, &self.args)) } }))
            p { a href=(frame.address("")) { (frame.say("error-way-on")) } }
        }
    }

    fn samples() -> Vec<ErrorPage> {
        let bare = |key| ErrorPage {
            key,
            args: Vec::new(),
        };
        let mut samples: Vec<ErrorPage> = [
            "error-absent",
            "error-fault",
            "error-unavailable",
            "error-method",
            "error-too-large",
            "error-cross-site",
            "error-bad-address",
            "error-not-json",
            "error-sign-in-first",
            "error-bad-body",
        ]
        .map(bare)
        .into();
        for key in ["error-unknown-field", "error-missing-field"] {
            let args = vec![("field", Arg::from("role"))];
            samples.push(ErrorPage { key, args });
        }
        samples
    }
}
