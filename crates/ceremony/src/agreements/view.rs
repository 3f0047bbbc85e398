//! The markup of the agreements: composed of what the layout offers.

use attache_foundation::layout::{
    Entry, Figure, Frame, Standing, domain, empty, entries, invented, section, small_figures,
    state, tag,
};
use attache_platform::moment::{Moment, zone};
use attache_platform::texts::clock_time;
use maud::{Markup, html};

use super::pages::{AgreementsPage, RegisterPage};
use super::{Agreement, Party, Source, State, rules};

/// Where the clocks run by which embargoes are set.
const EMBARGO_ZONE: &str = "Europe/Brussels";

pub(super) fn public(frame: &Frame, page: &AgreementsPage) -> Markup {
    if page.agreements.is_empty() {
        return empty(
            "signing",
            &frame.say("agreements-none"),
            frame.say("agreements-none-how"),
        );
    }
    html! {
        p class="standfirst" { (frame.say("agreements-explained")) }
        (counts(frame, &page.agreements))
        @for &shown in State::ALL {
            (group(frame, &page.agreements, shown, None))
        }
    }
}

pub(super) fn register(frame: &Frame, page: &RegisterPage) -> Markup {
    if page.agreements.is_empty() {
        return empty(
            "signing",
            &frame.say("agreements-none"),
            frame.say("agreements-none-how"),
        );
    }
    html! {
        p class="standfirst" { (frame.say("agreements-register-explained")) }
        (counts(frame, &page.agreements))
        @for &shown in State::ALL {
            (group(frame, &page.agreements, shown, Some(page.now)))
        }
    }
}

/// How many are planned, and how many of them were signed.
fn counts(frame: &Frame, agreements: &[Agreement]) -> Markup {
    let words = &frame.words;
    let figure = |shown: State| {
        let count = rules::count(agreements, shown);
        let name = format!("agreements-count-{}", shown.name());
        Figure {
            value: words.number(i64::try_from(count).unwrap_or(i64::MAX)),
            label: words.with(&name, &[("count", count.into())]),
            ..Figure::default()
        }
    };
    let held = State::ALL
        .iter()
        .filter(|shown| rules::count(agreements, **shown) > 0);
    small_figures(&held.map(|shown| figure(*shown)).collect::<Vec<_>>())
}

fn group(frame: &Frame, agreements: &[Agreement], shown: State, now: Option<Moment>) -> Markup {
    let held = agreements
        .iter()
        .filter(|agreement| agreement.state == shown);
    let list: Vec<Entry> = held.map(|agreement| entry(frame, agreement, now)).collect();
    if list.is_empty() {
        return html! {};
    }
    let heading = frame.say(&format!("agreements-heading-{}", shown.name()));
    section(heading, entries(None, &list))
}

fn entry(frame: &Frame, agreement: &Agreement, now: Option<Moment>) -> Entry {
    let kind = frame.say(&format!("agreements-kind-{}", agreement.kind.name()));
    let direction = frame.say(&format!(
        "agreements-direction-{}",
        agreement.direction.name()
    ));
    let attribution = agreement.attribution.name();
    let attribution = frame.say(&format!("agreements-attribution-{attribution}"));
    let mut more = vec![html! { (kind) }];
    if let Some((term, label)) = &agreement.domain {
        more.push(domain(term, label.get(frame.language())));
    }
    more.push(html! { (direction) });
    more.push(html! { (attribution) });
    if let Some(day) = agreement.day {
        more.push(html! { time datetime=(day) { (frame.words.long_date(day)) } });
    }
    more.push(sources(frame, &agreement.sources));
    if agreement.synthetic {
        more.push(invented(&frame.words));
    }
    Entry {
        main: html! {
            (parties(&agreement.parties)) br;
            (agreement.subject.get(frame.language()))
        },
        more,
        end: Some(end(frame, agreement, now)),
        ..Entry::default()
    }
}

fn end(frame: &Frame, agreement: &Agreement, now: Option<Moment>) -> Markup {
    let standing = match agreement.state {
        State::Signed => Standing::Good,
        State::Planned => Standing::Wait,
        State::Announced => Standing::Open,
        State::Postponed | State::Withdrawn => Standing::Over,
    };
    let said = frame.say(&format!("agreements-state-{}", agreement.state.name()));
    let embargo = agreement
        .embargo_until
        .filter(|until| now.is_some_and(|now| now < *until));
    html! {
        (state(standing, said))
        @if let Some(until) = embargo { " " (tag(embargo_until(frame, until))) }
    }
}

fn embargo_until(frame: &Frame, until: Moment) -> String {
    let Some(brussels) = zone(EMBARGO_ZONE) else {
        return until.to_string();
    };
    let local = until.local(&brussels);
    let minutes = i64::from(local.hour()) * 60 + i64::from(local.minute());
    let (day, time) = (frame.words.short_day(local.date()), clock_time(minutes));
    frame.words.with(
        "agreements-embargo-until",
        &[("day", day.into()), ("time", time.into())],
    )
}

fn parties(parties: &[Party]) -> Markup {
    html! {
        strong {
            @for (place, party) in parties.iter().enumerate() {
                @if place > 0 { " – " }
                (party.name)
            }
        }
    }
}

fn sources(frame: &Frame, sources: &[Source]) -> Markup {
    html! {
        span class="source" {
            (frame.say("agreements-source")) " "
            @for (place, source) in sources.iter().enumerate() {
                @if place > 0 { ", " }
                @if source.address.is_empty() { (source.title) }
                @else { a href=(source.address) { (source.title) } }
            }
        }
    }
}
