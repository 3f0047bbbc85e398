//! Choosing, publishing, and what becomes free.

use super::*;
use attache_platform::jobs;
use attache_testkit::count;

#[tokio::test]
async fn a_decision_is_a_draft_until_it_is_published() {
    for stage in stages(6).await {
        let by = stage.account("Marie").await;
        let id = stage.apply(by, &number(1), 3).await.unwrap();
        stage.check(id, by).await;
        let all = [Decision::Accept, Decision::Accept, Decision::Wait];
        stage.decide(id, &all).await.unwrap();
        assert_eq!(
            stage.standings(id).await,
            [Standing::Applied; 3],
            "{}",
            stage.kit.engine
        );
        let people = "select count(*) from people where source = 'application'";
        assert_eq!(count(&stage.kit.database, people).await, 0);
        assert_eq!(stage.publish().await.unwrap(), 3);
        let now = [Standing::Accepted, Standing::Accepted, Standing::Waiting];
        assert_eq!(stage.standings(id).await, now);
        assert_eq!(count(&stage.kit.database, people).await, 2);
        let person = stage.found(id).await.people[0].id;
        let rows = stage
            .rows(
                "select p.given_name, o.name from people p join organisations o \
                 on o.id = p.organisation join participations t on t.organisation = o.id \
                 and t.mission = p.mission where p.id = $1",
                person,
            )
            .await;
        assert_eq!(rows[0].get::<String>("given_name").unwrap(), "Łukasz 王");
        let name: Localized = rows[0].get("name").unwrap();
        let names = [Language::Nl, Language::Fr].map(|language| name.get(language));
        let typed = ["O'Neill–Van den Bossche, Łukasz 王", "L'Été, Łukasz 王"];
        assert_eq!(names, typed, "the one name where no other was typed");
        let again = stage.publish().await;
        assert!(
            matches!(again, Err(Refused::Rule(Refusal::Nothing))),
            "{again:?}"
        );
    }
}

#[tokio::test]
async fn an_officer_of_another_region_finds_nothing() {
    for stage in stages(6).await {
        let by = stage.account("Marie").await;
        let id = stage.apply(by, &number(1), 1).await.unwrap();
        stage.check(id, by).await;
        let refused = stage.decide_as("wallonia", id, &[Decision::Wait]).await;
        assert!(
            matches!(refused, Err(Refused::Error(Error::Absent))),
            "{refused:?}"
        );
        let mut change = stage.change(By::Account(by)).await;
        let gate = ("registered", "passed", "");
        let refused = set_gate(&mut change, "wallonia", id, gate, by).await;
        assert!(
            matches!(refused, Err(Refused::Error(Error::Absent))),
            "{refused:?}"
        );
        drop(change);
        let mut reads = stage.kit.app.reads();
        let mission = stage.small.mission;
        let theirs = store::submitted(&mut reads, mission, "wallonia")
            .await
            .unwrap();
        let ours = store::submitted(&mut reads, mission, "brussels")
            .await
            .unwrap();
        assert_eq!((theirs.len(), ours.len()), (0, 1), "the control sees it");
        stage
            .decide_as("*", id, &[Decision::Wait])
            .await
            .expect("the coordination may");
    }
}

#[tokio::test]
async fn each_rule_of_deciding_has_its_refusal() {
    for stage in stages(2).await {
        let by = stage.account("Marie").await;
        let id = stage.apply(by, &number(1), 3).await.unwrap();
        let (accept, wait, refuse) = (Decision::Accept, Decision::Wait, Decision::Refuse);
        let refused = stage.decide(id, &[accept, wait, wait]).await;
        assert!(
            matches!(refused, Err(Refused::Rule(Refusal::GatesOpen))),
            "{refused:?}"
        );
        stage.check(id, by).await;
        let refused = stage.decide(id, &[accept; 3]).await;
        let full = Refusal::Full { place: 1 };
        assert!(
            matches!(refused, Err(Refused::Rule(ref r)) if *r == full),
            "three do not fit two"
        );
        let refused = stage.decide(id, &[accept, wait]).await;
        assert!(
            matches!(refused, Err(Refused::Error(_))),
            "somebody is left out"
        );
        stage.decide(id, &[accept, accept, refuse]).await.unwrap();
        stage
            .decide(id, &[accept, wait, refuse])
            .await
            .expect("it is a draft");
    }
}

