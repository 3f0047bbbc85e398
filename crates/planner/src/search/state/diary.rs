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
        Diary {
            words: grid.frame.words,
            days: grid.frame.days,
            busy: vec![0; grid.persons * grid.frame.words],
            tallies,
            sits: vec![Sit::default(); from as usize],
            day_left: grid
                .most_per_day
                .iter()
                .flat_map(|&most| std::iter::repeat_n(most, grid.frame.days))
                .collect(),
        }
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

    /// What a person has at a position that is taken.
    #[inline]
    pub(crate) fn sit(&self, person: u32, position: u16) -> Sit {
        let at = self.tallies[person as usize].from as usize + self.rank(person, position);
        self.sits[at]
    }

    /// What a person has next before a position and next after it, whichever the day.
    #[inline]
    pub(crate) fn around(&self, person: u32, position: u16) -> (Option<Sit>, Option<Sit>) {
        let sits = self.sits(person);
        let rank = self.rank(person, position);
        let before = rank.checked_sub(1).and_then(|at| sits.get(at));
        (before.copied(), sits.get(rank).copied())
    }

    /// Puts a meeting into a person's day; says whether it makes up for being short.
    pub(crate) fn put(&mut self, person: u32, sit: Sit, length: u8, day: u16) -> bool {
        let at = self.rank(person, sit.position);
        let count = self.sits(person).len();
        let length = usize::from(length);
        let tally = &mut self.tallies[person as usize];
        let own = &mut self.sits[tally.from as usize..][..count + length];
        own.copy_within(at..count, at + length);
        for (own, position) in own[at..at + length].iter_mut().zip(sit.position..) {
            *own = Sit { position, ..sit };
        }
        let bits = (u64::MAX >> (64 - length)) << (sit.position % 64);
        self.busy[person as usize * self.words + usize::from(sit.position) / 64] |= bits;
        tally.count += length as u16;
        tally.total += 1;
        tally.left -= 1;
        self.day_left[person as usize * self.days + usize::from(day)] -= 1;
        tally.total <= tally.least
    }

    /// Takes a meeting out of a person's day; says whether the person is short of it.
    pub(crate) fn take(&mut self, person: u32, position: u16, length: u8, day: u16) -> bool {
        let at = self.rank(person, position);
        let count = self.sits(person).len();
        let length = usize::from(length);
        let tally = &mut self.tallies[person as usize];
        let own = &mut self.sits[tally.from as usize..][..count];
        own.copy_within(at + length..count, at);
        let bits = (u64::MAX >> (64 - length)) << (position % 64);
        self.busy[person as usize * self.words + usize::from(position) / 64] &= !bits;
        tally.count -= length as u16;
        tally.total -= 1;
        tally.left += 1;
        self.day_left[person as usize * self.days + usize::from(day)] += 1;
        tally.total < tally.least
    }
}
