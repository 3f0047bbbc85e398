//! What the gate needs beside Rust: a database server, a browser, fonts, node.

use crate::postgres;
use crate::run::{self, Outcome};

/// Something that must be on the machine: how it is recognised, and Debian's packages for it.
struct Need {
    what: &'static str,
    is_there: fn() -> bool,
    packages: &'static [&'static str],
}

const NEEDS: [Need; 5] = [
    Need {
        what: "a PostgreSQL server",
        is_there: || postgres::programs().is_some(),
        packages: &["postgresql"],
    },
    Need {
        what: "Chromium",
        is_there: || chromium().is_some(),
        packages: &["chromium"],
    },
    Need {
        // One serif and one sans, so that pictures look alike on every machine.
        what: "the Noto fonts",
        is_there: || has_font("Noto Sans") && has_font("Noto Serif"),
        packages: &["fontconfig", "fonts-noto-core"],
    },
    Need {
        what: "node 20 or later",
        is_there: || run::succeeds(run::command("node").args(["-e", NODE_IS_RECENT])),
        packages: &["nodejs"],
    },
    Need {
        what: "npm",
        is_there: || run::which("npm").is_some(),
        packages: &["npm"],
    },
];

const NODE_IS_RECENT: &str = "process.exit(process.versions.node.split('.')[0] >= 20 ? 0 : 1)";

/// Installs what is missing where that can be done: as root, on Debian or its kin.
///
/// # Errors
/// A sentence naming what is missing, where it cannot be installed or is not there after.
pub(crate) fn prepare() -> Outcome {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.is_there)()).collect();
    if missing.is_empty() {
        println!("system: everything needed is installed");
        return Ok(());
    }
    let packages: Vec<&str> = missing
        .iter()
        .flat_map(|need| need.packages)
        .copied()
        .collect();
    if run::which("apt-get").is_none() || !is_root() {
        let named: Vec<&str> = missing.iter().map(|need| need.what).collect();
        let packages = packages.join(" ");
        let named = named.join(", ");
        return Err(format!(
            "missing: {named}; on Debian: sudo apt-get install {packages}"
        ));
    }
    let apt = |arguments: &[&str]| {
        let mut apt = run::command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        apt
    };
    run::run(&mut apt(&["update", "-q"]), "apt-get update failed")?;
    let mut install = apt(&["install", "-q", "-y", "--no-install-recommends"]);
    run::run(
        install.args(&packages),
        "apt-get could not install what is missing",
    )?;
    match NEEDS.iter().find(|need| !(need.is_there)()) {
        None => Ok(()),
        Some(need) => Err(format!(
            "{} is still missing after apt-get install",
            need.what
        )),
    }
}

/// The browser: the one that `CHROMIUM` names, else Debian's, else one in PATH.
pub(crate) fn chromium() -> Option<std::path::PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(std::path::PathBuf::from);
    let debian = Some(std::path::PathBuf::from("/usr/bin/chromium"));
    let in_path = || run::which("chromium-browser").or_else(|| run::which("google-chrome"));
    named
        .or(debian)
        .filter(|file| file.is_file())
        .or_else(in_path)
}

/// Whether this program may install packages.
pub(crate) fn is_root() -> bool {
    run::read(run::command("id").arg("-u"), "id failed").is_ok_and(|id| id.trim() == "0")
}

fn has_font(family: &str) -> bool {
    let mut list = run::command("fc-list");
    run::read(list.arg(family), "fc-list failed").is_ok_and(|found| !found.trim().is_empty())
}
