//! The page of the list.

use attache_foundation::ids::MissionId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::{Data, Scope};
use attache_foundation::{Actor, Answer, Right, Visit};
use attache_platform::moment::{Date, Moment, TimeZone};
use attache_platform::texts::{Localized, Words};
use axum::extract::Query;
use jiff::civil::date;
use maud::Markup;

use super::super::CATEGORIES;
use super::{Leg, PER_PAGE, Participant, Wanted, rules, store, view};

/// The Regions in which people are counted, in the order of the table.
const REGIONS: [&str; 5] = [
    "flanders",
    "wallonia",
    "brussels",
    "federal",
    rules::NO_REGION,
];

/// Those who take part and whom the reader may see.
pub(in super::super) async fn list(
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let mission = visit.mission_id()?;
    let scope = visit.scope(Data::Registration)?;
    let everybody = store::participants(&mut visit.reads(), mission, &scope).await?;
    let legs = store::legs(&mut visit.reads(), mission).await?;
    let wanted = rules::wanted(&pairs);
    let seen = Seen::of(&visit, mission, scope);
    let page = ParticipantsPage::of(everybody, &legs, wanted, &seen, &visit.words);
    visit.page(&ParticipantsPage {
        may_export: visit.may(Right::ExportParticipants),
        ..page
    })
}

/// What the reader may see: of whom, and which fields.
pub(super) struct Seen<'a> {
    scope: Scope,
    actor: &'a Actor,
    mission: MissionId,
}

impl<'a> Seen<'a> {
    pub(super) fn of(visit: &'a Visit, mission: MissionId, scope: Scope) -> Seen<'a> {
        Seen {
            scope,
            actor: &visit.actor,
            mission,
        }
    }

    fn field(&self, data: Data, participant: &Participant) -> bool {
        self.actor.sees(self.mission, data, &participant.whose())
    }
}

/// The list, one page of it.
pub(in super::super) struct ParticipantsPage {
    pub(super) wanted: Wanted,
    /// Whether the reader may take the list out of the product.
    pub(super) may_export: bool,
    /// The only Region that the reader may see.
    pub(super) held_to: Option<String>,
    /// Whether the reader sees only those of organisations that they manage.
    pub(super) own_organisation: bool,
    pub(super) everybody: usize,
    pub(super) found: usize,
    /// Counts from 1.
    pub(super) page: usize,
    pub(super) pages: usize,
    pub(super) people: Vec<Shown>,
    /// Of everybody, not only of those found: name and count, in the order of the table.
    pub(super) by_region: Vec<(String, usize)>,
    pub(super) by_category: Vec<(String, usize)>,
    pub(super) by_leg: Vec<(String, Localized, usize)>,
}

/// One person of the list.
pub(super) struct Shown {
    pub(super) name: Localized,
    pub(super) style: Localized,
    pub(super) category: String,
    pub(super) function: String,
    pub(super) organisation: Localized,
    pub(super) region: Option<String>,
    pub(super) mail: String,
    /// First and last day. Of a real person who did not say it only the official ones: no source
    /// tells others.
    pub(super) days: Option<(Date, Date)>,
    /// From which day they are no longer there, if they withdrew.
    pub(super) withdrawn: Option<Date>,
    pub(super) synthetic: bool,
}

impl ParticipantsPage {
    fn of(
        everybody: Vec<Participant>,
        legs: &[Leg],
        wanted: Wanted,
        seen: &Seen,
        words: &Words,
    ) -> ParticipantsPage {
        let in_order = |order: &[&str], counts: Vec<(String, usize)>| {
            let place = |name: &str| order.iter().position(|known| *known == name);
            let mut counts = counts;
            counts.sort_by_key(|(name, _)| place(name).unwrap_or(order.len()));
            counts
        };
        let in_leg = |leg: &Leg| {
            let there = everybody
                .iter()
                .filter(|p| rules::is_in(p, legs, &leg.code))
                .count();
            (leg.code.clone(), leg.city.clone(), there)
        };
        let by_leg = legs.iter().map(in_leg).collect();
        let regions = rules::counts(everybody.iter().map(rules::region_of));
        let categories = rules::counts(everybody.iter().map(|p| p.category.as_str()));
        let total = everybody.len();
        let mut found: Vec<(String, Participant)> = everybody
            .into_iter()
            .filter(|participant| rules::finds(&wanted, participant, legs))
            .map(|participant| (participant.sort_name(), participant))
            .collect();
        words.sort_by_name(&mut found, |(name, _)| name);
        let pages = found.len().div_ceil(PER_PAGE).max(1);
        let page = wanted.page.min(pages);
        let zone = rules::zone_of(legs);
        let shown = found.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE);
        ParticipantsPage {
            may_export: false,
            held_to: match &seen.scope {
                Scope::Regions(regions) => regions.first().cloned(),
                _ => None,
            },
            own_organisation: matches!(seen.scope, Scope::Organisations(_)),
            everybody: total,
            found: found.len(),
            page,
            pages,
            people: shown
                .map(|(_, participant)| shown_person(participant, &zone, seen))
                .collect(),
            by_region: in_order(&REGIONS, regions),
            by_category: in_order(&CATEGORIES, categories),
            by_leg,
            wanted,
        }
    }
}

