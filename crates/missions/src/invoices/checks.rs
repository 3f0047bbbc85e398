//! What the forms say: each read strictly, with what is wrong beside its field.

use attache_platform::moment::Date;
use attache_platform::web::FieldErrors;
use serde::Deserialize;

use super::actions::Again;
use super::rules::is_account_number;
use super::{Buyer, Invoice, Sender, Vat};
use crate::money;
use crate::organisations::identifiers::{Identifier, Scheme};

/// The longest name or street, in characters.
const LONGEST_LINE: usize = 120;

/// The longest postcode, reference or reason, in characters.
const LONGEST_SHORT: usize = 60;

/// The longest time until an invoice is due, in days.
const MOST_DUE_DAYS: i64 = 120;

/// A line of text without what is around it; what is wrong is noted.
fn line(
    errors: &mut FieldErrors,
    field: &'static str,
    typed: &str,
    (most, optional): (usize, bool),
) -> String {
    let text = typed.trim();
    let count = text.chars().count();
    if text.is_empty() && !optional {
        errors.add(field, "invoices-error-required");
    } else if text.chars().any(char::is_control) {
        errors.add(field, "invoices-error-control");
    } else if count > most {
        let args = vec![("most", most.into()), ("count", count.into())];
        errors.add_with(field, "invoices-error-long", args);
    }
    text.to_owned()
}

/// Who sends an agency's invoices, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SenderTyped {
    pub(super) agency: String,
    pub(super) prefix: String,
    pub(super) name: String,
    pub(super) street: String,
    pub(super) postcode: String,
    pub(super) town: String,
    pub(super) enterprise_number: String,
    pub(super) account_number: String,
    pub(super) vat: String,
    pub(super) due_days: String,
}

impl SenderTyped {
    pub(super) fn of(agency: String, sender: Option<&Sender>) -> SenderTyped {
        let Some(known) = sender else {
            return SenderTyped {
                agency,
                due_days: "30".to_owned(),
                ..SenderTyped::default()
            };
        };
        SenderTyped {
            agency,
            prefix: known.prefix.clone(),
            name: known.name.clone(),
            street: known.street.clone(),
            postcode: known.postcode.clone(),
            town: known.town.clone(),
            enterprise_number: known.enterprise_number.clone(),
            account_number: super::rules::shown_account(&known.account_number),
            vat: known.vat.name().to_owned(),
            due_days: known.due_days.to_string(),
        }
    }

    pub(super) fn parse(&self) -> Result<Sender, FieldErrors> {
        let mut errors = FieldErrors::default();
        let prefix = self.prefix.trim().to_ascii_uppercase();
        let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        let letter = prefix.chars().any(|c| c.is_ascii_uppercase());
        if !(2..=8).contains(&prefix.len()) || !letter || !prefix.chars().all(plain) {
            errors.add("prefix", "invoices-error-prefix");
        }
        let long = (LONGEST_LINE, false);
        let name = line(&mut errors, "name", &self.name, long);
        let street = line(&mut errors, "street", &self.street, long);
        let short = (LONGEST_SHORT, false);
        let postcode = line(&mut errors, "postcode", &self.postcode, short);
        let town = line(&mut errors, "town", &self.town, long);
        let number = Identifier::read(Scheme::Enterprise, &self.enterprise_number);
        if let Err(misread) = number {
            let (key, args) = misread.sentence();
            errors.add_with("enterprise_number", key, args);
        }
        let account: String = self.account_number.split_whitespace().collect();
        let account_number = account.to_ascii_uppercase();
        if !is_account_number(&account_number) {
            errors.add("account_number", "invoices-error-account");
        }
        let vat = Vat::from_name(&self.vat);
        if vat.is_none() {
            errors.add("vat", "invoices-error-vat");
        }
        let due_days: Option<i64> = self.due_days.trim().parse().ok();
        let due_days = due_days.filter(|days| (0..=MOST_DUE_DAYS).contains(days));
        if due_days.is_none() {
            let args = vec![("most", MOST_DUE_DAYS.into())];
            errors.add_with("due_days", "invoices-error-due-days", args);
        }
        match (number, vat, due_days) {
            (Ok(number), Some(vat), Some(due_days)) if errors.is_empty() => Ok(Sender {
                prefix,
                name,
                street,
                postcode,
                town,
                enterprise_number: number.shown(),
                account_number,
                vat,
                due_days,
            }),
            _ => Err(errors),
        }
    }
}

