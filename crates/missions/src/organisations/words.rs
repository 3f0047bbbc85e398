//! What kinds of organisations are called.

use attache_platform::texts::Words;

/// "Federation".
pub fn kind(words: &Words, name: &str) -> String {
    words.say(&format!("organisations-kind-{name}"))
}
