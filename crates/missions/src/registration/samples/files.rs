//! Examples of the pages with files.

use attache_platform::files::{Kind, NotTaken};
use attache_platform::web::FieldErrors;
use jiff::civil::date;

use super::super::documents::{Document, Evidence, Kept, NotKept};
use super::super::pages::documents::DocumentsPage;
use super::super::pages::evidence::{EvidencePage, Typed};
use super::super::rules::Refusal;
use super::super::{GATES, PROOFS, State};
use super::{THEN, application, call, everybody, id};

fn kept(kind: Kind) -> Kept {
    Kept {
        name: format!("O'Neill–Łukasz 王.{}", kind.name()),
        kind,
        size: 123_456,
        digest: "0".repeat(64),
        by: "Céline".into(),
        at: THEN,
    }
}

pub(in super::super) fn some_documents() -> Vec<Document> {
    let document = |seed, code: &str, kind| Document {
        id: id(seed),
        code: code.into(),
        file: kept(kind),
    };
    vec![
        document(80, "extract", Kind::Pdf),
        document(81, "extract", Kind::Png),
        document(82, "no longer asked", Kind::Jpeg),
    ]
}

pub(in super::super) fn some_evidence() -> Vec<Evidence> {
    let proof = |(place, what): (usize, &&str)| Evidence {
        id: id(90),
        gate: GATES[place % GATES.len()].into(),
        what: (*what).to_owned(),
        day: date(2025, if place == 0 { 3 } else { 9 }, 30),
        note: if place % 2 == 0 {
            "<i>Looked up</i>"
        } else {
            ""
        }
        .into(),
        file: kept(Kind::Pdf),
    };
    PROOFS.iter().enumerate().map(proof).collect()
}

fn wrongs() -> Vec<NotKept> {
    let kind = Kind::Pdf;
    let mismatch = NotTaken::Mismatch {
        is: Kind::Png,
        said: Kind::Pdf,
    };
    let looks_like = Some("HEIC");
    let mut all: Vec<NotKept> = [
        mismatch,
        NotTaken::Missing,
        NotTaken::Empty,
        NotTaken::TooLarge { size: 9_000_000 },
        NotTaken::Other { looks_like },
        NotTaken::Other { looks_like: None },
        NotTaken::CutOff { kind },
        NotTaken::Trailing { kind },
    ]
    .map(NotKept::from)
    .into();
    let name = "Extract.pdf".into();
    all.push(NotKept::Twice { name });
    all.extend([NotKept::TooMany, NotKept::TooMuch, NotKept::NoRoom]);
    all
}

fn error(why: &NotKept) -> FieldErrors {
    let (key, args) = why.sentence();
    let mut errors = FieldErrors::default();
    errors.add_with("file", key, args);
    errors
}

pub(in super::super) fn documents() -> Vec<DocumentsPage> {
    let page = |state, errors, refusal| DocumentsPage {
        now: THEN,
        call: call(10, -24),
        application: application(state, everybody()),
        documents: some_documents(),
        code: "insurance".into(),
        errors,
        refusal,
    };
    let none = FieldErrors::default;
    let mut all: Vec<DocumentsPage> = wrongs()
        .iter()
        .map(|why| page(State::Draft, error(why), None))
        .collect();
    let mut required = page(State::Draft, none(), None);
    required.documents.clear();
    required.call.form.documents[0].required = true;
    all.extend([
        required,
        page(State::Submitted, none(), Some(Refusal::AnswersClosed)),
        page(State::Withdrawn, none(), Some(Refusal::NotDraft)),
    ]);
    all
}

pub(in super::super) fn evidence() -> Vec<EvidencePage> {
    let page = |errors| EvidencePage {
        today: date(2025, 10, 2),
        call: call(10, -24),
        application: application(State::Submitted, everybody()),
        evidence: some_evidence(),
        documents: some_documents(),
        typed: Typed {
            gate: "complete".into(),
            what: "other".into(),
            day: "2025-13-40".into(),
            note: "\"<b>".into(),
        },
        errors,
        refusal: None,
    };
    let mut all: Vec<EvidencePage> = wrongs().iter().map(|why| page(error(why))).collect();
    let mut errors = FieldErrors::default();
    errors.add("day", "registration-evidence-future");
    errors.add("gate", "registration-error-choice");
    all.push(page(errors));
    all.push(EvidencePage {
        evidence: Vec::new(),
        documents: Vec::new(),
        typed: Typed::default(),
        ..page(FieldErrors::default())
    });
    all
}
