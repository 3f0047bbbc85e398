//! From cells to what the slices load: every reference found, every rule between tables held.

mod mission;
mod outcome;
mod people;
mod programme;

use attache_ceremony::agreements::NewAgreement;
use attache_foundation::ids::{ActivityId, LegId, OrganisationId, PersonId, RoomId, VenueId};
use attache_meetings::requests::NewRequest;
use attache_missions::delegations::{NewCapacity, NewPerson};
use attache_missions::mission::{NewLeg, NewMission, NewOwner};
use attache_missions::organisations::NewOrganisation;
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::{Date, DateTime, Moment, TimeZone};
use attache_programme::activities::{NewActivity, NewAttendance, NewSession};
use attache_programme::venues::{NewRoom, NewVenue};
use attache_results::figures::{NewEconomicFigure, NewPublishedFigure};

use super::findings::Findings;
use super::row::{Index, each};
use super::table::Tables;

/// A whole mission, ready to be loaded.
pub(super) struct Everything {
    pub(super) mission: NewMission,
    pub(super) legs: Vec<NewLeg>,
    pub(super) organisations: Vec<NewOrganisation>,
    pub(super) owners: Vec<NewOwner>,
    pub(super) people: Vec<NewPerson>,
    pub(super) capacities: Vec<NewCapacity>,
    pub(super) venues: Vec<NewVenue>,
    pub(super) rooms: Vec<NewRoom>,
    pub(super) activities: Vec<NewActivity>,
    pub(super) sessions: Vec<NewSession>,
    pub(super) attendances: Vec<NewAttendance>,
    pub(super) requests: Vec<NewRequest>,
    pub(super) agreements: Vec<NewAgreement>,
    pub(super) economic: Vec<NewEconomicFigure>,
    pub(super) published: Vec<NewPublishedFigure>,
}

/// What the codes in the tables stand for.
struct Known {
    sources: Index<()>,
    legs: Index<LegId>,
    organisations: Index<OrganisationId>,
    people: Index<PersonId>,
    venues: Index<VenueId>,
    rooms: Index<RoomId>,
    activities: Index<ActivityId>,
    /// The terms of the mission's domains.
    domains: Vec<String>,
}

/// Understands all tables together.
///
/// # Errors
/// Everything that is wrong in any of them.
pub(super) fn understand(
    tables: &Tables,
    now: Moment,
    chance: &Chance,
) -> Result<Everything, Findings> {
    let mut findings = Findings::default();
    let noted = &mut findings;
    let known = known(tables, now, chance, noted);
    let (mission, legs, calendar) = mission::read(tables, &known, noted);
    let organisations = people::organisations(tables, &known, noted);
    let owners = people::owners(tables, &known, noted);
    let people = people::people(tables, &known, &calendar, noted);
    let capacities = people::capacities(tables, &known, noted);
    let venues = programme::venues(tables, &known, noted);
    let rooms = programme::rooms(tables, &known, noted);
    let activities = programme::activities(tables, &known, &calendar, (&venues, &rooms), noted);
    let sessions = programme::sessions(tables, &known, (&activities, &rooms, &calendar), noted);
    let attendances = programme::attendances(tables, &known, noted);
    let requests = outcome::requests(tables, &known, noted);
    let agreements = outcome::agreements(tables, &known, noted);
    let economic = outcome::economic(tables, &known, noted);
    let published = outcome::published(tables, &known, noted);
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(Everything {
        mission,
        legs,
        organisations,
        owners,
        people,
        capacities,
        venues,
        rooms,
        activities,
        sessions,
        attendances,
        requests,
        agreements,
        economic,
        published,
    })
}

fn known(tables: &Tables, now: Moment, chance: &Chance, findings: &mut Findings) -> Known {
    let mut index = Indexing {
        tables,
        now,
        chance,
        findings,
    };
    let (legs, organisations) = (
        index.of("legs", "leg"),
        index.of("organisations", "organisation"),
    );
    let (people, venues) = (index.of("people", "person"), index.of("venues", "venue"));
    let (rooms, activities) = (
        index.of("rooms", "room"),
        index.of("activities", "activity"),
    );
    let sources = Index::of(tables.of("sources"), "source", findings, || ());
    let terms = each(tables.of("terms"), findings, |row| {
        (row.text("list"), row.text("term"))
    });
    let domains = terms.into_iter().filter(|(list, _)| list == "domain");
    let domains = domains.map(|(_, term)| term).collect();
    Known {
        sources,
        legs,
        organisations,
        people,
        venues,
        rooms,
        activities,
        domains,
    }
}

/// Gives every row of a table an id.
struct Indexing<'a> {
    tables: &'a Tables,
    now: Moment,
    chance: &'a Chance,
    findings: &'a mut Findings,
}

impl Indexing<'_> {
    fn of<T>(&mut self, table: &str, column: &str) -> Index<Id<T>> {
        let (now, chance) = (self.now, self.chance);
        Index::of(self.tables.of(table), column, self.findings, || {
            Id::new(now, chance)
        })
    }
}

/// The days of the mission, and whose clock tells the time on each.
struct Calendar {
    /// From the first to the last day on which anybody of the mission travels.
    days: [Date; 2],
    legs: Vec<CalendarLeg>,
}

struct CalendarLeg {
    leg: LegId,
    last_day: Date,
    zone: TimeZone,
}

impl Calendar {
    /// The moment at which a clock of the leg shows a time.
    fn in_leg(&self, leg: LegId, at: DateTime) -> Moment {
        let found = self.legs.iter().find(|stage| stage.leg == leg);
        moment(found, at)
    }

    /// The moment at which a clock where the mission is that day shows a time: before it, of its
    /// first leg, after it, of its last.
    fn on_the_way(&self, at: DateTime) -> Moment {
        let found = self.legs.iter().find(|stage| at.date() <= stage.last_day);
        moment(found.or(self.legs.last()), at)
    }

    fn has(&self, day: Date) -> bool {
        self.days[0] <= day && day <= self.days[1]
    }
}

fn moment(leg: Option<&CalendarLeg>, at: DateTime) -> Moment {
    let zone = leg.map_or(TimeZone::UTC, |leg| leg.zone.clone());
    Moment::on_wall_clock(at, &zone).unwrap_or_default()
}
