//! What a call asks and by what it chooses: questions, criteria and fees, held as data.
//!
//! They are read strictly: a field or a kind that is not known here is refused when the call is
//! made, so that no page meets half a question.

use std::collections::{BTreeMap, BTreeSet};

use attache_platform::texts::{Language, Localized};
use serde::{Deserialize, Serialize};

use super::fees::{self, Fee, FeeTerms};
use super::selection::Balance;

/// A text in all four languages, by their codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<String, String>);

impl Text {
    /// A text in the order of [`Language::ALL`].
    pub fn new(texts: [&str; 4]) -> Text {
        let pairs = Language::ALL.into_iter().zip(texts);
        Text(
            pairs
                .map(|(language, text)| (language.code().to_owned(), text.to_owned()))
                .collect(),
        )
    }

    /// The text for a reader.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(language.code()).map_or("", String::as_str)
    }

    /// The same, as other tables keep it.
    pub fn localized(&self) -> Localized {
        Localized::new(Language::ALL.map(|language| self.get(language)))
    }

    fn is_whole(&self) -> bool {
        let all = Language::ALL.map(|language| language.code().to_owned());
        self.0.keys().collect::<BTreeSet<_>>() == all.iter().collect()
            && self.0.values().all(|text| !text.trim().is_empty())
    }
}

/// When a question is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// To all who apply.
    Apply,
    /// To those accepted, for hotels and transfers.
    Accepted,
}

/// Of whom an answer is, or a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    Organisation,
    Person,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Kind {
    ShortText,
    LongText,
    OneOf { choices: Vec<Choice> },
    SeveralOf { choices: Vec<Choice> },
    Number { least: i64, most: i64 },
    Date,
    YesNo,
}

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub value: String,
    pub label: Text,
}

/// Under which earlier answer a question is put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    pub question: String,
    /// Any of these will do.
    pub is: Vec<String>,
}

/// A question of a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub code: String,
    pub stage: Stage,
    pub per: Per,
    pub takes: Kind,
    pub label: Text,
    pub required: bool,
    #[serde(default)]
    pub only_if: Option<OnlyIf>,
    /// Whether no answer is ever shown, only how many gave it, from five people on.
    #[serde(default)]
    pub counted_only: bool,
}

/// By what a call chooses, and how much it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub code: String,
    pub label: Text,
    /// In percent; those of a call make 100.
    pub weight: i64,
}

/// A document that a call asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub code: String,
    pub label: Text,
    /// Whether an application without it cannot be handed in.
    pub required: bool,
    /// The check that it is a proof for, one of [`super::GATES`].
    #[serde(default)]
    pub gate: Option<String>,
}

/// Everything that a call holds as data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallForm {
    pub criteria: Vec<Criterion>,
    pub questions: Vec<Question>,
    pub fees: Vec<Fee>,
    /// What whoever applies attaches.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// By which rules the fees are counted and paid back.
    #[serde(default)]
    pub fee_terms: FeeTerms,
    /// How many places a group has at least and at most; others are held to none.
    #[serde(default)]
    pub balances: Vec<Balance>,
}

/// Answers by the code of their question; one value, or several where several are chosen.
pub type Answers = BTreeMap<String, Vec<String>>;

/// What is wrong with the data of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadForm {
    /// It is no JSON of this shape.
    Unreadable(String),
    /// A text lacks a language.
    Language { code: String },
    /// Two questions, criteria or documents have one name, or it is no plain word.
    Code { code: String },
    /// A condition names a question that does not come before, or an answer it does not have.
    Condition { code: String },
    /// A group has more places at least than at most, or is none of the call's.
    Balance { group: String },
    /// A document is a proof for a check that there is none of.
    Gate { code: String },
    /// The weights do not make 100.
    Weights { sum: i64 },
    /// A fee is less than nothing, too much, or stands twice; without a size: the rules are.
    Fee { size: String },
}

impl std::fmt::Display for BadForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the form of a call: {self:?}")
    }
}

