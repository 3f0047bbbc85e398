//! Fees, numbers, balances: pure. Money is whole euro cents.

use attache_foundation::Error;
use attache_platform::moment::{Date, Moment, TimeZone, zone};
use attache_platform::texts::{Arg, Localized};

use super::{Invoice, Kind};
use crate::registration::{CallForm, FeeTerms, Per};

/// Why something is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The agency has not said yet who sends its invoices.
    NoSender { agency: Localized },
    /// What was shown is no longer what is due.
    Changed { name: String },
    /// Nothing is due, or nothing is to be given back.
    NothingDue,
    /// Nothing is ticked.
    NobodyTicked,
    /// Another agency has the letters that begin its numbers.
    PrefixTaken,
}

impl Refusal {
    /// The key of its sentence, and what that is told.
    pub fn sentence(&self) -> (&'static str, Vec<(&'static str, Arg)>) {
        match self {
            Refusal::NoSender { agency } => (
                "invoices-refused-no-sender",
                vec![("agency", agency.into())],
            ),
            Refusal::Changed { name } => ("invoices-refused-changed", vec![("name", name.into())]),
            Refusal::NothingDue => ("invoices-refused-nothing-due", Vec::new()),
            Refusal::NobodyTicked => ("invoices-refused-nobody-ticked", Vec::new()),
            Refusal::PrefixTaken => ("invoices-error-prefix-taken", Vec::new()),
        }
    }
}

impl attache_foundation::Rule for Refusal {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let (key, args) = refusal.sentence();
        match refusal {
            Refusal::NobodyTicked => Error::unprocessable(key, args),
            _ => Error::conflict(key, args),
        }
    }
}

/// What a line of a fee is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Organisation,
    OrganisationEarly,
    Person,
    PersonEarly,
    MorePeople,
}

impl What {
    /// The key of its words.
    pub(super) fn key(self) -> &'static str {
        match self {
            What::Organisation => "invoices-line-organisation",
            What::OrganisationEarly => "invoices-line-organisation-early",
            What::Person => "invoices-line-person",
            What::PersonEarly => "invoices-line-person-early",
            What::MorePeople => "invoices-line-more-people",
        }
    }
}

/// The lines of the fee of an application: what, how many, cents a piece. Nothing when nobody takes
/// part, or when the call has no fee for the size.
pub(super) fn lines(
    form: &CallForm,
    size: &str,
    people: i64,
    handed_in: Date,
) -> Vec<(What, i64, i64)> {
    let Some(fee) = form.fee(size).filter(|_| people > 0) else {
        return Vec::new();
    };
    let terms = &form.fee_terms;
    let in_time = terms.early_until.is_some_and(|until| handed_in <= until);
    let early = fee.early_cents.filter(|_| in_time);
    let cents = early.unwrap_or(fee.cents);
    let mut all = match (terms.per, early) {
        (Per::Organisation, None) => vec![(What::Organisation, 1, cents)],
        (Per::Organisation, Some(_)) => vec![(What::OrganisationEarly, 1, cents)],
        (Per::Person, None) => vec![(What::Person, people, cents)],
        (Per::Person, Some(_)) => vec![(What::PersonEarly, people, cents)],
    };
    let more = (people - terms.included).max(0);
    if terms.per == Per::Organisation && more > 0 {
        all.push((What::MorePeople, more, fee.extra_cents));
    }
    all.retain(|(_, count, cents)| count * cents > 0);
    all
}

/// What an application costs, in cents before VAT.
pub fn price(form: &CallForm, size: &str, people: i64, handed_in: Date) -> i64 {
    let lines = lines(form, size, people, handed_in);
    lines.iter().map(|(_, count, cents)| count * cents).sum()
}

/// What an application owes: what those who take part cost, and what stays due of those who
/// withdrew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fee {
    pub(super) price: i64,
    pub(super) kept: i64,
}

impl Fee {
    /// What is owed on a day on which the price becomes another. Of what goes, the share stays due
    /// that the call does not pay back on that day, rounded in favour of whoever pays; of what
    /// comes, what stayed due of others is paid already.
    pub(super) fn moved(self, price: i64, terms: &FeeTerms, day: Date) -> Fee {
        let gone = self.price - price;
        let kept = match gone {
            ..0 => (self.kept + gone).max(0),
            _ => self.kept + gone * (100 - terms.refund_percent(day)) / 100,
        };
        Fee { price, kept }
    }
}

/// The tax on an amount, to the nearest cent, halves up (royal decree no. 1, article 5: per
/// invoice, not per line).
pub(super) fn vat(net: i64, percent: i64) -> i64 {
    (net * percent + 50) / 100
}

/// The number of a document: `2025-FIT-0001`, of a credit note `2025-FIT-C0001`.
pub(super) fn number(kind: Kind, prefix: &str, year: i64, serial: i64) -> String {
    match kind {
        Kind::Invoice => format!("{year}-{prefix}-{serial:04}"),
        Kind::Credit => format!("{year}-{prefix}-C{serial:04}"),
    }
}

