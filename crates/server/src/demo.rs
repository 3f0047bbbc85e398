//! `attache demo`: the reference mission, from its tables to a published plan, served.
//!
//! Every step is one change, so a demonstration that was killed goes on where it was.

use std::path::Path;
use std::process::ExitCode;

use attache_foundation::app::App;
use attache_foundation::history::By;
use attache_foundation::ids::MissionId;
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Change, Role, accounts};
use attache_meetings::plans;
use attache_missions::{delegations, mission};
use attache_office::exchange;
use attache_platform::database::Engine;
use attache_platform::moment::{Moment, Stopwatch};
use attache_platform::texts::{Arg, Language, Words};
use rust_embed::RustEmbed;

use crate::arguments::Demo;
use crate::failure::Failure;
use crate::load::refused;
use crate::progress::Bar;
use crate::summary::Summary;
use crate::{calls, instance, letter, serve};

/// The reference mission, as it stands in `examples/`.
const MISSION: &str = "west-coast-2025";

/// When a demonstration begins: Thursday 2 October 2025, 09:00 in Brussels, three days before the
/// mission and after the last of its requests.
pub(crate) const START: Moment = Moment(1_759_388_400_000);

/// The tables of the reference mission, carried along so that the binary alone is enough.
#[derive(RustEmbed)]
#[folder = "../../examples/west-coast-2025"]
struct Tables;

/// Somebody ready-made: their role, who they are among the people of the mission, and the Region
/// they answer for.
struct ReadyMade {
    role: Role,
    whom: Whom,
    language: Language,
    region: Option<&'static str>,
}

