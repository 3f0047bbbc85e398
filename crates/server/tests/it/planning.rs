//! The engine on the command line, for whoever has a file and no mission.

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use attache_testkit::TemporaryFolder;
use serde_json::Value;

use crate::process::{attache, command, said};

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ended by itself")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no JSON: {}", said(output)))
}

/// A made-up problem in a folder.
fn problem(folder: &TemporaryFolder, more: &[&str]) -> PathBuf {
    let path = folder.path().join("problem.json");
    let mut arguments = vec!["generate", "--out", text(&path)];
    arguments.extend(more);
    let done = attache(&arguments);
    assert_eq!(code(&done), 0, "{}", said(&done));
    path
}

/// The same, planned a little.
fn planned(folder: &TemporaryFolder, more: &[&str]) -> (PathBuf, PathBuf, Value) {
    let problem = problem(folder, more);
    let plan = folder.path().join("plan.json");
    let done = attache(&[
        "plan",
        text(&problem),
        "--out",
        text(&plan),
        "--rounds",
        "100000",
        "--json",
    ]);
    assert_eq!(code(&done), 0, "{}", said(&done));
    let summary = json(&done);
    (problem, plan, summary)
}

#[test]
fn a_made_up_problem_is_the_same_for_the_same_seed() {
    let one = attache(&[
        "generate",
        "--seed",
        "7",
        "--persons",
        "12",
        "--wishes",
        "9",
    ]);
    let two = attache(&[
        "generate",
        "--seed",
        "7",
        "--persons",
        "12",
        "--wishes",
        "9",
    ]);
    let other = attache(&[
        "generate",
        "--seed",
        "8",
        "--persons",
        "12",
        "--wishes",
        "9",
    ]);
    assert_eq!(one.stdout, two.stdout);
    assert_ne!(one.stdout, other.stdout, "another seed is another problem");
    let problem = json(&one);
    assert_eq!(problem["persons"].as_array().map(Vec::len), Some(12));
    assert_eq!(problem["wishes"].as_array().map(Vec::len), Some(9));
}

#[test]
fn missions_and_fairs_are_made_up_and_planned() {
    for kind in ["mission", "fair"] {
        let folder = TemporaryFolder::new();
        let more = ["--kind", kind, "--persons", "60", "--wishes", "150"];
        let (problem, plan, summary) = planned(&folder, &more);
        assert!(summary["meetings"].as_u64() > Some(20), "{kind}: {summary}");
        let judged = attache(&["check", text(&problem), text(&plan)]);
        assert_eq!(code(&judged), 0, "{}", said(&judged));
    }
}

#[test]
fn a_plan_says_how_it_came_about() {
    let folder = TemporaryFolder::new();
    let (_, _, summary) = planned(&folder, &[]);
    let number = |name: &str| summary[name].as_f64().expect(name);
    assert!(number("value") <= number("bound"));
    assert_eq!(summary["value"], summary["score"]);
    assert!(number("first_plan_seconds") <= number("seconds"));
    assert!(number("peak_memory_bytes") > 1e6, "{summary}");
    let trace = summary["trace"].as_array().expect("a list");
    assert!((1..=200).contains(&trace.len()));
    let last = trace.last().expect("a step").as_array().expect("a list");
    assert_eq!(last[1], summary["value"], "the last step is what came out");
    assert_eq!(last[2], summary["bound"]);
    let searched = trace[..trace.len() - 1].iter();
    let values = searched.map(|step| step[1].as_i64());
    assert!(values.is_sorted(), "a value is never given up again");
}

#[test]
fn a_run_stops_at_a_value_or_a_gap_and_goes_on_from_a_plan() {
    let folder = TemporaryFolder::new();
    let (problem, plan, summary) = planned(&folder, &[]);
    let better = folder.path().join("better.json");
    let on = |more: &[&str]| {
        let mut arguments = vec!["plan", text(&problem), "--out", text(&better), "--json"];
        arguments.extend(more);
        let done = attache(&arguments);
        assert_eq!(code(&done), 0, "{}", said(&done));
        json(&done)
    };
    let gap = on(&["--gap", "99%", "--rounds", "1000000"]);
    assert!(
        gap["stopped"] == "gap" || gap["stopped"] == "optimal",
        "{gap}"
    );
    let value = summary["value"].as_i64().expect("a value");
    let from = on(&["--start", text(&plan), "--target", &value.to_string()]);
    assert!(
        from["value"].as_i64() >= Some(value),
        "a plan to begin from is never given up: {from}"
    );
}

