//! Filling in and handing in.

use super::*;

#[tokio::test]
async fn a_party_applies_and_every_letter_of_its_names_stands() {
    for stage in stages(6).await {
        let by = stage.account("Marie").await;
        let id = stage.apply(by, &number(1), 3).await.unwrap();
        let found = stage.found(id).await;
        assert_eq!(found.state, State::Submitted, "{}", stage.kit.engine);
        assert_eq!(found.name, "O'Neill–Van den Bossche, Łukasz 王");
        assert_eq!(found.people.len(), 3);
        assert_eq!(found.people[0].name(), "Łukasz 王 O'Neill–Van den Bossche");
        assert_eq!(
            found.draft.organisation.offer,
            "<img src=x onerror=alert(1)>"
        );
        assert_eq!(found.draft.answers["wants"], ["customers", "capital"]);
        assert!(!found.only_together);
    }
}

#[tokio::test]
async fn handing_in_twice_is_handing_in_once() {
    for stage in stages(6).await {
        let by = stage.account("Marie").await;
        let id = stage.apply(by, &number(1), 2).await.unwrap();
        stage.hand_in(by, id).await.unwrap();
        assert_eq!(
            stage.found(id).await.people.len(),
            2,
            "{}",
            stage.kit.engine
        );
        let mut change = stage.change(By::Account(by)).await;
        assert_eq!(
            start(&mut change, stage.call, by).await.unwrap(),
            id,
            "it is the same one"
        );
    }
}

#[tokio::test]
async fn an_organisation_applies_once_and_a_stranger_learns_no_name() {
    for stage in stages(6).await {
        let first = stage.account("Marie").await;
        stage.apply(first, &number(1), 1).await.unwrap();
        let second = stage.account("Somebody").await;
        let refused = stage.apply(second, &number(1), 1).await;
        let Err(Error::Refusal { key, args, .. }) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(key, "registration-refused-somebody", "{}", stage.kit.engine);
        assert!(args.is_empty());
    }
}

#[tokio::test]
async fn a_colleague_is_told_who_applied() {
    for stage in stages(6).await {
        let first = stage.account("Marie").await;
        let id = stage.apply(first, &number(1), 1).await.unwrap();
        stage.check(id, first).await;
        stage.decide(id, &[Decision::Accept]).await.unwrap();
        stage.publish().await.unwrap();
        let person = stage.found(id).await.people[0].id;
        let mut change = stage.change(By::Itself).await;
        let colleague =
            accounts::open_account(&mut change, "Jan", Language::Nl, Some(person)).await;
        change.finish().await.unwrap();
        let colleague = colleague.unwrap();
        let draft = stage.draft(colleague, &number(1), 1).await.unwrap();
        let refused = stage.hand_in(colleague, draft).await;
        let Err(Refused::Rule(refusal)) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(
            refusal,
            Refusal::Colleague {
                name: "Marie".into()
            }
        );
    }
}

#[tokio::test]
async fn what_is_wrong_is_kept_as_it_was_typed() {
    for stage in stages(6).await {
        let by = stage.account("Marie").await;
        let id = stage.draft(by, &number(1), 1).await.unwrap();
        let mut change = stage.change(By::Account(by)).await;
        let wrong = [("p0-mail", "marie@@exemple"), ("p0-first", "2025-02-30")];
        send(&mut change, id, by, Step::People, &wrong)
            .await
            .unwrap();
        change.finish().await.unwrap();
        let found = stage.found(id).await;
        assert_eq!(
            found.draft.people[0].mail, "marie@@exemple",
            "{}",
            stage.kit.engine
        );
        assert_eq!(found.draft.people[0].given, "Łukasz 王", "the rest stands");
        let refused = stage.hand_in(by, id).await;
        assert!(
            matches!(refused, Err(Refused::Rule(Refusal::Unfinished))),
            "{refused:?}"
        );
        assert_eq!(stage.found(id).await.state, State::Draft);
    }
}

#[tokio::test]
async fn a_field_that_the_form_does_not_have_is_refused_and_changes_nothing() {
    for stage in stages(6).await {
        let by = stage.account("Marie").await;
        let id = stage.draft(by, &number(1), 1).await.unwrap();
        let mut change = stage.change(By::Account(by)).await;
        for (step, field) in [
            (Step::Organisation, "role"),
            (Step::People, "p0-standing"),
            (Step::People, "p7-given"),
            (Step::Questions, "q-flight"),
        ] {
            let refused = send(&mut change, id, by, step, &[(field, "admin")]).await;
            let Err(Refused::Error(Error::Refusal { key, .. })) = refused else {
                panic!("{field}: {refused:?}")
            };
            assert_eq!(key, "error-unknown-field", "{field}");
        }
    }
}

