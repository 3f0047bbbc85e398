//! Where everything stands during a search, and what a change is worth.
//!
//! [`State::seat`] and [`State::unseat`] are the only two steps; every move is made of them. Each
//! changes the value by the difference it makes to the persons concerned and to nobody else.

mod aims;
mod diary;
mod loss;
mod open;
mod out;
mod rooms;
mod share;

use super::grid::Grid;
use diary::Diary;
pub(crate) use diary::{Sit, Tally};
use out::Out;
use rooms::Rooms;
pub(crate) use share::Deal;

/// Where a meeting stands: its first position and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stand {
    pub(crate) position: u16,
    pub(crate) place: u16,
}

impl Stand {
    /// Where what does not stand is.
    pub(crate) const NOWHERE: Stand = Stand {
        position: u16::MAX,
        place: u16::MAX,
    };

    /// The stand, or nothing when it is nowhere.
    #[inline]
    pub(crate) fn somewhere(self) -> Option<Stand> {
        (self.position != u16::MAX).then_some(self)
    }
}

/// Points by which a pinned wish is worth more to the search, so that promises come first.
pub(crate) const PINNED_POINTS: i64 = 1 << 40;

/// A plan in the making. Tables are counted here and numbered at the end.
#[derive(Clone)]
pub(crate) struct State {
    /// Points won less points lost, with [`PINNED_POINTS`] for each pinned wish that stands.
    pub(crate) value: i64,
    stands: Vec<Stand>,
    diary: Diary,
    rooms: Rooms,
    out: Out,
    granted: u32,
    /// Who is in each meeting, laid out as the seats of the grid.
    crew: Vec<u32>,
    /// Wishes that must stay where they stand.
    held: Vec<bool>,
    /// Wishes that may be moved now: those not held, as far as this thread has them.
    movable: Vec<bool>,
    /// Positions that this thread has.
    mine: Vec<u64>,
    /// Wishes granted to each group.
    shares: Vec<u32>,
    /// Meetings that a person has on a day and did not have in the published plan, and the other
    /// way round: `person * days + day`.
    differ: Vec<u16>,
    /// Added to every difference.
    #[cfg(test)]
    fault: i64,
}

impl State {
    /// Nothing stands.
    pub(crate) fn new(grid: &Grid) -> Self {
        let least: i64 = grid.least.iter().map(|&least| i64::from(least)).sum();
        let groups = 0..grid.fair.count() as u32;
        let unfair: i64 = groups.map(|group| grid.fair.lost(group, 0)).sum();
        let differ = aims::nothing_as_published(grid);
        let changed = differ.iter().filter(|&&count| count > 0).count() as i64;
        let changed = grid.known.as_ref().map_or(0, |k| k.day_changed * changed);
        State {
            value: -grid.below_least * least - unfair - changed,
            stands: vec![Stand::NOWHERE; grid.wishes],
            diary: Diary::new(grid),
            rooms: Rooms::new(grid),
            out: Out::new(grid),
            granted: 0,
            crew: grid.crews.seats.clone(),
            held: vec![false; grid.wishes],
            movable: vec![true; grid.wishes],
            mine: vec![u64::MAX; grid.frame.words],
            shares: vec![0; grid.fair.count()],
            differ,
            #[cfg(test)]
            fault: 0,
        }
    }

    #[inline]
    pub(crate) fn stand(&self, wish: u32) -> Option<Stand> {
        self.stands[wish as usize].somewhere()
    }

    pub(crate) fn stands(&self) -> &[Stand] {
        &self.stands
    }

    /// Wishes that do not stand and could, in no order.
    pub(crate) fn out(&self) -> &[u32] {
        self.out.list()
    }

    pub(crate) fn granted(&self) -> u32 {
        self.granted
    }

    /// The persons of a wish: those it names, then those picked for its roles last, who may be
    /// nobody as long as it does not stand.
    #[inline]
    pub(crate) fn people(&self, grid: &Grid, wish: u32) -> &[u32] {
        let facts = grid.facts(wish);
        &self.crew[facts.crew_from as usize..][..usize::from(facts.crew)]
    }

    /// Everybody in all meetings, laid out as the seats of the grid.
    pub(crate) fn crew(&self) -> &[u32] {
        &self.crew
    }

    /// Picks somebody for a seat of a wish that does not stand; says who had it.
    pub(crate) fn pick(&mut self, seat: u32, person: u32) -> u32 {
        std::mem::replace(&mut self.crew[seat as usize], person)
    }

    /// Gives the seats of a wish that does not stand to some persons.
    pub(crate) fn cast_as(&mut self, grid: &Grid, wish: u32, people: &[u32]) {
        let from = grid.facts(wish).crew_from as usize;
        self.crew[from..from + people.len()].copy_from_slice(people);
    }

    /// Whether a wish may be moved, or set, now.
    #[inline]
    pub(crate) fn is_movable(&self, wish: u32) -> bool {
        self.movable[wish as usize]
    }

    /// Positions at which meetings may be set now.
    #[inline]
    pub(crate) fn mine(&self) -> &[u64] {
        &self.mine
    }

    /// Keeps a meeting where it stands.
    pub(crate) fn hold(&mut self, wish: u32) {
        self.held[wish as usize] = true;
        self.movable[wish as usize] = false;
    }