impl CallForm {
    /// Reads what the database or an organiser holds.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn parse(text: &str) -> Result<CallForm, BadForm> {
        let form: CallForm =
            serde_json::from_str(text).map_err(|error| BadForm::Unreadable(error.to_string()))?;
        form.check()?;
        Ok(form)
    }

    /// As it is kept.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether every question can be put as it stands.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), BadForm> {
        let sum = self.criteria.iter().map(|criterion| criterion.weight).sum();
        if sum != 100 || self.criteria.iter().any(|criterion| criterion.weight < 0) {
            return Err(BadForm::Weights { sum });
        }
        let wrong = |balance: &&Balance| {
            balance.least > balance.most || balance.least < 0 || !self.knows(balance)
        };
        if let Some(wrong) = self.balances.iter().find(wrong) {
            return Err(BadForm::Balance {
                group: wrong.group.clone(),
            });
        }
        fees::check(&self.fees, &self.fee_terms)?;
        let mut codes = BTreeSet::new();
        for (code, label) in self.named() {
            if !is_plain(code) || !codes.insert(code) {
                return Err(BadForm::Code {
                    code: code.to_owned(),
                });
            }
            if !label.is_whole() {
                return Err(BadForm::Language {
                    code: code.to_owned(),
                });
            }
        }
        let known = |gate: &String| super::GATES.contains(&gate.as_str());
        let astray = |one: &&Document| !one.gate.iter().all(known);
        if let Some(wrong) = self.documents.iter().find(astray) {
            let code = wrong.code.clone();
            return Err(BadForm::Gate { code });
        }
        for (place, question) in self.questions.iter().enumerate() {
            question.check(&self.questions[..place])?;
        }
        Ok(())
    }

    /// Whether the group of a quota is one that companies can be of.
    fn knows(&self, balance: &Balance) -> bool {
        if balance.by.is_empty() {
            return crate::organisations::SIZES.contains(&balance.group.as_str());
        }
        let question = self.questions.iter().find(|q| q.code == balance.by);
        question.is_some_and(|question| {
            let choices = question.choices().iter();
            let asked = (question.stage, question.per) == (Stage::Apply, Per::Organisation);
            asked
                && choices
                    .map(|one| &one.value)
                    .any(|one| *one == balance.group)
        })
    }

    fn named(&self) -> impl Iterator<Item = (&str, &Text)> {
        let criteria = self.criteria.iter().map(|c| (c.code.as_str(), &c.label));
        let questions = self.questions.iter().map(|q| (q.code.as_str(), &q.label));
        let documents = self.documents.iter().map(|d| (d.code.as_str(), &d.label));
        criteria.chain(questions).chain(documents)
    }

    /// The questions of a stage that are put to somebody with these answers, in their order.
    pub fn visible<'a>(
        &'a self,
        stage: Stage,
        per: Per,
        answers: &'a Answers,
    ) -> impl Iterator<Item = &'a Question> {
        let asked = self.questions.iter();
        asked
            .filter(move |q| q.stage == stage && q.per == per && q.is_put(&self.questions, answers))
    }

    /// What those of a size pay.
    pub fn fee(&self, size: &str) -> Option<&Fee> {
        self.fees.iter().find(|fee| fee.size == size)
    }
}

impl Question {
    fn check(&self, earlier: &[Question]) -> Result<(), BadForm> {
        let code = || self.code.clone();
        for choice in self.choices() {
            if !is_plain(&choice.value) {
                return Err(BadForm::Code { code: code() });
            }
            if !choice.label.is_whole() {
                return Err(BadForm::Language { code: code() });
            }
        }
        let Some(only_if) = &self.only_if else {
            return Ok(());
        };
        let before = earlier.iter().find(|q| q.code == only_if.question);
        let answers = before
            .is_some_and(|q| q.per == self.per && only_if.is.iter().all(|value| q.can_be(value)));
        match answers {
            true => Ok(()),
            false => Err(BadForm::Condition { code: code() }),
        }
    }

    /// What can be chosen; nothing where one writes.
    pub fn choices(&self) -> &[Choice] {
        match &self.takes {
            Kind::OneOf { choices } | Kind::SeveralOf { choices } => choices,
            _ => &[],
        }
    }

    fn can_be(&self, value: &str) -> bool {
        match &self.takes {
            Kind::YesNo => matches!(value, "yes" | "no"),
            _ => self.choices().iter().any(|choice| choice.value == value),
        }
    }

    /// Whether it is put: its condition holds, and the question of its condition is put itself.
    fn is_put(&self, all: &[Question], answers: &Answers) -> bool {
        let Some(only_if) = &self.only_if else {
            return true;
        };
        let given = answers.get(&only_if.question);
        let holds = given.is_some_and(|given| given.iter().any(|value| only_if.is.contains(value)));
        let before = all.iter().find(|q| q.code == only_if.question);
        holds && before.is_some_and(|q| q.is_put(all, answers))
    }

    /// What is wrong with an answer, as the key of a sentence; nothing when it will do.
    pub fn fault(&self, given: &[String]) -> Option<&'static str> {
        let first = given.first().map_or("", |value| value.trim());
        if first.is_empty() {
            return self.required.then_some("registration-error-required");
        }
        let wrong = match &self.takes {
            Kind::ShortText => return super::checks::text(first, 300),
            Kind::LongText => return super::checks::long_text(first, 2000),
            Kind::Number { least, most } => {
                let number: Option<i64> = first.parse().ok();
                !number.is_some_and(|number| (*least..=*most).contains(&number))
            }
            Kind::Date => first.parse::<jiff::civil::Date>().is_err(),
            Kind::YesNo | Kind::OneOf { .. } => given.len() != 1 || !self.can_be(first),
            Kind::SeveralOf { .. } => !given.iter().all(|value| self.can_be(value)),
        };
        wrong.then_some(match self.takes {
            Kind::Number { .. } => "registration-error-number",
            Kind::Date => "registration-error-date",
            _ => "registration-error-choice",
        })
    }
}

/// Codes are plain words: they become names of fields.
fn is_plain(code: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    !code.is_empty() && code.len() <= 40 && code.chars().all(plain)
}
