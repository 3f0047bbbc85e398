//! Asking for a letter, and signing in with what it says.

use attache_platform::jobs::{Job, NewJob};
use attache_platform::limits::Limit;
use attache_platform::mail::{self, Failure};
use attache_platform::moment::Moment;
use attache_platform::texts::{Arg, Language};
use attache_platform::web::{Error, Result};

use super::rules::{self, LinkState};
use super::sessions::{self, Entry, Opened};
use super::{Strength, fingerprint, second, store};
use crate::app::App;
use crate::history::{By, Change};
use crate::ids::{AccountId, SignInId};

/// The kind of job that sends the letter with which somebody signs in.
pub const SIGN_IN_JOB: &str = "sign_in_letter";

/// What somebody asks who wants to sign in.
pub(super) struct Asking<'a> {
    /// In lower case.
    pub mail: &'a str,
    /// The language of the page.
    pub language: Language,
    /// Where to go on afterwards.
    pub next: &'a str,
    /// From which address of the network.
    pub from: &'a str,
}

/// A request as it is kept.
pub(super) struct Request {
    pub id: SignInId,
    pub account: Option<AccountId>,
    pub mail: String,
    pub language: Language,
    pub next: String,
    /// The digest of the code.
    pub code: String,
    pub tries: i64,
    pub sealed: Option<String>,
    pub expires: Moment,
    pub used: Option<Moment>,
}

impl Request {
    pub(super) fn state(&self, now: Moment) -> LinkState {
        rules::link_state(self.used, self.expires, now)
    }
}

/// Counts one more for somebody: their account, their address of the network, everybody.
pub(super) async fn spend(
    change: &mut Change,
    limits: &[Limit; 3],
    whose: &str,
    from: &str,
) -> Result<()> {
    for (limit, whose) in limits.iter().zip([whose, from, ""]) {
        change.spend(limit, whose).await?;
    }
    Ok(())
}

/// Asks for a letter; gives the secret for the cookie of the browser that asks. Whether the
/// address is known changes nothing that can be seen: the same rows are written, and the job
/// finds out that there is nobody to write to.
pub(super) async fn ask(app: &App, asking: &Asking<'_>) -> Result<String> {
    let (link, browser) = (app.chance().token(), app.chance().token());
    let code = rules::code(app.chance());
    let mut change = app.change(By::Itself, None).await?;
    spend(&mut change, &rules::LETTERS, asking.mail, asking.from).await?;
    let now = change.now();
    let id: SignInId = change.id();
    let sealed = app
        .seal()
        .seal(&context(id), &format!("{link} {code}"))
        .map_err(Error::fault)?;
    let request = Request {
        id,
        account: store::active_by_mail(&mut change, asking.mail).await?,
        mail: asking.mail.to_owned(),
        language: asking.language,
        next: asking.next.to_owned(),
        code: code_digest(id, &code),
        tries: 0,
        sealed: Some(sealed),
        expires: now.plus_seconds(rules::LINK_SECONDS),
        used: None,
    };
    let digests = (fingerprint(&link), fingerprint(&browser));
    let forgotten = now.plus_seconds(-rules::REMEMBERED_SECONDS);
    store::forget_requests(&mut change, forgotten).await?;
    store::insert_request(&mut change, &request, &digests.0, &digests.1).await?;
    let (about, key) = (id.to_string(), format!("sign-in:{id}"));
    let job = NewJob {
        kind: SIGN_IN_JOB,
        about: &about,
        key: &key,
        run_at: now,
    };
    change.enqueue(job).await?;
    change.finish().await?;
    Ok(browser)
}

fn context(id: SignInId) -> String {
    format!("sign_in_requests.sealed:{id}")
}

fn code_digest(id: SignInId, code: &str) -> String {
    fingerprint(&format!("{id} {code}"))
}

/// Sends the letter of a request: the work of a [`SIGN_IN_JOB`]. Unlike other letters it may go
/// twice: it is the same letter, and its secret is used once.
pub async fn send_sign_in(app: &App, job: &Job) -> Result<()> {
    let id: SignInId = job.about.parse().map_err(Error::fault)?;
    let request = store::request(&mut app.reads(), id).await?;
    if let Some(request) = request
        && let Some(sealed) = &request.sealed
        && let Some(server) = &app.settings().mail
        && request.account.is_some()
        && request.state(app.now()) == LinkState::Live
    {
        let opened = app
            .seal()
            .open(&context(id), sealed)
            .map_err(Error::fault)?;
        let (link, code) = opened.split_once(' ').ok_or(Error::Absent)?;
        let (subject, body) = worded(app, &request, link, code);
        let name = id.to_string();
        let letter = mail::Letter {
            id: &name,
            to: &request.mail,
            subject: &subject,
            body: &body,
            at: app.now(),
        };
        let sent = match server.open(&letter).await {
            Ok(ready) => ready.send().await,
            Err(failure) => Err(failure),
        };
        match sent {
            Err(Failure::Later(said)) => return Err(Error::fault(said)),
            Err(Failure::Refused(said) | Failure::Uncertain(said)) => {
                tracing::warn!(said, "a letter for signing in did not go");
            }
            Ok(_) => {}
        }
    }
    let mut change = app.change(By::Itself, None).await?;
    if !shows_letters(app) {
        store::unseal(&mut change, id).await?;
    }
    change.finish_job(job).await?;
    change.finish().await
}

/// Whether whoever asks for a letter is shown it: in a demonstration from which none goes.
pub(super) fn shows_letters(app: &App) -> bool {
    app.settings().demo && app.settings().mail.is_none()
}

/// A letter that is shown instead of being sent.
pub(super) struct ShownLetter {
    pub subject: String,
    pub body: String,
}

