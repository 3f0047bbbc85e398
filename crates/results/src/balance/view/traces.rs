//! The markup of what serves what, and of what is to be seen to.

use attache_foundation::layout::fields::{Choice, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, Tone, notice, section};
use maud::{Markup, html};

use super::super::pages::traces::TracesPage;
use super::super::rules::{aimless, coverage, orphans, unattended};
use super::super::{Coverage, Facts, Outcome, RELATIONS};
use super::{choices, field};

pub(in super::super) fn page(page: &TracesPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let facts = &page.facts;
    html! {
        (form.summary())
        (section(frame.say("balance-goals"), served(facts, "goal", frame)))
        (section(frame.say("balance-challenges"), served(facts, "challenge", frame)))
        (section(frame.say("balance-link"), link_form(page, &form, frame)))
        (section(frame.say("balance-aimless"), without_goal(facts, frame)))
        (section(frame.say("balance-showcases"), showcases(page, &form, frame)))
        (section(frame.say("balance-follow-up"), follow_up(page, &form, frame)))
    }
}

/// Goals or challenges against activities and outcomes, and those that nothing serves.
fn served(facts: &Facts, list: &str, frame: &Frame) -> Markup {
    let (terms, what, all) = if list == "goal" {
        (&facts.goals, "balance-goal", "balance-goals")
    } else {
        (&facts.challenges, "balance-challenge", "balance-challenges")
    };
    let covered = coverage(facts, list, terms);
    let columns = [
        Column::words(frame.say(what)),
        Column::words(frame.say("balance-activities")),
        Column::words(frame.say("balance-outcomes")),
    ];
    let row = |one: &Coverage| {
        vec![
            html! { (one.term.1.get(frame.language())) },
            links(
                facts,
                (list, &one.term.0, "activity"),
                &one.activities,
                frame,
            ),
            links(
                facts,
                (list, &one.term.0, "agreement"),
                &one.outcomes,
                frame,
            ),
        ]
    };
    let rows: Vec<Vec<Markup>> = covered.iter().map(row).collect();
    let bare = orphans(&covered);
    html! {
        @if rows.is_empty() {
            p { (frame.say("balance-nothing")) }
        } @else {
            (table(&frame.say(all), &columns, &rows))
            @if bare.is_empty() {
                (notice(Tone::Good, frame.say("balance-no-orphan")))
            } @else {
                p { (frame.words.with("balance-orphans", &[("count", bare.len().into())])) }
                ul { @for term in bare { li { (term.1.get(frame.language())) } } }
            }
        }
    }
}

/// What serves something, each with the button that ends that.
fn links(
    facts: &Facts,
    (list, term, kind): (&str, &str, &str),
    subjects: &[String],
    frame: &Frame,
) -> Markup {
    html! {
        @for subject in subjects {
            form method="post" action=(frame.address("/traces/removals")) {
                input type="hidden" name="served" value={ (list) ":" (term) };
                input type="hidden" name="traced" value={ (kind) ":" (subject) };
                (title(facts, kind, subject, frame)) " "
                button class="button button-small" { (frame.say("mission-remove")) }
            }
        }
        @if subjects.is_empty() { "–" }
    }
}

fn title(facts: &Facts, kind: &str, code: &str, frame: &Frame) -> String {
    let text = if kind == "activity" {
        let found = facts.activities.iter().find(|one| one.code == code);
        found.map(|one| &one.title)
    } else {
        let found = facts.outcomes.iter().find(|one| one.code == code);
        found.map(|one| &one.subject)
    };
    text.map_or(code, |text| text.get(frame.language()))
        .to_owned()
}

fn link_form(page: &TracesPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let (facts, language) = (&page.facts, frame.language());
    let activities = facts.activities.iter();
    let activities = activities.map(|one| {
        (
            format!("activity:{}", one.code),
            one.title.get(language).to_owned(),
        )
    });
    let outcomes = facts.outcomes.iter();
    let outcomes = outcomes.map(|one| {
        (
            format!("agreement:{}", one.code),
            one.subject.get(language).to_owned(),
        )
    });
    let goals = facts.goals.iter();
    let goals = goals.map(|(code, text)| (format!("goal:{code}"), text.get(language).to_owned()));
    let challenges = facts.challenges.iter();
    let challenges =
        challenges.map(|(code, text)| (format!("challenge:{code}"), text.get(language).to_owned()));
    html! {
        form class="form" method="post" action=(frame.address("/traces")) {
            (form.select(
                &field(&page.typed, "traced", "balance-traced", frame),
                &choices(frame, activities.chain(outcomes)),
            ))
            (form.select(
                &field(&page.typed, "served", "balance-served", frame),
                &choices(frame, goals.chain(challenges)),
            ))
            div { button class="button" { (frame.say("balance-link-do")) } }
        }
    }
}

