//! Roles: representatives whom the engine picks, interpreters, and what they count for.

use attache_planner::{
    Argument, Draft, FaultKind, Finding, PersonDraft, PersonNo, Plan, Problem, RoleKind, Rule,
    WishNo, check, explain,
};

use crate::small::{draft, plan, problem};

/// The small draft, in which Cem and Dee are of one organisation that “ab” wants to meet too, and
/// two interpreters are there; Ben left the first wish.
fn with_roles() -> Draft {
    let mut draft = draft();
    let interpreter = |id: &str, languages: &[&str]| PersonDraft {
        id: id.into(),
        interprets: languages.iter().map(|&language| language.into()).collect(),
        organisation: "Acme".into(),
        ..PersonDraft::default()
    };
    draft.persons[2].organisation = "Acme".into();
    draft.persons[3].organisation = "Acme".into();
    draft.persons.push(interpreter("ina", &["ja", "en"]));
    draft.persons.push(interpreter("ivo", &["ja", "fr"]));
    draft.wishes[0].persons = vec!["ann".into()];
    draft.wishes[0].organisations = vec!["Acme".into()];
    draft.wishes[0].interpreters = vec![vec!["en".into(), "ja".into()]];
    draft
}

const CEM: u32 = 2;
const DEE: u32 = 3;
const INA: u32 = 4;
const IVO: u32 = 5;

/// A plan in which the first wish stands at nine with those persons in its roles.
fn at_nine(picked: &[u32]) -> Plan {
    let mut plan = plan(&[Some((0, 0, 1)), None, None]);
    let picked = picked.iter().copied().map(PersonNo).collect();
    plan.picked.insert(WishNo(0), picked);
    plan
}

fn findings(draft: Draft, plan: &Plan) -> Vec<Finding> {
    check(&problem(draft), plan).findings
}

/// The plan has one breach, of a rule, that names somebody.
fn broken(draft: Draft, plan: &Plan, rule: Rule, persons: &[u32]) {
    let found = findings(draft, plan);
    let rules: Vec<Rule> = found.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, [rule]);
    let persons: Vec<PersonNo> = persons.iter().copied().map(PersonNo).collect();
    assert_eq!(found[0].persons, persons);
}

#[test]
fn candidates_are_those_of_the_organisation_and_of_the_languages() {
    let problem = problem(with_roles());
    let roles = &problem.wish(WishNo(0)).roles;
    assert_eq!(roles[0].kind, RoleKind::Representative("Acme".into()));
    assert_eq!(roles[0].candidates, [PersonNo(CEM), PersonNo(DEE)]);
    assert_eq!(roles[1].candidates, [PersonNo(INA)]);
    assert_eq!(problem.wish_name(WishNo(0)), "Ann Aerts, Acme");
}

#[test]
fn whoever_takes_a_role_fits_it() {
    assert_eq!(findings(with_roles(), &at_nine(&[CEM, INA])), []);
    assert_eq!(findings(with_roles(), &at_nine(&[DEE, INA])), []);
    broken(with_roles(), &at_nine(&[1, INA]), Rule::Roles, &[1]);
    broken(with_roles(), &at_nine(&[CEM, IVO]), Rule::Roles, &[IVO]);
    broken(with_roles(), &at_nine(&[CEM]), Rule::Roles, &[]);
    broken(
        with_roles(),
        &at_nine(&[CEM, INA, IVO]),
        Rule::Roles,
        &[IVO],
    );
    broken(with_roles(), &at_nine(&[CEM, 999]), Rule::Roles, &[]);
    let mut nobody = at_nine(&[]);
    nobody.picked.clear();
    broken(with_roles(), &nobody, Rule::Roles, &[]);
    let mut idle = at_nine(&[CEM, INA]);
    idle.seats[0] = None;
    broken(with_roles(), &idle, Rule::Roles, &[]);
}

#[test]
fn nobody_takes_two_roles() {
    let two = |draft: &mut Draft| {
        let speaks = vec!["ja".into()];
        draft.wishes[0].interpreters = vec![speaks.clone(), speaks];
    };
    let mut wanted = with_roles();
    two(&mut wanted);
    assert_eq!(findings(wanted.clone(), &at_nine(&[CEM, INA, IVO])), []);
    broken(wanted, &at_nine(&[CEM, INA, INA]), Rule::Roles, &[INA]);
}

#[test]
fn every_rule_holds_for_those_picked() {
    let at = at_nine(&[CEM, INA]);
    let mut away = with_roles();
    away.persons[CEM as usize].unavailable = vec!["mon1".into()];
    broken(away, &at, Rule::Availability, &[CEM]);
    let mut busy = with_roles();
    busy.activities[0].start_minute = 550;
    busy.persons[INA as usize].activities = vec!["visit".into()];
    broken(busy, &at, Rule::OnePlaceAtATime, &[INA]);
    let mut apart = with_roles();
    apart.forbidden_pairs = vec![["cem".into(), "ann".into()]];
    broken(apart, &at, Rule::ForbiddenPair, &[0, CEM]);
    let mut full = with_roles();
    full.persons[CEM as usize].most_total = Some(0);
    broken(full, &at, Rule::MostMeetings, &[CEM]);
    let mut two = at_nine(&[CEM, INA]);
    two.seats[1] = Some(attache_planner::Seat {
        table: 2,
        ..two.seats[0].expect("a seat")
    });
    broken(with_roles(), &two, Rule::OnePlaceAtATime, &[CEM]);
}

