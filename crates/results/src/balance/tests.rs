//! That counts add up, that what nothing serves is found, and that what is noted is kept.

use attache_foundation::history::By;
use attache_platform::database::sql;
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;
use attache_testkit::{Kit, kits, small};
use jiff::civil::date;

use super::rules::{academic, aimless, coverage, orphans, stages, tally, unattended};
use super::{Activity, Company, Facts, Outcome, Tally, Trace, actions, store};

fn outcome(code: &str, kind: &str, direction: &str, relation: &str) -> Outcome {
    Outcome {
        code: code.to_owned(),
        subject: Localized::new([code, "", "", ""]),
        kind: kind.to_owned(),
        direction: direction.to_owned(),
        relation: relation.to_owned(),
        owner: String::new(),
        next_day: None,
        closed: false,
    }
}

fn company(region: Option<&str>, size: Option<&str>, stages: [Option<&str>; 2]) -> Company {
    Company {
        code: String::new(),
        name: Localized::default(),
        region: region.map(str::to_owned),
        size: size.map(str::to_owned),
        domain: size.map(str::to_owned),
        stage_before: stages[0].map(str::to_owned),
        stage_after: stages[1].map(str::to_owned),
    }
}

fn adds_up(tally: &Tally) -> bool {
    tally.rows.iter().map(|(_, count)| count).sum::<i64>() == tally.total
}

fn rows(tally: &Tally) -> Vec<(&str, i64)> {
    let rows = tally.rows.iter();
    rows.map(|(name, count)| (name.as_str(), *count)).collect()
}

#[test]
fn every_count_adds_up_to_its_total_whatever_is_unknown() {
    let outcomes = [
        outcome("a", "industrial", "outbound", "new"),
        outcome("b", "industrial", "inbound", "renewed"),
        outcome("c", "government", "sideways", ""),
    ];
    let known = ["outbound", "inbound", "exchange"];
    let by_direction = tally(&outcomes, &known, |one| &one.direction);
    let wanted = [
        ("outbound", 1),
        ("inbound", 1),
        ("exchange", 0),
        ("sideways", 1),
    ];
    assert_eq!(rows(&by_direction), wanted);
    assert!(adds_up(&by_direction) && by_direction.total == 3);
    let companies = [
        company(Some("flanders"), Some("sme"), [None, None]),
        company(Some("wallonia"), None, [None, None]),
        company(None, Some("large"), [None, None]),
    ];
    let of = |one: &Option<String>| one.clone().unwrap_or_default();
    for names in [["flanders", "wallonia"], ["sme", "large"]] {
        let by_region: Vec<String> = companies.iter().map(|one| of(&one.region)).collect();
        let by_size: Vec<String> = companies.iter().map(|one| of(&one.size)).collect();
        for all in [by_region, by_size] {
            let counted = tally(&all, &names, |name| name);
            assert!(adds_up(&counted) && counted.total == 3, "{counted:?}");
        }
    }
    let mut broken = by_direction;
    broken.rows[0].1 += 1;
    assert!(!adds_up(&broken), "the control");
}

#[test]
fn agreements_are_counted_by_kind_and_new_apart_from_renewed() {
    let outcomes = [
        outcome("a", "government", "exchange", "new"),
        outcome("b", "industrial", "exchange", "renewed"),
        outcome("c", "industrial", "exchange", "new"),
        outcome("d", "research", "exchange", ""),
    ];
    let by_kind = tally(&outcomes, &[], |one| &one.kind);
    assert_eq!(
        rows(&by_kind),
        [("government", 1), ("industrial", 2), ("research", 1)]
    );
    let by_relation = tally(&outcomes, &["new", "renewed"], |one| &one.relation);
    assert_eq!(rows(&by_relation), [("new", 2), ("renewed", 1), ("", 1)]);
    let track: Vec<&str> = academic(&outcomes)
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    assert_eq!(track, ["d"]);
}

#[test]
fn companies_are_counted_by_stage_before_and_after() {
    let companies = [
        company(None, None, [Some("exploring"), Some("first_sale")]),
        company(None, None, [Some("exploring"), None]),
        company(None, None, [None, Some("growing")]),
    ];
    let known = ["exploring", "first_sale", "growing"];
    let (before, after) = stages(&companies, &known);
    let was = [("exploring", 2), ("first_sale", 0), ("growing", 0), ("", 1)];
    assert_eq!(rows(&before), was);
    let is = [("exploring", 0), ("first_sale", 1), ("growing", 1), ("", 1)];
    assert_eq!(rows(&after), is);
    assert!(adds_up(&before) && adds_up(&after));
}

fn traced() -> Facts {
    let term = |code: &str| (code.to_owned(), Localized::default());
    let activity = |code: &str| Activity {
        code: code.to_owned(),
        title: Localized::default(),
        showcase: None,
    };
    let trace = |list: &str, term: &str, kind: &str, subject: &str| Trace {
        list: list.to_owned(),
        term: term.to_owned(),
        kind: kind.to_owned(),
        subject: subject.to_owned(),
    };
    Facts {
        outcomes: vec![outcome("mou", "government", "exchange", "")],
        activities: vec![activity("seminar"), activity("dinner")],
        goals: vec![term("invest"), term("grow")],
        challenges: vec![term("energy"), term("life")],
        traces: vec![
            trace("goal", "invest", "activity", "seminar"),
            trace("goal", "invest", "agreement", "mou"),
            trace("goal", "grow", "activity", "cancelled-visit"),
            trace("challenge", "energy", "activity", "seminar"),
            trace("challenge", "energy", "activity", "dinner"),
        ],
        ..Facts::default()
    }
}

