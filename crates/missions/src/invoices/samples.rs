//! Examples of the pages: full, empty, with errors. Everybody in them is invented.

use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Language;
use attache_platform::web::FieldErrors;
use jiff::civil::date;

use super::checks::{AddressTyped, CorrectionTyped, PaymentTyped, SenderTyped};
use super::pages::due::DuePage;
use super::pages::list::{ListPage, Wanted};
use super::pages::mine::{MinePage, OwnPage};
use super::pages::one::OnePage;
use super::pages::sender::SenderPage;
use super::rules::{self, Refusal, Standing, Totals};
use super::{Buyer, Invoice, Kind, Line, Owing, Payment, Sender, Vat};

const TODAY: Date = date(2025, 9, 1);

fn id<T>(seed: u64) -> Id<T> {
    Id::new(Moment(0), &Chance::from_seed(seed))
}

pub(super) fn sender(vat: Vat) -> Sender {
    Sender {
        prefix: "FIT".into(),
        name: "Flanders Investment & Trade".into(),
        street: "Gaucheretstraat 90".into(),
        postcode: "1030".into(),
        town: "Brussel".into(),
        enterprise_number: "0203.201.340".into(),
        account_number: "BE68539007547034".into(),
        vat,
        due_days: 30,
    }
}

fn buyer() -> Buyer {
    Buyer {
        name: "Brass & Bytes".into(),
        street: "Kouter 1".into(),
        postcode: "9000".into(),
        town: "Gent".into(),
        enterprise_number: "0403.170.701".into(),
        reference: "PO 4711".into(),
    }
}

pub(super) fn invoice(seed: u64, language: Language, vat: Vat) -> Invoice {
    let serial = i64::try_from(seed).unwrap_or(1);
    let (net, issued_on) = (20_000, date(2025, 7, 1));
    let tax = rules::vat(net, vat.percent());
    Invoice {
        id: id(seed),
        application: id(2),
        agency: id(3),
        region: "flanders".into(),
        kind: Kind::Invoice,
        credits: None,
        number: rules::number(Kind::Invoice, "FIT", 2025, serial),
        communication: rules::communication(2025, serial).unwrap_or_default(),
        language,
        issued_on,
        due_on: date(2025, 7, 31),
        sender: sender(vat),
        buyer: buyer(),
        lines: vec![
            Line {
                text: "Deelnameprijs".into(),
                count: 1,
                cents: 15_000,
            },
            Line {
                text: "Bijkomende deelnemer".into(),
                count: 1,
                cents: 5_000,
            },
        ],
        net,
        vat_percent: vat.percent(),
        vat: tax,
        total: net + tax,
        credited_net: 0,
        credited: 0,
        paid: 0,
    }
}

fn note() -> Invoice {
    let of = invoice(1, Language::Fr, Vat::None);
    Invoice {
        id: id(7),
        kind: Kind::Credit,
        credits: Some((of.id, of.number.clone())),
        number: rules::number(Kind::Credit, "FIT", 2025, 1),
        communication: String::new(),
        buyer: Buyer {
            reference: String::new(),
            street: String::new(),
            ..buyer()
        },
        ..of
    }
}

/// One of each standing.
fn all() -> Vec<Invoice> {
    let plain = |seed| invoice(seed, Language::Nl, Vat::Standard);
    vec![
        plain(1),
        Invoice {
            due_on: date(2025, 10, 1),
            ..plain(2)
        },
        Invoice {
            due_on: date(2025, 10, 1),
            paid: 10_000,
            ..plain(3)
        },
        Invoice {
            paid: 24_200,
            ..plain(4)
        },
        Invoice {
            credited: 24_200,
            credited_net: 20_000,
            ..plain(5)
        },
        Invoice {
            credited: 24_200,
            credited_net: 20_000,
            paid: 24_200,
            ..plain(6)
        },
        note(),
    ]
}

pub(super) fn lists() -> Vec<ListPage> {
    let invoices = all();
    let counts = Standing::ALL.map(|standing| (standing, 1));
    let full = ListPage {
        today: TODAY,
        totals: rules::totals(&invoices, TODAY),
        invoices,
        counts: counts.into(),
        wanted: Wanted {
            text: "brass".into(),
            standings: vec![Standing::Open],
        },
        waiting: 3,
        may_issue: true,
    };
    let none = |may_issue| ListPage {
        today: TODAY,
        invoices: Vec::new(),
        counts: Vec::new(),
        wanted: Wanted::default(),
        totals: Totals::default(),
        waiting: 0,
        may_issue,
    };
    vec![full, none(true), none(false)]
}

