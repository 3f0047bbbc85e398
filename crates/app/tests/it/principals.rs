//! The fourteen principals: each role, nobody, and whoever is signed in without a role; and each
//! role again in every state in which it does not count.

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, OrganisationId, PersonId};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Role, accounts};
use attache_platform::database::{Query, sql};
use attache_platform::texts::Language;

use crate::product::Product;

/// Whoever asks.
pub(crate) struct Principal {
    /// For messages.
    pub(crate) name: String,
    pub(crate) signed_in: bool,
    /// The role that counts, if any.
    pub(crate) role: Option<Role>,
    pub(crate) person: Option<PersonId>,
    pub(crate) account: Option<AccountId>,
    /// The one that is managed.
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) cookie: Option<String>,
    /// Whether this is one of the fourteen; the others hold a role that does not count.
    pub(crate) counts: bool,
}

/// A way in which a role does not count.
type State = (&'static str, fn(AccountId) -> Query);

const STATES: [State; 4] = [
    ("pending", |account| {
        sql("update grants set state = 'pending' where account = $1").bind(account)
    }),
    ("revoked", |account| {
        sql("update grants set state = 'revoked' where account = $1").bind(account)
    }),
    ("ended", |account| {
        sql(
            "update grants set starts_at = starts_at - 2, ends_at = starts_at - 1 \
             where account = $1",
        )
        .bind(account)
    }),
    ("not begun", |account| {
        sql("update grants set starts_at = starts_at + 1 where account = $1").bind(account)
    }),
];

/// All of them.
pub(crate) async fn principals(product: &Product) -> Vec<Principal> {
    let small = &product.small;
    let mut all = vec![Principal {
        name: "nobody".to_owned(),
        signed_in: false,
        role: None,
        person: None,
        account: None,
        organisation: None,
        cookie: None,
        counts: true,
    }];
    let stranger = account(product, None, None).await;
    all.push(Principal {
        name: "stranger".to_owned(),
        signed_in: true,
        role: None,
        person: None,
        account: Some(stranger),
        organisation: None,
        cookie: Some(product.cookie(stranger).await),
        counts: true,
    });
    for (role, account) in &product.people {
        all.push(Principal {
            name: role.name().to_owned(),
            signed_in: true,
            role: Some(*role),
            person: match role {
                Role::Delegate => Some(small.delegate),
                Role::Counterpart => Some(small.counterpart),
                _ => None,
            },
            account: Some(*account),
            organisation: Some(small.organisations[0]),
            cookie: Some(product.cookie(*account).await),
            counts: true,
        });
    }
    for (state, set) in STATES {
        for role in Role::ALL {
            let account = account(product, Some(role), Some(set)).await;
            all.push(Principal {
                name: format!("{state} {}", role.name()),
                signed_in: true,
                role: None,
                person: None,
                account: Some(account),
                organisation: None,
                cookie: Some(product.cookie(account).await),
                counts: false,
            });
        }
    }
    all
}

/// Somebody with the name of the stranger, so that their pages are the same bytes.
async fn account(
    product: &Product,
    role: Option<Role>,
    set: Option<fn(AccountId) -> Query>,
) -> AccountId {
    let small = &product.small;
    let change = product.kit.app.change(By::Itself, Some(small.mission));
    let mut change = change.await.expect("open");
    let person = match role {
        Some(Role::Delegate) => Some(small.delegate),
        Some(Role::Counterpart) => Some(small.counterpart),
        _ => None,
    };
    let account = accounts::open_account(&mut change, "Stranger", Language::En, person).await;
    let account = account.expect("made");
    if let Some(role) = role {
        let grant = Grant {
            region: (role == Role::RegionalOfficer).then(|| "wallonia".to_owned()),
            organisation: (role == Role::OrganisationManager).then_some(small.organisations[0]),
            leg: (role == Role::PostOfficer).then_some(small.legs[1]),
            ..Grant::of(role, small.mission)
        };
        permissions::grant(&mut change, account, &grant)
            .await
            .expect("granted");
    }
    if let Some(set) = set {
        change.execute(set(account)).await.expect("set");
    }
    change.finish().await.expect("kept");
    account
}
