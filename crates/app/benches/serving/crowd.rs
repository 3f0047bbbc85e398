//! Lists, search and export of the people of a mission, at three sizes.

use std::fmt::Write as _;

use attache_foundation::app::{App, Settings};
use attache_foundation::history::{By, Change};
use attache_foundation::ids::{MissionId, OrganisationId, PersonId};
use attache_missions::directory;
use attache_platform::chance::Chance;
use attache_platform::database::{Database, Query, Value, sql};
use attache_platform::moment::{Clock, Stopwatch};
use attache_platform::seal::Seal;
use attache_platform::texts::Language;
use attache_testkit::{THEN, small};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::Outcome;
use crate::client::Question;
use crate::measure::{Measured, Task, measure};
use crate::product::{seconds, signed_in};

/// How many people a mission has; the reference mission has 527.
pub(crate) const SIZES: [usize; 3] = [500, 5_000, 50_000];

/// So many people come for one organisation.
const PER_ORGANISATION: usize = 2;

const GIVEN: [&str; 8] = [
    "Élise", "Mieke", "Łukasz", "Jürgen", "Anne", "Zoë", "Pieter", "Noémie",
];
const FAMILY: [&str; 9] = [
    "Vandenbroucke",
    "Peeters",
    "Dupont",
    "Müller",
    "Maes",
    "Lambert",
    "Claes",
    "Willems",
    "Leclercq",
];

