//! A call as it is typed: every field as it was sent, right or wrong, so that nothing is lost.

use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Language, Localized};

use super::super::form::{Choice, Criterion, Kind, Per, Question, Stage, Text};
use super::super::selection::Balance;
use super::super::{Call, FeeTerms};
use super::MOST_ROWS;
use super::documents::DocumentTyped;
use super::quotas::QuotaTyped;
use crate::money::plain;
use crate::organisations::SIZES;

/// A text in the order of [`Language::ALL`].
pub(super) type Four = [String; 4];

/// The kinds of answers, as they are named in the form.
pub(super) const KINDS: [&str; 7] = [
    "short_text",
    "long_text",
    "one_of",
    "several_of",
    "number",
    "date",
    "yes_no",
];

/// The single fields besides texts in four languages and rows.
pub(super) const PLAIN: [&str; 13] = [
    "opens_at",
    "closes_at",
    "logistics_until",
    "places",
    "most_people",
    "grace_minutes",
    "offer_hours",
    "fee_per",
    "fee_included",
    "fee_early_until",
    "fee_refund_until",
    "fee_later_percent",
    "agency",
];

/// By what is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CriterionTyped {
    pub(super) code: String,
    pub(super) label: Four,
    pub(super) weight: String,
}

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct QuestionTyped {
    pub(super) code: String,
    pub(super) label: Four,
    pub(super) stage: String,
    pub(super) per: String,
    pub(super) kind: String,
    pub(super) required: String,
    pub(super) least: String,
    pub(super) most: String,
    /// What can be chosen, a line each.
    pub(super) choices: Four,
    /// The names under which the choices are kept, in their order, with blanks between them.
    pub(super) values: String,
    /// `question:answer` of earlier questions, under any of which it is put.
    pub(super) only_if: Vec<String>,
    /// Whether no answer is ever shown: `yes` or `no`.
    pub(super) counted: String,
}

/// What is paid by those of a size, and how many places they have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SizeTyped {
    pub(super) cents: String,
    pub(super) early: String,
    pub(super) extra: String,
    pub(super) least: String,
    pub(super) most: String,
}

/// The form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CallTyped {
    /// In the order of [`PLAIN`].
    plain: [String; 13],
    pub(super) name: Four,
    pub(super) intro: Four,
    pub(super) criteria: Vec<CriterionTyped>,
    pub(super) questions: Vec<QuestionTyped>,
    /// In the order of [`SIZES`].
    pub(super) sizes: [SizeTyped; 2],
    /// How many places those of an answer have.
    pub(super) quotas: Vec<QuotaTyped>,
    pub(super) documents: Vec<DocumentTyped>,
}

/// Which button was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// Keeps the call when it stands.
    Keep,
    /// Changed the rows; nothing is kept.
    Rows,
}

pub(super) fn four_of(text: &Text) -> Four {
    Language::ALL.map(|language| text.get(language).to_owned())
}

/// How the form names what is so or not.
pub(super) fn yes_no(so: bool) -> String {
    if so { "yes" } else { "no" }.to_owned()
}

fn localized(text: &Localized) -> Four {
    Language::ALL.map(|language| text.get(language).to_owned())
}

/// The wall clock of the agencies, as a field of a form takes it: `2025-10-03T18:00`.
pub(super) fn clock(at: Moment) -> String {
    let home = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    at.local(&home).strftime("%Y-%m-%dT%H:%M").to_string()
}

impl CallTyped {
    /// One field of [`PLAIN`].
    pub(super) fn plain(&self, name: &str) -> &str {
        let place = PLAIN.iter().position(|known| *known == name);
        place.map_or("", |place| self.plain[place].as_str())
    }

    pub(super) fn set_plain(&mut self, name: &str, value: impl Into<String>) -> bool {
        match PLAIN.iter().position(|known| *known == name) {
            Some(place) => {
                self.plain[place] = value.into();
                true
            }
            None => false,
        }
    }

    /// An empty form, with what most calls have.
    pub(super) fn fresh() -> CallTyped {
        let mut typed = CallTyped::default();
        for (name, value) in [
            ("most_people", "3"),
            ("grace_minutes", "15"),
            ("offer_hours", "48"),
            ("fee_per", "organisation"),
            ("fee_included", "1"),
            ("fee_later_percent", "0"),
        ] {
            typed.set_plain(name, value);
        }
        typed.add_criterion();
        typed.criteria[0].weight = "100".to_owned();
        typed
    }

