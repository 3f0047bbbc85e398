//! A wish that comes in while a plan is in force, read as those of a problem are.

use crate::draft::{Draft, PersonDraft, PlaceDraft, SlotDraft, WishDraft};
use crate::fault::Fault;
use crate::problem::{PersonNo, Problem, Role, SlotNo, Wish, WishNo};

/// Names that no person of a problem has; they stand in for those of wishes referred to.
const STAND_INS: [&str; 2] = ["\u{1}one", "\u{1}other"];

/// Resolves a new wish by a small problem of just what it may refer to.
///
/// # Errors
/// What [`Problem::new`] has against it, with paths from `path`.
pub(super) fn new_wish(
    problem: &Problem,
    draft: &WishDraft,
    path: &str,
) -> Result<Wish, Vec<Fault>> {
    let persons = concerned(problem, draft);
    let before = referred(problem, draft);
    let small = Draft {
        slots: (0..problem.slots.len() as u32)
            .map(|no| slot(problem, SlotNo(no)))
            .collect(),
        places: places(problem),
        travel_minutes: problem
            .travel_minutes
            .chunks(problem.places.len())
            .map(<[u32]>::to_vec)
            .collect(),
        persons: persons
            .iter()
            .map(|&no| person(problem, no))
            .chain(STAND_INS.map(stand_in))
            .collect(),
        wishes: std::iter::once(draft.clone())
            .chain(before.iter().map(|&no| stub(problem, no)))
            .collect(),
        ..Draft::default()
    };
    let resolved = Problem::new(small).map_err(|faults| {
        let inside = |fault: Fault| {
            let kept = fault.path.strip_prefix("$.wishes[0]").unwrap_or_default();
            Fault::new(format!("{path}{kept}"), fault.kind)
        };
        faults.into_iter().map(inside).collect::<Vec<_>>()
    })?;
    let small = resolved.wish(WishNo(0));
    let whole = |list: &[PersonNo]| list.iter().map(|no| persons[no.index()]).collect();
    Ok(Wish {
        persons: whole(&small.persons),
        roles: small
            .roles
            .iter()
            .map(|role| Role {
                kind: role.kind.clone(),
                candidates: whole(&role.candidates),
            })
            .collect(),
        after: small
            .after
            .iter()
            .map(|no| before[no.index() - 1])
            .collect(),
        ..small.clone()
    })
}

/// Everybody who may take part, in order.
fn concerned(problem: &Problem, draft: &WishDraft) -> Vec<PersonNo> {
    let languages: Vec<&String> = draft.interpreters.iter().flatten().collect();
    let all = (0..).map(PersonNo).zip(&problem.persons);
    all.filter(|(_, person)| {
        draft.persons.contains(&person.id)
            || draft.organisations.contains(&person.organisation)
            || person
                .interprets
                .iter()
                .any(|language| languages.contains(&language))
    })
    .map(|(no, _)| no)
    .collect()
}

/// Wishes that it refers to, in order.
fn referred(problem: &Problem, draft: &WishDraft) -> Vec<WishNo> {
    if draft.after.is_empty() {
        return Vec::new();
    }
    let all = (0..).map(WishNo).zip(&problem.wishes);
    all.filter(|(_, wish)| draft.after.contains(&wish.id))
        .map(|(no, _)| no)
        .collect()
}

fn slot(problem: &Problem, no: SlotNo) -> SlotDraft {
    let slot = problem.slot(no);
    SlotDraft {
        id: slot.id.clone(),
        name: String::new(),
        day: slot.day,
        session: problem.sessions()[slot.session as usize].clone(),
        city: String::new(),
        start_minute: slot.start_minute,
        end_minute: slot.end_minute,
    }
}

fn places(problem: &Problem) -> Vec<PlaceDraft> {
    let place = |place: &crate::problem::Place| PlaceDraft {
        id: place.id.clone(),
        name: String::new(),
        city: String::new(),
        tables: place.tables.clone(),
    };
    problem.places.iter().map(place).collect()
}

fn person(problem: &Problem, no: PersonNo) -> PersonDraft {
    let facts = problem.person(no);
    PersonDraft {
        id: facts.id.clone(),
        organisation: facts.organisation.clone(),
        interprets: facts.interprets.clone(),
        ..PersonDraft::default()
    }
}

fn stand_in(id: &str) -> PersonDraft {
    PersonDraft {
        id: id.to_owned(),
        ..PersonDraft::default()
    }
}

fn stub(problem: &Problem, no: WishNo) -> WishDraft {
    WishDraft {
        id: problem.wish(no).id.clone(),
        persons: STAND_INS.map(str::to_owned).to_vec(),
        ..WishDraft::default()
    }
}
