use attache_foundation::history::By;
use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized, Words};
use attache_testkit::small;

use super::rules::{is_true, may_cite, may_publish};
use super::*;

fn printed(code: &str, value: i64, qualifier: Qualifier, day: i8) -> PublishedFigure {
    PublishedFigure {
        code: code.into(),
        value,
        qualifier,
        as_of: Date::constant(2025, 10, day),
        published_by: Localized::new(["FPS Foreign Affairs", "FOD", "SPF", "FÖD"]),
        source: "S01".into(),
    }
}

fn jobs() -> EconomicFigure {
    EconomicFigure {
        code: "jobs_supported".into(),
        value: 230_000.0,
        unit: "jobs".into(),
        qualifier: Qualifier::MoreThan,
        period: String::new(),
        direction: Localized::new(["both ways", "beide", "les deux", "beide"]),
        label: Localized::new(["Jobs", "Banen", "Emplois", "Arbeitsplätze"]),
        as_of: Date::constant(2025, 10, 5),
        source: "S01".into(),
    }
}

#[test]
fn words_must_be_true_of_the_count() {
    let cases = [
        (500, Qualifier::MoreThan, 527, true),
        (500, Qualifier::MoreThan, 500, false),
        (500, Qualifier::MoreThan, 499, false),
        (80, Qualifier::Nearly, 78, true),
        (80, Qualifier::Nearly, 79, true),
        (80, Qualifier::Nearly, 80, false),
        (80, Qualifier::Nearly, 81, false),
        (80, Qualifier::Nearly, 75, false),
        (221, Qualifier::Exact, 221, true),
        (221, Qualifier::Exact, 218, false),
        (500, Qualifier::About, 527, true),
        (500, Qualifier::About, 560, false),
    ];
    for (said, qualifier, exact, expected) in cases {
        assert_eq!(
            is_true(said, qualifier, exact),
            expected,
            "{said} {qualifier:?} {exact}"
        );
    }
}

#[test]
fn what_is_untrue_or_without_source_is_refused() {
    let refused = may_publish("activities", 80, Qualifier::Nearly, 81);
    let (figure, qualifier) = ("activities".to_owned(), Qualifier::Nearly);
    assert_eq!(
        refused,
        Err(Refusal::Untrue {
            figure,
            said: 80,
            qualifier,
            exact: 81
        })
    );
    assert!(may_cite("companies", "S01;S05").is_ok());
    assert_eq!(
        may_cite("companies", " ; "),
        Err(Refusal::NoSource {
            figure: "companies".into()
        })
    );
}

#[test]
fn a_figure_stays_as_printed_while_the_count_moves() {
    let all = [
        printed("companies", 221, Qualifier::Exact, 5),
        printed("companies", 218, Qualifier::Exact, 3),
    ];
    let live = Live {
        companies: 224,
        ..Live::default()
    };
    let compared = rules::compare(&all, &live);
    assert_eq!(compared[0].figure.value, 221);
    assert_eq!(compared[0].difference, Some(3));
    assert!(!compared[0].still_true && !compared[0].replaced);
    assert!(compared[1].replaced);
}

#[test]
fn figures_are_said_in_four_languages() {
    let texts = attache_testkit::texts();
    let words = |language| Words::new(&texts, language);
    let participants = printed("participants", 500, Qualifier::MoreThan, 5);
    let trade = EconomicFigure {
        value: 64_400_000_000.0,
        unit: "EUR".into(),
        qualifier: Qualifier::About,
        ..jobs()
    };
    let said = |language| {
        let words = words(language);
        [
            participants.say(&words),
            jobs().say(&words),
            trade.say(&words),
        ]
    };
    assert_eq!(
        said(Language::En),
        ["more than 500", "more than 230,000", "about €64.4 billion"]
    );
    assert_eq!(
        said(Language::Nl),
        [
            "meer dan 500",
            "meer dan 230.000",
            "ongeveer 64,4 miljard euro"
        ]
    );
    assert_eq!(
        said(Language::Fr),
        [
            "plus de 500",
            "plus de 230\u{202f}000",
            "environ 64,4\u{a0}milliards d’euros"
        ]
    );
    assert_eq!(
        said(Language::De),
        [
            "mehr als 500",
            "mehr als 230.000",
            "rund 64,4 Milliarden Euro"
        ]
    );
    assert_eq!(texts.missing(), 0);
}

#[tokio::test]
async fn figures_are_loaded_and_held_against_the_count() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let mission = small.mission;
        let load_these = async |published: &[PublishedFigure]| {
            let mut change = kit.app.change(By::Itself, Some(mission)).await?;
            load(&mut change, &[jobs()], published).await?;
            change.finish().await
        };
        let live = live(&mut kit.app.reads(), mission).await.expect("counts");
        assert!(
            live.participants > 0 && live.activities > 0,
            "{}",
            kit.engine
        );
        let too_many = live.activities;
        let refused = load_these(&[printed("activities", too_many, Qualifier::Nearly, 5)]).await;
        let refused = refused.expect_err("as many are not nearly as many");
        assert_eq!(refused.key(), "figures-refused-untrue", "{}", kit.engine);
        let none = published(&mut kit.app.reads(), mission)
            .await
            .expect("reads");
        assert!(none.is_empty(), "a refused load leaves nothing behind");

        let figures = [
            printed("activities", live.activities, Qualifier::Exact, 5),
            printed("activities", 2, Qualifier::Exact, 3),
            printed("b2b_meetings", 500, Qualifier::MoreThan, 5),
        ];
        load_these(&figures).await.expect("true figures are kept");
        let in_force = published(&mut kit.app.reads(), mission)
            .await
            .expect("reads");
        assert_eq!(
            in_force,
            [figures[0].clone(), figures[2].clone()],
            "{}",
            kit.engine
        );
        let kept = economic(&mut kit.app.reads(), mission)
            .await
            .expect("reads");
        assert_eq!(kept, [jobs()], "{}", kit.engine);
    }
}

#[tokio::test]
async fn whoever_withdrew_before_the_mission_is_not_counted() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let mission = small.mission;
        let before = live(&mut kit.app.reads(), mission).await.expect("counts");
        for (place, day) in ["2025-10-05", "2025-10-07"].into_iter().enumerate() {
            let open = kit.app.change(By::Itself, Some(mission)).await;
            let mut change = open.expect("open");
            let query = attache_platform::database::sql(
                "insert into withdrawals (id, mission, person, from_day, reason, note, noted_at) \
                 values ($1, $2, $3, $4, 'duties', '', 0)",
            );
            let person = [small.delegate, small.other_delegate][place];
            let query = query.bind(day).bind(mission).bind(person).bind(day);
            change.execute(query).await.expect("noted");
            change.finish().await.expect("finished");
        }
        let after = live(&mut kit.app.reads(), mission).await.expect("counts");
        assert_eq!(
            after.participants,
            before.participants - 1,
            "{}",
            kit.engine
        );
        let gone = "nobody else came for that company";
        assert_eq!(after.companies, before.companies - 1, "{gone}");
        let split = companies(&mut kit.app.reads(), mission).await;
        let sum: i64 = split.expect("counts").iter().map(|(_, count)| count).sum();
        assert_eq!(sum, after.companies, "{}", kit.engine);
    }
}
