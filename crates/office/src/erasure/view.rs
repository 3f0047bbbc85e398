//! The markup of erasures.

use attache_foundation::layout::{Entry, Frame, Standing, empty, entries, facts, section, state};
use maud::{Markup, html};

use super::pages::{ListPage, ShowPage};
use super::{Erasure, ErasureState};
use crate::desk::office_time;

pub(super) fn list_head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("erasure-lead")) } }
}

pub(super) fn list(page: &ListPage, frame: &Frame) -> Markup {
    if page.all.is_empty() {
        return empty(
            "people",
            &frame.say("erasure-none"),
            html! { p { (frame.say("erasure-none-more")) } },
        );
    }
    let all: Vec<Entry> = page.all.iter().map(|one| entry(one, frame)).collect();
    entries(None, &all)
}

fn entry(one: &Erasure, frame: &Frame) -> Entry {
    let words = &frame.words;
    let address = frame.address(&format!("/erasures/{}", one.id));
    let asked = [("at", office_time(one.asked_at, words).into())];
    let mut more = vec![html! { (words.with("erasure-asked-at", &asked)) }];
    if one.needs > 1 {
        more.push(html! { (words.say("erasure-needs-two")) });
    }
    let name = [("name", one.name.as_str().into())];
    Entry {
        main: html! { a href=(address) { (one.name) } },
        more,
        end: Some(html! {
            (standing(one, frame))
            @if one.state == ErasureState::Asked {
                form method="post" action={ (address) "/confirmation" } {
                    button class="button button-small button-grave"
                        aria-label=(words.with("erasure-confirm-of", &name)) {
                        (words.say("erasure-confirm"))
                    }
                }
            }
        }),
        ..Entry::default()
    }
}

fn standing(one: &Erasure, frame: &Frame) -> Markup {
    let how = match one.state {
        ErasureState::Asked => Standing::Open,
        ErasureState::Confirmed => Standing::Wait,
        ErasureState::Done => Standing::Good,
    };
    state(
        how,
        frame.say(&format!("erasure-state-{}", one.state.name())),
    )
}

pub(super) fn show(page: &ShowPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let Some(proof) = &page.erasure.proof else {
        return html! {
            p { (standing(&page.erasure, frame)) }
            p { (words.say("erasure-no-proof")) }
        };
    };
    let mission = frame.mission.as_ref().map(|mission| mission.slug.as_str());
    let slug = mission.unwrap_or_default();
    let mut pairs = vec![
        (
            words.say("erasure-number"),
            html! { code { (proof.erasure) } },
        ),
        (
            words.say("erasure-person"),
            html! { code { (proof.person) } },
        ),
        (words.say("erasure-done-at"), html! { (proof.done_at) }),
    ];
    for (what, count) in &proof.erased {
        let what = words.say(&format!("erasure-what-{what}"));
        pairs.push((what, html! { (count) }));
    }
    pairs.push((
        words.say("erasure-digest"),
        html! { code { (proof.digest) } },
    ));
    let body = html! {
        p { (words.say("erasure-proof-lead")) }
        (facts(&pairs))
        p {
            a href={ "/api/missions/" (slug) "/erasures/" (proof.erasure) } {
                (words.say("erasure-json"))
            }
        }
    };
    section(words.say("erasure-proof"), body)
}
