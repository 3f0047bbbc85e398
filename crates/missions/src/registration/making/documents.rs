//! The documents that a call asks for, as rows of its form.

use attache_foundation::layout::Frame;
use attache_foundation::layout::fields::{Choice, Field, Form};
use maud::{Markup, html};

use super::super::GATES;
use super::super::form::Document;
use super::pages::MakingPage;
use super::parse::{LONGEST_LABEL, Reader};
use super::typed::{Four, four_of, set_language, yes_no};
use super::view::{add, four};

/// What whoever applies attaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DocumentTyped {
    pub(super) code: String,
    pub(super) label: Four,
    pub(super) required: String,
    /// The check that it is a proof for; empty for none.
    pub(super) gate: String,
}

impl DocumentTyped {
    pub(super) fn of(one: &Document) -> DocumentTyped {
        DocumentTyped {
            code: one.code.clone(),
            label: four_of(&one.label),
            required: yes_no(one.required),
            gate: one.gate.clone().unwrap_or_default(),
        }
    }

    /// Sets one field by its name in the form; gives whether there is such a field.
    pub(super) fn set(&mut self, field: &str, value: &str) -> bool {
        match field {
            "code" => value.clone_into(&mut self.code),
            "required" => value.clone_into(&mut self.required),
            "gate" => value.clone_into(&mut self.gate),
            _ => {
                let language = field.strip_prefix("label_");
                return language.is_some_and(|of| set_language(&mut self.label, of, value));
            }
        }
        true
    }

    pub(super) fn parse(&self, row: usize, read: &mut Reader) -> Document {
        let required = read.yes(format!("d{row}-required"), &self.required);
        let known = self.gate.is_empty() || GATES.contains(&self.gate.as_str());
        if !known {
            read.wrong(format!("d{row}-gate"), "registration-error-choice");
        }
        Document {
            code: self.code.clone(),
            label: read.text(&format!("d{row}-label"), &self.label, LONGEST_LABEL),
            required,
            gate: (!self.gate.is_empty()).then(|| self.gate.clone()),
        }
    }
}

pub(super) fn documents(page: &MakingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    html! {
        p { (frame.say("registration-call-documents-hint")) }
        @for (row, one) in page.typed.documents.iter().enumerate() {
            @let told = [("number", (row + 1).into())];
            fieldset class="form" {
                legend { h3 { (frame.words.with("registration-call-document", &told)) } }
                (four(form, frame, &format!("d{row}-label"), "registration-call-label",
                    &one.label, false))
                @if !page.is_out() {
                    (document(row, one, form, frame))
                    button class="button button-small" name="do" value={ "remove-d" (row) } {
                        (frame.words.with("registration-call-remove-document", &told))
                    }
                }
            }
        }
        @if !page.is_out() { (add("document", frame)) }
    }
}

fn document(row: usize, one: &DocumentTyped, form: &Form<'_>, frame: &Frame) -> Markup {
    let select = |name: &str, value: &str, choices: &[Choice]| {
        let field = format!("d{row}-{name}");
        form.select(
            &Field {
                name: &field,
                label: frame.say(&format!("registration-call-document-{name}")),
                value,
                ..Field::default()
            },
            choices,
        )
    };
    let required =
        ["yes", "no"].map(|of| Choice::new(of, frame.say(&format!("registration-answer-{of}"))));
    let mut gates = vec![Choice::new(
        "",
        frame.say("registration-call-document-no-gate"),
    )];
    gates.extend(
        GATES.map(|gate| Choice::new(gate, frame.say(&format!("registration-gate-{gate}")))),
    );
    html! {
        input type="hidden" name={ "d" (row) "-code" } value=(one.code);
        (select("required", &one.required, &required))
        (select("gate", &one.gate, &gates))
    }
}
