//! Examples of the pages: full, empty, with errors. Everybody in them is invented.

mod files;
mod review;

use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::sheets::Unreadable;
use attache_platform::texts::Language;
use attache_platform::web::FieldErrors;
use jiff::civil::date;

use super::actions::{Proposed, WouldBe};
use super::drafts::{Draft, Limits, OrganisationTyped, PersonTyped, Step};
use super::example;
use super::form::Answers;
use super::importing::{self, Against, Fault, guess};
use super::pages::apply::{Known, StepPage};
use super::pages::bulk::BulkPage;
use super::pages::calls::{CallPage, CallsPage};
use super::pages::desk::{DeskPage, Line};
use super::pages::importing::{ImportPage, ImportsPage, unreadable};
use super::pages::logistics::LogisticsPage;
use super::pages::mine::{ListPage, ShowPage};
use super::pages::party::PersonPage;
use super::rules::Refusal;
use super::selection::{Proposal, Reason};
use super::store::Import;
use super::{Applicant, Application, Call, Decision, Standing, State};

pub(super) use files::{documents, evidence};
pub(super) use review::{alikes, reviews};

/// 2 October 2025, 09:00 in Brussels.
const THEN: Moment = Moment(1_759_388_400_000);

pub(super) fn id<T>(seed: u64) -> Id<T> {
    Id::new(THEN, &Chance::from_seed(seed))
}

pub(super) fn call(seed: u64, opens_in_hours: i64) -> Call {
    let new = example::late_places(id(1), "hub.brussels", "brussels", THEN);
    Call {
        id: id(seed),
        mission: id(2),
        agency: "hub.brussels".into(),
        region: new.region,
        name: new.name.localized(),
        intro: new.intro.localized(),
        opens_at: THEN.plus_seconds(opens_in_hours * 3600),
        closes_at: THEN.plus_seconds((opens_in_hours + 72) * 3600),
        logistics_until: new.logistics_until,
        grace_minutes: new.grace_minutes,
        places: new.places,
        most_people: new.most_people,
        offer_hours: new.offer_hours,
        form: new.form,
    }
}

fn typed(given: &str) -> PersonTyped {
    PersonTyped {
        given: given.into(),
        family: "O'Neill–Van den Bossche".into(),
        function: "Export manager".into(),
        mail: "lukasz@example.org".into(),
        language: "nl".into(),
        first: "2025-10-04".into(),
        last: "2025-10-10".into(),
        ..PersonTyped::default()
    }
}

fn draft() -> Draft {
    Draft {
        organisation: OrganisationTyped {
            name: "Brass <i>& Bytes</i>".into(),
            number: "0203.201.340".into(),
            size: "sme".into(),
            city: "Schaerbeek".into(),
            offer: "Sensors for breweries.".into(),
            need: "A distributor.".into(),
            ..OrganisationTyped::default()
        },
        people: vec![typed("Łukasz 王"), typed("Élise")],
        logistics: Answers::new(),
        together: "no".into(),
        answers: [
            ("exports".to_owned(), vec!["yes".to_owned()]),
            ("turnover".to_owned(), vec!["12".to_owned()]),
            (
                "wants".to_owned(),
                vec!["customers".to_owned(), "capital".to_owned()],
            ),
        ]
        .into(),
        consent: "yes".into(),
    }
}

fn applicant(seed: u64, standing: Standing, decision: Option<Decision>) -> Applicant {
    let is_offered = standing == Standing::Offered;
    Applicant {
        id: id(seed),
        application: id(30),
        given_name: "Łukasz 王".into(),
        family_name: "O'Neill–Van den Bossche".into(),
        function: "Export manager".into(),
        mail: "lukasz@example.org".into(),
        phone: "+32 2 123 45 67".into(),
        language: Language::Nl,
        first_day: date(2025, 10, 4),
        last_day: date(2025, 10, 10),
        standing,
        decision,
        reason: String::new(),
        offer_until: is_offered.then(|| THEN.plus_seconds(3600)),
        replaces: None,
    }
}

