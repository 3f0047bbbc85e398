//! The wishes that do not stand.

use crate::search::grid::{Grid, NONE};

/// Wishes that do not stand and could, in no order.
#[derive(Clone)]
pub(crate) struct Out {
    list: Vec<u32>,
    /// Where each wish is in the list.
    at: Vec<u32>,
}

impl Out {
    pub(crate) fn new(grid: &Grid) -> Self {
        let list: Vec<u32> = (0..grid.wishes as u32)
            .filter(|&wish| grid.has_choice(wish) || grid.is_frozen(wish))
            .collect();
        let mut at = vec![NONE; grid.wishes];
        for (place, &wish) in (0..).zip(&list) {
            at[wish as usize] = place;
        }
        Out { list, at }
    }

    pub(crate) fn list(&self) -> &[u32] {
        &self.list
    }

    pub(crate) fn put(&mut self, wish: u32) {
        self.at[wish as usize] = self.list.len() as u32;
        self.list.push(wish);
    }

    pub(crate) fn take(&mut self, wish: u32) {
        let at = self.at[wish as usize] as usize;
        self.list.swap_remove(at);
        if let Some(&moved) = self.list.get(at) {
            self.at[moved as usize] = at as u32;
        }
        self.at[wish as usize] = NONE;
    }
}
