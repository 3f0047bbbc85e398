//! What is said about a wish left out.

use super::{Nearest, Obstacle, Reason, RuleCount};
use crate::problem::{PersonNo, Problem};
use crate::words::Phrase;

/// Persons named in a sentence at most.
const NAMED: usize = 6;

impl Reason {
    /// The sentences for people: a summary; where it comes closest and what stands in the way
    /// there; then what was counted, rule by rule.
    pub fn sentences(&self, problem: &Problem) -> Vec<Phrase> {
        let mut sentences = vec![self.summary(problem)];
        if let Some(nearest) = self
            .nearest
            .as_ref()
            .filter(|nearest| !nearest.obstacles.is_empty())
        {
            sentences.extend(nearest.sentences(problem));
        }
        let counted = |count: &RuleCount| count.sentence(problem, self.candidates);
        sentences.extend(self.blocked.iter().map(counted));
        sentences
    }

    fn summary(&self, problem: &Problem) -> Phrase {
        let gain = self.nearest.as_ref().map_or(0, |nearest| nearest.gain);
        let key = match (self.candidates, self.open) {
            (0, _) => "planning-reason-nowhere",
            (_, 0) => "planning-reason-blocked",
            _ if gain > 0 => "planning-reason-not-found",
            _ => "planning-reason-not-worth",
        };
        Phrase::new(key)
            .with("meeting", problem.wish_name(self.wish))
            .with("candidates", self.candidates)
            .with("open", self.open)
            .with("points", gain.abs())
    }
}

impl RuleCount {
    fn sentence(&self, problem: &Problem, candidates: u32) -> Phrase {
        let named = self.persons.iter().take(NAMED);
        let names: Vec<&str> = named.map(|&(person, _)| name(problem, person)).collect();
        Phrase::new(self.rule.reason_key())
            .with("count", self.count)
            .with("candidates", candidates)
            .with("persons", names.join(", "))
    }
}

impl Nearest {
    /// Where it comes closest, and then each thing that stands in the way there.
    fn sentences(&self, problem: &Problem) -> impl Iterator<Item = Phrase> {
        let lead = Phrase::new("planning-nearest")
            .with("slot", problem.slot(self.slot).name.as_str())
            .with("place", problem.place(self.place).name.as_str())
            .with("count", self.obstacles.len() as i64);
        let each = self
            .obstacles
            .iter()
            .map(|obstacle| obstacle.sentence(problem));
        std::iter::once(lead).chain(each)
    }
}

impl Obstacle {
    /// The sentence for people, about a slot and place that they know of.
    pub fn sentence(&self, problem: &Problem) -> Phrase {
        match *self {
            Obstacle::Place => Phrase::new("planning-obstacle-place"),
            Obstacle::Time => Phrase::new("planning-obstacle-time"),
            Obstacle::PartOfDay => Phrase::new("planning-obstacle-part-of-day"),
            Obstacle::Short => Phrase::new("planning-obstacle-short"),
            Obstacle::Promised => Phrase::new("planning-obstacle-promised"),
            Obstacle::Forbidden { one, other } => Phrase::new("planning-obstacle-forbidden")
                .with("person", name(problem, one))
                .with("other", name(problem, other)),
            Obstacle::Away { person, slot } => of("planning-obstacle-away", problem, person)
                .with("slot", problem.slot(slot).name.as_str()),
            Obstacle::Activity {
                person,
                activity,
                far,
            } => {
                let key = if far {
                    "planning-obstacle-activity-far"
                } else {
                    "planning-obstacle-activity"
                };
                of(key, problem, person).with("activity", problem.activity(activity).name.as_str())
            }
            Obstacle::Meeting { person, wish, far } => {
                let key = if far {
                    "planning-obstacle-meeting-far"
                } else {
                    "planning-obstacle-meeting"
                };
                of(key, problem, person).with("other", problem.wish_name(wish))
            }
            Obstacle::Tables { slot } => Phrase::new("planning-obstacle-tables")
                .with("slot", problem.slot(slot).name.as_str()),
            Obstacle::Most { person } => of("planning-obstacle-most", problem, person),
            Obstacle::MostOfDay { person } => of("planning-obstacle-most-of-day", problem, person),
            Obstacle::Nobody { .. } => Phrase::new("planning-obstacle-nobody"),
            Obstacle::Order { wish } => {
                Phrase::new("planning-obstacle-order").with("other", problem.wish_name(wish))
            }
        }
    }
}

fn of(key: &'static str, problem: &Problem, person: PersonNo) -> Phrase {
    Phrase::new(key).with("person", name(problem, person))
}

pub(super) fn name(problem: &Problem, person: PersonNo) -> &str {
    problem.person(person).name.as_str()
}
