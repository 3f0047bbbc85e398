//! Small rehearsals on every engine, the whole one, and a control for each check.

use attache_foundation::app::Settings;
use attache_foundation::history;
use attache_platform::chance::Chance as Secrets;
use attache_platform::seal::Seal;
use attache_testkit::post::Post;
use attache_testkit::{Kit, kits};

use super::checks::CHECKS;
use super::snapshot::{Line, PersonRow};
use super::*;

/// The product as it runs, on the database of a kit.
async fn product(kit: &Kit, clock: &Clock, post: Option<&Post>) -> App {
    let chance = Secrets::from_seed(7);
    let settings = Settings {
        base_address: "http://localhost:8080".into(),
        mail: post.map(Post::server),
        ..Settings::default()
    };
    let seal = Seal::passing(&chance);
    let texts = attache_testkit::texts();
    let database = kit.database.clone();
    let app = attache_app::open(database, texts, clock.clone(), chance, seal, settings);
    app.await.unwrap()
}

async fn rehearse(kit: &Kit, scale: &Scale, seed: u64, post: Option<&Post>) -> (Report, Snapshot) {
    let clock = Clock::set_to(BEGINNING);
    let app = product(kit, &clock, post).await;
    let told = |evening: Evening| eprintln!("{evening:?}");
    let played = to_the_end(&app, &clock, scale, seed, told).await;
    let (report, now) =
        played.unwrap_or_else(|broken| panic!("seed {seed} on {}: {broken}", kit.engine));
    assert_eq!(report.difference(scale), None, "{report:?}");
    (report, now)
}

#[tokio::test]
async fn three_seeds_end_with_the_counts_that_were_announced() {
    for seed in 1..=3 {
        let mut digests = Vec::new();
        for kit in kits().await {
            let (report, _) = rehearse(&kit, &Scale::small(), seed, None).await;
            assert!(report.refused > 3, "{report:?}");
            digests.push(report.digest);
        }
        digests.dedup();
        assert_eq!(digests.len(), 1, "both engines hold the same in the end");
    }
}

#[tokio::test]
async fn every_letter_goes_once_and_none_says_what_officers_noted() {
    let post = Post::start().await;
    let kit = kits().await.swap_remove(0);
    let (report, _) = rehearse(&kit, &Scale::small(), 1, Some(&post)).await;
    assert_eq!(post.delivered().len(), report.last.letters);
    let said = String::from_utf8_lossy(&post.said()).into_owned();
    assert!(
        said.contains("http://localhost:8080/"),
        "letters went over the line"
    );
    assert!(!said.contains(stage::CANARY));
}

#[tokio::test]
async fn the_whole_mission_ends_with_the_counts_that_were_announced() {
    let scale = Scale::whole();
    let kit = kits().await.swap_remove(0);
    let (report, now) = rehearse(&kit, &scale, 1, None).await;
    assert_eq!(report.counted.participants, 527);
    assert_eq!(report.counted.companies, 221);
    assert_eq!(report.counted.federations_and_chambers, 17);
    assert_eq!(report.counted.academic_institutions, 15);
    let split = [("brussels", 37), ("flanders", 110), ("wallonia", 74)];
    assert_eq!(
        report.companies,
        split.map(|(region, count)| (region.to_owned(), count))
    );
    assert_eq!(report.last.begun, 600);
    let last = i64::try_from(report.named_last).unwrap();
    assert!(last < 30 && last <= report.places_left, "{report:?}");
    let groups: Vec<i64> = at_which(&now, "group_withdrawn").collect();
    let moved_up = |at: &&i64| at_which(&now, "place_offered").any(|offered| offered == **at);
    let moved_up = groups.iter().filter(moved_up).count();
    assert!(moved_up >= 3, "{moved_up} of {groups:?}");
    for kind in ["place_offered", "place_freed", "application_withdrawn"] {
        assert!(now.lines.iter().any(|line| line.kind == kind), "{kind}");
    }
    eprintln!("{report:?}");
}

/// The moments of a kind of line.
fn at_which<'a>(now: &'a Snapshot, kind: &'a str) -> impl Iterator<Item = i64> + 'a {
    let of = now.lines.iter().filter(move |line| line.kind == kind);
    of.map(|line| line.at)
}

#[tokio::test]
async fn a_seed_gives_the_same_mission_again_and_another_seed_another() {
    let mut digests = Vec::new();
    for seed in [4, 4, 5] {
        let kit = kits().await.swap_remove(0);
        digests.push(rehearse(&kit, &Scale::small(), seed, None).await.0.digest);
    }
    assert_eq!(digests[0], digests[1]);
    assert_ne!(digests[0], digests[2], "the control");
}