pub(super) fn shown_person(participant: &Participant, zone: &TimeZone, seen: &Seen) -> Shown {
    let sees = |data| seen.field(data, participant);
    // Members of a royal family have no family name: their style holds the name.
    let (name, style) = if participant.family_name.is_empty() {
        (participant.style.clone(), Localized::default())
    } else {
        let name = participant.name();
        (
            Localized::new([name.as_str(); 4]),
            participant.style.clone(),
        )
    };
    Shown {
        name,
        style,
        category: participant.category.clone(),
        function: participant.function.clone(),
        organisation: participant.organisation.clone(),
        region: participant.region.clone(),
        mail: if sees(Data::MailAndPhone) {
            participant.mail.clone()
        } else {
            String::new()
        },
        days: if (participant.synthetic || participant.said) && !sees(Data::Travel) {
            None
        } else if participant.synthetic || participant.said {
            let day = |at: Moment| at.local(zone).date();
            // Whoever leaves at midnight was there the day before.
            let left = Moment(participant.leaves_at.0 - 1);
            Some((day(participant.arrives_at), day(left)))
        } else {
            participant.official_days
        },
        withdrawn: participant.withdrawn,
        synthetic: participant.synthetic,
    }
}

impl Page for ParticipantsPage {
    fn title(&self, words: &Words) -> String {
        words.say("delegations-participants")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::head(self, frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::page(self, frame)
    }

    fn samples() -> Vec<ParticipantsPage> {
        let shown = |category: &str, synthetic: bool| Shown {
            name: Localized::new(["Mieke Peeters"; 4]),
            style: Localized::default(),
            category: category.to_owned(),
            function: "export_manager".to_owned(),
            organisation: "Brass & Bytes".into(),
            region: synthetic.then(|| "flanders".to_owned()),
            mail: if synthetic {
                "mieke@example.org".to_owned()
            } else {
                String::new()
            },
            days: Some((date(2025, 10, 5), date(2025, 10, 10))),
            withdrawn: (!synthetic).then(|| date(2025, 10, 7)),
            synthetic,
        };
        let full = ParticipantsPage {
            may_export: true,
            wanted: Wanted {
                text: "mieke".to_owned(),
                page: 2,
                ..Wanted::default()
            },
            held_to: None,
            own_organisation: false,
            everybody: 112,
            found: 102,
            page: 2,
            pages: 3,
            people: CATEGORIES
                .iter()
                .map(|c| shown(c, *c != "minister"))
                .collect(),
            by_region: REGIONS
                .iter()
                .map(|region| ((*region).to_owned(), 7))
                .collect(),
            by_category: CATEGORIES.iter().map(|c| ((*c).to_owned(), 4)).collect(),
            by_leg: vec![(
                "los-angeles".to_owned(),
                Localized::new(["Los Angeles"; 4]),
                90,
            )],
        };
        let nobody = || ParticipantsPage {
            may_export: false,
            wanted: Wanted {
                text: "nobody".to_owned(),
                ..Wanted::default()
            },
            held_to: Some("wallonia".to_owned()),
            own_organisation: false,
            everybody: 0,
            found: 0,
            page: 1,
            pages: 1,
            people: Vec::new(),
            by_region: Vec::new(),
            by_category: Vec::new(),
            by_leg: Vec::new(),
        };
        let own = ParticipantsPage {
            own_organisation: true,
            held_to: None,
            ..nobody()
        };
        vec![full, nobody(), own]
    }
}
