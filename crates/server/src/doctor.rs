//! `attache doctor`: how the instance is.

use std::process::ExitCode;

use attache_office::administration;
use attache_platform::database::Engine;
use attache_platform::texts::{Arg, Words};

use crate::arguments::Where;
use crate::failure::Failure;
use crate::{instance, verify};

pub(crate) async fn run(wanted: &Where, words: &Words) -> Result<ExitCode, Failure> {
    let app = instance::for_command(wanted).await?;
    let health = administration::health(&app).await?;
    let engine = match health.engine {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    let told = [
        ("engine", Arg::from(engine)),
        ("missions", Arg::from(health.missions)),
        ("waiting", Arg::from(health.jobs_waiting)),
        ("given_up", Arg::from(health.jobs_given_up)),
        ("letters", Arg::from(health.letters)),
    ];
    println!("{}", words.with("commands-doctor", &told));
    for tampered in &health.tampered {
        let told = [
            ("scope", Arg::from(&tampered.scope)),
            ("number", Arg::from(tampered.number)),
        ];
        println!("{}", words.with("commands-doctor-tampered", &told));
    }
    for guard in &health.unguarded {
        println!("{}", verify::unguarded_sentence(guard, words));
    }
    if health.tampered.is_empty() && health.unguarded.is_empty() {
        println!("{}", words.say("commands-doctor-sound"));
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::from(1))
}
