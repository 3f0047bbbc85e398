//! Samples of the pages: what fits and what does not, too late, with errors, nobody found.

use attache_missions::delegations::stays::{LegDays, MissionDays, Stay};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::{Moment, TimeZone};
use attache_platform::texts::Localized;
use attache_platform::web::FieldErrors;
use jiff::civil::{Date, date};

use super::pages::{Forms, ListPage, Listed, StayPage};
use super::typed::{TypedCompanion, TypedStay};
use super::{Companion, Outside};

fn id<T>(seed: u64) -> Id<T> {
    Id::new(Moment(0), &Chance::from_seed(seed))
}

fn october(day: i8) -> Date {
    date(2025, 10, day)
}

fn days() -> MissionDays {
    let leg = |city: &str, first: i8, last: i8| LegDays {
        city: Localized::new([city; 4]),
        first: october(first),
        last: october(last),
        zone: TimeZone::UTC,
    };
    MissionDays {
        first: october(4),
        last: october(12),
        legs: vec![leg("San Francisco", 5, 8), leg("Los Angeles", 9, 10)],
    }
}

fn stay(withdrawn: Option<Date>) -> Stay {
    Stay {
        person: id(1),
        name: "Mieke Peeters".to_owned(),
        organisation: "Brass & Bytes".into(),
        region: Some("flanders".to_owned()),
        arrives_at: Moment(1_759_700_000_000),
        leaves_at: Moment(1_759_959_000_000),
        first_day: october(6),
        last_day: october(9),
        said: true,
        known: withdrawn.is_none(),
        withdrawn,
    }
}

fn companion(last: i8) -> Companion {
    Companion {
        id: id(2),
        person: id(1),
        given_name: "Koen".to_owned(),
        family_name: "Van den Bossche".to_owned(),
        first_day: october(6),
        last_day: october(last),
    }
}

fn outside(with: &str) -> Outside {
    Outside {
        title: Localized::new(["Studio visit", "Studiobezoek", "Visite", "Besuch"]),
        with: with.to_owned(),
        day: october(10),
        minute: 600,
    }
}

pub(super) fn stays() -> Vec<StayPage> {
    let page = || StayPage {
        stay: stay(None),
        days: days(),
        is_own: true,
        may_say: true,
        deadline: Moment(1_758_700_000_000),
        outside: Vec::new(),
        companions: Vec::new(),
        forms: Forms::default(),
    };
    let mut errors = FieldErrors::default();
    for (field, key) in [
        ("first_day", "companions-error-day"),
        ("last_day", "delegations-error-stay-no-leg"),
        ("given_name", "companions-error-name"),
        ("until", "companions-error-backwards"),
        ("agreed", "companions-error-agreed"),
    ] {
        errors.add(field, key);
    }
    let wrong = StayPage {
        forms: Forms {
            stay: Some(TypedStay {
                first_day: "soon".to_owned(),
                last_day: "2025-10-12".to_owned(),
            }),
            companion: TypedCompanion::default(),
            errors,
        },
        ..page()
    };
    let full = StayPage {
        outside: vec![outside(""), outside("Grace Kim")],
        companions: vec![companion(9), companion(10)],
        ..page()
    };
    let of_another = StayPage {
        is_own: false,
        stay: stay(Some(october(8))),
        outside: vec![outside("")],
        companions: vec![companion(9)],
        ..page()
    };
    let late = StayPage {
        may_say: false,
        ..page()
    };
    vec![page(), wrong, full, of_another, late]
}

pub(super) fn lists() -> Vec<ListPage> {
    let listed = |outside: i64, withdrawn| Listed {
        stay: stay(withdrawn),
        outside,
        companions: vec![companion(9)],
    };
    let full = ListPage {
        days: days(),
        typed: "mieke".to_owned(),
        people: 515,
        companions: 12,
        with_outside: 1,
        found: 102,
        page: 2,
        listed: vec![listed(2, None), listed(0, Some(october(8)))],
    };
    let nobody = ListPage {
        days: days(),
        typed: "nobody".to_owned(),
        people: 0,
        companions: 0,
        with_outside: 0,
        found: 0,
        page: 1,
        listed: Vec::new(),
    };
    vec![full, nobody]
}
