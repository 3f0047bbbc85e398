//! The same as open data: what the public pages show, as JSON.

use std::collections::BTreeMap;

use attache_foundation::{Answer, Error, Result, Visit};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::{Cached, EntityTag};
use attache_results::figures;
use schemars::JsonSchema;
use serde::Serialize;

use super::pages::{today, version};
use super::{Leg as PublicLeg, PublicActivity, PublicOrganisation, store};
use crate::announcements;

/// A text by the code of its language.
pub(super) type Texts = BTreeMap<String, String>;

/// A mission with its legs and its published figures.
#[derive(Serialize, JsonSchema)]
pub(super) struct Mission {
    /// The name in addresses.
    slug: String,
    label: Texts,
    /// Official days, ISO 8601.
    first_day: String,
    last_day: String,
    hashtag: String,
    legs: Vec<Leg>,
    figures: Vec<Figure>,
}

/// A stage of the mission in one place.
#[derive(Serialize, JsonSchema)]
pub(super) struct Leg {
    code: String,
    city: Texts,
    first_day: String,
    last_day: String,
    /// The IANA name of its zone.
    zone: String,
}

/// A figure as it was published.
#[derive(Serialize, JsonSchema)]
pub(super) struct Figure {
    code: String,
    value: i64,
    /// `exact`, `about`, `more_than` or `nearly`.
    qualifier: String,
    as_of: String,
    published_by: Texts,
    /// Addresses at which it can be looked up.
    sources: Vec<String>,
}

/// An activity that is open to the public to know.
#[derive(Serialize, JsonSchema)]
pub(super) struct Activity {
    code: String,
    kind: String,
    title: Texts,
    city: Texts,
    /// RFC 3339, UTC.
    starts_at: String,
    ends_at: String,
    /// The IANA name of the zone by whose clocks it runs.
    zone: String,
    /// Whether the hours are illustrative.
    times_invented: bool,
    venue: Option<Texts>,
    organiser: Option<Texts>,
    host: Option<Texts>,
    domains: Vec<String>,
    languages: Vec<String>,
    /// Whether it is made up for the demonstration.
    synthetic: bool,
}

/// An organisation that takes part.
#[derive(Serialize, JsonSchema)]
pub(super) struct Organisation {
    code: String,
    kind: String,
    name: Texts,
    region: Option<String>,
    city: Texts,
    domains: Vec<String>,
    synthetic: bool,
}

pub(super) async fn mission(visit: Visit) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let head = visit.mission()?.clone();
    let reads = &mut visit.reads();
    let facts = announcements::facts(reads, head.id).await?;
    let travel = store::travel(reads, head.id).await?;
    let legs = store::legs(reads, head.id).await?;
    let address = |code: &str| {
        let found = facts.sources.iter().find(|source| source.code == code);
        found
            .map(|source| source.address.clone())
            .filter(|address| !address.is_empty())
    };
    let figure = |figure: &figures::PublishedFigure| Figure {
        code: figure.code.clone(),
        value: figure.value,
        qualifier: figure.qualifier.name().to_owned(),
        as_of: figure.as_of.to_string(),
        published_by: texts(&figure.published_by),
        sources: figure.source.split(';').filter_map(address).collect(),
    };
    answer(
        &tag,
        &Mission {
            slug: head.slug,
            label: texts(&head.label),
            first_day: facts.first_day.to_string(),
            last_day: facts.last_day.to_string(),
            hashtag: travel.hashtag,
            legs: legs.iter().map(leg).collect(),
            figures: facts.figures.iter().map(figure).collect(),
        },
    )
}

pub(super) async fn programme(visit: Visit) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let mission = visit.mission_id()?;
    let activities = store::activities(&mut visit.reads(), mission, today(&visit)).await?;
    answer(&tag, &activities.iter().map(activity).collect::<Vec<_>>())
}

pub(super) async fn organisations(visit: Visit) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let organisations = store::organisations(&mut visit.reads(), visit.mission_id()?).await?;
    answer(
        &tag,
        &organisations
            .into_iter()
            .map(organisation)
            .collect::<Vec<_>>(),
    )
}

fn answer(tag: &EntityTag, value: &impl Serialize) -> Answer {
    Cached::document(tag, "application/json", json(value)?)
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(Error::fault)
}

fn texts(text: &Localized) -> Texts {
    let held = Language::ALL.into_iter().filter_map(|language| {
        Some((
            language.code().to_owned(),
            text.exactly(language)?.to_owned(),
        ))
    });
    held.collect()
}

fn leg(leg: &PublicLeg) -> Leg {
    Leg {
        code: leg.code.clone(),
        city: texts(&leg.city),
        first_day: leg.first_day.to_string(),
        last_day: leg.last_day.to_string(),
        zone: leg.zone.clone(),
    }
}

fn activity(activity: &PublicActivity) -> Activity {
    Activity {
        code: activity.code.clone(),
        kind: activity.kind.clone(),
        title: texts(&activity.title),
        city: texts(&activity.city),
        starts_at: activity.starts_at.to_string(),
        ends_at: activity.ends_at.to_string(),
        zone: activity.zone.clone(),
        times_invented: activity.times_invented,
        venue: activity.venue.as_ref().map(texts),
        organiser: activity.organiser.as_ref().map(texts),
        host: activity.host.as_ref().map(texts),
        domains: activity.domains.clone(),
        languages: activity.languages.clone(),
        synthetic: activity.synthetic,
    }
}

fn organisation(one: PublicOrganisation) -> Organisation {
    Organisation {
        code: one.code,
        kind: one.kind,
        name: texts(&one.name),
        region: one.region,
        city: texts(&one.city),
        domains: one.domains,
        synthetic: one.synthetic,
    }
}
