//! The quotas of a call by an answer, such as the domain for which a company comes, as rows of its
//! form.

use std::collections::BTreeSet;

use attache_foundation::layout::Frame;
use attache_foundation::layout::fields::{Choice, Field, Form};
use maud::{Markup, html};

use super::super::selection::Balance;
use super::pages::MakingPage;
use super::parse::Reader;
use super::typed::{CallTyped, QuestionTyped};
use super::view::add;

/// How many places those of an answer have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct QuotaTyped {
    /// `question:answer`; empty while none is chosen.
    pub(super) group: String,
    pub(super) least: String,
    pub(super) most: String,
}

impl QuotaTyped {
    pub(super) fn of(one: &Balance) -> QuotaTyped {
        QuotaTyped {
            group: format!("{}:{}", one.by, one.group),
            least: one.least.to_string(),
            most: one.most.to_string(),
        }
    }

    /// Sets one field by its name in the form; gives whether there is such a field.
    pub(super) fn set(&mut self, field: &str, value: &str) -> bool {
        let of = match field {
            "group" => &mut self.group,
            "least" => &mut self.least,
            "most" => &mut self.most,
            _ => return false,
        };
        value.clone_into(of);
        true
    }

    fn parse(&self, row: usize, groups: &[(String, String)], read: &mut Reader) -> Balance {
        if !groups.iter().any(|(pair, _)| *pair == self.group) {
            read.wrong(
                format!("b{row}-group"),
                "registration-call-error-quota-group",
            );
        }
        let least = read.number(format!("b{row}-least"), &self.least, 0);
        let most = read.number(format!("b{row}-most"), &self.most, 0);
        if most < least {
            read.wrong(format!("b{row}-most"), "registration-call-error-balance");
        }
        let (by, group) = self.group.split_once(':').unwrap_or_default();
        Balance {
            by: by.to_owned(),
            group: group.to_owned(),
            least,
            most,
        }
    }
}

/// Whether companies can be told apart by the answer: all that apply are asked it, each once.
fn tells_apart(question: &QuestionTyped) -> bool {
    question.has_choices() && question.stage == "apply" && question.per == "organisation"
}

/// What a quota can be of: `question:answer` and its label in a language.
fn groups(questions: &[QuestionTyped], language: usize) -> Vec<(String, String)> {
    let asked = questions.iter().filter(|one| tells_apart(one));
    let all = asked.flat_map(|one| {
        let answers = one.answers(language).into_iter();
        answers.map(|(value, label)| {
            let label = format!("{} · {label}", one.label[language]);
            (format!("{}:{value}", one.code), label)
        })
    });
    all.collect()
}

impl CallTyped {
    /// The quotas by an answer, each answer at most once.
    pub(super) fn balances(&self, read: &mut Reader) -> Vec<Balance> {
        let groups = groups(&self.questions, 0);
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for (row, one) in self.quotas.iter().enumerate() {
            if !one.group.is_empty() && !seen.insert(&one.group) {
                let twice = "registration-call-error-quota-twice";
                read.wrong(format!("b{row}-group"), twice);
            }
            all.push(one.parse(row, &groups, read));
        }
        all
    }
}

pub(super) fn quotas(page: &MakingPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let groups = groups(&page.typed.questions, frame.language() as usize);
    html! {
        p { (frame.say("registration-call-quotas-hint")) }
        @for (row, one) in page.typed.quotas.iter().enumerate() {
            @let told = [("number", (row + 1).into())];
            fieldset class="form" {
                legend { h3 { (frame.words.with("registration-call-quota", &told)) } }
                (quota(row, one, &groups, form, frame))
                button class="button button-small" name="do" value={ "remove-b" (row) } {
                    (frame.words.with("registration-call-remove-quota", &told))
                }
            }
        }
        (add("quota", frame))
    }
}

fn quota(
    row: usize,
    one: &QuotaTyped,
    groups: &[(String, String)],
    form: &Form<'_>,
    frame: &Frame,
) -> Markup {
    let name = format!("b{row}-group");
    let mut choices = vec![Choice::new("", frame.say("registration-call-quota-none"))];
    choices.extend(groups.iter().map(|(pair, label)| Choice::new(pair, label)));
    // A question that was taken away or changed leaves its quota to be chosen anew, not lost.
    if !one.group.is_empty() && !groups.iter().any(|(pair, _)| *pair == one.group) {
        let gone = frame.say("registration-call-if-gone");
        choices.push(Choice::new(&one.group, gone));
    }
    let number = |of: &str, value: &str| {
        let field = format!("b{row}-{of}");
        form.number(&Field {
            name: &field,
            label: frame.say(&format!("registration-call-size-{of}")),
            value,
            ..Field::default()
        })
    };
    html! {
        (form.select(&Field {
            name: &name,
            label: frame.say("registration-call-quota-group"),
            value: &one.group,
            ..Field::default()
        }, &choices))
        (number("least", &one.least))
        (number("most", &one.most))
    }
}
