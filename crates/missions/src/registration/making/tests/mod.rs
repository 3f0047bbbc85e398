//! What the form of a call shows is what it keeps.

mod browser;

use attache_foundation::layout::Frame;
use attache_platform::texts::{Language, Words};
use attache_platform::web::FieldErrors;
use attache_testkit::texts;

use super::super::form::CallForm;
use super::super::selection::Balance;
use super::super::{Call, Phase, example, samples};
use super::pages::MakingPage;
use super::typed::{CallTyped, Press};
use super::view;

const REGIONS: [&str; 3] = ["brussels", "flanders", "wallonia"];

/// A call that opens in an hour, with the form of a Region.
fn call(region: &str) -> Call {
    Call {
        form: example::form(region),
        // Those accepted answer 60 hours from now: the call closes no later.
        ..samples::call(3, -12)
    }
}

fn html(typed: &CallTyped, call: Option<(&Call, Phase)>) -> String {
    let frame = Frame {
        words: Words::new(&texts(), Language::Nl),
        path: "/calls/new".into(),
        query: String::new(),
        signed_in: None,
        mission: None,
        navigation: Vec::new(),
        demo: false,
        once: "once".into(),
        looking: None,
    };
    let page = MakingPage {
        call: call.map(|(call, phase)| (call.id, phase)),
        agencies: vec![(samples::id(1), "hub.brussels".into(), "brussels".into())],
        typed: typed.clone(),
        errors: FieldErrors::default(),
    };
    view::page(&page, &frame).into_string()
}

/// What a browser sends of the form of a call that is not out.
fn sent(typed: &CallTyped) -> Vec<(String, String)> {
    browser::fields(&html(typed, None))
}

