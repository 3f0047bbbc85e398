//! What a plan leaves out: all of it by cause, and one request with what would make room for it.

use std::sync::Arc;

use attache_foundation::layout::{Frame, Page};
use attache_foundation::{Answer, Error, Result, Visit};
use attache_platform::texts::{Arg, Words};
use axum::extract::Path;
use maud::Markup;

use super::At;
use crate::plans::problem::Room;
use crate::plans::run::stated;
use crate::plans::store::LeftOut;
use crate::plans::{Summary, samples, store, view};

/// What a plan leaves out, and why.
pub(in crate::plans) struct LeftOutPage {
    pub(in crate::plans) plan: Summary,
    pub(in crate::plans) left_out: Vec<LeftOut>,
}

impl Page for LeftOutPage {
    fn title(&self, words: &Words) -> String {
        words.with(
            "plans-left-out-title",
            &[("count", self.left_out.len().into())],
        )
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::left_out(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail_below(frame, &self.plan)
    }

    fn samples() -> Vec<Self> {
        samples::left_outs()
    }
}

pub(in crate::plans) async fn left_out(visit: Visit, Path(at): Path<At>) -> Answer {
    let plan = at.plan_of(&visit).await?;
    let mut left_out = store::left_out(&mut visit.reads(), plan.plan).await?;
    let words = &visit.words;
    words.sort_by_name(&mut left_out, |one| {
        one.asked.organisation.get(words.language())
    });
    left_out.sort_by_key(|one| std::cmp::Reverse(one.priority));
    visit.page(&LeftOutPage { plan, left_out })
}

/// One request that a plan leaves out.
pub(in crate::plans) struct LeftOutRequestPage {
    pub(in crate::plans) plan: Summary,
    pub(in crate::plans) left_out: LeftOut,
    /// What would make room for it now.
    pub(in crate::plans) room: Room,
}

impl Page for LeftOutRequestPage {
    fn title(&self, words: &Words) -> String {
        let names = [
            ("one", Arg::from(&self.left_out.asker.name)),
            ("other", Arg::from(&self.left_out.asked.name)),
        ];
        words.with("plans-meeting-title", &names)
    }

    fn view(&self, frame: &Frame) -> Markup {
        view::left_out_request(self, frame)
    }

    fn trail(&self, frame: &Frame) -> Vec<(String, String)> {
        view::trail_below(frame, &self.plan)
    }

    fn samples() -> Vec<Self> {
        samples::left_out_requests()
    }
}

pub(in crate::plans) async fn left_out_request(visit: Visit, Path(at): Path<At>) -> Answer {
    let (plan, request) = (at.plan_of(&visit).await?, at.request()?);
    let mut reads = visit.reads();
    let mut all = store::left_out(&mut reads, plan.plan).await?.into_iter();
    let left_out = all
        .find(|one| one.request == request)
        .ok_or(Error::Absent)?;
    let room = room(&visit, &plan, &left_out).await?;
    visit.page(&LeftOutRequestPage {
        plan,
        left_out,
        room,
    })
}

/// Looks for what would make room: some fiftieths of a second of work, away from the other visits.
async fn room(visit: &Visit, plan: &Summary, left_out: &LeftOut) -> Result<Room> {
    let mut reads = visit.reads();
    let Ok(stated) = stated(&mut reads, plan.mission, visit.now()).await? else {
        return Ok(Room::Changed);
    };
    let stated = Arc::new(stated);
    let placements = store::placements(&mut reads, plan.plan).await?;
    let request = left_out.request;
    tokio::task::spawn_blocking(move || stated.room(&placements, request))
        .await
        .map_err(Error::fault)
}
