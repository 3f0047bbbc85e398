//! Documents and proofs: kept once, within limits, and gone when nothing names them.

use attache_platform::database::sql;
use attache_platform::files::{self, Taken};
use attache_testkit::count;
use jiff::civil::date;

use super::actions::{attach_document, attach_evidence, remove_document, remove_evidence};
use super::documents::{MOST_FILES, NotKept, Proof};
use super::*;

/// A document that is told apart by its number.
fn pdf(number: usize) -> Taken {
    let content = format!("%PDF-1.7\n% {number}\n%%EOF\n").into_bytes();
    files::take("O'Neill–Łukasz 王.pdf", content).unwrap()
}

fn proof(gate: &str) -> Proof {
    Proof {
        gate: gate.into(),
        what: "register_extract".into(),
        day: date(2025, 10, 1),
        note: String::new(),
    }
}

const CONTENTS: &str = "select count(*) from application_files";

impl Scene {
    async fn document(
        &self,
        id: ApplicationId,
        by: AccountId,
        code: &str,
        file: &Taken,
    ) -> Outcome<std::result::Result<attache_foundation::ids::DocumentId, NotKept>> {
        let mut change = self.change(By::Account(by)).await;
        let done = attach_document(&mut change, id, by, code, file).await?;
        if done.is_ok() {
            change.finish().await?;
        }
        Ok(done)
    }

    async fn evidence(
        &self,
        scope: &str,
        id: ApplicationId,
        gate: &str,
        file: &Taken,
    ) -> Outcome<std::result::Result<attache_foundation::ids::EvidenceId, NotKept>> {
        let by = self.small.organiser_account;
        let mut change = self.change(By::Account(by)).await;
        let done = attach_evidence(&mut change, scope, id, by, &proof(gate), file).await?;
        if done.is_ok() {
            change.finish().await?;
        }
        Ok(done)
    }
}

#[tokio::test]
async fn the_same_file_is_said_and_kept_once() {
    for stage in stages(6).await {
        let by = stage.account("Noor").await;
        let id = stage.draft(by, &number(1), 1).await.unwrap();
        let first = stage.document(id, by, "extract", &pdf(1)).await.unwrap();
        let twice = stage.document(id, by, "extract", &pdf(1)).await.unwrap();
        let name = "O'Neill–Łukasz 王.pdf".to_owned();
        assert_eq!(twice, Err(NotKept::Twice { name }));
        // As another document it may stand, and its content is there already.
        let other = stage.document(id, by, "insurance", &pdf(1)).await.unwrap();
        assert_eq!(count(&stage.kit.database, CONTENTS).await, 1);
        let control = stage.document(id, by, "extract", &pdf(2)).await.unwrap();
        assert!(control.is_ok(), "another file is another");
        assert_eq!(count(&stage.kit.database, CONTENTS).await, 2);
        for (document, left) in [(first.unwrap(), 2), (other.unwrap(), 1)] {
            let mut change = stage.change(By::Account(by)).await;
            remove_document(&mut change, id, by, document)
                .await
                .unwrap();
            change.finish().await.unwrap();
            assert_eq!(count(&stage.kit.database, CONTENTS).await, left);
        }
    }
}

#[tokio::test]
async fn documents_are_the_applicants_own_and_stay_once_handed_in() {
    for stage in stages(6).await {
        let (by, other) = (stage.account("Noor").await, stage.account("Other").await);
        let id = stage.draft(by, &number(1), 1).await.unwrap();
        let foreign = stage.document(id, other, "extract", &pdf(1)).await;
        assert!(matches!(foreign, Err(Refused::Error(Error::Absent))));
        let unknown = stage.document(id, by, "passport", &pdf(1)).await;
        assert!(unknown.is_err(), "no document of the call");
        let kept = stage
            .document(id, by, "extract", &pdf(1))
            .await
            .unwrap()
            .unwrap();
        stage.hand_in(by, id).await.unwrap();
        let later = stage.document(id, by, "extract", &pdf(2)).await.unwrap();
        assert!(later.is_ok(), "an officer may have asked for it");
        let mut change = stage.change(By::Account(by)).await;
        let gone = remove_document(&mut change, id, by, kept).await;
        assert!(matches!(gone, Err(Refused::Rule(Refusal::NotDraft))));
        drop(change);
        stage.kit.clock.advance_seconds(61 * 3600);
        let late = stage.document(id, by, "extract", &pdf(3)).await;
        assert!(matches!(late, Err(Refused::Rule(Refusal::AnswersClosed))));
        let mut change = stage.change(By::Account(by)).await;
        withdraw(&mut change, id, by).await.unwrap();
        change.finish().await.unwrap();
        let over = stage.document(id, by, "extract", &pdf(3)).await;
        assert!(matches!(over, Err(Refused::Rule(Refusal::NotDraft))));
    }
}

