//! The markup of an invitation, as whoever is invited sees it.

use attache_foundation::Role;
use attache_foundation::layout::{Frame, Tone, notice};
use maud::{Markup, html};

use super::super::pages::invitation::InvitationPage;
use super::super::rules::Standing;
use super::moment;

pub(in super::super) fn page(page: &InvitationPage, frame: &Frame) -> Markup {
    let words = &frame.words;
    let one = &page.invitation;
    let language = frame.language();
    let args = [
        ("by", one.invited_by_name.as_str().into()),
        (
            "organisation",
            one.organisation_name.get(frame.language()).into(),
        ),
        ("mission", page.mission.get(language).into()),
    ];
    let says = match one.role {
        Role::OrganisationManager => "teams-invites-manager",
        _ => "teams-invites-delegate",
    };
    let code = language.code();
    match page.standing {
        Standing::Open => html! {
            p class="standfirst" { (words.with(says, &args)) }
            p { (words.with("teams-invitation-open-until", &[
                ("time", moment(one.expires_at, words).into()),
                ("mail", one.mail.as_str().into()),
            ])) }
            form method="post" action={ "/" (code) "/invitations/" (page.proof) } {
                button class="button" { (words.say("teams-accept")) }
            }
            p class="field-hint" { (words.say("teams-accept-not")) }
        },
        Standing::Accepted => {
            let next = format!("%2F{code}%2Fmissions%2F{}", page.slug);
            html! {
                (notice(Tone::Good, html! { p { (words.with("teams-accepted", &args)) } }))
                p { (words.with("teams-accepted-sign-in", &[("mail", one.mail.as_str().into())])) }
                p class="row" {
                    a class="button" href={ "/" (code) "/sign-in?next=" (next) } {
                        (words.say("teams-sign-in"))
                    }
                }
            }
        }
        Standing::Expired => notice(
            Tone::Wait,
            html! {
                p { (words.with("teams-expired", &args)) }
            },
        ),
        Standing::Withdrawn => notice(
            Tone::Wait,
            html! {
                p { (words.with("teams-withdrawn", &args)) }
            },
        ),
    }
}
