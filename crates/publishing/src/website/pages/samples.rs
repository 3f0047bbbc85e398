//! Examples that the samples of several pages share.

use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::{Language, Localized};
use attache_results::figures::Qualifier;

use super::super::{
    Count, EarlierMission, Leg, PublicActivity, PublicOrganisation, PublicVenue, PublishedMission,
    Term, Travel,
};

/// Monday 6 October 2025, 09:00 in San Francisco.
const MORNING: Moment = Moment(1_759_766_400_000);

fn october(day: i8) -> Date {
    Date::constant(2025, 10, day)
}

/// The same text in all languages.
fn same(text: &str) -> Localized {
    Localized::new([text; 4])
}

fn term(term: &str, label: &str) -> Term {
    Term {
        term: term.into(),
        label: same(label),
    }
}

pub(super) fn mission() -> PublishedMission {
    PublishedMission {
        id: Id::new(MORNING, &Chance::from_seed(1)),
        slug: "west-coast-2025".into(),
        label: same("Belgian economic mission to the West Coast"),
        first_day: october(5),
        last_day: october(10),
        hashtag: "BEmissionUSA".into(),
        cities: vec![same("San Francisco"), same("Los Angeles")],
        figures: crate::announcements::sample().figures,
    }
}

pub(super) fn travel() -> Travel {
    Travel {
        hashtag: "BEmissionUSA".into(),
        first_day: october(4),
        last_day: october(12),
    }
}

pub(super) fn legs() -> Vec<Leg> {
    let leg = |code: &str, city: &str, first, last| Leg {
        code: code.into(),
        city: same(city),
        first_day: october(first),
        last_day: october(last),
        zone: "America/Los_Angeles".into(),
    };
    vec![
        leg("san-francisco", "San Francisco", 5, 8),
        leg("los-angeles", "Los Angeles", 9, 10),
    ]
}

pub(super) fn domains() -> Vec<Term> {
    vec![
        term("clean", "Clean technology"),
        term("creative", "Media and sport"),
    ]
}

pub(super) fn regions() -> Vec<Term> {
    vec![
        term("flanders", "Flanders"),
        term("wallonia", "Wallonia"),
        term("brussels", "Brussels"),
    ]
}

pub(super) fn venues() -> Vec<PublicVenue> {
    let venue = |leg: &str, name: &str, latitude, longitude, synthetic| PublicVenue {
        leg: leg.into(),
        name: name.into(),
        latitude,
        longitude,
        activities: 2,
        synthetic,
    };
    vec![
        venue("san-francisco", "Harbour Hall", 37.79, -122.39, true),
        venue("san-francisco", "Hill Museum", 37.78, -122.50, false),
        venue("los-angeles", "Studio Lot", 34.06, -118.36, true),
    ]
}

pub(super) fn activities() -> Vec<PublicActivity> {
    let seminar = PublicActivity {
        code: "clean-seminar".into(),
        kind: "seminar".into(),
        title: same("Ports & hydrogen: what <California> plans"),
        city: same("San Francisco"),
        zone: "America/Los_Angeles".into(),
        day: october(6),
        starts_at: MORNING,
        ends_at: MORNING.plus_seconds(5_400),
        times_invented: true,
        venue: Some("Harbour Hall".into()),
        room: Some("Room 2".into()),
        room_follows: false,
        organiser: Some("AWEX".into()),
        host: Some("Port of Oakland".into()),
        audience: "participants".into(),
        domains: vec!["clean".into()],
        languages: vec!["en".into(), "nl".into()],
        synthetic: true,
        sources: vec!["generated".into()],
    };
    let evening = PublicActivity {
        code: "night-at-the-museum".into(),
        kind: "cultural".into(),
        title: same("Night at the museum"),
        city: same("Los Angeles"),
        day: october(9),
        starts_at: MORNING.plus_seconds(3 * 86_400 + 36_000),
        ends_at: MORNING.plus_seconds(3 * 86_400 + 56_000),
        times_invented: false,
        venue: Some("Studio Lot".into()),
        room: None,
        room_follows: true,
        organiser: None,
        host: None,
        audience: "everyone".into(),
        domains: vec!["creative".into(), "clean".into()],
        synthetic: false,
        sources: vec!["S01".into(), "GK".into()],
        ..seminar.clone()
    };
    vec![seminar, evening]
}

pub(super) fn organisations() -> Vec<PublicOrganisation> {
    let organisation =
        |kind: &str, name: &str, region: Option<&str>, city: &str| PublicOrganisation {
            code: name.to_lowercase().replace(' ', "-"),
            kind: kind.into(),
            name: name.into(),
            region: region.map(str::to_owned),
            city: city.into(),
            domains: vec!["clean".into()],
            sectors: vec!["26".into()],
            told: Localized::new(["", "Sensoren", "", ""]),
            written_in: Language::Nl,
            website: "https://brass-and-bytes.example".into(),
            synthetic: kind == "company",
        };
    vec![
        organisation("company", "Ardenne Optique", Some("wallonia"), "Liège"),
        organisation("company", "Brass & Bytes", Some("flanders"), "Gent"),
        organisation("federation", "Agoria", Some("brussels"), "Brussels"),
        organisation("academic", "KU Leuven", Some("flanders"), "Leuven"),
        organisation(
            "administration",
            "FPS Foreign Affairs",
            Some("federal"),
            "Brussels",
        ),
    ]
}

pub(super) fn earlier_missions() -> Vec<EarlierMission> {
    let count = |value, qualifier| Count { value, qualifier };
    let mission = |code: &str, day, participants, companies, agreements| EarlierMission {
        code: code.into(),
        label: same(code),
        first_day: day,
        last_day: day,
        cities: same("Beijing;Shanghai"),
        participants,
        companies,
        agreements,
        note: same("A note on the count."),
        sources: vec!["S01".into(), "S06".into()],
    };
    vec![
        mission(
            "Norway 2024",
            Date::constant(2024, 6, 16),
            count(Some(450), Qualifier::MoreThan),
            count(None, Qualifier::Exact),
            count(Some(18), Qualifier::Exact),
        ),
        mission(
            "China 2019",
            Date::constant(2019, 11, 17),
            count(Some(632), Qualifier::Exact),
            count(Some(280), Qualifier::About),
            count(None, Qualifier::Exact),
        ),
    ]
}
