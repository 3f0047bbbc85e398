//! What the form says, or everything that is wrong with it, each beside its field.

use std::borrow::Cow;

use attache_platform::moment::{Date, DateTime, Moment, TimeZone, zone};
use attache_platform::texts::{Arg, Language};
use attache_platform::web::FieldErrors;

use super::super::form::{CallForm, Choice, Criterion, Kind, OnlyIf, Per, Question, Stage, Text};
use super::super::selection::Balance;
use super::super::{Call, Fee, FeeTerms, MOST_CENTS, Phase};
use super::typed::{CallTyped, Four, QuestionTyped, SizeTyped};
use crate::money;
use crate::organisations::SIZES;

/// The longest name or label, and the longest introduction, in characters.
pub(super) const LONGEST_LABEL: usize = 200;
const LONGEST_INTRO: usize = 2000;

/// The most places, people, hours, minutes: larger ones were mistyped.
const MOST: i64 = 10_000;

/// A call as the form says it, without its agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Whole {
    pub(in super::super) name: Text,
    pub(in super::super) intro: Text,
    pub(in super::super) opens_at: Moment,
    pub(in super::super) closes_at: Moment,
    pub(in super::super) logistics_until: Moment,
    pub(in super::super) grace_minutes: i64,
    pub(in super::super) places: i64,
    pub(in super::super) most_people: i64,
    pub(in super::super) offer_hours: i64,
    pub(in super::super) form: CallForm,
}

/// Reads fields and notes what is wrong with them.
pub(super) struct Reader {
    errors: FieldErrors,
}

impl Reader {
    pub(super) fn wrong(&mut self, field: impl Into<Cow<'static, str>>, key: &'static str) {
        self.errors.add(field, key);
    }

    pub(super) fn text(&mut self, name: &str, typed: &Four, most: usize) -> Text {
        for (language, text) in Language::ALL.iter().zip(typed) {
            let field = format!("{name}_{}", language.code());
            let count = text.chars().count();
            let control = |c: char| c.is_control() && !(most > LONGEST_LABEL && "\r\n".contains(c));
            if text.trim().is_empty() {
                self.wrong(field, "registration-error-required");
            } else if text.chars().any(control) {
                self.wrong(field, "registration-error-control");
            } else if count > most {
                let args: Vec<(&'static str, Arg)> =
                    vec![("most", most.into()), ("count", count.into())];
                self.errors.add_with(field, "registration-error-long", args);
            }
        }
        Text::new(typed.each_ref().map(|text| text.trim()))
    }

    pub(super) fn number(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        typed: &str,
        least: i64,
    ) -> i64 {
        let number: Option<i64> = typed.trim().parse().ok();
        match number.filter(|number| (least..=MOST).contains(number)) {
            Some(number) => number,
            None => {
                let args = vec![("least", least.into()), ("most", MOST.into())];
                self.errors
                    .add_with(name, "registration-call-error-number", args);
                least
            }
        }
    }

    /// What is chosen of yes and no.
    pub(super) fn yes(&mut self, name: String, typed: &str) -> bool {
        if !matches!(typed, "yes" | "no") {
            self.wrong(name, "registration-error-choice");
        }
        typed == "yes"
    }

    fn moment(&mut self, name: &'static str, typed: &str) -> Option<Moment> {
        let at: Option<DateTime> = typed.trim().parse().ok();
        let home = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
        let at = at.and_then(|at| Moment::on_wall_clock(at, &home));
        if at.is_none() {
            self.wrong(name, "registration-call-error-moment");
        }
        at
    }

    fn day(&mut self, name: &'static str, typed: &str) -> Option<Date> {
        let day = typed.trim();
        if day.is_empty() {
            return None;
        }
        let day: Option<Date> = day.parse().ok();
        if day.is_none() {
            self.wrong(name, "registration-error-date");
        }
        day
    }

    fn cents(&mut self, name: String, typed: &str) -> Option<i64> {
        if typed.trim().is_empty() {
            return None;
        }
        let cents = money::cents(typed).filter(|cents| (0..=MOST_CENTS).contains(cents));
        if cents.is_none() {
            self.wrong(name, "registration-call-error-cents");
        }
        cents
    }
}

impl CallTyped {
    /// The call, or what is wrong. Of one that is open the moments and places may only become
    /// kinder: a call that stands already is told as `was`.
    pub(super) fn parse(&self, was: Option<(&Call, Phase)>) -> Result<Whole, FieldErrors> {
        let mut read = Reader {
            errors: FieldErrors::default(),
        };
        let name = read.text("name", &self.name, LONGEST_LABEL);
        let intro = read.text("intro", &self.intro, LONGEST_INTRO);
        let opens_at = read.moment("opens_at", self.plain("opens_at"));
        let closes_at = read.moment("closes_at", self.plain("closes_at"));
        let logistics_until = read.moment("logistics_until", self.plain("logistics_until"));
        let places = read.number("places", self.plain("places"), 0);
        let most_people = read.number("most_people", self.plain("most_people"), 1);
        let grace_minutes = read.number("grace_minutes", self.plain("grace_minutes"), 0);
        let offer_hours = read.number("offer_hours", self.plain("offer_hours"), 1);
        let out = was.filter(|(_, phase)| *phase != Phase::Coming);
        let form = self.form(&mut read, out.map(|(call, _)| &call.form));
        if opens_at.zip(closes_at).is_some_and(|(from, to)| to <= from) {
            read.wrong("closes_at", "registration-call-error-closes");
        }
        if closes_at
            .zip(logistics_until)
            .is_some_and(|(to, at)| at < to)
        {
            read.wrong("logistics_until", "registration-call-error-logistics");
        }
        if let Some((call, phase)) = out {
            kinder(&mut read, call, phase, (closes_at, logistics_until, places));
        }
        if read.errors.is_empty()
            && let Err(bad) = form.check()
        {
            let (field, key) = beside(&bad);
            read.wrong(field, key);
        }
        match (opens_at, closes_at, logistics_until) {
            (Some(opens_at), Some(closes_at), Some(logistics_until)) if read.errors.is_empty() => {
                Ok(Whole {
                    name,
                    intro,
                    opens_at,
                    closes_at,
                    logistics_until,
                    grace_minutes,
                    places,
                    most_people,
                    offer_hours,
                    form,
                })
            }
            _ => Err(read.errors),
        }
    }

