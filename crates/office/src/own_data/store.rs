//! The SQL that finds somebody's rows, one line a table. A test fails when a table that can hold
//! somebody's data is neither here nor among those that hold it by number only.

use std::collections::BTreeMap;

use attache_foundation::Result;
use attache_foundation::ids::{AccountId, PersonId};
use attache_platform::database::{Reads, Value as Stored, sql};
use attache_platform::moment::Moment;
use serde_json::Value;

use super::Row;

/// Whose id a query is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Account,
    Person,
}

use Whose::{Account, Person};

/// Where somebody's rows stand.
pub(super) const OWN: &[(&str, Whose, &str)] = &[
    (
        "accounts",
        Account,
        "select name, language, mail, state, created_at from accounts where id = $1",
    ),
    (
        "sessions",
        Account,
        "select opened_at, last_seen_at, expires_at, device, strength from sessions \
         where account = $1 order by opened_at",
    ),
    (
        "account_bindings",
        Account,
        "select issuer, subject, bound_at from account_bindings where account = $1 \
         order by bound_at, issuer",
    ),
    (
        "passkeys",
        Account,
        "select device, made_at, used_at from passkeys where account = $1 order by made_at, name",
    ),
    (
        "second_factors",
        Account,
        "select made_at, confirmed_at from second_factors where account = $1",
    ),
    (
        "recovery_codes",
        Account,
        "select count(*) as codes_left from recovery_codes \
         where account = $1 and used_at is null having count(*) > 0",
    ),
    (
        "sign_in_requests",
        Account,
        "select asked_at, mail, language, used_at from sign_in_requests \
         where account = $1 order by asked_at",
    ),
    (
        "sign_in_steps",
        Account,
        "select expires_at from sign_in_steps where account = $1 order by expires_at",
    ),
    (
        "grants",
        Account,
        "select g.role, g.mission, g.region, g.organisation, l.city as leg, g.state, \
         g.granted_at, g.starts_at, g.ends_at, g.ended_at from grants g \
         left join legs l on l.id = g.leg where g.account = $1 order by g.granted_at, g.role",
    ),
    (
        "approvals",
        Account,
        "select kind, state, asked_at, decided_at, \
         case when decided_by = $1 then reason else '' end as reason from approvals \
         where asked_by = $1 or decided_by = $1 order by asked_at, id",
    ),
    (
        "applications",
        Account,
        "select name, enterprise_number, size, state, typed, created_at, changed_at, \
         submitted_at from applications where account = $1 order by created_at, id",
    ),
    (
        "application_documents",
        Account,
        "select d.document, d.name, d.kind, d.size, d.at from application_documents d \
         join applications a on a.id = d.application where a.account = $1 order by d.at, d.id",
    ),
    (
        "application_fees",
        Account,
        "select f.price, f.kept, f.waived, f.changed_at from application_fees f \
         join applications a on a.id = f.application where a.account = $1 order by f.changed_at",
    ),
    (
        "invoice_addresses",
        Account,
        "select i.street, i.postcode, i.town, i.reference, i.changed_at \
         from invoice_addresses i join applications a on a.id = i.application \
         where a.account = $1 order by i.changed_at",
    ),
    (
        "invoices",
        Account,
        "select i.kind, i.number, i.issued_on, i.due_on, i.communication, i.sender, i.buyer, \
         i.lines, i.net, i.vat, i.total from invoices i \
         join applications a on a.id = i.application where a.account = $1 \
         order by i.issued_at, i.id",
    ),
    (
        "invoice_payments",
        Account,
        "select i.number, p.day, p.cents from invoice_payments p \
         join invoices i on i.id = p.invoice join applications a on a.id = i.application \
         where a.account = $1 order by p.day, p.id",
    ),
    (
        "application_scores",
        Account,
        "select criterion, points, at from application_scores where account = $1 \
         order by at, criterion",
    ),
    (
        "invitations",
        Account,
        "select role, name, mail, language, invited_at, expires_at, accepted_at, withdrawn_at \
         from invitations where accepted_by = $1 order by invited_at, id",
    ),
    (
        "history",
        Account,
        "select scope, number, at, facts from history where by_account = $1 \
         order by at, scope, number",
    ),
    ("people", Person, "select * from people where id = $1"),
    (
        "directory_listings",
        Person,
        "select hidden, function_shown, offers_shown, mail_shown, phone_shown, phone, changed_at \
         from directory_listings where person = $1",
    ),
    (
        "applicants",
        Person,
        "select given_name, family_name, function, mail, phone, language, first_day, last_day, \
         standing, offer_until from applicants where id = $1",
    ),
    (
        "invitations",
        Person,
        "select role, name, mail, language, invited_at, expires_at, accepted_at, withdrawn_at \
         from invitations where person = $1 and accepted_by is null order by invited_at, id",
    ),
    (
        "application_gates",
        Person,
        "select g.gate, g.state, g.note, g.at from application_gates g \
         join applicants p on p.application = g.application where p.id = $1 order by g.gate",
    ),
    (
        "gate_evidence",
        Person,
        "select e.gate, e.what, e.day, e.note, e.name, e.at from gate_evidence e \
         join applicants p on p.application = e.application where p.id = $1 \
         order by e.at, e.id",
    ),
    (
        "message_recipients",
        Person,
        "select m.written_at, m.subject, m.body from message_recipients r \
         join messages m on m.id = r.message where r.person = $1 and m.state = 'sent' \
         order by m.written_at, m.id",
    ),
    (
        "stays",
        Person,
        "select first_day, last_day, set_at from stays where person = $1",
    ),
    (
        "companions",
        Person,
        "select given_name, family_name, first_day, last_day, agreed_at from companions \
         where person = $1 order by family_name, given_name, id",
    ),
    (
        "withdrawals",
        Person,
        "select from_day, reason, note, noted_at, undone_at from withdrawals \
         where person = $1 order by noted_at, id",
    ),
    (
        "substitutions",
        Person,
        "select from_day, noted_at, case when replaced = $1 then 'replaced' else 'substitute' \
         end as role from substitutions where replaced = $1 or substitute = $1 \
         order by noted_at",
    ),
    (
        "capacities",
        Person,
        "select * from capacities where person = $1 order by from_day",
    ),
    (
        "attendances",
        Person,
        "select a.title, t.role from attendances t join activities a on a.id = t.activity \
         where t.person = $1 order by a.starts_at, a.id",
    ),
    (
        "calendar_feeds",
        Person,
        "select made_at from calendar_feeds where person = $1",
    ),
    (
        "readings",
        Person,
        "select r.at, r.role, r.region, r.data, s.words as reason from readings r \
         left join reading_reasons s on s.id = r.reason where r.person = $1 \
         order by r.at, r.number",
    ),
    (
        "readings",
        Account,
        "select r.at, r.role, r.region, r.data, s.words as reason from readings r \
         left join reading_reasons s on s.id = r.reason where r.holder = $1 and r.person = '' \
         order by r.at, r.number",
    ),
    (
        "dossier_grants",
        Person,
        "select g.class, g.until, g.reason, a.name as named from dossier_grants g \
         left join accounts a on a.id = g.account where g.person = $1 order by g.id",
    ),
    (
        "meeting_requests",
        Person,
        "select id, state, priority, length_minutes, part_of_day, asked_at, answered_at, \
         case when asker = $1 then message else '' end as message from meeting_requests \
         where asker = $1 or asked = $1 order by asked_at, id",
    ),
    (
        "meetings",
        Person,
        "select m.starts_at, m.ends_at, m.table_number, m.state from meetings m \
         join meeting_requests r on r.id = m.request where r.asker = $1 or r.asked = $1 \
         order by m.starts_at, m.id",
    ),
    (
        "notices",
        Person,
        "select told_at, key, mail, language, args from notices where person = $1 \
         order by told_at, id",
    ),
    (
        "letters",
        Person,
        "select l.written_at, l.mail, l.subject, l.body, l.state from letters l \
         join notices n on n.id = l.notice where n.person = $1 order by l.written_at, l.notice",
    ),
    (
        "plan_absences",
        Person,
        "select activity, noted_at from plan_absences where person = $1 order by noted_at",
    ),
    (
        "erasures",
        Person,
        "select asked_at, state from erasures where person = $1 order by asked_at, id",
    ),
    (
        "retention_holds",
        Person,
        "select placed_at from retention_holds where person = $1",
    ),
];

