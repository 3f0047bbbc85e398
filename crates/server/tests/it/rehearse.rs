//! `attache rehearse`, as people start it.

use attache_testkit::TemporaryFolder;
use serde_json::Value;

use crate::process::{attache, said};

#[test]
fn a_rehearsal_ends_with_the_counts_that_were_announced() {
    let folder = TemporaryFolder::new();
    let data = folder.path().to_str().expect("a plain path");
    let done = attache(&[
        "rehearse", "--seed", "3", "--days", "20", "--json", "--data", data,
    ]);
    assert!(done.status.success(), "{}", said(&done));
    let report: Value = serde_json::from_slice(&done.stdout).expect("one JSON object");
    let expected = [
        ("participants", 527),
        ("companies", 221),
        ("federations_and_chambers", 17),
        ("academic_institutions", 15),
    ];
    for (name, count) in expected {
        assert_eq!(report[name], count, "{name} in {report}");
    }
    assert_eq!(report["companies_by_region"]["wallonia"], 74, "{report}");
}

#[test]
fn days_in_which_nothing_can_happen_are_refused() {
    let refused = attache(&["rehearse", "--days", "3"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
}
