//! Signing in with a passkey, and the list of one's own. The browser must ask its authenticator by
//! script: `assets/js/passkeys.js` fetches the question, and sends the answer in the form.

use attache_platform::web::{Answer, Button, Error, Form, json, see_other};
use axum::http::StatusCode;
use maud::{Markup, html};
use serde::Deserialize;

use super::{browser, door_page, here, lead_on, second, sessions::when};
use crate::accounts::passkeys::{self, Asked, Shown};
use crate::accounts::sessions::{self as kept, Entry as NewSession};
use crate::accounts::{Strength, cookie};
use crate::layout::{Entry, Frame, entries, section, with_icon};
use crate::visit::Visit;

/// What an authenticator answered, and where to go on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::accounts) struct Credential {
    #[serde(default)]
    credential: String,
    #[serde(default)]
    next: String,
}

/// A passkey that goes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::accounts) struct Named {
    name: String,
}

fn asked(visit: &Visit, asked: &Asked) -> Answer {
    let mut answer = json(StatusCode::OK, &asked.options)?;
    cookie::set(
        &visit.app,
        answer.headers_mut(),
        cookie::PASSKEY,
        &asked.secret,
    )?;
    Ok(answer)
}

fn secret(visit: &Visit) -> String {
    cookie::secret(&visit.app, &visit.headers, cookie::PASSKEY).unwrap_or_default()
}

pub(in crate::accounts) async fn question(visit: Visit, _: Button) -> Answer {
    asked(
        &visit,
        &passkeys::begin_sign_in(&visit.app, &visit.from).await?,
    )
}

pub(in crate::accounts) async fn enter(visit: Visit, Form(sent): Form<Credential>) -> Answer {
    let session = cookie::session_secret(&visit.app, &visit.headers);
    let browser = browser(&visit, session.as_deref());
    let secret = secret(&visit);
    match passkeys::enter(&visit.app, &secret, &sent.credential, &browser).await? {
        Some(opened) => {
            let mut answer = lead_on(&visit, &opened.secret, &sent.next)?;
            cookie::set(&visit.app, answer.headers_mut(), cookie::PASSKEY, "")?;
            Ok(answer)
        }
        None => {
            let next = here(&visit, &sent.next).unwrap_or_default().to_owned();
            let mut page = door_page(&visit, next).await?;
            page.passkey_failed = true;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(in crate::accounts) async fn begin(visit: Visit, _: Button) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let session = cookie::session_secret(&visit.app, &visit.headers);
    let mut change = visit.change().await?;
    passkeys::may_change(&mut change, account, session.as_deref()).await?;
    let question = passkeys::begin(&mut change, account, &visit.actor.name).await?;
    change.finish().await?;
    asked(&visit, &question)
}

pub(in crate::accounts) async fn add(visit: Visit, Form(sent): Form<Credential>) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let session = cookie::session_secret(&visit.app, &visit.headers);
    let browser = browser(&visit, session.as_deref());
    let mut change = visit.change().await?;
    passkeys::may_change(&mut change, account, browser.session).await?;
    let (secret, agent) = (secret(&visit), browser.agent);
    let added = passkeys::add(&mut change, account, &secret, &sent.credential, agent).await?;
    if !added {
        change.finish().await?;
        let mut page = second::factor_page(&visit).await?;
        page.passkey_failed = true;
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    // Whoever has just shown a passkey goes on with a session that says so.
    let entry = NewSession {
        account,
        strength: Strength::Passkey,
        agent,
        before: browser.session,
    };
    let opened = kept::open(&mut change, &entry).await?;
    change.finish().await?;
    let mut answer = back(&visit)?;
    for (it, secret) in [
        (cookie::SESSION, opened.secret.as_str()),
        (cookie::PASSKEY, ""),
    ] {
        cookie::set(&visit.app, answer.headers_mut(), it, secret)?;
    }
    Ok(answer)
}

pub(in crate::accounts) async fn remove(visit: Visit, Form(named): Form<Named>) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let session = cookie::session_secret(&visit.app, &visit.headers);
    let mut change = visit.change().await?;
    passkeys::may_change(&mut change, account, session.as_deref()).await?;
    passkeys::remove(&mut change, account, &named.name).await?;
    change.finish().await?;
    back(&visit)
}

fn back(visit: &Visit) -> Answer {
    see_other(&format!("/{}/second-factor", visit.words.language().code()))
}

/// A form that the script fills in: its button asks the authenticator.
fn form(frame: &Frame, path: &str, does: &str, next: &str, button: &str) -> Markup {
    let path = format!("/{}{path}", frame.language().code());
    html! {
        form class="stack" method="post" action=(path) data-passkey=(does)
            data-question={ (path) "/question" } {
            input type="hidden" name="credential" value="";
            @if !next.is_empty() { input type="hidden" name="next" value=(next); }
            p class="row" { button class="button" { (frame.say(button)) } }
            p class="note" role="alert" data-passkey-failed hidden {
                (frame.say("accounts-passkey-cancelled"))
            }
        }
        noscript { p class="note" { (frame.say("accounts-passkey-scripts")) } }
        script type="module" src="/assets/passkeys.js" {}
    }
}

/// The way in with a passkey.
pub(super) fn way_in(frame: &Frame, next: &str) -> Markup {
    form(
        frame,
        "/sign-in/passkey",
        "get",
        next,
        "accounts-passkey-sign-in",
    )
}

/// One's passkeys, and adding one.
pub(super) fn own(frame: &Frame, passkeys: &[Shown]) -> Markup {
    section(
        frame.say("accounts-passkeys"),
        html! {
            p { (frame.say("accounts-passkeys-lead")) }
            @if !passkeys.is_empty() {
                @let lines: Vec<Entry> = passkeys.iter().map(|one| entry(one, frame)).collect();
                (entries(None, &lines))
            }
            (form(frame, "/second-factor/passkeys", "create", "", "accounts-passkey-add"))
        },
    )
}

fn entry(one: &Shown, frame: &Frame) -> Entry {
    let words = &frame.words;
    let device = words.say(&format!("accounts-device-{}", one.device));
    let said = |key, at| words.with(key, &[("when", when(words, at).into())]);
    let mut more = vec![with_icon("clock", said("accounts-passkey-made", one.made))];
    more.extend(
        one.used
            .map(|at| html! { (said("accounts-session-seen", at)) }),
    );
    let named = [("device", device.as_str().into())];
    let label = words.with("accounts-passkey-remove-it", &named);
    let path = format!(
        "/{}/second-factor/passkeys/removal",
        frame.language().code()
    );
    Entry {
        main: html! { (device) },
        more,
        end: Some(html! {
            form method="post" action=(path) {
                input type="hidden" name="name" value=(one.name);
                button class="button button-small" aria-label=(label) {
                    (words.say("accounts-passkey-remove"))
                }
            }
        }),
        ..Entry::default()
    }
}
