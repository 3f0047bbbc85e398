//! One application before those who choose.

use attache_foundation::ids::ApplicationId;
use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Entry, Frame, Tone, entries, facts, notice, section};
use attache_platform::web::FieldErrors;
use maud::{Markup, html};

use super::super::documents::Evidence;
use super::super::form::{Answers, CallForm, Per, Stage};
use super::super::pages::review::ReviewPage;
use super::super::rules::{mean_and_spread, weighed};
use super::super::{Applicant, Decision, GATE_STATES, GATES, MOST_POINTS, REASONS, Score};
use super::alike::names;
use super::desk::stands;
use super::mine::organisation;
use super::shortcuts::help;
use super::{moment, refused};

pub(in super::super) fn review(page: &ReviewPage, frame: &Frame) -> Markup {
    let one = &page.application;
    html! {
        (refused(page.refusal.as_ref(), frame))
        (places(page, frame))
        (others(page, frame))
        (section(frame.say("registration-people"), html! {
            @let all: Vec<Entry> = one.people.iter().map(|p| person(p, frame)).collect();
            (entries(None, &all))
            @if one.only_together { p { (frame.say("registration-comes-together")) } }
        }))
        (section(frame.say("registration-decision"), decision(page, frame)))
        @if !page.alike.is_empty() {
            (section(frame.say("registration-alike"), alike(page, frame)))
        }
        (section(frame.say("registration-gates"), html! {
            (gates(page, frame))
            (files(page, frame))
        }))
        (section(frame.say("registration-scores"), scores(page, frame)))
        (section(frame.say("registration-organisation"), facts(&organisation(one, frame))))
        (section(frame.say("registration-answers"), facts(&answers(page, frame))))
    }
}

/// The ways to the applications before and after this one.
fn others(page: &ReviewPage, frame: &Frame) -> Markup {
    let address = |id: &ApplicationId| frame.address(&format!("/selection/{id}"));
    html! {
        p class="row" {
            @if let Some(id) = &page.before {
                a rel="prev" href=(address(id)) { (frame.say("registration-shortcut-before")) }
            }
            @if let Some(id) = &page.next {
                a rel="next" href=(address(id)) { (frame.say("registration-shortcut-next")) }
            }
        }
        (help(&["j", "k", "a", "w", "r", "?"], frame))
    }
}

fn places(page: &ReviewPage, frame: &Frame) -> Markup {
    let told = [
        ("taken", page.taken.into()),
        ("places", page.call.places.into()),
    ];
    let tone = if page.taken < page.call.places {
        Tone::Plain
    } else {
        Tone::Wait
    };
    notice(
        tone,
        html! { p { (frame.words.with("registration-places-taken", &told)) } },
    )
}

fn person(person: &Applicant, frame: &Frame) -> Entry {
    Entry {
        main: html! { (person.name()) },
        more: vec![
            html! { (person.function) },
            html! { (person.mail) },
            html! { (person.phone) },
            html! { (frame.words.days(person.first_day, person.last_day)) },
        ],
        end: Some(stands(person, frame)),
        ..Entry::default()
    }
}

fn decision(page: &ReviewPage, frame: &Frame) -> Markup {
    let none = FieldErrors::default();
    let form = Form {
        words: &frame.words,
        errors: &none,
    };
    let one = &page.application;
    let choices: Vec<Choice> = Decision::ALL
        .iter()
        .map(|d| {
            Choice::new(
                d.name(),
                frame.say(&format!("registration-decide-{}", d.name())),
            )
        })
        .collect();
    let mut reasons = vec![Choice::new("", frame.say("registration-reason-none"))];
    reasons.extend(
        REASONS.map(|code| Choice::new(code, frame.say(&format!("registration-reason-{code}")))),
    );
    let kept = one
        .people
        .iter()
        .map(|p| p.reason.as_str())
        .find(|r| !r.is_empty());
    html! {
        p { (frame.say("registration-decision-lead")) }
        form class="form" method="post" data-shortcuts="review"
            action=(frame.address(&format!("/selection/{}/decision", one.id))) {
            (frame.once())
            @for person in one.coming() {
                @let id = person.id.to_string();
                (form.one_of(&Field {
                    name: &id,
                    label: person.name(),
                    value: person.decision.map_or("", Decision::name),
                    ..Field::default()
                }, &choices))
            }
            (form.select(&Field {
                name: "reason",
                label: frame.say("registration-field-reason"),
                hint: frame.say("registration-field-reason-hint"),
                value: kept.unwrap_or(""),
                optional: true,
            }, &reasons))
            div { button class="button button-main" { (frame.say("registration-decide")) } }
        }
    }
}

