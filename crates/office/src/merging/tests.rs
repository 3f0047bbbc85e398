//! Two organisations become one: nothing points at the one that went, in any table.

use std::collections::BTreeSet;

use attache_foundation::history::By;
use attache_foundation::ids::OrganisationId;
use attache_foundation::{Error, Result};
use attache_platform::database::{Engine, Query, Reads, Value, sql};
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, count, kits};

use super::{Merging, merge};

/// A row that points at the organisation `$1`, by the table and the column that do. The mission is
/// `$2`; a statement that needs no mission says so by naming it all the same.
const PLANTED: &[(&str, &str)] = &[
    (
        "organisation_identifiers.organisation",
        "insert into organisation_identifiers (scheme, value, organisation) \
         select 'kbo', '0403170701', $1 where $2 <> ''",
    ),
    (
        "organisations.parent",
        "update organisations set parent = $1 where kind = 'counterpart' and $2 <> ''",
    ),
    (
        "organisations.merged_into",
        "insert into organisations (id, code, kind, name, country, synthetic, source, \
         merged_into) select '01h0000000000000000000000b', 'before', 'company', \
         '{\"en\":\"Before\"}', 'BE', 1, 'test', $1 where $2 <> ''",
    ),
    (
        "participations.organisation",
        "insert into participations (mission, organisation) select $2, $1 \
         where 1 = 1 on conflict do nothing",
    ),
    (
        "owners.organisation",
        "insert into owners (mission, organisation, role, level, position) \
         values ($2, $1, 'test', 'x', 99)",
    ),
    (
        "interests.organisation",
        "insert into interests (mission, opportunity, organisation, offer) \
         values ($2, 'x', $1, '')",
    ),
    (
        "people.organisation",
        "update people set organisation = $1 where mission = $2 and category = 'counterpart'",
    ),
    (
        "withdrawals.with_group",
        "insert into withdrawals (id, mission, person, from_day, with_group, reason, note, \
         noted_at) select 'w', mission, id, '2025-10-06', $1, 'work', '', 0 from people \
         where mission = $2 order by id limit 1",
    ),
    (
        "calls.agency",
        "insert into calls (id, mission, code, agency, region, name, intro, opens_at, \
         closes_at, logistics_until, grace_minutes, places, most_people, offer_hours, form) \
         values ('c', $2, 'c', $1, 'flanders', '', '', 0, 1, 1, 0, 9, 9, 1, '{}')",
    ),
    (
        "activities.organiser",
        "update activities set organiser = $1 where mission = $2",
    ),
    (
        "activities.host",
        "update activities set host = $1 where mission = $2",
    ),
    (
        "agreement_parties.organisation",
        "insert into agreement_parties (agreement, position, name, organisation, region) \
         select 'a', 1, 'x', $1, null where $2 <> ''",
    ),
    (
        "grants.organisation",
        "insert into grants (id, account, role, mission, region, organisation, state, \
         granted_at, starts_at) select '01h0000000000000000000000g', id, \
         'organisation_manager', $2, '', $1, 'active', 0, 0 from accounts order by id limit 1",
    ),
    (
        "invitations.organisation",
        "insert into invitations (id, mission, organisation, role, person, name, mail, language, \
         sent, invited_by, invited_at, expires_at) select 'i', $2, $1, 'organisation_manager', \
         'i', 'x', 'x', 'en', 1, id, 0, 1 from accounts order by id limit 1",
    ),
    (
        "organisation_identifier_changes.organisation",
        "insert into organisation_identifier_changes (id, organisation, scheme, value, added, \
         by_account, at) select 'n', $1, 'kbo', 'x', 1, '', 0 where $2 <> ''",
    ),
    (
        "stages_after.organisation",
        "insert into stages_after (mission, organisation, stage) values ($2, $1, 'x')",
    ),
    (
        "profiles.organisation",
        "insert into profiles (mission, organisation, offer, need, excellence, partners, \
         written_in, domains, sectors, website, shown, version, changed_at) \
         select $2, $1, '{}', '{}', '{}', '{}', 'en', '[]', '[]', 'went.example', 1, 1, 0 \
         where 1 = 1 on conflict (mission, organisation) do update set website = 'went.example'",
    ),
];