#[test]
fn the_format_is_told_from_the_file_and_every_format_is_planned() {
    let folder = TemporaryFolder::new();
    let small = problem(&folder, &[]);
    let mms = folder.path().join("mms.json");
    let refused = attache(&["convert", text(&small), text(&mms), "--to", "mms-1"]);
    assert_eq!(code(&refused), 2, "{}", said(&refused));
    assert_eq!(
        said(&refused).lines().count(),
        1,
        "one sentence: {}",
        said(&refused)
    );
    assert!(!mms.exists(), "nothing is written");
    std::fs::write(&mms, MMS).expect("written");
    let plan = folder.path().join("plan.json");
    let done = attache(&["plan", text(&mms), "--out", text(&plan), "--rounds", "1000"]);
    assert_eq!(code(&done), 0, "{}", said(&done));
    assert_eq!(
        std::fs::read_to_string(&plan).expect("written"),
        "[[0,0],null]"
    );
    let judged = attache(&["check", text(&mms), text(&plan)]);
    assert_eq!(code(&judged), 0, "{}", said(&judged));
    let ours = folder.path().join("ours.json");
    let there = attache(&["convert", text(&mms), text(&ours)]);
    assert_eq!(code(&there), 0, "{}", said(&there));
    let back = folder.path().join("back.json");
    let again = attache(&["convert", text(&ours), text(&back), "--to", "mms-1"]);
    assert_eq!(code(&again), 0, "{}", said(&again));
    let read = |path: &Path| -> Value {
        serde_json::from_slice(&std::fs::read(path).expect("written")).expect("JSON")
    };
    let (first, last) = (read(&mms), read(&back));
    for part in ["slots", "places", "persons", "requests", "objective"] {
        assert_eq!(first[part], last[part], "{part} is the same there and back");
    }
}

/// Two wishes for one table in one slot.
const MMS: &str = r#"{"format":"mms-1","name":"two","seed":0,
"slots":[{"day":0,"block":0,"city":0,"start":540,"end":560}],
"places":[{"name":"hall","city":0,"cap":[1]}],"travel":[[0]],"activities":[],
"persons":[
{"side":"a","org":0,"region":0,"vip":0,"unavail":[],"acts":[],
"max_total":4,"max_day":4,"min_total":0},
{"side":"b","org":0,"region":0,"vip":0,"unavail":[],"acts":[],
"max_total":4,"max_day":4,"min_total":0},
{"side":"b","org":0,"region":0,"vip":0,"unavail":[],"acts":[],
"max_total":4,"max_day":4,"min_total":0}],
"requests":[{"p":[0,1],"w":9,"dur":1,"ses":null,"venues":[0]},
{"p":[0,2],"w":5,"dur":1,"ses":null,"venues":[0]}],
"forbidden_pairs":[],"objective":{"idle":1,"move":2,"below_min":25}}"#;

#[test]
fn the_referee_names_wish_persons_slot_and_place_in_its_report() {
    let folder = TemporaryFolder::new();
    let mms = folder.path().join("mms.json");
    std::fs::write(&mms, MMS).expect("written");
    let plan = folder.path().join("plan.json");
    std::fs::write(&plan, "[[0,0],[0,0]]").expect("written");
    let judged = attache(&["check", text(&mms), text(&plan), "--json"]);
    assert_eq!(code(&judged), 1, "{}", said(&judged));
    let report = json(&judged);
    assert_eq!(report["format"], "attache-report-1");
    assert_eq!(report["valid"], false);
    let violations = report["violations"].as_array().expect("a list");
    let both = violations
        .iter()
        .find(|violation| violation["rule"] == "one_place_at_a_time")
        .expect("person 0 is in two meetings");
    assert_eq!(both["persons"][0]["id"], "0", "{both}");
    assert_eq!(both["slot"]["id"], "0");
    assert_eq!(both["place"]["id"], "0");
    assert!(both["says"].as_str().is_some_and(|says| !says.is_empty()));
}

