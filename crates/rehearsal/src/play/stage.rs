//! The product on which a rehearsal is played: its mission, its agencies with their officers and
//! calls, and every act as somebody would do it.

use std::collections::BTreeMap;

use attache_foundation::app::App;
use attache_foundation::history::{By, Change};
use attache_foundation::ids::{
    AccountId, ApplicationId, CallId, MissionId, OrganisationId, PersonId,
};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Error, Role, accounts};
use attache_missions::mission::{self, NewLeg, NewMission};
use attache_missions::organisations::identifiers::{Identifier, Scheme};
use attache_missions::organisations::{self, NewOrganisation};
use attache_missions::registration::{self, Decision, NewCall, Outcome, Step, example};
use attache_platform::moment::{Clock, Date};
use attache_platform::texts::{Language, Localized};

use super::Broken;
use super::scale::{Quota, Scale};
use super::script::{Kind, Party};

/// Stands in every internal note of a rehearsal; no letter and no page may hold it.
pub(super) const CANARY: &str = "kanarie-4711";

/// The last day on which people travel.
const TRAVEL: (Date, Date) = (Date::constant(2025, 10, 4), Date::constant(2025, 10, 12));

/// Administrations that send people of their own.
const ADMINISTRATIONS: [&str; 4] = [
    "FPS Foreign Affairs",
    "FPS Economy",
    "Cabinet of the Minister of Foreign Trade",
    "Representation in the United States",
];

/// An agency's call, and who works on it.
pub(super) struct Desk {
    pub(super) quota: Quota,
    pub(super) call: CallId,
    /// One who checks and decides, and two who give points.
    pub(super) officers: [AccountId; 3],
}

/// The product with everything that a rehearsal puts into it.
pub(super) struct Stage<'a> {
    pub(super) app: &'a App,
    pub(super) clock: &'a Clock,
    pub(super) mission: MissionId,
    pub(super) coordinator: AccountId,
    /// Those that name their people themselves, without a call.
    pub(super) administrations: Vec<OrganisationId>,
    pub(super) desks: Vec<Desk>,
    /// How often each kind of event must stand in the log for what was done.
    pub(super) done: BTreeMap<&'static str, i64>,
}

