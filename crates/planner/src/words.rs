//! What the planner has to say, as a key and arguments; the words stand in `locales`.

/// An argument of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A name or a list of names, as the problem gave them.
    Text(String),
    /// A count, a number of minutes or a table number.
    Number(i64),
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_owned())
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Argument::Number(number)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Argument::Number(i64::from(number))
    }
}

/// A sentence to be worded in the reader's language: a key of `locales/*/planning.ftl` and the
/// arguments that its text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The key in the catalogue `planning`.
    pub key: &'static str,
    /// The arguments by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Phrase {
    /// A phrase without arguments yet.
    pub fn new(key: &'static str) -> Self {
        Phrase {
            key,
            arguments: Vec::new(),
        }
    }

    /// The same phrase with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}
