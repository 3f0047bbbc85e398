//! What stands in the way of one meeting at one slot and place, one thing at a time.

use crate::draft::PartOfDay;
use crate::problem::{ActivityNo, PersonNo, PlaceNo, SlotNo, WishNo};
use crate::project::{Diary, Meeting, loss, stay};
use crate::rules::Rule;

const DAY: u32 = 1_440;
const NOON: u16 = 720;

/// One thing that stands in the way of a meeting; without it, the rule would have nothing to say
/// there, as far as this person or this other meeting goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// The wish does not allow the place.
    Place,
    /// The wish does not allow to begin in the slot, or to stand in its session.
    Time,
    /// The wish asks for another part of the day.
    PartOfDay,
    /// The session ends before the meeting would.
    Short,
    /// The two must never meet.
    Forbidden { one: PersonNo, other: PersonNo },
    /// The wish is promised another slot or place.
    Promised,
    /// Somebody is not there in a slot.
    Away { person: PersonNo, slot: SlotNo },
    /// Somebody is at an activity, or on the way to or from it.
    Activity {
        person: PersonNo,
        activity: ActivityNo,
        far: bool,
    },
    /// Somebody is in another meeting, or on the way to or from it.
    Meeting {
        person: PersonNo,
        wish: WishNo,
        far: bool,
    },
    /// Every table is taken in a slot.
    Tables { slot: SlotNo },
    /// Somebody has as many meetings as they accept in all.
    Most { person: PersonNo },
    /// Somebody has as many meetings as they accept on the day.
    MostOfDay { person: PersonNo },
    /// A meeting that must come before or after would stand in the wrong order.
    Order { wish: WishNo },
    /// Nobody is left for a role.
    Nobody { role: u8 },
}

impl Obstacle {
    /// The rule that says so.
    pub fn rule(&self) -> Rule {
        match self {
            Obstacle::Place => Rule::PlacesAllowed,
            Obstacle::Time => Rule::SlotsAllowed,
            Obstacle::PartOfDay => Rule::PartOfDay,
            Obstacle::Short => Rule::FitsSession,
            Obstacle::Forbidden { .. } => Rule::ForbiddenPair,
            Obstacle::Promised => Rule::PinsHold,
            Obstacle::Away { .. } => Rule::Availability,
            Obstacle::Activity { far: true, .. } | Obstacle::Meeting { far: true, .. } => {
                Rule::TravelTime
            }
            Obstacle::Activity { .. } | Obstacle::Meeting { .. } => Rule::OnePlaceAtATime,
            Obstacle::Tables { .. } => Rule::TableFree,
            Obstacle::Most { .. } | Obstacle::MostOfDay { .. } => Rule::MostMeetings,
            Obstacle::Order { .. } => Rule::Order,
            Obstacle::Nobody { .. } => Rule::Known,
        }
    }

    /// The persons concerned: one, both of a forbidden pair, or nobody in particular.
    pub fn people(&self) -> impl Iterator<Item = PersonNo> + use<> {
        let (one, other) = match *self {
            Obstacle::Away { person, .. }
            | Obstacle::Activity { person, .. }
            | Obstacle::Meeting { person, .. }
            | Obstacle::Most { person }
            | Obstacle::MostOfDay { person } => (Some(person), None),
            Obstacle::Forbidden { one, other } => (Some(one), Some(other)),
            _ => (None, None),
        };
        one.into_iter().chain(other)
    }

    /// Whether the wish itself says so: such a slot and place is no candidate.
    pub(crate) fn is_own(&self) -> bool {
        matches!(
            self,
            Obstacle::Place | Obstacle::Time | Obstacle::PartOfDay | Obstacle::Short
        )
    }
}

/// Everybody's day, fetched once for all the positions of a wish.
pub(crate) struct People {
    wish: WishNo,
    named: Vec<Own>,
    /// Those who may take each role.
    roles: Vec<Vec<Own>>,
    /// Who takes each role at the position looked at last.
    picked: Vec<usize>,
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
        self.own(diary, there, found);
        for own in &self.named {
            own.obstacles(diary, there, found);
        }
        self.pick(diary, there, found);
        forbidden(diary, self.present(), found);
        tables(diary, self.wish, there, found);
        order(diary, self.wish, there, found);
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

