//! What must hold after every day of a rehearsal, whatever happened on it. Each check says in one
//! sentence what it found; each has a control in the tests that it must not let pass.

use std::collections::{BTreeMap, BTreeSet};

use super::snapshot::{Line, PersonRow, Snapshot};
use super::stage::CANARY;

/// A check: nothing, or what is wrong.
type Check = fn(&Snapshot) -> Result<(), String>;

/// All of them, by name.
pub(super) const CHECKS: [(&str, Check); 9] = [
    ("capacity_is_never_exceeded", capacity_is_never_exceeded),
    ("everybody_has_one_standing", everybody_has_one_standing),
    ("accepted_means_checked", accepted_means_checked),
    ("accepted_means_taking_part", accepted_means_taking_part),
    (
        "the_waiting_list_keeps_its_order",
        the_waiting_list_keeps_its_order,
    ),
    ("every_letter_has_one_cause", every_letter_has_one_cause),
    ("nobody_is_told_early", nobody_is_told_early),
    ("no_letter_holds_a_note", no_letter_holds_a_note),
    ("the_log_is_whole", the_log_is_whole),
];

/// How many gates an organisation passes.
const GATES: i64 = 4;

/// No call gives more places than it has, what is decided and what is offered counted in.
fn capacity_is_never_exceeded(now: &Snapshot) -> Result<(), String> {
    for call in &now.calls {
        let held = now.people.iter().filter(|person| {
            let published = matches!(person.standing.as_str(), "accepted" | "offered");
            let holds = match person.decision.as_str() {
                "" => published,
                decision => decision == "accept",
            };
            person.call == call.id && !person.withdrawn && holds
        });
        let held = i64::try_from(held.count()).unwrap_or(i64::MAX);
        if held > call.places {
            return Err(format!(
                "call {}: {held} of {} places",
                call.id, call.places
            ));
        }
    }
    Ok(())
}

/// How an event leaves whom it is about.
fn standing_after(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "applicant_accepted" => "accepted",
        "applicant_waits" => "waiting",
        "applicant_refused" => "refused",
        "place_offered" => "offered",
        "place_freed" => "withdrawn",
        _ => return None,
    })
}

/// What the log says last of somebody is how they stand, and no address is in twice.
fn everybody_has_one_standing(now: &Snapshot) -> Result<(), String> {
    let mut last: BTreeMap<&str, &str> = BTreeMap::new();
    for line in &now.lines {
        if let Some(standing) = standing_after(&line.kind) {
            last.insert(&line.about, standing);
        }
    }
    let mut accepted = BTreeSet::new();
    for person in &now.people {
        let said = last.get(person.id.as_str()).copied().unwrap_or("applied");
        let said = if person.withdrawn { "withdrawn" } else { said };
        if said != person.standing {
            let (id, standing) = (&person.id, &person.standing);
            return Err(format!("{id} is {standing}, the log says {said}"));
        }
        if person.standing == "accepted" && !accepted.insert(&person.mail) {
            return Err(format!("{} is accepted twice", person.mail));
        }
    }
    Ok(())
}

/// Whoever is accepted comes for an organisation that passed its gates, or for which they were
/// waived.
fn accepted_means_checked(now: &Snapshot) -> Result<(), String> {
    let wrong = |p: &&PersonRow| p.standing == "accepted" && p.gates < GATES;
    match now.people.iter().find(wrong) {
        Some(person) => Err(format!("{} is in with {} gates", person.id, person.gates)),
        None => Ok(()),
    }
}

/// Exactly those accepted take part.
fn accepted_means_taking_part(now: &Snapshot) -> Result<(), String> {
    let wrong = |p: &&PersonRow| (p.standing == "accepted") != p.takes_part;
    if let Some(person) = now.people.iter().find(wrong) {
        return Err(format!("{} is {}", person.id, person.standing));
    }
    let accepted = now
        .people
        .iter()
        .filter(|p| p.standing == "accepted")
        .count();
    match i64::try_from(accepted) == Ok(now.participants) {
        true => Ok(()),
        false => Err(format!(
            "{accepted} accepted, {} take part",
            now.participants
        )),
    }
}

