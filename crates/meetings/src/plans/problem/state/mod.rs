//! Stating the problem: requests become wishes, sessions slots, rooms places, the programme what
//! people cannot miss.

mod wishes;

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::ids::{ActivityId, PersonId, VenueId};
use attache_planner::{ActivityDraft, Draft, PersonDraft, PlaceDraft, PlaceNo, Problem, SlotDraft};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::clock_time;
use attache_programme::venues::travel_minutes;

use super::{Said, SlotAt, Stated, written};
use crate::plans::facts::{Activity, Facts, Person, Pin, Session};

/// A delegate should come home with one meeting at least.
const LEAST_MEETINGS: u16 = 1;

/// Minutes of a day; what ends later ends here, because nobody meets at night.
const MIDNIGHT: i64 = 1_440;

/// Where things are: a room with tables, or a venue.
struct Site {
    id: String,
    name: String,
    city: String,
    venue: VenueId,
}

/// Facts with what was worked out from them so far.
struct Statement<'a> {
    facts: &'a Facts,
    pins: Vec<Pin>,
    /// Day 0 of the problem.
    first_day: Date,
    sites: Vec<Site>,
    slots: Vec<SlotAt>,
    /// The ids of the slots in the problem.
    slot_ids: Vec<String>,
    /// The ids of the people in the problem.
    codes: BTreeMap<PersonId, &'a str>,
    /// What everybody attends.
    joined: BTreeMap<PersonId, BTreeSet<ActivityId>>,
}

/// States a problem, with more promises than the facts tell of.
pub(super) fn state(facts: &Facts, promises: &[Pin]) -> Result<Stated, Vec<Said>> {
    let mut statement = Statement {
        facts,
        pins: facts.pins.iter().chain(promises).copied().collect(),
        first_day: first_day(facts),
        sites: sites(facts),
        slots: Vec::new(),
        slot_ids: slot_ids(facts),
        codes: facts
            .people
            .iter()
            .map(|person| (person.id, person.code.as_str()))
            .collect(),
        joined: joined(facts),
    };
    statement.slots = statement.slots_at();
    let (wishes, wish_drafts) = statement.wishes();
    let mut draft = Draft {
        title: facts.title.clone(),
        slots: statement.slot_drafts(),
        places: statement.places(),
        travel_minutes: statement.travel(),
        activities: statement.activities().map(|(_, draft)| draft).collect(),
        persons: facts
            .people
            .iter()
            .map(|person| statement.person(person))
            .collect(),
        wishes: wish_drafts,
        ..Draft::default()
    };
    let lost: Vec<_> = statement
        .pins
        .iter()
        .filter(|pin| !statement.has_slot(pin))
        .collect();
    if !lost.is_empty() {
        let count = i64::try_from(lost.len()).unwrap_or(i64::MAX);
        return Err(vec![Said::counting(
            "plans-fault-lost-pins",
            "count",
            count,
        )]);
    }
    let published = statement.published(&wishes, &draft);
    if published.is_none() {
        let problem = accepted(draft)?;
        return Ok(Stated {
            digest: written(problem.digest()),
            problem,
            slots: statement.slots,
            wishes,
        });
    }
    let digest = written(accepted(draft.clone())?.digest());
    draft.published = published;
    Ok(Stated {
        digest,
        problem: accepted(draft)?,
        slots: statement.slots,
        wishes,
    })
}

fn accepted(draft: Draft) -> Result<Problem, Vec<Said>> {
    Problem::new(draft).map_err(|faults| {
        let said = faults.iter().map(|fault| Said::from(fault.phrase()));
        said.collect()
    })
}

fn first_day(facts: &Facts) -> Date {
    let sessions = facts.sessions.iter().map(|session| session.first_slot_at);
    let starts = sessions.chain(facts.activities.iter().map(|activity| activity.starts_at));
    facts.clock.at(starts.min().unwrap_or_default()).day
}

fn joined(facts: &Facts) -> BTreeMap<PersonId, BTreeSet<ActivityId>> {
    let mut joined: BTreeMap<PersonId, BTreeSet<ActivityId>> = BTreeMap::new();
    for (activity, person) in &facts.attendances {
        joined.entry(*person).or_default().insert(*activity);
    }
    joined
}

fn slot_ids(facts: &Facts) -> Vec<String> {
    let ids = facts.sessions.iter().flat_map(|session| {
        (1..=session.slots).map(|number| format!("{}-{number:02}", session.code))
    });
    ids.collect()
}

/// The rooms of the sessions, then the venues of activities.
fn sites(facts: &Facts) -> Vec<Site> {
    let mut rooms = BTreeSet::new();
    let mut sites = Vec::new();
    let venue = |id: VenueId| facts.venues.iter().find(|venue| venue.site.venue == id);
    for session in &facts.sessions {
        let Some(at) = venue(session.venue).filter(|_| rooms.insert(session.room)) else {
            continue;
        };
        sites.push(Site {
            id: format!("{}/{}", at.code, session.room_code),
            name: format!("{}, {}", at.name, session.room_name),
            city: session.city.clone(),
            venue: session.venue,
        });
    }
    let used: BTreeSet<VenueId> = facts
        .activities
        .iter()
        .filter_map(|one| one.venue)
        .collect();
    let used = facts
        .venues
        .iter()
        .filter(|venue| used.contains(&venue.site.venue));
    sites.extend(used.map(|venue| Site {
        id: venue.code.clone(),
        name: venue.name.clone(),
        city: venue.city.clone(),
        venue: venue.site.venue,
    }));
    sites
}

