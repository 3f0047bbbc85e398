//! Serving: routes with their right, pages and JSON answers, forms, and the one error of the edge.

mod answer;
mod client;
mod error;
pub mod facets;
pub mod filter;
mod form;
mod reach;
mod route;
mod upload;

pub use answer::{
    Answer, Cached, EntityTag, attached, attachment, calendar, json, page, page_with, see_other,
};
pub use client::{Network, client, counted_as};
pub use error::{Error, Result};
pub use form::{Button, FieldError, FieldErrors, Form, Json};
pub use reach::{is_internal, is_public};
pub use route::{Described, MOST_BODY, Route, get, post};
pub use upload::Upload;

/// `Content-Security-Policy` of every answer: nothing from elsewhere, no script or style in a page.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'";
