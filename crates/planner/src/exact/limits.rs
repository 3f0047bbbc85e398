//! Tables, order, most meetings and ways, as clauses.

use std::collections::BTreeMap;

use super::Because;
use super::counter::{any, counter};
use super::model::Model;
use super::sat::Lit;
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};

/// No more meetings in a slot and place than there are tables.
pub(super) fn tables(model: &mut Model<'_>) {
    let problem = model.problem;
    let in_pairs =
        problem.places().len() == 1 && problem.wishes().iter().all(|wish| wish.persons.len() == 2);
    for place in (0..problem.places().len() as u32).map(PlaceNo) {
        for slot in (0..problem.slots().len() as u32).map(SlotNo) {
            let open = usize::from(problem.place(place).tables[slot.index()]);
            let because = Because::Tables(slot, place);
            let meetings = meetings(model, slot, place);
            if meetings.len() <= open {
                continue;
            }
            if !in_pairs {
                let meetings: Vec<Lit> = meetings.into_values().collect();
                at_most(model, because, &meetings, open);
                continue;
            }
            // Who is busy says the same with fewer literals: everybody counts half a meeting,
            // and persons who never meet each other one each.
            let busy: Vec<Lit> = model
                .busy
                .iter()
                .filter_map(|b| b.get(&slot).copied())
                .collect();
            at_most(model, because, &busy, 2 * open);
            let mut sets = vec![apart(model, slot, &meetings, false)];
            let due = apart(model, slot, &meetings, true);
            if due != sets[0] {
                sets.push(due);
            }
            for apart in sets {
                at_most(model, because, &apart, open);
            }
        }
    }
}

/// For each wish that can take a slot at a place, the literal that it does.
fn meetings(model: &mut Model<'_>, slot: SlotNo, place: PlaceNo) -> BTreeMap<WishNo, Lit> {
    let mut meetings = BTreeMap::new();
    for wish in (0..model.positions.len() as u32).map(WishNo) {
        let length = model.problem.wish(wish).length_slots;
        let here: Vec<Lit> = model.positions[wish.index()]
            .iter()
            .filter(|p| {
                let span = model.problem.span(p.slot, length);
                p.place == place && span.is_some_and(|mut span| span.any(|s| s == slot))
            })
            .map(|p| p.here)
            .collect();
        if !here.is_empty() {
            meetings.insert(wish, any(&mut model.solver, &here));
        }
    }
    meetings
}

/// Literals of which as many are true as there are meetings: persons who do not meet each other,
/// the busiest first, and the meetings that have none of them. With `due_first` those before all
/// others who are busy then unless they wait: many of them together make somebody wait.
fn apart(
    model: &Model<'_>,
    slot: SlotNo,
    meetings: &BTreeMap<WishNo, Lit>,
    due_first: bool,
) -> Vec<Lit> {
    let problem = model.problem;
    let mut meetings = meetings.clone();
    let is_due = |no: PersonNo| model.due[no.index()].contains(&slot);
    let due_met = |no: PersonNo| {
        let wishes = problem.person(no).wishes.iter();
        let met = wishes.flat_map(|&wish| &problem.wish(wish).persons);
        met.filter(|&&other| other != no && is_due(other)).count()
    };
    let mut persons: Vec<PersonNo> = (0..problem.persons().len() as u32).map(PersonNo).collect();
    persons.sort_by_key(|&no| std::cmp::Reverse(problem.person(no).wishes.len()));
    if due_first {
        persons.sort_by_cached_key(|&no| if is_due(no) { due_met(no) } else { usize::MAX });
    }
    let mut met = vec![false; persons.len()];
    let mut literals = Vec::new();
    for person in persons {
        let wishes = &problem.person(person).wishes;
        let here: Vec<WishNo> = wishes
            .iter()
            .copied()
            .filter(|wish| meetings.contains_key(wish))
            .collect();
        if met[person.index()] || here.is_empty() {
            continue;
        }
        literals.extend(model.busy[person.index()].get(&slot));
        for wish in here {
            meetings.remove(&wish);
            for other in &problem.wish(wish).persons {
                met[other.index()] = true;
            }
        }
    }
    literals.extend(meetings.into_values());
    literals
}

