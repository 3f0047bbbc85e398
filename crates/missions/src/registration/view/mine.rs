//! What somebody applied for.

use attache_foundation::layout::{
    Entry, Frame, Standing as Look, Tone, empty, entries, facts, notice, section, state,
};
use maud::{Markup, html};

use super::super::pages::mine::{ListPage, ShowPage};
use super::super::{Applicant, Application, Call, Phase, Standing, State};
use super::calls::deadline;
use super::{moment, refused, standing};

pub(in super::super) fn list(page: &ListPage, frame: &Frame) -> Markup {
    let open: Vec<&Call> = page
        .calls
        .iter()
        .filter(|call| call.phase(page.now) == Phase::Open && !is_answered(page, call))
        .collect();
    html! {
        (refused(page.refusal.as_ref(), frame))
        @if page.mine.is_empty() {
            (empty("list", &frame.say("registration-mine-none"), html! {
                p { (frame.say("registration-mine-none-why")) }
            }))
        } @else {
            @let all: Vec<Entry> = page.mine.iter().map(|one| entry(page, one, frame)).collect();
            (entries(None, &all))
        }
        @if !open.is_empty() {
            (section(frame.say("registration-open-calls"), html! {
                @let all: Vec<Entry> = open.iter().map(|call| begin(page, call, frame)).collect();
                (entries(None, &all))
            }))
        }
    }
}

fn is_answered(page: &ListPage, call: &Call) -> bool {
    page.mine
        .iter()
        .any(|one| one.call == call.id && one.state != State::Withdrawn)
}

fn begin(page: &ListPage, call: &Call, frame: &Frame) -> Entry {
    let address = frame.address(&format!("/calls/{}", call.id));
    let name = call.name.get(frame.language());
    Entry {
        main: html! { a href=(address) { (name) } },
        more: vec![
            html! { (call.agency.get(frame.language())) },
            html! { (deadline(call, page.now, frame)) },
        ],
        end: Some(html! {
            form method="post" action=(frame.address("/applications")) {
                (frame.once())
                input type="hidden" name="call" value=(call.id);
                button class="button button-small" {
                    (frame.say("registration-begin"))
                    span class="hidden-visually" { " " (name) }
                }
            }
        }),
        ..Entry::default()
    }
}

fn entry(page: &ListPage, one: &Application, frame: &Frame) -> Entry {
    let call = page.calls.iter().find(|call| call.id == one.call);
    let typed = one.draft.organisation.name.trim();
    let name = match typed {
        "" => frame.say("registration-unnamed"),
        name => name.to_owned(),
    };
    let address = frame.address(&format!("/applications/{}", one.id));
    Entry {
        main: html! { a href=(address) { (name) } },
        more: call
            .map(|call| html! { (call.name.get(frame.language())) })
            .into_iter()
            .chain([html! {
                (frame.words.with("registration-people-count", &[
                    ("count", one.draft.people.len().into()),
                ]))
            }])
            .collect(),
        end: Some(stands(one, frame)),
        ..Entry::default()
    }
}

fn stands(one: &Application, frame: &Frame) -> Markup {
    let look = match one.state {
        State::Draft => Look::Open,
        State::Submitted => Look::Wait,
        State::Withdrawn => Look::Over,
    };
    state(
        look,
        frame.say(&format!("registration-state-{}", one.state.name())),
    )
}

pub(in super::super) fn show(page: &ShowPage, frame: &Frame) -> Markup {
    let one = &page.application;
    let base = frame.address(&format!("/applications/{}", one.id));
    html! {
        (refused(page.refusal.as_ref(), frame))
        (next(page, frame))
        (offer(page, &base, frame))
        (section(frame.say("registration-people"), html! {
            @let all: Vec<Entry> = one.people.iter().map(|p| person(one, p, frame)).collect();
            (entries(None, &all))
            @if one.only_together { p { (frame.say("registration-comes-together")) } }
        }))
        @if !page.call.form.documents.is_empty() {
            p { a href={ (base) "/documents" } { (frame.say("registration-documents")) } }
        }
        @if one.state == State::Submitted && page.call.form.asks_accepted() {
            p {
                a href={ (base) "/logistics" } { (frame.say("registration-logistics")) }
            }
        }
        @if !page.call.form.fees.is_empty() {
            p { a href={ (base) "/invoices" } { (frame.say("registration-invoices")) } }
        }
        (section(frame.say("registration-organisation"), facts(&organisation(one, frame))))
        @if one.state == State::Submitted {
            (section(frame.say("registration-withdrawal"), html! {
                p { (frame.say("registration-withdrawal-why")) }
                form method="post" action={ (base) "/withdrawal" } {
                    button class="button button-grave" { (frame.say("registration-withdraw")) }
                }
            }))
        }
    }
}

