//! What is said about legs and goals, what is refused, and that what is kept is kept once.

use attache_foundation::Error;
use attache_foundation::history::By;
use attache_foundation::ids::OrganisationId;
use attache_foundation::layout::{Frame, Page};
use attache_platform::database::sql;
use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized, Words};
use attache_platform::web::FieldErrors;
use attache_testkit::{count, kits, small, texts};
use jiff::civil::date;

use super::pages::identity::sample;
use super::pages::legs::{LegsPage, sample as leg};
use super::{Finding, Goal, Identity, Leg, Placed, actions, pages, rules, store};

fn day(day: i8) -> Date {
    date(2025, 10, day)
}

fn text(text: &str) -> Localized {
    Localized::new([text, text, text, text])
}

fn wrong(identity: &Identity) -> Vec<String> {
    let mut errors = FieldErrors::default();
    rules::check(identity, &mut errors);
    errors.0.iter().map(|one| one.field.to_string()).collect()
}

#[test]
fn official_days_lie_within_the_days_of_travel() {
    assert_eq!(wrong(&sample()), [""; 0], "the control");
    let late = Identity {
        travel_first_day: day(6),
        ..sample()
    };
    assert_eq!(wrong(&late), ["travel_first_day"]);
    let early = Identity {
        travel_last_day: day(9),
        ..sample()
    };
    assert_eq!(wrong(&early), ["travel_last_day"]);
    let turned = Identity {
        last_day: day(4),
        ..sample()
    };
    assert_eq!(wrong(&turned), ["last_day"]);
}

#[test]
fn a_destination_is_a_country_and_a_state_of_it() {
    for (country, state, field) in [
        ("XX", "", "country"),
        ("us", "", "country"),
        ("US", "BR-SP", "state"),
        ("US", "US-", "state"),
        ("US", "California", "state"),
    ] {
        let identity = Identity {
            country: country.to_owned(),
            state: state.to_owned(),
            ..sample()
        };
        assert_eq!(wrong(&identity), [field], "{country} {state}");
    }
    let brazil = Identity {
        country: "BR".to_owned(),
        state: "BR-SP".to_owned(),
        ..sample()
    };
    assert_eq!(wrong(&brazil), [""; 0]);
}

fn legs(stretches: &[(i8, i8)]) -> Vec<Leg> {
    let leg = |(place, (from, to)): (usize, &(i8, i8))| Leg {
        code: format!("leg-{place}"),
        city: text(&format!("City {place}")),
        first_day: day(*from),
        last_day: day(*to),
        ..leg()
    };
    stretches.iter().enumerate().map(leg).collect()
}

#[test]
fn a_gap_an_overlap_and_an_activity_nowhere_are_sentences() {
    let days = (day(5), day(10));
    let about = |stretches: &[(i8, i8)]| rules::about_legs(days, &legs(stretches), &[]);
    assert_eq!(about(&[(5, 8), (9, 10)]), [], "the control");
    assert_eq!(about(&[]), [Finding::NoLegs]);
    assert_eq!(about(&[(5, 6), (9, 10)]), [Finding::Gap(day(7), day(8))]);
    let overlap = Finding::Overlap(text("City 0"), text("City 1"));
    assert_eq!(about(&[(5, 8), (8, 10)]), [overlap]);
    let outside = Finding::LegOutside(text("City 1"));
    assert_eq!(about(&[(5, 8), (9, 11)]), [outside]);

    let placed = |leg: Option<&str>, is_transfer, on| Placed {
        title: text("A visit"),
        leg: leg.map(str::to_owned),
        is_transfer,
        day: day(on),
    };
    let legs = legs(&[(5, 8), (9, 10)]);
    let of = |activity: Placed| rules::about_legs(days, &legs, &[activity]);
    assert_eq!(of(placed(Some("leg-0"), false, 7)), []);
    assert_eq!(of(placed(None, true, 8)), []);
    assert_eq!(
        of(placed(None, false, 8)),
        [Finding::Nowhere(text("A visit"))]
    );
    let wrong_day = Finding::WrongDay(text("A visit"));
    assert_eq!(of(placed(Some("leg-1"), false, 8)), [wrong_day]);
}

/// The goals of the reference mission in English and French.
const GOALS: [(&str, &str); 6] = [
    (
        "Encourage investment in both directions",
        "Encourager les investissements dans les deux sens",
    ),
    (
        "Help Belgian companies grow abroad in sectors with high added value",
        "Soutenir la croissance internationale des entreprises belges dans les secteurs à haute \
         valeur ajoutée",
    ),
    (
        "Start new cooperation in trade and investment",
        "Nouer de nouvelles coopérations en matière de commerce et d’investissement",
    ),
    (
        "Foster exchange between laboratories and universities",
        "Favoriser les échanges entre laboratoires et universités",
    ),
    (
        "Involve Belgian companies in the 2026 World Cup and the 2028 Olympic Games",
        "Associer les entreprises belges à la Coupe du monde 2026 et aux Jeux olympiques de 2028",
    ),
    (
        "Build lasting cooperation and seize opportunities",
        "Bâtir des coopérations durables et saisir les opportunités",
    ),
];

fn goal(code: &str, text: Localized) -> Goal {
    Goal {
        code: code.to_owned(),
        text,
        direction: "both".to_owned(),
        indicator: Localized::new(["Seen", "", "", ""]),
    }
}

