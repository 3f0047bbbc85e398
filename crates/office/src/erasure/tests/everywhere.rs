//! Erased is erased in every table: a token of the person in every text column that the register
//! names, and none anywhere afterwards.

use attache_platform::database::Database;
use attache_testkit::kits;
use attache_testkit::small;

use super::{erase, plant, put};
use crate::retention::{Holds, Kept, REGISTER};

/// Where a person's text can stand: the table, its columns, and what plants a token in each of
/// them. `$1` is the person.
const PLANTED: &[(&str, &str, &str)] = &[
    (
        "people",
        "code given_name family_name style function mail source",
        "update people set code = 'CNRY', given_name = 'CNRY', family_name = 'CNRY', \
         style = '{\"en\":\"CNRY\"}', function = 'CNRY', mail = 'CNRY', source = 'CNRY' \
         where id = $1",
    ),
    (
        "accounts",
        "name mail",
        "update accounts set name = 'CNRY', mail = 'CNRY' where person = $1",
    ),
    (
        "capacities",
        "capacity source",
        "insert into capacities (person, capacity, precedence, from_day, to_day, source) \
         values ($1, '{\"en\":\"CNRY\"}', 1, '2025-10-05', '2025-10-10', 'CNRY')",
    ),
    (
        "calendar_feeds",
        "fingerprint",
        "insert into calendar_feeds (fingerprint, person, made_at) values ('CNRY', $1, 0)",
    ),
    (
        "dossier_fields",
        "sealed",
        "insert into dossier_fields (person, field, sealed, given_at) \
         values ($1, 'needs', 'CNRY', 0)",
    ),
    (
        "invitations",
        "name mail",
        "insert into invitations (id, mission, organisation, role, person, name, mail, language, \
         sent, invited_by, invited_at, expires_at) select 'i', p.mission, p.organisation, \
         'delegate', p.id, 'CNRY', 'CNRY', 'nl', 1, a.id, 0, 1 from people p \
         join accounts a on a.person = p.id where p.id = $1",
    ),
    (
        "companions",
        "given_name family_name",
        "insert into companions (id, mission, person, given_name, family_name, first_day, \
         last_day, agreed_at) select 'c', mission, id, 'CNRY', 'CNRY', '2025-10-05', \
         '2025-10-06', 0 from people where id = $1",
    ),
    (
        "reading_reasons",
        "words",
        "insert into reading_reasons (id, mission, account, person, session, why, words, salt, \
         given_at) select 'why', mission, '', id, '', 'other', 'CNRY', '', 0 from people \
         where id = $1",
    ),
    (
        "letters",
        "mail subject body answer",
        "update letters set mail = 'CNRY', subject = 'CNRY', body = 'CNRY', answer = 'CNRY' \
         where notice in (select id from notices where person = $1)",
    ),
    (
        "notices",
        "mail args",
        "update notices set mail = 'CNRY' where person = $1",
    ),
    (
        "meeting_requests",
        "message",
        "update meeting_requests set message = 'CNRY' where asker = $1",
    ),
    (
        "sessions",
        "fingerprint device strength",
        "insert into sessions (fingerprint, account, opened_at, expires_at, device, strength) \
         select 'CNRY', id, 0, 0, 'CNRY', 'CNRY' from accounts where person = $1",
    ),
    (
        "second_factors",
        "sealed",
        "insert into second_factors (account, sealed, made_at, last_step) \
         select id, 'CNRY', 0, 0 from accounts where person = $1",
    ),
    (
        "account_bindings",
        "issuer subject account bound_at",
        "insert into account_bindings (issuer, subject, account, bound_at) \
         select 'CNRY', 'CNRY', id, 0 from accounts where person = $1",
    ),
    (
        "passkeys",
        "name held device",
        "insert into passkeys (name, account, held, device, made_at) \
         select 'CNRY', id, 'CNRY', 'CNRY', 0 from accounts where person = $1",
    ),
    (
        "passkey_challenges",
        "browser state",
        "insert into passkey_challenges (browser, account, state, expires_at) \
         select 'CNRY', id, 'CNRY', 0 from accounts where person = $1",
    ),
    (
        "recovery_codes",
        "digest",
        "insert into recovery_codes (digest, account) \
         select 'CNRY', id from accounts where person = $1",
    ),
    (
        "sign_in_requests",
        "link browser code mail next sealed",
        "insert into sign_in_requests (id, link, browser, code, mail, language, next, account, \
         tries, sealed, asked_at, expires_at) select 's', 'CNRY', 'CNRY', 'CNRY', 'CNRY', 'nl', \
         'CNRY', id, 0, 'CNRY', 0, 0 from accounts where person = $1",
    ),
    (
        "sign_in_steps",
        "browser next",
        "insert into sign_in_steps (browser, account, next, tries, expires_at) \
         select 'CNRY', id, 'CNRY', 0, 0 from accounts where person = $1",
    ),
    (
        "calls",
        "",
        "insert into calls (id, mission, code, agency, region, name, intro, opens_at, \
         closes_at, logistics_until, grace_minutes, places, most_people, offer_hours, form) \
         select 'c', mission, 'c', organisation, 'flanders', '', '', 0, 1, 1, 0, 9, 9, 1, '{}' \
         from people where id = $1",
    ),
    (
        "applications",
        "typed",
        "insert into applications (id, call, account, state, typed, enterprise_number, name, \
         size, only_together, created_at, changed_at) select '00000000000000000000000001', 'c', \
         id, 'submitted', '{\"people\":[{\"given\":\"CNRY\",\"mail\":\"CNRY\"}]}', '', '', '', 0, \
         0, 0 from accounts where person = $1",
    ),
    (
        "applicants",
        "given_name family_name function mail phone reason",
        "insert into applicants (id, application, position, given_name, family_name, function, \
         mail, phone, language, first_day, last_day, standing, reason) values ($1, \
         '00000000000000000000000001', 0, 'CNRY', 'CNRY', 'CNRY', 'CNRY', 'CNRY', 'nl', '', '', \
         'refused', 'CNRY')",
    ),
    (
        "application_gates",
        "note",
        "insert into application_gates (application, gate, state, note, by_account, at) \
         select application, 'complete', 'failed', 'CNRY', '', 0 from applicants where id = $1",
    ),
    (
        "application_documents",
        "name",
        "insert into application_documents (id, application, document, name, kind, size, digest, \
         by_account, at) select 'd', application, 'extract', 'CNRY', 'pdf', 1, 'd', '', 0 \
         from applicants where id = $1",
    ),
    (
        "application_files",
        "content",
        "insert into application_files (application, digest, content) \
         select application, 'd', 'CNRY' from applicants where id = $1",
    ),
    (
        "gate_evidence",
        "note name",
        "insert into gate_evidence (id, application, gate, what, day, note, name, kind, size, \
         digest, by_account, at) select 'e', application, 'complete', 'other', '2025-10-01', \
         'CNRY', 'CNRY', 'pdf', 1, 'd', '', 0 from applicants where id = $1",
    ),
    (
        "directory_listings",
        "phone",
        "insert into directory_listings (person, mission, hidden, function_shown, offers_shown, \
         mail_shown, phone_shown, phone, changed_at) select id, mission, 0, 1, 1, 0, 1, 'CNRY', 0 \
         from people where id = $1",
    ),
    (
        "invoice_addresses",
        "street postcode town reference",
        "insert into invoice_addresses (application, street, postcode, town, reference, \
         changed_at) select application, 'CNRY', 'CNRY', 'CNRY', 'CNRY', 0 from applicants \
         where id = $1",
    ),
    (
        "withdrawals",
        "note",
        "insert into withdrawals (id, mission, person, from_day, reason, note, noted_at) \
         select 'w', mission, id, '2025-10-06', 'work', 'CNRY', 0 from people where id = $1",
    ),
];

