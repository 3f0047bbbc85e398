//! Killed between a request and its repetition (R08): whoever sends again with the same key, after
//! the program was killed and started anew, gets the first answer, and it is done once.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use attache_foundation::app::{App, Settings};
use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, PersonId};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, Route, accounts};
use attache_missions::mission;
use attache_platform::chance::Chance;
use attache_platform::database::{Database, Reads, sql};
use attache_platform::moment::Clock;
use attache_platform::seal::Seal;
use attache_platform::texts::Language;
use attache_testkit::TemporaryFolder;

use crate::browser;
use crate::process::{Server, attache, demo, said};

const MISSION: &str = "west-coast-2025";

/// How often the server is killed while it does something.
const ROUNDS: u64 = 8;

/// Somebody of each role that sends something, signed in, and the ids that forms name.
struct People {
    organiser: String,
    delegate: String,
    another: String,
    counterpart: String,
    person: String,
    account: AccountId,
}

/// The product on the folder of a demonstration.
async fn open(data: &Path) -> App {
    let database = Database::sqlite(&data.join("attache.sqlite")).await;
    let database = database.expect("the file opens");
    let shift = std::fs::read_to_string(data.join("clock-shift-ms")).expect("a demo has a clock");
    let clock = Clock::Shifted {
        by_ms: shift.trim().parse().expect("milliseconds"),
    };
    let settings = Settings {
        base_address: "http://localhost".into(),
        demo: true,
        ..Settings::default()
    };
    let texts = attache_app::texts().expect("the catalogues are Fluent");
    let seal = Seal::passing(&Chance::System);
    let app = attache_app::open(database, texts, clock, Chance::System, seal, settings).await;
    app.expect("the schema is up to date")
}

async fn ids(app: &App, query: &'static str) -> Vec<String> {
    let rows = app.reads().rows(sql(query)).await.expect("read");
    rows.iter()
        .map(|row| row.get("id").expect("an id"))
        .collect()
}

/// An account with a role, signed in.
async fn signed_in(app: &App, role: Role, person: Option<PersonId>) -> (AccountId, String) {
    let found = mission::find(&mut app.reads(), MISSION).await;
    let mission = found.expect("read").expect("the demo loaded it").id;
    let mut change = app.change(By::Itself, Some(mission)).await.expect("open");
    let account = accounts::open_account(&mut change, "A", Language::En, person).await;
    let account = account.expect("made");
    let granted = permissions::grant(&mut change, account, &Grant::of(role, mission)).await;
    granted.expect("granted");
    change.finish().await.expect("finished");
    let opened = accounts::sign_in(app, account).await.expect("signed in");
    (account, format!("session={}", opened.secret))
}

async fn people(data: &Path) -> People {
    let app = open(data).await;
    let own = "select id from people where category = 'business' order by code limit 2";
    let own = ids(&app, own).await;
    let theirs = "select p.id from people p where p.category = 'counterpart' and not exists \
                  (select 1 from meeting_requests r where r.asked = p.id) order by p.code limit 1";
    let any = "select id from people where category = 'counterpart' order by code desc limit 1";
    let counterpart = ids(&app, theirs).await.pop();
    let counterpart = match counterpart {
        Some(found) => found,
        None => ids(&app, any).await.remove(0),
    };
    let (_, organiser) = signed_in(&app, Role::Organiser, None).await;
    let (_, another) = signed_in(&app, Role::Organiser, None).await;
    let (account, delegate) = signed_in(&app, Role::Delegate, own[0].parse().ok()).await;
    app.reads().close().await;
    People {
        organiser,
        delegate,
        another,
        counterpart,
        person: own[1].clone(),
        account,
    }
}

impl People {
    /// Whoever may ask a route, if it is one of these.
    fn holder(&self, route: &Route) -> Option<&str> {
        match (
            Role::Organiser.allows(route.right),
            Role::Delegate.allows(route.right),
        ) {
            (_, true) => Some(&self.delegate),
            (true, false) => Some(&self.organiser),
            (false, false) => None,
        }
    }

