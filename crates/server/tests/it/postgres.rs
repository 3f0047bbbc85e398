//! PostgreSQL for these tests: a database on the server that the gate started, or a server of
//! one's own that can be killed.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use attache_platform::database::Database;
use attache_testkit::POSTGRES;

/// A new database on the test server; nothing where there is no server.
pub(crate) async fn database(name: &str) -> Option<String> {
    let Ok(server) = std::env::var(POSTGRES) else {
        eprintln!("{POSTGRES} is not set: tested on SQLite only");
        return None;
    };
    let name = format!("attache_{name}_{}", std::process::id());
    let root = Database::postgres(&server)
        .await
        .expect("the test server answers");
    root.administer(&format!("drop database if exists {name}"))
        .await
        .expect("dropped");
    root.administer(&format!("create database {name}"))
        .await
        .expect("made");
    let (address, _) = server
        .rsplit_once('/')
        .expect("the address names a database");
    Some(format!("{address}/{name}"))
}

/// A server of one's own, on its own port and folder.
pub(crate) struct Cluster {
    child: Option<Child>,
    folder: PathBuf,
    port: u16,
    programs: PathBuf,
    /// Whether a commit waits for the disk. Off, acknowledged commits die with the server.
    waits: bool,
}

impl Cluster {
    /// Makes and starts a server; nothing where PostgreSQL's own programs are not installed.
    pub(crate) fn start(folder: &Path, waits: bool) -> Option<Cluster> {
        let programs = programs()?;
        let folder = folder.join("postgres");
        std::fs::create_dir_all(&folder).expect("made");
        if is_root() {
            run("chown", &["postgres", folder.to_str()?]);
        }
        let initdb = programs.join("initdb");
        let data = folder.to_str()?;
        let made = as_owner(&initdb)
            .args([
                "-D",
                data,
                "-U",
                "attache",
                "--auth=trust",
                "-E",
                "UTF8",
                "--no-sync",
            ])
            .stdout(Stdio::null())
            .status();
        assert!(
            made.expect("initdb starts").success(),
            "a cluster can be made"
        );
        let mut cluster = Cluster {
            child: None,
            folder,
            port: free_port(),
            programs,
            waits,
        };
        cluster.up();
        Some(cluster)
    }

    /// The address of the server's first database.
    pub(crate) fn address(&self) -> String {
        format!("postgres://attache@127.0.0.1:{}/postgres", self.port)
    }

    /// Starts the server and waits until it takes connections.
    pub(crate) fn up(&mut self) {
        let data = self.folder.to_str().expect("a plain path").to_owned();
        let commit = if self.waits { "on" } else { "off" };
        let child = as_owner(&self.programs.join("postgres"))
            .args(["-D", &data, "-k", &data, "-p", &self.port.to_string()])
            .args(["-c", "listen_addresses=127.0.0.1"])
            .args(["-c", &format!("synchronous_commit={commit}")])
            // Nobody else writes the log out: what does not wait for the disk is lost.
            .args([
                "-c",
                "wal_writer_delay=10s",
                "-c",
                "wal_writer_flush_after=1GB",
            ])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.child = Some(child.expect("the server starts"));
        let ready = self.programs.join("pg_isready");
        let port = self.port.to_string();
        for _ in 0..200 {
            let asked = Command::new(&ready)
                .args(["-h", "127.0.0.1", "-p", &port, "-U", "attache", "-q"])
                .status();
            if asked.is_ok_and(|status| status.success()) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the server did not come up on port {port}");
    }

    /// Kills the server and everything it started, at once, and waits until all are gone.
    pub(crate) fn kill(&mut self) {
        let Some(mut child) = self.child.take() else {
            return;
        };
        let main = std::fs::read_to_string(self.folder.join("postmaster.pid")).unwrap_or_default();
        let main = main.lines().next().unwrap_or_default().trim().to_owned();
        let mut family = children_of(&main);
        family.insert(0, main);
        let ids: Vec<&str> = family.iter().map(String::as_str).collect();
        run("kill", &[&["-9"], &ids[..]].concat());
        let _ = child.wait();
        while ids.iter().any(|id| is_alive(id)) {
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The processes that one process started.
fn children_of(id: &str) -> Vec<String> {
    let list = format!("/proc/{id}/task/{id}/children");
    let text = std::fs::read_to_string(list).unwrap_or_default();
    text.split_whitespace().map(str::to_owned).collect()
}

/// Whether a process is there and is not merely waiting to be buried.
fn is_alive(id: &str) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let after_name = state.rsplit(')').next().unwrap_or_default().trim_start();
    !after_name.is_empty() && !after_name.starts_with('Z')
}

fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut folders: Vec<PathBuf> = versions.flatten().map(|at| at.path().join("bin")).collect();
    folders.retain(|folder| folder.join("initdb").exists());
    folders.sort();
    folders.pop()
}

/// PostgreSQL refuses to run as root, so root runs it as its own user.
fn as_owner(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    command
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

fn run(program: &str, arguments: &[&str]) {
    let _ = Command::new(program)
        .args(arguments)
        .stderr(Stdio::null())
        .status();
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}
