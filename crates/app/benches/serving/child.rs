//! A served product as a process of its own: how soon it is up, and what it holds in memory.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use attache_platform::moment::Stopwatch;
use attache_testkit::repository;

use crate::Outcome;
use crate::client::{Client, Question};
use crate::product::seconds;

/// How many pages are read before memory is looked at again.
const PAGES: usize = 200;

/// What was seen of the process.
pub(crate) struct Idle {
    /// Seconds from its start until it served.
    pub(crate) start_s: f64,
    /// `VmRSS` two seconds later, in KiB.
    pub(crate) fresh_kib: u64,
    /// `VmRSS` after [`PAGES`] programme pages, at rest again.
    pub(crate) used_kib: u64,
}

/// A child that does not outlive its owner.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the binary on a folder with a planned mission in it and looks at its memory.
///
/// # Errors
/// The binary was not built, or from another schema than this; the platform does not say.
pub(crate) fn idle(data: &Path, path: &str) -> Outcome<Idle> {
    let binary = binary().ok_or("the binary was not built")?;
    let watch = Stopwatch::start();
    let mut child = Command::new(binary)
        .args(["demo", "--port", "0", "--language", "en", "--data"])
        .arg(data)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .env_remove("ATTACHE_DATABASE")
        .spawn()?;
    let output = child.stdout.take().ok_or("its output is ours")?;
    let served = Served(child);
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.find_map(|line| port_in(&line));
    let port = port.ok_or("the binary, built earlier, did not come up")?;
    let start_s = seconds(&watch);
    std::thread::sleep(Duration::from_secs(2));
    let fresh_kib = resident_kib(served.0.id())?;
    let mut client = Client::connect(SocketAddr::from(([127, 0, 0, 1], port)))?;
    for _ in 0..PAGES {
        client.ask(&Question::get(path, ""))?;
    }
    std::thread::sleep(Duration::from_secs(1));
    Ok(Idle {
        start_s,
        fresh_kib,
        used_kib: resident_kib(served.0.id())?,
    })
}

/// The binary of the same profile, else the one that `cargo build` leaves.
fn binary() -> Option<PathBuf> {
    let own = std::env::current_exe().ok();
    let beside = own.and_then(|own| Some(own.ancestors().nth(2)?.join("attache")));
    let usual = repository().join("target/debug/attache");
    [beside, Some(usual)]
        .into_iter()
        .flatten()
        .find(|path| path.exists())
}

fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("http://localhost:")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// `VmRSS` of a process, in KiB.
fn resident_kib(process: u32) -> Outcome<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    Ok(number.ok_or("no VmRSS")?.parse()?)
}
