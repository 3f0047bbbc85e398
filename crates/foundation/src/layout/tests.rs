//! What the pieces promise to every page.

use attache_platform::texts::{Language, Texts, Words};
use attache_platform::web::FieldErrors;
use maud::{Markup, html};
use std::sync::Arc;

use super::charts::{Legend, Step, value_and_bound};
use super::fields::{Choice, Field, Form};
use super::matrix::{Filling, Matrix, Row, Session, Stretch, matrix};
use super::plots::{Line, Measure, Plot, Stroke};
use super::ranges::{Range, RangeLegend, RangeRow, ranges};
use super::timeline::{Span, WeekDay, week};
use super::{Frame, NavigationItem, Page};

fn words(language: Language) -> Words {
    let catalogues = [
        (
            Language::En,
            include_str!("../../../../locales/en/layout.ftl").to_owned(),
        ),
        (
            Language::Nl,
            include_str!("../../../../locales/nl/layout.ftl").to_owned(),
        ),
        (
            Language::Fr,
            include_str!("../../../../locales/fr/layout.ftl").to_owned(),
        ),
        (
            Language::De,
            include_str!("../../../../locales/de/layout.ftl").to_owned(),
        ),
    ];
    let texts = Texts::new(&catalogues).expect("our own catalogues are Fluent");
    Words::new(&Arc::new(texts), language)
}

struct Blank;

impl Page for Blank {
    fn title(&self, _words: &Words) -> String {
        "Blank".to_owned()
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![("Above".to_owned(), frame.address("/above"))]
    }

    fn view(&self, _frame: &Frame) -> Markup {
        html! { p { "Inside" } }
    }

    fn samples() -> Vec<Blank> {
        vec![Blank]
    }
}

fn frame(path: &str) -> Frame {
    let item = |key, path: &str| NavigationItem {
        key,
        part: "layout-menu",
        path: path.to_owned(),
    };
    Frame {
        words: words(Language::Nl),
        path: path.to_owned(),
        query: "day=2".to_owned(),
        signed_in: Some("An <Claes>".to_owned()),
        mission: None,
        navigation: vec![
            item("layout-days", "/m"),
            item("layout-journey", "/m/plans"),
        ],
        demo: true,
        once: String::new(),
        looking: None,
    }
}

