//! The text of a `.dzn` file: names and what they are, numbers only.

use crate::fault::{Fault, FaultKind};

use super::NAME;

/// What a name is in a file.
pub(super) enum Value {
    Number(u32),
    /// A list, or the cells of a table row by row.
    List(Vec<u32>),
    Sets(Vec<Vec<u32>>),
}

/// A name, what it is, and the line on which it stands.
pub(super) struct Item {
    pub(super) name: String,
    pub(super) value: Value,
    pub(super) line: usize,
}

/// Reads every `name = value;` of a text; comments run from `%` to the end of the line.
pub(super) fn items(text: &str) -> Result<Vec<Item>, Fault> {
    let mut reader = Reader {
        rest: text,
        line: 1,
    };
    let mut items = Vec::new();
    while !reader.is_at_end() {
        let line = reader.line;
        let name = reader.name()?;
        reader.expect("=")?;
        let value = reader.value()?;
        reader.expect(";")?;
        items.push(Item { name, value, line });
        if items.len() > 64 {
            return Err(at(line, FaultKind::TooMany { limit: 64 }));
        }
    }
    Ok(items)
}

/// A fault on a line.
pub(super) fn at(line: usize, kind: FaultKind) -> Fault {
    Fault::new(format!("line {line}"), kind)
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    /// Skips blanks and comments.
    fn skip(&mut self) {
        while let Some(first) = self.rest.chars().next() {
            if first == '%' {
                let end = self.rest.find('\n').unwrap_or(self.rest.len());
                self.rest = &self.rest[end..];
            } else if first.is_whitespace() {
                self.line += usize::from(first == '\n');
                self.rest = &self.rest[first.len_utf8()..];
            } else {
                return;
            }
        }
    }

    fn is_at_end(&mut self) -> bool {
        self.skip();
        self.rest.is_empty()
    }

    fn take(&mut self, expected: &str) -> bool {
        self.skip();
        let rest = self.rest.strip_prefix(expected);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, expected: &str) -> Result<(), Fault> {
        if self.take(expected) {
            Ok(())
        } else {
            Err(self.wrong())
        }
    }

    fn wrong(&self) -> Fault {
        at(self.line, FaultKind::WrongFormat { expected: NAME })
    }

    fn name(&mut self) -> Result<String, Fault> {
        self.skip();
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        if name.is_empty() {
            return Err(self.wrong());
        }
        self.rest = rest;
        Ok(name.chars().take(80).collect())
    }

    fn number(&mut self) -> Result<u32, Fault> {
        self.skip();
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        let number = digits
            .parse()
            .map_err(|_| at(self.line, FaultKind::WrongType))?;
        self.rest = rest;
        Ok(number)
    }

    fn value(&mut self) -> Result<Value, Fault> {
        if self.take("[|") {
            let mut cells = Vec::new();
            while !self.take("|]") {
                cells.push(self.number()?);
                if !self.take(",") && !self.is_next("|") {
                    return Err(self.wrong());
                }
                // A bar ends a row; the next one may end the table.
                if self.is_next("|") && !self.is_next("|]") {
                    self.take("|");
                }
            }
            return Ok(Value::List(cells));
        }
        if !self.take("[") {
            return self.number().map(Value::Number);
        }
        if self.is_next("{") {
            let mut sets = Vec::new();
            self.each("]", |reader| {
                reader.expect("{")?;
                let mut set = Vec::new();
                reader.each("}", |reader| {
                    set.push(reader.number()?);
                    Ok(())
                })?;
                sets.push(set);
                Ok(())
            })?;
            return Ok(Value::Sets(sets));
        }
        let mut list = Vec::new();
        self.each("]", |reader| {
            list.push(reader.number()?);
            Ok(())
        })?;
        Ok(Value::List(list))
    }

    fn is_next(&mut self, expected: &str) -> bool {
        self.skip();
        self.rest.starts_with(expected)
    }

    /// Reads entries with commas between them, until an end.
    fn each(
        &mut self,
        end: &str,
        mut entry: impl FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        while !self.take(end) {
            entry(self)?;
            if !self.take(",") && !self.is_next(end) {
                return Err(self.wrong());
            }
        }
        Ok(())
    }
}
