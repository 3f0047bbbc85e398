//! Where everything stands during a search, and what a change is worth.
//!
//! [`State::seat`] and [`State::unseat`] are the only two steps; every move is made of them. Each
//! changes the value by the difference it makes to the persons concerned and to nobody else.

use super::grid::{Grid, NONE, has, run};

/// Where a meeting stands: its first position and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stand {
    pub(crate) position: u16,
    pub(crate) place: u16,
}

/// Points by which a pinned wish is worth more to the search, so that promises come first.
pub(crate) const PINNED_POINTS: i64 = 1 << 40;

/// A plan in the making. Tables are counted here and numbered at the end.
#[derive(Clone)]
pub(crate) struct State {
    /// Points won less points lost, with [`PINNED_POINTS`] for each pinned wish that stands.
    pub(crate) value: i64,
    stands: Vec<Option<Stand>>,
    /// Positions taken: `person * words`.
    busy: Vec<u64>,
    /// The meeting of a person at a position: `person * positions + position`.
    sits: Vec<u32>,
    total: Vec<u16>,
    /// Meetings by person and day: `person * days + day`.
    on_day: Vec<u16>,
    /// Points lost in a session: `person * sessions + session`.
    lost: Vec<i64>,
    /// The meetings at a place and position, the first `used` of as many as there are tables.
    rooms: Vec<u32>,
    room_from: Vec<u32>,
    used: Vec<u16>,
    /// Positions at which a table is free: `place * words`.
    free: Vec<u64>,
    /// Wishes that do not stand, in no order, and where each is in that list.
    out: Vec<u32>,
    out_at: Vec<u32>,
    granted: u32,
}

impl State {
    /// Nothing stands.
    pub(crate) fn new(grid: &Grid) -> Self {
        let positions = grid.positions();
        let mut room_from = Vec::with_capacity(grid.tables.len() + 1);
        let mut total = 0;
        for &tables in &grid.tables {
            room_from.push(total);
            total += u32::from(tables).min(grid.wishes as u32);
        }
        room_from.push(total);
        let mut free = vec![0u64; grid.places * grid.frame.words];
        for (room, _) in grid
            .tables
            .iter()
            .enumerate()
            .filter(|&(_, &tables)| tables > 0)
        {
            let (place, at) = (room / positions, room % positions);
            free[place * grid.frame.words + at / 64] |= 1 << (at % 64);
        }
        let out: Vec<u32> = (0..grid.wishes as u32)
            .filter(|&w| grid.has_choice(w))
            .collect();
        let mut out_at = vec![NONE; grid.wishes];
        for (at, &wish) in (0..).zip(&out) {
            out_at[wish as usize] = at;
        }
        let least: i64 = grid.least.iter().map(|&least| i64::from(least)).sum();
        State {
            value: -grid.below_least * least,
            stands: vec![None; grid.wishes],
            busy: vec![0; grid.persons * grid.frame.words],
            sits: vec![NONE; grid.persons * positions],
            total: vec![0; grid.persons],
            on_day: vec![0; grid.persons * grid.frame.days],
            lost: vec![0; grid.persons * grid.frame.sessions],
            rooms: vec![NONE; total as usize],
            room_from,
            used: vec![0; grid.tables.len()],
            free,
            out,
            out_at,
            granted: 0,
        }
    }

    pub(crate) fn stand(&self, wish: u32) -> Option<Stand> {
        self.stands[wish as usize]
    }

    pub(crate) fn stands(&self) -> &[Option<Stand>] {
        &self.stands
    }

    /// Wishes that do not stand and could, in no order.
    pub(crate) fn out(&self) -> &[u32] {
        &self.out
    }

    pub(crate) fn granted(&self) -> u32 {
        self.granted
    }

