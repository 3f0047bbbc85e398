//! What the dependencies allow, which of them are not wanted, and what is known against them.

use crate::json::Json;
use crate::run::{self, Outcome};

/// One package of the dependency tree.
struct Package {
    name: String,
    version: String,
    licence: Option<String>,
}

/// The lists of `deny.toml`.
struct Policy {
    allowed: Vec<String>,
    /// A name, or `name@<1.2.3` for those before a version; and the reason.
    banned: Vec<(String, String)>,
}

/// Judges the whole tree by `deny.toml`, then asks for advisories where they can be reached.
///
/// # Errors
/// A sentence naming the first package that breaks the policy.
pub(crate) fn run() -> Outcome {
    let text = std::fs::read_to_string(run::root().join("deny.toml"))
        .map_err(|error| format!("deny.toml cannot be read: {error}"))?;
    let policy = Policy::read(&text)?;
    let packages = packages()?;
    let wrong = judge(&policy, &packages);
    for sentence in &wrong {
        println!("{sentence}");
    }
    if !wrong.is_empty() {
        return Err(format!(
            "{} packages break the policy of deny.toml",
            wrong.len()
        ));
    }
    println!(
        "licences: {} packages, all allowed, none banned",
        packages.len()
    );
    advisories()
}

/// The tree for this machine, without our own crates.
fn packages() -> Outcome<Vec<Package>> {
    let about = run::read(
        run::command("rustc").arg("-vV"),
        "rustc does not say its version",
    )?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or("rustc does not name its host")?;
    let mut cargo = run::cargo();
    cargo.args([
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--filter-platform",
        host,
    ]);
    let text = run::read(
        &mut cargo,
        "cargo metadata failed: is Cargo.lock up to date?",
    )?;
    let json = Json::parse(&text).map_err(|error| format!("cargo metadata: {error}"))?;
    let all = json.get("packages").map(Json::items).unwrap_or_default();
    let foreign = all
        .iter()
        .filter(|package| package.get("source") != Some(&Json::Null));
    let field = |package: &Json, name| package.get(name).and_then(Json::text).map(str::to_owned);
    let packages = foreign.filter_map(|package| {
        let licence = field(package, "license");
        Some(Package {
            name: field(package, "name")?,
            version: field(package, "version")?,
            licence,
        })
    });
    Ok(packages.collect())
}

fn judge(policy: &Policy, packages: &[Package]) -> Vec<String> {
    let mut wrong = Vec::new();
    for package in packages {
        let shown = format!("{} {}", package.name, package.version);
        match &package.licence {
            None => wrong.push(format!("{shown} states no licence")),
            Some(licence) if !permits(licence, &policy.allowed) => {
                wrong.push(format!(
                    "{shown} has a licence that is not in the list: {licence}"
                ));
            }
            Some(_) => {}
        }
        for (ban, reason) in &policy.banned {
            if is_banned(package, ban) {
                wrong.push(format!("{shown} is banned: {reason}"));
            }
        }
    }
    wrong
}

fn is_banned(package: &Package, ban: &str) -> bool {
    match ban.split_once("@<") {
        None => package.name == ban,
        Some((name, first_good)) => {
            package.name == name && numbers(&package.version) < numbers(first_good)
        }
    }
}

fn numbers(version: &str) -> Vec<u64> {
    let plain = version.split(['-', '+']).next().unwrap_or(version);
    plain
        .split('.')
        .map(|part| part.parse().unwrap_or(0))
        .collect()
}

/// Whether an SPDX expression can be met with the allowed licences: one side of an `OR`,
/// both sides of an `AND`. The old slash means `OR`.
fn permits(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = &words[..];
    let permitted = either(&mut rest, allowed);
    permitted && rest.is_empty()
}

fn either(rest: &mut &[&str], allowed: &[String]) -> bool {
    let mut permitted = both(rest, allowed);
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        permitted |= both(rest, allowed);
    }
    permitted
}

fn both(rest: &mut &[&str], allowed: &[String]) -> bool {
    let mut permitted = one(rest, allowed);
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        permitted &= one(rest, allowed);
    }
    permitted
}

fn one(rest: &mut &[&str], allowed: &[String]) -> bool {
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let permitted = either(rest, allowed);
            let [")", after @ ..] = *rest else {
                return false;
            };
            *rest = after;
            permitted
        }
        [name, "WITH", exception, after @ ..] => {
            *rest = after;
            let whole = format!("{name} WITH {exception}");
            allowed.iter().any(|known| *known == whole || known == name)
        }
        [name, after @ ..] => {
            *rest = after;
            allowed.iter().any(|known| known == name)
        }
        [] => false,
    }
}

