//! Those who take part in a meeting, or may, and what is in the way of all of them together.

use super::Obstacle;
use super::finding::{activities, away, forbidden, meetings, most, order, tables, wish};
use crate::problem::{PersonNo, PlaceNo, SlotNo, WishNo};
use crate::project::{Diary, Meeting, loss, stay};

/// Everybody's day, fetched once for all the positions of a wish.
pub(crate) struct People {
    wish: WishNo,
    named: Vec<Own>,
    /// Those who may take each role.
    roles: Vec<Vec<Own>>,
    /// Who takes each role at the position looked at last.
    picked: Vec<usize>,
    /// Room for what is found, when only that there is something is asked.
    found: Vec<Obstacle>,
}

/// Somebody's day.
struct Own {
    person: PersonNo,
    day: Vec<Meeting>,
}

impl People {
    /// The days of those who take part in a wish, or may; the wish itself, if it stands, is left
    /// out of them.
    pub(crate) fn of(diary: &Diary<'_>, wish: WishNo) -> Self {
        let own = |&person: &PersonNo| {
            let mut day = diary.day(person);
            day.retain(|meeting| meeting.wish != wish);
            Own { person, day }
        };
        let facts = diary.problem.wish(wish);
        let roles = facts.roles.iter();
        People {
            wish,
            named: facts.persons.iter().map(own).collect(),
            roles: roles
                .map(|role| role.candidates.iter().map(own).collect())
                .collect(),
            picked: Vec::new(),
            found: Vec::new(),
        }
    }

    /// The same, with given persons in the roles.
    pub(crate) fn as_picked(diary: &Diary<'_>, wish: WishNo, picked: &[PersonNo]) -> Self {
        let mut people = People::of(diary, wish);
        let roles = std::mem::take(&mut people.roles).into_iter();
        let taken = roles.flatten().filter(|own| picked.contains(&own.person));
        for own in taken {
            if people.named.iter().all(|other| other.person != own.person) {
                people.named.push(own);
            }
        }
        people
    }

    /// Collects what stands in the own way of somebody who would take part in a wish at a slot and
    /// place.
    pub(crate) fn alone(
        diary: &Diary<'_>,
        wish: WishNo,
        person: PersonNo,
        slot: SlotNo,
        place: PlaceNo,
        found: &mut Vec<Obstacle>,
    ) {
        found.clear();
        let mut day = diary.day(person);
        day.retain(|meeting| meeting.wish != wish);
        let there = stay(diary.problem, wish, slot, place);
        Own { person, day }.obstacles(diary, there, found);
    }

    /// Whether nothing stands in the way at a slot and place: what [`People::obstacles`] finds, but
    /// no further than the first of it.
    pub(crate) fn is_open(&mut self, diary: &Diary<'_>, slot: SlotNo, place: PlaceNo) -> bool {
        let mut found = std::mem::take(&mut self.found);
        found.clear();
        let there = stay(diary.problem, self.wish, slot, place);
        self.look(diary, there, &mut found);
        let open = found.is_empty();
        self.found = found;
        open
    }

    /// Looks for the first thing in the way, what is asked fastest first.
    fn look(&mut self, diary: &Diary<'_>, there: Meeting, found: &mut Vec<Obstacle>) {
        tables(diary, self.wish, there, &[], found);
        if found.is_empty() {
            wish(diary, there, found);
        }
        for own in &self.named {
            if !found.is_empty() {
                return;
            }
            own.obstacles(diary, there, found);
        }
        if found.is_empty() {
            self.pick(diary, there, found);
        }
        if found.is_empty() {
            self.apart(diary, found);
            order(diary, self.wish, there, found);
        }
    }

    /// Collects what stands in the way at a slot and place. Nothing is in the way when the list
    /// stays empty. Each role goes to whoever has least in the way. It is as strict as the search:
    /// somebody must reach each of their meetings of the day from every other one.
    pub(crate) fn obstacles(
        &mut self,
        diary: &Diary<'_>,
        slot: SlotNo,
        place: PlaceNo,
        found: &mut Vec<Obstacle>,
    ) {
        found.clear();
        let there = stay(diary.problem, self.wish, slot, place);
        wish(diary, there, found);
        for own in &self.named {
            own.obstacles(diary, there, found);
        }
        self.pick(diary, there, found);
        self.apart(diary, found);
        tables(diary, self.wish, there, &[], found);
        order(diary, self.wish, there, found);
    }

