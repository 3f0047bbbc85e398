//! Choosing whom to meet, and the form to ask them.

use attache_foundation::ids::{PersonId, RequestId};
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Form, Result, Visit};
use attache_platform::database::Reads;
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Query;
use axum::http::StatusCode;
use maud::Markup;
use serde::Deserialize;

use super::super::actions::{self, Refused};
use super::super::parse::Typed;
use super::super::rules::Refusal;
use super::super::store::{Counted, Other};
use super::super::{samples, store, view};

/// How many people a search shows at once.
const MOST_FOUND: usize = 30;

/// Of the words of a search, so many characters count.
const LONGEST_SEARCH: usize = 200;

/// Choosing somebody, and the form to ask them.
pub(in crate::requests) struct NewPage {
    pub(in crate::requests) query: String,
    pub(in crate::requests) found: Vec<Found>,
    /// How many more were found than are shown.
    pub(in crate::requests) more: usize,
    pub(in crate::requests) chosen: Option<Other>,
    pub(in crate::requests) typed: Typed,
    pub(in crate::requests) slot_minutes: i64,
    pub(in crate::requests) errors: FieldErrors,
    pub(in crate::requests) refusal: Option<Refusal>,
    /// Domains by their terms.
    pub(in crate::requests) domains: Vec<(String, Localized)>,
    /// Everybody who may be asked, where a request was written to nobody.
    pub(in crate::requests) choices: Vec<Other>,
}

impl NewPage {
    /// Whether a request was sent already, to nobody that there is.
    pub(in crate::requests) fn is_written(&self) -> bool {
        self.chosen.is_none() && (!self.errors.is_empty() || self.refusal.is_some())
    }
}

/// Somebody who may be asked.
pub(in crate::requests) struct Found {
    pub(in crate::requests) other: Other,
    /// The open request between the two.
    pub(in crate::requests) open: Option<RequestId>,
}

impl Page for NewPage {
    fn title(&self, words: &Words) -> String {
        words.say("requests-new-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::new(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail(frame)
    }

    fn samples() -> Vec<Self> {
        samples::news()
    }
}

/// What the address of the search says.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::requests) struct Search {
    q: String,
    to: String,
}

pub(in crate::requests) async fn new(visit: Visit, Query(search): Query<Search>) -> Answer {
    let slot_minutes = store::slot_minutes(&mut visit.reads(), visit.mission_id()?).await?;
    let typed = Typed::to(&search.to, slot_minutes);
    let query = legible(&search.q);
    let page = form(&visit, query, typed, FieldErrors::default(), None).await?;
    visit.page(&page)
}

/// The words of a search as far as they can be shown and looked for.
fn legible(typed: &str) -> String {
    let shown = typed.chars().filter(|letter| !letter.is_control());
    shown.take(LONGEST_SEARCH).collect()
}

/// The page with what was typed so far.
async fn form(
    visit: &Visit,
    query: String,
    typed: Typed,
    errors: FieldErrors,
    refusal: Option<Refusal>,
) -> Result<NewPage> {
    let (mission, person) = (visit.mission_id()?, visit.person()?);
    let mut reads = visit.reads();
    let slot_minutes = store::slot_minutes(&mut reads, mission).await?;
    let domains = store::domains(&mut reads, mission).await?;
    let chosen = match typed.to.trim().parse::<PersonId>() {
        Ok(to) if store::is_hidden(&mut reads, to).await? => None,
        Ok(to) => store::other(&mut reads, mission, to).await?,
        Err(_) => None,
    };
    let mut page = NewPage {
        query,
        found: Vec::new(),
        more: 0,
        chosen,
        typed,
        slot_minutes,
        errors,
        refusal,
        domains,
        choices: Vec::new(),
    };
    if page.is_written() {
        page.choices = counterparts(visit, &mut reads).await?;
    } else if page.chosen.is_none() {
        let mine = store::of_person(&mut reads, person).await?;
        let mut found = counterparts(visit, &mut reads).await?;
        found.retain(|other| matches(other, &page.query, &page.domains));
        page.more = found.len().saturating_sub(MOST_FOUND);
        found.truncate(MOST_FOUND);
        page.found = found.into_iter().map(|other| known(other, &mine)).collect();
    }
    Ok(page)
}

/// Who can be asked, in the order of the organisations' names.
async fn counterparts(visit: &Visit, reads: &mut impl Reads) -> Result<Vec<Other>> {
    let mut all = store::counterparts(reads, visit.mission_id()?).await?;
    let words = &visit.words;
    words.sort_by_name(&mut all, |one| one.organisation.get(words.language()));
    Ok(all)
}

fn known(other: Other, mine: &[Counted]) -> Found {
    let open = mine
        .iter()
        .find(|one| one.request.state.is_open() && one.other.person == other.person);
    Found {
        open: open.map(|one| one.request.id),
        other,
    }
}

/// Whether every typed word stands in what is known of somebody, in any language.
fn matches(other: &Other, query: &str, domains: &[(String, Localized)]) -> bool {
    let mut text = format!(
        "{} {} {} ",
        other.name,
        other.organisation.together(),
        other.city.together()
    );
    text.push_str(&other.offer.to_json());
    text.push_str(&other.need.to_json());
    for (_, label) in domains
        .iter()
        .filter(|(term, _)| other.domains.contains(term))
    {
        text.push_str(&label.to_json());
    }
    let text = plain(&text);
    plain(query)
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// Lower case, the commonest accents off: "Liege" finds Liège.
fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'à' | 'á' | 'â' | 'ä' | 'ã' => 'a',
            'ç' => 'c',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ñ' => 'n',
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            other => other,
        })
        .collect()
}

pub(in crate::requests) async fn create(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let person = visit.person()?;
    let slot_minutes = store::slot_minutes(&mut visit.reads(), visit.mission_id()?).await?;
    let wanted = match typed.parse(slot_minutes) {
        Ok(wanted) => wanted,
        Err(errors) => {
            let page = form(&visit, String::new(), typed, errors, None).await?;
            return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let mut change = visit.change().await?;
    let request = match actions::request(&mut change, person, wanted).await {
        Ok(request) => request,
        Err(Refused::Rule(refusal)) => {
            drop(change);
            return refused(&visit, typed, refusal).await;
        }
        Err(Refused::Error(error)) => return Err(error),
    };
    change.finish().await?;
    see_other(&visit.address(&format!("/requests/{}", request.id)))
}

/// The form again, with what was typed and why it cannot be.
async fn refused(visit: &Visit, typed: Typed, refusal: Refusal) -> Answer {
    let none = FieldErrors::default();
    let page = form(visit, String::new(), typed, none, Some(refusal)).await?;
    visit.page_with(Error::from(refusal).status(), &page)
}
