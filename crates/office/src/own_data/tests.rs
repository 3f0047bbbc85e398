//! What a person is given holds all of theirs and nothing of anybody else's.

use std::collections::BTreeSet;

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, PersonId};
use attache_foundation::{App, accounts};
use attache_platform::database::{Query, Value, sql};
use attache_platform::texts::Language;
use attache_testkit::kits;
use attache_testkit::small::{self, Small};

use super::store::{BY_NUMBER, OWN};
use super::*;
use crate::retention::{Holds, REGISTER};

async fn put(app: &App, text: &'static str, values: Vec<Value>) {
    let mut change = app.change(By::Itself, None).await.expect("open");
    let query = values.into_iter().fold(sql(text), Query::bind);
    change.execute(query).await.expect("put");
    change.finish().await.expect("kept");
}

/// Where a token was planted.
const PLANTED: [&str; 17] = [
    "asked",
    "withdrawal",
    "typed",
    "phone",
    "listing",
    "account",
    "role",
    "given",
    "family",
    "mail",
    "capacity",
    "travel",
    "read",
    "grant",
    "message",
    "notice",
    "letter",
];

/// An application by an account that would bring a person.
async fn apply(app: &App, who: &str, person: &Value, account: &Value) {
    let text = "insert into calls (id, mission, code, agency, region, name, intro, opens_at, \
                closes_at, logistics_until, grace_minutes, places, most_people, offer_hours, \
                form) select $1, m.id, $1, o.id, 'flanders', '', '', 0, 1, 1, 0, 9, 9, 1, '{}' \
                from missions m cross join organisations o where o.code = 'bay-robotics'";
    put(app, text, vec![who.into()]).await;
    let text = "insert into applications (id, call, account, state, typed, enterprise_number, \
                name, size, only_together, created_at, changed_at) \
                values ($1, $1, $2, 'draft', $3, '', '', '', 0, 0, 0)";
    let typed = format!("CNRY-{who}-typed");
    put(app, text, vec![who.into(), account.clone(), typed.into()]).await;
    let text = "insert into applicants (id, application, position, given_name, family_name, \
                function, mail, phone, language, first_day, last_day, standing, reason) \
                values ($2, $1, 0, 'x', 'x', '', '', $3, 'nl', '', '', 'refused', '')";
    let phone = format!("CNRY-{who}-phone");
    put(app, text, vec![who.into(), person.clone(), phone.into()]).await;
}

/// A token of one person in every table that can hold something of theirs.
async fn plant(app: &App, small: &Small, who: &str, person: PersonId, account: AccountId) {
    let token = |place: &str| -> Value { format!("CNRY-{who}-{place}").into() };
    let (p, a, m): (Value, Value, Value) = (person.into(), account.into(), small.mission.into());
    let text = "update accounts set name = $2 where id = $1";
    put(app, text, vec![a.clone(), token("account")]).await;
    let text = "insert into grants (id, account, role, mission, region, organisation, state, \
                granted_at, starts_at) values ($4, $1, 'press', $2, $3, '', 'active', 0, 0)";
    let values = vec![a.clone(), m.clone(), token("role"), who.into()];
    put(app, text, values).await;
    let text = "insert into sign_in_requests (id, link, browser, code, mail, language, next, \
                account, tries, asked_at, expires_at) \
                values ($3, $3, '', '', $2, 'nl', '/', $1, 0, 0, 0)";
    put(app, text, vec![a.clone(), token("asked"), who.into()]).await;
    let text = "insert into withdrawals (id, mission, person, from_day, reason, note, noted_at) \
                values ($3, $1, $2, '2025-10-05', 'work', $4, 0)";
    let values = vec![m.clone(), p.clone(), who.into(), token("withdrawal")];
    put(app, text, values).await;
    apply(app, who, &p, &a).await;
    let text = "insert into directory_listings (person, mission, hidden, function_shown, \
                offers_shown, mail_shown, phone_shown, phone, changed_at) \
                values ($1, $2, 1, 1, 1, 0, 0, $3, 0)";
    put(app, text, vec![p.clone(), m.clone(), token("listing")]).await;
    let text = "update people set given_name = $2, family_name = $3, mail = $4 where id = $1";
    let values = vec![p.clone(), token("given"), token("family"), token("mail")];
    put(app, text, values).await;
    let text = "insert into capacities (person, capacity, precedence, from_day, to_day, source) \
                values ($1, '{}', 1, '2025-10-05', '2025-10-10', $2)";
    put(app, text, vec![p.clone(), token("capacity")]).await;
    let place = format!("dossiers.needs:{person}");
    let clear = format!("CNRY-{who}-travel");
    let sealed = app.identity_seal().seal(&place, &clear).expect("sealed");
    let text = "insert into dossier_fields (person, field, sealed, given_at) \
                values ($1, 'needs', $2, 0)";
    put(app, text, vec![p.clone(), sealed.into()]).await;
    let text = "insert into reading_reasons (id, mission, account, person, session, why, words, \
                salt, given_at) values ($3, $1, '', $2, '', 'other', $4, '', 0)";
    let values = vec![m.clone(), p.clone(), who.into(), token("read")];
    put(app, text, values).await;
    let text = "insert into readings (scope, number, at, account, role, region, person, holder, \
                data, reason, reason_digest, seal) values ($3, 1, 0, '', '', '', $2, '', \
                'health', $3, '', $1)";
    let values = vec![m.clone(), p.clone(), who.into()];
    put(app, text, values).await;
    let text = "insert into dossier_grants (id, mission, person, account, class, until, reason, \
                granted_by, granted_at) values ($4, $1, $2, $3, 'health', 0, $5, '', 0)";
    let organiser = small.organiser_account.into();
    let values = vec![m.clone(), p.clone(), organiser, who.into(), token("grant")];
    put(app, text, values).await;
    let text = "insert into meeting_requests (id, mission, code, asker, asked, priority, \
                length_minutes, part_of_day, message, state, asked_at) \
                values ($3, $1, $3, $2, $4, 1, 20, 'any', $5, 'declined', 0)";
    let asked = match person == small.delegate {
        true => small.other_delegate,
        false => small.delegate,
    };
    let id = format!("0000000000000000000000000{}", who.len() % 10);
    let values = vec![
        m.clone(),
        p.clone(),
        id.into(),
        asked.into(),
        token("message"),
    ];
    put(app, text, values).await;
    let text = "insert into notices (id, mission, person, mail, language, key, args, link, cause, \
                told_at) values ($3, $1, $2, '', 'nl', 'k', $4, '/', $3, 0)";
    let values = vec![m.clone(), p, who.into(), token("notice")];
    put(app, text, values).await;
    let text = "insert into letters (notice, mission, mail, language, subject, body, written_at) \
                values ($2, $1, '', 'nl', '', $3, 0)";
    put(app, text, vec![m, who.into(), token("letter")]).await;
}

