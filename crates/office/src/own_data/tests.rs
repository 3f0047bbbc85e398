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
const PLANTED: [&str; 12] = [
    "account", "role", "given", "family", "mail", "capacity", "travel", "read", "grant", "message",
    "notice", "letter",
];

/// A token of one person in every table that can hold something of theirs.
async fn plant(app: &App, small: &Small, who: &str, person: PersonId, account: AccountId) {
    let token = |place: &str| -> Value { format!("CNRY-{who}-{place}").into() };
    let (p, a, m): (Value, Value, Value) = (person.into(), account.into(), small.mission.into());
    let text = "update accounts set name = $2 where id = $1";
    put(app, text, vec![a.clone(), token("account")]).await;
    let text = "insert into role_grants (account, role, mission, region, granted_at) \
                values ($1, 'press', $2, $3, 0)";
    put(app, text, vec![a.clone(), m.clone(), token("role")]).await;
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
    let text = "insert into dossier_reads (id, mission, person, account, class, reason, at) \
                values ($3, $1, $2, '', 'health', $4, 0)";
    let values = vec![m.clone(), p.clone(), who.into(), token("read")];
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
            let text = serde_json::to_string(&data.expect("gathered")).expect("JSON");
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
        "add to own_data/store.rs"
    );
    let mut more = REGISTER.to_vec();
    more.push(crate::retention::Kept {
        table: "shoe_sizes",
        ..REGISTER[0]
    });
    assert_eq!(listed(&more), ["shoe_sizes"], "the control is noticed");
}
