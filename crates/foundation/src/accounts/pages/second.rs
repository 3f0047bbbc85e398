//! The second step of signing in, and setting a second factor up.

use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::{Answer, Button, Error, FieldErrors, Form, see_other};
use axum::http::StatusCode;
use maud::{Markup, html};
use serde::Deserialize;

use super::{browser, lead_on};
use crate::accounts::passkeys::{self, Shown};
use crate::accounts::second::{self, Second, Standing};
use crate::accounts::sessions::{self, Entry};
use crate::accounts::{Strength, cookie, totp};
use crate::layout::fields::{self, Field};
use crate::layout::{Frame, Page, Tone, facts, notice, section};
use crate::visit::Visit;

/// A code of an authenticator, or a recovery code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::accounts) struct Typed {
    code: String,
}

/// The second step: whoever proved one thing proves the other.
pub(in crate::accounts) struct StepPage {
    errors: FieldErrors,
}

pub(in crate::accounts) async fn step(visit: Visit) -> Answer {
    let errors = FieldErrors::default();
    visit.page(&StepPage { errors })
}

pub(in crate::accounts) async fn prove(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let held = cookie::secret(&visit.app, &visit.headers, cookie::STEP).unwrap_or_default();
    let session = cookie::session_secret(&visit.app, &visit.headers);
    let browser = browser(&visit, session.as_deref());
    let mut errors = FieldErrors::default();
    match second::enter(&visit.app, &held, &typed.code, &browser).await? {
        Second::In(opened, next) => {
            let mut answer = lead_on(&visit, &opened.secret, &next)?;
            cookie::set(&visit.app, answer.headers_mut(), cookie::STEP, "")?;
            return Ok(answer);
        }
        Second::Wrong(left) => {
            errors.add_with("code", "accounts-code-wrong", vec![("left", left.into())]);
        }
        Second::Over => errors.add("code", "accounts-step-over"),
    }
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &StepPage { errors })
}

impl Page for StepPage {
    fn title(&self, words: &Words) -> String {
        words.say("accounts-step")
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! { p class="standfirst" { (frame.say("accounts-step-lead")) } }
    }

    fn view(&self, frame: &Frame) -> Markup {
        let code = frame.language().code();
        let way_on = frame.say("accounts-sign-in");
        html! {
            (code_form(frame, &format!("/{code}/sign-in/second"), &self.errors, &way_on))
            p class="note" {
                a href={ "/" (code) "/sign-in" } { (frame.say("accounts-again")) }
            }
        }
    }

    fn samples() -> Vec<StepPage> {
        let mut wrong = FieldErrors::default();
        let left = vec![("left", 1_i64.into())];
        wrong.add_with("code", "accounts-code-wrong", left);
        let mut over = FieldErrors::default();
        over.add("code", "accounts-step-over");
        [FieldErrors::default(), wrong, over]
            .map(|errors| StepPage { errors })
            .into()
    }
}

/// A form of one code. What was typed does not stay: it is good once.
fn code_form(frame: &Frame, address: &str, errors: &FieldErrors, way_on: &str) -> Markup {
    let form = fields::Form {
        words: &frame.words,
        errors,
    };
    html! {
        form class="stack" method="post" action=(address) {
            (form.summary())
            (form.one_time_code(&Field {
                name: "code",
                label: frame.say("accounts-code"),
                hint: frame.say("accounts-step-hint"),
                value: "",
                optional: false,
            }))
            p class="row" { button class="button" { (way_on) } }
        }
    }
}

/// One's second factor.
pub(in crate::accounts) struct FactorPage {
    /// Whose it is, as an authenticator shows it.
    name: String,
    standing: Standing,
    /// Recovery codes, shown once.
    codes: Vec<String>,
    /// Whether those who run a mission must have one here.
    required: bool,
    errors: FieldErrors,
    /// One's passkeys, where there can be any.
    passkeys: Option<Vec<Shown>>,
    /// A passkey was shown that is not what was asked for.
    pub(super) passkey_failed: bool,
}

pub(super) async fn factor_page(visit: &Visit) -> Result<FactorPage, Error> {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    Ok(FactorPage {
        name: visit.actor.name.clone(),
        standing: second::standing(&visit.app, account).await?,
        codes: Vec::new(),
        required: visit.app.settings().require_second_factor,
        errors: FieldErrors::default(),
        passkeys: match passkeys::are_possible(&visit.app) {
            true => Some(passkeys::of_account(&mut visit.reads(), account).await?),
            false => None,
        },
        passkey_failed: false,
    })
}

pub(in crate::accounts) async fn show(visit: Visit) -> Answer {
    visit.page(&factor_page(&visit).await?)
}

pub(in crate::accounts) async fn begin(visit: Visit, _: Button) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut change = visit.change().await?;
    let session = cookie::session_secret(&visit.app, &visit.headers);
    passkeys::may_change(&mut change, account, session.as_deref()).await?;
    second::begin(&mut change, account).await?;
    change.finish().await?;
    see_other(&format!("/{}/second-factor", visit.words.language().code()))
}

pub(in crate::accounts) async fn confirm(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut change = visit.change().await?;
    let session = cookie::session_secret(&visit.app, &visit.headers);
    passkeys::may_change(&mut change, account, session.as_deref()).await?;
    let codes = second::confirm(&mut change, account, &typed.code).await?;
    let Some(codes) = codes else {
        change.finish().await?;
        return wrong(&visit).await;
    };
    // Whoever has just proven both goes on with a session that says so.
    let browser = browser(&visit, session.as_deref());
    let entry = Entry {
        account,
        strength: Strength::Totp,
        agent: browser.agent,
        before: browser.session,
    };
    let opened = sessions::open(&mut change, &entry).await?;
    change.finish().await?;
    let mut page = factor_page(&visit).await?;
    page.codes = codes;
    let mut answer = visit.page(&page)?;
    cookie::set(
        &visit.app,
        answer.headers_mut(),
        cookie::SESSION,
        &opened.secret,
    )?;
    Ok(answer)
}

