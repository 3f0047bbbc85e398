//! Each rule: a plan that breaks it is found, with names; the same plan without the breach is not.

use attache_planner::{Argument, Draft, Finding, PartOfDay, PinDraft, Problem, Rule, check};

use crate::small::{draft, plan, problem};

type Seats<'a> = &'a [Option<(u32, u32, u16)>];

fn findings(draft: Draft, seats: Seats<'_>) -> (Problem, Vec<Finding>) {
    let problem = problem(draft);
    let findings = check(&problem, &plan(seats)).findings;
    (problem, findings)
}

/// The draft as changed has one breach of the rule by the seats, whose sentence names `named`; and
/// no breach at all as it was.
fn breach(change: impl FnOnce(&mut Draft), seats: Seats<'_>, rule: Rule, named: &str) {
    let (_, none) = findings(draft(), seats);
    assert_eq!(none, [], "without the change");
    broken(change, seats, rule, named);
}

fn broken(change: impl FnOnce(&mut Draft), seats: Seats<'_>, rule: Rule, named: &str) {
    let mut changed = draft();
    change(&mut changed);
    let (problem, found) = findings(changed, seats);
    assert_eq!(
        found.iter().map(|finding| finding.rule).collect::<Vec<_>>(),
        [rule]
    );
    let arguments = found[0].phrase(&problem).arguments;
    let persons = arguments
        .iter()
        .find(|(name, _)| *name == "persons")
        .expect("an argument");
    assert_eq!(persons.1, Argument::Text(named.into()));
}

const TWO: Seats<'_> = &[Some((0, 0, 1)), Some((0, 0, 2)), None];

#[test]
fn a_plan_speaks_of_what_exists() {
    for seats in [
        [Some((9, 0, 1)), None, None],
        [Some((0, 7, 1)), None, None],
        [Some((0, 0, 0)), None, None],
    ] {
        let (_, found) = findings(draft(), &seats);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].rule, Rule::Known);
    }
    let (_, found) = findings(draft(), &[None]);
    assert_eq!(found[0].rule, Rule::Known);
}

#[test]
fn a_meeting_stands_at_a_place_its_wish_allows() {
    let only_hotel = |draft: &mut Draft| draft.wishes[0].places = Some(vec!["hotel".into()]);
    breach(only_hotel, TWO, Rule::PlacesAllowed, "Ann Aerts, Ben Brown");
}

#[test]
fn a_meeting_begins_in_a_slot_and_session_its_wish_allows() {
    let only_tuesday = |draft: &mut Draft| draft.wishes[0].sessions = Some(vec!["tue-am".into()]);
    breach(
        only_tuesday,
        TWO,
        Rule::SlotsAllowed,
        "Ann Aerts, Ben Brown",
    );
    let later =
        |draft: &mut Draft| draft.wishes[1].slots = Some(vec!["mon2".into(), "mon3".into()]);
    breach(later, TWO, Rule::SlotsAllowed, "Cem Carlier, Dee Davis");
}

#[test]
fn a_meeting_ends_with_its_session() {
    let longer = |draft: &mut Draft| draft.wishes[0].length_slots = 2;
    breach(
        longer,
        &[Some((2, 0, 1)), None, None],
        Rule::FitsSession,
        "Ann Aerts, Ben Brown",
    );
}

#[test]
fn a_meeting_begins_in_the_part_of_the_day_asked_for() {
    let late = |draft: &mut Draft| draft.wishes[0].part_of_day = PartOfDay::Afternoon;
    breach(late, TWO, Rule::PartOfDay, "Ann Aerts, Ben Brown");
    let early = |draft: &mut Draft| draft.wishes[0].part_of_day = PartOfDay::Morning;
    breach(
        early,
        &[Some((3, 0, 1)), None, None],
        Rule::PartOfDay,
        "Ann Aerts, Ben Brown",
    );
}

#[test]
fn those_who_must_not_meet_do_not() {
    let pair = |draft: &mut Draft| draft.forbidden_pairs = vec![["ben".into(), "ann".into()]];
    breach(pair, TWO, Rule::ForbiddenPair, "Ann Aerts, Ben Brown");
}

#[test]
fn a_promise_is_kept() {
    let pin = |slot: &str, table| PinDraft {
        slot: Some(slot.into()),
        place: Some("hall".into()),
        table,
    };
    let elsewhere = |draft: &mut Draft| draft.wishes[0].pin = Some(pin("mon2", None));
    breach(elsewhere, TWO, Rule::PinsHold, "Ann Aerts, Ben Brown");
    let other_table = |draft: &mut Draft| draft.wishes[0].pin = Some(pin("mon1", Some(2)));
    breach(
        other_table,
        &[Some((0, 0, 1)), None, None],
        Rule::PinsHold,
        "Ann Aerts, Ben Brown",
    );
    let left_out = |draft: &mut Draft| draft.wishes[2].pin = Some(pin("mon2", None));
    breach(left_out, TWO, Rule::PinsHold, "Ann Aerts, Dee Davis");
}

