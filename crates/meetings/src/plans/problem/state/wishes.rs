//! Requests as wishes, promises as pins, and the plan in force.

use std::collections::{BTreeMap, BTreeSet};

use attache_foundation::ids::{ActivityId, PersonId};
use attache_planner::{
    Draft, MomentDraft, PartOfDay, PinDraft, PublishedDraft, PublishedMeetingDraft, WishDraft,
};
use attache_platform::moment::Moment;

use super::Statement;
use crate::plans::facts::{Pin, Request};
use crate::plans::problem::{SlotAt, WishAt};
use crate::requests;

impl Statement<'_> {
    /// The plan in force as far as its requests and slots are still there.
    pub(super) fn published(&self, wishes: &[WishAt], draft: &Draft) -> Option<PublishedDraft> {
        let published = self.facts.published.as_ref()?;
        let known: BTreeMap<_, usize> = (0..)
            .zip(wishes)
            .map(|(place, wish)| (wish.request, place))
            .collect();
        let meetings = published.placements.iter().filter_map(|at| {
            let wish = *known.get(&at.request)?;
            let slot = self.slot_of(at.activity, at.starts_at)?;
            Some(PublishedMeetingDraft {
                wish: draft.wishes[wish].id.clone(),
                slot: self.slot_ids[slot].clone(),
                place: self.sites[self.slots[slot].place.index()].id.clone(),
                table: u16::try_from(at.table_number).ok()?,
                picked: Vec::new(),
            })
        });
        Some(PublishedDraft {
            meetings: meetings.collect(),
            frozen_until: self.frozen_until(published.frozen_until),
        })
    }

    /// None before anything could be frozen.
    fn frozen_until(&self, until: Moment) -> Option<MomentDraft> {
        let first = self.slots.iter().map(|slot| slot.starts_at).min()?;
        let last = self.slots.iter().map(|slot| slot.ends_at).max()?;
        if until <= first {
            return None;
        }
        let (day, minute) = self.at(until.min(last));
        Some(MomentDraft {
            day: u16::try_from(day).unwrap_or(0),
            minute: u16::try_from(minute).unwrap_or(0),
        })
    }

    pub(super) fn has_slot(&self, pin: &Pin) -> bool {
        let wanted = self
            .facts
            .requests
            .iter()
            .any(|request| request.id == pin.request);
        !wanted || self.pinned_slot(pin).is_some()
    }

    fn pinned_slot(&self, pin: &Pin) -> Option<usize> {
        self.slot_of(pin.activity, pin.starts_at)
    }

    fn slot_of(&self, activity: ActivityId, starts_at: Moment) -> Option<usize> {
        let here = |slot: &SlotAt| slot.activity == activity && slot.starts_at == starts_at;
        self.slots.iter().position(here)
    }

    /// One wish for each pair of people; a pair that asked each other wants it more.
    pub(super) fn wishes(&self) -> (Vec<WishAt>, Vec<WishDraft>) {
        let mut places: BTreeMap<[PersonId; 2], usize> = BTreeMap::new();
        let (mut known, mut drafts) = (Vec::<WishAt>::new(), Vec::<WishDraft>::new());
        for request in &self.facts.requests {
            let mut pair = [request.asker, request.asked];
            pair.sort();
            if let Some(place) = places.get(&pair) {
                known[*place].other_way = Some(request.id);
                drafts[*place].mutual = true;
                drafts[*place].weight = drafts[*place].weight.max(weight(request.priority));
                let promised = drafts[*place].pin.take();
                drafts[*place].pin = promised.or_else(|| self.promised(request));
                continue;
            }
            places.insert(pair, known.len());
            let draft = self.wish(request);
            known.push(WishAt {
                request: request.id,
                other_way: None,
                slots: usize::from(draft.length_slots),
            });
            drafts.push(draft);
        }
        let placements = self.facts.published.iter().flat_map(|one| &one.placements);
        let published: BTreeSet<_> = placements.map(|at| at.request).collect();
        for wish in &mut known {
            // A meeting goes on under the request by which people know it.
            let other_way = wish.other_way.filter(|other| published.contains(other));
            if let Some(other) = other_way.filter(|_| !published.contains(&wish.request)) {
                wish.other_way = Some(std::mem::replace(&mut wish.request, other));
            }
        }
        (known, drafts)
    }

    fn wish(&self, request: &Request) -> WishDraft {
        let code = |id| self.codes.get(&id).copied().unwrap_or_default().to_owned();
        WishDraft {
            id: request.code.clone(),
            persons: vec![code(request.asker), code(request.asked)],
            weight: weight(request.priority),
            length_slots: self.length_slots(request.length_minutes),
            part_of_day: match request.part_of_day {
                requests::PartOfDay::Any => PartOfDay::Any,
                requests::PartOfDay::Morning => PartOfDay::Morning,
                requests::PartOfDay::Afternoon => PartOfDay::Afternoon,
            },
            pin: self.promised(request),
            ..WishDraft::default()
        }
    }

    fn promised(&self, request: &Request) -> Option<PinDraft> {
        let pin = self.pins.iter().find(|pin| pin.request == request.id)?;
        let slot = self.pinned_slot(pin)?;
        let site = self.sites.get(self.slots[slot].place.index());
        Some(PinDraft {
            slot: self.slot_ids.get(slot).cloned(),
            place: site.map(|one| one.id.clone()),
            table: u16::try_from(pin.table_number).ok(),
        })
    }

    /// How many slots a meeting takes, by the shortest slot there is.
    fn length_slots(&self, length_minutes: i64) -> u8 {
        let shortest = self
            .facts
            .sessions
            .iter()
            .map(|session| session.slot_minutes)
            .min();
        let shortest = shortest.unwrap_or(length_minutes).max(1);
        let slots = length_minutes.max(1).saturating_add(shortest - 1) / shortest;
        u8::try_from(slots).unwrap_or(u8::MAX)
    }
}

/// What a priority weighs: a must weighs as much as five that are only nice to have.
fn weight(priority: i64) -> u32 {
    u32::try_from(priority.clamp(1, 5) * 2).unwrap_or(2)
}
