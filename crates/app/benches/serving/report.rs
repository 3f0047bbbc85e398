//! The tables, for the terminal and for the record.

use std::fmt::Write as _;

use crate::Outcome;
use crate::child::Idle;
use crate::measure::{CLIENTS, Measured};
use crate::product::ROUNDS;

/// Everything that was measured on one engine.
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    pub(crate) loading_s: f64,
    pub(crate) planning_s: f64,
    pub(crate) meetings: i64,
    /// The stylesheet is the last of them: everything else is compared with it.
    pub(crate) measured: Vec<Measured>,
}

/// The whole report in Markdown.
pub(crate) fn written(engines: &[Engine], idle: Outcome<Idle>, date: Option<&str>) -> String {
    let mut text = String::from(HEAD);
    let on = date.map_or(String::new(), |date| format!("{date}; "));
    let _ = writeln!(text, "Measured: {on}{}.\n", machine());
    for engine in engines {
        let Engine {
            name,
            loading_s,
            planning_s,
            meetings,
            ..
        } = engine;
        let _ = writeln!(
            text,
            "## {name}\n\nLoading the mission took {loading_s:.1} s; planning it ({ROUNDS} rounds, \
             {meetings} meetings) and publishing the plan took {planning_s:.1} s.\n"
        );
        text.push_str(&table(&engine.measured));
        text.push('\n');
    }
    text.push_str("## Memory\n\n");
    text.push_str(&match idle {
        Ok(idle) => format!(
            "A process with the planned mission on SQLite served {:.1} s after its start. At rest \
             it held {:.1} MiB (`VmRSS`), and {:.1} MiB after 200 programme pages.\n",
            idle.start_s,
            mebibytes(idle.fresh_kib),
            mebibytes(idle.used_kib)
        ),
        Err(why) => format!("Not measured: {why}.\n"),
    });
    text
}

const HEAD: &str = "\
# What serving costs

Written by `cargo bench --profile dev -p attache-app -- --record`.

The reference mission, served by the product's own router over loopback TCP to clients that keep
their connection and accept gzip, as browsers do. The clients run in the same process, on the same
cores. Everything is built with the profile for development, so read the figures as ratios to each
other; as absolute figures they are only a floor.

- *answers/s*, *p50*, *p99* (milliseconds): with one client, and with several side by side.
- *uncompressed*: p50 with one client that accepts no gzip; the difference is the compressing.
- *busy*: milliseconds for which the serving threads were on a processor, with one client; a
  database server of its own is not in it. It hardly depends on what else the machine does.
- *× css*: p50 with one client, compared with that of the stylesheet; *busy × css*: likewise.
- *bytes*, *gzip*: a whole answer with its head, without and with compression.
- *SQL*: statements for one answer.

A request for a meeting counts together with its withdrawal: two forms, two changes, each on disk
before it is answered. The letters that follow from them are queued and not written here.

";

fn table(measured: &[Measured]) -> String {
    let mut text = format!(
        "| asked | status | answers/s | p50 | p99 | answers/s, {CLIENTS} clients | p50 | p99 \
         | uncompressed | busy | × css | busy × css | bytes | gzip | SQL |\n| --- |{}\n",
        " ---: |".repeat(14)
    );
    let base = measured.last();
    let base_p50_ms = base.map_or(f64::NAN, |base| base.one.percentile_ms(50));
    let base_busy_ms = base.and_then(|base| base.busy_ms).unwrap_or(f64::NAN);
    for one in measured {
        let p50_ms = one.one.percentile_ms(50);
        let busy_ms = one.busy_ms.unwrap_or(f64::NAN);
        let _ = writeln!(
            text,
            "| {} | {} | {:.0} | {p50_ms:.2} | {:.2} | {:.0} | {:.2} | {:.2} | {:.2} \
             | {busy_ms:.2} | {:.2} | {:.2} | {} | {} | {:.1} |",
            one.name,
            one.status,
            one.one.per_second,
            one.one.percentile_ms(99),
            one.many.per_second,
            one.many.percentile_ms(50),
            one.many.percentile_ms(99),
            one.plain.percentile_ms(50),
            p50_ms / base_p50_ms,
            busy_ms / base_busy_ms,
            one.bytes_plain,
            one.bytes_gzip,
            one.statements,
        );
    }
    text
}

/// Cores and processor, as far as the platform says.
pub(crate) fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let known = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = known
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("an unnamed processor", |(_, model)| model);
    let busy = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let busy = busy.split(' ').next().unwrap_or_default().to_owned();
    let profile = if cfg!(debug_assertions) {
        "development"
    } else {
        "release"
    };
    format!("{cores} cores ({model}), {profile} profile, load {busy} at the end of the run")
}

fn mebibytes(kib: u64) -> f64 {
    f64::from(u32::try_from(kib).unwrap_or(u32::MAX)) / 1024.0
}
