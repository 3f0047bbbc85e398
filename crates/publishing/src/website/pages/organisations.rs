//! Who takes part: companies, federations, chambers, academic institutions and administrations.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Visit};
use attache_platform::texts::Words;
use attache_platform::web::Cached;
use attache_platform::web::filter::{Choice, Chosen, choices, finds};
use attache_results::figures;
use axum::extract::Query;
use maud::Markup;

use super::super::{PublicOrganisation, Term, store, view};
use super::{samples, version};

/// The facets, by the names that stand in the address.
const FACETS: [&str; 3] = ["kind", "region", "domain"];

/// How many organisations stand on a page.
pub(in super::super) const PAGE: usize = 50;

/// The organisations that take part, and what was chosen of them.
pub(in super::super) struct OrganisationsPage {
    pub(in super::super) organisations: Vec<PublicOrganisation>,
    pub(in super::super) domains: Vec<Term>,
    pub(in super::super) regions: Vec<Term>,
    pub(in super::super) chosen: Chosen,
    /// How many administrations take part, where the mission counts them.
    pub(in super::super) administrations: Option<i64>,
}

impl OrganisationsPage {
    /// The organisations that pass every facet and the search.
    pub(in super::super) fn shown(&self) -> Vec<&PublicOrganisation> {
        self.organisations
            .iter()
            .filter(|one| passes(&self.chosen, one, None))
            .collect()
    }

    /// Which page of the list was asked for, from 1; a page beyond the last is the last.
    pub(in super::super) fn number(&self, shown: usize) -> usize {
        let asked = self.chosen.one("page").parse().unwrap_or(1);
        let last = shown.div_ceil(PAGE).max(1);
        asked.clamp(1, last)
    }

    /// The choices of a facet, each with how many it would show.
    pub(in super::super) fn choices(&self, facet: &'static str) -> Vec<Choice> {
        let of = |one: &PublicOrganisation| values(one, facet);
        choices(&self.chosen, facet, &self.organisations, of, |one| {
            passes(&self.chosen, one, Some(facet))
        })
    }

    /// How many organisations are of these kinds, and of this Region if one is named.
    pub(in super::super) fn count(&self, kinds: &[&str], region: Option<&str>) -> usize {
        let held = self
            .organisations
            .iter()
            .filter(|one| kinds.contains(&one.kind.as_str()));
        held.filter(|one| region.is_none() || one.region.as_deref() == region)
            .count()
    }
}

fn values(organisation: &PublicOrganisation, facet: &str) -> Vec<String> {
    match facet {
        "kind" => vec![organisation.kind.clone()],
        "region" => organisation.region.iter().cloned().collect(),
        _ => organisation.domains.clone(),
    }
}

fn passes(chosen: &Chosen, one: &PublicOrganisation, but: Option<&str>) -> bool {
    let wanted = chosen.one("q");
    let mut asked = FACETS.iter().filter(|facet| Some(**facet) != but);
    asked.all(|facet| chosen.passes(facet, &values(one, facet)))
        && (wanted.is_empty()
            || one.name.all().any(|name| finds(name, wanted))
            || one.city.all().any(|city| finds(city, wanted)))
}

impl Page for OrganisationsPage {
    fn title(&self, words: &Words) -> String {
        words.say("website-organisations-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::organisations::counts(frame, self)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::organisations::organisations(frame, self)
    }

    fn samples() -> Vec<OrganisationsPage> {
        let with = |pairs: &[(&str, &str)]| OrganisationsPage {
            organisations: samples::organisations(),
            domains: samples::domains(),
            regions: samples::regions(),
            administrations: Some(12),
            chosen: Chosen::new(
                pairs
                    .iter()
                    .map(|(name, value)| ((*name).into(), (*value).into()))
                    .collect(),
            ),
        };
        vec![
            with(&[]),
            with(&[("q", "LIEGE"), ("kind", "company")]),
            with(&[("q", "nobody")]),
            OrganisationsPage {
                organisations: Vec::new(),
                administrations: None,
                ..with(&[])
            },
        ]
    }
}

pub(in super::super) async fn list(
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let tag = version(&visit).await?;
    if let Some(answer) = Cached::known(&tag, &visit.headers) {
        return answer;
    }
    let mission = visit.mission_id()?;
    let reads = &mut visit.reads();
    let mut organisations = store::organisations(reads, mission).await?;
    let words = &visit.words;
    words.sort_by_name(&mut organisations, |one| one.name.get(words.language()));
    let page = OrganisationsPage {
        organisations,
        administrations: figures::administrations(reads, mission).await?,
        domains: store::terms(reads, mission, "domain").await?,
        regions: store::terms(reads, mission, "region").await?,
        chosen: Chosen::new(pairs),
    };
    Cached::page(&tag, visit.frame.around(&page))
}
