//! What canaries stand in: a token of its own in every protected column of every row, put there
//! past the product, so that what the product shows of it is found wherever it is shown.

use attache_foundation::permissions::Data;
use attache_foundation::permissions::columns::{self, Class};
use attache_platform::database::{Row, sql};

use crate::canaries::{made, rows};
use crate::product::Product;

/// Every row of a table whose columns hold canaries: its key, and whose it is.
pub(crate) const ROWS: [(&str, &str, &str); 29] = [
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
      as m, coalesce(a.person, '') as p, '' as q, a.id as a, coalesce(p.organisation, \
      (select min(g.organisation) from grants g where g.account = a.id \
      and g.role = 'organisation_manager'), '') as o, '' as r from accounts a \
      left join people p on p.id = a.person",
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
        "application_documents",
        "id",
        "select d.id as k, c.mission as m, '' as p, '' as q, a.account as a, '' as o, \
      c.region as r from application_documents d join applications a on a.id = d.application \
      join calls c on c.id = a.call",
    ),
    (
        "gate_evidence",
        "id",
        "select e.id as k, c.mission as m, '' as p, '' as q, '' as a, '' as o, \
      c.region as r from gate_evidence e join applications a on a.id = e.application \
      join calls c on c.id = a.call",
    ),
    (
        "invoices",
        "id",
        "select i.id as k, i.mission as m, '' as p, '' as q, a.account as a, '' as o, \
      i.region as r from invoices i join applications a on a.id = i.application",
    ),
    (
        "invoice_addresses",
        "application",
        "select i.application as k, c.mission as m, '' as p, '' as q, a.account as a, \
      '' as o, c.region as r from invoice_addresses i \
      join applications a on a.id = i.application join calls c on c.id = a.call",
    ),
    (
        "directory_listings",
        "person",
        "select d.person as k, d.mission as m, d.person as p, '' as q, '' as a, \
      p.organisation as o, coalesce(p.region, '') as r from directory_listings d \
      join people p on p.id = d.person",
    ),
    (
        "invitations",
        "id",
        "select i.id as k, i.mission as m, '' as p, '' as q, '' as a, \
      i.organisation as o, coalesce(g.region, '') as r from invitations i \
      join organisations g on g.id = i.organisation",
    ),
    (
        "companions",
        "id",
        "select c.id as k, c.mission as m, c.person as p, '' as q, '' as a, \
      p.organisation as o, coalesce(p.region, '') as r from companions c \
      join people p on p.id = c.person",
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
        "profiles",
        "organisation",
        "select f.organisation as k, f.mission as m, '' as p, '' as q, \
      '' as a, f.organisation as o, coalesce(g.region, '') as r from profiles f \
      join organisations g on g.id = f.organisation",
    ),
    (
        "application_imports",
        "id",
        "select i.id as k, c.mission as m, '' as p, '' as q, i.account as a, '' as o, \
      c.region as r from application_imports i join calls c on c.id = i.call",
    ),
    (
        "approvals",
        "id",
        "select id as k, mission as m, '' as p, '' as q, coalesce(asked_by, '') as a, '' as o, \
      '' as r from approvals",
    ),
    (
        "dossier_grants",
        "id",
        "select id as k, mission as m, coalesce(person, '') as p, '' as q, account as a, \
      '' as o, '' as r from dossier_grants",
    ),
    (
        "reading_reasons",
        "id",
        "select id as k, mission as m, person as p, '' as q, account as a, '' as o, '' as r \
      from reading_reasons",
    ),
    (
        "erasures",
        "id",
        "select id as k, mission as m, person as p, '' as q, '' as a, '' as o, '' as r \
      from erasures",
    ),
    (
        "follow_ups",
        "agreement",
        "select agreement as k, mission as m, '' as p, '' as q, '' as a, '' as o, '' as r \
      from follow_ups",
    ),
    (
        "interests",
        "organisation",
        "select i.organisation as k, i.mission as m, '' as p, '' as q, '' as a, \
      i.organisation as o, coalesce(g.region, '') as r from interests i \
      join organisations g on g.id = i.organisation",
    ),
    (
        "mission_transitions",
        "mission",
        "select mission as k, mission as m, '' as p, '' as q, '' as a, '' as o, '' as r \
      from mission_transitions",
    ),
    (
        "notices",
        "id",
        "select n.id as k, n.mission as m, n.person as p, '' as q, '' as a, '' as o, \
      coalesce(p.region, '') as r from notices n left join people p on p.id = n.person",
    ),
    (
        "retention_holds",
        "person",
        "select person as k, mission as m, person as p, '' as q, placed_by as a, '' as o, \
      '' as r from retention_holds",
    ),
];

