//! The markup of the team and of its invitations.

use attache_foundation::Role;
use attache_foundation::layout::fields::{Choice, Field, Form};
use attache_foundation::layout::{Entry, Frame, Standing as Look, entries, state};
use attache_platform::texts::Language;
use maud::{Markup, html};

use super::super::pages::home::HomePage;
use super::super::rules::{self, Standing};
use super::super::{Colleague, Invitation, ROLES};
use super::{base, moment};

/// The key of what a role is called here.
fn role_key(role: Role) -> &'static str {
    match role {
        Role::OrganisationManager => "teams-role-manager",
        _ => "teams-role-delegate",
    }
}

pub(in super::super) fn team(page: &HomePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let all: Vec<Entry> = page
        .team
        .iter()
        .map(|one| colleague(page, one, frame))
        .collect();
    html! {
        p { (frame.say("teams-team-lead")) }
        @if all.is_empty() {
            p { (frame.say("teams-team-none")) }
        } @else {
            (entries(None, &all))
        }
        (hand_over(page, form, frame))
    }
}

fn colleague(page: &HomePage, one: &Colleague, frame: &Frame) -> Entry {
    let words = &frame.words;
    let name = one.name.as_str();
    let action = format!("{}/team/{}/end", base(page, frame), one.grant);
    let since = [("time", moment(one.since, words).into())];
    Entry {
        main: html! {
            (name)
            @if page.me == Some(one.account) { " (" (words.say("teams-you")) ")" }
        },
        more: vec![
            html! { (words.say(role_key(one.role))) },
            html! { (words.with("teams-since", &since)) },
        ],
        end: (!leaves_to_somebody(page, one)).then(|| {
            html! {
                form method="post" action=(action) {
                    button class="button button-small" {
                        (words.say("teams-end"))
                        span class="hidden-visually" { " " (name) }
                    }
                }
            }
        }),
        ..Entry::default()
    }
}

/// Whether a role ends only for somebody who takes over.
fn leaves_to_somebody(page: &HomePage, one: &Colleague) -> bool {
    rules::may_end(&page.team, one.grant, None, page.from_outside).is_err()
}

/// The form with which the only manager leaves the organisation to somebody of the team.
fn hand_over(page: &HomePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let last = page.team.iter().find(|one| leaves_to_somebody(page, one));
    let Some(last) = last else {
        return html! {};
    };
    let words = &frame.words;
    let others = page.team.iter().filter(|one| one.account != last.account);
    let mut choices = vec![Choice::new("", words.say("teams-instead-none"))];
    choices.extend(others.map(|one| Choice::new(one.account.to_string(), one.name.as_str())));
    let action = format!("{}/team/{}/end", base(page, frame), last.grant);
    html! {
        p class="field-hint" { (words.say("teams-last-manager")) }
        @if choices.len() > 1 {
            form class="form" method="post" action=(action) {
                (form.select(&Field {
                    name: "instead",
                    label: words.say("teams-instead"),
                    ..Field::default()
                }, &choices))
                div { button class="button button-small" { (words.say("teams-hand-over")) } }
            }
        }
    }
}

pub(in super::super) fn invitations(page: &HomePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let all: Vec<Entry> = page
        .invitations
        .iter()
        .map(|one| invitation(page, one, frame))
        .collect();
    html! {
        p { (frame.say("teams-invitations-lead")) }
        (entries(None, &all))
        (invite(page, form, frame))
    }
}

fn invitation(page: &HomePage, one: &Invitation, frame: &Frame) -> Entry {
    let words = &frame.words;
    let standing = rules::standing(one, page.now);
    let look = match standing {
        Standing::Open => Look::Wait,
        Standing::Expired => Look::Bad,
        Standing::Accepted => Look::Good,
        Standing::Withdrawn => Look::Over,
    };
    let mut more = vec![html! { (words.say(role_key(one.role))) }];
    if !one.name.is_empty() {
        more.push(html! { (one.mail) });
    }
    more.push(html! { (words.with("teams-invited-by", &[
        ("name", one.invited_by_name.as_str().into()),
    ])) });
    if standing == Standing::Open {
        let until = [("time", moment(one.expires_at, words).into())];
        more.push(html! { (words.with("teams-open-until", &until)) });
    }
    let at = format!("{}/invitations/{}", base(page, frame), one.id);
    let button = |to: &str, label: &str| {
        html! {
            form method="post" action={ (at) "/" (to) } {
                button class="button button-small" {
                    (words.say(label))
                    span class="hidden-visually" { " " (one.name) }
                }
            }
        }
    };
    Entry {
        main: html! { (one.name) },
        more,
        end: Some(html! {
            (state(look, words.say(&format!("teams-invitation-{}", standing.name()))))
            @if matches!(standing, Standing::Open | Standing::Expired) {
                (button("renewal", "teams-send-again"))
                (button("removal", "teams-withdraw"))
            }
        }),
        ..Entry::default()
    }
}

/// The form of a new invitation.
fn invite(page: &HomePage, form: &Form<'_>, frame: &Frame) -> Markup {
    let words = &frame.words;
    let typed = &page.forms.invitation;
    let roles = ROLES.map(|role| Choice {
        hint: words.say(&format!("{}-hint", role_key(role))),
        ..Choice::new(role.name(), words.say(role_key(role)))
    });
    let languages = Language::ALL.map(|one| Choice::new(one.code(), one.own_name()));
    let mut people = vec![Choice::new("", words.say("teams-person-none"))];
    let waiting = page.members.iter();
    let waiting = waiting.filter(|one| !one.signs_in && one.withdrawn.is_none());
    people.extend(waiting.map(|one| Choice::new(one.person.to_string(), one.name.as_str())));
    let field = |name: &'static str, key: &str, hint: &str, value: &'static str| Field {
        name,
        label: words.say(key),
        hint: match hint {
            "" => String::new(),
            hint => words.say(hint),
        },
        value,
        optional: false,
    };
    let or = |typed: &'_ str, usual: &'static str| match typed {
        "" => usual.to_owned(),
        typed => typed.to_owned(),
    };
    let (role, language) = (
        or(&typed.role, Role::OrganisationManager.name()),
        or(&typed.language, frame.language().code()),
    );
    html! {
        form class="form" method="post" action={ (base(page, frame)) "/invitations" } {
            (frame.once())
            (form.one_of(&Field { value: &role, ..field("role", "teams-role", "", "") }, &roles))
            (form.line(&Field {
                value: &typed.name,
                ..field("name", "teams-name", "teams-of-manager", "")
            }))
            (form.mail(&Field {
                value: &typed.mail,
                ..field("mail", "teams-mail", "teams-of-manager", "")
            }))
            (form.select(&Field {
                value: &language,
                ..field("language", "teams-language", "teams-of-manager", "")
            }, &languages))
            @if people.len() > 1 {
                (form.select(&Field {
                    value: &typed.person,
                    ..field("person", "teams-person", "teams-person-hint", "")
                }, &people))
            }
            div { button class="button" { (words.say("teams-invite")) } }
        }
    }
}
