//! Sixty days of applications, played on the real product from a seed.
//!
//! Everything that could differ is drawn before the first day ([`script`]); then each day is
//! lived: people apply, correct, withdraw and answer offers, officers check, give points and
//! decide, the coordinator publishes, and the product's own jobs run by its clock, which the
//! rehearsal moves. After each day all of [`checks`] must hold. In the end the mission has the
//! counts of its announcement, by the product's own count, whatever the seed.

mod applying;
mod checks;
mod choosing;
mod officers;
mod scale;
mod script;
mod snapshot;
mod stage;
mod store;
#[cfg(test)]
mod tests;
mod trouble;

use std::fmt;

use attache_foundation::app::App;
use attache_foundation::{Error, Result as Answer};
use attache_missions::registration::Refused;
use attache_platform::database::DatabaseError;
use attache_platform::moment::Clock;
use attache_results::figures::{self, Live};
use sha2::{Digest, Sha256};

use crate::chance::Chance;
use crate::table::Trouble;
use choosing::Chosen;
use script::Party;
use snapshot::Snapshot;
use stage::Stage;

pub use scale::{BEGINNING, Quota, Scale};

/// Why a rehearsal ended before its last day.
#[derive(Clone, Debug)]
pub enum Broken {
    /// A check found something: its name, the day, what it found.
    Check {
        name: &'static str,
        day: i64,
        found: String,
    },
    /// The product did something else than it had to.
    Act(String),
    /// The product or its database failed.
    Product(Error),
}

impl Broken {
    /// The script asks for what cannot be.
    fn script(what: &str) -> Broken {
        Broken::Act(what.to_owned())
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Broken::Check { name, day, found } => write!(f, "{name}, day {day}: {found}"),
            Broken::Act(what) => f.write_str(what),
            Broken::Product(error) => write!(f, "{error:?}"),
        }
    }
}

impl std::error::Error for Broken {}

impl From<Error> for Broken {
    fn from(error: Error) -> Broken {
        Broken::Product(error)
    }
}

impl From<DatabaseError> for Broken {
    fn from(error: DatabaseError) -> Broken {
        Broken::Product(error.into())
    }
}

impl From<Refused> for Broken {
    fn from(refused: Refused) -> Broken {
        match refused {
            Refused::Rule(refusal) => Broken::Act(format!("refused: {refusal:?}")),
            Refused::Error(error) => Broken::Product(error),
        }
    }
}

impl From<Trouble> for Broken {
    fn from(trouble: Trouble) -> Broken {
        Broken::Act(trouble.to_string())
    }
}

/// How a mission stands on the evening of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evening {
    /// Counted from 0.
    pub day: i64,
    pub begun: usize,
    pub submitted: usize,
    pub accepted: usize,
    pub waiting: usize,
    /// Places held for somebody of the waiting list.
    pub offered: usize,
    pub letters: usize,
    /// Lines of the log.
    pub lines: usize,
}

/// What a rehearsal came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub seed: u64,
    pub last: Evening,
    /// What the product counts.
    pub counted: Live,
    /// The companies that the product counts, by Region.
    pub companies: Vec<(String, i64)>,
    /// Places of the calls that nobody took.
    pub places_left: i64,
    /// How often something was tried that must be refused, and was.
    pub refused: usize,
    /// How many people of administrations were named on the last day.
    pub named_last: usize,
    /// SHA-256 of everything that the mission holds, in hexadecimal.
    pub digest: String,
}

/// A rehearsal while it is played.
struct Play<'a> {
    stage: Stage<'a>,
    scale: Scale,
    entries: Vec<Entry>,
    chosen: Chosen,
    chance: Chance,
    now: Snapshot,
    refused: usize,
    /// How many people administrations have named, those who come instead of others aside.
    named: i64,
    named_last: usize,
}

/// An application as it stands in the rehearsal.
struct Entry {
    party: Party,
    account: Option<attache_foundation::ids::AccountId>,
    application: Option<attache_foundation::ids::ApplicationId>,
    is_in: bool,
    /// Whether somebody of it sent a colleague, so that it is not taken back any more.
    stays: bool,
}

/// Plays a whole rehearsal on an empty product, whose clock `clock` is and stands at
/// [`BEGINNING`]; tells of each evening.
///
/// # Errors
/// A check that found something, or the product failed.
pub async fn play(
    app: &App,
    clock: &Clock,
    scale: &Scale,
    seed: u64,
    evening: impl FnMut(Evening),
) -> Result<Report, Broken> {
    let (report, _) = to_the_end(app, clock, scale, seed, evening).await?;
    Ok(report)
}

