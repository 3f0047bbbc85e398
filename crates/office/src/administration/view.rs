//! The markup of the log and of the outbox.

use attache_foundation::layout::fields::Form;
use attache_foundation::layout::{
    Entry, Figure, Frame, LogLine, Standing, Tone, empty, entries, log, notice, section,
    small_figures, state, with_icon,
};
use attache_foundation::notices::{Envelope, LetterState};
use attache_foundation::readings;
use maud::{Markup, html};

use super::pages::{HistoryPage, LetterPage, LettersPage};
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
    let words = &frame.words;
    let lead = match page.sends {
        true => "administration-letters-lead",
        false => "administration-letters-lead-kept",
    };
    let counted = |state: LetterState| {
        let found = page.counts.iter().find(|(of, _)| *of == state);
        found.map(|(_, count)| Figure {
            value: count.to_string(),
            label: words.say(&format!("administration-letters-{}", state.name())),
            ..Figure::default()
        })
    };
    let counts: Vec<Figure> = LetterState::ALL.into_iter().filter_map(counted).collect();
    html! {
        p class="standfirst" { (words.with(lead, &[("waiting", page.to_write.into())])) }
        @if !counts.is_empty() { (small_figures(&counts)) }
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
    let letters: Vec<Entry> = page
        .letters
        .iter()
        .map(|letter| letter_entry(page, letter, frame))
        .collect();
    html! {
        (entries(None, &letters))
        p class="note" { (words.say("administration-letters-note")) }
        (more(page.more, "/letters", frame))
    }
}

fn letter_entry(page: &LettersPage, letter: &Envelope, frame: &Frame) -> Entry {
    let words = &frame.words;
    let language = letter.language.code();
    let mut more = vec![
        with_icon("clock", office_time(letter.at, words)),
        html! { (words.say(&format!("administration-language-{language}"))) },
    ];
    if letter.state == LetterState::Uncertain {
        more.push(html! { (words.say("administration-letter-uncertain-more")) });
    }
    // What the server said is shown as it came; what we noted in its place is not for readers.
    let said = letter.answer.as_deref();
    if let Some(said) = said.filter(|said| said.starts_with(|c: char| c.is_ascii_digit())) {
        more.push(html! { (words.with("administration-letter-answer", &[("said", said.into())])) });
    }
    let standing = match letter.state {
        LetterState::Kept => Standing::Open,
        LetterState::Waiting | LetterState::Sending => Standing::Wait,
        LetterState::Sent => Standing::Good,
        LetterState::Refused | LetterState::Uncertain => Standing::Bad,
    };
    let goes = page.sends && page.may_send && letter.state.needs_a_person();
    let address = frame.address(&format!("/letters/{}/send", letter.notice));
    Entry {
        main: html! {
            @if page.may_read {
                a href=(frame.address(&format!("/letters/{}", letter.notice))) { (letter.mail) }
            } @else {
                (letter.mail)
            }
        },
        more,
        end: Some(html! {
            (state(standing, words.say(&format!("administration-letter-{}", letter.state.name()))))
            @if goes {
                form method="post" action=(address) {
                    button class="button button-small"
                        aria-label=(words.with("administration-letter-send-to",
                            &[("mail", letter.mail.as_str().into())])) {
                        (words.say("administration-letter-send"))
                    }
                }
            }
        }),
        ..Entry::default()
    }
}

/// What one letter says, or the form that asks why it is read.
pub(super) fn letter(page: &LetterPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let envelope = &page.envelope;
    let address = frame.address(&format!("/letters/{}", envelope.notice));
    let form = Form {
        words,
        errors: &page.errors,
    };
    html! {
        p {
            (office_time(envelope.at, words)) ", "
            (words.say(&format!("administration-letter-{}", envelope.state.name())))
        }
        @if let Some(content) = &page.content {
            @let language = content.language.code();
            @if content.subject.is_empty() && content.body.is_empty() {
                p { (words.say("administration-letter-emptied")) }
            } @else {
                (section(html! { span lang=(language) { (content.subject) } }, html! {
                    div class="prose" lang=(language) {
                        @for part in content.body.split("\n\n") { p { (part) } }
                    }
                }))
            }
            @if let Some(held) = &page.held { p { (readings::holding(words, held)) } }
        } @else {
            p { (words.say("administration-letter-why")) }
            (form.summary())
            form class="stack" method="post" action=(address) {
                (readings::fields(&form, &page.typed, None))
                button class="button button-main" { (words.say("administration-letter-read")) }
            }
        }
    }
}
