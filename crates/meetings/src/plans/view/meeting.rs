//! One meeting of a plan with its promise, and the requests that got none.

use attache_foundation::layout::{
    Entry, Frame, Party, Tone, empty, entries, exchange, facts, icon, notice, section,
};
use maud::{Markup, html};

use super::{address, looks, priority, refusal};
use crate::plans::pages::{LeftOutPage, MeetingPage};
use crate::plans::store::{LeftOut, Who};

pub(in crate::plans) fn left_out(page: &LeftOutPage, frame: &Frame) -> Markup {
    let all: Vec<Entry> = page
        .left_out
        .iter()
        .map(|one| left_out_entry(one, frame))
        .collect();
    html! {
        (looks(&page.plan, "/left-out", frame))
        @if all.is_empty() {
            (empty("check", &frame.say("plans-nothing-left-out"), html! {
                p { (frame.say("plans-nothing-left-out-why")) }
            }))
        } @else {
            p class="standfirst" { (frame.say("plans-left-out-why")) }
            (entries(Some("left-out"), &all))
        }
    }
}

fn left_out_entry(one: &LeftOut, frame: &Frame) -> Entry {
    let mut more = vec![
        html! { (one.asker.organisation) " – " (one.asked.organisation) },
        html! { (priority(one.priority, frame)) },
    ];
    more.push(html! {
        @for said in &one.reasons { (said.worded(&frame.words)) " " }
    });
    Entry {
        main: html! { (one.asker.name) " – " (one.asked.name) },
        more,
        ..Entry::default()
    }
}

pub(in crate::plans) fn meeting(page: &MeetingPage, frame: &Frame) -> Markup {
    let (meeting, at) = (&page.meeting, &page.meeting.placement);
    let below = format!("/meetings/{}", at.request);
    let act = |verb: &str, label: String| {
        html! {
            form method="post" action=(address(frame, &page.plan, &format!("{below}/{verb}"))) {
                button class="button" { (icon("pin")) (label) }
            }
        }
    };
    let side = |who: &Who| Party {
        name: html! { (who.organisation) },
        lines: vec![who.name.clone()],
    };
    html! {
        (refusal(&page.refused, frame))
        (exchange(&side(&meeting.asker), between(page, frame), &side(&meeting.asked)))
        (section(frame.say("plans-promise"), html! {
            @if meeting.is_pinned {
                (notice(Tone::Good, html! { p { (frame.say("plans-pinned")) } }))
                @if page.may_plan { (act("release", frame.say("plans-unpin"))) }
            } @else {
                p { (frame.say("plans-unpinned")) }
                @if page.may_plan { (act("pin", frame.say("plans-pin"))) }
            }
        }))
        (section(frame.say("plans-meeting-about"), facts(&about_meeting(page, frame))))
    }
}

fn between(page: &MeetingPage, frame: &Frame) -> Markup {
    let at = &page.meeting.placement;
    html! {
        (icon("table"))
        @if let Some(session) = &page.session {
            span { (session.clock.span(at.starts_at, at.ends_at)) }
        }
        span { (frame.words.with("plans-table", &[("table", at.table_number.into())])) }
    }
}

fn about_meeting(page: &MeetingPage, frame: &Frame) -> Vec<(String, Markup)> {
    let meeting = &page.meeting;
    let mut pairs = Vec::new();
    if let Some(session) = &page.session {
        let at = &meeting.placement;
        pairs.push((
            frame.say("plans-when"),
            html! { (session.clock.say(&frame.words, at.starts_at)) },
        ));
        pairs.push((frame.say("plans-where"), html! { (session.place) }));
        pairs.push((
            frame.say("plans-session"),
            html! { (session.title.get(frame.language())) },
        ));
    }
    let wanted = priority(meeting.priority, frame);
    pairs.push((frame.say("plans-wanted"), html! { (wanted) }));
    pairs
}
