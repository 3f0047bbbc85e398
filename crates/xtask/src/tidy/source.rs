//! A Rust file as `tidy` sees it: code without comments and strings, the strings by
//! themselves, and which lines are tests.
//!
//! This is a lexer and no more. It knows where a string or a comment ends, which is what
//! searching for a word needs; what the code means is the compiler's business.

use std::ops::Range;

/// One file, cut apart once and judged by every rule.
pub(crate) struct Source {
    /// Path from the root of the repository, with forward slashes.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The text with every comment and every string's inside turned into spaces, so that
    /// places and lines are the same in both.
    pub(crate) code: String,
    pub(crate) strings: Vec<Literal>,
    tests: Vec<Range<usize>>,
    all_tests: bool,
}

/// A string in the code, as written between its quotes.
pub(crate) struct Literal {
    /// Where its first character stands in the text.
    pub(crate) at: usize,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Source {
        let (code, strings) = Lexer::new(text).run();
        let tests = test_ranges(&code);
        let all_tests = is_test_path(path);
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
            code,
            strings,
            tests,
            all_tests,
        }
    }

    /// The line, counted from one, on which this place stands.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// Whether this place is in a test: a file of tests, or an item under `#[cfg(test)]`.
    pub(crate) fn in_test(&self, at: usize) -> bool {
        self.all_tests || self.tests.iter().any(|range| range.contains(&at))
    }

    /// Every place outside tests where the code has exactly this text.
    pub(crate) fn uses(&self, wanted: &str) -> Vec<usize> {
        let found = self.code.match_indices(wanted).map(|(at, _)| at);
        found
            .filter(|at| !self.in_test(*at) && self.starts_word(*at, wanted))
            .collect()
    }

    fn starts_word(&self, at: usize, wanted: &str) -> bool {
        let in_word = |c: char| c.is_alphanumeric() || c == '_';
        let before = self.code[..at].chars().next_back();
        !wanted.starts_with(in_word) || !before.is_some_and(in_word)
    }

    /// Its path inside a crate: crate folder, and the rest below `src`.
    pub(crate) fn in_crate(&self) -> Option<(&str, &str)> {
        let (name, rest) = self.path.strip_prefix("crates/")?.split_once('/')?;
        Some((name, rest.strip_prefix("src/")?))
    }

    /// The last part of its path.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// How many lines are not tests.
    pub(crate) fn product_lines(&self) -> usize {
        let mut at = 0;
        let mut count = 0;
        for line in self.text.split_inclusive('\n') {
            count += usize::from(!self.in_test(at));
            at += line.len();
        }
        count
    }
}

/// Files that hold tests and nothing else.
fn is_test_path(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    ["/tests/", "/benches/", "/examples/"]
        .iter()
        .any(|part| path.contains(part))
        || path.starts_with("crates/testkit/")
        || name == "tests.rs"
}

/// The place after the brace that closes the one at `open`, or the end of the code.
pub(crate) fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

/// Where the body of the item that starts at `from` opens; nothing where a semicolon ends it.
pub(crate) fn body(code: &str, from: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, byte) in code.bytes().enumerate().skip(from) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            b'{' if depth == 0 => return Some(at),
            b';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The items that exist in tests only: from `#[cfg(test)]` or `#[test]` to their end.
fn test_ranges(code: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for mark in ["#[cfg(test)]", "#[test]", "#[tokio::test", "#[cfg(all(test"] {
        for (start, _) in code.match_indices(mark) {
            let end = match body(code, start) {
                Some(open) => closing(code, open),
                None => code[start..]
                    .find(';')
                    .map_or(code.len(), |at| start + at + 1),
            };
            ranges.push(start..end);
        }
    }
    ranges
}

struct Lexer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    code: Vec<u8>,
    strings: Vec<Literal>,
}

