//! What was aimed at, beside what was measured.

use super::super::baseline::Others;
use super::super::plans::ALONE_S;
use super::super::store::{Record, Store};
use super::b2bsop::Sums;
use super::missions::{first_plan, rate};
use super::table::{self, Table, UNKNOWN};

/// One aim: what it says, what was measured, and whether it is met; nothing when nothing was
/// measured.
struct Aim {
    says: &'static str,
    measured: String,
    met: Option<bool>,
}

pub(crate) fn text(store: &Store, others: &Others) -> String {
    let mut aims = proofs(store, others);
    aims.extend(missions(store, others));
    aims.extend(large(store));
    aims.extend(growth(store));
    aims.extend(changes(store));
    aims.push(threads(store));
    let mut table = Table::of_words(&["aim", "measured", "met"]);
    for aim in aims {
        let met = match aim.met {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => UNKNOWN,
        };
        table.row(&[aim.says.to_owned(), aim.measured, met.to_owned()]);
    }
    table.text().to_owned()
}

fn unknown(says: &'static str) -> Aim {
    Aim {
        says,
        measured: UNKNOWN.to_owned(),
        met: None,
    }
}

fn proofs(store: &Store, others: &Others) -> Vec<Aim> {
    let sums = Sums::of(store, others);
    let any = sums.instances > 0;
    let slowest = sums.slowest.as_ref().map_or(0.0, |(_, seconds)| *seconds);
    let faster = sums.slower_than_cpsat.len();
    let met = |holds: bool| any.then_some(holds);
    vec![
        Aim {
            says: "B2BSOP: the optimum proven, or that there is no plan, on every instance",
            measured: format!("{} of {}", sums.proven, sums.instances),
            met: met(sums.proven == sums.instances),
        },
        Aim {
            says: "together under 100 s, none over 10 s",
            measured: format!(
                "{} s, {} s",
                table::seconds(sums.seconds),
                table::seconds(slowest)
            ),
            met: met(sums.seconds < 100.0 && slowest <= 10.0),
        },
        Aim {
            says: "none slower than CP-SAT, ten times as fast in the median",
            measured: format!(
                "{faster} slower, {} ×",
                sums.median_ratio
                    .map_or_else(|| UNKNOWN.to_owned(), table::ratio)
            ),
            met: sums
                .median_ratio
                .map(|median| faster == 0 && median >= 10.0),
        },
    ]
}

/// Our plans of a kind after so many seconds on two threads.
fn of<'a>(store: &'a Store, kind: &'a str, seconds: u32) -> impl Iterator<Item = &'a Record> {
    (1..=5).filter_map(move |seed| store.find("plan", &format!("{kind}-{seed}"), (seconds, 2)))
}

/// The smallest share of the bound that plans of a kind reach, in hundredths of a percent.
fn share(says: &'static str, store: &Store, (kind, seconds): (&str, u32), least: f64) -> Aim {
    let share = |record: &Record| {
        let bound = record.count("bound").unwrap_or(0.0);
        record.count("score").unwrap_or(0.0) / bound.max(1.0)
    };
    let all: Vec<f64> = of(store, kind, seconds).map(share).collect();
    let Some(worst) = all.iter().copied().min_by(f64::total_cmp) else {
        return unknown(says);
    };
    let best = all.iter().copied().fold(0.0, f64::max);
    Aim {
        says,
        measured: format!(
            "{} to {}",
            table::percent(worst, 1.0),
            table::percent(best, 1.0)
        ),
        met: Some(worst >= least),
    }
}

fn missions(store: &Store, others: &Others) -> Vec<Aim> {
    let says = "never below what CP-SAT has after 300 s, whatever the time given";
    let mut below = 0;
    let mut compared = 0;
    for seconds in [1, 10, 60] {
        for record in of(store, "mission", seconds) {
            let other = others.found.get(record.said("inst"));
            if let Some(theirs) = other.and_then(|other| other.value) {
                compared += 1;
                below += usize::from(record.count("score") < Some(theirs as f64));
            }
        }
    }
    let beside = Aim {
        says,
        measured: format!("{below} of {compared} plans are below"),
        met: (compared > 0).then_some(below == 0),
    };
    let says = "mission 1 within 1 s: the 135,585 of a plain annealing after 60 s";
    let first = store.find("plan", "mission-1", (1, 2));
    let quick = first.and_then(|record| record.count("score"));
    vec![
        share(
            "mission: 99.5 % of the bound within 10 s",
            store,
            ("mission", 10),
            0.995,
        ),
        beside,
        Aim {
            says,
            measured: table::maybe_whole(quick),
            met: quick.map(|value| value >= 135_585.0),
        },
    ]
}