pub(in crate::accounts) async fn remove(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let mut change = visit.change().await?;
    let removed = second::remove(&mut change, account, &typed.code).await?;
    change.finish().await?;
    if !removed {
        return wrong(&visit).await;
    }
    see_other(&format!("/{}/second-factor", visit.words.language().code()))
}

async fn wrong(visit: &Visit) -> Answer {
    let mut page = factor_page(visit).await?;
    page.errors.add("code", "accounts-factor-wrong");
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

impl Page for FactorPage {
    fn title(&self, words: &Words) -> String {
        words.say("accounts-factor")
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! {
            p class="standfirst" { (frame.say("accounts-factor-lead")) }
            @if self.required { p { (frame.say("accounts-factor-required")) } }
        }
    }

    fn view(&self, frame: &Frame) -> Markup {
        html! {
            @if self.passkey_failed {
                (notice(Tone::Bad, html! {
                    p role="alert" { (frame.say("accounts-passkey-not-added")) }
                }))
            }
            (self.codes_of_time(frame))
            @if let Some(passkeys) = &self.passkeys { (super::passkeys::own(frame, passkeys)) }
        }
    }

    fn samples() -> Vec<FactorPage> {
        let page = |standing| FactorPage {
            name: "Élise Vandenbroucke".to_owned(),
            standing,
            codes: Vec::new(),
            required: true,
            errors: FieldErrors::default(),
            passkeys: Some(Vec::new()),
            passkey_failed: false,
        };
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".to_owned();
        let mut wrong = page(Standing::Begun(secret.clone()));
        wrong.errors.add("code", "accounts-factor-wrong");
        let mut fresh = page(Standing::Used(10));
        fresh.codes = vec!["ABCD-EFGH".to_owned(); second::RECOVERY_CODES];
        let shown = |used| Shown {
            name: "0".repeat(64),
            device: "iphone".to_owned(),
            made: Moment(1_759_647_600_000),
            used,
        };
        let keys = FactorPage {
            passkeys: Some(vec![shown(None), shown(Some(Moment(1_759_651_200_000)))]),
            passkey_failed: true,
            ..page(Standing::None)
        };
        vec![
            keys,
            FactorPage {
                required: false,
                ..page(Standing::None)
            },
            page(Standing::Begun(secret)),
            wrong,
            fresh,
            page(Standing::Used(1)),
        ]
    }
}

impl FactorPage {
    /// The authenticator with its codes.
    fn codes_of_time(&self, frame: &Frame) -> Markup {
        let at = |verb: &str| format!("/{}/second-factor/{verb}", frame.language().code());
        match &self.standing {
            Standing::None => html! {
                form method="post" action=(at("begin")) {
                    p class="row" {
                        button class="button" { (frame.say("accounts-factor-begin")) }
                        @if !self.required {
                            a href={ "/" (frame.language().code()) "/start" } {
                                (frame.say("accounts-factor-later"))
                            }
                        }
                    }
                }
            },
            Standing::Begun(secret) => {
                let confirm = frame.say("accounts-factor-confirm");
                html! {
                    p { (frame.say("accounts-factor-scan")) }
                    (picture(&totp::address(secret, &self.name), frame))
                    (facts(&[(
                        frame.say("accounts-factor-secret"),
                        html! { code { (in_fours(secret)) } },
                    )]))
                    (code_form(frame, &at("confirm"), &self.errors, &confirm))
                }
            }
            Standing::Used(left) => html! {
                @if self.codes.is_empty() {
                    @let args = [("left", (*left).into())];
                    (notice(Tone::Good, html! {
                        p { (frame.words.with("accounts-factor-used", &args)) }
                    }))
                } @else {
                    (self.recovery(frame))
                }
                (section(
                    frame.say("accounts-factor-remove"),
                    code_form(frame, &at("remove"), &self.errors,
                        &frame.say("accounts-factor-remove")),
                ))
            },
        }
    }

    fn recovery(&self, frame: &Frame) -> Markup {
        html! {
            (notice(Tone::Good, html! { p { (frame.say("accounts-factor-done")) } }))
            p { (frame.say("accounts-factor-recovery")) }
            ul { @for code in &self.codes { li { code { (code) } } } }
            p class="row" {
                a class="button" href={ "/" (frame.language().code()) "/start" } {
                    (frame.say("accounts-factor-way-on"))
                }
            }
        }
    }
}

/// The address as a picture; it is dark on light in every scheme, as cameras need it.
fn picture(address: &str, frame: &Frame) -> Markup {
    let Ok(code) = qrcode::QrCode::new(address) else {
        return html! {};
    };
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate();
    let dark = dark.filter(|(_, color)| *color == qrcode::Color::Dark);
    let path: String = dark
        .map(|(place, _)| format!("M{} {}h1v1h-1z", place % width + 4, place / width + 4))
        .collect();
    let side = width + 8;
    html! {
        svg class="qr" viewBox={ "0 0 " (side) " " (side) } role="img"
            aria-label=(frame.say("accounts-factor-picture")) {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

/// A secret in groups, to be copied by hand.
fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups = letters
        .chunks(4)
        .map(|four| four.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
