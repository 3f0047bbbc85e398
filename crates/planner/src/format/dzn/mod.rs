//! The `.dzn` files of the B2B scheduling optimisation problem: every meeting is held, on one day
//! with a morning and an afternoon, with as few breaks as can be, a break being a longest stretch
//! in which a participant waits between two meetings, and the breaks of two participants differ
//! by so many at most. The problem and its published instances are those of Bofill, Coll, Garcia,
//! Giráldez-Cru, Pesant, Suy & Villaret, “Constraint Solving Approaches to the
//! Business-to-Business Meeting Scheduling Problem”, JAIR 74, 2022.
//!
//! Numbers are from 1. `requested` has a row `participant, participant, part of the day` for each
//! meeting, with 1 for the morning, 2 for the afternoon and 3 for any; `fixed` has the slot of
//! each meeting or 0; `forbidden` the slots in which each participant is away, where 0 means
//! nothing; `precedences` the meetings that must stand before each. `meetingsxBusiness` and
//! `nMeetingsBusiness` repeat the rest: they are written, and not looked at.
//!
//! A participant without meetings has no breaks, and is not compared with the others.
//!
//! A plan is a list of numbers, one a line: the slot of each meeting, 0 for one that is left out.

mod read;
mod text;
mod write;

use crate::fault::{Fault, FaultKind};
use crate::plan::{Plan, Seat};
use crate::problem::{PlaceNo, Problem, SlotNo};

pub use read::{read_draft, read_problem};
pub use write::write_problem;

/// Name of the format.
pub const NAME: &str = "dzn";

/// Bytes of a file: the largest published one has 15 thousand.
const FILE_BYTES: usize = 16 << 20;
/// The one session of every problem.
const SESSION: &str = "1";
/// Names of what only repeats the rest.
const DERIVED: [&str; 2] = ["meetingsxBusiness", "nMeetingsBusiness"];

/// Reads a plan: the slot of each meeting from 1, or 0, with blanks between them. Meetings of one
/// slot take tables in the order of the list.
///
/// # Errors
/// Which entry is no number, or one that is no slot; or that there are too few or too many.
pub fn read_plan(problem: &Problem, text: &[u8]) -> Result<Plan, Vec<Fault>> {
    let one = |fault| vec![fault];
    let wrong = FaultKind::WrongFormat { expected: NAME };
    let text = std::str::from_utf8(text).map_err(|_| one(Fault::new("$", wrong)))?;
    let expected = problem.wishes().len();
    let mut plan = Plan::empty(0);
    let mut taken = vec![0; problem.slots().len()];
    for (at, word) in text.split_whitespace().enumerate() {
        let path = || format!("$[{at}]");
        let number: usize = word
            .parse()
            .map_err(|_| one(Fault::new(path(), FaultKind::WrongType)))?;
        if number > taken.len() {
            let (least, most) = (0, taken.len() as i64);
            let kind = FaultKind::OutOfRange { least, most };
            return Err(one(Fault::new(path(), kind)));
        }
        if at == expected {
            return Err(one(Fault::new("$", FaultKind::WrongLength { expected })));
        }
        plan.seats.push(number.checked_sub(1).map(|slot| {
            taken[slot] = u16::saturating_add(taken[slot], 1);
            Seat {
                slot: SlotNo(slot as u32),
                place: PlaceNo(0),
                table: taken[slot],
            }
        }));
    }
    if plan.seats.len() == expected {
        Ok(plan)
    } else {
        Err(one(Fault::new("$", FaultKind::WrongLength { expected })))
    }
}

/// Writes a plan; see [`read_plan`].
pub fn write_plan(plan: &Plan) -> String {
    let slot = |seat: &Option<Seat>| seat.map_or(0, |seat| seat.slot.0 + 1);
    plan.seats
        .iter()
        .map(|seat| format!("{}\n", slot(seat)))
        .collect()
}
