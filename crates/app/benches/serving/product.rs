//! The reference mission on a database: loaded, planned, published, with people signed in.

use std::path::Path;

use attache_app::work_through;
use attache_foundation::app::{App, Settings};
use attache_foundation::history::By;
use attache_foundation::ids::{MissionId, PersonId, PlanId};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_meetings::plans::{self, RunSettings};
use attache_office::exchange;
use attache_on_site::itineraries;
use attache_platform::chance::Chance;
use attache_platform::database::{Database, Reads, sql};
use attache_platform::moment::{Clock, Moment, Stopwatch};
use attache_platform::seal::Seal;
use attache_platform::texts::Language;
use attache_testkit::repository;

use crate::Outcome;
use crate::measure::CLIENTS;

/// Enough for a plan, not for a good one: what is measured here is serving.
pub(crate) const ROUNDS: u64 = 2_000;

/// Monday 29 September 2025, 09:00 in Brussels: six days before the mission, while requests may
/// still be made.
const THEN: Moment = Moment(1_759_129_200_000);

/// A product to be served.
pub(crate) struct Product {
    pub(crate) app: App,
    pub(crate) database: Database,
    /// Seconds that loading took.
    pub(crate) loading_s: f64,
    /// Seconds that planning and publishing took.
    pub(crate) planning_s: f64,
    pub(crate) meetings: i64,
    pub(crate) slug: String,
    pub(crate) plan: PlanId,
    pub(crate) organiser: String,
    /// The delegate with the most meetings.
    pub(crate) delegate: String,
    /// The address of that delegate's calendar.
    pub(crate) calendar: String,
    pub(crate) askers: Vec<Asker>,
}

/// Somebody who asks for meetings and takes them back.
#[derive(Clone)]
pub(crate) struct Asker {
    pub(crate) cookie: String,
    /// Whom they may ask: no request between the two was ever made.
    pub(crate) to: Vec<String>,
}

/// Loads, plans and publishes the reference mission.
pub(crate) async fn prepare(database: Database) -> Outcome<Product> {
    let settings = Settings {
        base_address: "http://localhost".into(),
        demo: true,
        ..Settings::default()
    };
    let (texts, clock) = (attache_app::texts()?, Clock::set_to(THEN));
    let chance = Chance::from_seed(1);
    let seal = Seal::passing(&chance);
    let app = attache_app::open(database.clone(), texts, clock, chance, seal, settings).await?;
    let watch = Stopwatch::start();
    let loaded = load(&app, &repository().join("examples/west-coast-2025")).await?;
    let loading_s = seconds(&watch);
    let watch = Stopwatch::start();
    let few = RunSettings {
        seed: 1,
        rounds: ROUNDS,
    };
    let plan = plans::plan_now(&app, loaded.mission, few, |_| {}).await?;
    plans::publish_now(&app, plan.plan).await?;
    let planning_s = seconds(&watch);
    work_through(&app).await?;
    let mission = loaded.mission;
    let busiest = plans::busiest_delegate(&mut app.reads(), mission).await?;
    let busiest = busiest.ok_or("nobody meets anybody")?;
    let mut change = app.change(By::Itself, Some(mission)).await?;
    let calendar = itineraries::make_calendar(&mut change, busiest).await?.0;
    change.finish().await?;
    let calendar = calendar.trim_start_matches("http://localhost").to_owned();
    Ok(Product {
        organiser: signed_in(&app, mission, Role::Organiser, None).await?,
        delegate: signed_in(&app, mission, Role::Delegate, Some(busiest)).await?,
        askers: askers(&app, mission, busiest).await?,
        app,
        database,
        loading_s,
        planning_s,
        meetings: plan.meetings,
        slug: loaded.slug,
        plan: plan.plan,
        calendar,
    })
}

async fn load(app: &App, tables: &Path) -> Outcome<exchange::Loaded> {
    exchange::load(app, tables, |_| {})
        .await
        .map_err(|refusal| match refusal {
            exchange::LoadRefusal::Findings(found) => {
                let words = app.words(Language::En);
                found.worded(&words).join("\n").into()
            }
            exchange::LoadRefusal::Error(error) => error.into(),
        })
}

/// Seconds since the watch was started.
pub(crate) fn seconds(watch: &Stopwatch) -> f64 {
    std::time::Duration::from_millis(watch.elapsed_ms()).as_secs_f64()
}

/// The cookie of somebody with one role.
pub(crate) async fn signed_in(
    app: &App,
    mission: MissionId,
    role: Role,
    person: Option<PersonId>,
) -> Outcome<String> {
    let mut change = app.change(By::Itself, Some(mission)).await?;
    let name = role.name();
    let account = accounts::open_account(&mut change, name, Language::En, person).await?;
    let grant = Grant::of(role, mission);
    permissions::grant(&mut change, account, &grant).await?;
    change.finish().await?;
    let secret = accounts::sign_in(app, account).await?.secret;
    Ok(format!("session={secret}"))
}

/// Those with the fewest requests, one for each client, none of them the busiest delegate.
async fn askers(app: &App, mission: MissionId, busiest: PersonId) -> Outcome<Vec<Asker>> {
    let query = sql(
        "select p.id from people p left join meeting_requests r on r.asker = p.id \
         where p.mission = $1 and p.category = 'business' and p.id <> $2 \
         group by p.id, p.code order by count(r.id), p.code",
    );
    let rows = app.reads().rows(query.bind(mission).bind(busiest)).await?;
    let mut askers = Vec::new();
    for row in rows.iter().take(CLIENTS) {
        let person: PersonId = row.get("id")?;
        askers.push(Asker {
            cookie: signed_in(app, mission, Role::Delegate, Some(person)).await?,
            to: strangers(app, mission, person).await?,
        });
    }
    if askers.len() < CLIENTS {
        return Err("too few delegates to ask".into());
    }
    Ok(askers)
}

/// The counterparts between whom and a person there is no request.
async fn strangers(app: &App, mission: MissionId, person: PersonId) -> Outcome<Vec<String>> {
    let query = sql(
        "select p.id from people p where p.mission = $1 and p.category = 'counterpart' \
         and not exists (select 1 from meeting_requests r \
         where (r.asker = $2 and r.asked = p.id) or (r.asker = p.id and r.asked = $2)) \
         order by p.code",
    );
    let rows = app.reads().rows(query.bind(mission).bind(person)).await?;
    let ids = rows.iter().map(|row| row.get("id"));
    Ok(ids.collect::<Result<_, _>>()?)
}
