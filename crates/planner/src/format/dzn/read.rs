//! From a `.dzn` text to a problem.

use crate::draft::{
    Demands, Draft, PartOfDay, PersonDraft, PlaceDraft, SlotDraft, Weights, WishDraft,
};
use crate::fault::{Fault, FaultKind};
use crate::limits;
use crate::problem::Problem;

use super::text::{Item, Value, at, items};
use super::{DERIVED, FILE_BYTES, NAME, SESSION};

/// Longest slot, in minutes.
const SLOT_MINUTES: u32 = 20;
const NOON: u32 = 720;

/// Reads a problem; `fairness_d` is by how much the numbers of breaks of two participants may
/// differ, which the format leaves to the reader.
///
/// # Errors
/// What is wrong with the text, with the line or the name it is about, or with the problem.
pub fn read_problem(text: &[u8], fairness_d: u16) -> Result<Problem, Vec<Fault>> {
    let draft = read_draft(text, fairness_d).map_err(|fault| vec![fault])?;
    Problem::new(draft)
}

/// Reads the draft of a problem; see [`read_problem`].
///
/// # Errors
/// What is wrong with the text, with the line or the name it is about.
pub fn read_draft(text: &[u8], fairness_d: u16) -> Result<Draft, Fault> {
    if text.len() > FILE_BYTES {
        let limit_bytes = FILE_BYTES;
        return Err(Fault::new("$", FaultKind::FileTooLarge { limit_bytes }));
    }
    let wrong = |_| Fault::new("$", FaultKind::WrongFormat { expected: NAME });
    let text = std::str::from_utf8(text).map_err(wrong)?;
    let facts = Facts::new(items(text)?)?;
    Ok(facts.draft(fairness_d))
}

/// What a file says, checked.
struct Facts {
    persons: usize,
    tables: u16,
    slots: u32,
    morning_slots: u32,
    /// For each meeting its two participants, from 1, and its part of the day: 1 morning, 2
    /// afternoon, 3 any.
    requested: Vec<u32>,
    forbidden: Vec<Vec<u32>>,
    fixed: Vec<u32>,
    precedences: Vec<Vec<u32>>,
}

impl Facts {
    fn new(items: Vec<Item>) -> Result<Self, Fault> {
        let mut items = Items(items);
        items.no_other_names()?;
        let persons = items.number("nBusiness", 0, limits::PERSONS as u32)? as usize;
        let meetings = items.number("nMeetings", 0, limits::WISHES as u32)? as usize;
        let tables = items.number("nTables", 0, limits::TABLES.into())? as u16;
        let slots = items.number("nTotalSlots", 0, limits::SESSION_SLOTS as u32)?;
        let morning_slots = items.number("nMorningSlots", 0, slots)?;
        let requested = items.list("requested", 3 * meetings)?;
        for (at, request) in requested.chunks(3).enumerate() {
            let within = |cell: usize, most: u32| {
                in_range("requested", 3 * at + cell, request[cell], 1, most)
            };
            within(0, persons as u32)?;
            within(1, persons as u32)?;
            within(2, 3)?;
        }
        let forbidden = items.sets("forbidden", persons, slots)?;
        let fixed = items.list("fixed", meetings)?;
        for (at, &slot) in fixed.iter().enumerate() {
            in_range("fixed", at, slot, 0, slots)?;
        }
        let precedences = if items.is_missing("precedences") {
            vec![Vec::new(); meetings]
        } else {
            items.sets("precedences", meetings, meetings as u32)?
        };
        Ok(Facts {
            persons,
            tables,
            slots,
            morning_slots,
            requested,
            forbidden,
            fixed,
            precedences,
        })
    }

    fn draft(&self, fairness_d: u16) -> Draft {
        Draft {
            title: NAME.to_owned(),
            slots: self.slots(),
            places: vec![PlaceDraft {
                id: "1".to_owned(),
                tables: vec![self.tables; self.slots as usize],
                ..PlaceDraft::default()
            }],
            travel_minutes: vec![vec![0]],
            persons: (1..=self.persons).map(|no| self.person(no)).collect(),
            wishes: (1..=self.fixed.len()).map(|no| self.wish(no)).collect(),
            weights: Weights {
                granted: 1,
                idle_stretch: 1,
                ..Weights::NOTHING
            },
            demands: Demands {
                every_wish: true,
                stretches_apart: Some(fairness_d),
            },
            ..Draft::default()
        }
    }

