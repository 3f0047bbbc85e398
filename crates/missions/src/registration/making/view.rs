//! The form of a call.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Frame, Tone, notice, section};
use attache_platform::texts::Language;
use maud::{Markup, html};

use super::super::view::size;
use super::documents::documents;
use super::pages::MakingPage;
use super::quotas::quotas;
use super::typed::{CriterionTyped, Four, KINDS, QuestionTyped};
use crate::organisations::SIZES;

pub(super) fn head(page: &MakingPage, frame: &Frame) -> Markup {
    let key = match page.is_out() {
        true => "registration-call-lead-open",
        false => "registration-call-lead",
    };
    html! { p class="standfirst" { (frame.say(key)) } }
}

pub(super) fn page(page: &MakingPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let address = match page.call {
        None => frame.address("/calls/new"),
        Some((id, _)) => frame.address(&format!("/calls/{id}/edit")),
    };
    html! {
        (form.summary())
        form class="form" method="post" action=(address) {
            (frame.once())
            // Enter in a field keeps the call: the first button of a form is what it presses.
            button class="hidden-visually" name="do" value="keep" tabindex="-1" {
                (frame.say("registration-call-keep"))
            }
            @if page.call.is_none() { (agency(page, &form, frame)) }
            (section(frame.say("registration-call-texts"), texts(page, &form, frame)))
            (section(frame.say("registration-call-when"), when(page, &form, frame)))
            (section(frame.say("registration-criteria"), criteria(page, &form, frame)))
            (section(frame.say("registration-asked"), questions(page, &form, frame)))
            @if !page.is_out() {
                (section(frame.say("registration-call-fees"), fees(page, &form, frame)))
                (section(frame.say("registration-call-quotas"), quotas(page, &form, frame)))
            }
            @if !page.is_out() || !page.typed.documents.is_empty() {
                (section(frame.say("registration-call-documents"), documents(page, &form, frame)))
            }
            div class="row" {
                button class="button button-main" name="do" value="keep" {
                    (frame.say("registration-call-keep"))
                }
            }
        }
    }
}

fn agency(page: &MakingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let choices: Vec<Choice> = page
        .agencies
        .iter()
        .map(|(id, name, _)| Choice::new(id.to_string(), name.get(frame.language())))
        .collect();
    html! {
        @if choices.is_empty() {
            (notice(Tone::Wait, html! { p { (frame.say("registration-call-no-agency")) } }))
        }
        (form.select(&Field {
            name: "agency",
            label: frame.say("registration-of-whom"),
            value: page.typed.plain("agency"),
            ..Field::default()
        }, &choices))
    }
}

/// One text in four languages, each under its own name.
pub(super) fn four(
    form: &Form<'_>,
    frame: &Frame,
    name: &str,
    key: &str,
    value: &Four,
    long: bool,
) -> Markup {
    html! {
        fieldset class="form" {
            legend class="field-label" { (frame.say(key)) }
            @for (language, text) in Language::ALL.iter().zip(value) {
                @let field_name = format!("{name}_{}", language.code());
                @let spoken = frame.say(&format!("registration-in-{}", language.code()));
                @let field = Field {
                    name: &field_name,
                    label: spoken,
                    value: text,
                    ..Field::default()
                };
                @if long { (form.long_text(&field)) } @else { (form.line(&field)) }
            }
        }
    }
}

fn texts(page: &MakingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    html! {
        (four(form, frame, "name", "registration-call-name", &page.typed.name, false))
        (four(form, frame, "intro", "registration-call-intro", &page.typed.intro, true))
    }
}

fn when(page: &MakingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let field = |name: &'static str, key: &str| Field {
        name,
        label: frame.say(key),
        value: page.typed.plain(name),
        ..Field::default()
    };
    let local = "datetime-local";
    html! {
        p { (frame.say("registration-call-zone")) }
        @if !page.is_out() {
            (form.moment(&field("opens_at", "registration-call-opens"), local))
        }
        (form.moment(&field("closes_at", "registration-call-closes"), local))
        (form.moment(&field("logistics_until", "registration-call-logistics"), local))
        (form.number(&field("places", "registration-places-name")))
        @if !page.is_out() {
            (form.number(&field("most_people", "registration-most-people")))
            (form.number(&Field {
                hint: frame.say("registration-call-grace-hint"),
                ..field("grace_minutes", "registration-call-grace")
            }))
            (form.number(&Field {
                hint: frame.say("registration-call-offer-hint"),
                ..field("offer_hours", "registration-call-offer")
            }))
        }
    }
}

