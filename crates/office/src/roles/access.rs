//! What somebody sees and changes in a mission: each row of the table of data, in words.

use attache_foundation::ids::{GrantId, MissionId};
use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, Page, section};
use attache_foundation::permissions::{self, Access, Data, Grant, Level, Reach, Verb};
use attache_foundation::{Actor, Answer, Error, Role, Visit};
use attache_missions::delegations;
use attache_platform::id::Id;
use attache_platform::texts::{Localized, Words};
use axum::extract::Path;
use maud::{Markup, html};

use super::{Leg, store, view};

/// What the holder of a role sees, by all roles of theirs that are in force.
pub(super) struct AccessPage {
    name: String,
    mission: MissionId,
    actor: Actor,
    legs: Vec<Leg>,
}

pub(super) async fn show(
    visit: Visit,
    Path((_, _, grant)): Path<(String, String, String)>,
) -> Answer {
    let grant: GrantId = grant.parse().map_err(|_| Error::Absent)?;
    let mission = visit.mission_id()?;
    let held = permissions::in_mission(&mut visit.reads(), mission).await?;
    let account = held.iter().find(|held| held.id == grant);
    let account = account.ok_or(Error::Absent)?.account;
    let names = store::names(&mut visit.reads(), mission).await?;
    let name = names.into_iter().find(|(id, _)| *id == account);
    let legs = store::legs(&mut visit.reads(), mission).await?;
    let grants = held
        .into_iter()
        .filter(|held| held.account == account && held.is_in_force(visit.now()))
        .map(|held| held.grant);
    visit.page(&AccessPage {
        name: name.map(|(_, name)| name).unwrap_or_default(),
        mission,
        legs,
        actor: Actor {
            account: Some(account),
            grants: grants.collect(),
            ..Actor::default()
        },
    })
}

impl Page for AccessPage {
    fn title(&self, words: &Words) -> String {
        let name = [("name", self.name.as_str().into())];
        words.with("roles-access-title", &name)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("roles-title"), frame.address("/roles"))]
    }

    fn head(&self, frame: &Frame) -> Markup {
        html! { p class="standfirst" { (frame.say("roles-access-lead")) } }
    }

    fn view(&self, frame: &Frame) -> Markup {
        let words = &frame.words;
        let columns = ["what", "sees", "changes"]
            .map(|column| Column::words(words.say(&format!("roles-access-{column}"))));
        let rows: Vec<Vec<Markup>> = Data::ALL
            .iter()
            .map(|data| self.row(*data, words))
            .collect();
        let roles = self
            .actor
            .grants
            .iter()
            .map(|grant| held(grant, &self.legs, words));
        html! {
            (section(frame.say("roles-held"), html! {
                @if self.actor.grants.is_empty() {
                    p { (frame.say("roles-access-none")) }
                } @else {
                    ul { @for role in roles { li { (role) } } }
                }
            }))
            (section(
                frame.say("roles-access-data"),
                table(&self.title(words), &columns, &rows),
            ))
        }
    }

    fn samples() -> Vec<AccessPage> {
        let mission = Id::new(
            attache_platform::moment::Moment(0),
            &attache_platform::chance::Chance::from_seed(1),
        );
        let page = |grants| AccessPage {
            name: "Jan Maes".to_owned(),
            mission,
            legs: vec![Leg {
                id: mission.to_string().parse().expect("an id"),
                city: Localized::new(["Los Angeles"; 4]),
            }],
            actor: Actor {
                grants,
                ..Actor::default()
            },
        };
        let all = Role::ALL.map(|role| Grant::of(role, mission));
        let officer = Grant::of(Role::RegionalOfficer, mission).in_region("flanders");
        let leg = mission.to_string().parse().expect("an id");
        let post = Grant::of(Role::PostOfficer, mission).in_leg(leg);
        let one = page(vec![officer, post]);
        vec![page(Vec::new()), page(all.into()), one]
    }
}

/// A role, and to which Region or leg it is held.
fn held(grant: &Grant, legs: &[Leg], words: &Words) -> String {
    let role = view::role(words, grant.role);
    let leg = legs.iter().find(|leg| Some(leg.id) == grant.leg);
    match (&grant.region, leg) {
        (Some(region), _) => format!("{role} · {}", delegations::region(words, region)),
        (None, Some(leg)) => format!("{role} · {}", leg.city.get(words.language())),
        (None, None) => role,
    }
}

impl AccessPage {
    fn row(&self, data: Data, words: &Words) -> Vec<Markup> {
        let name = words.say(&format!("roles-data-{}", data.name()));
        let cells: Vec<Access> = self
            .actor
            .cells(self.mission, data)
            .map(|(access, _)| access)
            .collect();
        let given = |verb: Verb| {
            let mut said: Vec<String> = Vec::new();
            for cell in cells.iter().filter(|cell| cell.gives(verb)) {
                let sentence = cell_words(*cell, words);
                if !said.contains(&sentence) {
                    said.push(sentence);
                }
            }
            said
        };
        let mut sees = given(Verb::See);
        if sees.is_empty() {
            let widest = cells.iter().map(|cell| cell.level).max();
            let less = match widest {
                Some(Level::Existence) => "exists",
                Some(Level::Aggregate) => "numbers",
                Some(Level::Ask) => "asks",
                _ => "nothing",
            };
            sees.push(words.say(&format!("roles-access-{less}")));
        }
        let mut changes = given(Verb::Change);
        if changes.is_empty() {
            changes.push(words.say("roles-access-nothing"));
        }
        vec![html! { (name) }, lines(&sees), lines(&changes)]
    }
}

fn lines(said: &[String]) -> Markup {
    html! {
        @for (place, sentence) in said.iter().enumerate() {
            @if place > 0 { br; }
            (sentence)
        }
    }
}

/// "Of one's own organisation: named for it, with a reason."
fn cell_words(cell: Access, words: &Words) -> String {
    let reach = match cell.reach {
        Reach::Own => "own",
        Reach::Concerned => "concerned",
        Reach::Organisation => "organisation",
        Reach::Leg => "leg",
        Reach::Agency => "agency",
        Reach::All => "all",
    };
    let on = cell.conditions;
    let conditions = [
        (on.named, "named"),
        (on.two_people, "two"),
        (on.reason, "reason"),
        (on.released, "released"),
        (on.agreed, "agreed"),
        (on.part, "part"),
    ];
    let reach = words.say(&format!("roles-access-of-{reach}"));
    let only: Vec<String> = conditions
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, key)| words.say(&format!("roles-access-if-{key}")))
        .collect();
    match only.is_empty() {
        true => reach,
        false => format!("{reach} ({})", only.join(", ")),
    }
}
