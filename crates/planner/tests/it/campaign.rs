//! Random problems by the thousand: each planned, refereed, bounded, written and read again.
//!
//! A few hundred in every run of the tests. `ATTACHE_CAMPAIGN=100000` says how many,
//! `ATTACHE_CAMPAIGN_FROM` with which seed they begin; every seed is a problem and a run of its
//! own, so that a seed that fails can be run alone.

use std::panic::{AssertUnwindSafe, catch_unwind};

use attache_planner::generate::{self, Features, Size};
use attache_planner::{
    Draft, Fault, Outcome, PlaceNo, Plan, Problem, Progress, Rule, Seat, Settings, SlotNo, Stop,
    Watch, bound, check, explain, format, plan,
};

use crate::recount;
use crate::upsets::upset;

/// How many problems are tried when nothing is said.
const FEW: u64 = 400;

/// A stream of chance for what is tried; SplitMix64.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.below(most - least + 1)
    }
}

fn number(name: &str, otherwise: u64) -> u64 {
    let said = std::env::var(name).ok();
    said.map_or(otherwise, |said| said.parse().expect("a whole number"))
}

/// The problem of a seed: from empty to some sixty wishes.
pub(crate) fn draft_of(seed: u64) -> Draft {
    let mut dice = Dice(seed);
    let wishes = match dice.below(10) {
        0 => dice.below(3),
        1..=6 => dice.below(20),
        _ => dice.below(61),
    };
    let size = Size {
        days: dice.between(1, 3) as u16,
        sessions: dice.between(1, 3) as u16,
        slots: dice.between(1, 6) as u16,
        places: dice.between(1, 4) as u16,
        tables: dice.between(1, 4) as u16,
        persons: dice.between(2, 4 + wishes / 2) as u32,
        wishes: wishes as u32,
        activities: dice.below(5) as u32,
        features: features(&mut dice),
    };
    let draft = generate::draft(&size, seed);
    let mut changed = draft.clone();
    unusual(&mut changed, &mut dice);
    // What is unusual may contradict a promise; then it is left as it was.
    if Problem::new(changed.clone()).is_ok() {
        changed
    } else {
        draft
    }
}

/// Each feature in a third of the problems, and a third of the problems without any.
fn features(dice: &mut Dice) -> Features {
    if dice.one_in(3) {
        return Features::NONE;
    }
    let published = dice.one_in(3);
    Features {
        representatives: dice.one_in(3),
        interpreters: dice.one_in(3),
        fairness: dice.one_in(3),
        side_by_side: dice.one_in(3),
        narrow: dice.one_in(3),
        published,
        frozen: published && dice.one_in(2),
        demands: dice.one_in(6),
    }
}

/// Now and then what nobody would ask for, but anybody may write in a file.
fn unusual(draft: &mut Draft, dice: &mut Dice) {
    match dice.below(40) {
        0 => draft.weights.idle_gap = 0,
        1 => draft.weights.granted = 0,
        2 => draft.weights.below_least = 0,
        3 => draft.weights.idle_gap = 10_000,
        4 => draft.weights.travel_minute = 1_000,
        5 => draft
            .places
            .iter_mut()
            .for_each(|place| place.tables.fill(0)),
        6 => draft
            .travel_minutes
            .iter_mut()
            .flatten()
            .for_each(|way| *way *= 20),
        7 => draft.persons.iter_mut().for_each(|person| {
            person.least = person.most_total.unwrap_or(9);
        }),
        8 => draft.wishes.iter_mut().for_each(|wish| wish.weight = 0),
        9 => draft.persons.iter_mut().for_each(|person| {
            (person.most_total, person.least) = (Some(1), 1);
        }),
        10 => draft.wishes.iter_mut().for_each(|wish| wish.pin = None),
        11 => {
            let everywhere: Vec<String> = draft.slots.iter().map(|slot| slot.id.clone()).collect();
            if let Some(person) = draft.persons.first_mut() {
                person.unavailable = everywhere;
            }
        }
        12 => draft
            .places
            .iter_mut()
            .for_each(|place| place.tables.fill(200)),
        _ => {}
    }
}

/// A watch on which every look takes a while.
struct Ticking(std::cell::Cell<u64>);

impl Watch for Ticking {
    fn elapsed_ms(&self) -> u64 {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }

    fn progress(&mut self, now: Progress) {
        assert!(
            now.value <= now.bound,
            "progress told of a value above the bound"
        );
    }
}

/// A plan that nobody made: seats anywhere, also where there is nothing.
fn nonsense(problem: &Problem, dice: &mut Dice) -> Plan {
    let mut plan = Plan::empty(problem.wishes().len());
    let (slots, places) = (problem.slots().len() as u64, problem.places().len() as u64);
    for seat in &mut plan.seats {
        *seat = dice.one_in(2).then(|| Seat {
            slot: SlotNo(dice.below(slots + 1) as u32),
            place: PlaceNo(dice.below(places + 1) as u32),
            table: dice.below(4) as u16,
        });
    }
    plan
}

fn run(problem: &Problem, settings: &Settings) -> Outcome {
    let mut ticking = Ticking(std::cell::Cell::new(0));
    plan(problem, settings, &mut ticking)
}

