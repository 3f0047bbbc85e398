//! The markup of one person's days, and of who comes along.

use attache_foundation::layout::fields::{Field, Form};
use attache_foundation::layout::{Entry, Frame, Tone, entries, facts, notice, section};
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::{Words, clock_time};
use maud::{Markup, html};

use super::super::pages::StayPage;
use super::super::{Companion, Outside};
use super::{legs, said_days};

pub(in super::super) fn head(page: &StayPage, frame: &Frame) -> Markup {
    html! {
        p class="standfirst" {
            @if page.is_own {
                (frame.say("companions-own-lead"))
            } @else {
                (page.stay.organisation.get(frame.language()))
            }
        }
    }
}

/// "6 October 2025, 09:05", in Brussels, where missions are run from.
fn moment(at: Moment, words: &Words) -> String {
    let local = at.local(&zone("Europe/Brussels").unwrap_or(TimeZone::UTC));
    let minutes = i64::from(local.hour()) * 60 + i64::from(local.minute());
    format!("{}, {}", words.long_date(local.date()), clock_time(minutes))
}

pub(in super::super) fn page(page: &StayPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let form = Form {
        words,
        errors: &page.forms.errors,
    };
    html! {
        (form.summary())
        @if let Some(day) = page.stay.withdrawn {
            (notice(Tone::Wait, html! {
                p { (words.with("companions-withdrawn", &[("day", words.long_date(day).into())])) }
            }))
        }
        (outside(page, frame))
        (section(words.say("companions-days"), days(page, &form, frame)))
        (section(words.say("companions-companions"), companions(page, &form, frame)))
    }
}

/// What is to be done before somebody is there or after they left, each by its name.
fn outside(page: &StayPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.outside.is_empty() {
        return html! {};
    }
    let line = |one: &Outside| {
        let when = format!("{}, {}", words.long_date(one.day), clock_time(one.minute));
        let title = one.title.get(frame.language());
        html! {
            li {
                (when) ": " (title)
                @if !one.with.is_empty() {
                    " – " (words.with("companions-meeting-with", &[
                        ("name", one.with.as_str().into()),
                    ]))
                }
            }
        }
    };
    notice(
        Tone::Bad,
        html! {
            p { (words.say("companions-outside")) }
            ul { @for one in &page.outside { (line(one)) } }
        },
    )
}

fn days(page: &StayPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let (words, stay) = (&frame.words, &page.stay);
    let mut pairs = vec![(
        words.say("companions-there"),
        html! { (said_days(stay, words)) },
    )];
    let there = legs(&page.days, stay, words);
    if !there.is_empty() {
        pairs.push((
            words.say("companions-legs"),
            html! { ul { @for leg in &there { li { (leg) } } } },
        ));
    }
    let until = [("time", moment(page.deadline, words).into())];
    html! {
        (facts(&pairs))
        @if page.may_say {
            (say(page, form, frame))
        } @else {
            // Whoever sends it all the same is led here by what is wrong.
            p id="first_day" { (words.with("companions-too-late", &until)) }
        }
        @if page.may_say && page.is_own {
            p class="field-hint" { (words.with("companions-until", &until)) }
        }
    }
}

fn say(page: &StayPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let (words, stay) = (&frame.words, &page.stay);
    let typed = page.forms.stay.as_ref();
    let kept = |day: Date| match stay.known {
        true => day.to_string(),
        false => String::new(),
    };
    let first = typed.map_or_else(|| kept(stay.first_day), |typed| typed.first_day.clone());
    let last = typed.map_or_else(|| kept(stay.last_day), |typed| typed.last_day.clone());
    let to = match page.is_own {
        true => "/my-stay".to_owned(),
        false => format!("/stays/{}", stay.person),
    };
    let hint = [("days", words.days(page.days.first, page.days.last).into())];
    html! {
        form class="form" method="post" action=(frame.address(&to)) {
            (form.moment(&Field {
                name: "first_day",
                label: words.say("companions-first-day"),
                hint: words.with("companions-days-hint", &hint),
                value: &first,
                optional: false,
            }, "date"))
            (form.moment(&Field {
                name: "last_day",
                label: words.say("companions-last-day"),
                value: &last,
                ..Field::default()
            }, "date"))
            div { button class="button" { (words.say("companions-save")) } }
        }
    }
}

fn companions(page: &StayPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let words = &frame.words;
    let all: Vec<Entry> = page
        .companions
        .iter()
        .map(|one| companion(page, one, frame))
        .collect();
    html! {
        @if all.is_empty() {
            p { (words.say("companions-none")) }
        } @else {
            (entries(None, &all))
        }
        @if page.is_own && page.may_say {
            p { (words.say("companions-declare-lead")) }
            (declare(page, form, frame))
        }
    }
}

fn companion(page: &StayPage, one: &Companion, frame: &Frame) -> Entry {
    let words = &frame.words;
    let name = one.name();
    let mut more = vec![html! { (words.days(one.first_day, one.last_day)) }];
    if one.first_day < page.stay.first_day || page.stay.last_day < one.last_day {
        more.push(html! { (words.say("companions-not-with")) });
    }
    Entry {
        main: html! { (name) },
        more,
        end: page.is_own.then(|| {
            html! {
                form method="post" action=(frame.address("/my-stay/companions/removal")) {
                    input type="hidden" name="companion" value=(one.id);
                    button class="button button-small" {
                        (words.say("companions-remove"))
                        span class="hidden-visually" { ": " (name) }
                    }
                }
            }
        }),
        ..Entry::default()
    }
}

fn declare(page: &StayPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let words = &frame.words;
    let typed = &page.forms.companion;
    let field = |name: &'static str, key: &str| Field {
        name,
        label: words.say(key),
        ..Field::default()
    };
    let agreed = page.forms.errors.of("agreed").is_some();
    html! {
        form class="form" method="post" action=(frame.address("/my-stay/companions")) {
            (frame.once())
            (form.line(&Field {
                value: &typed.given_name,
                ..field("given_name", "companions-given-name")
            }))
            (form.line(&Field {
                value: &typed.family_name,
                ..field("family_name", "companions-family-name")
            }))
            (form.moment(&Field {
                value: &typed.from,
                ..field("from", "companions-first-day")
            }, "date"))
            (form.moment(&Field {
                value: &typed.until,
                ..field("until", "companions-last-day")
            }, "date"))
            div class="field" {
                label class="choice" {
                    input type="checkbox" id="agreed" name="agreed" value="yes"
                        checked[typed.agreed == "yes"]
                        aria-invalid=[agreed.then_some("true")]
                        aria-describedby=[agreed.then_some("agreed-error")];
                    span { (words.say("companions-agreed")) }
                }
                @if agreed {
                    p class="field-error" id="agreed-error" {
                        (words.say("companions-error-agreed"))
                    }
                }
            }
            div { button class="button" { (words.say("companions-declare")) } }
        }
    }
}
