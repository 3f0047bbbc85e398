//! What must be true of a mission, and what should be.

use std::collections::BTreeSet;

use attache_platform::moment::{Date, zone};
use attache_platform::texts::{Language, Localized};
use attache_platform::web::FieldErrors;

use super::codes::COUNTRIES;
use super::{Finding, Goal, Identity, Leg, Placed};

/// Two goals are nearly the same when the shorter one shares at least this many hundredths of its
/// words with the other. Found by trying: the goals of the reference mission stay apart, "let our
/// companies grow" meets "help Belgian companies grow abroad".
const ALIKE_PERCENT: usize = 66;
/// Words are compared by their first letters, so that "grow" meets "growth".
const STEM: usize = 4;
/// Shorter words say little.
const SHORTEST_WORD: usize = 4;
/// Words that goals of every mission hold, by their first letters.
const COMMON: [&str; 10] = [
    "belg", "with", "their", "thei", "voor", "naar", "dans", "pour", "nach", "eine",
];

/// Days and codes that go together.
pub(super) fn check(identity: &Identity, errors: &mut FieldErrors) {
    if identity.last_day < identity.first_day {
        errors.add("last_day", "mission-error-days");
    }
    if identity.travel_first_day > identity.first_day {
        errors.add("travel_first_day", "mission-error-travel-first");
    }
    if identity.travel_last_day < identity.last_day {
        errors.add("travel_last_day", "mission-error-travel-last");
    }
    if !COUNTRIES.split(' ').any(|code| code == identity.country) {
        errors.add("country", "mission-error-country");
    }
    if !identity.state.is_empty() && !is_state_of(&identity.state, &identity.country) {
        errors.add("state", "mission-error-state");
    }
    let word = &identity.hashtag;
    if word.is_empty()
        || !word
            .chars()
            .all(|sign| sign.is_alphanumeric() || sign == '_')
    {
        errors.add("hashtag", "mission-error-hashtag");
    }
}

/// Whether a code has the form of ISO 3166-2 and belongs to the country: `US-CA`.
fn is_state_of(state: &str, country: &str) -> bool {
    state.split_once('-').is_some_and(|(of, part)| {
        let right = part
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        of == country && right && (1..=3).contains(&part.len())
    })
}

/// Days and zone of one leg.
pub(super) fn check_leg(leg: &Leg, errors: &mut FieldErrors) {
    if leg.last_day < leg.first_day {
        errors.add("last_day", "mission-error-days");
    }
    if zone(&leg.zone).is_none() {
        errors.add("zone", "mission-error-zone");
    }
    if !(-90.0..=90.0).contains(&leg.latitude) {
        errors.add("latitude", "mission-error-latitude");
    }
    if !(-180.0..=180.0).contains(&leg.longitude) {
        errors.add("longitude", "mission-error-longitude");
    }
}

/// What is not right about the legs, and about activities that stand in none.
pub(super) fn about_legs(
    (first_day, last_day): (Date, Date),
    legs: &[Leg],
    activities: &[Placed],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    if legs.is_empty() {
        findings.push(Finding::NoLegs);
    }
    let mut free = Vec::new();
    for day in days(first_day, last_day) {
        if !legs.iter().any(|leg| is_on(leg, day)) {
            free.push(day);
        }
    }
    if !legs.is_empty() {
        for stretch in stretches(&free) {
            findings.push(Finding::Gap(stretch.0, stretch.1));
        }
    }
    for (place, leg) in legs.iter().enumerate() {
        if leg.first_day < first_day || last_day < leg.last_day {
            findings.push(Finding::LegOutside(leg.city.clone()));
        }
        for other in &legs[place + 1..] {
            if leg.first_day <= other.last_day && other.first_day <= leg.last_day {
                findings.push(Finding::Overlap(leg.city.clone(), other.city.clone()));
            }
        }
    }
    findings.extend(
        activities
            .iter()
            .filter_map(|activity| misplaced(activity, legs)),
    );
    findings
}

fn misplaced(activity: &Placed, legs: &[Leg]) -> Option<Finding> {
    match &activity.leg {
        None if activity.is_transfer => None,
        None => Some(Finding::Nowhere(activity.title.clone())),
        Some(code) => {
            let leg = legs.iter().find(|leg| leg.code == *code)?;
            let there = is_on(leg, activity.day) || activity.is_transfer;
            (!there).then(|| Finding::WrongDay(activity.title.clone()))
        }
    }
}

fn is_on(leg: &Leg, day: Date) -> bool {
    leg.first_day <= day && day <= leg.last_day
}

fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    let all = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    all.take_while(move |day| *day <= last)
}

/// Days that follow one another, as first and last.
fn stretches(days: &[Date]) -> Vec<(Date, Date)> {
    let mut all: Vec<(Date, Date)> = Vec::new();
    for day in days {
        match all.last_mut() {
            Some(last) if last.1.tomorrow().ok() == Some(*day) => last.1 = *day,
            _ => all.push((*day, *day)),
        }
    }
    all
}

/// What is not right about the goals: no indicator, or two that say nearly the same.
pub(super) fn about_goals(goals: &[Goal]) -> Vec<Finding> {
    let bare = goals.iter().filter(|goal| goal.indicator.is_empty());
    let mut findings: Vec<Finding> = bare
        .map(|goal| Finding::NoIndicator(goal.text.clone()))
        .collect();
    for (place, goal) in goals.iter().enumerate() {
        for other in &goals[place + 1..] {
            if are_alike(&goal.text, &other.text) {
                findings.push(Finding::Alike(goal.text.clone(), other.text.clone()));
            }
        }
    }
    findings
}

/// Whether two goals say nearly the same in some language that both are written in.
pub(super) fn are_alike(one: &Localized, other: &Localized) -> bool {
    Language::ALL.into_iter().any(|language| {
        match (one.exactly(language), other.exactly(language)) {
            (Some(one), Some(other)) => {
                let (one, other) = (stems(one), stems(other));
                let shared = one.intersection(&other).count();
                let shorter = one.len().min(other.len());
                shared > 1 && shared * 100 >= shorter * ALIKE_PERCENT
            }
            _ => false,
        }
    })
}

fn stems(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| word.chars().count() >= SHORTEST_WORD)
        .map(|word| word.chars().take(STEM).collect::<String>())
        .filter(|stem| !COMMON.contains(&stem.as_str()))
        .collect()
}
