//! The forms of who sends invoices.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Frame, empty, section};
use attache_platform::web::FieldErrors;
use maud::{Markup, html};

use super::super::Vat;
use super::super::checks::SenderTyped;
use super::super::pages::sender::SenderPage;

pub(in super::super) fn head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("invoices-sender-lead")) } }
}

pub(in super::super) fn page(page: &SenderPage, frame: &Frame) -> Markup {
    let Some((name, typed)) = &page.form else {
        let body = html! { p { (frame.say("invoices-sender-none-why")) } };
        return empty("list", &frame.say("invoices-sender-none"), body);
    };
    html! {
        (section(name, form(typed, &page.errors, frame)))
        @if !page.others.is_empty() {
            ul {
                @for (id, name) in &page.others {
                    li {
                        a href={ (frame.address("/invoices/sender")) "?agency=" (id) } { (name) }
                    }
                }
            }
        }
    }
}

fn form(typed: &SenderTyped, errors: &FieldErrors, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors,
    };
    let field = |name: &'static str, key: &str, value| Field {
        name,
        label: frame.say(key),
        value,
        ..Field::default()
    };
    let hinted = |name: &'static str, key: &str, value| Field {
        hint: frame.say(&format!("{key}-hint")),
        ..field(name, key, value)
    };
    let treatments = Vat::ALL.map(|vat| Choice {
        value: vat.name().to_owned(),
        label: frame.say(&format!("invoices-vat-{}", vat.name())),
        hint: frame.say(&format!("invoices-vat-{}-hint", vat.name())),
    });
    html! {
        form class="form" method="post" action=(frame.address("/invoices/sender")) {
            (form.summary())
            input type="hidden" name="agency" value=(typed.agency);
            (form.line(&hinted("prefix", "invoices-prefix", &typed.prefix)))
            (form.line(&field("name", "invoices-sender-name", &typed.name)))
            (form.line(&field("street", "invoices-street", &typed.street)))
            (form.line(&field("postcode", "invoices-postcode", &typed.postcode)))
            (form.line(&field("town", "invoices-town", &typed.town)))
            (form.line(&field(
                "enterprise_number",
                "invoices-enterprise-number",
                &typed.enterprise_number,
            )))
            (form.line(&hinted(
                "account_number",
                "invoices-account-number",
                &typed.account_number,
            )))
            (form.one_of(&hinted("vat", "invoices-vat-treatment", &typed.vat), &treatments))
            (form.number(&field("due_days", "invoices-due-days", &typed.due_days)))
            button class="button button-main" { (frame.say("invoices-sender-keep")) }
        }
    }
}
