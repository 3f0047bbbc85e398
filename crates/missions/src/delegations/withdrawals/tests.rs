//! Who may withdraw, who may come instead, and what stays with whom.

use attache_foundation::history::By;
use attache_foundation::ids::PersonId;
use attache_platform::chance::Chance;
use attache_platform::database::{Reads, sql};
use attache_platform::id::Id;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Localized;
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, count, kits};
use jiff::civil::date;

use super::rules::{self, Refusal};
use super::{Known, Wanted, Who, actions, store, withdrawn_from};

fn day(day: i8) -> Date {
    date(2025, 10, day)
}

fn known(seed: u64) -> Known {
    let chance = Chance::from_seed(seed);
    Known {
        person: Id::new(Moment(0), &chance),
        name: String::new(),
        organisation: Id::new(Moment(0), &chance),
        organisation_name: Localized::default(),
        leads: false,
        withdrawn: None,
        capacities: Vec::new(),
    }
}

#[test]
fn whoever_leads_leaves_only_to_somebody_who_leads() {
    let mut lead = known(1);
    lead.leads = true;
    lead.capacities = vec![(day(5), day(10))];
    assert_eq!(
        rules::may_withdraw(&lead, None, day(7)),
        Err(Refusal::LeadWithout)
    );
    assert_eq!(
        rules::of_group(std::slice::from_ref(&lead)),
        Err(Refusal::LeadWithout)
    );
    let mut other = known(2);
    assert_eq!(rules::may_withdraw(&lead, Some(&other), day(7)), Ok(()));
    other.capacities = vec![(day(8), day(10))];
    let taken = rules::may_withdraw(&lead, Some(&other), day(7));
    assert_eq!(taken, Err(Refusal::SubstituteTaken));
    other.capacities = vec![(day(5), day(6))];
    assert_eq!(rules::may_withdraw(&lead, Some(&other), day(7)), Ok(()));
}

#[test]
fn nobody_withdraws_twice_or_is_replaced_by_somebody_who_is_gone() {
    let (mut one, mut other) = (known(1), known(2));
    assert_eq!(
        rules::may_withdraw(&one, Some(&one), day(6)),
        Err(Refusal::Oneself)
    );
    other.withdrawn = Some(day(5));
    let gone = rules::may_withdraw(&one, Some(&other), day(6));
    assert_eq!(gone, Err(Refusal::SubstituteGone));
    one.withdrawn = Some(day(5));
    assert_eq!(
        rules::may_withdraw(&one, None, day(6)),
        Err(Refusal::Already)
    );
    assert_eq!(rules::of_group(&[one, other]), Err(Refusal::NobodyLeft));
    assert_eq!(
        rules::is_of_mission(day(3), (day(4), day(12))),
        Err(Refusal::Day)
    );
}

async fn done(kit: &Kit, small: &Small, region: &str, who: Who) -> Result<(), Option<Refusal>> {
    let open = kit.app.change(By::Itself, Some(small.mission)).await;
    let mut change = open.unwrap();
    let wanted = Wanted {
        who,
        from_day: day(7),
        reason: "duties".to_owned(),
        note: String::new(),
    };
    match actions::withdraw(&mut change, region, &wanted).await {
        Ok(Ok(())) => {
            change.finish().await.unwrap();
            Ok(())
        }
        Ok(Err(refusal)) => Err(Some(refusal)),
        Err(_) => Err(None),
    }
}

fn alone(person: PersonId) -> Who {
    Who::One {
        person,
        substitute: None,
    }
}

#[tokio::test]
async fn a_withdrawal_is_noted_and_taken_back_and_both_stay_in_history() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let who = alone(small.delegate);
        assert_eq!(
            done(&kit, &small, "wallonia", who).await,
            Err(None),
            "another Region's"
        );
        assert_eq!(done(&kit, &small, "flanders", who).await, Ok(()));
        assert_eq!(
            done(&kit, &small, "", who).await,
            Err(Some(Refusal::Already))
        );
        let mut reads = kit.app.reads();
        let from = withdrawn_from(&mut reads, small.delegate).await.unwrap();
        assert_eq!(from, Some(day(7)));
        for _ in 0..2 {
            let open = kit.app.change(By::Itself, Some(small.mission)).await;
            let mut change = open.unwrap();
            actions::take_back(&mut change, "", small.delegate)
                .await
                .unwrap();
            change.finish().await.unwrap();
        }
        let from = withdrawn_from(&mut reads, small.delegate).await.unwrap();
        assert_eq!(from, None, "{}", kit.engine);
        let rows = "select count(*) from withdrawals where undone_at is not null";
        assert_eq!(count(&kit.database, rows).await, 1, "it is not forgotten");
        let lines = "select count(*) from history where facts like '%participant_%'";
        assert_eq!(count(&kit.database, lines).await, 2);
        assert_eq!(
            done(&kit, &small, "", who).await,
            Ok(()),
            "and can be noted again"
        );
    }
}

#[tokio::test]
async fn a_group_withdraws_as_a_whole_once() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let group = Who::Group(small.organisations[1]);
        assert_eq!(done(&kit, &small, "", group).await, Ok(()));
        assert_eq!(
            done(&kit, &small, "", group).await,
            Err(Some(Refusal::NobodyLeft))
        );
        let gone = store::withdrawn(&mut kit.app.reads(), small.mission, "").await;
        let gone = gone.unwrap();
        assert_eq!(gone.len(), 1);
        assert!(gone[0].with_group && gone[0].name == "Luc Lambert");
    }
}

#[tokio::test]
async fn whoever_comes_instead_leads_from_that_day_and_the_past_stays() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let open = kit.app.change(By::Itself, Some(small.mission)).await;
        let mut change = open.unwrap();
        let lead = sql("update people set category = 'lead' where id = $1");
        change.execute(lead.bind(small.delegate)).await.unwrap();
        let capacity = sql(
            "insert into capacities (person, capacity, precedence, government, from_day, to_day, \
             replaces, source) values ($1, '{}', 1, null, '2025-10-05', '2025-10-10', null, '')",
        );
        change.execute(capacity.bind(small.delegate)).await.unwrap();
        change.finish().await.unwrap();
        let alone = done(&kit, &small, "", alone(small.delegate)).await;
        assert_eq!(alone, Err(Some(Refusal::LeadWithout)));
        let who = Who::One {
            person: small.delegate,
            substitute: Some(small.other_delegate),
        };
        assert_eq!(done(&kit, &small, "", who).await, Ok(()));
        let query = sql(
            "select c.person, c.from_day, c.to_day, c.replaces from capacities c \
             join people p on p.id = c.person where p.category = 'lead' order by c.from_day",
        );
        let rows = kit.app.reads().rows(query).await.unwrap();
        let held: Vec<(PersonId, Date, Date, Option<String>)> = rows
            .iter()
            .map(|row| {
                let days: (Date, Date) = (row.get("from_day").unwrap(), row.get("to_day").unwrap());
                (
                    row.get("person").unwrap(),
                    days.0,
                    days.1,
                    row.get("replaces").unwrap(),
                )
            })
            .collect();
        let before = (small.delegate, day(5), day(6), None);
        let name = Some("Mieke Peeters".to_owned());
        let after = (small.other_delegate, day(7), day(10), name);
        assert_eq!(held, [before, after], "{}", kit.engine);
        let gone = store::withdrawn(&mut kit.app.reads(), small.mission, "").await;
        assert_eq!(gone.unwrap()[0].substitute.as_deref(), Some("Luc Lambert"));
    }
}
