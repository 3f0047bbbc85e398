//! A small mission for tests: one of everything, put straight into the tables, so that a slice
//! can be tested without those that normally write what it reads.

use attache_foundation::accounts;
use attache_foundation::app::App;
use attache_foundation::history::{By, Change};
use attache_foundation::ids::{
    AccountId, ActivityId, LegId, MissionId, OrganisationId, PersonId, RequestId, RoomId, VenueId,
};
use attache_foundation::permissions::{self, Grant, Role};
use attache_platform::database::{Query, Value, sql};
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::Result;

/// The slug of the small mission.
pub const SLUG: &str = "west-coast-2025";

/// Monday 6 October 2025, 14:00 in San Francisco: the first slot of the B2B session.
pub const FIRST_SLOT: Moment = Moment(1_759_784_400_000);

/// Length of a slot of the session, in minutes.
pub const SLOT_MINUTES: i64 = 20;

/// Minutes between two slots of the session.
pub const PAUSE_MINUTES: i64 = 5;

/// Slots of the session.
pub const SLOTS: i64 = 8;

/// Tables of the session.
pub const TABLES: i64 = 3;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// What the small mission consists of. All times are those of `America/Los_Angeles`.
#[derive(Clone, Debug)]
pub struct Small {
    pub mission: MissionId,
    pub slug: &'static str,
    /// San Francisco (5 to 8 October) and Los Angeles (9 and 10 October).
    pub legs: [LegId; 2],
    /// `brass-and-bytes` of Flanders, `ardenne-optique` of Wallonia, and two American ones:
    /// `bay-robotics` and `sunset-studios`. The first two take part.
    pub organisations: [OrganisationId; 4],
    /// Mieke Peeters of `brass-and-bytes`, who reads Dutch.
    pub delegate: PersonId,
    /// Luc Lambert of `ardenne-optique`, who reads French.
    pub other_delegate: PersonId,
    /// Grace Kim of `bay-robotics`.
    pub counterpart: PersonId,
    /// Daniel Ortiz of `sunset-studios`.
    pub other_counterpart: PersonId,
    /// `harbour-hall` in San Francisco and `studio-lot` in Los Angeles.
    pub venues: [VenueId; 2],
    pub rooms: [RoomId; 2],
    /// `opening-seminar`, public: Monday 6 October, 10:00 to 11:30; the delegate joins.
    pub activity: ActivityId,
    /// `b2b-san-francisco`: Monday 6 October, 14:00 to 17:20, eight slots at three tables.
    pub session: ActivityId,
    /// `studio-visit`: Thursday 9 October, 10:00 to 12:00, in Los Angeles; the delegate joins.
    pub visit: ActivityId,
    /// `official-dinner`, which only protocol may see: Monday 6 October, 19:00 to 21:00.
    pub protocol_activity: ActivityId,
    /// The delegate's request to the counterpart, accepted.
    pub accepted_request: RequestId,
    /// The delegate's request to the other counterpart, still unanswered.
    pub asked_request: RequestId,
    pub delegate_account: AccountId,
    pub counterpart_account: AccountId,
    pub organiser_account: AccountId,
}

/// Puts the small mission into an empty database.
///
/// # Panics
/// When the schema is not the one that this was written for.
pub async fn mission(app: &App) -> Small {
    let mission = Id::new(app.now(), app.chance());
    let mut change = app
        .change(By::Itself, Some(mission))
        .await
        .expect("a change opens");
    let small = fill(&mut change, mission)
        .await
        .expect("the small mission fits the schema");
    change.finish().await.expect("the small mission is kept");
    small
}

async fn fill(change: &mut Change, mission: MissionId) -> Result<Small> {
    put_mission(change, mission).await?;
    let legs = put_legs(change, mission).await?;
    let organisations = put_organisations(change, mission).await?;
    let people = put_people(change, mission, organisations).await?;
    let (venues, rooms) = put_venues(change, mission, legs).await?;
    let at = Places {
        legs,
        venues,
        rooms,
        organiser: organisations[0],
    };
    let activities = put_activities(change, mission, &at).await?;
    put_session(change, activities, people).await?;
    let [delegate, other_delegate, counterpart, other_counterpart] = people;
    let accepted = (delegate, counterpart, "accepted");
    let accepted_request = put_request(change, mission, "w0001", accepted).await?;
    let asked = (delegate, other_counterpart, "asked");
    let asked_request = put_request(change, mission, "w0002", asked).await?;
    let [delegate_account, counterpart_account, organiser_account] =
        put_accounts(change, mission, delegate, counterpart).await?;
    Ok(Small {
        mission,
        slug: SLUG,
        legs,
        organisations,
        delegate,
        other_delegate,
        counterpart,
        other_counterpart,
        venues,
        rooms,
        activity: activities[0],
        session: activities[1],
        visit: activities[2],
        protocol_activity: activities[3],
        accepted_request,
        asked_request,
        delegate_account,
        counterpart_account,
        organiser_account,
    })
}