impl<'a> Lexer<'a> {
    fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        Lexer {
            text,
            bytes,
            at: 0,
            code: Vec::with_capacity(bytes.len()),
            strings: Vec::new(),
        }
    }

    fn run(mut self) -> (String, Vec<Literal>) {
        while self.at < self.bytes.len() {
            let rest = &self.bytes[self.at..];
            if rest.starts_with(b"//") {
                let end = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
                self.blank(end);
            } else if rest.starts_with(b"/*") {
                self.blank(block_comment(rest));
            } else if let Some(hashes) = self.raw_string_starts() {
                self.raw_string(hashes);
            } else if rest[0] == b'"' {
                self.string();
            } else if rest[0] == b'\'' {
                self.quote();
            } else {
                self.keep(1);
            }
        }
        // Only whole ASCII runs were blanked or whole characters kept, so this is UTF-8.
        (
            String::from_utf8_lossy(&self.code).into_owned(),
            self.strings,
        )
    }

    fn keep(&mut self, count: usize) {
        let end = (self.at + count).min(self.bytes.len());
        self.code.extend_from_slice(&self.bytes[self.at..end]);
        self.at = end;
    }

    fn blank(&mut self, count: usize) {
        let end = (self.at + count).min(self.bytes.len());
        let blanks = self.bytes[self.at..end].iter();
        self.code
            .extend(blanks.map(|b| if *b == b'\n' { b'\n' } else { b' ' }));
        self.at = end;
    }

    /// The number of hashes, where `r"` or `r#"` (or `br#"`) begins here.
    fn raw_string_starts(&self) -> Option<usize> {
        let before = self.at.checked_sub(1).map(|at| self.bytes[at]);
        let joined = before.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_');
        if self.bytes[self.at] != b'r' || (joined && before != Some(b'b')) {
            return None;
        }
        let rest = &self.bytes[self.at + 1..];
        let hashes = rest.iter().take_while(|b| **b == b'#').count();
        (rest.get(hashes) == Some(&b'"')).then_some(hashes)
    }

    fn raw_string(&mut self, hashes: usize) {
        self.keep(hashes + 2);
        let close = format!("\"{}", "#".repeat(hashes));
        let length = self.text[self.at..]
            .find(&close)
            .unwrap_or(self.text.len() - self.at);
        self.literal(length);
        self.keep(close.len());
    }

    fn string(&mut self) {
        self.keep(1);
        let mut length = 0;
        while let Some(byte) = self.bytes.get(self.at + length) {
            match byte {
                b'"' => break,
                b'\\' => length += 2,
                _ => length += 1,
            }
        }
        self.literal(length.min(self.bytes.len() - self.at));
        self.keep(1);
    }

    fn literal(&mut self, length: usize) {
        let text = self
            .text
            .get(self.at..self.at + length)
            .unwrap_or_default()
            .to_owned();
        self.strings.push(Literal { at: self.at, text });
        self.blank(length);
    }

    /// A character such as `'{'`, whose inside is blanked, or a lifetime, which is kept.
    fn quote(&mut self) {
        let inside = &self.text[self.at + 1..];
        let mut chars = inside.chars();
        let length = match chars.next() {
            Some('\\') => inside[2.min(inside.len())..].find('\'').map(|at| at + 2),
            Some(c) if chars.next() == Some('\'') => Some(c.len_utf8()),
            _ => None,
        };
        self.keep(1);
        if let Some(length) = length {
            self.blank(length);
            self.keep(1);
        }
    }
}

/// The length of a block comment, with those nested in it.
fn block_comment(rest: &[u8]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_no_code() {
        let text =
            "let a = \"x{\\\"y\"; // b{\nlet c = r#\"d\"{\"#; /* e /* f */ { */ let g = '{';";
        let source = Source::new("crates/a/src/b.rs", text);
        assert_eq!(source.code.len(), text.len());
        assert!(!source.code.contains(['x', 'd', 'f', 'b', '{']));
        assert!(source.code.contains("let g"));
        let texts: Vec<&str> = source.strings.iter().map(|s| s.text.as_str()).collect();
        assert_eq!(texts, ["x{\\\"y", "d\"{"]);
    }

    #[test]
    fn lifetimes_and_odd_characters_do_not_confuse() {
        let text = "fn a<'a>(b: &'a str) -> char { '\\'' } fn c() { ('é', '\"', b'\"', \"é\") }";
        let source = Source::new("crates/a/src/b.rs", text);
        assert_eq!(source.code.matches('{').count(), 2);
        assert_eq!(source.strings.len(), 1);
        assert_eq!(source.code.len(), text.len());
    }

    #[test]
    fn tests_are_known_by_place() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n fn b() {}\n}\nfn c() {}\n";
        let source = Source::new("crates/a/src/b.rs", text);
        assert!(!source.in_test(text.find("a()").unwrap()));
        assert!(source.in_test(text.find("b()").unwrap()));
        assert!(!source.in_test(text.find("c()").unwrap()));
        assert_eq!(source.product_lines(), 2);
        assert!(Source::new("crates/a/tests/it/b.rs", text).in_test(0));
    }

    #[test]
    fn a_word_is_found_whole() {
        let source = Source::new("crates/a/src/b.rs", "operand::x; rand::y; // rand::z\n");
        assert_eq!(source.uses("rand::").len(), 1);
    }
}