fn next(page: &ShowPage, frame: &Frame) -> Markup {
    let one = &page.application;
    let of = |wanted: Standing| one.people.iter().any(|p| p.standing == wanted);
    let (tone, key) = match () {
        () if one.duplicate_of.is_some() => (Tone::Plain, "registration-next-duplicate"),
        () if one.state == State::Withdrawn => (Tone::Plain, "registration-next-withdrawn"),
        () if of(Standing::Offered) => return html! {},
        () if of(Standing::Accepted) => (Tone::Good, "registration-next-accepted"),
        () if of(Standing::Waiting) => (Tone::Wait, "registration-next-waiting"),
        () if of(Standing::Refused) => (Tone::Plain, "registration-next-refused"),
        () => (Tone::Good, "registration-next-submitted"),
    };
    let told = [("agency", page.call.agency.get(frame.language()).into())];
    notice(tone, html! { p { (frame.words.with(key, &told)) } })
}

fn offer(page: &ShowPage, base: &str, frame: &Frame) -> Markup {
    let offered: Vec<&Applicant> = page
        .application
        .people
        .iter()
        .filter(|p| p.standing == Standing::Offered)
        .collect();
    let Some(until) = offered.iter().filter_map(|p| p.offer_until).min() else {
        return html! {};
    };
    let names: Vec<String> = offered.iter().map(|p| p.name()).collect();
    let told = [
        ("names", frame.words.list(&names).into()),
        ("when", moment(&frame.words, until).into()),
    ];
    let is_over = until <= page.now;
    notice(
        Tone::Wait,
        html! {
            p { (frame.words.with("registration-offer", &told)) }
            @if !is_over {
                form class="row" method="post" action={ (base) "/offer" } {
                    button class="button button-main" name="answer" value="take" {
                        (frame.say("registration-offer-take"))
                    }
                    button class="button" name="answer" value="leave" {
                        (frame.say("registration-offer-leave"))
                    }
                }
            }
        },
    )
}

fn person(one: &Application, person: &Applicant, frame: &Frame) -> Entry {
    let mut more = vec![
        html! { (person.function) },
        html! { (person.mail) },
        html! { (frame.words.days(person.first_day, person.last_day)) },
    ];
    let replaced = one.people.iter().find(|p| Some(p.id) == person.replaces);
    if let Some(replaced) = replaced {
        let told = [("name", replaced.name().into())];
        more.push(html! { (frame.words.with("registration-comes-instead", &told)) });
    }
    if one.state == State::Submitted && person.standing != Standing::Withdrawn {
        let address = format!("/applications/{}/people/{}", one.id, person.id);
        more.push(html! {
            a href=(frame.address(&address)) {
                (frame.say("registration-change-person"))
                span class="hidden-visually" { ": " (person.name()) }
            }
        });
    }
    Entry {
        main: html! { (person.name()) },
        more,
        end: Some(standing(frame, person.standing)),
        ..Entry::default()
    }
}

pub(super) fn organisation(one: &Application, frame: &Frame) -> Vec<(String, Markup)> {
    let typed = &one.draft.organisation;
    let mut all = vec![
        (
            frame.say("registration-field-number"),
            html! { (one.enterprise_number) },
        ),
        (
            frame.say("registration-field-size"),
            html! { (super::size(frame, &one.size)) },
        ),
    ];
    for (key, text) in [
        ("registration-field-city", &typed.city),
        ("registration-field-offer", &typed.offer),
        ("registration-field-need", &typed.need),
    ] {
        if !text.trim().is_empty() {
            all.push((frame.say(key), html! { (text) }));
        }
    }
    all
}
