//! `attache verify`: whether the logs are as they were written, and their heads, to be kept
//! elsewhere. What was cut off or made anew from the start only a head kept elsewhere shows.

use std::path::Path;
use std::process::ExitCode;

use attache_foundation::history::{self, Head, Tampered};
use attache_foundation::readings;
use attache_platform::texts::{Arg, Words};

use crate::arguments::Verify;
use crate::failure::{FOUND, Failure};
use crate::{files, instance};

pub(crate) async fn run(wanted: &Verify, words: &Words) -> Result<ExitCode, Failure> {
    let earlier = match &wanted.expect {
        Some(path) => read(path)?,
        None => Vec::new(),
    };
    let mut database = instance::existing(&wanted.instance).await?;
    let mut heads = history::heads(&mut database).await?;
    heads.extend(readings::heads(&mut database).await?);
    let mut found = history::verify(&mut database).await?;
    found.extend(readings::verify(&mut database).await?);
    let (of_readings, of_history): (Vec<Head>, Vec<Head>) =
        earlier.into_iter().partition(readings::is_of_readings);
    let mut lost = history::lost(&mut database, &of_history).await?;
    lost.extend(readings::lost(&mut database, &of_readings).await?);
    for lost in lost {
        if !found.iter().any(|one| one.scope == lost.scope) {
            found.push(lost);
        }
    }
    for head in &heads {
        println!("{}", line(head));
    }
    for tampered in &found {
        println!("{}", sentence(tampered, words));
    }
    let unguarded = history::missing_guards(&mut database).await?;
    for guard in &unguarded {
        println!("{}", unguarded_sentence(guard, words));
    }
    if !found.is_empty() || !unguarded.is_empty() {
        return Ok(ExitCode::from(FOUND));
    }
    // Heads of a log that is not sound would make it look sound the next time.
    if let Some(path) = &wanted.write {
        let lines: Vec<String> = heads.iter().map(line).collect();
        files::write(path, &(lines.join("\n") + "\n"))?;
    }
    println!("{}", words.say("commands-doctor-sound"));
    Ok(ExitCode::SUCCESS)
}

fn sentence(tampered: &Tampered, words: &Words) -> String {
    let told = [
        ("scope", Arg::from(&tampered.scope)),
        ("number", Arg::from(tampered.number)),
    ];
    words.with("commands-doctor-tampered", &told)
}

/// What is said of a trigger that is missing.
pub(crate) fn unguarded_sentence(guard: &str, words: &Words) -> String {
    words.with("commands-unguarded", &[("guard", Arg::from(guard))])
}

/// A head as it is printed and written: which log, which line, its seal.
fn line(head: &Head) -> String {
    format!("{} {} {}", head.scope, head.number, head.seal)
}

/// Reads heads that were written earlier.
fn read(path: &Path) -> Result<Vec<Head>, Failure> {
    let bytes = files::read(path)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut heads = Vec::new();
    for (place, line) in lines.enumerate() {
        let parts: Vec<&str> = line.split_whitespace().collect();
        let head = match parts[..] {
            [scope, number, seal] => number.parse().ok().map(|number| Head {
                scope: scope.to_owned(),
                number,
                seal: seal.to_owned(),
            }),
            _ => None,
        };
        heads.push(head.ok_or_else(|| {
            let line = i64::try_from(place + 1).unwrap_or(i64::MAX);
            let path = Arg::from(path.display().to_string());
            Failure::wrong(
                "commands-no-head",
                vec![("path", path), ("line", line.into())],
            )
        })?);
    }
    Ok(heads)
}
