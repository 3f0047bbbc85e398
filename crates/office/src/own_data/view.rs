//! The markup of one's own data.

use attache_foundation::layout::{Frame, facts, section};
use attache_platform::texts::Localized;
use maud::{Markup, html};
use serde_json::Value;

use super::Row;
use super::pages::OwnDataPage;
use crate::read_audit;

/// How many rows of a table the page shows; the download has all.
const SHOWN: usize = 50;

/// Columns that have a name in the reader's words.
pub(super) const COLUMNS: &[&str] = &[
    "accepted_at",
    "activity",
    "agreed_at",
    "answered_at",
    "args",
    "arrives_at",
    "asked_at",
    "at",
    "body",
    "bound_at",
    "capacity",
    "category",
    "cents",
    "changed_at",
    "class",
    "code",
    "codes_left",
    "communication",
    "confirmed_at",
    "created_at",
    "criterion",
    "data",
    "day",
    "decided_at",
    "device",
    "document",
    "due_on",
    "ended_at",
    "ends_at",
    "enterprise_number",
    "expires_at",
    "facts",
    "family_name",
    "first_day",
    "from_day",
    "function",
    "function_shown",
    "gate",
    "given_name",
    "government",
    "hidden",
    "invited_at",
    "granted_at",
    "issued_on",
    "issuer",
    "kept",
    "key",
    "kind",
    "language",
    "last_day",
    "last_seen_at",
    "leaves_at",
    "leg",
    "length_minutes",
    "made_at",
    "mail",
    "mail_shown",
    "message",
    "mission",
    "name",
    "named",
    "net",
    "note",
    "noted_at",
    "number",
    "offer_until",
    "offers_shown",
    "opened_at",
    "organisation",
    "part_of_day",
    "person",
    "phone",
    "phone_shown",
    "photo_refused",
    "placed_at",
    "points",
    "postcode",
    "precedence",
    "price",
    "priority",
    "reason",
    "reference",
    "region",
    "replaces",
    "role",
    "scope",
    "set_at",
    "size",
    "source",
    "standing",
    "starts_at",
    "state",
    "street",
    "strength",
    "style",
    "subject",
    "submitted_at",
    "synthetic",
    "table_number",
    "title",
    "to_day",
    "told_at",
    "total",
    "town",
    "undone_at",
    "until",
    "used_at",
    "vat",
    "waived",
    "what",
    "withdrawn_at",
    "written_at",
];

/// What only the download has: ids, applications as they were typed, and what stands on invoices,
/// which are documents of their own.
pub(super) const ONLY_DOWNLOADED: [&str; 5] = ["id", "typed", "sender", "buyer", "lines"];

pub(super) fn head(frame: &Frame) -> Markup {
    html! {
        p class="standfirst" { (frame.say("own-data-lead")) }
        p { a class="button" href="/api/my-data" download { (frame.say("own-data-download")) } }
    }
}

pub(super) fn page(page: &OwnDataPage, frame: &Frame) -> Markup {
    html! {
        (section(frame.say("own-data-readers"), readers(page, frame)))
        @for (name, rows) in &page.data.tables {
            (section(frame.say(&format!("own-data-table-{name}")), shown(name, rows, frame)))
        }
        @if page.is_person { (section(frame.say("own-data-erase"), erase(frame))) }
    }
}

fn shown(name: &str, rows: &[Row], frame: &Frame) -> Markup {
    html! {
        p { (frame.say(&format!("own-data-until-{}", until(name)))) }
        @for row in rows.iter().take(SHOWN) {
            (facts(&pairs(name, row, frame)))
        }
        @if rows.len() > SHOWN {
            p { (frame.words.with("own-data-more", &[("count", (rows.len() - SHOWN).into())])) }
        }
    }
}

/// A row as names and values: a value of the travel file under its own name, all else under the
/// names of the columns in the reader's words.
fn pairs(table: &str, row: &Row, frame: &Frame) -> Vec<(String, Markup)> {
    let field = row.get("field").and_then(Value::as_str);
    if let (Some(field), "dossier_fields", Some(value)) = (field, table, row.get("value")) {
        let name = frame.say(&format!("dossiers-field-{field}"));
        return vec![(name, html! { (plain(value, frame)) })];
    }
    row.iter()
        .filter(|(_, value)| !value.is_null() && value.as_str() != Some(""))
        .filter(|(name, _)| !ONLY_DOWNLOADED.contains(&name.as_str()))
        .map(|(name, value)| {
            let known = COLUMNS.contains(&name.as_str());
            let named = match known {
                true => frame.say(&format!("own-data-column-{name}")),
                false => name.replace('_', " "),
            };
            (named, html! { (plain(value, frame)) })
        })
        .collect()
}

/// A value for people; a text in several languages in the reader's.
fn plain(value: &Value, frame: &Frame) -> String {
    let Value::String(text) = value else {
        return value.to_string();
    };
    match Localized::from_json(text) {
        Some(localized) => localized.get(frame.language()).to_owned(),
        None => text.clone(),
    }
}

/// Which sentence says until when a table's rows are kept; the days stand in the rules.
fn until(table: &str) -> &'static str {
    match table {
        "dossier_fields" | "companions" => "travel",
        "letters" | "notices" | "meeting_requests" => "words",
        "sessions" | "calendar_feeds" => "short",
        "applications"
        | "applicants"
        | "application_gates"
        | "application_documents"
        | "gate_evidence"
        | "invoice_addresses"
        | "invitations" => "applying",
        "invoices" | "invoice_payments" => "invoices",
        "sign_in_requests" | "sign_in_steps" => "day",
        "second_factors" | "recovery_codes" => "account",
        "readings" | "dossier_grants" => "reads",
        "history" => "log",
        _ => "people",
    }
}

fn readers(page: &OwnDataPage, frame: &Frame) -> Markup {
    let all = format!("/{}/my-data/readings", frame.language().code());
    html! {
        (read_audit::own_table(&page.reads, frame))
        p { a href=(all) { (frame.say("own-data-all-readings")) } }
    }
}

fn erase(frame: &Frame) -> Markup {
    let action = format!("/{}/my-data/erasure", frame.language().code());
    html! {
        p { (frame.say("own-data-erase-lead")) }
        form method="post" action=(action) {
            button class="button button-grave" { (frame.say("own-data-erase-ask")) }
        }
    }
}
