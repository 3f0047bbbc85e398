//! The pages of the balance.

pub(super) mod balance;
pub(super) mod traces;

use jiff::civil::date;

use super::{Activity, Company, Facts, Outcome, Trace};
use attache_platform::texts::Localized;

/// Facts in which everything occurs once that the pages show.
fn sample_facts() -> Facts {
    let text = || Localized::new(["One", "Een", "Un", "Eins"]);
    let outcome = |code: &str, kind: &str, relation: &str, owner: &str| Outcome {
        code: code.to_owned(),
        subject: text(),
        kind: kind.to_owned(),
        direction: "outbound".to_owned(),
        relation: relation.to_owned(),
        owner: owner.to_owned(),
        next_day: (!owner.is_empty()).then(|| date(2025, 11, 3)),
        closed: code == "closed",
    };
    let company = |code: &str, size: Option<&str>| Company {
        code: code.to_owned(),
        name: "Brass & Bytes".into(),
        region: Some("flanders".to_owned()),
        size: size.map(str::to_owned),
        domain: size.map(|_| "ai".to_owned()),
        stage_before: Some("exploring".to_owned()),
        stage_after: size.map(|_| "first_sale".to_owned()),
    };
    let activity = |code: &str, showcase: Option<(&str, &str)>| Activity {
        code: code.to_owned(),
        title: text(),
        showcase: showcase.map(|(to, by)| (to.to_owned(), by.to_owned())),
    };
    let trace = |list: &str, kind: &str, subject: &str| Trace {
        list: list.to_owned(),
        term: "sg-01".to_owned(),
        kind: kind.to_owned(),
        subject: subject.to_owned(),
    };
    Facts {
        companies: vec![
            company("brass-and-bytes", Some("sme")),
            company("other", None),
        ],
        outcomes: vec![
            outcome("open", "academic", "new", ""),
            outcome("followed", "industrial", "renewed", "FIT"),
            outcome("closed", "investment", "", ""),
        ],
        activities: vec![
            activity("visit", Some(("Buyers", "Photographs"))),
            activity("dinner", None),
        ],
        goals: vec![("sg-01".to_owned(), text()), ("sg-02".to_owned(), text())],
        challenges: vec![("sg-01".to_owned(), text()), ("life".to_owned(), text())],
        domains: vec![("ai".to_owned(), text())],
        traces: vec![
            trace("goal", "activity", "visit"),
            trace("goal", "agreement", "open"),
            trace("challenge", "activity", "visit"),
        ],
        academic: 15,
    }
}