/// A place is never offered to somebody while a party before theirs waits for one, unless that
/// party comes only together. Played again from the log, so that every offer is judged by the list
/// of its own moment.
fn the_waiting_list_keeps_its_order(now: &Snapshot) -> Result<(), String> {
    let people: BTreeMap<&str, &PersonRow> =
        now.people.iter().map(|p| (p.id.as_str(), p)).collect();
    let call_of: BTreeMap<&str, &str> = now
        .people
        .iter()
        .map(|p| (p.application.as_str(), p.call.as_str()))
        .collect();
    let mut decided: BTreeSet<&str> = BTreeSet::new();
    // Whoever waits, with since when: once on the list, a place on it is kept.
    let mut since: BTreeMap<&str, i64> = BTreeMap::new();
    let mut waits: BTreeSet<&str> = BTreeSet::new();
    for line in &now.lines {
        let about = line.about.as_str();
        match line.kind.as_str() {
            "applicant_waits" => {
                since.entry(about).or_insert(line.at);
                waits.insert(about);
            }
            "application_decided" => {
                decided.insert(about);
            }
            "selection_published" => {
                decided.retain(|id| call_of.get(id).is_none_or(|call| *call != about));
            }
            "application_withdrawn" => {
                waits.retain(|id| people.get(id).is_some_and(|p| p.application != about));
            }
            "place_offered" => {
                judge_offer(line, &people, &decided, &since, &waits)?;
                waits.remove(about);
            }
            kind if standing_after(kind).is_some() => {
                waits.remove(about);
            }
            _ => {}
        }
    }
    let lost = |id: &&&str| people.get(**id).map(|p| p.waits_since) != since.get(**id).copied();
    match waits.iter().find(lost) {
        Some(id) => Err(format!("{id} lost its place on the list")),
        None => Ok(()),
    }
}

fn judge_offer(
    line: &Line,
    people: &BTreeMap<&str, &PersonRow>,
    decided: &BTreeSet<&str>,
    since: &BTreeMap<&str, i64>,
    waits: &BTreeSet<&str>,
) -> Result<(), String> {
    let Some(offered) = people.get(line.about.as_str()) else {
        return Err(format!("line {}: nobody of that name applied", line.number));
    };
    if !waits.contains(offered.id.as_str()) {
        return Err(format!("line {}: {} did not wait", line.number, offered.id));
    }
    // A party waits since the first of it did.
    let mut parties: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for id in waits {
        if let (Some(person), Some(at)) = (people.get(id), since.get(id)) {
            let known = parties
                .entry(&person.application)
                .or_insert((*at, person.submitted_at));
            known.0 = known.0.min(*at);
        }
    }
    let place = |application: &str| {
        let (at, submitted) = parties.get(application).copied().unwrap_or_default();
        (at, submitted, application.to_owned())
    };
    let own = place(&offered.application);
    for id in waits {
        let Some(other) = people.get(id) else {
            continue;
        };
        let passed_over = other.call == offered.call
            && other.application != offered.application
            && !decided.contains(other.application.as_str())
            && !other.together
            && place(&other.application) < own;
        if passed_over {
            return Err(format!("line {}: {id} was passed over", line.number));
        }
    }
    Ok(())
}

/// Which event may tell somebody so.
fn cause_of(key: &str) -> Option<&'static str> {
    Some(match key {
        "notices-applicant-accepted" => "applicant_accepted",
        "notices-applicant-waits" => "applicant_waits",
        "notices-applicant-refused" => "applicant_refused",
        "notices-place-offered" => "place_offered",
        _ => return None,
    })
}

