//! The markup of an organisation's own page.

use attache_foundation::layout::fields::Form;
use attache_foundation::layout::{
    Entry, Frame, Standing, empty, entries, facts, progress, section, state, tag,
};
use maud::{Markup, html};

use super::super::pages::home::HomePage;
use super::super::{Applied, Member};
use super::{numbers, team};
use crate::delegations;
use crate::organisations;

pub(in super::super) fn head(page: &HomePage, frame: &Frame) -> Markup {
    let one = &page.organisation;
    html! {
        p class="standfirst" {
            (organisations::kind(&frame.words, &one.kind))
            @if let Some(region) = &one.region {
                " · " (delegations::region(&frame.words, region))
            }
            @if let Some(city) = &one.city { " · " (city.get(frame.language())) }
        }
    }
}

pub(in super::super) fn page(page: &HomePage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.forms.errors,
    };
    html! {
        (form.summary())
        (section(frame.say("teams-profile"), profile(page, frame)))
        (section(frame.say("teams-people"), people(page, frame)))
        (section(frame.say("teams-applications"), applications(page, frame)))
        (section(frame.say("teams-team"), team::team(page, &form, frame)))
        (section(frame.say("teams-invitations"), team::invitations(page, &form, frame)))
        (section(frame.say("teams-numbers"), numbers::numbers(page, &form, frame)))
        (section(frame.say("teams-parent"), numbers::parent(page, &form, frame)))
    }
}

/// How far the profile is, what is missing, and the size by the European definition.
fn profile(page: &HomePage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let Some(of) = &page.progress else {
        return html! { p { (words.say("teams-no-profile")) } };
    };
    let told = [("has", of.has.into()), ("of", of.of.into())];
    let (has, all) = (of.has as i64, of.of as i64);
    let to = format!("/organisations/{}/profile", page.organisation.code);
    let size = match &of.size {
        Some(size) => words.say(&format!("profiles-size-{size}")),
        None => words.say("profiles-not-said"),
    };
    let shown = match of.shown {
        true => words.say("profiles-shown-yes"),
        false => words.say("profiles-shown-no"),
    };
    html! {
        (progress(&words.with("profiles-complete", &told), has, all))
        @if !of.missing.is_empty() {
            p { (words.say("teams-missing")) }
            ul { @for key in &of.missing { li { (words.say(key)) } } }
        }
        (facts(&[
            (words.say("profiles-size"), html! { (size) }),
            (words.say("profiles-shown"), html! { (shown) }),
        ]))
        p class="field-hint" { (words.say("profiles-size-hint")) }
        p { a href=(frame.address(&to)) { (words.say("teams-to-profile")) } }
    }
}

/// "5–10 October 2025", where it is known.
fn days(page: &HomePage, one: &Member, frame: &Frame) -> Option<Markup> {
    let mut stays = page.stays.iter().filter(|stay| stay.known);
    let stay = stays.find(|stay| stay.person == one.person)?;
    let days = frame.words.days(stay.first_day, stay.last_day);
    Some(html! { (days) })
}

fn people(page: &HomePage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.members.is_empty() {
        return empty(
            "people",
            &words.say("teams-nobody"),
            html! {
                p { (words.say("teams-nobody-more")) }
            },
        );
    }
    let entry = |one: &Member| Entry {
        main: html! { (one.name) },
        more: std::iter::once(html! { (delegations::function(words, &one.function)) })
            .chain(days(page, one, frame))
            .collect(),
        end: Some(html! {
            @if let Some(day) = one.withdrawn {
                (state(Standing::Over, words.with("teams-gone-from", &[
                    ("day", words.long_date(day).into()),
                ])))
            } @else if one.signs_in {
                (state(Standing::Good, words.say("teams-signs-in")))
            } @else {
                (state(Standing::Wait, words.say("teams-signs-in-not")))
            }
        }),
        ..Entry::default()
    };
    let all: Vec<Entry> = page.members.iter().map(entry).collect();
    entries(None, &all)
}

fn applications(page: &HomePage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.applied.is_empty() {
        return html! { p { (words.say("teams-no-applications")) } };
    }
    let entry = |one: &Applied| {
        let call = one.call.get(frame.language());
        let to = frame.address(&format!("/applications/{}", one.application));
        let standing = |name: &str| words.say(&format!("registration-standing-{name}"));
        let people = one.people.iter().map(|(name, stands)| {
            html! { (name) " " (tag(standing(stands))) }
        });
        Entry {
            main: html! {
                @if page.me == Some(one.account) { a href=(to) { (call) } } @else { (call) }
            },
            more: std::iter::once(html! { (one.agency.get(frame.language())) })
                .chain(people)
                .collect(),
            end: Some(html! {
                (words.say(&format!("registration-state-{}", one.state)))
            }),
            ..Entry::default()
        }
    };
    let all: Vec<Entry> = page.applied.iter().map(entry).collect();
    entries(None, &all)
}
