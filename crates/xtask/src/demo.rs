//! The demo itself, as a newcomer runs it, and the figures it must come to.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::json::Json;
use crate::run::{self, Outcome};

/// What the reference mission counts, whatever is planned.
const EXACT: [(&str, f64); 5] = [
    ("participants", 527.0),
    ("companies", 221.0),
    ("federations_and_chambers", 17.0),
    ("academic_institutions", 15.0),
    ("activities", 78.0),
];

/// The meetings that the plan must hold at least.
const MEETINGS: f64 = 520.0;

/// Runs the demo twice on one folder: the first makes it, the second finds it.
///
/// # Errors
/// A sentence naming the figure that is wrong or missing.
pub(crate) fn run() -> Outcome {
    let folder = run::target_dir().join(format!("demo-{}", std::process::id()));
    let outcome = twice(&folder);
    // The folder is ours and is thrown away, whatever came of it.
    let _ = std::fs::remove_dir_all(&folder);
    outcome
}

fn twice(folder: &Path) -> Outcome {
    let (first, first_seconds) = once(folder)?;
    figures(&first)?;
    let (second, second_seconds) = once(folder)?;
    figures(&second)?;
    let digest = |json: &Json| {
        json.get("plan_digest")
            .and_then(Json::text)
            .map(str::to_owned)
    };
    if digest(&first).is_none_or(|digest| digest.is_empty()) {
        return Err("the demo prints no `plan_digest`".to_owned());
    }
    if digest(&first) != digest(&second) {
        return Err("the second start has another plan than the first".to_owned());
    }
    referee(folder)?;
    println!("demo: first start {first_seconds:.1} s, second start {second_seconds:.1} s");
    Ok(())
}

/// Exports the problem and the plan in force, and has the referee judge them from scratch.
fn referee(folder: &Path) -> Outcome {
    let problem = folder.join("problem.json");
    let plan = folder.join("plan.json");
    let mut export = attache();
    export
        .args(["export", "--mission", "west-coast-2025", "--data"])
        .arg(folder);
    export
        .arg("--problem")
        .arg(&problem)
        .arg("--plan")
        .arg(&plan);
    run::run(
        &mut export,
        "the problem and the plan could not be exported, see above",
    )?;
    let mut check = attache();
    check.arg("check").arg(&problem).arg(&plan);
    run::run(
        &mut check,
        "the referee found something in the published plan, see above",
    )
}

/// The program, as a person with a clone runs it.
fn attache() -> Command {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--locked", "--"]);
    cargo
}

/// One run, as the README says it, with the seconds it took.
fn once(folder: &Path) -> Outcome<(Json, f64)> {
    let begun = Instant::now();
    let mut cargo = run::cargo();
    cargo.args([
        "run", "--quiet", "--locked", "--", "demo", "--once", "--json", "--data",
    ]);
    let printed = run::read(cargo.arg(folder), "the demo failed, see above")?;
    let json = Json::parse(printed.trim())
        .map_err(|error| format!("the demo does not print one JSON object: {error}"))?;
    Ok((json, begun.elapsed().as_secs_f64()))
}

/// Whether every figure is there and as it must be.
fn figures(json: &Json) -> Outcome {
    let figure = |name: &str| {
        let number = json.get(name).and_then(Json::number);
        number.ok_or_else(|| format!("the demo prints no number `{name}`"))
    };
    for (name, wanted) in EXACT {
        let found = figure(name)?;
        if found != wanted {
            return Err(format!("the demo counts {found} {name}, not {wanted}"));
        }
    }
    let meetings = figure("meetings")?;
    if meetings < MEETINGS {
        return Err(format!(
            "the demo plans {meetings} meetings, fewer than {MEETINGS}"
        ));
    }
    for name in ["wishes", "seconds"] {
        figure(name)?;
    }
    let gap = figure("gap_permille")?;
    if !(0.0..=1000.0).contains(&gap) {
        return Err(format!("a gap of {gap} permille cannot be"));
    }
    if json.get("score").is_none() || json.get("bound").is_none() {
        return Err("the demo prints no `score` or no `bound`".to_owned());
    }
    println!("demo: {meetings} meetings, gap {gap} permille");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FINE: &str = r#"{"participants":527,"companies":221,"federations_and_chambers":17,
        "academic_institutions":15,"activities":78,"wishes":900,"meetings":520,
        "score":[0,1,2],"bound":[0,0,1],"gap_permille":12,"seconds":3.5,"plan_digest":"ab"}"#;

    #[test]
    fn the_figures_of_the_mission_pass() {
        assert_eq!(figures(&Json::parse(FINE).unwrap()), Ok(()));
    }

    #[test]
    fn a_figure_that_is_wrong_or_missing_is_named() {
        for (from, to, named) in [
            (":527", ":526", "participants"),
            (":520", ":519", "meetings"),
            ("\"gap_permille\":12", "\"gap_permille\":1200", "permille"),
            ("\"wishes\":900,", "", "wishes"),
            ("\"bound\":[0,0,1],", "", "bound"),
        ] {
            let json = Json::parse(&FINE.replace(from, to)).unwrap();
            let refused = figures(&json).unwrap_err();
            assert!(refused.contains(named), "{refused}");
        }
    }
}
