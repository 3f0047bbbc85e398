//! Planted faults: a search that forgets a rule and a bound that is too low must be caught by what
//! the campaign looks at. A wrong difference inside the search is planted in its own tests.

use attache_planner::generate::{self, Size};
use attache_planner::{Draft, NoWatch, Problem, Rule, Settings, Stop, bound, check, plan};

use crate::campaign::judge;

/// A rule, and how it is taken out of a draft; numbers of slots, places and wishes stay.
type Forgotten = (Rule, fn(&mut Draft));

const FORGOTTEN: [Forgotten; 11] = [
    (Rule::PlacesAllowed, |draft| {
        draft.wishes.iter_mut().for_each(|wish| wish.places = None);
    }),
    (Rule::SlotsAllowed, |draft| {
        draft.wishes.iter_mut().for_each(|wish| wish.slots = None);
    }),
    (Rule::PartOfDay, |draft| {
        draft
            .wishes
            .iter_mut()
            .for_each(|wish| wish.part_of_day = Default::default());
    }),
    (Rule::ForbiddenPair, |draft| draft.forbidden_pairs.clear()),
    (Rule::Availability, |draft| {
        draft
            .persons
            .iter_mut()
            .for_each(|person| person.unavailable.clear());
    }),
    (Rule::TravelTime, |draft| {
        draft
            .travel_minutes
            .iter_mut()
            .flatten()
            .for_each(|way| *way = 0);
    }),
    (Rule::TableFree, |draft| {
        draft
            .places
            .iter_mut()
            .flat_map(|place| &mut place.tables)
            .for_each(|open| *open += 2);
    }),
    (Rule::MostMeetings, |draft| {
        for person in &mut draft.persons {
            (person.most_total, person.most_per_day) = (None, None);
        }
    }),
    (Rule::OnePlaceAtATime, |draft| {
        for person in &mut draft.persons {
            person.activities.clear();
        }
    }),
    (Rule::PinsHold, |draft| {
        draft.wishes.iter_mut().for_each(|wish| wish.pin = None);
    }),
    (Rule::Order, |draft| {
        draft.wishes.iter_mut().for_each(|wish| wish.after.clear());
    }),
];

/// A search that does not know a rule makes plans that the referee, who does, finds fault with:
/// it is the planted fault for which the campaign looks.
#[test]
fn a_search_that_forgets_a_rule_is_caught() {
    for (rule, forget) in FORGOTTEN {
        let mut caught = 0;
        for seed in 0..20 {
            let draft = generate::draft(&Size::SMALL, seed);
            let strict = Problem::new(draft.clone()).expect("a generated draft");
            let mut draft = draft;
            forget(&mut draft);
            let lax = Problem::new(draft).expect("it asks for less");
            let outcome = plan(
                &lax,
                &Settings::new(seed, Stop::rounds(3_000)),
                &mut NoWatch,
            );
            assert_eq!(
                judge(&lax, &outcome),
                Ok(()),
                "control: {} is kept",
                rule.name()
            );
            let found = check(&strict, &outcome.plan).findings;
            caught += u32::from(found.iter().any(|finding| finding.rule == rule));
        }
        assert!(
            caught > 0,
            "nobody noticed that {} was forgotten",
            rule.name()
        );
    }
}

/// A bound of a problem with fewer tables stands for one that is wrong: plans beat it.
#[test]
fn a_bound_that_is_too_low_is_caught() {
    let mut caught = 0;
    for seed in 0..20 {
        let draft = generate::draft(&Size::SMALL, seed);
        let problem = Problem::new(draft.clone()).expect("a generated draft");
        let mut draft = draft;
        draft.wishes.iter_mut().for_each(|wish| wish.pin = None);
        for place in &mut draft.places {
            place
                .tables
                .iter_mut()
                .for_each(|open| *open = (*open).min(1));
        }
        let tight = Problem::new(draft).expect("it has fewer tables");
        let settings = Settings::new(seed, Stop::rounds(5_000));
        let mut outcome = plan(&problem, &settings, &mut NoWatch);
        assert_eq!(judge(&problem, &outcome), Ok(()), "control");
        outcome.bound = bound(&tight, 200);
        caught += u32::from(judge(&problem, &outcome).is_err());
    }
    assert!(caught > 0, "nobody noticed a bound that is too low");
}
