//! Where one is signed in, and ending that.

use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::Words;
use attache_platform::web::{Answer, Button, Error, Form, see_other};
use maud::{Markup, html};
use serde::Deserialize;

use super::link::at_brussels;
use crate::accounts::sessions::{self, Session};
use crate::accounts::{Strength, cookie, rules};
use crate::layout::{Entry, Frame, Page, entries, tag, with_icon};
use crate::visit::Visit;

/// One's own sessions.
pub(in crate::accounts) struct SessionsPage {
    sessions: Vec<Session>,
}

pub(in crate::accounts) async fn list(visit: Visit) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let secret = cookie::session_secret(&visit.app, &visit.headers);
    let (mut reads, now) = (visit.reads(), visit.now());
    let sessions = sessions::of_account(&mut reads, account, secret.as_deref(), now).await?;
    visit.page(&SessionsPage { sessions })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::accounts) struct Named {
    session: String,
}

pub(in crate::accounts) async fn end(visit: Visit, Form(named): Form<Named>) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut change = visit.change().await?;
    sessions::end_named(&mut change, account, &named.session).await?;
    change.finish().await?;
    see_other(&format!("/{}/sessions", visit.words.language().code()))
}

pub(in crate::accounts) async fn end_all(visit: Visit, _: Button) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut change = visit.change().await?;
    sessions::end_all(&mut change, account).await?;
    change.finish().await?;
    let mut answer = see_other(&format!("/{}/sign-in", visit.words.language().code()))?;
    cookie::set(&visit.app, answer.headers_mut(), cookie::SESSION, "")?;
    Ok(answer)
}

impl Page for SessionsPage {
    fn title(&self, words: &Words) -> String {
        words.say("accounts-sessions")
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! { p class="standfirst" { (frame.say("accounts-sessions-lead")) } }
    }

    fn view(&self, frame: &Frame) -> Markup {
        let code = frame.language().code();
        let list: Vec<Entry> = self.sessions.iter().map(|one| entry(one, frame)).collect();
        html! {
            (entries(None, &list))
            form method="post" action={ "/" (code) "/sessions/end-all" } {
                p class="row" {
                    a class="button" href={ "/" (code) "/second-factor" } {
                        (frame.say("accounts-factor"))
                    }
                    button class="button" {
                        (with_icon("sign-out", frame.say("accounts-sessions-end-all")))
                    }
                }
            }
        }
    }

    fn samples() -> Vec<SessionsPage> {
        let session = |(place, device): (usize, &str)| Session {
            name: format!("{place:016}"),
            opened: Moment(1_759_647_600_000),
            seen: Moment(1_759_651_200_000),
            device: device.to_owned(),
            strength: Strength::ALL[place % Strength::ALL.len()],
            is_this: place == 0,
        };
        let sessions = rules::DEVICES.into_iter().enumerate().map(session);
        vec![SessionsPage {
            sessions: sessions.collect(),
        }]
    }
}

fn entry(session: &Session, frame: &Frame) -> Entry {
    let words = &frame.words;
    let device = words.say(&format!("accounts-device-{}", session.device));
    let said = |key, at| words.with(key, &[("when", when(words, at).into())]);
    let end_it = words.with(
        "accounts-session-end-it",
        &[("device", device.as_str().into())],
    );
    Entry {
        main: html! { (device) },
        more: vec![
            with_icon("clock", said("accounts-session-seen", session.seen)),
            html! { (said("accounts-session-opened", session.opened)) },
            html! { (words.say(&format!("accounts-strength-{}", session.strength.name()))) },
        ],
        end: Some(html! {
            @if session.is_this {
                (tag(words.say("accounts-session-this")))
            } @else {
                form method="post" action={ "/" (frame.language().code()) "/sessions/end" } {
                    input type="hidden" name="session" value=(session.name);
                    button class="button button-small" aria-label=(end_it) {
                        (words.say("accounts-session-end"))
                    }
                }
            }
        }),
        ..Entry::default()
    }
}

/// "6 Oct, 10:02", in Brussels.
pub(super) fn when(words: &Words, at: Moment) -> String {
    let zone = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    let day = words.short_day(at.local(&zone).date());
    format!("{day}, {}", at_brussels(at))
}
