//! Who applies in a rehearsal, with whom, when, and what goes wrong with it: all from the seed,
//! before the first day.

use super::scale::{Quota, Scale};
use crate::chance::Chance;
use crate::enterprise_number;
use crate::table::Trouble;
use crate::west_coast::{Name, Names};

/// Which kind of organisation applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Company,
    Federation,
    Academic,
}

impl Kind {
    pub(super) const ALL: [Kind; 3] = [Kind::Company, Kind::Federation, Kind::Academic];

    /// Its name in the product.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Company => "company",
            Kind::Federation => "federation",
            Kind::Academic => "academic",
        }
    }

    /// How many an agency has to bring.
    pub(super) fn quota(self, of: &Quota) -> usize {
        match self {
            Kind::Company => of.companies,
            Kind::Federation => of.federations,
            Kind::Academic => of.academic,
        }
    }
}

/// What becomes of an application before anybody decides about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Filled in and handed in at one sitting.
    Plain,
    /// Left lying, taken up again days later.
    Resumed,
    /// Never handed in.
    Abandoned,
    /// Handed in after the deadline and its minutes of grace.
    Late,
    /// Handed in within the minutes of grace.
    InGrace,
    /// The button pressed twice.
    Double,
    /// A colleague applies for the same company; the second is refused.
    Colleague,
    /// Handed in with a field wrong first.
    Corrected,
    /// A gate fails.
    Failed,
    /// A gate fails and is waived later.
    Waived,
    /// Taken back before anything is decided.
    TakenBack,
}

/// Every fate with how many of a hundred applications it meets, the rest being plain.
const FATES: [(Fate, usize); 10] = [
    (Fate::Resumed, 12),
    (Fate::Abandoned, 6),
    (Fate::Late, 4),
    (Fate::InGrace, 4),
    (Fate::Double, 6),
    (Fate::Colleague, 4),
    (Fate::Corrected, 6),
    (Fate::Failed, 6),
    (Fate::Waived, 4),
    (Fate::TakenBack, 4),
];

/// Somebody of a party.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) name: Name,
    pub(super) language: &'static str,
}

/// One application as it will be played.
#[derive(Clone, Debug)]
pub(super) struct Party {
    /// Its place among the calls.
    pub(super) call: usize,
    pub(super) kind: Kind,
    pub(super) fate: Fate,
    pub(super) organisation: String,
    pub(super) number: String,
    pub(super) size: &'static str,
    pub(super) people: Vec<Member>,
    pub(super) together: bool,
    /// The day on which the draft is begun, and the one on which it is handed in.
    pub(super) starts: i64,
    pub(super) submits: i64,
    /// Points of two reviewers by three criteria, 0 to 5.
    pub(super) points: [[i64; 3]; 2],
    /// What becomes of an offer, and when: 0 to 999.
    pub(super) temper: usize,
}

/// Everybody who applies, in the order of their first day.
pub(super) fn parties(scale: &Scale, seed: u64) -> Result<Vec<Party>, Trouble> {
    let mut chance = Chance::new(seed, "play: who applies");
    let mut names = Names::of_nobody()?;
    let mut all: Vec<Party> = Vec::new();
    for (call, quota) in scale.calls.iter().enumerate() {
        let kinds = kinds(quota);
        let fates = fates(&kinds, quota, &mut chance);
        for (kind, fate) in kinds.into_iter().zip(fates) {
            let serial = all.len() + 1;
            let draw = &mut chance;
            let party = party(scale, (call, kind, fate), serial, &mut names, draw)?;
            all.push(party);
        }
    }
    of_colleagues(&mut all);
    all.sort_by_key(|party| party.starts);
    Ok(all)
}

/// What applies to an agency: of federations and institutions a third more than it may bring
/// and at least two, the rest companies.
fn kinds(quota: &Quota) -> Vec<Kind> {
    let more = |count: usize| count + (count / 3).max(2);
    let others = [
        (Kind::Federation, more(quota.federations)),
        (Kind::Academic, more(quota.academic)),
    ];
    let mut kinds: Vec<Kind> = others
        .iter()
        .flat_map(|(kind, count)| std::iter::repeat_n(*kind, *count))
        .collect();
    kinds.resize(quota.applications, Kind::Company);
    kinds
}

