//! What the command line answers, to good questions and to bad ones.

use std::net::TcpListener;
use std::path::Path;
use std::process::Output;

use attache_platform::database::Database;
use attache_testkit::TemporaryFolder;
use serde_json::{Value, json};

use crate::process::{attache, demo, said};

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ended by itself")
}

/// A demonstration that is planned and published, in a folder of its own.
fn planned() -> TemporaryFolder {
    let folder = TemporaryFolder::new();
    let done = attache(&demo(folder.path(), None, &["--once", "--json"]));
    assert!(done.status.success(), "{}", said(&done));
    folder
}

/// The problem and the plan in force, as `export` writes them.
fn exported(data: &Path) -> (Value, Value) {
    let (problem, plan) = (data.join("problem.json"), data.join("plan.json"));
    let done = attache(&[
        "export",
        "--mission",
        "west-coast-2025",
        "--data",
        text(data),
        "--problem",
        text(&problem),
        "--plan",
        text(&plan),
    ]);
    assert!(done.status.success(), "{}", said(&done));
    let read = |path| serde_json::from_slice(&std::fs::read(path).expect("written"));
    (read(problem).expect("JSON"), read(plan).expect("JSON"))
}

fn check(data: &Path, plan: &Value) -> Output {
    let file = data.join("altered.json");
    std::fs::write(&file, plan.to_string()).expect("written");
    attache(&[
        "check",
        text(&data.join("problem.json")),
        text(&file),
        "--language",
        "en",
    ])
}

#[test]
fn the_demonstration_counts_what_the_announcement_counts_and_starts_again_as_it_was() {
    let folder = TemporaryFolder::new();
    let once = demo(folder.path(), None, &["--once", "--json"]);
    let first: Value = serde_json::from_slice(&attache(&once).stdout).expect("one JSON object");
    let expected = [
        ("participants", 527),
        ("companies", 221),
        ("federations_and_chambers", 17),
        ("academic_institutions", 15),
        ("activities", 78),
    ];
    for (name, count) in expected {
        assert_eq!(first[name], count, "{name} in {first}");
    }
    let number = |name: &str| first[name].as_i64().expect("a number");
    assert!(number("meetings") >= 520, "{first}");
    assert!(number("score") <= number("bound"), "{first}");
    assert!(number("gap_permille") < 1000, "{first}");
    let again: Value = serde_json::from_slice(&attache(&once).stdout).expect("one JSON object");
    assert_eq!(
        first["plan_digest"], again["plan_digest"],
        "the second start reuses the folder"
    );
    let fresh = demo(folder.path(), None, &["--once", "--json", "--fresh"]);
    let fresh: Value = serde_json::from_slice(&attache(&fresh).stdout).expect("one JSON object");
    assert_eq!(
        first["plan_digest"], fresh["plan_digest"],
        "the same seed gives the same plan"
    );
}

#[test]
fn the_referee_accepts_the_plan_and_names_whom_a_moved_meeting_hurts() {
    let folder = planned();
    let (_, plan) = exported(folder.path());
    let sound = check(folder.path(), &plan);
    assert_eq!(code(&sound), 0, "{}", said(&sound));

    // One meeting is moved by hand onto the table of another.
    let mut moved = plan.clone();
    let meetings = moved["meetings"].as_array_mut().expect("meetings");
    let taken = meetings[0].clone();
    for field in ["slot", "place", "table"] {
        meetings[1][field] = taken[field].clone();
    }
    let refused = check(folder.path(), &moved);
    assert_eq!(code(&refused), 1, "{}", said(&refused));
    assert!(said(&refused).contains("table"), "{}", said(&refused));
}

#[test]
fn somebody_in_another_city_is_named() {
    let folder = planned();
    let (problem, mut plan) = exported(folder.path());
    let city_of = |id: &Value, list: &str| {
        let all = problem[list].as_array().expect("a list");
        all.iter()
            .find(|one| one["id"] == *id)
            .map(|one| one["city"].clone())
    };
    let meetings = plan["meetings"].as_array().expect("meetings").clone();
    let here = city_of(&meetings[0]["place"], "places");
    let there = meetings
        .iter()
        .find(|m| city_of(&m["place"], "places") != here);
    let there = there.expect("meetings in both cities").clone();
    for field in ["slot", "place"] {
        plan["meetings"][0][field] = there[field].clone();
    }
    let refused = check(folder.path(), &plan);
    assert_eq!(code(&refused), 1, "{}", said(&refused));
    let wish = problem["wishes"].as_array().expect("wishes").iter();
    let wish = wish
        .clone()
        .find(|wish| wish["id"] == meetings[0]["wish"])
        .expect("known");
    let persons = problem["persons"].as_array().expect("persons");
    let named = persons.iter().filter(|person| {
        wish["persons"]
            .as_array()
            .is_some_and(|ids| ids.contains(&person["id"]))
    });
    let names: Vec<&str> = named.filter_map(|person| person["name"].as_str()).collect();
    let said = said(&refused);
    assert!(
        names.iter().any(|name| said.contains(name)),
        "{names:?} in: {said}"
    );
}

