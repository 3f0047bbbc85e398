//! Which variable to decide next: the one that was in most of the recent conflicts.
//!
//! Exponential activities in a binary heap, as in Eén & Sörensson, “An Extensible SAT-solver”,
//! SAT 2003.

const TOO_LARGE: f64 = 1e100;

/// Variables by activity.
#[derive(Clone, Default)]
pub(super) struct Order {
    activities: Vec<f64>,
    step: f64,
    heap: Vec<u32>,
    /// Where each variable stands in the heap; `u32::MAX` outside.
    places: Vec<u32>,
}

impl Order {
    pub(super) fn grow(&mut self) {
        if self.step == 0.0 {
            self.step = 1.0;
        }
        let variable = self.activities.len() as u32;
        self.activities.push(0.0);
        self.places.push(u32::MAX);
        self.insert(variable as usize);
    }

    /// Counts a conflict for a variable.
    pub(super) fn bump(&mut self, variable: usize) {
        self.activities[variable] += self.step;
        if self.activities[variable] > TOO_LARGE {
            for activity in &mut self.activities {
                *activity /= TOO_LARGE;
            }
            self.step /= TOO_LARGE;
        }
        let place = self.places[variable];
        if place != u32::MAX {
            self.rise(place as usize);
        }
    }

    /// Lets what was counted until now weigh less.
    pub(super) fn decay(&mut self, kept: f64) {
        self.step /= kept;
    }

    pub(super) fn insert(&mut self, variable: usize) {
        if self.places[variable] != u32::MAX {
            return;
        }
        self.places[variable] = self.heap.len() as u32;
        self.heap.push(variable as u32);
        self.rise(self.heap.len() - 1);
    }

    /// Takes the most active variable out.
    pub(super) fn pop(&mut self) -> Option<usize> {
        let first = *self.heap.first()?;
        let last = self.heap.pop()?;
        self.places[first as usize] = u32::MAX;
        if last != first {
            self.heap[0] = last;
            self.places[last as usize] = 0;
            self.sink(0);
        }
        Some(first as usize)
    }

    fn rise(&mut self, mut at: usize) {
        let variable = self.heap[at];
        while at > 0 {
            let above = (at - 1) / 2;
            if !self.before(variable, self.heap[above]) {
                break;
            }
            self.set(at, self.heap[above]);
            at = above;
        }
        self.set(at, variable);
    }

    fn sink(&mut self, mut at: usize) {
        let variable = self.heap[at];
        loop {
            let mut below = 2 * at + 1;
            if below >= self.heap.len() {
                break;
            }
            let right = below + 1;
            if right < self.heap.len() && self.before(self.heap[right], self.heap[below]) {
                below = right;
            }
            if !self.before(self.heap[below], variable) {
                break;
            }
            self.set(at, self.heap[below]);
            at = below;
        }
        self.set(at, variable);
    }

    fn set(&mut self, at: usize, variable: u32) {
        self.heap[at] = variable;
        self.places[variable as usize] = at as u32;
    }

    fn before(&self, one: u32, other: u32) -> bool {
        let (a, b) = (
            self.activities[one as usize],
            self.activities[other as usize],
        );
        a > b || (a == b && one < other)
    }
}
