use attache_foundation::history::By;
use attache_foundation::layout::{Frame, MissionHead};
use attache_foundation::{Actor, Answer, Error, Visit};
use attache_platform::database::{Reads, sql};
use attache_platform::moment::Date;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::filter::{Chosen, finds};
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, THEN};
use axum::body::to_bytes;
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

use super::pages::activity::At;
use super::rules::room_is_public;
use super::*;

fn visit(kit: &Kit, small: &Small, path: &str, tag: Option<&HeaderValue>) -> Visit {
    let words = kit.app.words(Language::Fr);
    let head = MissionHead {
        id: small.mission,
        slug: small.slug.into(),
        label: Localized::new(["West Coast", "Westkust", "Côte Ouest", "Westküste"]),
    };
    let mut headers = HeaderMap::new();
    if let Some(tag) = tag {
        headers.insert(header::IF_NONE_MATCH, tag.clone());
    }
    let frame = Frame {
        words: words.clone(),
        path: format!("/missions/{}{path}", small.slug),
        query: String::new(),
        signed_in: None,
        mission: Some(head.clone()),
        navigation: Vec::new(),
        demo: true,
        once: String::new(),
        looking: None,
    };
    let (app, actor) = (kit.app.clone(), Actor::default());
    Visit {
        app,
        words,
        actor,
        mission: Some(head),
        headers,
        from: String::new(),
        frame,
        acting: None,
    }
}

/// A visit of the first page, which has no mission in its address.
fn at_home(kit: &Kit, small: &Small) -> Visit {
    let mut visit = visit(kit, small, "", None);
    visit.mission = None;
    visit.frame.mission = None;
    visit.frame.path = "/".into();
    visit
}

async fn publish_now(kit: &Kit, small: &Small) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .expect("opens");
    publish(&mut change, small.mission, "mission")
        .await
        .expect("may appear");
    change.finish().await.expect("commits");
}

async fn body(answer: Answer) -> String {
    let response = answer.expect("an answer");
    assert_eq!(response.status(), StatusCode::OK);
    let bytes = to_bytes(response.into_body(), usize::MAX)
        .await
        .expect("a body");
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

async fn programme(visit: Visit, pairs: &[(&str, &str)]) -> Answer {
    let pairs = pairs
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()));
    pages::programme::list(visit, Query(pairs.collect())).await
}

fn at(activity: &str) -> Path<At> {
    let at = serde_json::json!({ "activity": activity });
    Path(serde_json::from_value(at).expect("a part of an address"))
}

/// Another public activity of the same mission, straight into the table.
async fn add_activity(kit: &Kit, small: &Small, code: &'static str) {
    let mut change = kit
        .app
        .change(By::Itself, Some(small.mission))
        .await
        .expect("opens");
    let id: attache_foundation::ids::ActivityId = change.id();
    let copy = sql(
        "insert into activities (id, mission, code, kind, title, leg, venue, room, organiser, \
         host, capacity, audience, visibility, domains, languages, day, starts_at, ends_at, \
         times_invented, synthetic, source) select $1, mission, $2, kind, title, leg, venue, \
         room, organiser, host, capacity, audience, visibility, domains, languages, day, \
         starts_at, ends_at, times_invented, synthetic, source from activities where id = $3",
    );
    let copy = copy.bind(id).bind(code).bind(small.activity);
    change.execute(copy).await.expect("a copy");
    change.finish().await.expect("commits");
}

#[test]
fn rooms_are_told_from_the_day_before_on() {
    let day = Date::constant(2025, 10, 6);
    assert!(!room_is_public(day, Date::constant(2025, 10, 4)));
    assert!(room_is_public(day, Date::constant(2025, 10, 5)));
    assert!(room_is_public(day, Date::constant(2025, 10, 6)));
    assert!(room_is_public(day, Date::constant(2026, 1, 1)));
}

#[test]
fn a_choice_narrows_and_nothing_chosen_shows_everything() {
    let chosen = Chosen::new(vec![
        ("day".into(), "2025-10-06".into()),
        ("day".into(), "2025-10-07".into()),
        ("kind".into(), " ".into()),
    ]);
    let day = |day: &str| vec![day.to_owned()];
    assert!(chosen.passes("day", &day("2025-10-07")));
    assert!(!chosen.passes("day", &day("2025-10-08")));
    assert!(
        chosen.passes("kind", &day("seminar")),
        "an empty value is no choice"
    );
    assert!(Chosen::default().passes("day", &day("2025-10-08")));
}