#[test]
fn a_problem_file_is_planned_alike_twice_and_its_plan_is_accepted() {
    let folder = planned();
    exported(folder.path());
    let problem = folder.path().join("problem.json");
    let plan = |name: &str| {
        let out = folder.path().join(name);
        let done = attache(&[
            "plan",
            text(&problem),
            "--out",
            text(&out),
            "--seed",
            "7",
            "--rounds",
            "3000",
            "--threads",
            "1",
            "--json",
        ]);
        assert!(done.status.success(), "{}", said(&done));
        std::fs::read(out).expect("written")
    };
    assert_eq!(plan("one.json"), plan("two.json"), "the same bytes");
    let judged = attache(&[
        "check",
        text(&problem),
        text(&folder.path().join("one.json")),
    ]);
    assert_eq!(code(&judged), 0, "{}", said(&judged));
}

#[test]
fn bad_problem_files_are_refused_in_one_sentence_and_nothing_is_written() {
    let folder = TemporaryFolder::new();
    let problem = folder.path().join("problem.json");
    let out = folder.path().join("plan.json");
    let deep = "[".repeat(100_000);
    let slot = json!({ "id": "s", "name": "s", "day": 0, "session": "a", "city": "x",
        "start_minute": 600, "end_minute": 590 });
    let backwards = json!({ "format": "attache-problem-1", "slots": [slot] }).to_string();
    let texts = [
        "",
        "{",
        "null",
        "[]",
        "{\"format\":\"attache-problem-99\"}",
        &deep,
        &backwards,
    ];
    for bad in texts {
        std::fs::write(&problem, bad).expect("written");
        let refused = attache(&[
            "plan",
            text(&problem),
            "--out",
            text(&out),
            "--rounds",
            "10",
        ]);
        let shown: String = bad.chars().take(40).collect();
        assert_eq!(code(&refused), 2, "{shown}: {}", said(&refused));
        assert!(
            said(&refused).starts_with("attache: "),
            "{shown}: {}",
            said(&refused)
        );
        assert!(
            !said(&refused).contains("panicked"),
            "{shown}: {}",
            said(&refused)
        );
        assert!(!out.exists(), "{shown}: nothing is written");
    }
    let missing = attache(&[
        "plan",
        "/no/such/file.json",
        "--out",
        text(&out),
        "--rounds",
        "10",
    ]);
    assert_eq!(code(&missing), 2, "{}", said(&missing));
}

#[test]
fn an_unknown_mission_and_a_missing_instance_are_each_one_sentence() {
    let folder = planned();
    let data = text(folder.path());
    let unknown = attache(&[
        "export",
        "--mission",
        "atlantis",
        "--data",
        data,
        "--language",
        "nl",
    ]);
    assert_eq!(code(&unknown), 2);
    assert_eq!(said(&unknown).lines().count(), 1, "{}", said(&unknown));
    assert!(
        said(&unknown).contains("geen missie met de naam “atlantis”"),
        "{}",
        said(&unknown)
    );
    let empty = TemporaryFolder::new();
    let nothing = attache(&["doctor", "--data", text(empty.path())]);
    assert_eq!(code(&nothing), 2, "{}", said(&nothing));
    assert_eq!(
        std::fs::read_dir(empty.path()).expect("there").count(),
        0,
        "nothing was made"
    );
}

