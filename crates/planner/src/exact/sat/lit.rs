//! Literals: a variable or its negation, as one number.

use std::ops::Not;

/// A variable that is true, or that is false.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lit(u32);

impl Lit {
    /// The variable of a number, true.
    pub(super) fn of(variable: usize) -> Lit {
        Lit((variable as u32) << 1)
    }

    /// The variable of a number, true or false.
    pub(super) fn with(variable: usize, is_true: bool) -> Lit {
        Lit((variable as u32) << 1 | u32::from(!is_true))
    }

    /// The number of the variable.
    pub(super) fn variable(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// Whether it says that its variable is true.
    pub(super) fn is_positive(self) -> bool {
        self.0 & 1 == 0
    }

    /// The literal as an index: twice its variable, and one more where it is negative.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }

    pub(super) fn code(self) -> u32 {
        self.0
    }

    pub(super) fn decode(code: u32) -> Lit {
        Lit(code)
    }
}

impl Not for Lit {
    type Output = Lit;

    fn not(self) -> Lit {
        Lit(self.0 ^ 1)
    }
}