#[test]
fn a_choice_goes_along_to_the_next_page() {
    let chosen = Chosen::new(vec![
        ("q".into(), "Liège & Co".into()),
        ("page".into(), "1".into()),
    ]);
    assert_eq!(
        chosen.query_with("page", "2"),
        "q=Li%C3%A8ge%20%26%20Co&page=2"
    );
}

#[test]
fn a_search_minds_neither_case_nor_accents() {
    assert!(finds("Centre Spatial de Liège", "LIEGE"));
    assert!(finds("Straßenbau", "strassen"));
    assert!(!finds("Namur", "Liège"));
}

#[tokio::test]
async fn nothing_is_public_before_it_is_published() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let answer = programme(visit(&kit, &small, "/programme", None), &[]).await;
        assert!(matches!(answer, Err(Error::Absent)), "{}", kit.engine);
        let home = pages::home::show(at_home(&kit, &small)).await;
        assert!(!body(home).await.contains(small.slug), "{}", kit.engine);
        publish_now(&kit, &small).await;
        let page = body(programme(visit(&kit, &small, "/programme", None), &[]).await).await;
        assert!(page.contains("opening-seminar"), "{}", kit.engine);
        let home = pages::home::show(at_home(&kit, &small)).await;
        assert!(body(home).await.contains(small.slug), "{}", kit.engine);
    }
}

#[tokio::test]
async fn a_text_without_dutch_or_french_is_not_published() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .expect("opens");
        let english = Localized::new(["West Coast", "", "", ""]);
        let query = sql("update missions set label = $1 where id = $2");
        change
            .execute(query.bind(&english).bind(small.mission))
            .await
            .expect("an update");
        let refused = publish(&mut change, small.mission, "mission").await;
        let refused = refused.expect_err("Dutch is missing");
        assert_eq!(
            refused.key(),
            "announcements-refused-edition",
            "{}",
            kit.engine
        );
        drop(change);
        let kept = store::publication(&mut kit.app.reads(), small.mission)
            .await
            .expect("reads");
        assert_eq!(kept, None, "{}", kit.engine);
    }
}

#[tokio::test]
async fn what_is_not_public_appears_nowhere() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        publish_now(&kit, &small).await;
        let page = body(programme(visit(&kit, &small, "/programme", None), &[]).await).await;
        assert!(!page.contains("official-dinner"), "{}", kit.engine);
        let json = body(api::programme(visit(&kit, &small, "/programme", None)).await).await;
        assert!(!json.contains("official-dinner") && json.contains("opening-seminar"));
        let path = "/programme/official-dinner";
        let hidden = visit(&kit, &small, path, None);
        let answer = pages::activity::show(hidden, at("official-dinner")).await;
        assert!(matches!(answer, Err(Error::Absent)), "{}", kit.engine);
        let open = visit(&kit, &small, "/programme/opening-seminar", None);
        let page = body(pages::activity::show(open, at("opening-seminar")).await).await;
        assert!(
            page.contains("10:00–11:30") && page.contains("San Francisco"),
            "{page}"
        );
        let names = ["Peeters", "Lambert", "Ortiz", "example.org/mail"];
        assert!(
            names.iter().all(|name| !page.contains(name)),
            "{}",
            kit.engine
        );
    }
}

fn tag(response: &Response) -> HeaderValue {
    response
        .headers()
        .get(header::ETAG)
        .expect("a version")
        .clone()
}

#[tokio::test]
async fn who_holds_the_version_is_told_so_after_one_query() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        publish_now(&kit, &small).await;
        let first = programme(visit(&kit, &small, "/programme", None), &[]).await;
        let first = first.expect("a page");
        let keeping = first
            .headers()
            .get(header::CACHE_CONTROL)
            .expect("how to keep it");
        assert!(
            keeping
                .to_str()
                .is_ok_and(|text| text.starts_with("public"))
        );
        let tag_of_first = tag(&first);

        let before = kit.database.statements();
        let again = visit(&kit, &small, "/programme", Some(&tag_of_first));
        let again = programme(again, &[]).await.expect("a short answer");
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{}", kit.engine);
        assert_eq!(
            kit.database.statements() - before,
            1,
            "only the publication is read"
        );

        kit.clock.advance_seconds(1);
        publish_now(&kit, &small).await;
        let after = visit(&kit, &small, "/programme", Some(&tag_of_first));
        let after = programme(after, &[]).await.expect("a page");
        assert_eq!(
            after.status(),
            StatusCode::OK,
            "a new publication is a new version"
        );
        assert_ne!(tag(&after), tag_of_first);
    }
}

