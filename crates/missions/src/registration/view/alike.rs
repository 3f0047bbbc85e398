//! Two applications side by side.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, Tone, notice, section};
use maud::{Markup, html};

use super::super::pages::alike::AlikePage;
use super::super::{Applicant, Application, Call};
use super::{moment, refused};

pub(in super::super) fn alike(page: &AlikePage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let at = format!("/selection/{}/alike/{}", page.one.1.id, page.other.1.id);
    let action = frame.address(&at);
    html! {
        (refused(page.refusal.as_ref(), frame))
        (form.summary())
        @if page.apart {
            (notice(Tone::Plain, html! { p { (frame.say("registration-apart-done")) } }))
        } @else if let Some(why) = page.why {
            (notice(Tone::Wait, html! {
                p { (frame.say(&format!("registration-alike-{}", why.name()))) }
            }))
        }
        (side_by_side(page, frame))
        @if !page.apart {
            (section(frame.say("registration-apart"), html! {
                p { (frame.say("registration-apart-lead")) }
                form method="post" action=(action) {
                    (frame.once())
                    button class="button" name="do" value="apart" {
                        (frame.say("registration-apart-do"))
                    }
                }
            }))
        }
        (section(frame.say("registration-join"), join(page, &form, &action, frame)))
    }
}

fn side_by_side(page: &AlikePage, frame: &Frame) -> Markup {
    let both = [&page.one, &page.other];
    let mut columns = vec![Column::words(frame.say("registration-alike-what"))];
    columns.extend(both.map(|(_, one)| Column::words(&one.name)));
    let row = |key: &str, of: &dyn Fn(&(Call, Application)) -> Markup| {
        let mut row = vec![html! { (frame.say(key)) }];
        row.extend(both.map(of));
        row
    };
    let people = |one: &Application| {
        html! {
            @for person in &one.people {
                (person.name()) " · " (person.mail) " · "
                (frame.say(&format!("registration-standing-{}", person.standing.name())))
                br;
            }
        }
    };
    let handed_in = |one: &Application| {
        let at = one.submitted_at.map(|at| moment(&frame.words, at));
        html! { (at.unwrap_or_default()) }
    };
    let rows = [
        row("registration-import-call", &|(call, _)| {
            html! { (call.name.get(frame.language())) }
        }),
        row("registration-field-number", &|(_, one)| {
            html! { (one.enterprise_number) }
        }),
        row("registration-people", &|(_, one)| people(one)),
        row("registration-state-submitted", &|(_, one)| handed_in(one)),
    ];
    table(&frame.say("registration-alike-caption"), &columns, &rows)
}

fn join(page: &AlikePage, form: &Form<'_>, action: &str, frame: &Frame) -> Markup {
    let keep = [&page.one, &page.other].map(|(call, one)| {
        let count = page.would_move(one.id);
        let told = [
            ("organisation", (&one.name).into()),
            ("call", call.name.get(frame.language()).into()),
        ];
        Choice {
            value: one.id.to_string(),
            label: frame.words.with("registration-join-keep-one", &told),
            hint: frame
                .words
                .with("registration-join-would-move", &[("count", count.into())]),
        }
    });
    let people = ["move", "leave"]
        .map(|value| Choice::new(value, frame.say(&format!("registration-join-{value}"))));
    html! {
        p { (frame.say("registration-join-lead")) }
        form class="form" method="post" action=(action) {
            (frame.once())
            (form.one_of(&Field {
                name: "keep",
                label: frame.say("registration-join-keep"),
                value: &page.typed.keep,
                ..Field::default()
            }, &keep))
            (form.one_of(&Field {
                name: "people",
                label: frame.say("registration-join-people"),
                value: &page.typed.people,
                ..Field::default()
            }, &people))
            div class="choices" {
                label class="choice" {
                    input type="checkbox" name="sure" value="yes" id="sure"
                        checked[page.typed.sure == "yes"];
                    span { (frame.say("registration-join-sure")) }
                }
            }
            @if let Some(error) = form.errors.of("sure") {
                p class="field-error" { (frame.words.with(error.key, &error.args)) }
            }
            div {
                button class="button button-grave" name="do" value="join" {
                    (frame.say("registration-join-do"))
                }
            }
        }
    }
}

/// The names of those who would come.
pub(super) fn names(of: &Application, frame: &Frame) -> String {
    let all: Vec<String> = of.people.iter().map(Applicant::name).collect();
    frame.words.list(&all)
}