fn application(state: State, people: Vec<Applicant>) -> Application {
    Application {
        id: id(30),
        call: id(10),
        account: id(40),
        state,
        draft: draft(),
        enterprise_number: "0203.201.340".into(),
        name: "Brass & Bytes".into(),
        size: "sme".into(),
        only_together: true,
        changed_at: THEN,
        submitted_at: Some(THEN),
        duplicate_of: None,
        people,
    }
}

fn everybody() -> Vec<Applicant> {
    (50..)
        .zip(Standing::ALL)
        .map(|(seed, of)| applicant(seed, *of, None))
        .collect()
}

pub(super) fn calls() -> Vec<CallsPage> {
    let calls = vec![call(10, -24), call(11, 24), call(12, -300)];
    vec![
        CallsPage { now: THEN, calls },
        CallsPage {
            now: THEN,
            calls: Vec::new(),
        },
    ]
}

pub(super) fn call_pages() -> Vec<CallPage> {
    let page = |hours| CallPage {
        now: THEN,
        call: call(10, hours),
    };
    vec![page(-24), page(24), page(-300)]
}

pub(super) fn lists() -> Vec<ListPage> {
    let states = [State::Draft, State::Submitted, State::Withdrawn];
    let full = ListPage {
        now: THEN,
        calls: vec![call(10, -24), call(11, -24)],
        mine: states.map(|state| application(state, everybody())).into(),
        refusal: Some(Refusal::Closed),
    };
    let none = ListPage {
        now: THEN,
        calls: vec![call(11, -24)],
        mine: Vec::new(),
        refusal: None,
    };
    vec![full, none]
}

pub(super) fn shows() -> Vec<ShowPage> {
    let page = |state, people, refusal| ShowPage {
        now: THEN,
        call: call(10, -24),
        application: application(state, people),
        refusal,
    };
    let mut all = vec![
        page(State::Submitted, everybody(), None),
        page(State::Withdrawn, everybody(), None),
        ShowPage {
            application: Application {
                duplicate_of: Some(id(33)),
                ..application(State::Withdrawn, everybody())
            },
            ..page(State::Withdrawn, Vec::new(), None)
        },
    ];
    for of in Standing::ALL {
        let refusal = Some(Refusal::NoPlace);
        all.push(page(
            State::Submitted,
            vec![applicant(60, *of, None)],
            refusal,
        ));
    }
    all
}

pub(super) fn logistics() -> Vec<LogisticsPage> {
    let page = |standing, hours, refusal| {
        let call = call(10, hours);
        let application = application(State::Submitted, vec![applicant(60, standing, None)]);
        LogisticsPage {
            now: call.logistics_until.plus_seconds(-hours * 3600),
            errors: application
                .draft
                .logistics_faults(&call.form, &application.accepted()),
            call,
            application,
            refusal,
        }
    };
    let mut complete = page(Standing::Accepted, 24, None);
    if let Some(person) = complete.application.draft.people.first_mut() {
        let flight = ("flight".to_owned(), vec!["SN 543".to_owned()]);
        person.logistics = [flight].into();
        complete.errors = FieldErrors::default();
    }
    vec![
        complete,
        page(Standing::Accepted, 24, None),
        page(Standing::Accepted, -24, Some(Refusal::AnswersClosed)),
        page(Standing::Accepted, -24, None),
        page(Standing::Applied, 24, Some(Refusal::NotAccepted)),
        page(Standing::Applied, 24, None),
    ]
}

pub(super) fn people() -> Vec<PersonPage> {
    let page = |standing, typed: PersonTyped, refusal: Option<Refusal>| {
        let person = applicant(60, standing, None);
        let call = call(10, -24);
        let alone = Draft {
            people: vec![typed],
            ..Draft::default()
        };
        let mut step = StepPage::of("0", Step::People, call, alone, limits(), &[]);
        if refusal.is_some() {
            step.errors = step.draft.faults(Step::People, &step.call.form, &limits());
        }
        PersonPage {
            application: application(State::Submitted, vec![person.clone()]),
            person,
            step,
            reason: FieldErrors::default(),
            refusal,
        }
    };
    let mut unsaid = page(Standing::Accepted, typed("Élise"), None);
    unsaid.reason.add("reason", "registration-error-choice");
    vec![
        unsaid,
        page(
            Standing::Waiting,
            PersonTyped::default(),
            Some(Refusal::TooLate),
        ),
        page(
            Standing::Refused,
            PersonTyped::default(),
            Some(Refusal::NoPlace),
        ),
    ]
}

