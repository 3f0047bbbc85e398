//! Lists of numbers by number, in two vectors.

/// A list for each number from 0.
pub(crate) struct Links {
    from: Vec<u32>,
    to: Vec<u32>,
}

impl Links {
    /// The lists, one after the other.
    pub(crate) fn of_lists<List: IntoIterator<Item = u32>>(
        lists: impl IntoIterator<Item = List>,
    ) -> Self {
        let mut links = Links {
            from: vec![0],
            to: Vec::new(),
        };
        for list in lists {
            links.to.extend(list);
            links.from.push(links.to.len() as u32);
        }
        links
    }

    /// The lists the other way round: under each number below `count`, the numbers it stands under.
    pub(crate) fn turned(&self, count: usize) -> Self {
        let mut lists: Vec<Vec<u32>> = vec![Vec::new(); count];
        for number in 0..self.from.len() as u32 - 1 {
            for &other in self.of(number) {
                lists[other as usize].push(number);
            }
        }
        Links::of_lists(lists)
    }

    /// The list of a number.
    #[inline]
    pub(crate) fn of(&self, number: u32) -> &[u32] {
        let number = number as usize;
        &self.to[self.from[number] as usize..self.from[number + 1] as usize]
    }
}
