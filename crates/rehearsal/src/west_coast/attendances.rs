//! Who goes to which activity: three to nine each, never in two places at once.

use std::collections::BTreeMap;

use super::Tables;
use super::pools::values;
use crate::agenda::{self, Stay};
use crate::chance::Chance;
use crate::table::{Row, Table, Trouble};

/// What nearly everybody goes to, with how many of a thousand do.
const GATHERINGS: [(&str, usize); 8] = [
    ("information-session", 720),
    ("consulate-reception", 720),
    ("los-angeles-briefing", 620),
    ("transfer-to-los-angeles", 780),
    ("gala-dinner", 620),
    ("night-at-the-museum", 680),
    ("farewell-lunch", 300),
    ("closing-reception", 480),
];

/// How many of a thousand business people keep a B2B session free.
const KEEPS_SESSION_FREE: usize = 600;

/// The most activities of anybody; some keep more time for themselves.
const MOST: usize = 9;

/// How full an activity should be at least, per mille of its seats.
const WELL_FILLED: usize = 480;

struct Activity {
    id: String,
    kind: String,
    audience: String,
    domains: Vec<String>,
    open: bool,
    stay: Stay,
    capacity: usize,
    seats: usize,
}

struct Person {
    id: String,
    category: String,
    domains: Vec<String>,
    presence: (i32, i32),
    most: usize,
    stays: Vec<Stay>,
    joined: Vec<String>,
}

impl Person {
    fn shares_domain(&self, activity: &Activity) -> bool {
        activity
            .domains
            .iter()
            .any(|domain| self.domains.contains(domain))
    }
}

pub(super) fn invent(tables: &mut Tables, seed: u64) -> Result<(), Trouble> {
    let mut chance = Chance::new(seed, "attendances");
    let mut activities = read_activities(tables)?;
    let mut people = read_people(tables, &mut chance)?;
    take_facts(tables.of("attendances"), &mut activities, &mut people)?;
    let sessions: Vec<Stay> = activities
        .iter()
        .filter(|one| one.kind == "b2b_session")
        .map(|one| one.stay)
        .collect();
    let mut order: Vec<usize> = (0..people.len()).collect();
    chance.shuffle(&mut order);
    let facts: Vec<usize> = people.iter().map(|person| person.joined.len()).collect();
    for index in order {
        choose(&mut people[index], &mut activities, &sessions, &mut chance);
    }
    fill(&mut people, &mut activities, &mut chance);
    write(tables.change("attendances"), &people, &facts, &activities)
}

/// Writes what everybody joins; an activity is opened by one minister and has few speakers.
fn write(
    table: &mut Table,
    people: &[Person],
    facts: &[usize],
    activities: &[Activity],
) -> Result<(), Trouble> {
    let mut prominent: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (person, facts) in people.iter().zip(facts) {
        for id in &person.joined[*facts..] {
            let kind = activities
                .iter()
                .find(|one| one.id == *id)
                .map_or("", |one| &one.kind);
            let (role, most) = role(&person.category, kind);
            let before = prominent.entry((id, role)).or_default();
            *before += 1;
            let role = if *before <= most { role } else { "joins" };
            table.invent(&[("person", &person.id), ("activity", id), ("role", role)])?;
        }
    }
    Ok(())
}

/// Brings people who still have room in their programme to activities that are rather empty, the
/// small ones first and all of them a third of the way before any of them further.
fn fill(people: &mut [Person], activities: &mut [Activity], chance: &mut Chance) {
    let mut order: Vec<usize> = (0..people.len()).collect();
    let mut small_first: Vec<usize> = (0..activities.len()).collect();
    small_first.sort_by_key(|index| activities[*index].capacity);
    for per_mille in [WELL_FILLED / 3, WELL_FILLED] {
        for index in &small_first {
            chance.shuffle(&mut order);
            let activity = &mut activities[*index];
            let wanted = activity.capacity * (per_mille - chance.below(per_mille / 3)) / 1000;
            for own_domain in [true, false] {
                for index in &order {
                    let person = &mut people[*index];
                    if activity.capacity - activity.seats < wanted
                        && person.shares_domain(activity) == own_domain
                        && person.category != "lead"
                        && person.joined.len() < person.most
                        && welcomes(activity, person)
                    {
                        take(person, activity);
                    }
                }
            }
        }
    }
}

/// Fills one person's programme: the gatherings, then the own domains, then what is open to all.
fn choose(
    person: &mut Person,
    activities: &mut [Activity],
    sessions: &[Stay],
    chance: &mut Chance,
) {
    if person.category == "lead" {
        return;
    }
    let business = person.category == "business";
    let kept: Vec<Stay> = sessions
        .iter()
        .filter(|_| business && chance.happens(KEEPS_SESSION_FREE))
        .copied()
        .collect();
    let wanted = 3 + chance.below(3) + chance.below(4);
    let mut order: Vec<usize> = (0..activities.len()).collect();
    chance.shuffle(&mut order);
    order.sort_by_cached_key(|index| interest(person, &activities[*index], chance));
    for sparing in [true, false] {
        let enough = if sparing { wanted } else { 3 };
        for index in &order {
            if person.joined.len() >= enough {
                return;
            }
            let activity = &mut activities[*index];
            let free = !sparing || kept.iter().all(|kept| kept.agrees_with(&activity.stay));
            if free && activity.seats > 0 && welcomes(activity, person) {
                take(person, activity);
            }
        }
    }
}

