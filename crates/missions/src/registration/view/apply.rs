//! The steps of an application.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Frame, Tone, View, icon, notice, section, views};
use attache_platform::texts::Language;
use maud::{Markup, html};

use super::super::drafts::{OTHER_NAMES, OrganisationTyped, PersonTyped, Step};
use super::super::form::{Answers, Kind, Per, Question, Stage};
use super::super::pages::apply::{Known, StepPage};
use super::{moment, refused, size};
use crate::delegations;
use crate::organisations::SIZES;

/// Which step this is, and the way to the others; what was typed is kept by the button alone.
pub(in super::super) fn steps(page: &StepPage, frame: &Frame) -> Markup {
    let mut all: Vec<View> = Step::ALL
        .into_iter()
        .map(|step| View {
            icon: if page.open.contains(&step) {
                "clock"
            } else {
                "check"
            },
            label: frame.say(&format!("registration-step-{}", step.name())),
            href: frame.address(&format!("/applications/{}/{}", page.id, step.name())),
            current: step == page.step,
        })
        .collect();
    if let Some(missing) = page.documents {
        let documents = View {
            icon: if missing > 0 { "clock" } else { "check" },
            label: frame.say("registration-documents"),
            href: frame.address(&format!("/applications/{}/documents", page.id)),
            current: false,
        };
        all.insert(all.len() - 1, documents);
    }
    let until = moment(&frame.words, page.call.closes_at);
    html! {
        p class="standfirst" {
            (frame.words.with("registration-hand-in-until", &[("when", until.into())]))
        }
        (views(&frame.words, &all))
    }
}

pub(in super::super) fn step(page: &StepPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let address = format!("/applications/{}/{}", page.id, page.step.name());
    html! {
        (refused(page.refusal.as_ref(), frame))
        (form.summary())
        form class="form" method="post" action=(frame.address(&address)) {
            (frame.once())
            // Whoever presses Enter goes on, whatever buttons stand before the one that says so.
            button hidden { (frame.say("registration-go-on")) }
            @match page.step {
                Step::Organisation => (organisation(page, &form, frame)),
                Step::People => (people(page, &form, frame)),
                Step::Questions => (questions(page, &form, frame)),
                Step::Review => (review(page, &form, frame)),
            }
            div class="row" {
                button class="button button-main" name="do" value="next" {
                    @if page.step == Step::Review {
                        (frame.say("registration-hand-in"))
                    } @else {
                        (frame.say("registration-go-on"))
                    }
                }
                @if page.step != Step::Review {
                    button class="button" name="do" value="keep" {
                        (frame.say("registration-keep"))
                    }
                }
            }
        }
    }
}

fn organisation(page: &StepPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let typed = &page.draft.organisation;
    let sizes = SIZES.map(|of| Choice::new(of, size(frame, of)));
    html! {
        (form.line(&Field {
            name: "name",
            label: frame.say("registration-field-name"),
            value: &typed.name,
            ..Field::default()
        }))
        (other_names(typed, form, frame))
        (number(page, form, frame))
        (form.one_of(&Field {
            name: "size",
            label: frame.say("registration-field-size"),
            hint: frame.say("registration-field-size-hint"),
            value: &typed.size,
            optional: false,
        }, &sizes))
        (form.line(&Field {
            name: "city",
            label: frame.say("registration-field-city"),
            value: &typed.city,
            optional: true,
            ..Field::default()
        }))
        (form.long_text(&Field {
            name: "offer",
            label: frame.say("registration-field-offer"),
            hint: frame.say("registration-field-offer-hint"),
            value: &typed.offer,
            optional: false,
        }))
        (form.long_text(&Field {
            name: "need",
            label: frame.say("registration-field-need"),
            hint: frame.say("registration-field-need-hint"),
            value: &typed.need,
            optional: false,
        }))
    }
}

