//! What is planned: made by the generator beside the project, or the published instances there.

use std::path::{Path, PathBuf};

use super::child;
use crate::run::{self, Outcome};

/// Folders with instances, generators and independent referees, beside the repository.
pub(crate) struct Shared {
    bench: PathBuf,
    b2bsop: PathBuf,
    /// Where generated instances are kept.
    made: PathBuf,
    python: PathBuf,
}

/// A published B2BSOP instance and what its paper reports (M. Bofill et al., JAIR 74, 2022).
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Published {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    /// The fewest breaks; nothing where no plan exists.
    pub(crate) optimum: Option<i64>,
    /// Seconds of the paper's best solver, MaxSAT, as written: a number or `TO`.
    pub(crate) maxsat_s: String,
}

impl Shared {
    /// Finds what stands beside the repository; nothing where it does not.
    pub(crate) fn find() -> Option<Shared> {
        let shared = run::root().parent()?.join("shared");
        let bench = shared.join("bench");
        bench.join("gen.py").is_file().then(|| Shared {
            bench,
            b2bsop: shared.join("data/b2bsop"),
            made: run::target_dir().join("bench/instances"),
            python: python(),
        })
    }

    pub(crate) fn bench(&self) -> &Path {
        &self.bench
    }

    pub(crate) fn python(&self) -> &Path {
        &self.python
    }

    /// The version of OR-tools, where the Python has it.
    pub(crate) fn ortools(&self) -> Option<String> {
        let mut python = run::command(&self.python);
        python.args(["-c", "import ortools; print(ortools.__version__)"]);
        let output = python
            .output()
            .ok()
            .filter(|output| output.status.success())?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// The file of an instance in the format mms-1, made when it is not there yet. `sizes` are
    /// further words for the generator, such as `people=4400`.
    ///
    /// # Errors
    /// A sentence when the generator fails.
    pub(crate) fn mms(&self, kind: &str, seed: u32, sizes: &[&str]) -> Outcome<PathBuf> {
        let name = instance_name(kind, seed, sizes);
        let path = self.made.join(format!("{name}.json"));
        if path.is_file() {
            return Ok(path);
        }
        let failed = |error| format!("{} could not be made: {error}", self.made.display());
        std::fs::create_dir_all(&self.made).map_err(failed)?;
        println!("bench: {name} is made");
        let beside = path.with_extension("new");
        let mut python = run::command(&self.python);
        python.arg(self.bench.join("gen.py")).arg(kind);
        python.arg(seed.to_string()).arg(&beside).args(sizes);
        run::run(&mut python, &format!("{name} could not be generated"))?;
        std::fs::rename(&beside, &path).map_err(failed)?;
        Ok(path)
    }

    /// The published instances in the order of their names, with what the paper says of each.
    ///
    /// # Errors
    /// A sentence when the table cannot be read.
    pub(crate) fn b2bsop(&self) -> Outcome<Vec<Published>> {
        let table = self.b2bsop.join("published.csv");
        let failed = |error| format!("{} could not be read: {error}", table.display());
        let text = std::fs::read_to_string(&table).map_err(failed)?;
        let mut all: Vec<Published> = text.lines().filter_map(|line| self.row(line)).collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(all)
    }

    /// A row of the table, when its instance is there and asks for the difference of 2.
    fn row(&self, line: &str) -> Option<Published> {
        let [name, "2", _, optimum, maxsat_s, ..] = line.split(',').collect::<Vec<_>>()[..] else {
            return None;
        };
        let path = self.b2bsop.join(format!("{name}.dzn"));
        path.is_file().then(|| Published {
            name: name.to_owned(),
            path,
            optimum: optimum.parse().ok(),
            maxsat_s: maxsat_s.to_owned(),
        })
    }
}

/// `mission-1`, or `mission-1 people=4400` for another size.
pub(crate) fn instance_name(kind: &str, seed: u32, sizes: &[&str]) -> String {
    let mut name = format!("{kind}-{seed}");
    for size in sizes {
        name.push(' ');
        name.push_str(size);
    }
    name
}

fn python() -> PathBuf {
    let named = std::env::var_os("ATTACHE_BENCH_PYTHON").map(PathBuf::from);
    named.unwrap_or_else(|| PathBuf::from("python3"))
}

/// How many places wishes allow, all together, counted in the text of an mms-1 file.
pub(crate) fn places_allowed(text: &str) -> u64 {
    let lists = text.split("\"venues\":[").skip(1);
    let items = lists.map(|rest| {
        let list = rest.split(']').next().unwrap_or_default();
        let items = list.split(',').filter(|item| !item.trim().is_empty());
        items.count() as u64
    });
    items.sum()
}

/// The hash of the engine and the command line as committed, and the commit; `None` when they
/// were changed since.
pub(crate) fn engine() -> (Option<String>, String) {
    let git = |arguments: &[&str]| {
        let output = run::command("git").args(arguments).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(text)
    };
    let parts = ["crates/planner/src", "crates/server/src"];
    let commit = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "unknown".to_owned());
    let trees = parts.map(|part| git(&["rev-parse", "--short", &format!("HEAD:{part}")]));
    let clean = git(&["status", "--porcelain", "--", parts[0], parts[1]]);
    match (trees, clean) {
        ([Some(one), Some(other)], Some(changes)) if changes.is_empty() => {
            (Some(format!("{one} {other}")), commit)
        }
        _ => (None, commit + " and changes"),
    }
}

/// What tells one file from another: FNV-1a, <https://www.rfc-editor.org/rfc/rfc9923>.
///
/// # Errors
/// A sentence when the file cannot be read.
pub(crate) fn fingerprint(file: &Path) -> Outcome<String> {
    let failed = |error| format!("{} could not be read: {error}", file.display());
    let bytes = std::fs::read(file).map_err(failed)?;
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix);
    Ok(format!("{hash:016x}"))
}

/// The day, as `2026-11-23`.
pub(crate) fn today() -> String {
    let mut date = run::command("date");
    run::read(date.args(["-u", "+%F"]), "the day is not known")
        .map_or_else(|why| why, |day| day.trim().to_owned())
}

/// Whether the referees can be run: they need a Python and nothing else.
pub(crate) fn has_python(shared: &Shared) -> bool {
    child::has_module(shared.python(), "json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_the_text() {
        let text = r#"{"requests":[{"venues":[1,2]},{"venues":[]},{"p":[1,2],"venues":[7]}]}"#;
        assert_eq!(places_allowed(text), 3);
    }

    #[test]
    fn an_instance_of_another_size_has_another_name() {
        assert_eq!(instance_name("fair", 3, &[]), "fair-3");
        let larger = instance_name("mission", 1, &["people=4400", "requests=12000"]);
        assert_eq!(larger, "mission-1 people=4400 requests=12000");
    }
}
