mod original;

use std::sync::Arc;

use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized, Texts, Words};
use attache_results::figures::Qualifier;
use attache_testkit::small;

use super::phrases::inside_a_sentence;
use super::*;

/// The rows of a table of the reference mission.
fn rows(table: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let path = format!("examples/west-coast-2025/{table}.csv");
    let path = attache_testkit::repository().join(path);
    let mut reader = csv::Reader::from_path(path).expect("the table is there");
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

fn localized(row: &std::collections::BTreeMap<String, String>, name: &str) -> Localized {
    let texts = Language::ALL.map(|language| row[&format!("{name}_{}", language.code())].as_str());
    Localized::new(texts)
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// The facts of the reference mission, from the tables that the demo loads.
fn west_coast() -> AnnouncementFacts {
    let mission = rows("mission").remove(0);
    let terms = rows("terms");
    let list = |name: &str| {
        let held = terms.iter().filter(|row| row["list"] == name);
        held.map(|row| localized(row, "label")).collect::<Vec<_>>()
    };
    let capacities = rows("capacities");
    let capacity = |person: &str| capacities.iter().find(|row| row["person"] == person);
    let people = rows("people");
    let lead = people
        .iter()
        .find(|row| row["category"] == "lead")
        .expect("a lead");
    let ministers = people.iter().filter(|row| row["category"] == "minister");
    let stage = |row: &std::collections::BTreeMap<String, String>| Stage {
        city: localized(row, "city"),
        first_day: day(&row["first_day"]),
        last_day: day(&row["last_day"]),
    };
    let figure = |row: &std::collections::BTreeMap<String, String>| PublishedFigure {
        code: row["figure"].clone(),
        value: row["value"].parse().expect("a number"),
        qualifier: Qualifier::from_name(&row["qualifier"]).expect("a qualifier"),
        as_of: day(&row["as_of"]),
        published_by: localized(row, "published_by"),
        source: row["source"].clone(),
    };
    let economic = rows("economic_figures");
    let jobs = economic
        .iter()
        .find(|row| row["unit"] == "jobs")
        .expect("the jobs");
    AnnouncementFacts {
        label: localized(&mission, "label"),
        first_day: day(&mission["first_day"]),
        last_day: day(&mission["last_day"]),
        country: mission["country"].clone(),
        state: mission["state"].clone(),
        legs: rows("legs").iter().map(stage).collect(),
        lead: Some(Lead {
            style: localized(lead, "style"),
            capacity: capacity(&lead["person"]).map(|row| localized(row, "capacity")),
        }),
        ministers: ministers
            .map(|row| Minister {
                name: format!("{} {}", row["given_name"], row["family_name"]),
                office: localized(row, "style"),
                federal: row["region"] == "federal",
            })
            .collect(),
        figures: rows("published_figures").iter().map(figure).collect(),
        jobs: Some(EconomicFigure {
            value: jobs["value"].parse().expect("a number"),
            qualifier: Qualifier::from_name(&jobs["qualifier"]).expect("a qualifier"),
            source: jobs["source"].clone(),
            ..sample().jobs.expect("the sample has jobs")
        }),
        goals: rows("goals")
            .iter()
            .map(|row| localized(row, "text"))
            .collect(),
        domains: list("domain"),
        relation_sectors: list("relation_sector"),
        host_strengths: list("host_strength"),
        sport_events: list("sport_event"),
        challenges: list("challenge"),
        sources: rows("sources")
            .iter()
            .map(|row| Source {
                code: row["source"].clone(),
                title: row["title"].clone(),
                address: row["address"].clone(),
                note: row["note"].clone(),
            })
            .collect(),
        ..sample()
    }
}

fn plain(texts: &Arc<Texts>, language: Language, facts: &AnnouncementFacts) -> String {
    let words = Words::new(texts, language);
    let text = Announcement::new(&words, facts).plain(&words);
    let words: Vec<&str> = text
        .split([' ', '\n'])
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[test]
fn every_fact_of_the_original_is_stated_in_each_language() {
    let texts = attache_testkit::texts();
    let facts = west_coast();
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let text = plain(&texts, language, &facts);
        for (fact, needles) in original::FACTS {
            for needle in needles[place] {
                assert!(
                    text.contains(needle),
                    "{}: {fact}: “{needle}”\n{text}",
                    language.code()
                );
            }
        }
    }
    assert_eq!(texts.missing(), 0);
}

#[test]
fn a_fact_that_changes_changes_the_text() {
    let texts = attache_testkit::texts();
    let mut facts = west_coast();
    for figure in facts
        .figures
        .iter_mut()
        .filter(|figure| figure.code == "companies")
    {
        figure.value = 199;
    }
    facts.legs[1].last_day = day("2025-10-11");
    facts.lead = None;
    let text = plain(&texts, Language::En, &facts);
    assert!(!text.contains("221") && text.contains("199 [1] companies"));
    assert!(text.contains("from 9 to 11 October") && !text.contains("Astrid"));
}

#[test]
fn whom_the_lead_represents_stands_in_the_sentence_and_goes_with_the_capacity() {
    let texts = attache_testkit::texts();
    let mut facts = west_coast();
    let lead = facts.lead.as_mut().expect("a lead");
    let capacity = lead.capacity.take().expect("a capacity");
    for language in Language::ALL {
        let said = capacity.get(language);
        let with = plain(&texts, language, &west_coast());
        let without = plain(&texts, language, &facts);
        // The lines of the letter are broken, so the first word is what can be looked for.
        let first = said.split(' ').next().expect("a word");
        assert!(with.contains(first), "{}: {first}", language.code());
        assert!(!without.contains(first), "{}: {first}", language.code());
    }
}

#[test]
fn leading_is_a_verb_of_the_reader_s_language() {
    let texts = attache_testkit::texts();
    let verbs = [" leads ", " leidt ", " dirige ", " leitet "];
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let text = plain(&texts, language, &west_coast());
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (other, verb) in verbs.iter().enumerate() {
            let said = text.contains(verb);
            assert_eq!(said, other == place, "{}: {verb}", language.code());
        }
    }
}

#[test]
fn the_same_facts_give_the_same_text() {
    let texts = attache_testkit::texts();
    for language in Language::ALL {
        let once = plain(&texts, language, &west_coast());
        assert_eq!(once, plain(&texts, language, &west_coast()));
    }
}

#[test]
fn every_figure_carries_the_number_of_its_source() {
    let texts = attache_testkit::texts();
    let words = Words::new(&texts, Language::En);
    let announcement = Announcement::new(&words, &west_coast());
    let mut figures = 0;
    for part in &announcement.parts {
        let Part::Paragraph(pieces) = part else {
            continue;
        };
        for piece in pieces {
            let Piece::Figure { said, notes } = piece else {
                continue;
            };
            figures += 1;
            let known = notes.iter().all(|note| *note <= announcement.sources.len());
            assert!(!notes.is_empty() && known, "{said}");
        }
    }
    assert_eq!(
        figures, 6,
        "participants, three kinds of senders, activities and jobs"
    );
    assert!(
        announcement
            .sources
            .iter()
            .all(|source| source.address.starts_with("https://"))
    );
}

#[test]
fn dutch_and_french_are_both_required() {
    assert_eq!(sample().may_be_published(), Ok(()));
    assert_eq!(sample().editions(), Language::ALL);
    let label = |texts| AnnouncementFacts {
        label: Localized::new(texts),
        ..sample()
    };
    let without_german = label(["Mission", "Missie", "Mission", ""]);
    assert_eq!(
        without_german.may_be_published(),
        Ok(()),
        "German may follow"
    );
    assert_eq!(
        without_german.editions(),
        [Language::En, Language::Nl, Language::Fr]
    );
    let without_french = label(["Mission", "Missie", "", "Mission"]);
    let language = Language::Fr;
    assert_eq!(
        without_french.may_be_published(),
        Err(Refusal::EditionMissing { language })
    );
    let without_dutch = label(["Mission", "", "Mission", "Mission"]);
    let language = Language::Nl;
    assert_eq!(
        without_dutch.may_be_published(),
        Err(Refusal::EditionMissing { language })
    );
}

#[test]
fn a_figure_without_a_source_to_look_up_blocks_publication() {
    let facts = AnnouncementFacts {
        sources: Vec::new(),
        ..sample()
    };
    assert!(matches!(
        facts.may_be_published(),
        Err(Refusal::SourceMissing { .. })
    ));
}

#[test]
fn labels_fit_into_sentences() {
    let cases = [
        (Language::En, "Clean technology", "clean technology"),
        (Language::En, "AI and data", "AI and data"),
        (Language::Nl, "Schone technologie", "schone technologie"),
        (
            Language::Fr,
            "Aérospatial et défense",
            "aérospatial et défense",
        ),
        (
            Language::De,
            "Saubere Technologien und Energie",
            "saubere Technologien und Energie",
        ),
        (Language::De, "Digitaler Wandel", "digitaler Wandel"),
        (Language::De, "Medien, Sport", "Medien, Sport"),
        (Language::De, "Energiewende", "Energiewende"),
        (
            Language::De,
            "Hightech und künstliche Intelligenz",
            "Hightech und künstliche Intelligenz",
        ),
    ];
    for (language, label, expected) in cases {
        assert_eq!(inside_a_sentence(language, label), expected);
    }
}

#[test]
fn lines_of_the_letter_stay_short() {
    let texts = attache_testkit::texts();
    for language in Language::ALL {
        let words = Words::new(&texts, language);
        let text = Announcement::new(&words, &west_coast()).plain(&words);
        let long = text
            .lines()
            .find(|line| line.chars().count() > 78 && !line.contains("://"));
        assert_eq!(long, None);
        assert!(!text.contains("\u{e000}") && text.contains("[1]"));
    }
}

#[tokio::test]
async fn the_facts_of_a_small_mission_are_read() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let facts = facts(&mut kit.app.reads(), small.mission)
            .await
            .expect("reads");
        assert_eq!(facts.legs.len(), 2, "{}", kit.engine);
        assert_eq!(facts.may_be_published(), Ok(()), "{}", kit.engine);
        for language in Language::ALL {
            let words = kit.app.words(language);
            let text = Announcement::new(&words, &facts).plain(&words);
            assert!(text.contains("San Francisco"), "{}: {text}", kit.engine);
        }
    }
}
