//! Who may see whom, what a search finds, and counts that add up.

use attache_platform::moment::{Moment, TimeZone};
use attache_platform::search::fold;

use super::{Leg, Participant, Wanted};

/// What stands for the people whom no Region sent.
pub(super) const NO_REGION: &str = "none";

/// A search says no more than this, in characters.
const LONGEST_TEXT: usize = 100;

/// Reads what the address asks for. Words that are none of ours ask for nothing.
pub(super) fn wanted(pairs: &[(String, String)]) -> Wanted {
    let all = |name: &str| -> Vec<String> {
        let named = pairs
            .iter()
            .filter(|(key, value)| key == name && !value.is_empty());
        named.map(|(_, value)| value.clone()).collect()
    };
    Wanted {
        text: legible(&all("q").pop().unwrap_or_default()),
        categories: all("category"),
        regions: all("region"),
        legs: all("leg"),
        page: all("page")
            .pop()
            .and_then(|page| page.parse().ok())
            .unwrap_or(1)
            .max(1),
    }
}

/// What was typed, as far as anybody's name can hold it.
fn legible(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST_TEXT)
        .collect()
}

/// Whether a search finds somebody. Each typed word must begin a word of the name or the
/// organisation, whatever the accents; of each kind of choice at least one must fit.
pub(super) fn finds(wanted: &Wanted, participant: &Participant, legs: &[Leg]) -> bool {
    let any = |chosen: &[String], fits: &dyn Fn(&String) -> bool| {
        chosen.is_empty() || chosen.iter().any(fits)
    };
    any(&wanted.categories, &|category| {
        *category == participant.category
    }) && any(&wanted.regions, &|region| region == region_of(participant))
        && any(&wanted.legs, &|code| is_in(participant, legs, code))
        && says(&wanted.text, participant)
}

/// The Region, or what stands for none.
pub(super) fn region_of(participant: &Participant) -> &str {
    participant.region.as_deref().unwrap_or(NO_REGION)
}

fn says(text: &str, participant: &Participant) -> bool {
    let all = format!(
        "{} {}",
        participant.name(),
        participant.organisation.together()
    );
    let all = fold(&all);
    let words: Vec<&str> = all.split(|c: char| !c.is_alphanumeric()).collect();
    let typed = fold(text);
    let mut typed = typed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    typed.all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
}

/// Whether somebody is there for any part of a leg.
pub(super) fn is_in(participant: &Participant, legs: &[Leg], code: &str) -> bool {
    legs.iter().filter(|leg| leg.code == code).any(|leg| {
        let (begins, ends) = hours(leg);
        participant.arrives_at < ends && begins < participant.leaves_at
    })
}

/// From the first midnight of a leg to the midnight after its last day.
fn hours(leg: &Leg) -> (Moment, Moment) {
    let midnight = |day: attache_platform::moment::Date| {
        Moment::on_wall_clock(day.at(0, 0, 0, 0), &leg.zone).unwrap_or_default()
    };
    let after = leg.last_day.tomorrow().unwrap_or(leg.last_day);
    (midnight(leg.first_day), midnight(after))
}

/// Counts by a name, in the order of first sight.
pub(super) fn counts<'a>(names: impl Iterator<Item = &'a str>) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name.to_owned(), 1)),
        }
    }
    counts
}

/// The clock by which days are told: that of the first leg.
pub(super) fn zone_of(legs: &[Leg]) -> TimeZone {
    legs.first().map_or(TimeZone::UTC, |leg| leg.zone.clone())
}