/// Where an invoice goes, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AddressTyped {
    pub(super) street: String,
    pub(super) postcode: String,
    pub(super) town: String,
    pub(super) reference: String,
}

impl AddressTyped {
    pub(super) fn of(buyer: &Buyer) -> AddressTyped {
        AddressTyped {
            street: buyer.street.clone(),
            postcode: buyer.postcode.clone(),
            town: buyer.town.clone(),
            reference: buyer.reference.clone(),
        }
    }

    pub(super) fn parse(&self) -> Result<Buyer, FieldErrors> {
        let mut errors = FieldErrors::default();
        let long = (LONGEST_LINE, false);
        let buyer = Buyer {
            street: line(&mut errors, "street", &self.street, long),
            postcode: line(
                &mut errors,
                "postcode",
                &self.postcode,
                (LONGEST_SHORT, false),
            ),
            town: line(&mut errors, "town", &self.town, long),
            reference: line(
                &mut errors,
                "reference",
                &self.reference,
                (LONGEST_SHORT, true),
            ),
            ..Buyer::default()
        };
        match errors.is_empty() {
            true => Ok(buyer),
            false => Err(errors),
        }
    }
}

/// A payment as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct PaymentTyped {
    pub(super) day: String,
    pub(super) amount: String,
}

impl PaymentTyped {
    /// The day and the cents. Nobody pays before there is an invoice or tomorrow, more than is
    /// open, or is paid back more than was paid.
    pub(super) fn parse(&self, of: &Invoice, today: Date) -> Result<(Date, i64), FieldErrors> {
        let mut errors = FieldErrors::default();
        let day: Option<Date> = self.day.trim().parse().ok();
        let day = day.filter(|day| (of.issued_on..=today).contains(day));
        if day.is_none() {
            errors.add("day", "invoices-error-payment-day");
        }
        let open = of.balance(today).open;
        let cents = money::cents(&self.amount).filter(|cents| *cents != 0);
        match cents {
            None => errors.add("amount", "invoices-error-amount"),
            Some(cents) if cents > open.max(0) => {
                errors.add("amount", "invoices-error-payment-much");
            }
            Some(cents) if of.paid + cents < 0 => {
                errors.add("amount", "invoices-error-payment-back");
            }
            Some(_) => {}
        }
        match (day, cents) {
            (Some(day), Some(cents)) if errors.is_empty() => Ok((day, cents)),
            _ => Err(errors),
        }
    }
}

/// A correction as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CorrectionTyped {
    pub(super) net: String,
    pub(super) why: String,
    pub(super) again: String,
}

impl CorrectionTyped {
    /// The cents before VAT, the reason, and what follows.
    pub(super) fn parse(&self, of: &Invoice) -> Result<(i64, String, Again), FieldErrors> {
        let mut errors = FieldErrors::default();
        let net = money::cents(&self.net).filter(|net| (1..=of.creditable()).contains(net));
        if net.is_none() {
            errors.add("net", "invoices-error-credit-net");
        }
        let why = line(&mut errors, "why", &self.why, (LONGEST_SHORT * 2, false));
        let again = match self.again.as_str() {
            "owed" => Some(Again::Owed),
            "waived" => Some(Again::Waived),
            _ => None,
        };
        if again.is_none() {
            errors.add("again", "invoices-error-again");
        }
        match (net, again) {
            (Some(net), Some(again)) if errors.is_empty() => Ok((net, why, again)),
            _ => Err(errors),
        }
    }
}
