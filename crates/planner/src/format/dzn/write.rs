//! From a problem to a `.dzn` text, where the format can say it.

use std::fmt::Write;

use crate::draft::{PartOfDay, Weights};
use crate::problem::{Person, Problem, Wish};

/// Writes a problem; nothing where it has something that the format cannot say: several places,
/// sessions or days, wishes of more than two persons, of several slots or with roles, caps,
/// activities, promises, other weights or other demands. By how much breaks may differ is not
/// written: the format leaves that to the reader.
pub fn write_problem(problem: &Problem) -> Option<String> {
    let tables = said_by_dzn(problem)?;
    let morning = problem
        .slots()
        .iter()
        .filter(|slot| slot.start_minute < 720);
    let persons = problem.persons();
    let wishes = problem.wishes();
    let mut text = String::new();
    let mut number = |name: &str, number: usize| {
        let _ = writeln!(text, "{name} = {number};");
    };
    number("nBusiness", persons.len());
    number("nMeetings", wishes.len());
    number("nTables", tables.into());
    number("nTotalSlots", problem.slots().len());
    number("nMorningSlots", morning.count());
    let requested = wishes.iter().map(|wish| {
        let part = match wish.part_of_day {
            PartOfDay::Morning => 1,
            PartOfDay::Afternoon => 2,
            PartOfDay::Any => 3,
        };
        let [one, other] = [wish.persons[0], wish.persons[1]].map(|no| no.0 + 1);
        format!("{one}, {other}, {part}")
    });
    let requested: Vec<String> = requested.collect();
    let _ = writeln!(text, "\nrequested = [|{}|];", requested.join("\n|"));
    // The two lists that only repeat the others: meetings from 2, after a 1 that stands for none.
    let of = |person: &Person| {
        let wishes = person.wishes.iter().map(|no| no.0 + 2);
        set(std::iter::once(1).chain(wishes))
    };
    list(&mut text, "meetingsxBusiness", persons.iter().map(of));
    let counts = persons.iter().map(|person| person.wishes.len().to_string());
    list(&mut text, "nMeetingsBusiness", counts);
    let forbidden = persons.iter().map(|person| {
        let slots = person.unavailable.iter().map(|no| no.0 + 1);
        set(std::iter::once(0).chain(slots))
    });
    list(&mut text, "forbidden", forbidden);
    let fixed = wishes.iter().map(|wish| match wish.slots.as_deref() {
        Some([only]) => (only.0 + 1).to_string(),
        _ => "0".to_owned(),
    });
    list(&mut text, "fixed", fixed);
    let precedences = wishes
        .iter()
        .map(|wish| set(wish.after.iter().map(|no| no.0 + 1)));
    list(&mut text, "precedences", precedences);
    Some(text)
}

fn set(numbers: impl Iterator<Item = u32>) -> String {
    let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
    format!("{{{}}}", numbers.join(","))
}

fn list(text: &mut String, name: &str, entries: impl Iterator<Item = String>) {
    let entries: Vec<String> = entries.collect();
    let _ = writeln!(text, "\n{name} = [{}];", entries.join(",\n"));
}

/// The tables open at all times, where the format can say the whole problem.
fn said_by_dzn(problem: &Problem) -> Option<u16> {
    let [place] = problem.places() else {
        return None;
    };
    let demands = problem.demands();
    let weights = Weights {
        granted: problem.weights().granted,
        idle_stretch: 1,
        ..Weights::NOTHING
    };
    let plain = problem.sessions().len() <= 1
        && problem.published().is_none()
        && problem.forbidden_pairs().is_empty()
        && demands.every_wish
        && demands.stretches_apart.is_some()
        && problem.weights() == weights
        && problem.persons().iter().all(is_plain_person)
        && problem
            .wishes()
            .iter()
            .all(|wish| is_plain_wish(problem, wish));
    let tables = place.tables.first().copied().unwrap_or(0);
    (plain && place.tables.iter().all(|&open| open == tables)).then_some(tables)
}

fn is_plain_person(person: &Person) -> bool {
    let caps = person.most_total.is_some() || person.most_per_day.is_some();
    !caps && person.least == 0 && person.activities.is_empty() && !person.is_interpreter()
}

fn is_plain_wish(problem: &Problem, wish: &Wish) -> bool {
    let slots = wish.slots.as_ref().is_none_or(|slots| slots.len() == 1);
    let all_sessions = wish
        .sessions
        .as_ref()
        .is_none_or(|list| list.len() == problem.sessions().len());
    let places = wish.places.as_ref().is_none_or(|list| list.len() == 1);
    let two = wish.persons.len() == 2 && wish.roles.is_empty();
    two && slots && all_sessions && places && wish.length_slots == 1 && wish.pin.is_none()
}