#[test]
fn aims_count_for_those_picked_but_not_for_interpreters() {
    let mut wanted = with_roles();
    for person in [CEM, DEE] {
        wanted.persons[person as usize].least = 1;
    }
    wanted.persons[INA as usize].least = 3;
    let problem = problem(wanted);
    let score = check(&problem, &at_nine(&[DEE, INA])).score;
    assert_eq!(score.below_least, 1, "Cem alone");
    // Dee again at 9:50 in the hotel; Ina is there too, as a third wish would have it.
    let mut far = at_nine(&[DEE, INA]);
    far.seats[2] = Some(attache_planner::Seat {
        slot: attache_planner::SlotNo(2),
        place: attache_planner::PlaceNo(1),
        table: 1,
    });
    let score = check(&problem, &far).score;
    assert_eq!(
        (score.idle_gaps, score.place_changes),
        (2, 2),
        "Ann and Dee"
    );
}

#[test]
fn a_promise_with_roles_is_kept_where_somebody_can_take_them() {
    let mut promised = with_roles();
    promised.wishes[0].pin = Some(attache_planner::PinDraft {
        slot: Some("mon1".into()),
        place: Some("hall".into()),
        table: None,
    });
    let nothing = plan(&[None, None, None]);
    let broken = findings(promised.clone(), &nothing);
    assert_eq!(broken[0].rule, Rule::PinsHold);
    let mut ill = promised.clone();
    ill.persons[INA as usize].unavailable = vec!["mon1".into()];
    assert_eq!(findings(ill, &nothing), []);
    // The same hour is promised to two who both need the one interpreter: either will do.
    promised.wishes[2].persons = vec!["dee".into(), "ben".into()];
    promised.wishes[2].pin = promised.wishes[0].pin.clone();
    promised.wishes[2].interpreters = promised.wishes[0].interpreters.clone();
    assert_eq!(findings(promised.clone(), &at_nine(&[CEM, INA])), []);
    let mut other = plan(&[None, None, Some((0, 0, 1))]);
    other.picked.insert(WishNo(2), vec![PersonNo(INA)]);
    assert_eq!(findings(promised.clone(), &other), []);
    assert_eq!(findings(promised, &nothing).len(), 2);
}

#[test]
fn a_reason_tells_when_nobody_is_left_for_a_role() {
    let mut wanted = with_roles();
    for person in [CEM, DEE] {
        let slots = &wanted.slots;
        wanted.persons[person as usize].unavailable =
            slots.iter().map(|slot| slot.id.clone()).collect();
    }
    let problem = problem(wanted);
    let reasons = explain(&problem, &plan(&[None, None, None]));
    assert_eq!(reasons[0].blocked[0].rule, Rule::Availability);
    let sentences = reasons[0].sentences(&problem);
    let mut arguments = sentences.iter().flat_map(|sentence| &sentence.arguments);
    let names = |argument: &Argument| matches!(argument, Argument::Text(t) if t.contains("Cem"));
    assert!(
        arguments.any(|(_, argument)| names(argument)),
        "{sentences:?}"
    );
}

#[test]
fn roles_that_cannot_be_are_refused() {
    let fault = |change: fn(&mut Draft)| {
        let mut changed = with_roles();
        change(&mut changed);
        let fault = Problem::new(changed).expect_err("a fault").remove(0);
        (fault.path, fault.kind)
    };
    let at = |path: &str, kind| (path.to_owned(), kind);
    assert_eq!(
        fault(|d| d.wishes[0].organisations[0] = "Nobody".into()),
        at("$.wishes[0].organisations[0]", FaultKind::NobodyForRole)
    );
    assert_eq!(
        fault(|d| d.wishes[0].organisations.push("Acme".into())),
        at(
            "$.wishes[0].organisations[1]",
            FaultKind::DuplicateId { id: "Acme".into() }
        )
    );
    assert_eq!(
        fault(|d| d.wishes[0].interpreters[0].push("fr".into())),
        at("$.wishes[0].interpreters[0]", FaultKind::NobodyForRole)
    );
    assert_eq!(
        fault(|d| d.wishes[0].interpreters[0].clear()),
        at("$.wishes[0].interpreters[0]", FaultKind::EmptySet)
    );
    assert_eq!(
        fault(|d| d.wishes[0].organisations.clear()),
        at("$.wishes[0].persons", FaultKind::TooFewPersons)
    );
    assert_eq!(
        fault(|d| d.persons[4].interprets.push(" ".into())),
        at("$.persons[4].interprets[2]", FaultKind::BlankId)
    );
    let crowd = |d: &mut Draft| d.wishes[0].interpreters = vec![vec!["ja".into()]; 31];
    assert_eq!(
        fault(crowd),
        at("$.wishes[0].persons", FaultKind::TooMany { limit: 32 })
    );
}