#[test]
fn the_frame_marks_the_nearest_item_of_the_navigation() {
    let page = frame("/m/plans/7").around(&Blank).into_string();
    assert!(page.contains(r#"href="/nl/m/plans" aria-current="page""#));
    assert_eq!(page.matches(r#"aria-current="page""#).count(), 1);
    let beside = frame("/m/planssomething").around(&Blank).into_string();
    assert!(beside.contains(r#"href="/nl/m" aria-current="page""#));
}

#[test]
fn many_ways_are_parted_and_only_those_of_the_part_one_is_in_are_shown() {
    let mut many = frame("/m/b3/7");
    let item = |part, path: String| NavigationItem {
        key: "layout-days",
        part,
        path,
    };
    let of = |part, name: &str| {
        (0..6)
            .map(|n| item(part, format!("/m/{name}{n}")))
            .collect()
    };
    let one: Vec<NavigationItem> = of("layout-menu", "a");
    let other: Vec<NavigationItem> = of("layout-journey", "b");
    many.navigation = one.into_iter().chain(other).collect();
    let page = many.around(&Blank).into_string();
    assert!(page.contains(r#"href="/nl/m/b3" aria-current="page""#));
    assert!(page.contains(r#"href="/nl/m/b0" aria-current="true""#));
    assert!(page.contains("/nl/m/a0") && !page.contains("/nl/m/a1"));
}

#[test]
fn the_frame_needs_nothing_inline_and_escapes_names() {
    let page = frame("/m").around(&Blank).into_string();
    assert!(page.contains("An &lt;Claes&gt;"));
    assert!(!page.contains("style=") && !page.contains("onclick"));
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(page.contains(r#"<html lang="nl">"#));
    assert_eq!(page.matches("hreflang=").count(), 4);
    assert!(
        page.contains(r#"href="/fr/m?day=2""#),
        "another language shows the same"
    );
    assert!(!page.contains('⟦'), "a word of the frame is missing");
}

#[test]
fn a_wrong_field_keeps_what_was_typed_and_says_what_is_wrong() {
    let words = words(Language::Fr);
    let mut errors = FieldErrors::default();
    errors.add("length", "layout-optional");
    let form = Form {
        words: &words,
        errors: &errors,
    };
    let field = Field {
        name: "length",
        label: "Durée".to_owned(),
        hint: "En minutes".to_owned(),
        value: "35\"",
        optional: false,
    };
    let shown = form.number(&field).into_string();
    assert!(shown.contains(r#"value="35&quot;""#));
    assert!(shown.contains(r#"aria-invalid="true" aria-describedby="length-hint length-error""#));
    assert!(
        form.summary()
            .into_string()
            .contains("<a href=\"#length\">")
    );
    let choices = [Choice::new("a", "A"), Choice::new("b", "B")];
    let few = form.one_of(&field, &choices).into_string();
    assert_eq!(few.matches(r#"id="length""#).count(), 1);
    assert_eq!(few.matches("checked").count(), 0);
}

#[test]
fn every_row_of_a_matrix_has_as_many_columns_as_there_are_slots() {
    let stretch = |from, slots| Stretch {
        from,
        slots,
        filling: Filling::Meeting,
        text: "7".to_owned(),
        title: "A meeting".to_owned(),
        href: None,
    };
    let session = |hours: usize| Session {
        name: "Morning".to_owned(),
        slots: vec!["09:00".to_owned(); hours],
    };
    let rows = vec![
        vec![],
        vec![stretch(0, 1), stretch(4, 3)],
        vec![stretch(6, 9)],
        vec![stretch(2, 3), stretch(3, 1), stretch(40, 1)],
    ];
    let rows = rows.into_iter().map(|stretches| Row {
        name: html! { "Row" },
        stretches,
    });
    let drawn = matrix(&Matrix {
        name: "Plan".to_owned(),
        corner: "Who".to_owned(),
        sessions: vec![session(4), session(0), session(3)],
        rows: rows.collect(),
    });
    let text = drawn.into_string();
    let body = text.split("<tbody>").nth(1).expect("there is a body");
    for row in body.split("</tr>").filter(|row| row.contains("<td")) {
        let wide: usize = row
            .split("<td")
            .skip(1)
            .map(|cell| {
                let head = cell.split('>').next().unwrap_or_default();
                let span = head
                    .split("colspan=\"")
                    .nth(1)
                    .and_then(|rest| rest.split('"').next());
                span.map_or(1, |span| span.parse().expect("a span is a number"))
            })
            .sum();
        assert_eq!(wide, 7, "{row}");
    }
}

#[test]
fn a_chart_of_any_search_stays_inside_its_frame() {
    let words = words(Language::De);
    let legend = Legend {
        title: "Lauf".to_owned(),
        value: "Wert".to_owned(),
        bound: "Schranke".to_owned(),
        summary: "Stand".to_owned(),
    };
    let step = |at_milliseconds, value, bound| Step {
        at_milliseconds,
        value,
        bound,
    };
    let searches = [
        vec![step(0, 0, 0)],
        vec![
            step(0, -5, 900_000),
            step(10, 890_000, 900_000),
            step(9_999, 900_000, 900_000),
        ],
        vec![step(0, 0, 1), step(600_000, 1, 1)],
    ];
    for search in searches {
        let drawn = value_and_bound(&words, &search, &legend).into_string();
        let points = drawn
            .split("points=\"")
            .skip(1)
            .flat_map(|rest| rest.split('"').next().unwrap_or_default().split([' ', ',']));
        for number in points {
            let number: i64 = number.parse().expect("points are whole numbers");
            assert!((0..=720).contains(&number), "{number} in {drawn}");
        }
    }
    assert_eq!(value_and_bound(&words, &[], &legend).into_string(), "");
}

#[test]
fn a_plot_of_any_numbers_stays_inside_its_frame_and_says_them() {
    let line = |name: &str, stroke, points: &[(i64, i64)]| Line {
        name: name.to_owned(),
        stroke,
        points: points.to_vec(),
    };
    for points in [
        &[][..],
        &[(0, 0)],
        &[(0, -5), (10, 900_000), (9_999, 900_001)],
        &[(20, 1000), (60, 1000)],
    ] {
        let plot = Plot {
            title: "Lauf <1>".to_owned(),
            summary: "Stand & Ende".to_owned(),
            x: Measure::Milliseconds,
            x_name: String::new(),
            y: Measure::Count,
            y_range: (0, 900_000),
            lines: vec![
                line("Wert", Stroke::Solid, points),
                line("Schranke", Stroke::Dashed, points),
            ],
            band: Some((0, 1)),
        };
        let drawn = plot.to_svg(&words(Language::De));
        assert!(drawn.contains("Lauf &lt;1&gt;") && drawn.contains("Stand &amp; Ende"));
        let points = drawn
            .split("points=\"")
            .skip(1)
            .flat_map(|rest| rest.split('"').next().unwrap_or_default().split([' ', ',']));
        for number in points.filter(|text| !text.is_empty()) {
            let number: i64 = number.parse().expect("points are whole numbers");
            assert!((0..=640).contains(&number), "{number} in {drawn}");
        }
    }
}

#[test]
fn activities_at_the_same_hour_stand_side_by_side() {
    let span = |from_minute, to_minute| Span {
        from_minute,
        to_minute,
        domain: Some("aero".to_owned()),
        title: "Visit".to_owned(),
        href: "#".to_owned(),
    };
    let spans = vec![
        span(540, 600),
        span(560, 620),
        span(600, 660),
        span(1380, 1500),
    ];
    let day = WeekDay {
        name: "Mon".to_owned(),
        spans,
    };
    let drawn = week("Week", &[day]).into_string();
    let left = |part: &str| part.split('"').next().map(str::to_owned);
    let lefts: Vec<_> = drawn.split("<rect x=\"").skip(1).map(left).collect();
    assert_ne!(lefts[0], lefts[1]);
    assert_eq!(
        lefts[0], lefts[2],
        "a lane that is free again is used again"
    );
    assert!(drawn.contains("23:00–01:00 Visit"));
}

#[test]
fn ranges_are_drawn_once_known_and_told_in_words() {
    let words = words(Language::En);
    let legend = RangeLegend {
        title: "Share met".into(),
        summary: "Each bar is a range.".into(),
        rows: "Tables".into(),
        low: "At least".into(),
        likely: "Most likely".into(),
        high: "At most".into(),
    };
    let known = RangeRow {
        label: "17 tables".into(),
        range: Some(Range {
            low_permille: 500,
            likely_permille: 600,
            high_permille: 750,
        }),
        is_main: true,
    };
    let unknown = RangeRow {
        label: "21 tables".into(),
        range: None,
        is_main: false,
    };
    assert_eq!(ranges(&words, &[], &legend).into_string(), "");
    let drawn = ranges(&words, &[known, unknown], &legend).into_string();
    assert_eq!(drawn.matches("<rect").count(), 1, "only what is known");
    assert_eq!(drawn.matches("chart-range-main").count(), 1);
    assert!(
        drawn.contains(r#"<rect x="375" y="23" width="112""#),
        "{drawn}"
    );
    assert!(drawn.contains("<desc>Each bar is a range.</desc>"));
    let table = drawn.split("<tbody>").nth(1).expect("the same as a table");
    assert_eq!(table.matches("<tr>").count(), 2);
    assert_eq!(table.matches('…').count(), 3, "not known yet");
}