impl Policy {
    /// Reads the two lists that are used here; the rest is for cargo-deny.
    fn read(text: &str) -> Outcome<Policy> {
        let list = |heading: &str, start: &str| {
            let section = text.split(heading).nth(1)?;
            let list = section.split(start).nth(1)?;
            list.split("\n]").next()
        };
        let allowed = list("[licenses]", "allow = [").ok_or("deny.toml allows no licence")?;
        let banned = list("[bans]", "deny = [").ok_or("deny.toml bans nothing")?;
        let quoted = |line: &str| {
            line.split('"')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect()
        };
        let allowed = allowed
            .lines()
            .flat_map(|line| -> Vec<String> { quoted(line) })
            .collect();
        let banned = banned.lines().filter_map(|line| {
            let mut parts: Vec<String> = quoted(line);
            let reason = parts.pop()?;
            Some((parts.pop()?, reason))
        });
        Ok(Policy {
            allowed,
            banned: banned.collect(),
        })
    }
}

/// Known flaws, by cargo-deny or cargo-audit. Neither is asked for; both need a network.
fn advisories() -> Outcome {
    let has = |tool: &str| run::which(tool).is_some();
    if has("cargo-deny") {
        if !run::succeeds(run::cargo().args(["deny", "fetch", "db"])) {
            println!("advisories: the database is not reachable, skipped");
            return Ok(());
        }
        let mut deny = run::cargo();
        deny.args(["deny", "check", "advisories"]);
        return run::run(&mut deny, "a dependency has a known flaw, shown above");
    }
    if has("cargo-audit") {
        return audit();
    }
    println!("advisories: neither cargo-deny nor cargo-audit is installed, skipped");
    Ok(())
}

/// cargo-audit ends alike for a flaw and for no network; its report tells them apart.
fn audit() -> Outcome {
    let mut audit = run::cargo();
    audit.args(["audit", "--json"]);
    let output = audit
        .output()
        .map_err(|error| format!("cargo-audit: {error}"))?;
    let report = Json::parse(&String::from_utf8_lossy(&output.stdout)).ok();
    let flaws = report
        .as_ref()
        .and_then(|report| report.get("vulnerabilities"));
    let Some(count) = flaws.and_then(|f| f.get("count")).and_then(Json::number) else {
        println!("advisories: the database is not reachable, skipped");
        return Ok(());
    };
    if count > 0.0 {
        return Err(format!(
            "{count} known flaws in the dependencies: see `cargo audit`"
        ));
    }
    println!("advisories: none known");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "[licenses]\nallow = [\n    \"MIT\",\n    \"Apache-2.0\",\n    \
        \"Zlib\",\n]\n[bans]\ndeny = [\n    { crate = \"openssl-sys\", reason = \"C\" },\n    \
        { crate = \"lettre@<0.11.24\", reason = \"header injection\" },\n]\n";

    fn judged(name: &str, version: &str, licence: Option<&str>) -> usize {
        let licence = licence.map(str::to_owned);
        let package = Package {
            name: name.to_owned(),
            version: version.to_owned(),
            licence,
        };
        judge(&Policy::read(POLICY).unwrap(), &[package]).len()
    }

    #[test]
    fn expressions_are_read_as_they_mean() {
        let fine = [
            "MIT",
            "MIT OR GPL-3.0",
            "GPL-3.0/MIT",
            "(MIT OR GPL-3.0) AND Zlib",
        ];
        for licence in fine {
            assert_eq!(judged("a", "1.0.0", Some(licence)), 0, "{licence}");
        }
        let wrong = [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(GPL-3.0 OR MIT) AND GPL-2.0",
            "",
            "(MIT",
        ];
        for licence in wrong {
            assert_eq!(judged("a", "1.0.0", Some(licence)), 1, "{licence}");
        }
        assert_eq!(
            judged(
                "a",
                "1.0.0",
                Some("Apache-2.0 WITH LLVM-exception OR GPL-3.0")
            ),
            0
        );
        assert_eq!(judged("a", "1.0.0", None), 1);
    }

    #[test]
    fn what_is_banned_is_found() {
        assert_eq!(judged("openssl-sys", "0.9.1", Some("MIT")), 1);
        assert_eq!(judged("lettre", "0.11.23", Some("MIT")), 1);
        assert_eq!(judged("lettre", "0.11.24", Some("MIT")), 0);
        assert_eq!(judged("lettre", "0.12.0", Some("MIT")), 0);
    }

    #[test]
    fn the_policy_of_the_repository_is_read() {
        let text = std::fs::read_to_string(run::root().join("deny.toml")).unwrap();
        let policy = Policy::read(&text).unwrap();
        assert!(policy.allowed.iter().any(|licence| licence == "EUPL-1.2"));
        assert!(policy.banned.iter().any(|(ban, _)| ban == "aws-lc-sys"));
    }
}
