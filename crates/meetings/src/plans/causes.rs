//! What stands in the way of the requests that a plan leaves out, told shortly.

use super::problem::Said;
use super::store::LeftOut;

/// What stands in the way of a request most often, apart from absence where that is not all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cause {
    /// One of the two is there at none of the hours.
    Absence,
    /// Another meeting or an activity.
    Diary,
    /// No table is free.
    Tables,
    /// The way from or to something else.
    Travel,
    /// More meetings than agreed.
    Most,
    /// A promise, an order or another rule.
    Rules,
    /// No table is open at all.
    Nowhere,
    /// It would fit, but costs more than it brings.
    Worth,
    /// It would fit and be worth it: the search was too short.
    Unfound,
}

impl Cause {
    /// The name in the catalogue.
    pub(super) fn name(self) -> &'static str {
        match self {
            Cause::Absence => "absence",
            Cause::Diary => "diary",
            Cause::Tables => "tables",
            Cause::Travel => "travel",
            Cause::Most => "most",
            Cause::Rules => "rules",
            Cause::Nowhere => "nowhere",
            Cause::Worth => "worth",
            Cause::Unfound => "unfound",
        }
    }

    fn of_rule(key: &str) -> Cause {
        match key {
            ABSENT => Cause::Absence,
            "planning-reason-one-place-at-a-time" => Cause::Diary,
            "planning-reason-table-free" => Cause::Tables,
            "planning-reason-travel-time" => Cause::Travel,
            "planning-reason-most-meetings" => Cause::Most,
            _ => Cause::Rules,
        }
    }
}

const ABSENT: &str = "planning-reason-availability";
const SUMMARIES: [(&str, Option<Cause>); 4] = [
    ("planning-reason-blocked", None),
    ("planning-reason-nowhere", Some(Cause::Nowhere)),
    ("planning-reason-not-worth", Some(Cause::Worth)),
    ("planning-reason-not-found", Some(Cause::Unfound)),
];

/// The sentences about one request, in the order in which they are read.
pub(super) struct Told<'a> {
    pub(super) cause: Cause,
    /// The sentence that says the cause.
    pub(super) main: Option<&'a Said>,
    /// Where it comes closest, and the least that stands in the way there.
    pub(super) nearest: Vec<&'a Said>,
    /// Everything that was counted.
    pub(super) counted: Vec<&'a Said>,
}

/// Sorts the sentences that the planner said about a request.
pub(super) fn told(reasons: &[Said]) -> Told<'_> {
    let summary = SUMMARIES
        .iter()
        .find_map(|(key, cause)| cause.filter(|_| reasons.iter().any(|said| said.key() == *key)));
    let is_summary = |said: &Said| SUMMARIES.iter().any(|(key, _)| *key == said.key());
    let is_rule = |said: &&Said| said.key().starts_with("planning-reason-") && !is_summary(said);
    let rules: Vec<&Said> = reasons.iter().filter(is_rule).collect();
    let is_nearest = |said: &&Said| {
        said.key() == "planning-nearest" || said.key().starts_with("planning-obstacle-")
    };
    let always = |said: &&&Said| said.number("count") == said.number("candidates");
    let absent = rules.iter().find(|said| said.key() == ABSENT);
    let other = rules.iter().find(|said| said.key() != ABSENT);
    let rule = absent.filter(always).or(other).or(absent).copied();
    let (cause, main) = match (summary, rule) {
        (Some(cause), _) => (cause, reasons.iter().find(|said| is_summary(said))),
        (None, Some(rule)) => (Cause::of_rule(rule.key()), Some(rule)),
        (None, None) => (Cause::Rules, reasons.first()),
    };
    Told {
        cause,
        main,
        nearest: reasons.iter().filter(is_nearest).collect(),
        counted: rules,
    }
}

/// The requests by what stands in their way, the most frequent cause first.
pub(super) fn grouped(left_out: &[LeftOut]) -> Vec<(Cause, Vec<&LeftOut>)> {
    let mut groups: Vec<(Cause, Vec<&LeftOut>)> = Vec::new();
    for one in left_out {
        let cause = told(&one.reasons).cause;
        match groups.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, group)) => group.push(one),
            None => groups.push((cause, vec![one])),
        }
    }
    groups.sort_by_key(|(cause, group)| (std::cmp::Reverse(group.len()), *cause));
    groups
}