/// Tables that hold somebody by number only, through a row that is given above, or not at all.
#[cfg(test)]
pub(super) const BY_NUMBER: [&str; 13] = [
    // Told by the readings, to whom it was, and by the history, to who did it.
    "actings",
    // Given with the readings that they are of.
    "reading_reasons",
    // Which two applications an officer told apart.
    "applications_apart",
    // The contents of documents and proofs that are given by name.
    "application_files",
    // What an officer brought in: empty once it is in, where it stands among the applications.
    "application_imports",
    // Opened, and given by the slice of travel files.
    "dossier_fields",
    // Times and tables of requests and people that are given.
    "occupancy",
    "plan_left_out",
    "plan_pins",
    "plan_placements",
    // Counts, signed off by an account that history names.
    "retention_reports",
    // What an authenticator is asked, for minutes.
    "passkey_challenges",
    // Work, by number.
    "jobs",
];

/// The rows of each table that has any.
pub(super) async fn rows(
    reads: &mut impl Reads,
    account: Option<AccountId>,
    person: Option<PersonId>,
) -> Result<BTreeMap<String, Vec<Row>>> {
    let (account, person) = (
        account.map(|id| id.to_string()),
        person.map(|id| id.to_string()),
    );
    let mut tables: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for (table, whose, text) in OWN {
        let id = match whose {
            Account => &account,
            Person => &person,
        };
        let Some(id) = id else { continue };
        let found = reads.rows(sql(text).bind(id)).await?;
        if !found.is_empty() {
            let rows = found.iter().map(|row| {
                let pairs = row.pairs();
                pairs.map(|(name, value)| (name.to_owned(), readable(name, value)))
            });
            let rows = rows.map(Iterator::collect);
            tables.entry((*table).to_owned()).or_default().extend(rows);
        }
    }
    Ok(tables)
}

/// A value for people: moments are written out.
fn readable(name: &str, value: &Stored) -> Value {
    match value {
        Stored::Int(Some(at)) if name == "at" || name == "until" || name.ends_with("_at") => {
            Moment(*at).to_string().into()
        }
        Stored::Int(value) => (*value).into(),
        Stored::Float(value) => (*value).into(),
        Stored::Text(value) => value.clone().into(),
    }
}
