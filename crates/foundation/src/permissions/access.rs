//! One cell of the table of data: how far a role reaches, and under which conditions.
//!
//! A cell is written as on paper, a letter for how much, then letters for whose and for when:
//!
//! ```text
//! -  not even that it exists     o  one's own                         n  named for it, one by one
//! x  only that it exists         g  of one's own organisation         2  with a second person
//! #  only numbers                c  where one takes part              r  with a reason
//! R  sees                        l  of one's own leg                  e  once it is released
//! A  sees nothing, may ask       a  of one's own Region's people      i  who agreed to it
//! W  sees and changes            (none of these: everybody's)         p  a part of it
//! ```

/// How much a role sees.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    Nothing,
    /// That there is one.
    Existence,
    /// Numbers, of which none says something about fewer than five people.
    Aggregate,
    /// May ask for a change that somebody else makes.
    Ask,
    See,
    /// Sees it, and changes it.
    Change,
}

/// Whose it may be, from the narrowest to the widest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reach {
    Own,
    /// Meetings, activities and doors in which one takes part.
    Concerned,
    Organisation,
    /// The leg that one's post receives.
    Leg,
    /// The people of one's agency's Region.
    Agency,
    All,
}

/// What must be so besides the role. None of them is met by holding the role.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Conditions {
    pub named: bool,
    pub two_people: bool,
    pub reason: bool,
    pub released: bool,
    pub agreed: bool,
    pub part: bool,
}

impl Conditions {
    /// Whether the role is enough.
    pub const fn none(self) -> bool {
        !(self.named || self.two_people || self.reason || self.released || self.agreed || self.part)
    }
}

/// One cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Access {
    pub level: Level,
    pub reach: Reach,
    pub conditions: Conditions,
}

/// What somebody wants to do with data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verb {
    See,
    Change,
}

impl Access {
    /// Not even that it exists.
    pub const NOTHING: Access = Access {
        level: Level::Nothing,
        reach: Reach::Own,
        conditions: Conditions {
            named: false,
            two_people: false,
            reason: false,
            released: false,
            agreed: false,
            part: false,
        },
    };

    /// Whether the cell is enough for a verb, conditions aside.
    pub fn gives(self, verb: Verb) -> bool {
        match verb {
            Verb::See => self.level >= Level::See,
            Verb::Change => self.level == Level::Change,
        }
    }

    /// Whether holding the role is enough for a verb: nothing else need be so.
    pub fn gives_at_once(self, verb: Verb) -> bool {
        self.gives(verb) && self.conditions.none()
    }

    /// The cell as it is written in the table.
    pub fn letters(self) -> String {
        let level = match self.level {
            Level::Nothing => return "–".to_owned(),
            Level::Existence => "x",
            Level::Aggregate => "#",
            Level::Ask => "A",
            Level::See => "R",
            Level::Change => "W",
        };
        let reach = match self.reach {
            _ if self.level < Level::Ask => "",
            Reach::Own => "o",
            Reach::Concerned => "c",
            Reach::Organisation => "g",
            Reach::Leg => "l",
            Reach::Agency => "a",
            Reach::All => "",
        };
        let Conditions {
            named,
            two_people,
            reason,
            released,
            agreed,
            part,
        } = self.conditions;
        let conditions = [
            (named, "n"),
            (two_people, "2"),
            (reason, "r"),
            (released, "e"),
            (agreed, "i"),
            (part, "p"),
        ];
        let conditions = conditions.iter().filter(|(holds, _)| *holds);
        let conditions: String = conditions.map(|(_, letter)| *letter).collect();
        format!("{level}{reach}{conditions}")
    }
}

/// How many columns the table has: the public, and the twelve roles.
pub(super) const COLUMNS: usize = 13;

/// The columns that every row fills; a row that leaves out the last one gives it nothing.
const FILLED: usize = 12;

/// Reads a row when the program is compiled; a letter that means nothing does not compile.
pub(super) const fn row(text: &str) -> [Access; COLUMNS] {
    let bytes = text.as_bytes();
    let mut cells = [Access::NOTHING; COLUMNS];
    let (mut at, mut cell, mut fresh) = (0, 0, true);
    while at < bytes.len() {
        match bytes[at] {
            b' ' => {}
            b'|' => {
                assert!(!fresh, "a cell of the table is empty");
                cell += 1;
                fresh = true;
            }
            letter if fresh => {
                cells[cell] = level(letter);
                fresh = false;
            }
            letter => cells[cell] = with(cells[cell], letter),
        }
        at += 1;
    }
    assert!(
        cell < COLUMNS && cell + 1 >= FILLED && !fresh,
        "a row of the table has a cell for each column"
    );
    cells
}

const fn level(letter: u8) -> Access {
    let level = match letter {
        b'-' => Level::Nothing,
        b'x' => Level::Existence,
        b'#' => Level::Aggregate,
        b'A' => Level::Ask,
        b'R' => Level::See,
        b'W' => Level::Change,
        _ => panic!("a cell of the table begins with - x # A R or W"),
    };
    let mut access = Access::NOTHING;
    access.level = level;
    if letter != b'-' {
        access.reach = Reach::All;
    }
    access
}

const fn with(mut access: Access, letter: u8) -> Access {
    let on = &mut access.conditions;
    match letter {
        b'o' => access.reach = Reach::Own,
        b'c' => access.reach = Reach::Concerned,
        b'g' => access.reach = Reach::Organisation,
        b'l' => access.reach = Reach::Leg,
        b'a' => access.reach = Reach::Agency,
        b'n' => on.named = true,
        b'2' => on.two_people = true,
        b'r' => on.reason = true,
        b'e' => on.released = true,
        b'i' => on.agreed = true,
        b'p' => on.part = true,
        _ => panic!("a cell of the table has a letter that means nothing"),
    }
    access
}

#[cfg(test)]
mod tests {
    use super::{Access, Level, Reach, Verb, row};

    #[test]
    fn a_row_reads_as_it_is_written() {
        let text = "- | x | # | R | Ro | Rc | Rgn | Wa2 | Rnr | Re | Rip | Wo | Rl";
        let cells = row(text);
        let letters: Vec<String> = cells.iter().map(|cell| cell.letters()).collect();
        assert_eq!(letters.join(" | ").replace('–', "-"), text);
        assert_eq!(
            (cells[7].level, cells[7].reach),
            (Level::Change, Reach::Agency)
        );
    }

    #[test]
    fn a_row_that_says_nothing_of_the_last_column_gives_it_nothing() {
        let cells = row("- | x | # | R | Ro | Rc | Rgn | Wa2 | Rnr | Re | Rip | Wo");
        assert_eq!(cells[12].level, Level::Nothing);
    }

    #[test]
    fn what_has_a_condition_is_not_given_by_the_role_alone() {
        let cells = row("R | Rr | Rn | R2 | Re | Ri | Rp | W | Wn | # | x | A");
        let at_once = |cell: &Access| cell.gives_at_once(Verb::See);
        let given: Vec<bool> = cells.iter().map(at_once).collect();
        let mut expected = [false; 13];
        expected[0] = true;
        expected[7] = true;
        assert_eq!(given, expected);
        assert!(cells[7].gives_at_once(Verb::Change) && !cells[0].gives(Verb::Change));
    }
}