async fn put(change: &mut Change, text: &'static str, values: Vec<Value>) -> Result<()> {
    let query = values.into_iter().fold(sql(text), Query::bind);
    change.execute(query).await?;
    Ok(())
}

/// The same text in English and, marked, in the other languages.
fn said(text: &str) -> Value {
    let nl = format!("{text} (nl)");
    let fr = format!("{text} (fr)");
    let de = format!("{text} (de)");
    Value::from(&Localized::new([text, &nl, &fr, &de]))
}

async fn put_mission(change: &mut Change, mission: MissionId) -> Result<()> {
    put(
        change,
        "insert into missions (id, slug, kind, label, first_day, last_day, travel_first_day, \
         travel_last_day, hashtag, country, state, relation, loaded_at) values ($1, $2, \
         'royal_economic_mission', $3, '2025-10-05', '2025-10-10', '2025-10-04', '2025-10-12', \
         'BEMissionUSA', 'US', 'US-CA', 'belgium-united-states', $4)",
        vec![
            mission.into(),
            SLUG.into(),
            said("Mission to the West Coast"),
            change.now().into(),
        ],
    )
    .await?;
    put(
        change,
        "insert into mission_sources (mission, code, title, address, note) values \
         ($1, 'S01', 'Announcement', 'https://example.org/announcement', '')",
        vec![mission.into()],
    )
    .await?;
    for (position, term, label) in [(1, "aero", "Aerospace and defence"), (2, "ai", "High-tech")] {
        put(
            change,
            "insert into mission_terms (mission, list, term, position, label) values \
             ($1, 'domain', $2, $3, $4)",
            vec![
                mission.into(),
                term.into(),
                i64::from(position).into(),
                said(label),
            ],
        )
        .await?;
    }
    Ok(())
}

async fn put_legs(change: &mut Change, mission: MissionId) -> Result<[LegId; 2]> {
    let legs = [change.id(), change.id()];
    let rows = [
        (
            "san-francisco",
            "San Francisco",
            "2025-10-05",
            "2025-10-08",
            37.790,
            -122.400,
        ),
        (
            "los-angeles",
            "Los Angeles",
            "2025-10-09",
            "2025-10-10",
            34.050,
            -118.250,
        ),
    ];
    for (position, (code, city, first, last, latitude, longitude)) in (1..).zip(rows) {
        let place = usize::from(position == 2);
        put(
            change,
            "insert into legs (id, mission, code, position, city, first_day, last_day, zone, \
             post, latitude, longitude) values ($1, $2, $3, $4, $5, $6, $7, \
             'America/Los_Angeles', '', $8, $9)",
            vec![
                legs[place].into(),
                mission.into(),
                code.into(),
                i64::from(position).into(),
                Value::from(&Localized::new([city, city, city, city])),
                first.into(),
                last.into(),
                latitude.into(),
                longitude.into(),
            ],
        )
        .await?;
    }
    Ok(legs)
}

async fn put_organisations(change: &mut Change, mission: MissionId) -> Result<[OrganisationId; 4]> {
    let ids: [OrganisationId; 4] = [change.id(), change.id(), change.id(), change.id()];
    let rows = [
        (
            "brass-and-bytes",
            "company",
            "Brass & Bytes",
            Some("flanders"),
            "Gent",
            "BE",
        ),
        (
            "ardenne-optique",
            "company",
            "Ardenne Optique",
            Some("wallonia"),
            "Namur",
            "BE",
        ),
        (
            "bay-robotics",
            "counterpart",
            "Bay Robotics",
            None,
            "Oakland",
            "US",
        ),
        (
            "sunset-studios",
            "counterpart",
            "Sunset Studios",
            None,
            "Los Angeles",
            "US",
        ),
    ];
    for (id, (code, kind, name, region, city, country)) in ids.into_iter().zip(rows) {
        put(
            change,
            "insert into organisations (id, code, kind, name, region, city, country, parent, \
             synthetic, source) values ($1, $2, $3, $4, $5, $6, $7, null, 1, 'generated')",
            vec![
                id.into(),
                code.into(),
                kind.into(),
                Value::from(&Localized::everywhere(name)),
                region.into(),
                Value::from(&Localized::everywhere(city)),
                country.into(),
            ],
        )
        .await?;
        put(
            change,
            "insert into profiles (mission, organisation, offer, need, excellence, partners, \
             written_in, domains, sectors, size, stage, website, shown, version, changed_at) \
             values ($1, $2, $3, $4, '{}', '{}', 'en', '[\"ai\"]', '[]', 'sme', null, '', 1, 1, 0)",
            vec![mission.into(), id.into(), said("Sensors"), said("Partners")],
        )
        .await?;
    }
    for id in &ids[..2] {
        put(
            change,
            "insert into participations (mission, organisation) values ($1, $2)",
            vec![mission.into(), (*id).into()],
        )
        .await?;
    }
    Ok(ids)
}

