//! Examples of an application before those who choose.

use attache_platform::web::FieldErrors;

use super::super::alike::Why;
use super::super::example;
use super::super::pages::alike::{AlikePage, Typed};
use super::super::pages::review::ReviewPage;
use super::super::rules::Refusal;
use super::super::{GATE_STATES, GATES, Gate, Score, State};
use super::files::{some_documents, some_evidence};
use super::{THEN, application, call, everybody, id};

pub(in super::super) fn reviews() -> Vec<ReviewPage> {
    let gate = |(name, state): (&&str, &&str)| Gate {
        gate: (*name).to_owned(),
        state: (*state).to_owned(),
        note: "Extract of 1 October".into(),
        by: "Céline".into(),
        at: THEN,
    };
    let score = |by: u64, points| {
        example::form("brussels")
            .criteria
            .into_iter()
            .map(move |criterion| Score {
                account: id(by),
                by: "Céline".into(),
                criterion: criterion.code,
                points,
            })
    };
    let page = |refusal| ReviewPage {
        reader: id(40),
        call: call(10, -24),
        application: application(State::Submitted, everybody()),
        gates: GATES.iter().zip(&GATE_STATES).map(gate).collect(),
        scores: score(40, 3).chain(score(41, 5)).collect(),
        taken: 6,
        alike: Why::ALL
            .map(|why| (application(State::Submitted, everybody()), why))
            .into(),
        evidence: some_evidence(),
        documents: some_documents(),
        before: Some(id(31)),
        next: Some(id(32)),
        refusal,
    };
    let refusals = [
        Refusal::Full { place: 3 },
        Refusal::GatesOpen,
        Refusal::Together,
        Refusal::Reason,
        Refusal::NoOffer,
        Refusal::Unfinished,
    ];
    let mut all: Vec<ReviewPage> = refusals.into_iter().map(|r| page(Some(r))).collect();
    all.push(ReviewPage {
        scores: Vec::new(),
        gates: Vec::new(),
        taken: 0,
        alike: Vec::new(),
        evidence: Vec::new(),
        documents: Vec::new(),
        ..page(None)
    });
    all
}

pub(in super::super) fn alikes() -> Vec<AlikePage> {
    let one = || (call(10, -24), application(State::Submitted, everybody()));
    let page = |typed: Typed, errors, refusal| {
        let mut other = one();
        other.1.id = id(33);
        AlikePage {
            one: one(),
            other,
            why: Some(Why::Mail),
            apart: false,
            typed,
            errors,
            refusal,
        }
    };
    let none = FieldErrors::default;
    let typed = Typed {
        act: "join".into(),
        keep: id::<()>(33).to_string(),
        people: "move".into(),
        sure: "yes".into(),
    };
    let mut errors = FieldErrors::default();
    errors.add("keep", "registration-error-choice");
    errors.add("people", "registration-error-choice");
    errors.add("sure", "registration-join-unsure");
    let apart = AlikePage {
        apart: true,
        why: None,
        ..page(Typed::default(), none(), None)
    };
    vec![
        page(Typed::default(), none(), None),
        page(Typed::default(), errors, None),
        page(typed.clone(), none(), Some(Refusal::HasPlaces)),
        page(typed, none(), Some(Refusal::TooMany { most: 3 })),
        apart,
    ]
}