/// What was measured of one size on one engine.
pub(crate) struct Crowd {
    pub(crate) people: usize,
    /// Seconds that the first look at each took, which makes it.
    pub(crate) first_looks: [(&'static str, f64); 2],
    pub(crate) measured: Vec<Measured>,
}

/// Measures one size on an empty database.
pub(crate) fn measured(runtime: &Runtime, database: Database, people: usize) -> Outcome<Crowd> {
    let (app, cookie) = runtime.block_on(prepare(database.clone(), people))?;
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let host = listener.local_addr()?;
    let router = attache_app::router(&app);
    let served = attache_app::serve_forever(router, listener, std::future::pending());
    let server = runtime.spawn(served);
    let here = format!("/en/missions/{}", small::SLUG);
    let read = |path: &str| Task::Ask(Question::get(&format!("{here}{path}"), &cookie), 200);
    let export = |format: &str| {
        let path = format!("{here}/participants/export");
        Task::Ask(
            Question::post(&path, &cookie, &format!("format={format}")),
            200,
        )
    };
    let mut client = crate::client::Client::connect(host)?;
    let mut looks = [
        ("/directory", "making the directory", 0.0),
        ("/participants", "making the list of participants", 0.0),
    ];
    for (path, _, took_s) in &mut looks {
        let watch = Stopwatch::start();
        client.ask(&Question::get(&format!("{here}{path}"), &cookie))?;
        *took_s = seconds(&watch);
    }
    let first_looks = looks.map(|(_, name, took_s)| (name, took_s));
    let tasks = [
        ("the list of participants", read("/participants")),
        (
            "participants of a name",
            read("/participants?q=vandenbroucke"),
        ),
        ("the directory", read("/directory")),
        ("its last page", read("/directory?page=100000")),
        ("a search in it", read("/directory?q=satelliet+liege")),
        ("a search with a slip", read("/directory?q=vandenbrouke")),
        ("the list as CSV", export("csv")),
        ("the list as XLSX", export("xlsx")),
        (
            "a facet of it",
            read("/directory?region=wallonia&what=people"),
        ),
    ];
    let mut all = Vec::new();
    for (name, task) in &tasks {
        eprintln!("  {people}: {name}");
        all.push(measure(name, task, host, &database)?);
    }
    server.abort();
    runtime.block_on(database.close());
    Ok(Crowd {
        people,
        first_looks,
        measured: all,
    })
}

async fn prepare(database: Database, people: usize) -> Outcome<(App, String)> {
    let settings = Settings {
        base_address: "http://localhost".into(),
        demo: true,
        ..Settings::default()
    };
    let (texts, clock) = (attache_app::texts()?, Clock::set_to(THEN));
    let chance = Chance::from_seed(1);
    let seal = Seal::passing(&chance);
    let app = attache_app::open(database, texts, clock, chance, seal, settings).await?;
    let small = small::mission(&app).await;
    let mut change = app.change(By::Itself, Some(small.mission)).await?;
    let mut organisation = small.organisations[0];
    for number in 0..people {
        if number % PER_ORGANISATION == 0 {
            organisation = put_organisation(&mut change, small.mission, number).await?;
        }
        put_person(&mut change, small.mission, organisation, number).await?;
    }
    directory::changed(&mut change, small.mission).await?;
    change.finish().await?;
    let organiser = attache_foundation::Role::Organiser;
    let cookie = signed_in(&app, small.mission, organiser, None).await?;
    Ok((app, cookie))
}

async fn put(change: &mut Change, text: &'static str, values: Vec<Value>) -> Outcome<()> {
    let query = values.into_iter().fold(sql(text), Query::bind);
    change.execute(query).await?;
    Ok(())
}

fn region(number: usize) -> &'static str {
    ["flanders", "wallonia", "brussels"][number / PER_ORGANISATION % 3]
}

async fn put_organisation(
    change: &mut Change,
    mission: MissionId,
    number: usize,
) -> Outcome<OrganisationId> {
    let id: OrganisationId = change.id();
    put(
        change,
        "insert into organisations (id, code, kind, name, region, city, country, parent, \
         synthetic, source) \
         values ($1, $2, 'company', $3, $4, '{\"en\":\"Liège\"}', 'BE', null, 1, 'generated')",
        vec![
            id.into(),
            format!("crowd-{number}").into(),
            format!(
                "{{\"en\":\"{} Analytique {number}\"}}",
                FAMILY[number % FAMILY.len()]
            )
            .into(),
            region(number).into(),
        ],
    )
    .await?;
    put(
        change,
        "insert into participations (mission, organisation) values ($1, $2)",
        vec![mission.into(), id.into()],
    )
    .await?;
    put(
        change,
        "insert into profiles (mission, organisation, offer, need, excellence, partners, \
         written_in, domains, sectors, size, stage, website, shown, version, changed_at) \
         values ($1, $2, $3, $4, '{}', '{}', 'en', '[\"ai\"]', '[]', 'sme', null, '', 1, 1, 0)",
        vec![
            mission.into(),
            id.into(),
            "{\"en\":\"Light panels for satellites\",\"nl\":\"Lichte panelen voor satellieten\"}"
                .into(),
            "{\"en\":\"A first customer in California\"}".into(),
        ],
    )
    .await?;
    Ok(id)
}

async fn put_person(
    change: &mut Change,
    mission: MissionId,
    organisation: OrganisationId,
    number: usize,
) -> Outcome<()> {
    let id: PersonId = change.id();
    let code = format!("crowd-{number}");
    let language = Language::ALL[number % 4].code();
    put(
        change,
        "insert into people (id, mission, code, category, given_name, family_name, style, \
         function, organisation, region, language, mail, arrives_at, leaves_at, photo_refused, \
         synthetic, source) select $1, $2, $3, 'business', $4, $5, '{}', 'export_manager', $6, \
         $7, $8, $9, arrives_at, leaves_at, 0, 1, 'generated' from people \
         where mission = $2 and code = 'mieke-peeters'",
        vec![
            id.into(),
            mission.into(),
            code.clone().into(),
            GIVEN[number % GIVEN.len()].into(),
            FAMILY[number / 7 % FAMILY.len()].into(),
            organisation.into(),
            region(number).into(),
            language.into(),
            format!("{code}@example.org").into(),
        ],
    )
    .await
}

/// The report in Markdown: a table an engine, a column a size, and what ten times the people cost.
pub(crate) fn written(engines: &[(&str, Vec<Crowd>)], date: Option<&str>, machine: &str) -> String {
    let mut text = String::from(HEAD);
    let on = date.map_or(String::new(), |date| format!("{date}; "));
    let _ = writeln!(text, "Measured: {on}{machine}.");
    for (name, crowds) in engines {
        let _ = write!(text, "\n## {name}\n\n| asked |");
        for crowd in crowds {
            let _ = write!(text, " {} people |", crowd.people);
        }
        text.push_str(" growth | SQL |\n| --- |");
        text.push_str(&" ---: |".repeat(crowds.len() + 2));
        text.push('\n');
        let looks = crowds.first().map_or(0, |crowd| crowd.first_looks.len());
        for look in 0..looks {
            let _ = write!(text, "| {} |", crowds[0].first_looks[look].0);
            for crowd in crowds {
                let _ = write!(text, " {:.0} |", crowd.first_looks[look].1 * 1000.0);
            }
            let growth = growth(crowds.iter().map(|crowd| crowd.first_looks[look].1));
            let _ = writeln!(text, " {growth:.1} | |");
        }
        let tasks = crowds.first().map_or(0, |crowd| crowd.measured.len());
        for task in 0..tasks {
            let p50 = |crowd: &Crowd| crowd.measured[task].one.percentile_ms(50);
            let first = &crowds[0].measured[task];
            let _ = write!(text, "| {} |", first.name);
            for crowd in crowds {
                let _ = write!(text, " {:.2} |", p50(crowd));
            }
            let growth = growth(crowds.iter().map(p50));
            let _ = writeln!(text, " {growth:.1} | {:.1} |", first.statements);
        }
    }
    text
}

/// How many times as long the last took as the one before it.
fn growth(times: impl Iterator<Item = f64>) -> f64 {
    let all: Vec<f64> = times.collect();
    match all[..] {
        [.., before, last] => last / before,
        _ => f64::NAN,
    }
}

const HEAD: &str = "\
# What lists, search and export cost

Written by `cargo bench --profile dev -p attache-app -- --people --record`.

One mission with so many participants, two for an organisation, asked by its organiser through the
product's own router over loopback TCP with one client. The figures are milliseconds (p50), built
with the profile for development: read them as ratios. *growth* is the last size over the one
before, for ten times the people; *SQL* the statements for one answer.

";