async fn put_people(
    change: &mut Change,
    mission: MissionId,
    organisations: [OrganisationId; 4],
) -> Result<[PersonId; 4]> {
    let ids: [PersonId; 4] = [change.id(), change.id(), change.id(), change.id()];
    let rows = [
        (
            "mieke-peeters",
            "business",
            "Mieke",
            "Peeters",
            Some("flanders"),
            "nl",
        ),
        (
            "luc-lambert",
            "business",
            "Luc",
            "Lambert",
            Some("wallonia"),
            "fr",
        ),
        ("grace-kim", "counterpart", "Grace", "Kim", None, "en"),
        ("daniel-ortiz", "counterpart", "Daniel", "Ortiz", None, "en"),
    ];
    for (place, (code, category, given, family, region, language)) in rows.into_iter().enumerate() {
        let mail = format!("{code}@example.org");
        put(
            change,
            "insert into people (id, mission, code, category, given_name, family_name, style, \
             function, organisation, region, language, mail, arrives_at, leaves_at, \
             photo_refused, synthetic, source) values ($1, $2, $3, $4, $5, $6, '{}', \
             'export_manager', $7, $8, $9, $10, $11, $12, 0, 1, 'generated')",
            vec![
                ids[place].into(),
                mission.into(),
                code.into(),
                category.into(),
                given.into(),
                family.into(),
                organisations[place].into(),
                region.into(),
                language.into(),
                mail.into(),
                Moment(FIRST_SLOT.0 - 2 * DAY).into(),
                Moment(FIRST_SLOT.0 + 5 * DAY).into(),
            ],
        )
        .await?;
    }
    Ok(ids)
}

async fn put_venues(
    change: &mut Change,
    mission: MissionId,
    legs: [LegId; 2],
) -> Result<([VenueId; 2], [RoomId; 2])> {
    let venues: [VenueId; 2] = [change.id(), change.id()];
    let rooms: [RoomId; 2] = [change.id(), change.id()];
    let rows = [
        ("harbour-hall", "Harbour Hall", "hall", 37.795, -122.394),
        ("studio-lot", "Studio Lot", "office", 34.100, -118.330),
    ];
    for (place, (code, name, kind, latitude, longitude)) in rows.into_iter().enumerate() {
        put(
            change,
            "insert into venues (id, mission, leg, code, name, kind, latitude, longitude, note, \
             synthetic, source) values ($1, $2, $3, $4, $5, $6, $7, $8, '', 1, 'generated')",
            vec![
                venues[place].into(),
                mission.into(),
                legs[place].into(),
                code.into(),
                Value::from(&Localized::everywhere(name)),
                kind.into(),
                latitude.into(),
                longitude.into(),
            ],
        )
        .await?;
        put(
            change,
            "insert into rooms (id, venue, code, name, capacity, tables) values \
             ($1, $2, 'main', $4, 120, $3)",
            vec![
                rooms[place].into(),
                venues[place].into(),
                TABLES.into(),
                Value::from(&Localized::everywhere("Main room")),
            ],
        )
        .await?;
    }
    Ok((venues, rooms))
}

/// Where the activities are, and whose they are.
struct Places {
    legs: [LegId; 2],
    venues: [VenueId; 2],
    rooms: [RoomId; 2],
    organiser: OrganisationId,
}

