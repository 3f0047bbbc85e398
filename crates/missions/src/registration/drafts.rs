//! An application as it is typed, step by step, and what it means once it is whole.
//!
//! A draft keeps every field as it was typed, right or wrong; only handing it in asks that
//! everything is right.

use attache_foundation::{Error, Result};
use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::FieldErrors;
use serde::{Deserialize, Serialize};

use super::checks::{self, LONGEST_NAME};
use super::form::{Answers, CallForm, Per, Stage};
use crate::organisations::SIZES;

/// The longest text about an organisation, in characters.
const LONGEST_PROFILE: usize = 600;

/// The steps of an application, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Organisation,
    People,
    Questions,
    Review,
}

impl Step {
    /// All of them.
    pub const ALL: [Step; 4] = [
        Step::Organisation,
        Step::People,
        Step::Questions,
        Step::Review,
    ];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Step::Organisation => "organisation",
            Step::People => "people",
            Step::Questions => "questions",
            Step::Review => "review",
        }
    }

    /// The step of a name.
    pub fn from_name(name: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.name() == name)
    }

    /// What comes after it.
    pub fn next(self) -> Step {
        match self {
            Step::Organisation => Step::People,
            Step::People => Step::Questions,
            Step::Questions | Step::Review => Step::Review,
        }
    }
}

/// The fields for the name in languages other than English.
pub(super) const OTHER_NAMES: [&str; 3] = ["name_nl", "name_fr", "name_de"];

/// The organisation as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganisationTyped {
    /// In English, or everywhere.
    pub name: String,
    /// Otherwise in Dutch, in French, in German; usually empty.
    pub name_nl: String,
    pub name_fr: String,
    pub name_de: String,
    pub number: String,
    pub size: String,
    pub city: String,
    pub offer: String,
    pub need: String,
}

/// Somebody who would come, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonTyped {
    pub given: String,
    pub family: String,
    pub function: String,
    pub mail: String,
    pub phone: String,
    pub language: String,
    pub first: String,
    pub last: String,
    pub answers: Answers,
    /// What they answered once they were accepted.
    pub logistics: Answers,
}

/// An application as it was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub organisation: OrganisationTyped,
    pub people: Vec<PersonTyped>,
    pub together: String,
    pub answers: Answers,
    /// What was answered of the organisation once somebody was accepted.
    pub logistics: Answers,
    pub consent: String,
}

/// What the form of a step may do besides keeping what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Goes on to the next step when all is right.
    Next,
    /// Keeps what was typed, however it is.
    Keep,
    /// One person more.
    Add,
    /// Without this person.
    Remove(usize),
    /// What is known of the organisation with the number that was typed.
    LookUp,
}

/// A person, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanting {
    pub given_name: String,
    pub family_name: String,
    pub function: String,
    pub mail: String,
    pub phone: String,
    pub language: Language,
    pub first_day: Date,
    pub last_day: Date,
}

/// An application, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    pub name: String,
    pub enterprise_number: String,
    pub size: String,
    pub only_together: bool,
    pub people: Vec<Wanting>,
}

/// What a call and its mission say about those who come.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub most_people: usize,
    pub first_day: Date,
    pub last_day: Date,
}

impl Draft {
    /// Takes in what the form of a step sent, field by field.
    ///
    /// # Errors
    /// A refusal that names the first field which the form does not have.
    pub fn take(
        &mut self,
        step: Step,
        sent: Vec<(String, String)>,
        form: &CallForm,
    ) -> Result<Press> {
        let mut press = Press::Next;
        self.clear_choices(step);
        // The first person is shown before anybody is kept.
        let first = sent.iter().any(|(name, _)| name.starts_with("p0-"));
        if step == Step::People && self.people.is_empty() && first {
            self.people.push(PersonTyped::default());
        }
        for (name, value) in sent {
            let value = value.replace("\r\n", "\n");
            if name == "do" {
                press = self.press(&value)?;
                continue;
            }
            let known = match step {
                Step::Organisation => self.organisation.set(&name, value),
                Step::People => self.set_person(&name, value, form),
                Step::Questions => {
                    let of = (Stage::Apply, Per::Organisation);
                    set_answer(&mut self.answers, &name, value, form, of)
                }
                Step::Review => name == "consent" && set(&mut self.consent, value),
            };
            if !known {
                let field = name.chars().take(60).collect::<String>();
                return Err(Error::unprocessable(
                    "error-unknown-field",
                    vec![("field", field.into())],
                ));
            }
        }
        match press {
            Press::Add => self.people.push(PersonTyped::default()),
            Press::Remove(place) => {
                self.people.remove(place);
            }
            Press::Next | Press::Keep | Press::LookUp => {}
        }
        Ok(press)
    }

