//! What was measured, one JSON object a line: kept between benches, the last of a kind counts.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::json::Json;
use crate::run::Outcome;

/// Fields that say what was measured; two records that agree on them are of the same thing.
const KEY: [&str; 4] = ["what", "inst", "limit_s", "threads"];

/// One measurement.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Record(Vec<(String, Json)>);

impl Record {
    /// Reads a line.
    ///
    /// # Errors
    /// A sentence when it is no JSON object.
    pub(crate) fn read(line: &str) -> Outcome<Record> {
        match Json::parse(line)? {
            Json::Object(fields) => Ok(Record(fields)),
            _ => Err("it is no object".to_owned()),
        }
    }

    /// A record of something, of an instance.
    pub(crate) fn of(what: &str, instance: &str) -> Record {
        Record(Vec::new()).text("what", what).text("inst", instance)
    }

    pub(crate) fn text(self, name: &str, text: &str) -> Record {
        self.with(name, Json::Text(text.to_owned()))
    }

    pub(crate) fn number(self, name: &str, number: impl Into<f64>) -> Record {
        self.with(name, Json::Number(number.into()))
    }

    /// Adds a field, or replaces it.
    pub(crate) fn with(mut self, name: &str, value: Json) -> Record {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value));
        self
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Json> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }

    pub(crate) fn said(&self, name: &str) -> &str {
        self.get(name).and_then(Json::text).unwrap_or_default()
    }

    pub(crate) fn count(&self, name: &str) -> Option<f64> {
        self.get(name).and_then(Json::number)
    }

    fn same_thing(&self, other: &Record) -> bool {
        KEY.iter().all(|name| self.get(name) == other.get(name))
    }

    fn line(&self) -> String {
        let mut line = String::new();
        write(&Json::Object(self.0.clone()), &mut line);
        line
    }
}

/// All records, and the file they are kept in.
pub(crate) struct Store {
    path: PathBuf,
    records: Vec<Record>,
}

impl Store {
    /// Reads a file of records; none when there is no file yet.
    ///
    /// # Errors
    /// A sentence when the file is there and cannot be read.
    pub(crate) fn open(path: &Path) -> Outcome<Store> {
        let mut store = Store {
            path: path.to_path_buf(),
            records: Vec::new(),
        };
        if path.exists() {
            let failed = |why: String| format!("{}: {why}", path.display());
            let text = std::fs::read_to_string(path).map_err(|error| failed(error.to_string()))?;
            for line in text.lines() {
                store.put(Record::read(line).map_err(failed)?);
            }
        }
        Ok(store)
    }

    /// Keeps a record in place of an earlier one of the same thing, on disk at once.
    ///
    /// # Errors
    /// A sentence when the file cannot be written.
    pub(crate) fn keep(&mut self, record: Record) -> Outcome {
        self.put(record);
        let lines: String = self.records.iter().map(|r| r.line() + "\n").collect();
        let failed = |error| format!("{} could not be written: {error}", self.path.display());
        // Written beside and moved, so that a bench that is ended leaves a whole file.
        let beside = self.path.with_extension("new");
        std::fs::write(&beside, lines).map_err(failed)?;
        std::fs::rename(&beside, &self.path).map_err(failed)
    }

    fn put(&mut self, record: Record) {
        self.records.retain(|known| !known.same_thing(&record));
        self.records.push(record);
    }

    /// The record of something, with so many seconds and threads.
    pub(crate) fn find(&self, what: &str, inst: &str, at: (u32, u32)) -> Option<&Record> {
        let (seconds, threads) = (f64::from(at.0), f64::from(at.1));
        self.of(what).find(|record| {
            record.said("inst") == inst
                && record.count("limit_s") == Some(seconds)
                && record.count("threads") == Some(threads)
        })
    }

    pub(crate) fn of(&self, what: &str) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(move |r| r.said("what") == what)
    }
}

fn write(value: &Json, to: &mut String) {
    match value {
        Json::Null => to.push_str("null"),
        Json::Bool(yes) => to.push_str(if *yes { "true" } else { "false" }),
        Json::Number(number) => write!(to, "{number}").expect("a string takes everything"),
        Json::Text(text) => quote(text, to),
        Json::List(items) => {
            to.push('[');
            for (at, item) in items.iter().enumerate() {
                to.push_str(if at == 0 { "" } else { ", " });
                write(item, to);
            }
            to.push(']');
        }
        Json::Object(fields) => {
            to.push('{');
            for (at, (name, item)) in fields.iter().enumerate() {
                to.push_str(if at == 0 { "" } else { ", " });
                quote(name, to);
                to.push_str(": ");
                write(item, to);
            }
            to.push('}');
        }
    }
}

fn quote(text: &str, to: &mut String) {
    to.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => to.extend(['\\', c]),
            '\n' => to.push_str("\\n"),
            c if c < ' ' => write!(to, "\\u{:04x}", u32::from(c)).expect("a string takes it"),
            c => to.push(c),
        }
    }
    to.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again_and_the_last_counts() {
        let folder = std::env::temp_dir().join(format!("attache-bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join("ours.jsonl");
        let record = |value: f64| {
            let record = Record::of("plan", "a \"b\"\n").number("limit_s", 1);
            record.number("threads", 2).number("value", value)
        };
        let mut store = Store::open(&path).expect("none yet");
        store.keep(record(1.5)).expect("it is written");
        store.keep(record(-2.0)).expect("it is written");
        store.keep(Record::of("other", "c")).expect("it is written");
        let read = Store::open(&path).expect("it is there");
        std::fs::remove_dir_all(&folder).expect("it is ours");
        assert_eq!(read.records.len(), 2);
        let found = read.find("plan", "a \"b\"\n", (1, 2)).expect("it is kept");
        assert_eq!(found.count("value"), Some(-2.0));
        assert_eq!(read.find("plan", "a \"b\"\n", (1, 1)), None);
    }
}
