//! Parts of the time that have nothing to do with each other: whoever changes one of them does not
//! touch what stands in another, but for how many meetings persons have in all and on a day.

use super::frame::Frame;
use super::nearness::Nearness;

/// Which part each position lies in: sessions, and those that are too near to each other for
/// somebody to be at the end of one and the beginning of the other.
pub(crate) struct Parts {
    /// Part of a position.
    of: Vec<u16>,
    /// Tables open in a part, over all places and positions.
    tables: Vec<u64>,
}

impl Parts {
    pub(super) fn new(frame: &Frame, near: &Nearness, open: &[u16]) -> Self {
        let sessions = frame.session_bits.len();
        let mut root: Vec<usize> = (0..sessions).collect();
        for one in frame.used() {
            for other in frame.used().filter(|&other| other > one) {
                if super::has(near.any(one as u16), other) {
                    let one = find(&root, frame.session_of[one].into());
                    let other = find(&root, frame.session_of[other].into());
                    root[one.max(other)] = one.min(other);
                }
            }
        }
        let mut number = vec![u16::MAX; sessions];
        let mut count = 0;
        let mut of = vec![0; frame.positions()];
        for at in frame.used() {
            let root = find(&root, frame.session_of[at].into());
            if number[root] == u16::MAX {
                number[root] = count;
                count += 1;
            }
            of[at] = number[root];
        }
        let mut tables = vec![0; usize::from(count)];
        for (room, &open) in open.iter().enumerate() {
            let at = room % frame.positions();
            if frame.slot_of[at] != super::NONE {
                tables[usize::from(of[at])] += u64::from(open);
            }
        }
        Parts { of, tables }
    }

    /// How many parts there are.
    pub(crate) fn count(&self) -> usize {
        self.tables.len()
    }

    /// Tables open in a part, over all places and positions.
    pub(crate) fn tables(&self, part: usize) -> u64 {
        self.tables[part]
    }

    /// The part of a position.
    pub(crate) fn of(&self, position: usize) -> usize {
        usize::from(self.of[position])
    }
}

fn find(root: &[usize], mut at: usize) -> usize {
    while root[at] != at {
        at = root[at];
    }
    at
}
