//! `attache generate`: a problem made up from a seed.

use std::process::ExitCode;

use attache_planner::generate::{self, Features, Size};
use attache_planner::{Draft, Problem};
use attache_platform::texts::{Arg, Words};

use super::convert;
use crate::arguments::{self, Kind};
use crate::failure::Failure;
use crate::files;

pub(crate) fn generate(wanted: &arguments::Generate, words: &Words) -> Result<ExitCode, Failure> {
    let problem = Problem::new(draft(wanted)).map_err(|faults| {
        let first = faults.first().map(|fault| fault.path.clone());
        Failure::broken(format!("a made-up problem is refused at {first:?}"))
    })?;
    let text = convert::written(&problem, wanted.format)?;
    let Some(out) = &wanted.out else {
        print!("{text}");
        return Ok(ExitCode::SUCCESS);
    };
    files::write(out, &text)?;
    let told = [
        ("persons", Arg::from(problem.persons().len())),
        ("wishes", Arg::from(problem.wishes().len())),
        ("path", Arg::from(out.display().to_string())),
    ];
    println!("{}", words.with("commands-generated", &told));
    Ok(ExitCode::SUCCESS)
}

fn draft(wanted: &arguments::Generate) -> Draft {
    let persons = |usual| wanted.persons.unwrap_or(usual);
    let wishes = |usual| wanted.wishes.unwrap_or(usual);
    match wanted.kind {
        Kind::Mission => generate::mission(persons(300), wishes(900), wanted.seed),
        Kind::Fair => generate::fair(persons(500), wishes(2_000), wanted.seed),
        Kind::Mixed | Kind::Everything => {
            let size = Size {
                persons: persons(Size::SMALL.persons),
                wishes: wishes(Size::SMALL.wishes),
                features: match wanted.kind {
                    Kind::Everything => Features::ALL,
                    _ => Features::NONE,
                },
                ..Size::SMALL
            };
            generate::draft(&size, wanted.seed)
        }
    }
}