/// Names in other languages, folded away: most organisations have one name for all.
fn other_names(typed: &OrganisationTyped, form: &Form<'_>, frame: &Frame) -> Markup {
    let languages = Language::ALL.into_iter().skip(1);
    let fields = OTHER_NAMES
        .into_iter()
        .zip(typed.other_names())
        .zip(languages);
    let wrong = OTHER_NAMES
        .iter()
        .any(|field| form.errors.of(field).is_some());
    let open = wrong || typed.other_names().iter().any(|name| !name.is_empty());
    html! {
        details class="fold" open[open] {
            summary { (icon("down")) (frame.say("registration-field-names")) }
            div class="stack" {
                p class="field-hint" { (frame.say("registration-field-names-hint")) }
                @for ((name, value), language) in fields {
                    (form.line(&Field {
                        name,
                        label: language.own_name().to_owned(),
                        value,
                        optional: true,
                        ..Field::default()
                    }))
                }
            }
        }
    }
}

/// The enterprise number, and what is known of whoever has it. With scripts it is looked up as
/// soon as it is typed; without them the button does the same.
fn number(page: &StepPage, form: &Form<'_>, frame: &Frame) -> Markup {
    html! {
        // What is said aloud stays; what it says is replaced.
        div aria-live="polite" {
            div id="look-up" data-look-up {
                (form.line(&Field {
                    name: "number",
                    label: frame.say("registration-field-number"),
                    hint: frame.say("registration-field-number-hint"),
                    value: &page.draft.organisation.number,
                    optional: false,
                }))
                @match &page.found {
                    None => {}
                    Some(Some(known)) => p data-known-name=(known.name) {
                        (found(known, frame))
                    },
                    Some(None) => p { (frame.say("registration-look-up-unknown")) },
                }
                button class="button button-small" name="do" value="look-up" {
                    (frame.say("registration-look-up"))
                }
            }
        }
    }
}

fn found(known: &Known, frame: &Frame) -> String {
    let name = ("name", (&known.name).into());
    match &known.region {
        Some(region) => {
            let region = delegations::region(&frame.words, region);
            let told = [name, ("region", region.into())];
            frame.words.with("registration-look-up-known", &told)
        }
        None => frame.words.with("registration-look-up-named", &[name]),
    }
}

fn people(page: &StepPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let most = page.call.most_people;
    let few = i64::try_from(page.draft.people.len()).unwrap_or(most) < most;
    let together = ["no", "yes"]
        .map(|value| Choice::new(value, frame.say(&format!("registration-together-{value}"))));
    html! {
        p { (frame.words.with("registration-people-most", &[("most", most.into())])) }
        @for (place, person) in page.draft.people.iter().enumerate() {
            (one_person(page, place, person, form, frame))
        }
        @if few {
            button class="button" id="add" name="do" value="add" {
                (frame.say("registration-add-person"))
            }
        }
        @if page.draft.people.len() > 1 {
            (form.one_of(&Field {
                name: "together",
                label: frame.say("registration-field-together"),
                hint: frame.say("registration-field-together-hint"),
                value: &page.draft.together,
                optional: false,
            }, &together))
        }
    }
}

pub(super) fn one_person(
    page: &StepPage,
    place: usize,
    person: &PersonTyped,
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    let number = [("number", (place + 1).into())];
    let named = |field: &str| format!("p{place}-{field}");
    let line = |field: &str, value: &str, optional: bool| {
        let label = frame.say(&format!("registration-field-{field}"));
        form.line(&Field {
            name: &named(field),
            label,
            value,
            optional,
            ..Field::default()
        })
    };
    let day = |field: &str, value: &str, first: &str| {
        let label = frame.say(&format!("registration-field-{field}"));
        let value = if value.is_empty() { first } else { value };
        form.moment(
            &Field {
                name: &named(field),
                label,
                value,
                ..Field::default()
            },
            "date",
        )
    };
    let languages = Language::ALL.map(|of| Choice::new(of.code(), of.own_name()));
    let preferred = match person.language.as_str() {
        "" => frame.language().code(),
        chosen => chosen,
    };
    section(
        frame.words.with("registration-person-number", &number),
        html! {
            (line("given", &person.given, false))
            (line("family", &person.family, false))
            (line("function", &person.function, false))
            (line("mail", &person.mail, false))
            (line("phone", &person.phone, true))
            (form.select(&Field {
                name: &named("language"),
                label: frame.say("registration-field-language"),
                value: preferred,
                ..Field::default()
            }, &languages))
            (day("first", &person.first, &page.limits.first_day.to_string()))
            (day("last", &person.last, &page.limits.last_day.to_string()))
            (put(page, Per::Person, &named(""), &person.answers, form, frame))
            @if page.draft.people.len() > 1 {
                button class="button button-small" name="do" value={ "remove-" (place) } {
                    (frame.words.with("registration-remove-person", &number))
                }
            }
        },
    )
}

