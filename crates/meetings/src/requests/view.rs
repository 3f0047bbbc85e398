//! The markup of the pages about requests.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{
    Entry, Frame, LogLine, Party, Standing, Tone, domain, empty, entries, exchange, facts, icon,
    log, noted_section, notice, section, state,
};
use maud::{Markup, html};

use super::pages::{Fate, Found, Line, ListPage, NewPage, Seat, ShowPage};
use super::parse::lengths;
use super::rules::Refusal;
use super::store::Other;
use super::{LONGEST_MESSAGE, MeetingRequest, PartOfDay, State};

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
        html! { (line.other.organisation) },
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
        ("place", (&seat.place).into()),
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

pub(super) fn new(page: &NewPage, frame: &Frame) -> Markup {
    html! {
        @if let Some(refusal) = page.refusal { (refused(refusal, frame)) }
        @if let Some(chosen) = &page.chosen {
            (form(page, chosen, frame))
        } @else {
            @if !page.typed.to.trim().is_empty() || !page.errors.is_empty() {
                (notice(Tone::Bad, html! { p { (frame.say("requests-error-to")) } }))
            }
            (search(page, frame))
        }
    }
}

fn refused(refusal: Refusal, frame: &Frame) -> Markup {
    let (key, args) = refusal.sentence();
    notice(
        Tone::Bad,
        html! {
            p { (frame.words.with(key, &args)) }
            @if let Refusal::AlreadyOpen { first: Some(first) } = refusal {
                p {
                    a href=(frame.address(&format!("/requests/{first}"))) {
                        (frame.say("requests-see-first"))
                    }
                }
            }
        },
    )
}

fn search(page: &NewPage, frame: &Frame) -> Markup {
    html! {
        form class="search" role="search" method="get" action=(frame.address("/requests/new"))
            data-swap="#found" data-live {
            label class="field-label" for="q" { (frame.say("requests-search")) }
            div class="row" {
                input class="input" type="search" id="q" name="q" value=(page.query)
                    autocomplete="off" aria-describedby="q-hint";
                button class="button" { (icon("search")) (frame.say("requests-search-button")) }
            }
            p class="field-hint" id="q-hint" { (frame.say("requests-search-hint")) }
        }
        div id="found" class="stack" {
            @if page.found.is_empty() {
                (empty("search", &frame.say("requests-nobody"), html! {
                    p { (frame.say("requests-nobody-why")) }
                }))
            } @else {
                @let all: Vec<Entry> =
                    page.found.iter().map(|found| candidate(page, found, frame)).collect();
                (entries(None, &all))
            }
            @if page.more > 0 {
                p { (frame.words.with("requests-more", &[("count", page.more.into())])) }
            }
        }
    }
}

fn candidate(page: &NewPage, found: &Found, frame: &Frame) -> Entry {
    let other = &found.other;
    let ask = frame.address(&format!("/requests/new?to={}", other.person));
    let end = match found.open {
        Some(open) => html! {
            a class="button button-small" href=(frame.address(&format!("/requests/{open}"))) {
                (frame.say("requests-see-first"))
            }
        },
        None => html! {
            a class="button button-small" href=(ask) {
                (frame.say("requests-choose"))
                span class="hidden-visually" { " " (other.name) }
            }
        },
    };
    Entry {
        main: html! { b { (other.organisation) } " · " (other.name) },
        more: about(page, other, frame),
        end: Some(end),
        new: false,
        count: None,
    }
}

/// What is known of somebody's organisation.
fn about(page: &NewPage, other: &Other, frame: &Frame) -> Vec<Markup> {
    let mut more = Vec::new();
    if !other.city.is_empty() {
        more.push(html! { (other.city) });
    }
    for (term, label) in page
        .domains
        .iter()
        .filter(|(term, _)| other.domains.contains(term))
    {
        more.push(domain(term, label.get(frame.language())));
    }
    if !other.offer.is_empty() {
        more.push(html! { (other.offer.get(frame.language())) });
    }
    if !other.need.is_empty() {
        let need = other.need.get(frame.language());
        more.push(html! { (frame.words.with("requests-seeks", &[("need", need.into())])) });
    }
    more
}

fn form(page: &NewPage, chosen: &Other, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let most = LONGEST_MESSAGE.into();
    html! {
        (form.summary())
        (section(&chosen.organisation, html! {
            ul class="entries" {
                li class="entry" {
                    p class="entry-main" { (chosen.name) }
                    p class="entry-more" {
                        @for piece in about(page, chosen, frame) { span { (piece) } }
                    }
                    div class="entry-end" {
                        a href=(frame.address("/requests/new")) {
                            (frame.say("requests-choose-other"))
                        }
                    }
                }
            }
        }))
        form class="form" method="post" action=(frame.address("/requests")) {
            input type="hidden" id="to" name="to" value=(page.typed.to);
            (form.one_of(&Field {
                name: "priority",
                label: frame.say("requests-field-priority"),
                hint: frame.say("requests-field-priority-hint"),
                value: &page.typed.priority,
                optional: false,
            }, &priorities(frame)))
            (form.one_of(&Field {
                name: "length_minutes",
                label: frame.say("requests-field-length"),
                value: &page.typed.length_minutes,
                ..Field::default()
            }, &lengths(page.slot_minutes).map(|length| {
                Choice::new(length.to_string(), minutes(frame, length))
            })))
            (form.one_of(&Field {
                name: "part_of_day",
                label: frame.say("requests-field-part-of-day"),
                value: &page.typed.part_of_day,
                ..Field::default()
            }, &PartOfDay::ALL.map(|part| Choice::new(part.name(), part_of_day(frame, part)))))
            (form.long_text(&Field {
                name: "message",
                label: frame.say("requests-field-message"),
                hint: frame.words.with("requests-field-message-hint", &[("most", most)]),
                value: &page.typed.message,
                optional: true,
            }))
            div { button class="button button-main" { (frame.say("requests-send")) } }
        }
    }
}

fn priorities(frame: &Frame) -> [Choice; 5] {
    [5, 4, 3, 2, 1].map(|value| Choice::new(value.to_string(), priority(frame, value)))
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

fn party(other: &Other, frame: &Frame) -> Party {
    let mut lines = vec![other.name.clone()];
    if !other.city.is_empty() {
        lines.push(other.city.clone());
    }
    if !other.offer.is_empty() {
        lines.push(other.offer.get(frame.language()).to_owned());
    }
    Party {
        name: html! { (other.organisation) },
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
