//! The page of the bank of messages.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Result, Visit};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Query;
use axum::http::StatusCode;
use maud::Markup;

use super::{AUDIENCES, Message, STATES, actions, rules, store, view};
use crate::mission::typed::{LONGEST_LINE, LONGEST_TEXT, Typed};

/// Approved words, and where they are used.
pub(super) struct PositioningPage {
    pub(super) messages: Vec<Message>,
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
}

impl Page for PositioningPage {
    fn title(&self, words: &Words) -> String {
        words.say("mission-positioning")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples()
    }
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<PositioningPage> {
    Ok(PositioningPage {
        messages: store::messages(&mut visit.reads(), visit.mission_id()?).await?,
        typed,
        errors,
    })
}

fn typed(message: &Message) -> Typed {
    let mut typed = Typed::default();
    typed.put("short", &message.code);
    typed.put_text("wording", &message.text);
    typed.put("for_whom", &message.audience);
    typed.put("standing", &message.state);
    typed
}

fn parse(typed: &Typed) -> std::result::Result<Message, FieldErrors> {
    let mut errors = FieldErrors::default();
    let code = typed.get("short").trim().to_owned();
    let signs = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if code.is_empty() || code.len() > 60 || !code.bytes().all(signs) {
        errors.add("short", "mission-error-code");
    }
    let message = Message {
        code,
        text: typed.text("wording", LONGEST_TEXT, true, &mut errors),
        audience: typed.one_of("for_whom", &AUDIENCES, &mut errors),
        state: typed.one_of("standing", &STATES, &mut errors),
        uses: Vec::new(),
    };
    if errors.is_empty() {
        Ok(message)
    } else {
        Err(errors)
    }
}

/// The bank, and the message that is asked for in the form.
pub(super) async fn show(visit: Visit, Query(pairs): Query<Vec<(String, String)>>) -> Answer {
    let mut page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    let asked = pairs.iter().find(|(name, _)| name == "short");
    let found = asked.and_then(|(_, code)| page.messages.iter().find(|one| one.code == *code));
    if let Some(found) = found {
        page.typed = typed(found);
    }
    visit.page(&page)
}

/// Keeps a message, or gives the form back.
pub(super) async fn save(visit: Visit, Form(sent): Form<Vec<(String, String)>>) -> Answer {
    let typed = Typed::take(sent, &["short", "wording_*", "for_whom", "standing"])?;
    match parse(&typed) {
        Ok(message) => {
            let mut change = visit.change().await?;
            actions::keep(&mut change, &message).await?;
            change.finish().await?;
            see_other(&visit.address("/positioning"))
        }
        Err(errors) => {
            let page = page(&visit, typed, errors).await?;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Notes where a message is used; one that is not approved is not.
pub(super) async fn note_use(visit: Visit, Form(sent): Form<Vec<(String, String)>>) -> Answer {
    let typed = Typed::take(sent, &["used", "used_in"])?;
    let mut page = page(&visit, typed.clone(), FieldErrors::default()).await?;
    let mut errors = FieldErrors::default();
    let place = typed.line("used_in", LONGEST_LINE, true, &mut errors);
    let found = page
        .messages
        .iter()
        .find(|one| one.code == typed.get("used"));
    match found {
        None => errors.add("used", "mission-error-choice"),
        Some(message) if !rules::may_use(message) => {
            errors.add("used", "mission-error-not-approved");
        }
        Some(_) => {}
    }
    if !errors.is_empty() {
        page.errors = errors;
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let mut change = visit.change().await?;
    actions::note_use(&mut change, typed.get("used"), &place).await?;
    change.finish().await?;
    see_other(&visit.address("/positioning"))
}

fn samples() -> Vec<PositioningPage> {
    let message = |state: &str, audience: &str| Message {
        code: format!("hub-{state}"),
        text: Localized::new([
            "A hub",
            "Een draaischijf",
            "Un carrefour",
            "Eine Drehscheibe",
        ]),
        audience: audience.to_owned(),
        state: state.to_owned(),
        uses: vec!["Opening speech".to_owned()],
    };
    let pairs = STATES.into_iter().zip(AUDIENCES);
    let messages: Vec<Message> = pairs.map(|(state, who)| message(state, who)).collect();
    let mut errors = parse(&Typed::default()).err().unwrap_or_default();
    errors.add("used", "mission-error-not-approved");
    vec![
        PositioningPage {
            typed: typed(&messages[0]),
            messages,
            errors: FieldErrors::default(),
        },
        PositioningPage {
            messages: Vec::new(),
            typed: Typed::default(),
            errors,
        },
    ]
}