    /// What is asked and by what is chosen. Of a call that is `out` the quotas stand as they are.
    fn form(&self, read: &mut Reader, out: Option<&CallForm>) -> CallForm {
        let criteria: Vec<Criterion> = self
            .criteria
            .iter()
            .enumerate()
            .map(|(row, one)| Criterion {
                code: one.code.clone(),
                label: read.text(&format!("c{row}-label"), &one.label, LONGEST_LABEL),
                weight: read.number(format!("c{row}-weight"), &one.weight, 0),
            })
            .collect();
        let sum: i64 = criteria.iter().map(|one| one.weight).sum();
        if sum != 100 {
            let field = if criteria.is_empty() {
                "do"
            } else {
                "c0-weight"
            };
            let args = vec![("sum", sum.into())];
            read.errors
                .add_with(field, "registration-call-error-weights", args);
        }
        let mut questions = Vec::new();
        for (row, one) in self.questions.iter().enumerate() {
            let question = one.parse(row, &self.questions[..row], read);
            if out.is_none() {
                one.check_counted(row, &self.questions[..row], read);
            }
            questions.push(question);
        }
        let mut fees = Vec::new();
        let mut balances = Vec::new();
        for (size, typed) in SIZES.iter().zip(&self.sizes) {
            fees.extend(typed.fee(size, read));
            balances.extend(typed.balance(size, read));
        }
        match out {
            Some(form) => balances.clone_from(&form.balances),
            None => balances.extend(self.balances(read)),
        }
        let documents = self.documents.iter().enumerate();
        CallForm {
            criteria,
            questions,
            fees,
            documents: documents.map(|(row, one)| one.parse(row, read)).collect(),
            fee_terms: self.terms(read),
            balances,
        }
    }