/// What a check says of a state; its name must be known.
fn judged(name: &str, now: &Snapshot) -> Result<(), String> {
    let (_, check) = CHECKS.iter().find(|(known, _)| *known == name).unwrap();
    check(now)
}

/// Breaks a sound state in one respect, which the check of this name must find.
fn must_find(name: &str, sound: &Snapshot, breaks: impl FnOnce(&mut Snapshot)) {
    assert_eq!(judged(name, sound), Ok(()), "{name}");
    let mut broken = sound.clone();
    breaks(&mut broken);
    assert!(judged(name, &broken).is_err(), "{name} let it pass");
}

#[tokio::test]
async fn every_check_finds_what_it_is_for() {
    let kit = kits().await.swap_remove(0);
    let (_, now) = rehearse(&kit, &Scale::small(), 1, None).await;
    let is_in = |person: &PersonRow| person.standing == "accepted";
    let first = now.people.iter().position(is_in).unwrap();
    let second = first + 1 + now.people[first + 1..].iter().position(is_in).unwrap();

    must_find("capacity_is_never_exceeded", &now, |now| {
        now.calls[0].places = 1;
    });
    must_find("everybody_has_one_standing", &now, |now| {
        now.people[first].standing = "waiting".to_owned();
    });
    must_find("everybody_has_one_standing", &now, |now| {
        now.people[second].mail = now.people[first].mail.clone();
    });
    must_find("accepted_means_checked", &now, |now| {
        now.people[first].gates = 3;
    });
    must_find("accepted_means_taking_part", &now, |now| {
        now.people[first].takes_part = false;
    });
    must_find("accepted_means_taking_part", &now, |now| {
        now.participants += 1;
    });
    let letters = "every_letter_has_one_cause";
    must_find(letters, &now, |now| drop(now.letters.pop()));
    must_find(letters, &now, |now| {
        now.letters.push(now.letters[0].clone());
    });
    must_find(letters, &now, |now| {
        now.letters[0].state = "uncertain".to_owned();
    });
    must_find(letters, &now, |now| now.notices[0].told_at += 1);
    must_find(letters, &now, |now| {
        now.notices.push(now.notices[0].clone());
    });
    must_find("nobody_is_told_early", &now, |now| {
        for line in now
            .lines
            .iter_mut()
            .filter(|line| line.kind == "selection_published")
        {
            line.at += 3_600_000;
        }
    });
    must_find("no_letter_holds_a_note", &now, |now| {
        now.letters[0].text.push_str(stage::CANARY);
    });
    must_find("the_log_is_whole", &now, |now| drop(now.lines.remove(7)));
    must_find("the_log_is_whole", &now, |now| {
        *now.done.entry("application_decided").or_default() += 1;
    });
    let altered = "update history set facts = facts || ' ' where number = 40";
    assert_eq!(
        history::verify(&mut kit.database.clone()).await.unwrap(),
        []
    );
    attache_testkit::alter(&kit.database, altered).await;
    let tampered = history::verify(&mut kit.database.clone()).await.unwrap();
    must_find("the_log_is_whole", &now, |now| {
        now.tampered = tampered.len();
    });
}

fn waiting(id: &str, since: i64) -> PersonRow {
    PersonRow {
        id: id.to_owned(),
        application: format!("application {id}"),
        call: "call".to_owned(),
        mail: format!("{id}@example.org"),
        standing: "waiting".to_owned(),
        decision: String::new(),
        waits_since: since,
        submitted_at: 0,
        together: false,
        withdrawn: false,
        gates: 4,
        takes_part: false,
    }
}

#[test]
fn a_place_offered_out_of_turn_is_found() {
    let line = |number: i64, kind: &str, about: &str| Line {
        number,
        at: number,
        kind: kind.to_owned(),
        about: about.to_owned(),
        facts: String::new(),
    };
    let name = "the_waiting_list_keeps_its_order";
    let now = Snapshot {
        people: vec![waiting("a", 1), waiting("b", 2)],
        lines: vec![
            line(1, "applicant_waits", "a"),
            line(2, "applicant_waits", "b"),
            line(3, "place_offered", "a"),
        ],
        ..Snapshot::default()
    };
    must_find(name, &now, |now| now.lines[2].about = "b".to_owned());
    must_find(name, &now, |now| now.people[1].waits_since = 3);
    let mut together = now.clone();
    together.people[0].together = true;
    together.lines[2].about = "b".to_owned();
    assert_eq!(
        judged(name, &together),
        Ok(()),
        "too large a party is passed over"
    );
    let mut decided = now.clone();
    decided.lines[2].about = "b".to_owned();
    decided
        .lines
        .insert(2, line(3, "application_decided", "application a"));
    assert_eq!(
        judged(name, &decided),
        Ok(()),
        "whoever is decided about waits no more"
    );
}
