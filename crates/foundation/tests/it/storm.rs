//! Many letters, a mail server that delays, refuses and hangs up, and workers that are killed.

use std::collections::BTreeMap;
use std::time::Duration;

use attache_foundation::App;
use attache_foundation::history::By;
use attache_foundation::ids::{MissionId, PersonId};
use attache_foundation::notices::{self, Envelope, LetterState, Notice};
use attache_platform::database::{Reads, sql};
use attache_platform::id::Id;
use attache_platform::jobs;
use attache_platform::mail;
use attache_platform::texts::Language;
use attache_testkit::post::Post;
use attache_testkit::{Kit, kits_sending};

const RECIPIENTS: usize = 40;
const CAUSES: usize = 3;
const KILLS: u64 = 50;
const BAD: &str = "r7@example.org";

/// Does jobs until it is killed, as the product's workers do.
async fn work(app: App) {
    loop {
        match jobs::claim(&app.reads(), app.now()).await {
            Ok(Some(job)) if job.kind == notices::LETTER_JOB => {
                notices::write_letter(&app, &job).await.expect("written");
            }
            Ok(Some(job)) => notices::send_letter(&app, &job).await.expect("tried"),
            _ => tokio::time::sleep(Duration::from_millis(2)).await,
        }
    }
}

/// Starts two workers and kills them, again and again; then lets two work to the end.
async fn storm<W, F>(kit: &Kit, worker: W)
where
    W: Fn(App) -> F,
    F: Future<Output = ()> + Send + 'static,
{
    for kill in 0..KILLS {
        let workers = [0, 1].map(|_| tokio::spawn(worker(kit.app.clone())));
        tokio::time::sleep(Duration::from_millis(5 + kill * 7 % 23)).await;
        for worker in workers {
            worker.abort();
            let _ = worker.await;
        }
        // So long after, the dead workers' jobs are taken up by others.
        kit.clock.advance_seconds(150);
    }
}

async fn finish(kit: &Kit) {
    let workers = [0, 1].map(|_| tokio::spawn(work(kit.app.clone())));
    for _ in 0..600 {
        kit.clock.advance_seconds(4 * 3600);
        tokio::time::sleep(Duration::from_millis(50)).await;
        let open = "select count(*) from jobs where state in ('waiting', 'held')";
        if kit
            .database
            .clone()
            .number(sql(open))
            .await
            .expect("counted")
            == 0
        {
            break;
        }
    }
    for worker in workers {
        worker.abort();
    }
}

async fn tell_all(kit: &Kit) -> MissionId {
    let mission: MissionId = Id::new(kit.app.now(), kit.app.chance());
    let mut change = kit
        .app
        .change(By::Itself, Some(mission))
        .await
        .expect("open");
    for number in 0..RECIPIENTS {
        let person: PersonId = change.id();
        for cause in 0..CAUSES {
            let notice = Notice {
                person,
                mail: format!("r{number}@example.org"),
                language: Language::ALL[number % 4],
                key: "notices-plan",
                args: Vec::new(),
                link: "/missions/west-coast-2025/day".into(),
                cause: format!("plan {cause}"),
            };
            notices::tell(&mut change, &notice).await.expect("told");
        }
    }
    change.finish().await.expect("finished");
    mission
}

/// How often each letter was delivered, by its name for good.
fn deliveries(post: &Post) -> BTreeMap<(String, String), usize> {
    let mut found = BTreeMap::new();
    for letter in post.delivered() {
        assert_eq!(letter.to.len(), 1, "one recipient each");
        let id = letter.header("Message-ID").expect("it has a name");
        *found.entry((letter.to[0].clone(), id)).or_default() += 1;
    }
    found
}

async fn letters(kit: &Kit, mission: MissionId) -> Vec<Envelope> {
    let letters = notices::letters(&mut kit.app.reads(), mission, 1_000).await;
    letters.expect("read")
}