/// Lower comes first. Chance decides which gatherings a person skips.
fn interest(person: &Person, activity: &Activity, chance: &mut Chance) -> u8 {
    let gathering = GATHERINGS.iter().find(|(id, _)| *id == activity.id);
    let shared = activity
        .domains
        .iter()
        .any(|domain| person.domains.contains(domain));
    match (gathering, shared) {
        (Some((_, per_mille)), _) if chance.happens(*per_mille) => 0,
        (_, true) => 1,
        (None, false) if activity.domains.is_empty() => 2,
        _ => 3,
    }
}

fn welcomes(activity: &Activity, person: &Person) -> bool {
    let official = ["minister", "official", "administration", "staff"];
    let invited = match (activity.audience.as_str(), activity.kind.as_str()) {
        ("everyone" | "participants", _) => true,
        ("members", _) => ["federation", "business"].contains(&person.category.as_str()),
        (_, "company_visit") => person.category == "minister" || person.shares_domain(activity),
        (_, "networking") => ["federation", "minister"].contains(&person.category.as_str()),
        _ => official.contains(&person.category.as_str()),
    };
    let (arrives, leaves) = person.presence;
    invited
        && activity.open
        && arrives <= activity.stay.starts
        && activity.stay.ends <= leaves
        && !person.joined.contains(&activity.id)
        && person
            .stays
            .iter()
            .all(|stay| stay.agrees_with(&activity.stay))
}

fn take(person: &mut Person, activity: &mut Activity) {
    person.joined.push(activity.id.clone());
    person.stays.push(activity.stay);
    activity.seats = activity.seats.saturating_sub(1);
}

/// The role that fits somebody, and how many may have it in one activity.
fn role(category: &str, kind: &str) -> (&'static str, usize) {
    match (category, kind) {
        ("minister", "signing") => ("witnesses", 5),
        ("minister", "seminar" | "round_table") => ("opens", 1),
        ("minister", "official_meeting") => ("leads", 1),
        ("academic" | "federation", "round_table" | "seminar") => ("speaks", 3),
        _ => ("joins", usize::MAX),
    }
}

fn read_activities(tables: &Tables) -> Result<Vec<Activity>, Trouble> {
    let places = agenda::places(tables.of("venues"))?;
    let mut activities = Vec::new();
    for row in tables.of("activities").rows() {
        let kind = row.get("kind")?;
        activities.push(Activity {
            id: row.get("activity")?.to_owned(),
            kind: kind.to_owned(),
            audience: row.get("audience")?.to_owned(),
            domains: owned(&row.list("domains")?),
            open: kind != "b2b_session" && row.get("visibility")? != "protocol",
            stay: agenda::stay(row, &places)?,
            capacity: row.number("capacity")?,
            seats: row.number("capacity")?,
        });
    }
    Ok(activities)
}

fn read_people(tables: &Tables, chance: &mut Chance) -> Result<Vec<Person>, Trouble> {
    let organisations = tables.of("organisations");
    let ids = values(organisations, "organisation", &[])?;
    let domains = values(organisations, "domains", &[])?;
    let domains: BTreeMap<&str, &str> = ids.into_iter().zip(domains).collect();
    let mut people = Vec::new();
    for row in tables
        .of("people")
        .rows()
        .filter(|row| is_participant(*row))
    {
        let own = domains
            .get(row.get("organisation")?)
            .copied()
            .unwrap_or_default();
        people.push(Person {
            id: row.get("person")?.to_owned(),
            category: row.get("category")?.to_owned(),
            domains: owned(
                &own.split(';')
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>(),
            ),
            presence: agenda::presence(row)?,
            most: MOST - chance.below(4),
            stays: Vec::new(),
            joined: Vec::new(),
        });
    }
    Ok(people)
}

fn is_participant(row: Row<'_>) -> bool {
    row.get("category")
        .is_ok_and(|category| category != "counterpart")
}

fn owned(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

/// Enters the attendances that are facts, whatever their activity's audience.
fn take_facts(
    attendances: &Table,
    activities: &mut [Activity],
    people: &mut [Person],
) -> Result<(), Trouble> {
    for row in attendances.rows() {
        let (who, what) = (row.get("person")?, row.get("activity")?);
        let unknown = |id: &str| Trouble::new(format!("table attendances: \"{id}\" is not known"));
        let person = people
            .iter_mut()
            .find(|one| one.id == who)
            .ok_or_else(|| unknown(who))?;
        let activity = activities
            .iter_mut()
            .find(|one| one.id == what)
            .ok_or_else(|| unknown(what))?;
        take(person, activity);
    }
    Ok(())
}
