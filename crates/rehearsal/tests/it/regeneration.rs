//! The same facts and the same seed give the same bytes.

use std::path::PathBuf;

use attache_rehearsal::west_coast;

/// The folder of the reference mission.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples/west-coast-2025")
}

/// `RECORD=1` writes the tables anew; without it, they must be what the generator makes.
#[test]
fn the_recorded_tables_are_those_of_the_seed() {
    if std::env::var_os("RECORD").is_some() {
        west_coast::record(&folder(), &folder(), west_coast::SEED).unwrap();
        return;
    }
    let scratch = std::env::temp_dir().join(format!("west-coast-{}", std::process::id()));
    std::fs::create_dir_all(&scratch).unwrap();
    west_coast::record(&folder(), &scratch, west_coast::SEED).unwrap();
    for name in west_coast::INVENTED {
        let file = format!("{name}.csv");
        let made = std::fs::read(scratch.join(&file)).unwrap();
        let recorded = std::fs::read(folder().join(&file)).unwrap();
        assert!(made == recorded, "{file} differs; RECORD=1 writes it anew");
    }
    std::fs::remove_dir_all(&scratch).unwrap();
}
