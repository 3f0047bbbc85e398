//! A problem without contradictions: what may be planned, resolved to numbers.
//!
//! Slots, places, activities, persons and wishes are numbered in the order of the draft, and the
//! rest of the planner speaks in those numbers. A problem never changes once it is made.

use crate::draft::{Demands, Draft, PartOfDay, Weights};
use crate::fault::Fault;
use crate::groups::Groups;
use crate::plan::Plan;

macro_rules! number {
    ($(#[$doc:meta] $name:ident)+) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The number as an index into the list of the problem.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

number! {
    /// Number of a slot, in the order of the draft.
    SlotNo
    /// Number of a place.
    PlaceNo
    /// Number of an activity.
    ActivityNo
    /// Number of a person.
    PersonNo
    /// Number of a wish.
    WishNo
}

/// A slot; see [`crate::SlotDraft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub id: String,
    pub name: String,
    pub day: u16,
    /// Number of the session, in the order in which sessions are first named.
    pub session: u32,
    pub city: String,
    pub start_minute: u16,
    pub end_minute: u16,
    /// The slot that follows in the same session.
    pub next: Option<SlotNo>,
}

impl Slot {
    /// Minutes from the midnight before day 0 to the start.
    pub fn starts_at(&self) -> u32 {
        at(self.day, self.start_minute)
    }

    /// Minutes from the midnight before day 0 to the end.
    pub fn ends_at(&self) -> u32 {
        at(self.day, self.end_minute)
    }
}

/// A place with numbered tables; see [`crate::PlaceDraft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: String,
    pub name: String,
    pub city: String,
    /// Tables open, by slot.
    pub tables: Vec<u16>,
}

/// An activity; see [`crate::ActivityDraft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    pub id: String,
    pub name: String,
    pub day: u16,
    pub start_minute: u16,
    pub end_minute: u16,
    pub place: PlaceNo,
}

impl Activity {
    /// Minutes from the midnight before day 0 to the start.
    pub fn starts_at(&self) -> u32 {
        at(self.day, self.start_minute)
    }

    /// Minutes from the midnight before day 0 to the end.
    pub fn ends_at(&self) -> u32 {
        at(self.day, self.end_minute)
    }
}

fn at(day: u16, minute: u16) -> u32 {
    u32::from(day) * 1_440 + u32::from(minute)
}

/// A person; see [`crate::PersonDraft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub organisation: String,
    pub region: String,
    pub size_class: String,
    pub side: String,
    /// Languages; who has some is an interpreter.
    pub interprets: Vec<String>,
    /// In order.
    pub unavailable: Vec<SlotNo>,
    /// In order.
    pub activities: Vec<ActivityNo>,
    pub most_total: Option<u16>,
    pub most_per_day: Option<u16>,
    pub least: u16,
    /// Every wish that names the person, in order; those in which the person may only take a role
    /// are not among them.
    pub wishes: Vec<WishNo>,
}

impl Person {
    /// Whether the person is there to interpret: every rule holds, no aim counts.
    pub fn is_interpreter(&self) -> bool {
        !self.interprets.is_empty()
    }
}

/// A promise; see [`crate::PinDraft`]. With a slot and a place it must be kept where nothing else
/// in the problem forbids it; with one of the two the meeting stands there or nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pin {
    pub slot: Option<SlotNo>,
    pub place: Option<PlaceNo>,
    pub table: Option<u16>,
}

/// What somebody who is picked does in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleKind {
    /// Speaks for an organisation.
    Representative(String),
    /// Interprets between languages.
    Interpreter(Vec<String>),
}

/// A seat in a meeting for somebody whom the engine picks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    pub kind: RoleKind,
    /// Who may take it, at least one, in order; never one of the persons that the wish names.
    pub candidates: Vec<PersonNo>,
}

/// The plan that people know; see [`crate::PublishedDraft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub plan: Plan,
    /// What begins before so many minutes after the midnight before day 0 stays as it is.
    pub frozen_until: Option<u32>,
}

impl Published {
    /// Whether what begins at a moment stays as it is.
    pub fn is_frozen(&self, starts_at: u32) -> bool {
        self.frozen_until.is_some_and(|until| starts_at < until)
    }
}

/// A wish; see [`crate::WishDraft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub id: String,
    pub name: String,
    /// Those whom the wish names, in the order of the draft; with those who take roles for
    /// organisations two or more.
    pub persons: Vec<PersonNo>,
    /// Organisations first, then interpreters, in the order of the draft.
    pub roles: Vec<Role>,
    pub weight: u32,
    pub mutual: bool,
    pub length_slots: u8,
    pub part_of_day: PartOfDay,
    /// In order; all places when absent.
    pub places: Option<Vec<PlaceNo>>,
    /// In order; all slots when absent.
    pub slots: Option<Vec<SlotNo>>,
    /// Numbers of sessions, in order; all sessions when absent.
    pub sessions: Option<Vec<u32>>,
    pub pin: Option<Pin>,
    /// Wishes that must have ended before this one begins.
    pub after: Vec<WishNo>,
}