#[test]
fn goals_that_say_nearly_the_same_are_found_and_others_are_not() {
    let mut goals: Vec<Goal> = GOALS
        .iter()
        .map(|(en, fr)| goal(en, Localized::new([en, "", fr, ""])))
        .collect();
    assert_eq!(rules::about_goals(&goals), [], "no false alarm");
    goals.push(goal(
        "again",
        Localized::new(["Foster growth of our companies", "", "", ""]),
    ));
    let found = rules::about_goals(&goals);
    let alike = Finding::Alike(goals[1].text.clone(), goals[6].text.clone());
    assert_eq!(found, [alike]);
    goals[0].indicator = Localized::default();
    let bare = Finding::NoIndicator(goals[0].text.clone());
    assert_eq!(rules::about_goals(&goals)[0], bare);
}

#[tokio::test]
async fn what_is_edited_is_kept_and_the_same_again_changes_nothing() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let before = count(&kit.app.reads(), "select count(*) from history").await;
        let mut reads = kit.app.reads();
        let kept = store::identity(&mut reads, small.mission).await.unwrap();
        let mission = Some(small.mission);
        let mut change = kit.app.change(By::Itself, mission).await.unwrap();
        actions::change_identity(&mut change, &kept).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(
            count(&kit.app.reads(), "select count(*) from history").await,
            before
        );

        let other = Identity {
            hashtag: "BEMissionCA".to_owned(),
            ..kept
        };
        let mut change = kit.app.change(By::Itself, mission).await.unwrap();
        actions::change_identity(&mut change, &other).await.unwrap();
        for indicator in ["One", "Two"] {
            let goal = Goal {
                indicator: text(indicator),
                ..goal("sg-99", text("Reach"))
            };
            actions::keep_goal(&mut change, &goal).await.unwrap();
        }
        let leg = Leg {
            code: "san-diego".to_owned(),
            ..leg()
        };
        actions::keep_leg(&mut change, &leg).await.unwrap();
        change.finish().await.unwrap();
        assert_eq!(
            store::identity(&mut reads, small.mission).await.unwrap(),
            other
        );
        let goals = store::goals(&mut reads, small.mission).await.unwrap();
        let ours: Vec<&Goal> = goals.iter().filter(|goal| goal.code == "sg-99").collect();
        assert_eq!(ours.len(), 1);
        assert_eq!(ours[0].indicator, text("Two"));
        let legs = store::legs(&mut reads, small.mission).await.unwrap();
        assert!(legs.contains(&leg));
    }
}

#[tokio::test]
async fn an_organisation_has_a_role_once_and_gives_it_up_once() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let change = &mut change;
        let role = ("pays", "regional");
        assert!(
            actions::add_owner(change, "brass-and-bytes", role)
                .await
                .unwrap()
        );
        assert!(
            !actions::add_owner(change, "brass-and-bytes", role)
                .await
                .unwrap()
        );
        let nobody = actions::add_owner(change, "nobody", role).await;
        assert!(matches!(nobody, Err(Error::Absent)));
        let owners = store::owners(change, small.mission).await.unwrap();
        assert!(
            owners
                .iter()
                .any(|one| one.role == "pays" && one.level == "regional")
        );
        actions::remove_owner(change, "brass-and-bytes", "pays")
            .await
            .unwrap();
        let again = actions::remove_owner(change, "brass-and-bytes", "pays").await;
        assert!(matches!(again, Err(Error::Absent)));
    }
}

#[test]
fn the_post_of_a_leg_is_one_that_is_known_or_none() {
    let posts = [(leg().post, text("A consulate"))];
    let post = |code: &str| {
        let mut typed = pages::legs::typed(&leg());
        typed.put("post", code);
        pages::legs::parse(&typed, &posts)
    };
    assert_eq!(post(&leg().post).unwrap(), leg(), "the control");
    assert_eq!(post("").unwrap().post, "");
    let errors = post("consulate-somewhere").unwrap_err();
    let wrong: Vec<&str> = errors.0.iter().map(|one| one.field.as_ref()).collect();
    assert_eq!(wrong, ["post"]);
}

#[test]
fn the_post_of_a_leg_is_told_by_its_name_and_what_was_chosen_stays() {
    let frame = Frame {
        words: Words::new(&texts(), Language::Fr),
        path: "/legs".to_owned(),
        query: String::new(),
        signed_in: None,
        mission: None,
        navigation: Vec::new(),
        demo: true,
        once: String::new(),
        looking: None,
    };
    let all = LegsPage::samples();
    let shown = |place: usize| all[place].view(&frame).into_string();
    assert_eq!(
        shown(0)
            .matches("Consulat de Belgique à San Francisco")
            .count(),
        2
    );
    assert!(shown(0).contains("<option value=\"consulate-san-francisco\" selected>Consulat"));
    assert!(shown(1).contains("<option value=\"embassy-nowhere\" selected>"));
    assert!(shown(1).contains("id=\"post-error\""));
}

#[tokio::test]
async fn no_company_leads_at_a_leg() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let change = kit.app.change(By::Itself, Some(small.mission)).await;
        let mut change = change.unwrap();
        for (code, kind) in [("a-post", "post"), ("a-company", "company")] {
            let id: OrganisationId = change.id();
            let query = sql(
                "insert into organisations (id, code, kind, name, country, synthetic, source) \
                 values ($1, $2, $3, $4, 'US', 0, 'test')",
            );
            let query = query.bind(id).bind(code).bind(kind).bind(&text("One"));
            change.execute(query).await.unwrap();
        }
        let posts = store::posts(&mut change).await.unwrap();
        let known = |code: &str| posts.iter().any(|(of, _)| of == code);
        assert!(known("a-post") && !known("a-company"));
    }
}
