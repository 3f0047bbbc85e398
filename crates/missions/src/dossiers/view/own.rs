//! The form of one's own dossier.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, Tone, notice, section};
use maud::{Markup, html};

use super::{field_name, promise, value};
use crate::dossiers::pages::OwnPage;
use crate::dossiers::{DIETS, DossierField, rules};

pub(in crate::dossiers) fn own_head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("dossiers-own-lead")) } }
}

pub(in crate::dossiers) fn own(page: &OwnPage, frame: &Frame) -> Markup {
    let form = Form {
        words: &frame.words,
        errors: &page.errors,
    };
    let expires = page.of(DossierField::PassportExpires);
    let soon = expires.is_some_and(|one| rules::expires_soon(&one.value, page.last_day));
    html! {
        @if page.saved {
            (notice(Tone::Good, html! { p { (frame.say("dossiers-saved")) } }))
        }
        @if soon {
            (notice(Tone::Wait, html! { p { (frame.say("dossiers-expires-soon")) } }))
        }
        (form.summary())
        form class="form" method="post" action=(frame.address("/my-journey")) {
            @for field in DossierField::ALL { (control(page, &form, field, frame)) }
            button class="button button-main" { (frame.say("dossiers-save")) }
        }
        @if !page.kept.is_empty() { (kept(page, frame)) }
        @let data = format!("/{}/my-data", frame.language().code());
        p { a href=(data) { (frame.say("dossiers-my-data")) } }
    }
}

fn control(page: &OwnPage, form: &Form, field: DossierField, frame: &Frame) -> Markup {
    let kept = page.of(field).map(|one| one.value.as_str());
    let typed = page.typed.get(field.name()).map(String::as_str);
    // The number of a passport is never written back into the page.
    let kept_shown = kept.filter(|_| field != DossierField::PassportNumber);
    let mut hint = frame.say(&format!("dossiers-hint-{}", field.name()));
    hint.push(' ');
    hint.push_str(&promise(frame, field, page.last_day));
    let described = Field {
        name: field.name(),
        label: field_name(&frame.words, field),
        hint,
        value: typed.or(kept_shown).unwrap_or_default(),
        optional: matches!(field, DossierField::Needs | DossierField::TravelWishes),
    };
    match field {
        DossierField::BirthDate | DossierField::PassportExpires => form.moment(&described, "date"),
        DossierField::Nationality | DossierField::PassportNumber => form.line(&described),
        DossierField::Diet => {
            let mut choices = vec![Choice::new("", frame.say("dossiers-diet-none"))];
            choices.extend(
                DIETS.map(|diet| Choice::new(diet, frame.say(&format!("dossiers-diet-{diet}")))),
            );
            form.select(&described, &choices)
        }
        _ => form.long_text(&described),
    }
}

/// What is kept, each with the way to take it back.
fn kept(page: &OwnPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let columns = [
        Column::words(words.say("dossiers-column-field")),
        Column::words(words.say("dossiers-column-value")),
        Column::words(""),
    ];
    let rows: Vec<Vec<Markup>> = page
        .kept
        .iter()
        .map(|one| {
            let is_number = one.field == DossierField::PassportNumber;
            let shown = match page.whole && is_number {
                true => one.value.clone(),
                false => rules::shown(one.field, &one.value),
            };
            let name = field_name(words, one.field);
            let withdraw = format!("/my-journey/{}/withdrawal", one.field.name());
            vec![
                html! { (name) },
                html! { (value(words, one.field, &shown)) },
                html! {
                    @if is_number && !page.whole {
                        form method="post" action=(frame.address("/my-journey/passport")) {
                            button class="button button-small" {
                                (frame.say("dossiers-show-passport"))
                            }
                        }
                    }
                    form method="post" action=(frame.address(&withdraw)) {
                        button class="button button-small"
                            aria-label=(words.with("dossiers-withdraw-field",
                                &[("field", name.as_str().into())])) {
                            (frame.say("dossiers-withdraw"))
                        }
                    }
                },
            ]
        })
        .collect();
    let caption = words.say("dossiers-kept");
    section(&caption, table(&caption, &columns, &rows))
}