    /// What the wish says itself, and who must not meet.
    fn own(&self, diary: &Diary<'_>, there: Meeting, found: &mut Vec<Obstacle>) {
        let wish = diary.problem.wish(self.wish);
        let slot = diary.problem.slot(there.first);
        let lists =
            |list: &Option<Vec<SlotNo>>| list.as_ref().is_none_or(|l| l.contains(&there.first));
        if wish
            .places
            .as_ref()
            .is_some_and(|places| !places.contains(&there.place))
        {
            found.push(Obstacle::Place);
        }
        let session = wish
            .sessions
            .as_ref()
            .is_none_or(|all| all.contains(&slot.session));
        if !lists(&wish.slots) || !session {
            found.push(Obstacle::Time);
        }
        let morning = slot.start_minute < NOON;
        match wish.part_of_day {
            PartOfDay::Morning if !morning => found.push(Obstacle::PartOfDay),
            PartOfDay::Afternoon if morning => found.push(Obstacle::PartOfDay),
            _ => {}
        }
        if diary.problem.span(there.first, wish.length_slots).is_none() {
            found.push(Obstacle::Short);
        }
        if let Some(pin) = wish.pin
            && (pin.slot.is_some_and(|slot| slot != there.first)
                || pin.place.is_some_and(|place| place != there.place))
        {
            found.push(Obstacle::Promised);
        }
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

fn forbidden<'a>(
    diary: &Diary<'_>,
    present: impl Iterator<Item = &'a Own>,
    found: &mut Vec<Obstacle>,
) {
    let present: Vec<PersonNo> = present.map(|own| own.person).collect();
    for (i, &one) in present.iter().enumerate() {
        let others = present[i + 1..].iter().copied();
        let apart = others.filter(|&other| diary.problem.forbidden(one, other));
        found.extend(apart.map(|other| Obstacle::Forbidden { one, other }));
    }
}

fn away(diary: &Diary<'_>, person: PersonNo, there: Meeting, found: &mut Vec<Obstacle>) {
    let unavailable = &diary.problem.person(person).unavailable;
    let slots = diary.slots(there.wish, there.first);
    let missed = slots.filter(|slot| unavailable.binary_search(slot).is_ok());
    found.extend(missed.map(|slot| Obstacle::Away { person, slot }));
}

fn activities(diary: &Diary<'_>, person: PersonNo, there: Meeting, found: &mut Vec<Obstacle>) {
    for &activity in &diary.problem.person(person).activities {
        let facts = diary.problem.activity(activity);
        let (starts_at, ends_at) = (facts.starts_at(), facts.ends_at());
        let far = match clash(diary, there, starts_at, ends_at, facts.place) {
            Clash::None => continue,
            Clash::Far => true,
            Clash::Overlap => false,
        };
        found.push(Obstacle::Activity {
            person,
            activity,
            far,
        });
    }
}

fn meetings(
    diary: &Diary<'_>,
    person: PersonNo,
    day: &[Meeting],
    there: Meeting,
    found: &mut Vec<Obstacle>,
) {
    for other in day {
        let far = match clash(diary, there, other.starts_at, other.ends_at, other.place) {
            Clash::None => continue,
            Clash::Far => true,
            Clash::Overlap => false,
        };
        let wish = other.wish;
        found.push(Obstacle::Meeting { person, wish, far });
    }
}

enum Clash {
    None,
    Far,
    Overlap,
}

/// Whether somebody who is somewhere else for a while can be at a meeting too.
fn clash(diary: &Diary<'_>, there: Meeting, starts_at: u32, ends_at: u32, place: PlaceNo) -> Clash {
    if starts_at < there.ends_at && there.starts_at < ends_at {
        return Clash::Overlap;
    }
    if starts_at / DAY != there.starts_at / DAY || place == there.place {
        return Clash::None;
    }
    let near = if ends_at <= there.starts_at {
        ends_at + diary.problem.travel_minutes(place, there.place) <= there.starts_at
    } else {
        there.ends_at + diary.problem.travel_minutes(there.place, place) <= starts_at
    };
    if near { Clash::None } else { Clash::Far }
}

fn most(
    diary: &Diary<'_>,
    person: PersonNo,
    day: &[Meeting],
    there: Meeting,
    found: &mut Vec<Obstacle>,
) {
    let facts = diary.problem.person(person);
    if facts
        .most_total
        .is_some_and(|most| day.len() >= usize::from(most))
    {
        found.push(Obstacle::Most { person });
    }
    let today = || {
        let same = |meeting: &&Meeting| meeting.starts_at / DAY == there.starts_at / DAY;
        day.iter().filter(same).count()
    };
    if facts
        .most_per_day
        .is_some_and(|most| today() >= usize::from(most))
    {
        found.push(Obstacle::MostOfDay { person });
    }
}

/// Slots in which no table is free; every slot of the meeting when each has one free, but no one
/// table is free in all of them.
fn tables(diary: &Diary<'_>, wish: WishNo, there: Meeting, found: &mut Vec<Obstacle>) {
    if diary.table(wish, there.first, there.place).is_some() {
        return;
    }
    let before = found.len();
    let open = &diary.problem.place(there.place).tables;
    let full =
        |slot: &SlotNo| diary.room(*slot, there.place).len() >= usize::from(open[slot.index()]);
    let slots = || diary.slots(wish, there.first);
    found.extend(slots().filter(full).map(|slot| Obstacle::Tables { slot }));
    if found.len() == before {
        found.extend(slots().map(|slot| Obstacle::Tables { slot }));
    }
}

fn order(diary: &Diary<'_>, wish: WishNo, there: Meeting, found: &mut Vec<Obstacle>) {
    for &other in &diary.problem.wish(wish).after {
        let before = diary.meeting(other);
        if before.is_some_and(|before| before.ends_at > there.starts_at) {
            found.push(Obstacle::Order { wish: other });
        }
    }
    for other in diary.followers(wish) {
        let after = diary.meeting(other);
        if after.is_some_and(|after| there.ends_at > after.starts_at) {
            found.push(Obstacle::Order { wish: other });
        }
    }
}
