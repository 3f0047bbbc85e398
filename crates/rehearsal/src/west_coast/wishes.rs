//! Who wants to meet whom: some 760 meeting requests between delegates and counterparts.

use std::collections::{BTreeMap, BTreeSet};

use super::Tables;
use super::pools::{pool, values};
use crate::agenda::{self, Stay};
use crate::chance::Chance;
use crate::table::{Table, Trouble};

/// Requests that are accepted and wait for a place in the plan.
const ACCEPTED: usize = 700;
/// Requests in each of the other states.
const OTHERS: [(&str, usize); 3] = [("asked", 32), ("declined", 19), ("withdrawn", 9)];
/// Counterparts that many want to meet, and how many want to meet each: more than fit.
const SOUGHT_AFTER: (usize, usize) = (11, 16);
/// The most accepted requests of any other counterpart.
const MOST_PER_COUNTERPART: usize = 6;
/// The most accepted requests of a delegate.
const MOST_PER_DELEGATE: usize = 6;
/// How many of a thousand requests are made with an eye on both agendas.
const CONSIDERATE: usize = 930;
/// How many common slots a considerate request needs.
const COMMON_SLOTS: usize = 4;

struct Person {
    id: String,
    domain: String,
    phrase: String,
    slots: BTreeSet<i32>,
    accepted: usize,
}

struct Wish {
    delegate: usize,
    counterpart: usize,
    state: &'static str,
}

pub(super) fn invent(tables: &mut Tables, seed: u64) -> Result<(), Trouble> {
    let mut chance = Chance::new(seed, "wishes");
    let stays = stays(tables)?;
    let slots = slots(tables)?;
    let mut delegates = people(
        tables,
        &["business", "academic"],
        "offer_en",
        &stays,
        &slots,
    )?;
    let counterparts = people(tables, &["counterpart"], "need_en", &stays, &slots)?;
    let mut wishes = accepted(&mut delegates, &counterparts, &mut chance);
    for (state, count) in OTHERS {
        let until = wishes.len() + count;
        while wishes.len() < until {
            let delegate = chance.below(delegates.len());
            let counterpart = chance.below(counterparts.len());
            if is_new(&wishes, delegate, counterpart) {
                wishes.push(Wish {
                    delegate,
                    counterpart,
                    state,
                });
            }
        }
    }
    chance.shuffle(&mut wishes);
    write(
        tables.change("wishes"),
        &wishes,
        (&delegates, &counterparts),
        &mut chance,
    )
}

/// The accepted requests: every counterpart has some, a few have more than can be met.
fn accepted(delegates: &mut [Person], counterparts: &[Person], chance: &mut Chance) -> Vec<Wish> {
    let mut sought: Vec<usize> = vec![2; counterparts.len()];
    let mut order: Vec<usize> = (0..counterparts.len()).collect();
    chance.shuffle(&mut order);
    let (few, many) = SOUGHT_AFTER;
    order
        .iter()
        .take(few)
        .for_each(|index| sought[*index] = many);
    while sought.iter().sum::<usize>() < ACCEPTED {
        let index = chance.below(sought.len());
        if sought[index] < MOST_PER_COUNTERPART {
            sought[index] += 1;
        }
    }
    let mut wishes = Vec::new();
    for (counterpart, count) in sought.into_iter().enumerate() {
        for _ in 0..count {
            let delegate = fitting(
                delegates,
                &counterparts[counterpart],
                &wishes,
                counterpart,
                chance,
            );
            delegates[delegate].accepted += 1;
            wishes.push(Wish {
                delegate,
                counterpart,
                state: "accepted",
            });
        }
    }
    wishes
}

/// A delegate for a counterpart: mostly in the same domain and with slots in common.
fn fitting(
    delegates: &[Person],
    counterpart: &Person,
    wishes: &[Wish],
    index: usize,
    chance: &mut Chance,
) -> usize {
    let considerate = chance.happens(CONSIDERATE);
    let same_domain = chance.happens(700);
    for turn in 0.. {
        let choice = chance.below(delegates.len());
        let delegate = &delegates[choice];
        let common = delegate.slots.intersection(&counterpart.slots).count();
        let domain = !same_domain || turn > 300 || delegate.domain == counterpart.domain;
        let meets = !considerate || turn > 2000 || common >= COMMON_SLOTS;
        if domain
            && meets
            && (delegate.accepted < MOST_PER_DELEGATE || turn > 4000)
            && is_new(wishes, choice, index)
        {
            return choice;
        }
    }
    unreachable!("there are more delegates than requests of one counterpart")
}

fn is_new(wishes: &[Wish], delegate: usize, counterpart: usize) -> bool {
    !wishes
        .iter()
        .any(|wish| wish.delegate == delegate && wish.counterpart == counterpart)
}

