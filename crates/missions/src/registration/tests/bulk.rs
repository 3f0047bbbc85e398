//! One decision about many parties.

use super::*;

async fn three(stage: &Scene) -> Vec<ApplicationId> {
    let officer = stage.account("Officer").await;
    let mut ids = Vec::new();
    for (seed, people) in [(1, 1), (2, 2), (3, 1)] {
        let by = stage.account("Somebody").await;
        let id = stage.apply(by, &number(seed), people).await.unwrap();
        stage.check(id, officer).await;
        stage.kit.clock.advance_seconds(1);
        ids.push(id);
    }
    ids
}

async fn all(
    stage: &Scene,
    scope: &str,
    ids: &[ApplicationId],
    said: (Decision, &str),
) -> Outcome<usize> {
    let mut change = stage.change(By::Itself).await;
    let count = decide_all(&mut change, scope, ids, said).await?;
    change.finish().await?;
    Ok(count)
}

#[tokio::test]
async fn each_takes_its_places_from_what_the_ones_before_leave() {
    for stage in stages(2).await {
        let ids = three(&stage).await;
        let (mission, accept) = (stage.small.mission, (Decision::Accept, ""));
        let mut reads = stage.kit.app.reads();
        let lines = actions::would_be(&mut reads, (mission, "brussels"), &ids, accept).await;
        let refusals: Vec<_> = lines
            .unwrap()
            .into_iter()
            .map(|line| line.refusal)
            .collect();
        let expected = [None, Some(Refusal::Full { place: 1 }), None];
        assert_eq!(refusals, expected, "{}", stage.kit.engine);
        let decisions = |found: Application| found.people[0].decision;
        for id in &ids {
            let found = stage.found(*id).await;
            assert_eq!(decisions(found), None, "asking decides nothing");
        }
        let refused = all(&stage, "brussels", &ids, accept).await;
        assert!(
            matches!(refused, Err(Refused::Rule(Refusal::Full { .. }))),
            "all or none: {refused:?}"
        );
        let both = [ids[0], ids[2]];
        assert_eq!(all(&stage, "brussels", &both, accept).await.unwrap(), 2);
        for (id, expected) in ids.iter().zip([true, false, true]) {
            let decided = decisions(stage.found(*id).await) == Some(Decision::Accept);
            assert_eq!(decided, expected);
        }
        let standings = stage.standings(ids[0]).await;
        assert_eq!(standings, [Standing::Applied], "they are drafts");
    }
}

#[tokio::test]
async fn refusing_many_needs_a_reason_and_ones_own_region() {
    for stage in stages(2).await {
        let ids = three(&stage).await;
        let unsaid = all(&stage, "brussels", &ids, (Decision::Refuse, "")).await;
        assert!(
            matches!(unsaid, Err(Refused::Rule(Refusal::Reason))),
            "{unsaid:?}"
        );
        let said = (Decision::Refuse, "capacity");
        let foreign = all(&stage, "wallonia", &ids, said).await;
        assert!(
            matches!(foreign, Err(Refused::Error(Error::Absent))),
            "{foreign:?}"
        );
        let nobody = all(&stage, "brussels", &[], said).await;
        assert!(
            matches!(nobody, Err(Refused::Rule(Refusal::NobodyTicked))),
            "{nobody:?}"
        );
        assert_eq!(all(&stage, "brussels", &ids, said).await.unwrap(), 3);
        let reasons = stage.found(ids[1]).await.people;
        assert!(reasons.iter().all(|person| person.reason == "capacity"));
    }
}
