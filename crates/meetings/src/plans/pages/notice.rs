//! The form that sets the notice, on the page of runs and plans.

use attache_foundation::{Answer, Form, Visit};
use attache_platform::web::{FieldErrors, see_other};
use axum::http::StatusCode;
use serde::Deserialize;

use super::runs::{self, list_page};
use crate::plans::notice::{self, Notice, Unit};

/// The form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::plans) struct Typed {
    pub(in crate::plans) notice: String,
    pub(in crate::plans) unit: String,
}

impl From<Notice> for Typed {
    fn from(notice: Notice) -> Typed {
        let (amount, unit) = notice.told();
        Typed {
            notice: amount.to_string(),
            unit: unit.name().into(),
        }
    }
}

impl Typed {
    /// The notice that the form asks for, or everything that is wrong with it.
    pub(in crate::plans) fn parse(&self) -> Result<Notice, FieldErrors> {
        let mut errors = FieldErrors::default();
        let unit = Unit::from_name(self.unit.trim());
        if unit.is_none() {
            errors.add("unit", "plans-error-notice-unit");
        }
        let amount = self.notice.trim().parse().ok();
        let notice = amount.and_then(|amount| Notice::of(amount, unit.unwrap_or(Unit::Minutes)));
        if notice.is_none() {
            let minutes = Notice::MOST_MINUTES;
            let most = vec![
                ("minutes", minutes.into()),
                ("hours", (minutes / 60).into()),
            ];
            errors.add_with("notice", "plans-error-notice", most);
        }
        notice.filter(|_| errors.is_empty()).ok_or(errors)
    }
}

pub(in crate::plans) async fn set(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let wanted = match typed.parse() {
        Ok(wanted) => wanted,
        Err(errors) => {
            let usual = (runs::Typed::default(), FieldErrors::default());
            let mut page = list_page(&visit, usual.0, usual.1).await?;
            (page.notice, page.notice_errors) = (typed, errors);
            return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let mut change = visit.change().await?;
    notice::set_notice(&mut change, wanted).await?;
    change.finish().await?;
    see_other(&visit.address("/plans"))
}
