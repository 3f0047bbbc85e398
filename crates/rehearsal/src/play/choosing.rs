//! What officers and the coordinator do on a day.

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::ids::ApplicationId;
use attache_missions::registration::{self, Application, Decision, Refusal};

use super::officers::{self, Choice, Known, Round};
use super::script::{Fate, Kind};
use super::{Broken, Play};

/// What officers know, and what of it is not yet published.
#[derive(Default)]
pub(super) struct Chosen {
    known: BTreeMap<ApplicationId, Known>,
    /// The calls for which something is decided and not published, by their places.
    open: BTreeSet<usize>,
    /// Those for which the officers have tried what they may not.
    tried: BTreeSet<usize>,
    /// Those for which they have looked at what the product proposes.
    proposed: BTreeSet<usize>,
}

impl Chosen {
    /// Whether an application is of a kind and may be accepted as far as its gates go.
    pub(super) fn could_come(&self, id: ApplicationId, kind: Kind) -> bool {
        let known = self.known.get(&id);
        known.is_some_and(|known| known.checked && known.kind == kind)
    }
}

/// Weights of the three criteria, in percent, as the calls have them.
const WEIGHTS: [i64; 3] = [50, 30, 20];

impl Play<'_> {
    /// Officers look into what came in and decide; on its days the coordinator publishes.
    pub(super) async fn choose(&mut self, day: i64) -> Result<(), Broken> {
        let days = self.scale.timeline();
        self.look_into().await?;
        let round = match day {
            day if day < days.first_wave => return Ok(()),
            day if day == days.first_wave => Round::Wave(80),
            day if day == days.second_wave => Round::Wave(90),
            day if day >= days.closing => Round::Closing,
            _ => Round::Watch,
        };
        if day == days.first_wave {
            self.waive().await?;
        }
        for desk in 0..self.stage.desks.len() {
            self.decide(desk, round).await?;
        }
        let in_wave = round != Round::Watch || day % 3 == 0;
        for desk in std::mem::take(&mut self.chosen.open) {
            match in_wave {
                true => self.stage.publish(desk).await?,
                false => drop(self.chosen.open.insert(desk)),
            }
        }
        Ok(())
    }

    /// Checks and points for what was handed in since the last look.
    async fn look_into(&mut self) -> Result<(), Broken> {
        for place in 0..self.entries.len() {
            let entry = &self.entries[place];
            let Some(id) = entry.application.filter(|_| entry.is_in) else {
                continue;
            };
            if self.chosen.known.contains_key(&id) {
                continue;
            }
            let (desk, kind, fate) = (entry.party.call, entry.party.kind, entry.party.fate);
            let points = entry.party.points;
            let fails = matches!(fate, Fate::Failed | Fate::Waived);
            let wrong = fails.then_some((place % 4, "failed"));
            self.stage.check(desk, id, wrong).await?;
            for (reviewer, points) in points.into_iter().enumerate() {
                self.stage.score(desk, id, reviewer, points).await?;
            }
            let sum = points.iter().flat_map(|one| one.iter().zip(WEIGHTS));
            let known = Known {
                kind,
                checked: !fails,
                points: sum.map(|(points, weight)| points * weight).sum(),
            };
            self.chosen.known.insert(id, known);
            if fate == Fate::TakenBack {
                self.take_back(place).await?;
            }
        }
        Ok(())
    }

    /// Some failures are waived before the first wave.
    async fn waive(&mut self) -> Result<(), Broken> {
        for place in 0..self.entries.len() {
            let entry = &self.entries[place];
            let waived = entry.is_in && entry.party.fate == Fate::Waived;
            let Some(id) = entry.application.filter(|_| waived) else {
                continue;
            };
            let desk = entry.party.call;
            self.stage
                .check(desk, id, Some((place % 4, "waived")))
                .await?;
            if let Some(known) = self.chosen.known.get_mut(&id) {
                known.checked = true;
            }
        }
        Ok(())
    }

    async fn decide(&mut self, desk: usize, round: Round) -> Result<(), Broken> {
        let quota = self.scale.calls[desk];
        let mut reads = self.stage.app.reads();
        let mission = self.stage.mission;
        let all = registration::submitted(&mut reads, mission, quota.region).await?;
        if round != Round::Watch {
            self.try_the_unchecked(desk, &all).await?;
        }
        let seen: Vec<&Application> = all.iter().collect();
        let choices = officers::choose(&quota, &seen, &self.chosen.known, round);
        if !self.chosen.proposed.insert(desk) || round == Round::Watch {
            return self.stand_by_all(desk, choices, &all).await;
        }
        // What the product proposes by points alone comes first; then it is corrected to what the
        // agency has to bring.
        self.stage.take_over(desk).await?;
        self.chosen.open.insert(desk);
        let drafts = registration::submitted(&mut reads, mission, quota.region).await?;
        self.stand_by_all(desk, choices, &drafts).await
    }

    /// Decides what was chosen where it is not decided so already: the same about many at once
    /// where it can be said of whole parties, then party by party, those first that give places
    /// back.
    async fn stand_by_all(
        &mut self,
        desk: usize,
        mut choices: Vec<Choice>,
        all: &[Application],
    ) -> Result<(), Broken> {
        let of = |choice: &Choice| all.iter().find(|one| one.id == choice.application);
        choices.retain(|choice| of(choice).is_some_and(|one| !is_drafted(choice, one)));
        for said in [
            (Decision::Refuse, "incomplete"),
            (Decision::Refuse, "capacity"),
            (Decision::Wait, "capacity"),
        ] {
            let same = |choice: &Choice| {
                let alike = |(_, decision): &(_, Decision)| *decision == said.0;
                choice.reason == said.1 && choice.decisions.iter().all(alike)
            };
            let (ticked, rest): (Vec<Choice>, Vec<Choice>) = choices.into_iter().partition(same);
            choices = rest;
            let ticked: Vec<ApplicationId> = ticked.iter().map(|one| one.application).collect();
            if !ticked.is_empty() {
                self.stage.decide_all(desk, &ticked, said).await?;
                self.chosen.open.insert(desk);
            }
        }
        let more = |choice: &Choice| {
            let held = of(choice).map(|one| one.people.iter().filter(|p| p.holds_place()).count());
            let accepts = |(_, decision): &&(_, Decision)| *decision == Decision::Accept;
            let wanted = choice.decisions.iter().filter(accepts).count();
            i64::try_from(wanted).unwrap_or(0) - i64::try_from(held.unwrap_or(0)).unwrap_or(0)
        };
        choices.sort_by_key(|choice| (more(choice), choice.application));
        for choice in choices {
            self.stand_by(desk, choice).await?;
        }
        Ok(())
    }

    async fn stand_by(&mut self, desk: usize, choice: Choice) -> Result<(), Broken> {
        let (id, all) = (choice.application, &choice.decisions);
        let outcome = self.stage.decide(desk, id, all, choice.reason).await?;
        outcome.map_err(|refused| Broken::Act(format!("{choice:?} was refused: {refused:?}")))?;
        self.chosen.open.insert(desk);
        Ok(())
    }

    /// Nobody gets in past an open gate: tried once an agency.
    async fn try_the_unchecked(&mut self, desk: usize, all: &[Application]) -> Result<(), Broken> {
        let known = &self.chosen.known;
        let unchecked = |one: &&Application| known.get(&one.id).is_some_and(|k| !k.checked);
        let Some(one) = all.iter().find(unchecked) else {
            return Ok(());
        };
        if !self.chosen.tried.insert(desk) {
            return Ok(());
        }
        let accept: Vec<_> = one
            .people
            .iter()
            .map(|p| (p.id, Decision::Accept))
            .collect();
        let outcome = self.stage.decide(desk, one.id, &accept, "").await?;
        self.must_be_refused(outcome, &Refusal::GatesOpen)
    }
}

/// Whether exactly this stands as a draft already.
fn is_drafted(choice: &Choice, one: &Application) -> bool {
    let mut decisions = choice.decisions.iter();
    decisions.all(|(id, decision)| {
        let person = one.people.iter().find(|person| person.id == *id);
        person.is_some_and(|person| person.decision == Some(*decision))
    })
}
