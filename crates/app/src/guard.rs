//! What stands before every handler: who asks, in which mission, and whether they may.

use std::net::SocketAddr;

use attache_foundation::acting::Acting;
use attache_foundation::layout::{Frame, Looking, MissionHead};
use attache_foundation::{Actor, App, Error, Result, Right, Visit, accounts, acting};
use attache_missions::mission;
use attache_platform::web::{client, counted_as};
use axum::extract::{ConnectInfo, RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
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
    let (actor, acting) = asking(app, right, headers).await?;
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
    if let Some(acting) = &acting {
        let reads = head.method == Method::GET || head.method == Method::HEAD;
        if let Some(stopped) = acting.stops(right, here, path, reads) {
            return Err(stopped.into());
        }
    }
    let words = app.words(language);
    let frame = Frame {
        words: words.clone(),
        path: path.to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        signed_in: actor.is_signed_in().then(|| actor.name.clone()),
        navigation: navigation::items(&actor, mission.as_ref(), acting.as_ref()),
        mission: mission.clone(),
        demo: app.settings().demo,
        once: app.chance().token(),
        looking: acting.as_ref().map(looking),
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
        acting,
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
async fn asking(app: &App, right: Right, headers: &HeaderMap) -> Result<(Actor, Option<Acting>)> {
    if right == Right::Public {
        return Ok(Default::default());
    }
    let Some(secret) = accounts::session_secret(app, headers) else {
        return Ok(Default::default());
    };
    let Some(actor) = accounts::holder(app, &secret).await? else {
        return Ok(Default::default());
    };
    seen_as(app, actor, headers).await
}

/// As whom somebody who is signed in asks: themselves, or whom they look as.
pub(crate) async fn seen_as(
    app: &App,
    actor: Actor,
    headers: &HeaderMap,
) -> Result<(Actor, Option<Acting>)> {
    let session = accounts::session_digest(app, headers).unwrap_or_default();
    match acting::of(app, &actor, &session).await? {
        Some((acting, other)) => Ok((other, Some(acting))),
        None => Ok((actor, None)),
    }
}

/// What the frame says of it.
pub(crate) fn looking(acting: &Acting) -> Looking {
    Looking {
        by: acting.by_name.clone(),
        as_whom: acting.holder_name.clone(),
    }
}

async fn find(app: &App, slug: &str) -> Result<MissionHead> {
    mission::find(&mut app.reads(), slug)
        .await?
        .ok_or(Error::Absent)
}
