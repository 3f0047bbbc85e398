//! The markup of profiles.

use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{
    Entry, Frame, Tone, change, empty, entries, facts, icon, notice, progress, section,
};
use attache_platform::texts::Language;
use maud::{Markup, html};

use super::pages::{ProfilePage, ProfilesPage};
use super::parse::{DOMAINS, NAMES, SECTOR_FIELDS, Typed};
use super::sectors::{SECTORS, sector};
use super::{Profile, STAGES, Text, rules};
use crate::organisations::SIZES;

pub(super) fn list(page: &ProfilesPage, frame: &Frame) -> Markup {
    if page.profiles.is_empty() {
        return empty(
            "organisation",
            &frame.say("profiles-none"),
            html! { p { (frame.say("profiles-none-more")) } },
        );
    }
    let entry = |one: &Profile| {
        let to = format!("/organisations/{}/profile", one.code);
        let has = rules::completeness(&one.told);
        let told = [("has", has.into()), ("of", rules::PARTS.into())];
        let home = format!("/profiles/{}/home", one.code);
        let mut more = vec![html! {
            a href=(frame.address(&home)) {
                (frame.say("profiles-home"))
                span class="hidden-visually" { " " (one.name.get(frame.language())) }
            }
        }];
        if !one.told.shown {
            more.push(html! { (frame.say("profiles-not-public")) });
        }
        Entry {
            main: html! { a href=(frame.address(&to)) { (one.name.get(frame.language())) } },
            more,
            end: Some(html! { (frame.words.with("profiles-complete", &told)) }),
            ..Entry::default()
        }
    };
    let all: Vec<Entry> = page.profiles.iter().map(entry).collect();
    html! {
        p { (frame.say("profiles-lead")) }
        (entries(None, &all))
    }
}

pub(super) fn profile(page: &ProfilePage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let form = Form {
        words,
        errors: &page.errors,
    };
    let has = rules::completeness(&page.profile.told);
    let told = [("has", has.into()), ("of", rules::PARTS.into())];
    let done = i64::try_from(has).unwrap_or(0);
    let to = format!("/organisations/{}/profile", page.profile.code);
    let home = format!("/profiles/{}/home", page.profile.code);
    html! {
        p { a href=(frame.address(&home)) { (frame.say("profiles-home")) } }
        (progress(&words.with("profiles-complete", &told), done, rules::PARTS as i64))
        (form.summary())
        @if page.meanwhile { (meanwhile(page, frame)) }
        form class="form" method="post" action=(frame.address(&to)) {
            input type="hidden" name="version" value=(page.typed.get("version"));
            (section(frame.say("profiles-name"), names(page, &form, frame)))
            (section(frame.say("profiles-texts"), texts(page, &form, frame)))
            (section(frame.say("profiles-facts"), choices(page, &form, frame)))
            div { button class="button" { (frame.say("profiles-save")) } }
        }
    }
}

/// What stands there now beside what was typed, where they differ.
fn meanwhile(page: &ProfilePage, frame: &Frame) -> Markup {
    let now = Typed::from_profile(&page.profile);
    let mut pairs = Vec::new();
    let mut compare = |field: &str, label: String| {
        let (kept, typed) = (now.get(field), page.typed.get(field).replace("\r\n", "\n"));
        if kept != typed.trim() {
            let side = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            pairs.push((label, html! { (change(side(kept), side(&typed))) }));
        }
    };
    for (field, language) in NAMES.iter().zip(Language::ALL) {
        compare(field, name_label(language, frame));
    }
    for text in Text::ALL {
        for language in Language::ALL {
            let label = format!("{} ({})", label(text, frame), language.own_name());
            compare(text.field(language), label);
        }
    }
    compare("website", frame.say("profiles-website"));
    notice(
        Tone::Bad,
        html! {
            p { (frame.say("profiles-meanwhile")) }
            (facts(&pairs))
        },
    )
}

fn name_label(language: Language, frame: &Frame) -> String {
    match language {
        Language::En => frame.say("profiles-name-usual"),
        other => format!("{} ({})", frame.say("profiles-name"), other.own_name()),
    }
}

