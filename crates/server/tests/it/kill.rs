//! Killed in the middle (R01, R03, small): start again, nothing acknowledged lost, nothing twice.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use attache_foundation::app::{App, Settings};
use attache_foundation::history::By;
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_missions::mission;
use attache_platform::chance::Chance;
use attache_platform::database::{Database, Reads, sql};
use attache_platform::moment::Clock;
use attache_platform::seal::Seal;
use attache_platform::texts::Language;
use attache_testkit::TemporaryFolder;

use crate::browser;
use crate::judge::{Acknowledged, findings};
use crate::postgres::{self, Cluster};
use crate::process::{Server, attache, command, demo, said};

/// How often the server is killed on each database.
const ROUNDS: u64 = 20;

/// How often the database server itself is killed.
const SERVER_ROUNDS: u64 = 3;

const CLIENTS: usize = 6;

/// When a client believes that its request is safe.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Believes {
    /// When the answer is there.
    Answers,
    /// As soon as something was sent: wrong on purpose, so that the judge must find a loss.
    Sending,
}

/// A delegate who asks and withdraws, again and again.
struct Client {
    cookie: String,
    counterparts: Vec<String>,
}

/// Milliseconds from 40 to 300, spread by the round.
fn some_time(round: u64) -> Duration {
    Duration::from_millis(40 + round.wrapping_mul(0x9E37_79B9) % 260)
}

async fn open(data: &Path, database: Option<&str>) -> Database {
    match database {
        Some(address) => Database::postgres(address)
            .await
            .expect("the server answers"),
        None => Database::sqlite(&data.join("attache.sqlite"))
            .await
            .expect("the file opens"),
    }
}

/// Signs some delegates in, straight on the database, and gives each people to ask.
async fn clients(data: &Path, database: Option<&str>) -> Vec<Client> {
    let database = open(data, database).await;
    let shift = std::fs::read_to_string(data.join("clock-shift-ms")).expect("a demo has a clock");
    let clock = Clock::Shifted {
        by_ms: shift.trim().parse().expect("milliseconds"),
    };
    let settings = Settings {
        base_address: "http://localhost".into(),
        demo: true,
        ..Settings::default()
    };
    let texts = attache_app::texts().expect("the catalogues are Fluent");
    let seal = Seal::passing(&Chance::System);
    let app = attache_app::open(database, texts, clock, Chance::System, seal, settings).await;
    let app = app.expect("the schema is up to date");
    let mission = mission::find(&mut app.reads(), "west-coast-2025")
        .await
        .expect("read");
    let mission = mission.expect("the demo loaded it").id;
    let people = "select id from people where category = 'business' order by code limit 6";
    let mut clients = Vec::new();
    for row in app.reads().rows(sql(people)).await.expect("read") {
        let person = row.get("id").expect("an id");
        let mut change = app.change(By::Itself, Some(mission)).await.expect("open");
        let account = accounts::open_account(&mut change, "A", Language::En, Some(person)).await;
        let account = account.expect("made");
        let grant = Grant::of(Role::Delegate, mission);
        permissions::grant(&mut change, account, &grant)
            .await
            .expect("granted");
        change.finish().await.expect("finished");
        let secret = accounts::sign_in(&app, account)
            .await
            .expect("signed in")
            .secret;
        let cookie = format!("session={secret}");
        clients.push(Client {
            cookie,
            counterparts: counterparts(&app).await,
        });
    }
    app.reads().close().await;
    assert_eq!(clients.len(), CLIENTS);
    clients
}

async fn counterparts(app: &App) -> Vec<String> {
    let query = "select id from people where category = 'counterpart' order by code";
    let rows = app.reads().rows(sql(query)).await.expect("read");
    rows.iter()
        .map(|row| row.get("id").expect("an id"))
        .collect()
}

impl Client {
    /// Asks and withdraws until told to stop, beginning with another person each round.
    fn burst(
        &self,
        address: &str,
        round: u64,
        believes: Believes,
        stop: &AtomicBool,
    ) -> Acknowledged {
        let mut told = Acknowledged::default();
        let start = usize::try_from(round * 7).unwrap_or(0) % self.counterparts.len();
        for to in self.counterparts.iter().cycle().skip(start) {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let form = format!(
                "to={to}&priority=3&length_minutes=20&part_of_day=any&message=Round+{round}"
            );
            let path = "/en/missions/west-coast-2025/requests";
            let Ok(came) = browser::post(address, path, &self.cookie, &form) else {
                continue;
            };
            let Some((_, id)) = came.location.rsplit_once("/requests/") else {
                continue;
            };
            told.requests
                .insert(id.to_owned(), believes == Believes::Sending);
            let path = format!("{}/withdrawal", came.location);
            let answer = browser::post(address, &path, &self.cookie, "");
            if answer.is_ok_and(|came| came.status == 303) {
                told.requests.insert(id.to_owned(), true);
            }
        }
        told
    }
}

/// All clients at once, until `trouble` is over.
fn bursts(
    clients: &[Client],
    address: &str,
    round: u64,
    believes: Believes,
    trouble: impl FnOnce(),
) -> Acknowledged {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let running: Vec<_> = clients
            .iter()
            .map(|client| scope.spawn(|| client.burst(address, round, believes, &stop)))
            .collect();
        trouble();
        stop.store(true, Ordering::Relaxed);
        let mut told = Acknowledged::default();
        for client in running {
            told.merge(client.join().expect("no client panics"));
        }
        told
    })
}

