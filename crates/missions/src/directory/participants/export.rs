//! The list as a table that leaves the product.

use std::collections::BTreeMap;

use attache_foundation::permissions::Data;
use attache_foundation::{Answer, Error, Event, Form, Visit};
use attache_platform::moment::Date;
use attache_platform::sheets;
use attache_platform::texts::Words;
use attache_platform::web::attachment;
use serde::Deserialize;

use super::pages::{Seen, Shown, shown_person};
use super::{book, rules};
use crate::delegations::{category, function, region};

/// What the form says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Wanted {
    format: String,
}

/// Those whom the reader may see, with the fields that the reader may see, as CSV or XLSX. That it
/// was taken stands in the history before it is given.
pub(in super::super) async fn export(visit: Visit, Form(wanted): Form<Wanted>) -> Answer {
    let mission = visit.mission_id()?;
    let scope = visit.scope(Data::Registration)?;
    let list = book::open(&visit.app, mission, &scope).await?;
    let (seen, zone) = (Seen::of(&visit, mission, scope), rules::zone_of(&list.legs));
    let people = list.all(&visit.words);
    let shown = people.map(|one| shown_person(one, &zone, &seen));
    let mut names = Names::new(&visit.words);
    let rows: Vec<Vec<String>> = shown.map(|one| row(&mut names, &one)).collect();
    let header = header(&visit.words);
    let name = format!("{}-participants", visit.mission()?.slug);
    let (name, kind, content) = match wanted.format.as_str() {
        "csv" => (
            format!("{name}.csv"),
            "text/csv; charset=utf-8",
            sheets::csv(&header, &rows).into_bytes(),
        ),
        "xlsx" => (
            format!("{name}.xlsx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            sheets::xlsx("participants", &header, &rows).map_err(Error::fault)?,
        ),
        _ => return Err(Error::unprocessable("error-bad-body", Vec::new())),
    };
    let mut change = visit.change().await?;
    change.record(Event::ParticipantsExported {
        people: i64::try_from(rows.len()).unwrap_or(i64::MAX),
    });
    change.finish().await?;
    attachment(&name, kind, content)
}

fn header(words: &Words) -> Vec<String> {
    [
        "delegations-column-name",
        "delegations-column-category",
        "delegations-column-function",
        "delegations-column-organisation",
        "delegations-column-region",
        "delegations-column-first",
        "delegations-column-last",
        "delegations-column-mail",
        "delegations-column-withdrawn",
    ]
    .map(|key| words.say(key))
    .into()
}

/// A word of the tables and what it is called.
type Name = fn(&Words, &str) -> String;

/// What the words of the tables are called, each looked up once: they are few and the rows are not.
struct Names<'a> {
    words: &'a Words,
    known: BTreeMap<(&'static str, String), String>,
}

impl Names<'_> {
    fn new(words: &Words) -> Names<'_> {
        Names {
            words,
            known: BTreeMap::new(),
        }
    }

    fn of(&mut self, (list, name): (&'static str, Name), word: &str) -> String {
        let words = self.words;
        let known = self.known.entry((list, word.to_owned()));
        known.or_insert_with(|| name(words, word)).clone()
    }
}

fn row(names: &mut Names, shown: &Shown) -> Vec<String> {
    let language = names.words.language();
    let style = shown.style.get(language);
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![
        shown.name.get(language).to_owned(),
        names.of(("category", category), &shown.category),
        match style.is_empty() {
            true => names.of(("function", function), &shown.function),
            false => style.to_owned(),
        },
        shown.organisation.get(language).to_owned(),
        shown
            .region
            .as_deref()
            .map_or_else(String::new, |own| names.of(("region", region), own)),
        day(shown.days.map(|(first, _)| first)),
        day(shown.days.map(|(_, last)| last)),
        shown.mail.clone(),
        day(shown.withdrawn),
    ]
}