    /// Leaves out of what was found at a slot and place what goes with the rest: a table that is
    /// taken by a meeting which is in the way itself.
    pub(crate) fn reduce(
        &self,
        diary: &Diary<'_>,
        slot: SlotNo,
        place: PlaceNo,
        found: &mut Vec<Obstacle>,
    ) {
        let is_table = |obstacle: &Obstacle| matches!(obstacle, Obstacle::Tables { .. });
        if !found.iter().any(is_table) {
            return;
        }
        let meetings = found.iter().filter_map(|obstacle| match *obstacle {
            Obstacle::Meeting { wish, .. } | Obstacle::Order { wish } => Some(wish),
            _ => None,
        });
        let gone: Vec<WishNo> = meetings.collect();
        if gone.is_empty() {
            return;
        }
        found.retain(|obstacle| !is_table(obstacle));
        let there = stay(diary.problem, self.wish, slot, place);
        tables(diary, self.wish, there, &gone, found);
    }

    /// Those present who must never meet.
    fn apart(&self, diary: &Diary<'_>, found: &mut Vec<Obstacle>) {
        if !diary.problem.forbidden_pairs.is_empty() {
            let present: Vec<PersonNo> = self.present().map(|own| own.person).collect();
            forbidden(diary, &present, found);
        }
    }

    /// Gives each role to whoever has least in the way.
    fn pick(&mut self, diary: &Diary<'_>, there: Meeting, found: &mut Vec<Obstacle>) {
        self.picked.clear();
        let mut least = Vec::new();
        let mut own = Vec::new();
        for no in 0..self.roles.len() {
            let mut best = None;
            for (at, candidate) in self.roles[no].iter().enumerate() {
                let mut present = self.present();
                if present.any(|other| other.person == candidate.person) {
                    continue;
                }
                own.clear();
                candidate.obstacles(diary, there, &mut own);
                let apart = |other: &Own| diary.problem.forbidden(other.person, candidate.person);
                let apart = self.present().filter(|other| apart(other)).count();
                if best.is_none_or(|(fewest, _)| own.len() + apart < fewest) {
                    best = Some((own.len() + apart, at));
                    std::mem::swap(&mut least, &mut own);
                }
                if best.is_some_and(|(fewest, _)| fewest == 0) {
                    break;
                }
            }
            match best {
                Some((_, at)) => {
                    self.picked.push(at);
                    found.append(&mut least);
                }
                None => {
                    found.push(Obstacle::Nobody { role: no as u8 });
                    return;
                }
            }
        }
    }

    /// Those named, and those picked at the position looked at last.
    fn present(&self) -> impl Iterator<Item = &Own> {
        let picked = self.roles.iter().zip(&self.picked);
        self.named.iter().chain(picked.map(|(role, &at)| &role[at]))
    }

    /// Who takes the roles at the position looked at last, in their order.
    pub(crate) fn picked(&self) -> Vec<PersonNo> {
        let picked = self.roles.iter().zip(&self.picked);
        picked.map(|(role, &at)| role[at].person).collect()
    }

    /// Points that the plan would win if the meeting stood there too, lost ones taken off, with
    /// those who were picked when it was looked at.
    pub(crate) fn gain(&self, diary: &Diary<'_>, slot: SlotNo, place: PlaceNo) -> i64 {
        let there = stay(diary.problem, self.wish, slot, place);
        let mut gain = diary.problem.points(diary.problem.wish(self.wish));
        gain += diary.fairer(self.wish);
        let mut longer: Vec<Meeting> = Vec::new();
        for Own { person, day } in self.present() {
            let at = day.partition_point(|meeting| meeting.starts_at < there.starts_at);
            longer.clear();
            longer.extend_from_slice(&day[..at]);
            longer.push(there);
            longer.extend_from_slice(&day[at..]);
            gain += loss(diary.problem, *person, day) - loss(diary.problem, *person, &longer);
        }
        gain
    }
}

impl Own {
    /// What stands in the person's own way.
    fn obstacles(&self, diary: &Diary<'_>, there: Meeting, found: &mut Vec<Obstacle>) {
        away(diary, self.person, there, found);
        activities(diary, self.person, there, found);
        meetings(diary, self.person, &self.day, there, found);
        most(diary, self.person, &self.day, there, found);
    }
}
