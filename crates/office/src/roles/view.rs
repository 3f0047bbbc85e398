//! The markup of roles.

use attache_foundation::Role;
use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Entry, Frame, entries, section, tag, with_icon};
use attache_missions::delegations;
use attache_platform::texts::Words;
use maud::{Markup, html};

use super::pages::{Offered, RolesPage};
use super::parse::REGIONS;
use super::{Shown, Standing};
use crate::desk::office_time;

/// The name of a role.
pub(super) fn role(words: &Words, role: Role) -> String {
    words.say(&format!("roles-role-{}", role.name()))
}

pub(super) fn head(frame: &Frame) -> Markup {
    html! { p class="standfirst" { (frame.say("roles-lead")) } }
}

pub(super) fn page(page: &RolesPage, frame: &Frame) -> Markup {
    let waits = |shown: &Shown| matches!(shown.standing, Standing::Waits { .. });
    let holds = |shown: &Shown| matches!(shown.standing, Standing::InForce | Standing::Later);
    let over = |shown: &Shown| shown.standing == Standing::Over;
    html! {
        (list(page, frame, "roles-waiting", &waits))
        (list(page, frame, "roles-held", &holds))
        @if let Some(form) = &page.form {
            (section(frame.say("roles-give"), give(form, frame)))
        }
        (list(page, frame, "roles-over", &over))
    }
}

fn list(page: &RolesPage, frame: &Frame, heading: &str, which: &dyn Fn(&Shown) -> bool) -> Markup {
    let shown: Vec<Entry> = page
        .roles
        .iter()
        .filter(|shown| which(shown))
        .map(|shown| entry(shown, page.form.is_some(), frame))
        .collect();
    html! {
        @if !shown.is_empty() { (section(frame.say(heading), entries(None, &shown))) }
    }
}

fn entry(shown: &Shown, may_give: bool, frame: &Frame) -> Entry {
    let words = &frame.words;
    let mut more = vec![html! { (role(words, shown.role)) }];
    if let Some(region) = &shown.region {
        more.push(html! { (delegations::region(words, region)) });
    }
    if !shown.organisation.is_empty() {
        more.push(html! { (shown.organisation) });
    }
    if let Some(city) = &shown.leg {
        more.push(with_icon("place", city.get(words.language())));
    }
    more.push(with_icon("calendar", span(shown, words)));
    if !shown.given_by.is_empty() {
        let by = [("name", shown.given_by.as_str().into())];
        more.push(html! { (words.with("roles-given-by", &by)) });
    }
    let access = frame.address(&format!("/roles/{}", shown.grant));
    more.push(html! {
        a href=(access) {
            (words.say("roles-access-show"))
            span class="hidden-visually" { ": " (shown.name) }
        }
    });
    Entry {
        main: html! { (shown.name) },
        more,
        end: Some(end(shown, may_give, frame)),
        ..Entry::default()
    }
}

/// "From 5 Oct, 09:00 until 10 Oct, 00:00".
fn span(shown: &Shown, words: &Words) -> String {
    let from = ("from", office_time(shown.starts_at, words).into());
    match shown.ends_at {
        None => words.with("roles-from", &[from]),
        Some(until) => {
            let until = ("until", office_time(until, words).into());
            words.with("roles-from-until", &[from, until])
        }
    }
}

fn end(shown: &Shown, may_give: bool, frame: &Frame) -> Markup {
    match &shown.standing {
        Standing::Waits {
            approval,
            decides: true,
        } => {
            let to = |verb: &str| frame.address(&format!("/approvals/{approval}/{verb}"));
            html! {
                div class="row" {
                    (button(&to("agreement"), "roles-agree", &shown.name, frame))
                    (button(&to("refusal"), "roles-refuse", &shown.name, frame))
                }
            }
        }
        Standing::Waits { .. } => tag(frame.say("roles-waits")),
        Standing::Over => tag(frame.say("roles-ended")),
        Standing::InForce | Standing::Later if may_give => {
            let to = frame.address(&format!("/roles/{}/end", shown.grant));
            button(&to, "roles-end", &shown.name, frame)
        }
        Standing::InForce => html! {},
        Standing::Later => tag(frame.say("roles-later")),
    }
}

/// A button that says, to whoever cannot see where it stands, whom it is about.
fn button(to: &str, key: &str, name: &str, frame: &Frame) -> Markup {
    html! {
        form method="post" action=(to) {
            (frame.once())
            button class="button button-small" type="submit" {
                (frame.say(key)) span class="hidden-visually" { ": " (name) }
            }
        }
    }
}

fn give(offered: &Offered, frame: &Frame) -> Markup {
    let words = &frame.words;
    let form = Form {
        words,
        errors: &offered.errors,
    };
    let nothing = || Choice::new("", words.say("roles-choose"));
    let mut people = vec![nothing()];
    people.extend(
        offered
            .people
            .iter()
            .map(|one| Choice::new(one.id.to_string(), &one.name)),
    );
    let mut roles = vec![nothing()];
    roles.extend(Role::ALL.map(|one| Choice::new(one.name(), role(words, one))));
    let mut regions = vec![nothing()];
    regions.extend(REGIONS.map(|one| Choice::new(one, delegations::region(words, one))));
    let mut firms = vec![nothing()];
    firms.extend(
        offered
            .organisations
            .iter()
            .map(|one| Choice::new(one.id.to_string(), one.name.get(words.language()))),
    );
    let mut legs = vec![nothing()];
    let cities = offered.legs.iter();
    legs.extend(cities.map(|leg| Choice::new(leg.id.to_string(), leg.city.get(words.language()))));
    let typed = &offered.typed;
    let field = |name: &'static str, value, optional| {
        let hint = format!("roles-field-{name}-hint");
        Field {
            name,
            label: words.say(&format!("roles-field-{name}")),
            hint: if words.knows(&hint) {
                words.say(&hint)
            } else {
                String::new()
            },
            value,
            optional,
        }
    };
    html! {
        (form.summary())
        form class="form" method="post" action=(frame.address("/roles")) {
            (frame.once())
            (form.select(&field("account", &typed.account, false), &people))
            (form.select(&field("role", &typed.role, false), &roles))
            (form.select(&field("region", &typed.region, true), &regions))
            (form.select(&field("organisation", &typed.organisation, true), &firms))
            (form.select(&field("leg", &typed.leg, true), &legs))
            (form.moment(&field("from", &typed.from, true), "date"))
            (form.moment(&field("until", &typed.until, true), "date"))
            button class="button button-main" type="submit" { (words.say("roles-give")) }
        }
    }
}
