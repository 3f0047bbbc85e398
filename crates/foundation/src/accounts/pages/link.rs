//! The page of a letter's link. Reading it does nothing, however often and by whom; its button
//! signs in, once.

use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Words, clock_time};
use attache_platform::web::{Answer, Button, Error};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::{Markup, html};

use super::{asked, browser, lead_on, lead_to_step};
use crate::accounts::actions::{self, Tried};
use crate::accounts::cookie;
use crate::accounts::rules::LinkState;
use crate::layout::{Frame, Page, Tone, notice, refusal};
use crate::visit::Visit;

/// The link of a letter.
pub(in crate::accounts) struct LinkPage {
    link: String,
    state: LinkState,
}

pub(in crate::accounts) async fn show(visit: Visit, Path(path): Path<LinkPath>) -> Answer {
    let request = actions::link_request(&visit.app, &path.secret).await?;
    answer(&visit, path.secret, request.state(visit.now()))
}

/// What stands in the address of a link.
#[derive(serde::Deserialize)]
pub(in crate::accounts) struct LinkPath {
    secret: String,
}

pub(in crate::accounts) async fn enter(
    visit: Visit,
    Path(path): Path<LinkPath>,
    _: Button,
) -> Answer {
    let session = cookie::session_secret(&visit.app, &visit.headers);
    let browser = browser(&visit, session.as_deref());
    match actions::enter_link(&visit.app, &path.secret, &browser).await? {
        Tried::In(opened, next) => lead_on(&visit, &opened.secret, &next),
        Tried::Second(secret) => lead_to_step(&visit, &secret),
        Tried::Link(state) => answer(&visit, path.secret, state),
        Tried::Wrong(_) | Tried::Over => Err(Error::Absent),
    }
}

/// A new letter to the same address.
pub(in crate::accounts) async fn renew(
    visit: Visit,
    Path(path): Path<LinkPath>,
    _: Button,
) -> Answer {
    let request = actions::link_request(&visit.app, &path.secret).await?;
    asked(&visit, &request.mail, &request.next).await
}

fn answer(visit: &Visit, link: String, state: LinkState) -> Answer {
    let status = match state {
        LinkState::Live => StatusCode::OK,
        LinkState::Used(_) | LinkState::Expired => StatusCode::GONE,
    };
    visit.page_with(status, &LinkPage { link, state })
}

impl Page for LinkPage {
    fn title(&self, words: &Words) -> String {
        words.say("accounts-sign-in")
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! {
            @if self.state == LinkState::Live {
                p class="standfirst" { (frame.say("accounts-link-lead")) }
            }
        }
    }

    fn view(&self, frame: &Frame) -> Markup {
        let address = format!("/{}/sign-in/link/{}", frame.language().code(), self.link);
        let over = |key, args: &[_]| {
            html! {
                (notice(Tone::Wait, refusal(&frame.words, key, args)))
                form method="post" action={ (address) "/renewal" } {
                    p class="row" { button class="button" { (frame.say("accounts-renew")) } }
                }
            }
        };
        match self.state {
            LinkState::Live => html! {
                form method="post" action=(address) {
                    p class="row" { button class="button" { (frame.say("accounts-sign-in")) } }
                }
                p class="note" { (frame.say("accounts-link-note")) }
            },
            LinkState::Used(at) => {
                let args = [("time", at_brussels(at).into())];
                over("accounts-link-used", &args)
            }
            LinkState::Expired => over("accounts-link-expired", &[]),
        }
    }

    fn samples() -> Vec<LinkPage> {
        let states = [
            LinkState::Live,
            LinkState::Used(Moment(1_759_647_600_000)),
            LinkState::Expired,
        ];
        let page = |state| LinkPage {
            link: "0".repeat(64),
            state,
        };
        states.map(page).into()
    }
}

/// "10:02", in Brussels, where missions are run from.
pub(super) fn at_brussels(at: Moment) -> String {
    let zone = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    let local = at.local(&zone);
    clock_time(i64::from(local.hour()) * 60 + i64::from(local.minute()))
}