#[test]
fn a_promise_that_nothing_could_keep_is_no_breach() {
    let mut away = draft();
    away.persons[0].unavailable = vec!["mon2".into()];
    let pin = PinDraft {
        slot: Some("mon2".into()),
        place: Some("hall".into()),
        table: None,
    };
    away.wishes[2].pin = Some(pin);
    let (_, found) = findings(away, &[None, Some((0, 0, 2)), None]);
    assert_eq!(found, []);
}

#[test]
fn nobody_meets_when_they_are_not_there() {
    let away = |draft: &mut Draft| draft.persons[1].unavailable = vec!["mon1".into()];
    breach(away, TWO, Rule::Availability, "Ben Brown");
    let second_slot = |draft: &mut Draft| {
        draft.wishes[0].length_slots = 2;
        draft.persons[1].unavailable = vec!["mon2".into()];
    };
    breach(second_slot, TWO, Rule::Availability, "Ben Brown");
}

#[test]
fn nobody_is_in_two_places_at_once() {
    let twice: Seats<'_> = &[Some((0, 0, 1)), None, Some((0, 1, 1))];
    broken(|_| {}, twice, Rule::OnePlaceAtATime, "Ann Aerts");
    let busy = |draft: &mut Draft| {
        draft.activities[0].start_minute = 550;
        draft.persons[0].activities = vec!["visit".into()];
    };
    breach(busy, TWO, Rule::OnePlaceAtATime, "Ann Aerts");
}

#[test]
fn everybody_has_time_to_travel() {
    let hall_then_hotel: Seats<'_> = &[Some((0, 0, 1)), None, Some((1, 1, 1))];
    broken(|_| {}, hall_then_hotel, Rule::TravelTime, "Ann Aerts");
    let near = |draft: &mut Draft| draft.travel_minutes = vec![vec![0, 5], vec![5, 0]];
    let mut nearer = draft();
    near(&mut nearer);
    assert_eq!(findings(nearer, hall_then_hotel).1, []);
    // The visit ends at 13:55 in the hotel; the hall is ten minutes away.
    let after_visit = |draft: &mut Draft| draft.persons[0].activities = vec!["visit".into()];
    breach(
        after_visit,
        &[Some((3, 0, 1)), None, None],
        Rule::TravelTime,
        "Ann Aerts",
    );
    let mut in_hotel = draft();
    after_visit(&mut in_hotel);
    assert_eq!(findings(in_hotel, &[Some((3, 1, 1)), None, None]).1, []);
}

#[test]
fn a_table_is_open_and_has_one_meeting_at_a_time() {
    let same: Seats<'_> = &[Some((0, 0, 1)), Some((0, 0, 1)), None];
    broken(
        |_| {},
        same,
        Rule::TableFree,
        "Ann Aerts, Ben Brown, Cem Carlier, Dee Davis",
    );
    let closed = |draft: &mut Draft| draft.places[0].tables[0] = 1;
    breach(closed, TWO, Rule::TableFree, "Cem Carlier, Dee Davis");
}

#[test]
fn nobody_has_more_meetings_than_their_most() {
    let seats: Seats<'_> = &[Some((0, 0, 1)), None, Some((1, 0, 1))];
    breach(
        |d| d.persons[0].most_total = Some(1),
        seats,
        Rule::MostMeetings,
        "Ann Aerts",
    );
    breach(
        |d| d.persons[0].most_per_day = Some(1),
        seats,
        Rule::MostMeetings,
        "Ann Aerts",
    );
    let mut two_days = draft();
    two_days.persons[0].most_per_day = Some(1);
    assert_eq!(
        findings(two_days, &[Some((0, 0, 1)), None, Some((4, 0, 1))]).1,
        []
    );
}

#[test]
fn what_must_come_after_another_does() {
    let seats: Seats<'_> = &[Some((0, 0, 1)), Some((0, 0, 2)), None];
    let names = "Ann Aerts, Ben Brown, Cem Carlier, Dee Davis";
    breach(
        |d| d.wishes[1].after = vec!["ab".into()],
        seats,
        Rule::Order,
        names,
    );
    let mut in_order = draft();
    in_order.wishes[1].after = vec!["ab".into()];
    assert_eq!(
        findings(in_order, &[Some((0, 0, 1)), Some((1, 0, 2)), None]).1,
        []
    );
}

#[test]
fn a_score_counts_what_it_says() {
    let mut wanted = draft();
    wanted.wishes[0].mutual = true;
    wanted.persons[2].least = 2;
    let problem = problem(wanted);
    // Ann: hall at 9:00, hotel at 9:50, one idle slot and one change of ten minutes.
    let report = check(&problem, &plan(&[Some((0, 0, 1)), None, Some((2, 1, 1))]));
    assert_eq!(report.findings, []);
    let score = report.score;
    assert_eq!((score.granted, score.granted_mutual), (2, 1));
    assert_eq!((score.below_least, score.idle_gaps), (2, 1));
    assert_eq!((score.place_changes, score.travel_minutes), (1, 10));
    // Cem has none of his one wish, Dee one of her two.
    assert_eq!(score.unfairness.persons, 40 + 20);
    assert_eq!(
        score.value,
        (500 + 1_000 + 500) - 2 * 400 - (40 + 20) - 20 - 30 - 10
    );
    let parts = score.parts(&problem.weights());
    assert_eq!(
        parts.iter().map(|part| part.points).sum::<i64>(),
        score.value
    );
}
