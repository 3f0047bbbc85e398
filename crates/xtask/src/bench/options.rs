//! What is asked of a bench.

use std::path::PathBuf;

use crate::run::Outcome;

pub(crate) const USAGE: &str = "cargo xtask bench planner [OPTIONS]

  --only WHAT,...    mission, fair, huge, b2bsop, changes, growth, cpsat; all but cpsat by default
  --seconds N,...    how long a plan may be searched for: 1,10,60 by default
  --seeds N,...      which instances of a kind: 1,2,3,4,5 by default
  --quick            one mission and the eleven original B2BSOP instances
  --again            measure also what was measured of this very engine
  --baseline FOLDER  records of CP-SAT (*.jsonl); target/bench/baseline by default
  --binary FILE      an `attache` that is built already

What was measured stays in target/bench/ours.jsonl, so that a bench can be run in pieces; the
report always has the last record of everything. ATTACHE_BENCH_PYTHON names a Python that has
OR-tools.";

/// A part of the bench.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Mission,
    Fair,
    Huge,
    B2bsop,
    Changes,
    Growth,
    Cpsat,
}

impl Part {
    const ALL: [(&'static str, Part); 7] = [
        ("mission", Part::Mission),
        ("fair", Part::Fair),
        ("huge", Part::Huge),
        ("b2bsop", Part::B2bsop),
        ("changes", Part::Changes),
        ("growth", Part::Growth),
        ("cpsat", Part::Cpsat),
    ];

    fn named(name: &str) -> Outcome<Part> {
        let found = Part::ALL.iter().find(|(known, _)| *known == name);
        let part = found.map(|(_, part)| *part);
        part.ok_or_else(|| format!("`{name}` is no part of the bench\n\n{USAGE}"))
    }
}

/// What is asked for, with what holds when nothing is said.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Options {
    pub(crate) parts: Vec<Part>,
    pub(crate) seconds: Vec<u32>,
    pub(crate) seeds: Vec<u32>,
    pub(crate) quick: bool,
    pub(crate) again: bool,
    pub(crate) baseline: Option<PathBuf>,
    pub(crate) binary: Option<PathBuf>,
}

impl Options {
    /// Reads what stands after `bench planner`.
    ///
    /// # Errors
    /// A sentence, with the usage.
    pub(crate) fn read(words: &[String]) -> Outcome<Options> {
        let all = Part::ALL.iter().map(|(_, part)| *part);
        let mut options = Options {
            parts: all.filter(|&part| part != Part::Cpsat).collect(),
            seconds: vec![1, 10, 60],
            seeds: vec![1, 2, 3, 4, 5],
            quick: false,
            again: false,
            baseline: None,
            binary: None,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || {
                let value = words.next();
                value.ok_or_else(|| format!("`{word}` needs a value\n\n{USAGE}"))
            };
            match word.as_str() {
                "--only" => {
                    let names = value()?.split(',');
                    options.parts = names.map(Part::named).collect::<Outcome<_>>()?;
                }
                "--seconds" => options.seconds = numbers(value()?)?,
                "--seeds" => options.seeds = numbers(value()?)?,
                "--quick" => options.quick = true,
                "--again" => options.again = true,
                "--baseline" => options.baseline = Some(PathBuf::from(value()?)),
                "--binary" => options.binary = Some(PathBuf::from(value()?)),
                _ => return Err(format!("`{word}` is not known\n\n{USAGE}")),
            }
        }
        if options.quick {
            options.seeds = vec![1];
            let large = [Part::Fair, Part::Huge, Part::Growth];
            options.parts.retain(|part| !large.contains(part));
        }
        Ok(options)
    }

    pub(crate) fn wants(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }
}

fn numbers(text: &str) -> Outcome<Vec<u32>> {
    let number = |word: &str| word.parse().ok().filter(|&number| number > 0);
    let all: Option<Vec<u32>> = text.split(',').map(number).collect();
    all.ok_or_else(|| format!("`{text}` is not a list of whole numbers such as 1,10,60"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Outcome<Options> {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        Options::read(&words)
    }

    #[test]
    fn a_bench_can_be_asked_for_in_pieces() {
        let options = read("--only mission,cpsat --seconds 1,10 --seeds 3").expect("it is right");
        assert_eq!(options.parts, [Part::Mission, Part::Cpsat]);
        assert_eq!((options.seconds, options.seeds), (vec![1, 10], vec![3]));
        let all = read("").expect("nothing is right too");
        assert!(all.wants(Part::Huge) && !all.wants(Part::Cpsat));
        let quick = read("--quick").expect("it is right");
        assert!(quick.wants(Part::B2bsop) && !quick.wants(Part::Huge));
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for wrong in [
            "--only maps",
            "--seconds",
            "--seconds 1,x",
            "--seeds 0",
            "fast",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
