//! From a call to a published selection: the rules alone, then the verbs on both engines.

mod bulk;
mod calls;
mod counting;
mod deciding;
mod drafting;
mod files;
mod importing;
mod joining;
mod parties;

use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, ApplicationId, CallId, OrganisationId};
use attache_foundation::{Error, accounts};
use attache_platform::chance::Chance;
use attache_platform::database::{Row, Value, sql};
use attache_platform::id::Id;
use attache_platform::texts::{Language, Localized};
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, kits};

use super::*;
use crate::organisations::{self, NewOrganisation};

/// A mission with one call of an agency in Brussels, open now, with so many places.
struct Scene {
    kit: Kit,
    small: Small,
    call: CallId,
}

async fn stages(places: i64) -> Vec<Scene> {
    let mut all = Vec::new();
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let agency = agency(&mut change).await;
        let new = NewCall {
            places,
            ..example::late_places(agency, "hub.brussels", "brussels", kit.app.now())
        };
        let call = open_calls(&mut change, &[new]).await.unwrap()[0];
        change.finish().await.unwrap();
        all.push(Scene { kit, small, call });
    }
    all
}

async fn agency(change: &mut Change) -> OrganisationId {
    let id = change.id();
    let new = NewOrganisation {
        id,
        code: "hub-brussels".into(),
        kind: "agency".into(),
        name: "hub.brussels".into(),
        region: Some("brussels".into()),
        size: None,
        domains: Vec::new(),
        city: None,
        country: "BE".into(),
        identifiers: Vec::new(),
        parent: None,
        offer: Localized::default(),
        need: Localized::default(),
        participates: true,
        synthetic: false,
        source: "generated".into(),
    };
    organisations::load(change, &[new]).await.unwrap();
    id
}

/// A number of the register of enterprises, whole with its check.
fn number(seed: u64) -> String {
    let body = 2_000_000 + seed;
    let digits = format!("{body:08}{:02}", 97 - body % 97);
    format!("{}.{}.{}", &digits[..4], &digits[4..7], &digits[7..])
}

impl Scene {
    async fn account(&self, name: &str) -> AccountId {
        let mut change = self.change(By::Itself).await;
        let account = accounts::open_account(&mut change, name, Language::En, None).await;
        change.finish().await.unwrap();
        account.unwrap()
    }

    async fn change(&self, by: By) -> Change {
        self.kit
            .app
            .change(by, Some(self.small.mission))
            .await
            .unwrap()
    }

    /// Begins, fills in every step and hands in, for an organisation of this number.
    async fn apply(&self, by: AccountId, number: &str, people: usize) -> Result<ApplicationId> {
        let id = self.draft(by, number, people).await?;
        self.hand_in(by, id).await.map_err(Error::from)?;
        Ok(id)
    }

    async fn hand_in(&self, by: AccountId, id: ApplicationId) -> Outcome<()> {
        let mut change = self.change(By::Account(by)).await;
        submit(&mut change, id, by).await?;
        Ok(change.finish().await?)
    }

    async fn draft(&self, by: AccountId, number: &str, people: usize) -> Result<ApplicationId> {
        let mut change = self.change(By::Account(by)).await;
        let id = start(&mut change, self.call, by).await?;
        for _ in 0..people {
            send(&mut change, id, by, Step::People, &[("do", "add")]).await?;
        }
        let mut fields = vec![("together".to_owned(), "no".to_owned())];
        for place in 0..people {
            for (field, value) in person() {
                fields.push((format!("p{place}-{field}"), value.to_owned()));
            }
        }
        keep(&mut change, id, by, Step::People, fields).await?;
        let organisation = [
            ("name", "O'Neill–Van den Bossche, Łukasz 王"),
            ("name_fr", " L'Été, Łukasz 王 "),
            ("number", number),
            ("size", "sme"),
            ("city", "Brussels"),
            ("offer", "<img src=x onerror=alert(1)>"),
            ("need", "A distributor."),
        ];
        send(&mut change, id, by, Step::Organisation, &organisation).await?;
        let answers = [
            ("q-exports", "no"),
            ("q-wants", "customers"),
            ("q-wants", "capital"),
        ];
        send(&mut change, id, by, Step::Questions, &answers).await?;
        send(&mut change, id, by, Step::Review, &[("consent", "yes")]).await?;
        change.finish().await?;
        Ok(id)
    }

    async fn found(&self, id: ApplicationId) -> Application {
        let mission = self.small.mission;
        let found = store::application(&mut self.kit.app.reads(), mission, id).await;
        found.unwrap().unwrap()
    }

    /// Lets every gate pass.
    async fn check(&self, id: ApplicationId, by: AccountId) {
        let mut change = self.change(By::Account(by)).await;
        for gate in GATES {
            set_gate(&mut change, "brussels", id, (gate, "passed", ""), by)
                .await
                .unwrap();
        }
        change.finish().await.unwrap();
    }

    async fn decide(&self, id: ApplicationId, decisions: &[Decision]) -> Outcome<()> {
        self.decide_as("brussels", id, decisions).await
    }

    async fn decide_as(&self, scope: &str, id: ApplicationId, all: &[Decision]) -> Outcome<()> {
        let people = self.found(id).await.people;
        let all: Vec<_> = people
            .iter()
            .map(|p| p.id)
            .zip(all.iter().copied())
            .collect();
        let mut change = self.change(By::Itself).await;
        decide(&mut change, scope, id, &all, "capacity").await?;
        Ok(change.finish().await?)
    }

    async fn publish(&self) -> Outcome<usize> {
        let mut change = self.change(By::Itself).await;
        let count = publish(&mut change, self.call).await?;
        change.finish().await?;
        Ok(count)
    }

    async fn standings(&self, id: ApplicationId) -> Vec<Standing> {
        self.found(id)
            .await
            .people
            .iter()
            .map(|p| p.standing)
            .collect()
    }

    async fn rows(&self, query: &'static str, value: impl Into<Value>) -> Vec<Row> {
        self.kit
            .database
            .clone()
            .rows(sql(query).bind(value))
            .await
            .unwrap()
    }
}

async fn send(
    change: &mut Change,
    id: ApplicationId,
    by: AccountId,
    step: Step,
    fields: &[(&str, &str)],
) -> Outcome<()> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let fields = fields.iter().map(owned).collect();
    keep(change, id, by, step, fields).await.map(|_| ())
}

fn person() -> [(&'static str, &'static str); 8] {
    [
        ("given", "Łukasz 王"),
        ("family", "O'Neill–Van den Bossche"),
        ("function", "Export manager"),
        ("mail", "lukasz@example.org"),
        ("phone", "+32 2 123 45 67"),
        ("language", "nl"),
        ("first", "2025-10-05"),
        ("last", "2025-10-09"),
    ]
}