impl<'a> Stage<'a> {
    /// Sets the mission up: its days, its agencies, those they know already, their calls.
    pub(super) async fn set(
        app: &'a App,
        clock: &'a Clock,
        scale: &Scale,
        parties: &[Party],
    ) -> Result<Stage<'a>, Broken> {
        let mission = attache_platform::id::Id::new(app.now(), app.chance());
        let mut change = app.change(By::Itself, Some(mission)).await?;
        let leg = leg(&change);
        mission::load(&mut change, &new_mission(), &[leg]).await?;
        let of_state = ADMINISTRATIONS.map(|name| {
            let kind = "administration";
            organisation(&change, kind, name, None)
        });
        organisations::load(&mut change, &of_state).await?;
        let coordinator = officer(&mut change, "Coordinator", Role::Organiser, None).await?;
        let mut desks = Vec::new();
        for quota in scale.calls {
            desks.push(desk(&mut change, scale, quota).await?);
        }
        load_known(&mut change, scale, parties).await?;
        change.finish().await?;
        let done = BTreeMap::from([("mission_loaded", 1), ("call_made", 3)]);
        Ok(Stage {
            app,
            clock,
            mission,
            coordinator,
            administrations: of_state.iter().map(|one| one.id).collect(),
            desks,
            done,
        })
    }

    pub(super) async fn change(&self, by: AccountId) -> Result<Change, Broken> {
        Ok(self.app.change(By::Account(by), Some(self.mission)).await?)
    }

    /// Counts an act whose event must be found in the log.
    pub(super) fn count(&mut self, kind: &'static str, times: i64) {
        *self.done.entry(kind).or_default() += times;
    }

    /// Somebody who applies gets an account.
    pub(super) async fn open_account(&self, party: &Party) -> Result<AccountId, Broken> {
        let first = party.people.first();
        let first = first.ok_or_else(|| Broken::script("a party of nobody"))?;
        let name = format!("{} {}", first.name.given, first.name.family);
        let language = Language::from_code(first.language).unwrap_or_default();
        let mut change = self.app.change(By::Itself, Some(self.mission)).await?;
        let account = accounts::open_account(&mut change, &name, language, None).await?;
        change.finish().await?;
        Ok(account)
    }

    /// Begins a draft and fills it in, or only its first step.
    pub(super) async fn draft(
        &self,
        party: &Party,
        by: AccountId,
        steps: &[Step],
    ) -> Result<ApplicationId, Broken> {
        let call = self.desks[party.call].call;
        let mut change = self.change(by).await?;
        let id = registration::start(&mut change, call, by).await?;
        for step in steps {
            for fields in party.forms(*step) {
                registration::keep(&mut change, id, by, *step, fields).await?;
            }
        }
        change.finish().await?;
        Ok(id)
    }

    /// Keeps some fields of one step.
    pub(super) async fn keep(
        &self,
        id: ApplicationId,
        by: AccountId,
        step: Step,
        fields: &[(&str, &str)],
    ) -> Result<(), Broken> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let fields = fields.iter().map(owned).collect();
        let mut change = self.change(by).await?;
        registration::keep(&mut change, id, by, step, fields).await?;
        Ok(change.finish().await?)
    }

    pub(super) async fn submit(
        &self,
        id: ApplicationId,
        by: AccountId,
    ) -> Result<Outcome<()>, Broken> {
        let mut change = self.change(by).await?;
        match registration::submit(&mut change, id, by).await {
            Ok(()) => Ok(Ok(change.finish().await?)),
            refused => Ok(refused),
        }
    }

    /// Notes what the four checks of an organisation found; `wrong` is the one that fails.
    pub(super) async fn check(
        &mut self,
        desk: usize,
        id: ApplicationId,
        wrong: Option<(usize, &str)>,
    ) -> Result<(), Broken> {
        let by = self.desks[desk].officers[0];
        let region = self.desks[desk].quota.region;
        let mut change = self.change(by).await?;
        for (place, gate) in registration::GATES.into_iter().enumerate() {
            let state = match wrong {
                Some((at, state)) if at == place => state,
                _ => "passed",
            };
            let found = (gate, state, CANARY);
            registration::set_gate(&mut change, region, id, found, by).await?;
        }
        change.finish().await?;
        self.count("application_checked", 4);
        Ok(())
    }

    pub(super) async fn score(
        &mut self,
        desk: usize,
        id: ApplicationId,
        reviewer: usize,
        points: [i64; 3],
    ) -> Result<(), Broken> {
        let by = self.desks[desk].officers[1 + reviewer];
        let region = self.desks[desk].quota.region;
        let codes = ["fit", "ready", "new"].map(str::to_owned);
        let points: Vec<(String, i64)> = codes.into_iter().zip(points).collect();
        let mut change = self.change(by).await?;
        registration::score(&mut change, region, id, &points, by).await?;
        change.finish().await?;
        self.count("application_scored", 1);
        Ok(())
    }

    pub(super) async fn decide(
        &mut self,
        desk: usize,
        id: ApplicationId,
        decisions: &[(PersonId, Decision)],
        reason: &str,
    ) -> Result<Outcome<()>, Broken> {
        let by = self.desks[desk].officers[0];
        let region = self.desks[desk].quota.region;
        let mut change = self.change(by).await?;
        let outcome = registration::decide(&mut change, region, id, decisions, reason).await;
        if outcome.is_ok() {
            change.finish().await?;
            self.count("application_decided", 1);
        }
        Ok(outcome)
    }

    /// The officer takes over as drafts what the product proposes for the call.
    pub(super) async fn take_over(&mut self, desk: usize) -> Result<(), Broken> {
        let Desk {
            call,
            officers,
            quota,
        } = &self.desks[desk];
        let mut change = self.change(officers[0]).await?;
        let decided = registration::take_over(&mut change, quota.region, *call).await?;
        change.finish().await?;
        self.count("application_decided", i64::try_from(decided).unwrap_or(0));
        Ok(())
    }

    /// The officer ticks many and decides the same about all of them.
    pub(super) async fn decide_all(
        &mut self,
        desk: usize,
        ticked: &[ApplicationId],
        said: (Decision, &str),
    ) -> Result<(), Broken> {
        let Desk {
            officers, quota, ..
        } = &self.desks[desk];
        let mut change = self.change(officers[0]).await?;
        let decided = registration::decide_all(&mut change, quota.region, ticked, said).await?;
        change.finish().await?;
        self.count("application_decided", i64::try_from(decided).unwrap_or(0));
        Ok(())
    }

    /// The coordinator publishes a call, if anything was decided.
    pub(super) async fn publish(&mut self, desk: usize) -> Result<(), Broken> {
        let mut change = self.change(self.coordinator).await?;
        registration::publish(&mut change, self.desks[desk].call).await?;
        change.finish().await?;
        self.count("selection_published", 1);
        Ok(())
    }
}

impl Party {
    /// What somebody sends in the forms of a step.
    pub(super) fn forms(&self, step: Step) -> Vec<Vec<(String, String)>> {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        match step {
            Step::Organisation => vec![vec![
                field("name", &self.organisation),
                field("number", &self.number),
                field("size", self.size),
                field("city", "Brussel"),
                field(
                    "offer",
                    "Measuring instruments, with the software that reads them.",
                ),
                field("need", "A distributor on the West Coast."),
            ]],
            Step::People => {
                let mut forms = vec![vec![field("do", "add")]; self.people.len()];
                forms.push(self.people_form());
                forms
            }
            Step::Questions => vec![vec![
                field("q-exports", "no"),
                field("q-wants", "customers"),
            ]],
            Step::Review => vec![vec![field("consent", "yes")]],
        }
    }

