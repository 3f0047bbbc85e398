//! Hostile `.dzn` files, which are no JSON: their faults name the line or the field.

use attache_planner::format::dzn;

use super::RANGE;

const GOOD: &str = "nBusiness = 3; nMeetings = 3; nTables = 1;
nTotalSlots = 3;
nMorningSlots = 2;
requested = [|1, 2,1,
|2, 3,3,
|1, 3,2,
|];
forbidden = [{0},{0},{0}];
fixed = [0,2,0];
precedences = [{},{1},{}];
";

fn key(text: &[u8]) -> &'static str {
    let faults = dzn::read_problem(text, 1).expect_err("a fault");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].path.len() < 100 && !faults[0].path.is_empty());
    faults[0].phrase().key
}

#[test]
fn hostile_texts_are_refused() {
    assert!(dzn::read_problem(GOOD.as_bytes(), 1).is_ok(), "control");
    let texts: [&[u8]; 10] = [
        b"",
        b"\xef\xbb\xbf",
        &[0; 4_096],
        &[0xff; 64],
        b"NaN",
        b"x",
        b"x = ",
        b"x = [|",
        b"= 1;",
        b"% nothing but a comment",
    ];
    for text in texts {
        key(text);
    }
    key("[".repeat(1_000_000).as_bytes());
    key("x = [{".repeat(100_000).as_bytes());
    key("x = 1; ".repeat(100_000).as_bytes());
    key(format!("nTables = {};", "9".repeat(1_000_000)).as_bytes());
    key(format!("{} = 1;", "n".repeat(1_000_000)).as_bytes());
    key(&vec![b' '; (16 << 20) + 1]);
}

#[test]
fn hostile_numbers_are_refused() {
    for (from, to) in [
        ("nTables = 1", "nTables = -1"),
        ("nTables = 1", "nTables = 1.5"),
        ("nTables = 1", "nTables = 1e9"),
        ("nTables = 1", "nTables = 4294967296"),
        ("nTables = 1", "nTables = {1}"),
        ("nTotalSlots = 3", "nTotalSlots = 1000000"),
        ("nMeetings = 3", "nMeetings = 2000000"),
        ("nBusiness = 3", "nBusiness = 200000"),
        ("nBusiness = 3", "nBusiness = 3; nBusiness = 3"),
        ("|1, 2,1", "|1, 2,0"),
        ("|1, 2,1", "|1, 1,1"),
        ("{},{1},{}", "{},{2},{}"),
        ("{},{1},{}", "{},{9},{}"),
        ("{},{1},{}", "{},{1}"),
        ("[0,2,0]", "[0,2,0,0]"),
    ] {
        assert!(GOOD.contains(from), "{from}");
        key(GOOD.replacen(from, to, 1).as_bytes());
    }
    let many = GOOD.replacen("nTables = 1", "nTables = 10001", 1);
    assert_eq!(key(many.as_bytes()), RANGE);
}
