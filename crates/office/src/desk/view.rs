//! The markup of the desk.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Entry, Frame, LogLine, Tone, empty, entries, log, margin_section, notice, progress,
    small_figures, with_icon,
};
use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Words, clock_time};
use maud::{Markup, html};

use super::chronicle::{Happened, sentence};
use super::pages::DeskPage;
use super::{InForce, Matter, Session, When};

/// Whose clock the office works by.
const OFFICE: &str = "Europe/Brussels";

pub(super) fn head(page: &DeskPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let label = page.label.get(words.language());
    let when = match page.when {
        When::Before { days } => words.with("desk-before", &[("days", days.into())]),
        When::During { day, of } => {
            words.with("desk-during", &[("day", day.into()), ("of", of.into())])
        }
        When::After { last_day } => {
            words.with("desk-after", &[("day", words.long_date(last_day).into())])
        }
    };
    html! { p class="standfirst" { (label) ". " (when) } }
}

pub(super) fn page(page: &DeskPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    html! {
        (margin_section(words.say("desk-now"), now(page, frame)))
        @if !page.figures.is_empty() {
            (margin_section(words.say("desk-figures"), html! {
                (small_figures(&page.figures))
                p class="note" {
                    a href=(frame.address("/figures")) { (words.say("desk-all-figures")) }
                }
            }))
        }
        (margin_section(words.say("desk-meetings"), meetings(page, frame)))
        @if !page.requests.is_empty() {
            (margin_section(words.say("desk-requests"), requests(&page.requests, words)))
        }
        @if !page.latest.is_empty() {
            (margin_section(words.say("desk-lately"), html! {
                (log(&lines(&page.latest, words)))
                p class="note" {
                    a href=(frame.address("/history")) { (words.say("desk-all-history")) }
                }
            }))
        }
        (margin_section(words.say("desk-ways"), ways(frame)))
    }
}

fn now(page: &DeskPage, frame: &Frame) -> Markup {
    if page.matters.is_empty() {
        return notice(Tone::Good, html! { p { (frame.say("desk-nothing")) } });
    }
    let matters: Vec<Entry> = page.matters.iter().map(|one| matter(one, frame)).collect();
    entries(None, &matters)
}

fn matter(matter: &Matter, frame: &Frame) -> Entry {
    let plans = || way(frame, "/plans", "desk-go-plans");
    let programme = || way(frame, "/programme", "desk-go-programme");
    match matter {
        Matter::NoPlan { accepted } => item(frame, *accepted, "no-plan", plans()),
        Matter::PlanStale {
            unplanned,
            orphaned,
        } => {
            let args = [
                ("unplanned", (*unplanned).into()),
                ("orphaned", (*orphaned).into()),
            ];
            let more = frame.words.with("desk-matter-stale-more", &args);
            let entry = item(frame, unplanned + orphaned, "stale", plans());
            Entry {
                more: vec![html! { (more) }],
                ..entry
            }
        }
        Matter::Expiring { count, musts } => {
            let args = [("musts", (*musts).into())];
            let more = frame.words.with("desk-matter-expiring-more", &args);
            Entry {
                more: vec![html! { (more) }],
                ..item(frame, *count, "expiring", None)
            }
        }
        Matter::LeftOut { count, plan } => {
            let way = way(
                frame,
                &format!("/plans/{plan}/left-out"),
                "desk-go-left-out",
            );
            item(frame, *count, "left-out", way)
        }
        Matter::WithoutVenue { count } => item(frame, *count, "without-venue", programme()),
        Matter::WithoutRoom { count } => item(frame, *count, "without-room", programme()),
        Matter::GivenUp { count } => item(frame, *count, "given-up", None),
        Matter::FigureMoved {
            code,
            printed,
            live,
        } => figure(frame, code, printed, *live),
    }
}

fn figure(frame: &Frame, code: &str, printed: &str, live: i64) -> Entry {
    let words = &frame.words;
    let name = words.say(&format!("figures-name-{code}"));
    let args = [
        ("figure", name.into()),
        ("printed", printed.into()),
        ("live", words.number(live).into()),
    ];
    let more = words.with("desk-matter-figure-more", &args);
    let entry = item(
        frame,
        1,
        "figure",
        way(frame, "/figures", "desk-go-figures"),
    );
    Entry {
        more: vec![html! { (more) }],
        ..entry
    }
}

fn way(frame: &Frame, path: &str, key: &str) -> Option<Markup> {
    let href = frame.address(path);
    Some(html! { a class="button button-small" href=(href) { (frame.say(key)) } })
}

