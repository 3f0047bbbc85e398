//! What those accepted are asked, for hotels and transfers: kept as it is typed, right or wrong,
//! until the agency must know.

use attache_foundation::{Error, Result};
use attache_platform::web::FieldErrors;

use super::drafts::{Draft, answer_faults, set_answer};
use super::form::{CallForm, Per, Stage};
use super::{Application, Standing};

impl Application {
    /// The positions of those who are accepted.
    pub(super) fn accepted(&self) -> Vec<usize> {
        let all = self.people.iter().enumerate();
        all.filter(|(_, person)| person.standing == Standing::Accepted)
            .map(|(place, _)| place)
            .collect()
    }
}

impl CallForm {
    /// Whether those accepted are asked something.
    pub(super) fn asks_accepted(&self) -> bool {
        self.questions.iter().any(|q| q.stage == Stage::Accepted)
    }
}

impl Draft {
    /// Takes in what the form sent about the organisation and the people at these positions.
    /// Gives whether it should be complete.
    ///
    /// # Errors
    /// A refusal that names the first field which the form does not have.
    pub(super) fn take_logistics(
        &mut self,
        sent: Vec<(String, String)>,
        form: &CallForm,
        accepted: &[usize],
    ) -> Result<bool> {
        // What a browser leaves out when it is not chosen is not chosen any more.
        self.logistics.clear();
        for place in accepted {
            if let Some(person) = self.people.get_mut(*place) {
                person.logistics.clear();
            }
        }
        let mut complete = true;
        for (name, value) in sent {
            if name == "do" {
                complete = value != "keep";
                continue;
            }
            let value = value.replace("\r\n", "\n");
            if !self.set_logistics(&name, value, form, accepted) {
                let field = name.chars().take(60).collect::<String>();
                let args = vec![("field", field.into())];
                return Err(Error::unprocessable("error-unknown-field", args));
            }
        }
        Ok(complete)
    }

    fn set_logistics(
        &mut self,
        name: &str,
        value: String,
        form: &CallForm,
        accepted: &[usize],
    ) -> bool {
        let stage = Stage::Accepted;
        let of_person = name
            .strip_prefix('p')
            .and_then(|rest| rest.split_once('-'))
            .and_then(|(place, field)| Some((place.parse::<usize>().ok()?, field)))
            .filter(|(place, _)| accepted.contains(place));
        match of_person {
            Some((place, field)) => self.people.get_mut(place).is_some_and(|person| {
                let of = &mut person.logistics;
                set_answer(of, field, value, form, (stage, Per::Person))
            }),
            None => {
                let of = &mut self.logistics;
                set_answer(of, name, value, form, (stage, Per::Organisation))
            }
        }
    }

    /// What is missing or wrong in the answers of those accepted.
    pub(super) fn logistics_faults(&self, form: &CallForm, accepted: &[usize]) -> FieldErrors {
        let mut faults = FieldErrors::default();
        let stage = Stage::Accepted;
        let of = (stage, Per::Organisation);
        answer_faults(&self.logistics, "", form, of, &mut faults);
        for place in accepted {
            if let Some(person) = self.people.get(*place) {
                let prefix = format!("p{place}-");
                let of = (stage, Per::Person);
                answer_faults(&person.logistics, &prefix, form, of, &mut faults);
            }
        }
        faults
    }
}
