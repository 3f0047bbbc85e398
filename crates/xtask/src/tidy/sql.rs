//! Where SQL may stand, and whose tables it may touch.
//!
//! A table belongs to the slice named above its `create table`, as in
//! `-- slice: meetings/requests`. Only that slice writes it; slices below may read it.

use std::collections::BTreeMap;

use super::order::{Slices, is_wing};
use super::source::Source;
use super::{File, Finding};

/// Tables that a slice above reads all the same: slice, table, why.
const READ_FROM_ABOVE: [(&str, &str, &str); 2] = [
    (
        "foundation/history",
        "accounts",
        "the log names who acted, and accounts are changed by changes",
    ),
    (
        "missions/mission",
        "activities",
        "whether legs are right shows in what takes place in them",
    ),
];

/// Which slice owns which table. `platform` or `platform/…` owns what every product needs.
#[derive(Default)]
pub(crate) struct Tables(BTreeMap<String, String>);

impl Tables {
    /// Read from the migrations; a table without an owner is a finding.
    pub(crate) fn read(files: &[File], slices: &Slices, findings: &mut Vec<Finding>) -> Tables {
        let mut tables = Tables::default();
        for file in files {
            if file.path.contains("migrations/") && file.path.ends_with(".sql") {
                tables.read_one(file, slices, findings);
            }
        }
        tables
    }

    fn read_one(&mut self, file: &File, slices: &Slices, findings: &mut Vec<Finding>) {
        let mut owner = None;
        for (number, line) in file.text.lines().enumerate() {
            let line = line.trim().to_lowercase();
            if let Some(name) = line.strip_prefix("-- slice:") {
                let name = name.trim().to_owned();
                let known = slices.rank(&name).is_some() || name.starts_with("platform");
                if !known {
                    let what = format!("there is no slice `{name}`");
                    findings.push(Finding::new(&file.path, number + 1, what));
                }
                owner = Some(name);
            }
            let Some(table) = line.strip_prefix("create table ") else {
                continue;
            };
            let table = table.trim_start_matches("if not exists ");
            let table = word(table).to_owned();
            match &owner {
                Some(owner) => _ = self.0.insert(table, owner.clone()),
                None => {
                    let what = format!("no `-- slice: wing/slice` above the table `{table}`");
                    findings.push(Finding::new(&file.path, number + 1, what));
                }
            }
        }
    }
}

/// The SQL of one Rust file.
pub(crate) fn source(
    source: &Source,
    slices: &Slices,
    tables: &Tables,
    findings: &mut Vec<Finding>,
) {
    let Some((folder, rest)) = source.in_crate() else {
        return;
    };
    if matches!(folder, "platform" | "xtask") {
        return;
    }
    for literal in &source.strings {
        let text = plain(&literal.text);
        if source.in_test(literal.at) || !is_sql(&text) {
            continue;
        }
        let line = source.line(literal.at);
        let is_store = rest.ends_with("store.rs") || rest.contains("/store/");
        // The rehearsal judges the product from outside, so it reads tables and no slice's words.
        if folder == "rehearsal" && is_store {
            if touched(&text).iter().any(|(writes, _)| *writes) {
                let what = "the rehearsal writes nothing by itself: use the product's verbs";
                findings.push(Finding::new(&source.path, line, what));
            }
            continue;
        }
        if !(is_wing(folder) && is_store) {
            findings.push(Finding::new(
                &source.path,
                line,
                "SQL stands only in `store.rs`",
            ));
            continue;
        }
        let Some(own) = slices.of(source) else {
            continue;
        };
        for (writes, table) in touched(&text) {
            let Some(owner) = tables.0.get(table) else {
                continue;
            };
            if let Some(what) = trespass(own, owner, table, writes, slices) {
                findings.push(Finding::new(&source.path, line, what));
            }
        }
    }
}

fn trespass(own: &str, owner: &str, table: &str, writes: bool, order: &Slices) -> Option<String> {
    if own == owner {
        return None;
    }
    if writes {
        return Some(format!(
            "`{own}` writes `{table}`, a table of `{owner}`: use its verbs"
        ));
    }
    let excepted = READ_FROM_ABOVE
        .iter()
        .any(|(slice, of, _)| *slice == own && *of == table);
    let after = order.rank(owner) > order.rank(own) && !excepted;
    after.then(|| format!("`{own}` reads `{table}` of `{owner}`, which comes after it"))
}

