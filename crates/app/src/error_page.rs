//! What a reader sees in place of a page: one sentence, and a way on.

use attache_foundation::layout::{Frame, Page};
use attache_platform::texts::{Arg, Words};
use axum::http::StatusCode;
use maud::{Markup, html};

/// An error, worded.
pub(crate) struct ErrorPage {
    pub status: StatusCode,
    /// The key of the sentence.
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Page for ErrorPage {
    fn title(&self, words: &Words) -> String {
        if self.status == StatusCode::NOT_FOUND {
            return words.say("error-absent-title");
        }
        words.say("error-title")
    }

    fn kicker(&self, _words: &Words) -> Option<String> {
        Some(self.status.as_u16().to_string())
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! {
            p class="standfirst" data-code=(self.key) {
                (frame.words.with(self.key, &self.args))
            }
        }
    }

    fn view(&self, frame: &Frame) -> Markup {
        html! {
            p class="row" {
                a class="button" href=(frame.address("")) { (frame.say("error-way-on")) }
            }
        }
    }

    fn samples() -> Vec<ErrorPage> {
        let status = StatusCode::CONFLICT;
        let bare = |key| ErrorPage {
            status,
            key,
            args: Vec::new(),
        };
        let absent = ErrorPage {
            status: StatusCode::NOT_FOUND,
            key: "error-absent",
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
            samples.push(ErrorPage { status, key, args });
        }
        let args = vec![("seconds", Arg::from(240_i64))];
        samples.push(ErrorPage {
            status: StatusCode::TOO_MANY_REQUESTS,
            key: "error-try-later",
            args,
        });
        samples.push(absent);
        samples
    }
}
