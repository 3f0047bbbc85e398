//! A copy out and in again, as an operator does it.

use std::path::Path;

use attache_testkit::TemporaryFolder;

use crate::process::{attache, demo, said};

fn run(command: &str, file: &Path, data: &Path) -> (Option<i32>, String) {
    let plain = |path: &Path| path.to_str().expect("a plain path").to_owned();
    let (file, data) = (plain(file), plain(data));
    let output = attache(&[command, &file, "--data", &data, "--language", "en"]);
    (output.status.code(), said(&output))
}

fn digest(said: &str) -> String {
    said.trim()
        .rsplit(' ')
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_mission_is_backed_up_and_restored_and_what_is_damaged_is_refused() {
    let folder = TemporaryFolder::new();
    let (data, other) = (folder.path().join("one"), folder.path().join("other"));
    let made = attache(&demo(&data, None, &["--once", "--json"]));
    assert!(made.status.success(), "{}", said(&made));
    let (file, second) = (folder.path().join("copy"), folder.path().join("second"));
    let (code, first) = run("backup", &file, &data);
    assert_eq!(code, Some(0), "{first}");
    let (code, told) = run("restore", &file, &data);
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("not empty"), "{told}");
    let bytes = std::fs::read(&file).expect("read");
    let damaged = folder.path().join("damaged");
    let mut flipped = bytes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    for wrong in [&flipped[..], &bytes[..middle]] {
        std::fs::write(&damaged, wrong).expect("written");
        let (code, told) = run("restore", &damaged, &other);
        assert_eq!(code, Some(2), "{told}");
        assert!(
            told.contains("damaged") && told.trim().lines().count() == 1,
            "{told}"
        );
    }
    std::fs::write(&damaged, "something else").expect("written");
    let (code, told) = run("restore", &damaged, &other);
    assert!(code == Some(2) && told.contains("no backup"), "{told}");
    let (code, told) = run("restore", &file, &other);
    assert_eq!(code, Some(0), "{told}");
    let (code, again) = run("backup", &second, &other);
    assert_eq!(code, Some(0), "{again}");
    assert_eq!(digest(&first), digest(&again), "the same, row for row");
}
