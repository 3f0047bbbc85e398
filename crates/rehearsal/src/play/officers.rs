//! How officers choose: from what they see of a call to what they decide. Pure, so that it can be
//! tried without a mission.
//!
//! They take the best by points, keep a place for each organisation that they still have to bring,
//! and take those off the waiting list who would make more companies than they may bring.

use std::collections::BTreeMap;

use attache_foundation::ids::{ApplicationId, PersonId};
use attache_missions::registration::{Applicant, Application, Decision, Standing};

use super::scale::Quota;
use super::script::Kind;

/// So many places may come free between two looks at the waiting list.
const MARGIN: usize = 3;

/// So many places more than organisations that are missing are kept from people of others.
const SPARE: i64 = 5;

/// What officers know of an application besides the form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) kind: Kind,
    /// Whether every gate was passed or waived.
    pub(super) checked: bool,
    pub(super) points: i64,
}

/// How far they go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Round {
    /// So many of a hundred organisations and places; a quarter as many more wait.
    Wave(usize),
    /// Between waves: nobody new.
    Watch,
    /// Until every place is filled.
    Closing,
}

/// What is decided about one application.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) application: ApplicationId,
    pub(super) decisions: Vec<(PersonId, Decision)>,
    pub(super) reason: &'static str,
}

/// A call as its officers see it while they choose.
struct Table<'a> {
    quota: &'a Quota,
    known: &'a BTreeMap<ApplicationId, Known>,
    all: Vec<&'a Application>,
    choices: BTreeMap<ApplicationId, Choice>,
    taken: i64,
    within: BTreeMap<Kind, usize>,
    /// What becomes of people of a party for whom there is no room.
    others: Decision,
}

/// What is to be decided in a round about the applications to a call.
pub(super) fn choose(
    quota: &Quota,
    applications: &[&Application],
    known: &BTreeMap<ApplicationId, Known>,
    round: Round,
) -> Vec<Choice> {
    let mut table = Table::lay(quota, applications, known);
    match round {
        Round::Wave(percent) => {
            table.bring_organisations(percent);
            table.leave_waiting();
        }
        Round::Watch => {}
        Round::Closing => {
            // From now on nobody waits: a place that comes free goes to an organisation that is
            // still missing, not to the next on a list.
            table.others = Decision::Refuse;
            table.bring_organisations(100);
            table.fill();
            table.refuse_the_rest();
        }
    }
    table.trim_waiting_list();
    table.choices.into_values().collect()
}

impl<'a> Table<'a> {
    fn lay(
        quota: &'a Quota,
        applications: &[&'a Application],
        known: &'a BTreeMap<ApplicationId, Known>,
    ) -> Table<'a> {
        let points = |one: &Application| known.get(&one.id).map_or(0, |known| known.points);
        let mut all = applications.to_vec();
        all.sort_by_key(|one| (-points(one), one.submitted_at, one.id));
        let mut table = Table {
            quota,
            known,
            all,
            choices: BTreeMap::new(),
            taken: 0,
            within: BTreeMap::new(),
            others: Decision::Wait,
        };
        for one in applications {
            let held = one.people.iter().filter(|p| p.holds_place()).count();
            table.taken += i64::try_from(held).unwrap_or(0);
            if held > 0 {
                *table.within.entry(table.kind(one)).or_default() += 1;
            }
        }
        table
    }

    fn kind(&self, one: &Application) -> Kind {
        self.known
            .get(&one.id)
            .map_or(Kind::Company, |known| known.kind)
    }

    fn checked(&self, one: &Application) -> bool {
        self.known.get(&one.id).is_some_and(|known| known.checked)
    }

    fn missing(&self, kind: Kind, percent: usize) -> usize {
        let wanted = (kind.quota(self.quota) * percent).div_ceil(100);
        wanted.saturating_sub(self.within.get(&kind).copied().unwrap_or(0))
    }

    /// Whether so few of its kind are missing that places which come free could bring too many.
    fn is_close(&self, one: &Application) -> bool {
        self.missing(self.kind(one), 100) <= MARGIN
    }

    /// Whether anything may be decided about an application now: not while an offer is open, since
    /// that is for those who applied to answer.
    fn is_free(&self, one: &Application) -> bool {
        let offered = |p: &Applicant| p.standing == Standing::Offered;
        !self.choices.contains_key(&one.id) && !one.people.iter().any(offered)
    }

