//! The small parts that the generator stands on.

use attache_rehearsal::chance::Chance;
use attache_rehearsal::enterprise_number;
use attache_rehearsal::moment;
use attache_rehearsal::table::Table;
use attache_rehearsal::travel::{Place, minutes};

#[test]
fn the_check_digits_are_those_of_the_register() {
    // The National Bank of Belgium, as anybody can look up; then with its last digit changed.
    assert!(enterprise_number::is_valid("0203.201.340"));
    assert!(!enterprise_number::is_valid("0203.201.341"));
    assert!(!enterprise_number::is_valid("0203"));
    assert!(!enterprise_number::is_valid("not.a.number"));
    assert!((0..10_000).all(|serial| {
        let number = enterprise_number::invented(serial);
        number.len() == 12 && enterprise_number::is_valid(&number)
    }));
}

#[test]
fn chance_repeats_by_seed_and_purpose_and_stays_below_its_limit() {
    let draw = |seed, purpose| {
        let mut chance = Chance::new(seed, purpose);
        (0..50).map(|_| chance.below(1000)).collect::<Vec<_>>()
    };
    assert_eq!(draw(7, "people"), draw(7, "people"));
    assert_ne!(draw(7, "people"), draw(8, "people"));
    assert_ne!(draw(7, "people"), draw(7, "wishes"));
    let mut chance = Chance::new(1, "dice");
    let mut seen = [0_usize; 6];
    (0..6000).for_each(|_| seen[chance.below(6)] += 1);
    assert!(
        seen.iter().all(|count| (850..1150).contains(count)),
        "{seen:?}"
    );
    assert_eq!(chance.below(0), 0);
    assert_eq!(chance.pick::<u8>(&[]), None);
}

#[test]
fn a_shuffle_loses_nothing() {
    let mut list: Vec<usize> = (0..100).collect();
    Chance::new(5, "cards").shuffle(&mut list);
    assert!(!list.is_sorted());
    list.sort_unstable();
    assert_eq!(list, (0..100).collect::<Vec<_>>());
}

#[test]
fn travel_grows_with_distance_and_is_nothing_within_a_venue() {
    let place = |latitude, longitude| Place {
        latitude,
        longitude,
    };
    let tower = place(37.790, -122.397);
    let campus = place(37.422, -122.084);
    let museum = place(34.063, -118.361);
    assert_eq!(minutes(tower, tower), 0);
    assert!((130..180).contains(&minutes(tower, campus)));
    assert_eq!(minutes(tower, museum), 300);
    assert_eq!(minutes(tower, campus), minutes(campus, tower));
}

#[test]
fn moments_are_read_or_refused() {
    let ten = moment::read("2025-10-06T10:00").unwrap();
    assert_eq!(moment::read("2025-10-06T10:20").unwrap() - ten, 20);
    assert_eq!(moment::read("2025-10-07T10:00").unwrap() - ten, 24 * 60);
    for nonsense in [
        "",
        "2025-10-06",
        "2025-10-06 10:00",
        "T10:00",
        "2025-10-06Tten",
        "é",
    ] {
        assert_eq!(moment::read(nonsense), None, "{nonsense}");
    }
}

#[test]
fn tables_say_what_is_wrong_with_them() {
    let table = Table::parse("things", "thing,count\nhat,two\n").unwrap();
    let row = table.rows().next().unwrap();
    let missing = row.get("colour").unwrap_err().to_string();
    assert_eq!(missing, "table things has no column \"colour\"");
    let wrong = row.number("count").unwrap_err().to_string();
    assert_eq!(
        wrong,
        "table things: count of \"hat\" is \"two\", not a whole number"
    );
    assert!(Table::parse("things", "thing,count\nhat\n").is_err());
}