async fn put_activities(
    change: &mut Change,
    mission: MissionId,
    at: &Places,
) -> Result<[ActivityId; 4]> {
    let ids: [ActivityId; 4] = [change.id(), change.id(), change.id(), change.id()];
    let noon = FIRST_SLOT.0 - 2 * HOUR;
    let (one, other) = (0, 1);
    let rows = [
        (
            "opening-seminar",
            "seminar",
            "Opening seminar",
            one,
            "public",
            noon - 2 * HOUR,
            90,
        ),
        (
            "b2b-san-francisco",
            "b2b_session",
            "B2B meetings",
            one,
            "participants",
            FIRST_SLOT.0,
            200,
        ),
        (
            "studio-visit",
            "company_visit",
            "Studio visit",
            other,
            "public",
            noon + 3 * DAY - 2 * HOUR,
            120,
        ),
        (
            "official-dinner",
            "official_meeting",
            "Official dinner",
            one,
            "protocol",
            noon + 7 * HOUR,
            120,
        ),
    ];
    for (id, (code, kind, title, leg, visibility, starts, minutes)) in ids.into_iter().zip(rows) {
        let day = Moment(starts - 7 * HOUR).to_string()[..10].to_owned();
        put(
            change,
            "insert into activities (id, mission, code, kind, title, leg, venue, room, \
             organiser, host, capacity, audience, visibility, domains, languages, day, \
             starts_at, ends_at, times_invented, synthetic, source) values ($1, $2, $3, $4, $5, \
             $6, $7, $8, $9, null, 100, 'participants', $10, '[\"ai\"]', '[\"en\"]', $11, $12, \
             $13, 1, 1, 'generated')",
            vec![
                id.into(),
                mission.into(),
                code.into(),
                kind.into(),
                said(title),
                at.legs[leg].into(),
                at.venues[leg].into(),
                at.rooms[leg].into(),
                at.organiser.into(),
                visibility.into(),
                day.into(),
                starts.into(),
                (starts + minutes * 60_000).into(),
            ],
        )
        .await?;
    }
    Ok(ids)
}

async fn put_session(
    change: &mut Change,
    [seminar, session, visit, dinner]: [ActivityId; 4],
    [delegate, other_delegate, counterpart, _]: [PersonId; 4],
) -> Result<()> {
    put(
        change,
        "insert into b2b_sessions (activity, slot_minutes, pause_minutes, first_slot_at, slots, \
         tables) values ($1, $2, $3, $4, $5, $6)",
        vec![
            session.into(),
            SLOT_MINUTES.into(),
            PAUSE_MINUTES.into(),
            FIRST_SLOT.into(),
            SLOTS.into(),
            TABLES.into(),
        ],
    )
    .await?;
    let attendances = [
        (seminar, delegate, "joins"),
        (seminar, counterpart, "speaks"),
        (visit, delegate, "joins"),
        (dinner, other_delegate, "joins"),
    ];
    for (activity, person, role) in attendances {
        put(
            change,
            "insert into attendances (activity, person, role) values ($1, $2, $3)",
            vec![activity.into(), person.into(), role.into()],
        )
        .await?;
    }
    Ok(())
}

async fn put_request(
    change: &mut Change,
    mission: MissionId,
    code: &str,
    (asker, asked, state): (PersonId, PersonId, &str),
) -> Result<RequestId> {
    let id: RequestId = change.id();
    let asked_at = Moment(change.now().0 - DAY);
    let answered_at = (state != "asked").then_some(change.now());
    put(
        change,
        "insert into meeting_requests (id, mission, code, asker, asked, priority, \
         length_minutes, part_of_day, message, state, asked_at, answered_at, expires_at) values \
         ($1, $2, $3, $4, $5, 4, 20, 'any', 'We would like to show our sensors.', $6, $7, $8, \
         null)",
        vec![
            id.into(),
            mission.into(),
            code.into(),
            asker.into(),
            asked.into(),
            state.into(),
            asked_at.into(),
            answered_at.into(),
        ],
    )
    .await?;
    Ok(id)
}

async fn put_accounts(
    change: &mut Change,
    mission: MissionId,
    delegate: PersonId,
    counterpart: PersonId,
) -> Result<[AccountId; 3]> {
    let rows = [
        (
            "Mieke Peeters",
            Language::Nl,
            Some(delegate),
            Role::Delegate,
        ),
        (
            "Grace Kim",
            Language::En,
            Some(counterpart),
            Role::Counterpart,
        ),
        ("Sophie Claes", Language::Fr, None, Role::Organiser),
    ];
    let mut accounts = Vec::new();
    for (name, language, person, role) in rows {
        let account = accounts::open_account(change, name, language, person).await?;
        permissions::grant(change, account, &Grant::of(role, mission)).await?;
        accounts.push(account);
    }
    Ok([accounts[0], accounts[1], accounts[2]])
}

#[cfg(test)]
mod tests {
    use crate::{count, kits};

    #[tokio::test]
    async fn the_small_mission_fits_the_schema_of_both_engines() {
        for kit in kits().await {
            let small = super::mission(&kit.app).await;
            assert_eq!(
                count(&kit.database, "select count(*) from activities").await,
                4
            );
            let mut reads = kit.app.reads();
            let query = attache_platform::database::sql(
                "select day, starts_at from activities where id = $1",
            );
            use attache_platform::database::Reads;
            let row = reads.row(query.bind(small.session)).await.unwrap().unwrap();
            assert_eq!(row.get::<String>("day").unwrap(), "2025-10-06");
            assert_eq!(row.get::<i64>("starts_at").unwrap(), super::FIRST_SLOT.0);
        }
    }
}