#[test]
fn who_comes_only_together_is_accepted_whole_or_not() {
    let application = Application {
        only_together: true,
        ..samples::an_application()
    };
    let gates: Vec<Gate> = samples::passed_gates();
    let facts = rules::Facts {
        application: &application,
        checked: rules::all_passed(&gates),
        places: 5,
        taken_by_others: 0,
        waiting: 0,
    };
    let (accept, wait) = (Decision::Accept, Decision::Wait);
    assert_eq!(
        rules::may_decide(&facts, &[accept, wait], ""),
        Err(Refusal::Together)
    );
    assert_eq!(rules::may_decide(&facts, &[accept, accept], ""), Ok(()));
    assert_eq!(
        rules::may_decide(&facts, &[wait, Decision::Refuse], ""),
        Err(Refusal::Reason)
    );
}

#[test]
fn places_go_down_the_list_in_its_order() {
    let id = |seed| Id::new(Moment(1), &Chance::from_seed(seed));
    let waiting = [(id(1), 3, true), (id(2), 2, false), (id(3), 1, false)];
    assert_eq!(rules::moves_up(0, &waiting), []);
    assert_eq!(
        rules::moves_up(1, &waiting),
        [(id(2), 1)],
        "the first come only together"
    );
    assert_eq!(rules::moves_up(3, &waiting), [(id(1), 3)]);
    assert_eq!(
        rules::moves_up(6, &waiting),
        [(id(1), 3), (id(2), 2), (id(3), 1)]
    );
}

#[test]
fn points_are_weighed_and_their_spread_is_told() {
    let criteria = example::form("brussels").criteria;
    let score = |criterion: &str, points| Score {
        account: Id::new(Moment(1), &Chance::from_seed(1)),
        by: String::new(),
        criterion: criterion.into(),
        points,
    };
    let all = [score("fit", 5), score("ready", 0), score("new", 5)];
    let all: Vec<&Score> = all.iter().collect();
    assert_eq!(rules::weighed(&all, &criteria), Some(700));
    assert_eq!(
        rules::weighed(&all[..2], &criteria),
        None,
        "not all criteria"
    );
    assert_eq!(rules::mean_and_spread(&[700, 300]), Some((500, 400)));
    assert_eq!(rules::mean_and_spread(&[]), None);
}

#[tokio::test]
async fn a_place_given_back_is_offered_to_the_next_and_falls_to_the_one_after() {
    for stage in stages(1).await {
        let mut all = Vec::new();
        for (seed, name) in [(1, "Marie"), (2, "Jan"), (3, "Piet")] {
            let by = stage.account(name).await;
            let id = stage.apply(by, &number(seed), 1).await.unwrap();
            stage.check(id, by).await;
            stage.kit.clock.advance_seconds(1);
            all.push((by, id));
        }
        let [(first, one), (second, two), (third, three)] = all[..] else {
            panic!("three")
        };
        stage.decide(one, &[Decision::Accept]).await.unwrap();
        stage.decide(two, &[Decision::Wait]).await.unwrap();
        stage.decide(three, &[Decision::Wait]).await.unwrap();
        stage.publish().await.unwrap();
        let mut change = stage.change(By::Account(first)).await;
        withdraw(&mut change, one, first).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(
            stage.standings(one).await,
            [Standing::Withdrawn],
            "{}",
            stage.kit.engine
        );
        assert_eq!(stage.standings(two).await, [Standing::Offered]);
        assert_eq!(
            stage.standings(three).await,
            [Standing::Waiting],
            "one place, one offer"
        );
        stage.kit.clock.advance_seconds(12 * 3600);
        let (database, now) = (&stage.kit.database, stage.kit.app.now());
        let job = jobs::claim(database, now).await.unwrap().unwrap();
        expire_offer(&stage.kit.app, &job).await.unwrap();
        assert_eq!(stage.standings(two).await, [Standing::Withdrawn]);
        assert_eq!(stage.standings(three).await, [Standing::Offered]);
        let mut change = stage.change(By::Account(second)).await;
        let late = answer_offer(&mut change, two, second, true).await;
        assert!(
            matches!(late, Err(Refused::Rule(Refusal::NoOffer))),
            "{late:?}"
        );
        drop(change);
        let mut change = stage.change(By::Account(third)).await;
        answer_offer(&mut change, three, third, true).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(stage.standings(three).await, [Standing::Accepted]);
        let people = "select count(*) from people p where p.source = 'application' \
            and not exists (select 1 from withdrawals w where w.person = p.id)";
        assert_eq!(count(&stage.kit.database, people).await, 1);
    }
}