fn large(store: &Store) -> Vec<Aim> {
    let says = "fair: a first plan in less than 1 s";
    let firsts = of(store, "fair", 60).filter_map(first_plan);
    let first = firsts.max_by(f64::total_cmp);
    let peaks = of(store, "huge", 60).filter_map(|record| record.count("peak_kib"));
    let peak = peaks.max_by(f64::total_cmp).map(|kib| kib / 1024.0);
    vec![
        share(
            "fair: 99 % of the bound within 60 s",
            store,
            ("fair", 60),
            0.99,
        ),
        Aim {
            says,
            measured: first.map_or_else(|| UNKNOWN.to_owned(), |s| table::seconds(s) + " s"),
            met: first.map(|seconds| seconds < 1.0),
        },
        share(
            "huge: 98.5 % of the bound within 60 s",
            store,
            ("huge", 60),
            0.985,
        ),
        Aim {
            says: "huge: less than 2 GiB",
            measured: table::maybe_whole(peak) + " MiB",
            met: peak.map(|mib| mib < 2048.0),
        },
    ]
}

fn growth(store: &Store) -> Vec<Aim> {
    let says = "the seconds of a round do not depend on the size";
    let plan = |name: &str| store.find("plan", name, (10, 1));
    let (small, huge) = (plan("mission-1"), plan("huge-1"));
    let (Some(small), Some(huge)) = (small, huge) else {
        return vec![unknown(says)];
    };
    let times = rate(small) / rate(huge);
    vec![Aim {
        says,
        measured: format!("huge: {} × those of a mission", table::ratio(times)),
        met: Some(times <= 2.0),
    }]
}

fn changes(store: &Store) -> Vec<Aim> {
    let limits = [
        (
            "repair of one event: less than 100 ms on a mission",
            "mission-1",
            0.1,
        ),
        ("repair of one event: less than 1 s on huge", "huge-1", 1.0),
    ];
    let mut aims = Vec::new();
    for (says, name, most) in limits {
        let repairs: Vec<&Record> = of_instance(store, "repair", name).collect();
        let slowest = repairs.iter().filter_map(|record| record.count("seconds"));
        let slowest = slowest.max_by(f64::total_cmp);
        aims.push(Aim {
            says,
            measured: slowest.map_or_else(|| UNKNOWN.to_owned(), |s| table::seconds(s) + " s"),
            met: slowest.map(|seconds| seconds < most),
        });
    }
    let says = "repair: persons changed at most 1.2 × those hit";
    let sum = |name: &str| -> f64 {
        let all = store.of("repair").filter_map(|record| record.count(name));
        all.sum()
    };
    let (hit, changed) = (sum("hit"), sum("changed"));
    aims.push(Aim {
        says,
        measured: if hit > 0.0 {
            format!("{} ×", table::ratio(changed / hit))
        } else {
            UNKNOWN.into()
        },
        met: (hit > 0.0).then_some(changed <= 1.2 * hit),
    });
    let says = "a reason for each wish left out: within 50 ms each";
    let each = store
        .of("explain")
        .filter_map(|record| record.count("each_s"));
    let each = each.max_by(f64::total_cmp);
    aims.push(Aim {
        says,
        measured: each.map_or_else(|| UNKNOWN.to_owned(), |s| format!("{:.2} ms", s * 1000.0)),
        met: each.map(|seconds| seconds < 0.05),
    });
    aims
}

pub(crate) fn of_instance<'a>(
    store: &'a Store,
    what: &'a str,
    name: &'a str,
) -> impl Iterator<Item = &'a Record> {
    store
        .of(what)
        .filter(move |record| record.said("inst").starts_with(name))
}

fn threads(store: &Store) -> Aim {
    let says = "two threads: 1.6 × the progress of one";
    let mut ratios = Vec::new();
    let mut ahead = Vec::new();
    for kind in ["mission", "fair", "huge"] {
        let name = format!("{kind}-1");
        let alone = ALONE_S.map(|seconds| store.find("plan", &name, (seconds, 1)));
        let two = store.find("plan", &name, (10, 2));
        if let ([Some(ten), Some(sixteen)], Some(two)) = (alone, two) {
            ratios.push(rate(two) / rate(ten));
            ahead.push(two.count("score") >= sixteen.count("score"));
        }
    }
    let Some(least) = ratios.iter().copied().min_by(f64::total_cmp) else {
        return unknown(says);
    };
    let ahead = ahead.iter().filter(|&&ahead| ahead).count();
    Aim {
        says,
        measured: format!(
            "{} × the rounds at least; two for 10 s are ahead of one for 16 s on {ahead} of {}",
            table::ratio(least),
            ratios.len()
        ),
        met: Some(least >= 1.6),
    }
}