/// One name is enough; the others are for an organisation that is called otherwise in a language.
fn names(page: &ProfilePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let field = |name: &'static str, language: Language| Field {
        name,
        label: name_label(language, frame),
        hint: match language {
            Language::En => frame.say("profiles-name-hint"),
            _ => String::new(),
        },
        value: page.typed.get(name),
        optional: language != Language::En,
    };
    html! {
        @for (name, language) in NAMES.into_iter().zip(Language::ALL) {
            (form.line(&field(name, language)))
        }
    }
}

fn label(text: Text, frame: &Frame) -> String {
    frame.say(text.name())
}

/// One folded part a language, the reader's own and whichever has an error open; folding needs
/// no script, and what is folded is sent all the same.
fn texts(page: &ProfilePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let languages: Vec<Choice> = Language::ALL
        .into_iter()
        .map(|language| Choice::new(language.code(), language.own_name()))
        .collect();
    html! {
        p class="field-hint" { (frame.say("profiles-texts-hint")) }
        (form.select(&Field {
            name: "written_in",
            label: frame.say("profiles-written-in"),
            hint: frame.say("profiles-written-in-hint"),
            value: page.typed.get("written_in"),
            optional: false,
        }, &languages))
        @for language in Language::ALL {
            details class="fold" open[is_open(page, language, frame)] {
                summary {
                    (icon("down"))
                    span lang=(language.code()) { (language.own_name()) }
                    @if page.typed.get("written_in") == language.code() {
                        " " span class="field-optional" { (frame.say("profiles-original")) }
                    }
                }
                div class="stack" {
                    @for text in Text::ALL {
                        (form.long_text(&Field {
                            name: text.field(language),
                            label: label(text, frame),
                            hint: String::new(),
                            value: page.typed.get(text.field(language)),
                            optional: true,
                        }))
                    }
                }
            }
        }
    }
}

fn is_open(page: &ProfilePage, language: Language, frame: &Frame) -> bool {
    let wrong = |text: &Text| page.errors.of(text.field(language)).is_some();
    let written = page.typed.get("written_in") == language.code();
    written || frame.language() == language || Text::ALL.iter().any(wrong)
}

fn choices(page: &ProfilePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let words = &frame.words;
    let none = || Choice::new("", frame.say("profiles-not-said"));
    let mut domains = vec![none()];
    domains.extend(
        page.domains
            .iter()
            .map(|(term, name)| Choice::new(term.as_str(), name.get(frame.language()))),
    );
    let mut sectors = vec![none()];
    let named = |division: &&str| {
        Choice::new(
            *division,
            format!("{division} · {}", sector(words, division)),
        )
    };
    sectors.extend(SECTORS.iter().map(named));
    let chosen = |name: &'static str, label: String| Field {
        name,
        label,
        value: page.typed.get(name),
        optional: true,
        ..Field::default()
    };
    let place = |place: usize| [("place", (place + 1).into())];
    html! {
        @for (at, name) in DOMAINS.iter().enumerate() {
            (form.select(&chosen(name, words.with("profiles-domain", &place(at))), &domains))
        }
        @for (at, name) in SECTOR_FIELDS.iter().enumerate() {
            (form.select(&chosen(name, words.with("profiles-sector", &place(at))), &sectors))
        }
        (few(page, form, frame))
    }
}

fn few(page: &ProfilePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let none = || Choice::new("", frame.say("profiles-not-said"));
    let mut sizes = vec![none()];
    let name = |size: &&str| Choice::new(*size, frame.say(&format!("profiles-size-{size}")));
    sizes.extend(SIZES.iter().map(name));
    let mut stages = vec![none()];
    let name = |stage: &&str| Choice::new(*stage, frame.say(&format!("profiles-stage-{stage}")));
    stages.extend(STAGES.iter().map(name));
    let answers = ["yes", "no"]
        .map(|answer| Choice::new(answer, frame.say(&format!("profiles-shown-{answer}"))));
    let field = |name: &'static str, label: &str, hint: &str, optional: bool| Field {
        name,
        label: frame.say(label),
        hint: if hint.is_empty() {
            String::new()
        } else {
            frame.say(hint)
        },
        value: page.typed.get(name),
        optional,
    };
    html! {
        (form.select(&field("size", "profiles-size", "profiles-size-hint", true), &sizes))
        (form.select(&field("stage", "profiles-stage", "", true), &stages))
        (form.line(&field("website", "profiles-website", "profiles-website-hint", true)))
        (form.one_of(&field("shown", "profiles-shown", "profiles-shown-hint", false), &answers))
    }
}
