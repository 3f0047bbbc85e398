//! Reasons: what stood in the way, and the fix, tried.

use attache_planner::{Fix, NoWatch, PlaceNo, Rule, Settings, SlotNo, Stop, check, explain, plan};

use crate::small::{draft, plan as seats, problem, wish};

#[test]
fn a_full_hall_is_the_reason_and_one_more_table_helps() {
    let mut full = draft();
    full.wishes = vec![wish("ab", &["ann", "ben"]), wish("cd", &["cem", "dee"])];
    for wish in &mut full.wishes {
        wish.places = Some(vec!["hotel".into()]);
        wish.slots = Some(vec!["mon1".into()]);
    }
    let tight = problem(full.clone());
    let outcome = plan(&tight, &Settings::new(1, Stop::rounds(1_000)), &mut NoWatch);
    let reasons = explain(&tight, &outcome.plan);
    assert_eq!(reasons.len(), 1);
    assert_eq!((reasons[0].candidates, reasons[0].open), (1, 0));
    assert_eq!(reasons[0].blocked[0].rule, Rule::TableFree);
    let fix = Fix::MoreTables {
        slot: SlotNo(0),
        place: PlaceNo(1),
    };
    assert_eq!(reasons[0].fix, Some(fix));
    full.places[1].tables[0] += 1;
    let eased = problem(full);
    let outcome = plan(&eased, &Settings::new(1, Stop::rounds(1_000)), &mut NoWatch);
    assert_eq!(outcome.score.granted, 2);
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
            "planning-reason-availability",
            "planning-fix-be-there"
        ]
    );
}

#[test]
fn another_meeting_may_give_way() {
    let mut busy = draft();
    for wish in &mut busy.wishes {
        wish.slots = Some(vec!["mon1".into()]);
    }
    let problem = problem(busy);
    let standing = seats(&[Some((0, 0, 1)), None, None]);
    assert_eq!(check(&problem, &standing).findings, []);
    let reasons = explain(&problem, &standing);
    let ad = reasons
        .iter()
        .find(|reason| problem.wish(reason.wish).id == "ad")
        .expect("left out");
    assert_eq!(ad.blocked[0].rule, Rule::OnePlaceAtATime);
    assert!(matches!(ad.fix, Some(Fix::GiveWay { wish, .. }) if problem.wish(wish).id == "ab"));
}
