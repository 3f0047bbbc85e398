//! The markup of somebody's days.

pub(super) mod list;
pub(super) mod stay;

use attache_missions::delegations::stays::{MissionDays, Stay, legs_within};
use attache_platform::texts::Words;

/// "6–10 October 2025", where they are known.
fn said_days(stay: &Stay, words: &Words) -> String {
    match stay.known {
        true => words.days(stay.first_day, stay.last_day),
        false => words.say("companions-not-said"),
    }
}

/// "San Francisco 6–8 October 2025": where somebody is on their days, a line for each leg.
fn legs(days: &MissionDays, stay: &Stay, words: &Words) -> Vec<String> {
    if !stay.known {
        return Vec::new();
    }
    let there = legs_within(days, stay.first_day, stay.last_day);
    let there = there.into_iter().map(|(leg, from, until)| {
        format!(
            "{} {}",
            leg.city.get(words.language()),
            words.days(from, until)
        )
    });
    there.collect()
}
