//! The markup of the pages about requests.

mod new;

use attache_foundation::layout::{
    Entry, Frame, LogLine, Party, Standing, Tone, empty, entries, exchange, facts, icon, log,
    noted_section, notice, section, state,
};
use maud::{Markup, html};

use super::answer_link::Link;
use super::pages::answer::AnswerPage;
use super::pages::{Fate, Line, ListPage, Seat, ShowPage};
use super::store::Other;
use super::{MeetingRequest, PartOfDay, State};

pub(super) use new::new;

/// The way to a page about requests.
pub(super) fn trail(frame: &Frame) -> Vec<(String, String)> {
    vec![(frame.say("requests-title"), frame.address("/requests"))]
}

pub(super) fn list(page: &ListPage, frame: &Frame) -> Markup {
    let ask = |class: &str| {
        html! {
            a class=(class) href=(frame.address("/requests/new")) { (frame.say("requests-ask")) }
        }
    };
    html! {
        @if let Some(left) = page.left {
            div class="row" {
                @if left > 0 { (ask("button button-main")) }
                p { (frame.words.with("requests-left", &[("left", left.into())])) }
            }
        }
        @if !page.received.is_empty() || page.left.is_none() {
            (section(frame.say("requests-received"), received(page, frame)))
        }
        @if page.left.is_some() {
            (section(frame.say("requests-sent"), html! {
                @if page.sent.is_empty() {
                    (empty("b2b_session", &frame.say("requests-none-sent"), html! {
                        p { (frame.say("requests-none-sent-why")) }
                    }))
                } @else {
                    (lines(page, &page.sent, frame))
                }
            }))
        }
    }
}

fn received(page: &ListPage, frame: &Frame) -> Markup {
    if page.received.is_empty() {
        return empty(
            "b2b_session",
            &frame.say("requests-none-received"),
            html! {
                p { (frame.say("requests-none-received-why")) }
            },
        );
    }
    lines(page, &page.received, frame)
}

fn lines(page: &ListPage, lines: &[Line], frame: &Frame) -> Markup {
    let all: Vec<Entry> = lines
        .iter()
        .map(|line| one_line(page, line, frame))
        .collect();
    entries(None, &all)
}

fn one_line(page: &ListPage, line: &Line, frame: &Frame) -> Entry {
    let request = &line.request;
    let address = frame.address(&format!("/requests/{}", request.id));
    let until = request.expires_at.filter(|_| request.state == State::Asked);
    let mut more = vec![
        html! { (line.other.organisation.get(frame.language())) },
        html! { (priority(frame, request.priority)) },
        html! { (minutes(frame, request.length_minutes)) },
    ];
    if let Some(until) = until {
        let until = page.clock.say(&frame.words, until);
        more.push(html! {
            (frame.words.with("requests-answer-until", &[("when", until.into())]))
        });
    }
    match &line.fate {
        Fate::NotYet => {}
        Fate::LeftOut => more.push(html! { (frame.say("requests-left-out")) }),
        Fate::At(seat) => more.push(html! { (seated(seat, frame)) }),
    }
    Entry {
        main: html! { a href=(address) { (line.other.name) } },
        more,
        end: Some(standing(frame, request.state)),
        new: false,
        count: None,
    }
}

/// "Tuesday, 7 October, 09:50–10:10 (San Francisco), table 6, Harbour Hall".
fn seated(seat: &Seat, frame: &Frame) -> String {
    let day = seat.clock.at(seat.starts_at).day;
    let told = [
        ("day", frame.words.day_name(day).into()),
        (
            "hours",
            seat.clock.span(seat.starts_at, seat.ends_at).into(),
        ),
        ("city", seat.clock.city(&frame.words).into()),
        ("table", seat.table_number.into()),
        ("place", seat.place.get(frame.language()).into()),
    ];
    frame.words.with("requests-seat", &told)
}

/// What comes of a request now, in one sentence.
fn next(page: &ShowPage, frame: &Frame) -> Markup {
    let request = &page.request;
    match (request.state, &page.fate) {
        (State::Accepted, Fate::At(seat)) => {
            let day = seat.clock.at(seat.starts_at).day;
            notice(
                Tone::Good,
                html! {
                    p { (seated(seat, frame)) }
                    p {
                        a href=(frame.address(&format!("/day?day={day}"))) {
                            (frame.say("requests-to-my-day"))
                        }
                    }
                },
            )
        }
        (State::Accepted, Fate::LeftOut) => notice(
            Tone::Wait,
            html! { p { (frame.say("requests-next-left-out")) } },
        ),
        (State::Accepted, Fate::NotYet) => notice(
            Tone::Good,
            html! { p { (frame.say("requests-next-accepted")) } },
        ),
        (State::Asked, _) if page.mine && page.in_time => {
            let name = [("name", (&page.asked.name).into())];
            let said = frame.words.with("requests-next-asked", &name);
            notice(Tone::Plain, html! { p { (said) } })
        }
        _ => html! {},
    }
}

fn standing(frame: &Frame, of: State) -> Markup {
    let standing = match of {
        State::Asked => Standing::Wait,
        State::Accepted => Standing::Good,
        State::Declined => Standing::Bad,
        State::Withdrawn | State::Expired => Standing::Over,
    };
    state(
        standing,
        frame.say(&format!("requests-state-{}", of.name())),
    )
}

fn priority(frame: &Frame, priority: i64) -> String {
    frame.say(&format!("requests-priority-{}", priority.clamp(1, 5)))
}

fn part_of_day(frame: &Frame, part: PartOfDay) -> String {
    frame.say(&format!("requests-part-of-day-{}", part.name()))
}

