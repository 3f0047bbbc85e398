//! The page that waits for the letter: its code is typed here, in the browser that asked.

use attache_platform::texts::Words;
use attache_platform::web::{Answer, FieldErrors, Form};
use axum::http::StatusCode;
use maud::{Markup, html};
use serde::Deserialize;

use super::{browser, lead_on, lead_to_step};
use crate::accounts::actions::{self, ShownLetter, Tried};
use crate::accounts::cookie;
use crate::layout::fields::{self, Field};
use crate::layout::{Frame, Page, section};
use crate::visit::Visit;

/// A letter is on its way, if the address is known.
pub(in crate::accounts) struct CodePage {
    code: String,
    errors: FieldErrors,
    /// In a demonstration, the letter itself.
    letter: Option<ShownLetter>,
}

pub(in crate::accounts) async fn show(visit: Visit) -> Answer {
    let asked = cookie::secret(&visit.app, &visit.headers, cookie::ASKED).unwrap_or_default();
    visit.page(&CodePage {
        code: String::new(),
        errors: FieldErrors::default(),
        letter: actions::shown_letter(&visit.app, &asked).await?,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::accounts) struct Typed {
    code: String,
}

pub(in crate::accounts) async fn enter(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let asked = cookie::secret(&visit.app, &visit.headers, cookie::ASKED).unwrap_or_default();
    let session = cookie::session_secret(&visit.app, &visit.headers);
    let browser = browser(&visit, session.as_deref());
    let tried = actions::enter_code(&visit.app, &asked, &typed.code, &browser).await?;
    let mut errors = FieldErrors::default();
    match tried {
        Tried::In(opened, next) => return lead_on(&visit, &opened.secret, &next),
        Tried::Second(secret) => return lead_to_step(&visit, &secret),
        Tried::Wrong(left) => {
            errors.add_with("code", "accounts-code-wrong", vec![("left", left.into())]);
        }
        Tried::Over | Tried::Link(_) => errors.add("code", "accounts-code-over"),
    }
    let page = CodePage {
        code: typed.code.chars().take(40).collect(),
        errors,
        letter: actions::shown_letter(&visit.app, &asked).await?,
    };
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

impl Page for CodePage {
    fn title(&self, words: &Words) -> String {
        words.say("accounts-code-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! { p class="standfirst" { (frame.say("accounts-code-lead")) } }
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let code = frame.language().code();
        vec![(frame.say("accounts-sign-in"), format!("/{code}/sign-in"))]
    }

    fn view(&self, frame: &Frame) -> Markup {
        let form = fields::Form {
            words: &frame.words,
            errors: &self.errors,
        };
        let code = frame.language().code();
        html! {
            form class="stack" method="post" action={ "/" (code) "/sign-in/code" } {
                (form.summary())
                (form.one_time_code(&Field {
                    name: "code",
                    label: frame.say("accounts-code"),
                    hint: frame.say("accounts-code-hint"),
                    value: &self.code,
                    optional: false,
                }))
                p class="row" { button class="button" { (frame.say("accounts-sign-in")) } }
            }
            @if let Some(letter) = &self.letter { (shown(letter, frame)) }
            p class="note" {
                (frame.say("accounts-code-none")) " "
                a href={ "/" (code) "/sign-in" } { (frame.say("accounts-again")) }
            }
        }
    }

    fn samples() -> Vec<CodePage> {
        let mut wrong = CodePage {
            code: "ABCD-EFGH".into(),
            errors: FieldErrors::default(),
            letter: None,
        };
        let left = vec![("left", 4_i64.into())];
        wrong.errors.add_with("code", "accounts-code-wrong", left);
        let mut over = CodePage {
            code: "ABCD-EFGH".into(),
            errors: FieldErrors::default(),
            letter: None,
        };
        over.errors.add("code", "accounts-code-over");
        let empty = CodePage {
            code: String::new(),
            errors: FieldErrors::default(),
            letter: Some(ShownLetter {
                subject: "Attaché".into(),
                body: "https://missions.example.be/en/sign-in/link/0\n\nABCD-EFGH".into(),
            }),
        };
        vec![empty, wrong, over]
    }
}

/// The letter as its reader would have it before them; its link leads on.
fn shown(letter: &ShownLetter, frame: &Frame) -> Markup {
    let parts = letter.body.split("\n\n").map(|part| part.lines());
    let lines = |mut lines: std::str::Lines<'_>| {
        html! {
            p {
                @while let Some(line) = lines.next() {
                    @if line.starts_with("http") { a href=(line) { (line) } } @else { (line) }
                    br;
                }
            }
        }
    };
    section(
        frame.say("accounts-demo-letter"),
        html! {
            p { (frame.say("accounts-demo-letter-lead")) }
            p { b { (letter.subject) } }
            @for part in parts { (lines(part)) }
        },
    )
}
