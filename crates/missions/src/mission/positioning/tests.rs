//! Which messages may be used, and that retired words are found where they stand.

use attache_foundation::history::By;
use attache_platform::texts::Localized;
use attache_testkit::{kits, small};

use super::rules::{by_place, flagged, may_use};
use super::{Message, actions, store};

fn message(code: &str, state: &str, uses: &[&str]) -> Message {
    Message {
        code: code.to_owned(),
        text: Localized::new([code, code, code, code]),
        audience: "everybody".to_owned(),
        state: state.to_owned(),
        uses: uses.iter().map(|place| (*place).to_owned()).collect(),
    }
}

#[test]
fn every_text_shows_its_messages_and_retired_ones_are_flagged() {
    let messages = [
        message("hub", "approved", &["Brochure", "Speech"]),
        message("old", "retired", &["Speech"]),
        message("new", "draft", &[]),
    ];
    let places: Vec<(&str, usize)> = by_place(&messages)
        .into_iter()
        .map(|(place, used)| (place, used.len()))
        .collect();
    assert_eq!(places, [("Brochure", 1), ("Speech", 2)]);
    let stale: Vec<(&str, &str)> = flagged(&messages)
        .into_iter()
        .map(|(message, place)| (message.code.as_str(), place))
        .collect();
    assert_eq!(stale, [("old", "Speech")]);
    let usable: Vec<bool> = messages.iter().map(may_use).collect();
    assert_eq!(usable, [true, false, false]);
}

#[tokio::test]
async fn a_message_that_is_retired_keeps_its_uses() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        actions::keep(&mut change, &message("hub", "approved", &[]))
            .await
            .unwrap();
        for _ in 0..2 {
            actions::note_use(&mut change, "hub", "Speech")
                .await
                .unwrap();
        }
        actions::keep(&mut change, &message("hub", "retired", &[]))
            .await
            .unwrap();
        change.finish().await.unwrap();
        let kept = store::messages(&mut kit.app.reads(), small.mission)
            .await
            .unwrap();
        assert_eq!(kept, [message("hub", "retired", &["Speech"])]);
    }
}
