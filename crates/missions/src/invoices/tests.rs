//! The rules alone, then the verbs on both engines.

use std::collections::BTreeSet;

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, ApplicationId, CallId, InvoiceId, MissionId};
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Error, accounts};
use attache_platform::database::{Reads, Value, sql};
use attache_platform::id::Id;
use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized, Words};
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, kits};
use jiff::civil::date;
use proptest::prelude::*;

use super::checks::{PaymentTyped, SenderTyped};
use super::rules::{self, Fee, Refusal};
use super::store::Reach;
use super::*;
use crate::registration::{self, CallForm, FeeTerms, Per, example};

fn form(per: Per) -> CallForm {
    let mut form = example::form("flanders");
    form.fees[0].early_cents = Some(12_000);
    form.fee_terms = FeeTerms {
        per,
        included: 2,
        early_until: Some(date(2025, 5, 1)),
        refund_until: Some(date(2025, 8, 31)),
        later_percent: 50,
    };
    form
}

#[test]
fn a_fee_follows_from_size_people_and_the_day_of_the_application() {
    let (early, late) = (date(2025, 5, 1), date(2025, 5, 2));
    let of = form(Per::Organisation);
    for (size, people, day, wanted) in [
        ("sme", 1, late, 15_000),
        ("sme", 2, late, 15_000),
        ("sme", 4, late, 25_000),
        ("sme", 4, early, 22_000),
        ("large", 1, early, 45_000),
        ("large", 3, late, 50_000),
        ("sme", 0, early, 0),
        ("tiny", 2, late, 0),
    ] {
        assert_eq!(
            price(&of, size, people, day),
            wanted,
            "{size} {people} {day}"
        );
    }
    let each = form(Per::Person);
    assert_eq!(price(&each, "sme", 3, late), 45_000);
    assert_eq!(price(&each, "sme", 3, early), 36_000);
}

#[test]
fn what_stays_due_follows_from_the_day_of_the_withdrawal() {
    let terms = form(Per::Person).fee_terms;
    let (last, after) = (date(2025, 8, 31), date(2025, 9, 1));
    let two = Fee::default().moved(30_000, &terms, last);
    assert_eq!((two.price, two.kept), (30_000, 0));
    let in_time = two.moved(15_000, &terms, last);
    assert_eq!((in_time.price, in_time.kept), (15_000, 0));
    let late = two.moved(15_000, &terms, after);
    assert_eq!((late.price, late.kept), (15_000, 7_500));
    // Whoever comes after all pays nothing twice.
    let back = late.moved(30_000, &terms, after);
    assert_eq!((back.price, back.kept), (30_000, 0));
    assert_eq!(late.moved(15_000, &terms, after), late, "twice is once");
    let no_rule = FeeTerms::default();
    assert_eq!(two.moved(0, &no_rule, after).kept, 0);
}

proptest! {
    /// Nobody ever owes less than nothing, or more than the dearest that was published for them.
    #[test]
    fn what_is_owed_stays_within_what_was_published(
        prices in prop::collection::vec((0_i64..1_000_000, any::<bool>()), 1..20),
    ) {
        let terms = form(Per::Person).fee_terms;
        let (mut fee, mut dearest) = (Fee::default(), 0);
        for (price, late) in prices {
            let day = if late { date(2025, 9, 1) } else { date(2025, 8, 1) };
            fee = fee.moved(price, &terms, day);
            dearest = dearest.max(price);
            prop_assert!(fee.kept >= 0 && fee.price == price);
            prop_assert!(fee.price + fee.kept <= dearest);
        }
    }

    /// One digit that is mistyped, or two that change places, are found (ISO 7064, MOD 97-10).
    #[test]
    fn a_communication_finds_a_mistyped_digit(
        year in 2000_i64..2100, serial in 0_i64..1_000_000, place in 0_usize..10, more in 1_u8..10,
    ) {
        let right = communication(year, serial).expect("few enough digits");
        let check = |digits: &str| {
            let ten: i64 = digits[..10].parse().expect("digits");
            let rest = match ten % 97 { 0 => 97, rest => rest };
            format!("{rest:02}") == digits[10..]
        };
        prop_assert!(check(&right));
        let mut wrong = right.into_bytes();
        wrong[place] = b'0' + (wrong[place] - b'0' + more) % 10;
        prop_assert!(!check(&String::from_utf8(wrong).expect("digits")));
    }
}

