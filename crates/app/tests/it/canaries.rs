//! Canaries: a token of its own in every protected column of every row, looked for in all that
//! anybody is answered. The table of data says whose tokens somebody may be shown; nothing else
//! does.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::{Arc, Mutex};

use attache_foundation::ids::{LegId, PersonId};
use attache_foundation::permissions::columns::{self, Class};
use attache_foundation::permissions::{Data, Grant, Level, Verb, Whose};
use attache_foundation::{Actor, Role, accounts};
use attache_platform::database::{Query, Reads, Row, sql};
use axum::http::Method;

use crate::objects::{HERE, Objects, served};
use crate::planted::{Canary, plant};
use crate::principals::{Principal, principals};
use crate::product::{Product, products, products_with};

/// A demonstration shows whom it can sign in; a product in service does not.
pub(crate) async fn products_in_service() -> Vec<Product> {
    products_with(|settings| settings.demo = false).await
}

/// A query whose text is made here; the names in it come from the list of columns.
pub(crate) fn made(text: String) -> Query {
    sql(Box::leak(text.into_boxed_str()))
}

pub(crate) async fn rows(product: &Product, query: Query) -> Vec<Row> {
    product.kit.app.reads().rows(query).await.expect("read")
}

/// Whoever reads, as the table of data knows them.
pub(crate) struct Reader {
    actor: Actor,
    concerned: BTreeSet<String>,
    /// The organisations of those people.
    organisations: BTreeSet<String>,
    /// Who attends something in a leg of theirs, and whom they come for.
    at_leg: BTreeMap<String, LegId>,
}

impl Reader {
    pub(crate) async fn of(product: &Product, who: &Principal) -> Reader {
        let secret = who
            .cookie
            .as_deref()
            .and_then(|cookie| cookie.strip_prefix("session="));
        let mut reads = product.kit.app.reads();
        let actor = match secret {
            Some(secret) => accounts::actor(&mut reads, secret, product.kit.app.now()).await,
            None => Ok(None),
        };
        Reader::new(product, actor.expect("read").unwrap_or_default()).await
    }

    /// Somebody who holds a letter or a link, with the role that goes with them.
    pub(crate) async fn of_person(product: &Product, person: &str) -> Reader {
        let query = sql("select mission, category from people where id = $1");
        let row = rows(product, query.bind(person)).await;
        let row = row.first().expect("somebody");
        let category: String = row.get("category").expect("a category");
        let role = match category.as_str() {
            "counterpart" => Role::Counterpart,
            _ => Role::Delegate,
        };
        let actor = Actor {
            person: person.parse().ok(),
            grants: vec![Grant::of(role, row.get("mission").expect("a mission"))],
            ..Actor::default()
        };
        Reader::new(product, actor).await
    }

    pub(crate) async fn new(product: &Product, actor: Actor) -> Reader {
        let (mut concerned, mut organisations) = (BTreeSet::new(), BTreeSet::new());
        if let Some(person) = actor.person {
            let query = sql("select p.id, p.organisation from people p where p.id = $1 \
                 or exists (select 1 from meeting_requests r \
                 where (r.asker = $1 and r.asked = p.id) \
                 or (r.asked = $1 and r.asker = p.id))");
            concerned.insert(person.to_string());
            for row in rows(product, query.bind(person)).await {
                concerned.insert(row.get("id").expect("a person"));
                organisations.insert(row.get("organisation").expect("an organisation"));
            }
        }
        let mut at_leg = BTreeMap::new();
        for leg in actor.grants.iter().filter_map(|grant| grant.leg) {
            let query = sql("select p.id, p.organisation from people p \
                 join attendances t on t.person = p.id join activities a on a.id = t.activity \
                 where a.leg = $1 and a.visibility <> 'protocol'");
            for row in rows(product, query.bind(leg)).await {
                let ids = ["id", "organisation"].map(|name| row.get(name).expect("an id"));
                at_leg.extend(ids.map(|id: String| (id, leg)));
            }
        }
        Reader {
            actor,
            concerned,
            organisations,
            at_leg,
        }
    }

