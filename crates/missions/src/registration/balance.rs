//! How the delegation of a call is balanced: what its quotas hold, and answers that are only
//! counted.

use super::form::{Per, Stage};
use super::{Application, Balance, Call};

/// No count says something about fewer people than this.
const FEWEST: i64 = 5;

/// How many places the group of a quota has, decisions not yet published included.
pub(super) fn held(balance: &Balance, all: &[&Application]) -> i64 {
    let of = all
        .iter()
        .filter(|one| balance.holds(&one.size, &one.draft.answers));
    let people = of.flat_map(|one| &one.people);
    let holding = people.filter(|person| person.holds_place()).count();
    i64::try_from(holding).unwrap_or(i64::MAX)
}

/// How those who hold a place answered a question that is only counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// The code of the question.
    pub(super) question: String,
    /// Each choice that somebody gave with how many, rounded down to a multiple of five; nothing
    /// while one of them would be about fewer than five people.
    pub(super) counts: Option<Vec<(String, i64)>>,
}

/// What is counted of the applications of a call. A count of one more would tell of one more
/// person, so that counts go in steps of five.
pub(super) fn counted(call: &Call, all: &[&Application]) -> Vec<Counted> {
    let asked = call.form.questions.iter();
    let asked = asked.filter(|q| q.counted_only && (q.stage, q.per) == (Stage::Apply, Per::Person));
    asked
        .map(|question| {
            let given = |value: &str| -> i64 {
                let pairs = all
                    .iter()
                    .flat_map(|one| one.people.iter().zip(&one.draft.people));
                let of = pairs.filter(|(person, typed)| {
                    let given = typed.answers.get(&question.code);
                    person.holds_place() && given.is_some_and(|given| given[..] == [value])
                });
                i64::try_from(of.count()).unwrap_or(i64::MAX)
            };
            let choices = question.choices().iter();
            let counts = choices.map(|choice| (choice.value.clone(), given(&choice.value)));
            let counts: Vec<(String, i64)> = counts.filter(|(_, count)| *count > 0).collect();
            Counted {
                question: question.code.clone(),
                counts: told(counts),
            }
        })
        .collect()
}

/// Counts in steps of five, or nothing while one is too small: with the others and the total it
/// would be known.
fn told(counts: Vec<(String, i64)>) -> Option<Vec<(String, i64)>> {
    if counts.is_empty() || counts.iter().any(|(_, count)| *count < FEWEST) {
        return None;
    }
    let stepped = counts.into_iter();
    Some(
        stepped
            .map(|(value, count)| (value, count / FEWEST * FEWEST))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::told;

    fn counts(all: &[(&str, i64)]) -> Vec<(String, i64)> {
        let owned = all
            .iter()
            .map(|(value, count)| ((*value).to_owned(), *count));
        owned.collect()
    }

    #[test]
    fn a_count_about_fewer_than_five_hides_all_of_them() {
        assert_eq!(told(counts(&[])), None);
        assert_eq!(told(counts(&[("woman", 12), ("man", 4)])), None);
        assert_eq!(
            told(counts(&[("woman", 12), ("man", 14), ("other", 1)])),
            None
        );
        let control = told(counts(&[("woman", 12), ("man", 5)]));
        assert_eq!(control, Some(counts(&[("woman", 10), ("man", 5)])));
    }

    #[test]
    fn one_person_more_is_not_told_by_the_count() {
        let before = told(counts(&[("woman", 11), ("man", 7)]));
        assert_eq!(before, told(counts(&[("woman", 12), ("man", 7)])));
        assert_ne!(
            before,
            told(counts(&[("woman", 15), ("man", 7)])),
            "in steps"
        );
    }
}
