//! The markup of the log and of the outbox.

use attache_foundation::layout::{
    Entry, Frame, LogLine, Tone, empty, entries, log, notice, tag, with_icon,
};
use maud::{Markup, html};

use super::pages::{HistoryPage, LettersPage};
use crate::desk::{Happened, office_time, sentence};

/// How many characters of a seal are shown: enough to compare two copies of a log by eye.
const SEAL_SHOWN: usize = 10;

pub(super) fn history_head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("administration-history-lead")) } }
}

pub(super) fn history(page: &HistoryPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.lines.is_empty() {
        return empty(
            "history",
            &words.say("administration-history-none"),
            html! {
                p { (words.say("administration-history-none-more")) }
            },
        );
    }
    let lines: Vec<LogLine> = page
        .lines
        .iter()
        .map(|line| log_line(line, frame))
        .collect();
    html! {
        @match &page.altered {
            None => (notice(Tone::Good, html! { p { (words.say("administration-sound")) } })),
            Some(altered) => (notice(Tone::Bad, html! {
                p { (words.with("administration-altered", &[("number", altered.number.into())])) }
            })),
        }
        (log(&lines))
        (more(page.more, "/history", frame))
    }
}

fn log_line(line: &Happened, frame: &Frame) -> LogLine {
    let seal: String = line.seal.chars().take(SEAL_SHOWN).collect();
    let words = &frame.words;
    let args = [("number", line.number.into()), ("seal", seal.into())];
    LogLine {
        when: office_time(line.at, words),
        instant: line.at.to_string(),
        what: html! {
            p { (sentence(words, line)) }
            p class="note" { (words.with("administration-line", &args)) }
        },
    }
}

/// The way to earlier lines.
fn more(lines: Option<i64>, path: &str, frame: &Frame) -> Markup {
    html! {
        @if let Some(lines) = lines {
            p class="row" {
                a class="button" href=(frame.address(&format!("{path}?lines={lines}"))) {
                    (with_icon("down", frame.say("administration-more")))
                }
            }
        }
    }
}

pub(super) fn letters_head(page: &LettersPage, frame: &Frame) -> Markup {
    let args = [
        ("written", page.written.into()),
        ("waiting", page.to_write.into()),
    ];
    html! {
        p class="standfirst" { (frame.words.with("administration-letters-lead", &args)) }
    }
}

pub(super) fn letters(page: &LettersPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    if page.letters.is_empty() {
        return empty(
            "mail",
            &words.say("administration-letters-none"),
            html! {
                p { (words.say("administration-letters-none-more")) }
            },
        );
    }
    let entry = |letter: &attache_foundation::notices::Letter| {
        let language = letter.language.code();
        Entry {
            main: html! { span lang=(language) { (letter.subject) } },
            more: vec![
                with_icon("mail", &letter.mail),
                with_icon("clock", office_time(letter.at, words)),
            ],
            end: Some(tag(
                words.say(&format!("administration-language-{language}"))
            )),
            ..Entry::default()
        }
    };
    let letters: Vec<Entry> = page.letters.iter().map(entry).collect();
    html! {
        (entries(None, &letters))
        p class="note" { (words.say("administration-letters-note")) }
        (more(page.more, "/letters", frame))
    }
}