/// Activities and outcomes that serve no goal.
fn without_goal(facts: &Facts, frame: &Frame) -> Markup {
    let language = frame.language();
    let activities = aimless(facts, "activity", &facts.activities, |one| &one.code);
    let outcomes = aimless(facts, "agreement", &facts.outcomes, |one| &one.code);
    let activities = activities.iter().map(|one| one.title.get(language));
    let all: Vec<&str> = activities
        .chain(outcomes.iter().map(|one| one.subject.get(language)))
        .collect();
    html! {
        @if all.is_empty() {
            (notice(Tone::Good, frame.say("balance-all-serve")))
        } @else {
            p { (frame.words.with("balance-aimless-count", &[("count", all.len().into())])) }
            ul { @for one in all { li { (one) } } }
        }
    }
}

fn showcases(page: &TracesPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let language = frame.language();
    let activities = page.facts.activities.iter();
    let choosable = activities
        .clone()
        .map(|one| (one.code.clone(), one.title.get(language).to_owned()));
    let columns = [
        Column::words(frame.say("balance-activity")),
        Column::words(frame.say("balance-audience")),
        Column::words(frame.say("balance-evidence")),
    ];
    let rows = activities.filter_map(|one| {
        let (audience, evidence) = one.showcase.as_ref()?;
        Some(vec![
            html! { (one.title.get(language)) },
            html! { (audience) },
            html! { (evidence) },
        ])
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if rows.is_empty() {
            p { (frame.say("balance-nothing")) }
        } @else {
            (table(&frame.say("balance-showcases"), &columns, &rows))
        }
        form class="form" method="post" action=(frame.address("/traces/showcases")) {
            (form.select(
                &field(&page.typed, "shown_by", "balance-activity", frame),
                &choices(frame, choosable),
            ))
            (form.line(&field(&page.typed, "shown_to", "balance-audience", frame)))
            (form.line(&field(&page.typed, "proof", "balance-evidence", frame)))
            div { button class="button" { (frame.say("mission-keep")) } }
        }
    }
}

fn follow_up(page: &TracesPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let outcomes = &page.facts.outcomes;
    let bare = unattended(outcomes);
    let language = frame.language();
    let columns = [
        Column::words(frame.say("balance-outcome")),
        Column::words(frame.say("balance-relation")),
        Column::words(frame.say("balance-owner")),
        Column::words(frame.say("balance-next-day")),
        Column::words(frame.say("balance-closed")),
    ];
    let row = |one: &Outcome| {
        let relation = if one.relation.is_empty() {
            frame.say("balance-unknown")
        } else {
            frame.say(&format!("balance-relation-{}", one.relation))
        };
        let next = one.next_day.map(|day| frame.words.long_date(day));
        let closed = if one.closed {
            "mission-yes"
        } else {
            "mission-no"
        };
        vec![
            html! { (one.subject.get(language)) },
            html! { (relation) },
            html! { (one.owner) },
            html! { (next.unwrap_or_default()) },
            html! { (frame.say(closed)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = outcomes.iter().map(row).collect();
    html! {
        @if rows.is_empty() {
            p { (frame.say("balance-nothing")) }
        } @else {
            (table(&frame.say("balance-follow-up"), &columns, &rows))
        }
        @if bare.is_empty() {
            (notice(Tone::Good, frame.say("balance-all-attended")))
        } @else {
            p { (frame.words.with("balance-unattended", &[("count", bare.len().into())])) }
            ul { @for one in bare { li { (one.subject.get(language)) } } }
        }
        (follow_up_form(page, form, frame))
    }
}

fn follow_up_form(page: &TracesPage, form: &Form<'_>, frame: &Frame) -> Markup {
    let outcomes = page.facts.outcomes.iter();
    let outcomes = outcomes.map(|one| {
        (
            one.code.clone(),
            one.subject.get(frame.language()).to_owned(),
        )
    });
    let relations = RELATIONS.iter().map(|one| {
        let name = frame.say(&format!("balance-relation-{one}"));
        ((*one).to_owned(), name)
    });
    let answers = [("no", "balance-open"), ("yes", "balance-done")]
        .map(|(value, word)| Choice::new(value, frame.say(word)));
    html! {
        form class="form" method="post" action=(frame.address("/traces/follow-ups")) {
            (form.select(
                &field(&page.typed, "followed", "balance-outcome", frame),
                &choices(frame, outcomes),
            ))
            (form.select(
                &field(&page.typed, "tie", "balance-relation", frame),
                &choices(frame, relations),
            ))
            (form.line(&field(&page.typed, "seen_to_by", "balance-owner", frame)))
            (form.moment(&field(&page.typed, "look_on", "balance-next-day", frame), "date"))
            (form.one_of(&field(&page.typed, "is_done", "balance-closed", frame), &answers))
            div { button class="button" { (frame.say("mission-keep")) } }
        }
    }
}
