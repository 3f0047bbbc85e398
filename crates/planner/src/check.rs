//! The referee: looks at a plan from scratch and says what it breaks and what it is worth.
//!
//! It knows problems, plans and the rules as they are meant, and shares no code with the search.

use crate::plan::Plan;
use crate::problem::{PersonNo, PlaceNo, Problem, SlotNo, WishNo};
use crate::rules::{
    LAWS, Rule, Sitting, Standing, days_changed, fairness, idle_gaps, idle_stretches,
    least_meetings, place_changes, wishes_granted,
};
use crate::score::Score;
use crate::words::Phrase;

/// What the referee says about a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The value, recomputed.
    pub score: Score,
    /// Every breach, rule by rule; empty for a plan that may be published.
    pub findings: Vec<Finding>,
}

/// A breach of a rule: who, when and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: Rule,
    /// The meetings concerned, the one that stands at the slot and place named last.
    pub wishes: Vec<WishNo>,
    pub persons: Vec<PersonNo>,
    pub slot: Option<SlotNo>,
    pub place: Option<PlaceNo>,
    pub table: Option<u16>,
}

impl Finding {
    pub(crate) fn new(rule: Rule) -> Self {
        Finding {
            rule,
            wishes: Vec::new(),
            persons: Vec::new(),
            slot: None,
            place: None,
            table: None,
        }
    }

    /// A finding about a meeting where it stands.
    pub(crate) fn at(rule: Rule, sitting: &Sitting) -> Self {
        Finding {
            rule,
            wishes: vec![sitting.wish],
            persons: Vec::new(),
            slot: Some(sitting.first),
            place: Some(sitting.place),
            table: Some(sitting.table),
        }
    }

    pub(crate) fn wishes(mut self, wishes: &[WishNo]) -> Self {
        self.wishes = wishes.to_vec();
        self
    }

    pub(crate) fn persons(mut self, persons: &[PersonNo]) -> Self {
        self.persons = persons.to_vec();
        self
    }

    /// The sentence for people. Arguments: `meetings`, `persons` (those named by the finding, else
    /// all of the meetings), `slot`, `place`, `table`, empty or 0 where there is none.
    pub fn phrase(&self, problem: &Problem) -> Phrase {
        let alone = self.wishes.len() < 2;
        let key = match self.rule {
            Rule::TableFree if alone => "planning-finding-table-closed",
            Rule::OnePlaceAtATime if alone => "planning-finding-at-activity",
            rule => rule.finding_key(),
        };
        let meetings: Vec<String> = self
            .wishes
            .iter()
            .map(|&no| problem.wish_name(no))
            .collect();
        let name = |no: PersonNo| problem.person(no).name.clone();
        let mut persons: Vec<String> = self.persons.iter().copied().map(name).collect();
        if persons.is_empty() {
            let wishes = self.wishes.iter();
            persons = wishes.map(|&no| problem.who_meets(no)).collect();
        }
        let slot = self.slot.map_or("", |no| problem.slot(no).name.as_str());
        let place = self.place.map_or("", |no| problem.place(no).name.as_str());
        Phrase::new(key)
            .with("meetings", meetings.join("; "))
            .with("persons", persons.join(", "))
            .with("slot", slot)
            .with("place", place)
            .with("table", self.table.map_or(0, u32::from))
    }
}

/// Judges a plan from scratch: what it is worth, and every rule it breaks. A plan of another
/// length than the problem, or with numbers that mean nothing, is a finding, not a panic.
pub fn check(problem: &Problem, plan: &Plan) -> Report {
    let mut findings = Vec::new();
    let standing = Standing::new(problem, plan, &mut findings);
    for law in &LAWS {
        (law.breaches)(&standing, &mut findings);
    }
    let mut score = Score::default();
    wishes_granted::count(&standing, &mut score);
    least_meetings::count(&standing, &mut score);
    fairness::count(&standing, &mut score);
    idle_gaps::count(&standing, &mut score);
    idle_stretches::count(&standing, &mut score);
    place_changes::count(&standing, &mut score);
    days_changed::count(&standing, &mut score);
    Report {
        score: score.weighed(&problem.weights()),
        findings,
    }
}
