//! What must hold after any trouble: what was acknowledged is there, and nothing is there twice.

use std::collections::BTreeMap;

use attache_foundation::history;
use attache_foundation::ids::RequestId;
use attache_platform::database::{Database, Reads, sql};

/// What a client knows it was told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Acknowledged {
    /// Requests, and whether their withdrawal was acknowledged too.
    pub(crate) requests: BTreeMap<String, bool>,
}

impl Acknowledged {
    /// Everything that several clients were told.
    pub(crate) fn merge(&mut self, other: Acknowledged) {
        self.requests.extend(other.requests);
    }
}

/// Compares a database with what was acknowledged; gives a sentence for everything wrong.
pub(crate) async fn findings(database: &mut Database, told: &Acknowledged) -> Vec<String> {
    let mut found = lost(database, told).await;
    found.extend(twice(database).await);
    for tampered in history::verify(database)
        .await
        .expect("the log can be read")
    {
        found.push(format!("the log breaks at line {}", tampered.number));
    }
    found
}

async fn lost(database: &mut Database, told: &Acknowledged) -> Vec<String> {
    let rows = database
        .rows(sql("select id, state from meeting_requests"))
        .await
        .expect("read");
    let states: BTreeMap<String, String> = rows
        .iter()
        .map(|row| {
            let id: RequestId = row.get("id").expect("an id");
            (id.to_string(), row.get("state").expect("a state"))
        })
        .collect();
    let mut found = Vec::new();
    for (id, withdrawn) in &told.requests {
        match states.get(id).map(String::as_str) {
            None => found.push(format!("request {id} was acknowledged and is gone")),
            Some("asked" | "accepted") if *withdrawn => {
                found.push(format!(
                    "the withdrawal of {id} was acknowledged and is gone"
                ));
            }
            Some(_) => {}
        }
    }
    found
}

/// Things that must not stand twice, each as a query that counts them.
const TWICE: [(&str, &str); 5] = [
    (
        "open requests between the same two",
        "select count(*) from (select asker, asked from meeting_requests \
         where state in ('asked', 'accepted') group by asker, asked having count(*) > 1) t",
    ),
    (
        "people told twice of one cause",
        "select count(*) from (select person, cause from notices \
         group by person, cause having count(*) > 1) t",
    ),
    (
        "meetings at one table at one time",
        "select count(*) from (select activity, starts_at, table_number from meetings \
         where state = 'set' group by activity, starts_at, table_number having count(*) > 1) t",
    ),
    (
        "missions of one name",
        "select count(*) from (select slug from missions group by slug having count(*) > 1) t",
    ),
    (
        "plans in force beyond the first",
        "select count(*) - 1 from plans where published_at > 0",
    ),
];

async fn twice(database: &mut Database) -> Vec<String> {
    let mut found = Vec::new();
    for (what, query) in TWICE {
        let count = database.number(sql(query)).await.expect("a count");
        if count > 0 {
            found.push(format!("{count} {what}"));
        }
    }
    found
}