#[test]
fn communications_are_as_the_standard_has_them() {
    // 2 025 000 001 is 97 times 20 876 288, and 65 more.
    assert_eq!(communication(2025, 1).as_deref(), Some("202500000165"));
    assert_eq!(
        rules::shown_communication("010806817183"),
        "+++010/8068/17183+++"
    );
    let of_rest_0 = (0..97).map(|serial| communication(2025, serial).unwrap());
    let ends: BTreeSet<String> = of_rest_0.map(|digits| digits[10..].to_owned()).collect();
    assert!(
        ends.contains("97") && !ends.contains("00"),
        "00 is written 97"
    );
    assert_eq!(ends.len(), 97);
    assert_eq!(communication(2025, 1_000_000), None);
}

#[test]
fn account_numbers_are_checked() {
    for right in [
        "BE68539007547034",
        "NL91ABNA0417164300",
        "DE89370400440532013000",
    ] {
        assert!(is_account_number(right), "{right}");
    }
    for wrong in [
        "BE68539007547035",
        "BE685390075470341",
        "be68539007547034",
        "BE68 5390 0754 7034",
        "1234539007547034",
        "",
        "BE６8539007547034",
    ] {
        assert!(!is_account_number(wrong), "{wrong}");
    }
    assert_eq!(
        rules::shown_account("BE68539007547034"),
        "BE68 5390 0754 7034"
    );
}

#[test]
fn tax_is_rounded_once_an_invoice() {
    assert_eq!(rules::vat(20_000, 21), 4_200);
    assert_eq!(rules::vat(10_001, 21), 2_100);
    assert_eq!(rules::vat(250, 21), 53, "52.5 goes up");
    assert_eq!(rules::vat(250, 0), 0);
}

#[test]
fn an_invoice_stands_as_its_money_does() {
    let one = samples::invoice(1, Language::Nl, Vat::Standard);
    let on = |one: &Invoice, day: Date| one.balance(day).standing;
    let (due, after) = (one.due_on, one.due_on.tomorrow().unwrap());
    assert_eq!(on(&one, due), Standing::Open);
    assert_eq!(on(&one, after), Standing::Overdue);
    let with = |paid, credited| Invoice {
        paid,
        credited,
        ..one.clone()
    };
    assert_eq!(on(&with(100, 0), due), Standing::PartlyPaid);
    assert_eq!(on(&with(24_200, 0), after), Standing::Paid);
    assert_eq!(on(&with(0, 24_200), after), Standing::Credited);
    assert_eq!(on(&with(24_200, 100), after), Standing::PayBack);
    assert_eq!(with(24_200, 100).balance(after).open, -100);
}

#[test]
fn bad_payments_and_senders_are_refused_beside_their_field() {
    let one = samples::invoice(1, Language::Nl, Vat::Standard);
    let today = date(2025, 9, 1);
    let fault = |day: &str, amount: &str| {
        let typed = PaymentTyped {
            day: day.to_owned(),
            amount: amount.to_owned(),
        };
        let errors = typed.parse(&one, today).err()?;
        Some(errors.0[0].key)
    };
    assert_eq!(fault("2025-08-01", "100,50"), None, "the control");
    assert_eq!(fault("2025-02-30", "1"), Some("invoices-error-payment-day"));
    assert_eq!(fault("2025-06-30", "1"), Some("invoices-error-payment-day"));
    assert_eq!(fault("2025-09-02", "1"), Some("invoices-error-payment-day"));
    assert_eq!(fault("2025-08-01", "0"), Some("invoices-error-amount"));
    assert_eq!(fault("2025-08-01", "many"), Some("invoices-error-amount"));
    assert_eq!(
        fault("2025-08-01", "242,01"),
        Some("invoices-error-payment-much")
    );
    assert_eq!(
        fault("2025-08-01", "-1"),
        Some("invoices-error-payment-back")
    );
    let whole = SenderTyped::of(String::new(), Some(&samples::sender(Vat::None)));
    assert_eq!(whole.parse(), Ok(samples::sender(Vat::None)));
    let wrong = SenderTyped {
        prefix: "É".into(),
        due_days: "121".into(),
        account_number: "BE00".into(),
        enterprise_number: "0203.201.341".into(),
        vat: "6".into(),
        ..whole
    };
    let errors = wrong.parse().unwrap_err();
    let fields: Vec<&str> = errors.0.iter().map(|error| &*error.field).collect();
    let all = [
        "prefix",
        "enterprise_number",
        "account_number",
        "vat",
        "due_days",
    ];
    assert_eq!(fields, all);
}

