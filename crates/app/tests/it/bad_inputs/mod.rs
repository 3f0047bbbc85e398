//! Hostile and careless input, sent to the real routes as whoever would send it, in all four
//! languages: the status, the code, the sentence of that language beside its field, what was typed
//! kept, and nothing changed. Each has its control: the good input, which is taken.
//!
//! | nr | input | where |
//! | --- | --- | --- |
//! | 1 | a mail address with two @ signs | `people` |
//! | 2 | a name with a broken line and `Bcc:` | `people` |
//! | 3 | a name of many scripts, taken as it is | `people` |
//! | 4 | a name of 5,000 characters | `people` |
//! | 5 | a company that is a formula, taken as text | `people` |
//! | 6 | a text with markup, taken and shown as text | `people` |
//! | 7 | an unknown placeholder in a letter to many | `letters` |
//! | 12 | the same button twice with one key | `again` |
//! | 13 | one key with another body | `again` |
//! | 14 | the last place, just taken | `again` |
//! | 15 | a second meeting with the same person: an acceptance names no hour, and the planner gives
//! |    | nobody two meetings at once, so that this is where two could clash | `again` |
//! | 16 | the id of another's request | `again` |
//! | 17 | a field that sets a role | `again` |
//! | 18 | a workbook that unpacks to 10 GiB | `sheets` |
//! | 19 | Windows-1252 with semicolons | `sheets` |
//! | 20 | a missing column, and row 417 too long | `sheets` |
//! | 21 | the same file twice | `sheets` |
//! | 22 | a picture named `.pdf` | where evidence is handed in |
//! | 23 | a link opened by a scanner, then pressed twice | `doors` |
//! | 24 | a link after eleven minutes | `doors` |
//! | 26 | an address into somebody's own network: there are no webhooks, so the address of a
//! |    | website, which is the only one that somebody types | `doors` |
//! | 27 | a way on to another site after signing in | `doors` |
//! | 28 | the twenty-first code on one account, in a venue of many phones | `doors` |
//! | 30 | a protected field in a letter to many | `letters` |

mod again;
mod doors;
mod letters;
mod people;
mod sheets;

use attache_foundation::Role;
use attache_foundation::history::By;
use attache_foundation::ids::AccountId;
use attache_missions::registration::{self, example};
use attache_platform::texts::{Arg, Language};
use axum::http::StatusCode;

use crate::fields::content_but;
use crate::product::{Came, Product};

/// A page of the mission, in a language.
fn at(language: Language, path: &str) -> String {
    format!("/{}/missions/west-coast-2025{path}", language.code())
}

/// Text as it stands in a page.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

/// Text as it stands in a form that is sent.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn account(product: &Product, wanted: Role) -> AccountId {
    let found = product.people.iter().find(|(role, _)| *role == wanted);
    found.expect("somebody of each role").1
}

async fn cookie(product: &Product, wanted: Role) -> String {
    product.cookie(account(product, wanted)).await
}

/// A call of Wallonia with so many places; gives its id.
async fn call(product: &Product, places: i64) -> String {
    let (app, mission) = (&product.kit.app, product.small.mission);
    let mut change = app.change(By::Itself, Some(mission)).await.expect("open");
    let agency = product.small.organisations[0];
    let mut call = example::late_places(agency, "AWEX", "wallonia", app.now());
    call.places = places;
    let calls = registration::open_calls(&mut change, &[call]).await;
    change.finish().await.expect("finished");
    calls.expect("made")[0].to_string()
}

/// A refusal as it must be: its status, the key of its sentence, what that is told, and the field
/// beside which it stands.
struct Refusal<'a> {
    status: StatusCode,
    key: &'a str,
    args: &'a [(&'a str, Arg)],
    field: Option<&'a str>,
}

impl Refusal<'_> {
    /// Of a field, 422.
    fn of_field<'a>(field: &'a str, key: &'a str, args: &'a [(&'a str, Arg)]) -> Refusal<'a> {
        Refusal {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            key,
            args,
            field: Some(field),
        }
    }

    /// Of a whole request.
    fn whole<'a>(status: u16, key: &'a str, args: &'a [(&'a str, Arg)]) -> Refusal<'a> {
        Refusal {
            status: StatusCode::from_u16(status).expect("a status"),
            key,
            args,
            field: None,
        }
    }

    /// What is wrong with an answer that should be this refusal; nothing when it is.
    fn fault(&self, product: &Product, language: Language, came: &Came) -> Option<String> {
        let words = product.kit.app.words(language);
        assert!(words.knows(self.key), "there is no sentence {}", self.key);
        let sentence = escaped(&words.with(self.key, self.args));
        if came.status != self.status {
            return Some(format!("{} instead of {}", came.status, self.status));
        }
        let code = format!("data-code=\"{}\"", self.key);
        let begin = match self.field {
            Some(field) => format!("id=\"{field}-error\" {code}"),
            None => code,
        };
        let Some((_, rest)) = came.body.split_once(&begin) else {
            return Some(format!("nothing stands at {begin}: {}", came.body));
        };
        let said = rest.split("</p>").next().unwrap_or_default();
        if !said.contains(&sentence) {
            return Some(format!("“{said}” instead of “{sentence}”"));
        }
        let fine = self.field.is_none_or(|field| {
            came.body
                .contains(&format!("aria-describedby=\"{field}-error\""))
                || came.body.contains(&format!("{field}-error\""))
        });
        (!fine).then(|| "the field does not name its error".to_owned())
    }

    /// Asserts that an answer is this refusal.
    fn assert(&self, product: &Product, language: Language, came: &Came) {
        let fault = self.fault(product, language, came);
        let engine = product.kit.engine;
        assert_eq!(fault, None, "{} in {language:?} on {engine}", self.key);
    }
}

/// What the product holds, sessions aside, and tables that are known to change.
async fn state(product: &Product, but: &[&str]) -> String {
    let mut except = vec!["sessions"];
    except.extend(but);
    content_but(product, &except).await
}

async fn assert_unchanged(product: &Product, before: &str, but: &[&str]) {
    let after = state(product, but).await;
    let changed: Vec<&str> = after
        .lines()
        .filter(|line| !before.contains(line))
        .collect();
    let engine = product.kit.engine;
    assert!(before == after, "changed on {engine}: {changed:#?}");
}

/// The control of all of them: a page that says something else, elsewhere, in another language or
/// with another status is caught.
#[tokio::test]
async fn a_refusal_that_is_worded_otherwise_is_caught() {
    let product = crate::product::products().await.swap_remove(0);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let key = "registration-error-mail-two-at";
    let right = Refusal::of_field("p0-mail", key, &[]);
    let page = |status, language, field: &str, code: &str| Came {
        status,
        headers: axum::http::HeaderMap::new(),
        body: format!(
            "<p id=\"{field}-error\" data-code=\"{code}\">{}</p>",
            escaped(&product.kit.app.words(language).say(key))
        ),
    };
    let fr = Language::Fr;
    let fault = |came: Came| right.fault(&product, fr, &came);
    assert_eq!(fault(page(status, fr, "p0-mail", key)), None);
    for wrong in [
        page(StatusCode::OK, fr, "p0-mail", key),
        page(status, Language::En, "p0-mail", key),
        page(status, fr, "p0-given", key),
        page(status, fr, "p0-mail", "registration-error-mail"),
    ] {
        assert!(fault(wrong).is_some());
    }
}