/// Columns with text about people that is one of a few words, a day, a number, or work by number.
const NO_TEXT: &[&str] = &[
    "accounts.language",
    // The id of somebody else.
    "capacities.replaces",
    "applicants.language",
    "applicants.first_day",
    "applicants.last_day",
    "invitations.language",
    "jobs.last_error",
    // The row goes as a whole.
    "invoice_addresses.application",
    "invoice_addresses.changed_at",
];

/// Tables of the whole database in which a token stands, read from a copy of every row.
async fn found_anywhere(database: &Database) -> Vec<String> {
    let copy = database.back_up().await.expect("copied");
    let mut lines = copy.lines().iter();
    let mut found = Vec::new();
    for table in &copy.head.tables {
        let rows = usize::try_from(table.rows).expect("few");
        if lines
            .by_ref()
            .take(rows)
            .filter(|line| line.contains("CNRY"))
            .count()
            > 0
        {
            found.push(table.table.clone());
        }
    }
    found
}

#[tokio::test]
async fn no_text_about_an_erased_person_is_left_anywhere_in_the_database() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        plant(&kit.app, &small).await;
        for (table, columns, text) in PLANTED {
            put(&kit.app, text, vec![small.delegate.into()]).await;
            let found = found_anywhere(&kit.database).await;
            assert!(
                columns.is_empty() || found.contains(&(*table).to_owned()),
                "nothing is planted in {table} on {}",
                kit.engine
            );
        }
        erase(&kit.app, &small).await;
        assert_eq!(
            found_anywhere(&kit.database).await,
            Vec::<String>::new(),
            "add to erase in erasure/actions.rs what empties these tables, on {}",
            kit.engine
        );
        // Control: a table that erasing passes by is noticed.
        let text = "update withdrawals set note = 'CNRY' where person = $1";
        put(&kit.app, text, vec![small.delegate.into()]).await;
        assert_eq!(found_anywhere(&kit.database).await, ["withdrawals"]);
    }
}