fn write(
    table: &mut Table,
    wishes: &[Wish],
    (delegates, counterparts): (&[Person], &[Person]),
    chance: &mut Chance,
) -> Result<(), Trouble> {
    let messages = pool("messages")?;
    let messages = values(&messages, "message", &[])?;
    for (turn, wish) in wishes.iter().enumerate() {
        let mut sides = [&delegates[wish.delegate], &counterparts[wish.counterpart]];
        if chance.happens(120) {
            sides.reverse();
        }
        let [asker, asked] = sides;
        let message = chance.pick(&messages).copied().unwrap_or_default();
        table.invent(&[
            ("wish", &format!("w-{:04}", turn + 1)),
            ("asker", &asker.id),
            ("asked", &asked.id),
            ("priority", priority(chance)),
            ("state", wish.state),
            ("length_minutes", "20"),
            (
                "part_of_day",
                part_of_day(&counterparts[wish.counterpart], chance),
            ),
            ("message", format!("{} {message}", asker.phrase).trim()),
            ("asked_at", &asked_at(turn, wishes.len(), chance)),
        ])?;
    }
    Ok(())
}

fn priority(chance: &mut Chance) -> &'static str {
    match chance.below(100) {
        0..10 => "5",
        10..30 => "4",
        30..70 => "3",
        70..90 => "2",
        _ => "1",
    }
}

/// Mostly any; a wish for a part of the day nearly always suits the counterpart.
fn part_of_day(counterpart: &Person, chance: &mut Chance) -> &'static str {
    let noon = 12 * 60 + 40;
    let afternoon = counterpart.slots.iter().any(|slot| slot % (24 * 60) > noon);
    match (chance.below(100), afternoon) {
        (0..8, true) | (8..10, false) => "afternoon",
        (0..8, false) | (8..10, true) => "morning",
        _ => "any",
    }
}

/// Requests come in over the 24 days from 8 September, in the order of their ids.
fn asked_at(turn: usize, count: usize, chance: &mut Chance) -> String {
    let minute = turn * 24 * 10 * 60 / count;
    let (day, minute) = (8 + minute / 600, 7 * 60 + minute % 600);
    let (month, day) = if day > 30 { (10, day - 30) } else { (9, day) };
    let (hour, minute) = (minute / 60, minute % 60);
    format!(
        "2025-{month:02}-{day:02}T{hour:02}:{minute:02}:{:02}Z",
        chance.below(60)
    )
}

/// The stays of everybody who attends something.
fn stays(tables: &Tables) -> Result<BTreeMap<String, Vec<Stay>>, Trouble> {
    let places = agenda::places(tables.of("venues"))?;
    let mut of_activity = BTreeMap::new();
    for row in tables.of("activities").rows() {
        of_activity.insert(row.get("activity")?, agenda::stay(row, &places)?);
    }
    let mut stays: BTreeMap<String, Vec<Stay>> = BTreeMap::new();
    for row in tables.of("attendances").rows() {
        if let Some(stay) = of_activity.get(row.get("activity")?) {
            stays
                .entry(row.get("person")?.to_owned())
                .or_default()
                .push(*stay);
        }
    }
    Ok(stays)
}

/// Every slot of every session.
fn slots(tables: &Tables) -> Result<Vec<Stay>, Trouble> {
    let places = agenda::places(tables.of("venues"))?;
    let mut slots = Vec::new();
    for session in tables.of("sessions").rows() {
        for row in tables.of("activities").rows() {
            if row.get("activity")? == session.get("activity")? {
                slots.extend(agenda::slots(session, agenda::stay(row, &places)?)?);
            }
        }
    }
    Ok(slots)
}

/// The people of some categories, each with the slots in which they are there and free.
fn people(
    tables: &Tables,
    categories: &[&str],
    phrase: &str,
    stays: &BTreeMap<String, Vec<Stay>>,
    slots: &[Stay],
) -> Result<Vec<Person>, Trouble> {
    let organisations = tables.of("organisations");
    let mut people = Vec::new();
    for row in tables.of("people").rows() {
        let category = row.get("category")?;
        if !categories.contains(&category) {
            continue;
        }
        let own = [("organisation", row.get("organisation")?)];
        let domains = values(organisations, "domains", &own)?;
        let phrases = values(organisations, phrase, &own)?;
        let id = row.get("person")?;
        let (arrives, leaves) = agenda::presence(row)?;
        let busy = stays.get(id).map_or(&[][..], Vec::as_slice);
        let free = slots.iter().filter(|slot| {
            arrives <= slot.starts
                && slot.ends <= leaves
                && busy.iter().all(|stay| stay.agrees_with(slot))
        });
        people.push(Person {
            id: id.to_owned(),
            domain: domains
                .first()
                .map_or("", |all| all.split(';').next().unwrap_or(""))
                .into(),
            phrase: phrases.first().copied().unwrap_or_default().to_owned(),
            slots: free.map(|slot| slot.starts).collect(),
            accepted: 0,
        });
    }
    Ok(people)
}
