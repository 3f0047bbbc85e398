//! A program that is measured: how long it took, on how many processors, with how much memory.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::run::Outcome;

/// How often a running program's memory is looked at.
const LOOK: Duration = Duration::from_millis(5);
/// Linux counts processor time in hundredths of a second.
const TICKS_PER_SECOND: f64 = 100.0;

/// What was seen of a program.
pub(crate) struct Seen {
    pub(crate) output: String,
    /// What it said on its error output, shortened.
    pub(crate) said: String,
    pub(crate) succeeded: bool,
    pub(crate) seconds: f64,
    /// Seconds of processors, all of its threads together.
    pub(crate) busy_seconds: f64,
    /// The most memory it held at once; 0 where the platform does not say.
    pub(crate) peak_kib: u64,
}

/// Runs a program to its end, or ends it after `patience`.
///
/// # Errors
/// A sentence when it cannot be started or does not end.
pub(crate) fn watch(command: &mut Command, patience: Duration) -> Outcome<Seen> {
    let name = command.get_program().to_string_lossy().into_owned();
    let broken = |error: std::io::Error| format!("`{name}` could not be run: {error}");
    let busy = busy_seconds_of_children();
    let begun = Instant::now();
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().map_err(broken)?;
    let output = child.stdout.take().map(drain);
    let said = child.stderr.take().map(drain);
    let mut peak_kib = 0;
    let status = loop {
        peak_kib = peak_kib.max(peak(child.id()));
        if let Some(status) = child.try_wait().map_err(broken)? {
            break status;
        }
        if begun.elapsed() > patience {
            child.kill().and_then(|()| child.wait()).map_err(broken)?;
            return Err(format!("`{name}` did not end in {} s", patience.as_secs()));
        }
        std::thread::sleep(LOOK);
    };
    let seconds = begun.elapsed().as_secs_f64();
    let text = |reader: Option<std::thread::JoinHandle<String>>| {
        reader.and_then(|r| r.join().ok()).unwrap_or_default()
    };
    let said = text(said);
    Ok(Seen {
        output: text(output),
        said: said.trim().chars().take(300).collect(),
        succeeded: status.success(),
        seconds,
        busy_seconds: busy_seconds_of_children() - busy,
        peak_kib,
    })
}

fn drain(mut from: impl Read + Send + 'static) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // What cannot be read is what was not said.
        let _ = from.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// The most memory a process has held, in KiB: `VmHWM`.
fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Processor seconds of the children of this process that have ended.
fn busy_seconds_of_children() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name, in parentheses, may hold spaces. After it, fields 14 and 15 count the children.
    let (_, fields) = stat.rsplit_once(')').unwrap_or_default();
    let children = fields.split_whitespace().skip(13).take(2);
    let ticks: f64 = children.filter_map(|ticks| ticks.parse::<f64>().ok()).sum();
    ticks / TICKS_PER_SECOND
}

/// What a report says of the machine: its cores and their model.
pub(crate) fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let known = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = known.lines().find_map(|line| {
        let (key, model) = line.split_once(':')?;
        (key.trim() == "model name").then(|| model.trim().to_owned())
    });
    let model = model.unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    format!("{cores} cores ({model})")
}

/// How many programs wanted a processor in the last minute; nothing where nobody counts.
pub(crate) fn load() -> f64 {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let minute = load.split_whitespace().next();
    minute.and_then(|load| load.parse().ok()).unwrap_or(0.0)
}

/// Whether a Python is there and can import a module.
pub(crate) fn has_module(python: &Path, module: &str) -> bool {
    let mut command = Command::new(python);
    crate::run::succeeds(command.args(["-c", &format!("import {module}")]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_says_and_costs_is_seen() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo out; echo err >&2; sleep 0.1; exit 3"]);
        let seen = watch(&mut shell, Duration::from_secs(10)).expect("a shell");
        assert_eq!((seen.output.trim(), seen.said.as_str()), ("out", "err"));
        assert!(!seen.succeeded && seen.seconds >= 0.1 && seen.busy_seconds < 10.0);
    }

    #[test]
    fn a_program_that_does_not_end_is_ended() {
        let mut sleep = Command::new("sleep");
        let refused = watch(sleep.arg("30"), Duration::from_millis(20));
        assert!(refused.is_err_and(|why| why.contains("did not end")));
    }
}
