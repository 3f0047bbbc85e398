//! What fits a screen: lines, functions, files; and how every text file ends.

use super::source::{Source, body, closing};
use super::{File, Finding};

const LINE_COLUMNS: usize = 100;
const FUNCTION_LINES: usize = 70;
const FILE_LINES: usize = 600;

/// Files people write, whose lines and length are judged. Data is as wide as it is.
const WRITTEN: [&str; 5] = [".rs", ".css", ".js", ".mjs", ".sql"];

/// Every text file: a line's length, a file's length, and its end.
pub(crate) fn file(file: &File, findings: &mut Vec<Finding>) {
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        findings.push(Finding::new(&file.path, 1, "the last line has no end"));
    }
    if file.text.contains('\r') {
        findings.push(Finding::new(&file.path, 1, "lines end in CR LF"));
    }
    let recorded = file.path.starts_with("docs/recorded/");
    if recorded || !WRITTEN.iter().any(|ending| file.path.ends_with(ending)) {
        return;
    }
    for (number, line) in file.text.lines().enumerate() {
        // An address cannot be cut in two.
        if line.chars().count() > LINE_COLUMNS && !line.contains("://") {
            let what = format!("the line is longer than {LINE_COLUMNS} columns");
            findings.push(Finding::new(&file.path, number + 1, what));
        }
    }
    if !file.path.ends_with(".rs") {
        long_file(&file.path, file.text.lines().count(), findings);
    }
}

/// A Rust file: its functions, and its lines without those that are tests.
pub(crate) fn source(source: &Source, findings: &mut Vec<Finding>) {
    long_file(&source.path, source.product_lines(), findings);
    for at in source.uses("fn ") {
        let Some(open) = body(&source.code, at) else {
            continue;
        };
        let first = source.line(at);
        let lines = source.line(closing(&source.code, open) - 1) - first + 1;
        if lines > FUNCTION_LINES {
            let name = source.code[at + 3..]
                .split(['(', '<'])
                .next()
                .unwrap_or_default();
            let what = format!("`{name}` has {lines} lines, more than {FUNCTION_LINES}");
            findings.push(Finding::new(&source.path, first, what));
        }
    }
}

fn long_file(path: &str, lines: usize, findings: &mut Vec<Finding>) {
    if lines > FILE_LINES {
        let what = format!("the file has {lines} lines, more than {FILE_LINES}");
        findings.push(Finding::new(path, lines, what));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{found_in_file, found_in_source};
    use super::*;

    #[test]
    fn a_long_line_is_found_and_an_address_is_not() {
        let long = format!("let a = 1; // {}\n", "x".repeat(90));
        assert_eq!(found_in_file(file, "crates/a/src/b.rs", &long), 1);
        let address = format!("/// <https://{}>\n", "x".repeat(120));
        assert_eq!(found_in_file(file, "crates/a/src/b.rs", &address), 0);
        assert_eq!(found_in_file(file, "examples/table.csv", &long), 0);
    }

    #[test]
    fn a_file_without_an_end_is_found() {
        assert_eq!(found_in_file(file, "docs/a.md", "words"), 1);
        assert_eq!(found_in_file(file, "docs/a.md", "words\r\n"), 1);
        assert_eq!(found_in_file(file, "docs/a.md", "words\n"), 0);
    }

    #[test]
    fn a_long_function_is_found_outside_tests() {
        let long = format!(
            "fn a<T>(b: T) -> [u8; 3] {{\n{}}}\n",
            "    call();\n".repeat(70)
        );
        assert_eq!(found_in_source(source, "crates/a/src/b.rs", &long), 1);
        let test = format!("#[cfg(test)]\nmod tests {{\n{long}}}\n");
        assert_eq!(found_in_source(source, "crates/a/src/b.rs", &test), 0);
        let fits = format!("fn a() {{\n{}}}\n", "    call();\n".repeat(68));
        assert_eq!(found_in_source(source, "crates/a/src/b.rs", &fits), 0);
    }

    #[test]
    fn a_long_file_is_found() {
        let long = "const A: u8 = 1;\n".repeat(601);
        assert_eq!(found_in_source(source, "crates/a/src/b.rs", &long), 1);
        assert_eq!(found_in_source(source, "crates/a/src/tests.rs", &long), 0);
        assert_eq!(
            found_in_file(file, "assets/a.css", &"a {}\n".repeat(601)),
            1
        );
    }
}