/// Eight officers give the last two places away at once, again and again.
#[tokio::test]
async fn officers_at_once_never_give_a_place_away_twice() {
    for stage in stages(2).await {
        for round in 0..5 {
            let ids = contenders(&stage, round).await;
            let stage = &stage;
            let tries = ids.iter().map(|id| stage.decide(*id, &[Decision::Accept]));
            let done = together(tries).await;
            let given = done.iter().filter(|done| done.is_ok()).count();
            assert_eq!(given, 2, "round {round} on {}", stage.kit.engine);
            for id in ids {
                stage.decide(id, &[Decision::Wait]).await.unwrap();
            }
        }
    }
}

/// The control: who counts before the change and trusts that count gives too many away.
#[tokio::test]
async fn a_count_from_before_the_change_oversells() {
    for stage in stages(2).await {
        let ids = contenders(&stage, 0).await;
        let counted = store::taken(&mut stage.kit.app.reads(), stage.call)
            .await
            .unwrap();
        for id in &ids {
            if counted < 2 {
                let person = stage.found(*id).await.people[0].id;
                let mut change = stage.change(By::Itself).await;
                let accept = Some(Decision::Accept);
                store::set_decision(&mut change, person, accept, "")
                    .await
                    .unwrap();
                change.finish().await.unwrap();
            }
        }
        let taken = store::taken(&mut stage.kit.app.reads(), stage.call)
            .await
            .unwrap();
        assert!(taken > 2, "{taken} on {}", stage.kit.engine);
        let refused = stage.publish().await;
        assert!(
            matches!(refused, Err(Refused::Rule(Refusal::Full { .. }))),
            "{refused:?}"
        );
    }
}

async fn contenders(stage: &Scene, round: u64) -> Vec<ApplicationId> {
    let mut ids = Vec::new();
    for seed in 0..8 {
        let by = stage.account("Somebody").await;
        let id = stage
            .apply(by, &number(100 * round + seed), 1)
            .await
            .unwrap();
        stage.check(id, by).await;
        ids.push(id);
    }
    ids
}

/// Lets all go on side by side, and waits for the last.
async fn together<F: Future>(tries: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut waiting: Vec<_> = tries.map(|one| (Box::pin(one), None)).collect();
    std::future::poll_fn(|context| {
        let mut pending = false;
        for (one, done) in &mut waiting {
            if done.is_none() {
                match one.as_mut().poll(context) {
                    std::task::Poll::Ready(output) => *done = Some(output),
                    std::task::Poll::Pending => pending = true,
                }
            }
        }
        match pending {
            true => std::task::Poll::Pending,
            false => std::task::Poll::Ready(()),
        }
    })
    .await;
    waiting.into_iter().filter_map(|(_, done)| done).collect()
}

#[tokio::test]
async fn the_queue_costs_the_same_for_one_and_for_three() {
    for stage in stages(6).await {
        let mut costs = Vec::new();
        for seed in 1..=3 {
            let by = stage.account("Marie").await;
            stage.apply(by, &number(seed), 2).await.unwrap();
            let before = stage.kit.database.statements();
            let (mut reads, mission) = (stage.kit.app.reads(), stage.small.mission);
            let all = store::submitted(&mut reads, mission, "brussels")
                .await
                .unwrap();
            assert_eq!(all.len() as u64, seed);
            store::gates_of_all(&mut reads, mission, "brussels")
                .await
                .unwrap();
            costs.push(stage.kit.database.statements() - before);
        }
        assert_eq!(costs[0], costs[2], "{}", stage.kit.engine);
    }
}

