//! `attache export`: the planning problem of a mission and the plan in force, as files.

use std::process::ExitCode;

use attache_meetings::plans;
use attache_missions::mission;
use attache_platform::texts::{Arg, Words};

use crate::arguments::Export;
use crate::failure::Failure;
use crate::{files, instance};

pub(crate) async fn run(wanted: &Export, words: &Words) -> Result<ExitCode, Failure> {
    let app = instance::for_command(&wanted.instance).await?;
    let mut reads = app.reads();
    let Some(head) = mission::find(&mut reads, &wanted.mission).await? else {
        let name = Arg::from(&wanted.mission);
        return Err(Failure::wrong(
            "commands-no-mission",
            vec![("mission", name)],
        ));
    };
    files::write(&wanted.problem, &plans::problem_json(&app, head.id).await?)?;
    let problem = ("problem", Arg::from(wanted.problem.display().to_string()));
    match plans::in_force(&mut reads, head.id).await? {
        Some(summary) => {
            files::write(&wanted.plan, &plans::plan_json(&app, summary.plan).await?)?;
            let plan = ("plan", Arg::from(wanted.plan.display().to_string()));
            println!("{}", words.with("commands-exported", &[problem, plan]));
        }
        None => println!("{}", words.with("commands-exported-problem", &[problem])),
    }
    Ok(ExitCode::SUCCESS)
}
