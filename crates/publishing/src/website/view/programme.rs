//! The programme as a timeline and as a list.

use attache_foundation::layout::facets::{Group, chosen, facet_form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::timeline::{
    ProgrammeDay, Slot, Span, WeekDay, programme_day, week,
};
use attache_foundation::layout::{
    DayLink, Frame, days, domain, empty, invented, kind, noted_section,
};
use attache_platform::moment::Date;
use attache_platform::texts::Language;
use maud::{Markup, html};

use super::super::pages::programme::ProgrammePage;
use super::super::{Leg, PublicActivity};
use super::{domains, hours, kind_name, label, minutes, of_terms};

pub(in super::super) fn programme(frame: &Frame, page: &ProgrammePage) -> Markup {
    if page.activities.is_empty() {
        return empty(
            "calendar",
            &frame.say("website-programme-none"),
            frame.say("website-programme-none-how"),
        );
    }
    let address = frame.address("/programme");
    let groups = groups(frame, page);
    let kept = html! { @if page.as_list() { input type="hidden" name="view" value="list"; } };
    html! {
        div class="with-facets" {
            div class="no-print" { (facet_form(frame, &address, &kept, &groups)) }
            div id="results" {
                (chosen(frame, &address, &groups, ""))
                (results(frame, page))
            }
        }
    }
}

fn groups(frame: &Frame, page: &ProgrammePage) -> [Group; 3] {
    let day = (frame.say("website-facet-day"), "day");
    let field = (frame.say("website-facet-domain"), "domain");
    let sort = (frame.say("website-facet-kind"), "kind");
    let word_day = |value: &str| {
        let name = value
            .parse::<Date>()
            .map(|day| frame.words.day_name(day))
            .unwrap_or_default();
        (name.clone(), html! { (name) })
    };
    let word_kind = |term: &str| {
        let name = kind_name(&frame.words, term);
        (name.clone(), kind(term, None, name))
    };
    let domains = page.choices("domain");
    [
        Group::new(day, page.choices("day"), word_day),
        of_terms(frame, field, domains, &page.domains, |term, name| {
            domain(term, name)
        }),
        Group::new(sort, page.choices("kind"), word_kind).by_name(&frame.words),
    ]
}

fn results(frame: &Frame, page: &ProgrammePage) -> Markup {
    let shown = page.shown();
    if shown.is_empty() {
        return empty("filter", &frame.say("website-programme-nothing"), html! {});
    }
    let count = shown.len();
    html! {
        p role="status" {
            (frame.words.with(
                "website-shown",
                &[("count", count.into()), ("all", page.activities.len().into())],
            ))
        }
        @if page.as_list() { (list(frame, page, &shown)) } @else { (timeline(frame, page, &shown)) }
    }
}

fn timeline(frame: &Frame, page: &ProgrammePage, shown: &[&PublicActivity]) -> Markup {
    let mut held: Vec<Date> = shown.iter().map(|activity| activity.day).collect();
    held.dedup();
    let links: Vec<DayLink> = held.iter().map(|day| day_link(frame, *day)).collect();
    let overview: Vec<WeekDay> = held
        .iter()
        .map(|day| week_day(frame, shown, *day))
        .collect();
    html! {
        (days(&frame.words, &links))
        @if overview.len() > 1 { (week(&frame.say("website-week"), &overview)) }
        @for leg in &page.legs { (leg_of(frame, page, shown, leg)) }
        @for day in held.iter().filter(|day| !page.legs.iter().any(|leg| is_in(leg, **day))) {
            (programme_day(&one_day(frame, page, shown, *day)))
        }
    }
}

fn is_in(leg: &Leg, day: Date) -> bool {
    (leg.first_day..=leg.last_day).contains(&day)
}

fn leg_of(frame: &Frame, page: &ProgrammePage, shown: &[&PublicActivity], leg: &Leg) -> Markup {
    let mut held: Vec<Date> = shown.iter().map(|activity| activity.day).collect();
    held.retain(|day| is_in(leg, *day));
    held.dedup();
    if held.is_empty() {
        return html! {};
    }
    let city = leg.city.get(frame.language());
    let note = frame
        .words
        .with("website-local-time", &[("city", city.into())]);
    noted_section(
        city,
        note,
        html! {
            div {
                @for day in held { (programme_day(&one_day(frame, page, shown, day))) }
            }
        },
    )
}

fn one_day(
    frame: &Frame,
    page: &ProgrammePage,
    shown: &[&PublicActivity],
    day: Date,
) -> ProgrammeDay {
    let held = shown.iter().filter(|activity| activity.day == day);
    let mut cities: Vec<&str> = held
        .clone()
        .map(|activity| activity.city.get(frame.language()))
        .collect();
    cities.dedup();
    ProgrammeDay {
        anchor: day.to_string(),
        name: frame.words.day_name(day),
        place: cities.join(", "),
        slots: held.map(|activity| slot(frame, page, activity)).collect(),
    }
}

fn slot(frame: &Frame, page: &ProgrammePage, activity: &PublicActivity) -> Slot {
    let first = activity.domains.first().map(String::as_str);
    let mut more = vec![kind(
        &activity.kind,
        first,
        kind_name(&frame.words, &activity.kind),
    )];
    if let Some(venue) = &activity.venue {
        more.push(html! { (venue.get(frame.language())) });
    }
    more.extend(first.map(|term| html! { (label(frame, &page.domains, term)) }));
    if activity.synthetic {
        more.push(invented(&frame.words));
    }
    Slot {
        span: span(frame, activity),
        more,
    }
}

fn span(frame: &Frame, activity: &PublicActivity) -> Span {
    let (from_minute, to_minute) = minutes(activity);
    Span {
        from_minute,
        to_minute,
        domain: activity.domains.first().cloned(),
        title: activity.title.get(frame.language()).to_owned(),
        href: address(frame, activity),
    }
}

fn address(frame: &Frame, activity: &PublicActivity) -> String {
    frame.address(&format!("/programme/{}", activity.code))
}

fn week_day(frame: &Frame, shown: &[&PublicActivity], day: Date) -> WeekDay {
    let held = shown.iter().filter(|activity| activity.day == day);
    WeekDay {
        name: format!("{} {}", weekday(frame, day), day.day()),
        spans: held.map(|activity| span(frame, activity)).collect(),
    }
}

fn day_link(frame: &Frame, day: Date) -> DayLink {
    let short = frame.words.short_day(day);
    let month = short.trim_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.');
    DayLink {
        weekday: weekday(frame, day),
        day: day.day(),
        month: month.to_owned(),
        href: format!("#{day}"),
        current: false,
    }
}

/// The short name of the weekday, as calendars of the language have it.
fn weekday(frame: &Frame, day: Date) -> String {
    let letters = match frame.language() {
        Language::En | Language::Fr => 3,
        Language::Nl | Language::De => 2,
    };
    frame.words.day_name(day).chars().take(letters).collect()
}

fn list(frame: &Frame, page: &ProgrammePage, shown: &[&PublicActivity]) -> Markup {
    let columns = [
        Column::words(frame.say("website-column-activity")),
        Column::words(frame.say("website-facet-day")),
        Column::words(frame.say("website-column-time")),
        Column::words(frame.say("website-column-place")),
        Column::words(frame.say("website-facet-kind")),
        Column::words(frame.say("website-facet-domain")),
    ];
    let rows: Vec<Vec<Markup>> = shown.iter().map(|one| row(frame, page, one)).collect();
    table(&frame.say("website-programme-title"), &columns, &rows)
}

fn row(frame: &Frame, page: &ProgrammePage, activity: &PublicActivity) -> Vec<Markup> {
    let city = activity.city.get(frame.language());
    let venue = activity.venue.as_ref();
    let venue = venue.map(|venue| venue.get(frame.language()));
    vec![
        html! {
            a href=(address(frame, activity)) { (activity.title.get(frame.language())) }
            @if activity.synthetic { " " (invented(&frame.words)) }
        },
        html! { (frame.words.day_name(activity.day)) },
        html! { (hours(activity)) },
        html! { @if let Some(venue) = venue { (venue) ", " } (city) },
        html! { (kind_name(&frame.words, &activity.kind)) },
        html! {
            @for (place, domain) in
                domains(frame, &page.domains, &activity.domains).iter().enumerate() {
                @if place > 0 { " " }
                (domain)
            }
        },
    ]
}
