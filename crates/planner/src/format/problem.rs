//! The format `attache-problem-1`: a draft as JSON.

use crate::draft::{
    ActivityDraft, Draft, MomentDraft, PersonDraft, PinDraft, PlaceDraft, ProblemFormat,
    PublishedDraft, PublishedMeetingDraft, SlotDraft, WishDraft,
};
use crate::fault::Fault;
use crate::plan::Plan;
use crate::problem::{Person, PersonNo, Problem, RoleKind, SlotNo, Wish};

const DAY: u32 = 1_440;

/// Reads a problem in the format `attache-problem-1`.
///
/// # Errors
/// One fault when the text is not of the format, else all faults of the problem it states.
pub fn read_problem(text: &[u8]) -> Result<Problem, Vec<Fault>> {
    Problem::new(read_draft(text)?)
}

/// Reads a draft in the format `attache-problem-1`, without making it a problem.
///
/// # Errors
/// One fault when the text is not of the format.
pub fn read_draft(text: &[u8]) -> Result<Draft, Vec<Fault>> {
    super::parse(text, super::PROBLEM)
}

/// Writes a problem in the format `attache-problem-1`, indented for people.
pub fn write_problem(problem: &Problem) -> String {
    let draft = draft_of(problem);
    let mut text =
        serde_json::to_string_pretty(&draft).expect("a draft has only texts, numbers and lists");
    text.push('\n');
    text
}

/// The draft of a problem, by ids again.
pub fn draft_of(problem: &Problem) -> Draft {
    let slot = |&no: &SlotNo| problem.slot(no).id.clone();
    let places = problem.places().len().max(1);
    Draft {
        format: ProblemFormat,
        title: problem.title().to_owned(),
        slots: problem
            .slots()
            .iter()
            .map(|facts| slot_draft(problem, facts))
            .collect(),
        places: problem
            .places()
            .iter()
            .map(|facts| PlaceDraft {
                id: facts.id.clone(),
                name: facts.name.clone(),
                city: facts.city.clone(),
                tables: facts.tables.clone(),
            })
            .collect(),
        travel_minutes: problem
            .travel_minutes
            .chunks(places)
            .map(<[u32]>::to_vec)
            .collect(),
        activities: problem
            .activities()
            .iter()
            .map(|facts| ActivityDraft {
                id: facts.id.clone(),
                name: facts.name.clone(),
                day: facts.day,
                start_minute: facts.start_minute,
                end_minute: facts.end_minute,
                place: problem.place(facts.place).id.clone(),
            })
            .collect(),
        persons: problem
            .persons()
            .iter()
            .map(|facts| PersonDraft {
                unavailable: facts.unavailable.iter().map(slot).collect(),
                ..person_draft(problem, facts)
            })
            .collect(),
        wishes: problem
            .wishes()
            .iter()
            .map(|facts| wish_draft(problem, facts))
            .collect(),
        forbidden_pairs: problem
            .forbidden_pairs()
            .iter()
            .map(|&(one, other)| [person_id(problem, one), person_id(problem, other)])
            .collect(),
        demands: problem.demands(),
        published: problem.published().map(|published| PublishedDraft {
            meetings: meetings(problem, &published.plan).collect(),
            frozen_until: published.frozen_until.map(moment),
        }),
        weights: problem.weights(),
    }
}

/// The meetings of a plan, by ids.
pub(crate) fn meetings<'a>(
    problem: &'a Problem,
    plan: &'a Plan,
) -> impl Iterator<Item = PublishedMeetingDraft> + use<'a> {
    plan.meetings().map(|(wish, seat)| PublishedMeetingDraft {
        wish: problem.wish(wish).id.clone(),
        slot: problem.slot(seat.slot).id.clone(),
        place: problem.place(seat.place).id.clone(),
        table: seat.table,
        picked: plan
            .picked(wish)
            .iter()
            .map(|&no| person_id(problem, no))
            .collect(),
    })
}

fn moment(minutes: u32) -> MomentDraft {
    MomentDraft {
        day: (minutes / DAY) as u16,
        minute: (minutes % DAY) as u16,
    }
}

fn person_id(problem: &Problem, no: PersonNo) -> String {
    problem.person(no).id.clone()
}

fn slot_draft(problem: &Problem, facts: &crate::problem::Slot) -> SlotDraft {
    SlotDraft {
        id: facts.id.clone(),
        name: facts.name.clone(),
        day: facts.day,
        session: problem.sessions()[facts.session as usize].clone(),
        city: facts.city.clone(),
        start_minute: facts.start_minute,
        end_minute: facts.end_minute,
    }
}

fn person_draft(problem: &Problem, facts: &Person) -> PersonDraft {
    PersonDraft {
        id: facts.id.clone(),
        name: facts.name.clone(),
        organisation: facts.organisation.clone(),
        region: facts.region.clone(),
        size_class: facts.size_class.clone(),
        side: facts.side.clone(),
        interprets: facts.interprets.clone(),
        unavailable: Vec::new(),
        activities: facts
            .activities
            .iter()
            .map(|&no| problem.activity(no).id.clone())
            .collect(),
        most_total: facts.most_total,
        most_per_day: facts.most_per_day,
        least: facts.least,
    }
}

fn wish_draft(problem: &Problem, facts: &Wish) -> WishDraft {
    let place = |no: crate::problem::PlaceNo| problem.place(no).id.clone();
    let slot = |no: SlotNo| problem.slot(no).id.clone();
    let sessions = problem.sessions();
    let (mut organisations, mut interpreters) = (Vec::new(), Vec::new());
    for role in &facts.roles {
        match &role.kind {
            RoleKind::Representative(organisation) => organisations.push(organisation.clone()),
            RoleKind::Interpreter(languages) => interpreters.push(languages.clone()),
        }
    }
    WishDraft {
        id: facts.id.clone(),
        name: facts.name.clone(),
        persons: facts
            .persons
            .iter()
            .map(|&no| person_id(problem, no))
            .collect(),
        organisations,
        interpreters,
        weight: facts.weight,
        mutual: facts.mutual,
        length_slots: facts.length_slots,
        part_of_day: facts.part_of_day,
        places: facts
            .places
            .as_ref()
            .map(|all| all.iter().map(|&no| place(no)).collect()),
        slots: facts
            .slots
            .as_ref()
            .map(|all| all.iter().map(|&no| slot(no)).collect()),
        sessions: facts.sessions.as_ref().map(|all| {
            all.iter()
                .map(|&no| sessions[no as usize].clone())
                .collect()
        }),
        pin: facts.pin.map(|pin| PinDraft {
            slot: pin.slot.map(slot),
            place: pin.place.map(place),
            table: pin.table,
        }),
        after: facts
            .after
            .iter()
            .map(|&no| problem.wish(no).id.clone())
            .collect(),
    }
}