/// The twelve digits of the Belgian structured communication of an invoice (Febelfin, standard for
/// transfers with a structured communication, OGM-VCS): ten digits, here the year and the serial
/// number, and the rest of their division by 97, where 00 is written 97. An account sees the
/// same digits once, because serial numbers are counted by agency and year.
///
/// Nothing for a year or a serial number with too many digits.
pub fn communication(year: i64, serial: i64) -> Option<String> {
    if !(0..=9_999).contains(&year) || !(0..=999_999).contains(&serial) {
        return None;
    }
    let ten = year * 1_000_000 + serial;
    let check = match ten % 97 {
        0 => 97,
        rest => rest,
    };
    Some(format!("{ten:010}{check:02}"))
}

/// The structured communication as it is printed: `+++123/4567/89012+++`.
pub(super) fn shown_communication(digits: &str) -> String {
    match digits.len() {
        12 => format!("+++{}/{}/{}+++", &digits[..3], &digits[3..7], &digits[7..]),
        _ => digits.to_owned(),
    }
}

/// Whether a text without blanks is an IBAN: two letters, two check digits, and a rest of 1 on
/// division by 97 with the first four signs last and letters counting from 10 (ISO 13616-1,
/// ISO 7064 MOD 97-10). A Belgian one has 16 signs.
pub fn is_account_number(text: &str) -> bool {
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if !plain || !(15..=34).contains(&text.len()) {
        return false;
    }
    let (head, tail) = text.split_at(4);
    let letters = head[..2].bytes().all(|b| b.is_ascii_uppercase());
    let digits = head[2..].bytes().all(|b| b.is_ascii_digit());
    if !letters || !digits || (head.starts_with("BE") && text.len() != 16) {
        return false;
    }
    let rest = tail.chars().chain(head.chars()).try_fold(0, |rest, sign| {
        let value = sign.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((rest * shift + value) % 97)
    });
    rest == Some(1)
}

/// An IBAN as it is printed, in groups of four.
pub(super) fn shown_account(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let groups = signs
        .chunks(4)
        .map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

/// How an invoice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    PartlyPaid,
    Overdue,
    Paid,
    /// Taken back wholly, and nothing was paid.
    Credited,
    /// More was paid than is owed.
    PayBack,
    /// A credit note, which stands for itself.
    Note,
}

impl Standing {
    /// All of them, in the order in which they need somebody.
    pub const ALL: [Standing; 7] = [
        Standing::Overdue,
        Standing::PayBack,
        Standing::Open,
        Standing::PartlyPaid,
        Standing::Paid,
        Standing::Credited,
        Standing::Note,
    ];

    /// Its name in addresses and keys.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::PartlyPaid => "partly-paid",
            Standing::Overdue => "overdue",
            Standing::Paid => "paid",
            Standing::Credited => "credited",
            Standing::PayBack => "pay-back",
            Standing::Note => "credit-note",
        }
    }
}

/// What is still to be paid of an invoice on a day, and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    pub open: i64,
    pub standing: Standing,
}

impl Invoice {
    /// How it stands on a day: on the day on which it is due it is not overdue yet.
    pub fn balance(&self, today: Date) -> Balance {
        if self.kind == Kind::Credit {
            return Balance {
                open: 0,
                standing: Standing::Note,
            };
        }
        let open = self.total - self.credited - self.paid;
        let standing = match open {
            ..0 => Standing::PayBack,
            0 if self.paid == 0 => Standing::Credited,
            0 => Standing::Paid,
            _ if self.due_on < today => Standing::Overdue,
            _ if self.paid > 0 => Standing::PartlyPaid,
            _ => Standing::Open,
        };
        Balance { open, standing }
    }

    /// What can still be taken back of it, in cents before VAT.
    pub fn creditable(&self) -> i64 {
        match self.kind {
            Kind::Invoice => self.net - self.credited_net,
            Kind::Credit => 0,
        }
    }
}

/// Sums of a list of invoices, in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Totals {
    /// To be paid, overdue included.
    pub(super) open: i64,
    pub(super) overdue: i64,
    pub(super) paid: i64,
}

pub(super) fn totals(all: &[Invoice], today: Date) -> Totals {
    let mut sums = Totals::default();
    for one in all {
        let Balance { open, standing } = one.balance(today);
        sums.paid += one.paid;
        sums.open += open.max(0);
        if standing == Standing::Overdue {
            sums.overdue += open;
        }
    }
    sums
}

/// The day in Brussels, where the agencies keep their books.
pub(super) fn day(at: Moment) -> Date {
    let home = zone("Europe/Brussels").unwrap_or(TimeZone::UTC);
    at.local(&home).date()
}
