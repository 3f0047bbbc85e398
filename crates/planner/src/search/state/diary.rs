//! Everybody's meetings, person by person, in the order of time and next to each other in memory.

use crate::search::grid::Grid;

/// A position at which a person sits; a meeting of several slots has one for each.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sit {
    pub(crate) wish: u32,
    pub(crate) position: u16,
    pub(crate) place: u16,
}

/// What a person has and may have.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// Where the person's sittings begin in the list of all.
    from: u32,
    /// Positions the person sits at.
    count: u16,
    /// Meetings the person has.
    pub(crate) total: u16,
    /// Meetings the person may have besides.
    pub(crate) left: u16,
    pub(crate) least: u16,
}

/// Who sits where and when.
#[derive(Clone)]
pub(crate) struct Diary {
    words: usize,
    days: usize,
    /// Positions taken: `person * words`.
    busy: Vec<u64>,
    tallies: Vec<Tally>,
    sits: Vec<Sit>,
    /// Meetings a person may have on a day besides: `person * days + day`.
    day_left: Vec<u16>,
    /// Positions of days on which a person may have no meeting besides: `person * words`.
    full: Vec<u64>,
    /// Meetings besides that are other threads' for the time being: by person, and by person and
    /// day. Empty when there is one thread.
    withheld: Vec<u16>,
    day_withheld: Vec<u16>,
}

impl Diary {
    pub(crate) fn new(grid: &Grid) -> Self {
        let mut tallies = Vec::with_capacity(grid.persons);
        let mut from = 0;
        for person in 0..grid.persons {
            tallies.push(Tally {
                from,
                count: 0,
                total: 0,
                left: grid.most_total[person],
                least: grid.least[person],
            });
            from += grid.most_sittings(person as u32);
        }
        let mut diary = Diary {
            words: grid.frame.words,
            days: grid.frame.days,
            full: vec![0; grid.persons * grid.frame.words],
            busy: vec![0; grid.persons * grid.frame.words],
            tallies,
            sits: vec![Sit::default(); from as usize],
            day_left: grid
                .most_per_day
                .iter()
                .flat_map(|&most| std::iter::repeat_n(most, grid.frame.days))
                .collect(),
            withheld: Vec::new(),
            day_withheld: Vec::new(),
        };
        diary.mark_full_days(grid);
        diary
    }

    /// Marks for everybody the days that are full.
    fn mark_full_days(&mut self, grid: &Grid) {
        self.full.fill(0);
        for (no, &left) in self.day_left.iter().enumerate() {
            if left == 0 {
                let (person, day) = (no / self.days, no % self.days);
                let full = &mut self.full[person * self.words..][..self.words];
                for (full, &bits) in full.iter_mut().zip(grid.frame.day(day as u16)) {
                    *full |= bits;
                }
            }
        }
    }

    /// Keeps only a portion of what everybody may have besides, in all and on each day that is
    /// shared: `days` says for each day the turn of this thread and how many share it.
    pub(crate) fn withhold(
        &mut self,
        grid: &Grid,
        epoch: u32,
        thread: u32,
        threads: u32,
        days: &[Option<(u32, u32)>],
    ) {
        self.withheld.resize(self.tallies.len(), 0);
        self.day_withheld.resize(self.day_left.len(), 0);
        for (person, tally) in (0..).zip(&mut self.tallies) {
            let own = portion(tally.left, thread, epoch.wrapping_add(person), threads);
            self.withheld[person as usize] = tally.left - own;
            tally.left = own;
        }
        for (day, turn) in days.iter().enumerate() {
            let Some((turn, of)) = *turn else { continue };
            if of < 2 {
                continue;
            }
            for person in 0..self.tallies.len() {
                let at = person * self.days + day;
                let own = portion(
                    self.day_left[at],
                    turn,
                    epoch.wrapping_add(person as u32),
                    of,
                );
                self.day_withheld[at] = self.day_left[at] - own;
                self.day_left[at] = own;
            }
        }
        self.mark_full_days(grid);
    }

    /// Takes back what was withheld.
    pub(crate) fn give_back(&mut self, grid: &Grid) {
        for (tally, withheld) in self.tallies.iter_mut().zip(&mut self.withheld) {
            tally.left += std::mem::take(withheld);
        }
        for (left, withheld) in self.day_left.iter_mut().zip(&mut self.day_withheld) {
            *left += std::mem::take(withheld);
        }
        self.mark_full_days(grid);
    }

    /// The positions of a word that a person has taken, and those of days that are full.
    #[inline]
    pub(crate) fn closed(&self, person: u32, word: usize) -> u64 {
        let at = person as usize * self.words + word;
        self.busy[at] | self.full[at]
    }