/// The letter of the last request of this browser, where letters are shown.
pub(super) async fn shown_letter(app: &App, secret: &str) -> Result<Option<ShownLetter>> {
    if !shows_letters(app) {
        return Ok(None);
    }
    let found = store::last_request(&mut app.reads(), &fingerprint(secret)).await?;
    let live = found.filter(|request| request.state(app.now()) == LinkState::Live);
    let Some(request) = live.filter(|request| request.account.is_some()) else {
        return Ok(None);
    };
    let Some(sealed) = &request.sealed else {
        return Ok(None);
    };
    let opened = app
        .seal()
        .open(&context(request.id), sealed)
        .map_err(Error::fault)?;
    let (link, code) = opened.split_once(' ').ok_or(Error::Absent)?;
    let (subject, body) = worded(app, &request, link, code);
    Ok(Some(ShownLetter { subject, body }))
}

/// The letter in the language in which it was asked for: its reader has that page before them.
fn worded(app: &App, request: &Request, link: &str, code: &str) -> (String, String) {
    let words = app.words(request.language);
    let (base, language) = (&app.settings().base_address, request.language.code());
    let address = format!("{base}/{language}/sign-in/link/{link}");
    let args = [
        ("address", Arg::from(address)),
        ("code", Arg::from(rules::printed(code))),
        ("minutes", Arg::from(rules::LINK_SECONDS / 60)),
    ];
    (
        words.say("accounts-letter-subject"),
        words.with("accounts-letter", &args),
    )
}

/// Whoever is on the other side of a browser.
pub(super) struct Browser<'a> {
    pub from: &'a str,
    /// What it calls itself.
    pub agent: &'a str,
    /// The secret of the session that it holds.
    pub session: Option<&'a str>,
}

/// What came of trying.
pub(super) enum Tried {
    /// Signed in; where to go on.
    In(Opened, String),
    /// One thing is proven; the secret for the browser that proves the second.
    Second(String),
    /// The code is not the one, and may be tried so often again.
    Wrong(i64),
    /// There is nothing to try: no request of this browser, or it is used, over, tried too often.
    Over,
    /// The link was used or is too old.
    Link(LinkState),
}

/// Tries the code that was typed, for the last request of this browser.
pub(super) async fn enter_code(
    app: &App,
    secret: &str,
    code: &str,
    browser: &Browser<'_>,
) -> Result<Tried> {
    let held = fingerprint(secret);
    let found = store::last_request(&mut app.reads(), &held).await?;
    let Some(request) = found else {
        return Ok(Tried::Over);
    };
    let mut change = app.change(by(&request), None).await?;
    spend(&mut change, &rules::TRIES, &request.mail, browser.from).await?;
    let request = store::request(&mut change, request.id)
        .await?
        .ok_or(Error::Absent)?;
    let live = request.state(change.now()) == LinkState::Live;
    if !live || request.tries >= rules::CODE_TRIES {
        change.finish().await?;
        return Ok(Tried::Over);
    }
    let right = code_digest(request.id, &rules::typed_code(code)) == request.code;
    if right && let Some(account) = active(&mut change, &request).await? {
        let tried = use_up(&mut change, &request, account, browser).await?;
        change.finish().await?;
        return Ok(tried);
    }
    store::count_try(&mut change, request.id).await?;
    change.finish().await?;
    let left = rules::CODE_TRIES - request.tries - 1;
    Ok(match left {
        0 => Tried::Over,
        left => Tried::Wrong(left),
    })
}

/// Presses the button on the page of a link.
pub(super) async fn enter_link(app: &App, link: &str, browser: &Browser<'_>) -> Result<Tried> {
    let request = link_request(app, link).await?;
    let mut change = app.change(by(&request), None).await?;
    spend(&mut change, &rules::TRIES, &request.mail, browser.from).await?;
    let request = store::request(&mut change, request.id)
        .await?
        .ok_or(Error::Absent)?;
    let state = request.state(change.now());
    if state != LinkState::Live {
        change.finish().await?;
        return Ok(Tried::Link(state));
    }
    let account = active(&mut change, &request).await?.ok_or(Error::Absent)?;
    let tried = use_up(&mut change, &request, account, browser).await?;
    change.finish().await?;
    Ok(tried)
}

/// The request of a link; absent when the link is none of ours or long forgotten.
pub(super) async fn link_request(app: &App, link: &str) -> Result<Request> {
    let request = store::request_of_link(&mut app.reads(), &fingerprint(link)).await?;
    request.ok_or(Error::Absent)
}

/// The account of a request, if it may still sign in.
async fn active(change: &mut Change, request: &Request) -> Result<Option<AccountId>> {
    let Some(account) = request.account else {
        return Ok(None);
    };
    let active = store::is_active(change, account).await?;
    Ok(active.then_some(account))
}

async fn use_up(
    change: &mut Change,
    request: &Request,
    account: AccountId,
    browser: &Browser<'_>,
) -> Result<Tried> {
    store::use_up(change, request.id).await?;
    if second::has(change, account).await? {
        let secret = second::ask(change, account, &request.next).await?;
        return Ok(Tried::Second(secret));
    }
    let entry = Entry {
        account,
        strength: Strength::Mail,
        agent: browser.agent,
        before: browser.session,
    };
    let opened = sessions::open(change, &entry).await?;
    // Those who run a mission are asked to set a second factor up, before all else.
    let next = match second::is_staff(change, account, change.now()).await? {
        true => format!("/{}/second-factor", request.language.code()),
        false => request.next.clone(),
    };
    Ok(Tried::In(opened, next))
}

/// In whose name a request is used: its account's.
fn by(request: &Request) -> By {
    request.account.map_or(By::Itself, By::Account)
}
