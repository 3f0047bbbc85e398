//! Every column of the schema has a class, or the build stops: deny by default.

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::permissions::columns::{self, Class};
use attache_platform::database::{Engine, Row, sql};

use crate::canaries::{answers, made, rows};
use crate::objects::{HERE, Objects};
use crate::principals::principals;
use crate::product::{Product, products};
use crate::recorded::compare;

/// Every row of a table whose columns hold canaries: its key, and whose it is.
pub(crate) const ROWS: [(&str, &str, &str); 13] = [
    (
        "people",
        "id",
        "select id as k, mission as m, id as p, '' as q, '' as a, organisation as o, \
      coalesce(region, '') as r from people",
    ),
    (
        "accounts",
        "id",
        "select a.id as k, (select id from missions where slug = 'west-coast-2025') \
      as m, coalesce(a.person, '') as p, '' as q, a.id as a, '' as o, '' as r from accounts a",
    ),
    (
        "applicants",
        "id",
        "select x.id as k, c.mission as m, '' as p, '' as q, a.account as a, \
      '' as o, c.region as r from applicants x join applications a on a.id = x.application \
      join calls c on c.id = a.call",
    ),
    (
        "applications",
        "id",
        "select a.id as k, c.mission as m, '' as p, '' as q, a.account as a, \
      '' as o, c.region as r from applications a join calls c on c.id = a.call",
    ),
    (
        "application_gates",
        "application",
        "select g.application as k, c.mission as m, '' as p, \
      '' as q, '' as a, '' as o, c.region as r from application_gates g \
      join applications a on a.id = g.application join calls c on c.id = a.call",
    ),
    (
        "letters",
        "notice",
        "select l.notice as k, l.mission as m, n.person as p, '' as q, '' as a, \
      '' as o, coalesce(p.region, '') as r from letters l join notices n on n.id = l.notice \
      left join people p on p.id = n.person",
    ),
    (
        "meeting_requests",
        "id",
        "select id as k, mission as m, asker as p, asked as q, '' as a, \
      '' as o, '' as r from meeting_requests",
    ),
    (
        "messages",
        "id",
        "select id as k, mission as m, '' as p, '' as q, '' as a, '' as o, \
      'wallonia' as r from messages",
    ),
    (
        "agreements",
        "id",
        "select id as k, mission as m, '' as p, '' as q, '' as a, '' as o, \
      '' as r from agreements",
    ),
    (
        "agreement_parties",
        "agreement",
        "select p.agreement as k, a.mission as m, '' as p, \
      '' as q, '' as a, '' as o, '' as r from agreement_parties p \
      join agreements a on a.id = p.agreement",
    ),
    (
        "withdrawals",
        "id",
        "select w.id as k, w.mission as m, w.person as p, '' as q, '' as a, \
      p.organisation as o, coalesce(p.region, '') as r from withdrawals w \
      join people p on p.id = w.person",
    ),
    (
        "directory_listings",
        "person",
        "select d.person as k, d.mission as m, d.person as p, '' as q, '' as a, \
      p.organisation as o, coalesce(p.region, '') as r from directory_listings d \
      join people p on p.id = d.person",
    ),
    (
        "profiles",
        "organisation",
        "select f.organisation as k, f.mission as m, '' as p, '' as q, \
      '' as a, f.organisation as o, coalesce(g.region, '') as r from profiles f \
      join organisations g on g.id = f.organisation",
    ),
];

/// Columns of these tables whose form holds no free text, so that a token cannot stand there.
pub(crate) const NO_TOKEN: [(&str, &str); 13] = [
    ("people", "arrives_at"),
    ("people", "leaves_at"),
    ("applicants", "decision"),
    ("applicants", "decided_at"),
    ("application_gates", "state"),
    // What was typed, as JSON; the columns beside it hold what it means.
    ("applications", "typed"),
    ("withdrawals", "from_day"),
    ("profiles", "domains"),
    ("profiles", "sectors"),
    ("notices", "args"),
    ("letters", "answer"),
    ("applications", "enterprise_number"),
    ("profiles", "website"),
];

