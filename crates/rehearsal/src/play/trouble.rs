//! What comes between: offers taken, declined and left to expire, companies that withdraw, people
//! who send somebody else, and the coordinator who fills the delegation in the end.

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
            if day <= days.last_trouble {
                self.somebody_withdraws(desk, &all).await?;
            }
        }
        if day == days.second_wave || day == days.closing {
            self.somebody_is_replaced().await?;
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
        let comes = |p: &Applicant| p.standing != Standing::Withdrawn;
        let others = all
            .iter()
            .filter(|one| self.chosen.could_come(one.id, kind) && one.people.iter().all(comes));
        if others.count() > kind.quota(&self.scale.calls[desk]) + 1 {
            self.take_back(place).await?;
        }
        Ok(())
    }

    /// Somebody of the administration cannot come and sends a colleague; another cannot come and
    /// then does; nobody of a company is touched by it.
    async fn somebody_is_replaced(&mut self) -> Result<(), Broken> {
        let invited = self.invite(3).await?;
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

    /// The coordinator names people of the administrations until the delegation has its size.
    pub(super) async fn fill_delegation(&mut self) -> Result<(), Broken> {
        let mut reads = self.stage.app.reads();
        let live = figures::live(&mut reads, self.stage.mission).await?;
        let missing = usize::try_from(self.scale.participants - live.participants);
        let missing = missing.map_err(|_| Broken::script("more people than were announced"))?;
        self.invite(missing).await?;
        Ok(())
    }

    async fn invite(&mut self, count: usize) -> Result<Vec<PersonId>, Broken> {
        let mut change = self.stage.change(self.stage.coordinator).await?;
        let people: Vec<NewPerson> = (0..count)
            .map(|_| official(change.id(), self.stage.administration))
            .collect();
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
