//! Signing in and out. In a demonstration, ready-made people stand at the door.

pub(super) mod code;
pub(super) mod link;
pub(super) mod openid;
pub(super) mod passkeys;
pub(super) mod second;
pub(super) mod sessions;

use attache_platform::fetch::encoded;
use attache_platform::texts::Words;
use attache_platform::web::{Answer, Button, Error, FieldErrors, Form, see_other};
use axum::extract::Query;
use axum::http::{StatusCode, header};
use maud::{Markup, html};
use serde::Deserialize;

use super::actions::{self, Asking, Browser};
use super::openid::Refused;
use super::{Account, cookie, passkeys as keys, rules, store};
use crate::ids::AccountId;
use crate::layout::fields::{self, Field};
use crate::layout::{Frame, Page, Tone, margin_section, notice, refusal};
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
    /// Whether letters are sent at all.
    sends: bool,
    /// In a demonstration, an address with which this can be tried.
    to_try: Option<String>,
    /// What was typed.
    mail: String,
    errors: FieldErrors,
    /// Other doors: how they are called in addresses, and by people.
    doors: Vec<(String, String)>,
    /// Why another door led nowhere.
    refused: Option<Refused>,
    /// Whether one can come in with a passkey.
    passkeys: bool,
    /// A passkey was shown that is not known here, or signed something else.
    passkey_failed: bool,
}

pub(super) async fn door(visit: Visit, Query(wanted): Query<Next>) -> Answer {
    let page = door_page(&visit, wanted.next).await?;
    visit.page(&page)
}

async fn door_page(visit: &Visit, next: String) -> Result<DoorPage, Error> {
    let people = if visit.app.settings().demo {
        store::with_roles(&mut visit.reads()).await?
    } else {
        Vec::new()
    };
    let shows = actions::shows_letters(&visit.app);
    Ok(DoorPage {
        people,
        next,
        sends: visit.app.settings().mail.is_some() || shows,
        to_try: match shows {
            true => store::mail_to_try(&mut visit.reads()).await?,
            false => None,
        },
        mail: String::new(),
        errors: FieldErrors::default(),
        doors: doors(visit),
        refused: None,
        passkeys: keys::are_possible(&visit.app),
        passkey_failed: false,
    })
}

fn doors(visit: &Visit) -> Vec<(String, String)> {
    let known = visit.app.settings().providers.iter();
    known
        .map(|one| (one.name.clone(), one.title.clone()))
        .collect()
}

/// A mail address, or one of a demonstration's people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wish {
    account: Option<AccountId>,
    #[serde(default)]
    mail: String,
    #[serde(default)]
    next: String,
}

pub(super) async fn ask(visit: Visit, Form(wish): Form<Wish>) -> Answer {
    if let Some(account) = wish.account {
        return enter(&visit, account, &wish.next).await;
    }
    let Some(mail) = rules::typed_mail(&wish.mail) else {
        let mut page = door_page(&visit, wish.next).await?;
        page.mail = wish.mail;
        page.errors.add("mail", "accounts-no-mail");
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let next = here(&visit, &wish.next).unwrap_or_default();
    asked(&visit, &mail, next).await
}

/// Asks for a letter and leads to the page that waits for its code: the same for every address.
async fn asked(visit: &Visit, mail: &str, next: &str) -> Answer {
    let language = visit.words.language();
    let asking = Asking {
        mail,
        language,
        next,
        from: &visit.from,
    };
    let secret = actions::ask(&visit.app, &asking).await?;
    let mut answer = see_other(&format!("/{}/sign-in/code", language.code()))?;
    cookie::set(&visit.app, answer.headers_mut(), cookie::ASKED, &secret)?;
    Ok(answer)
}

/// One of a demonstration's people.
async fn enter(visit: &Visit, account: AccountId, next: &str) -> Answer {
    let offered = store::with_roles(&mut visit.reads()).await?;
    let known = offered.iter().any(|(offered, _)| offered.id == account);
    if !visit.app.settings().demo || !known {
        return Err(Error::conflict("accounts-not-offered", Vec::new()));
    }
    let opened = super::sign_in(&visit.app, account).await?;
    lead_on(visit, &opened.secret, next)
}

/// Hands the session's secret over and leads on, to addresses of this site only.
fn lead_on(visit: &Visit, secret: &str, next: &str) -> Answer {
    let start = format!("/{}/start", visit.words.language().code());
    let mut answer = see_other(here(visit, next).unwrap_or(&start))?;
    cookie::set(&visit.app, answer.headers_mut(), cookie::SESSION, secret)?;
    cookie::set(&visit.app, answer.headers_mut(), cookie::ASKED, "")?;
    Ok(answer)
}

/// Leads to the second step, with the secret that it takes.
fn lead_to_step(visit: &Visit, secret: &str) -> Answer {
    let mut answer = see_other(&format!(
        "/{}/sign-in/second",
        visit.words.language().code()
    ))?;
    cookie::set(&visit.app, answer.headers_mut(), cookie::STEP, secret)?;
    Ok(answer)
}

/// The address of a page of this site; another is ignored, and noted, since somebody meant harm.
fn here<'a>(visit: &Visit, next: &'a str) -> Option<&'a str> {
    let known = rules::leads_here(next).filter(|path| visit.app.has_page(path));
    if known.is_none() && !next.is_empty() {
        tracing::warn!(?next, "an address elsewhere to go on to was ignored");
    }
    known.map(|_| next)
}