/// Columns whose text is JSON in several languages.
pub(crate) const LOCALIZED: [(&str, &str); 6] = [
    ("messages", "subject"),
    ("messages", "body"),
    ("profiles", "offer"),
    ("profiles", "need"),
    ("profiles", "excellence"),
    ("profiles", "partners"),
];

/// Every column of the schema: its table, its name, and whether it holds text.
async fn schema(product: &Product) -> Vec<(String, String, bool)> {
    let mut all = Vec::new();
    let text = |row: &Row, name: &str| -> String { row.get(name).expect("a text") };
    match product.kit.app.reads().engine() {
        Engine::Sqlite => {
            let tables = sql("select name from sqlite_master where type = 'table' order by name");
            for table in rows(product, tables).await {
                let table = text(&table, "name");
                let query = format!("select name, type from pragma_table_info('{table}')");
                for row in rows(product, made(query)).await {
                    let is_text = text(&row, "type").eq_ignore_ascii_case("text");
                    all.push((table.clone(), text(&row, "name"), is_text));
                }
            }
        }
        Engine::Postgres => {
            let query = sql(
                "select table_name::text as t, column_name::text as c, data_type::text as d \
                 from information_schema.columns where table_schema = 'public' order by 1, 2",
            );
            for row in rows(product, query).await {
                let is_text = text(&row, "d") == "text";
                all.push((text(&row, "t"), text(&row, "c"), is_text));
            }
        }
    }
    all
}

#[tokio::test]
async fn every_column_of_text_has_a_class_and_is_as_recorded() {
    for (number, product) in products().await.iter().enumerate() {
        let schema = schema(product).await;
        let without: Vec<String> = schema
            .iter()
            .filter(|(table, column, is_text)| *is_text && columns::class(table, column).is_none())
            .map(|(table, column, _)| format!("{table}.{column}"))
            .collect();
        assert!(
            without.is_empty(),
            "say in crates/foundation/src/permissions/columns.rs who may know these: {without:?}"
        );
        for (table, classes) in columns::TABLES {
            for column in classes.iter().flat_map(|(_, names)| names.split(' ')) {
                let there = schema.iter().any(|(t, c, _)| t == table && c == column);
                assert!(there, "{table}.{column} is not in the schema");
            }
        }
        if number == 0 {
            record(&schema);
        }
    }
}

fn record(schema: &[(String, String, bool)]) {
    let mut by_table: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (table, column, _) in schema {
        let class = columns::class(table, column);
        let class = class.map_or("number", Class::name);
        let line = format!("| `{table}` | `{column}` | {class} |");
        by_table.entry(table.as_str()).or_default().push(line);
    }
    let lines: Vec<String> = by_table.into_values().flatten().collect();
    let text = format!(
        "# Columns\n\nWho may know what each column holds: `plain` says nothing of anybody by \
         itself, `public` is published, `secret` is for no reader, `number` is no text and not \
         protected; any other word is a row of the table of data in `permissions.md`.\n\n\
         | table | column | class |\n| --- | --- | --- |\n{}\n",
        lines.join("\n")
    );
    compare("columns.md", &text);
}

/// What no reader may know stands in no answer at all.
#[tokio::test]
async fn secrets_are_in_no_answer() {
    for product in products().await {
        let objects = Objects::put(&product).await;
        let all = principals(&product).await;
        let delegate = product.cookie(product.small.delegate_account).await;
        let calendar = format!("/en/missions/{HERE}/day/calendar");
        product.post(&calendar, Some(&delegate), "").await;
        let mut secrets = BTreeSet::new();
        for (table, classes) in columns::TABLES {
            let secret = classes.iter().filter(|(class, _)| *class == Class::Secret);
            for column in secret.flat_map(|(_, names)| names.split(' ')) {
                let text = format!("select coalesce({column}, '') as text from {table}");
                let found = rows(&product, made(text)).await;
                let found = found
                    .iter()
                    .map(|row| row.get::<String>("text").expect("a text"));
                secrets.extend(found.filter(|text| text.len() >= 32));
            }
        }
        assert!(secrets.len() > 10, "the control: there are secrets");
        for who in &all {
            for (path, body) in answers(&product, &objects, who).await {
                let shown = secrets.iter().find(|secret| body.contains(secret.as_str()));
                assert_eq!(shown, None, "{path} as {}", who.name);
            }
        }
    }
}