/// So many requests must have been made for the outcome to mean something.
const ENOUGH: usize = 20;

/// Kills the server in the middle of bursts, round after round; gives what is wrong afterwards.
async fn rounds(
    data: &Path,
    database: Option<&str>,
    count: u64,
    believes: Believes,
) -> Vec<String> {
    let done = attache(&demo(data, database, &["--once", "--json"]));
    assert!(done.status.success(), "{}", said(&done));
    let clients = clients(data, database).await;
    let mut told = Acknowledged::default();
    // A slow machine makes few requests before a kill: then there are more rounds.
    let mut round = 0;
    while round < count || told.requests.len() <= ENOUGH {
        assert!(round < count + 50, "only {} requests", told.requests.len());
        let server = Server::start(data, database);
        let address = server.address.clone();
        let kill = || {
            std::thread::sleep(some_time(round));
            server.kill();
        };
        told.merge(bursts(&clients, &address, round, believes, kill));
        round += 1;
    }
    let mut database = open(data, database).await;
    findings(&mut database, &told).await
}

#[tokio::test]
async fn a_killed_server_on_sqlite_loses_nothing_and_doubles_nothing() {
    let folder = TemporaryFolder::new();
    let found = rounds(folder.path(), None, ROUNDS, Believes::Answers).await;
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test]
async fn a_killed_server_on_postgresql_loses_nothing_and_doubles_nothing() {
    let Some(address) = postgres::database("kill").await else {
        return;
    };
    let folder = TemporaryFolder::new();
    let found = rounds(folder.path(), Some(&address), ROUNDS, Believes::Answers).await;
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test]
async fn the_judge_finds_what_was_believed_too_early() {
    let folder = TemporaryFolder::new();
    let mut found = Vec::new();
    for _ in 0..5 {
        found = rounds(folder.path(), None, ROUNDS / 4, Believes::Sending).await;
        if !found.is_empty() {
            break;
        }
    }
    assert!(
        !found.is_empty(),
        "a client that believes too early must be found out"
    );
}

/// Kills the database server under a running product.
async fn server_rounds(folder: &Path, waits: bool) -> Option<Vec<String>> {
    let mut cluster = Cluster::start(folder, waits)?;
    let address = cluster.address();
    let data = folder.join("data");
    let done = attache(&demo(&data, Some(&address), &["--once", "--json"]));
    assert!(done.status.success(), "{}", said(&done));
    let clients = clients(&data, Some(&address)).await;
    // The delegates' sessions are safe on either setting: only what follows is at stake.
    let database = open(&data, Some(&address)).await;
    database.administer("checkpoint").await.expect("written");
    database.close().await;
    let server = Server::start(&data, Some(&address));
    let mut told = Acknowledged::default();
    for round in 0..SERVER_ROUNDS {
        told.merge(bursts(
            &clients,
            &server.address,
            round,
            Believes::Answers,
            || {
                std::thread::sleep(some_time(round) * 3);
                cluster.kill();
                cluster.up();
                std::thread::sleep(Duration::from_millis(500));
            },
        ));
    }
    server.kill();
    assert!(
        told.requests.len() > 20,
        "the product came back: {} requests",
        told.requests.len()
    );
    let mut database = open(&data, Some(&address)).await;
    Some(findings(&mut database, &told).await)
}

#[tokio::test]
async fn a_killed_database_server_loses_nothing_that_was_acknowledged() {
    let folder = TemporaryFolder::new();
    let Some(found) = server_rounds(folder.path(), true).await else {
        eprintln!("PostgreSQL's programs are not installed: not tested");
        return;
    };
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test]
async fn a_database_server_that_does_not_wait_for_the_disk_is_found_out() {
    for _ in 0..4 {
        let folder = TemporaryFolder::new();
        let Some(found) = server_rounds(folder.path(), false).await else {
            return;
        };
        if !found.is_empty() {
            return;
        }
    }
    panic!("commits that do not wait for the disk must be lost in some round");
}

#[tokio::test]
async fn a_demonstration_killed_while_it_is_made_goes_on_where_it_was() {
    let postgres = postgres::database("demo").await;
    for database in [None, postgres.as_deref()] {
        let folder = TemporaryFolder::new();
        if database.is_none() || postgres.is_some() {
            killed_while_made(folder.path(), database).await;
        }
    }
}

async fn killed_while_made(data: &Path, database: Option<&str>) {
    let once = demo(data, database, &["--once", "--json"]);
    for round in 0..ROUNDS {
        let mut child = command(&once)
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("starts");
        std::thread::sleep(Duration::from_millis(20 + 60 * round));
        let _ = child.kill();
        child.wait().expect("it is gone");
    }
    let done = attache(&once);
    assert!(done.status.success(), "{}", said(&done));
    let summary = String::from_utf8_lossy(&done.stdout);
    for expected in [
        "\"participants\":527",
        "\"companies\":221",
        "\"activities\":78",
    ] {
        assert!(summary.contains(expected), "{summary}");
    }
    let mut database = open(data, database).await;
    let found = findings(&mut database, &Acknowledged::default()).await;
    assert_eq!(found, Vec::<String>::new());
    let people = database
        .number(sql("select count(*) from accounts"))
        .await
        .expect("a count");
    assert_eq!(
        people, 5,
        "five ready-made people, however often it was killed"
    );
}