/// A mission with a call of an agency of Flanders, and applications with people accepted.
struct Scene {
    kit: Kit,
    small: Small,
    call: CallId,
    by: AccountId,
}

const ALL: Scope = Scope::All;

fn flanders() -> Scope {
    Scope::Regions(vec!["flanders".to_owned()])
}

async fn scenes() -> Vec<Scene> {
    let mut all = Vec::new();
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let change = kit.app.change(By::Itself, Some(small.mission)).await;
        let mut change = change.unwrap();
        let agency = small.organisations[0];
        let mut new = example::late_places(agency, "FIT", "flanders", kit.app.now());
        new.form = form(Per::Person);
        let call = registration::open_calls(&mut change, &[new]).await.unwrap()[0];
        let by = accounts::open_account(&mut change, "An", Language::Nl, None).await;
        change.finish().await.unwrap();
        let scene = Scene {
            kit,
            small,
            call,
            by: by.unwrap(),
        };
        let mut change = scene.change().await;
        let new = samples::sender(Vat::Standard);
        set_sender(&mut change, &flanders(), agency, &new)
            .await
            .unwrap();
        change.finish().await.unwrap();
        all.push(scene);
    }
    all
}

async fn put(change: &mut Change, text: &'static str, values: Vec<Value>) {
    let query = values
        .into_iter()
        .fold(sql(text), attache_platform::database::Query::bind);
    change.execute(query).await.unwrap();
}

impl Scene {
    async fn change(&self) -> Change {
        let change = self
            .kit
            .app
            .change(By::Account(self.by), Some(self.small.mission));
        change.await.unwrap()
    }

    /// An application that was handed in, with so many people who are accepted.
    async fn accepted(&self, number: i64, people: i64) -> ApplicationId {
        let mut change = self.change().await;
        let id: ApplicationId = change.id();
        let text = "insert into applications (id, call, account, state, typed, \
                    enterprise_number, name, size, only_together, created_at, changed_at, \
                    submitted_at) values ($1, $2, $3, 'submitted', '{}', $4, $5, 'sme', 0, 0, 0, \
                    $6)";
        let values = vec![
            id.into(),
            self.call.into(),
            self.by.into(),
            format!("0999.000.{number:03}").into(),
            format!("Company {number}").into(),
            change.now().into(),
        ];
        put(&mut change, text, values).await;
        for place in 0..people {
            let person = change.id::<()>();
            let text = "insert into applicants (id, application, position, given_name, \
                        family_name, function, mail, phone, language, first_day, last_day, \
                        standing, reason) values ($1, $2, $3, 'A', 'B', 'C', 'a@example.org', \
                        '', 'fr', '2025-10-05', '2025-10-09', 'accepted', '')";
            put(
                &mut change,
                text,
                vec![person.into(), id.into(), place.into()],
            )
            .await;
        }
        charge(&mut change, self.call).await.unwrap();
        change.finish().await.unwrap();
        id
    }

    /// So many people of an application withdraw.
    async fn leave(&self, id: ApplicationId, people: i64) {
        let mut change = self.change().await;
        let text = "update applicants set standing = 'withdrawn' where application = $1 \
                    and position < $2";
        put(&mut change, text, vec![id.into(), people.into()]).await;
        charge(&mut change, self.call).await.unwrap();
        change.finish().await.unwrap();
    }