fn criteria(page: &MakingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let all = page.typed.criteria.iter().enumerate();
    html! {
        p { (frame.say("registration-call-criteria-hint")) }
        @for (row, one) in all { (criterion(page, row, one, form, frame)) }
        @if !page.is_out() { (add("criterion", frame)) }
    }
}

pub(super) fn add(what: &str, frame: &Frame) -> Markup {
    html! {
        p {
            button class="button button-small" name="do" value={ "add-" (what) } {
                (frame.say(&format!("registration-call-add-{what}")))
            }
        }
    }
}

fn criterion(
    page: &MakingPage,
    row: usize,
    one: &CriterionTyped,
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    let told = [("number", (row + 1).into())];
    let weight = format!("c{row}-weight");
    html! {
        fieldset class="form" {
            legend { h3 { (frame.words.with("registration-call-criterion", &told)) } }
            @if !page.is_out() {
                input type="hidden" name={ "c" (row) "-code" } value=(one.code);
            }
            (four(form, frame, &format!("c{row}-label"), "registration-call-label", &one.label,
                false))
            @if !page.is_out() {
                (form.number(&Field {
                    name: &weight,
                    label: frame.say("registration-call-weight"),
                    value: &one.weight,
                    ..Field::default()
                }))
                button class="button button-small" name="do" value={ "remove-c" (row) } {
                    (frame.words.with("registration-call-remove-criterion", &told))
                }
            }
        }
    }
}

fn questions(page: &MakingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    html! {
        @for (row, one) in page.typed.questions.iter().enumerate() {
            @let told = [("number", (row + 1).into())];
            fieldset class="form" {
                legend { h3 { (frame.words.with("registration-call-question", &told)) } }
                (four(form, frame, &format!("q{row}-label"), "registration-call-label",
                    &one.label, false))
                @if !page.is_out() { (question(page, row, one, form, frame)) }
            }
        }
        @if !page.is_out() { (add("question", frame)) }
    }
}

fn question(
    page: &MakingPage,
    row: usize,
    one: &QuestionTyped,
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    let told = [("number", (row + 1).into())];
    let select = |name: &str, value: &str, names: &[&str]| {
        let field = format!("q{row}-{name}");
        let key = |of: &str| format!("registration-call-{name}-{of}");
        let choices: Vec<Choice> = names
            .iter()
            .map(|of| Choice::new(*of, frame.say(&key(of))))
            .collect();
        form.select(
            &Field {
                name: &field,
                label: frame.say(&format!("registration-call-{name}")),
                value,
                ..Field::default()
            },
            &choices,
        )
    };
    let counted = format!("q{row}-counted");
    html! {
        input type="hidden" name={ "q" (row) "-code" } value=(one.code);
        input type="hidden" name={ "q" (row) "-values" } value=(one.values);
        (select("stage", &one.stage, &["apply", "accepted"]))
        (select("per", &one.per, &["organisation", "person"]))
        (select("kind", &one.kind, &KINDS))
        (select("required", &one.required, &["yes", "no"]))
        (form.select(&Field {
            name: &counted,
            label: frame.say("registration-call-counted"),
            hint: frame.say("registration-call-counted-hint"),
            value: &one.counted,
            ..Field::default()
        }, &["no", "yes"].map(|of| {
            Choice::new(of, frame.say(&format!("registration-answer-{of}")))
        })))
        (details(row, one, form, frame))
        (condition(page, row, one, form, frame))
        div class="row" {
            @if row > 0 {
                button class="button button-small" name="do" value={ "up-q" (row) } {
                    (frame.words.with("registration-call-up", &told))
                }
            }
            button class="button button-small" name="do" value={ "remove-q" (row) } {
                (frame.words.with("registration-call-remove-question", &told))
            }
        }
    }
}

