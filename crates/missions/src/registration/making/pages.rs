//! The page on which an officer makes a call or edits one.

use attache_foundation::ids::{CallId, OrganisationId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::super::pages::scope;
use super::super::{Call, Phase, actions, samples, store};
use super::typed::{CallTyped, Press};
use super::view;

/// The form.
pub(in super::super) struct MakingPage {
    /// Of a call that is there: which, and how it stands.
    pub(super) call: Option<(CallId, Phase)>,
    /// The agencies for which the reader may make a call.
    pub(super) agencies: Vec<(OrganisationId, Localized, String)>,
    pub(super) typed: CallTyped,
    pub(super) errors: FieldErrors,
}

impl MakingPage {
    /// Whether people may have applied by what was published.
    pub(super) fn is_out(&self) -> bool {
        self.call.is_some_and(|(_, phase)| phase != Phase::Coming)
    }
}

type Sent = Form<Vec<(String, String)>>;

fn unknown(field: &str) -> Error {
    let field = field.chars().take(60).collect::<String>();
    Error::unprocessable("error-unknown-field", vec![("field", field.into())])
}

async fn fresh(visit: &Visit, typed: CallTyped) -> Result<MakingPage> {
    let scope = scope(visit)?;
    let mut agencies = store::agencies(&mut visit.reads(), &scope).await?;
    let words = &visit.words;
    words.sort_by_name(&mut agencies, |(_, name, _)| name.get(words.language()));
    Ok(MakingPage {
        call: None,
        agencies,
        typed,
        errors: FieldErrors::default(),
    })
}

pub(super) async fn new(visit: Visit) -> Answer {
    visit.page(&fresh(&visit, CallTyped::fresh()).await?)
}

/// Makes a call, or gives the form back: with the rows that were asked for, or with its errors.
pub(super) async fn make(visit: Visit, Form(sent): Sent) -> Answer {
    let (typed, press) = CallTyped::take(&sent).map_err(|field| unknown(&field))?;
    let mut page = fresh(&visit, typed).await?;
    if press == Press::Rows {
        return visit.page(&page);
    }
    let agency = page.typed.plain("agency").parse::<OrganisationId>().ok();
    let agency = page.agencies.iter().find(|(id, ..)| Some(*id) == agency);
    let agency = agency.map(|(id, _, region)| (*id, region.clone()));
    let whole = page.typed.parse(None);
    let mut errors = whole.as_ref().err().cloned().unwrap_or_default();
    if agency.is_none() {
        errors.0.insert(
            0,
            attache_platform::web::FieldError {
                field: "agency".into(),
                key: "registration-error-choice",
                args: Vec::new(),
            },
        );
    }
    let (Ok(whole), Some((agency, region))) = (whole, agency) else {
        page.errors = errors;
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let mut change = visit.change().await?;
    let call = actions::make_call(&mut change, agency, region, whole).await?;
    change.finish().await?;
    see_other(&visit.address(&format!("/calls/{call}")))
}

/// A call of the reader's Region; another's is absent.
async fn own(visit: &Visit, call: &str) -> Result<Call> {
    let id: CallId = call.parse().map_err(|_| Error::Absent)?;
    let (mission, scope) = (visit.mission_id()?, scope(visit)?);
    let found = store::call(&mut visit.reads(), mission, &scope, id).await?;
    found.ok_or(Error::Absent)
}

fn page_of(call: &Call, visit: &Visit, typed: CallTyped) -> MakingPage {
    MakingPage {
        call: Some((call.id, call.phase(visit.now()))),
        agencies: Vec::new(),
        typed,
        errors: FieldErrors::default(),
    }
}

pub(super) async fn edit(
    visit: Visit,
    Path((_, _, call)): Path<(String, String, String)>,
) -> Answer {
    let call = own(&visit, &call).await?;
    visit.page(&page_of(&call, &visit, CallTyped::of(&call)))
}

/// Keeps what was changed of a call, or gives the form back.
pub(super) async fn keep(
    visit: Visit,
    Path((_, _, call)): Path<(String, String, String)>,
    Form(sent): Sent,
) -> Answer {
    let call = own(&visit, &call).await?;
    let phase = call.phase(visit.now());
    let (typed, press) = match phase {
        Phase::Coming => CallTyped::take(&sent),
        _ => CallTyped::take_open(&call, &sent).map(|typed| (typed, Press::Keep)),
    }
    .map_err(|field| unknown(&field))?;
    let mut page = page_of(&call, &visit, typed);
    if press == Press::Rows {
        return visit.page(&page);
    }
    match page.typed.parse(Some((&call, phase))) {
        Ok(whole) => {
            let mut change = visit.change().await?;
            actions::edit_call(&mut change, call.id, whole).await?;
            change.finish().await?;
            see_other(&visit.address(&format!("/calls/{}", call.id)))
        }
        Err(errors) => {
            page.errors = errors;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

impl Page for MakingPage {
    fn title(&self, words: &Words) -> String {
        words.say(match self.call {
            None => "registration-call-new",
            Some(_) => "registration-call-edit",
        })
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        let place = words.language() as usize;
        let name = self.typed.name.get(place)?.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("registration-calls"), frame.address("/calls"))]
    }

    fn samples() -> Vec<MakingPage> {
        let call = samples::call(3, 24);
        let page = |phase: Option<Phase>, typed: CallTyped, errors: FieldErrors| MakingPage {
            call: phase.map(|phase| (call.id, phase)),
            agencies: vec![(samples::id(1), "hub.brussels".into(), "brussels".to_owned())],
            typed,
            errors,
        };
        let empty = CallTyped::take(&[
            ("do".to_owned(), "add-question".to_owned()),
            ("b0-group".to_owned(), "domain:ai".to_owned()),
            ("d0-gate".to_owned(), "luck".to_owned()),
            ("closes_at".to_owned(), "2025-02-30T18:00".to_owned()),
        ]);
        let empty = empty.map(|(typed, _)| typed).unwrap_or_default();
        let wrong = empty.parse(None).err().unwrap_or_default();
        let none = FieldErrors::default;
        let mut every = none();
        for key in [
            "registration-call-error-closes",
            "registration-call-error-logistics",
            "registration-call-error-earlier",
            "registration-call-error-over",
            "registration-call-error-fewer",
            "registration-call-error-cents",
            "registration-call-error-balance",
            "registration-call-error-percent",
            "registration-call-error-rows",
            "registration-call-error-range",
            "registration-call-error-choices",
            "registration-call-error-condition",
            "registration-call-error-condition-counted",
            "registration-call-error-counted",
            "registration-call-error-quota-group",
            "registration-call-error-quota-twice",
            "registration-error-date",
        ] {
            every.add("places", key);
        }
        let whole = || CallTyped::of(&call);
        vec![
            page(None, CallTyped::fresh(), none()),
            page(None, empty, wrong),
            page(Some(Phase::Coming), whole(), every),
            page(Some(Phase::Open), whole(), none()),
            page(Some(Phase::Closed), whole(), none()),
        ]
    }
}
