//! Counting each thing once, and finding what nothing serves and what nobody sees to.

use super::{ACADEMIC, Company, Coverage, Facts, Outcome, Tally, Term};

/// Counts by a name: the known names in their order, then what has none, then what is unknown to
/// us. The rows add up to the total.
pub(super) fn tally<T>(all: &[T], known: &[&str], name: impl Fn(&T) -> &str) -> Tally {
    let mut rows: Vec<(String, i64)> = known.iter().map(|one| ((*one).to_owned(), 0)).collect();
    rows.push((String::new(), 0));
    for one in all {
        let name = name(one);
        match rows.iter_mut().find(|(known, _)| known == name) {
            Some(row) => row.1 += 1,
            None => rows.push((name.to_owned(), 1)),
        }
    }
    rows.retain(|(name, count)| *count > 0 || !name.is_empty());
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    Tally { rows, total }
}

/// How many companies were at each stage before and after; a company of which nobody noted
/// anything since is not moved, it is not known.
pub(super) fn stages(companies: &[Company], known: &[&str]) -> (Tally, Tally) {
    let before = tally(companies, known, |one| {
        one.stage_before.as_deref().unwrap_or("")
    });
    let after = tally(companies, known, |one| {
        one.stage_after.as_deref().unwrap_or("")
    });
    (before, after)
}

/// Agreements between universities and laboratories.
pub(super) fn academic(outcomes: &[Outcome]) -> Vec<&Outcome> {
    let all = outcomes.iter();
    all.filter(|one| ACADEMIC.contains(&one.kind.as_str()))
        .collect()
}

/// What serves each goal or challenge. Something that is not there any more serves nothing.
pub(super) fn coverage(facts: &Facts, list: &str, terms: &[Term]) -> Vec<Coverage> {
    let serving = |term: &Term, kind: &str, there: &dyn Fn(&str) -> bool| -> Vec<String> {
        let traces = facts.traces.iter();
        let ours = traces.filter(|one| one.list == list && one.term == term.0 && one.kind == kind);
        let there = ours.filter(|one| there(&one.subject));
        there.map(|one| one.subject.clone()).collect()
    };
    let is_activity = |code: &str| facts.activities.iter().any(|one| one.code == code);
    let is_outcome = |code: &str| facts.outcomes.iter().any(|one| one.code == code);
    let covered = |term: &Term| Coverage {
        term: term.clone(),
        activities: serving(term, "activity", &is_activity),
        outcomes: serving(term, "agreement", &is_outcome),
    };
    terms.iter().map(covered).collect()
}

/// The goals or challenges that no activity serves.
pub(super) fn orphans(coverage: &[Coverage]) -> Vec<&Term> {
    let bare = coverage.iter().filter(|one| one.activities.is_empty());
    bare.map(|one| &one.term).collect()
}

/// The codes of those that serve no goal.
pub(super) fn aimless<'a, T>(
    facts: &Facts,
    kind: &str,
    all: &'a [T],
    code: impl Fn(&T) -> &str,
) -> Vec<&'a T> {
    let serves = |one: &&T| {
        let mut traces = facts.traces.iter();
        traces.any(|trace| {
            trace.list == "goal"
                && trace.kind == kind
                && trace.subject == code(one)
                && facts.goals.iter().any(|(goal, _)| *goal == trace.term)
        })
    };
    all.iter().filter(|one| !serves(one)).collect()
}

/// The open outcomes that nobody sees to, or that nobody will look at again.
pub(super) fn unattended(outcomes: &[Outcome]) -> Vec<&Outcome> {
    let open = outcomes.iter().filter(|one| !one.closed);
    open.filter(|one| one.owner.is_empty() || one.next_day.is_none())
        .collect()
}
