//! Hostile `mms-1` files.

use attache_planner::format::mms;

use super::{NOT_JSON, RANGE, TYPE, changes, refused, refuses_what_is_of_no_format};

const MMS: &str = r#"{"format":"mms-1","slots":[{"day":0,"block":0,"start":540,"end":565}],
"places":[{"cap":[1]}],"travel":[[0]],"activities":[],
"persons":[{"max_total":4,"max_day":4},{"max_total":4,"max_day":4}],
"requests":[{"p":[0,1],"w":40,"dur":1,"venues":[0]}],
"forbidden_pairs":[[0,1]],"objective":{"idle":1,"move":2,"below_min":25}}"#;

#[test]
fn hostile_benchmark_problems_are_refused_at_their_path() {
    let read = |text: &[u8]| mms::read_problem(text).map(drop);
    refuses_what_is_of_no_format(&read, MMS);
    let unknown = "planning-fault-unknown-reference";
    let too_many = "planning-fault-too-many";
    let many = format!("[{}0]", "0,".repeat(1_000_000));
    let many_places = format!("[{}{{\"cap\":[1]}}]", "{\"cap\":[1]},".repeat(1_000));
    changes(
        &read,
        MMS,
        &[
            ("mms-1", "mms-2", "$.format", "planning-fault-wrong-format"),
            ("\"w\":40", "\"w\":-40", "$.requests[0].w", TYPE),
            ("\"w\":40", "\"w\":1e400", "$.requests[0].w", TYPE),
            ("\"w\":40", "\"w\":40.0", "$.requests[0].w", TYPE),
            ("\"w\":40", "\"w\":4294967295", "$.requests[0].w", RANGE),
            ("\"w\":40", "\"w\":NaN", "$.requests[0].w", NOT_JSON),
            ("\"dur\":1", "\"dur\":0", "$.requests[0].dur", RANGE),
            ("\"dur\":1", "\"dur\":256", "$.requests[0].dur", TYPE),
            (
                "\"dur\":1",
                "\"dur\":1,\"after\":[0]",
                "$.requests[0].after",
                "planning-fault-order-cycle",
            ),
            ("\"p\":[0,1]", "\"p\":[0,2]", "$.requests[0].p[1]", unknown),
            (
                "\"p\":[0,1]",
                "\"p\":[0]",
                "$.requests[0].p",
                "planning-fault-too-few-persons",
            ),
            ("[0,1]", &many, "$.requests[0].p", too_many),
            (
                "\"venues\":[0]",
                "\"venues\":[]",
                "$.requests[0].venues",
                "planning-fault-empty-set",
            ),
            (
                "\"venues\":[0]",
                "\"venues\":[4294967296]",
                "$.requests[0].venues[0]",
                TYPE,
            ),
            (
                "\"travel\":[[0]]",
                "\"travel\":[[0],[0]]",
                "$.travel",
                "planning-fault-wrong-length",
            ),
            (
                "\"travel\":[[0]]",
                "\"travel\":[[0,0]]",
                "$.travel[0]",
                "planning-fault-wrong-length",
            ),
            ("\"travel\":[[0]]", "\"travel\":[0]", "$.travel[0]", TYPE),
            ("[{\"cap\":[1]}]", &many_places, "$.places", too_many),
            (
                "\"cap\":[1]",
                "\"cap\":[10001]",
                "$.places[0].cap[0]",
                RANGE,
            ),
            (
                "\"end\":565",
                "\"end\":540",
                "$.slots[0].end",
                "planning-fault-ends-before-start",
            ),
            ("\"end\":565", "\"end\":65535", "$.slots[0].end", RANGE),
            (
                "[[0,1]]",
                "[[0,0]]",
                "$.forbidden_pairs[0][1]",
                "planning-fault-person-twice",
            ),
            ("[[0,1]]", "[[0]]", "$.forbidden_pairs[0]", TYPE),
            ("\"idle\":1", "\"idle\":-1", "$.objective.idle", TYPE),
            (
                "\"objective\":{\"idle\":1,\"move\":2,\"below_min\":25}",
                "\"objective\":[1,2,25]",
                "$.objective",
                TYPE,
            ),
        ],
    );
}

#[test]
fn hostile_benchmark_plans_are_refused_at_their_path() {
    let problem = mms::read_problem(MMS.as_bytes()).expect("a problem");
    let read = |text: &[u8]| mms::read_plan(&problem, text).map(drop);
    refuses_what_is_of_no_format(&read, "[[0,0]]");
    let length = "planning-fault-wrong-length";
    for (text, path, key) in [
        ("[]", "$", length),
        ("[null,null]", "$", length),
        ("{}", "$", TYPE),
        ("[[0]]", "$[0]", TYPE),
        ("[[0,0,0]]", "$[0]", TYPE),
        ("[[0,-1]]", "$[0][1]", TYPE),
        ("[[1,0]]", "$[0][0]", RANGE),
        ("[[0,1]]", "$[0][1]", RANGE),
        ("[[4294967295,0]]", "$[0][0]", RANGE),
        ("[[4294967296,0]]", "$[0][0]", TYPE),
        ("[[0.0,0]]", "$[0][0]", TYPE),
        ("[\"0,0\"]", "$[0]", TYPE),
        ("[[NaN,0]]", "$[0][0]", NOT_JSON),
        ("[{\"slot\":0,\"place\":0}]", "$[0]", TYPE),
    ] {
        refused(&read, text, text.as_bytes(), path, key);
    }
    let endless = format!("[{}null]", "null,".repeat(2_000_000));
    refused(
        &read,
        "endless",
        endless.as_bytes(),
        "$",
        "planning-fault-too-many",
    );
}
