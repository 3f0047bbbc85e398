//! The page on which somebody chooses what others see of them.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Visit};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use maud::Markup;

use super::super::rules::Typed;
use super::super::{Listing, actions, store, view};

/// What others see of the reader.
pub(in super::super) struct ListingPage {
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
    /// The address that would be shown.
    pub(in super::super) address: String,
}

/// The choices as they stand.
pub(in super::super) async fn show(visit: Visit) -> Answer {
    let (person, mut reads) = (visit.person()?, visit.reads());
    let listing = store::listing(&mut reads, person).await?;
    let address = store::mail(&mut reads, visit.mission_id()?, person).await?;
    visit.page(&ListingPage {
        typed: Typed::of(&listing),
        errors: FieldErrors::default(),
        address: address.ok_or(Error::Absent)?,
    })
}

/// Keeps the choices, or gives the form back with what is wrong.
pub(in super::super) async fn save(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let person = visit.person()?;
    let address = store::mail(&mut visit.reads(), visit.mission_id()?, person).await?;
    let address = address.ok_or(Error::Absent)?;
    match typed.parse() {
        Ok(chosen) => {
            let mut change = visit.change().await?;
            actions::choose(&mut change, person, &chosen).await?;
            change.finish().await?;
            see_other(&visit.address("/directory/mine"))
        }
        Err(errors) => {
            let page = ListingPage {
                typed,
                errors,
                address,
            };
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

impl Page for ListingPage {
    fn title(&self, words: &Words) -> String {
        words.say("directory-mine")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::listing::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::listing::page(self, frame)
    }

    fn samples() -> Vec<ListingPage> {
        let of = |typed: Typed| ListingPage {
            errors: typed.parse().err().unwrap_or_default(),
            typed,
            address: "mieke@example.org".to_owned(),
        };
        let hidden = Listing {
            hidden: true,
            phone: true,
            ..Listing::default()
        };
        let wrong = Typed {
            number: "call me".to_owned(),
            ..Typed::default()
        };
        let all = [Typed::of(&Listing::default()), Typed::of(&hidden), wrong];
        all.map(of).into()
    }
}