    async fn open(&self, id: ApplicationId) -> i64 {
        let reach = Reach::of(&ALL);
        let mut reads = self.kit.app.reads();
        let found = store::owing(&mut reads, self.small.mission, &reach, Some(id)).await;
        found.unwrap().first().map_or(0, Owing::open)
    }

    async fn issue(&self, id: ApplicationId) -> InvoiceId {
        let seen = self.open(id).await;
        let mut change = self.change().await;
        let invoice = issue(&mut change, &flanders(), id, seen).await.unwrap();
        change.finish().await.unwrap();
        invoice
    }

    async fn one(&self, id: InvoiceId) -> Invoice {
        let reach = Reach::of(&ALL);
        let mut reads = self.kit.app.reads();
        let found = store::invoices(&mut reads, self.small.mission, &reach, None, Some(id)).await;
        found.unwrap().remove(0)
    }

    /// The serial numbers of a kind, in order.
    async fn serials(&self, kind: &str) -> Vec<i64> {
        let query = sql("select serial from invoices where kind = $1 order by serial");
        let rows = self.kit.app.reads().rows(query.bind(kind)).await.unwrap();
        rows.iter().map(|row| row.get("serial").unwrap()).collect()
    }
}

/// Whether numbers begin at 1 and leave none out.
fn without_gap(serials: &[i64]) -> bool {
    (1..).zip(serials).all(|(wanted, serial)| wanted == *serial)
}

#[tokio::test]
async fn an_invoice_says_all_that_it_must_in_the_buyers_language() {
    for scene in scenes().await {
        let id = scene.accepted(1, 2).await;
        let one = scene.one(scene.issue(id).await).await;
        assert_eq!(one.number, "2025-FIT-0001", "{}", scene.kit.engine);
        assert_eq!(one.communication, "202500000165");
        assert_eq!((one.net, one.vat, one.total), (30_000, 6_300, 36_300));
        assert_eq!(one.language, Language::Fr);
        assert!(
            one.lines[0]
                .text
                .starts_with("Frais de participation par personne")
        );
        assert_eq!((one.lines[0].count, one.lines[0].cents), (2, 15_000));
        assert_eq!(
            one.due_on,
            rules::day(scene.kit.app.now()) + jiff::Span::new().days(30)
        );
        assert_eq!(one.sender, samples::sender(Vat::Standard));
        assert_eq!(one.buyer.enterprise_number, "0999.000.001");
        assert_eq!(scene.open(id).await, 0, "it is not invoiced twice");
    }
}

#[tokio::test]
async fn nothing_is_issued_that_was_not_shown_and_nothing_out_of_reach() {
    for scene in scenes().await {
        let id = scene.accepted(1, 2).await;
        for (scope, seen) in [
            (flanders(), 15_000),
            (Scope::Regions(vec!["wallonia".to_owned()]), 30_000),
            (Scope::Nobody, 30_000),
        ] {
            let mut change = scene.change().await;
            let done = issue(&mut change, &scope, id, seen).await;
            assert!(matches!(done, Err(Refused::Rule(_))), "{scope:?}");
        }
        let invoice = scene.issue(id).await;
        let mut change = scene.change().await;
        let wallonia = Scope::Regions(vec!["wallonia".to_owned()]);
        let day = rules::day(change.now());
        let paid = note_payment(&mut change, &wallonia, invoice, day, 100).await;
        assert!(matches!(paid, Err(Refused::Error(Error::Absent))));
        let agency = scene.small.organisations[0];
        let new = samples::sender(Vat::None);
        let sender = set_sender(&mut change, &wallonia, agency, &new).await;
        assert!(matches!(sender, Err(Refused::Error(Error::Absent))));
    }
}