/// What only some kinds of answers need; the button shows what a kind that was just chosen needs.
fn details(row: usize, one: &QuestionTyped, form: &Form<'_>, frame: &Frame) -> Markup {
    let number = |name: &str, value: &str| {
        let field = format!("q{row}-{name}");
        form.number(&Field {
            name: &field,
            label: frame.say(&format!("registration-call-{name}")),
            value,
            ..Field::default()
        })
    };
    html! {
        @if one.kind == "number" {
            (number("least", &one.least))
            (number("most", &one.most))
        } @else {
            input type="hidden" name={ "q" (row) "-least" } value=(one.least);
            input type="hidden" name={ "q" (row) "-most" } value=(one.most);
        }
        @if one.has_choices() {
            p { (frame.say("registration-call-choices-hint")) }
            (four(form, frame, &format!("q{row}-choices"), "registration-call-choices",
                &one.choices, true))
        } @else {
            @for (language, text) in Language::ALL.iter().zip(&one.choices) {
                input type="hidden" name={ "q" (row) "-choices_" (language.code()) } value=(text);
            }
        }
        p {
            button class="button button-small" name="do" value="show-all" {
                (frame.say("registration-call-show"))
            }
        }
    }
}

/// The answers to earlier questions, any of which may be what it depends on.
fn condition(
    page: &MakingPage,
    row: usize,
    one: &QuestionTyped,
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    let language = frame.language() as usize;
    let mut all: Vec<(String, String)> = Vec::new();
    for earlier in &page.typed.questions[..row] {
        let mut answers = earlier.answers(language);
        if earlier.kind == "yes_no" {
            for answer in ["yes", "no"] {
                let label = frame.say(&format!("registration-answer-{answer}"));
                answers.push((answer.to_owned(), label));
            }
        }
        for (value, label) in answers {
            let pair = format!("{}:{value}", earlier.code);
            all.push((pair, format!("{} · {label}", earlier.label[language])));
        }
    }
    // A condition on what is not there any more can be taken away.
    for pair in &one.only_if {
        if !all.iter().any(|(known, _)| known == pair) {
            all.push((pair.clone(), frame.say("registration-call-if-gone")));
        }
    }
    let name = format!("q{row}-if");
    html! {
        @if !all.is_empty() {
            fieldset class="field" id=(name) {
                legend class="field-label" { (frame.say("registration-call-if")) }
                @if let Some(error) = form.errors.of(&name) {
                    p class="field-error" { (frame.words.with(error.key, &error.args)) }
                }
                div class="choices" {
                    @for (value, label) in &all {
                        label class="choice" {
                            input type="checkbox" name=(name) value=(value)
                                checked[one.only_if.contains(value)];
                            span { (label) }
                        }
                    }
                }
            }
        }
    }
}

fn fees(page: &MakingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let field = |name: &'static str, key: &str| Field {
        name,
        label: frame.say(key),
        value: page.typed.plain(name),
        ..Field::default()
    };
    let per = ["organisation", "person"]
        .map(|of| Choice::new(of, frame.say(&format!("registration-call-per-{of}"))));
    html! {
        p { (frame.say("registration-call-fees-hint")) }
        (form.one_of(&field("fee_per", "registration-call-fee-per"), &per))
        (form.number(&field("fee_included", "registration-call-fee-included")))
        (form.moment(&Field {
            optional: true,
            ..field("fee_early_until", "registration-call-fee-early-until")
        }, "date"))
        @for (place, of) in SIZES.iter().enumerate() { (of_size(page, place, of, form, frame)) }
        (form.moment(&Field {
            optional: true,
            hint: frame.say("registration-call-fee-refund-hint"),
            ..field("fee_refund_until", "registration-call-fee-refund")
        }, "date"))
        (form.number(&field("fee_later_percent", "registration-call-fee-later")))
    }
}

fn of_size(page: &MakingPage, place: usize, of: &str, form: &Form<'_>, frame: &Frame) -> Markup {
    let typed = &page.typed.sizes[place];
    let line = |name: &str, value: &str| {
        let field = format!("{of}-{name}");
        form.line(&Field {
            name: &field,
            label: frame.say(&format!("registration-call-size-{name}")),
            value,
            optional: true,
            ..Field::default()
        })
    };
    html! {
        fieldset class="form" {
            legend { h3 { (size(frame, of)) } }
            (line("fee", &typed.cents))
            (line("early", &typed.early))
            (line("extra", &typed.extra))
            (line("least", &typed.least))
            (line("most", &typed.most))
        }
    }
}
