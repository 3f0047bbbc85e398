//! The published B2BSOP instances: proven or not, and in what time.

use super::super::baseline::{Other, Others};
use super::super::store::{Record, Store};
use super::table::{self, Table, UNKNOWN};

/// The table of instances, and what it comes to.
pub(crate) fn text(store: &Store, others: &Others) -> String {
    let mut records: Vec<&Record> = store.of("proof").collect();
    records.sort_by(|one, other| one.said("inst").cmp(other.said("inst")));
    if records.is_empty() {
        return String::new();
    }
    let heads = [
        "instance",
        "verdict",
        "breaks",
        "s",
        "processors, s",
        "MiB",
        "published",
        "MaxSAT, s",
        "CP-SAT",
        "its s",
        "its s : ours",
    ];
    let mut table = Table::new(&heads);
    for record in &records {
        table.row(&row(record, others.found.get(record.said("inst"))));
    }
    format!("{}\n{}", sums(&Sums::of(store, others)), table.text())
}

fn row(record: &Record, other: Option<&Other>) -> Vec<String> {
    let number = |name| record.count(name);
    let published = number("optimum").map_or_else(|| "none".to_owned(), table::whole);
    vec![
        record.said("inst").to_owned(),
        record.said("verdict").to_owned(),
        table::maybe_whole(number("checked_score")),
        table::maybe_seconds(number("wall_s")),
        table::maybe_seconds(number("busy_s")),
        table::maybe_whole(number("peak_kib").map(|kib| kib / 1024.0)),
        published,
        record.said("maxsat_s").to_owned(),
        other.map_or_else(|| UNKNOWN.to_owned(), said),
        other.map_or_else(
            || UNKNOWN.to_owned(),
            |other| {
                let open = if other.proved() { "" } else { "> " };
                format!("{open}{}", table::seconds(other.seconds))
            },
        ),
        compared(record, other).map_or_else(
            || UNKNOWN.to_owned(),
            |(open, ratio)| format!("{}{}", if open { "> " } else { "" }, table::ratio(ratio)),
        ),
    ]
}

fn said(other: &Other) -> String {
    match (other.status.as_str(), other.value) {
        ("INFEASIBLE", _) => "none".to_owned(),
        ("OPTIMAL", Some(value)) => value.to_string(),
        (_, Some(value)) => format!("{value}, open"),
        _ => "open".to_owned(),
    }
}

/// How many times as long CP-SAT took, and whether it was not done by then; for what we proved.
fn compared(record: &Record, other: Option<&Other>) -> Option<(bool, f64)> {
    let other = other.filter(|_| proven(record))?;
    let ours = record.count("wall_s").filter(|&seconds| seconds > 0.0)?;
    Some((!other.proved(), other.seconds / ours))
}

fn proven(record: &Record) -> bool {
    matches!(record.said("verdict"), "optimal" | "impossible")
}

/// What all instances come to together.
#[derive(Default)]
pub(crate) struct Sums {
    pub(crate) instances: usize,
    pub(crate) proven: usize,
    pub(crate) seconds: f64,
    pub(crate) slowest: Option<(String, f64)>,
    /// How many could be compared with CP-SAT.
    pub(crate) compared: usize,
    pub(crate) slower_than_cpsat: Vec<String>,
    pub(crate) median_ratio: Option<f64>,
}

impl Sums {
    pub(crate) fn of(store: &Store, others: &Others) -> Sums {
        let mut sums = Sums::default();
        let mut ratios = Vec::new();
        for record in store.of("proof") {
            let name = record.said("inst");
            let seconds = record.count("wall_s").unwrap_or(0.0);
            sums.instances += 1;
            sums.proven += usize::from(proven(record));
            sums.seconds += seconds;
            if sums
                .slowest
                .as_ref()
                .is_none_or(|(_, most)| seconds > *most)
            {
                sums.slowest = Some((name.to_owned(), seconds));
            }
            let other = others.found.get(name);
            // Where CP-SAT was stopped before a proof, the ratio is the least it can be.
            if let Some((open, ratio)) = compared(record, other) {
                ratios.push(ratio);
                if ratio < 1.0 && !open {
                    sums.slower_than_cpsat.push(name.to_owned());
                }
            } else if other.is_some_and(Other::proved) {
                sums.slower_than_cpsat.push(name.to_owned());
            }
        }
        sums.compared = ratios.len();
        sums.median_ratio = table::median(ratios);
        sums
    }
}

fn sums(sums: &Sums) -> String {
    let (name, slowest) = sums.slowest.clone().unwrap_or_default();
    let mut text = format!(
        "{} of {} are proven, in {} s together; the slowest is {name} with {} s.",
        sums.proven,
        sums.instances,
        table::seconds(sums.seconds),
        table::seconds(slowest)
    );
    if let Some(median) = sums.median_ratio {
        text += &format!(
            " CP-SAT took {} times as long, or longer where it was not done, in the median of {}",
            table::ratio(median),
            sums.compared
        );
        text += &match &sums.slower_than_cpsat[..] {
            [] => "; it was faster on none.".to_owned(),
            faster => format!(
                "; it was faster on {}: {}.",
                faster.len(),
                faster.join(", ")
            ),
        };
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instance_that_we_leave_open_is_lost_to_a_proof() {
        let folder = std::env::temp_dir().join(format!("attache-b2bsop-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let mut store = Store::open(&folder.join("ours.jsonl")).expect("none yet");
        let proof = |name: &str, verdict: &str, seconds: f64| {
            let record = Record::of("proof", name).text("verdict", verdict);
            record.number("wall_s", seconds)
        };
        for record in [proof("a", "optimal", 0.5), proof("b", "open", 60.0)] {
            store.keep(record).expect("it is written");
        }
        let line = |name: &str| {
            format!(r#"{{"solver": "cpsat", "inst": "{name}", "status": "OPTIMAL", "total_s": 2}}"#)
        };
        std::fs::write(folder.join("cpsat.jsonl"), line("a") + "\n" + &line("b")).expect("written");
        let others = super::super::super::baseline::read(&folder).expect("a folder");
        std::fs::remove_dir_all(&folder).expect("it is ours");
        let sums = Sums::of(&store, &others);
        assert_eq!((sums.instances, sums.proven, sums.compared), (2, 1, 1));
        assert_eq!(sums.median_ratio, Some(4.0));
        assert_eq!(sums.slower_than_cpsat, ["b"]);
    }
}