fn gates(page: &ReviewPage, frame: &Frame) -> Markup {
    let action = frame.address(&format!("/selection/{}/gates", page.application.id));
    html! {
        ul class="entries" {
            @for gate in GATES {
                @let found = page.gates.iter().find(|found| found.gate == gate);
                @let name = frame.say(&format!("registration-gate-{gate}"));
                li class="entry" {
                    p class="entry-main" { (name) }
                    p class="entry-more" {
                        @if let Some(found) = found {
                            @let key = format!("registration-gate-state-{}", found.state);
                            @let state = frame.say(&key);
                            span { b { (state) } }
                            span { (moment(&frame.words, found.at)) }
                            span { (found.by) }
                            @if !found.note.is_empty() { span { (found.note) } }
                        } @else {
                            span { (frame.say("registration-gate-unseen")) }
                        }
                        @for proof in page.evidence.iter().filter(|one| one.gate == gate) {
                            span { (link(page, proof, frame)) }
                        }
                    }
                    div class="entry-end" {
                        form class="row" method="post" action=(action) {
                            (frame.once())
                            input type="hidden" name="gate" value=(gate);
                            input class="input input-short" name="note" autocomplete="off"
                                aria-label={ (frame.say("registration-gate-note")) " · " (name) };
                            @for state in GATE_STATES {
                                button class="button button-small" name="state" value=(state) {
                                    (frame.say(&format!("registration-gate-set-{state}")))
                                    span class="hidden-visually" { " · " (name) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A proof of a check, with its day.
fn link(page: &ReviewPage, proof: &Evidence, frame: &Frame) -> Markup {
    let at = format!("/selection/{}/evidence/{}", page.application.id, proof.id);
    let told = [("day", frame.words.long_date(proof.day).into())];
    html! {
        a href=(frame.address(&at)) { (proof.file.name) }
        " " (frame.words.with("registration-evidence-of", &told))
    }
}

/// The way to the files, and how many the applicant attached.
fn files(page: &ReviewPage, frame: &Frame) -> Markup {
    let at = format!("/selection/{}/evidence", page.application.id);
    let count = [("count", page.documents.len().into())];
    html! {
        p class="row" {
            a href=(frame.address(&at)) { (frame.say("registration-evidence-link")) }
            span { (frame.words.with("registration-documents-count", &count)) }
        }
    }
}

fn scores(page: &ReviewPage, frame: &Frame) -> Markup {
    let none = FieldErrors::default();
    let form = Form {
        words: &frame.words,
        errors: &none,
    };
    let one = &page.application;
    let mine = |code: &str| {
        let own = page
            .scores
            .iter()
            .find(|s| s.account == page.reader && s.criterion == code);
        own.map(|score| score.points.to_string())
            .unwrap_or_default()
    };
    let points: Vec<Choice> = (0..=MOST_POINTS)
        .map(|n| Choice::new(n.to_string(), n.to_string()))
        .collect();
    html! {
        (given(page, frame))
        form class="form" method="post"
            action=(frame.address(&format!("/selection/{}/scores", one.id))) {
            (frame.once())
            @for criterion in &page.call.form.criteria {
                (form.select(&Field {
                    name: &criterion.code,
                    label: criterion.label.get(frame.language()).to_owned(),
                    value: &mine(&criterion.code),
                    ..Field::default()
                }, &points))
            }
            div { button class="button" { (frame.say("registration-give-points")) } }
        }
    }
}

/// What was given so far, as far as the reader may see it.
fn given(page: &ReviewPage, frame: &Frame) -> Markup {
    let seen = page.seen();
    if seen.is_empty() {
        return html! { p { (frame.say("registration-scores-blind")) } };
    }
    let mut reviewers: Vec<&Score> = Vec::new();
    for score in &seen {
        if reviewers.iter().all(|known| known.account != score.account) {
            reviewers.push(score);
        }
    }
    let criteria = &page.call.form.criteria;
    let sum = |of: &Score| {
        let own: Vec<&Score> = seen
            .iter()
            .copied()
            .filter(|s| s.account == of.account)
            .collect();
        weighed(&own, criteria)
    };
    let columns = [
        Column::words(frame.say("registration-reviewer")),
        Column::numbers(frame.say("registration-points")),
    ];
    let sums: Vec<i64> = reviewers.iter().filter_map(|of| sum(of)).collect();
    let rows: Vec<Vec<Markup>> = reviewers
        .iter()
        .map(|of| {
            let weighed = sum(of)
                .map(|sum| frame.words.percent(sum))
                .unwrap_or_default();
            vec![html! { (of.by) }, html! { (weighed) }]
        })
        .collect();
    html! {
        (table(&frame.say("registration-scores-caption"), &columns, &rows))
        @if let Some((mean, spread)) = mean_and_spread(&sums) {
            @let told = [
                ("mean", frame.words.percent(mean).into()),
                ("spread", frame.words.percent(spread).into()),
            ];
            p { (frame.words.with("registration-mean-spread", &told)) }
        }
    }
}

fn answers(page: &ReviewPage, frame: &Frame) -> Vec<(String, Markup)> {
    let (form, draft) = (&page.call.form, &page.application.draft);
    let (apply, accepted) = (Stage::Apply, Stage::Accepted);
    let mut all = said(form, (apply, Per::Organisation), &draft.answers, frame);
    all.extend(said(
        form,
        (accepted, Per::Organisation),
        &draft.logistics,
        frame,
    ));
    for (person, typed) in page.application.people.iter().zip(&draft.people) {
        for (stage, given) in [(apply, &typed.answers), (accepted, &typed.logistics)] {
            let of_person = said(form, (stage, Per::Person), given, frame).into_iter();
            all.extend(
                of_person.map(|(label, said)| (format!("{label} · {}", person.name()), said)),
            );
        }
    }
    all
}

/// The questions that were answered, each with its answer.
fn said(
    form: &CallForm,
    (stage, per): (Stage, Per),
    given: &Answers,
    frame: &Frame,
) -> Vec<(String, Markup)> {
    let language = frame.language();
    // What is only counted is shown of nobody.
    let put = form.visible(stage, per, given);
    let put = put.filter(|question| !question.counted_only);
    put.filter_map(|question| {
        let values = given.get(&question.code)?;
        let said = values.iter().map(|value| {
            let choice = question
                .choices()
                .iter()
                .find(|choice| choice.value == *value);
            match (choice, value.as_str()) {
                (Some(choice), _) => choice.label.get(language).to_owned(),
                (None, "yes") => frame.say("registration-answer-yes"),
                (None, "no") => frame.say("registration-answer-no"),
                (None, other) => other.to_owned(),
            }
        });
        let said: Vec<String> = said.collect();
        Some((
            question.label.get(language).to_owned(),
            html! { (said.join(", ")) },
        ))
    })
    .collect()
}

/// This application beside each that may be the same.
fn alike(page: &ReviewPage, frame: &Frame) -> Markup {
    let one = &page.application;
    let columns = [
        Column::words(frame.say("registration-party")),
        Column::words(frame.say("registration-field-number")),
        Column::words(frame.say("registration-people")),
        Column::words(frame.say("registration-party-why")),
    ];
    let mut rows = vec![vec![
        html! { (one.name) },
        html! { (one.enterprise_number) },
        html! { (names(one, frame)) },
        html! { (frame.say("registration-alike-this")) },
    ]];
    for (other, why) in &page.alike {
        let address = frame.address(&format!("/selection/{}/alike/{}", one.id, other.id));
        rows.push(vec![
            html! { a href=(address) { (other.name) } },
            html! { (other.enterprise_number) },
            html! { (names(other, frame)) },
            html! { (frame.say(&format!("registration-alike-{}", why.name()))) },
        ]);
    }
    table(&frame.say("registration-alike-caption"), &columns, &rows)
}
