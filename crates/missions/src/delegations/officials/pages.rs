//! The page of the official delegation.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Visit};
use attache_platform::moment::{Moment, TimeZone};
use attache_platform::texts::{Localized, Words};
use jiff::civil::date;
use maud::Markup;

use super::{Capacity, Concern, Official, rules, store, view};

/// The official delegation in order of precedence.
pub(in super::super) async fn show(visit: Visit) -> Answer {
    let mission = visit.mission_id()?;
    let stretch = store::stretch(&mut visit.reads(), mission)
        .await?
        .ok_or(Error::Absent)?;
    let officials = store::officials(&mut visit.reads(), mission).await?;
    let concerns = rules::concerns(&officials, &stretch, visit.words.language());
    visit.page(&DelegationPage {
        officials,
        concerns,
        zone: stretch.zone,
    })
}

/// The official delegation, and what protocol should settle.
pub(in super::super) struct DelegationPage {
    pub(super) officials: Vec<Official>,
    pub(super) concerns: Vec<Concern>,
    pub(super) zone: TimeZone,
}

impl Page for DelegationPage {
    fn title(&self, words: &Words) -> String {
        words.say("delegations-official")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<DelegationPage> {
        let capacity = Capacity {
            name: Localized::new(["Federal minister"; 4]),
            precedence: 3,
            government: Some("federal".to_owned()),
            from_day: date(2025, 10, 5),
            to_day: date(2025, 10, 10),
            replaces: Some("Somebody Else".to_owned()),
        };
        let official = |capacity: Option<Capacity>| Official {
            name: "A Minister".to_owned(),
            is_called_by_style: capacity.is_some(),
            leads: capacity.is_none(),
            style: Localized::new(["Minister of Trade"; 4]),
            organisation: "Federal government".into(),
            stay: capacity
                .is_some()
                .then_some((Moment(1_759_590_000_000), Moment(1_760_190_000_000))),
            capacity,
        };
        let name = || "A Minister".to_owned();
        let full = DelegationPage {
            officials: vec![official(Some(capacity)), official(None)],
            concerns: vec![
                Concern::NoLead(date(2025, 10, 5)),
                Concern::TwoLeads(date(2025, 10, 6)),
                Concern::NoCapacity(name()),
                Concern::SamePlace(name(), name()),
            ],
            zone: TimeZone::UTC,
        };
        let none = DelegationPage {
            officials: Vec::new(),
            concerns: Vec::new(),
            zone: TimeZone::UTC,
        };
        vec![full, none]
    }
}