/// A problem that [`Problem::new`] let pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(crate) title: String,
    pub(crate) slots: Vec<Slot>,
    pub(crate) sessions: Vec<String>,
    pub(crate) places: Vec<Place>,
    pub(crate) travel_minutes: Vec<u32>,
    pub(crate) activities: Vec<Activity>,
    pub(crate) persons: Vec<Person>,
    pub(crate) wishes: Vec<Wish>,
    pub(crate) forbidden_pairs: Vec<(PersonNo, PersonNo)>,
    pub(crate) demands: Demands,
    pub(crate) published: Option<Published>,
    pub(crate) weights: Weights,
    pub(crate) groups: Groups,
    pub(crate) digest: u128,
}

impl Problem {
    /// Resolves a draft, or says what is wrong with it: at least one fault, the first 50 found.
    ///
    /// # Errors
    /// Every kind of [`crate::FaultKind`] that is not about the text of a file.
    pub fn new(draft: Draft) -> Result<Problem, Vec<Fault>> {
        crate::intake::resolve(draft)
    }

    /// What the problem is about, for people.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Every slot, in the order of the draft.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Names of sessions, by the number that slots carry.
    pub fn sessions(&self) -> &[String] {
        &self.sessions
    }

    /// Every place, in the order of the draft.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Every activity, in the order of the draft.
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// Every person, in the order of the draft.
    pub fn persons(&self) -> &[Person] {
        &self.persons
    }

    /// Every wish, in the order of the draft.
    pub fn wishes(&self) -> &[Wish] {
        &self.wishes
    }

    /// The slot of a number.
    pub fn slot(&self, no: SlotNo) -> &Slot {
        &self.slots[no.index()]
    }

    /// The place of a number.
    pub fn place(&self, no: PlaceNo) -> &Place {
        &self.places[no.index()]
    }

    /// The activity of a number.
    pub fn activity(&self, no: ActivityNo) -> &Activity {
        &self.activities[no.index()]
    }

    /// The person of a number.
    pub fn person(&self, no: PersonNo) -> &Person {
        &self.persons[no.index()]
    }

    /// The wish of a number.
    pub fn wish(&self, no: WishNo) -> &Wish {
        &self.wishes[no.index()]
    }

    /// Pairs who must never meet, smaller number first, in order.
    pub fn forbidden_pairs(&self) -> &[(PersonNo, PersonNo)] {
        &self.forbidden_pairs
    }

    /// Whether two persons must never meet.
    pub fn forbidden(&self, one: PersonNo, other: PersonNo) -> bool {
        let pair = (one.min(other), one.max(other));
        self.forbidden_pairs.binary_search(&pair).is_ok()
    }

    /// Minutes from one place to another.
    pub fn travel_minutes(&self, from: PlaceNo, to: PlaceNo) -> u32 {
        self.travel_minutes[from.index() * self.places.len() + to.index()]
    }

    /// What a plan must reach besides the rules that always hold.
    pub fn demands(&self) -> Demands {
        self.demands
    }

    /// The plan that people know.
    pub fn published(&self) -> Option<&Published> {
        self.published.as_ref()
    }

    /// Whose shares of what is granted are compared.
    pub fn groups(&self) -> &Groups {
        &self.groups
    }

    /// What counts how much.
    pub fn weights(&self) -> Weights {
        self.weights
    }

    /// A stable digest of all that the problem says, names included.
    pub fn digest(&self) -> u128 {
        self.digest
    }

    /// The slots a meeting takes that begins in `first`, or nothing when the session ends before.
    pub fn span(&self, first: SlotNo, length_slots: u8) -> Option<Span<'_>> {
        let mut last = first;
        for _ in 1..length_slots {
            last = self.slot(last).next?;
        }
        Some(Span {
            problem: self,
            next: Some(first),
            last,
        })
    }

    /// Points of a wish when it is granted.
    pub fn points(&self, wish: &Wish) -> i64 {
        let mutual = if wish.mutual {
            i64::from(self.weights.mutual)
        } else {
            0
        };
        i64::from(self.weights.granted) * i64::from(wish.weight) + mutual
    }

    /// What people call a wish: its name, or who meets.
    pub fn wish_name(&self, no: WishNo) -> String {
        let name = &self.wish(no).name;
        if name.is_empty() {
            self.who_meets(no)
        } else {
            name.clone()
        }
    }

    /// The names of the persons and organisations of a wish.
    pub fn who_meets(&self, no: WishNo) -> String {
        let wish = self.wish(no);
        let persons = wish.persons.iter().map(|&p| self.person(p).name.as_str());
        let organisations = wish.roles.iter().filter_map(|role| match &role.kind {
            RoleKind::Representative(organisation) => Some(organisation.as_str()),
            RoleKind::Interpreter(_) => None,
        });
        let names: Vec<&str> = persons.chain(organisations).collect();
        names.join(", ")
    }
}

/// Consecutive slots of one session, first to last.
#[derive(Clone, Copy, Debug)]
pub struct Span<'a> {
    problem: &'a Problem,
    next: Option<SlotNo>,
    last: SlotNo,
}

impl Span<'_> {
    /// The last slot.
    pub fn last_slot(self) -> SlotNo {
        self.last
    }
}

impl Iterator for Span<'_> {
    type Item = SlotNo;

    fn next(&mut self) -> Option<SlotNo> {
        let slot = self.next?;
        self.next = if slot == self.last {
            None
        } else {
            self.problem.slot(slot).next
        };
        Some(slot)
    }
}