/// Columns of these tables whose form holds no free text, so that a token cannot stand there.
pub(crate) const NO_TOKEN: [(&str, &str); 26] = [
    ("invoices", "issued_on"),
    ("invoices", "due_on"),
    ("invoices", "sender"),
    ("invoices", "buyer"),
    ("invoices", "lines"),
    ("invoices", "net"),
    ("invoices", "vat"),
    ("invoices", "total"),
    ("gate_evidence", "day"),
    // Which column of a sheet is which field.
    ("application_imports", "mapping"),
    ("people", "arrives_at"),
    ("people", "leaves_at"),
    ("invitations", "role"),
    ("companions", "first_day"),
    ("companions", "last_day"),
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

/// Tables of whose protected columns none holds free text: days, states, points, and what the
/// product itself wrote as JSON or under a seal.
pub(crate) const NO_ROWS: [&str; 13] = [
    // Bytes of files, whose names have tokens.
    "application_files",
    "capacities",
    "grants",
    "history",
    // Days and cents; and what is printed on each invoice that goes out.
    "invoice_payments",
    "invoice_senders",
    "meetings",
    "plan_left_out",
    "plan_placements",
    "plan_runs",
    "plans",
    "stays",
    "substitutions",
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

/// One token, and whose it is.
pub(crate) struct Canary {
    pub(crate) token: String,
    pub(crate) column: String,
    pub(crate) data: Data,
    pub(crate) mission: String,
    pub(crate) people: Vec<String>,
    pub(crate) account: String,
    pub(crate) organisation: String,
    pub(crate) region: String,
}

/// Puts the rows that the small mission has none of.
async fn put_missing(product: &Product) {
    let (mission, now) = (product.small.mission, product.kit.app.now());
    let writing = product.kit.app.reads().write("canaries").await;
    let mut writing = writing.expect("open");
    for query in [
        sql(
            "insert into agreements (id, mission, code, kind, direction, state, attribution, \
             subject, domain, day, activity, embargo_until, synthetic, source) values \
             ('canary-agreement', $1, 'canary', 'mou', 'flanders_to_usa', 'announced', 'paper', \
             'x', null, '2025-10-09', null, $2, 0, 'test')",
        )
        .bind(mission)
        .bind(now.plus_seconds(864_000)),
        sql(
            "insert into agreement_parties (agreement, position, name, organisation, region) \
             values ('canary-agreement', 1, 'x', null, null)",
        ),
        sql(
            "insert into withdrawals (id, mission, person, from_day, with_group, reason, note, \
             noted_at, undone_at) values ('canary-withdrawal', $1, $2, '2025-10-06', null, \
             'health', 'x', 0, null)",
        )
        .bind(mission)
        .bind(product.small.other_delegate),
        sql(
            "insert into companions (id, mission, person, given_name, family_name, first_day, \
             last_day, agreed_at) values ('canary-companion', $1, $2, 'x', 'x', '2025-10-05', \
             '2025-10-06', 0)",
        )
        .bind(mission)
        .bind(product.small.other_delegate),
        sql("update profiles set shown = 0"),
        sql(
            "insert into follow_ups (mission, agreement, relation, owner, next_day, closed) \
             values ($1, 'canary-agreement', 'new', 'x', '2025-12-01', 0)",
        )
        .bind(mission),
        sql(
            "insert into opportunities (mission, code, name, organiser, hosts, first_day, \
             last_day, needs, offers_until, source) values ($1, 'canary', 'Fair', $2, '{}', \
             '2026-03-01', '2026-03-03', 'x', null, 'test')",
        )
        .bind(mission)
        .bind(product.small.organisations[0]),
        sql(
            "insert into interests (mission, opportunity, organisation, offer) values \
             ($1, 'canary', $2, 'x')",
        )
        .bind(mission)
        .bind(product.small.organisations[1]),
        sql(
            "insert into mission_transitions (mission, number, from_stage, to_stage, reason, at) \
             values ($1, 1, 'frozen', 'announced', 'x', 0)",
        )
        .bind(mission),
        sql(
            "insert into retention_holds (person, mission, reason, placed_by, placed_at) values \
             ($1, $2, 'x', $3, 0)",
        )
        .bind(product.small.other_delegate)
        .bind(mission)
        .bind(product.small.organiser_account),
        sql(
            "insert into reading_reasons (id, mission, person, account, session, why, words, \
             salt, given_at) values ('canary-reason', $1, $2, $3, '', 'other', 'x', '', 0)",
        )
        .bind(mission)
        .bind(product.small.delegate)
        .bind(product.small.organiser_account),
        sql(
            "insert into applicants (id, application, position, given_name, family_name, \
             function, mail, phone, language, first_day, last_day, standing, reason) \
             select 'canary-' || a.id, a.id, 1, 'x', 'x', 'x', 'x', 'x', 'nl', '2025-10-05', \
             '2025-10-09', 'applied', 'x' from applications a where a.state = 'submitted'",
        ),
        sql(
            "insert into application_gates (application, gate, state, note, by_account, at) \
             select a.id, 'registered', 'passed', 'x', a.account, 0 from applications a \
             where a.state = 'submitted'",
        ),
    ] {
        let done = writing.execute(query).await;
        done.expect("put");
    }
    writing.commit().await.expect("kept");
}

/// Puts a token into every protected column of every row.
pub(crate) async fn plant(product: &Product) -> Vec<Canary> {
    put_missing(product).await;
    let mut planted = Vec::new();
    for (table, key, query) in ROWS {
        let (_, classes) = columns::TABLES
            .iter()
            .find(|(name, _)| *name == table)
            .expect("a table of the list");
        let found = rows(product, sql(query)).await;
        assert!(!found.is_empty(), "no row of {table}");
        for (class, names) in *classes {
            let Class::Of(data) = class else { continue };
            for column in names.split(' ') {
                if NO_TOKEN.contains(&(table, column)) {
                    continue;
                }
                for row in &found {
                    let number = planted.len();
                    let canary = Canary::of(row, format!("zqx{number}z"), *data, table, column);
                    set(product, &canary, row, (table, key, column)).await;
                    planted.push(canary);
                }
            }
        }
    }
    planted
}

impl Canary {
    fn of(row: &Row, token: String, data: Data, table: &str, column: &str) -> Canary {
        let text = |name: &str| -> String { row.get(name).expect("a text") };
        let people = [text("p"), text("q")];
        Canary {
            token,
            column: format!("{table}.{column}"),
            data,
            mission: text("m"),
            people: people.into_iter().filter(|one| !one.is_empty()).collect(),
            account: text("a"),
            organisation: text("o"),
            region: text("r"),
        }
    }
}

async fn set(
    product: &Product,
    canary: &Canary,
    row: &Row,
    (table, key, column): (&str, &str, &str),
) {
    let token = &canary.token;
    let id: String = row.get("k").expect("a key");
    let text = match (table, column) {
        at if LOCALIZED.contains(&at) => format!("{{\"en\":\"{token}\"}}"),
        (_, "mail") => format!("{token}@example.org"),
        ("application_imports", "sheet") => format!("[[\"Company\"],[[2,[\"{token}\"]]]]"),
        ("erasures", "proof") => format!(
            "{{\"erasure\":\"{id}\",\"person\":\"{token}\",\"done_at\":\"\",\"erased\":{{}},\
             \"digest\":\"\"}}"
        ),
        _ => token.clone(),
    };
    let query = made(format!("update {table} set {column} = $1 where {key} = $2"));
    let mut writing = product
        .kit
        .app
        .reads()
        .write("canaries")
        .await
        .expect("open");
    writing
        .execute(query.bind(text).bind(id))
        .await
        .expect("set");
    writing.commit().await.expect("kept");
}
