//! The page of a mission's legs.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Result, Visit};
use attache_platform::texts::{Language, Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Query;
use axum::http::StatusCode;
use jiff::civil::date;
use maud::Markup;

use super::super::{Finding, Leg, actions, rules, store, view};
use super::{asked, found, is_code};
use crate::mission::typed::{LONGEST_LINE, Typed};

const FIELDS: [&str; 8] = [
    "leg",
    "city_*",
    "first_day",
    "last_day",
    "zone",
    "post",
    "latitude",
    "longitude",
];

/// Where a mission is on which days.
pub(in super::super) struct LegsPage {
    pub(in super::super) legs: Vec<Leg>,
    /// Organisations that can lead, as code and name.
    pub(in super::super) posts: Vec<(String, Localized)>,
    pub(in super::super) findings: Vec<Finding>,
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
}

impl LegsPage {
    /// The name of the post that leads at a leg, its code when nobody knows it any more.
    pub(in super::super) fn post<'a>(&'a self, leg: &'a Leg, language: Language) -> &'a str {
        let of = self.posts.iter().find(|(code, _)| *code == leg.post);
        of.map_or(leg.post.as_str(), |(_, name)| name.get(language))
    }
}

impl Page for LegsPage {
    fn title(&self, words: &Words) -> String {
        words.say("mission-legs")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::tabs(frame, "legs")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::legs::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples()
    }
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<LegsPage> {
    let mission = visit.mission_id()?;
    let mut reads = visit.reads();
    let legs = store::legs(&mut reads, mission).await?;
    let identity = store::identity(&mut reads, mission).await?;
    let activities = store::placed(&mut reads, mission).await?;
    let days = (identity.first_day, identity.last_day);
    let mut posts = store::posts(&mut reads).await?;
    let words = &visit.words;
    words.sort_by_name(&mut posts, |(_, name)| name.get(words.language()));
    Ok(LegsPage {
        posts,
        findings: rules::about_legs(days, &legs, &activities),
        legs,
        typed,
        errors,
    })
}

pub(in super::super) fn typed(leg: &Leg) -> Typed {
    let mut typed = Typed::default();
    typed.put("leg", &leg.code);
    typed.put_text("city", &leg.city);
    typed.put("first_day", leg.first_day);
    typed.put("last_day", leg.last_day);
    typed.put("zone", &leg.zone);
    typed.put("post", &leg.post);
    typed.put("latitude", leg.latitude);
    typed.put("longitude", leg.longitude);
    typed
}

/// The leg that is typed; its post is one of `posts`, by their codes.
pub(in super::super) fn parse(
    typed: &Typed,
    posts: &[(String, Localized)],
) -> std::result::Result<Leg, FieldErrors> {
    let mut errors = FieldErrors::default();
    let wrong = &mut errors;
    let code = typed.get("leg").trim().to_owned();
    if !is_code(&code) {
        wrong.add("leg", "mission-error-code");
    }
    let city = typed.text("city", LONGEST_LINE, true, wrong);
    let first_day = typed.day("first_day", wrong);
    let last_day = typed.day("last_day", wrong);
    let post = typed.get("post").trim().to_owned();
    if !post.is_empty() && !posts.iter().any(|(code, _)| *code == post) {
        wrong.add("post", "mission-error-choice");
    }
    let degrees = |field: &str| {
        let typed = typed.get(field).trim().replace(',', ".");
        typed
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
    };
    let (latitude, longitude) = (degrees("latitude"), degrees("longitude"));
    let leg = Leg {
        code,
        city,
        first_day: first_day.unwrap_or_default(),
        last_day: last_day.or(first_day).unwrap_or_default(),
        zone: typed.get("zone").trim().to_owned(),
        post,
        // Nowhere on Earth, so that the rule says what is wrong.
        latitude: latitude.unwrap_or(999.0),
        longitude: longitude.unwrap_or(999.0),
    };
    rules::check_leg(&leg, wrong);
    if errors.is_empty() {
        Ok(leg)
    } else {
        Err(errors)
    }
}

/// The legs, and the one that is asked for in the form.
pub(in super::super) async fn show(
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let mut page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    let code = asked(&pairs, "leg");
    if !code.is_empty() {
        page.typed = typed(found(&page.legs, |leg| leg.code == code)?);
    }
    visit.page(&page)
}

/// Keeps a leg, or gives the form back.
pub(in super::super) async fn save(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::take(sent, &FIELDS)?;
    let posts = store::posts(&mut visit.reads()).await?;
    match parse(&typed, &posts) {
        Ok(leg) => {
            let mut change = visit.change().await?;
            actions::keep_leg(&mut change, &leg).await?;
            change.finish().await?;
            see_other(&visit.address("/legs"))
        }
        Err(errors) => {
            let page = page(&visit, typed, errors).await?;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// A leg of the reference mission.
pub(in super::super) fn sample() -> Leg {
    Leg {
        code: "san-francisco".to_owned(),
        city: Localized::new(["San Francisco"; 4]),
        first_day: date(2025, 10, 5),
        last_day: date(2025, 10, 8),
        zone: "America/Los_Angeles".to_owned(),
        post: "consulate-san-francisco".to_owned(),
        latitude: 37.79,
        longitude: -122.4,
    }
}

fn samples() -> Vec<LegsPage> {
    let posts = || {
        let name = Localized::new([
            "Belgian consulate in San Francisco",
            "Belgisch consulaat in San Francisco",
            "Consulat de Belgique à San Francisco",
            "Belgisches Konsulat in San Francisco",
        ]);
        vec![(sample().post, name)]
    };
    let mut empty = Typed::default();
    empty.put("post", "embassy-nowhere");
    let errors = parse(&empty, &posts()).err().unwrap_or_default();
    let page = |legs: Vec<Leg>, typed, errors| LegsPage {
        findings: rules::about_legs((date(2025, 10, 5), date(2025, 10, 10)), &legs, &[]),
        legs,
        posts: posts(),
        typed,
        errors,
    };
    let mut turned = Typed::default();
    turned.put("first_day", "2025-10-08");
    turned.put("last_day", "2025-10-05");
    let turned_errors = parse(&turned, &posts()).err().unwrap_or_default();
    vec![
        page(vec![sample()], typed(&sample()), FieldErrors::default()),
        page(Vec::new(), empty, errors),
        page(vec![sample()], turned, turned_errors),
    ]
}