    /// What the table of data says of a token, and nothing else.
    fn may_know(&self, canary: &Canary) -> bool {
        let account = self.actor.account.map(|account| account.to_string());
        if account.as_deref() == Some(&canary.account) {
            return true;
        }
        let mission = canary.mission.parse().expect("a mission");
        let organisation = canary.organisation.parse().ok();
        let mut people: Vec<Option<PersonId>> = canary
            .people
            .iter()
            .map(|person| person.parse().ok())
            .collect();
        if people.is_empty() {
            people.push(None);
        }
        let sees = people.into_iter().any(|person| {
            let whose = Whose {
                person,
                organisation,
                region: Some(canary.region.as_str()).filter(|region| !region.is_empty()),
                leg: match person {
                    Some(one) => self.at_leg.get(&one.to_string()).copied(),
                    None => self.at_leg.get(&canary.organisation).copied(),
                },
                concerned: person.is_some_and(|one| self.concerned.contains(&one.to_string()))
                    || self.organisations.contains(&canary.organisation),
                agreed: false,
            };
            self.actor.sees(mission, canary.data, &whose)
        });
        // The second person of `W2` reads what they agree to, and so does who asks.
        let writes = self.actor.cells(mission, canary.data).any(|(access, _)| {
            let only_two = access.letters().trim_end_matches('2').len() + 1;
            access.level == Level::Change
                && access.gives(Verb::Change)
                && access.conditions.two_people
                && access.letters().len() == only_two
        });
        sees || writes
    }
}

/// What one principal is answered to every GET of every route, with every sample.
pub(crate) async fn answers(
    product: &Product,
    objects: &Objects,
    who: &Principal,
) -> Vec<(String, String)> {
    let mut paths = BTreeSet::new();
    for route in attache_app::routes() {
        // A link of one's own is looked at by itself: it is read as whoever was asked.
        let of_ones_own = ["/answers/", "/invitations/"];
        let of_ones_own = of_ones_own.iter().any(|at| route.path.starts_with(at));
        if route.method != Method::GET || of_ones_own {
            continue;
        }
        paths.insert(objects.usual(route.path));
        let names = route
            .path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        for name in names {
            for sample in objects.of(route.path, name).into_iter().skip(1) {
                let usual = objects.of(route.path, name).swap_remove(0).text;
                paths.insert(objects.usual(route.path).replacen(&usual, &sample.text, 1));
            }
        }
    }
    let at = |path: &str| served(&format!("/missions/{HERE}{path}"));
    paths.insert(at("/directory") + "?q=zqx");
    paths.insert(at("/participants") + "?q=zqx");
    paths.insert(at("/day") + "?day=2025-10-06");
    for page in ["/requests/new", "/retention", "/organisations"] {
        paths.insert(at(page) + "?q=zqx");
    }
    let mut all = Vec::new();
    for path in paths {
        let came = product.get(&path, who.cookie.as_deref()).await;
        // Whoever looks for a token finds it in the field where they typed it.
        let body = came.body.replace("?q=zqx", "").replace("value=\"zqx\"", "");
        all.push((path, format!("{:?}\n{body}", came.headers)));
    }
    all
}

/// The tokens of a text.
pub(crate) fn tokens(text: &str) -> BTreeSet<String> {
    let pieces = text.split("zqx").skip(1);
    pieces
        .filter_map(|piece| {
            let (number, _) = piece.split_once('z')?;
            let number: usize = number.parse().ok()?;
            Some(format!("zqx{number}z"))
        })
        .collect()
}

/// What a principal was shown and may not know.
pub(crate) fn leaks<'a>(
    planted: &'a [Canary],
    reader: &Reader,
    name: &str,
    answers: &[(String, String)],
) -> Vec<(String, &'a Canary)> {
    let mut found = Vec::new();
    for (path, body) in answers {
        for token in tokens(body) {
            let canary = planted.iter().find(|canary| canary.token == token);
            let canary = canary.expect("a planted token");
            // What is kept of oneself one is shown whatever role is in force (GDPR, article 15).
            let person = reader.actor.person.map(|person| person.to_string());
            let own = path.ends_with("/my-data")
                && person.is_some_and(|person| {
                    // So is who read it, which is of `read_audit`.
                    canary.column == "accounts.name" || canary.people.contains(&person)
                });
            if !own && !reader.may_know(canary) {
                found.push((
                    format!("{name} is shown {} at {path}", canary.column),
                    canary,
                ));
            }
        }
    }
    found
}

/// What the link in a counterpart's letter shows to whoever holds it.
async fn in_link(product: &Product, objects: &Objects, planted: &[Canary]) -> Vec<String> {
    let asked = product.small.other_counterpart.to_string();
    let reader = Reader::of_person(product, &asked).await;
    let path = objects.usual("/answers/{token}");
    let came = product.get(&path, None).await;
    assert!(
        !tokens(&came.body).is_empty(),
        "the control: the link shows something"
    );
    let found = leaks(planted, &reader, "the link", &[(path, came.body)]);
    found.into_iter().map(|(what, _)| what).collect()
}