    fn terms(&self, read: &mut Reader) -> FeeTerms {
        let later_percent = read.number("fee_later_percent", self.plain("fee_later_percent"), 0);
        if later_percent > 100 {
            read.wrong("fee_later_percent", "registration-call-error-percent");
        }
        let per = per(self.plain("fee_per"));
        if per.is_none() {
            read.wrong("fee_per", "registration-error-choice");
        }
        let included = read.number("fee_included", self.plain("fee_included"), 0);
        if included > 1_000 {
            let args = vec![("least", 0.into()), ("most", 1_000.into())];
            read.errors
                .add_with("fee_included", "registration-call-error-number", args);
        }
        FeeTerms {
            per: per.unwrap_or(Per::Organisation),
            included,
            early_until: read.day("fee_early_until", self.plain("fee_early_until")),
            refund_until: read.day("fee_refund_until", self.plain("fee_refund_until")),
            later_percent,
        }
    }
}

/// Those who applied, or are about to, counted on what was published.
fn kinder(
    read: &mut Reader,
    call: &Call,
    phase: Phase,
    (closes_at, logistics_until, places): (Option<Moment>, Option<Moment>, i64),
) {
    // The form takes whole minutes: seconds of the moment that stands are not held against it.
    let minute = |at: Moment| at.0 / 60_000;
    let earlier =
        |typed: Option<Moment>, was: Moment| typed.is_some_and(|typed| minute(typed) < minute(was));
    if earlier(closes_at, call.closes_at) {
        read.wrong("closes_at", "registration-call-error-earlier");
    }
    let reopens = closes_at.is_some_and(|at| minute(at) != minute(call.closes_at));
    if phase == Phase::Closed && reopens {
        read.wrong("closes_at", "registration-call-error-over");
    }
    if earlier(logistics_until, call.logistics_until) {
        read.wrong("logistics_until", "registration-call-error-earlier");
    }
    if places < call.places {
        read.wrong("places", "registration-call-error-fewer");
    }
}

fn per(name: &str) -> Option<Per> {
    match name {
        "organisation" => Some(Per::Organisation),
        "person" => Some(Per::Person),
        _ => None,
    }
}

/// Where the fault of a form stands as a whole, and its sentence.
fn beside(bad: &super::super::form::BadForm) -> (&'static str, &'static str) {
    use super::super::form::BadForm;
    match bad {
        BadForm::Balance { .. } => ("sme-least", "registration-call-error-balance"),
        BadForm::Fee { .. } => ("sme-fee", "registration-call-error-cents"),
        _ => ("name_en", "registration-call-error-rows"),
    }
}

impl SizeTyped {
    fn fee(&self, size: &str, read: &mut Reader) -> Option<Fee> {
        let cents = read.cents(format!("{size}-fee"), &self.cents);
        let early_cents = read.cents(format!("{size}-early"), &self.early);
        let extra_cents = read.cents(format!("{size}-extra"), &self.extra);
        if cents.is_none() && (early_cents.is_some() || extra_cents.is_some()) {
            read.wrong(format!("{size}-fee"), "registration-error-required");
        }
        Some(Fee {
            size: size.to_owned(),
            cents: cents?,
            early_cents,
            extra_cents: extra_cents.unwrap_or(0),
        })
    }

    fn balance(&self, size: &str, read: &mut Reader) -> Option<Balance> {
        if self.least.trim().is_empty() && self.most.trim().is_empty() {
            return None;
        }
        let least = read.number(format!("{size}-least"), &self.least, 0);
        let most = read.number(format!("{size}-most"), &self.most, 0);
        if most < least {
            read.wrong(format!("{size}-most"), "registration-call-error-balance");
        }
        Some(Balance {
            by: String::new(),
            group: size.to_owned(),
            least,
            most,
        })
    }
}

impl QuestionTyped {
    fn parse(&self, row: usize, earlier: &[QuestionTyped], read: &mut Reader) -> Question {
        let field = |name: &str| format!("q{row}-{name}");
        let per = per(&self.per);
        let stage = match self.stage.as_str() {
            "apply" => Some(Stage::Apply),
            "accepted" => Some(Stage::Accepted),
            _ => None,
        };
        for (name, missing) in [("per", per.is_none()), ("stage", stage.is_none())] {
            if missing {
                read.wrong(field(name), "registration-error-choice");
            }
        }
        let required = read.yes(field("required"), &self.required);
        let counted_only = read.yes(field("counted"), &self.counted);
        Question {
            code: self.code.clone(),
            stage: stage.unwrap_or(Stage::Apply),
            per: per.unwrap_or(Per::Organisation),
            takes: self.takes(row, read),
            label: read.text(&field("label"), &self.label, LONGEST_LABEL),
            required,
            only_if: self.condition(row, earlier, read),
            counted_only,
        }
    }