#[test]
fn goals_without_activity_and_activities_without_goal_are_named() {
    let facts = traced();
    let covered = coverage(&facts, "goal", &facts.goals);
    assert_eq!(covered[0].activities, ["seminar"]);
    assert_eq!(covered[0].outcomes, ["mou"]);
    let bare: Vec<&str> = orphans(&covered)
        .iter()
        .map(|term| term.0.as_str())
        .collect();
    assert_eq!(bare, ["grow"], "what is not there any more serves nothing");
    let aimless_of: Vec<&str> = aimless(&facts, "activity", &facts.activities, |one| &one.code)
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    assert_eq!(aimless_of, ["dinner"], "a challenge is no goal");
    let outcomes = aimless(&facts, "agreement", &facts.outcomes, |one| &one.code);
    assert!(outcomes.is_empty());
}

#[test]
fn a_challenge_without_activity_is_named() {
    let mut facts = traced();
    let covered = coverage(&facts, "challenge", &facts.challenges);
    let bare: Vec<&str> = orphans(&covered)
        .iter()
        .map(|term| term.0.as_str())
        .collect();
    assert_eq!(bare, ["life"]);
    facts.traces[4].term = "life".to_owned();
    let covered = coverage(&facts, "challenge", &facts.challenges);
    assert_eq!(orphans(&covered), Vec::<&super::Term>::new());
}

#[test]
fn an_open_outcome_without_owner_or_next_day_is_named() {
    let whole = Outcome {
        owner: "FIT".to_owned(),
        next_day: Some(date(2025, 11, 3)),
        ..outcome("whole", "industrial", "outbound", "new")
    };
    let nobody = Outcome {
        owner: String::new(),
        code: "nobody".to_owned(),
        ..whole.clone()
    };
    let never = Outcome {
        next_day: None,
        code: "never".to_owned(),
        ..whole.clone()
    };
    let done = Outcome {
        closed: true,
        ..outcome("done", "industrial", "outbound", "new")
    };
    let all = [whole, nobody, never, done];
    let found: Vec<&str> = unattended(&all)
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    assert_eq!(found, ["nobody", "never"]);
}

async fn put_agreement(
    kit: &Kit,
    mission: attache_foundation::ids::MissionId,
    code: &str,
    at: i64,
) {
    let mut change = kit.app.change(By::Itself, Some(mission)).await.unwrap();
    let id = change.id::<()>();
    let query = sql(
        "insert into agreements (id, mission, code, kind, direction, state, \
         attribution, subject, embargo_until, synthetic, source) values ($1, $2, $3, \
         'industrial', 'outbound', 'signed', 'signed_at', '{}', $4, 1, 'generated')",
    );
    let query = query.bind(id).bind(mission).bind(code).bind(Moment(at));
    change.execute(query).await.unwrap();
    change.finish().await.unwrap();
}

#[tokio::test]
async fn what_is_noted_is_kept_and_an_embargo_hides_its_agreement() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let now = kit.app.now();
        put_agreement(&kit, small.mission, "known", now.0 - 1).await;
        put_agreement(&kit, small.mission, "secret", now.0 + 1_000_000).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let trace = Trace {
            list: "goal".to_owned(),
            term: "g".to_owned(),
            kind: "activity".to_owned(),
            subject: "opening-seminar".to_owned(),
        };
        for serves in [true, true] {
            actions::trace(&mut change, &trace, serves).await.unwrap();
        }
        let told = ("Buyers", "Photographs");
        actions::showcase(&mut change, "opening-seminar", told)
            .await
            .unwrap();
        let followed = Outcome {
            owner: "FIT".to_owned(),
            next_day: Some(date(2025, 11, 3)),
            relation: "new".to_owned(),
            ..outcome("known", "industrial", "outbound", "")
        };
        for _ in 0..2 {
            actions::follow_up(&mut change, &followed).await.unwrap();
        }
        let stage = actions::note_stage(&mut change, "brass-and-bytes", "growing");
        stage.await.unwrap();
        change.finish().await.unwrap();

        let facts = store::facts(&mut kit.app.reads(), small.mission, now)
            .await
            .unwrap();
        assert_eq!(facts.traces, std::slice::from_ref(&trace));
        assert_eq!(facts.outcomes.len(), 1, "the other is under embargo");
        assert_eq!(facts.outcomes[0].owner, "FIT");
        assert_eq!(facts.outcomes[0].next_day, Some(date(2025, 11, 3)));
        let shown = facts.activities.iter().find(|one| one.showcase.is_some());
        let shown = shown.expect("a showcase");
        assert_eq!(shown.showcase.as_ref().unwrap().1, "Photographs");
        let codes: Vec<&str> = facts
            .activities
            .iter()
            .map(|one| one.code.as_str())
            .collect();
        assert!(!codes.contains(&"official-dinner"), "of protocol");
        let grown = facts
            .companies
            .iter()
            .find(|one| one.code == "brass-and-bytes");
        let grown = grown.and_then(|one| one.stage_after.as_deref());
        assert_eq!(grown, Some("growing"));
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        actions::trace(&mut change, &trace, false).await.unwrap();
        change.finish().await.unwrap();
        let facts = store::facts(&mut kit.app.reads(), small.mission, now)
            .await
            .unwrap();
        assert_eq!(facts.traces, []);
    }
}
