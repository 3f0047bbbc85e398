//! The pages of letters to many.

use attache_foundation::ids::MessageId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::Data;
use attache_foundation::{Answer, Button, Error, Form, Result, Visit, approvals};
use attache_missions::delegations::CATEGORIES;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::rules::{self, Facts};
use super::{Message, State, Whom, Written, actions, store, view};

/// The Regions that people can be chosen by; `none` for whoever no Region sent.
pub(super) const REGIONS: [&str; 5] = ["flanders", "wallonia", "brussels", "federal", "none"];

/// The form as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Typed {
    pub(super) subject_en: String,
    pub(super) subject_nl: String,
    pub(super) subject_fr: String,
    pub(super) subject_de: String,
    pub(super) body_en: String,
    pub(super) body_nl: String,
    pub(super) body_fr: String,
    pub(super) body_de: String,
    /// One of the categories, or empty for everybody.
    pub(super) category: String,
    /// One of [`REGIONS`], or empty for all.
    pub(super) region: String,
    /// Whether it is only to be shown, not sent.
    pub(super) look: String,
}

impl Typed {
    /// Subject and text in a language.
    pub(super) fn of(&self, language: Language) -> (&str, &str) {
        match language {
            Language::En => (&self.subject_en, &self.body_en),
            Language::Nl => (&self.subject_nl, &self.body_nl),
            Language::Fr => (&self.subject_fr, &self.body_fr),
            Language::De => (&self.subject_de, &self.body_de),
        }
    }

    /// The names of the two fields of a language.
    pub(super) fn fields(language: Language) -> (&'static str, &'static str) {
        match language {
            Language::En => ("subject_en", "body_en"),
            Language::Nl => ("subject_nl", "body_nl"),
            Language::Fr => ("subject_fr", "body_fr"),
            Language::De => ("subject_de", "body_de"),
        }
    }

    fn whom(&self) -> Whom {
        let list = |value: &str| match value {
            "" => Vec::new(),
            value => vec![value.to_owned()],
        };
        Whom {
            categories: list(&self.category),
            regions: list(&self.region),
        }
    }

    /// Reads the form, or gives everything that is wrong, beside its field: with 403 when a
    /// protected field is among it, which no letter may hold, else with 422.
    fn parse(&self) -> Result<std::result::Result<Written, (StatusCode, FieldErrors)>> {
        let mut errors = FieldErrors::default();
        let mut worst = StatusCode::UNPROCESSABLE_ENTITY;
        for language in Language::ALL {
            let (subject, body) = self.of(language);
            let (subject_field, body_field) = Typed::fields(language);
            let halves = (subject.trim().is_empty(), body.trim().is_empty());
            match halves {
                (true, false) => errors.add(subject_field, "messages-subject-missing"),
                (false, true) => errors.add(body_field, "messages-body-missing"),
                _ => {}
            }
            if subject.chars().any(char::is_control) {
                errors.add(subject_field, "messages-control-characters");
            }
            for (field, text, longest) in [
                (subject_field, subject, rules::LONGEST_SUBJECT),
                (body_field, body, rules::LONGEST_BODY),
            ] {
                let typed = text.chars().count();
                if typed > longest {
                    let args = vec![("most", longest.into()), ("typed", typed.into())];
                    errors.add_with(field, "messages-too-long", args);
                }
                match rules::check(text) {
                    Ok(()) => {}
                    Err(Error::Refusal { status, key, args }) => {
                        if status == StatusCode::FORBIDDEN {
                            worst = status;
                        }
                        errors.add_with(field, key, args);
                    }
                    Err(other) => return Err(other),
                }
            }
        }
        let any = Language::ALL.into_iter().any(|language| {
            let (subject, body) = self.of(language);
            !subject.trim().is_empty() && !body.trim().is_empty()
        });
        if !any && errors.is_empty() {
            errors.add("subject_en", "messages-no-language");
        }
        Ok(match errors.is_empty() {
            true => Ok(self.written()),
            false => Err((worst, errors)),
        })
    }

    fn written(&self) -> Written {
        let texts = Language::ALL.map(|language| self.of(language));
        Written {
            subject: Localized::new(texts.map(|(subject, _)| subject.trim())),
            body: Localized::new(texts.map(|(_, body)| body.trim())),
        }
    }
}

/// All messages of the mission.
pub(super) struct ListPage {
    pub(super) messages: Vec<Message>,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let messages = store::all(&mut visit.reads(), visit.mission_id()?).await?;
    visit.page(&ListPage { messages })
}

/// The form.
#[derive(Default)]
pub(super) struct ComposePage {
    pub(super) typed: Typed,
    pub(super) errors: FieldErrors,
    /// How it reads for the first recipient of each language, and how many there are.
    pub(super) look: Option<Look>,
}

/// How a message reads.
pub(super) struct Look {
    pub(super) recipients: usize,
    pub(super) needs_second: bool,
    /// Language, number of recipients, subject and text for the first of them.
    pub(super) samples: Vec<(Language, usize, String, String)>,
}

pub(super) async fn compose(visit: Visit) -> Answer {
    visit.page(&ComposePage::default())
}