/// Who is on the other side, with the secret of the session that the browser still holds.
fn browser<'a>(visit: &'a Visit, session: Option<&'a str>) -> Browser<'a> {
    let agent = visit.headers.get(header::USER_AGENT);
    Browser {
        from: &visit.from,
        agent: agent
            .and_then(|agent| agent.to_str().ok())
            .unwrap_or_default(),
        session,
    }
}

pub(super) async fn leave(visit: Visit, _: Button) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    if let Some(secret) = cookie::session_secret(&visit.app, &visit.headers) {
        super::sign_out(&visit.app, &secret, account).await?;
    }
    let mut answer = see_other(&format!("/{}", visit.words.language().code()))?;
    cookie::set(&visit.app, answer.headers_mut(), cookie::SESSION, "")?;
    Ok(answer)
}

impl Page for DoorPage {
    fn title(&self, words: &Words) -> String {
        words.say("accounts-sign-in")
    }

    fn head(&self, frame: &Frame) -> Markup {
        let lead = if self.people.is_empty() {
            "accounts-lead"
        } else {
            "accounts-demo-lead"
        };
        html! { p class="standfirst" { (frame.say(lead)) } }
    }

    fn view(&self, frame: &Frame) -> Markup {
        html! {
            @if let Some(refused) = self.refused {
                (notice(Tone::Bad, refusal(&frame.words, refused.key(), &[])))
            }
            @if self.passkey_failed {
                (notice(Tone::Bad, html! {
                    p role="alert" { (frame.say("accounts-passkey-failed")) }
                }))
            }
            @if self.people.is_empty() {
                (self.by_mail(frame))
                (self.other_ways(frame))
            } @else {
                div class="people" {
                    @for (account, role) in &self.people {
                        (person(frame, account, *role, &self.next))
                    }
                }
                (margin_section(frame.say("accounts-by-mail"), self.by_mail(frame)))
                @if self.passkeys || !self.doors.is_empty() {
                    (margin_section(frame.say("accounts-other-ways"), self.other_ways(frame)))
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
        let empty = || DoorPage {
            people: Vec::new(),
            next: String::new(),
            sends: true,
            to_try: None,
            mail: String::new(),
            errors: FieldErrors::default(),
            doors: Vec::new(),
            refused: None,
            passkeys: true,
            passkey_failed: false,
        };
        let full = DoorPage {
            people: Role::ALL.map(person).into(),
            sends: false,
            ..empty()
        };
        let tried = DoorPage {
            people: Role::ALL.map(person).into(),
            to_try: Some("delegate@example.org".into()),
            ..empty()
        };
        let mut wrong = DoorPage {
            mail: "elise".into(),
            ..empty()
        };
        wrong.errors.add("mail", "accounts-no-mail");
        let elsewhere = |refused| DoorPage {
            doors: vec![("ministry".into(), "FOD Buitenlandse Zaken".into())],
            refused,
            ..empty()
        };
        let failed = DoorPage {
            passkey_failed: true,
            ..empty()
        };
        let mut all = vec![full, tried, empty(), wrong, failed, elsewhere(None)];
        all.extend(Refused::ALL.map(|refused| elsewhere(Some(refused))));
        all
    }
}

impl DoorPage {
    fn other_ways(&self, frame: &Frame) -> Markup {
        html! {
            (self.elsewhere(frame))
            @if self.passkeys { (passkeys::way_in(frame, &self.next)) }
        }
    }

    /// The ways to other doors. They are links, since a form may lead nowhere else.
    fn elsewhere(&self, frame: &Frame) -> Markup {
        let next = match self.next.as_str() {
            "" => String::new(),
            next => format!("?next={}", encoded(next)),
        };
        let code = frame.language().code();
        html! {
            @for (name, title) in &self.doors {
                p class="row" {
                    a class="button" href={ "/" (code) "/sign-in/with/" (name) (next) } {
                        (frame.words.with("accounts-with", &[("name", title.as_str().into())]))
                    }
                }
            }
        }
    }

    fn by_mail(&self, frame: &Frame) -> Markup {
        if !self.sends {
            return notice(
                Tone::Plain,
                html! { p { (frame.say("accounts-no-server")) } },
            );
        }
        let form = fields::Form {
            words: &frame.words,
            errors: &self.errors,
        };
        html! {
            form class="stack" method="post"
                action={ "/" (frame.language().code()) "/sign-in" } {
                (form.summary())
                @if let Some(mail) = &self.to_try {
                    @let args = [("mail", mail.as_str().into())];
                    p { (frame.words.with("accounts-demo-mail", &args)) }
                }
                (form.mail(&Field {
                    name: "mail",
                    label: frame.say("accounts-mail"),
                    hint: frame.say("accounts-mail-hint"),
                    value: &self.mail,
                    optional: false,
                }))
                @if !self.next.is_empty() { input type="hidden" name="next" value=(self.next); }
                p class="row" { button class="button" { (frame.say("accounts-send")) } }
            }
        }
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
