//! What comes between: offers taken, declined and left to expire, companies that withdraw, people
//! who send somebody else, and administrations that name theirs.

use attache_foundation::ids::{OrganisationId, PersonId};
use attache_missions::delegations::{self, NewPerson, Wanted, Who};
use attache_missions::registration::{self, Applicant, Application, Standing};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::{Language, Localized};
use attache_results::figures;

use super::script::Kind;
use super::snapshot::PersonRow;
use super::stage::CANARY;
use super::{Broken, Play, store};

/// The mission's first and last day as those who come for all of it have them.
const STAY: (Moment, Moment) = (Moment(1_759_622_400_000), Moment(1_760_140_800_000));

/// How many people of administrations are there in the end because somebody was replaced: of
/// three who are named one goes, on each of two days.
const REPLACED: i64 = 4;

impl Play<'_> {
    /// What happens on a day besides applying and choosing.
    pub(super) async fn trouble(&mut self, day: i64) -> Result<(), Broken> {
        let days = self.scale.timeline();
        if day < days.first_wave {
            return Ok(());
        }
        for desk in 0..self.stage.desks.len() {
            let region = self.scale.calls[desk].region;
            let mut reads = self.stage.app.reads();
            let mission = self.stage.mission;
            let all = registration::submitted(&mut reads, mission, region).await?;
            self.answer_offers(&all).await?;
            let whole = day == days.first_wave + 1 || day == days.second_wave + 1;
            if whole && day < days.closing {
                self.a_company_withdraws(desk, &all).await?;
            } else if day <= days.last_trouble {
                self.somebody_withdraws(desk, &all).await?;
            }
        }
        if day == days.second_wave || day == days.closing {
            self.somebody_is_replaced(day).await?;
            for desk in 0..self.stage.desks.len() {
                self.somebody_sends_a_colleague(desk).await?;
            }
        }
        Ok(())
    }

    fn entry_of(&self, one: &Application) -> Option<usize> {
        self.entries
            .iter()
            .position(|entry| entry.application == Some(one.id))
    }

    /// Of ten who are offered a place seven take it, one declines, and two let it expire;
    /// federations and institutions take theirs.
    async fn answer_offers(&mut self, all: &[Application]) -> Result<(), Broken> {
        for one in all {
            let offered = one.people.iter().any(|p| p.standing == Standing::Offered);
            let Some(place) = self.entry_of(one).filter(|_| offered) else {
                continue;
            };
            let party = &self.entries[place].party;
            let temper = match party.kind {
                Kind::Company => party.temper,
                _ => 0,
            };
            if temper >= 800 {
                continue;
            }
            let mut change = self.stage.change(one.account).await?;
            registration::answer_offer(&mut change, one.id, one.account, temper < 700).await?;
            change.finish().await?;
        }
        Ok(())
    }

    /// An application is taken back, whatever came of it.
    pub(super) async fn take_back(&mut self, place: usize) -> Result<(), Broken> {
        let entry = &self.entries[place];
        let (Some(id), Some(by)) = (entry.application, entry.account) else {
            return Err(Broken::script("taken back before it was begun"));
        };
        let mut change = self.stage.change(by).await?;
        registration::withdraw(&mut change, id, by).await?;
        change.finish().await?;
        self.stage.count("application_withdrawn", 1);
        self.entries[place].is_in = false;
        Ok(())
    }

    /// On three days of ten an organisation of an agency does not come after all, as long as the
    /// agency has others to bring in its place.
    async fn somebody_withdraws(&mut self, desk: usize, all: &[Application]) -> Result<(), Broken> {
        let in_it =
            |one: &&Application| one.people.iter().any(|p| p.standing == Standing::Accepted);
        let accepted: Vec<&Application> = all.iter().filter(in_it).collect();
        let happens = self.chance.happens(300);
        let whose = self
            .chance
            .pick(&accepted)
            .and_then(|one| self.entry_of(one));
        let Some(place) = whose.filter(|_| happens) else {
            return Ok(());
        };
        // Whoever has sent a colleague is named by that note, and comes.
        if self.entries[place].stays {
            return Ok(());
        }
        let kind = self.entries[place].party.kind;
        if self.can_spare(desk, all, kind, 1) {
            self.take_back(place).await?;
        }
        Ok(())
    }

    /// Whether an agency has so many more of a kind than it must bring.
    fn can_spare(&self, desk: usize, all: &[Application], kind: Kind, more: usize) -> bool {
        let comes = |one: &&Application| {
            let all = one.people.iter().all(|p| p.standing != Standing::Withdrawn);
            // A party that comes only together may find too few places in the end.
            let fits = !one.only_together || one.people.iter().any(Applicant::holds_place);
            all && fits
        };
        let others = all
            .iter()
            .filter(|one| self.chosen.could_come(one.id, kind))
            .filter(comes);
        others.count() > kind.quota(&self.scale.calls[desk]) + more
    }

    /// On two days a whole company of each agency does not come after all, with everybody it was
    /// to send: the coordinator notes it of the company, and its places go to the waiting list.
    async fn a_company_withdraws(
        &mut self,
        desk: usize,
        all: &[Application],
    ) -> Result<(), Broken> {
        let comes = |one: &&Application| {
            let in_it = one.people.iter().all(|p| p.standing == Standing::Accepted);
            let entry = self.entry_of(one).map(|place| &self.entries[place]);
            let free = entry.is_some_and(|entry| {
                entry.party.kind == Kind::Company && entry.is_in && !entry.stays
            });
            in_it && free
        };
        let mut companies: Vec<&Application> = all.iter().filter(comes).collect();
        // A company of several people is a group; where there is none, one person will do.
        if companies.iter().any(|one| one.people.len() > 1) {
            companies.retain(|one| one.people.len() > 1);
        }
        let picked = self.chance.pick(&companies).copied();
        let Some(one) = picked.filter(|_| self.can_spare(desk, all, Kind::Company, 3)) else {
            return Ok(());
        };
        let person = one.people.first().map(|person| person.id.to_string());
        let mut reads = self.stage.app.reads();
        let of = store::organisation(&mut reads, &person.unwrap_or_default()).await?;
        let of = of.ok_or_else(|| Broken::script("accepted for no organisation"))?;
        let wanted = Wanted {
            who: Who::Group(of),
            reason: "organisation".to_owned(),
            ..absent(one.people[0].id, None)
        };
        let mut change = self.stage.change(self.stage.coordinator).await?;
        if !delegations::withdraw(&mut change, &wanted).await? {
            return Err(Broken::script("a withdrawal was refused"));
        }
        change.finish().await?;
        self.stage.count("group_withdrawn", 1);
        Ok(())
    }

    /// Somebody of the administration cannot come and sends a colleague; another cannot come and
    /// then does; nobody of a company is touched by it.
    async fn somebody_is_replaced(&mut self, day: i64) -> Result<(), Broken> {
        let invited = self.invite(day, 3).await?;
        let [goes, comes, wavers] = invited[..] else {
            return Err(Broken::script("three were invited"));
        };
        let mut change = self.stage.change(self.stage.coordinator).await?;
        for (person, substitute) in [(goes, Some(comes)), (wavers, None)] {
            if !delegations::withdraw(&mut change, &absent(person, substitute)).await? {
                return Err(Broken::script("a withdrawal was refused"));
            }
        }
        delegations::take_back(&mut change, wavers).await?;
        change.finish().await?;
        self.stage.count("participant_substituted", 1);
        self.stage.count("participant_returned", 1);
        Ok(())
    }

    /// Somebody accepted for a company cannot come, and a colleague takes over.
    async fn somebody_sends_a_colleague(&mut self, desk: usize) -> Result<(), Broken> {
        let call = self.stage.desks[desk].call.to_string();
        let accepted = |p: &&PersonRow| p.standing == "accepted" && p.call == call;
        let all: Vec<&PersonRow> = self.now.people.iter().filter(accepted).collect();
        // Whoever took their application back today stands in the list of last night.
        let still = |p: &&&PersonRow| {
            let of = |entry: &&super::Entry| {
                let id = entry.application.map(|id| id.to_string());
                id.as_deref() == Some(p.application.as_str())
            };
            self.entries
                .iter()
                .find(of)
                .is_some_and(|entry| entry.is_in && !entry.stays)
        };
        let all: Vec<&PersonRow> = all.iter().filter(still).copied().collect();
        let Some(person) = self.chance.pick(&all) else {
            return Ok(());
        };
        let (id, application) = (person.id.clone(), person.application.clone());
        let mut reads = self.stage.app.reads();
        let Some(organisation) = store::organisation(&mut reads, &id).await? else {
            return Ok(());
        };
        let goes = id
            .parse()
            .map_err(|_| Broken::script("a person without an id"))?;
        let mut change = self.stage.change(self.stage.coordinator).await?;
        let colleague = NewPerson {
            category: "business".to_owned(),
            region: Some(self.scale.calls[desk].region.to_owned()),
            ..official(change.id(), organisation)
        };
        delegations::load(&mut change, std::slice::from_ref(&colleague), &[]).await?;
        let wanted = absent(goes, Some(colleague.id));
        if !delegations::withdraw(&mut change, &wanted).await? {
            return Err(Broken::script("a withdrawal was refused"));
        }
        change.finish().await?;
        self.stage.count("participant_substituted", 1);
        let id = |entry: &super::Entry| entry.application.map(|id| id.to_string());
        let of = self
            .entries
            .iter_mut()
            .find(|one| id(one).as_ref() == Some(&application));
        if let Some(entry) = of {
            entry.stays = true;
        }
        Ok(())
    }

    /// From the day on which the calls close, administrations name their people, each on its own
    /// days; on the last day somebody comes for every place of the agencies that nobody took.
    pub(super) async fn name_people(&mut self, day: i64) -> Result<(), Broken> {
        let days = self.scale.timeline();
        if day < days.closes {
            return Ok(());
        }
        if day < days.last {
            let places: i64 = self.scale.calls.iter().map(|quota| quota.places).sum();
            let due = (self.scale.participants - places - REPLACED).max(0);
            let due = due * (day - days.closes + 1) / (days.last - days.closes);
            let count = usize::try_from(due - self.named).unwrap_or(0);
            self.invite(day, count).await?;
            self.named = due;
            return Ok(());
        }
        let mut reads = self.stage.app.reads();
        let live = figures::live(&mut reads, self.stage.mission).await?;
        let missing = usize::try_from(self.scale.participants - live.participants);
        self.named_last = missing.map_err(|_| Broken::script("more people than were announced"))?;
        self.invite(day, self.named_last).await?;
        Ok(())
    }

    async fn invite(&mut self, day: i64, count: usize) -> Result<Vec<PersonId>, Broken> {
        let all = &self.stage.administrations;
        let whose = usize::try_from(day).unwrap_or(0) % all.len();
        let of = all[whose];
        let mut change = self.stage.change(self.stage.coordinator).await?;
        let people: Vec<NewPerson> = (0..count).map(|_| official(change.id(), of)).collect();
        delegations::load(&mut change, &people, &[]).await?;
        change.finish().await?;
        Ok(people.iter().map(|person| person.id).collect())
    }
}

/// Somebody does not come at all.
fn absent(person: PersonId, substitute: Option<PersonId>) -> Wanted {
    Wanted {
        who: Who::One { person, substitute },
        from_day: Date::constant(2025, 10, 4),
        reason: "duties".to_owned(),
        note: CANARY.to_owned(),
    }
}

fn official(id: PersonId, organisation: OrganisationId) -> NewPerson {
    NewPerson {
        id,
        code: format!("invited-{id}"),
        category: "administration".to_owned(),
        given_name: "Invited".to_owned(),
        family_name: id.to_string(),
        style: Localized::default(),
        function: "official".to_owned(),
        organisation,
        region: None,
        language: Language::Fr,
        mail: String::new(),
        arrives_at: STAY.0,
        leaves_at: STAY.1,
        photo_refused: false,
        synthetic: true,
        source: "generated".to_owned(),
    }
}
