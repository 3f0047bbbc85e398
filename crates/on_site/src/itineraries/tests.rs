//! What an itinerary does: on both engines, and as a calendar read back by a reader of our own.

use attache_foundation::ids::{MeetingId, PlanId};
use attache_platform::database::sql;
use attache_platform::moment::{Moment, TimeZone, zone};
use attache_platform::texts::{Language, Words};
use attache_testkit::{Kit, THEN, kits, small, texts};
use proptest::prelude::*;

use super::calendar::Writer;
use super::rules::{self, Clash, Entry};
use super::{What, actions, example, feed, zones};

/// A content line read back: its name with parameters, and its value with escapes undone.
#[derive(Debug, Clone, PartialEq)]
struct Line(String, String);

/// Reads iCalendar the way RFC 5545 describes it, without any of the writer's code.
fn read(text: &str) -> Vec<Line> {
    assert!(text.ends_with("\r\n"), "the last line ends too");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "a line of {} octets: {line}", line.len());
        assert!(
            !line.contains(['\r', '\n']),
            "half an end of line in {line:?}"
        );
    }
    let unfolded = text.replace("\r\n ", "").replace("\r\n\t", "");
    let lines = unfolded.split("\r\n").filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (name, value) = line.split_once(':').expect("a line has a name and a value");
            let kept = if TEXTS.contains(&name) {
                unescaped(value)
            } else {
                value.to_owned()
            };
            Line(name.to_owned(), kept)
        })
        .collect()
}

/// The properties whose values are texts; only texts are escaped (RFC 5545, 3.3.11).
const TEXTS: [&str; 6] = [
    "SUMMARY",
    "LOCATION",
    "DESCRIPTION",
    "NAME",
    "X-WR-CALNAME",
    "TZNAME",
];

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().expect("something is escaped") {
                'n' | 'N' => out.push('\n'),
                other => out.push(other),
            },
            other => out.push(other),
        }
    }
    out
}

fn values<'a>(lines: &'a [Line], name: &str) -> Vec<&'a str> {
    lines
        .iter()
        .filter(|line| line.0 == name)
        .map(|line| line.1.as_str())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_becomes_a_line_of_its_own(text in any::<String>(), more in "[\r\n;,:\"\\\\é€𝄞\t]*") {
        let wanted = format!("{text}{more}{text}");
        let mut writer = Writer::default();
        writer.text("SUMMARY", &wanted);
        writer.plain("URL", &wanted);
        writer.text("LOCATION", &wanted);
        let lines = read(&writer.finish());
        let names: Vec<&str> = lines.iter().map(|line| line.0.as_str()).collect();
        prop_assert_eq!(names, ["SUMMARY", "URL", "LOCATION"]);
        let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
        let kept: String = wanted
            .replace("\r\n", "\n")
            .chars()
            .map(|c| if ends.contains(&c) { '\n' } else { c })
            .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
            .collect();
        prop_assert_eq!(&lines[0].1, &kept);
        prop_assert_eq!(&lines[2].1, &kept);
    }
}

/// Reads a moment back from the property that was written for it and the zone beside it.
fn read_back(name: &str, zone: &TimeZone, at: Moment) -> Moment {
    let mut writer = Writer::default();
    zones::write(&mut writer, name, zone, at, at);
    let (property, value) = zones::property("X", at, name, zone);
    let shown: jiff::civil::DateTime = value.trim_end_matches('Z').parse().unwrap();
    let offset_seconds = if property == "X" {
        0
    } else {
        offset_at(&read(&writer.finish()), shown)
    };
    let seconds = shown
        .to_zoned_datetime(TimeZone::UTC)
        .unwrap()
        .timestamp()
        .as_second();
    Moment((seconds - i64::from(offset_seconds)) * 1000)
}

#[test]
fn every_zone_reads_back_as_the_same_moment_all_year_round() {
    let begin = Moment(1_798_761_600_000); // 2027-01-01T00:00:00Z
    let mut zones_tried = 0;
    for name in jiff::tz::db().available() {
        let Some(zone) = zone(name.as_str()) else {
            continue;
        };
        zones_tried += 1;
        // Every 365 hours, which falls on every hour of the day.
        for step in 0..24 {
            let at = begin.plus_seconds(step * 365 * 3600);
            assert_eq!(read_back(name.as_str(), &zone, at), at, "{name} {at}");
        }
    }
    assert!(zones_tried > 400, "{zones_tried} zones");
}

