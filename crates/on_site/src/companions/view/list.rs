//! The markup of everybody's days.

use attache_foundation::layout::facets::{pages, search_line, shown_of};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Figure, Frame, Standing, empty, small_figures, state};
use maud::{Markup, html};

use super::super::pages::{ListPage, Listed, PER_PAGE};
use super::{legs, said_days};

pub(in super::super) fn head(_: &ListPage, frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("companions-list-lead")) } }
}

pub(in super::super) fn page(page: &ListPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let base = frame.address("/stays");
    html! {
        (counts(page, frame))
        form method="get" action=(base) {
            (search_line(frame, &words.say("companions-search"), "", &page.typed))
        }
        @if page.listed.is_empty() {
            (empty("people", &words.say("companions-nobody"), html! {
                p { (words.say("companions-nobody-more")) }
            }))
        } @else {
            (shown_of(frame, page.page, PER_PAGE, page.found))
            (everybody(page, frame))
            (pages(frame, page.page, page.pages(), |number| {
                format!("{base}?q={}&page={number}", encoded(&page.typed))
            }))
        }
    }
}

/// What was searched for, as it stands in an address.
fn encoded(typed: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric();
    let sign = |byte: u8| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    typed.bytes().map(sign).collect()
}

fn counts(page: &ListPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let figure = |value: usize, key: &str| Figure {
        value: value.to_string(),
        label: words.say(key),
        ..Figure::default()
    };
    small_figures(&[
        figure(page.people, "companions-figure-people"),
        figure(page.with_outside, "companions-figure-outside"),
        figure(page.companions, "companions-figure-companions"),
    ])
}

fn everybody(page: &ListPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let columns = [
        Column::words(words.say("companions-column-name")),
        Column::words(words.say("companions-column-days")),
        Column::words(words.say("companions-column-legs")),
        Column::words(words.say("companions-column-companions")),
        Column::words(words.say("companions-column-outside")),
    ];
    let rows: Vec<Vec<Markup>> = page
        .listed
        .iter()
        .map(|one| row(page, one, frame))
        .collect();
    table(&words.say("companions-list"), &columns, &rows)
}

fn row(page: &ListPage, one: &Listed, frame: &Frame) -> Vec<Markup> {
    let (words, stay) = (&frame.words, &one.stay);
    let to = frame.address(&format!("/stays/{}", stay.person));
    let companions: Vec<String> = one
        .companions
        .iter()
        .map(|one| {
            format!(
                "{} ({})",
                one.name(),
                words.days(one.first_day, one.last_day)
            )
        })
        .collect();
    vec![
        html! {
            a href=(to) { (stay.name) } " "
            span { (stay.organisation.get(words.language())) }
        },
        html! {
            (said_days(stay, words))
            @if let Some(day) = stay.withdrawn {
                " " (state(Standing::Over, words.with("companions-gone-from", &[
                    ("day", words.long_date(day).into()),
                ])))
            }
        },
        html! { (legs(&page.days, stay, words).join("; ")) },
        html! { (companions.join("; ")) },
        html! {
            @if one.outside > 0 {
                (state(Standing::Bad, words.with("companions-count-outside", &[
                    ("count", one.outside.into()),
                ])))
            }
        },
    ]
}
