//! One meeting of a plan with its promise.

use attache_foundation::layout::{Frame, Party, Tone, exchange, facts, icon, notice, section};
use maud::{Markup, html};

use super::{address, priority, refusal};
use crate::plans::pages::MeetingPage;
use crate::plans::store::Who;

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
        name: html! { (who.organisation.get(frame.language())) },
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
        pairs.push((
            frame.say("plans-where"),
            html! { (session.place.get(frame.language())) },
        ));
        pairs.push((
            frame.say("plans-session"),
            html! { (session.title.get(frame.language())) },
        ));
    }
    let wanted = priority(meeting.priority, frame);
    pairs.push((frame.say("plans-wanted"), html! { (wanted) }));
    pairs
}
