//! What serving costs, on the reference mission and on every engine there is: answers a second,
//! milliseconds, bytes, statements. It compares with nothing and fails on nothing but errors.
//!
//! `cargo bench --profile dev -p attache-app` prints the tables; `-- --record` also writes them to
//! `docs/recorded/serving-bench.md`, with `--date 2026-11-23` if the day is to stand there.
//! `-- --people` measures lists, search and export instead, at each size or at `--sizes 500,5000`.

mod child;
mod client;
mod crowd;
mod measure;
mod product;
mod report;

use std::net::SocketAddr;

use attache_platform::database::Database;
use attache_testkit::{POSTGRES, TemporaryFolder, repository};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use client::{Client, Question};
use measure::{Measured, Task, measure};
use product::Product;
use report::Engine;

/// Anything that went wrong ends the run.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let says = |name: &str| arguments.iter().position(|argument| argument == name);
    if says("--bench").is_none() {
        eprintln!("run by `cargo bench` only");
        return Ok(());
    }
    let date = says("--date").and_then(|place| arguments.get(place + 1));
    let runtime = Runtime::new()?;
    if says("--people").is_some() {
        let sizes = says("--sizes").and_then(|place| arguments.get(place + 1));
        let sizes = sizes.map_or(Ok(crowd::SIZES.to_vec()), |typed| {
            typed.split(',').map(str::parse).collect()
        })?;
        return people(
            &runtime,
            &sizes,
            date.map(String::as_str),
            says("--record").is_some(),
        );
    }
    let folder = TemporaryFolder::new();
    let file = folder.path().join("attache.sqlite");
    let sqlite = runtime.block_on(Database::sqlite(&file))?;
    let (first, programme) = engine(&runtime, "SQLite", sqlite)?;
    let mut engines = vec![first];
    if let Ok(server) = std::env::var(POSTGRES) {
        let database = runtime.block_on(on_postgres(&server))?;
        engines.push(engine(&runtime, "PostgreSQL", database)?.0);
        runtime.block_on(drop_postgres(&server))?;
    } else {
        eprintln!("{POSTGRES} is not set: measured on SQLite only");
    }
    let idle = child::idle(folder.path(), &programme);
    let text = report::written(&engines, idle, date.map(String::as_str));
    println!("{text}");
    if says("--record").is_some() {
        std::fs::write(repository().join("docs/recorded/serving-bench.md"), text)?;
    }
    Ok(())
}

/// Measures lists, search and export at each size, on every engine there is.
fn people(runtime: &Runtime, sizes: &[usize], date: Option<&str>, record: bool) -> Outcome<()> {
    let (mut sqlite, mut postgres) = (Vec::new(), Vec::new());
    for &size in sizes {
        let folder = TemporaryFolder::new();
        let file = folder.path().join("attache.sqlite");
        let database = runtime.block_on(Database::sqlite(&file))?;
        sqlite.push(crowd::measured(runtime, database, size)?);
        if let Ok(server) = std::env::var(POSTGRES) {
            let database = runtime.block_on(on_postgres(&server))?;
            postgres.push(crowd::measured(runtime, database, size)?);
            runtime.block_on(drop_postgres(&server))?;
        }
    }
    let mut engines = vec![("SQLite", sqlite)];
    if postgres.is_empty() {
        eprintln!("{POSTGRES} is not set: measured on SQLite only");
    } else {
        engines.push(("PostgreSQL", postgres));
    }
    let text = crowd::written(&engines, date, &report::machine());
    println!("{text}");
    if record {
        std::fs::write(repository().join("docs/recorded/people-bench.md"), text)?;
    }
    Ok(())
}

fn postgres_name() -> String {
    format!("attache_bench_{}", std::process::id())
}

/// A new database on the server for tests.
async fn on_postgres(server: &str) -> Outcome<Database> {
    let (address, _) = server
        .rsplit_once('/')
        .ok_or("the address names a database")?;
    let root = Database::postgres(server).await?;
    let name = postgres_name();
    root.administer(&format!("create database {name}")).await?;
    root.close().await;
    Ok(Database::postgres(&format!("{address}/{name}")).await?)
}

async fn drop_postgres(server: &str) -> Outcome<()> {
    let root = Database::postgres(server).await?;
    let name = postgres_name();
    root.administer(&format!("drop database {name}")).await?;
    root.close().await;
    Ok(())
}

/// Measures everything on one engine; gives the address of the programme as well.
fn engine(runtime: &Runtime, name: &'static str, database: Database) -> Outcome<(Engine, String)> {
    eprintln!("{name}: loading and planning");
    let product = runtime.block_on(product::prepare(database))?;
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let host = listener.local_addr()?;
    let router = attache_app::router(&product.app);
    let served = attache_app::serve_forever(router, listener, std::future::pending());
    let server = runtime.spawn(served);
    let measured = all(&product, host)?;
    server.abort();
    runtime.block_on(product.database.close());
    let programme = format!("/en/missions/{}/programme", product.slug);
    let engine = Engine {
        name,
        loading_s: product.loading_s,
        planning_s: product.planning_s,
        meetings: product.meetings,
        measured,
    };
    Ok((engine, programme))
}

/// Every measurement, in order; the stylesheet comes last, as the one to compare with.
fn all(product: &Product, host: SocketAddr) -> Outcome<Vec<Measured>> {
    let here = format!("/en/missions/{}", product.slug);
    let people = format!("{here}/plans/{}/people", product.plan);
    let read = |path: &str, cookie: &str| Task::Ask(Question::get(path, cookie), 200);
    let requests = Task::RequestAndWithdraw {
        path: format!("{here}/requests"),
        askers: product.askers.clone(),
    };
    let programme = format!("{here}/programme");
    let calendar = product.calendar.as_str();
    let sheet = "/assets/attache.css";
    let tasks = [
        ("the programme", read(&programme, "")),
        ("the programme, held", held(&programme, host)?),
        ("the announcement", read(&here, "")),
        (
            "a delegate's day",
            read(&format!("{here}/day"), &product.delegate),
        ),
        ("a calendar", read(calendar, "")),
        ("a calendar, held", held(calendar, host)?),
        ("a request and its withdrawal", requests),
        ("a plan by its people", read(&people, &product.organiser)),
        ("the stylesheet, held", held(sheet, host)?),
        ("the stylesheet", read(sheet, "")),
    ];
    let mut measured = Vec::new();
    for (name, task) in &tasks {
        eprintln!("  {name}");
        measured.push(measure(name, task, host, &product.database)?);
    }
    Ok(measured)
}

/// A question from somebody who holds the version that is served.
fn held(path: &str, host: SocketAddr) -> Outcome<Task> {
    let mut question = Question::get(path, "");
    question.held = Client::connect(host)?.ask(&question)?.tag;
    Ok(Task::Ask(question, 304))
}
