//! What makes a random problem richer: roles, groups, narrower wishes, more promises, demands.

use super::{Size, id};
use crate::draft::{Demands, Draft, PersonDraft, PinDraft, Weights, WishDraft};
use crate::fault::Fault;
use crate::problem::Problem;
use crate::random::Random;

/// What a random problem has besides the plain rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Features {
    /// Organisations with several persons, one of whom the engine picks.
    pub representatives: bool,
    /// Interpreters, some with several languages, and wishes that need them.
    pub interpreters: bool,
    /// Regions and size classes, and weights of fairness; without, fairness weighs nothing.
    pub fairness: bool,
    /// Sessions side by side, each with places of its own.
    pub side_by_side: bool,
    /// Wishes of up to three slots, wishes for a session, promises of every kind.
    pub narrow: bool,
    /// A published plan, of a problem that has changed since.
    pub published: bool,
    /// A horizon up to which the published plan is frozen.
    pub frozen: bool,
    /// Every wish to be granted, waiting to be shared: perhaps no plan can.
    pub demands: bool,
}

impl Features {
    /// None: the plain rules.
    pub const NONE: Features = Features {
        representatives: false,
        interpreters: false,
        fairness: false,
        side_by_side: false,
        narrow: false,
        published: false,
        frozen: false,
        demands: false,
    };

    /// All but demands, so that a plan that keeps every rule exists.
    pub const ALL: Features = Features {
        representatives: true,
        interpreters: true,
        fairness: true,
        side_by_side: true,
        narrow: true,
        published: true,
        frozen: true,
        demands: false,
    };
}

const LANGUAGES: [&str; 5] = ["nl", "fr", "de", "en", "ja"];
const REGIONS: [&str; 4] = ["", "bru", "vlg", "wal"];
const SIZE_CLASSES: [&str; 3] = ["", "large", "small"];

/// Adds what the features ask for, but for a published plan.
pub(super) fn enrich(draft: &mut Draft, size: &Size, random: &mut Random) {
    let features = size.features;
    if features.side_by_side {
        side_by_side(draft, size, random);
    }
    if features.representatives {
        let organisations = size.persons / 3 + 1;
        for (no, person) in (0..).zip(&mut draft.persons) {
            person.organisation = id("o", no % organisations);
        }
    }
    if features.fairness {
        draft.weights = fairness(random);
        for person in &mut draft.persons {
            let no = person.organisation.len() + usize::from(person.organisation.ends_with('1'));
            person.region = REGIONS[(no + random.below(2) as usize) % 4].into();
            person.size_class = SIZE_CLASSES[random.below(3) as usize].into();
        }
    }
    if features.interpreters {
        interpreters(draft, random);
    }
    for wish in 0..draft.wishes.len() {
        if features.narrow {
            narrow(draft, wish, size, random);
        }
        if features.representatives {
            represent(draft, wish, random);
        }
        if features.interpreters && random.chance(200) {
            interpret(draft, wish, random);
        }
    }
    if features.demands {
        draft.demands = Demands {
            every_wish: random.chance(500),
            stretches_apart: random.chance(700).then(|| random.below(4) as u16),
        };
        draft.weights.idle_stretch = random.below(20);
    }
}

/// The usual weights, or some others.
fn fairness(random: &mut Random) -> Weights {
    let usual = Weights::default();
    if random.chance(500) {
        return usual;
    }
    Weights {
        fair_persons: random.below(60),
        fair_organisations: random.below(60),
        fair_regions: random.below(60),
        fair_size_classes: random.below(60),
        idle_stretch: random.below(30),
        ..usual
    }
}

/// Moves every second session of a day beside the one before, a little later, and opens each place
/// in one of the two only.
fn side_by_side(draft: &mut Draft, size: &Size, random: &mut Random) {
    let per_session = usize::from(size.slots);
    let late = [0, 10, 20][random.below(3) as usize];
    let beside = |slot: usize| slot / per_session % usize::from(size.sessions) % 2 == 1;
    for slot in (0..draft.slots.len()).filter(|&slot| beside(slot)) {
        let facts = &mut draft.slots[slot];
        facts.start_minute -= 210 - late;
        facts.end_minute -= 210 - late;
    }
    for (no, place) in draft.places.iter_mut().enumerate() {
        for (slot, tables) in place.tables.iter_mut().enumerate() {
            if beside(slot) == (no % 2 == 0) {
                *tables = 0;
            }
        }
    }
}

