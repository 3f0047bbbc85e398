//! The binary as a process of its own. Only what was started here is killed, by its id.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// How many rounds planning searches in these tests: enough for a plan, not for a good one.
pub(crate) const FEW_ROUNDS: &str = "2000";

/// Runs a command to its end.
pub(crate) fn attache(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the binary starts")
}

/// What a command printed, whatever it printed it on.
pub(crate) fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&both).into_owned()
}

pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_attache"));
    command.args(arguments).stdin(Stdio::null());
    for name in [
        "ATTACHE_DATA",
        "ATTACHE_DATABASE",
        "ATTACHE_PORT",
        "LC_ALL",
        "LANG",
    ] {
        command.env_remove(name);
    }
    command
}

/// The arguments of a demonstration in a folder, on PostgreSQL if an address is given.
pub(crate) fn demo<'a>(
    data: &'a Path,
    database: Option<&'a str>,
    more: &[&'a str],
) -> Vec<&'a str> {
    let data = data.to_str().expect("a plain path");
    let mut arguments = vec!["demo", "--data", data, "--rounds", FEW_ROUNDS];
    if let Some(address) = database {
        arguments.extend(["--database", address]);
    }
    arguments.extend(more);
    arguments
}

/// A server that runs until it is killed.
pub(crate) struct Server {
    child: Child,
    /// Where it listens: `127.0.0.1:43210`.
    pub(crate) address: String,
}

impl Server {
    /// Starts a demonstration on a free port and waits until it serves.
    pub(crate) fn start(data: &Path, database: Option<&str>) -> Server {
        Server::of(&demo(data, database, &["--port", "0", "--language", "en"]))
    }

    /// Starts a command that serves, and waits until it does.
    pub(crate) fn of(arguments: &[&str]) -> Server {
        let mut child = command(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let lines = BufReader::new(child.stdout.take().expect("its output is ours")).lines();
        let mut heard = Vec::new();
        for line in lines.map_while(Result::ok) {
            if let Some((_, rest)) = line.split_once("http://localhost:") {
                let port: String = rest.chars().take_while(char::is_ascii_digit).collect();
                return Server {
                    child,
                    address: format!("127.0.0.1:{port}"),
                };
            }
            heard.push(line);
        }
        let _ = child.kill();
        let _ = child.wait();
        panic!("the server did not come up: {heard:?}");
    }

    /// Kills it at once, without any chance to clean up (SIGKILL).
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it is gone");
    }
}
