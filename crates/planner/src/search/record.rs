//! What is kept of a search: a plan, what changed, and which wishes that was about.

use super::grid::Grid;
use super::state::{Stand, State};

/// Where everything stands, and with whom.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) stands: Vec<Stand>,
    /// Laid out as the seats of the grid.
    pub(crate) crew: Vec<u32>,
}

impl Record {
    /// The persons of a wish.
    pub(crate) fn people(&self, grid: &Grid, wish: u32) -> &[u32] {
        let facts = grid.facts(wish);
        &self.crew[facts.crew_from as usize..][..usize::from(facts.crew)]
    }

    /// Takes over where a wish stands, and with whom.
    pub(crate) fn set(&mut self, grid: &Grid, state: &State, wish: u32) {
        self.stands[wish as usize] = state.stands()[wish as usize];
        let facts = grid.facts(wish);
        if facts.has_roles() {
            let seats =
                facts.crew_from as usize..facts.crew_from as usize + usize::from(facts.crew);
            self.crew[seats].copy_from_slice(state.people(grid, wish));
        }
    }
}

impl Record {
    pub(crate) fn of(state: &State) -> Self {
        Record {
            stands: state.stands().to_vec(),
            crew: state.crew().to_vec(),
        }
    }
}

/// Some wishes, each once.
#[derive(Clone)]
pub(crate) struct Marks {
    list: Vec<u32>,
    marked: Vec<bool>,
}

impl Marks {
    pub(crate) fn new(wishes: usize) -> Self {
        Marks {
            list: Vec::with_capacity(wishes),
            marked: vec![false; wishes],
        }
    }

    pub(crate) fn put(&mut self, wish: u32) {
        if !std::mem::replace(&mut self.marked[wish as usize], true) {
            self.list.push(wish);
        }
    }

    pub(crate) fn list(&self) -> &[u32] {
        &self.list
    }

    pub(crate) fn clear(&mut self) {
        for wish in self.list.drain(..) {
            self.marked[wish as usize] = false;
        }
    }
}

/// Where some wishes stand now, and with whom: what one thread tells the others.
#[derive(Clone, Default)]
pub(crate) struct Changes {
    stands: Vec<(u32, Stand)>,
    /// The people of those that have roles, one after the other.
    crew: Vec<u32>,
}

impl Changes {
    /// Gathers what became of some wishes.
    pub(crate) fn gather(&mut self, grid: &Grid, state: &State, wishes: &[u32]) {
        self.stands.clear();
        self.crew.clear();
        for &wish in wishes {
            self.stands.push((wish, state.stands()[wish as usize]));
            if grid.facts(wish).has_roles() {
                self.crew.extend_from_slice(state.people(grid, wish));
            }
        }
    }

    /// The wishes that changed.
    pub(crate) fn wishes(&self) -> impl Iterator<Item = u32> + '_ {
        self.stands.iter().map(|&(wish, _)| wish)
    }

    /// Takes all that changed away from where it stood in a state.
    pub(crate) fn clear_away(&self, grid: &Grid, state: &mut State) {
        for wish in self.wishes() {
            if state.stand(wish).is_some() {
                state.unseat(grid, wish);
            }
        }
    }

    /// Lets all that changed stand where it stands now.
    pub(crate) fn set(&self, grid: &Grid, state: &mut State) {
        let mut crew = &self.crew[..];
        for &(wish, stand) in &self.stands {
            let facts = grid.facts(wish);
            if facts.has_roles() {
                let (people, rest) = crew.split_at(facts.crew.into());
                state.cast_as(grid, wish, people);
                crew = rest;
            }
            if let Some(stand) = stand.somewhere() {
                state.seat(grid, wish, stand);
            }
        }
    }
}