/// Columns of a register with text about people that nothing plants a token in.
fn not_planted(register: &[Kept]) -> Vec<String> {
    let mut missing = Vec::new();
    for line in register {
        if !matches!(line.holds, Holds::People | Holds::Protected | Holds::Words) {
            continue;
        }
        for column in line.columns.split_whitespace() {
            let name = format!("{}.{column}", line.table);
            let planted = PLANTED.iter().any(|(table, columns, _)| {
                *table == line.table && columns.split_whitespace().any(|one| one == column)
            });
            let number = line.holds == Holds::Protected && BY_NUMBER.contains(&column);
            if !planted && !number && !NO_TEXT.contains(&name.as_str()) {
                missing.push(name);
            }
        }
    }
    missing
}

/// Columns of rows that go as a whole which hold an id, a moment or a count.
const BY_NUMBER: &[&str] = &[
    "id",
    "person",
    "account",
    "language",
    "tries",
    "last_step",
    "made_at",
    "opened_at",
    "expires_at",
    "last_seen_at",
    "confirmed_at",
    "asked_at",
    "used_at",
];

#[test]
fn every_text_about_people_that_the_register_names_is_planted_before_erasing() {
    assert_eq!(
        not_planted(REGISTER),
        Vec::<String>::new(),
        "add to PLANTED in erasure/tests/everywhere.rs a line that plants a token in these \
         columns, and to erase in erasure/actions.rs what empties them"
    );
    let mut more = REGISTER.to_vec();
    more.push(Kept {
        table: "people",
        columns: "nickname",
        holds: Holds::People,
        keep: REGISTER[0].keep,
    });
    assert_eq!(
        not_planted(&more),
        ["people.nickname"],
        "the control is noticed"
    );
}
