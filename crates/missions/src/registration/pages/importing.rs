//! Applications from a spreadsheet: upload, what each column is, what the rows say, importing.

use std::collections::BTreeMap;

use attache_foundation::ids::{CallId, ImportId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Change, Error, Form, Result, Upload, Visit};
use attache_platform::sheets::{self, Unreadable};
use attache_platform::texts::Words;
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::super::actions::{self, Outcome, Refused, Sent};
use super::super::importing::{FIELDS, Fault, Mapping, missing};
use super::super::rules::Refusal;
use super::super::store::{self, EVERYWHERE, Import};
use super::super::{Call, samples, view};
use super::exporting::{attachment, safe};
use super::{account, only, scope, status};

/// Where a spreadsheet is uploaded, and those that were.
pub(in super::super) struct ImportsPage {
    pub(in super::super) calls: Vec<Call>,
    pub(in super::super) imports: Vec<Import>,
    pub(in super::super) call: String,
    pub(in super::super) errors: FieldErrors,
    pub(in super::super) refusal: Option<Refusal>,
}

/// One spreadsheet.
pub(in super::super) struct ImportPage {
    pub(in super::super) call: Call,
    pub(in super::super) import: Import,
    /// How many applications its rows make, as they stand.
    pub(in super::super) parties: usize,
    pub(in super::super) faults: Vec<Fault>,
    pub(in super::super) errors: FieldErrors,
    pub(in super::super) refusal: Option<Refusal>,
}

type Address = Path<(String, String, String)>;

async fn listed(visit: &Visit, call: String, errors: FieldErrors) -> Result<ImportsPage> {
    let (mission, scope) = (visit.mission_id()?, scope(visit)?);
    let mut reads = visit.reads();
    let mut calls = store::calls(&mut reads, mission).await?;
    calls.retain(|call| scope == EVERYWHERE || call.region == scope);
    Ok(ImportsPage {
        imports: store::imports(&mut reads, mission, &scope).await?,
        calls,
        call,
        errors,
        refusal: None,
    })
}

pub(in super::super) async fn list(visit: Visit) -> Answer {
    let page = listed(&visit, String::new(), FieldErrors::default()).await?;
    visit.page(&page)
}

