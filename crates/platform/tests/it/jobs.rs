use std::collections::BTreeSet;

use attache_platform::chance::Chance;
use attache_platform::database::Database;
use attache_platform::jobs::{self, NewJob};
use attache_platform::moment::Moment;
use attache_testkit::{THEN, count, kits};

async fn enqueue(database: &Database, key: &str, run_at: Moment) {
    let chance = Chance::System;
    let mut writing = database.write("jobs").await.expect("open");
    let job = NewJob {
        kind: "test",
        about: key,
        key,
        run_at,
    };
    jobs::enqueue(&mut writing, jobs::new_id(THEN, &chance), job)
        .await
        .expect("enqueued");
    writing.commit().await.expect("kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_workers_share_the_work_and_none_is_done_twice() {
    for kit in kits().await {
        for number in 0..40 {
            enqueue(&kit.database, &format!("job {number}"), THEN).await;
        }
        let mut workers = Vec::new();
        for _ in 0..8 {
            let database = kit.database.clone();
            workers.push(tokio::spawn(async move {
                let mut done = Vec::new();
                while let Some(job) = jobs::claim(&database, THEN).await.expect("claimed") {
                    let mut writing = database.write("jobs").await.expect("open");
                    jobs::finish(&mut writing, &job).await.expect("finished");
                    writing.commit().await.expect("kept");
                    done.push(job.about);
                }
                done
            }));
        }
        let mut done = Vec::new();
        for worker in workers {
            done.extend(worker.await.expect("no worker panics"));
        }
        let once: BTreeSet<_> = done.iter().collect();
        assert_eq!((done.len(), once.len()), (40, 40), "{}", kit.engine);
    }
}

#[tokio::test]
async fn the_same_key_is_one_job() {
    for kit in kits().await {
        enqueue(&kit.database, "same", THEN).await;
        enqueue(&kit.database, "same", THEN).await;
        let jobs = count(&kit.database, "select count(*) from jobs").await;
        assert_eq!(jobs, 1, "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_job_whose_worker_died_is_taken_up_again_when_its_lease_is_over() {
    for kit in kits().await {
        enqueue(&kit.database, "left lying", THEN).await;
        let first = jobs::claim(&kit.database, THEN)
            .await
            .expect("claimed")
            .expect("due");
        assert_eq!(first.attempt, 1);
        let soon = THEN.plus_seconds(60);
        assert!(
            jobs::claim(&kit.database, soon)
                .await
                .expect("asked")
                .is_none()
        );
        let later = THEN.plus_seconds(121);
        let second = jobs::claim(&kit.database, later)
            .await
            .expect("asked")
            .expect("due again");
        assert_eq!((second.id, second.attempt), (first.id, 2), "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_job_that_keeps_failing_is_given_up_and_counted() {
    for mut kit in kits().await {
        enqueue(&kit.database, "hopeless", THEN).await;
        let mut now = THEN;
        for _ in 0..6 {
            let job = jobs::claim(&kit.database, now)
                .await
                .expect("asked")
                .expect("due");
            jobs::fail(&kit.database, &job, "no", now)
                .await
                .expect("noted");
            now = now.plus_seconds(3600);
        }
        assert!(
            jobs::claim(&kit.database, now)
                .await
                .expect("asked")
                .is_none()
        );
        assert_eq!(
            jobs::given_up(&mut kit.database).await.expect("a count"),
            1,
            "{}",
            kit.engine
        );
    }
}
