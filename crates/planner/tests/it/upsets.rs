//! Random events that upset the random plans of the campaign, and what repair makes of them.

use attache_planner::format::{self, Event, Events};
use attache_planner::repair::{Repaired, repair};
use attache_planner::{
    MomentDraft, NoWatch, Plan, Problem, Rule, Settings, Stop, WishDraft, check,
};

use crate::campaign::Dice;

/// Upsets a plan that keeps every rule, repairs it, and says what is wrong with what came of it.
pub(crate) fn upset(problem: &Problem, plan: &Plan, dice: &mut Dice) -> Result<(), String> {
    if problem.slots().is_empty() || !check(problem, plan).findings.is_empty() {
        return Ok(());
    }
    let events = events(problem, dice);
    let settings = Settings::new(1, Stop::default());
    let mend = || repair(problem, plan, &events, &settings, &mut NoWatch);
    let repaired = mend().map_err(|faults| format!("{events:?} refused: {faults:?}"))?;
    judge(&repaired, &events).map_err(|why| format!("repaired after {events:?}: {why}"))?;
    if dice.below(10) == 0 && mend() != Ok(repaired) {
        return Err(format!("repaired twice after {events:?}, twice otherwise"));
    }
    Ok(())
}

/// What must hold of a repair: every rule is kept, also in the problem as a file says it.
fn judge(repaired: &Repaired, events: &Events) -> Result<(), String> {
    let demanded = |rule| matches!(rule, Rule::EveryWish | Rule::StretchesApart);
    let found = |problem: &Problem| {
        let report = check(problem, &repaired.plan);
        report
            .findings
            .into_iter()
            .find(|finding| !demanded(finding.rule))
    };
    if let Some(finding) = found(&repaired.problem) {
        return Err(format!("the referee found {finding:?}"));
    }
    let text = format::write_problem(&repaired.problem);
    let read = format::read_problem(text.as_bytes());
    let read = read.map_err(|faults| format!("its problem cannot be read: {:?}", faults[0]))?;
    if let Some(finding) = found(&read) {
        return Err(format!("written and read, the referee found {finding:?}"));
    }
    let withdrawn = |event: &Event| matches!(event, Event::WishWithdrawn { .. });
    if events.events.iter().any(withdrawn) {
        // What is withdrawn is in neither plan any more, and changes no day of theirs.
        return Ok(());
    }
    let days: u32 = check(&read, &repaired.plan).score.days_changed;
    let persons = repaired.changed.len() as u32;
    let days_of_all = u32::from(read.slots().iter().map(|slot| slot.day).max().unwrap_or(0)) + 1;
    if days < persons || days > persons * days_of_all {
        return Err(format!(
            "{persons} persons are changed, and {days} of their days"
        ));
    }
    Ok(())
}

fn events(problem: &Problem, dice: &mut Dice) -> Events {
    let some = 1 + dice.below(3);
    let mut events: Vec<Event> = (0..some).map(|no| event(problem, dice, no)).collect();
    let mut withdrawn = Vec::new();
    events.retain(|event| match event {
        Event::WishWithdrawn { wish } if withdrawn.contains(wish) => false,
        Event::WishWithdrawn { wish } => {
            withdrawn.push(wish.clone());
            true
        }
        _ => true,
    });
    let frozen = dice.below(3) == 0;
    Events {
        events,
        frozen_until: frozen.then(|| MomentDraft {
            day: dice.below(3) as u16,
            minute: 480 + dice.below(600) as u16,
        }),
        ..Events::default()
    }
}

fn event(problem: &Problem, dice: &mut Dice, no: u64) -> Event {
    let slot = &problem.slots()[dice.below(problem.slots().len() as u64) as usize];
    let who = |dice: &mut Dice| {
        let persons = problem.persons();
        persons[dice.below(persons.len() as u64) as usize]
            .id
            .clone()
    };
    let place = problem.places()[dice.below(problem.places().len() as u64) as usize]
        .id
        .clone();
    let (day, slots) = match dice.below(3) {
        0 => (None, None),
        1 => (Some(slot.day), None),
        _ => (None, Some(vec![slot.id.clone()])),
    };
    let minute = 480 + dice.below(600) as u16;
    match dice.below(8) {
        0 => Event::PersonAbsent {
            person: who(dice),
            day,
            slots,
        },
        1 => Event::PersonLate {
            person: who(dice),
            day: slot.day,
            until_minute: minute,
        },
        2 => Event::PersonLeaves {
            person: who(dice),
            day: slot.day,
            from_minute: minute,
        },
        3 => Event::RoomClosed { place, day, slots },
        4 => Event::TablesLost {
            place,
            tables: 1 + dice.below(3) as u16,
            day,
            slots,
        },
        5 if !problem.activities().is_empty() => {
            let all = problem.activities();
            Event::ActivityMoved {
                activity: all[dice.below(all.len() as u64) as usize].id.clone(),
                day: Some(slot.day),
                start_minute: Some(minute),
                end_minute: Some(minute + 45),
                place: Some(place),
            }
        }
        6 if !problem.wishes().is_empty() => {
            let all = problem.wishes();
            let wish = all[dice.below(all.len() as u64) as usize].id.clone();
            Event::WishWithdrawn { wish }
        }
        _ => {
            let one = who(dice);
            let mut other = who(dice);
            while other == one {
                other = who(dice);
            }
            Event::NewWish {
                wish: Box::new(WishDraft {
                    id: format!("new{no}"),
                    persons: vec![one, other],
                    weight: 1 + dice.below(10) as u32,
                    ..WishDraft::default()
                }),
            }
        }
    }
}