fn owing(seed: u64, size: &str, invoiced: i64) -> Owing {
    Owing {
        application: id(seed),
        call: id(4),
        agency: id(3),
        agency_name: "Flanders Investment & Trade".into(),
        region: "flanders".into(),
        language: Language::Nl,
        size: size.into(),
        people: 2,
        buyer: Buyer {
            street: String::new(),
            ..buyer()
        },
        price: 15_000,
        kept: 2_500,
        waived: 0,
        invoiced,
        handed_in: date(2025, 6, 1),
    }
}

pub(super) fn dues() -> Vec<DuePage> {
    let agency = "Flanders Investment & Trade".to_owned();
    let page = |refusal, sender, owing| DuePage {
        owing,
        senders: vec![(id(3), agency.as_str().into(), sender)],
        refusal,
    };
    let some = || {
        vec![
            owing(1, "sme", 0),
            owing(2, "large", 5_000),
            owing(3, "sme", 30_000),
        ]
    };
    let mut all = vec![
        page(None, Some(sender(Vat::Standard)), some()),
        page(None, None, Vec::new()),
    ];
    for refusal in [
        Refusal::NoSender {
            agency: agency.as_str().into(),
        },
        Refusal::Changed {
            name: "Brass & Bytes".into(),
        },
        Refusal::NothingDue,
        Refusal::NobodyTicked,
    ] {
        all.push(page(Some(refusal), Some(sender(Vat::None)), some()));
    }
    all
}

pub(super) fn senders() -> Vec<SenderPage> {
    let typed = SenderTyped {
        name: "a\u{7}".into(),
        street: "a".repeat(130),
        ..SenderTyped::of(id::<()>(3).to_string(), None)
    };
    let mut errors = typed.parse().err().unwrap_or_default();
    errors.add("prefix", Refusal::PrefixTaken.sentence().0);
    errors.add_with(
        "due_days",
        "invoices-error-due-days",
        vec![("most", 120.into())],
    );
    let known = SenderTyped::of(id::<()>(3).to_string(), Some(&sender(Vat::None)));
    let page = |typed: Option<SenderTyped>, errors| SenderPage {
        others: vec![(id::<()>(9).to_string(), "AWEX".to_owned())],
        form: typed.map(|typed| ("Flanders Investment & Trade".to_owned(), typed)),
        errors,
    };
    vec![
        page(Some(known), FieldErrors::default()),
        page(Some(typed), errors),
        page(None, FieldErrors::default()),
    ]
}

pub(super) fn ones() -> Vec<OnePage> {
    let page = |invoice: Invoice, errors: FieldErrors| OnePage {
        today: TODAY,
        notes: match invoice.credited {
            0 => Vec::new(),
            _ => vec![(id(7), "2025-FIT-C0001".to_owned())],
        },
        payments: match invoice.paid {
            0 => Vec::new(),
            paid => vec![Payment {
                day: date(2025, 7, 15),
                cents: paid,
                by: "An Claes".into(),
            }],
        },
        may_issue: true,
        payment: PaymentTyped::default(),
        correction: CorrectionTyped::default(),
        errors,
        invoice,
    };
    let mut errors = CorrectionTyped::default()
        .parse(&invoice(1, Language::Nl, Vat::None))
        .err()
        .unwrap_or_default();
    errors.add("day", "invoices-error-payment-day");
    errors.add("amount", "invoices-error-payment-much");
    let mut back = FieldErrors::default();
    back.add("amount", "invoices-error-payment-back");
    let mut unread = FieldErrors::default();
    unread.add("amount", "invoices-error-amount");
    let mut pages: Vec<OnePage> = all()
        .into_iter()
        .map(|one| page(one, FieldErrors::default()))
        .collect();
    for errors in [errors, back, unread] {
        pages.push(page(invoice(1, Language::De, Vat::None), errors));
    }
    for language in Language::ALL {
        let one = page(invoice(2, language, Vat::None), FieldErrors::default());
        pages.push(OnePage {
            may_issue: false,
            ..one
        });
    }
    pages
}

pub(super) fn mines() -> Vec<MinePage> {
    let typed = AddressTyped::default();
    let errors = typed.parse().err().unwrap_or_default();
    let page = |invoices, typed, errors| MinePage {
        today: TODAY,
        application: id(2),
        name: "Brass & Bytes".into(),
        invoices,
        typed,
        errors,
    };
    vec![
        page(all(), AddressTyped::of(&buyer()), FieldErrors::default()),
        page(Vec::new(), typed, errors),
    ]
}

pub(super) fn owns() -> Vec<OwnPage> {
    let of = [invoice(1, Language::En, Vat::Standard), note()];
    of.map(|invoice| OwnPage {
        today: TODAY,
        invoice,
    })
    .into()
}