/// Fills in fields, presses a button, and gives what the form then shows.
fn pressed(typed: &CallTyped, fill: &[(&str, &str)], button: &str) -> CallTyped {
    let shown = html(typed, None);
    assert!(
        shown.contains(&format!("value=\"{button}\"")),
        "no button {button}"
    );
    let mut sent = browser::fields(&shown);
    for (name, value) in fill {
        match sent.iter_mut().find(|(known, _)| known == name) {
            Some((_, kept)) => (*value).clone_into(kept),
            None => sent.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    sent.push(("do".to_owned(), button.to_owned()));
    let (typed, press) = CallTyped::take(&sent).unwrap();
    assert_eq!(press, Press::Rows);
    typed
}

fn kept(typed: &CallTyped) -> CallForm {
    typed.parse(None).unwrap().form
}

/// What is wrong, and beside which field.
fn wrong(typed: &CallTyped) -> Vec<(String, &'static str)> {
    let errors = typed.parse(None).unwrap_err();
    let all = errors.0.into_iter();
    all.map(|one| (one.field.into_owned(), one.key)).collect()
}

#[test]
fn a_call_edited_without_a_change_comes_out_equal() {
    for region in REGIONS {
        let call = call(region);
        let form = &call.form;
        let whole = form.documents.len() == 2 && form.balances.len() == 4;
        assert!(whole && form.questions.iter().any(|one| one.counted_only));
        let typed = CallTyped::of(&call);
        let (again, _) = CallTyped::take(&sent(&typed)).unwrap();
        assert_eq!(kept(&again), call.form, "{region}");
        for phase in [Phase::Open, Phase::Closed] {
            let shown = browser::fields(&html(&typed, Some((&call, phase))));
            assert!(shown.iter().any(|(name, _)| name == "d1-label_de"));
            let again = CallTyped::take_open(&call, &shown).unwrap();
            let whole = again.parse(Some((&call, phase))).unwrap();
            assert_eq!(whole.form, call.form, "{region} {phase:?}");
        }
        let mut lost = sent(&typed);
        lost.retain(|(name, _)| !name.starts_with("d1-"));
        let (lost, _) = CallTyped::take(&lost).unwrap();
        assert_ne!(kept(&lost), call.form, "the test would see a lost row");
    }
}

#[test]
fn quotas_of_a_call_that_is_out_stand_in_their_order() {
    let mut call = call("brussels");
    call.form.balances.reverse();
    let typed = CallTyped::take_open(&call, &[]).unwrap();
    let whole = typed.parse(Some((&call, Phase::Open))).unwrap();
    assert_eq!(whole.form, call.form);
    assert_ne!(kept(&typed), call.form, "the form puts sizes first");
}

#[test]
fn a_document_is_added_and_removed() {
    let call = call("flanders");
    let typed = pressed(&CallTyped::of(&call), &[], "add-document");
    let label = ["d2-label_en", "d2-label_nl", "d2-label_fr", "d2-label_de"];
    assert!(wrong(&typed).iter().any(|(field, _)| field == label[0]));
    let filled = [
        (label[0], "Letter"),
        (label[1], "Brief"),
        (label[2], "Lettre"),
        (label[3], "Brief"),
        ("d2-required", "yes"),
        ("d2-gate", "no_sanction"),
    ];
    let typed = pressed(&typed, &filled, "show-all");
    let form = kept(&typed);
    let last = form.documents.last().unwrap();
    assert_eq!((last.code.as_str(), last.required), ("document_1", true));
    assert_eq!(last.gate.as_deref(), Some("no_sanction"));
    assert_eq!(form.documents[..2], call.form.documents);
    assert_eq!(kept(&pressed(&typed, &[], "remove-d2")), call.form);
    let bad = pressed(&typed, &[("d2-gate", "luck")], "show-all");
    assert_eq!(
        wrong(&bad),
        [("d2-gate".to_owned(), "registration-error-choice")]
    );
}

#[test]
fn a_quota_by_an_answer_is_added_and_removed() {
    let call = call("wallonia");
    let typed = pressed(&CallTyped::of(&call), &[], "add-quota");
    let unchosen = ("b2-group".to_owned(), "registration-call-error-quota-group");
    assert!(wrong(&typed).contains(&unchosen));
    let filled = [
        ("b2-group", "domain:another"),
        ("b2-least", "0"),
        ("b2-most", "3"),
    ];
    let typed = pressed(&typed, &filled, "show-all");
    let last = kept(&typed).balances.pop().unwrap();
    let expected = Balance {
        by: "domain".into(),
        group: "another".into(),
        least: 0,
        most: 3,
    };
    assert_eq!(last, expected);
    assert_eq!(kept(&pressed(&typed, &[], "remove-b2")), call.form);
    for (field, value, key) in [
        (
            "b2-group",
            "domain:ai",
            "registration-call-error-quota-twice",
        ),
        (
            "b2-group",
            "gender:man",
            "registration-call-error-quota-group",
        ),
        ("b2-least", "4", "registration-call-error-balance"),
    ] {
        let bad = pressed(&typed, &[(field, value)], "show-all");
        let beside = if field == "b2-least" {
            "b2-most"
        } else {
            field
        };
        assert_eq!(wrong(&bad), [(beside.to_owned(), key)]);
    }
}

#[test]
fn a_quota_survives_its_question_and_says_so() {
    let call = call("brussels");
    let typed = CallTyped::of(&call);
    let domain = call.form.questions.iter();
    let row = domain.clone().position(|one| one.code == "domain").unwrap();
    let without = pressed(&typed, &[], &format!("remove-q{row}"));
    assert_eq!(without.quotas, typed.quotas, "nothing typed is lost");
    let gone = "registration-call-error-quota-group";
    let expected = ["b0-group", "b1-group"].map(|field| (field.to_owned(), gone));
    assert_eq!(wrong(&without), expected);
    let first = pressed(&without, &[], "remove-b0");
    assert_eq!(kept(&pressed(&first, &[], "remove-b0")).balances.len(), 2);
}

#[test]
fn an_answer_is_made_counted_only_and_shown_again() {
    let call = call("brussels");
    let typed = CallTyped::of(&call);
    let row = |code: &str| {
        let all = call.form.questions.iter();
        all.clone().position(|one| one.code == code).unwrap()
    };
    let gender = format!("q{}-counted", row("gender"));
    let shown = pressed(&typed, &[(&gender, "no")], "show-all");
    assert!(!kept(&shown).questions[row("gender")].counted_only);
    let again = pressed(&shown, &[(&gender, "yes")], "show-all");
    assert_eq!(kept(&again), call.form);
    for code in ["remarks", "domain", "flight"] {
        let field = format!("q{}-counted", row(code));
        let bad = pressed(&typed, &[(&field, "yes")], "show-all");
        assert_eq!(wrong(&bad), [(field, "registration-call-error-counted")]);
    }
    let depends = format!("q{}-if", row("remarks"));
    let told = [(depends.as_str(), "gender:woman")];
    let bad = pressed(&typed, &told, "show-all");
    let key = "registration-call-error-condition-counted";
    assert_eq!(wrong(&bad), [(depends.clone(), key)]);
    let control = pressed(&shown, &told, "show-all");
    assert!(kept(&control).questions[row("remarks")].only_if.is_some());
}

#[test]
fn a_row_that_is_not_there_is_no_button() {
    let sent = sent(&CallTyped::of(&call("brussels")));
    for button in ["remove-d2", "remove-b2", "remove-é", "remove-", "add-gate"] {
        let mut sent = sent.clone();
        sent.push(("do".to_owned(), button.to_owned()));
        assert_eq!(CallTyped::take(&sent).unwrap_err(), "do", "{button}");
    }
}
