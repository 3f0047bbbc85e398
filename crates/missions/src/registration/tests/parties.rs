//! One person of a party does not come, or somebody else comes instead.

use super::*;
use attache_platform::web::FieldErrors;
use attache_testkit::count;

async fn leaves(stage: &Scene, id: ApplicationId, by: AccountId, place: usize) -> Outcome<()> {
    let person = stage.found(id).await.people[place].id;
    let mut change = stage.change(By::Account(by)).await;
    withdraw_person(&mut change, id, person, by, "duties").await?;
    Ok(change.finish().await?)
}

async fn replaced(
    stage: &Scene,
    id: ApplicationId,
    by: AccountId,
    typed: PersonTyped,
) -> Outcome<std::result::Result<(), FieldErrors>> {
    let person = stage.found(id).await.people[0].id;
    let mut change = stage.change(By::Account(by)).await;
    let done = substitute(&mut change, id, person, by, typed).await?;
    change.finish().await?;
    Ok(done)
}

fn zoe() -> PersonTyped {
    PersonTyped {
        given: "Zoë".into(),
        family: "Claes".into(),
        function: "CEO".into(),
        mail: "zoe@example.org".into(),
        language: "nl".into(),
        first: "2025-10-05".into(),
        last: "2025-10-09".into(),
        ..PersonTyped::default()
    }
}

#[tokio::test]
async fn one_of_a_party_leaves_and_the_place_goes_down_the_list() {
    for stage in stages(2).await {
        let (by, other) = (stage.account("Marie").await, stage.account("Jan").await);
        let id = stage.apply(by, &number(1), 2).await.unwrap();
        let next = stage.apply(other, &number(2), 1).await.unwrap();
        for one in [id, next] {
            stage.check(one, by).await;
        }
        stage.decide(id, &[Decision::Accept; 2]).await.unwrap();
        stage.decide(next, &[Decision::Wait]).await.unwrap();
        stage.publish().await.unwrap();
        let foreign = leaves(&stage, id, other, 0).await;
        assert!(
            matches!(foreign, Err(Refused::Error(Error::Absent))),
            "{foreign:?}"
        );
        assert_eq!(stage.standings(next).await, [Standing::Waiting], "control");
        for _ in 0..2 {
            leaves(&stage, id, by, 0).await.expect("twice is once");
        }
        let left = [Standing::Withdrawn, Standing::Accepted];
        assert_eq!(stage.standings(id).await, left, "{}", stage.kit.engine);
        assert_eq!(stage.standings(next).await, [Standing::Offered]);
        let database = &stage.kit.database;
        let people = "select count(*) from people where source = 'application'";
        assert_eq!(count(database, people).await, 2, "history is kept");
        let noted = "select count(*) from withdrawals w join applicants p on p.id = w.person \
            where w.reason = 'duties' and p.left_because = 'duties' and w.undone_at is null";
        assert_eq!(count(database, noted).await, 1);
        leaves(&stage, id, by, 1).await.unwrap();
        assert_eq!(
            stage.found(id).await.state,
            State::Withdrawn,
            "the last of them"
        );
    }
}

#[tokio::test]
async fn who_comes_instead_keeps_the_place_and_what_was_decided_of_it() {
    for stage in stages(2).await {
        let by = stage.account("Marie").await;
        let id = stage.apply(by, &number(1), 2).await.unwrap();
        stage.check(id, by).await;
        let all = [Decision::Accept, Decision::Wait];
        stage.decide(id, &all).await.unwrap();
        let wrong = replaced(&stage, id, by, PersonTyped::default()).await;
        let errors = wrong.unwrap().unwrap_err();
        assert!(errors.of("p0-given").is_some(), "{errors:?}");
        replaced(&stage, id, by, zoe()).await.unwrap().unwrap();
        let found = stage.found(id).await;
        let (old, new) = (&found.people[0], &found.people[2]);
        assert_eq!(old.standing, Standing::Withdrawn, "{}", stage.kit.engine);
        assert_eq!(new.decision, Some(Decision::Accept));
        assert_eq!(
            (new.replaces, new.given_name.as_str()),
            (Some(old.id), "Zoë")
        );
        assert_eq!(
            found.draft.people[2].given, "Zoë",
            "typed at their position"
        );
        stage.publish().await.unwrap();
        assert_eq!(stage.found(id).await.people[2].standing, Standing::Accepted);
        let again = replaced(&stage, id, by, zoe()).await;
        assert!(
            matches!(again, Err(Refused::Rule(Refusal::NoPlace))),
            "{again:?}"
        );
    }
}