/// Lower case, with every run of white space made one space.
fn plain(text: &str) -> String {
    let text = text.replace("\\n", " ").replace('\\', " ").to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_sql(text: &str) -> bool {
    let reads = |start: &str| text.starts_with(start) && text.contains(" from ");
    text.contains("insert into ")
        || text.contains("delete from ")
        || (text.contains("update ") && text.contains(" set ") && text.contains('='))
        || reads("select ")
        || (text.starts_with("with ") && text.contains(" as (select "))
}

/// The tables a statement names, and whether it writes them.
fn touched(text: &str) -> Vec<(bool, &str)> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut found = Vec::new();
    for pair in words.windows(2) {
        match pair {
            ["into" | "update", table] => found.push((true, word(table))),
            ["from" | "join", table] => found.push((false, word(table))),
            _ => {}
        }
    }
    for triple in words.windows(3) {
        if let ["delete", "from", table] = triple {
            found.push((true, word(table)));
        }
    }
    found
}

fn word(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::super::tests::found_in_source;
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        let slices = Slices::of_wings(&[
            ("missions", &["organisations"]),
            ("meetings", &["requests", "plans"]),
        ]);
        let migration = File {
            path: "migrations/1_a.sql".to_owned(),
            text: "-- slice: missions/organisations\ncreate table organisations (\n);\n\
                   -- slice: meetings/requests\ncreate table requests (id text);\n\
                   -- slice: meetings/plans\ncreate table plans (id text);\n"
                .to_owned(),
        };
        let mut findings = Vec::new();
        let tables = Tables::read(&[migration], &slices, &mut findings);
        assert_eq!(findings.len(), 0);
        found_in_source(|file, out| source(file, &slices, &tables, out), path, text)
    }

    #[test]
    fn sql_outside_a_store_is_found() {
        let insert = "const A: &str = \"insert into\n   requests values ($1)\";\n";
        assert_eq!(found("crates/meetings/src/requests/actions.rs", insert), 1);
        assert_eq!(found("crates/meetings/src/requests/store.rs", insert), 0);
        assert_eq!(found("crates/meetings/src/requests/tests.rs", insert), 0);
        assert_eq!(found("crates/platform/src/jobs/mod.rs", insert), 0);
        let words = "const A: &str = \"select a table\"; const B: &str = \"update the set\";\n";
        assert_eq!(found("crates/meetings/src/requests/pages.rs", words), 0);
    }

    #[test]
    fn the_rehearsal_reads_any_table_and_writes_none() {
        let path = "crates/rehearsal/src/play/store.rs";
        let reads = "const A: &str = \"select a from plans where b = $1\";\n";
        let writes = "const A: &str = \"update plans set a = 1\";\n";
        assert_eq!((found(path, reads), found(path, writes)), (0, 1));
        assert_eq!(found("crates/rehearsal/src/play/mod.rs", reads), 1);
    }

    #[test]
    fn writing_the_table_of_another_slice_is_found() {
        let path = "crates/meetings/src/requests/store.rs";
        let writes = |sql: &str| format!("const A: &str = \"{sql}\";\n");
        assert_eq!(found(path, &writes("update requests set a = 1")), 0);
        assert_eq!(found(path, &writes("update organisations set a = 1")), 1);
        assert_eq!(
            found(path, &writes("delete from organisations where id = $1")),
            1
        );
        let joined = "select a from requests r join organisations o on o.id = r.b";
        assert_eq!(found(path, &writes(joined)), 0);
        assert_eq!(found(path, &writes("select a from plans where b = $1")), 1);
    }

    #[test]
    fn a_table_without_an_owner_is_found() {
        let path = "migrations/1_a.sql".to_owned();
        let nobody = File {
            path: path.clone(),
            text: "create table a (id text);\n".to_owned(),
        };
        let unknown = File {
            path,
            text: "-- slice: a/b\ncreate table c (id text);\n".to_owned(),
        };
        for file in [nobody, unknown] {
            let mut findings = Vec::new();
            Tables::read(&[file], &Slices::default(), &mut findings);
            assert_eq!(findings.len(), 1);
        }
    }
}