/// What is asked of the planner with a seed.
fn settings_of(seed: u64, problem: &Problem, dice: &mut Dice) -> Settings {
    let rounds = match dice.below(10) {
        0 => dice.below(3),
        1 => 3_000,
        _ => dice.between(50, 600),
    };
    let stop = match dice.below(30) {
        0 => Stop::time_ms(dice.below(6)),
        1 => Stop {
            gap_permille: Some(100),
            ..Stop::rounds(rounds)
        },
        2 => Stop {
            target: Some(1),
            ..Stop::rounds(rounds)
        },
        _ => Stop::rounds(rounds),
    };
    Settings {
        threads: if dice.one_in(8) { 2 } else { 1 },
        start: dice.one_in(6).then(|| nonsense(problem, dice)),
        ..Settings::new(seed, stop)
    }
}

/// Everything that must hold of a run. What a problem demands on top of its rules may be more than
/// any plan can do.
pub(crate) fn judge(problem: &Problem, outcome: &Outcome) -> Result<(), String> {
    let report = check(problem, &outcome.plan);
    let demanded = |rule| matches!(rule, Rule::EveryWish | Rule::StretchesApart);
    if let Some(finding) = report.findings.iter().find(|found| !demanded(found.rule)) {
        return Err(format!("the referee found {finding:?}"));
    }
    if report.score != outcome.score {
        return Err(format!(
            "counted {:?}, said {:?}",
            report.score, outcome.score
        ));
    }
    if outcome.score.value > outcome.bound {
        let (value, bound) = (outcome.score.value, outcome.bound);
        return Err(format!("value {value} above bound {bound}"));
    }
    Ok(())
}

/// Plans the problem of a seed and says what is wrong with what came of it.
pub(crate) fn try_seed(seed: u64) -> Result<(), String> {
    let mut dice = Dice(!seed);
    let draft = draft_of(seed);
    let refused = |faults: Vec<Fault>| format!("refused: {:?}", faults[0]);
    let problem = Problem::new(draft.clone()).map_err(refused)?;
    let settings = settings_of(seed, &problem, &mut dice);
    let outcome = run(&problem, &settings);
    judge(&problem, &outcome)?;
    if dice.one_in(3) {
        let counted = recount::score(&draft, &problem, &outcome.plan);
        if counted != outcome.score {
            return Err(format!("recounted {counted:?}, said {:?}", outcome.score));
        }
    }
    if dice.one_in(50) && run(&problem, &settings) != outcome {
        return Err("the same settings gave another plan".into());
    }
    if dice.one_in(5) {
        for steps in [0, 1, 20] {
            let bound = bound(&problem, steps);
            if bound < outcome.score.value {
                return Err(format!("bound {bound} after {steps} steps, below a plan"));
            }
        }
    }
    if dice.one_in(5) {
        goes_on(seed, &problem, &outcome)?;
    }
    if dice.one_in(5) {
        is_written_and_read(&problem, &outcome)?;
    }
    if dice.one_in(6) {
        upset(&problem, &outcome.plan, &mut dice)?;
    }
    if dice.one_in(10) {
        let reasons = explain(&problem, &outcome.plan);
        let left_out: Vec<_> = outcome.plan.left_out().collect();
        let explained: Vec<_> = reasons.iter().map(|reason| reason.wish).collect();
        if explained != left_out {
            return Err("not every wish left out has its reason".into());
        }
    }
    Ok(())
}

/// A run that starts from a plan ends with none that is worse, unless promises cost something.
fn goes_on(seed: u64, problem: &Problem, outcome: &Outcome) -> Result<(), String> {
    let settings = Settings {
        start: Some(outcome.plan.clone()),
        ..Settings::new(seed + 1, Stop::rounds(100))
    };
    let again = run(problem, &settings);
    judge(problem, &again)?;
    let pinned = problem.wishes().iter().any(|wish| wish.pin.is_some());
    if again.score.value < outcome.score.value && !pinned {
        let (before, after) = (outcome.score.value, again.score.value);
        return Err(format!("went on from {before} and came to {after}"));
    }
    Ok(())
}

fn is_written_and_read(problem: &Problem, outcome: &Outcome) -> Result<(), String> {
    let text = format::write_problem(problem);
    let read = format::read_problem(text.as_bytes()).map_err(|faults| format!("{faults:?}"))?;
    if format::write_problem(&read) != text {
        return Err("a problem written and read is another".into());
    }
    let header = format::PlanHeader::of(problem, outcome);
    let text = format::write_plan(problem, &outcome.plan, &header);
    let read =
        format::read_plan(problem, text.as_bytes()).map_err(|faults| format!("{faults:?}"))?;
    if read.plan != outcome.plan || read.header != header {
        return Err("a plan written and read is another".into());
    }
    Ok(())
}

/// What a panic said.
fn words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
    format!("panicked: {}", text.unwrap_or_default())
}

#[test]
fn random_problems_are_planned_without_a_finding() {
    let many = number("ATTACHE_CAMPAIGN", FEW);
    let first = number("ATTACHE_CAMPAIGN_FROM", 0);
    let mut wrong = Vec::new();
    for seed in first..first + many {
        let tried = catch_unwind(AssertUnwindSafe(|| try_seed(seed)));
        let tried = tried.unwrap_or_else(|panic| Err(words(&*panic)));
        if let Err(why) = tried {
            wrong.push(format!("seed {seed}: {why}"));
        }
        if wrong.len() >= 20 {
            break;
        }
    }
    assert!(
        wrong.is_empty(),
        "of {many} problems:\n{}",
        wrong.join("\n")
    );
    println!("{many} problems from seed {first} on: nothing found");
}
