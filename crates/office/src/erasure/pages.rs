//! Who asked to be erased, and the proof that they were.

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Result, Visit};
use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;
use attache_platform::texts::Words;
use attache_platform::web::{json, see_other};
use axum::extract::Path;
use axum::http::StatusCode;
use maud::Markup;

use super::{Erasure, ErasureState, Proof, actions, store, view};

/// Who asked to be erased.
pub(super) struct ListPage {
    pub(super) all: Vec<Erasure>,
}

/// One erasure and its proof.
pub(super) struct ShowPage {
    pub(super) erasure: Erasure,
}

pub(super) async fn ask(visit: Visit) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let nobody = || Error::conflict("erasure-no-person", Vec::new());
    let person = visit.actor.person.ok_or_else(nobody)?;
    actions::ask(&visit.app, account, person).await?;
    see_other(&format!("/{}/my-data", visit.words.language().code()))
}

pub(super) async fn list(visit: Visit) -> Answer {
    let all = store::of_mission(&mut visit.reads(), visit.mission_id()?).await?;
    visit.page(&ListPage { all })
}

async fn found(visit: &Visit, id: &str) -> Result<Erasure> {
    let id = id.parse().map_err(|_| Error::Absent)?;
    let found = store::one(&mut visit.reads(), id).await?;
    let mission = visit.mission_id()?;
    found
        .filter(|found| found.mission == mission)
        .ok_or(Error::Absent)
}

pub(super) async fn show(visit: Visit, Path((_, _, id)): Path<(String, String, String)>) -> Answer {
    let erasure = found(&visit, &id).await?;
    visit.page(&ShowPage { erasure })
}

pub(super) async fn confirm(
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Answer {
    let account = visit.actor.account.ok_or(Error::SignInFirst)?;
    let id = id.parse().map_err(|_| Error::Absent)?;
    let mut change = visit.change().await?;
    actions::confirm(&mut change, id, account, visit.actor.person).await?;
    change.finish().await?;
    see_other(&visit.address("/erasures"))
}

pub(super) async fn proof(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let proof = found(&visit, &id).await?.proof.ok_or(Error::Absent)?;
    json(StatusCode::OK, &proof)
}

impl Page for ListPage {
    fn title(&self, words: &Words) -> String {
        words.say("erasure-title")
    }

    fn head(&self, frame: &Frame) -> Markup {
        view::list_head(frame)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::list(self, frame)
    }

    fn samples() -> Vec<ListPage> {
        let all = [
            (ErasureState::Asked, 1),
            (ErasureState::Asked, 2),
            (ErasureState::Confirmed, 1),
            (ErasureState::Done, 1),
        ];
        vec![
            ListPage {
                all: all.map(sample).into(),
            },
            ListPage { all: Vec::new() },
        ]
    }
}

fn sample((state, needs): (ErasureState, i64)) -> Erasure {
    let id = Id::new(Moment(0), &Chance::from_seed(1));
    let done = state == ErasureState::Done;
    let proof = Proof {
        erasure: id.to_string(),
        person: id.to_string(),
        done_at: Moment(1_760_000_000_000).to_string(),
        erased: [("travel_file".to_owned(), 7)].into(),
        digest: "0123456789abcdef".repeat(4),
    };
    Erasure {
        id,
        mission: Id::new(Moment(0), &Chance::from_seed(2)),
        person: Id::new(Moment(0), &Chance::from_seed(3)),
        name: "Mieke Peeters".to_owned(),
        state,
        needs,
        asked_at: Moment(1_759_500_000_000),
        first_by: None,
        done_at: done.then_some(Moment(1_760_000_000_000)),
        proof: done.then_some(proof),
    }
}

impl Page for ShowPage {
    fn title(&self, words: &Words) -> String {
        let name = [("name", self.erasure.name.as_str().into())];
        words.with("erasure-of", &name)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::show(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        vec![(frame.say("erasure-title"), frame.address("/erasures"))]
    }

    fn samples() -> Vec<ShowPage> {
        let all = [(ErasureState::Done, 1), (ErasureState::Asked, 2)];
        let page = |of| ShowPage {
            erasure: sample(of),
        };
        all.map(page).into()
    }
}