impl Statement<'_> {
    /// The day of a moment, counted from the first, and its minute on the one clock.
    fn at(&self, moment: Moment) -> (i64, i64) {
        let local = self.facts.clock.at(moment);
        let days = self
            .first_day
            .until(local.day)
            .map_or(0, |span| span.get_days());
        (i64::from(days), local.minute)
    }

    /// Day, start and end of a stretch that begins and ends on one day, or is cut at midnight.
    fn stretch(&self, from: Moment, to: Moment) -> (u16, u16, u16) {
        let ((day, start), (last_day, end)) = (self.at(from), self.at(to));
        let end = if last_day > day { MIDNIGHT } else { end };
        let small = |number: i64| u16::try_from(number).unwrap_or(0);
        (small(day), small(start), small(end))
    }

    fn slots_at(&self) -> Vec<SlotAt> {
        let mut slots = Vec::new();
        for session in &self.facts.sessions {
            let place = self.room_place(session.venue, &session.room_code);
            for number in 0..session.slots {
                let (starts_at, ends_at) = session.slot(number);
                slots.push(SlotAt {
                    activity: session.activity,
                    starts_at,
                    ends_at,
                    place,
                });
            }
        }
        slots
    }

    fn room_place(&self, venue: VenueId, room_code: &str) -> PlaceNo {
        let ends = format!("/{room_code}");
        let here = |site: &Site| site.venue == venue && site.id.ends_with(&ends);
        let place = self.sites.iter().position(here).unwrap_or(0);
        PlaceNo(u32::try_from(place).unwrap_or(0))
    }

    fn slot_drafts(&self) -> Vec<SlotDraft> {
        let mut drafts = Vec::new();
        for session in &self.facts.sessions {
            for number in 0..session.slots {
                let (starts_at, ends_at) = session.slot(number);
                let (day, start_minute, end_minute) = self.stretch(starts_at, ends_at);
                drafts.push(SlotDraft {
                    id: format!("{}-{:02}", session.code, number + 1),
                    name: self.hour(starts_at),
                    day,
                    session: session.code.clone(),
                    city: session.city.clone(),
                    start_minute,
                    end_minute,
                });
            }
        }
        drafts
    }

    /// "2025-10-06 14:00": the same in every language.
    fn hour(&self, moment: Moment) -> String {
        let local = self.facts.clock.at(moment);
        format!("{} {}", local.day, clock_time(local.minute))
    }

    fn places(&self) -> Vec<PlaceDraft> {
        let tables = |place: usize| {
            let open = |slot: &SlotAt| {
                let session = |one: &&Session| one.activity == slot.activity;
                let session = self.facts.sessions.iter().find(session);
                let here = slot.place.index() == place;
                let open = session.filter(|_| here).map_or(0, |session| session.tables);
                u16::try_from(open).unwrap_or(u16::MAX)
            };
            self.slots.iter().map(open).collect()
        };
        let draft = |(place, site): (usize, &Site)| PlaceDraft {
            id: site.id.clone(),
            name: site.name.clone(),
            city: site.city.clone(),
            tables: tables(place),
        };
        self.sites.iter().enumerate().map(draft).collect()
    }

    fn travel(&self) -> Vec<Vec<u32>> {
        let venues: BTreeMap<VenueId, _> = self
            .facts
            .venues
            .iter()
            .map(|venue| (venue.site.venue, &venue.site))
            .collect();
        let minutes =
            |from: &Site, to: &Site| match (venues.get(&from.venue), venues.get(&to.venue)) {
                (Some(from), Some(to)) => travel_minutes(from, to),
                _ => 0,
            };
        let row = |from: &Site| self.sites.iter().map(|to| minutes(from, to)).collect();
        self.sites.iter().map(row).collect()
    }

    /// Activities at a venue; one without a venue makes its people unavailable instead.
    fn activities(&self) -> impl Iterator<Item = (&Activity, ActivityDraft)> {
        self.facts.activities.iter().filter_map(|activity| {
            let venue = activity.venue?;
            let venue = self
                .facts
                .venues
                .iter()
                .find(|one| one.site.venue == venue)?;
            let (day, start_minute, end_minute) =
                self.stretch(activity.starts_at, activity.ends_at);
            let draft = ActivityDraft {
                id: activity.code.clone(),
                name: activity.title.clone(),
                day,
                start_minute,
                end_minute,
                place: venue.code.clone(),
            };
            Some((activity, draft))
        })
    }

    fn person(&self, person: &Person) -> PersonDraft {
        let joined = self.joined.get(&person.id);
        let all = self
            .facts
            .activities
            .iter()
            .filter(|one| joined.is_some_and(|joined| joined.contains(&one.id)));
        let (placed, elsewhere): (Vec<&Activity>, Vec<&Activity>) =
            all.partition(|activity| activity.venue.is_some());
        let missing = |slot: &SlotAt| {
            let overlaps =
                |one: &&Activity| one.starts_at < slot.ends_at && slot.starts_at < one.ends_at;
            slot.starts_at < person.arrives_at
                || slot.ends_at > person.leaves_at
                || self.facts.absences.contains(&(person.id, slot.activity))
                || elsewhere.iter().any(overlaps)
        };
        let unavailable = self
            .slots
            .iter()
            .zip(&self.slot_ids)
            .filter(|(slot, _)| missing(slot));
        PersonDraft {
            id: person.code.clone(),
            name: person.name.clone(),
            organisation: person.organisation.clone(),
            region: person.region.clone(),
            size_class: person.size.clone(),
            side: if person.is_host { "host" } else { "mission" }.to_owned(),
            unavailable: unavailable.map(|(_, id)| id.clone()).collect(),
            activities: placed
                .into_iter()
                .map(|activity| activity.code.clone())
                .collect(),
            most_total: None,
            most_per_day: None,
            least: if person.is_host { 0 } else { LEAST_MEETINGS },
            interprets: Vec::new(),
        }
    }
}