#[tokio::test]
async fn a_page_costs_the_same_queries_with_one_activity_and_with_three() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        publish_now(&kit, &small).await;
        let mut spent = Vec::new();
        for more in [&[][..], &["second", "third"][..]] {
            for code in more {
                add_activity(&kit, &small, code).await;
            }
            let before = kit.database.statements();
            body(programme(visit(&kit, &small, "/programme", None), &[]).await).await;
            body(pages::mission::show(visit(&kit, &small, "", None)).await).await;
            let all = visit(&kit, &small, "/organisations", None);
            body(pages::organisations::list(all, Query(Vec::new())).await).await;
            body(pages::archive::list(visit(&kit, &small, "/earlier-missions", None)).await).await;
            body(pages::sources::list(visit(&kit, &small, "/sources", None)).await).await;
            body(api::mission(visit(&kit, &small, "", None)).await).await;
            spent.push(kit.database.statements() - before);
        }
        assert_eq!(spent[0], spent[1], "{}", kit.engine);
    }
}

#[tokio::test]
async fn an_organisation_tells_what_it_wrote_and_in_which_language() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        publish_now(&kit, &small).await;
        let told = "update profiles set excellence = '{\"nl\":\"De scherpste lenzen\"}', \
             written_in = 'nl', website = 'https://lenses.example', sectors = '[\"26\"]'";
        kit.database.administer(told).await.expect("told");
        let all = visit(&kit, &small, "/organisations", None);
        let page = body(pages::organisations::list(all, Query(Vec::new())).await).await;
        let dutch = kit.app.words(Language::Fr).say("website-language-nl");
        let told = format!("<span lang=\"nl\">De scherpste lenzen</span> ({dutch})");
        assert!(page.contains(&told), "{}", kit.engine);
        assert!(page.contains("href=\"https://lenses.example\""));
        let hidden = "update profiles set shown = 0";
        kit.database.administer(hidden).await.expect("hidden");
        let all = visit(&kit, &small, "/organisations", None);
        let page = body(pages::organisations::list(all, Query(Vec::new())).await).await;
        assert!(!page.contains("lenzen") && !page.contains("lenses.example"));
    }
}

#[tokio::test]
async fn a_facet_in_the_address_narrows_the_programme() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        publish_now(&kit, &small).await;
        let all = body(programme(visit(&kit, &small, "/programme", None), &[]).await).await;
        assert!(all.contains("opening-seminar") && all.contains("studio-visit"));
        let narrowed = visit(&kit, &small, "/programme", None);
        let some = body(programme(narrowed, &[("day", "2025-10-09")]).await).await;
        assert!(!some.contains("opening-seminar") && some.contains("studio-visit"));
        let nonsense = visit(&kit, &small, "/programme", None);
        let none = body(programme(nonsense, &[("day", "'; drop table")]).await).await;
        assert!(
            !none.contains("studio-visit") && !none.contains("⟦"),
            "{}",
            kit.engine
        );
    }
}

#[tokio::test]
async fn a_room_is_told_only_from_the_day_before() {
    for kit in attache_testkit::kits().await {
        let small = small::mission(&kit.app).await;
        let reads = &mut kit.app.reads();
        let count = sql("select count(*) from activities where room is not null and mission = $1");
        assert!(
            reads
                .number(count.bind(small.mission))
                .await
                .expect("a count")
                > 0
        );
        let then = rules::today(THEN);
        let early = Date::constant(2025, 9, 1);
        let told = store::activities(reads, small.mission, early)
            .await
            .expect("reads");
        assert!(
            told.iter().all(|activity| activity.room.is_none()),
            "{}",
            kit.engine
        );
        let told = store::activities(reads, small.mission, then)
            .await
            .expect("reads");
        assert!(
            told.iter().any(|activity| activity.room.is_some()),
            "{}",
            kit.engine
        );
    }
}

#[test]
fn every_sample_is_rendered_in_every_language_without_a_missing_word() {
    let texts = attache_testkit::texts();
    for language in Language::ALL {
        let frame = Frame {
            words: attache_platform::texts::Words::new(&texts, language),
            path: "/".into(),
            query: String::new(),
            signed_in: None,
            mission: None,
            navigation: Vec::new(),
            demo: false,
            once: String::new(),
            looking: None,
        };
        for (name, markup) in samples(&frame) {
            let page = markup.into_string();
            assert!(!page.contains('⟦'), "{name} in {}: {page}", language.code());
            assert!(
                !page.contains("<California>"),
                "{name}: what people write is escaped"
            );
        }
    }
    assert_eq!(texts.missing(), 0);
}
