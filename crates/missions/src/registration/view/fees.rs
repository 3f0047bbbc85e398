//! What taking part costs, as a call publishes it.

use attache_foundation::layout::Frame;
use maud::{Markup, html};

use super::super::fees::Fee;
use super::super::form::{CallForm, Per};
use super::size;
use crate::money::euros;

/// The fees of each size, then the rules by which they are counted and paid back.
pub(super) fn facts(form: &CallForm, frame: &Frame) -> Vec<(String, Markup)> {
    let mut all: Vec<(String, Markup)> = form
        .fees
        .iter()
        .map(|fee| {
            let of = [("size", size(frame, &fee.size).into())];
            let name = frame.words.with("registration-fee-of", &of);
            (name, html! { (one(fee, form, frame)) })
        })
        .collect();
    if !form.fees.is_empty() {
        let name = frame.say("registration-fee-refund");
        all.push((name, html! { (refund(form, frame)) }));
    }
    all
}

fn one(fee: &Fee, form: &CallForm, frame: &Frame) -> String {
    let (words, terms) = (&frame.words, &form.fee_terms);
    let key = match terms.per {
        Per::Organisation => "registration-fee-per-organisation",
        Per::Person => "registration-fee-per-person",
    };
    let mut said = vec![words.with(key, &[("fee", euros(words, fee.cents).into())])];
    if terms.per == Per::Organisation && fee.extra_cents > 0 {
        let extra = [
            ("count", terms.included.into()),
            ("fee", euros(words, fee.extra_cents).into()),
        ];
        said.push(words.with("registration-fee-extra", &extra));
    }
    if let (Some(until), Some(cents)) = (terms.early_until, fee.early_cents) {
        let early = [
            ("fee", euros(words, cents).into()),
            ("day", words.day_name(until).into()),
        ];
        said.push(words.with("registration-fee-early", &early));
    }
    said.join(" ")
}

fn refund(form: &CallForm, frame: &Frame) -> String {
    let (words, terms) = (&frame.words, &form.fee_terms);
    match terms.refund_until {
        None => words.say("registration-fee-refund-always"),
        Some(until) => words.with(
            "registration-fee-refund-until",
            &[
                ("day", words.day_name(until).into()),
                ("percent", words.percent(terms.later_percent * 10).into()),
            ],
        ),
    }
}
