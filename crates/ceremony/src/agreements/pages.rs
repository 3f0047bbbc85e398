//! The agreements for everybody, and the register for protocol.

use attache_foundation::ids::AgreementId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Visit};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{Cached, EntityTag};
use maud::Markup;

use super::{Agreement, Attribution, Direction, Kind, Party, Source, State, public, store, view};

/// What everybody may know.
pub(super) struct AgreementsPage {
    pub(super) agreements: Vec<Agreement>,
}

/// Everything, also what is under embargo.
pub(super) struct RegisterPage {
    pub(super) agreements: Vec<Agreement>,
    pub(super) now: Moment,
}

impl Page for AgreementsPage {
    fn title(&self, words: &Words) -> String {
        words.say("agreements-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::public(frame, self)
    }

    fn samples() -> Vec<AgreementsPage> {
        let agreements = vec![signed(), announced()];
        vec![
            AgreementsPage { agreements },
            AgreementsPage {
                agreements: Vec::new(),
            },
        ]
    }
}

impl Page for RegisterPage {
    fn title(&self, words: &Words) -> String {
        words.say("agreements-register-title")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::register(frame, self)
    }

    fn samples() -> Vec<RegisterPage> {
        let now = Moment(1_759_647_600_000);
        let under_embargo = Agreement {
            state: State::Planned,
            attribution: Attribution::ResultOf,
            embargo_until: Some(now.plus_seconds(3600)),
            synthetic: true,
            ..announced()
        };
        let others = [State::Postponed, State::Withdrawn];
        let others = others.map(|state| Agreement {
            state,
            ..announced()
        });
        let agreements = [signed(), under_embargo]
            .into_iter()
            .chain(others)
            .collect();
        vec![
            RegisterPage { agreements, now },
            RegisterPage {
                agreements: Vec::new(),
                now,
            },
        ]
    }
}

pub(super) async fn list(visit: Visit) -> Answer {
    let agreements = public(&mut visit.reads(), visit.mission_id()?, visit.now()).await?;
    let markup = visit.frame.around(&AgreementsPage { agreements });
    // An embargo ends without anybody doing anything, so the page itself is its version.
    let tag = EntityTag::of(&[&markup.0]);
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    Cached::page(&tag, markup)
}

pub(super) async fn register(visit: Visit) -> Answer {
    let agreements = store::list(&mut visit.reads(), visit.mission_id()?, None).await?;
    visit.page(&RegisterPage {
        agreements,
        now: visit.now(),
    })
}

fn party(name: &str, region: Option<&str>) -> Party {
    Party {
        name: name.into(),
        organisation: None,
        region: region.map(str::to_owned),
    }
}

fn sample_id(seed: u64) -> AgreementId {
    Id::new(Moment(1_759_647_600_000), &Chance::from_seed(seed))
}

fn signed() -> Agreement {
    Agreement {
        id: sample_id(1),
        kind: Kind::Government,
        direction: Direction::Exchange,
        state: State::Signed,
        attribution: Attribution::SignedAt,
        subject: Localized::new(["Trade", "Handel", "Commerce", "Handel"]),
        domain: None,
        day: Some(Date::constant(2025, 10, 7)),
        embargo_until: None,
        synthetic: false,
        parties: vec![
            party("State of California", None),
            party("Belgium", Some("federal")),
        ],
        sources: vec![Source {
            code: "S09".into(),
            title: "Governor of California release".into(),
            address: "https://example.org/california".into(),
        }],
    }
}

fn announced() -> Agreement {
    let label = Localized::new(["Life sciences", "Biowetenschappen", "Sciences", "Bio"]);
    Agreement {
        id: sample_id(2),
        kind: Kind::Academic,
        direction: Direction::Outbound,
        state: State::Announced,
        attribution: Attribution::AnnouncedAround,
        subject: Localized::new(["A laser", "Een laser", "Un laser", "Ein Laser"]),
        domain: Some(("bio".into(), label)),
        day: None,
        parties: vec![
            party("Laser maker", Some("wallonia")),
            party("University", None),
        ],
        sources: vec![Source {
            code: "GK".into(),
            title: "General knowledge".into(),
            address: String::new(),
        }],
        ..signed()
    }
}
