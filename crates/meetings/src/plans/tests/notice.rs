//! The notice: what can be typed, what is kept, and what it holds fast.

use attache_foundation::history;

use super::super::notice::{Notice, Unit, set_notice};
use super::super::pages::notice::Typed;
use super::*;

#[test]
fn a_notice_is_whole_minutes_or_hours_up_to_a_week() {
    let typed = |notice: &str, unit: &str| Typed {
        notice: notice.into(),
        unit: unit.into(),
    };
    for (notice, unit, minutes) in [
        ("0", "minutes", 0),
        (" 90 ", "minutes", 90),
        ("2", "hours", 120),
        ("168", "hours", Notice::MOST_MINUTES),
        ("10080", "minutes", Notice::MOST_MINUTES),
    ] {
        let parsed = typed(notice, unit).parse().unwrap();
        assert_eq!(parsed.minutes(), minutes, "{notice} {unit}");
        let told = Typed::from(parsed).parse().unwrap();
        assert_eq!(told, parsed, "what the form shows means the same");
    }
    for (notice, unit, wrong) in [
        ("-1", "minutes", "notice"),
        ("1.5", "hours", "notice"),
        ("two", "hours", "notice"),
        ("", "minutes", "notice"),
        ("169", "hours", "notice"),
        ("10081", "minutes", "notice"),
        ("9223372036854775807", "hours", "notice"),
        ("2", "days", "unit"),
    ] {
        let errors = typed(notice, unit).parse().unwrap_err();
        let fields: Vec<&str> = errors.0.iter().map(|error| error.field.as_ref()).collect();
        assert_eq!(fields, [wrong], "{notice} {unit}: one sentence");
    }
    assert_eq!(Notice::USUAL.told(), (2, Unit::Hours));
    assert_eq!(Notice::of_minutes(90).unwrap().told(), (90, Unit::Minutes));
}

/// From when on meetings may be moved, counted in minutes from now.
async fn frozen_minutes(kit: &Kit, small: &Small) -> i64 {
    let now = kit.app.now();
    let facts = store::facts(&mut kit.app.reads(), small.mission, now).await;
    let until = facts.unwrap().published.unwrap().frozen_until;
    (until.0 - now.0) / 60_000
}

async fn set(kit: &Kit, small: &Small, minutes: i64) {
    let mission = Some(small.mission);
    let mut change = kit.app.change(By::Itself, mission).await.unwrap();
    let notice = Notice::of_minutes(minutes).unwrap();
    set_notice(&mut change, notice).await.unwrap();
    change.finish().await.unwrap();
}

#[tokio::test]
async fn what_the_organiser_says_holds_and_stands_in_history_once() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let plan = planned(&kit.app, small.mission).await;
        publish_now(&kit.app, plan).await.unwrap();
        let usual = frozen_minutes(&kit, &small).await;
        assert!((120..135).contains(&usual), "two hours and a quarter begun");
        for minutes in [90, 90, 0, 120, 120] {
            set(&kit, &small, minutes).await;
            let held = frozen_minutes(&kit, &small).await;
            assert_eq!(held, usual - 120 + minutes, "{}", kit.engine);
        }
        let entries = history::latest(&mut kit.app.reads(), small.mission, 100).await;
        let entries = entries.unwrap();
        let told = entries.iter().map(|entry| entry.facts.as_str());
        let told: Vec<&str> = told
            .filter(|facts| facts.contains("notice_changed"))
            .collect();
        let expected = [120, 0, 90].map(|minutes| format!(r#""minutes":{minutes}"#));
        assert_eq!(
            told.len(),
            expected.len(),
            "saying it twice is saying it once"
        );
        for (told, expected) in told.iter().zip(&expected) {
            assert!(told.contains(expected), "{told} lacks {expected}");
        }
    }
}

/// With no notice a run from nothing may move what two hours would have held.
#[tokio::test]
async fn a_shorter_notice_lets_more_move() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        crowd(&kit, &small).await;
        let first = planned(&kit.app, small.mission).await;
        publish_now(&kit.app, first).await.unwrap();
        // An hour before the first slot.
        let seconds = (small::FIRST_SLOT.0 - kit.app.now().0) / 1_000 - 60 * 60;
        kit.clock.advance_seconds(seconds);
        let until = small::FIRST_SLOT.plus_seconds(60 * 60);
        let mut soon = Vec::new();
        for minutes in [120, 0] {
            set(&kit, &small, minutes).await;
            let anew = run_from(&kit, &small, Begin::Nothing, 9).await;
            let all = store::placements(&mut kit.app.reads(), anew).await.unwrap();
            let early = all.into_iter().filter(|one| one.starts_at < until);
            soon.push(early.collect::<Vec<Placement>>());
        }
        let all = store::placements(&mut kit.app.reads(), first)
            .await
            .unwrap();
        let known = all.into_iter().filter(|one| one.starts_at < until);
        let known: Vec<Placement> = known.collect();
        assert_eq!(soon[0], known, "{}: within the notice", kit.engine);
        assert_ne!(soon[1], known, "{}: a control without one", kit.engine);
    }
}
