//! Time drawn along a line: the week, a day of the programme, one person's day, the journey.

use attache_platform::texts::{Words, clock_time};
use maud::{Markup, Render, html};

use super::icons::icon;

/// The hours that a drawing of a day shows, in minutes of the day.
const FIRST_MINUTE: i64 = 7 * 60;
const LAST_MINUTE: i64 = 23 * 60;

/// An activity on a timeline.
pub struct Span {
    /// In minutes of the day; an end after midnight is more than 1440.
    pub from_minute: i64,
    pub to_minute: i64,
    /// The term of its domain, if it has one.
    pub domain: Option<String>,
    pub title: String,
    pub href: String,
}

/// One column of the week.
pub struct WeekDay {
    /// "Mon 6 Oct".
    pub name: String,
    pub spans: Vec<Span>,
}

const WEEK_WIDTH: i64 = 960;
const WEEK_LEFT: i64 = 40;
const WEEK_TOP: i64 = 28;
const WEEK_HOUR: i64 = 22;

/// Every activity of a week as a bar as long as it lasts, side by side where they coincide.
pub fn week(name: &str, days: &[WeekDay]) -> Markup {
    let foot = week_y(LAST_MINUTE);
    let count = i64::try_from(days.len()).unwrap_or(1).max(1);
    let column = (WEEK_WIDTH - WEEK_LEFT) / count;
    html! {
        svg class="week" viewBox={ "0 0 " (WEEK_WIDTH) " " (foot + 8) }
            role="group" aria-label=(name) {
            @for hour in (7..=23).step_by(2) {
                path class="week-hour"
                    d={ "M" (WEEK_LEFT) " " (week_y(hour * 60)) "H" (WEEK_WIDTH) } {}
                text x="0" y=(week_y(hour * 60) + 4) { (clock_time(hour * 60)) }
            }
            @for (place, day) in (0..).zip(days) {
                (week_day(day, WEEK_LEFT + place * column, column))
            }
        }
    }
}

fn week_y(minute: i64) -> i64 {
    WEEK_TOP + (minute.clamp(FIRST_MINUTE, LAST_MINUTE) - FIRST_MINUTE) * WEEK_HOUR / 60
}

fn week_day(day: &WeekDay, left: i64, column: i64) -> Markup {
    let lanes = lanes(&day.spans);
    let most = lanes.iter().max().map_or(1, |lane| lane + 1);
    let wide = ((column - 12) / most.max(4)).clamp(3, 28);
    html! {
        path class="week-day" d={ "M" (left) " " (WEEK_TOP) "V" (week_y(LAST_MINUTE)) } {}
        text class="week-name" x=(left + 6) y="17" { (day.name) }
        @for (span, lane) in day.spans.iter().zip(lanes) {
            (week_bar(span, left + 6 + lane * wide, wide - 2))
        }
    }
}

fn week_bar(span: &Span, x: i64, width: i64) -> Markup {
    let (from, to) = (week_y(span.from_minute), week_y(span.to_minute));
    let said = format!(
        "{}–{} {}",
        clock_time(span.from_minute),
        clock_time(span.to_minute % 1440),
        span.title
    );
    html! {
        a class=[domain_class(span)] href=(span.href) aria-label=(said) {
            title { (said) }
            rect x=(x) y=(from + 1) width=(width) height=((to - from - 2).max(3)) rx="1" {}
        }
    }
}

fn domain_class(span: &Span) -> Option<String> {
    span.domain.as_ref().map(|term| format!("domain-{term}"))
}

/// The lane of each span, so that no two of one lane overlap; spans come in order of beginning.
fn lanes(spans: &[Span]) -> Vec<i64> {
    let mut ends: Vec<i64> = Vec::new();
    let mut lanes = Vec::with_capacity(spans.len());
    for span in spans {
        let free = ends.iter().position(|end| *end <= span.from_minute);
        let lane = free.unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(0);
        }
        ends[lane] = span.to_minute;
        lanes.push(i64::try_from(lane).unwrap_or(i64::MAX));
    }
    lanes
}

/// One day of the programme.
pub struct ProgrammeDay {
    /// What links lead to: `2025-10-06`.
    pub anchor: String,
    pub name: String,
    /// Where the mission is that day.
    pub place: String,
    pub slots: Vec<Slot>,
}