    fn people_form(&self) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        if self.people.len() > 1 {
            let together = if self.together { "yes" } else { "no" };
            fields.push(("together".to_owned(), together.to_owned()));
        }
        for (place, member) in self.people.iter().enumerate() {
            let values = [
                ("given", member.name.given.as_str()),
                ("family", &member.name.family),
                ("function", "Export manager"),
                ("mail", &member.name.email),
                ("phone", ""),
                ("language", member.language),
                ("first", "2025-10-05"),
                ("last", "2025-10-10"),
            ];
            for (name, value) in values {
                fields.push((format!("p{place}-{name}"), value.to_owned()));
            }
        }
        fields
    }
}

fn new_mission() -> NewMission {
    NewMission {
        slug: "rehearsal".to_owned(),
        kind: "royal_economic_mission".to_owned(),
        label: Localized::new(["Rehearsal", "Repetitie", "Répétition", "Probe"]),
        first_day: Date::constant(2025, 10, 5),
        last_day: Date::constant(2025, 10, 10),
        travel_first_day: TRAVEL.0,
        travel_last_day: TRAVEL.1,
        hashtag: String::new(),
        country: "US".to_owned(),
        state: "US-CA".to_owned(),
        relation: String::new(),
        sources: Vec::new(),
        terms: Vec::new(),
        goals: Vec::new(),
        earlier: Vec::new(),
        opportunities: Vec::new(),
    }
}

fn leg(change: &Change) -> NewLeg {
    NewLeg {
        id: change.id(),
        code: "san-francisco".to_owned(),
        position: 1,
        city: Localized::new(["San Francisco"; 4]),
        first_day: Date::constant(2025, 10, 5),
        last_day: Date::constant(2025, 10, 10),
        zone: "America/Los_Angeles".to_owned(),
        post: "post".to_owned(),
        latitude: 37.79,
        longitude: -122.4,
    }
}

fn organisation(change: &Change, kind: &str, name: &str, region: Option<&str>) -> NewOrganisation {
    let id: OrganisationId = change.id();
    NewOrganisation {
        id,
        code: format!("known-{id}"),
        kind: kind.to_owned(),
        name: name.into(),
        region: region.map(str::to_owned),
        size: None,
        domains: Vec::new(),
        city: None,
        country: "BE".to_owned(),
        identifiers: Vec::new(),
        parent: None,
        offer: Localized::default(),
        need: Localized::default(),
        participates: false,
        synthetic: true,
        source: "generated".to_owned(),
    }
}

/// Federations and institutions stand in the address book before they apply, by their numbers.
async fn load_known(change: &mut Change, scale: &Scale, parties: &[Party]) -> Result<(), Broken> {
    let known = parties.iter().filter(|party| party.kind != Kind::Company);
    let mut all = Vec::new();
    for party in known {
        let region = scale.calls[party.call].region;
        let number = Identifier::read(Scheme::Enterprise, &party.number);
        all.push(NewOrganisation {
            identifiers: number.into_iter().collect(),
            ..organisation(change, party.kind.name(), &party.organisation, Some(region))
        });
    }
    Ok(organisations::load(change, &all).await?)
}

async fn desk(change: &mut Change, scale: &Scale, quota: Quota) -> Result<Desk, Broken> {
    let agency = organisation(change, "agency", quota.agency, Some(quota.region));
    let id = agency.id;
    organisations::load(change, &[agency]).await?;
    let now = change.now();
    let days = scale.timeline();
    let after = |hours: i64| now.plus_seconds(hours * 3600);
    let mut form = example::form(quota.region);
    form.balances.clear();
    let call = NewCall {
        code: format!("call-{}", quota.region),
        opens_at: now,
        closes_at: after(days.closes * 24 + 4),
        logistics_until: after(scale.days * 24),
        places: quota.places,
        offer_hours: scale.offer_hours,
        form,
        ..example::late_places(id, quota.agency, quota.region, now)
    };
    let made = registration::open_calls(change, &[call]).await?;
    let call = *made
        .first()
        .ok_or_else(|| Broken::script("no call was made"))?;
    let mut officers = Vec::new();
    for name in ["Officer", "First reviewer", "Second reviewer"] {
        let name = format!("{name} of {}", quota.agency);
        let region = Some(quota.region);
        officers.push(officer(change, &name, Role::RegionalOfficer, region).await?);
    }
    let officers = [officers[0], officers[1], officers[2]];
    Ok(Desk {
        quota,
        call,
        officers,
    })
}

async fn officer(
    change: &mut Change,
    name: &str,
    role: Role,
    region: Option<&str>,
) -> Result<AccountId, Error> {
    let mission = change.mission()?;
    let account = accounts::open_account(change, name, Language::En, None).await?;
    let grant = Grant {
        region: region.map(str::to_owned),
        ..Grant::of(role, mission)
    };
    permissions::grant(change, account, &grant).await?;
    Ok(account)
}
