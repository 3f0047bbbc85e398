//! Running other programs, and the one sentence each says when it fails.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a step says when it cannot go on: one sentence for the person at the terminal.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// How many tests a run reported, summed over every runner whose lines were seen.
#[derive(Default, Clone, Copy)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Tally {
    /// Adds what one line of output says: cargo's `test result:` or node's `# pass 3`.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(rest) = line.trim().strip_prefix("test result: ") {
            self.passed += number_before(rest, " passed");
            self.failed += number_before(rest, " failed");
            self.skipped += number_before(rest, " ignored");
            return;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        if let ["#" | "ℹ", what, count] = words[..]
            && let Ok(count) = count.parse::<u64>()
        {
            match what {
                "pass" => self.passed += count,
                "fail" => self.failed += count,
                "skipped" => self.skipped += count,
                _ => {}
            }
        }
    }

    pub(crate) fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

fn number_before(text: &str, word: &str) -> u64 {
    let Some(end) = text.find(word) else { return 0 };
    let digits = text[..end].rsplit(|c: char| !c.is_ascii_digit()).next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// The root of the repository: two folders above this crate.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where cargo builds: its own setting, else `target` in the repository.
pub(crate) fn target_dir() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) if Path::new(&dir).is_absolute() => PathBuf::from(dir),
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// A command that runs at the root of the repository, reads no keys, and asks nothing.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// Cargo as it was called for this program, or the one in PATH.
///
/// What cargo told this program about its own package is taken away: build scripts that look
/// at it would run again each time the gate and a person build by turns.
pub(crate) fn cargo() -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        let about_us = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
        ];
        if name
            .to_str()
            .is_some_and(|name| about_us.iter().any(|part| name.starts_with(part)))
        {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// Runs to the end with its output shown; `why` is the sentence for a failure.
///
/// # Errors
/// The sentence, when the program is missing or ends with anything but success.
pub(crate) fn run(command: &mut Command, why: &str) -> Outcome {
    let status = command.status().map_err(|error| missing(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(why.to_owned())
    }
}

/// Runs to the end and gives what was printed; what went to the error output is shown.
///
/// # Errors
/// The sentence `why`, as in [`run`].
pub(crate) fn read(command: &mut Command, why: &str) -> Outcome<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| missing(command, &error))?;
    if !output.status.success() {
        return Err(why.to_owned());
    }
    String::from_utf8(output.stdout).map_err(|_| format!("{why} (its output is not UTF-8)"))
}

/// Whether the command succeeds, with nothing shown. A missing program is a no.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Runs tests with their output shown, and counts them on the way.
///
/// # Errors
/// The sentence `why` when a test failed, and another when none ran at all: a gate that
/// tests nothing must not be green.
pub(crate) fn run_tests(command: &mut Command, why: &str) -> Outcome<Tally> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| missing(command, &error))?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        let mut shown = std::io::stdout().lock();
        for line in BufReader::new(output).lines() {
            let line = line.map_err(|error| format!("{why} ({error})"))?;
            tally.read(&line);
            // A closed terminal is no reason to stop the tests.
            let _ = writeln!(shown, "{line}");
        }
    }
    let status = child.wait().map_err(|error| format!("{why} ({error})"))?;
    if !status.success() || tally.failed > 0 {
        return Err(why.to_owned());
    }
    if tally.passed == 0 {
        return Err(format!("`{}` ran no test", shown_as(command)));
    }
    Ok(tally)
}

fn missing(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}", shown_as(command))
}

fn shown_as(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .take(3)
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

/// The program of this name in PATH, if there is one.
pub(crate) fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|dir| dir.join(program))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_both_runners_are_counted() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out");
        tally.read("# pass 30");
        tally.read("ℹ fail 2");
        tally.read("ℹ skipped 1");
        tally.read("a line that says 7 passed");
        assert_eq!((tally.passed, tally.failed, tally.skipped), (42, 2, 4));
    }

    #[test]
    fn a_test_run_without_tests_is_refused() {
        let refused = run_tests(command("echo").arg("nothing to see"), "it failed");
        assert!(refused.is_err_and(|why| why.contains("ran no test")));
    }

    #[test]
    fn a_failing_program_gives_the_sentence() {
        assert_eq!(
            run(&mut command("false"), "it failed"),
            Err("it failed".to_owned())
        );
        assert!(run(&mut command("no-such-program"), "it failed").is_err());
    }
}
