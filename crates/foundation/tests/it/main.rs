//! What the foundation promises, on every engine there is.

mod accounts;
mod history;
mod notices;
mod post;
mod storm;