#[tokio::test]
async fn without_a_document_that_it_needs_nothing_is_handed_in() {
    for stage in stages(6).await {
        let mut form = example::form("brussels");
        form.documents[0].required = true;
        let query = sql("update calls set form = $1").bind(form.to_json());
        let mut change = stage.change(By::Itself).await;
        change.execute(query).await.unwrap();
        change.finish().await.unwrap();
        let by = stage.account("Noor").await;
        let id = stage.draft(by, &number(1), 1).await.unwrap();
        let lacking = stage.hand_in(by, id).await;
        assert!(matches!(lacking, Err(Refused::Rule(Refusal::Unfinished))));
        stage
            .document(id, by, "insurance", &pdf(1))
            .await
            .unwrap()
            .unwrap();
        assert!(
            stage.hand_in(by, id).await.is_err(),
            "another one will not do"
        );
        stage
            .document(id, by, "extract", &pdf(1))
            .await
            .unwrap()
            .unwrap();
        stage.hand_in(by, id).await.unwrap();
    }
}

#[tokio::test]
async fn proofs_are_of_their_region_and_within_limits() {
    for stage in stages(6).await {
        let by = stage.account("Noor").await;
        let id = stage.apply(by, &number(1), 1).await.unwrap();
        let foreign = stage.evidence("flanders", id, "registered", &pdf(1)).await;
        assert!(matches!(foreign, Err(Refused::Error(Error::Absent))));
        assert!(
            stage
                .evidence("brussels", id, "shiny", &pdf(1))
                .await
                .is_err()
        );
        let kept = stage
            .evidence("brussels", id, "registered", &pdf(1))
            .await
            .unwrap();
        let twice = stage
            .evidence("brussels", id, "registered", &pdf(1))
            .await
            .unwrap();
        assert!(matches!(twice, Err(NotKept::Twice { .. })));
        let both = stage
            .evidence("brussels", id, "not_bankrupt", &pdf(1))
            .await
            .unwrap();
        assert!(both.is_ok(), "one extract may show two things");
        assert_eq!(count(&stage.kit.database, CONTENTS).await, 1);
        let most = usize::try_from(MOST_FILES).unwrap();
        for number in 2..most {
            let done = stage
                .evidence("*", id, "complete", &pdf(number))
                .await
                .unwrap();
            assert!(done.is_ok(), "{number} of {most}");
        }
        let full = stage.document(id, by, "extract", &pdf(99)).await.unwrap();
        assert_eq!(full, Err(NotKept::TooMany));
        let mut change = stage.change(By::Itself).await;
        let evidence = kept.unwrap();
        remove_evidence(&mut change, "brussels", id, evidence)
            .await
            .unwrap();
        change.finish().await.unwrap();
        let fits = stage.document(id, by, "extract", &pdf(99)).await.unwrap();
        assert!(fits.is_ok(), "the control: there is room again");
    }
}

#[tokio::test]
async fn who_is_forgotten_leaves_no_file() {
    for stage in stages(6).await {
        let by = stage.account("Noor").await;
        let id = stage.apply(by, &number(1), 1).await.unwrap();
        stage
            .document(id, by, "extract", &pdf(1))
            .await
            .unwrap()
            .unwrap();
        stage
            .evidence("*", id, "complete", &pdf(2))
            .await
            .unwrap()
            .unwrap();
        let begun = stage
            .draft(stage.account("Else").await, &number(2), 1)
            .await
            .unwrap();
        let other = stage.found(begun).await.account;
        stage
            .document(begun, other, "extract", &pdf(1))
            .await
            .unwrap()
            .unwrap();
        let person = stage.found(id).await.people[0].id;
        let mut change = stage.change(By::Itself).await;
        forget(&mut change, person).await.unwrap();
        change.finish().await.unwrap();
        let files = "select (select count(*) from application_documents) \
                     + (select count(*) from gate_evidence) \
                     + (select count(*) from application_files)";
        assert_eq!(
            count(&stage.kit.database, files).await,
            2,
            "of the other one"
        );
        let mut change = stage.change(By::Itself).await;
        forget_of_account(&mut change, other).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(count(&stage.kit.database, files).await, 0);
    }
}