fn limits() -> Limits {
    Limits {
        most_people: 3,
        first_day: date(2025, 10, 4),
        last_day: date(2025, 10, 11),
    }
}

pub(super) fn steps() -> Vec<StepPage> {
    let mut all = Vec::new();
    for draft in [draft(), wrong(), Draft::default()] {
        for step in Step::ALL {
            let call = call(10, -24);
            let errors = draft.faults(step, &call.form, &limits());
            let refusals = [
                Refusal::NotOpen,
                Refusal::Colleague {
                    name: "Élise".into(),
                },
                Refusal::Somebody,
                Refusal::NotDraft,
            ];
            let refusal = refusals.into_iter().nth(all.len() % 5);
            all.push(StepPage {
                id: "0".repeat(26),
                step,
                call,
                draft: draft.clone(),
                limits: limits(),
                errors,
                open: vec![Step::People, Step::Review],
                documents: [None, Some(0), Some(2)][all.len() % 3],
                found: found(all.len()),
                refusal,
            });
        }
    }
    all
}

fn found(place: usize) -> Option<Option<Known>> {
    let known = |region: Option<&str>| Known {
        name: "Brass <i>& Bytes</i>".into(),
        region: region.map(str::to_owned),
    };
    match place {
        0 => Some(Some(known(Some("brussels")))),
        4 => Some(Some(known(None))),
        8 => Some(None),
        _ => None,
    }
}

/// A draft in which every check finds something.
fn wrong() -> Draft {
    let long = "x".repeat(5000);
    let person = |mail: &str, first: &str, last: &str| PersonTyped {
        given: "A\nB".into(),
        family: long.clone(),
        mail: mail.into(),
        phone: "call me".into(),
        first: first.into(),
        last: last.into(),
        ..PersonTyped::default()
    };
    Draft {
        organisation: OrganisationTyped {
            name: long.clone(),
            number: "0203.201.341".into(),
            ..OrganisationTyped::default()
        },
        people: vec![
            person("marie@@exemple", "2025-10-09", "2025-10-05"),
            person("marie", "2025-02-30", "2026-01-01"),
            person("", "", ""),
            person("", "", ""),
        ],
        answers: [
            ("exports".to_owned(), vec!["yes".to_owned()]),
            ("turnover".to_owned(), vec!["a lot".to_owned()]),
            ("wants".to_owned(), vec!["the moon".to_owned()]),
        ]
        .into(),
        ..Draft::default()
    }
}

pub(super) fn desks() -> Vec<DeskPage> {
    let mut decided = everybody();
    decided.extend(
        (70..)
            .zip(Decision::ALL)
            .map(|(seed, d)| applicant(seed, Standing::Applied, Some(*d))),
    );
    let line = |people, gates_open, gates_failed| Line {
        application: application(State::Submitted, people),
        gates_open,
        gates_failed,
    };
    let full = DeskPage {
        calls: vec![call(10, -24)],
        lines: vec![line(everybody(), 4, 0), line(decided, 1, 1)],
        proposed: Reason::ALL.map(proposed).into(),
        may_publish: true,
        refusal: Some(Refusal::Nothing),
    };
    let none = DeskPage {
        calls: Vec::new(),
        lines: Vec::new(),
        proposed: Vec::new(),
        may_publish: false,
        refusal: None,
    };
    vec![full, none]
}

fn import(done: bool, separator: &str) -> Import {
    let header = [
        "Company",
        "Enterprise number",
        "Given name",
        "Family name",
        "Function",
        "Mail",
    ];
    let header: Vec<String> = header.map(str::to_owned).into();
    let row = ["Brass", "0203.201.341", "Élise", "", "CEO", "a@b"].map(str::to_owned);
    Import {
        id: id(80),
        call: id(10),
        by: "Céline".into(),
        name: "aanvragen.csv".into(),
        digest: "0".repeat(64),
        encoding: "Windows-1252".into(),
        separator: separator.into(),
        mapping: guess(&header),
        rows: (header, vec![(2, row.into())]),
        imported: i64::from(done),
        created_at: THEN,
        done_at: done.then_some(THEN),
    }
}