fn minutes(frame: &Frame, minutes: i64) -> String {
    frame
        .words
        .with("requests-minutes", &[("minutes", minutes.into())])
}

pub(super) fn show(page: &ShowPage, frame: &Frame) -> Markup {
    let request = &page.request;
    html! {
        (exchange(
            &party(&page.asker, frame),
            html! { (icon("b2b_session")) (standing(frame, request.state)) },
            &party(&page.asked, frame),
        ))
        (next(page, frame))
        (answers(page, frame))
        (section(frame.say("requests-what"), html! {
            (facts(&wished(request, frame)))
            @if !request.message.is_empty() {
                blockquote class="prose" {
                    @for line in request.message.lines() { p { (line) } }
                }
            }
        }))
        (noted_section(
            frame.say("requests-happened"),
            frame.words.with(
                "requests-clock",
                &[("city", page.clock.city(&frame.words).into())],
            ),
            log(&happened(page, frame)),
        ))
    }
}

/// One request with its two answers, for whoever came by the link of a letter.
pub(super) fn answer(page: &AnswerPage, frame: &Frame) -> Markup {
    let request = &page.request;
    let address = format!("/{}/answers/{}", frame.language().code(), page.token);
    html! {
        (exchange(
            &party(&page.asker, frame),
            html! { (icon("b2b_session")) (standing(frame, request.state)) },
            &party(&page.asked, frame),
        ))
        @match page.link {
            Link::Live => {
                div class="row" {
                    form method="post" action={ (address) "/acceptance" } {
                        button class="button" { (frame.say("requests-accept")) }
                    }
                    form method="post" action={ (address) "/refusal" } {
                        button class="button" { (frame.say("requests-decline")) }
                    }
                }
                p class="note" { (frame.say("requests-answer-note")) }
            }
            Link::Closed(State::Accepted) => (notice(Tone::Good,
                html! { p { (frame.say("requests-answer-accepted")) } })),
            Link::Closed(closed) => (notice(Tone::Plain, html! {
                p { (frame.say(&format!("requests-refused-{}", closed.name()))) }
            })),
            Link::Over => (notice(Tone::Wait,
                html! { p { (frame.say("requests-refused-expired")) } })),
        }
        (section(frame.say("requests-what"), html! {
            (facts(&wished(request, frame)))
            @if !request.message.is_empty() {
                blockquote class="prose" {
                    @for line in request.message.lines() { p { (line) } }
                }
            }
        }))
    }
}

fn party(other: &Other, frame: &Frame) -> Party {
    let mut lines = vec![other.name.clone()];
    if !other.city.is_empty() {
        lines.push(other.city.get(frame.language()).to_owned());
    }
    if !other.offer.is_empty() {
        lines.push(other.offer.get(frame.language()).to_owned());
    }
    Party {
        name: html! { (other.organisation.get(frame.language())) },
        lines,
    }
}

fn wished(request: &MeetingRequest, frame: &Frame) -> Vec<(String, Markup)> {
    vec![
        (
            frame.say("requests-wanted"),
            html! { (priority(frame, request.priority)) },
        ),
        (
            frame.say("requests-length"),
            html! { (minutes(frame, request.length_minutes)) },
        ),
        (
            frame.say("requests-time-of-day"),
            html! { (part_of_day(frame, request.part_of_day)) },
        ),
    ]
}

/// What the reader may do now, or what is waited for.
fn answers(page: &ShowPage, frame: &Frame) -> Markup {
    let request = &page.request;
    let act = |verb: &str, class: &str, label: String| {
        html! {
            form method="post" action=(frame.address(&format!("/requests/{}/{verb}", request.id))) {
                button class=(class) { (label) }
            }
        }
    };
    let waits = request.state == State::Asked;
    let until = request.expires_at.filter(|_| waits && page.in_time);
    let may_withdraw = request.state.is_open() && request.placed_at.is_none();
    html! {
        @if let Some(until) = until {
            @let until = page.clock.say(&frame.words, until);
            p { (frame.words.with("requests-answer-until", &[("when", until.into())])) }
        }
        @if waits && !page.mine && page.in_time {
            div class="row" {
                (act("acceptance", "button button-main", frame.say("requests-accept")))
                (act("refusal", "button", frame.say("requests-decline")))
            }
        }
        @if waits && !page.in_time { p { (frame.say("requests-refused-expired")) } }
        @if page.mine && may_withdraw {
            (act("withdrawal", "button button-grave", frame.say("requests-withdraw")))
        }
    }
}

fn happened(page: &ShowPage, frame: &Frame) -> Vec<LogLine> {
    let request = &page.request;
    let told = |at, what: String| LogLine {
        when: page.clock.hour(&frame.words, at),
        instant: at.to_string(),
        what: html! { (what) },
    };
    let asker = &page.asker.name;
    let mut lines = vec![told(
        request.asked_at,
        frame
            .words
            .with("requests-happened-asked", &[("name", asker.into())]),
    )];
    if let Some(at) = request.answered_at {
        let key = match request.state {
            State::Asked | State::Accepted => "requests-happened-accepted",
            State::Declined => "requests-happened-declined",
            State::Withdrawn => "requests-happened-withdrawn",
            State::Expired => "requests-happened-expired",
        };
        let name = match request.state {
            State::Withdrawn => asker,
            _ => &page.asked.name,
        };
        lines.push(told(at, frame.words.with(key, &[("name", name.into())])));
    }
    if let Some(at) = request.placed_at {
        lines.push(told(at, frame.say("requests-placed")));
    }
    lines
}
