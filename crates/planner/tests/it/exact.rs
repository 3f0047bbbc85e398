//! The exact engine against trying everything, against the search, and against what is published.

use attache_planner::exact::{Because, ProofSettings, Verdict, prove};
use attache_planner::format::dzn;
use attache_planner::{
    Demands, Draft, NoWatch, PersonDraft, PlaceDraft, PlaceNo, Plan, Problem, Rule, Seat, Settings,
    SlotDraft, SlotNo, Stop, Weights, WishDraft, check, plan,
};
use proptest::prelude::*;

const NO_LIMIT: ProofSettings = ProofSettings {
    conflicts: None,
    time_ms: None,
};

/// A small problem of one place: four persons, four slots, wishes between given pairs.
fn small(pairs: &[(usize, usize, u32)], tables: u16, away: &[(usize, usize)], all: bool) -> Draft {
    let slot = |no: u16| SlotDraft {
        id: no.to_string(),
        session: "day".into(),
        start_minute: 600 + 20 * no,
        end_minute: 620 + 20 * no,
        ..SlotDraft::default()
    };
    let person = |no: usize| PersonDraft {
        id: no.to_string(),
        least: 1,
        unavailable: away
            .iter()
            .filter(|&&(person, _)| person == no)
            .map(|(_, slot)| slot.to_string())
            .collect(),
        ..PersonDraft::default()
    };
    let wish = |(no, &(one, other, weight)): (usize, &(usize, usize, u32))| WishDraft {
        id: no.to_string(),
        persons: vec![one.to_string(), other.to_string()],
        weight,
        ..WishDraft::default()
    };
    Draft {
        slots: (0..4).map(slot).collect(),
        places: vec![PlaceDraft {
            id: "hall".into(),
            tables: vec![tables; 4],
            ..PlaceDraft::default()
        }],
        travel_minutes: vec![vec![0]],
        persons: (0..4).map(person).collect(),
        wishes: pairs.iter().enumerate().map(wish).collect(),
        weights: Weights {
            idle_stretch: 7,
            ..Weights::default()
        },
        demands: Demands {
            every_wish: all,
            stretches_apart: all.then_some(0),
        },
        ..Draft::default()
    }
}

/// The value of the best plan, by trying all of them.
fn best_of_all(problem: &Problem) -> Option<i64> {
    let wishes = problem.wishes().len();
    let plans = 5_usize.pow(wishes as u32);
    let judged = (0..plans).filter_map(|mut code| {
        let mut plan = Plan::empty(wishes);
        let mut taken = [0; 4];
        for seat in &mut plan.seats {
            let slot = code % 5;
            code /= 5;
            if slot < 4 {
                taken[slot] += 1;
                *seat = Some(Seat {
                    slot: SlotNo(slot as u32),
                    place: PlaceNo(0),
                    table: taken[slot],
                });
            }
        }
        let report = check(problem, &plan);
        report.findings.is_empty().then_some(report.score.value)
    });
    judged.max()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_is_proven_is_the_best_of_all_plans(
        pairs in prop::collection::vec((0..3_usize, 1..4_usize, 1..20_u32), 1..6),
        tables in 1..3_u16,
        away in prop::collection::vec((0..4_usize, 0..4_usize), 0..4),
        all: bool,
    ) {
        let pairs: Vec<_> = pairs.into_iter().map(|(a, b, w)| (a.min(b - 1), b, w)).collect();
        let mut away = away;
        away.sort_unstable();
        away.dedup();
        let problem = Problem::new(small(&pairs, tables, &away, all)).expect("it is right");
        let proof = prove(&problem, &NO_LIMIT, None, &mut NoWatch);
        match best_of_all(&problem) {
            None => prop_assert!(matches!(proof.verdict, Verdict::Impossible(_))),
            Some(best) => {
                prop_assert_eq!(&proof.verdict, &Verdict::Optimal);
                prop_assert_eq!(proof.value, Some(best));
                prop_assert_eq!(proof.bound, best);
                if !all {
                    let settings = Settings::new(1, Stop::rounds(2_000));
                    let found = plan(&problem, &settings, &mut NoWatch);
                    prop_assert!(found.score.value <= best);
                }
            }
        }
    }
}