    /// Accepts organisations that are not in yet, the best first, and keeps a place for each other
    /// one that is still missing.
    fn bring_organisations(&mut self, percent: usize) {
        for kind in Kind::ALL.into_iter().rev() {
            for one in self.all.clone() {
                let wanted = self.missing(kind, percent);
                let is_in = one.people.iter().any(Applicant::holds_place);
                let other = self.kind(one) != kind || is_in || !self.is_free(one);
                if wanted == 0 || other || !self.checked(one) {
                    continue;
                }
                let kept: usize = Kind::ALL.into_iter().map(|k| self.missing(k, 100)).sum();
                let kept = i64::try_from(kept).unwrap_or(0) - 1;
                let places = self.quota.places * i64::try_from(percent).unwrap_or(100) / 100;
                let room = (self.quota.places - self.taken - kept).min(places - self.taken);
                // Where places are short, the best bring one each.
                let room = room.max(i64::from(self.taken < places));
                if self.accept(one, room) > 0 {
                    *self.within.entry(kind).or_default() += 1;
                }
            }
        }
    }

    /// Accepts as many more of a party as there is room for; gives how many.
    fn accept(&mut self, one: &Application, room: i64) -> i64 {
        let comes = |p: &&Applicant| p.standing != Standing::Withdrawn;
        let may: Vec<&Applicant> = one.people.iter().filter(comes).collect();
        let new = may.iter().filter(|p| !p.holds_place()).count();
        let most = i64::try_from(new).unwrap_or(0).min(room);
        let whole = usize::try_from(most).is_ok_and(|most| most == one.people.len());
        if most < 1 || (one.only_together && !whole) {
            return 0;
        }
        let mut left = most;
        let mut decisions = Vec::new();
        for person in &one.people {
            let decision = match person.standing {
                Standing::Withdrawn => Decision::Refuse,
                _ if person.holds_place() => Decision::Accept,
                _ if left > 0 => {
                    left -= 1;
                    Decision::Accept
                }
                _ => self.others,
            };
            decisions.push((person.id, decision));
        }
        self.decide(one, decisions, "capacity");
        self.taken += most;
        most
    }

    fn decide(
        &mut self,
        one: &Application,
        decisions: Vec<(PersonId, Decision)>,
        reason: &'static str,
    ) {
        let choice = Choice {
            application: one.id,
            decisions,
            reason,
        };
        self.choices.insert(one.id, choice);
    }

    /// Of those nobody decided about yet, some wait and the rest are refused.
    fn leave_waiting(&mut self) {
        let mut waits = self.quota.companies / 4;
        for one in self.all.clone() {
            let open = one.people.iter().all(|p| p.standing == Standing::Applied);
            if !open || !self.is_free(one) {
                continue;
            }
            if !self.checked(one) {
                self.all_of(one, Decision::Refuse, "incomplete");
            } else if waits > 0 && !self.is_close(one) {
                waits -= 1;
                self.all_of(one, Decision::Wait, "capacity");
            } else {
                self.all_of(one, Decision::Refuse, "capacity");
            }
        }
    }

    /// Gives what is left to more people of organisations that are in.
    fn fill(&mut self) {
        for one in self.all.clone() {
            let is_in = one.people.iter().any(Applicant::holds_place);
            if is_in && self.is_free(one) && self.checked(one) {
                self.accept(one, self.quota.places - self.taken);
            }
        }
    }

    /// Whoever is not in has no place.
    fn refuse_the_rest(&mut self) {
        for one in self.all.clone() {
            let open = |p: &Applicant| {
                let waits = matches!(p.standing, Standing::Applied | Standing::Waiting);
                waits && !p.holds_place()
            };
            if self.is_free(one) && one.people.iter().any(open) {
                self.only_those_in(one);
            }
        }
    }

    /// A place that comes free goes to the first who wait, whoever they are: those who would make
    /// one organisation too many wait no more; nor do more people of organisations that are in,
    /// once hardly more places are left than organisations are missing.
    fn trim_waiting_list(&mut self) {
        let missing: usize = Kind::ALL.into_iter().map(|k| self.missing(k, 100)).sum();
        let spare = self.quota.places - self.taken - i64::try_from(missing).unwrap_or(0);
        for one in self.all.clone() {
            let waits = |p: &Applicant| p.standing == Standing::Waiting && p.decision.is_none();
            let close = match one.people.iter().any(Applicant::holds_place) {
                true => spare <= SPARE,
                false => self.is_close(one),
            };
            if close && self.is_free(one) && one.people.iter().any(waits) {
                self.only_those_in(one);
            }
        }
    }

    /// Whoever of a party is in stays so, the others are refused.
    fn only_those_in(&mut self, one: &Application) {
        let kept = |p: &Applicant| match p.holds_place() {
            true => Decision::Accept,
            false => Decision::Refuse,
        };
        let all = one.people.iter().map(|p| (p.id, kept(p))).collect();
        self.decide(one, all, "capacity");
    }

    fn all_of(&mut self, one: &Application, decision: Decision, reason: &'static str) {
        let all = one.people.iter().map(|p| (p.id, decision)).collect();
        self.decide(one, all, reason);
    }
}
