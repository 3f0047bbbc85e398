//! Signing in and out. In a demonstration, ready-made people stand at the door.

use attache_platform::texts::Words;
use attache_platform::web::{Answer, Button, Error, Form, see_other};
use axum::extract::Query;
use maud::{Markup, html};
use serde::Deserialize;

use super::{Account, cookie, store};
use crate::ids::AccountId;
use crate::layout::{Frame, Page};
use crate::permissions::Role;
use crate::visit::Visit;

/// Where to go on after signing in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Next {
    next: String,
}

/// The door: whom one can be, and where it leads.
pub(super) struct DoorPage {
    people: Vec<(Account, Role)>,
    next: String,
}

pub(super) async fn door(visit: Visit, Query(wanted): Query<Next>) -> Answer {
    let people = if visit.app.settings().demo {
        store::with_roles(&mut visit.reads()).await?
    } else {
        Vec::new()
    };
    visit.page(&DoorPage {
        people,
        next: wanted.next,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chosen {
    account: AccountId,
    #[serde(default)]
    next: String,
}

pub(super) async fn enter(visit: Visit, Form(chosen): Form<Chosen>) -> Answer {
    let offered = store::with_roles(&mut visit.reads()).await?;
    let known = offered
        .iter()
        .any(|(account, _)| account.id == chosen.account);
    if !visit.app.settings().demo || !known {
        return Err(Error::conflict("accounts-not-offered", Vec::new()));
    }
    let opened = super::sign_in(&visit.app, chosen.account).await?;
    let start = format!("/{}/start", visit.words.language().code());
    let next = if leads_here(&chosen.next) {
        &chosen.next
    } else {
        &start
    };
    let mut answer = see_other(next)?;
    cookie::set(&visit.app, answer.headers_mut(), &opened.secret)?;
    Ok(answer)
}

pub(super) async fn leave(visit: Visit, _: Button) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    if let Some(secret) = cookie::session_secret(&visit.app, &visit.headers) {
        super::sign_out(&visit.app, &secret, account).await?;
    }
    let mut answer = see_other(&format!("/{}", visit.words.language().code()))?;
    cookie::set(&visit.app, answer.headers_mut(), "")?;
    Ok(answer)
}

/// Whether an address stays on this site. What a browser could read as another host does not.
fn leads_here(next: &str) -> bool {
    let plain = next
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    plain && next.starts_with('/') && !next.starts_with("//")
}

impl Page for DoorPage {
    fn title(&self, words: &Words) -> String {
        words.say("accounts-sign-in")
    }

    fn head(&self, frame: &Frame) -> Markup {
        let lead = if self.people.is_empty() {
            "accounts-no-demo"
        } else {
            "accounts-demo-lead"
        };
        html! { p class="standfirst" { (frame.say(lead)) } }
    }

    fn view(&self, frame: &Frame) -> Markup {
        html! {
            @if !self.people.is_empty() {
                div class="people" {
                    @for (account, role) in &self.people {
                        (person(frame, account, *role, &self.next))
                    }
                }
            }
        }
    }

    fn samples() -> Vec<DoorPage> {
        let person = |role: Role| {
            let account = Account {
                id: "0".repeat(26).parse().expect("an id"),
                name: "Élise Vandenbroucke".into(),
                language: attache_platform::texts::Language::Fr,
                person: None,
            };
            (account, role)
        };
        let full = DoorPage {
            people: Role::ALL.map(person).into(),
            next: String::new(),
        };
        vec![
            full,
            DoorPage {
                people: Vec::new(),
                next: String::new(),
            },
        ]
    }
}

fn person(frame: &Frame, account: &Account, role: Role, next: &str) -> Markup {
    let what = format!("accounts-role-{}", role.name());
    html! {
        form method="post" action={ "/" (frame.language().code()) "/sign-in" } {
            input type="hidden" name="account" value=(account.id);
            @if !next.is_empty() { input type="hidden" name="next" value=(next); }
            button class="person" {
                span class="initials" aria-hidden="true" { (initials(&account.name)) }
                b { (account.name) }
                span { (frame.say(&what)) }
            }
        }
    }
}

/// The first letters of the first and the last word of a name.
fn initials(name: &str) -> String {
    let mut words = name
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let first = words.next();
    let last = words.next_back();
    let letters = [first, last].into_iter().flatten();
    letters.filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::leads_here;

    #[test]
    fn only_addresses_of_this_site_are_gone_on_to() {
        assert!(leads_here(
            "/en/missions/west-coast-2025/day?day=2025-10-07"
        ));
        for elsewhere in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/a\r\nb",
            "/é",
        ] {
            assert!(!leads_here(elsewhere), "{elsewhere}");
        }
    }
}
