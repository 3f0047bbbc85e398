//! `attache generate`: a problem made up from a seed.

use std::process::ExitCode;

use attache_planner::generate::{self, Size};
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
    match wanted.kind {
        Kind::Mixed => {
            let size = Size {
                persons: wanted.persons.unwrap_or(Size::SMALL.persons),
                wishes: wanted.wishes.unwrap_or(Size::SMALL.wishes),
                ..Size::SMALL
            };
            generate::draft(&size, wanted.seed)
        }
    }
}