#[test]
fn a_port_in_use_is_said_before_anything_is_done() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener
        .local_addr()
        .expect("an address")
        .port()
        .to_string();
    let folder = TemporaryFolder::new();
    let data = folder.path().join("new");
    let refused = attache(&demo(&data, None, &["--port", &port]));
    assert_eq!(code(&refused), 3, "{}", said(&refused));
    assert!(said(&refused).contains(&port), "{}", said(&refused));
    assert!(!data.exists(), "nothing was made");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = TemporaryFolder::new();
    let file = folder.path().join("file");
    std::fs::write(&file, "in the way").expect("written");
    let data = file.join("below");
    let refused = attache(&demo(&data, None, &["--once"]));
    assert_eq!(code(&refused), 3, "{}", said(&refused));
    assert!(said(&refused).contains(text(&data)), "{}", said(&refused));
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "in the way");
}

#[tokio::test]
async fn a_database_newer_than_the_binary_is_left_alone() {
    let folder = planned();
    let file = folder.path().join("attache.sqlite");
    let database = Database::sqlite(&file).await.expect("opened");
    let newer = "insert into schema_steps (version, digest, applied_at) values ('9999', '', 0)";
    database
        .administer(newer)
        .await
        .expect("a step of the future");
    database.close().await;
    let refused = attache(&demo(folder.path(), None, &["--once"]));
    assert_eq!(code(&refused), 3, "{}", said(&refused));
    assert!(said(&refused).contains("9999"), "{}", said(&refused));
}

#[test]
fn the_doctor_says_that_all_is_well_and_finds_an_altered_log() {
    let folder = planned();
    let data = text(folder.path());
    let well = attache(&["doctor", "--data", data]);
    assert_eq!(code(&well), 0, "{}", said(&well));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let file = folder.path().join("attache.sqlite");
        let database = Database::sqlite(&file).await.expect("opened");
        let alter = "update history set at = at + 1 where number = 1";
        attache_testkit::alter(&database, alter).await;
        database.close().await;
    });
    let altered = attache(&["doctor", "--data", data]);
    assert_eq!(code(&altered), 1, "{}", said(&altered));
}

/// S23 from outside: a head kept elsewhere shows what the log alone cannot.
#[test]
fn verify_compares_with_heads_kept_elsewhere() {
    let folder = planned();
    let data = text(folder.path());
    let heads = folder.path().join("heads.txt");
    let wrong = folder.path().join("wrong.txt");
    let verify = |more: &[&str]| attache(&[&["verify", "--data", data], more].concat());
    let written = verify(&["--write", text(&heads)]);
    assert_eq!(code(&written), 0, "{}", said(&written));
    let kept = std::fs::read_to_string(&heads).expect("written");
    assert!(!kept.is_empty() && said(&written).contains(kept.trim()));
    let again = verify(&["--expect", text(&heads)]);
    assert_eq!(code(&again), 0, "{}", said(&again));
    std::fs::write(&wrong, "instance one\n").expect("written");
    let refused = verify(&["--expect", text(&wrong)]);
    assert_eq!(code(&refused), 2, "{}", said(&refused));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let administer = |statement: &'static str| {
        runtime.block_on(async {
            let file = folder.path().join("attache.sqlite");
            let database = Database::sqlite(&file).await.expect("opened");
            attache_testkit::alter(&database, statement).await;
            database.close().await;
        });
    };
    administer(
        "delete from history where scope <> 'instance' and number = \
         (select max(h.number) from history h where h.scope = history.scope)",
    );
    let alone = verify(&[]);
    assert_eq!(
        code(&alone),
        0,
        "the control: the log alone does not show its end cut off"
    );
    let lost = verify(&["--expect", text(&heads)]);
    assert_eq!(code(&lost), 1, "{}", said(&lost));
    administer("update history set at = at + 1 where number = 1");
    let kept_not = folder.path().join("new.txt");
    let broken = verify(&["--write", text(&kept_not)]);
    assert_eq!(code(&broken), 1, "{}", said(&broken));
    assert!(said(&broken).contains(" 1.") && !kept_not.exists());
}

#[test]
fn verify_names_the_trigger_that_is_missing() {
    let folder = planned();
    let data = text(folder.path());
    let whole = attache(&["verify", "--data", data]);
    assert_eq!(code(&whole), 0, "the control: {}", said(&whole));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let file = folder.path().join("attache.sqlite");
        let database = Database::sqlite(&file).await.expect("opened");
        let drop = "drop trigger history_not_deleted";
        database.administer(drop).await.expect("dropped");
        database.close().await;
    });
    for command in ["verify", "doctor"] {
        let missing = attache(&[command, "--data", data]);
        assert_eq!(code(&missing), 1, "{}", said(&missing));
        assert!(said(&missing).contains("history_not_deleted"), "{command}");
    }
}
