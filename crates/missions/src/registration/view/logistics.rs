//! The questions to those accepted.

use attache_foundation::layout::fields::Form;
use attache_foundation::layout::{Frame, Tone, notice, section};
use maud::{Markup, html};

use super::super::form::{Answers, Per, Stage};
use super::super::pages::logistics::LogisticsPage;
use super::apply::one_question;
use super::{moment, refused};

pub(in super::super) fn logistics(page: &LogisticsPage, frame: &Frame) -> Markup {
    let accepted = page.application.accepted();
    let until = moment(&frame.words, page.call.logistics_until);
    let is_over = page.call.logistics_until <= page.now;
    let missing = page
        .application
        .draft
        .logistics_faults(&page.call.form, &accepted);
    let (tone, key) = match () {
        () if accepted.is_empty() => (Tone::Plain, "registration-logistics-later"),
        () if is_over => (Tone::Plain, "registration-logistics-over"),
        () if missing.is_empty() => (Tone::Good, "registration-logistics-complete"),
        () => (Tone::Wait, "registration-logistics-missing"),
    };
    let told = [
        ("when", until.into()),
        ("count", missing.0.len().into()),
        ("agency", page.call.agency.get(frame.language()).into()),
    ];
    html! {
        (refused(page.refusal.as_ref(), frame))
        @if page.refusal.is_none() {
            (notice(tone, html! { p { (frame.words.with(key, &told)) } }))
        }
        @if accepted.is_empty() || is_over {
            (asked(page, frame))
        } @else {
            (form(page, &accepted, frame))
        }
    }
}

/// What is asked, where nothing can be answered.
fn asked(page: &LogisticsPage, frame: &Frame) -> Markup {
    let all = page.call.form.questions.iter();
    html! {
        ul {
            @for question in all.filter(|q| q.stage == Stage::Accepted) {
                li { (question.label.get(frame.language())) }
            }
        }
    }
}

fn form(page: &LogisticsPage, accepted: &[usize], frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let one = &page.application;
    let address = format!("/applications/{}/logistics", one.id);
    html! {
        (form.summary())
        form class="form" method="post" action=(frame.address(&address)) {
            (put(page, Per::Organisation, "", &one.draft.logistics, &form, frame))
            @for place in accepted {
                @if let (Some(person), Some(typed)) =
                    (one.people.get(*place), one.draft.people.get(*place)) {
                    (section(person.name(), put(
                        page, Per::Person, &format!("p{place}-"), &typed.logistics, &form, frame)))
                }
            }
            div class="row" {
                button class="button button-main" name="do" value="next" {
                    (frame.say("registration-logistics-do"))
                }
                button class="button" name="do" value="keep" {
                    (frame.say("registration-keep"))
                }
            }
        }
    }
}

fn put(
    page: &LogisticsPage,
    per: Per,
    prefix: &str,
    answers: &Answers,
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    html! {
        @for question in page.call.form.visible(Stage::Accepted, per, answers) {
            @let name = format!("{prefix}q-{}", question.code);
            @let given = answers.get(&question.code).map_or(&[][..], Vec::as_slice);
            (one_question(question, &name, given, form, frame))
        }
    }
}