    #[inline]
    pub(crate) fn busy(&self, person: u32) -> &[u64] {
        &self.busy[person as usize * self.words..][..self.words]
    }

    #[inline]
    pub(crate) fn tally(&self, person: u32) -> Tally {
        self.tallies[person as usize]
    }

    #[inline]
    pub(crate) fn day_left(&self, person: u32, day: u16) -> u16 {
        self.day_left[person as usize * self.days + usize::from(day)]
    }

    /// How many positions before this one are taken.
    #[inline]
    fn rank(&self, person: u32, position: u16) -> usize {
        let busy = self.busy(person);
        let word = usize::from(position) / 64;
        let below = busy[word] & ((1 << (position % 64)) - 1);
        let before: u32 = busy[..word].iter().map(|word| word.count_ones()).sum();
        (before + below.count_ones()) as usize
    }

    /// What a person has, in the order of positions.
    #[inline]
    pub(crate) fn sits(&self, person: u32) -> &[Sit] {
        let tally = &self.tallies[person as usize];
        &self.sits[tally.from as usize..][..usize::from(tally.count)]
    }

    /// What a person has at the positions of a word, in their order.
    #[inline]
    pub(crate) fn sits_in(&self, person: u32, word: usize) -> &[Sit] {
        let busy = self.busy(person);
        let before: u32 = busy[..word].iter().map(|word| word.count_ones()).sum();
        let from = self.tallies[person as usize].from + before;
        &self.sits[from as usize..][..busy[word].count_ones() as usize]
    }

    /// What a person has at a position that is taken.
    #[inline]
    pub(crate) fn sit(&self, person: u32, position: u16) -> Sit {
        let at = self.tallies[person as usize].from as usize + self.rank(person, position);
        self.sits[at]
    }

    /// Puts a meeting into a person's day; says whether it makes up for being short.
    pub(crate) fn put(&mut self, grid: &Grid, person: u32, sit: Sit, length: u8, day: u16) -> bool {
        let at = self.rank(person, sit.position);
        let count = self.sits(person).len();
        let length = usize::from(length);
        let tally = &mut self.tallies[person as usize];
        let own = &mut self.sits[tally.from as usize..][..count + length];
        // A few sittings move up by one; a call to copy them would take longer.
        for (step, position) in (0..length).zip(sit.position..) {
            let mut moved = Sit { position, ..sit };
            for own in &mut own[at + step..=count + step] {
                std::mem::swap(own, &mut moved);
            }
        }
        let bits = (u64::MAX >> (64 - length)) << (sit.position % 64);
        self.busy[person as usize * self.words + usize::from(sit.position) / 64] |= bits;
        tally.count += length as u16;
        tally.total += 1;
        tally.left -= 1;
        let left = &mut self.day_left[person as usize * self.days + usize::from(day)];
        *left -= 1;
        if *left == 0 {
            let full = &mut self.full[person as usize * self.words..][..self.words];
            for (full, &bits) in full.iter_mut().zip(grid.frame.day(day)) {
                *full |= bits;
            }
        }
        tally.total <= tally.least
    }

    /// Takes a meeting out of a person's day; says whether the person is short of it.
    pub(crate) fn take(
        &mut self,
        grid: &Grid,
        person: u32,
        position: u16,
        length: u8,
        day: u16,
    ) -> bool {
        let at = self.rank(person, position);
        let count = self.sits(person).len();
        let length = usize::from(length);
        let tally = &mut self.tallies[person as usize];
        let own = &mut self.sits[tally.from as usize..][..count];
        for _ in 0..length {
            let mut moved = Sit::default();
            for own in own[at..].iter_mut().rev() {
                std::mem::swap(own, &mut moved);
            }
        }
        let bits = (u64::MAX >> (64 - length)) << (position % 64);
        self.busy[person as usize * self.words + usize::from(position) / 64] &= !bits;
        tally.count -= length as u16;
        tally.total -= 1;
        tally.left += 1;
        let left = &mut self.day_left[person as usize * self.days + usize::from(day)];
        *left += 1;
        if *left == 1 {
            let full = &mut self.full[person as usize * self.words..][..self.words];
            for (full, &bits) in full.iter_mut().zip(grid.frame.day(day)) {
                *full &= !bits;
            }
        }
        tally.total < tally.least
    }
}

/// The portion of one of several threads: as even as can be, whose the odd ones are by lot.
fn portion(left: u16, turn: u32, lot: u32, of: u32) -> u16 {
    let turn = (turn + lot % of) % of;
    ((u32::from(left) + turn) / of) as u16
}
