//! The requests that a plan leaves out, by what stands in their way.

use attache_foundation::layout::charts::bar;
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, empty, noted_section};
use maud::{Markup, html};

use super::{looks, priority};
use crate::plans::causes::{Cause, Told, grouped, told};
use crate::plans::pages::LeftOutPage;
use crate::plans::problem::Said;
use crate::plans::store::LeftOut;

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
                    @for (cause, group) in &groups { (folded(*cause, group, frame)) }
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

fn folded(cause: Cause, group: &[&LeftOut], frame: &Frame) -> Markup {
    html! {
        details {
            summary { (named(cause, frame)) " (" (frame.words.number(counted(group))) ")" }
            ul class="entries" { @for one in group { (entry(one, frame)) } }
        }
    }
}

fn entry(one: &LeftOut, frame: &Frame) -> Markup {
    let told = told(&one.reasons);
    html! {
        li class="entry" {
            p class="entry-main" { (one.asker.name) " – " (one.asked.name) }
            p class="entry-more" {
                span { (one.asker.organisation) " – " (one.asked.organisation) }
                span { (priority(one.priority, frame)) }
            }
            @if let Some(main) = told.main {
                p class="entry-more" { span { (sentence(main, told.cause, frame)) } }
            }
            @if let Some(fix) = told.fix {
                p class="entry-more" { span { (fix.worded(&frame.words)) } }
            }
            (everything(&told, frame))
        }
    }
}

fn sentence(main: &Said, cause: Cause, frame: &Frame) -> String {
    match cause {
        Cause::Absence => main.worded_as("plans-absent-always", &frame.words),
        _ => main.worded(&frame.words),
    }
}

/// What was counted, where that is more than one sentence said already.
fn everything(told: &Told<'_>, frame: &Frame) -> Markup {
    html! {
        @if told.counted.len() > 1 {
            details class="entry-more" {
                summary { (frame.say("plans-counted")) }
                ul { @for said in &told.counted { li { (said.worded(&frame.words)) } } }
            }
        }
    }
}
