//! What may be given and who may read it: the rules alone, then sealed rows on both engines.

use attache_foundation::Role;
use attache_foundation::history::By;
use attache_platform::database::{Reads, sql};
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, count, kits};
use jiff::civil::date;

use super::rules::{self, Access, Days};
use super::*;

fn days() -> Days {
    Days {
        today: date(2025, 9, 1),
        last_day: date(2025, 10, 10),
    }
}

fn wrong(field: DossierField, typed: &str) -> &'static str {
    let found = rules::parse(field, typed, days());
    found.expect_err("it is wrong").0[0].key
}

#[test]
fn each_field_takes_what_it_is_for_and_nothing_else() {
    let right = |field, typed| rules::parse(field, typed, days()).expect("it is right");
    assert_eq!(right(DossierField::BirthDate, " 1979-03-04 "), "1979-03-04");
    assert_eq!(right(DossierField::Nationality, "be"), "BE");
    assert_eq!(
        right(DossierField::PassportNumber, "eh 12-34.56"),
        "EH123456"
    );
    assert_eq!(right(DossierField::Needs, "a\r\nb"), "a\nb");
    for (field, typed, key) in [
        (DossierField::BirthDate, "4/3/1979", "dossiers-error-date"),
        (
            DossierField::BirthDate,
            "2025-09-01",
            "dossiers-error-birth-date",
        ),
        (
            DossierField::BirthDate,
            "1905-08-31",
            "dossiers-error-birth-date",
        ),
        (DossierField::BirthDate, "2023-02-29", "dossiers-error-date"),
        (
            DossierField::Nationality,
            "XX",
            "dossiers-error-nationality",
        ),
        (
            DossierField::Nationality,
            "B E",
            "dossiers-error-nationality",
        ),
        (
            DossierField::PassportNumber,
            "ABCDEF",
            "dossiers-error-passport-number",
        ),
        (
            DossierField::PassportNumber,
            "A1",
            "dossiers-error-passport-number",
        ),
        (
            DossierField::PassportNumber,
            "12345678é",
            "dossiers-error-passport-number",
        ),
        (
            DossierField::PassportExpires,
            "2025-10-10",
            "dossiers-error-passport-expires",
        ),
        (DossierField::Diet, "people", "dossiers-error-diet"),
        (DossierField::Needs, "a\u{0}b", "dossiers-error-control"),
    ] {
        assert_eq!(wrong(field, typed), key, "{typed}");
    }
    let long = "é".repeat(rules::LONGEST + 1);
    assert_eq!(
        wrong(DossierField::TravelWishes, &long),
        "dossiers-error-long"
    );
    let over = Days {
        today: date(2025, 10, 18),
        ..days()
    };
    assert!(rules::accept(DossierField::Diet, "vegan", over).is_err());
    assert!(rules::accept(DossierField::BirthDate, "1979-03-04", over).is_ok());
}

#[test]
fn a_passport_that_expires_soon_is_noticed() {
    let last = date(2025, 10, 10);
    assert!(rules::expires_soon("2026-04-09", last));
    assert!(!rules::expires_soon("2026-04-10", last));
}

#[test]
fn a_number_is_shown_as_its_end_and_few_people_are_not_counted() {
    assert_eq!(
        rules::shown(DossierField::PassportNumber, "EH123456"),
        "…456"
    );
    let mut eaten = vec!["vegan".to_owned(); 5];
    eaten.extend(vec!["halal".to_owned(); 4]);
    assert_eq!(rules::cells(&eaten), [("vegan", 5)]);
}

#[test]
fn passports_and_health_need_a_name_on_a_list() {
    for role in Role::ALL {
        for class in [DossierClass::Passport, DossierClass::Health] {
            assert_ne!(rules::access(role, class), Access::WithReason, "{role:?}");
        }
        let silent = [
            Role::Delegate,
            Role::OrganisationManager,
            Role::Counterpart,
            Role::DoorStaff,
            Role::Press,
            Role::Auditor,
            Role::Administrator,
        ];
        for class in DossierClass::ALL
            .into_iter()
            .filter(|_| silent.contains(&role))
        {
            assert_eq!(
                rules::access(role, class),
                Access::Never,
                "{role:?} {class:?}"
            );
        }
    }
    let roles = [Role::Press, Role::SecurityOfficer].into_iter();
    assert_eq!(
        rules::widest(roles, DossierClass::Identity),
        Access::ByGrant
    );
}

async fn given(kit: &Kit, small: &Small, field: DossierField, value: &str) {
    let (app, mission) = (&kit.app, Some(small.mission));
    let mut change = app.change(By::Itself, mission).await.expect("open");
    actions::give(&mut change, small.delegate, field, value)
        .await
        .expect("given");
    change.finish().await.expect("kept");
}

#[tokio::test]
async fn the_database_alone_gives_nothing_away() {
    for mut kit in kits().await {
        let small = small::mission(&kit.app).await;
        given(&kit, &small, DossierField::PassportNumber, "EH123456").await;
        let query = sql("select sealed from dossier_fields");
        let row = kit.database.row(query).await.expect("read").expect("a row");
        let sealed: String = row.get("sealed").expect("text");
        assert!(!sealed.contains("EH123456") && !sealed.contains("123456"));
        // The keys of accounts open nothing here, and another's row is no place for it.
        let place = format!("dossiers.passport_number:{}", small.delegate);
        assert!(kit.app.seal().open(&place, &sealed).is_err());
        assert!(
            kit.app.identity_seal().open(&place, &sealed).is_ok(),
            "the control opens"
        );
        let other = format!("dossiers.passport_number:{}", small.other_delegate);
        assert!(kit.app.identity_seal().open(&other, &sealed).is_err());
        let own = own(&kit.app, &mut kit.app.reads(), small.delegate).await;
        assert_eq!(own.expect("read")[0].value, "EH123456");
    }
}

#[tokio::test]
async fn what_is_over_is_due_and_goes() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        given(&kit, &small, DossierField::Diet, "vegan").await;
        let last = date(2025, 10, 10);
        let mut reads = kit.app.reads();
        let early = due(&mut reads, DossierField::Diet, last)
            .await
            .expect("read");
        assert!(early.is_empty(), "not on its last day");
        let next = last.tomorrow().expect("a day");
        let found = due(&mut reads, DossierField::Diet, next)
            .await
            .expect("read");
        assert_eq!(found, [(small.mission, small.delegate)]);
        let mission = Some(small.mission);
        let mut change = kit.app.change(By::Itself, mission).await.expect("open");
        let gone = purge(&mut change, small.delegate, DossierField::Diet).await;
        assert_eq!(gone.expect("purged"), 1);
        change.finish().await.expect("kept");
        let left = count(&kit.database, "select count(*) from dossier_fields").await;
        assert_eq!(left, 0);
    }
}