/// Columns called so that hold something else.
const OTHERS: [&str; 4] = [
    // An agency that sends invoices does not go: their numbers are its own.
    "invoice_numbers.agency",
    "invoice_senders.agency",
    "invoices.agency",
    // Of an event of others, in words.
    "opportunities.organiser",
];

async fn put(kit: &Kit, text: &'static str, values: Vec<Value>) {
    let mut writing = kit.database.clone().write("test").await.expect("open");
    let query = values.into_iter().fold(sql(text), Query::bind);
    let done = writing.execute(query).await;
    done.unwrap_or_else(|error| panic!("{text}: {error}"));
    writing.commit().await.expect("kept");
}

async fn plant(kit: &Kit, small: &Small, organisation: OrganisationId) {
    let agreement = "insert into agreements (id, mission, code, kind, direction, state, \
         attribution, subject, domain, day, activity, embargo_until, synthetic, source) values \
         ('a', $1, 'a', 'mou', 'flanders_to_usa', 'announced', 'paper', 'x', null, \
         '2025-10-09', null, null, 0, 'test')";
    put(kit, agreement, vec![small.mission.into()]).await;
    for (_, text) in PLANTED {
        let values = vec![organisation.into(), small.mission.into()];
        put(kit, text, values).await;
    }
}

/// The tables in which an id stands, the log aside.
async fn mentions(kit: &Kit, id: OrganisationId) -> BTreeSet<String> {
    let copy = kit.database.back_up().await.expect("copied");
    let (mut lines, id) = (copy.lines().iter(), id.to_string());
    let mut found = BTreeSet::new();
    for table in &copy.head.tables {
        let rows = usize::try_from(table.rows).expect("few");
        let there = lines.by_ref().take(rows).filter(|line| line.contains(&id));
        if there.count() > 0 {
            found.insert(table.table.clone());
        }
    }
    found.remove("history");
    found
}

async fn merged(kit: &Kit, small: &Small, merging: Merging, organises: bool) -> Result<()> {
    let by = By::Account(small.organiser_account);
    let mut change = kit.app.change(by, Some(small.mission)).await?;
    merge(&mut change, merging, |_| organises).await?;
    change.finish().await
}

fn merging(small: &Small) -> Merging {
    let [stays, goes, ..] = small.organisations;
    Merging {
        stays,
        goes,
        profile_of: Some(goes),
    }
}

#[tokio::test]
async fn everything_points_at_the_one_that_stays() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let both = merging(&small);
        plant(&kit, &small, both.goes).await;
        let tables = PLANTED
            .iter()
            .map(|(at, _)| at.split('.').next().expect("a table"));
        let tables: BTreeSet<String> = tables.map(str::to_owned).collect();
        let before = mentions(&kit, both.goes).await;
        assert!(before.is_superset(&tables), "{before:?} on {}", kit.engine);
        merged(&kit, &small, both, true).await.expect("merged");
        let left = mentions(&kit, both.goes).await;
        // A role stays as it was given: the one for it has ended.
        let known = ["grants", "organisations"].map(str::to_owned);
        assert_eq!(left, known.into(), "{}", kit.engine);
        let roles = "select count(*) from grants where id = '01h0000000000000000000000g' \
                     and state = 'active'";
        assert_eq!(count(&kit.database, roles).await, 0, "{}", kit.engine);
        let own = "select count(*) from organisations where merged_into is not null \
                   and parent is null";
        assert_eq!(
            count(&kit.database, own).await,
            2,
            "itself, and the one before"
        );
        let now = mentions(&kit, both.stays).await;
        assert!(now.is_superset(&tables), "{now:?}");
        let chosen = "select count(*) from profiles where website = 'went.example'";
        assert_eq!(
            count(&kit.database, chosen).await,
            1,
            "the profile that was chosen"
        );
        // The control: what points at it again is noticed.
        put(
            &kit,
            PLANTED[4].1,
            vec![both.goes.into(), small.mission.into()],
        )
        .await;
        assert!(mentions(&kit, both.goes).await.contains("owners"));
        let again = merged(&kit, &small, both, true).await;
        assert!(again.is_err(), "it is one already");
    }
}