    /// One session around noon, so that slots follow each other through the break.
    fn slots(&self) -> Vec<SlotDraft> {
        let longest = |slots: u32| NOON / slots.max(1);
        let afternoon = self.slots - self.morning_slots;
        let minutes = SLOT_MINUTES
            .min(longest(self.morning_slots))
            .min(longest(afternoon));
        let first = NOON - self.morning_slots * minutes;
        (0..self.slots)
            .map(|no| SlotDraft {
                id: (no + 1).to_string(),
                name: (no + 1).to_string(),
                session: SESSION.to_owned(),
                start_minute: (first + no * minutes) as u16,
                end_minute: (first + (no + 1) * minutes) as u16,
                ..SlotDraft::default()
            })
            .collect()
    }

    fn person(&self, no: usize) -> PersonDraft {
        let forbidden = self.forbidden[no - 1].iter().filter(|&&slot| slot > 0);
        PersonDraft {
            id: no.to_string(),
            name: no.to_string(),
            unavailable: forbidden.map(ToString::to_string).collect(),
            ..PersonDraft::default()
        }
    }

    fn wish(&self, no: usize) -> WishDraft {
        let request = &self.requested[3 * (no - 1)..3 * no];
        let fixed = self.fixed[no - 1];
        let before = self.precedences[no - 1].iter().filter(|&&wish| wish > 0);
        WishDraft {
            id: no.to_string(),
            name: no.to_string(),
            persons: request[..2].iter().map(ToString::to_string).collect(),
            part_of_day: match request[2] {
                1 => PartOfDay::Morning,
                2 => PartOfDay::Afternoon,
                _ => PartOfDay::Any,
            },
            slots: (fixed > 0).then(|| vec![fixed.to_string()]),
            after: before.map(ToString::to_string).collect(),
            ..WishDraft::default()
        }
    }
}

/// The items of a file that are still to be looked at.
struct Items(Vec<Item>);

impl Items {
    fn no_other_names(&self) -> Result<(), Fault> {
        const NAMES: [&str; 9] = [
            "nBusiness",
            "nMeetings",
            "nTables",
            "nTotalSlots",
            "nMorningSlots",
            "requested",
            "forbidden",
            "fixed",
            "precedences",
        ];
        for (no, item) in self.0.iter().enumerate() {
            let name = item.name.clone();
            if !NAMES.contains(&name.as_str()) && !DERIVED.contains(&name.as_str()) {
                return Err(at(item.line, FaultKind::UnknownField { name }));
            }
            if self.0[..no].iter().any(|other| other.name == name) {
                return Err(at(item.line, FaultKind::DuplicateField { name }));
            }
        }
        Ok(())
    }

    fn is_missing(&self, name: &str) -> bool {
        self.0.iter().all(|item| item.name != name)
    }

    fn take(&mut self, name: &str) -> Result<Item, Fault> {
        let at = self.0.iter().position(|item| item.name == name);
        let missing = || {
            let name = name.to_owned();
            Fault::new("$", FaultKind::MissingField { name })
        };
        at.map(|at| self.0.swap_remove(at)).ok_or_else(missing)
    }

    fn number(&mut self, name: &str, least: u32, most: u32) -> Result<u32, Fault> {
        let item = self.take(name)?;
        let Value::Number(number) = item.value else {
            return Err(at(item.line, FaultKind::WrongType));
        };
        if (least..=most).contains(&number) {
            return Ok(number);
        }
        let (least, most) = (least.into(), most.into());
        Err(at(item.line, FaultKind::OutOfRange { least, most }))
    }

    fn list(&mut self, name: &str, expected: usize) -> Result<Vec<u32>, Fault> {
        let item = self.take(name)?;
        let Value::List(list) = item.value else {
            return Err(at(item.line, FaultKind::WrongType));
        };
        if list.len() == expected {
            Ok(list)
        } else {
            Err(at(item.line, FaultKind::WrongLength { expected }))
        }
    }

    /// Sets of numbers from 0, where 0 stands for nothing.
    fn sets(&mut self, name: &str, expected: usize, most: u32) -> Result<Vec<Vec<u32>>, Fault> {
        let item = self.take(name)?;
        let sets = match item.value {
            Value::Sets(sets) => sets,
            Value::List(list) if list.is_empty() => Vec::new(),
            _ => return Err(at(item.line, FaultKind::WrongType)),
        };
        if sets.len() != expected {
            return Err(at(item.line, FaultKind::WrongLength { expected }));
        }
        for (at, set) in sets.iter().enumerate() {
            for &number in set {
                in_range(name, at, number, 0, most)?;
            }
        }
        Ok(sets)
    }
}

/// Refuses an entry of a list outside a range.
fn in_range(name: &str, at: usize, number: u32, least: u32, most: u32) -> Result<(), Fault> {
    if (least..=most).contains(&number) {
        return Ok(());
    }
    let (least, most) = (least.into(), most.into());
    let path = format!("$.{name}[{at}]");
    Err(Fault::new(path, FaultKind::OutOfRange { least, most }))
}
