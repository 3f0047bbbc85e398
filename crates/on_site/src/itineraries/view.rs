//! The markup of a day.

use attache_foundation::layout::timeline::{self, Manner, Moment};
use attache_foundation::layout::{
    DayLink, Frame, Standing, Tone, beside, days, empty, facts, invented, notice, section, state,
    with_icon,
};
use attache_missions::delegations::function;
use attache_platform::texts::Words;
use maud::{Markup, html};

use super::feed::meeting_title;
use super::pages::{Calendar, DayPage, Line, Shown, Warning};
use super::{Joined, Met, Stop, What};

pub(super) fn head(page: &DayPage, frame: &Frame) -> Markup {
    let city = page.city.get(frame.language());
    html! {
        p class="standfirst" { (frame.words.with("itineraries-clock", &[("city", city.into())])) }
    }
}

pub(super) fn page(page: &DayPage, frame: &Frame) -> Markup {
    html! {
        (day_links(page, frame))
        @if let Some(typed) = &page.refused {
            (notice(Tone::Bad, html! {
                p { (frame.words.with("itineraries-no-such-day", &[("day", typed.into())])) }
            }))
        }
        (beside(main(page, frame), html! {
            div class="no-print" { (calendar(&page.calendar, frame)) }
        }))
    }
}

fn day_links(page: &DayPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let links: Vec<DayLink> = page
        .days
        .iter()
        .map(|day| DayLink {
            weekday: words.say(&format!(
                "itineraries-weekday-{}",
                day.weekday().to_monday_one_offset()
            )),
            day: day.day(),
            month: words.say(&format!("itineraries-month-{}", day.month())),
            href: frame.address(&format!("/day?day={day}")),
            current: *day == page.date,
        })
        .collect();
    days(words, &links)
}

fn main(page: &DayPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let lines: Vec<Moment> = page.lines.iter().map(|line| moment(line, frame)).collect();
    let cancelled: Vec<Moment> = page
        .cancelled
        .iter()
        .map(|line| moment(line, frame))
        .collect();
    html! {
        @if lines.is_empty() {
            (empty("calendar", &words.say("itineraries-empty"), html! {
                p { (words.say("itineraries-empty-more")) }
            }))
        } @else {
            div class="stack" {
                (timeline::day(&lines))
                @if invented_hours(page) {
                    p class="note" { (words.say("itineraries-hours-invented")) }
                }
            }
        }
        @if !cancelled.is_empty() {
            (section(words.say("itineraries-cancelled"), timeline::day(&cancelled)))
        }
    }
}

/// Whether an activity of the day has hours that nobody published.
fn invented_hours(page: &DayPage) -> bool {
    page.lines.iter().any(|line| match &line.what {
        Shown::Item { what, .. } => {
            matches!(&**what, What::Activity(joined) if joined.times_invented)
        }
        Shown::Travel { .. } | Shown::Free { .. } => false,
    })
}

fn moment(line: &Line, frame: &Frame) -> Moment {
    let words = &frame.words;
    let (manner, body) = match &line.what {
        Shown::Travel { minutes, to } => (
            Manner::Travel,
            travel(*minutes, to.get(words.language()), words),
        ),
        Shown::Free { minutes } => {
            let args = [("length", duration(words, *minutes).into())];
            (
                Manner::Free,
                html! { (words.with("itineraries-free", &args)) },
            )
        }
        Shown::Item {
            what,
            stop,
            warnings,
        } => {
            let (manner, said) = match &**what {
                What::Activity(joined) => (
                    Manner::Activity,
                    activity(joined, line, stop.as_ref(), frame),
                ),
                What::Meeting(met) => (Manner::Meeting, meeting(met, line, stop.as_ref(), frame)),
            };
            (manner, html! { (said) (self::warnings(warnings, words)) })
        }
    };
    Moment {
        from: line.from.clone(),
        to: line.to.clone(),
        manner,
        body,
    }
}

fn travel(minutes: i64, to: &str, words: &Words) -> Markup {
    let args = [
        ("length", duration(words, minutes).into()),
        ("to", to.into()),
    ];
    with_icon("transfer", words.with("itineraries-travel", &args))
}