/// A matter with its count, its name, what it means, and the way to mend it if there is one.
fn item(frame: &Frame, count: i64, name: &str, way: Option<Markup>) -> Entry {
    let words = &frame.words;
    let main = words.with(&format!("desk-matter-{name}"), &[("count", count.into())]);
    let more = format!("desk-matter-{name}-more");
    let told = DETAILED.contains(&name);
    Entry {
        count: Some(words.number(count)),
        main: html! { (main) },
        more: if told {
            Vec::new()
        } else {
            vec![html! { (words.say(&more)) }]
        },
        end: way,
        new: false,
    }
}

/// Matters whose second line is told more than their name.
const DETAILED: [&str; 3] = ["stale", "expiring", "figure"];

fn meetings(page: &DeskPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    html! {
        @match &page.plan {
            Some(plan) => (in_force(plan, words)),
            None => (empty("plan", &words.say("desk-no-plan"), html! {
                p { (words.say("desk-no-plan-more")) }
            })),
        }
        @if !page.sessions.is_empty() { (sessions(&page.sessions, words)) }
        p class="row" {
            a class="button button-main" href=(frame.address("/plans")) {
                (with_icon("plan", words.say("desk-go-plans")))
            }
            @if let Some(plan) = &page.plan {
                a href=(frame.address(&format!("/plans/{}", plan.plan))) {
                    (words.say("desk-see-plan"))
                }
            }
        }
    }
}

fn in_force(plan: &InForce, words: &Words) -> Markup {
    let args = [
        ("meetings", plan.meetings.into()),
        ("wishes", plan.wishes.into()),
    ];
    let sentence = words.with("desk-placed", &args);
    let args = [
        ("at", moment(plan.published_at, words).into()),
        ("gap", words.permille(plan.gap_permille).into()),
    ];
    html! {
        (progress(&sentence, plan.meetings, plan.wishes))
        p class="note" { (words.with("desk-published", &args)) }
    }
}

fn sessions(sessions: &[Session], words: &Words) -> Markup {
    let columns = [
        Column::words(words.say("desk-session")),
        Column::words(words.say("desk-day")),
        Column::numbers(words.say("desk-session-meetings")),
        Column::numbers(words.say("desk-session-places")),
        Column::words(words.say("desk-session-fill")),
    ];
    let row = |session: &Session| {
        let places = session.slots * session.tables;
        let city = session.city.get(words.language());
        vec![
            html! { (session.title.get(words.language())) },
            html! { (words.short_day(session.day)) ", " (city) },
            html! { (words.number(session.meetings)) },
            html! { (words.number(places)) },
            bar(session.meetings, places),
        ]
    };
    let rows: Vec<Vec<Markup>> = sessions.iter().map(row).collect();
    table(&words.say("desk-sessions-note"), &columns, &rows)
}

fn requests(requests: &[(String, i64)], words: &Words) -> Markup {
    let most = requests.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let total: i64 = requests.iter().map(|(_, count)| count).sum();
    let columns = [
        Column::words(words.say("desk-request-state")),
        Column::numbers(words.say("desk-request-count")),
        Column::words(words.say("desk-request-share")),
    ];
    let row = |(state, count): &(String, i64)| {
        vec![
            html! { (words.say(&format!("desk-requests-{state}"))) },
            html! { (words.number(*count)) },
            bar(*count, most),
        ]
    };
    let rows: Vec<Vec<Markup>> = requests.iter().map(row).collect();
    table(
        &words.with("desk-requests-note", &[("count", total.into())]),
        &columns,
        &rows,
    )
}

fn lines(latest: &[Happened], words: &Words) -> Vec<LogLine> {
    let line = |line: &Happened| LogLine {
        when: moment(line.at, words),
        instant: line.at.to_string(),
        what: html! { (sentence(words, line)) },
    };
    latest.iter().map(line).collect()
}

fn ways(frame: &Frame) -> Markup {
    let ways = [
        ("/plans", "plan", "desk-way-plans"),
        ("/participants", "people", "desk-way-participants"),
        ("/delegation", "person", "desk-way-delegation"),
        ("/figures", "compare", "desk-way-figures"),
        ("/letters", "mail", "desk-way-letters"),
        ("/history", "history", "desk-way-history"),
    ];
    html! {
        ul class="row" {
            @for (path, symbol, key) in ways {
                li { a class="button button-small" href=(frame.address(path)) {
                    (with_icon(symbol, frame.say(key)))
                } }
            }
        }
    }
}

/// "3 Oct, 18:40" on the clock of the office.
pub(crate) fn moment(at: Moment, words: &Words) -> String {
    let local = at.local(&zone(OFFICE).unwrap_or(TimeZone::UTC));
    let minute = i64::from(local.hour()) * 60 + i64::from(local.minute());
    format!("{}, {}", words.short_day(local.date()), clock_time(minute))
}