fn questions(page: &StepPage, form: &Form<'_>, frame: &Frame) -> Markup {
    html! {
        p { (frame.say("registration-questions-lead")) }
        (put(page, Per::Organisation, "", &page.draft.answers, form, frame))
    }
}

/// The questions that are put with these answers.
fn put(
    page: &StepPage,
    per: Per,
    prefix: &str,
    answers: &Answers,
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    html! {
        @for question in page.call.form.visible(Stage::Apply, per, answers) {
            @let name = format!("{prefix}q-{}", question.code);
            @let given = answers.get(&question.code).map_or(&[][..], Vec::as_slice);
            (one_question(question, &name, given, form, frame))
        }
    }
}

pub(super) fn one_question(
    question: &Question,
    name: &str,
    given: &[String],
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    let language = frame.language();
    let field = Field {
        name,
        label: question.label.get(language).to_owned(),
        value: given.first().map_or("", String::as_str),
        optional: !question.required,
        ..Field::default()
    };
    let choices = || -> Vec<Choice> {
        let all = question.choices().iter();
        all.map(|one| Choice::new(&one.value, one.label.get(language)))
            .collect()
    };
    match &question.takes {
        Kind::ShortText => form.line(&field),
        Kind::LongText => form.long_text(&field),
        Kind::Number { .. } => form.number(&field),
        Kind::Date => form.moment(&field, "date"),
        Kind::OneOf { .. } => form.one_of(&field, &choices()),
        Kind::YesNo => form.one_of(
            &field,
            &["yes", "no"].map(|value| {
                Choice::new(value, frame.say(&format!("registration-answer-{value}")))
            }),
        ),
        Kind::SeveralOf { .. } => several(&field, &choices(), given, form, frame),
    }
}

fn several(
    field: &Field<'_>,
    choices: &[Choice],
    given: &[String],
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    html! {
        fieldset class="field" {
            legend class="field-label" {
                (field.label)
                @if field.optional {
                    " " span class="field-optional" { (frame.say("layout-optional")) }
                }
            }
            @if let Some(error) = form.errors.of(field.name) {
                p class="field-error" data-code=(error.key) {
                    (frame.words.with(error.key, &error.args))
                }
            }
            div class="choices" {
                @for (place, choice) in choices.iter().enumerate() {
                    label class="choice" {
                        input type="checkbox" name=(field.name) value=(choice.value)
                            id=[(place == 0).then_some(field.name)]
                            checked[given.contains(&choice.value)];
                        span { (choice.label) }
                    }
                }
            }
        }
    }
}

fn review(page: &StepPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let open: Vec<&Step> = page
        .open
        .iter()
        .filter(|step| **step != Step::Review)
        .collect();
    let draft = &page.draft;
    let lacks = page.documents.is_some_and(|missing| missing > 0);
    html! {
        @if !open.is_empty() || lacks {
            (notice(Tone::Wait, html! {
                p { (frame.say("registration-review-open")) }
                ul {
                    @for step in open {
                        @let href = format!("/applications/{}/{}", page.id, step.name());
                        li {
                            a href=(frame.address(&href)) {
                                (frame.say(&format!("registration-step-{}", step.name())))
                            }
                        }
                    }
                    @if lacks {
                        @let href = format!("/applications/{}/documents", page.id);
                        li {
                            a href=(frame.address(&href)) { (frame.say("registration-documents")) }
                        }
                    }
                }
            }))
        }
        p { b { (draft.organisation.name) } " · " (draft.organisation.number) }
        ul {
            @for person in &draft.people {
                li { (person.given) " " (person.family) " · " (person.function) }
            }
        }
        p { (frame.say("registration-consent-why")) }
        div class="choices" {
            label class="choice" {
                input type="checkbox" name="consent" value="yes" id="consent"
                    checked[draft.consent == "yes"];
                span { (frame.say("registration-field-consent")) }
            }
        }
        @if let Some(error) = form.errors.of("consent") {
            p class="field-error" data-code=(error.key) {
                    (frame.words.with(error.key, &error.args))
                }
        }
    }
}
