//! One's own data as a page to read or print, and as JSON to take along.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Visit};
use attache_missions::dossiers::{self, DossierClass, DossierRead};
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::json;
use axum::http::{HeaderValue, StatusCode, header};
use maud::Markup;

use super::{OwnData, Row, gather, view};

/// Everything that is kept of the reader.
pub(super) struct OwnDataPage {
    pub(super) data: OwnData,
    pub(super) reads: Vec<DossierRead>,
    /// Whether the reader is a person of a mission, who can ask to be erased.
    pub(super) is_person: bool,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let (account, person) = (visit.actor.account, visit.actor.person);
    let reads = match person {
        Some(person) => dossiers::reads_of(&mut visit.reads(), person).await?,
        None => Vec::new(),
    };
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
        let read = DossierRead {
            at: Moment(1_759_500_000_000),
            by: "Sophie Claes".to_owned(),
            class: DossierClass::Passport,
            reason: "Visit list of the port".to_owned(),
        };
        let own = DossierRead {
            reason: String::new(),
            ..read.clone()
        };
        vec![
            OwnDataPage {
                data,
                reads: vec![read, own],
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
