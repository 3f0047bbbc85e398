//! Missions and fairs: our plans, those plans beside CP-SAT's, and one thread beside two.

use super::super::baseline::{At, Others};
use super::super::plans::ALONE_S;
use super::super::store::{Record, Store};
use super::table::{self, Table, UNKNOWN};

/// The kinds, and how large they are.
pub(crate) const KINDS: [(&str, &str); 3] = [
    ("mission", "1,100 persons, 3,000 wishes"),
    ("fair", "5,000 persons, 40,000 wishes"),
    ("huge", "50,000 persons, 500,000 wishes"),
];

/// The plans of a kind on two threads, by instance and then seconds.
fn of_kind<'a>(store: &'a Store, kind: &str) -> Vec<&'a Record> {
    let ours = store.of("plan").filter(|record| {
        let name = record.said("inst");
        let (family, seed) = name.split_once('-').unwrap_or_default();
        family == kind && !seed.contains(' ') && record.count("threads") == Some(2.0)
    });
    let mut records: Vec<&Record> = ours.collect();
    let limit = |record: &Record| record.count("limit_s").unwrap_or(0.0) as u32;
    records.sort_by_key(|record| (record.said("inst").to_owned(), limit(record)));
    records
}

/// What our plans came to.
pub(crate) fn ours(store: &Store) -> String {
    let mut text = String::new();
    for (kind, size) in KINDS {
        let records = of_kind(store, kind);
        if records.is_empty() {
            continue;
        }
        let heads = [
            "instance",
            "given",
            "value",
            "bound",
            "of the bound",
            "granted",
            "first plan, s",
            "rounds, M",
            "MiB",
            "in all, s",
            "processors, s",
        ];
        let mut table = Table::new(&heads);
        for record in records {
            table.row(&row(record));
        }
        text += &format!("### {kind}: {size}\n\n{}\n", table.text());
    }
    text
}

fn row(record: &Record) -> Vec<String> {
    let number = |name| record.count(name);
    let (value, bound) = (number("score"), number("bound"));
    vec![
        record.said("inst").to_owned(),
        format!("{} s", table::maybe_whole(number("limit_s"))),
        table::maybe_whole(value),
        table::maybe_whole(bound),
        table::percent(value.unwrap_or(0.0), bound.unwrap_or(0.0)),
        table::maybe_whole(number("meetings")),
        first_plan(record).map_or_else(|| UNKNOWN.to_owned(), table::seconds),
        number("rounds").map_or_else(|| UNKNOWN.to_owned(), |r| format!("{:.1}", r / 1e6)),
        table::maybe_whole(number("peak_kib").map(|kib| kib / 1024.0)),
        table::maybe_seconds(number("wall_s")),
        table::maybe_seconds(number("busy_s")),
    ]
}

/// Seconds until there was a plan.
pub(crate) fn first_plan(record: &Record) -> Option<f64> {
    record.count("first_plan_seconds")
}