/// Columns that the page has no word for.
fn unnamed(data: &OwnData) -> Vec<String> {
    let tables = data.tables.iter();
    let tables = tables.filter(|(table, _)| *table != "dossier_fields");
    let names = tables.flat_map(|(_, rows)| rows.iter().flat_map(|row| row.keys()));
    let known = |name: &&String| {
        let name = name.as_str();
        view::COLUMNS.contains(&name) || view::ONLY_DOWNLOADED.contains(&name)
    };
    names.filter(|name| !known(name)).cloned().collect()
}

#[test]
fn every_column_that_a_query_names_has_a_word_of_the_reader() {
    for (table, _, text) in OWN {
        let (_, after) = text.split_once("select ").expect("a query");
        let (list, _) = after.split_once(" from ").expect("a table");
        if list.contains("case ") || list == "*" {
            continue;
        }
        for column in list.split(", ") {
            let name = column.rsplit([' ', '.']).next().unwrap_or_default();
            let row = Row::from([(name.to_owned(), serde_json::Value::Null)]);
            let tables = [((*table).to_owned(), vec![row])].into();
            assert_eq!(
                unnamed(&OwnData { tables }),
                Vec::<String>::new(),
                "add {name} of {table} to COLUMNS in own_data/view.rs and \
                 own-data-column-{name} to locales/*/own_data.ftl"
            );
        }
    }
    let row = Row::from([("shoe_size".to_owned(), serde_json::Value::Null)]);
    let tables = [("people".to_owned(), vec![row])].into();
    assert_eq!(unnamed(&OwnData { tables }), ["shoe_size"], "the control");
}

#[tokio::test]
async fn a_person_is_given_all_of_theirs_and_nothing_of_others() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mission = Some(small.mission);
        let mut change = kit.app.change(By::Itself, mission).await.expect("open");
        let other = Some(small.other_delegate);
        let other = accounts::open_account(&mut change, "x", Language::Fr, other).await;
        let other = other.expect("made");
        change.finish().await.expect("kept");
        plant(
            &kit.app,
            &small,
            "mine",
            small.delegate,
            small.delegate_account,
        )
        .await;
        plant(&kit.app, &small, "other", small.other_delegate, other).await;
        for (who, foreign, account, person) in [
            ("mine", "other", small.delegate_account, small.delegate),
            ("other", "mine", other, small.other_delegate),
        ] {
            let data = gather(&kit.app, Some(account), Some(person)).await;
            let data = data.expect("gathered");
            assert_eq!(unnamed(&data), Vec::<String>::new());
            let text = serde_json::to_string(&data).expect("JSON");
            for place in PLANTED {
                let token = format!("CNRY-{who}-{place}");
                assert!(
                    text.contains(&token),
                    "{token} is missing on {}",
                    kit.engine
                );
            }
            let foreign = format!("CNRY-{foreign}");
            assert!(
                !text.contains(&foreign),
                "{who} is given of others on {}",
                kit.engine
            );
        }
        let nobody = gather(&kit.app, None, None).await.expect("gathered");
        assert_eq!(nobody, OwnData::default());
    }
}

#[test]
fn every_table_that_can_hold_somebodys_data_is_in_a_list() {
    let listed = |register: &[crate::retention::Kept]| -> Vec<String> {
        let of_people = register
            .iter()
            .filter(|line| !matches!(line.holds, Holds::Content | Holds::Works));
        let tables: BTreeSet<&str> = of_people.map(|line| line.table).collect();
        let own = |table: &&str| OWN.iter().any(|(one, ..)| one == table);
        let missing = tables
            .into_iter()
            .filter(|table| !own(table) && !BY_NUMBER.contains(table));
        missing.map(str::to_owned).collect()
    };
    assert_eq!(
        listed(REGISTER),
        Vec::<String>::new(),
        "add to OWN in own_data/store.rs the query that finds somebody's rows of these tables \
         (and own-data-table-… to locales/*/own_data.ftl), or to BY_NUMBER why there is none"
    );
    let mut more = REGISTER.to_vec();
    more.push(crate::retention::Kept {
        table: "shoe_sizes",
        ..REGISTER[0]
    });
    assert_eq!(listed(&more), ["shoe_sizes"], "the control is noticed");
}