    /// What a browser leaves out when it is not chosen is not chosen any more.
    fn clear_choices(&mut self, step: Step) {
        match step {
            Step::Organisation => {}
            Step::People => self
                .people
                .iter_mut()
                .for_each(|person| person.answers.clear()),
            Step::Questions => self.answers.clear(),
            Step::Review => self.consent.clear(),
        }
    }

    fn press(&self, value: &str) -> Result<Press> {
        let place = value.strip_prefix("remove-").and_then(|n| n.parse().ok());
        match value {
            "next" => Ok(Press::Next),
            "keep" => Ok(Press::Keep),
            "add" => Ok(Press::Add),
            "look-up" => Ok(Press::LookUp),
            _ => place
                .filter(|place| *place < self.people.len())
                .map(Press::Remove)
                .ok_or(Error::unprocessable("error-bad-body", Vec::new())),
        }
    }

    fn set_person(&mut self, name: &str, value: String, form: &CallForm) -> bool {
        if name == "together" {
            return set(&mut self.together, value);
        }
        let Some((place, field)) = name.strip_prefix("p").and_then(|rest| rest.split_once('-'))
        else {
            return false;
        };
        let Some(person) = place
            .parse()
            .ok()
            .and_then(|place: usize| self.people.get_mut(place))
        else {
            return false;
        };
        let of = match field {
            "given" => &mut person.given,
            "family" => &mut person.family,
            "function" => &mut person.function,
            "mail" => &mut person.mail,
            "phone" => &mut person.phone,
            "language" => &mut person.language,
            "first" => &mut person.first,
            "last" => &mut person.last,
            _ => {
                let of = (Stage::Apply, Per::Person);
                return set_answer(&mut person.answers, field, value, form, of);
            }
        };
        set(of, value)
    }

    /// What is wrong with one step.
    pub fn faults(&self, step: Step, form: &CallForm, limits: &Limits) -> FieldErrors {
        let mut faults = FieldErrors::default();
        match step {
            Step::Organisation => self.organisation.faults(&mut faults),
            Step::People => self.people_faults(form, limits, &mut faults),
            Step::Questions => {
                let of = (Stage::Apply, Per::Organisation);
                answer_faults(&self.answers, "", form, of, &mut faults);
            }
            Step::Review if self.consent != "yes" => {
                faults.add("consent", "registration-error-consent");
            }
            Step::Review => {}
        }
        faults
    }

    fn people_faults(&self, form: &CallForm, limits: &Limits, faults: &mut FieldErrors) {
        if self.people.is_empty() {
            faults.add("add", "registration-error-nobody");
        }
        if self.people.len() > limits.most_people {
            let args = vec![("most", limits.most_people.into())];
            faults.add_with("add", "registration-error-many", args);
        }
        if self.people.len() > 1 && !matches!(self.together.as_str(), "yes" | "no") {
            faults.add("together", "registration-error-choice");
        }
        for (place, person) in self.people.iter().enumerate() {
            person.faults(place, limits, faults);
            let prefix = format!("p{place}-");
            let of = (Stage::Apply, Per::Person);
            answer_faults(&person.answers, &prefix, form, of, faults);
        }
    }

    /// The whole application, or the first step where something is wrong, with what that is.
    ///
    /// # Errors
    /// The step and its faults.
    pub fn whole(
        &self,
        form: &CallForm,
        limits: &Limits,
    ) -> std::result::Result<Whole, (Step, FieldErrors)> {
        for step in Step::ALL {
            let faults = self.faults(step, form, limits);
            if !faults.is_empty() {
                return Err((step, faults));
            }
        }
        let people: Option<Vec<Wanting>> = self.people.iter().map(PersonTyped::whole).collect();
        let number = checks::enterprise_number(&self.organisation.number);
        let (Some(people), Some(enterprise_number)) = (people, number) else {
            return Err((Step::Organisation, FieldErrors::default()));
        };
        Ok(Whole {
            name: self.organisation.name.trim().to_owned(),
            enterprise_number,
            size: self.organisation.size.clone(),
            only_together: self.together == "yes" && people.len() > 1,
            people,
        })
    }
}

impl OrganisationTyped {
    /// What was typed into the fields of [`OTHER_NAMES`].
    pub(super) fn other_names(&self) -> [&str; 3] {
        [&self.name_nl, &self.name_fr, &self.name_de].map(|name| name.trim())
    }

    /// The name in each language in which one was typed.
    pub(super) fn names(&self) -> Localized {
        let [nl, fr, de] = self.other_names();
        Localized::new([self.name.trim(), nl, fr, de])
    }

    fn set(&mut self, name: &str, value: String) -> bool {
        let of = match name {
            "name" => &mut self.name,
            "name_nl" => &mut self.name_nl,
            "name_fr" => &mut self.name_fr,
            "name_de" => &mut self.name_de,
            "number" => &mut self.number,
            "size" => &mut self.size,
            "city" => &mut self.city,
            "offer" => &mut self.offer,
            "need" => &mut self.need,
            _ => return false,
        };
        set(of, value)
    }