#[tokio::test]
async fn after_acceptance_a_participant_stands_in_for_another_until_the_list_is_made() {
    for stage in stages(2).await {
        let by = stage.account("Marie").await;
        let id = stage.apply(by, &number(1), 1).await.unwrap();
        stage.check(id, by).await;
        stage.decide(id, &[Decision::Accept]).await.unwrap();
        stage.publish().await.unwrap();
        replaced(&stage, id, by, zoe()).await.unwrap().unwrap();
        let database = &stage.kit.database;
        let held = "select count(*) from people p where source = 'application' and not exists \
            (select 1 from withdrawals w where w.person = p.id)";
        assert_eq!(count(database, held).await, 1, "{}", stage.kit.engine);
        let noted = "select count(*) from substitutions s join applicants a \
            on a.id = s.substitute and a.replaces = s.replaced";
        assert_eq!(count(database, noted).await, 1);
        stage.kit.clock.advance_seconds(60 * 3600);
        let found = stage.found(id).await;
        let mut change = stage.change(By::Account(by)).await;
        let late = substitute(&mut change, id, found.people[1].id, by, zoe()).await;
        assert!(
            matches!(late, Err(Refused::Rule(Refusal::TooLate))),
            "{late:?}"
        );
    }
}

/// What follows when an organiser notes a withdrawal, and takes it back.
#[tokio::test]
async fn a_participant_who_withdrew_elsewhere_frees_the_place_until_it_is_given_away() {
    for stage in stages(1).await {
        let by = stage.account("Marie").await;
        let mut ids = Vec::new();
        for seed in [1, 2] {
            let by = stage.account("Somebody").await;
            let id = stage.apply(by, &number(seed), 1).await.unwrap();
            ids.push(id);
        }
        for id in &ids {
            stage.check(*id, by).await;
        }
        stage.decide(ids[0], &[Decision::Accept]).await.unwrap();
        stage.publish().await.unwrap();
        let person = stage.found(ids[0]).await.people[0].id;
        for back in [false, true] {
            let mut change = stage.change(By::Itself).await;
            match back {
                false => participant_gone(&mut change, person).await.unwrap(),
                true => participant_back(&mut change, person).await.unwrap(),
            }
            change.finish().await.unwrap();
            let now = if back {
                Standing::Accepted
            } else {
                Standing::Withdrawn
            };
            assert_eq!(stage.standings(ids[0]).await, [now], "{}", stage.kit.engine);
        }
        stage.decide(ids[1], &[Decision::Wait]).await.unwrap();
        stage.publish().await.unwrap();
        let mut change = stage.change(By::Itself).await;
        participant_gone(&mut change, person).await.unwrap();
        let late = participant_back(&mut change, person).await;
        assert!(matches!(late, Err(Error::Refusal { .. })), "{late:?}");
        change.finish().await.unwrap();
        assert_eq!(stage.standings(ids[1]).await, [Standing::Offered]);
    }
}

#[tokio::test]
async fn those_accepted_answer_what_they_are_asked_and_go_on_later() {
    for stage in stages(2).await {
        let by = stage.account("Marie").await;
        let id = stage.apply(by, &number(1), 2).await.unwrap();
        stage.check(id, by).await;
        let early = answers(&stage, id, by, &[]).await;
        assert!(
            matches!(early, Err(Refused::Rule(Refusal::NotAccepted))),
            "{early:?}"
        );
        let all = [Decision::Wait, Decision::Accept];
        stage.decide(id, &all).await.unwrap();
        stage.publish().await.unwrap();
        let foreign = answers(&stage, id, by, &[("p0-q-flight", "SN 543")]).await;
        assert!(foreign.is_err(), "who waits is not asked");
        let kept = answers(&stage, id, by, &[("do", "keep")]).await.unwrap();
        assert!(kept.is_empty(), "{kept:?}");
        let missing = answers(&stage, id, by, &[("do", "next")]).await.unwrap();
        assert!(missing.of("p1-q-flight").is_some(), "{missing:?}");
        let flight = [("p1-q-flight", "SN 543"), ("do", "next")];
        let done = answers(&stage, id, by, &flight).await.unwrap();
        assert!(done.is_empty(), "{}", stage.kit.engine);
        let typed = &stage.found(id).await.draft.people[1];
        assert_eq!(typed.logistics["flight"], ["SN 543"]);
        stage.kit.clock.advance_seconds(60 * 3600);
        let late = answers(&stage, id, by, &flight).await;
        assert!(
            matches!(late, Err(Refused::Rule(Refusal::AnswersClosed))),
            "{late:?}"
        );
    }
}

async fn answers(
    stage: &Scene,
    id: ApplicationId,
    by: AccountId,
    sent: &[(&str, &str)],
) -> Outcome<FieldErrors> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let mut change = stage.change(By::Account(by)).await;
    let sent = sent.iter().map(owned).collect();
    let (_, errors) = answer_logistics(&mut change, id, by, sent).await?;
    change.finish().await?;
    Ok(errors)
}
