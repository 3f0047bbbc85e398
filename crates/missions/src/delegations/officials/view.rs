//! The markup of the official delegation.

use attache_foundation::layout::{
    Entry, Frame, Standing, Tone, empty, entries, invented, notice, state, with_icon,
};
use attache_platform::moment::{Moment, TimeZone};
use attache_platform::texts::{Words, clock_time};
use maud::{Markup, html};

use super::super::words::government;
use super::pages::DelegationPage;
use super::{Concern, Official};

pub(super) fn head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("delegations-official-lead")) } }
}

pub(super) fn page(page: &DelegationPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.officials.is_empty() {
        return empty(
            "people",
            &words.say("delegations-no-officials"),
            html! {
                p { (words.say("delegations-no-officials-more")) }
            },
        );
    }
    let officials: Vec<Entry> = page
        .officials
        .iter()
        .map(|official| entry(official, &page.zone, words))
        .collect();
    html! {
        @if !page.concerns.is_empty() {
            (notice(Tone::Wait, html! {
                h2 { (words.say("delegations-to-settle")) }
                ul { @for concern in &page.concerns { li { (sentence(concern, words)) } } }
            }))
        }
        (entries(None, &officials))
        p class="note" { (words.say("delegations-precedence-note")) }
    }
}

fn entry(official: &Official, zone: &TimeZone, words: &Words) -> Entry {
    let capacity = official.capacity.as_ref();
    let end = match capacity {
        None => Some(state(Standing::Bad, words.say("delegations-no-capacity"))),
        Some(_) if official.leads => Some(state(Standing::Good, words.say("delegations-leads"))),
        Some(_) => None,
    };
    Entry {
        count: Some(capacity.map_or_else(|| "–".to_owned(), |c| c.precedence.to_string())),
        main: html! { (official.called(words.language())) },
        more: more(official, zone, words),
        end,
        new: false,
    }
}

/// Office, capacity, government, in whose place and on which days; hours only where invented.
fn more(official: &Official, zone: &TimeZone, words: &Words) -> Vec<Markup> {
    let style = official.style.get(words.language());
    let office = if style.is_empty() {
        official.organisation.get(words.language())
    } else {
        style
    };
    let mut more = Vec::new();
    if office != official.called(words.language()) {
        more.push(html! { b { (office) } });
    }
    if let Some(capacity) = &official.capacity {
        more.push(html! { (capacity.name.get(words.language())) });
        if let Some(name) = &capacity.government {
            more.push(html! { (government(words, name)) });
        }
        if let Some(name) = capacity.replaces.as_deref() {
            more.push(html! { (words.with("delegations-replaces", &[("name", name.into())])) });
        }
        let days = words.days(capacity.from_day, capacity.to_day);
        let days = words.with("delegations-in-capacity", &[("days", days.into())]);
        more.push(with_icon("calendar", days));
    }
    if let Some((arrives_at, leaves_at)) = official.stay {
        let stay = stay(arrives_at, leaves_at, zone, words);
        more.push(with_icon("clock", stay));
        more.push(invented(words));
    }
    more
}

/// "6 Oct, 18:00 to 11 Oct, 12:00".
fn stay(arrives_at: Moment, leaves_at: Moment, zone: &TimeZone, words: &Words) -> String {
    let from = hour(arrives_at, zone, words).into();
    let to = hour(leaves_at, zone, words).into();
    words.with("delegations-stay", &[("from", from), ("to", to)])
}

fn hour(at: Moment, zone: &TimeZone, words: &Words) -> String {
    let local = at.local(zone);
    let minute = i64::from(local.hour()) * 60 + i64::from(local.minute());
    format!("{}, {}", words.short_day(local.date()), clock_time(minute))
}

fn sentence(concern: &Concern, words: &Words) -> String {
    match concern {
        Concern::NoLead(day) => words.with(
            "delegations-no-lead",
            &[("day", words.day_name(*day).into())],
        ),
        Concern::TwoLeads(day) => words.with(
            "delegations-two-leads",
            &[("day", words.day_name(*day).into())],
        ),
        Concern::NoCapacity(name) => {
            words.with("delegations-capacity-missing", &[("name", name.into())])
        }
        Concern::SamePlace(one, other) => {
            let args = [("one", one.into()), ("other", other.into())];
            words.with("delegations-same-place", &args)
        }
    }
}