pub(in super::super) async fn upload(visit: Visit, sent: Upload) -> Answer {
    only(&sent.fields, |name| name == "call")?;
    let typed = sent.fields.first().map(|(_, call)| call.clone());
    let typed = typed.unwrap_or_default();
    let mut page = listed(&visit, typed, FieldErrors::default()).await?;
    let call: Option<CallId> = page.call.parse().ok();
    let call = call.filter(|id| page.calls.iter().any(|call| call.id == *id));
    if call.is_none() {
        page.errors.add("call", "registration-error-choice");
    }
    let read = match sent.content.is_empty() {
        true => Err(("registration-import-no-file", Vec::new())),
        false => sheets::read(&sent.content).map_err(unreadable),
    };
    let digest = sent.digest();
    let (call, sheet) = match (call, read) {
        (Some(call), Ok(sheet)) => (call, sheet),
        (_, read) => {
            let status = match &read {
                Err((key, _)) if TOO_MUCH.contains(key) => StatusCode::PAYLOAD_TOO_LARGE,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            if let Err((key, args)) = read {
                page.errors.add_with("file", key, args);
            }
            return visit.page_with(status, &page);
        }
    };
    let name = sent.name;
    let sent = Sent {
        name,
        digest,
        sheet,
    };
    let (scope, by) = (scope(&visit)?, account(&visit)?);
    let mut change = visit.change().await?;
    match actions::upload(&mut change, &scope, call, by, sent).await {
        Ok(id) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/selection/import/{id}")))
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let code = status(&refusal);
            page.refusal = Some(refusal);
            visit.page_with(code, &page)
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

/// Of what a file can be, what is too much of it (413).
const TOO_MUCH: [&str; 2] = [
    "registration-import-too-large",
    "registration-import-expands",
];

/// Why a file is no sheet, in words.
pub(in super::super) fn unreadable(
    why: Unreadable,
) -> (
    &'static str,
    Vec<(&'static str, attache_platform::texts::Arg)>,
) {
    match why {
        Unreadable::TooLarge => ("registration-import-too-large", Vec::new()),
        Unreadable::ExpandsTooMuch => ("registration-import-expands", Vec::new()),
        Unreadable::NotASheet { looks_like } => match looks_like {
            Some(kind) => ("registration-import-other", vec![("kind", kind.into())]),
            None => ("registration-import-no-sheet", Vec::new()),
        },
        Unreadable::TooManyRows => (
            "registration-import-rows",
            vec![("most", sheets::MOST_ROWS.into())],
        ),
        Unreadable::TooManyColumns => (
            "registration-import-columns",
            vec![("most", sheets::MOST_COLUMNS.into())],
        ),
        Unreadable::Empty => ("registration-import-empty", Vec::new()),
        Unreadable::ColumnTwice { column } => (
            "registration-import-column-twice",
            vec![("column", column.into())],
        ),
        Unreadable::TooManyCells { row } => {
            ("registration-import-cells", vec![("row", row.into())])
        }
    }
}

async fn loaded(visit: &Visit, id: &str) -> Result<ImportPage> {
    let id: ImportId = id.parse().map_err(|_| Error::Absent)?;
    let (mission, scope) = (visit.mission_id()?, scope(visit)?);
    let mut reads = visit.reads();
    let import = store::import(&mut reads, mission, &scope, id).await?;
    let import = import.ok_or(Error::Absent)?;
    let call = store::call(&mut reads, mission, &scope, import.call).await?;
    let call = call.ok_or(Error::Absent)?;
    let (parties, faults) = match import.done_at {
        None if missing(&import.mapping).is_empty() => {
            let (told, faults) = actions::dry_run(&mut reads, &call, &import).await?;
            (told.len(), faults)
        }
        _ => (0, Vec::new()),
    };
    Ok(ImportPage {
        call,
        import,
        parties,
        faults,
        errors: FieldErrors::default(),
        refusal: None,
    })
}

pub(in super::super) async fn show(visit: Visit, Path((_, _, id)): Address) -> Answer {
    visit.page(&loaded(&visit, &id).await?)
}

/// Says which column is which field.
pub(in super::super) async fn map_columns(
    visit: Visit,
    Path((_, _, id)): Address,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let field = |name: &str| name.strip_prefix("column-").map(str::to_owned);
    only(&sent, |name| {
        field(name).is_some_and(|field| FIELDS.contains(&field.as_str()))
    })?;
    let mut page = loaded(&visit, &id).await?;
    let width = page.import.rows.0.len();
    let mut mapping = Mapping::new();
    for (name, value) in sent.iter().filter(|(_, value)| !value.is_empty()) {
        let column = value.parse().ok().filter(|column: &usize| *column < width);
        match (field(name), column) {
            (Some(field), Some(column)) => {
                mapping.insert(field, column);
            }
            _ => page.errors.add(name.clone(), "registration-error-choice"),
        }
    }
    for field in missing(&mapping) {
        page.errors
            .add(format!("column-{field}"), "registration-import-unmapped");
    }
    if !page.errors.is_empty() {
        page.import.mapping = mapping;
        (page.parties, page.faults) = (0, Vec::new());
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let scope = scope(&visit)?;
    let mut change = visit.change().await?;
    let done = actions::map_columns(&mut change, &scope, page.import.id, &mapping).await;
    answered(&visit, change, done, page).await
}

/// Imports all rows, or none.
pub(in super::super) async fn import(
    visit: Visit,
    Path((_, _, id)): Address,
    _: attache_foundation::Button,
) -> Answer {
    let page = loaded(&visit, &id).await?;
    let (scope, by) = (scope(&visit)?, account(&visit)?);
    let mut change = visit.change().await?;
    let done = actions::import(&mut change, &scope, page.import.id, by).await;
    answered(&visit, change, done.map(|_| ()), page).await
}

async fn answered(
    visit: &Visit,
    change: Change,
    done: Outcome<()>,
    mut page: ImportPage,
) -> Answer {
    match done {
        Ok(()) => {
            change.finish().await?;
            see_other(&visit.address(&format!("/selection/import/{}", page.import.id)))
        }
        Err(Refused::Rule(refusal)) => {
            drop(change);
            let code = status(&refusal);
            page.refusal = Some(refusal);
            visit.page_with(code, &page)
        }
        Err(Refused::Error(error)) => Err(error),
    }
}

/// The rows that do not stand, each with what is wrong with it, to be mended and sent again.
pub(in super::super) async fn faulty(visit: Visit, Path((_, _, id)): Address) -> Answer {
    let page = loaded(&visit, &id).await?;
    let (header, rows) = &page.import.rows;
    let mut wrong: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for fault in &page.faults {
        let said = visit.words.with(fault.key, &fault.args);
        let column = page.column(&fault.field, &visit.words);
        wrong
            .entry(fault.row)
            .or_default()
            .push(format!("{column}: {said}"));
    }
    let lines = rows.iter().filter_map(|(row, cells)| {
        let said = wrong.get(row)?;
        let mut line = cells.clone();
        line.push(said.join(" "));
        Some(line)
    });
    let lines: Vec<Vec<String>> = lines.collect();
    let mut header = header.clone();
    header.push(visit.words.say("registration-import-wrong"));
    let text = sheets::csv(&header, &lines);
    let name = format!(
        "{}.csv",
        safe(&visit.words.say("registration-import-faulty-file"))
    );
    attachment("text/csv; charset=utf-8", &name, text.into_bytes())
}

impl ImportPage {
    /// What a field is called in the file, else here.
    pub(in super::super) fn column(&self, field: &str, words: &Words) -> String {
        let column = self.import.mapping.get(field);
        let column = column.and_then(|column| self.import.rows.0.get(*column));
        let known = || words.say(&format!("registration-field-{field}"));
        column.cloned().unwrap_or_else(known)
    }
}

impl Page for ImportsPage {
    fn title(&self, words: &Words) -> String {
        words.say("registration-import")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::importing::list(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("registration-desk"), frame.address("/selection"))]
    }

    fn samples() -> Vec<Self> {
        samples::import_lists()
    }
}

impl Page for ImportPage {
    fn title(&self, _words: &Words) -> String {
        self.import.name.clone()
    }

    fn kicker(&self, words: &Words) -> Option<String> {
        Some(self.call.name.get(words.language()).to_owned())
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::importing::show(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        let desk = (frame.say("registration-desk"), frame.address("/selection"));
        let all = frame.address("/selection/import");
        vec![desk, (frame.say("registration-import"), all)]
    }

    fn samples() -> Vec<Self> {
        samples::imports()
    }
}