    /// What a route is sent so that it does something; a button needs nothing.
    fn form(&self, path: &str) -> String {
        let ask = format!(
            "to={}&priority=3&length_minutes=20&part_of_day=any&message=Lenses",
            self.counterpart
        );
        let role = format!(
            "account={}&role=press&region=&organisation=&from=&until=",
            self.account
        );
        let hold = format!("person={}&reason=a+dispute+about+the+fee", self.person);
        let withdrawal = format!(
            "person={}&organisation=&substitute=&from_day=2025-10-06&reason=duties&note=",
            self.person
        );
        let forms = BTreeMap::from([
            ("/missions/{mission}/requests", ask),
            ("/missions/{mission}/roles", role),
            ("/missions/{mission}/retention/holds", hold),
            ("/missions/{mission}/withdrawals", withdrawal),
            (
                "/missions/{mission}/messages",
                "subject_en=Bus&body_en=The+bus+leaves+at+8.&category=academic".to_owned(),
            ),
            (
                "/missions/{mission}/notice",
                "notice=90&unit=minutes".to_owned(),
            ),
            (
                "/missions/{mission}/my-journey",
                "needs=a+ramp&diet=vegan".to_owned(),
            ),
            (
                "/missions/{mission}/participants/export",
                "format=csv".to_owned(),
            ),
            (
                "/missions/{mission}/selection/export",
                "sheet=people&format=csv".to_owned(),
            ),
        ]);
        forms.get(path).cloned().unwrap_or_default()
    }
}

/// One request with its key.
struct Sent {
    path: String,
    cookie: String,
    key: String,
    form: String,
}

impl Sent {
    fn send(&self, address: &str, cookie: &str, more: &str) -> std::io::Result<browser::Came> {
        let form = format!("once={}&{}{more}", self.key, self.form);
        browser::post(address, &self.path, cookie, form.trim_end_matches('&'))
    }
}

async fn number(data: &Path, query: &'static str) -> i64 {
    let app = open(data).await;
    let number = app.reads().number(sql(query)).await.expect("a count");
    app.reads().close().await;
    number
}

const KEYS: &str = "select count(*) from requests_done";
const LINES: &str = "select count(*) from history where facts not like '%plan_%'";

/// Every route whose address names nothing but the mission, as the router lists them.
fn routes() -> Vec<Route> {
    let only_mission = |path: &str| path.replace("{mission}", "").matches('{').count() == 0;
    let aside = ["/sign-in", "/sign-out", "/second-factor", "/sessions"];
    let all = attache_app::routes().into_iter();
    all.filter(|route| {
        let at_door = aside.iter().any(|begin| route.path.starts_with(begin));
        let writes = route.method.as_str() == "POST" && !route.path.starts_with("/api/");
        // Planning takes its own time, and is asked for by a job that has a key of its own.
        let plans = ["/runs", "/repairs"]
            .iter()
            .any(|end| route.path.ends_with(end));
        writes && only_mission(route.path) && !at_door && !plans
    })
    .collect()
}

/// Sends each once; gives those that did something, with what was answered first.
async fn first_answers(data: &Path, address: &str, people: &People) -> Vec<(Sent, browser::Came)> {
    let mut done = Vec::new();
    for (number_of, route) in routes().into_iter().enumerate() {
        let Some(cookie) = people.holder(&route) else {
            continue;
        };
        let sent = Sent {
            path: format!("/en{}", route.path.replace("{mission}", MISSION)),
            cookie: cookie.to_owned(),
            key: format!("key-{number_of}"),
            form: people.form(route.path),
        };
        let before = number(data, KEYS).await;
        let first = sent.send(address, &sent.cookie, "").expect("an answer");
        if number(data, KEYS).await > before {
            done.push((sent, first));
        }
    }
    done
}

