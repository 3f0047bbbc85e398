//! The report: `docs/recorded/planner-bench.md`.

mod aims;
mod b2bsop;
mod missions;
mod table;

use std::collections::BTreeSet;

use super::baseline::Others;
use super::store::{Record, Store};
use table::Table;

const HEAD: &str = "# What the planner reaches

Written by `cargo xtask bench planner`. Every figure is as measured; ratios say more than seconds,
as machines differ.

- The instances are made by a public generator from a seed (`mission`, `fair`, `huge`), or are the
  published ones of the B2B scheduling problem (M. Bofill, J. Coll, M. Garcia, J. Giráldez-Cru,
  G. Pesant, J. Suy, M. Villaret, JAIR 74, 2022). The planner reads them as files, in a process of
  its own, built with the profile for development, in which the planner is optimised.
- *given*: the seconds for which `attache plan` may search, on two threads unless it says
  otherwise. Each length is a run of its own, as a run cools over the time it is given.
- *value*, *bound*: no plan has a higher value than the bound; *of the bound* is rounded down.
- *first plan*: seconds until the first progress told of a whole plan, reading not counted.
- *in all*: seconds of the whole process, with reading and writing the files; *processors*: seconds
  of all its threads.
- *MiB*: the most memory that the process held.
";

/// The whole report. `notes` are written by hand and stand at its end.
pub(crate) fn write(store: &Store, others: &Others, notes: &str) -> String {
    let mut text = HEAD.to_owned();
    text += &judged(store);
    text += &format!("\n{}\n", measured(store));
    let mut part = |title: &str, head: &str, body: String| {
        if !body.is_empty() {
            text += &format!("\n## {title}\n\n{head}{body}");
        }
    };
    part("What was aimed at", "", aims::text(store, others));
    part("Missions and fairs", "", missions::ours(store));
    let head = cpsat(others);
    part("Beside CP-SAT", &head, missions::beside(store, others));
    let head = "One seed, one thread for 10 and for 16 s, two for 10 s. When two for 10 s reach \
                what one reaches in 16 s,\ntwo are worth 1.6.\n\n";
    part("Two threads", head, missions::threads(store));
    let head = "Every wish must be granted; the fewest breaks are asked for, with a difference of \
                at most 2 between any two\nparticipants. *published*: the optimum of the paper; \
                *MaxSAT*: its seconds there, on the machine of the paper.\n\n";
    part("B2BSOP", head, b2bsop::text(store, others));
    let head = "One thread, 10 s. Rounds are counted from the first plan on; the seconds have the \
                work on the bound in them.\n\n";
    part("Growth", head, missions::growth(store));
    part("When something changes", CHANGES, changes(store));
    part("Why a wish was left out", "", explain(store));
    if !notes.is_empty() {
        part("Why, and what was tried", "", format!("{notes}\n"));
    }
    text
}

const CHANGES: &str = "One event after a plan was made, repaired by `attache repair`. *hit*: the \
persons in meetings that the event itself\nmakes impossible, and the one it names; *changed*: the \
persons whose meetings differ; *anew*: planning\nthe changed problem from nothing for as long as \
the first plan was given.\n\n";

/// Who judged the plans, and with what outcome.
fn judged(store: &Store) -> String {
    let judged = |record: &&Record| record.get("checked").is_some();
    let plans = store.of("plan").filter(judged).count();
    let proofs = store.of("proof").filter(judged).count();
    let findings = super::referee::findings(store);
    let mut text = format!(
        "- {plans} plans and {proofs} B2BSOP plans were judged by scripts that share nothing with \
         the planner;\n  they recount values and breaks from scratch."
    );
    match &findings[..] {
        [] => text.push_str(" They found nothing.\n"),
        findings => {
            text.push_str(" **They found:**\n");
            for finding in findings {
                text += &format!("  - {finding}\n");
            }
        }
    }
    text
}

/// When and where: the days, machines, commits and loads of the records.
fn measured(store: &Store) -> String {
    let all = || store.of("plan").chain(store.of("proof"));
    let each = |name: &str| -> String {
        let set: BTreeSet<&str> = all().map(|record| record.said(name)).collect();
        set.into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let loads: Vec<f64> = all().filter_map(|record| record.count("load")).collect();
    let most = loads.iter().copied().fold(0.0, f64::max);
    let half = table::median(loads).unwrap_or(0.0);
    format!(
        "Measured: {}; {}; at {}. The load was {half:.1} in the median and {most:.1} at most, the \
         bench itself among it.",
        each("date"),
        each("machine"),
        each("commit"),
    )
}

fn cpsat(others: &Others) -> String {
    format!(
        "CP-SAT of OR-tools with a model of the same problem, on two workers. Its seconds are \
         those of processors\ndivided by two, so that they hardly depend on what else runs; ours \
         are by the clock. It was run apart\n(`--only cpsat`), until {}, on the same machine; \
         its value at 10 and 60 s is from the log of the run of 300 s.\nThe model of huge was not \
         tried. *linear bound*: what the linear relaxation of grants and leasts leaves\npossible, \
         by HiGHS.\n\n",
        others.until
    )
}

fn changes(store: &Store) -> String {
    let heads = [
        "instance, event",
        "ms",
        "hit",
        "changed",
        "meetings moved",
        "left out",
        "value lost",
        "anew: s",
        "anew: changed",
    ];
    let mut table = Table::new(&heads);
    let mut any = false;
    for record in store.of("repair") {
        any = true;
        let number = |name: &str| table::maybe_whole(record.count(name));
        let seconds = record.count("seconds").map(|seconds| seconds * 1000.0);
        table.row(&[
            record.said("inst").to_owned(),
            seconds.map_or_else(|| table::UNKNOWN.to_owned(), |ms| format!("{ms:.1}")),
            number("hit"),
            number("changed"),
            number("moved"),
            number("dropped"),
            number("lost"),
            table::maybe_seconds(record.count("anew_s")),
            number("anew_changed"),
        ]);
    }
    if any {
        table.text().to_owned()
    } else {
        String::new()
    }
}

fn explain(store: &Store) -> String {
    let heads = ["instance", "wishes explained", "seconds", "ms each"];
    let mut table = Table::new(&heads);
    let mut any = false;
    for record in store.of("explain") {
        any = true;
        let each = record.count("each_s").map(|seconds| seconds * 1000.0);
        table.row(&[
            record.said("inst").to_owned(),
            table::maybe_whole(record.count("wishes")),
            table::maybe_seconds(record.count("seconds")),
            each.map_or_else(|| table::UNKNOWN.to_owned(), |ms| format!("{ms:.3}")),
        ]);
    }
    if any {
        table.text().to_owned()
    } else {
        String::new()
    }
}