pub(super) fn imports() -> Vec<ImportPage> {
    let page = |import: Import, known: bool, refusal| {
        let call = call(10, -24);
        let known = known
            .then(|| "0203.201.340".to_owned())
            .into_iter()
            .collect();
        let against = Against {
            form: &call.form,
            limits: limits(),
            language: "nl",
            known: &known,
        };
        let (told, faults) = importing::read(&import.rows, &import.mapping, &against);
        ImportPage {
            call,
            import,
            parties: told.len(),
            faults,
            errors: FieldErrors::default(),
            refusal,
        }
    };
    let fault = |key| Fault {
        row: 3,
        field: "number".into(),
        key,
        args: Vec::new(),
    };
    let mut faulty = page(import(false, ";"), true, Some(Refusal::RowsFaulty));
    faulty.faults.push(fault("registration-import-known"));
    faulty.faults.push(fault("registration-import-twice"));
    let mut stands = page(import(false, ""), false, None);
    stands.faults.clear();
    let mut unmapped = page(import(false, ";"), false, None);
    unmapped.import.mapping.clear();
    unmapped
        .errors
        .add("column-name", "registration-import-unmapped");
    let again = Refusal::AlreadyImported { import: id(81) };
    vec![
        faulty,
        stands,
        unmapped,
        page(import(true, ";"), false, Some(again)),
    ]
}

pub(super) fn import_lists() -> Vec<ImportsPage> {
    let page = |imports, errors, refusal| ImportsPage {
        calls: vec![call(10, -24)],
        imports,
        call: String::new(),
        errors,
        refusal,
    };
    let mut errors = FieldErrors::default();
    let every = [
        Unreadable::TooLarge,
        Unreadable::ExpandsTooMuch,
        Unreadable::NotASheet { looks_like: None },
        Unreadable::NotASheet {
            looks_like: Some("PDF"),
        },
        Unreadable::TooManyRows,
        Unreadable::TooManyColumns,
        Unreadable::Empty,
        Unreadable::ColumnTwice {
            column: "Mail".into(),
        },
        Unreadable::TooManyCells { row: 4 },
    ];
    for why in every {
        let (key, args) = unreadable(why);
        errors.add_with("file", key, args);
    }
    errors.add("file", "registration-import-no-file");
    let again = Refusal::AlreadyImported { import: id(81) };
    vec![
        page(
            vec![import(true, ";"), import(false, "")],
            errors,
            Some(again),
        ),
        page(Vec::new(), FieldErrors::default(), None),
    ]
}

pub(super) fn bulks() -> Vec<BulkPage> {
    let line = |refusal| WouldBe {
        application: application(State::Submitted, everybody()),
        refusal,
    };
    let page = |decision: Decision, lines: Vec<WouldBe>, refusal| BulkPage {
        decision,
        reason: "capacity".into(),
        all: lines.iter().map(|line| line.application.clone()).collect(),
        lines,
        calls: vec![call(10, -24)],
        refusal,
    };
    vec![
        page(
            Decision::Accept,
            vec![line(None), line(Some(Refusal::Full { place: 2 }))],
            Some(Refusal::GatesOpen),
        ),
        page(
            Decision::Wait,
            vec![line(None)],
            Some(Refusal::NobodyTicked),
        ),
        page(
            Decision::Refuse,
            vec![line(Some(Refusal::Reason))],
            Some(Refusal::NoDecision),
        ),
    ]
}

fn proposed(reason: Reason) -> Proposed {
    Proposed {
        application: application(State::Submitted, everybody()),
        proposal: Proposal {
            application: id(30),
            accepted: 1,
            reason,
        },
    }
}

/// An application of two, for tests of the rules.
#[cfg(test)]
pub(super) fn an_application() -> Application {
    let both = [50, 51].map(|seed| applicant(seed, Standing::Applied, None));
    application(State::Submitted, both.into())
}

/// Every gate, passed.
#[cfg(test)]
pub(super) fn passed_gates() -> Vec<super::Gate> {
    super::GATES
        .iter()
        .map(|gate| super::Gate {
            gate: (*gate).to_owned(),
            state: "passed".to_owned(),
            note: String::new(),
            by: String::new(),
            at: THEN,
        })
        .collect()
}
