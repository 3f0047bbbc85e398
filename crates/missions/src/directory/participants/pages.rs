//! The page of the list.

use attache_foundation::ids::MissionId;
use attache_foundation::layout::{Frame, Page};
use attache_foundation::permissions::{Data, Scope};
use attache_foundation::{Actor, Answer, Right, Visit};
use attache_platform::moment::{Date, Moment, TimeZone};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::filter::{Choice, Chosen};
use axum::extract::Query;
use jiff::civil::date;
use maud::Markup;

use super::book::{self, List};
use super::{PER_PAGE, Participant, rules, view};
use crate::delegations::CATEGORIES;

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
    let list = book::open(&visit.app, mission, &scope).await?;
    let seen = Seen::of(&visit, mission, scope);
    let page = ParticipantsPage::of(&list, Chosen::new(pairs), &seen, &visit.words);
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
    pub(super) chosen: Chosen,
    /// Whether the reader may take the list out of the product.
    pub(super) may_export: bool,
    /// The only Region that the reader may see.
    pub(super) held_to: Option<String>,
    /// Whether the reader sees only those of organisations that they manage.
    pub(super) own_organisation: bool,
    pub(super) everybody: usize,
    pub(super) found: usize,
    /// Counts from 1.
    pub(super) number: usize,
    pub(super) people: Vec<Shown>,
    /// Of everybody, not only of those found: name and count, in the order of the table.
    pub(super) by_region: Vec<(String, usize)>,
    /// The choices of each of [`book::FACETS`].
    pub(super) facets: Vec<Vec<Choice>>,
    /// The city of each leg.
    pub(super) legs: Vec<(String, Localized)>,
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
    fn of(list: &List, chosen: Chosen, seen: &Seen, words: &Words) -> ParticipantsPage {
        let legs = list.legs.iter();
        let legs: Vec<(String, Localized)> = legs
            .map(|leg| (leg.code.clone(), leg.city.clone()))
            .collect();
        let codes: Vec<&str> = legs.iter().map(|(code, _)| code.as_str()).collect();
        let orders = [&CATEGORIES[..], &REGIONS, &codes];
        let by_region = in_order(list.total("region"), &REGIONS);
        let found = list.find(&chosen, words);
        let last = found.people.len().div_ceil(PER_PAGE).max(1);
        let number = chosen.one("page").parse().unwrap_or(1).clamp(1, last);
        let zone = rules::zone_of(&list.legs);
        let here = found.people.iter().skip((number - 1) * PER_PAGE);
        let facets = found.facets.into_iter().zip(orders);
        ParticipantsPage {
            may_export: false,
            held_to: match &seen.scope {
                Scope::Regions(regions) => regions.first().cloned(),
                _ => None,
            },
            own_organisation: matches!(seen.scope, Scope::Organisations(_)),
            everybody: list.len(),
            found: found.people.len(),
            number,
            people: here
                .take(PER_PAGE)
                .map(|participant| shown_person(participant, &zone, seen))
                .collect(),
            by_region: by_region
                .into_iter()
                .map(|choice| (choice.value, choice.count))
                .collect(),
            facets: facets
                .map(|(choices, order)| in_order(choices, order))
                .collect(),
            legs,
            chosen,
        }
    }
}

/// Choices in the order of the table that their values are from; what is not in it comes last.
fn in_order(mut choices: Vec<Choice>, order: &[&str]) -> Vec<Choice> {
    let place = |name: &str| order.iter().position(|known| *known == name);
    choices.sort_by_key(|choice| place(&choice.value).unwrap_or(order.len()));
    choices
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
        let choice = |value: &str| Choice {
            value: value.to_owned(),
            count: 4,
            checked: value == "flanders",
        };
        let values = [&CATEGORIES[..], &REGIONS, &["los-angeles"]];
        let full = ParticipantsPage {
            may_export: true,
            chosen: Chosen::new(vec![("q".into(), "mieke".into())]),
            held_to: None,
            own_organisation: false,
            everybody: 112,
            found: 102,
            number: 2,
            people: CATEGORIES
                .iter()
                .map(|c| shown(c, *c != "minister"))
                .collect(),
            by_region: REGIONS.map(|region| (region.to_owned(), 7)).into(),
            facets: values
                .map(|of| of.iter().map(|value| choice(value)).collect())
                .into(),
            legs: vec![("los-angeles".to_owned(), Localized::new(["Los Angeles"; 4]))],
        };
        vec![full, nobody(Some("wallonia"), false), nobody(None, true)]
    }
}

fn nobody(held_to: Option<&str>, own_organisation: bool) -> ParticipantsPage {
    ParticipantsPage {
        may_export: false,
        chosen: Chosen::new(vec![("q".into(), "nobody".into())]),
        held_to: held_to.map(str::to_owned),
        own_organisation,
        everybody: 0,
        found: 0,
        number: 1,
        people: Vec::new(),
        by_region: Vec::new(),
        facets: vec![Vec::new(); book::FACETS.len()],
        legs: Vec::new(),
    }
}