/// How a ready-made person is found among the people of the mission.
enum Whom {
    /// As the tables call them.
    Coded(&'static str),
    /// The delegate with the most meetings in the plan.
    BusiestDelegate,
    /// The counterpart with the most requests that await an answer.
    MostAskedCounterpart,
    /// Nobody of the mission yet: somebody who would like to come.
    Applicant(&'static str),
}

impl ReadyMade {
    const fn new(role: Role, whom: Whom, language: Language) -> ReadyMade {
        ReadyMade {
            role,
            whom,
            language,
            region: None,
        }
    }

    /// An address that is told from its role: `regional-officer.brussels@example.org`.
    fn mail(&self) -> String {
        let role = self.role.name().replace('_', "-");
        match self.region {
            Some(region) => format!("{role}.{region}@example.org"),
            None => format!("{role}@example.org"),
        }
    }
}

const PEOPLE: [ReadyMade; 7] = [
    ReadyMade::new(
        Role::Organiser,
        Whom::Coded("tanguy-cerisaimont"),
        Language::Fr,
    ),
    ReadyMade {
        region: Some("brussels"),
        ..ReadyMade::new(
            Role::RegionalOfficer,
            Whom::Coded("celine-erpentois"),
            Language::Fr,
        )
    },
    ReadyMade {
        region: Some("flanders"),
        ..ReadyMade::new(
            Role::RegionalOfficer,
            Whom::Coded("veerle-meulenzwaene"),
            Language::Nl,
        )
    },
    ReadyMade::new(
        Role::OrganisationManager,
        Whom::Applicant("Anouk Zonnebroek"),
        Language::Nl,
    ),
    ReadyMade::new(Role::Delegate, Whom::BusiestDelegate, Language::Nl),
    ReadyMade::new(Role::Counterpart, Whom::MostAskedCounterpart, Language::En),
    ReadyMade::new(
        Role::ProtocolOfficer,
        Whom::Coded("quentin-septonval"),
        Language::Fr,
    ),
];

pub(crate) async fn run(wanted: &Demo, words: &Words) -> Result<ExitCode, Failure> {
    let watch = Stopwatch::start();
    let listener = match wanted.once {
        true => None,
        false => Some(serve::listen(&wanted.door).await?),
    };
    let base_address = match &listener {
        Some(listener) => serve::base_address(&wanted.door, listener)?,
        None => "http://localhost:8080".to_owned(),
    };
    if wanted.fresh {
        throw_away(wanted)?;
    }
    instance::make_folder(&wanted.data)?;
    let database = instance::database(&wanted.data, wanted.database.as_deref()).await?;
    let engine = database.engine();
    let settings = wanted.operation.settings(&base_address, true)?;
    let clock = instance::clock_from(&wanted.data, START)?;
    let seals = instance::seals_in(&wanted.data)?;
    let app = instance::open(&wanted.data, database, clock, seals, settings).await?;
    let talks = !wanted.json;
    if talks {
        println!(
            "{}",
            words.with("commands-demo-folder", &[folder(wanted, engine)])
        );
    }
    let mission = load(&app, wanted, words).await?;
    plan(&app, mission, wanted, words).await?;
    greet(&app, mission).await?;
    let summary = Summary::of(&app, mission, watch.elapsed_ms()).await?;
    if wanted.json {
        println!("{}", summary.to_json());
    } else {
        println!("\n{}", summary.worded(words));
    }
    let Some(listener) = listener else {
        app.reads().close().await;
        return Ok(ExitCode::SUCCESS);
    };
    if talks {
        println!(
            "\n{}",
            words.with("commands-serving", &[("address", base_address.into())])
        );
    }
    serve::until_stopped(app, listener).await
}

fn folder(wanted: &Demo, engine: Engine) -> (&'static str, Arg) {
    let folder = wanted
        .data
        .canonicalize()
        .unwrap_or_else(|_| wanted.data.clone());
    let text = match engine {
        Engine::Sqlite => folder.display().to_string(),
        Engine::Postgres => format!("{} + PostgreSQL", folder.display()),
    };
    ("path", Arg::from(text))
}

/// Throws an earlier demonstration away: the files that it made and no others.
fn throw_away(wanted: &Demo) -> Result<(), Failure> {
    if wanted.database.is_some() {
        return Err(Failure::wrong("commands-fresh-needs-folder", Vec::new()));
    }
    let database = ["", "-wal", "-shm"].map(|ending| format!("{}{ending}", instance::DATABASE));
    for name in database.into_iter().chain([instance::SHIFT.to_owned()]) {
        let file = wanted.data.join(name);
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::file("commands-unwritable", &file, &error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Loads the reference mission, unless it is there already.
async fn load(app: &App, wanted: &Demo, words: &Words) -> Result<MissionId, Failure> {
    if let Some(head) = mission::find(&mut app.reads(), MISSION).await? {
        return Ok(head.id);
    }
    let tables = wanted.data.join(MISSION);
    unpack(&tables)?;
    let bar = Bar::new(1, words, wanted.json);
    let loaded = exchange::load(app, &tables, |progress| bar.tables(&progress)).await;
    bar.clear();
    loaded
        .map(|loaded| loaded.mission)
        .map_err(|refusal| refused(&tables, refusal, words))
}

/// Writes the tables into the folder of the demonstration, where an organiser can look at them.
fn unpack(folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)
        .map_err(|error| Failure::file("commands-folder-unwritable", folder, &error))?;
    for name in Tables::iter() {
        let path = folder.join(name.as_ref());
        if let Some(table) = Tables::get(&name) {
            std::fs::write(&path, &table.data)
                .map_err(|error| Failure::file("commands-unwritable", &path, &error))?;
        }
    }
    Ok(())
}

/// Plans the meetings and publishes the plan, unless one is in force already.
async fn plan(app: &App, mission: MissionId, wanted: &Demo, words: &Words) -> Result<(), Failure> {
    if plans::in_force(&mut app.reads(), mission).await?.is_some() {
        return Ok(());
    }
    let bar = Bar::new(wanted.rounds, words, wanted.json);
    let settings = plans::RunSettings {
        seed: wanted.seed,
        rounds: wanted.rounds,
    };
    let shown = bar.clone();
    let planned = plans::plan_now(app, mission, settings, move |now| {
        shown.show(now.rounds, now.granted.into(), now.value, now.bound);
    })
    .await;
    bar.clear();
    plans::publish_now(app, planned?.plan).await?;
    attache_app::work_through(app).await?;
    Ok(())
}

/// A role held for the organisation of the busiest delegate, so that there is a team to manage.
async fn managing(change: &mut Change, grant: Grant) -> Result<Grant, Failure> {
    let person = plans::busiest_delegate(change, grant.mission).await?;
    let organisation = match person {
        Some(person) => delegations::organisation_of(change, person).await?,
        None => None,
    };
    Ok(match organisation {
        Some(organisation) => grant.for_organisation(organisation),
        None => grant,
    })
}

/// Makes the ready-made people, and what some of them applied for, unless they are there already.
async fn greet(app: &App, mission: MissionId) -> Result<(), Failure> {
    if accounts::are_there(&mut app.reads()).await? {
        return Ok(());
    }
    let mut change = app.change(By::Itself, Some(mission)).await?;
    let mut organiser = None;
    for ready in &PEOPLE {
        let person = match ready.whom {
            Whom::Applicant(name) => {
                let account =
                    accounts::open_account(&mut change, name, ready.language, None).await?;
                accounts::set_mail(&mut change, account, &ready.mail()).await?;
                let grant = managing(&mut change, Grant::of(ready.role, mission)).await?;
                permissions::grant(&mut change, account, &grant).await?;
                calls::make(&mut change, account).await?;
                continue;
            }
            Whom::Coded(code) => delegations::coded(&mut change, mission, code).await?,
            Whom::BusiestDelegate => plans::busiest_delegate(&mut change, mission).await?,
            Whom::MostAskedCounterpart => {
                plans::most_asked_counterpart(&mut change, mission).await?
            }
        };
        let nobody = || Failure::broken("somebody ready-made is not in the tables");
        let person = person.ok_or_else(nobody)?;
        let name = delegations::name(&mut change, person).await?;
        let name = name.ok_or_else(nobody)?;
        let account =
            accounts::open_account(&mut change, &name, ready.language, Some(person)).await?;
        accounts::set_mail(&mut change, account, &ready.mail()).await?;
        let grant = Grant {
            region: ready.region.map(str::to_owned),
            ..Grant::of(ready.role, mission)
        };
        permissions::grant(&mut change, account, &grant).await?;
        organiser = organiser.or((ready.role == Role::Organiser).then_some(account));
    }
    change.finish().await?;
    match organiser {
        Some(organiser) => letter::write(app, mission, organiser).await,
        None => Ok(()),
    }
}
