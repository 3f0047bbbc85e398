//! The page of a mission's goals.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Form, Result, Visit};
use attache_platform::texts::{Localized, Words};
use attache_platform::web::{FieldErrors, see_other};
use axum::extract::Query;
use axum::http::StatusCode;
use maud::Markup;

use super::super::{Finding, Goal, actions, rules, store, view};
use super::{asked, found, is_code};
use crate::mission::GOAL_DIRECTIONS;
use crate::mission::typed::{LONGEST_TEXT, Typed};

const FIELDS: [&str; 4] = ["goal", "goal_text_*", "points", "sign_*"];

/// What a mission is for.
pub(in super::super) struct GoalsPage {
    pub(in super::super) goals: Vec<Goal>,
    pub(in super::super) findings: Vec<Finding>,
    pub(in super::super) typed: Typed,
    pub(in super::super) errors: FieldErrors,
}

impl Page for GoalsPage {
    fn title(&self, words: &Words) -> String {
        words.say("mission-goals")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::tabs(frame, "goals")
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::goals::page(self, frame)
    }

    fn samples() -> Vec<Self> {
        samples()
    }
}

async fn page(visit: &Visit, typed: Typed, errors: FieldErrors) -> Result<GoalsPage> {
    let goals = store::goals(&mut visit.reads(), visit.mission_id()?).await?;
    Ok(GoalsPage {
        findings: rules::about_goals(&goals),
        goals,
        typed,
        errors,
    })
}

fn typed(goal: &Goal) -> Typed {
    let mut typed = Typed::default();
    typed.put("goal", &goal.code);
    typed.put_text("goal_text", &goal.text);
    typed.put("points", &goal.direction);
    typed.put_text("sign", &goal.indicator);
    typed
}

fn parse(typed: &Typed) -> std::result::Result<Goal, FieldErrors> {
    let mut errors = FieldErrors::default();
    let code = typed.get("goal").trim().to_owned();
    if !is_code(&code) {
        errors.add("goal", "mission-error-code");
    }
    let goal = Goal {
        code,
        text: typed.text("goal_text", LONGEST_TEXT, true, &mut errors),
        direction: typed.one_of("points", &GOAL_DIRECTIONS, &mut errors),
        indicator: typed.text("sign", LONGEST_TEXT, true, &mut errors),
    };
    if errors.is_empty() {
        Ok(goal)
    } else {
        Err(errors)
    }
}

/// The goals, and the one that is asked for in the form.
pub(in super::super) async fn show(
    visit: Visit,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let mut page = page(&visit, Typed::default(), FieldErrors::default()).await?;
    let code = asked(&pairs, "goal");
    if !code.is_empty() {
        page.typed = typed(found(&page.goals, |goal| goal.code == code)?);
    }
    visit.page(&page)
}

/// Keeps a goal, or gives the form back.
pub(in super::super) async fn save(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::take(sent, &FIELDS)?;
    match parse(&typed) {
        Ok(goal) => {
            let mut change = visit.change().await?;
            actions::keep_goal(&mut change, &goal).await?;
            change.finish().await?;
            see_other(&visit.address("/goals"))
        }
        Err(errors) => {
            let page = page(&visit, typed, errors).await?;
            visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Takes a goal out.
pub(in super::super) async fn remove(
    visit: Visit,
    Form(sent): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::take(sent, &["goal"])?;
    let goals = store::goals(&mut visit.reads(), visit.mission_id()?).await?;
    if !goals.iter().any(|goal| goal.code == typed.get("goal")) {
        let mut errors = FieldErrors::default();
        errors.add("goal", "mission-error-choice");
        let page = page(&visit, Typed::default(), errors).await?;
        return visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let mut change = visit.change().await?;
    actions::remove_goal(&mut change, typed.get("goal")).await?;
    change.finish().await?;
    see_other(&visit.address("/goals"))
}

fn samples() -> Vec<GoalsPage> {
    let goal = |code: &str, indicator: Localized| Goal {
        code: code.to_owned(),
        text: Localized::new(["Let companies grow", "Groei", "Croissance", "Wachstum"]),
        direction: "outbound".to_owned(),
        indicator,
    };
    let whole = goal(
        "sg-02",
        Localized::new(["Companies", "Bedrijven", "Entreprises", "Firmen"]),
    );
    let goals = vec![whole.clone(), goal("sg-06", Localized::default())];
    let wrong = Typed::default();
    let errors = parse(&wrong).err().unwrap_or_default();
    let page = |goals: Vec<Goal>, typed, errors| GoalsPage {
        findings: rules::about_goals(&goals),
        goals,
        typed,
        errors,
    };
    vec![
        page(goals.clone(), typed(&whole), FieldErrors::default()),
        page(Vec::new(), Typed::default(), FieldErrors::default()),
        page(goals, wrong, errors),
    ]
}
