//! What categories, functions, Regions and governments are called. A word that came with the
//! tables of a mission and has no name here reads as it stands there.

use attache_platform::texts::Words;

/// "Export manager".
pub fn function(words: &Words, name: &str) -> String {
    known(words, &format!("delegations-function-{name}"), name)
}

/// "Company".
pub fn category(words: &Words, name: &str) -> String {
    known(words, &format!("delegations-category-{name}"), name)
}

/// "Flanders"; `none` for the people whom no Region sent.
pub fn region(words: &Words, name: &str) -> String {
    known(words, &format!("delegations-region-{name}"), name)
}

/// "Government of Flanders".
pub fn government(words: &Words, name: &str) -> String {
    known(words, &format!("delegations-government-{name}"), name)
}

fn known(words: &Words, key: &str, name: &str) -> String {
    if words.knows(key) {
        words.say(key)
    } else {
        name.replace('_', " ")
    }
}
