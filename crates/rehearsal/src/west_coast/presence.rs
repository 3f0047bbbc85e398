//! When each invented participant is there, and who wants no photo.

use super::Tables;
use super::pools::values;
use crate::chance::Chance;
use crate::table::Trouble;

const ARRIVES: &str = "2025-10-04T18:00";
const LEAVES: &str = "2025-10-11T12:00";

pub(super) fn invent(tables: &mut Tables, seed: u64) -> Result<(), Trouble> {
    let mut chance = Chance::new(seed, "presence");
    let people = tables.change("people");
    let mut participants = Vec::new();
    for row in people.rows() {
        if row.get("synthetic")? == "yes" && row.get("category")? != "counterpart" {
            participants.push((
                row.get("person")?.to_owned(),
                row.get("category")? == "business",
            ));
        }
    }
    for (person, business) in &participants {
        let (arrives, leaves) = if *business {
            window(&mut chance)
        } else {
            (ARRIVES, LEAVES)
        };
        people.set(person, "arrives", arrives)?;
        people.set(person, "leaves", leaves)?;
    }
    let conditions = [("category", "business"), ("region", "brussels")];
    if let Some(shy) = values(people, "person", &conditions)?.first() {
        let shy = (*shy).to_owned();
        people.set(&shy, "photo_refused", "yes")?;
    }
    Ok(())
}

/// Most stay for both legs; some for one, some come late or leave early.
fn window(chance: &mut Chance) -> (&'static str, &'static str) {
    match chance.below(100) {
        0..16 => (ARRIVES, "2025-10-08T15:00"),
        16..24 => ("2025-10-08T19:30", LEAVES),
        24..27 => ("2025-10-06T12:30", LEAVES),
        27..30 => ("2025-10-07T10:00", LEAVES),
        30..33 => (ARRIVES, "2025-10-10T11:00"),
        _ => (ARRIVES, LEAVES),
    }
}