/// Every notice stems from one event of its moment, and every such event gave one notice; every
/// notice has one letter, and that one way of going.
fn every_letter_has_one_cause(now: &Snapshot) -> Result<(), String> {
    let mut events: BTreeSet<(&str, &str, i64)> = BTreeSet::new();
    for line in &now.lines {
        if standing_after(&line.kind).is_some() && line.kind != "place_freed" {
            events.insert((&line.kind, &line.about, line.at));
        }
    }
    let mut causes = BTreeSet::new();
    for notice in &now.notices {
        let Some(kind) = cause_of(&notice.key) else {
            continue;
        };
        if !events.remove(&(kind, notice.person.as_str(), notice.told_at)) {
            return Err(format!("notice {} has no event of its own", notice.id));
        }
        if !causes.insert((&notice.person, &notice.cause)) {
            return Err(format!("{} tells twice: {}", notice.id, notice.cause));
        }
    }
    if let Some((kind, person, _)) = events.first() {
        return Err(format!("nobody told {person}: {kind}"));
    }
    let mut letters: BTreeSet<&str> = BTreeSet::new();
    for letter in &now.letters {
        if !letters.insert(&letter.notice) {
            return Err(format!("two letters of {}", letter.notice));
        }
        if !matches!(letter.state.as_str(), "kept" | "sent") {
            return Err(format!("letter {} is {}", letter.notice, letter.state));
        }
    }
    let notices: BTreeSet<&str> = now
        .notices
        .iter()
        .map(|notice| notice.id.as_str())
        .collect();
    match notices == letters {
        true => Ok(()),
        false => Err(format!(
            "{} notices, {} letters",
            notices.len(),
            letters.len()
        )),
    }
}

/// Nobody learns anything before their call was published for the first time, nor while nothing of
/// theirs was.
fn nobody_is_told_early(now: &Snapshot) -> Result<(), String> {
    let mut published: BTreeMap<&str, i64> = BTreeMap::new();
    for line in now
        .lines
        .iter()
        .filter(|line| line.kind == "selection_published")
    {
        published.entry(&line.about).or_insert(line.at);
    }
    let people: BTreeMap<&str, &PersonRow> =
        now.people.iter().map(|p| (p.id.as_str(), p)).collect();
    for notice in &now.notices {
        let Some(person) = people.get(notice.person.as_str()) else {
            continue;
        };
        let first = published.get(person.call.as_str());
        let early = first.is_none_or(|first| notice.told_at < *first);
        if early || person.standing == "applied" {
            return Err(format!("{} was told by {}", person.id, notice.id));
        }
    }
    Ok(())
}

/// What officers note for each other is in no letter, no notice and no line of the log.
fn no_letter_holds_a_note(now: &Snapshot) -> Result<(), String> {
    let letters = now
        .letters
        .iter()
        .map(|letter| (&letter.notice, &letter.text));
    let notices = now.notices.iter().map(|notice| (&notice.id, &notice.text));
    let mut both = letters.chain(notices);
    if let Some((id, _)) = both.find(|(_, text)| text.contains(CANARY)) {
        return Err(format!("a note stands in {id}"));
    }
    match now.lines.iter().find(|line| line.facts.contains(CANARY)) {
        Some(line) => Err(format!("a note stands in line {}", line.number)),
        None => Ok(()),
    }
}

/// The log has every line from the first, each sealed, and a line for everything that was done.
fn the_log_is_whole(now: &Snapshot) -> Result<(), String> {
    if now.tampered > 0 {
        return Err("a seal does not hold".to_owned());
    }
    for (wanted, line) in (1_i64..).zip(&now.lines) {
        if line.number != wanted {
            return Err(format!("line {wanted} is missing"));
        }
    }
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for line in &now.lines {
        *counts.entry(&line.kind).or_default() += 1;
    }
    for (kind, wanted) in &now.done {
        let found = counts.get(kind).copied().unwrap_or(0);
        if found != *wanted {
            return Err(format!("{kind}: {found} lines for {wanted} acts"));
        }
    }
    Ok(())
}