pub(super) async fn write(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let written = match typed.parse()? {
        Ok(written) => written,
        Err((status, errors)) => {
            let page = ComposePage {
                typed,
                errors,
                look: None,
            };
            return visit.page_with(status, &page);
        }
    };
    let mission = visit.mission_id()?;
    let scope = visit.scope(Data::Registration)?;
    let roles: Vec<_> = visit.actor.roles(Some(mission)).collect();
    if !typed.look.is_empty() {
        let found = store::recipients(&mut visit.reads(), mission, &typed.whom(), &scope).await?;
        let look = Some(look(
            &written,
            &found,
            rules::needs_second(&roles, found.len()),
        ));
        let errors = FieldErrors::default();
        return visit.page(&ComposePage {
            typed,
            errors,
            look,
        });
    }
    let mut change = visit.change().await?;
    let id = actions::write(&mut change, &written, &typed.whom(), &scope, &roles).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/messages/{id}")))
}

fn look(written: &Written, found: &[store::Recipient], needs_second: bool) -> Look {
    let samples = Language::ALL.into_iter().filter_map(|language| {
        let mut readers = found.iter().filter(|one| one.language == language);
        let first = readers.next()?;
        let say = |text: &Localized| rules::filled(text.get(language), &first.facts, language);
        let count = readers.count() + 1;
        Some((language, count, say(&written.subject), say(&written.body)))
    });
    Look {
        recipients: found.len(),
        needs_second,
        samples: samples.collect(),
    }
}

/// One message.
pub(super) struct MessagePage {
    pub(super) message: Message,
    pub(super) now: Moment,
    /// Whether the reader wrote it: then somebody else must confirm it.
    pub(super) own: bool,
}

pub(super) async fn show(visit: Visit, Path((_, _, id)): At) -> Answer {
    let message = found(&visit, id).await?;
    visit.page(&MessagePage {
        own: message.written_by == visit.actor.account,
        now: visit.now(),
        message,
    })
}

type At = Path<(String, String, MessageId)>;

async fn found(visit: &Visit, id: MessageId) -> Result<Message> {
    let message = store::find(&mut visit.reads(), visit.mission_id()?, id).await?;
    message.ok_or(Error::Absent)
}

/// What the second officer says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    agrees: String,
}

pub(super) async fn confirm(
    visit: Visit,
    Path((_, _, id)): At,
    Form(decision): Form<Decision>,
) -> Answer {
    let message = found(&visit, id).await?;
    let approval = message.approval.ok_or(rules::Refusal::TooLate)?;
    let mut change = visit.change().await?;
    approvals::decide(&mut change, approval, decision.agrees == "yes", "").await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/messages/{id}")))
}

pub(super) async fn stop(visit: Visit, Path((_, _, id)): At, _: Button) -> Answer {
    let mut change = visit.change().await?;
    let mission = visit.mission_id()?;
    let message = store::find(&mut change, mission, id).await?;
    actions::stop(&mut change, &message.ok_or(Error::Absent)?).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/messages/{id}")))
}

fn sample(state: State, goes_at: Option<Moment>) -> Message {
    Message {
        id: id(),
        mission: id(),
        subject: Localized::new(["Your programme", "", "", ""]),
        body: Localized::new([
            "Dear {delegate.name},\n\nSee you in San Francisco.",
            "",
            "",
            "",
        ]),
        state,
        written_by: None,
        written_by_name: "Tanguy Cerisaimont".to_owned(),
        written_at: Moment(1_759_129_200_000),
        approval: None,
        goes_at,
        recipients: 412,
    }
}

fn id<T>() -> Id<T> {
    "0".repeat(26).parse().expect("an id")
}

impl Page for ListPage {
    fn title(&self, words: &Words) -> String {
        words.say("messages-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::list_head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::list(self, frame)
    }

    fn samples() -> Vec<ListPage> {
        let full = State::ALL.map(|state| sample(state, Some(Moment(1_759_129_320_000))));
        vec![
            ListPage {
                messages: full.into(),
            },
            ListPage {
                messages: Vec::new(),
            },
        ]
    }
}

impl Page for ComposePage {
    fn title(&self, words: &Words) -> String {
        words.say("messages-new")
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::compose(self, frame)
    }

    fn samples() -> Vec<ComposePage> {
        let mut errors = FieldErrors::default();
        let meant = vec![("field", "x".into()), ("meant", "delegate.name".into())];
        errors.add_with("body_en", "messages-unknown-placeholder", meant);
        let typed = Typed {
            subject_en: "Your programme".to_owned(),
            body_en: "Dear {x}".to_owned(),
            category: CATEGORIES[3].to_owned(),
            ..Typed::default()
        };
        let written = typed.written();
        let recipient = store::Recipient {
            person: id(),
            mail: String::new(),
            language: Language::En,
            facts: Facts::default(),
            slug: String::new(),
        };
        vec![
            ComposePage {
                typed: typed.clone(),
                errors,
                look: None,
            },
            ComposePage {
                look: Some(look(&written, &[recipient], true)),
                typed,
                errors: FieldErrors::default(),
            },
            ComposePage::default(),
        ]
    }
}

impl Page for MessagePage {
    fn title(&self, words: &Words) -> String {
        self.message.subject.get(words.language()).to_owned()
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::message_head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::message(self, frame)
    }

    fn samples() -> Vec<MessagePage> {
        let page = |state, own| MessagePage {
            message: sample(state, Some(Moment(1_759_129_320_000))),
            now: Moment(1_759_129_260_000),
            own,
        };
        let all = State::ALL.into_iter();
        all.flat_map(|state| [page(state, true), page(state, false)])
            .collect()
    }
}
