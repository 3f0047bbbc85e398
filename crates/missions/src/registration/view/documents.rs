//! The documents of an application.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Entry, Frame, entries, section};
use attache_platform::files::LARGEST_FILE;
use maud::{Markup, html};

use super::super::State;
use super::super::documents::{Document, Kept, may_attach};
use super::super::pages::documents::DocumentsPage;
use super::{moment, refused};

pub(in super::super) fn documents(page: &DocumentsPage, frame: &Frame) -> Markup {
    let one = &page.application;
    let base = frame.address(&format!("/applications/{}", one.id));
    let asked = &page.call.form.documents;
    html! {
        (refused(page.refusal.as_ref(), frame))
        p { (frame.say("registration-documents-lead")) }
        @for asked in asked {
            (section(asked.label.get(frame.language()), html! {
                @let all: Vec<Entry> = page
                    .documents
                    .iter()
                    .filter(|one| one.code == asked.code)
                    .map(|one| document(page, one, frame))
                    .collect();
                @if all.is_empty() {
                    @let key = if asked.required {
                        "registration-document-missing"
                    } else {
                        "registration-document-optional"
                    };
                    p { (frame.say(key)) }
                } @else {
                    (entries(None, &all))
                }
            }))
        }
        @if may_attach(&page.call, one.state, page.now).is_ok() {
            (section(frame.say("registration-document-attach"), upload(page, &base, frame)))
        }
        @if one.state == State::Draft {
            p {
                a class="button" href={ (base) "/review" } { (frame.say("registration-go-on")) }
            }
        } @else {
            p { a href=(base) { (one.name) } }
        }
    }
}

fn document(page: &DocumentsPage, one: &Document, frame: &Frame) -> Entry {
    let at = format!("/applications/{}/documents/{}", page.application.id, one.id);
    let removal = html! {
        form method="post" action=(frame.address(&format!("{at}/removal"))) {
            (frame.once())
            button class="button button-small" {
                (frame.say("registration-file-remove"))
                span class="hidden-visually" { ": " (one.file.name) }
            }
        }
    };
    Entry {
        main: html! { a href=(frame.address(&at)) { (one.file.name) } },
        more: facts(&one.file, frame),
        end: (page.application.state == State::Draft).then_some(removal),
        ..Entry::default()
    }
}

/// What is said of a file: its kind, its size, who attached it when.
pub(super) fn facts(file: &Kept, frame: &Frame) -> Vec<Markup> {
    // Begun kibibytes, so that no file has none.
    let size = frame.words.number((file.size + 1023) / 1024);
    vec![
        html! { (frame.say(&format!("files-kind-{}", file.kind.name()))) },
        html! { (frame.words.with("files-kibibytes", &[("size", size.into())])) },
        html! { (file.by) },
        html! { (moment(&frame.words, file.at)) },
    ]
}

fn upload(page: &DocumentsPage, base: &str, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let choices: Vec<Choice> = page
        .call
        .form
        .documents
        .iter()
        .map(|one| Choice::new(&one.code, one.label.get(frame.language())))
        .collect();
    html! {
        (form.summary())
        form class="form" method="post" enctype="multipart/form-data"
            action={ (base) "/documents" } {
            (form.select(&Field {
                name: "document",
                label: frame.say("registration-document"),
                value: &page.code,
                ..Field::default()
            }, &choices))
            (file(&form, frame))
            div {
                button class="button button-main" { (frame.say("registration-file-attach")) }
            }
        }
    }
}

/// The field of a file.
pub(super) fn file(form: &Form<'_>, frame: &Frame) -> Markup {
    let wrong = form.errors.of("file");
    let most = LARGEST_FILE / (1024 * 1024);
    let described = match wrong {
        Some(_) => "file-hint file-error",
        None => "file-hint",
    };
    html! {
        div class="field" {
            label class="field-label" for="file" { (frame.say("files-field")) }
            p class="field-hint" id="file-hint" {
                (frame.words.with("files-field-hint", &[("most", most.into())]))
            }
            @if let Some(error) = wrong {
                p class="field-error" id="file-error" {
                    (frame.words.with(error.key, &error.args))
                }
            }
            input class="input" type="file" id="file" name="file"
                accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=(described);
        }
    }
}
