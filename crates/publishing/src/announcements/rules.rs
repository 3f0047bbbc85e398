//! When an announcement may appear, and in which languages.

use attache_platform::texts::{Language, Localized};

use super::{AnnouncementFacts, Refusal};

/// Languages without which no federal text for the public appears (laws on the use of languages
/// in administrative matters, coordinated on 18 July 1966, article 40).
const REQUIRED: [Language; 2] = [Language::Nl, Language::Fr];

pub(super) fn editions(facts: &AnnouncementFacts) -> Vec<Language> {
    let written = texts(facts);
    let whole = |language: &Language| {
        written
            .iter()
            .all(|text| text.is_empty() || text.exactly(*language).is_some())
    };
    Language::ALL.into_iter().filter(whole).collect()
}

pub(super) fn may_publish(facts: &AnnouncementFacts) -> Result<(), Refusal> {
    let editions = editions(facts);
    if let Some(&language) = REQUIRED
        .iter()
        .find(|language| !editions.contains(language))
    {
        return Err(Refusal::EditionMissing { language });
    }
    let published = facts
        .figures
        .iter()
        .map(|figure| (&figure.code, &figure.source));
    let jobs = facts
        .jobs
        .iter()
        .map(|figure| (&figure.code, &figure.source));
    let known = |codes: &str| {
        codes
            .split(';')
            .any(|code| facts.sources.iter().any(|source| source.code == code))
    };
    match published.chain(jobs).find(|(_, source)| !known(source)) {
        Some((figure, _)) => Err(Refusal::SourceMissing {
            figure: figure.clone(),
        }),
        None => Ok(()),
    }
}

/// Every text of the facts that people wrote.
fn texts(facts: &AnnouncementFacts) -> Vec<&Localized> {
    let lists = [
        &facts.goals,
        &facts.domains,
        &facts.relation_sectors,
        &facts.host_strengths,
        &facts.sport_events,
        &facts.challenges,
    ];
    let mut texts: Vec<&Localized> = vec![&facts.label];
    texts.extend(lists.into_iter().flatten());
    texts.extend(facts.legs.iter().map(|leg| &leg.city));
    texts.extend(facts.ministers.iter().map(|minister| &minister.office));
    if let Some(lead) = &facts.lead {
        texts.push(&lead.style);
        texts.extend(&lead.capacity);
    }
    texts
}