fn at_most(model: &mut Model<'_>, because: Because, literals: &[Lit], most: usize) {
    if literals.len() <= most {
        return;
    }
    if most == 0 {
        for &literal in literals {
            model.demand(because, &[!literal]);
        }
        return;
    }
    let sums = counter(&mut model.solver, literals, most + 1, false);
    model.demand(because, &[!sums[most]]);
}

/// What must come after another begins when the other has ended.
pub(super) fn order(model: &mut Model<'_>) {
    let problem = model.problem;
    for wish in (0..problem.wishes().len() as u32).map(WishNo) {
        for &before in &problem.wish(wish).after {
            let because = Because::Order(before, wish);
            let length = problem.wish(before).length_slots;
            let ends = |slot: SlotNo| {
                let span = problem.span(slot, length);
                span.map_or(u32::MAX, |span| problem.slot(span.last_slot()).ends_at())
            };
            let list = |wish: WishNo| -> Vec<(SlotNo, Lit)> {
                let positions = model.positions[wish.index()].iter();
                positions.map(|p| (p.slot, p.here)).collect()
            };
            let (after, before) = (list(wish), list(before));
            for (slot, here) in after {
                let starts_at = problem.slot(slot).starts_at();
                let (early, late): (Vec<_>, Vec<_>) = before
                    .iter()
                    .partition(|&&(slot, _)| ends(slot) <= starts_at);
                for (_, there) in late {
                    model.demand(because, &[!here, !there]);
                }
                if model.grants_all() {
                    let mut clause: Vec<Lit> = early.into_iter().map(|(_, there)| there).collect();
                    clause.push(!here);
                    model.solver.clause(&clause);
                }
            }
        }
    }
}

/// Nobody has more meetings than they may, in all and on a day.
pub(super) fn most_meetings(model: &mut Model<'_>) {
    let problem = model.problem;
    for (no, person) in (0..).map(PersonNo).zip(problem.persons()) {
        let because = Because::Most(no);
        if let Some(most) = person.most_total {
            let granted: Vec<Lit> = person
                .wishes
                .iter()
                .map(|w| model.granted[w.index()])
                .collect();
            at_most(model, because, &granted, most.into());
        }
        let Some(most) = person.most_per_day else {
            continue;
        };
        let mut days: BTreeMap<u16, Vec<Lit>> = BTreeMap::new();
        for wish in &person.wishes {
            let mut here: BTreeMap<u16, Vec<Lit>> = BTreeMap::new();
            for p in &model.positions[wish.index()] {
                here.entry(problem.slot(p.slot).day)
                    .or_default()
                    .push(p.here);
            }
            for (day, here) in here {
                days.entry(day)
                    .or_default()
                    .push(any(&mut model.solver, &here));
            }
        }
        for literals in days.values() {
            at_most(model, because, literals, most.into());
        }
    }
}

/// Everybody reaches their next meeting of the day in time.
pub(super) fn travel(model: &mut Model<'_>) {
    let problem = model.problem;
    if problem.places().len() < 2 {
        return;
    }
    for (person, facts) in problem.persons().iter().enumerate() {
        let mut stays = Vec::new();
        for &wish in &facts.wishes {
            let length = problem.wish(wish).length_slots;
            for p in &model.positions[wish.index()] {
                let Some(span) = problem.span(p.slot, length) else {
                    continue;
                };
                let (first, last) = (problem.slot(p.slot), problem.slot(span.last_slot()));
                stays.push((
                    first.starts_at(),
                    last.ends_at(),
                    first.day,
                    p.place,
                    p.here,
                    wish,
                ));
            }
        }
        stays
            .sort_unstable_by_key(|&(starts, ends, _, place, here, _)| (starts, ends, place, here));
        for (at, before) in stays.iter().enumerate() {
            for after in &stays[at + 1..] {
                let far = before.2 == after.2
                    && before.5 != after.5
                    && before.1 <= after.0
                    && before.1 + problem.travel_minutes(before.3, after.3) > after.0
                    && before.3 != after.3;
                if !far {
                    continue;
                }
                // A meeting on the way is another way.
                let between = model.busy[person].iter().filter(|(slot, _)| {
                    let slot = problem.slot(**slot);
                    slot.starts_at() >= before.1 && slot.ends_at() <= after.0
                });
                let mut clause: Vec<Lit> = between.map(|(_, &busy)| busy).collect();
                clause.extend([!before.4, !after.4]);
                model.solver.clause(&clause);
            }
        }
    }
}