#[tokio::test]
async fn a_withdrawal_proposes_what_the_rule_of_the_call_gives_back() {
    for scene in scenes().await {
        let id = scene.accepted(1, 2).await;
        let invoice = scene.issue(id).await;
        // The mission is under way: half of the fee stays due.
        scene.leave(id, 1).await;
        assert_eq!(scene.open(id).await, -7_500, "{}", scene.kit.engine);
        let mut change = scene.change().await;
        let notes = credit(&mut change, &flanders(), id, 7_500).await.unwrap();
        change.finish().await.unwrap();
        let note = scene.one(notes[0]).await;
        assert_eq!(note.number, "2025-FIT-C0001");
        let credits = note.credits.expect("it names its invoice");
        assert_eq!(credits, (invoice, "2025-FIT-0001".to_owned()));
        assert_eq!((note.net, note.vat), (7_500, 1_575));
        assert_eq!(scene.one(invoice).await.balance(note.due_on).open, 27_225);
        assert_eq!(scene.open(id).await, 0);
        let mut change = scene.change().await;
        let again = credit(&mut change, &flanders(), id, 7_500).await;
        assert!(matches!(again, Err(Refused::Rule(Refusal::NothingDue))));
    }
}

#[tokio::test]
async fn a_mistake_is_corrected_by_a_credit_note_and_never_in_the_invoice() {
    for scene in scenes().await {
        let id = scene.accepted(1, 2).await;
        let first = scene.issue(id).await;
        let before = scene.one(first).await;
        let mut change = scene.change().await;
        let done = correct(
            &mut change,
            &flanders(),
            first,
            30_000,
            "Adresse",
            Again::Owed,
        )
        .await;
        let note = done.unwrap();
        change.finish().await.unwrap();
        assert_eq!(
            scene.one(note).await.total,
            before.total,
            "with all its tax"
        );
        assert_eq!(scene.open(id).await, 30_000, "it is due still");
        let second = scene.one(scene.issue(id).await).await;
        assert_eq!(second.number, "2025-FIT-0002");
        let mut change = scene.change().await;
        let much = correct(
            &mut change,
            &flanders(),
            second.id,
            30_001,
            "x",
            Again::Owed,
        )
        .await;
        assert!(much.is_err());
        let done = correct(
            &mut change,
            &flanders(),
            second.id,
            10_000,
            "x",
            Again::Waived,
        )
        .await;
        done.unwrap();
        charge(&mut change, scene.call).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(
            scene.open(id).await,
            0,
            "what was waived does not come back"
        );
        let after = scene.one(first).await;
        assert_eq!(
            Invoice {
                credited: 0,
                credited_net: 0,
                ..after
            },
            before
        );
    }
}

/// The source of the store is the proof: nothing there changes an invoice.
#[test]
fn no_statement_changes_an_invoice() {
    let text = include_str!("store.rs").to_lowercase();
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for forbidden in ["update invoices ", "update invoice_payments "] {
        assert!(!text.contains(forbidden), "{forbidden}");
    }
    assert!(text.contains("update application_fees "), "the control");
}

#[tokio::test]
async fn an_issue_that_comes_to_nothing_leaves_no_gap() {
    for scene in scenes().await {
        let (one, other) = (scene.accepted(1, 1).await, scene.accepted(2, 1).await);
        let mut change = scene.change().await;
        issue(&mut change, &flanders(), one, 15_000).await.unwrap();
        drop(change);
        assert!(scene.serials("invoice").await.is_empty());
        // One of two cannot be issued: neither is.
        let mut change = scene.change().await;
        issue(&mut change, &flanders(), one, 15_000).await.unwrap();
        assert!(issue(&mut change, &flanders(), other, 1).await.is_err());
        drop(change);
        scene.issue(other).await;
        scene.issue(one).await;
        let serials = scene.serials("invoice").await;
        assert_eq!(serials, [1, 2], "{}", scene.kit.engine);
        // The control: a number taken in a change of its own leaves a gap, and is found.
        let third = scene.accepted(3, 1).await;
        let mut change = scene.change().await;
        let agency = scene.small.organisations[0];
        let taken = store::take_number(&mut change, agency, 2025, Kind::Invoice).await;
        assert_eq!(taken.unwrap(), 3);
        change.finish().await.unwrap();
        scene.issue(third).await;
        assert!(!without_gap(&scene.serials("invoice").await));
    }
}