    fn faults(&self, faults: &mut FieldErrors) {
        note(
            faults,
            "name",
            &self.name,
            LONGEST_NAME,
            checks::name(&self.name),
        );
        for (field, text) in OTHER_NAMES.into_iter().zip(self.other_names()) {
            note(
                faults,
                field,
                text,
                LONGEST_NAME,
                checks::text(text, LONGEST_NAME),
            );
        }
        if checks::enterprise_number(&self.number).is_none() {
            faults.add("number", "registration-error-number-kbo");
        }
        if !SIZES.contains(&self.size.as_str()) {
            faults.add("size", "registration-error-choice");
        }
        note(
            faults,
            "city",
            &self.city,
            LONGEST_NAME,
            checks::text(&self.city, LONGEST_NAME),
        );
        for (field, text) in [("offer", &self.offer), ("need", &self.need)] {
            let fault = match text.trim().is_empty() {
                true => Some("registration-error-required"),
                false => checks::long_text(text, LONGEST_PROFILE),
            };
            note(faults, field, text, LONGEST_PROFILE, fault);
        }
    }
}

impl PersonTyped {
    fn faults(&self, place: usize, limits: &Limits, faults: &mut FieldErrors) {
        let named = |field: &str| format!("p{place}-{field}");
        for (field, text) in [
            ("given", &self.given),
            ("family", &self.family),
            ("function", &self.function),
        ] {
            note(faults, named(field), text, LONGEST_NAME, checks::name(text));
        }
        note(
            faults,
            named("mail"),
            &self.mail,
            254,
            checks::mail(&self.mail),
        );
        note(
            faults,
            named("phone"),
            &self.phone,
            30,
            checks::phone(&self.phone),
        );
        if Language::from_code(&self.language).is_none() {
            faults.add(named("language"), "registration-error-choice");
        }
        let day = |text: &str| text.trim().parse::<Date>().ok();
        let inside = |day: &Date| (limits.first_day..=limits.last_day).contains(day);
        let (first, last) = (day(&self.first), day(&self.last));
        for (field, day) in [("first", first), ("last", last)] {
            match day {
                None => faults.add(named(field), "registration-error-date"),
                Some(day) if !inside(&day) => {
                    let days = vec![
                        ("first", limits.first_day.to_string().into()),
                        ("last", limits.last_day.to_string().into()),
                    ];
                    faults.add_with(named(field), "registration-error-outside", days);
                }
                Some(_) => {}
            }
        }
        if first > last && last.is_some() {
            faults.add(named("last"), "registration-error-before-start");
        }
    }

    pub(super) fn whole(&self) -> Option<Wanting> {
        Some(Wanting {
            given_name: self.given.trim().to_owned(),
            family_name: self.family.trim().to_owned(),
            function: self.function.trim().to_owned(),
            mail: self.mail.trim().to_owned(),
            phone: self.phone.trim().to_owned(),
            language: Language::from_code(&self.language)?,
            first_day: self.first.trim().parse().ok()?,
            last_day: self.last.trim().parse().ok()?,
        })
    }
}

fn set(field: &mut String, value: String) -> bool {
    *field = value;
    true
}

/// An answer goes under the code of its question, in a field that begins with `q-`.
pub(super) fn set_answer(
    answers: &mut Answers,
    name: &str,
    value: String,
    form: &CallForm,
    (stage, per): (Stage, Per),
) -> bool {
    let code = name.strip_prefix("q-");
    let known = form
        .questions
        .iter()
        .find(|q| Some(q.code.as_str()) == code && q.per == per && q.stage == stage);
    if let Some(question) = known {
        answers
            .entry(question.code.clone())
            .or_default()
            .push(value);
    }
    known.is_some()
}

pub(super) fn answer_faults(
    answers: &Answers,
    prefix: &str,
    form: &CallForm,
    (stage, per): (Stage, Per),
    faults: &mut FieldErrors,
) {
    for question in form.visible(stage, per, answers) {
        let given = answers.get(&question.code).map_or(&[][..], Vec::as_slice);
        if let Some(key) = question.fault(given) {
            let count = given.first().map_or(0, |text| text.chars().count());
            let most = match question.takes {
                super::form::Kind::LongText => 2000,
                _ => 300,
            };
            let args = vec![("most", most.into()), ("count", count.into())];
            faults.add_with(format!("{prefix}q-{}", question.code), key, args);
        }
    }
}

/// Notes what is wrong with a field, with how long it may be and is.
fn note(
    faults: &mut FieldErrors,
    field: impl Into<std::borrow::Cow<'static, str>>,
    typed: &str,
    most: usize,
    fault: Option<&'static str>,
) {
    if let Some(key) = fault {
        let count = typed.chars().count();
        faults.add_with(
            field,
            key,
            vec![("most", most.into()), ("count", count.into())],
        );
    }
}
