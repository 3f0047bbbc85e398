//! Applications that look alike: told apart for good, or one of them kept.

use super::*;

impl Scene {
    async fn join(
        &self,
        scope: &str,
        keep: ApplicationId,
        goes: ApplicationId,
        moves: bool,
    ) -> Outcome<usize> {
        let by = self.small.organiser_account;
        let mut change = self.change(By::Account(by)).await;
        let moved = join(&mut change, scope, keep, goes, moves).await?;
        change.finish().await?;
        Ok(moved)
    }

    /// Gives everybody of an application a mail address of their own.
    async fn rename(&self, id: ApplicationId, mail: &str) {
        let mut change = self.change(By::Itself).await;
        let query = sql("update applicants set mail = $2 || position where application = $1");
        change.execute(query.bind(id).bind(mail)).await.unwrap();
        change.finish().await.unwrap();
    }
}

#[tokio::test]
async fn two_that_were_told_apart_are_remembered_from_both_sides() {
    for stage in stages(6).await {
        let by = stage.account("Noor").await;
        let other = stage.account("Else").await;
        let one = stage.apply(by, &number(1), 1).await.unwrap();
        let two = stage.apply(other, &number(2), 1).await.unwrap();
        for _ in 0..2 {
            let mut change = stage.change(By::Account(by)).await;
            tell_apart(&mut change, "brussels", (two, one), by)
                .await
                .unwrap();
            change.finish().await.unwrap();
        }
        let mut reads = stage.kit.app.reads();
        assert_eq!(store::apart(&mut reads, one).await.unwrap(), [two]);
        assert_eq!(store::apart(&mut reads, two).await.unwrap(), [one]);
        let mut change = stage.change(By::Account(by)).await;
        let foreign = tell_apart(&mut change, "flanders", (one, two), by).await;
        assert!(matches!(foreign, Err(Refused::Error(Error::Absent))));
        let itself = tell_apart(&mut change, "*", (one, one), by).await;
        assert!(matches!(itself, Err(Refused::Error(Error::Absent))));
    }
}

#[tokio::test]
async fn people_move_once_with_what_was_typed_of_them() {
    for stage in stages(6).await {
        let by = stage.account("Noor").await;
        let other = stage.account("Else").await;
        let keep = stage.apply(by, &number(1), 1).await.unwrap();
        let goes = stage.apply(other, &number(2), 2).await.unwrap();
        stage.rename(keep, "a").await;
        // The first of these is in the other party already, written otherwise.
        stage.rename(goes, "A").await;
        let foreign = stage.join("wallonia", keep, goes, true).await;
        assert!(matches!(foreign, Err(Refused::Error(Error::Absent))));
        let before = stage.found(goes).await;
        assert_eq!(stage.join("brussels", keep, goes, true).await.unwrap(), 1);
        let (kept, gone) = (stage.found(keep).await, stage.found(goes).await);
        let ids = |of: &Application| of.people.iter().map(|p| p.id).collect::<Vec<_>>();
        assert_eq!(kept.people.len(), 2);
        assert_eq!(ids(&kept)[1], before.people[1].id);
        assert_eq!(kept.draft.people.len(), 2);
        assert_eq!(kept.draft.people[1], before.draft.people[1]);
        assert_eq!(ids(&gone), [before.people[0].id]);
        assert_eq!(gone.people[0].standing, Standing::Withdrawn);
        assert_eq!(
            gone.draft.people[1],
            Default::default(),
            "typed here no more"
        );
        assert_eq!(
            (gone.state, gone.duplicate_of),
            (State::Withdrawn, Some(keep))
        );
        assert!(
            stage.join("brussels", keep, goes, true).await.is_err(),
            "once"
        );
        // Whoever moved can be decided about, and the other number may apply anew.
        stage.check(keep, by).await;
        let all = [Decision::Accept, Decision::Accept];
        stage.decide(keep, &all).await.unwrap();
        stage.publish().await.unwrap();
        assert_eq!(stage.standings(keep).await, [Standing::Accepted; 2]);
        stage.apply(other, &number(2), 1).await.unwrap();
    }
}

#[tokio::test]
async fn people_who_stay_are_withdrawn_and_the_kept_party_is_as_it_was() {
    for stage in stages(6).await {
        let by = stage.account("Noor").await;
        let other = stage.account("Else").await;
        let keep = stage.apply(by, &number(1), 2).await.unwrap();
        let goes = stage.apply(other, &number(2), 2).await.unwrap();
        stage.rename(goes, "b").await;
        let before = stage.found(keep).await;
        assert_eq!(stage.join("*", keep, goes, false).await.unwrap(), 0);
        assert_eq!(stage.found(keep).await, before);
        assert_eq!(stage.standings(goes).await, [Standing::Withdrawn; 2]);
    }
}

#[tokio::test]
async fn neither_places_nor_the_most_of_a_call_are_lost_by_joining() {
    for stage in stages(6).await {
        let by = stage.account("Noor").await;
        let other = stage.account("Else").await;
        let one = stage.apply(by, &number(1), 2).await.unwrap();
        let two = stage.apply(other, &number(2), 2).await.unwrap();
        stage.rename(two, "b").await;
        let most = stage.join("*", one, two, true).await;
        assert!(matches!(
            most,
            Err(Refused::Rule(Refusal::TooMany { most: 3 }))
        ));
        stage.check(two, by).await;
        let some = [Decision::Accept, Decision::Refuse];
        stage.decide(two, &some).await.unwrap();
        stage.publish().await.unwrap();
        let places = stage.join("*", one, two, false).await;
        assert!(matches!(places, Err(Refused::Rule(Refusal::HasPlaces))));
        assert_eq!(stage.found(two).await.state, State::Submitted, "as it was");
        let control = stage.join("*", two, one, false).await;
        assert_eq!(control.unwrap(), 0, "the one with places may be kept");
    }
}
