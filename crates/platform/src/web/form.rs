//! What people send: forms and JSON, read strictly, with their errors kept beside the fields.

use std::borrow::Cow;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;

use super::error::Error;
use crate::texts::Arg;

/// A form as it was typed. A field that the form does not have is refused.
pub struct Form<T>(pub T);

/// A JSON body. A field that the type does not have is refused.
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Form<T>, Error> {
        match axum::Form::<T>::from_request(request, state).await {
            Ok(axum::Form(form)) => Ok(Form(form)),
            Err(rejection) => Err(bad_body(rejection.status(), &rejection.body_text())),
        }
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Json<T>, Error> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let is_json = kind.and_then(|kind| kind.to_str().ok());
        if !is_json.is_some_and(|kind| kind.starts_with("application/json")) {
            return Err(refusal(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "error-not-json",
            ));
        }
        let body = Bytes::from_request(request, state).await;
        let body =
            body.map_err(|rejection| bad_body(rejection.status(), &rejection.body_text()))?;
        serde_json::from_slice(&body)
            .map(Json)
            .map_err(|error| bad_body(StatusCode::UNPROCESSABLE_ENTITY, &error.to_string()))
    }
}

/// A form that is a button: nothing is filled in, so whatever is sent does not belong there.
pub struct Button;

impl<S: Send + Sync> FromRequest<S> for Button {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Button, Error> {
        let body = Bytes::from_request(request, state).await;
        let body =
            body.map_err(|rejection| bad_body(rejection.status(), &rejection.body_text()))?;
        refuse_fields(&body).map(|()| Button)
    }
}

/// Refuses the first field of a body that should have none.
pub(super) fn refuse_fields(body: &[u8]) -> Result<(), Error> {
    if body.is_empty() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(body);
    Err(Error::unknown_field(
        text.split(['=', '&']).next().unwrap_or_default(),
    ))
}

fn refusal(status: StatusCode, key: &'static str) -> Error {
    Error::Refusal {
        status,
        key,
        args: Vec::new(),
    }
}

/// Words what is wrong with a body: the field that does not belong there or is not there, when
/// that is what it is.
pub(super) fn bad_body(status: StatusCode, why: &str) -> Error {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        return refusal(status, "error-too-large");
    }
    for (said, key) in [
        ("unknown field `", "error-unknown-field"),
        ("missing field `", "error-missing-field"),
    ] {
        let field = why
            .split_once(said)
            .and_then(|(_, rest)| rest.split('`').next());
        if let Some(field) = field {
            return Error::unprocessable(key, vec![("field", Arg::from(field))]);
        }
    }
    refusal(StatusCode::UNPROCESSABLE_ENTITY, "error-bad-body")
}

/// What is wrong with one field, as a key; the view words it.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// Its name in the form; questions that are data name theirs at run time.
    pub field: Cow<'static, str>,
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

/// What is wrong with a form. Empty when nothing is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    /// Notes that a field is wrong.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, key: &'static str) {
        self.0.push(FieldError {
            field: field.into(),
            key,
            args: Vec::new(),
        });
    }

    /// Notes that a field is wrong, and tells the sentence something.
    pub fn add_with(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        key: &'static str,
        args: Vec<(&'static str, Arg)>,
    ) {
        let field = field.into();
        self.0.push(FieldError { field, key, args });
    }

    /// What is wrong with one field.
    pub fn of(&self, field: &str) -> Option<&FieldError> {
        self.0.iter().find(|error| error.field == field)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