#[test]
fn both_half_past_twos_of_an_autumn_night_read_back_as_themselves() {
    let brussels = zone("Europe/Brussels").unwrap();
    for at in [
        "2027-10-31T00:30:00Z",
        "2027-10-31T01:30:00Z",
        "2027-03-28T01:00:00Z",
    ] {
        let at: Moment = at.parse().unwrap();
        assert_eq!(read_back("Europe/Brussels", &brussels, at), at);
    }
    let second: Moment = "2027-10-31T01:30:00Z".parse().unwrap();
    let (name, value) = zones::property("DTSTART", second, "Europe/Brussels", &brussels);
    assert_eq!((&*name, &*value), ("DTSTART", "20271031T013000Z"));
}

/// The offset in force at a local time: that of the latest stretch that began before it.
fn offset_at(lines: &[Line], local: jiff::civil::DateTime) -> i32 {
    let starts = values(lines, "DTSTART");
    let offsets = values(lines, "TZOFFSETTO");
    let local = zones::local(local);
    let begun = starts
        .iter()
        .zip(offsets)
        .filter(|(start, _)| **start <= local.as_str());
    let (_, offset) = begun
        .max_by_key(|(start, _)| **start)
        .expect("one stretch is in force");
    let digits: i32 =
        offset[1..3].parse::<i32>().unwrap() * 3600 + offset[3..5].parse::<i32>().unwrap() * 60;
    if offset.starts_with('-') {
        -digits
    } else {
        digits
    }
}

#[test]
#[should_panic(expected = "half an end of line")]
fn the_reader_sees_a_bare_end_of_line() {
    read("SUMMARY:one\rDTSTART:20251006T080000\r\n");
}

#[test]
fn the_reader_sees_a_clock_that_is_only_utc() {
    let noon = jiff::civil::date(2025, 10, 6).at(12, 0, 0, 0);
    let mut writer = Writer::default();
    zones::write(
        &mut writer,
        "America/Los_Angeles",
        &TimeZone::UTC,
        THEN,
        THEN,
    );
    assert_ne!(offset_at(&read(&writer.finish()), noon), -7 * 3600);
}

#[test]
fn a_fold_never_cuts_a_character_in_two() {
    let mut writer = Writer::default();
    writer.text("SUMMARY", &"é€𝄞".repeat(60));
    let text = writer.finish();
    assert!(text.contains("\r\n "));
    assert_eq!(read(&text)[0].1, "é€𝄞".repeat(60));
}

#[test]
fn a_day_shows_the_way_the_free_time_and_what_cannot_be() {
    let itinerary = example::itinerary();
    let date = rules::first_shown(&itinerary, Moment(0));
    let entries = rules::day(&itinerary, date, |_, _| 92);
    let said: Vec<String> = entries.iter().map(told).collect();
    assert_eq!(
        said,
        [
            "Early briefing: not yet there",
            "free 75",
            "Opening seminar",
            "free 30",
            "Grace Kim",
            "Daniel Ortiz",
            "travel 92",
            "Campus visit: too far 92/15",
            "free 268",
            "travel 92",
            "Evening reception: overlaps, no longer there",
            "Dinner: overlaps, no longer there",
        ]
    );
}

fn told(entry: &Entry) -> String {
    match entry {
        Entry::Travel { minutes, .. } => format!("travel {minutes}"),
        Entry::Free { minutes } => format!("free {minutes}"),
        Entry::Item { item, clashes } => {
            let name = match &item.what {
                What::Activity(joined) => joined.title.get(Language::En).to_owned(),
                What::Meeting(met) => met.with.name.clone(),
            };
            let clashes: Vec<String> = clashes.iter().map(reason).collect();
            let colon = if clashes.is_empty() { "" } else { ": " };
            format!("{name}{colon}{}", clashes.join(", "))
        }
    }
}

fn reason(clash: &Clash) -> String {
    match clash {
        Clash::Overlaps(_) => "overlaps".to_owned(),
        Clash::TooFar {
            needed_minutes,
            there_minutes,
        } => {
            format!("too far {needed_minutes}/{there_minutes}")
        }
        Clash::NotYetThere => "not yet there".to_owned(),
        Clash::NoLongerThere => "no longer there".to_owned(),
    }
}

#[test]
fn a_calendar_names_its_zone_and_says_what_was_cancelled() {
    let words = Words::new(&texts(), Language::Nl);
    let itinerary = example::itinerary();
    let lines = read(&feed::write(
        &itinerary,
        &words,
        "https://missions.example.be",
    ));
    assert_eq!(values(&lines, "TZID"), ["America/Los_Angeles"]);
    assert_eq!(values(&lines, "REFRESH-INTERVAL;VALUE=DURATION"), ["PT30M"]);
    let events = lines
        .iter()
        .filter(|line| line.0 == "BEGIN" && line.1 == "VEVENT")
        .count();
    // The session gives way to its two meetings.
    assert_eq!(events, itinerary.items.len() - 1);
    for name in [
        "UID",
        "SEQUENCE",
        "LAST-MODIFIED",
        "DTSTAMP",
        "STATUS",
        "SUMMARY",
        "LOCATION",
    ] {
        assert_eq!(values(&lines, name).len(), events, "{name}");
    }
    let cancelled = values(&lines, "STATUS")
        .iter()
        .filter(|s| **s == "CANCELLED")
        .count();
    assert_eq!(cancelled, 1);
    let starts = values(&lines, "DTSTART;TZID=America/Los_Angeles");
    assert!(starts.contains(&"20251006T110000"), "{starts:?}");
}

