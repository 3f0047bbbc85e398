//! What the code declares, as files that are reviewed like code. `RECORD=1` writes them anew.

use std::collections::BTreeMap;

use attache_foundation::permissions::Data;
use attache_foundation::{Right, Role};
use attache_platform::database::{Reads, sql};
use attache_testkit::{kits, repository};

/// Compares a file in `docs/recorded` with what the code declares now.
pub(crate) fn compare(name: &str, now: &str) {
    let path = repository().join("docs/recorded").join(name);
    if std::env::var_os("RECORD").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, now).expect("written");
    }
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        recorded == now,
        "docs/recorded/{name} is not what the code declares; \
         RECORD=1 cargo test -p attache-app --test it recorded writes it anew"
    );
}

#[test]
fn routes_are_as_recorded() {
    let mut lines = Vec::new();
    for route in attache_app::routes() {
        let what = route
            .described
            .map_or("page", |described| described.summary);
        lines.push(format!(
            "| {} | `{}` | {:?} | {what} |",
            route.method, route.path, route.right
        ));
    }
    lines.sort();
    let text = format!(
        "# Routes\n\nPages stand below their language: `/fr/missions/…`. What a right allows \
         stands in `permissions.md`.\n\n| method | address | right | |\n| --- | --- | --- | --- |\n\
         {}\n",
        lines.join("\n")
    );
    compare("routes.md", &text);
}

#[test]
fn permissions_are_as_recorded() {
    let text = format!(
        "# Permissions\n\nBoth tables follow from the one in \
         `crates/foundation/src/permissions/data.rs`: a right is held by the roles whose cells \
         give all that it needs at once, with no condition besides.\n\n## Rights\n\nWhat is \
         not ticked is denied.\n\n{}\n## Data\n\n{LETTERS}\n{}",
        rights(),
        data()
    );
    compare("permissions.md", &text);
}

const LETTERS: &str = "`R` sees, `W` sees and changes, `A` sees nothing and may ask, `#` only \
numbers (none about fewer than five people), `x` only that it exists, `–` not even that. Whose: \
`o` one's own, `g` of one's own organisation, `l` of one's own leg, `a` of the people of one's \
agency's Region, `c` where one takes part; without a letter, everybody's. Only if: `n` named for \
it one by one, `2` with a second person, `r` with a reason, `e` once it is released, `i` whoever \
it is about agreed, `p` a part that the page names. Whoever holds no role, signed in or not, is \
in the column `public`; roles add to it.\n";

fn head(first: &str, columns: &[&str]) -> String {
    let rule = " --- |".repeat(columns.len());
    format!("| {first} | {} |\n| --- |{rule}\n", columns.join(" | "))
}

fn rights() -> String {
    let mut columns: Vec<&str> = Role::ALL.iter().map(|role| role.name()).collect();
    columns.extend(["public", "needs"]);
    let mut text = head("right", &columns);
    for &right in Right::ALL {
        text.push_str(&format!("| {right:?} |"));
        let held = Role::ALL.iter().map(|role| role.allows(right));
        for ticked in held.chain([right == Right::Public]) {
            text.push_str(if ticked { " ✓ |" } else { " ✗ |" });
        }
        let needs = right.needs();
        let rows: Vec<String> = needs
            .data
            .iter()
            .map(|(data, verb)| format!("{} {}", format!("{verb:?}").to_lowercase(), data.name()))
            .collect();
        let within: Vec<String> = needs
            .within
            .iter()
            .map(|reach| format!("{reach:?}").to_lowercase())
            .collect();
        if rows.is_empty() {
            text.push_str(" |\n");
        } else {
            text.push_str(&format!(
                " {}; of {} |\n",
                rows.join(", "),
                within.join("/")
            ));
        }
    }
    text
}

fn data() -> String {
    let mut columns = vec!["public"];
    columns.extend(Role::ALL.iter().map(|role| role.name()));
    let mut text = head("data", &columns);
    for data in Data::ALL {
        let roles = Role::ALL.into_iter().map(Some);
        let cells = [None].into_iter().chain(roles);
        let cells: Vec<String> = cells.map(|role| data.access(role).letters()).collect();
        text.push_str(&format!("| {} | {} |\n", data.name(), cells.join(" | ")));
    }
    text
}

#[test]
fn the_description_of_the_json_routes_is_as_recorded() {
    let document = serde_json::to_string_pretty(&attache_app::openapi()).expect("JSON");
    compare("openapi.json", &format!("{document}\n"));
}

#[test]
fn events_are_as_recorded() {
    let source =
        std::fs::read_to_string(repository().join("crates/foundation/src/history/event.rs"));
    let source = source.expect("the list of events");
    let mut text = String::from("# Events\n\n| event | when |\n| --- | --- |\n");
    let mut meaning = String::new();
    for line in source.lines().map(str::trim) {
        if let Some(said) = line.strip_prefix("/// ") {
            meaning = said.to_owned();
        } else if let Some((name, ids)) = line.split_once(" { ")
            && line.ends_with(" },")
        {
            let ids = ids.trim_end_matches(" },");
            text.push_str(&format!("| `{name} {{ {ids} }}` | {meaning} |\n"));
        }
    }
    compare("events.md", &text);
}

#[tokio::test]
async fn the_schema_is_as_recorded() {
    let mut kit = kits().await.swap_remove(0);
    let query = sql(
        "select tbl_name, sql from sqlite_master where sql is not null \
         order by tbl_name, type desc, name",
    );
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in kit.database.rows(query).await.expect("the schema") {
        let table = row.get("tbl_name").expect("a name");
        let text: String = row.get("sql").expect("a statement");
        tables.entry(table).or_default().push(format!("{text};"));
    }
    let tables: Vec<String> = tables
        .values()
        .map(|statements| statements.join("\n"))
        .collect();
    compare(
        "schema.sql",
        &format!("-- All migrations, applied.\n\n{}\n", tables.join("\n\n")),
    );
}
