//! Samples of the pages: full, empty, with errors; an invitation in every standing.

use attache_foundation::Role;
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized};
use attache_platform::web::FieldErrors;
use jiff::civil::date;

use super::pages::home::{Forms, HomePage, TypedNumber};
use super::pages::invitation::InvitationPage;
use super::rules::{OPEN_SECONDS, Standing};
use super::typed::Typed;
use super::{Applied, Colleague, Invitation, Member, ROLES};
use crate::delegations::stays::Stay;
use crate::organisations::identifiers::{Identifier, Scheme};
use crate::organisations::{Known, NumberChange};
use crate::profiles::Progress;

const NOW: Moment = Moment(1_759_500_000_000);

fn id<T>(seed: u64) -> Id<T> {
    Id::new(NOW, &Chance::from_seed(seed))
}

fn organisation() -> Known {
    Known {
        id: id(1),
        code: "brass-and-bytes".to_owned(),
        kind: "company".to_owned(),
        name: "Brass & Bytes".into(),
        region: Some("flanders".to_owned()),
        city: Some("Gent".into()),
        country: "BE".to_owned(),
        parent: None,
        parent_name: Some("Brass Holding".into()),
    }
}

fn invitation(standing: Standing, role: Role) -> Invitation {
    let is = |wanted| (standing == wanted).then_some(NOW);
    Invitation {
        id: id(2),
        mission: id(3),
        organisation: id(1),
        organisation_name: "Brass & Bytes".into(),
        role,
        person: id(4),
        name: "An Claes".to_owned(),
        mail: "an@example.org".to_owned(),
        language: Language::Nl,
        sent: 1,
        invited_by: id(5),
        invited_by_name: "Mieke Peeters".to_owned(),
        expires_at: match standing {
            Standing::Expired => NOW,
            _ => NOW.plus_seconds(OPEN_SECONDS),
        },
        accepted_at: is(Standing::Accepted),
        withdrawn_at: is(Standing::Withdrawn),
    }
}

fn colleague(seed: u64, role: Role) -> Colleague {
    Colleague {
        grant: id(seed),
        account: id(seed + 50),
        name: "Mieke Peeters".to_owned(),
        role,
        person: (role == Role::Delegate).then(|| id(4)),
        since: NOW,
    }
}

fn member(signs_in: bool, gone: bool) -> Member {
    Member {
        person: id(4),
        name: "Jan Maes".to_owned(),
        function: "export_manager".to_owned(),
        mail: "jan@example.org".to_owned(),
        language: Language::Fr,
        withdrawn: gone.then(|| date(2025, 10, 7)),
        signs_in,
    }
}

fn stay() -> Stay {
    Stay {
        person: id(4),
        name: "Jan Maes".to_owned(),
        organisation: "Brass & Bytes".into(),
        region: Some("flanders".to_owned()),
        arrives_at: NOW,
        leaves_at: NOW,
        first_day: date(2025, 10, 5),
        last_day: date(2025, 10, 10),
        said: true,
        known: true,
        withdrawn: None,
    }
}

fn applied() -> Applied {
    let people = [("Jan Maes", "accepted"), ("An Claes", "waiting")];
    Applied {
        application: id(7),
        account: id(60),
        call: Localized::new(["Call of Flanders"; 4]),
        agency: "Flanders Investment & Trade".into(),
        state: "submitted".to_owned(),
        people: people.map(|(a, b)| (a.to_owned(), b.to_owned())).into(),
    }
}

fn full() -> HomePage {
    let number = Identifier::read(Scheme::Enterprise, "0403.170.701");
    let number = number.expect("a number of the register");
    let change = |added| NumberChange {
        identifier: number.clone(),
        added,
        by: "Mieke Peeters".to_owned(),
        at: NOW,
    };
    HomePage {
        organisation: organisation(),
        now: NOW,
        me: Some(id(60)),
        progress: Some(Progress {
            has: 6,
            of: 8,
            missing: vec!["profiles-stage", "profiles-part-sector"],
            size: Some("sme".to_owned()),
            shown: true,
        }),
        members: vec![
            member(true, false),
            member(false, false),
            member(false, true),
        ],
        stays: vec![stay()],
        applied: vec![applied()],
        team: vec![
            colleague(10, Role::OrganisationManager),
            colleague(11, Role::Delegate),
        ],
        invitations: Standing::ALL
            .iter()
            .zip(ROLES.iter().cycle())
            .map(|(standing, role)| invitation(*standing, *role))
            .collect(),
        changes: vec![change(true), change(false)],
        numbers: vec![number],
        parents: Some(vec![(id(8), "Brass Holding".into())]),
        from_outside: false,
        forms: Forms::default(),
    }
}

pub(super) fn homes() -> Vec<HomePage> {
    let mut errors = FieldErrors::default();
    for (field, key) in [
        ("role", "teams-error-role"),
        ("name", "teams-error-name"),
        ("mail", "accounts-no-mail"),
        ("language", "teams-error-language"),
        ("person", "teams-error-person"),
        ("instead", "teams-error-last-manager"),
        ("number", "organisations-number-elsewhere"),
        ("parent", "organisations-parent-itself"),
    ] {
        errors.add(field, key);
    }
    let wrong = HomePage {
        forms: Forms {
            invitation: Typed {
                mail: "an@".to_owned(),
                ..Typed::default()
            },
            number: TypedNumber {
                scheme: "vat".to_owned(),
                number: "BE 0403.170.702".to_owned(),
            },
            errors,
        },
        ..full()
    };
    let bare = HomePage {
        organisation: Known {
            region: None,
            city: None,
            parent_name: None,
            ..organisation()
        },
        progress: None,
        members: Vec::new(),
        stays: Vec::new(),
        applied: Vec::new(),
        team: Vec::new(),
        invitations: Vec::new(),
        numbers: Vec::new(),
        changes: Vec::new(),
        parents: None,
        from_outside: true,
        ..full()
    };
    vec![full(), wrong, bare]
}

pub(super) fn invitations() -> Vec<InvitationPage> {
    let page = |standing: Standing, role: Role| InvitationPage {
        proof: "s1.00".to_owned(),
        invitation: invitation(standing, role),
        mission: Localized::new(["Mission to the West Coast"; 4]),
        slug: "west-coast-2025".to_owned(),
        standing,
    };
    let mut all: Vec<InvitationPage> = Standing::ALL
        .iter()
        .map(|standing| page(*standing, Role::OrganisationManager))
        .collect();
    all.push(page(Standing::Open, Role::Delegate));
    all
}
