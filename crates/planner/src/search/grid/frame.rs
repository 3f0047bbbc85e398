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
    /// Whether each day lies in one word.
    pub(crate) days_in_words: bool,
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
            days_in_words: false,
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
        let mut days = frame.day_bits.chunks(words.max(1));
        frame.days_in_words = days.all(|day| day.iter().filter(|&&word| word != 0).count() < 2);
        frame
    }

    /// The bits of a day.
    #[inline]
    pub(crate) fn day(&self, day: u16) -> &[u64] {
        &self.day_bits[usize::from(day) * self.words..][..self.words]
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
/// A day lies in one word and words are filled evenly where that takes no more of them: most wishes
/// are about few days, and then about few words.
fn positions(problem: &Problem) -> Vec<u16> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); problem.sessions.len()];
    for (no, slot) in problem.slots.iter().enumerate() {
        members[slot.session as usize].push(no);
    }
    members.sort_by_key(|slots| slots.first().map(|&slot| problem.slots[slot].starts_at()));
    let day = |slots: &Vec<usize>| slots.first().map(|&slot| problem.slots[slot].day);
    let days: Vec<usize> = members
        .chunk_by(|one, other| day(one) == day(other))
        .map(|sessions| sessions.iter().map(Vec::len).sum())
        .collect();
    let words = laid(members.iter().map(Vec::len), 64).1;
    let most = (1..=64).find(|&most| {
        let fits = days.iter().all(|&slots| slots <= most);
        fits && laid(days.iter().copied(), most).1 <= words
    });
    let mut position_of = vec![0; problem.slots.len()];
    let begins = match most {
        Some(most) => {
            let mut begins = Vec::new();
            let sessions = members.chunk_by(|one, other| day(one) == day(other));
            for (sessions, mut at) in sessions.zip(laid(days.iter().copied(), most).0) {
                for slots in sessions {
                    begins.push(at);
                    at += slots.len();
                }
            }
            begins
        }
        None => laid(members.iter().map(Vec::len), 64).0,
    };
    for (slots, begin) in members.into_iter().zip(begins) {
        for (slot, at) in slots.into_iter().zip(begin..) {
            position_of[slot] = at as u16;
        }
    }
    position_of
}

/// Where stretches of positions begin when each lies in one word, of which at most `most` bits are
/// used, and how many words that takes.
fn laid(lengths: impl Iterator<Item = usize>, most: usize) -> (Vec<usize>, usize) {
    let mut begins = Vec::new();
    let (mut word, mut used) = (0, 0);
    for length in lengths {
        if used + length > most {
            (word, used) = (word + 1, 0);
        }
        begins.push(word * 64 + used);
        used += length;
    }
    let words = if begins.is_empty() { 0 } else { word + 1 };
    (begins, words)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, PlaceDraft, SlotDraft};

    /// The frame of days with so many slots in each of their sessions.
    fn frame(days: &[&[u32]]) -> Frame {
        let mut slots = Vec::new();
        for (day, sessions) in (0..).zip(days) {
            for (session, &count) in sessions.iter().enumerate() {
                slots.extend((0..count).map(|slot| {
                    let start_minute = session as u16 * 700 + slot as u16 * 10;
                    SlotDraft {
                        id: format!("{day}-{session}-{slot}"),
                        day,
                        session: format!("{day}-{session}"),
                        start_minute,
                        end_minute: start_minute + 10,
                        ..SlotDraft::default()
                    }
                }));
            }
        }
        let draft = Draft {
            places: vec![PlaceDraft {
                id: "hall".into(),
                tables: vec![1; slots.len()],
                ..PlaceDraft::default()
            }],
            travel_minutes: vec![vec![0]],
            slots,
            ..Draft::default()
        };
        Frame::new(&Problem::new(draft).expect("nothing is wrong with it"))
    }

    #[test]
    fn days_lie_in_words_that_are_filled_evenly() {
        let day: &[u32] = &[6, 6];
        let frame = frame(&[day; 6]);
        assert_eq!(frame.words, 2);
        assert!(frame.days_in_words);
        let used: Vec<usize> = (0..2)
            .map(|word| frame.used().filter(|at| at / 64 == word).count())
            .collect();
        assert_eq!(used, [36, 36]);
    }

    #[test]
    fn a_day_that_does_not_fit_a_word_lies_in_several() {
        let frame = frame(&[&[40, 40]]);
        assert_eq!(frame.words, 2);
        assert!(!frame.days_in_words);
        // Whole days would take three words here, and sessions take two.
        let frame = self::frame(&[&[20, 20], &[20, 20], &[20, 20]]);
        assert_eq!(frame.words, 2);
        assert!(!frame.days_in_words);
    }
}
