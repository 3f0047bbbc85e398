//! Reasons: what stood in the way, and the remedy, tried.

use attache_planner::generate::{self, Features, Size};
use attache_planner::{
    Advice, Change, Costs, NoWatch, Obstacle, PlaceNo, Plan, Problem, Rule, Settings, SlotNo, Stop,
    check, explain, plan, remedy,
};

use crate::small::{draft, plan as seats, problem, wish};

fn planned(problem: &Problem, seed: u64, rounds: u64, start: Option<Plan>) -> Plan {
    let settings = Settings {
        start,
        ..Settings::new(seed, Stop::rounds(rounds))
    };
    plan(problem, &settings, &mut NoWatch).plan
}

#[test]
fn a_full_hall_is_the_reason_and_one_more_table_helps() {
    let mut full = draft();
    full.wishes = vec![wish("ab", &["ann", "ben"]), wish("cd", &["cem", "dee"])];
    for wish in &mut full.wishes {
        wish.places = Some(vec!["hotel".into()]);
        wish.slots = Some(vec!["mon1".into()]);
    }
    let tight = problem(full.clone());
    let outcome = planned(&tight, 1, 1_000, None);
    let reasons = explain(&tight, &outcome);
    assert_eq!(reasons.len(), 1);
    assert_eq!((reasons[0].candidates, reasons[0].open), (1, 0));
    assert_eq!(reasons[0].blocked[0].rule, Rule::TableFree);
    let nearest = reasons[0].nearest.as_ref().expect("a candidate");
    let (slot, place) = (SlotNo(0), PlaceNo(1));
    assert_eq!(nearest.obstacles, [Obstacle::Tables { slot }]);
    let remedy = remedy(&tight, &outcome, reasons[0].wish).expect("a remedy");
    assert_eq!(remedy.changes, [Change::MoreTables { slot, place }]);
    full.places[1].tables[0] += 1;
    let eased = problem(full);
    assert_eq!(planned(&eased, 1, 1_000, None).meetings().count(), 2);
}

#[test]
fn somebody_who_is_away_is_named() {
    let mut away = draft();
    away.wishes.truncate(1);
    let all = ["mon1", "mon2", "mon3", "mon4", "tue1", "tue2"];
    away.persons[1].unavailable = all.iter().map(|&id| id.into()).collect();
    let problem = problem(away);
    let reasons = explain(&problem, &seats(&[None]));
    assert_eq!(reasons[0].candidates, 12);
    assert_eq!(reasons[0].blocked.len(), 1);
    assert_eq!(reasons[0].blocked[0].rule, Rule::Availability);
    let (person, times) = reasons[0].blocked[0].persons[0];
    assert_eq!(
        (problem.person(person).name.as_str(), times),
        ("Ben Brown", 12)
    );
    let keys: Vec<&str> = reasons[0]
        .sentences(&problem)
        .iter()
        .map(|phrase| phrase.key)
        .collect();
    assert_eq!(
        keys,
        [
            "planning-reason-blocked",
            "planning-nearest",
            "planning-obstacle-away",
            "planning-reason-availability",
        ]
    );
    let remedy = remedy(&problem, &seats(&[None]), reasons[0].wish).expect("a remedy");
    assert!(matches!(remedy.changes[..], [Change::BeThere { .. }]));
}

#[test]
fn another_meeting_may_give_way() {
    let mut busy = draft();
    for wish in &mut busy.wishes {
        wish.slots = Some(vec!["mon1".into()]);
    }
    busy.wishes.truncate(3);
    busy.wishes[0].weight = 3;
    busy.wishes.remove(1);
    let problem = problem(busy);
    let standing = seats(&[Some((0, 0, 1)), None]);
    assert_eq!(check(&problem, &standing).findings, []);
    let reasons = explain(&problem, &standing);
    let [ad] = &reasons[..] else {
        panic!("one is left out")
    };
    assert_eq!(ad.blocked[0].rule, Rule::OnePlaceAtATime);
    let costs = Costs {
        allow_time: 1_000_000,
        ..Costs::default()
    };
    let advice = Advice::new(&problem, &standing).with_costs(costs);
    let remedy = advice.remedy(ad.wish).expect("a remedy");
    assert_eq!(remedy.changes, []);
    let [given_up] = remedy.given_up[..] else {
        panic!("one gives way")
    };
    assert_eq!(problem.wish(given_up).id, "ab");
}

#[test]
fn a_remedy_made_in_the_draft_grants_the_wish() {
    let (mut asked, mut granted, mut none) = (0, 0, 0);
    for seed in 0..30 {
        let size = Size {
            features: if seed % 2 == 0 {
                Features::NONE
            } else {
                Features::ALL
            },
            ..Size::SMALL
        };
        let draft = generate::draft(&size, seed);
        let tight = Problem::new(draft.clone()).expect("a generated draft");
        let before = planned(&tight, seed, 5_000, None);
        for reason in explain(&tight, &before).iter().take(6) {
            let Some(remedy) = remedy(&tight, &before, reason.wish) else {
                none += u32::from(seed % 2 == 0);
                continue;
            };
            let mut eased = draft.clone();
            remedy.make_in(&tight, &mut eased);
            let eased = Problem::new(eased).expect("a change makes no fault");
            let after = planned(&eased, seed, 5_000, Some(before.clone()));
            assert_eq!(check(&eased, &after).findings, []);
            asked += 1;
            granted += u32::from(after.seat(remedy.wish).is_some());
        }
    }
    assert_eq!(granted, asked);
    // No remedy is offered against a forbidden pair or a promise of another time.
    assert!(none * 8 < asked, "{none} without a remedy beside {asked}");
}