    /// A call as it stands.
    pub(super) fn of(call: &Call) -> CallTyped {
        let mut typed = CallTyped {
            name: localized(&call.name),
            intro: localized(&call.intro),
            criteria: call.form.criteria.iter().map(criterion).collect(),
            questions: call.form.questions.iter().map(question).collect(),
            documents: call.form.documents.iter().map(DocumentTyped::of).collect(),
            quotas: by_answer(&call.form.balances),
            ..CallTyped::default()
        };
        let FeeTerms {
            per,
            included,
            early_until,
            refund_until,
            later_percent,
        } = &call.form.fee_terms;
        let day = |day: &Option<attache_platform::moment::Date>| {
            day.map(|day| day.to_string()).unwrap_or_default()
        };
        for (name, value) in [
            ("opens_at", clock(call.opens_at)),
            ("closes_at", clock(call.closes_at)),
            ("logistics_until", clock(call.logistics_until)),
            ("places", call.places.to_string()),
            ("most_people", call.most_people.to_string()),
            ("grace_minutes", call.grace_minutes.to_string()),
            ("offer_hours", call.offer_hours.to_string()),
            ("fee_per", per_name(*per).to_owned()),
            ("fee_included", included.to_string()),
            ("fee_early_until", day(early_until)),
            ("fee_refund_until", day(refund_until)),
            ("fee_later_percent", later_percent.to_string()),
        ] {
            typed.set_plain(name, value);
        }
        for (place, size) in SIZES.iter().enumerate() {
            let of = &mut typed.sizes[place];
            if let Some(fee) = call.form.fee(size) {
                of.cents = plain(fee.cents);
                of.early = fee.early_cents.map(plain).unwrap_or_default();
                of.extra = match fee.extra_cents {
                    0 => String::new(),
                    cents => plain(cents),
                };
            }
            let balance = call
                .form
                .balances
                .iter()
                .find(|one| one.by.is_empty() && one.group == *size);
            if let Some(balance) = balance {
                of.least = balance.least.to_string();
                of.most = balance.most.to_string();
            }
        }
        typed
    }

    /// Takes what the form of a new call, or of one that is not open yet, sent. Gives what was
    /// pressed, or the name of a field that the form does not have.
    pub(super) fn take(sent: &[(String, String)]) -> Result<(CallTyped, Press), String> {
        let mut typed = CallTyped::default();
        let mut pressed = "keep";
        for (name, value) in sent {
            if name == "do" {
                pressed = value;
            } else if !typed.set(name, value) {
                return Err(name.clone());
            }
        }
        let press = typed.press(pressed).ok_or_else(|| "do".to_owned())?;
        Ok((typed, press))
    }

    /// Takes what the form of an open call sent over how the call stands: only its texts, its end
    /// and its places are fields of it.
    pub(super) fn take_open(call: &Call, sent: &[(String, String)]) -> Result<CallTyped, String> {
        let mut typed = CallTyped::of(call);
        let rows = typed.rows();
        for (name, value) in sent {
            let text = name.contains("name_") || name.contains("intro_") || name.contains("label_");
            let may = text || ["closes_at", "logistics_until", "places"].contains(&&**name);
            let known = may && typed.set(name, value);
            if name != "do" && !known {
                return Err(name.clone());
            }
        }
        match typed.rows() == rows {
            true => Ok(typed),
            false => Err("label".to_owned()),
        }
    }

    /// How many rows of each kind there are.
    fn rows(&self) -> [usize; 4] {
        [
            self.criteria.len(),
            self.questions.len(),
            self.quotas.len(),
            self.documents.len(),
        ]
    }

    /// Sets one field by its name in the form; gives whether there is such a field.
    fn set(&mut self, name: &str, value: &str) -> bool {
        if self.set_plain(name, value) {
            return true;
        }
        if let Some((row, field)) = row(name, 'c') {
            let all = &mut self.criteria;
            return at(all, row).is_some_and(|one| one.set(field, value));
        }
        if let Some((row, field)) = row(name, 'q') {
            let all = &mut self.questions;
            return at(all, row).is_some_and(|one| one.set(field, value));
        }
        if let Some((row, field)) = row(name, 'b') {
            let all = &mut self.quotas;
            return at(all, row).is_some_and(|one| one.set(field, value));
        }
        if let Some((row, field)) = row(name, 'd') {
            let all = &mut self.documents;
            return at(all, row).is_some_and(|one| one.set(field, value));
        }
        if let Some((size, field)) = name.split_once('-') {
            let place = SIZES.iter().position(|known| *known == size);
            return place.is_some_and(|place| self.sizes[place].set(field, value));
        }
        match name.rsplit_once('_') {
            Some(("name", language)) => set_language(&mut self.name, language, value),
            Some(("intro", language)) => set_language(&mut self.intro, language, value),
            _ => false,
        }
    }