/// One activity of a day, with whatever is said about it under its title.
pub struct Slot {
    pub span: Span,
    pub more: Vec<Markup>,
}

/// A day as rows on a ruled band of hours; on a phone, a list.
pub fn programme_day(day: &ProgrammeDay) -> Markup {
    html! {
        div class="programme-day" id=(day.anchor) {
            h3 { (day.name) " " small { (day.place) } }
            div class="hours" aria-hidden="true" {
                ol { @for hour in (7..23).step_by(2) { li { (hour) } } }
            }
            ol { @for slot in &day.slots { (programme_slot(slot)) } }
        }
    }
}

fn programme_slot(slot: &Slot) -> Markup {
    let span = &slot.span;
    html! {
        li class={ "slot " (domain_class(span).unwrap_or_default()) } {
            p class="slot-time" {
                (clock_time(span.from_minute)) " "
                span { "–" (clock_time(span.to_minute % 1440)) }
            }
            div {
                p class="slot-what" { a href=(span.href) { (span.title) } }
                @if !slot.more.is_empty() {
                    p class="slot-more" { @for piece in &slot.more { span { (piece) } } }
                }
            }
            (band(span))
        }
    }
}

/// Where in the day a span lies.
fn band(span: &Span) -> Markup {
    let length = LAST_MINUTE - FIRST_MINUTE;
    let from = (span.from_minute - FIRST_MINUTE).clamp(0, length - 10);
    let to = (span.to_minute - FIRST_MINUTE).clamp(from + 10, length);
    html! {
        svg class="slot-band" viewBox={ "0 0 " (length) " 10" } preserveAspectRatio="none"
            aria-hidden="true" focusable="false" {
            @for line in (0..length).step_by(120) { path d={ "M" (line) " 0V10" } {} }
            rect x=(from) y="3" width=(to - from) height="4" {}
        }
    }
}

/// Something in one person's day.
pub struct Moment {
    /// "09:30"; empty for what lies between two moments.
    pub from: String,
    pub to: String,
    pub manner: Manner,
    pub body: Markup,
}

/// What a moment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Activity,
    Meeting,
    Travel,
    Free,
}

/// One person's day from top to bottom.
pub fn day(moments: &[Moment]) -> Markup {
    html! { ol class="day" { @for moment in moments { (one_moment(moment)) } } }
}

fn one_moment(moment: &Moment) -> Markup {
    let class = match moment.manner {
        Manner::Activity => "moment",
        Manner::Meeting => "moment moment-meeting",
        Manner::Travel => "moment moment-travel",
        Manner::Free => "moment moment-free",
    };
    html! {
        li class=(class) {
            p class="moment-time" {
                (moment.from)
                @if !moment.to.is_empty() { span { "–" (moment.to) } }
            }
            div class="moment-body" { (moment.body) }
        }
    }
}

/// The inside of a moment: what it is, who comes, and where, each line if there is one.
pub fn what(title: Markup, lines: &[String], places: &[(&str, Markup)]) -> Markup {
    html! {
        p class="moment-what" { (title) }
        @for line in lines { p { (line) } }
        @if !places.is_empty() {
            p class="moment-where" {
                @for (symbol, text) in places {
                    span class="with-icon" { (icon(symbol)) span { (text) } }
                }
            }
        }
    }
}

/// A stop of the journey.
pub struct Stop {
    pub place: String,
    pub when: String,
    /// What is said about its time zone; may be empty.
    pub zone: String,
    /// Whether the mission only passes: where it departs from and returns to.
    pub passed: bool,
}

/// The line of the journey, with a ring for each leg.
pub fn journey(words: &Words, stops: &[Stop]) -> Markup {
    html! {
        ol class="legs" aria-label=(words.say("layout-journey")) {
            @for stop in stops {
                li class={ "leg" @if stop.passed { " leg-through" } } {
                    (line("leg-place", &stop.place))
                    (line("leg-when", &stop.when))
                    (line("leg-zone", &stop.zone))
                }
            }
        }
    }
}

fn line(class: &str, text: impl Render + AsRef<str>) -> Markup {
    html! { @if !text.as_ref().is_empty() { span class=(class) { (text) } " " } }
}