fn activity(joined: &Joined, line: &Line, stop: Option<&Stop>, frame: &Frame) -> Markup {
    let words = &frame.words;
    let title = joined.title.get(words.language());
    let role = format!("itineraries-role-{}", joined.role);
    let mut lines = Vec::new();
    if joined.role != "joins" && words.knows(&role) {
        lines.push(words.say(&role));
    }
    let host = joined.host.get(words.language());
    if !host.is_empty() {
        lines.push(words.with("itineraries-host", &[("host", host.into())]));
    }
    let title = if joined.visibility == "public" {
        let href = frame.address(&format!("/programme/{}", joined.code));
        html! { a href=(href) { (title) } }
    } else {
        html! { (title) }
    };
    timeline::what(title, &lines, &places(line, stop, words))
}

fn meeting(met: &Met, line: &Line, stop: Option<&Stop>, frame: &Frame) -> Markup {
    let words = &frame.words;
    let href = frame.address(&format!("/requests/{}", met.request));
    let title = html! { a href=(href) { (meeting_title(met, words)) } };
    let table = words.with("itineraries-table", &[("number", met.table_number.into())]);
    html! {
        @if met.cancelled {
            (state(Standing::Over, words.say("itineraries-was-cancelled")))
        } @else {
            p class="moment-table" { (with_icon("table", table)) }
        }
        (timeline::what(title, &[function(words, &met.with.function)], &places(line, stop, words)))
        @if met.with.synthetic { (invented(words)) }
    }
}

fn places(line: &Line, stop: Option<&Stop>, words: &Words) -> Vec<(&'static str, Markup)> {
    let mut places = Vec::new();
    if let Some(stop) = stop {
        let place = stop.name.then(", ", &stop.room);
        places.push(("place", html! { (place.get(words.language())) }));
    }
    if let Some((hour, ahead_days)) = &line.at_home {
        let key = if *ahead_days > 0 {
            "itineraries-at-home-next-day"
        } else {
            "itineraries-at-home"
        };
        places.push((
            "clock",
            html! { (words.with(key, &[("hour", hour.into())])) },
        ));
    }
    places
}

fn warnings(warnings: &[Warning], words: &Words) -> Markup {
    html! {
        @for warning in warnings {
            p { (state(Standing::Bad, sentence(warning, words))) }
        }
    }
}

fn sentence(warning: &Warning, words: &Words) -> String {
    match warning {
        Warning::Overlaps(what) => {
            let other = match &**what {
                What::Activity(joined) => joined.title.get(words.language()).to_owned(),
                What::Meeting(met) => meeting_title(met, words),
            };
            words.with("itineraries-clash-overlaps", &[("other", other.into())])
        }
        Warning::TooFar {
            needed_minutes,
            there_minutes,
        } => {
            let needed = duration(words, *needed_minutes).into();
            let there = duration(words, *there_minutes).into();
            words.with(
                "itineraries-clash-too-far",
                &[("needed", needed), ("there", there)],
            )
        }
        Warning::NotYetThere => words.say("itineraries-clash-not-yet-there"),
        Warning::NoLongerThere => words.say("itineraries-clash-no-longer-there"),
    }
}

/// "1 h 45 min".
fn duration(words: &Words, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let args = [("hours", hours.into()), ("minutes", rest.into())];
    match (hours, rest) {
        (0, _) => words.with("itineraries-minutes", &args),
        (_, 0) => words.with("itineraries-hours", &args),
        _ => words.with("itineraries-hours-and-minutes", &args),
    }
}

fn calendar(calendar: &Calendar, frame: &Frame) -> Markup {
    let words = &frame.words;
    let heading = with_icon("calendar", words.say("itineraries-calendar"));
    let make = match calendar {
        Calendar::None => "itineraries-calendar-make",
        Calendar::Kept | Calendar::Fresh(_) => "itineraries-calendar-make-again",
    };
    section(
        heading,
        html! {
            @if let Calendar::Fresh(address) = calendar {
                (notice(Tone::Good, html! {
                    p { (words.say("itineraries-calendar-fresh")) }
                    p class="calendar-address" { code { (address) } }
                }))
            }
            p { (words.say("itineraries-calendar-what")) }
            (facts(&[(
                words.say("itineraries-calendar-left-out"),
                html! { (words.say("itineraries-calendar-left-out-more")) },
            )]))
            form method="post" action=(frame.address("/day/calendar")) {
                button class="button" type="submit" { (words.say(make)) }
            }
            @if !matches!(calendar, Calendar::None) {
                form method="post" action=(frame.address("/day/calendar/withdrawal")) {
                    button class="button button-plain" type="submit" {
                        (words.say("itineraries-calendar-withdraw"))
                    }
                }
            }
            button class="button button-small needs-script" type="button" data-print {
                (with_icon("print", words.say("itineraries-print")))
            }
        },
    )
}