    fn press(&mut self, pressed: &str) -> Option<Press> {
        match pressed.split_once('-') {
            None if pressed == "keep" => return Some(Press::Keep),
            Some(("add", "criterion")) => self.add_criterion(),
            Some(("add", "question")) => self.add_question(),
            Some(("add", "quota")) => self.add_quota(),
            Some(("add", "document")) => self.add_document(),
            Some(("remove", of)) => self.remove(of)?,
            Some(("up", of)) => {
                let row: usize = of.strip_prefix('q')?.parse().ok()?;
                if row == 0 || row >= self.questions.len() {
                    return None;
                }
                self.questions.swap(row - 1, row);
            }
            // Shows what can be chosen of a question whose kind was changed.
            Some(("show", "all")) => {}
            _ => return None,
        }
        Some(Press::Rows)
    }

    /// Takes a row away by its letter and number, if there is such a row.
    fn remove(&mut self, of: &str) -> Option<()> {
        let (letter, row) = of.split_at_checked(1)?;
        let row: usize = row.parse().ok()?;
        match letter {
            "c" => remove(&mut self.criteria, row),
            "q" => remove(&mut self.questions, row),
            "b" => remove(&mut self.quotas, row),
            "d" => remove(&mut self.documents, row),
            _ => None,
        }
    }

    fn add_criterion(&mut self) {
        if self.criteria.len() < MOST_ROWS {
            let code = self.free_code("criterion");
            self.criteria.push(CriterionTyped {
                code,
                ..CriterionTyped::default()
            });
        }
    }

    fn add_question(&mut self) {
        if self.questions.len() < MOST_ROWS {
            let code = self.free_code("question");
            self.questions.push(QuestionTyped {
                code,
                stage: "apply".to_owned(),
                per: "organisation".to_owned(),
                kind: "short_text".to_owned(),
                required: yes_no(true),
                counted: yes_no(false),
                ..QuestionTyped::default()
            });
        }
    }

    fn add_quota(&mut self) {
        if self.quotas.len() < MOST_ROWS {
            self.quotas.push(QuotaTyped::default());
        }
    }

    fn add_document(&mut self) {
        if self.documents.len() < MOST_ROWS {
            let code = self.free_code("document");
            self.documents.push(DocumentTyped {
                code,
                required: yes_no(true),
                ..DocumentTyped::default()
            });
        }
    }

    /// A name that no row has yet.
    fn free_code(&self, of: &str) -> String {
        let criteria = self.criteria.iter().map(|one| &one.code);
        let taken: Vec<&String> = criteria
            .chain(self.questions.iter().map(|one| &one.code))
            .chain(self.documents.iter().map(|one| &one.code))
            .collect();
        let mut all = (1..).map(|number| format!("{of}_{number}"));
        all.find(|code| !taken.contains(&code)).unwrap_or_default()
    }
}

fn remove<T>(all: &mut Vec<T>, row: usize) -> Option<()> {
    (row < all.len()).then(|| drop(all.remove(row)))
}

/// `c12-label_en` is the field `label_en` of row 12.
fn row(name: &str, of: char) -> Option<(usize, &str)> {
    let (row, field) = name.strip_prefix(of)?.split_once('-')?;
    let row: usize = row.parse().ok()?;
    (row < MOST_ROWS).then_some((row, field))
}

/// The row of a number, made when it is the next one.
fn at<T: Default>(all: &mut Vec<T>, row: usize) -> Option<&mut T> {
    if row == all.len() {
        all.push(T::default());
    }
    all.get_mut(row)
}

pub(super) fn set_language(four: &mut Four, language: &str, value: &str) -> bool {
    let place = Language::ALL
        .iter()
        .position(|known| known.code() == language);
    if let Some(place) = place {
        value.clone_into(&mut four[place]);
    }
    place.is_some()
}

impl CriterionTyped {
    fn set(&mut self, field: &str, value: &str) -> bool {
        match field {
            "code" => value.clone_into(&mut self.code),
            "weight" => value.clone_into(&mut self.weight),
            _ => {
                let language = field.strip_prefix("label_");
                return language.is_some_and(|of| set_language(&mut self.label, of, value));
            }
        }
        true
    }
}

