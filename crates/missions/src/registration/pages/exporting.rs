//! An agency's applications and the people in them, as a sheet.

use attache_foundation::{Answer, Error, Event, Form, Visit};
use attache_platform::sheets;
use attache_platform::texts::Words;
use axum::http::header;
use axum::response::IntoResponse;
use serde::Deserialize;

use super::super::store;
use super::super::{Application, Call};
use super::scope;

/// Which sheet, as what.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Wanted {
    sheet: String,
    format: String,
}

/// Gives the sheet; that it was taken out stands in history.
pub(in super::super) async fn export(visit: Visit, Form(wanted): Form<Wanted>) -> Answer {
    let (mission, scope) = (visit.mission_id()?, scope(&visit)?);
    let bad = || Error::unprocessable("error-bad-body", Vec::new());
    let people = match wanted.sheet.as_str() {
        "applications" => false,
        "people" => true,
        _ => return Err(bad()),
    };
    let words = &visit.words;
    let mut change = visit.change().await?;
    let calls = store::calls(&mut change, mission).await?;
    let all = store::submitted(&mut change, mission, &scope).await?;
    let (header, rows) = match people {
        false => applications(words, &calls, &all),
        true => people_of(words, &calls, &all),
    };
    let title = words.say(match people {
        false => "registration-export-applications",
        true => "registration-export-people",
    });
    let answer = match wanted.format.as_str() {
        "csv" => {
            let text = sheets::csv(&header, &rows);
            let name = format!("{}.csv", safe(&title));
            attachment("text/csv; charset=utf-8", &name, text.into_bytes())?
        }
        "xlsx" => {
            let book = sheets::xlsx(&title, &header, &rows).map_err(Error::fault)?;
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            attachment(kind, &format!("{}.xlsx", safe(&title)), book)?
        }
        _ => return Err(bad()),
    };
    change.record(Event::ApplicationsExported { mission });
    change.finish().await?;
    Ok(answer)
}

fn head(words: &Words, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words.say(key)).collect()
}

fn agency(words: &Words, calls: &[Call], one: &Application) -> String {
    let call = calls.iter().find(|call| call.id == one.call);
    let name = call.map(|call| call.agency.get(words.language()).to_owned());
    name.unwrap_or_default()
}

fn applications(
    words: &Words,
    calls: &[Call],
    all: &[Application],
) -> (Vec<String>, Vec<Vec<String>>) {
    let header = head(
        words,
        &[
            "registration-of-whom",
            "registration-field-name",
            "registration-field-number",
            "registration-field-size",
            "registration-field-city",
            "registration-field-offer",
            "registration-field-need",
            "registration-party-people",
        ],
    );
    let row = |one: &Application| {
        let typed = &one.draft.organisation;
        vec![
            agency(words, calls, one),
            one.name.clone(),
            one.enterprise_number.clone(),
            words.say(match one.size.as_str() {
                "large" => "registration-size-large",
                _ => "registration-size-sme",
            }),
            typed.city.clone(),
            typed.offer.clone(),
            typed.need.clone(),
            one.coming().count().to_string(),
        ]
    };
    (header, all.iter().map(row).collect())
}

fn people_of(
    words: &Words,
    calls: &[Call],
    all: &[Application],
) -> (Vec<String>, Vec<Vec<String>>) {
    let header = head(
        words,
        &[
            "registration-of-whom",
            "registration-field-name",
            "registration-field-number",
            "registration-field-given",
            "registration-field-family",
            "registration-field-function",
            "registration-field-mail",
            "registration-field-phone",
            "registration-field-language",
            "registration-field-first",
            "registration-field-last",
            "registration-export-standing",
        ],
    );
    let mut rows = Vec::new();
    for one in all {
        for person in &one.people {
            let standing = format!("registration-standing-{}", person.standing.name());
            rows.push(vec![
                agency(words, calls, one),
                one.name.clone(),
                one.enterprise_number.clone(),
                person.given_name.clone(),
                person.family_name.clone(),
                person.function.clone(),
                person.mail.clone(),
                person.phone.clone(),
                person.language.code().to_owned(),
                person.first_day.to_string(),
                person.last_day.to_string(),
                words.say(&standing),
            ]);
        }
    }
    (header, rows)
}

/// A file to be kept, not to be shown.
pub(super) fn attachment(kind: &'static str, name: &str, content: Vec<u8>) -> Answer {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, content).into_response())
}

/// A title as the name of a file: plain letters, so that every system takes it.
pub(super) fn safe(title: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    title.to_lowercase().chars().map(plain).collect()
}
