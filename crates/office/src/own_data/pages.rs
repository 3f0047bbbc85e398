//! One's own data as a page to read or print, and as JSON to take along.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::readings::{self, Concerned, Reading};
use attache_foundation::{Answer, Visit};
use attache_platform::texts::Words;
use attache_platform::web::json;
use axum::http::{HeaderValue, StatusCode, header};
use maud::Markup;

use super::{OwnData, Row, gather, view};
use crate::read_audit;

/// How many readings the page shows; another page has all.
const NEWEST: i64 = 5;

/// Everything that is kept of the reader.
pub(super) struct OwnDataPage {
    pub(super) data: OwnData,
    /// The newest of what others read.
    pub(super) reads: Vec<Reading>,
    /// Whether the reader is a person of a mission, who can ask to be erased.
    pub(super) is_person: bool,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let (account, person) = (visit.actor.account, visit.actor.person);
    let whose = Concerned {
        person,
        holder: account,
    };
    let reads = readings::of(&mut visit.reads(), whose, NEWEST).await?;
    visit.page(&OwnDataPage {
        data: gather(&visit.app, account, person).await?,
        reads,
        is_person: person.is_some(),
    })
}

pub(super) async fn download(visit: Visit) -> Answer {
    let data = gather(&visit.app, visit.actor.account, visit.actor.person).await?;
    let mut answer = json(StatusCode::OK, &data)?;
    let named = HeaderValue::from_static("attachment; filename=\"my-data.json\"");
    answer
        .headers_mut()
        .insert(header::CONTENT_DISPOSITION, named);
    Ok(answer)
}

impl Page for OwnDataPage {
    fn title(&self, words: &Words) -> String {
        words.say("own-data-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<OwnDataPage> {
        let row = |name: &&str| ((*name).to_owned(), format!("value of {name}").into());
        let row: Row = view::COLUMNS.iter().map(row).collect();
        let mut data = OwnData::default();
        for (table, ..) in super::store::OWN {
            data.tables.insert((*table).to_owned(), vec![row.clone()]);
        }
        let given = Row::from([
            ("field".to_owned(), "birth_date".into()),
            ("value".to_owned(), "1979-03-04".into()),
        ]);
        let travel_file = "dossier_fields".to_owned();
        data.tables.insert(travel_file, vec![given]);
        vec![
            OwnDataPage {
                data,
                reads: read_audit::sample_readings(),
                is_person: true,
            },
            OwnDataPage {
                data: OwnData::default(),
                reads: Vec::new(),
                is_person: false,
            },
        ]
    }
}
