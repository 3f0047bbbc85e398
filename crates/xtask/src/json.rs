//! Reading JSON: what `cargo metadata`, the demo and the list of pages print.
//!
//! The gate has no dependency, so that it is built in seconds and can judge every other one.

use std::iter::Peekable;
use std::str::Chars;

/// A value as it was written. Numbers are kept as `f64`: none we read is above 2^53.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads one value and nothing after it.
    ///
    /// # Errors
    /// A sentence naming what was expected and how far reading came.
    pub(crate) fn parse(text: &str) -> Result<Json, String> {
        let mut reader = Reader {
            rest: text.chars().peekable(),
            read: 0,
            depth: 0,
        };
        let value = reader.value()?;
        reader.space();
        match reader.rest.next() {
            None => Ok(value),
            Some(_) => Err(format!(
                "something follows the JSON value at character {}",
                reader.read
            )),
        }
    }

    /// The field of an object; nothing for a missing field or another kind of value.
    pub(crate) fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(fields) => fields.iter().find(|(key, _)| key == name).map(|(_, v)| v),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let Json::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    pub(crate) fn number(&self) -> Option<f64> {
        if let Json::Number(number) = self {
            Some(*number)
        } else {
            None
        }
    }

    /// The items of a list; an empty slice for any other value.
    pub(crate) fn items(&self) -> &[Json] {
        if let Json::List(items) = self {
            items
        } else {
            &[]
        }
    }
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    read: usize,
    depth: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        self.read += 1;
        self.rest.next()
    }

    fn space(&mut self) {
        while self.rest.peek().is_some_and(char::is_ascii_whitespace) {
            self.next();
        }
    }

    fn fail<T>(&self, expected: &str) -> Result<T, String> {
        Err(format!("expected {expected} at character {}", self.read))
    }

    fn value(&mut self) -> Result<Json, String> {
        self.space();
        match self.rest.peek() {
            Some('{') => self.nested(Self::object),
            Some('[') => self.nested(Self::list),
            Some('"') => self.string().map(Json::Text),
            Some('t') => self.word("true", Json::Bool(true)),
            Some('f') => self.word("false", Json::Bool(false)),
            Some('n') => self.word("null", Json::Null),
            Some('-' | '0'..='9') => self.digits(),
            _ => self.fail("a JSON value"),
        }
    }

    fn nested(&mut self, inner: fn(&mut Self) -> Result<Json, String>) -> Result<Json, String> {
        self.depth += 1;
        if self.depth > 100 {
            return self.fail("fewer than a hundred nested values");
        }
        self.next();
        let value = inner(self);
        self.depth -= 1;
        value
    }

    fn object(&mut self) -> Result<Json, String> {
        let mut fields = Vec::new();
        loop {
            self.space();
            match self.rest.peek() {
                Some('}') if fields.is_empty() => break,
                Some('"') => {}
                _ => return self.fail("a field name"),
            }
            let name = self.string()?;
            self.space();
            if self.next() != Some(':') {
                return self.fail("a colon");
            }
            fields.push((name, self.value()?));
            self.space();
            match self.next() {
                Some(',') => {}
                Some('}') => return Ok(Json::Object(fields)),
                _ => return self.fail("a comma or a closing brace"),
            }
        }
        self.next();
        Ok(Json::Object(fields))
    }

    fn list(&mut self) -> Result<Json, String> {
        let mut items = Vec::new();
        self.space();
        if self.rest.peek() == Some(&']') {
            self.next();
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value()?);
            self.space();
            match self.next() {
                Some(',') => {}
                Some(']') => return Ok(Json::List(items)),
                _ => return self.fail("a comma or a closing bracket"),
            }
        }
    }

    fn string(&mut self) -> Result<String, String> {
        self.next();
        let mut text = String::new();
        loop {
            match self.next() {
                Some('"') => return Ok(text),
                Some('\\') => text.push(self.escape()?),
                Some(c) => text.push(c),
                None => return self.fail("a closing quote"),
            }
        }
    }

    fn escape(&mut self) -> Result<char, String> {
        Ok(match self.next() {
            Some('n') => '\n',
            Some('t') => '\t',
            Some('r') => '\r',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('u') => self.unicode()?,
            Some(c @ ('"' | '\\' | '/')) => c,
            _ => return self.fail("a known escape"),
        })
    }

    fn unicode(&mut self) -> Result<char, String> {
        let first = self.four_digits()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first).map_or_else(|| self.fail("a character"), Ok);
        }
        if (self.next(), self.next()) != (Some('\\'), Some('u')) {
            return self.fail("the second half of a pair");
        }
        let second = self.four_digits()?.wrapping_sub(0xDC00);
        let code = 0x10000 + ((first - 0xD800) << 10) + (second & 0x3FF);
        char::from_u32(code).map_or_else(|| self.fail("a character"), Ok)
    }

    fn four_digits(&mut self) -> Result<u32, String> {
        let mut code = 0;
        for _ in 0..4 {
            match self.next().and_then(|c| c.to_digit(16)) {
                Some(digit) => code = code * 16 + digit,
                None => return self.fail("four hexadecimal digits"),
            }
        }
        Ok(code)
    }

    fn digits(&mut self) -> Result<Json, String> {
        let mut text = String::new();
        while let Some(c) = self.rest.peek().copied() {
            if !matches!(c, '-' | '+' | '.' | 'e' | 'E' | '0'..='9') {
                break;
            }
            text.push(c);
            self.next();
        }
        text.parse()
            .map(Json::Number)
            .or_else(|_| self.fail("a number"))
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, String> {
        for expected in word.chars() {
            if self.next() != Some(expected) {
                return self.fail(word);
            }
        }
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_is_read() {
        let text = r#" {"a": [1, -2.5e1, true, null],
            "b": {"c": "é \"q\" \u00e9 \ud83d\ude00"}, "d": {}} "#;
        let json = Json::parse(text).unwrap();
        assert_eq!(json.get("a").unwrap().items()[1].number(), Some(-25.0));
        let text = json.get("b").and_then(|b| b.get("c")).and_then(Json::text);
        assert_eq!(text, Some("é \"q\" é 😀"));
        assert_eq!(json.get("d"), Some(&Json::Object(Vec::new())));
    }

    #[test]
    fn what_is_not_json_is_refused_with_a_place() {
        for bad in [
            "",
            "{",
            "[1,]",
            "{\"a\" 1}",
            "tru",
            "\"open",
            "1 2",
            "\"\\x\"",
            "{,}",
        ] {
            let refused = Json::parse(bad).unwrap_err();
            assert!(refused.contains("character"), "{bad}: {refused}");
        }
        assert!(Json::parse(&"[".repeat(100_000)).is_err());
    }
}