/// What the link in a letter of invitation shows to whoever holds it: who is invited at which
/// address, and by whom.
async fn in_invitation(product: &Product, objects: &Objects, planted: &[Canary]) -> Vec<String> {
    let path = objects.usual("/invitations/{proof}");
    let came = product.get(&path, None).await;
    let found = tokens(&came.body);
    assert!(
        !found.is_empty(),
        "the control: the invitation shows something"
    );
    let columns = planted.iter().filter(|one| found.contains(&one.token));
    columns
        .map(|one| one.column.clone())
        .filter(|column| !["accounts.name", "invitations.mail"].contains(&column.as_str()))
        .map(|column| format!("an invitation shows {column}"))
        .collect()
}

/// What was logged.
#[derive(Clone, Default)]
pub(crate) struct Lines(pub(crate) Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("whole").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn nobody_is_shown_what_their_cells_do_not_give() {
    let logged = Lines::default();
    let writer = logged.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    for product in products_in_service().await {
        let objects = Objects::put(&product).await;
        let all = principals(&product).await;
        let planted = plant(&product).await;
        let (mut wrong, mut shown) = (BTreeSet::new(), BTreeSet::new());
        for who in &all {
            let reader = Reader::of(&product, who).await;
            let answers = answers(&product, &objects, who).await;
            for (_, body) in &answers {
                shown.extend(tokens(body));
            }
            let leaks = leaks(&planted, &reader, &who.name, &answers);
            wrong.extend(leaks.into_iter().map(|(what, _)| what));
        }
        wrong.extend(in_link(&product, &objects, &planted).await);
        wrong.extend(in_invitation(&product, &objects, &planted).await);
        let wrong: Vec<String> = wrong.into_iter().collect();
        assert!(
            wrong.is_empty(),
            "{} leaks:\n{}",
            wrong.len(),
            wrong.join("\n")
        );
        let of = |token: &String| planted.iter().find(|canary| canary.token == *token);
        let seen: BTreeSet<&str> = shown
            .iter()
            .filter_map(of)
            .map(|canary| canary.data.name())
            .collect();
        eprintln!(
            "{} tokens planted, {} shown: {seen:?}",
            planted.len(),
            shown.len()
        );
        assert!(
            seen.len() >= 5,
            "the control: those who may know are shown {seen:?}"
        );
        assert_nowhere_else(&product).await;
    }
    drop(guard);
    let logged = logged.0.lock().expect("whole");
    let text = String::from_utf8_lossy(&logged);
    assert_eq!(tokens(&text), BTreeSet::new(), "in the log");
}

/// No column that is not of the table of data holds a token: neither history, nor jobs, nor the
/// answers that are kept; and no secret stands anywhere in a page, which `secrets` looks at.
async fn assert_nowhere_else(product: &Product) {
    for (table, classes) in columns::TABLES {
        for (class, names) in *classes {
            if matches!(class, Class::Of(data) if *data != Data::AuditLog) {
                continue;
            }
            for column in names.split(' ') {
                // Why a mission was moved on is of the log by its nature.
                if (*table, column) == ("mission_transitions", "reason") {
                    continue;
                }
                let text = format!("select {column} as text from {table} where {column} like $1");
                let found = rows(product, made(text).bind("%zqx%")).await;
                assert!(found.is_empty(), "{table}.{column} holds what is protected");
            }
        }
    }
}

/// The control: what an organiser is shown is caught when somebody of the press is shown it.
#[tokio::test]
async fn what_an_organiser_sees_is_caught_in_the_hands_of_the_press() {
    let product = products().await.swap_remove(0);
    let objects = Objects::put(&product).await;
    let all = principals(&product).await;
    let planted = plant(&product).await;
    let of = |role| {
        all.iter()
            .find(|who| who.role == Some(role))
            .expect("of each role")
    };
    let answers = answers(&product, &objects, of(Role::Organiser)).await;
    let press = Reader::of(&product, of(Role::Press)).await;
    let found = leaks(&planted, &press, "press", &answers);
    let columns: BTreeSet<&str> = found.iter().map(|(_, one)| one.column.as_str()).collect();
    assert!(columns.len() >= 5, "{columns:?}");
}
