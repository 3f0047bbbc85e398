//! Slots as bits: every session lies in one machine word, its slots next to each other. A
//! *position* is the bit of a slot.

use super::NONE;
use crate::problem::Problem;

/// Where the slots lie.
pub(crate) struct Frame {
    /// Machine words in a set of positions.
    pub(crate) words: usize,
    /// Sessions during which another one is held.
    pub(crate) side_by_side: Vec<bool>,
    pub(crate) days: usize,
    /// Slot of a position, or [`NONE`].
    pub(crate) slot_of: Vec<u32>,
    /// Position of a slot.
    pub(crate) position_of: Vec<u16>,
    pub(crate) session_of: Vec<u16>,
    pub(crate) day_of: Vec<u16>,
    /// Minutes since the midnight before day 0.
    pub(crate) starts_at: Vec<u32>,
    pub(crate) ends_at: Vec<u32>,
    /// The word of a session and its bits in there.
    pub(crate) session_bits: Vec<(u32, u64)>,
    /// The bits of a day: `day * words`.
    pub(crate) day_bits: Vec<u64>,
}

impl Frame {
    pub(crate) fn new(problem: &Problem) -> Self {
        let position_of = positions(problem);
        let words = position_of
            .iter()
            .max()
            .map_or(0, |&last| usize::from(last) / 64 + 1);
        let positions = words * 64;
        let mut days: Vec<u16> = problem.slots.iter().map(|slot| slot.day).collect();
        days.sort_unstable();
        days.dedup();
        let mut frame = Frame {
            words,
            side_by_side: side_by_side(problem),
            days: days.len(),
            slot_of: vec![NONE; positions],
            position_of,
            session_of: vec![0; positions],
            day_of: vec![0; positions],
            starts_at: vec![0; positions],
            ends_at: vec![0; positions],
            session_bits: vec![(0, 0); problem.sessions.len()],
            day_bits: vec![0; days.len() * words],
        };
        for (no, slot) in problem.slots.iter().enumerate() {
            let at = usize::from(frame.position_of[no]);
            let day = days.partition_point(|&day| day < slot.day);
            frame.slot_of[at] = no as u32;
            frame.session_of[at] = slot.session as u16;
            frame.day_of[at] = day as u16;
            frame.starts_at[at] = slot.starts_at();
            frame.ends_at[at] = slot.ends_at();
            let session = &mut frame.session_bits[slot.session as usize];
            *session = ((at / 64) as u32, session.1 | 1 << (at % 64));
            frame.day_bits[day * words + at / 64] |= 1 << (at % 64);
        }
        frame
    }

    /// Positions in all, unused ones included.
    pub(crate) fn positions(&self) -> usize {
        self.words * 64
    }

    /// The positions that are slots.
    pub(crate) fn used(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.positions()).filter(|&at| self.slot_of[at] != NONE)
    }

    /// An empty set of positions.
    pub(crate) fn nothing(&self) -> Vec<u64> {
        vec![0; self.words]
    }
}

/// Sessions that overlap in time with another one.
fn side_by_side(problem: &Problem) -> Vec<bool> {
    let mut times = vec![(u32::MAX, 0); problem.sessions.len()];
    for slot in &problem.slots {
        let time = &mut times[slot.session as usize];
        *time = (time.0.min(slot.starts_at()), time.1.max(slot.ends_at()));
    }
    let mut order: Vec<usize> = (0..times.len()).collect();
    order.sort_unstable_by_key(|&session| times[session]);
    let mut beside = vec![false; times.len()];
    // The session that lasts longest of those that began before.
    let mut longest = None;
    for session in order {
        if let Some(other) = longest.filter(|&other: &usize| times[other].1 > times[session].0) {
            (beside[other], beside[session]) = (true, true);
        }
        let lasts = |other: usize| times[other].1 < times[session].1;
        if longest.is_none_or(lasts) {
            longest = Some(session);
        }
    }
    beside
}

/// Lays sessions into words one after the other, in the order of time: the position of each slot.
fn positions(problem: &Problem) -> Vec<u16> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); problem.sessions.len()];
    for (no, slot) in problem.slots.iter().enumerate() {
        members[slot.session as usize].push(no);
    }
    members.sort_by_key(|slots| slots.first().map(|&slot| problem.slots[slot].starts_at()));
    let mut position_of = vec![0; problem.slots.len()];
    let mut at = 0;
    for slots in members {
        if at / 64 != (at + slots.len() - 1) / 64 {
            at = (at / 64 + 1) * 64;
        }
        for slot in slots {
            position_of[slot] = at as u16;
            at += 1;
        }
    }
    position_of
}

/// Puts a position into a set.
pub(crate) fn put(bits: &mut [u64], at: usize) {
    bits[at / 64] |= 1 << (at % 64);
}

/// Takes a position out of a set.
pub(crate) fn take(bits: &mut [u64], at: usize) {
    bits[at / 64] &= !(1 << (at % 64));
}

/// Whether a position is in a set.
pub(crate) fn has(bits: &[u64], at: usize) -> bool {
    bits[at / 64] >> (at % 64) & 1 == 1
}

/// The bits at which a run of `length` set bits begins. Where a session ends before a run would
/// is for the wish to say, as the next bit may be of another session.
pub(crate) fn run(bits: u64, length: u8) -> u64 {
    (1..length).fold(bits, |runs, step| runs & (bits >> step))
}
