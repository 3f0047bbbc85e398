//! `attache rehearse`: sixty days of applications on a product of their own.

use std::path::Path;
use std::process::ExitCode;

use attache_foundation::app::Settings;
use attache_missions::delegations;
use attache_platform::chance::Chance;
use attache_platform::database::Database;
use attache_platform::moment::{Clock, Stopwatch};
use attache_platform::seal::Seal;
use attache_platform::texts::{Arg, Words};
use attache_rehearsal::play::{self, BEGINNING, Broken, Evening, Report, Scale};
use serde_json::json;

use crate::arguments::Rehearse;
use crate::failure::Failure;
use crate::instance;

/// The database of a rehearsal in its folder; nobody serves it.
const DATABASE: &str = "rehearsal.sqlite";

pub(crate) async fn run(wanted: &Rehearse, words: &Words) -> Result<ExitCode, Failure> {
    let watch = Stopwatch::start();
    instance::make_folder(&wanted.data)?;
    throw_away(&wanted.data)?;
    let clock = Clock::set_to(BEGINNING);
    // Even secrets are drawn from the seed: nobody signs in here.
    let chance = Chance::from_seed(wanted.seed);
    let app = attache_app::open(
        Database::sqlite(&wanted.data.join(DATABASE)).await?,
        attache_app::texts().map_err(Failure::broken)?,
        clock.clone(),
        chance.clone(),
        Seal::passing(&chance),
        Settings {
            base_address: "http://localhost:8080".to_owned(),
            ..Settings::default()
        },
    )
    .await?;
    let scale = Scale {
        days: wanted.days,
        ..Scale::whole()
    };
    let told = |evening: Evening| {
        if !wanted.json {
            println!("{}", day(&evening, words));
        }
    };
    let report = play::play(&app, &clock, &scale, wanted.seed, told).await;
    let report = report.map_err(broken)?;
    app.reads().close().await;
    let seconds = watch.elapsed_ms() / 1000;
    match wanted.json {
        true => println!("{}", to_json(&report, seconds)),
        false => println!("\n{}", worded(&report, seconds, words)),
    }
    match report.difference(&scale) {
        None => Ok(ExitCode::SUCCESS),
        Some(what) => Err(Failure::found(
            "commands-rehearse-differs",
            vec![("what", what.into())],
        )),
    }
}

/// Throws the database of an earlier rehearsal away.
fn throw_away(data: &Path) -> Result<(), Failure> {
    for ending in ["", "-wal", "-shm"] {
        let file = data.join(format!("{DATABASE}{ending}"));
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::file("commands-unwritable", &file, &error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// What a check found is the referee's word; a product that failed is another matter.
fn broken(broken: Broken) -> Failure {
    match broken {
        Broken::Check { name, day, found } => Failure::found(
            "commands-rehearse-check",
            vec![
                ("check", name.into()),
                ("day", (day + 1).into()),
                ("found", found.into()),
            ],
        ),
        Broken::Act(what) => Failure::found("commands-rehearse-act", vec![("what", what.into())]),
        Broken::Product(error) => error.into(),
    }
}

fn day(evening: &Evening, words: &Words) -> String {
    words.with(
        "commands-rehearse-day",
        &[
            ("day", Arg::from(evening.day + 1)),
            ("begun", Arg::from(evening.begun)),
            ("submitted", Arg::from(evening.submitted)),
            ("accepted", Arg::from(evening.accepted)),
            ("waiting", Arg::from(evening.waiting)),
            ("offered", Arg::from(evening.offered)),
            ("letters", Arg::from(evening.letters)),
        ],
    )
}

fn worded(report: &Report, seconds: u64, words: &Words) -> String {
    let split = report.companies.iter().map(|(region, count)| {
        let region = delegations::region(words, region);
        format!("{region} {}", words.number(*count))
    });
    let split = split.collect::<Vec<_>>().join(", ");
    let counted = &report.counted;
    let told = [
        ("participants", Arg::from(counted.participants)),
        ("companies", Arg::from(counted.companies)),
        ("split", Arg::from(split)),
        ("federations", Arg::from(counted.federations_and_chambers)),
        ("academic", Arg::from(counted.academic_institutions)),
        ("refused", Arg::from(report.refused)),
        ("letters", Arg::from(report.last.letters)),
        ("lines", Arg::from(report.last.lines)),
        ("seconds", Arg::from(i64::try_from(seconds).unwrap_or(0))),
        ("digest", Arg::from(report.digest.as_str())),
    ];
    words.with("commands-rehearse-end", &told)
}

fn to_json(report: &Report, seconds: u64) -> serde_json::Value {
    let companies: serde_json::Map<String, serde_json::Value> = report
        .companies
        .iter()
        .map(|(region, count)| (region.clone(), json!(count)))
        .collect();
    json!({
        "seed": report.seed,
        "participants": report.counted.participants,
        "companies": report.counted.companies,
        "companies_by_region": companies,
        "federations_and_chambers": report.counted.federations_and_chambers,
        "academic_institutions": report.counted.academic_institutions,
        "places_left": report.places_left,
        "refused": report.refused,
        "letters": report.last.letters,
        "lines_of_history": report.last.lines,
        "seconds": seconds,
        "digest": report.digest,
    })
}
