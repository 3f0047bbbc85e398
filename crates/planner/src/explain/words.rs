//! What is said about a wish left out.

use super::{Change, Nearest, Obstacle, Reason, Remedy, RuleCount};
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
            Obstacle::Frozen => Phrase::new("planning-obstacle-frozen"),
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

fn name(problem: &Problem, person: PersonNo) -> &str {
    problem.person(person).name.as_str()
}

impl Remedy {
    /// The sentences for people: when and where it is possible and what must change, then what
    /// moves or gives way, then what the plan loses by it.
    pub fn sentences(&self, problem: &Problem) -> Vec<Phrase> {
        let mut sentences = Vec::new();
        match self.changes[..] {
            [] => sentences.push(self.at("planning-fix-promise", problem, None)),
            [change] => sentences.push(self.at(change.keys().0, problem, Some(change))),
            _ => {
                sentences.push(self.at("planning-fix-together", problem, None));
                let each = self.changes.iter();
                sentences.extend(each.map(|&one| self.at(one.keys().1, problem, Some(one))));
            }
        }
        for (key, others) in [
            ("planning-remedy-moved", &self.moved),
            ("planning-remedy-given-up", &self.given_up),
        ] {
            if !others.is_empty() {
                let names: Vec<String> = others.iter().map(|&no| problem.wish_name(no)).collect();
                let phrase = Phrase::new(key).with("meetings", names.join("; "));
                sentences.push(phrase.with("count", others.len() as i64));
            }
        }
        if self.gain < 0 {
            sentences.push(Phrase::new("planning-remedy-lost").with("points", -self.gain));
        }
        sentences
    }

    fn at(&self, key: &'static str, problem: &Problem, change: Option<Change>) -> Phrase {
        let slot = match change {
            Some(Change::MoreTables { slot, .. } | Change::BeThere { slot, .. }) => slot,
            _ => self.slot,
        };
        let phrase = Phrase::new(key)
            .with("slot", problem.slot(slot).name.as_str())
            .with("place", problem.place(self.place).name.as_str());
        match change {
            Some(
                Change::RaiseMost { person }
                | Change::RaiseMostOfDay { person }
                | Change::BeThere { person, .. },
            ) => phrase.with("person", name(problem, person)),
            Some(Change::LeaveActivity { person, activity }) => phrase
                .with("person", name(problem, person))
                .with("activity", problem.activity(activity).name.as_str()),
            _ => phrase,
        }
    }
}

impl Change {
    /// Keys of the sentences that name the change: alone, and as one of several.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Change::MoreTables { .. } => {
                ("planning-fix-more-tables", "planning-change-more-tables")
            }
            Change::AnyPartOfDay => ("planning-fix-part-of-day", "planning-change-part-of-day"),
            Change::AllowTime { .. } => ("planning-fix-time", "planning-change-time"),
            Change::AllowPlace { .. } => ("planning-fix-place", "planning-change-place"),
            Change::RaiseMost { .. } => ("planning-fix-raise-most", "planning-change-raise-most"),
            Change::RaiseMostOfDay { .. } => (
                "planning-fix-raise-most-of-day",
                "planning-change-raise-most-of-day",
            ),
            Change::BeThere { .. } => ("planning-fix-be-there", "planning-change-be-there"),
            Change::LeaveActivity { .. } => (
                "planning-fix-leave-activity",
                "planning-change-leave-activity",
            ),
            Change::Promise { .. } => ("planning-fix-promise", "planning-change-promise"),
        }
    }
}