    pub(crate) fn busy<'a>(&'a self, grid: &Grid, person: u32) -> &'a [u64] {
        &self.busy[person as usize * grid.frame.words..][..grid.frame.words]
    }

    /// The meeting of a person at a position.
    pub(crate) fn sitting(&self, grid: &Grid, person: u32, position: u16) -> u32 {
        self.sits[person as usize * grid.positions() + usize::from(position)]
    }

    /// Meetings at a place and position.
    pub(crate) fn room(&self, grid: &Grid, place: u16, position: u16) -> &[u32] {
        let room = usize::from(place) * grid.positions() + usize::from(position);
        let from = self.room_from[room] as usize;
        &self.rooms[from..from + usize::from(self.used[room])]
    }

    /// Whether all tables of a place are taken at a position.
    pub(crate) fn full(&self, grid: &Grid, place: u16, position: u16) -> bool {
        let words = grid.frame.words;
        !has(
            &self.free[usize::from(place) * words..][..words],
            usize::from(position),
        )
    }

    pub(crate) fn total(&self, person: u32) -> u16 {
        self.total[person as usize]
    }

    pub(crate) fn on_day(&self, grid: &Grid, person: u32, day: u16) -> u16 {
        self.on_day[person as usize * grid.frame.days + usize::from(day)]
    }

    /// Makes the next difference of every person and session wrong by a point.
    #[cfg(test)]
    pub(crate) fn plant_fault(&mut self) {
        self.lost.iter_mut().for_each(|lost| *lost += 1);
    }

    /// Lets a meeting stand where nothing is in its way; says what that is worth.
    pub(crate) fn seat(&mut self, grid: &Grid, wish: u32, stand: Stand) -> i64 {
        let before = self.value;
        self.leave_out(wish);
        self.stands[wish as usize] = Some(stand);
        self.granted += 1;
        self.value += points(grid, wish);
        let (bits, length) = (span(grid, wish), usize::from(grid.length[wish as usize]));
        let (word, shift) = (usize::from(stand.position) / 64, stand.position % 64);
        for step in 0..length {
            self.enter_room(grid, wish, stand, step);
        }
        let day = usize::from(grid.frame.day_of[usize::from(stand.position)]);
        for &person in grid.people(wish) {
            let no = person as usize;
            self.busy[no * grid.frame.words + word] |= bits << shift;
            let at = no * grid.positions() + usize::from(stand.position);
            self.sits[at..at + length].fill(wish);
            if self.total[no] < grid.least[no] {
                self.value += grid.below_least;
            }
            self.total[no] += 1;
            self.on_day[no * grid.frame.days + day] += 1;
            self.recount(grid, person, stand.position);
        }
        self.value - before
    }

    /// Takes a meeting that stands away; says what that is worth.
    pub(crate) fn unseat(&mut self, grid: &Grid, wish: u32) -> i64 {
        let before = self.value;
        let stand = self.stands[wish as usize]
            .take()
            .expect("only what stands is taken away");
        self.out_at[wish as usize] = self.out.len() as u32;
        self.out.push(wish);
        self.granted -= 1;
        self.value -= points(grid, wish);
        let (bits, length) = (span(grid, wish), usize::from(grid.length[wish as usize]));
        let (word, shift) = (usize::from(stand.position) / 64, stand.position % 64);
        for step in 0..length {
            self.leave_room(grid, wish, stand, step);
        }
        let day = usize::from(grid.frame.day_of[usize::from(stand.position)]);
        for &person in grid.people(wish) {
            let no = person as usize;
            self.busy[no * grid.frame.words + word] &= !(bits << shift);
            let at = no * grid.positions() + usize::from(stand.position);
            self.sits[at..at + length].fill(NONE);
            self.total[no] -= 1;
            if self.total[no] < grid.least[no] {
                self.value -= grid.below_least;
            }
            self.on_day[no * grid.frame.days + day] -= 1;
            self.recount(grid, person, stand.position);
        }
        self.value - before
    }

    fn leave_out(&mut self, wish: u32) {
        let at = self.out_at[wish as usize] as usize;
        self.out.swap_remove(at);
        if let Some(&moved) = self.out.get(at) {
            self.out_at[moved as usize] = at as u32;
        }
        self.out_at[wish as usize] = NONE;
    }

    fn enter_room(&mut self, grid: &Grid, wish: u32, stand: Stand, step: usize) {
        let at = usize::from(stand.position) + step;
        let room = usize::from(stand.place) * grid.positions() + at;
        let used = usize::from(self.used[room]);
        self.rooms[self.room_from[room] as usize + used] = wish;
        self.used[room] += 1;
        if self.used[room] == grid.tables[room] {
            self.free[usize::from(stand.place) * grid.frame.words + at / 64] &= !(1 << (at % 64));
        }
    }

    fn leave_room(&mut self, grid: &Grid, wish: u32, stand: Stand, step: usize) {
        let at = usize::from(stand.position) + step;
        let room = usize::from(stand.place) * grid.positions() + at;
        let from = self.room_from[room] as usize;
        let last = usize::from(self.used[room]) - 1;
        let seats = &mut self.rooms[from..=from + last];
        let own = seats.iter().position(|&other| other == wish);
        seats[own.expect("a meeting is in the room where it stands")] = seats[last];
        self.used[room] -= 1;
        self.free[usize::from(stand.place) * grid.frame.words + at / 64] |= 1 << (at % 64);
    }

    /// Counts what a person loses in the session of a position anew.
    fn recount(&mut self, grid: &Grid, person: u32, position: u16) {
        let session = usize::from(grid.frame.session_of[usize::from(position)]);
        let lost = self.lose(grid, person, session);
        let kept = &mut self.lost[person as usize * grid.frame.sessions + session];
        self.value -= lost - *kept;
        *kept = lost;
    }

    /// Points a person loses in a session by idle slots and changes of place.
    fn lose(&self, grid: &Grid, person: u32, session: usize) -> i64 {
        let (word, bits) = grid.frame.session_bits[session];
        let own = person as usize * grid.frame.words + word as usize;
        let busy = self.busy[own] & bits;
        if busy & busy.wrapping_sub(1) == 0 {
            return 0;
        }
        let first = busy.trailing_zeros();
        let last = 63 - busy.leading_zeros();
        let within = (u64::MAX >> (63 - last)) & (u64::MAX << first);
        let idle = (grid.people.eligible[own] & within & !busy).count_ones();
        let mut lost = i64::from(idle) * grid.idle_gap;
        let mut rest = busy;
        let at = person as usize * grid.positions() + word as usize * 64;
        let mut before = u16::MAX;
        while rest != 0 {
            let wish = self.sits[at + rest.trailing_zeros() as usize];
            let place = self.stands[wish as usize].map_or(before, |stand| stand.place);
            if before != u16::MAX && place != before {
                let change = usize::from(before) * grid.places + usize::from(place);
                lost += i64::from(grid.change_points[change]);
            }
            before = place;
            rest &= rest - 1;
        }
        lost
    }

    /// Positions at which a wish may begin at one of its choices without anything in its way.
    pub(crate) fn open(&self, grid: &Grid, wish: u32, choice: usize, open: &mut [u64]) {
        let place = grid.choices.place[choice];
        open.copy_from_slice(grid.choices.bits(choice));
        let length = grid.length[wish as usize];
        let free = &self.free[usize::from(place) * grid.frame.words..][..grid.frame.words];
        for (open, &free) in open.iter_mut().zip(free) {
            *open &= run(free, length);
        }
        for &person in grid.people(wish) {
            if open.iter().all(|&word| word == 0) {
                return;
            }
            self.keep_free(grid, person, place, length, open);
        }
        if !grid.before(wish).is_empty() || !grid.after(wish).is_empty() {
            self.keep_order(grid, wish, open);
        }
    }

    /// Keeps the positions at which a person can begin something at a place.
    fn keep_free(&self, grid: &Grid, person: u32, place: u16, length: u8, open: &mut [u64]) {
        let no = person as usize;
        if self.total[no] >= grid.most_total[no] {
            open.fill(0);
            return;
        }
        for (word, &busy) in self.busy(grid, person).iter().enumerate() {
            open[word] &= run(!busy, length);
            let mut rest = busy;
            while rest != 0 {
                let at = (word * 64) as u16 + rest.trailing_zeros() as u16;
                rest &= rest - 1;
                let wish = self.sitting(grid, person, at);
                let other = self.stands[wish as usize].map_or(place, |stand| stand.place);
                if other == place {
                    continue;
                }
                let near = grid.near.of(other, at, place);
                for (open, &near) in open.iter_mut().zip(near) {
                    *open &= run(!near, length);
                }
            }
        }
        let most = grid.most_per_day[no];
        for (day, &count) in self.on_day[no * grid.frame.days..][..grid.frame.days]
            .iter()
            .enumerate()
        {
            if count >= most {
                let bits = &grid.frame.day_bits[day * grid.frame.words..][..grid.frame.words];
                open.iter_mut()
                    .zip(bits)
                    .for_each(|(open, &bits)| *open &= !bits);
            }
        }
    }

    fn keep_order(&self, grid: &Grid, wish: u32, open: &mut [u64]) {
        let last = usize::from(grid.length[wish as usize]) - 1;
        for (word, bits) in open.iter_mut().enumerate() {
            let mut rest = *bits;
            while rest != 0 {
                let at = word * 64 + rest.trailing_zeros() as usize;
                rest &= rest - 1;
                let (starts_at, ends_at) =
                    (grid.frame.starts_at[at], grid.frame.ends_at[at + last]);
                let late = |&other: &u32| self.ends_at(grid, other).is_some_and(|e| e > starts_at);
                let early = |&other: &u32| self.starts_at(grid, other).is_some_and(|s| s < ends_at);
                if grid.before(wish).iter().any(late) || grid.after(wish).iter().any(early) {
                    *bits &= !(1 << (at % 64));
                }
            }
        }
    }

    /// When a meeting begins, if it stands.
    pub(crate) fn starts_at(&self, grid: &Grid, wish: u32) -> Option<u32> {
        self.stand(wish)
            .map(|stand| grid.frame.starts_at[usize::from(stand.position)])
    }

    /// When a meeting ends, if it stands.
    pub(crate) fn ends_at(&self, grid: &Grid, wish: u32) -> Option<u32> {
        let last = usize::from(grid.length[wish as usize]) - 1;
        self.stand(wish)
            .map(|stand| grid.frame.ends_at[usize::from(stand.position) + last])
    }
}

/// Points of a wish to the search.
pub(crate) fn points(grid: &Grid, wish: u32) -> i64 {
    let pinned = if grid.pinned[wish as usize] {
        PINNED_POINTS
    } else {
        0
    };
    grid.points[wish as usize] + pinned
}

fn span(grid: &Grid, wish: u32) -> u64 {
    u64::MAX >> (64 - u32::from(grid.length[wish as usize]))
}