#[test]
fn wishes_left_out_are_explained_all_or_one() {
    let folder = TemporaryFolder::new();
    let mms = folder.path().join("mms.json");
    std::fs::write(&mms, MMS).expect("written");
    let plan = folder.path().join("plan.json");
    std::fs::write(&plan, "[[0,0],null]").expect("written");
    let all = attache(&["explain", text(&mms), text(&plan), "--json"]);
    assert_eq!(code(&all), 0, "{}", said(&all));
    let reasons = json(&all);
    assert_eq!(reasons["left_out"], 1);
    let first = &reasons["wishes"][0];
    assert_eq!(first["wish"], "1", "{reasons}");
    assert!(
        first["says"]
            .as_array()
            .is_some_and(|says| !says.is_empty()),
        "{first}"
    );
    assert!(
        first["remedy"].is_null(),
        "nothing gives way to what is worth less"
    );
    std::fs::write(folder.path().join("broken.json"), "[[0,0],[0,0]]").expect("written");
    let broken = attache(&[
        "explain",
        text(&mms),
        text(&folder.path().join("broken.json")),
    ]);
    assert_eq!(code(&broken), 1, "{}", said(&broken));
    let explain = |wish: &str| {
        attache(&[
            "explain",
            text(&mms),
            text(&plan),
            "--wish",
            wish,
            "--language",
            "fr",
        ])
    };
    let granted = explain("0");
    assert_eq!(code(&granted), 0);
    assert!(said(&granted).contains("a une place"), "{}", said(&granted));
    let unknown = explain("99");
    assert_eq!(code(&unknown), 2, "{}", said(&unknown));
    assert!(said(&unknown).contains("« 99 »"), "{}", said(&unknown));
}

#[test]
fn what_would_make_room_is_said_for_most_wishes_left_out() {
    let folder = TemporaryFolder::new();
    let more = ["--kind", "mission", "--persons", "60", "--wishes", "150"];
    let (problem, plan, _) = planned(&folder, &more);
    let done = attache(&[
        "explain",
        text(&problem),
        text(&plan),
        "--most",
        "5",
        "--json",
    ]);
    assert_eq!(code(&done), 0, "{}", said(&done));
    let told = json(&done);
    let wishes = told["wishes"].as_array().expect("a list");
    assert!((1..=5).contains(&wishes.len()), "{told}");
    let remedies = wishes.iter().map(|wish| &wish["remedy"]["says"]);
    let said = remedies.filter(|says| says.as_array().is_some_and(|says| !says.is_empty()));
    assert!(said.count() > 0, "{told}");
}

#[test]
fn a_bound_holds_for_every_plan_and_is_drawn() {
    let folder = TemporaryFolder::new();
    let (problem, _, summary) = planned(&folder, &["--seed", "3"]);
    let svg = folder.path().join("bound.svg");
    let done = attache(&["bound", text(&problem), "--json", "--plot", text(&svg)]);
    assert_eq!(code(&done), 0, "{}", said(&done));
    let bound = json(&done)["bound"].as_i64();
    assert!(bound >= summary["value"].as_i64(), "{bound:?} {summary}");
    let drawn = std::fs::read_to_string(&svg).expect("written");
    assert!(drawn.starts_with("<svg xmlns=") && drawn.contains("<desc id=\"summary\">"));
}

#[test]
fn a_file_too_large_is_refused_before_it_is_read() {
    let folder = TemporaryFolder::new();
    let path = folder.path().join("large.json");
    // A file with a hole takes no room on the disk.
    let file = std::fs::File::create(&path).expect("made");
    file.set_len(1 << 40).expect("stretched");
    let out = folder.path().join("plan.json");
    let refused = attache(&["plan", text(&path), "--out", text(&out), "--language", "en"]);
    assert_eq!(code(&refused), 2, "{}", said(&refused));
    assert!(
        said(&refused).contains("larger than 512 MiB"),
        "{}",
        said(&refused)
    );
}

#[test]
fn what_is_read_is_never_written_over() {
    let folder = TemporaryFolder::new();
    let path = problem(&folder, &[]);
    let before = std::fs::read(&path).expect("there");
    let (out, plot) = (folder.path().join("plan.json"), folder.path().join("p.svg"));
    let plot_over_input = [
        "plan",
        text(&path),
        "--out",
        text(&out),
        "--plot",
        text(&path),
    ];
    let plot_over_plan = [
        "plan",
        text(&path),
        "--out",
        text(&plot),
        "--plot",
        text(&plot),
    ];
    for arguments in [
        &["plan", text(&path), "--out", text(&path)][..],
        &["convert", text(&path), text(&path), "--to=mms-1"],
        &["bound", text(&path), "--plot", text(&path)],
        &plot_over_input,
        &plot_over_plan,
    ] {
        let refused = attache(arguments);
        assert_eq!(code(&refused), 2, "{}", said(&refused));
    }
    assert_eq!(std::fs::read(&path).expect("there"), before);
}

