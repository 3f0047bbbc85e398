//! How the pages of invoices look.

pub(super) mod due;
pub(super) mod list;
pub(super) mod mine;
pub(super) mod one;
pub(super) mod sender;

use attache_foundation::layout::{Frame, Standing as Look, Tone, notice, state};
use maud::{Markup, html};

use super::rules::{Refusal, Standing};

/// How an invoice stands, in a word.
fn standing(frame: &Frame, of: Standing) -> Markup {
    let look = match of {
        Standing::Open => Look::Open,
        Standing::PartlyPaid => Look::Wait,
        Standing::Overdue | Standing::PayBack => Look::Bad,
        Standing::Paid => Look::Good,
        Standing::Credited | Standing::Note => Look::Over,
    };
    let said = frame.say(&format!("invoices-standing-{}", of.name()));
    state(look, said)
}

/// Why something was not done.
fn refused(refusal: Option<&Refusal>, frame: &Frame) -> Markup {
    html! {
        @if let Some(refusal) = refusal {
            @let (key, args) = refusal.sentence();
            (notice(Tone::Bad, html! { p { (frame.words.with(key, &args)) } }))
        }
    }
}