/// The fates of a call's applications: their shares are exact, who meets them is chance. What
/// keeps an organisation out for good meets companies alone, of which there are enough.
fn fates(kinds: &[Kind], quota: &Quota, chance: &mut Chance) -> Vec<Fate> {
    let companies = kinds.iter().filter(|kind| **kind == Kind::Company).count();
    let mut fates: Vec<Fate> = Vec::new();
    for (fate, percent) in FATES {
        let count = (companies * percent + 50) / 100;
        fates.extend(std::iter::repeat_n(fate, count));
    }
    fates.resize(companies, Fate::Plain);
    chance.shuffle(&mut fates);
    let mut left = fates.into_iter();
    let spare = quota.applications;
    let others = [Fate::Plain, Fate::Resumed, Fate::Double];
    kinds
        .iter()
        .take(spare)
        .map(|kind| match kind {
            Kind::Company => left.next().unwrap_or(Fate::Plain),
            _ => *chance.pick(&others).unwrap_or(&Fate::Plain),
        })
        .collect()
}

fn party(
    scale: &Scale,
    (call, kind, fate): (usize, Kind, Fate),
    serial: usize,
    names: &mut Names,
    chance: &mut Chance,
) -> Result<Party, Trouble> {
    let days = scale.timeline();
    let language = match (call, chance.below(10)) {
        (0, 0..8) => "nl",
        (1, 0..8) | (2, 0..5) => "fr",
        (1, _) => "de",
        (2, 5..8) => "nl",
        _ => "en",
    };
    let count = 1 + usize::from(chance.happens(550)) + usize::from(chance.happens(250));
    let mut people = Vec::new();
    for _ in 0..count {
        let name = names.person(language, 450, chance)?;
        people.push(Member { name, language });
    }
    let starts = i64::try_from(chance.below(usize::try_from(days.last_start + 1).unwrap_or(1)));
    let starts = starts.unwrap_or(0);
    let lies = 1 + i64::try_from(chance.below(4)).unwrap_or(0);
    let submits = match fate {
        Fate::Resumed => (starts + lies).min(days.closes - 1),
        Fate::Late | Fate::InGrace => days.closes,
        _ => starts,
    };
    let family = people.first().map_or("", |member| &member.name.family);
    let organisation = match kind {
        Kind::Company => format!("{family} {serial} nv"),
        Kind::Federation => format!("Federatie {family} {serial}"),
        Kind::Academic => format!("Hogeschool {family} {serial}"),
    };
    Ok(Party {
        call,
        kind,
        fate,
        organisation,
        number: enterprise_number::invented(u32::try_from(serial).unwrap_or(0)),
        size: if chance.happens(800) { "sme" } else { "large" },
        together: people.len() > 1 && chance.happens(250),
        people,
        starts,
        submits,
        points: std::array::from_fn(|_| std::array::from_fn(|_| points(chance))),
        temper: chance.below(1000),
    })
}

fn points(chance: &mut Chance) -> i64 {
    i64::try_from(chance.below(6)).unwrap_or(0)
}

/// A colleague applies for the company of somebody who did so before, on the day after.
fn of_colleagues(all: &mut [Party]) {
    for call in 0..3 {
        let plain = |party: &&Party| {
            let company = party.kind == Kind::Company && party.fate == Fate::Plain;
            party.call == call && company
        };
        let of: Vec<(String, String, i64)> = all
            .iter()
            .filter(plain)
            .map(|party| {
                let day = party.submits;
                (party.organisation.clone(), party.number.clone(), day)
            })
            .collect();
        let colleagues = all
            .iter_mut()
            .filter(|party| party.call == call && party.fate == Fate::Colleague);
        for (party, (organisation, number, day)) in colleagues.zip(of) {
            party.organisation = organisation;
            party.number = number;
            party.starts = day;
            party.submits = day + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_applications_and_another_seed_others() {
        let all = |seed| format!("{:?}", parties(&Scale::small(), seed).unwrap());
        assert_eq!(all(1), all(1));
        assert_ne!(all(1), all(2));
    }

    #[test]
    fn six_hundred_apply_and_every_fate_is_met() {
        let scale = Scale::whole();
        let all = parties(&scale, 1).unwrap();
        assert_eq!((all.len(), scale.applications()), (600, 600));
        for (fate, _) in FATES {
            assert!(all.iter().any(|party| party.fate == fate), "{fate:?}");
        }
        let mut mails: Vec<_> = all.iter().flat_map(|party| &party.people).collect();
        let count = mails.len();
        mails.sort_by(|one, other| one.name.email.cmp(&other.name.email));
        mails.dedup_by(|one, other| one.name.email == other.name.email);
        assert_eq!(mails.len(), count, "nobody applies twice");
    }
}