    /// The positions at which a person sits.
    #[inline]
    pub(crate) fn busy(&self, person: u32) -> &[u64] {
        self.diary.busy(person)
    }

    /// What a person has, in the order of positions.
    #[inline]
    pub(crate) fn sits(&self, person: u32) -> &[Sit] {
        self.diary.sits(person)
    }

    /// What a person has at a position that is taken.
    #[inline]
    pub(crate) fn sit(&self, person: u32, position: u16) -> Sit {
        self.diary.sit(person, position)
    }

    /// How many meetings a person has and may have besides.
    #[inline]
    pub(crate) fn tally(&self, person: u32) -> Tally {
        self.diary.tally(person)
    }

    /// How many meetings a person may have on a day besides.
    #[inline]
    pub(crate) fn day_left(&self, person: u32, day: u16) -> u16 {
        self.diary.day_left(person, day)
    }

    /// Meetings at a place and position.
    pub(crate) fn room(&self, place: u16, position: u16) -> &[u32] {
        self.rooms.at(place, position)
    }

    /// Positions at which a place has a table that is free.
    #[inline]
    pub(crate) fn free(&self, place: u16) -> &[u64] {
        self.rooms.free(place)
    }

    /// Makes every difference from now on wrong by a point.
    #[cfg(test)]
    pub(crate) fn plant_fault(&mut self) {
        self.fault = 1;
    }

    /// Lets a meeting stand where nothing is in its way.
    pub(crate) fn seat(&mut self, grid: &Grid, wish: u32, stand: Stand) {
        self.value += self.enter::<true>(grid, wish, stand);
    }

    /// Takes a meeting that stands away.
    pub(crate) fn unseat(&mut self, grid: &Grid, wish: u32) {
        self.value += self.leave::<true>(grid, wish);
    }

    /// Lets a meeting stand again where it stood; the value is for whoever undoes to set.
    pub(crate) fn put_back(&mut self, grid: &Grid, wish: u32, stand: Stand) {
        self.enter::<false>(grid, wish, stand);
    }

    /// Takes a meeting away again; the value is for whoever undoes to set.
    pub(crate) fn take_back(&mut self, grid: &Grid, wish: u32) {
        self.leave::<false>(grid, wish);
    }

    /// Lets a meeting stand; says what the plan gains when it `COUNTS`.
    fn enter<const COUNTS: bool>(&mut self, grid: &Grid, wish: u32, stand: Stand) -> i64 {
        let facts = grid.facts(wish);
        self.out.take(wish);
        self.stands[wish as usize] = stand;
        self.granted += 1;
        let mut gain = facts.points;
        self.rooms.enter(grid, wish, stand);
        let day = grid.frame.day_of[usize::from(stand.position)];
        let sit = Sit {
            wish,
            position: stand.position,
            place: stand.place,
        };
        for seat in 0..usize::from(facts.crew) {
            let person = self.crew[facts.crew_from as usize + seat];
            if COUNTS && grid.soft {
                gain -= self.loss(grid, person, sit, facts.length);
            }
            if self.diary.put(grid, person, sit, facts.length, day) {
                gain += grid.below_least;
            }
        }
        if grid.aims {
            gain += self.aims_of_seat(grid, wish, stand);
        }
        #[cfg(test)]
        {
            gain += self.fault;
        }
        gain
    }

    /// Takes a meeting away; says what the plan gains when it `COUNTS`.
    fn leave<const COUNTS: bool>(&mut self, grid: &Grid, wish: u32) -> i64 {
        let facts = grid.facts(wish);
        let stand = std::mem::replace(&mut self.stands[wish as usize], Stand::NOWHERE);
        self.out.put(wish);
        self.granted -= 1;
        let mut gain = -facts.points;
        self.rooms.leave(grid, wish, stand, &self.stands);
        let day = grid.frame.day_of[usize::from(stand.position)];
        let sit = Sit {
            wish,
            position: stand.position,
            place: stand.place,
        };
        for seat in 0..usize::from(facts.crew) {
            let person = self.crew[facts.crew_from as usize + seat];
            if self
                .diary
                .take(grid, person, stand.position, facts.length, day)
            {
                gain -= grid.below_least;
            }
            if COUNTS && grid.soft {
                gain += self.loss(grid, person, sit, facts.length);
            }
        }
        if grid.aims {
            gain += self.aims_of_unseat(grid, wish, stand);
        }
        gain
    }

    /// When a meeting begins, if it stands.
    pub(crate) fn starts_at(&self, grid: &Grid, wish: u32) -> Option<u32> {
        let stand = self.stand(wish)?;
        Some(grid.frame.starts_at[usize::from(stand.position)])
    }

    /// When a meeting ends, if it stands.
    pub(crate) fn ends_at(&self, grid: &Grid, wish: u32) -> Option<u32> {
        let stand = self.stand(wish)?;
        let last = usize::from(stand.position) + usize::from(grid.facts(wish).length) - 1;
        Some(grid.frame.ends_at[last])
    }
}

/// Points of a wish to the search.
#[inline]
pub(crate) fn points(grid: &Grid, wish: u32) -> i64 {
    grid.facts(wish).points
}
