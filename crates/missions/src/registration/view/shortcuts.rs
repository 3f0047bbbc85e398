//! Which keys do what, for those who choose.

use attache_foundation::layout::Frame;
use maud::{Markup, html};

/// The button that opens the help, and the help. Without scripts there are no shortcuts, and the
/// button stays away.
pub(super) fn help(keys: &[&str], frame: &Frame) -> Markup {
    html! {
        p {
            button class="button button-small" type="button" data-shortcuts-help hidden {
                (frame.say("registration-shortcuts"))
            }
        }
        dialog id="shortcuts" aria-labelledby="shortcuts-title" {
            h2 id="shortcuts-title" { (frame.say("registration-shortcuts")) }
            p { (frame.say("registration-shortcuts-lead")) }
            ul {
                @for key in keys {
                    li { kbd { (key) } " " (frame.say(said(key))) }
                }
            }
            form method="dialog" {
                button class="button" { (frame.say("registration-shortcuts-close")) }
            }
        }
    }
}

fn said(key: &str) -> &'static str {
    match key {
        "j" => "registration-shortcut-next",
        "k" => "registration-shortcut-before",
        "x" => "registration-shortcut-tick",
        "a" => "registration-decide-accept",
        "w" => "registration-decide-wait",
        "r" => "registration-decide-refuse",
        _ => "registration-shortcut-help",
    }
}
