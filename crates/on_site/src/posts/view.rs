//! The markup of a post's leg.

use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Entry, Frame, empty, entries, facts, kind, noted_section, section, with_icon,
};
use attache_missions::delegations;
use attache_platform::moment::{Date, Moment, TimeZone};
use attache_platform::texts::{Localized, clock_time};
use maud::{Markup, html};

use super::pages::{ActivityPage, PostPage};
use super::{Activity, Attendee, Leg, Meeting};

pub(super) fn head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("posts-lead")) } }
}

pub(super) fn post(page: &PostPage, frame: &Frame) -> Markup {
    if page.legs.is_empty() {
        return empty("place", &frame.say("posts-no-leg"), html! {});
    }
    html! {
        @for leg in &page.legs { (of_leg(page, leg, frame)) }
    }
}

fn of_leg(page: &PostPage, leg: &Leg, frame: &Frame) -> Markup {
    let city = leg.city.get(frame.language());
    let days = frame.words.days(leg.first_day, leg.last_day);
    let here = page.activities.iter().filter(|one| one.leg == leg.id);
    let here: Vec<&Activity> = here.collect();
    let mut held: Vec<Date> = here.iter().map(|activity| activity.day).collect();
    held.dedup();
    noted_section(
        city,
        days,
        html! {
            @if !leg.post.is_empty() { p { (receives(leg, frame)) } }
            @if here.is_empty() {
                p { (frame.say("posts-nothing")) }
            }
            @for day in held {
                h3 { (frame.words.day_name(day)) }
                (of_day(&here, day, frame))
            }
            (venues(page, leg, frame))
        },
    )
}

/// "Received by the consulate in Los Angeles, of FPS Foreign Affairs."
fn receives(leg: &Leg, frame: &Frame) -> String {
    let post = ("post", leg.post.get(frame.language()).into());
    match leg.above.is_empty() {
        true => frame.words.with("posts-received", &[post]),
        false => {
            let above = ("above", leg.above.get(frame.language()).into());
            frame.words.with("posts-received-of", &[post, above])
        }
    }
}

fn of_day(activities: &[&Activity], day: Date, frame: &Frame) -> Markup {
    let here = activities.iter().filter(|activity| activity.day == day);
    let shown: Vec<Entry> = here.map(|activity| entry(activity, frame)).collect();
    entries(None, &shown)
}

fn entry(activity: &Activity, frame: &Frame) -> Entry {
    let to = frame.address(&format!("/post/{}", activity.code));
    let mut more = vec![
        with_icon("clock", hours(activity)),
        kind_of(activity, frame),
    ];
    if !activity.venue.is_empty() {
        more.push(with_icon("place", place(activity, frame)));
    }
    let count = ("count", activity.people.into());
    more.push(with_icon(
        "people",
        frame.words.with("posts-people", &[count]),
    ));
    if activity.meetings > 0 {
        let count = ("count", activity.meetings.into());
        let said = frame.words.with("posts-meetings-count", &[count]);
        more.push(with_icon("table", said));
    }
    Entry {
        main: html! { a href=(to) { (activity.title.get(frame.language())) } },
        more,
        ..Entry::default()
    }
}

fn kind_of(activity: &Activity, frame: &Frame) -> Markup {
    let name = frame.say(&format!("website-kind-{}", activity.kind));
    kind(&activity.kind, None, name)
}

fn place(activity: &Activity, frame: &Frame) -> String {
    let both = activity.venue.then(", ", &activity.room);
    both.get(frame.language()).to_owned()
}

/// "09:00–10:30", by the clocks of the leg.
fn hours(activity: &Activity) -> String {
    span(activity.starts_at, activity.ends_at, &activity.zone)
}

fn span(from: Moment, to: Moment, zone: &TimeZone) -> String {
    let clock = |moment: Moment| {
        let local = moment.local(zone);
        clock_time(i64::from(local.hour()) * 60 + i64::from(local.minute()))
    };
    format!("{}–{}", clock(from), clock(to))
}

fn venues(page: &PostPage, leg: &Leg, frame: &Frame) -> Markup {
    let here = page.venues.iter().filter(|venue| venue.leg == leg.id);
    let number = |number: i64| html! { (frame.words.number(number)) };
    let rows: Vec<Vec<Markup>> = here
        .map(|venue| {
            let name = html! { (venue.name.get(frame.language())) };
            let counts = [venue.rooms, venue.capacity, venue.tables].map(number);
            std::iter::once(name).chain(counts).collect()
        })
        .collect();
    let columns = [
        Column::words(frame.say("posts-venue")),
        Column::numbers(frame.say("posts-rooms")),
        Column::numbers(frame.say("posts-capacity")),
        Column::numbers(frame.say("posts-tables")),
    ];
    html! {
        @if !rows.is_empty() { (table(&frame.say("posts-venues"), &columns, &rows)) }
    }
}

pub(super) fn activity(page: &ActivityPage, frame: &Frame) -> Markup {
    let activity = &page.activity;
    let mut pairs = vec![
        (
            frame.say("posts-day"),
            html! { (frame.words.day_name(activity.day)) },
        ),
        (frame.say("posts-hours"), html! { (hours(activity)) }),
        (frame.say("posts-kind"), kind_of(activity, frame)),
    ];
    if !activity.venue.is_empty() {
        pairs.push((frame.say("posts-venue"), html! { (place(activity, frame)) }));
    }
    let people: Vec<Vec<Markup>> = page
        .attendees
        .iter()
        .map(|one| attendee(one, frame))
        .collect();
    html! {
        (section(frame.say("posts-about"), facts(&pairs)))
        (section(frame.say("posts-attending"), html! {
            p class="note" { (frame.say("posts-attending-note")) }
            @if people.is_empty() {
                p { (frame.say("posts-nobody")) }
            } @else {
                (table(&frame.say("posts-attending"), &columns(frame), &people))
            }
        }))
        @if !page.meetings.is_empty() {
            (section(frame.say("posts-meetings"), meetings(page, frame)))
        }
    }
}

fn columns(frame: &Frame) -> [Column; 4] {
    [
        "posts-name",
        "posts-function",
        "posts-organisation",
        "posts-role",
    ]
    .map(|column| Column::words(frame.say(column)))
}

fn attendee(one: &Attendee, frame: &Frame) -> Vec<Markup> {
    vec![
        html! { (one.name) },
        html! { (delegations::function(&frame.words, &one.function)) },
        html! { (one.organisation.get(frame.language())) },
        html! { (frame.say(&format!("posts-role-{}", one.role))) },
    ]
}

fn meetings(page: &ActivityPage, frame: &Frame) -> Markup {
    let row = |meeting: &Meeting| {
        let side = |(name, organisation): &(String, Localized)| {
            html! { (name) ", " (organisation.get(frame.language())) }
        };
        let [one, other] = &meeting.sides;
        let zone = &page.activity.zone;
        vec![
            html! { (span(meeting.starts_at, meeting.ends_at, zone)) },
            html! { (frame.words.number(meeting.table)) },
            side(one),
            side(other),
        ]
    };
    let rows: Vec<Vec<Markup>> = page.meetings.iter().map(row).collect();
    let columns = [
        Column::words(frame.say("posts-hours")),
        Column::numbers(frame.say("posts-table")),
        Column::words(frame.say("posts-asker")),
        Column::words(frame.say("posts-asked")),
    ];
    table(&frame.say("posts-meetings"), &columns, &rows)
}
