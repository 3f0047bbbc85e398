//! What those who apply do on a day.

use attache_foundation::ids::{AccountId, ApplicationId};
use attache_missions::registration::{Outcome, Refusal, Refused, Step};

use super::script::Fate;
use super::{Broken, Play};

impl Play<'_> {
    /// Everybody whose day it is begins, goes on, or hands in.
    pub(super) async fn apply(&mut self, day: i64) -> Result<(), Broken> {
        for place in 0..self.entries.len() {
            if self.entries[place].party.starts == day {
                self.begin(place).await?;
            }
        }
        for place in 0..self.entries.len() {
            let party = &self.entries[place].party;
            let waits = matches!(party.fate, Fate::Late | Fate::InGrace);
            if party.submits == day && !waits {
                self.hand_in(place).await?;
            }
        }
        if day == self.scale.timeline().closes {
            self.deadline().await?;
        }
        Ok(())
    }

    async fn begin(&mut self, place: usize) -> Result<(), Broken> {
        let entry = &self.entries[place];
        let account = self.stage.open_account(&entry.party).await?;
        let steps: &[Step] = match entry.party.fate {
            Fate::Resumed | Fate::Abandoned => &Step::ALL[..1],
            _ => &Step::ALL,
        };
        let id = self.stage.draft(&entry.party, account, steps).await?;
        let again = self.stage.draft(&entry.party, account, &[]).await?;
        if again != id {
            return Err(Broken::script("a draft was begun twice"));
        }
        let entry = &mut self.entries[place];
        (entry.account, entry.application) = (Some(account), Some(id));
        Ok(())
    }

    fn whose(&self, place: usize) -> Result<(ApplicationId, AccountId), Broken> {
        let entry = &self.entries[place];
        let none = || Broken::script("handed in before it was begun");
        Ok((
            entry.application.ok_or_else(none)?,
            entry.account.ok_or_else(none)?,
        ))
    }

    async fn hand_in(&mut self, place: usize) -> Result<(), Broken> {
        let (id, by) = self.whose(place)?;
        let fate = self.entries[place].party.fate;
        match fate {
            Fate::Abandoned => {
                let outcome = self.stage.submit(id, by).await?;
                return self.must_be_refused(outcome, &Refusal::Unfinished);
            }
            Fate::Colleague => {
                let outcome = self.stage.submit(id, by).await?;
                return self.must_be_refused(outcome, &Refusal::Somebody);
            }
            Fate::Resumed => {
                let party = &self.entries[place].party;
                self.stage.draft(party, by, &Step::ALL[1..]).await?;
            }
            Fate::Corrected => self.correct(place).await?,
            _ => {}
        }
        self.submit(place).await?;
        if fate == Fate::Double {
            self.stage.submit(id, by).await??;
        }
        Ok(())
    }

    /// Takes the consent back, is refused, gives it again.
    async fn correct(&mut self, place: usize) -> Result<(), Broken> {
        let (id, by) = self.whose(place)?;
        self.stage
            .keep(id, by, Step::Review, &[("consent", "")])
            .await?;
        let outcome = self.stage.submit(id, by).await?;
        self.must_be_refused(outcome, &Refusal::Unfinished)?;
        self.stage
            .keep(id, by, Step::Review, &[("consent", "yes")])
            .await
    }

    async fn submit(&mut self, place: usize) -> Result<(), Broken> {
        let (id, by) = self.whose(place)?;
        self.stage.submit(id, by).await??;
        self.stage.count("application_submitted", 1);
        self.entries[place].is_in = true;
        Ok(())
    }

    /// The calls close at noon: within the minutes of grace some still hand in, after them nobody.
    async fn deadline(&mut self) -> Result<(), Broken> {
        self.stage.clock.advance_seconds(4 * 3600 + 600);
        for place in 0..self.entries.len() {
            if self.entries[place].party.fate == Fate::InGrace {
                self.submit(place).await?;
            }
        }
        self.stage.clock.advance_seconds(600);
        for place in 0..self.entries.len() {
            if self.entries[place].party.fate == Fate::Late {
                let (id, by) = self.whose(place)?;
                let outcome = self.stage.submit(id, by).await?;
                self.must_be_refused(outcome, &Refusal::Closed)?;
            }
        }
        Ok(())
    }

    /// What must be refused with this refusal, was.
    pub(super) fn must_be_refused(
        &mut self,
        outcome: Outcome<()>,
        wanted: &Refusal,
    ) -> Result<(), Broken> {
        match outcome {
            Err(Refused::Rule(refusal)) if refusal == *wanted => {
                self.refused += 1;
                Ok(())
            }
            other => Err(Broken::Act(format!("{wanted:?} was due, got {other:?}"))),
        }
    }
}
