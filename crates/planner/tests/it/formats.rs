//! Files: what is written is read again as the same, in each format.

use attache_planner::format::{self, PlanHeader, mms};
use attache_planner::generate::{self, Features, Size};
use attache_planner::{NoWatch, Problem, Rule, Settings, Stop, check, plan};

use crate::small::{draft, problem};

#[test]
fn problems_and_plans_survive_being_written() {
    for seed in 0..20 {
        let features = if seed % 2 == 0 {
            Features::NONE
        } else {
            Features::ALL
        };
        let size = Size {
            features,
            ..Size::SMALL
        };
        let problem = Problem::new(generate::draft(&size, seed)).expect("a generated draft");
        let text = format::write_problem(&problem);
        let again = format::read_problem(text.as_bytes()).expect("what was written");
        assert_eq!(format::write_problem(&again), text);
        assert_eq!(again.digest(), problem.digest());
        let marked = [&b"\xef\xbb\xbf"[..], text.as_bytes()].concat();
        let again = format::read_problem(&marked).expect("a byte order mark says nothing");
        assert_eq!(again.digest(), problem.digest());

        let outcome = plan(
            &problem,
            &Settings::new(seed, Stop::rounds(3_000)),
            &mut NoWatch,
        );
        let header = PlanHeader::of(&problem, &outcome);
        let text = format::write_plan(&problem, &outcome.plan, &header);
        let again = format::read_plan(&problem, text.as_bytes()).expect("what was written");
        assert_eq!(again.plan, outcome.plan);
        assert_eq!(again.header, header);
        assert_eq!(again.header.problem, format!("{:032x}", problem.digest()));
    }
}

#[test]
fn a_digest_knows_one_problem_from_another() {
    let one = problem(draft());
    assert_eq!(one.digest(), problem(draft()).digest());
    let mut other = draft();
    other.places[0].tables[3] += 1;
    assert_ne!(one.digest(), problem(other).digest());
}

/// Three slots, two places, three persons, every field of the format.
const MMS: &str = r#"{"format":"mms-1","name":"three","seed":1,
"slots":[{"day":0,"block":0,"city":0,"start":540,"end":565},
 {"day":0,"block":0,"city":0,"start":570,"end":595},
 {"day":0,"block":1,"city":0,"start":840,"end":865}],
"places":[{"name":"hall","city":0,"cap":[1,2,2]},{"name":"lounge","city":0,"cap":[1,1,0]}],
"travel":[[0,10],[10,0]],
"activities":[{"day":0,"start":800,"end":830,"place":1,"capacity":30}],
"persons":[{"side":"BE","org":0,"region":1,"vip":1,"unavail":[0],"acts":[0],
  "max_total":4,"max_day":4,"min_total":1},
 {"side":"BE","org":1,"region":1,"vip":0,"unavail":[],"acts":[],
  "max_total":4,"max_day":4,"min_total":1},
 {"side":"US","org":2,"region":4,"vip":0,"unavail":[],"acts":[],
  "max_total":4,"max_day":4,"min_total":2}],
"requests":[{"p":[0,2],"w":40,"dur":1,"ses":"am","venues":[0,1]},
 {"p":[1,2],"w":60,"dur":2,"ses":null,"venues":[0],"pin":[0,0]},
 {"p":[0,1],"w":30,"dur":1,"ses":"pm","venues":[0],"after":[1]}],
"forbidden_pairs":[],"objective":{"idle":1,"move":2,"below_min":25}}"#;

#[test]
fn the_benchmark_format_is_read_and_planned() {
    let problem = mms::read_problem(MMS.as_bytes()).expect("a problem");
    let outcome = plan(
        &problem,
        &Settings::new(1, Stop::rounds(2_000)),
        &mut NoWatch,
    );
    // Request 1 fills both morning slots of person 2, so request 0 is left out and person 2 one
    // meeting short of two.
    assert_eq!(mms::write_plan(&outcome.plan), "[null,[0,0],[2,0]]");
    assert_eq!(outcome.score.value, 60 + 30 - 25);
    assert_eq!(outcome.bound, outcome.score.value);
    let again = mms::read_plan(&problem, b"[null,[0,0],[2,0]]").expect("a plan");
    assert_eq!(again, outcome.plan);
    let text = mms::write_problem(&problem).expect("it came from this format");
    let copy = mms::read_problem(text.as_bytes()).expect("what was written");
    assert_eq!(mms::write_problem(&copy), Some(text));
    assert_eq!(copy.wishes(), problem.wishes());
}

#[test]
fn a_plan_of_the_benchmark_with_too_many_at_a_place_is_found() {
    let problem = mms::read_problem(MMS.replace(r#""pin":[0,0]"#, r#""pin":null"#).as_bytes());
    let problem = problem.expect("a problem");
    let over = mms::read_plan(&problem, b"[[0,0],[0,0],null]").expect("a plan");
    let rules: Vec<Rule> = check(&problem, &over)
        .findings
        .iter()
        .map(|f| f.rule)
        .collect();
    assert!(rules.contains(&Rule::TableFree) && rules.contains(&Rule::OnePlaceAtATime));
}

#[test]
fn faults_of_the_benchmark_are_told_in_its_own_words() {
    for (from, to, path) in [
        (r#""p":[0,2]"#, r#""p":[0,9]"#, "$.requests[0].p[1]"),
        (r#""p":[0,2]"#, r#""p":[0,0]"#, "$.requests[0].p[1]"),
        (r#""cap":[1,2,2]"#, r#""cap":[1,2]"#, "$.places[0].cap"),
        (
            r#""unavail":[0]"#,
            r#""unavail":[7]"#,
            "$.persons[0].unavail[0]",
        ),
        (r#""end":865"#, r#""end":800"#, "$.slots[2].end"),
        (r#""after":[1]"#, r#""after":[2]"#, "$.requests[2].after"),
        (r#""w":40"#, r#""w":-1"#, "$.requests[0].w"),
        (r#""dur":2"#, r#""dur":0"#, "$.requests[1].dur"),
    ] {
        let faults = mms::read_problem(MMS.replace(from, to).as_bytes()).expect_err(to);
        assert_eq!(faults[0].path, path, "{faults:?}");
    }
    let problem = mms::read_problem(MMS.as_bytes()).expect("a problem");
    assert_eq!(
        mms::read_plan(&problem, b"[null]").expect_err("short")[0].path,
        "$"
    );
    assert_eq!(
        mms::read_plan(&problem, b"[null,[0,5],null]").expect_err("far")[0].path,
        "$[1][1]"
    );
}
