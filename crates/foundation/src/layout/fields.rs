//! Fields of forms: label, hint, error, and what was typed.

use attache_platform::texts::Words;
use attache_platform::web::{FieldError, FieldErrors};
use maud::{Markup, html};

use super::icons::icon;
use super::notices::{Tone, notice};

/// What a form knows of its reader and of what is wrong with it.
pub struct Form<'a> {
    pub words: &'a Words,
    pub errors: &'a FieldErrors,
}

/// A field: its name in the form, and what the reader sees of it.
#[derive(Default)]
pub struct Field<'a> {
    pub name: &'a str,
    pub label: String,
    /// May be empty.
    pub hint: String,
    /// What was typed, or what stands there at first.
    pub value: &'a str,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// One thing to choose.
pub struct Choice {
    pub value: String,
    pub label: String,
    /// May be empty.
    pub hint: String,
}

impl Choice {
    /// A choice that explains itself.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice {
            value: value.into(),
            label: label.into(),
            hint: String::new(),
        }
    }
}

impl Form<'_> {
    /// Everything that is wrong, above the form, each with a link to its field.
    pub fn summary(&self) -> Markup {
        if self.errors.is_empty() {
            return html! {};
        }
        let count = self.errors.0.len();
        notice(
            Tone::Bad,
            html! {
                h2 { (self.words.with("layout-form-errors", &[("count", count.into())])) }
                ul {
                    @for error in &self.errors.0 {
                        li { a href={ "#" (error.field) } { (self.sentence(error)) } }
                    }
                }
            },
        )
    }

    /// A line of text.
    pub fn line(&self, field: &Field) -> Markup {
        self.field(field, self.input(field, "text", "input"))
    }

    /// A mail address, which the browser may fill in.
    pub fn mail(&self, field: &Field) -> Markup {
        self.field(
            field,
            html! {
                input class="input" type="text" inputmode="email" autocomplete="email"
                    autocapitalize="none" spellcheck="false" maxlength="254"
                    id=(field.name) name=(field.name) value=(field.value)
                    aria-invalid=[self.invalid(field)] aria-describedby=[self.described(field)];
            },
        )
    }

    /// A code that is used once, which a phone may take from the letter.
    pub fn one_time_code(&self, field: &Field) -> Markup {
        self.field(
            field,
            html! {
                input class="input input-short" type="text" autocomplete="one-time-code"
                    autocapitalize="characters" spellcheck="false" maxlength="40"
                    id=(field.name) name=(field.name) value=(field.value)
                    aria-invalid=[self.invalid(field)] aria-describedby=[self.described(field)];
            },
        )
    }

    /// A whole number.
    pub fn number(&self, field: &Field) -> Markup {
        self.field(
            field,
            html! {
                input class="input input-short" type="text" inputmode="numeric" autocomplete="off"
                    id=(field.name) name=(field.name) value=(field.value)
                    aria-invalid=[self.invalid(field)] aria-describedby=[self.described(field)];
            },
        )
    }

    /// A day or an hour: `kind` is `date`, `time` or `datetime-local`.
    pub fn moment(&self, field: &Field, kind: &str) -> Markup {
        self.field(field, self.input(field, kind, "input input-short"))
    }

    fn input(&self, field: &Field, kind: &str, class: &str) -> Markup {
        html! {
            input class=(class) type=(kind) id=(field.name) name=(field.name) value=(field.value)
                aria-invalid=[self.invalid(field)] aria-describedby=[self.described(field)];
        }
    }

    /// Some sentences.
    pub fn long_text(&self, field: &Field) -> Markup {
        self.field(
            field,
            html! {
                textarea class="input" id=(field.name) name=(field.name) rows="5"
                    aria-invalid=[self.invalid(field)] aria-describedby=[self.described(field)] {
                    (field.value)
                }
            },
        )
    }

    /// One of many, folded.
    pub fn select(&self, field: &Field, choices: &[Choice]) -> Markup {
        self.field(
            field,
            html! {
                select class="input" id=(field.name) name=(field.name)
                    aria-invalid=[self.invalid(field)] aria-describedby=[self.described(field)] {
                    @for choice in choices {
                        option value=(choice.value) selected[choice.value == field.value] {
                            (choice.label)
                        }
                    }
                }
            },
        )
    }

    /// One of a few, all in sight.
    pub fn one_of(&self, field: &Field, choices: &[Choice]) -> Markup {
        html! {
            fieldset class="field" aria-describedby=[self.described(field)] {
                legend class="field-label" { (self.label(field)) }
                (self.remarks(field))
                div class="choices" {
                    @for (place, choice) in choices.iter().enumerate() {
                        label class="choice" {
                            input type="radio" name=(field.name) value=(choice.value)
                                id=[(place == 0).then_some(field.name)]
                                checked[choice.value == field.value];
                            span { (choice.label) }
                            @if !choice.hint.is_empty() {
                                span class="field-hint" { (choice.hint) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn field(&self, field: &Field, control: Markup) -> Markup {
        html! {
            div class="field" {
                label class="field-label" for=(field.name) { (self.label(field)) }
                (self.remarks(field))
                (control)
            }
        }
    }

    fn label(&self, field: &Field) -> Markup {
        html! {
            (field.label)
            @if field.optional {
                " " span class="field-optional" { (self.words.say("layout-optional")) }
            }
        }
    }

    fn remarks(&self, field: &Field) -> Markup {
        html! {
            @if !field.hint.is_empty() {
                p class="field-hint" id={ (field.name) "-hint" } { (field.hint) }
            }
            @if let Some(error) = self.errors.of(field.name) {
                p class="field-error" id={ (field.name) "-error" } data-code=(error.key) {
                    (icon("warning")) span { (self.sentence(error)) }
                }
            }
        }
    }

    fn sentence(&self, error: &FieldError) -> String {
        self.words.with(error.key, &error.args)
    }

    fn invalid(&self, field: &Field) -> Option<&'static str> {
        self.errors.of(field.name).map(|_| "true")
    }

    fn described(&self, field: &Field) -> Option<String> {
        let hint = (!field.hint.is_empty()).then(|| format!("{}-hint", field.name));
        let error = self
            .errors
            .of(field.name)
            .map(|_| format!("{}-error", field.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// One choice of a filter, with how many it would show.
pub fn facet(name: &str, value: &str, label: Markup, count: usize, checked: bool) -> Markup {
    html! {
        label class="choice" {
            input type="checkbox" name=(name) value=(value) checked[checked];
            span { (label) }
            span class="choice-count" { (count) }
        }
    }
}