#[test]
fn too_many_meetings_for_the_slots_are_named() {
    let pairs = [(0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 2, 1)];
    let away = [(0, 1), (0, 2)];
    let problem = Problem::new(small(&pairs, 2, &away, true)).expect("it is right");
    let proof = prove(&problem, &NO_LIMIT, None, &mut NoWatch);
    let Verdict::Impossible(because) = proof.verdict else {
        panic!("three meetings cannot stand in two slots");
    };
    let wishes: Vec<Because> = (0..3)
        .map(|no| Because::Granted(attache_planner::WishNo(no)))
        .collect();
    assert_eq!(because, wishes);
}

/// Of a problem in which more wishes than fit are worth their points, a proof that forgets what
/// limits them grants too many, and the referee names the rule.
#[test]
fn what_a_proof_forgets_the_referee_finds() {
    type Change = fn(&mut Draft);
    let faults: [(Rule, Change); 5] = [
        (Rule::TableFree, |draft| draft.places[0].tables = vec![1; 4]),
        (Rule::Availability, |draft| {
            draft.persons[0].unavailable = vec!["0".into(), "1".into()];
        }),
        (Rule::Order, |draft| {
            for no in 1..6 {
                draft.wishes[no].after = vec![(no - 1).to_string()];
            }
        }),
        (Rule::MostMeetings, |draft| {
            draft.persons[0].most_total = Some(2);
        }),
        (Rule::EveryWish, |draft| {
            draft.places[0].tables = vec![1; 4];
            draft.demands.every_wish = true;
        }),
    ];
    let pairs = [
        (0, 1, 9),
        (2, 3, 9),
        (0, 2, 9),
        (1, 3, 9),
        (0, 3, 9),
        (1, 2, 9),
    ];
    for (rule, change) in faults {
        let mut forgetful = small(&pairs, 2, &[], false);
        let mut draft = forgetful.clone();
        change(&mut draft);
        if rule == Rule::EveryWish {
            forgetful.places[0].tables = vec![1; 4];
        }
        let whole = Problem::new(draft).expect("it is right");
        let finds = |plan: &Plan| {
            let findings = check(&whole, plan).findings;
            findings.iter().any(|finding| finding.rule == rule)
        };
        let less = Problem::new(forgetful).expect("it is right");
        let planted = prove(&less, &NO_LIMIT, None, &mut NoWatch).plan;
        assert!(finds(&planted.expect("there is a plan")), "{rule:?}");
        match prove(&whole, &NO_LIMIT, None, &mut NoWatch).plan {
            Some(plan) => assert!(!finds(&plan), "{rule:?}"),
            None => assert_eq!(rule, Rule::EveryWish),
        }
    }
}

#[test]
fn a_budget_leaves_it_open_with_a_bound() {
    let pairs = [(0, 1, 1), (0, 2, 1), (1, 2, 1)];
    let problem = Problem::new(small(&pairs, 1, &[], false)).expect("it is right");
    let settings = ProofSettings {
        conflicts: Some(0),
        time_ms: None,
    };
    let proof = prove(&problem, &settings, None, &mut NoWatch);
    assert_eq!(proof.verdict, Verdict::Open);
    let best = prove(&problem, &NO_LIMIT, None, &mut NoWatch);
    assert!(proof.bound >= best.value.expect("there is a plan"));
}

/// The easy ones of the published instances; the others are the benchmark's.
#[test]
fn published_instances_have_the_published_answers() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/b2bsop");
    let expected = [
        ("tic-12.original", Some(0)),
        ("tic-12.fixed020-Forb", Some(1)),
        ("tic-12.fixed040-Forb", None),
        ("tic-12.forb0003", None),
        ("tic-13.fixed020-Forb", Some(2)),
        ("tic-13crafb.fixed040-Forb", Some(16)),
        ("tic-13.forb0003", None),
    ];
    for (name, breaks) in expected {
        let Ok(text) = std::fs::read(format!("{folder}/{name}.dzn")) else {
            continue;
        };
        let problem = dzn::read_problem(&text, 2).expect(name);
        let proof = prove(&problem, &NO_LIMIT, None, &mut NoWatch);
        let most = problem.wishes().len() as i64;
        match breaks {
            Some(breaks) => assert_eq!(
                (proof.verdict, proof.value),
                (Verdict::Optimal, Some(most - breaks)),
                "{name}"
            ),
            None => assert!(matches!(proof.verdict, Verdict::Impossible(_)), "{name}"),
        }
    }
}