/// The same, with the state in which it ends, for the tests of the checks.
async fn to_the_end(
    app: &App,
    clock: &Clock,
    scale: &Scale,
    seed: u64,
    mut evening: impl FnMut(Evening),
) -> Result<(Report, Snapshot), Broken> {
    let parties = script::parties(scale, seed)?;
    let stage = Stage::set(app, clock, scale, &parties).await?;
    let entry = |party| Entry {
        party,
        account: None,
        application: None,
        is_in: false,
        stays: false,
    };
    let mut play = Play {
        stage,
        scale: scale.clone(),
        entries: parties.into_iter().map(entry).collect(),
        chosen: Chosen::default(),
        chance: Chance::new(seed, "play: day by day"),
        now: Snapshot::default(),
        refused: 0,
        named: 0,
        named_last: 0,
    };
    let mut last = Evening::default();
    for day in 0..scale.days {
        last = play.day(day).await?;
        evening(last);
    }
    let report = play.report(seed, last).await?;
    Ok((report, play.now))
}

impl Play<'_> {
    /// A day from its morning to the check in the evening, and the night after it.
    async fn day(&mut self, day: i64) -> Result<Evening, Broken> {
        self.work().await?;
        self.apply(day).await?;
        self.pass(4).await?;
        self.choose(day).await?;
        self.pass(3).await?;
        self.trouble(day).await?;
        self.pass(3).await?;
        self.name_people(day).await?;
        self.work().await?;
        let evening = self.check(day).await?;
        let morning = BEGINNING.0 / 1000 + (day + 1) * 24 * 3600;
        let night = morning - self.stage.clock.now().0 / 1000;
        self.stage.clock.advance_seconds(night);
        Ok(evening)
    }

    /// Some hours go by, then what is due is done.
    async fn pass(&self, hours: i64) -> Answer<()> {
        self.stage.clock.advance_seconds(hours * 3600);
        self.work().await
    }

    async fn work(&self) -> Answer<()> {
        attache_app::work_through(self.stage.app).await?;
        Ok(())
    }

    async fn check(&mut self, day: i64) -> Result<Evening, Broken> {
        let mut reads = self.stage.app.reads();
        let (mission, done) = (self.stage.mission, &self.stage.done);
        self.now.renew(&mut reads, mission, done).await?;
        for (name, check) in checks::CHECKS {
            check(&self.now).map_err(|found| Broken::Check { name, day, found })?;
        }
        let now = &self.now;
        let of = |standing: &str| now.people.iter().filter(|p| p.standing == standing).count();
        Ok(Evening {
            day,
            begun: self
                .entries
                .iter()
                .filter(|one| one.application.is_some())
                .count(),
            submitted: self.entries.iter().filter(|one| one.is_in).count(),
            accepted: of("accepted"),
            waiting: of("waiting"),
            offered: of("offered"),
            letters: now.letters.len(),
            lines: now.lines.len(),
        })
    }

    async fn report(&self, seed: u64, last: Evening) -> Result<Report, Broken> {
        let mut reads = self.stage.app.reads();
        let mission = self.stage.mission;
        let dump = store::dump(&mut reads, mission).await?;
        let digest = Sha256::digest(dump.as_bytes());
        let places: i64 = self.scale.calls.iter().map(|quota| quota.places).sum();
        Ok(Report {
            seed,
            last,
            counted: figures::live(&mut reads, mission).await?,
            companies: figures::companies(&mut reads, mission).await?,
            places_left: places - self.now.participants,
            refused: self.refused,
            named_last: self.named_last,
            digest: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }
}

impl Report {
    /// What the product counts that was not announced, in a sentence; nothing when all is as it
    /// was.
    #[must_use]
    pub fn difference(&self, scale: &Scale) -> Option<String> {
        let sum = |of: fn(&Quota) -> usize| {
            i64::try_from(scale.calls.iter().map(of).sum::<usize>()).unwrap_or(0)
        };
        let counted = &self.counted;
        let mut pairs = vec![
            (
                "participants".to_owned(),
                counted.participants,
                scale.participants,
            ),
            (
                "companies".to_owned(),
                counted.companies,
                sum(|quota| quota.companies),
            ),
            (
                "federations and chambers".to_owned(),
                counted.federations_and_chambers,
                sum(|quota| quota.federations),
            ),
            (
                "academic institutions".to_owned(),
                counted.academic_institutions,
                sum(|quota| quota.academic),
            ),
        ];
        for quota in &scale.calls {
            let found = self
                .companies
                .iter()
                .find(|(region, _)| region == quota.region);
            let wanted = i64::try_from(quota.companies).unwrap_or(0);
            let name = format!("companies of {}", quota.region);
            pairs.push((name, found.map_or(0, |(_, count)| *count), wanted));
        }
        let wrong = pairs.into_iter().find(|(_, found, wanted)| found != wanted);
        wrong.map(|(name, found, wanted)| format!("{name}: {found} in place of {wanted}"))
    }
}
