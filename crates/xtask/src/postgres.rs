//! A PostgreSQL server for the tests alone: own folder, own port, stopped by its own id.

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::run::{self, Outcome};
use crate::system;

/// How long a server may take to answer, on a machine that is busy building.
const START_SECONDS: u64 = 60;

/// A running server. It ends, and its folder goes, when this value does.
pub(crate) struct Server {
    postmaster: Child,
    /// The server itself: where it runs as another user, the child above is only a parent.
    id: String,
    folder: PathBuf,
    port: u16,
}

/// The folder with `initdb` and `postgres`: Debian's newest version, else the one in PATH.
///
/// Debian's folder goes first: in PATH there may be wrappers that speak to a service.
pub(crate) fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut debian: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file())
        .collect();
    debian.sort();
    let newest = debian.pop().map(|(_, bin)| bin);
    newest.or_else(|| Some(run::which("initdb")?.parent()?.to_path_buf()))
}

impl Server {
    /// Starts a server with every write forced to the disk, as it runs in earnest.
    ///
    /// # Errors
    /// A sentence when there is no PostgreSQL, or it does not start within a minute.
    pub(crate) fn start() -> Outcome<Server> {
        let bin = programs().ok_or("PostgreSQL is not installed: apt-get install postgresql")?;
        let folder = folder()?;
        let data = folder.join("data");
        let mut initdb = as_server(&bin.join("initdb"));
        initdb.args([
            "--auth=trust",
            "--username=attache",
            "--encoding=UTF8",
            "--no-sync",
        ]);
        initdb
            .args(["--locale=C.UTF-8", "--no-instructions", "--pgdata"])
            .arg(&data);
        run::run(initdb.stdout(Stdio::null()), "initdb failed, see above")?;
        let port = free_port()?;
        let log = fs::File::create(folder.join("log"))
            .map_err(|error| format!("the server's log cannot be written: {error}"))?;
        let mut postgres = as_server(&bin.join("postgres"));
        postgres
            .arg("-D")
            .arg(&data)
            .args(["-p", &port.to_string()]);
        for setting in [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "max_connections=200",
            "shared_buffers=64MB",
        ] {
            postgres.args(["-c", setting]);
        }
        let postmaster = postgres
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .map_err(|error| format!("postgres could not be started: {error}"))?;
        let mut server = Server {
            postmaster,
            id: String::new(),
            folder,
            port,
        };
        server.wait()?;
        println!(
            "postgres: listening on 127.0.0.1:{port}, process {}",
            server.id
        );
        Ok(server)
    }

    /// Where tests find it; each makes databases of its own.
    pub(crate) fn address(&self) -> String {
        format!("postgres://attache@127.0.0.1:{}/postgres", self.port)
    }

    /// Waits until the server says in its own file that it is ready.
    fn wait(&mut self) -> Outcome {
        let deadline = Instant::now() + Duration::from_secs(START_SECONDS);
        while Instant::now() < deadline {
            let file = fs::read_to_string(self.folder.join("data/postmaster.pid"));
            let lines = file.unwrap_or_default();
            if self.id.is_empty() && lines.lines().count() > 1 {
                self.id = lines.lines().next().unwrap_or_default().trim().to_owned();
            }
            if lines
                .lines()
                .nth(7)
                .is_some_and(|state| state.trim() == "ready")
            {
                return Ok(());
            }
            if let Ok(Some(_)) = self.postmaster.try_wait() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let mut log = String::new();
        if let Ok(mut file) = fs::File::open(self.folder.join("log")) {
            // What cannot be read of the log is not worth another failure.
            let _ = file.read_to_string(&mut log);
        }
        Err(format!(
            "PostgreSQL did not start: {}",
            log.lines().last().unwrap_or("no log")
        ))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if !self.id.is_empty() {
            // SIGINT asks for a fast stop: open connections are cut, the files closed.
            run::succeeds(run::command("kill").args(["-INT", &self.id]));
        }
        let deadline = Instant::now() + Duration::from_secs(10);
        while Instant::now() < deadline {
            if let Ok(Some(_)) = self.postmaster.try_wait() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        if let Ok(None) = self.postmaster.try_wait() {
            // Its parent ends with it; both are ours, and the folder is thrown away.
            run::succeeds(run::command("kill").args(["-KILL", &self.id]));
            let _ = self.postmaster.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A command of PostgreSQL, which refuses to run as root: then as its own user.
fn as_server(program: &Path) -> Command {
    if !system::is_root() {
        return run::command(program);
    }
    let mut command = run::command("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    // The repository may be closed to that user; the program needs no folder to stand in.
    command.current_dir("/");
    command
}

/// A new folder under the target folder, or, where the server's user cannot reach that,
/// under the one for temporary files.
fn folder() -> Outcome<PathBuf> {
    let name = format!("postgres-{}", std::process::id());
    for parent in [run::target_dir(), std::env::temp_dir()] {
        let folder = parent.join(&name);
        if fs::create_dir_all(&folder).is_err() {
            continue;
        }
        if !system::is_root() {
            return Ok(folder);
        }
        let mut own = run::command("chown");
        let owned = run::succeeds(own.arg("postgres").arg(&folder));
        let mut test = run::command("runuser");
        test.args(["-u", "postgres", "--", "test", "-w"])
            .arg(&folder);
        if owned && run::succeeds(&mut test) {
            return Ok(folder);
        }
        let _ = fs::remove_dir_all(&folder);
    }
    Err("there is no folder that the user `postgres` could write to".to_owned())
}

/// A port that was free a moment ago, on this machine only.
pub(crate) fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0));
    let address = listener.and_then(|listener| listener.local_addr());
    address
        .map(|address| address.port())
        .map_err(|error| format!("no port is free: {error}"))
}
