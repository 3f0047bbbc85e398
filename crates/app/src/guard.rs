//! What stands before every handler: who asks, in which mission, and whether they may.

use std::net::SocketAddr;

use attache_foundation::layout::{Frame, MissionHead};
use attache_foundation::{Actor, App, Error, Result, Right, Visit, accounts};
use attache_missions::mission;
use attache_platform::web::{client, counted_as};
use axum::extract::{ConnectInfo, RawPathParams, Request, State};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::{address, navigation, once};

/// Lets a request through to its handler when its right is held, with a [`Visit`] made for it.
pub(crate) async fn guard(
    State((app, right)): State<(App, Right)>,
    params: RawPathParams,
    request: Request,
    next: Next,
) -> Response {
    let (head, body) = request.into_parts();
    match visit(&app, right, &params, &head).await {
        Ok(visit) => once::run(visit, Request::from_parts(head, body), next).await,
        Err(error) => error.into_response(),
    }
}

async fn visit(app: &App, right: Right, params: &RawPathParams, head: &Parts) -> Result<Visit> {
    let headers = &head.headers;
    let (language, path) = address::split(head.uri.path());
    if language.is_none() && !address::is_for_machines(path) {
        return Err(Error::Absent);
    }
    let language = language.unwrap_or_else(|| address::preferred(headers));
    let actor = actor(app, right, headers).await?;
    let slug = params
        .iter()
        .find(|(name, _)| *name == "mission")
        .map(|(_, slug)| slug);
    let mission = match slug {
        Some(slug) => Some(find(app, slug).await?),
        None => None,
    };
    let here = mission.as_ref().map(|mission| mission.id);
    if !actor.may(right, here) {
        return Err(if actor.is_signed_in() {
            Error::Absent
        } else {
            Error::SignInFirst
        });
    }
    let words = app.words(language);
    let frame = Frame {
        words: words.clone(),
        path: path.to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        signed_in: actor.is_signed_in().then(|| actor.name.clone()),
        navigation: navigation::items(&actor, mission.as_ref()),
        mission: mission.clone(),
        demo: app.settings().demo,
        once: app.chance().token(),
    };
    let from = from(app, head);
    let (app, headers) = (app.clone(), headers.clone());
    Ok(Visit {
        app,
        words,
        actor,
        mission,
        from,
        headers,
        frame,
    })
}

/// From where somebody asks; nothing is known of it in a test without a socket.
fn from(app: &App, head: &Parts) -> String {
    let peer = head.extensions.get::<ConnectInfo<SocketAddr>>();
    peer.map_or_else(String::new, |peer| {
        let proxies = &app.settings().proxies;
        counted_as(client(peer.0.ip(), &head.headers, proxies))
    })
}

/// Nobody on a public page: it is the same for all, so that everybody may keep it.
async fn actor(app: &App, right: Right, headers: &HeaderMap) -> Result<Actor> {
    if right == Right::Public {
        return Ok(Actor::default());
    }
    let Some(secret) = accounts::session_secret(app, headers) else {
        return Ok(Actor::default());
    };
    let actor = accounts::holder(app, &secret).await?;
    Ok(actor.unwrap_or_default())
}

async fn find(app: &App, slug: &str) -> Result<MissionHead> {
    mission::find(&mut app.reads(), slug)
        .await?
        .ok_or(Error::Absent)
}