#[test]
fn a_plan_of_another_problem_is_told_from_one_of_this() {
    let folder = TemporaryFolder::new();
    let (path, plan, _) = planned(&folder, &[]);
    let own = attache(&["check", text(&path), text(&plan), "--language", "en"]);
    assert!(!said(&own).contains("another problem"), "{}", said(&own));
    let renamed = std::fs::read_to_string(&path).expect("there");
    let renamed = renamed.replacen("\"title\": \"", "\"title\": \"Not ", 1);
    std::fs::write(&path, renamed).expect("written");
    let other = attache(&["check", text(&path), text(&plan), "--language", "en"]);
    assert!(said(&other).contains("another problem"), "{}", said(&other));
}

#[test]
#[cfg(unix)]
fn a_run_that_is_interrupted_writes_the_best_plan_so_far() {
    let folder = TemporaryFolder::new();
    let problem = problem(&folder, &["--persons", "300", "--wishes", "2000"]);
    let plan = folder.path().join("plan.json");
    let arguments = [
        "plan",
        text(&problem),
        "--out",
        text(&plan),
        "--time",
        "10m",
        "--json",
    ];
    let child = command(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    std::thread::sleep(std::time::Duration::from_secs(3));
    let asked = std::process::Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .expect("kill runs");
    assert!(asked.success());
    let done = child.wait_with_output().expect("it ends");
    assert_eq!(code(&done), 5, "{}", said(&done));
    assert_eq!(json(&done)["stopped"], "cancelled");
    let judged = attache(&["check", text(&problem), text(&plan)]);
    assert_eq!(code(&judged), 0, "{}", said(&judged));
}

#[test]
fn a_wrong_use_is_said_and_does_nothing() {
    for arguments in [
        &["plan"][..],
        &["plan", "a.json"],
        &["plan", "a.json", "--out", "b.json", "--gap", "half"],
        &["plan", "a.json", "--out", "b.json", "--threads", "0"],
        &["plan", "a.json", "--out", "b.json", "--time", "ten"],
        &["generate", "--persons", "1"],
        &["explain", "a.json"],
    ] {
        let refused = attache(arguments);
        assert_eq!(code(&refused), 2, "{arguments:?}: {}", said(&refused));
    }
}

/// Three meetings at one table in three slots: a plan is `2 …`, the second is fixed.
const DZN: &str = "nBusiness = 3; nMeetings = 3; nTables = 1;
nTotalSlots = 3; nMorningSlots = 2;
requested = [|1, 2,1, |2, 3,3, |1, 3,2, |];
meetingsxBusiness = [{1,2,4},{1,2,3},{1,3,4}];
nMeetingsBusiness = [2,2,2];
forbidden = [{0},{0},{0}];
fixed = [0,2,0];
precedences = [{},{1},{}];
";

#[test]
fn minizinc_data_is_known_by_its_ending_judged_and_converted() {
    let folder = TemporaryFolder::new();
    let dzn = folder.path().join("small.dzn");
    std::fs::write(&dzn, DZN).expect("written");
    let plan = folder.path().join("plan.txt");
    std::fs::write(&plan, "1 2\n3\n").expect("written");
    let judged = attache(&["check", text(&dzn), text(&plan), "--fairness-d", "1"]);
    assert_eq!(code(&judged), 0, "{}", said(&judged));
    let best = folder.path().join("best.txt");
    let proven = attache(&["plan", text(&dzn), "--out", text(&best), "--json"]);
    assert_eq!(code(&proven), 0, "{}", said(&proven));
    assert_eq!(json(&proven)["stopped"], "optimal");
    assert_eq!(json(&proven)["value"], json(&proven)["bound"]);
    let judged = attache(&["check", text(&dzn), text(&best)]);
    assert_eq!(code(&judged), 0, "{}", said(&judged));
    let crowded = folder.path().join("crowded.dzn");
    let without = DZN.replace("forbidden = [{0}", "forbidden = [{0,1,2}");
    std::fs::write(&crowded, without).expect("written");
    let none = attache(&[
        "plan",
        text(&crowded),
        "--out",
        text(&best),
        "--time",
        "10s",
        "--json",
    ]);
    assert_eq!(code(&none), 1, "{}", said(&none));
    assert_eq!(json(&none)["verdict"], "impossible");
    assert!(json(&none)["reasons"][0].is_string(), "{}", said(&none));
    std::fs::write(&plan, "1 1 3").expect("written");
    let judged = attache(&["check", text(&dzn), text(&plan)]);
    assert_eq!(code(&judged), 1, "{}", said(&judged));
    let ours = folder.path().join("ours.json");
    let there = attache(&["convert", text(&dzn), text(&ours)]);
    assert_eq!(code(&there), 0, "{}", said(&there));
    let back = folder.path().join("back.dzn");
    let again = attache(&["convert", text(&ours), text(&back)]);
    assert_eq!(code(&again), 0, "{}", said(&again));
    let other = folder.path().join("other.json");
    let last = attache(&["convert", text(&back), text(&other)]);
    assert_eq!(code(&last), 0, "{}", said(&last));
    let read = |path: &Path| std::fs::read(path).expect("written");
    assert_eq!(read(&ours), read(&other), "there, back and there again");
    let mission = problem(&folder, &["--persons", "20", "--wishes", "20"]);
    let refused = attache(&["convert", text(&mission), text(&dzn), "--to", "dzn"]);
    assert_eq!(code(&refused), 2, "{}", said(&refused));
    assert_eq!(read(&dzn), DZN.as_bytes(), "nothing is written");
}

#[test]
fn a_plan_is_mended_around_somebody_who_does_not_come() {
    let folder = TemporaryFolder::new();
    let more = ["--kind", "mission", "--persons", "60", "--wishes", "150"];
    let (problem, plan, _) = planned(&folder, &more);
    let read = |path: &Path| -> Value {
        serde_json::from_slice(&std::fs::read(path).expect("written")).expect("JSON")
    };
    let met = read(&plan)["meetings"][0]["wish"].clone();
    let wishes = read(&problem)["wishes"].clone();
    let wishes = wishes.as_array().expect("a list");
    let wish = wishes.iter().find(|wish| wish["id"] == met).expect("known");
    let absent = serde_json::json!({ "format": "attache-events-1",
        "events": [{ "person_absent": { "person": wish["persons"][0] } }] });
    let path = |name: &str| folder.path().join(name);
    let (events, new, after) = (path("events.json"), path("new.json"), path("after.json"));
    std::fs::write(&events, absent.to_string()).expect("written");
    let mut arguments = vec!["repair", text(&problem), text(&plan), text(&events)];
    arguments.extend(["--out", text(&new), "--problem-out", text(&after), "--json"]);
    let done = attache(&arguments);
    assert_eq!(code(&done), 0, "{}", said(&done));
    let told = json(&done);
    assert!(
        told["differences"]
            .as_array()
            .is_some_and(|all| !all.is_empty()),
        "{told}"
    );
    assert!(
        told["hit"]
            .as_array()
            .is_some_and(|hit| hit.contains(&wish["persons"][0]))
    );
    let judged = attache(&["check", text(&after), text(&new)]);
    assert_eq!(code(&judged), 0, "{}", said(&judged));
    let stale = attache(&["check", text(&after), text(&plan)]);
    assert_eq!(code(&stale), 1, "the control: the old plan no longer holds");
    std::fs::write(
        &events,
        absent
            .to_string()
            .replace("\"person\":\"", "\"person\":\"x"),
    )
    .expect("written");
    let unknown = attache(&arguments);
    assert_eq!(code(&unknown), 2, "{}", said(&unknown));
    assert!(said(&unknown).contains("$.events[0]"), "{}", said(&unknown));
}

#[test]
fn a_forecast_is_told_drawn_and_the_same_for_a_seed() {
    let folder = TemporaryFolder::new();
    let svg = folder.path().join("share.svg");
    let mut arguments = vec![
        "forecast",
        "--tables",
        "4..16",
        "--slots",
        "6",
        "--persons",
        "30",
    ];
    arguments.extend(["--counterparts", "40", "--wishes", "150", "--json"]);
    let one = attache(&arguments);
    assert_eq!(code(&one), 0, "{}", said(&one));
    let told = json(&one);
    let likely = |at: usize| told["forecasts"][at]["likely_permille"].as_u64();
    assert_eq!(told["forecasts"].as_array().map(Vec::len), Some(5));
    assert!(likely(0) < likely(4), "more tables serve more: {told}");
    arguments.extend(["--plot", text(&svg)]);
    assert_eq!(attache(&arguments).stdout, one.stdout);
    let drawn = std::fs::read_to_string(&svg).expect("written");
    assert!(drawn.contains("<polygon class=\"band\""), "{drawn}");
    let small = problem(&folder, &["--persons", "60", "--wishes", "100"]);
    let from_file = attache(&["forecast", text(&small), "--language", "nl"]);
    assert_eq!(code(&from_file), 0, "{}", said(&from_file));
    assert!(
        said(&from_file).starts_with("Van 100 wensen"),
        "{}",
        said(&from_file)
    );
    let little = attache(&["forecast", "--tables", "4"]);
    assert_eq!(code(&little), 2, "{}", said(&little));
}
