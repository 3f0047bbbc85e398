//! The requests that a plan leaves out, by what stands in their way.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{
    Frame, Party, Standing, empty, exchange, icon, noted_section, section, state,
};
use maud::{Markup, html};

use super::{address, looks, priority};
use crate::plans::Summary;
use crate::plans::causes::{Cause, Told, grouped, told};
use crate::plans::pages::{LeftOutPage, LeftOutRequestPage};
use crate::plans::problem::{Room, Said};
use crate::plans::store::{LeftOut, Who};

pub(in crate::plans) fn left_out(page: &LeftOutPage, frame: &Frame) -> Markup {
    let groups = grouped(&page.left_out);
    html! {
        (looks(&page.plan, "/left-out", frame))
        @if groups.is_empty() {
            (empty("check", &frame.say("plans-nothing-left-out"), html! {
                p { (frame.say("plans-nothing-left-out-why")) }
            }))
        } @else {
            (noted_section(
                frame.say("plans-causes"),
                frame.say("plans-causes-note"),
                html! {
                    (counts(&groups, frame))
                    @for (cause, group) in &groups { (folded(*cause, group, &page.plan, frame)) }
                },
            ))
        }
    }
}

fn named(cause: Cause, frame: &Frame) -> String {
    frame.say(&format!("plans-cause-{}", cause.name()))
}

fn counted(group: &[&LeftOut]) -> i64 {
    i64::try_from(group.len()).unwrap_or(i64::MAX)
}

fn counts(groups: &[(Cause, Vec<&LeftOut>)], frame: &Frame) -> Markup {
    let columns = [
        Column::words(frame.say("plans-column-cause")),
        Column::numbers(frame.say("plans-column-requests")),
        Column::words(""),
    ];
    let most = groups.iter().map(|(_, group)| counted(group)).max();
    let row = |(cause, group): &(Cause, Vec<&LeftOut>)| {
        vec![
            html! { (named(*cause, frame)) },
            html! { (frame.words.number(counted(group))) },
            bar(counted(group), most.unwrap_or(0)),
        ]
    };
    let rows: Vec<Vec<Markup>> = groups.iter().map(row).collect();
    table(&frame.say("plans-causes-counted"), &columns, &rows)
}

fn folded(cause: Cause, group: &[&LeftOut], plan: &Summary, frame: &Frame) -> Markup {
    html! {
        details {
            summary { (named(cause, frame)) " (" (frame.words.number(counted(group))) ")" }
            ul class="entries" { @for one in group { (entry(one, plan, frame)) } }
        }
    }
}

fn entry(one: &LeftOut, plan: &Summary, frame: &Frame) -> Markup {
    let href = address(frame, plan, &format!("/left-out/{}", one.request));
    let told = told(&one.reasons);
    let of = |who: &Who| who.organisation.get(frame.language()).to_owned();
    html! {
        li class="entry" {
            p class="entry-main" { a href=(href) { (one.asker.name) " – " (one.asked.name) } }
            p class="entry-more" {
                span { (of(&one.asker)) " – " (of(&one.asked)) }
                span { (priority(one.priority, frame)) }
            }
            @if let Some(main) = told.main {
                p class="entry-more" { span { (sentence(main, told.cause, frame)) } }
            }
        }
    }
}

fn sentence(main: &Said, cause: Cause, frame: &Frame) -> String {
    match cause {
        Cause::Absence => main.worded_as("plans-absent-always", &frame.words),
        _ => main.worded(&frame.words),
    }
}

/// One request: the least that stands in its way, what would make room, and all that was counted.
pub(in crate::plans) fn left_out_request(page: &LeftOutRequestPage, frame: &Frame) -> Markup {
    let one = &page.left_out;
    let told = told(&one.reasons);
    let side = |who: &Who| Party {
        name: html! { (who.organisation.get(frame.language())) },
        lines: vec![who.name.clone()],
    };
    let between = html! {
        (icon("b2b_session"))
        span { (priority(one.priority, frame)) }
        (state(Standing::Wait, frame.say("plans-left-out-one")))
    };
    html! {
        (exchange(&side(&one.asker), between, &side(&one.asked)))
        (section(frame.say("plans-causes"), html! {
            @if let Some(main) = told.main { p { (sentence(main, told.cause, frame)) } }
            (nearest(&told, frame))
            (everything(&told, frame))
        }))
        (section(frame.say("plans-room"), room(&page.room, frame)))
    }
}

fn nearest(told: &Told<'_>, frame: &Frame) -> Markup {
    html! {
        @if let Some((lead, obstacles)) = told.nearest.split_first() {
            p { (lead.worded(&frame.words)) }
            ul { @for said in obstacles { li { (said.worded(&frame.words)) } } }
        }
    }
}

fn room(room: &Room, frame: &Frame) -> Markup {
    match room {
        Room::Changed => html! { p { (frame.say("plans-room-changed")) } },
        Room::None => html! { p { (frame.say("plans-room-none")) } },
        Room::Found(said) => html! {
            ul { @for said in said { li { (said.worded(&frame.words)) } } }
            p class="note" { (frame.say("plans-room-tried")) }
        },
    }
}

/// What was counted, rule by rule.
fn everything(told: &Told<'_>, frame: &Frame) -> Markup {
    html! {
        @if !told.counted.is_empty() {
            details {
                summary { (frame.say("plans-counted")) }
                ul { @for said in &told.counted { li { (said.worded(&frame.words)) } } }
            }
        }
    }
}