#[tokio::test]
async fn the_deadline_is_that_of_the_server_and_its_grace() {
    for stage in stages(6).await {
        let by = stage.account("Marie").await;
        let [early, late] = [1, 2].map(number);
        let first = stage.draft(by, &early, 1).await.unwrap();
        let other = stage.account("Jan").await;
        let second = stage.draft(other, &late, 1).await.unwrap();
        stage.kit.clock.advance_seconds(36 * 3600 + 14 * 60);
        stage.hand_in(by, first).await.unwrap();
        let third = stage.account("Piet").await;
        let refused = stage.draft(third, &number(3), 1).await;
        assert!(refused.is_err(), "nothing begins in the grace: {refused:?}");
        stage.kit.clock.advance_seconds(60);
        let refused = stage.hand_in(other, second).await;
        assert!(
            matches!(refused, Err(Refused::Rule(Refusal::Closed))),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn nobody_reaches_the_draft_of_another() {
    for stage in stages(6).await {
        let (by, other) = (stage.account("Marie").await, stage.account("Jan").await);
        let id = stage.draft(by, &number(1), 1).await.unwrap();
        let mut change = stage.change(By::Account(other)).await;
        let refused = send(
            &mut change,
            id,
            other,
            Step::Organisation,
            &[("name", "Mine")],
        )
        .await;
        assert!(
            matches!(refused, Err(Refused::Error(Error::Absent))),
            "{refused:?}"
        );
        let refused = withdraw(&mut change, id, other).await;
        assert!(
            matches!(refused, Err(Refused::Error(Error::Absent))),
            "{refused:?}"
        );
    }
}

#[test]
fn a_question_is_put_when_its_condition_holds() {
    let form = example::form("brussels");
    form.check().unwrap();
    let codes = |answers: &Answers| -> Vec<String> {
        let put = form.visible(Stage::Apply, Per::Organisation, answers);
        put.map(|question| question.code.clone()).collect()
    };
    let yes: Answers = [("exports".to_owned(), vec!["yes".to_owned()])].into();
    assert_eq!(codes(&Answers::new()), ["exports", "wants", "domain"]);
    assert_eq!(codes(&yes), ["exports", "turnover", "wants", "domain"]);
}

#[test]
fn a_form_that_cannot_be_put_is_refused() {
    let whole = example::form("brussels");
    let read = CallForm::parse(&whole.to_json());
    assert_eq!(read, Ok(whole.clone()), "what is kept is read again");
    let mut late = whole.clone();
    late.questions.swap(0, 1);
    assert!(late.check().is_err(), "a condition on a later question");
    let mut light = whole.clone();
    light.criteria.pop();
    assert!(light.check().is_err(), "weights that do not make a hundred");
    let mut twice = whole.clone();
    twice.questions.push(twice.questions[0].clone());
    assert!(twice.check().is_err(), "a name that stands twice");
    let unknown = whole.to_json().replace("\"required\"", "\"requierd\"");
    assert!(
        CallForm::parse(&unknown).is_err(),
        "a field that is not known"
    );
    let mut strange = whole.clone();
    strange.balances[2].group = "nothing".to_owned();
    assert!(strange.check().is_err(), "a quota of no answer of the call");
    let silent = whole.to_json().replace("Kapitaal", " ");
    assert!(
        CallForm::parse(&silent).is_err(),
        "a text that lacks a language"
    );
}

#[tokio::test]
async fn the_first_person_needs_no_adding() {
    for stage in stages(6).await {
        let by = stage.account("Marie").await;
        let mut change = stage.change(By::Account(by)).await;
        let id = start(&mut change, stage.call, by).await.unwrap();
        let fields = [("p0-given", "Noor"), ("do", "add")];
        send(&mut change, id, by, Step::People, &fields)
            .await
            .unwrap();
        change.finish().await.unwrap();
        let people = stage.found(id).await.draft.people;
        let given: Vec<&str> = people.iter().map(|person| person.given.as_str()).collect();
        assert_eq!(given, ["Noor", ""], "{}", stage.kit.engine);
    }
}

#[test]
fn fees_and_their_rules_are_checked_when_a_call_is_made() {
    let whole = example::form("flanders");
    assert_eq!(CallForm::parse(&whole.to_json()), Ok(whole.clone()));
    // What was made before there were rules is read as it was meant.
    let before = "{\"criteria\":[{\"code\":\"fit\",\"label\":{\"en\":\"a\",\"nl\":\"a\",\
                  \"fr\":\"a\",\"de\":\"a\"},\"weight\":100}],\"questions\":[],\
                  \"fees\":[{\"size\":\"sme\",\"cents\":10000}]}";
    let before = CallForm::parse(before).expect("an older form");
    assert_eq!(before.fee_terms, FeeTerms::default());
    let wrong = |spoil: &dyn Fn(&mut CallForm)| {
        let mut form = whole.clone();
        spoil(&mut form);
        matches!(form.check(), Err(form::BadForm::Fee { .. }))
    };
    assert!(wrong(&|form| form.fees[0].cents = -1));
    assert!(wrong(&|form| form.fees[0].cents = MOST_CENTS + 1));
    assert!(wrong(&|form| form.fees[0].size = "tiny".into()));
    assert!(wrong(&|form| form.fees[1].size = "sme".into()));
    assert!(wrong(&|form| form.fees[0].early_cents = Some(-1)));
    assert!(wrong(&|form| form.fee_terms.later_percent = 101));
    assert!(!wrong(&|form| form.fees[0].cents = 0), "the control");
}