#[tokio::test]
async fn no_letter_goes_twice_whatever_is_killed_and_a_bad_address_delays_only_itself() {
    let post = Post::start().await;
    for kit in kits_sending(&post).await {
        post.forget();
        post.delay(Duration::from_millis(1));
        post.answer(BAD, "451 later");
        post.hang_up_every(17);
        let mission = tell_all(&kit).await;
        storm(&kit, work).await;
        finish(&kit).await;
        let at = kit.engine;
        let counts = deliveries(&post);
        assert!(counts.values().all(|count| *count == 1), "{at}: {counts:?}");
        assert!(!counts.keys().any(|(to, _)| to == BAD), "{at}");
        let all = letters(&kit, mission).await;
        assert_eq!(all.len(), RECIPIENTS * CAUSES, "{at}");
        for letter in &all {
            let id = (
                letter.mail.clone(),
                format!("<{}@example.be>", letter.notice),
            );
            match letter.state {
                LetterState::Sent => assert_eq!(counts.get(&id), Some(&1), "{at}"),
                LetterState::Uncertain => assert_ne!(letter.mail, BAD, "{at}"),
                LetterState::Refused => assert_eq!(letter.mail, BAD, "{at}: {letter:?}"),
                other => panic!("{at}: a letter is still {other:?}"),
            }
        }
        let uncertain = all.iter().filter(|l| l.state == LetterState::Uncertain);
        let uncertain: Vec<_> = uncertain.collect();
        assert!(
            !uncertain.is_empty(),
            "{at}: the post hung up and workers died"
        );
        // They stay as they are until a person decides.
        let before = post.delivered().len();
        finish(&kit).await;
        assert_eq!(post.delivered().len(), before, "{at}");
        post.hang_up_every(0);
        let mut change = kit
            .app
            .change(By::Itself, Some(mission))
            .await
            .expect("open");
        notices::again(&mut change, uncertain[0].notice)
            .await
            .expect("asked");
        change.finish().await.expect("finished");
        finish(&kit).await;
        assert_eq!(
            post.delivered().len(),
            before + 1,
            "{at}: by a person, it goes"
        );
    }
}

/// The control: whoever notes only afterwards that a letter went, sends it twice.
async fn careless(app: App, server: mail::Server) {
    loop {
        let open = "select notice, mail, subject from letters where state = 'waiting' \
                    order by notice limit 1";
        let row = app.reads().row(sql(open)).await.expect("read");
        let Some(row) = row else {
            tokio::time::sleep(Duration::from_millis(2)).await;
            continue;
        };
        let id: String = row.get("notice").expect("an id");
        let (to, subject): (String, String) = (
            row.get("mail").expect("mail"),
            row.get("subject").expect("subject"),
        );
        let letter = mail::Letter {
            id: &id,
            to: &to,
            subject: &subject,
            body: "…",
            at: app.now(),
        };
        if let Ok(ready) = server.open(&letter).await
            && ready.send().await.is_ok()
        {
            let mut change = app.change(By::Itself, None).await.expect("open");
            let sent = sql("update letters set state = 'sent' where notice = $1");
            change.execute(sent.bind(&id)).await.expect("noted");
            change.finish().await.expect("finished");
        }
    }
}

#[tokio::test]
async fn a_worker_that_notes_afterwards_what_it_sent_is_caught() {
    let post = Post::start().await;
    for kit in kits_sending(&post).await {
        post.forget();
        post.delay(Duration::from_millis(1));
        tell_all(&kit).await;
        while let Some(job) = jobs::claim(&kit.database, kit.app.now())
            .await
            .expect("asked")
        {
            if job.kind == notices::LETTER_JOB {
                notices::write_letter(&kit.app, &job)
                    .await
                    .expect("written");
            }
        }
        storm(&kit, |app| careless(app, post.server())).await;
        let twice = deliveries(&post)
            .values()
            .filter(|count| **count > 1)
            .count();
        assert!(twice > 0, "{}: the storm sees what goes twice", kit.engine);
    }
}
