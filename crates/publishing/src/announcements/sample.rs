//! Facts of a mission, to show what the text looks like.

use attache_platform::moment::Date;
use attache_platform::texts::Localized;
use attache_results::figures::{EconomicFigure, PublishedFigure, Qualifier};

use super::{AnnouncementFacts, Lead, Minister, Organiser, Source, Stage};

fn october(day: i8) -> Date {
    Date::constant(2025, 10, day)
}

/// The facts, as the mission's tables have them.
pub(crate) fn facts() -> AnnouncementFacts {
    AnnouncementFacts {
        label: Localized::new([
            "Belgian economic mission to the West Coast of the United States",
            "Belgische economische missie naar de westkust van de Verenigde Staten",
            "Mission économique belge sur la côte Ouest des États-Unis",
            "Belgische Wirtschaftsmission an die Westküste der Vereinigten Staaten",
        ]),
        first_day: october(5),
        last_day: october(10),
        country: "US".into(),
        state: "US-CA".into(),
        legs: vec![stage("San Francisco", 5, 8), stage("Los Angeles", 9, 10)],
        lead: Some(lead()),
        ministers: ministers(),
        organisers: organisers(),
        figures: figures(),
        jobs: Some(jobs()),
        administrations: true,
        administrations_counted: None,
        goals: goals(),
        domains: domains(),
        relation_sectors: relation_sectors(),
        host_strengths: host_strengths(),
        sport_events: sport_events(),
        challenges: challenges(),
        sources: sources(),
    }
}

fn stage(city: &str, first: i8, last: i8) -> Stage {
    Stage {
        city: Localized::new([city; 4]),
        first_day: october(first),
        last_day: october(last),
    }
}

fn lead() -> Lead {
    Lead {
        style: Localized::new([
            "Her Royal Highness Princess Astrid of Belgium",
            "Hare Koninklijke Hoogheid Prinses Astrid van België",
            "Son Altesse Royale la Princesse Astrid de Belgique",
            "Ihre Königliche Hoheit Prinzessin Astrid von Belgien",
        ]),
        capacity: Some(Localized::new([
            "Representative of His Majesty the King",
            "Vertegenwoordigster van Zijne Majesteit de Koning",
            "Représentante de Sa Majesté le Roi",
            "Vertreterin Seiner Majestät des Königs",
        ])),
    }
}

fn organisers() -> Vec<Organiser> {
    let organiser = |code: &str, name: &str, federal| Organiser {
        code: code.into(),
        name: name.into(),
        federal,
    };
    vec![
        organiser("foreign-trade-agency", "Belgian Foreign Trade Agency", true),
        organiser("fps-foreign-affairs", "FPS Foreign Affairs", true),
        organiser(
            "flanders-investment-and-trade",
            "Flanders Investment & Trade",
            false,
        ),
        organiser("awex", "AWEX", false),
        organiser("hub-brussels", "hub.brussels", false),
    ]
}

fn figures() -> Vec<PublishedFigure> {
    let figure = |code: &str, value, qualifier, source: &str| PublishedFigure {
        code: code.into(),
        value,
        qualifier,
        as_of: october(5),
        published_by: Localized::new(["FPS Foreign Affairs", "FOD", "SPF", "FÖD"]),
        source: source.into(),
    };
    vec![
        figure("academic_institutions", 15, Qualifier::Exact, "S01"),
        figure("activities", 80, Qualifier::Nearly, "S01"),
        figure("b2b_meetings", 500, Qualifier::MoreThan, "S06"),
        figure("companies", 221, Qualifier::Exact, "S01"),
        figure("federations_and_chambers", 17, Qualifier::Exact, "S01"),
        figure("participants", 500, Qualifier::MoreThan, "S01"),
    ]
}

fn jobs() -> EconomicFigure {
    EconomicFigure {
        code: "jobs_supported".into(),
        value: 230_000.0,
        unit: "jobs".into(),
        qualifier: Qualifier::MoreThan,
        period: String::new(),
        direction: Localized::new(["both ways", "beide", "dans les deux sens", "beide"]),
        label: Localized::new(["Jobs", "Banen", "Emplois", "Arbeitsplätze"]),
        as_of: october(5),
        source: "S01".into(),
    }
}

fn sources() -> Vec<Source> {
    let source = |code: &str, title: &str, address: &str| Source {
        code: code.into(),
        title: title.into(),
        address: address.into(),
        note: String::new(),
    };
    vec![
        source(
            "S01",
            "FPS Foreign Affairs, announcement EN",
            "https://diplomatie.belgium.be/en/news/announcement-bem-west-coast",
        ),
        source(
            "S06",
            "Brussels Times",
            "https://brusselstimes.com/belgium/1779720/",
        ),
        source("GK", "General knowledge", ""),
    ]
}

fn ministers() -> Vec<Minister> {
    let minister = |name: &str, office: [&str; 4], federal| Minister {
        name: name.into(),
        office: Localized::new(office),
        federal,
    };
    let (defence, region) = (
        [
            "Minister of Defence",
            "Minister van Defensie",
            "Ministre de la Défense",
            "Minister",
        ],
        [
            "Minister-President",
            "Minister-president",
            "Ministre-Président",
            "Ministerpräsident",
        ],
    );
    vec![
        minister("Theo Francken", defence, true),
        minister("Matthias Diependaele", region, false),
    ]
}

fn goals() -> Vec<Localized> {
    vec![Localized::new([
        "Encourage investment in both directions",
        "Investeringen in beide richtingen aanmoedigen",
        "Encourager les investissements dans les deux sens",
        "Investitionen in beide Richtungen fördern",
    ])]
}

fn domains() -> Vec<Localized> {
    vec![
        Localized::new([
            "Clean technology and energy",
            "Schone technologie en energie",
            "Technologies propres et énergie",
            "Saubere Technologien und Energie",
        ]),
        Localized::new([
            "Media and sport",
            "Media en sport",
            "Médias et sport",
            "Medien und Sport",
        ]),
    ]
}

fn relation_sectors() -> Vec<Localized> {
    vec![
        Localized::new(["Chemicals", "Chemie", "Chimie", "Chemie"]),
        Localized::new(["Logistics", "Logistiek", "Logistique", "Logistik"]),
    ]
}

fn host_strengths() -> Vec<Localized> {
    vec![Localized::new([
        "Aerospace",
        "Lucht- en ruimtevaart",
        "Aérospatial",
        "Raumfahrt",
    ])]
}

fn sport_events() -> Vec<Localized> {
    let cup = [
        "2026 FIFA World Cup",
        "WK voetbal 2026",
        "Coupe du monde 2026",
        "WM 2026",
    ];
    vec![Localized::new(cup)]
}

fn challenges() -> Vec<Localized> {
    vec![Localized::new([
        "Energy transition",
        "Energietransitie",
        "Transition",
        "Energiewende",
    ])]
}