#[tokio::test]
async fn what_the_criteria_propose_is_taken_over_as_drafts() {
    for stage in stages(3).await {
        let by = stage.account("Officer").await;
        let mut ids = Vec::new();
        for (seed, points) in [(1, Some(2)), (2, Some(5)), (3, None)] {
            let applicant = stage.account("Somebody").await;
            let id = stage.apply(applicant, &number(seed), 2).await.unwrap();
            stage.check(id, by).await;
            if let Some(points) = points {
                let all = ["fit", "ready", "new"].map(|code| (code.to_owned(), points));
                let mut change = stage.change(By::Account(by)).await;
                score(&mut change, "brussels", id, &all, by).await.unwrap();
                change.finish().await.unwrap();
            }
            ids.push(id);
        }
        let mut change = stage.change(By::Account(by)).await;
        let foreign = take_over(&mut change, "wallonia", stage.call).await;
        assert!(
            matches!(foreign, Err(Refused::Error(Error::Absent))),
            "{foreign:?}"
        );
        assert_eq!(
            take_over(&mut change, "brussels", stage.call)
                .await
                .unwrap(),
            2
        );
        change.finish().await.unwrap();
        let mut drafts = Vec::new();
        for id in ids {
            let people = stage.found(id).await.people;
            drafts.push(people.iter().map(|p| p.decision).collect::<Vec<_>>());
        }
        let (accept, wait) = (Some(Decision::Accept), Some(Decision::Wait));
        let expected = [vec![accept, wait], vec![accept, accept], vec![None, None]];
        assert_eq!(drafts, expected, "{}", stage.kit.engine);
        let mut change = stage.change(By::Account(by)).await;
        let again = take_over(&mut change, "brussels", stage.call).await;
        assert!(
            matches!(again, Err(Refused::Rule(Refusal::Nothing))),
            "{again:?}"
        );
    }
}

#[tokio::test]
async fn a_company_whose_last_person_takes_it_back_takes_part_no_more() {
    for stage in stages(6).await {
        let (by, other) = (stage.account("Marie").await, stage.account("Jan").await);
        let id = stage.apply(by, &number(1), 2).await.unwrap();
        let stays = stage.apply(other, &number(2), 1).await.unwrap();
        for (id, by) in [(id, by), (stays, other)] {
            stage.check(id, by).await;
        }
        stage.decide(id, &[Decision::Accept; 2]).await.unwrap();
        stage.decide(stays, &[Decision::Accept]).await.unwrap();
        stage.publish().await.unwrap();
        let companies = "select count(distinct p.organisation) from people p \
                         join organisations o on o.id = p.organisation \
                         where o.source = 'application' and not exists (select 1 from \
                         withdrawals w where w.person = p.id and w.undone_at is null)";
        assert_eq!(count(&stage.kit.database, companies).await, 2);
        let some = [Decision::Accept, Decision::Refuse];
        stage.decide(id, &some).await.unwrap();
        stage.publish().await.unwrap();
        let one_left = count(&stage.kit.database, companies).await;
        assert_eq!(one_left, 2, "one of two still comes");
        let mut change = stage.change(By::Account(by)).await;
        withdraw(&mut change, id, by).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(count(&stage.kit.database, companies).await, 1);
    }
}

#[tokio::test]
async fn whoever_did_not_take_a_place_is_not_refused_on_top_of_that() {
    for stage in stages(2).await {
        let (by, other) = (stage.account("Marie").await, stage.account("Jan").await);
        let id = stage.apply(by, &number(1), 2).await.unwrap();
        let goes = stage.apply(other, &number(2), 1).await.unwrap();
        for (id, by) in [(id, by), (goes, other)] {
            stage.check(id, by).await;
        }
        let all = [Decision::Accept, Decision::Wait];
        stage.decide(id, &all).await.unwrap();
        stage.decide(goes, &[Decision::Accept]).await.unwrap();
        stage.publish().await.unwrap();
        let mut change = stage.change(By::Account(other)).await;
        withdraw(&mut change, goes, other).await.unwrap();
        change.finish().await.unwrap();
        let mut change = stage.change(By::Account(by)).await;
        answer_offer(&mut change, id, by, false).await.unwrap();
        change.finish().await.unwrap();
        let refuse = [Decision::Accept, Decision::Refuse];
        assert!(
            stage.decide(id, &refuse).await.is_err(),
            "nothing is left to decide"
        );
        let now = [Standing::Accepted, Standing::Withdrawn];
        assert_eq!(stage.standings(id).await, now, "{}", stage.kit.engine);
    }
}
