//! What can be read with a reason has a name.

use attache_foundation::Role;
use attache_foundation::permissions::Data;

use super::view::DATA;

#[test]
fn whatever_is_read_with_a_reason_has_words_for_it() {
    let mut named = 0;
    for data in Data::ALL {
        let of = |role: &Role| data.access(Some(*role)).conditions.reason;
        if Role::ALL.iter().any(of) {
            assert!(DATA.contains(&data.name()), "{} has no words", data.name());
            named += 1;
        }
    }
    // And the journey, and everything that somebody sees.
    assert_eq!(named + 2, DATA.len(), "no word too many");
}
