//! Samples of the pages: full, empty, with errors, with two edits at once.

use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::FieldErrors;

use super::address::Misaddressed;
use super::pages::{ProfilePage, ProfilesPage};
use super::parse::Typed;
use super::{LONGEST_TEXT, Profile, Told};

pub(super) fn told() -> Told {
    Told {
        offer: Localized::new(["Sensors", "Sensoren", "Capteurs", ""]),
        need: Localized::new(["Partners", "", "", ""]),
        excellence: Localized::default(),
        partners: Localized::default(),
        written_in: Language::En,
        domains: vec!["ai".to_owned()],
        sectors: vec!["26".to_owned(), "62".to_owned()],
        size: Some("sme".to_owned()),
        stage: Some("exploring".to_owned()),
        website: "https://brass-and-bytes.example".to_owned(),
        shown: true,
    }
}

fn profile(shown: bool) -> Profile {
    Profile {
        organisation: Id::new(Moment(1_759_500_000_000), &Chance::from_seed(3)),
        code: "brass-and-bytes".to_owned(),
        name: "Brass & Bytes".into(),
        region: Some("flanders".to_owned()),
        told: Told { shown, ..told() },
        version: 3,
    }
}

pub(super) fn lists() -> Vec<ProfilesPage> {
    let profiles = vec![profile(true), profile(false)];
    vec![
        ProfilesPage { profiles },
        ProfilesPage {
            profiles: Vec::new(),
        },
    ]
}

pub(super) fn profiles() -> Vec<ProfilePage> {
    let page = |meanwhile: bool, errors: FieldErrors| ProfilePage {
        typed: Typed::from_profile(&profile(true)),
        profile: if meanwhile {
            let mut other = profile(true);
            other.told.offer = Localized::new(["Lenses", "", "", ""]);
            other.told.website = String::new();
            other
        } else {
            profile(true)
        },
        domains: vec![("ai".to_owned(), Localized::new(["AI", "AI", "IA", "KI"]))],
        errors,
        meanwhile,
    };
    let mut wrong = FieldErrors::default();
    let args = vec![("most", LONGEST_TEXT.into()), ("count", 700.into())];
    wrong.add_with("offer_de", "profiles-error-long", args);
    for (field, key) in [
        ("name", "profiles-error-name"),
        ("need_nl", "profiles-error-control"),
        ("written_in", "profiles-error-language"),
        ("written_in", "profiles-error-written-in"),
        ("domain_1", "profiles-error-domain"),
        ("sector_1", "profiles-error-sector"),
        ("size", "profiles-error-size"),
        ("stage", "profiles-error-stage"),
        ("website", Misaddressed::Scheme.key()),
        ("website", Misaddressed::Form.key()),
        ("website", Misaddressed::Internal.key()),
        ("website", Misaddressed::Long.key()),
        ("shown", "profiles-error-shown"),
    ] {
        wrong.add(field, key);
    }
    let right = FieldErrors::default;
    vec![
        page(false, right()),
        page(true, right()),
        page(false, wrong),
    ]
}