#[tokio::test]
async fn what_was_answered_before_a_kill_is_answered_again_after_it_and_done_once() {
    let folder = TemporaryFolder::new();
    let data = folder.path();
    let made = attache(&demo(data, None, &["--once", "--json"]));
    assert!(made.status.success(), "{}", said(&made));
    let people = people(data).await;
    let server = Server::start(data, None);
    let done = first_answers(data, &server.address, &people).await;
    server.kill();
    let paths: Vec<&str> = done.iter().map(|(sent, _)| sent.path.as_str()).collect();
    eprintln!("{paths:#?}");
    assert!(paths.len() >= 6, "{paths:?}");
    let before = number(data, LINES).await;
    let server = Server::start(data, None);
    for (sent, first) in &done {
        let again = sent.send(&server.address, &sent.cookie, "");
        let again = again.expect("an answer");
        let both = (again.status, &again.location);
        assert_eq!(both, (first.status, &first.location), "{}", sent.path);
        let other = sent.send(&server.address, &sent.cookie, "&x=1");
        assert_eq!(other.expect("an answer").status, 422, "{}", sent.path);
    }
    assert_eq!(number(data, LINES).await, before, "nothing was done again");
    let (sent, _) = done
        .iter()
        .find(|(sent, _)| sent.path.ends_with("/messages"))
        .expect("a message");
    let messages = "select count(*) from messages";
    let before = number(data, messages).await;
    let theirs = sent.send(&server.address, &people.another, "");
    assert_eq!(theirs.expect("an answer").status, 303);
    let now = number(data, messages).await;
    assert_eq!(now, before + 1, "somebody else's is their own");
    server.kill();
}

/// Sends a message and kills the server at some moment after; then sends it again, until an answer
/// comes. `forgets` is what a program would leave that notes its keys after the commit.
async fn killed_while_sending(data: &Path, people: &People, round: u64, forgets: bool) {
    let sent = Sent {
        path: format!("/en/missions/{MISSION}/messages"),
        cookie: people.organiser.clone(),
        key: format!("kill-{round}"),
        form: format!("subject_en=Round+{round}&body_en=Text&category=academic"),
    };
    let server = Server::start(data, None);
    let address = server.address.clone();
    std::thread::scope(|scope| {
        scope.spawn(|| sent.send(&address, &sent.cookie, ""));
        std::thread::sleep(Duration::from_millis(
            2 + round.wrapping_mul(0x9E37_79B9) % 60,
        ));
        if forgets {
            // The effect is there before the program dies.
            std::thread::sleep(Duration::from_millis(1_500));
        }
        server.kill();
    });
    if forgets {
        let app = open(data).await;
        let mut writing = app.reads().write("test").await.expect("open");
        let forget = sql("delete from requests_done where request_key like 'kill-%'");
        writing.execute(forget).await.expect("forgotten");
        writing.commit().await.expect("kept");
        app.reads().close().await;
    }
    let server = Server::start(data, None);
    let again = sent
        .send(&server.address, &sent.cookie, "")
        .expect("an answer");
    assert!(matches!(again.status, 303 | 409), "{}", again.status);
    server.kill();
}

#[tokio::test]
async fn a_request_that_is_killed_half_way_is_done_once() {
    let folder = TemporaryFolder::new();
    let data = folder.path();
    let made = attache(&demo(data, None, &["--once", "--json"]));
    assert!(made.status.success(), "{}", said(&made));
    let people = people(data).await;
    let messages = "select count(*) from messages";
    let before = number(data, messages).await;
    for round in 0..ROUNDS {
        killed_while_sending(data, &people, round, false).await;
        let wanted = before + i64::try_from(round).expect("few") + 1;
        assert_eq!(number(data, messages).await, wanted, "round {round}");
    }
    // The control: a key that is not there with the effect lets it be done twice.
    let now = number(data, messages).await;
    killed_while_sending(data, &people, ROUNDS, true).await;
    assert_eq!(number(data, messages).await, now + 2, "the control");
}
