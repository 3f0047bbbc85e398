//! What a reason must be.

use super::rules::reason;
use super::*;

fn wrong(why: &str, words: &str) -> Vec<&'static str> {
    let errors = reason(why, words).expect_err("it is wrong");
    errors.0.iter().map(|error| error.key).collect()
}

#[test]
fn a_reason_is_one_of_a_few_and_words_where_they_are_needed() {
    let right = |why: Why, words: &str| reason(why.name(), words).expect("it is right");
    assert_eq!(right(Why::Journey, "").words, "");
    assert_eq!(
        right(Why::Host, "  list of the port ").words,
        "list of the port"
    );
    assert_eq!(right(Why::Other, "a visit list").why, Why::Other);
    assert_eq!(wrong("", ""), ["readings-error-why"]);
    assert_eq!(wrong("curiosity", ""), ["readings-error-why"]);
    assert_eq!(wrong("other", "a"), ["readings-error-other"]);
    assert_eq!(wrong("host", "a\u{0}b"), ["readings-error-control"]);
    assert_eq!(
        wrong("", &"é".repeat(301)),
        ["readings-error-why", "readings-error-long"]
    );
    assert!(reason("host", &"é".repeat(300)).is_ok(), "the control");
    for why in Why::ALL {
        assert_eq!(Why::from_name(why.name()), Some(why));
    }
}