/// Puts a meeting in force for the accepted request of the small mission.
async fn put_meeting(kit: &Kit, small: &small::Small) -> MeetingId {
    let by = attache_foundation::history::By::Itself;
    let mut change = kit.app.change(by, Some(small.mission)).await.unwrap();
    let (id, plan): (MeetingId, PlanId) = (change.id(), change.id());
    let end = small::FIRST_SLOT.plus_seconds(60 * small::SLOT_MINUTES);
    let query = sql(
        "insert into meetings (id, mission, request, plan, activity, starts_at, ends_at, \
         table_number, sequence, state, changed_at) values ($1, $2, $3, $4, $5, $6, $7, 2, 3, \
         'set', $8)",
    );
    let query = query
        .bind(id)
        .bind(small.mission)
        .bind(small.accepted_request)
        .bind(plan);
    let query = query.bind(small.session).bind(small::FIRST_SLOT).bind(end);
    change.execute(query.bind(kit.app.now())).await.unwrap();
    change.finish().await.unwrap();
    id
}

#[tokio::test]
async fn both_sides_find_their_meeting_and_nobody_else_does() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        put_meeting(&kit, &small).await;
        let mut reads = kit.app.reads();
        let mut partners = Vec::new();
        for person in [small.delegate, small.counterpart, small.other_delegate] {
            let found = actions::itinerary(&mut reads, small.mission, person)
                .await
                .unwrap();
            partners.extend(found.items.iter().find_map(|item| match &item.what {
                What::Meeting(met) => Some((met.with.name.clone(), met.table_number)),
                What::Activity(_) => None,
            }));
        }
        let wanted = [("Grace Kim".to_owned(), 2), ("Mieke Peeters".to_owned(), 2)];
        assert_eq!(partners, wanted, "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_day_takes_as_many_queries_for_one_item_as_for_many() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        put_meeting(&kit, &small).await;
        let mut counts = Vec::new();
        for person in [small.other_counterpart, small.delegate] {
            let before = kit.database.statements();
            actions::itinerary(&mut kit.app.reads(), small.mission, person)
                .await
                .unwrap();
            counts.push(kit.database.statements() - before);
        }
        assert_eq!(counts, [4, 4], "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_calendar_opens_with_its_last_secret_only_and_not_after_it_is_withdrawn() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let by = attache_foundation::history::By::Account(small.delegate_account);
        let mut secrets = Vec::new();
        for _ in 0..2 {
            let mut change = kit
                .app
                .change(by.clone(), Some(small.mission))
                .await
                .unwrap();
            let address = actions::make_calendar(&mut change, small.delegate)
                .await
                .unwrap();
            change.finish().await.unwrap();
            secrets.push(address.0.rsplit('/').next().unwrap().to_owned());
        }
        let mut reads = kit.app.reads();
        assert!(
            actions::of_secret(&mut reads, &secrets[0], kit.app.now())
                .await
                .is_err(),
            "{}",
            kit.engine
        );
        assert!(
            actions::of_secret(&mut reads, &secrets[1], kit.app.now())
                .await
                .is_ok(),
            "{}",
            kit.engine
        );
        let mut change = kit.app.change(by, Some(small.mission)).await.unwrap();
        actions::withdraw_calendar(&mut change, small.delegate)
            .await
            .unwrap();
        change.finish().await.unwrap();
        assert!(
            actions::of_secret(&mut reads, &secrets[1], kit.app.now())
                .await
                .is_err(),
            "{}",
            kit.engine
        );
    }
}

#[tokio::test]
async fn what_is_under_protocol_is_on_the_own_page_but_never_in_a_calendar() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let person = small.other_delegate;
        let mut reads = kit.app.reads();
        let itinerary = actions::itinerary(&mut reads, small.mission, person)
            .await
            .unwrap();
        assert_eq!(itinerary.items.len(), 1, "{}", kit.engine);
        let words = kit.app.words(Language::En);
        let text = feed::write(&itinerary, &words, "https://missions.example.be");
        assert_eq!(values(&read(&text), "SUMMARY"), [""; 0], "{}", kit.engine);
        assert!(!text.contains("dinner"), "{}", kit.engine);
    }
}