/// Our values beside those of CP-SAT.
pub(crate) fn beside(store: &Store, others: &Others) -> String {
    let heads = [
        "instance",
        "ours 1 s",
        "ours 10 s",
        "ours 60 s",
        "CP-SAT 10 s",
        "60 s",
        "300 s",
        "ours 1 s : CP-SAT 300 s",
        "ours 60 s : CP-SAT 300 s",
        "our bound",
        "its bound",
        "linear bound",
        "our MiB",
        "its MiB",
    ];
    let mut table = Table::new(&heads);
    let mut any = false;
    for (kind, _) in KINDS {
        for seed in 1..=5 {
            let name = format!("{kind}-{seed}");
            if let Some(other) = others.found.get(&name) {
                let at = |seconds| store.find("plan", &name, (seconds, 2));
                let value = |seconds| at(seconds).and_then(|record| record.count("score"));
                let last = other.value.map(|value| value as f64);
                let ratio = |ours: Option<f64>| match (ours, last) {
                    (Some(ours), Some(last)) => format!("{:.3}", ours / last),
                    _ => UNKNOWN.to_owned(),
                };
                let mut cells = vec![name.clone()];
                cells.extend([1, 10, 60].map(|seconds| table::maybe_whole(value(seconds))));
                cells.extend([10.0, 60.0].map(|seconds| said(other.at(seconds))));
                cells.push(last.map_or_else(|| "no plan".to_owned(), table::whole));
                cells.extend([ratio(value(1)), ratio(value(60))]);
                cells.push(table::maybe_whole(at(60).and_then(|r| r.count("bound"))));
                cells.push(table::maybe_whole(other.bound));
                let linear = others.linear.get(&name).map(|(bound, _)| bound.floor());
                cells.push(table::maybe_whole(linear));
                let memory = at(60).and_then(|record| record.count("peak_kib"));
                cells.push(table::maybe_whole(memory.map(|kib| kib / 1024.0)));
                cells.push(table::whole(other.memory_mib));
                table.row(&cells);
                any = true;
            }
        }
    }
    if any {
        table.text().to_owned()
    } else {
        String::new()
    }
}

fn said(at: At) -> String {
    match at {
        At::Value(value) => table::whole(value as f64),
        At::Below(value) => format!("< {}", table::whole(value as f64)),
        At::None => "no plan".to_owned(),
        At::Unknown => UNKNOWN.to_owned(),
    }
}

/// Two threads beside one.
pub(crate) fn threads(store: &Store) -> String {
    let heads = [
        "instance",
        "one, 10 s",
        "one, 16 s",
        "two, 10 s",
        "rounds a second, one",
        "two",
        "ratio",
    ];
    let mut table = Table::new(&heads);
    let mut any = false;
    for (kind, _) in KINDS {
        let name = format!("{kind}-1");
        let alone = ALONE_S.map(|seconds| store.find("plan", &name, (seconds, 1)));
        let two = store.find("plan", &name, (10, 2));
        if let ([Some(ten), Some(sixteen)], Some(two)) = (alone, two) {
            let value = |record: &Record| table::maybe_whole(record.count("score"));
            let (one_rate, two_rate) = (rate(ten), rate(two));
            table.row(&[
                name,
                value(ten),
                value(sixteen),
                value(two),
                table::whole(one_rate),
                table::whole(two_rate),
                table::ratio(two_rate / one_rate),
            ]);
            any = true;
        }
    }
    if any {
        table.text().to_owned()
    } else {
        String::new()
    }
}

/// Rounds a second from the first plan on.
pub(crate) fn rate(record: &Record) -> f64 {
    let rounds = record.count("rounds").unwrap_or(0.0);
    let seconds = record.count("seconds").unwrap_or(0.0);
    rounds / (seconds - first_plan(record).unwrap_or(0.0)).max(0.001)
}

/// Cost by size: seconds for a million rounds and memory for what a wish allows.
pub(crate) fn growth(store: &Store) -> String {
    let heads = [
        "instance",
        "wishes",
        "wishes × places allowed",
        "seconds a million rounds",
        "× the mission",
        "MiB",
        "KiB for each wish and place",
    ];
    let mut table = Table::new(&heads);
    let mut first = None;
    for size in store.of("size") {
        let Some(plan) = store.find("plan", size.said("inst"), (10, 1)) else {
            continue;
        };
        let cost = 1e6 / rate(plan);
        let base = *first.get_or_insert(cost);
        let places = size.count("places").unwrap_or(0.0);
        let peak_kib = plan.count("peak_kib").unwrap_or(0.0);
        table.row(&[
            size.said("inst").to_owned(),
            table::maybe_whole(size.count("wishes")),
            table::whole(places),
            table::seconds(cost),
            table::ratio(cost / base),
            table::whole(peak_kib / 1024.0),
            format!("{:.2}", peak_kib / places.max(1.0)),
        ]);
    }
    if first.is_some() {
        table.text().to_owned()
    } else {
        String::new()
    }
}