/// Makes the last tenth of the persons interpreters, whom no wish names.
fn interpreters(draft: &mut Draft, random: &mut Random) {
    let count = draft.persons.len();
    let first = count - (count / 10).max(1);
    if first < 2 {
        return;
    }
    for person in &mut draft.persons[first..] {
        person.interprets = (0..1 + random.below(3))
            .map(|_| LANGUAGES[random.below(5) as usize].into())
            .collect();
    }
    let interpreting: Vec<String> = draft.persons[first..]
        .iter()
        .map(|p| p.id.clone())
        .collect();
    for wish in &mut draft.wishes {
        wish.persons.retain(|person| !interpreting.contains(person));
        while wish.persons.len() < 2 {
            let person = id("p", random.below(first as u32));
            if !wish.persons.contains(&person) {
                wish.persons.push(person);
            }
        }
    }
}

/// Lets an organisation stand for one of the persons of a wish, or join them.
fn represent(draft: &mut Draft, wish: usize, random: &mut Random) {
    for _ in 0..2 {
        if !random.chance(250) {
            continue;
        }
        let person: &PersonDraft =
            &draft.persons[random.below(draft.persons.len() as u32) as usize];
        let wish = &mut draft.wishes[wish];
        if !person.interprets.is_empty() || wish.organisations.contains(&person.organisation) {
            continue;
        }
        // Whoever gives way to the organisation must not be the last who could speak for it.
        wish.persons.retain(|named| *named != person.id);
        if wish.persons.len() + wish.organisations.len() > 1 && random.chance(700) {
            wish.persons.pop();
        }
        wish.organisations.push(person.organisation.clone());
    }
}

fn interpret(draft: &mut Draft, wish: usize, random: &mut Random) {
    let interpreting: Vec<&PersonDraft> = draft
        .persons
        .iter()
        .filter(|person| !person.interprets.is_empty())
        .collect();
    if interpreting.is_empty() {
        return;
    }
    let mut needed = Vec::new();
    for _ in 0..1 + u32::from(random.chance(200)) {
        let known = &interpreting[random.below(interpreting.len() as u32) as usize].interprets;
        let mut languages: Vec<String> = known
            .iter()
            .filter(|_| random.chance(500))
            .cloned()
            .collect();
        if languages.is_empty() {
            languages.push(known[0].clone());
        }
        needed.push(languages);
    }
    draft.wishes[wish].interpreters = needed;
}

/// Longer meetings, sessions, and promises of every kind.
fn narrow(draft: &mut Draft, wish: usize, size: &Size, random: &mut Random) {
    let slots = draft.slots.len() as u32;
    let sessions: Vec<String> = {
        let mut names: Vec<String> = draft.slots.iter().map(|s| s.session.clone()).collect();
        names.dedup();
        names
    };
    let wish: &mut WishDraft = &mut draft.wishes[wish];
    if random.chance(100) {
        wish.length_slots = 3;
    }
    if random.chance(150) {
        let some = sessions.iter().filter(|_| random.chance(500)).cloned();
        let some: Vec<String> = some.collect();
        wish.sessions = (!some.is_empty()).then_some(some);
    }
    if wish.pin.is_none() && random.chance(80) {
        let kind = random.below(4);
        let slot = (kind != 0).then(|| id("s", random.below(slots)));
        let place = (kind != 1).then(|| id("r", random.below(size.places.into())));
        let table = (kind == 3).then(|| 1 + random.below(size.tables.into()) as u16);
        wish.pin = Some(PinDraft { slot, place, table });
    }
}

/// Takes away promises that contradict others, until none does.
pub(super) fn settle(draft: &mut Draft) {
    while let Err(faults) = Problem::new(draft.clone()) {
        let before = draft
            .wishes
            .iter()
            .filter(|wish| wish.pin.is_some())
            .count();
        for wish in faults.iter().filter_map(promising) {
            draft.wishes[wish].pin = None;
        }
        let after = draft
            .wishes
            .iter()
            .filter(|wish| wish.pin.is_some())
            .count();
        if before == after {
            return;
        }
    }
}

/// The number of the wish whose promise a fault is about.
fn promising(fault: &Fault) -> Option<usize> {
    let rest = fault.path.strip_prefix("$.wishes[")?;
    let (number, rest) = rest.split_once(']')?;
    rest.starts_with(".pin").then(|| number.parse().ok())?
}