    /// Only choices of people who apply are counted: another answer would never be of use. And
    /// that a question was put must not tell an answer that nobody may see.
    fn check_counted(&self, row: usize, earlier: &[QuestionTyped], read: &mut Reader) {
        let asked = (self.stage.as_str(), self.per.as_str());
        if self.counted == "yes" && (asked != ("apply", "person") || self.kind != "one_of") {
            read.wrong(format!("q{row}-counted"), "registration-call-error-counted");
        }
        let pair = self.only_if.first().and_then(|pair| pair.split_once(':'));
        let tells = |one: &QuestionTyped| {
            one.counted == "yes" && pair.is_some_and(|(code, _)| code == one.code)
        };
        if earlier.iter().any(tells) {
            let key = "registration-call-error-condition-counted";
            read.wrong(format!("q{row}-if"), key);
        }
    }

    fn takes(&self, row: usize, read: &mut Reader) -> Kind {
        let field = |name: &str| format!("q{row}-{name}");
        match self.kind.as_str() {
            "short_text" => Kind::ShortText,
            "long_text" => Kind::LongText,
            "one_of" => Kind::OneOf {
                choices: self.choices(row, read),
            },
            "several_of" => Kind::SeveralOf {
                choices: self.choices(row, read),
            },
            "date" => Kind::Date,
            "yes_no" => Kind::YesNo,
            "number" => {
                let least = read.number(field("least"), &self.least, -MOST);
                let most = read.number(field("most"), &self.most, -MOST);
                if most < least {
                    read.wrong(field("most"), "registration-call-error-range");
                }
                Kind::Number { least, most }
            }
            _ => {
                read.wrong(field("kind"), "registration-error-choice");
                Kind::ShortText
            }
        }
    }

    /// A line a choice, as many in every language.
    fn choices(&self, row: usize, read: &mut Reader) -> Vec<Choice> {
        let lines: [Vec<&str>; 4] = [0, 1, 2, 3].map(|language| self.lines(language));
        let count = lines[0].len();
        for (language, of) in Language::ALL.iter().zip(&lines) {
            let field = format!("q{row}-choices_{}", language.code());
            let long = of.iter().any(|line| line.chars().count() > LONGEST_LABEL);
            if of.len() != count || !(2..=40).contains(&count) || long {
                read.wrong(field, "registration-call-error-choices");
            }
        }
        let label = |place: usize| {
            let of = |language: usize| lines[language].get(place).copied().unwrap_or_default();
            Text::new([of(0), of(1), of(2), of(3)])
        };
        (0..count)
            .map(|place| Choice {
                value: self.value(place),
                label: label(place),
            })
            .collect()
    }

    /// All that is ticked is of one question that comes before and is put to the same.
    fn condition(
        &self,
        row: usize,
        earlier: &[QuestionTyped],
        read: &mut Reader,
    ) -> Option<OnlyIf> {
        let pairs = self.only_if.iter().map(|pair| pair.split_once(':'));
        let pairs: Option<Vec<(&str, &str)>> = pairs.collect();
        let (question, _) = *pairs.as_ref().and_then(|pairs| pairs.first())?;
        let pairs = pairs.unwrap_or_default();
        let before = earlier.iter().find(|one| one.code == question);
        let can_be = |one: &QuestionTyped, answer: &str| match one.kind.as_str() {
            "yes_no" => matches!(answer, "yes" | "no"),
            _ => one.answers(0).iter().any(|(value, _)| value == answer),
        };
        let fits = before.is_some_and(|one| {
            let same = pairs
                .iter()
                .all(|(code, answer)| *code == question && can_be(one, answer));
            same && one.per == self.per
        });
        if !fits {
            read.wrong(format!("q{row}-if"), "registration-call-error-condition");
        }
        Some(OnlyIf {
            question: question.to_owned(),
            is: pairs
                .iter()
                .map(|(_, answer)| (*answer).to_owned())
                .collect(),
        })
    }
}