/// Two missions of one agency do not wait for each other's lock; their numbers do.
#[tokio::test]
async fn many_at_once_take_each_number_once_and_leave_none_out() {
    for scene in scenes().await {
        let mut waiting = Vec::new();
        for number in 0..4 {
            waiting.push((scene.small.mission, scene.accepted(number, 1).await));
        }
        let elsewhere = another_mission(&scene).await;
        for number in 4..8 {
            let id = scene.accepted(number, 1).await;
            waiting.push((elsewhere, move_to(&scene, id, elsewhere).await));
        }
        let mut tasks = Vec::new();
        for (place, (mission, id)) in waiting.into_iter().enumerate() {
            let (app, by) = (scene.kit.app.clone(), scene.by);
            tasks.push(tokio::spawn(async move {
                let change = app.change(By::Account(by), Some(mission)).await;
                let mut change = change.unwrap();
                issue(&mut change, &ALL, id, 15_000).await.unwrap();
                // Some of them come to nothing at the last moment.
                if place % 4 != 3 {
                    change.finish().await.unwrap();
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        let serials = scene.serials("invoice").await;
        assert_eq!(serials.len(), 6, "{}", scene.kit.engine);
        assert!(without_gap(&serials), "{serials:?}");
        assert!(
            !without_gap(&[1, 2, 4]) && !without_gap(&[1, 1, 2]),
            "the control"
        );
    }
}

async fn another_mission(scene: &Scene) -> MissionId {
    let mut change = scene.change().await;
    let id: MissionId = Id::new(change.now(), change.app().chance());
    let text = "insert into missions (id, slug, kind, label, first_day, last_day, \
                travel_first_day, travel_last_day, hashtag, country, state, relation, loaded_at) \
                select $1, 'elsewhere', kind, label, first_day, last_day, travel_first_day, \
                travel_last_day, hashtag, country, state, relation, loaded_at from missions \
                where id = $2";
    put(
        &mut change,
        text,
        vec![id.into(), scene.small.mission.into()],
    )
    .await;
    let text = "insert into calls (id, mission, code, agency, region, name, intro, opens_at, \
                closes_at, logistics_until, grace_minutes, places, most_people, offer_hours, form) \
                select $1, $1, code, agency, region, name, intro, opens_at, closes_at, \
                logistics_until, grace_minutes, places, most_people, offer_hours, form from calls \
                where id = $2";
    put(&mut change, text, vec![id.into(), scene.call.into()]).await;
    change.finish().await.unwrap();
    id
}

/// The same application, of the call of another mission, which has its id.
async fn move_to(scene: &Scene, id: ApplicationId, mission: MissionId) -> ApplicationId {
    let mut change = scene.change().await;
    let text = "update applications set call = $2 where id = $1";
    put(&mut change, text, vec![id.into(), mission.into()]).await;
    let text = "update application_fees set mission = $2 where application = $1";
    put(&mut change, text, vec![id.into(), mission.into()]).await;
    change.finish().await.unwrap();
    id
}

#[tokio::test]
async fn what_was_kept_long_enough_is_deleted_and_numbers_go_on() {
    for scene in scenes().await {
        let id = scene.accepted(1, 1).await;
        let first = scene.issue(id).await;
        let mut change = scene.change().await;
        let day = rules::day(change.now());
        note_payment(&mut change, &flanders(), first, day, 100)
            .await
            .unwrap();
        correct(&mut change, &flanders(), first, 15_000, "x", Again::Owed)
            .await
            .unwrap();
        let now = change.now();
        assert_eq!(forget(&mut change, now).await.unwrap(), 0, "not yet");
        let later = now.plus_seconds(1);
        assert_eq!(forget(&mut change, later).await.unwrap(), 3);
        change.finish().await.unwrap();
        assert_eq!(
            scene.one(scene.issue(id).await).await.number,
            "2025-FIT-0002"
        );
    }
}

#[test]
fn an_agency_without_a_sender_is_named_in_the_language_of_the_reader() {
    let agency = ["FIT (en)", "FIT (nl)", "FIT (fr)", "FIT (de)"];
    let refusal = Refusal::NoSender {
        agency: Localized::new(agency),
    };
    let (key, args) = refusal.sentence();
    for (language, name) in Language::ALL.into_iter().zip(agency) {
        let said = Words::new(&attache_testkit::texts(), language).with(key, &args);
        assert!(said.starts_with(name), "{said}");
    }
}