#[tokio::test]
async fn what_is_not_one_stays_two() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let both = merging(&small);
        plant(&kit, &small, both.goes).await;
        let unsaid = Merging {
            profile_of: None,
            ..both
        };
        let key = |done: Result<()>| match done {
            Err(Error::Refusal { key, .. }) => key,
            other => panic!("{other:?}"),
        };
        // Both have a profile only once the other one has one, too.
        let values = vec![both.stays.into(), small.mission.into()];
        put(&kit, PLANTED[16].1, values).await;
        let done = merged(&kit, &small, unsaid, true).await;
        assert_eq!(key(done), "merging-two-profiles");
        let done = merged(&kit, &small, both, false).await;
        assert_eq!(key(done), "merging-elsewhere");
        let sender = "insert into invoice_senders (agency, prefix, name, street, postcode, town, \
                      enterprise_number, account_number, vat, due_days, changed_at) values \
                      ($1, 'XX', '', '', '', '', '', '', 'none', 30, 0)";
        put(&kit, sender, vec![both.goes.into()]).await;
        let done = merged(&kit, &small, both, true).await;
        assert_eq!(key(done), "merging-sender");
        let gone = "delete from invoice_senders where agency = $1";
        put(&kit, gone, vec![both.goes.into()]).await;
        let itself = Merging {
            goes: both.stays,
            ..both
        };
        let done = merged(&kit, &small, itself, true).await;
        assert_eq!(key(done), "organisations-not-two");
        let number = "insert into organisation_identifiers (scheme, value, organisation) \
                      values ('kbo', '0203201340', $1)";
        put(&kit, number, vec![both.stays.into()]).await;
        let done = merged(&kit, &small, both, true).await;
        assert_eq!(key(done), "organisations-two-numbers");
        let parent = "update organisations set parent = $2 where id = $1";
        put(&kit, parent, vec![both.goes.into(), both.stays.into()]).await;
        let done = merged(&kit, &small, both, true).await;
        assert_eq!(key(done), "organisations-belongs");
        let none = "select count(*) from organisations where merged_into is not null";
        assert_eq!(
            count(&kit.database, none).await,
            1,
            "only the one that was planted"
        );
        let free = "update organisations set parent = null where id = $1";
        put(&kit, free, vec![both.goes.into()]).await;
        let gone = "delete from organisation_identifiers where organisation = $1";
        put(&kit, gone, vec![both.stays.into()]).await;
        merged(&kit, &small, both, true).await.expect("the control");
    }
}

#[tokio::test]
async fn every_column_that_points_at_organisations_is_planted() {
    for kit in kits().await {
        if kit.database.clone().engine() != Engine::Sqlite {
            continue;
        }
        let query = sql(
            "select m.name || '.' || f.\"from\" as at from sqlite_master m, \
             pragma_foreign_key_list(m.name) f where m.type = 'table' \
             and f.\"table\" = 'organisations' \
             union select m.name || '.' || c.name from sqlite_master m, \
             pragma_table_info(m.name) c where m.type = 'table' \
             and c.name in ('organisation', 'organiser')",
        );
        let rows = kit.database.clone().rows(query).await.expect("read");
        let all = rows
            .iter()
            .map(|row| row.get::<String>("at").expect("a text"));
        let missing = all.filter(|at| {
            let planted = PLANTED.iter().any(|(known, _)| known == at);
            !planted && !OTHERS.contains(&at.as_str())
        });
        assert_eq!(
            missing.collect::<Vec<_>>(),
            [""; 0],
            "let `merge` in merging/actions.rs point these at the one that stays"
        );
    }
}
