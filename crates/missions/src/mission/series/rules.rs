//! Which missions went where.

use std::collections::BTreeSet;

use attache_platform::texts::{Language, Localized};

use super::{Member, Nearness};

/// Shorter words name no place: they are codes.
const SHORTEST_NAME: usize = 3;

/// Whether a mission went to the place that somebody asks for: a country or a state by its code,
/// or words of its name or of its cities in any language.
pub(super) fn is_at(member: &Member, asked: &str) -> bool {
    let asked = asked.trim().to_lowercase();
    let coded = |code: &String| code.to_lowercase() == asked;
    if asked.is_empty() || member.countries.iter().any(coded) || coded(&member.state) {
        return true;
    }
    let named = |text: &Localized| {
        let mut languages = Language::ALL.into_iter();
        languages.any(|language| text.get(language).to_lowercase().contains(&asked))
    };
    asked.chars().count() >= SHORTEST_NAME && (named(&member.label) || named(&member.cities))
}

/// How near another mission was: in the same state when both tables say so or when they share a
/// city, in the same country when they share one.
pub(super) fn nearness(of: &Member, other: &Member) -> Nearness {
    let same_state = !of.state.is_empty() && of.state == other.state;
    let shared = cities(of).intersection(&cities(other)).count() > 0;
    let countries = |country: &String| other.countries.contains(country);
    if same_state || shared {
        Nearness::SameState
    } else if of.countries.iter().any(countries) {
        Nearness::SameCountry
    } else {
        Nearness::Elsewhere
    }
}

fn cities(member: &Member) -> BTreeSet<String> {
    let cities = member.cities.get(Language::En).split(';');
    let cities = cities.map(|city| city.trim().to_lowercase());
    cities.filter(|city| !city.is_empty()).collect()
}

/// The missions that ended before one began, nearest first, then latest first.
pub(super) fn before(of: &Member, all: &[Member]) -> Vec<(Nearness, Member)> {
    let earlier = all.iter().filter(|one| one.last_day < of.first_day);
    let mut earlier: Vec<(Nearness, Member)> = earlier
        .map(|one| (nearness(of, one), one.clone()))
        .collect();
    earlier.sort_by_key(|(nearness, one)| (*nearness, std::cmp::Reverse(one.first_day)));
    earlier
}