impl QuestionTyped {
    fn set(&mut self, field: &str, value: &str) -> bool {
        match field {
            "code" => value.clone_into(&mut self.code),
            "stage" => value.clone_into(&mut self.stage),
            "per" => value.clone_into(&mut self.per),
            "kind" => value.clone_into(&mut self.kind),
            "required" => value.clone_into(&mut self.required),
            "least" => value.clone_into(&mut self.least),
            "most" => value.clone_into(&mut self.most),
            "values" => value.clone_into(&mut self.values),
            "counted" => value.clone_into(&mut self.counted),
            "if" => self.only_if.push(value.to_owned()),
            _ => {
                return match field.rsplit_once('_') {
                    Some(("label", of)) => set_language(&mut self.label, of, value),
                    Some(("choices", of)) => set_language(&mut self.choices, of, value),
                    _ => false,
                };
            }
        }
        true
    }

    /// Whether one chooses an answer.
    pub(super) fn has_choices(&self) -> bool {
        matches!(self.kind.as_str(), "one_of" | "several_of")
    }

    /// The lines of a language, those of nothing left out.
    pub(super) fn lines(&self, language: usize) -> Vec<&str> {
        let lines = self.choices[language].lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// The name under which the choice at a place is kept: as before, or a new one.
    pub(super) fn value(&self, place: usize) -> String {
        let known = self.values.split_whitespace().nth(place);
        known.map_or_else(|| format!("choice_{}", place + 1), str::to_owned)
    }

    /// Every answer that a later question may depend on, with its label in a language.
    pub(super) fn answers(&self, language: usize) -> Vec<(String, String)> {
        if !self.has_choices() {
            return Vec::new();
        }
        let lines = self.lines(language).into_iter().enumerate();
        lines
            .map(|(place, line)| (self.value(place), line.to_owned()))
            .collect()
    }
}

impl SizeTyped {
    fn set(&mut self, field: &str, value: &str) -> bool {
        let of = match field {
            "fee" => &mut self.cents,
            "early" => &mut self.early,
            "extra" => &mut self.extra,
            "least" => &mut self.least,
            "most" => &mut self.most,
            _ => return false,
        };
        value.clone_into(of);
        true
    }
}

/// The quotas that are not of a size.
fn by_answer(all: &[Balance]) -> Vec<QuotaTyped> {
    let asked = all.iter().filter(|one| !one.by.is_empty());
    asked.map(QuotaTyped::of).collect()
}

fn criterion(one: &Criterion) -> CriterionTyped {
    CriterionTyped {
        code: one.code.clone(),
        label: four_of(&one.label),
        weight: one.weight.to_string(),
    }
}

/// How the form names of whom an answer or a fee is.
pub(super) fn per_name(per: Per) -> &'static str {
    match per {
        Per::Organisation => "organisation",
        Per::Person => "person",
    }
}

fn question(one: &Question) -> QuestionTyped {
    let (kind, least, most) = match &one.takes {
        Kind::ShortText => ("short_text", None, None),
        Kind::LongText => ("long_text", None, None),
        Kind::OneOf { .. } => ("one_of", None, None),
        Kind::SeveralOf { .. } => ("several_of", None, None),
        Kind::Number { least, most } => ("number", Some(least), Some(most)),
        Kind::Date => ("date", None, None),
        Kind::YesNo => ("yes_no", None, None),
    };
    let text = |number: Option<&i64>| number.map(i64::to_string).unwrap_or_default();
    let choices: &[Choice] = one.choices();
    let lines = |language: Language| {
        let lines = choices.iter().map(|choice| choice.label.get(language));
        lines.collect::<Vec<_>>().join("\n")
    };
    let values: Vec<&str> = choices.iter().map(|one| one.value.as_str()).collect();
    let only_if = one.only_if.iter().flat_map(|only_if| {
        let answers = only_if.is.iter();
        answers.map(|answer| format!("{}:{answer}", only_if.question))
    });
    QuestionTyped {
        code: one.code.clone(),
        label: four_of(&one.label),
        stage: match one.stage {
            Stage::Apply => "apply",
            Stage::Accepted => "accepted",
        }
        .to_owned(),
        per: per_name(one.per).to_owned(),
        kind: kind.to_owned(),
        required: yes_no(one.required),
        counted: yes_no(one.counted_only),
        least: text(least),
        most: text(most),
        choices: Language::ALL.map(lines),
        values: values.join(" "),
        only_if: only_if.collect(),
    }
}
