//! Every requirement has a test that exists.

use super::{File, Finding};

const LIST: &str = "docs/requirements.md";

/// The requirements that are kept: their letters, and how many there are.
const KEPT: [(&str, usize); 3] = [("SM", 10), ("SG", 13), ("SO", 17)];

/// What else must not fail, by the numbers of the catalogue that the tests were asked for by.
const THREATS: [&str; 11] = [
    "R08", "R19", "S01", "S02", "S03", "S04", "S05", "S13", "S17", "S18", "S19",
];

/// The list of requirements against the tests: each requirement once, each test where it is said.
pub(crate) fn list(files: &[File], findings: &mut Vec<Finding>) {
    let Some(list) = files.iter().find(|file| file.path == LIST) else {
        return;
    };
    let mut known = Vec::new();
    for (number, line) in list.text.lines().enumerate() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let ["", id, _, tests, ""] = cells[..] else {
            continue;
        };
        if !KEPT.iter().any(|(letters, _)| id.starts_with(letters)) && !THREATS.contains(&id) {
            continue;
        }
        let mut found = |what: String| findings.push(Finding::new(LIST, number + 1, what));
        if known.contains(&id) {
            found(format!("`{id}` stands here twice"));
        }
        known.push(id);
        if tests == "missing" {
            found(format!("`{id}` has no test"));
            continue;
        }
        let named: Vec<&str> = tests.split_whitespace().collect();
        if named.is_empty() {
            found(format!("`{id}` names no test"));
        }
        for test in named {
            if !is_there(files, test.trim_matches('`')) {
                found(format!("{test} of `{id}` is no test"));
            }
        }
    }
    for id in all() {
        if !known.contains(&id.as_str()) {
            findings.push(Finding::new(LIST, 1, format!("`{id}` is not in the list")));
        }
    }
}

/// Everything that has to stand in the list.
fn all() -> impl Iterator<Item = String> {
    let numbered = KEPT.into_iter().flat_map(|(letters, count)| {
        (1..=count).map(move |number| format!("{letters}-{number:02}"))
    });
    numbered.chain(THREATS.map(str::to_owned))
}

/// Whether a file holds a test of that name: `path::name`.
fn is_there(files: &[File], test: &str) -> bool {
    let Some((path, name)) = test.split_once("::") else {
        return false;
    };
    let file = files.iter().find(|file| file.path == path);
    file.is_some_and(|file| {
        let starts = [format!("fn {name}("), format!("test(\"{name}\"")];
        file.text.contains("test") && starts.iter().any(|start| file.text.contains(start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(spoil: impl Fn(String) -> String) -> Vec<String> {
        let mut list_text = String::from("| requirement | what | tests |\n| --- | --- | --- |\n");
        for id in all() {
            list_text.push_str(&format!("| {id} | x | `a/tests.rs::it_holds` |\n"));
        }
        let file = |path: &str, text: String| File {
            path: path.to_owned(),
            text,
        };
        let tests = "#[test]\nfn it_holds() {}\n".to_owned();
        let files = [file(LIST, spoil(list_text)), file("a/tests.rs", tests)];
        let mut found = Vec::new();
        list(&files, &mut found);
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_whole_list_is_left_alone() {
        assert_eq!(findings(|text| text), Vec::<String>::new());
    }

    #[test]
    fn a_requirement_without_its_row_or_its_test_is_found() {
        let one = findings(|text| text.replace("| SM-04 | x | `a/tests.rs::it_holds` |\n", ""));
        assert!(one.len() == 1 && one[0].contains("SM-04"), "{one:?}");
        let threat = findings(|text| text.replace("| S13 | x | `a/tests.rs::it_holds` |\n", ""));
        assert!(threat.len() == 1 && threat[0].contains("S13"), "{threat:?}");
        let row = "| SG-13 | x | `a/tests.rs::it_holds` |";
        let gone = findings(|text| text.replace(row, &row.replace("it_holds", "it_held")));
        assert!(
            gone.len() == 1 && gone[0].contains("is no test"),
            "{gone:?}"
        );
        let said = findings(|text| text.replace(row, "| SG-13 | x | missing |"));
        assert!(
            said.len() == 1 && said[0].contains("`SG-13` has no test"),
            "{said:?}"
        );
        let empty = findings(|text| text.replace(row, "| SG-13 | x |  |"));
        assert_eq!(empty.len(), 1, "{empty:?}");
    }
}
