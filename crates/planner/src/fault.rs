//! What is wrong with a problem or a file, and where: never a panic, never prose.

use std::fmt;

use crate::words::Phrase;

/// One thing that is wrong, with the place in the draft or file where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path from the root `$`, such as `$.wishes[3].persons[1]`.
    pub path: String,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// The kinds of faults. Ids are as the input gave them, cut to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The text is not JSON.
    NotJson,
    /// Lists and objects stand too deep inside each other.
    TooDeep,
    /// The file is larger than `limit_bytes`.
    FileTooLarge { limit_bytes: usize },
    /// The format is missing or is not the one expected.
    WrongFormat { expected: &'static str },
    /// A field that the format does not know.
    UnknownField { name: String },
    /// A field that the format needs.
    MissingField { name: String },
    /// A field given twice.
    DuplicateField { name: String },
    /// A value of another type than expected, or a number outside its range.
    WrongType,
    /// A number outside what is allowed.
    OutOfRange { least: i64, most: i64 },
    /// A list longer than `limit`.
    TooMany { limit: usize },
    /// The problem as a whole needs more memory than the planner may take.
    TooBig,
    /// A list that must have something in it.
    EmptySet,
    /// An id without a character in it.
    BlankId,
    /// An id that stands before in the same list.
    DuplicateId { id: String },
    /// An id that nothing has.
    UnknownReference { id: String },
    /// A list whose length must be `expected`.
    WrongLength { expected: usize },
    /// An end that is not after its start.
    EndsBeforeStart,
    /// A slot of a session on another day, or before the end of the slot listed before it.
    SessionNotInOrder { session: String },
    /// A slot that lies in the break between two slots of another session, while some wishes take
    /// several slots.
    SlotInBreak { session: String },
    /// A place with tables open in two slots that overlap.
    OverlappingSlots { slot: String, other: String },
    /// A way from a place to itself that takes time.
    TravelToItself,
    /// A person named twice in one wish or one pair.
    PersonTwice { person: String },
    /// A wish that names fewer than two persons.
    TooFewPersons,
    /// A role that nobody can take.
    NobodyForRole,
    /// A table promised without its slot and place.
    TableWithoutPlace,
    /// A table promised that is not open then.
    TableNotOpen { table: u16, open: u16 },
    /// A person, or a table, promised to this wish and to another at one time.
    PinnedTwice { other: String },
    /// More promises in one slot and place than there are tables.
    TooManyPinned { open: u16 },
    /// More promises than a person's most meetings.
    PinnedOverMost { person: String },
    /// A promise that cannot be reached in time from that of another wish.
    PinnedTooFar { other: String },
    /// A promise that stands before that of a wish it must follow.
    PinnedOutOfOrder { other: String },
    /// Wishes that must each come after the other.
    OrderCycle { wishes: String },
    /// A least that is more than the most.
    LeastOverMost,
}

impl Fault {
    /// A fault at a path; control characters of the path are left out.
    pub fn new(path: impl Into<String>, kind: FaultKind) -> Self {
        Fault {
            path: path.into(),
            kind,
        }
    }

    /// The sentence for people: the kind, with its arguments and the path.
    pub fn phrase(&self) -> Phrase {
        self.kind.phrase().with("path", self.path.as_str())
    }
}

impl FaultKind {
    fn phrase(&self) -> Phrase {
        use FaultKind as K;
        match self {
            K::NotJson => Phrase::new("planning-fault-not-json"),
            K::TooDeep => Phrase::new("planning-fault-too-deep"),
            K::FileTooLarge { limit_bytes } => Phrase::new("planning-fault-file-too-large")
                .with("megabytes", (*limit_bytes >> 20) as i64),
            K::WrongFormat { expected } => {
                Phrase::new("planning-fault-wrong-format").with("expected", *expected)
            }
            K::UnknownField { name } => named("planning-fault-unknown-field", "name", name),
            K::MissingField { name } => named("planning-fault-missing-field", "name", name),
            K::DuplicateField { name } => named("planning-fault-duplicate-field", "name", name),
            K::WrongType => Phrase::new("planning-fault-wrong-type"),
            K::OutOfRange { least, most } => Phrase::new("planning-fault-out-of-range")
                .with("least", *least)
                .with("most", *most),
            K::TooMany { limit } => {
                Phrase::new("planning-fault-too-many").with("limit", *limit as i64)
            }
            K::TooBig => Phrase::new("planning-fault-too-big"),
            K::EmptySet => Phrase::new("planning-fault-empty-set"),
            K::BlankId => Phrase::new("planning-fault-blank-id"),
            K::DuplicateId { id } => named("planning-fault-duplicate-id", "id", id),
            K::UnknownReference { id } => named("planning-fault-unknown-reference", "id", id),
            K::WrongLength { expected } => {
                Phrase::new("planning-fault-wrong-length").with("expected", *expected as i64)
            }
            K::EndsBeforeStart => Phrase::new("planning-fault-ends-before-start"),
            K::SessionNotInOrder { session } => {
                named("planning-fault-session-not-in-order", "session", session)
            }
            K::SlotInBreak { session } => named("planning-fault-slot-in-break", "session", session),
            K::OverlappingSlots { slot, other } => {
                named("planning-fault-overlapping-slots", "slot", slot)
                    .with("other", other.as_str())
            }
            K::TravelToItself => Phrase::new("planning-fault-travel-to-itself"),
            K::PersonTwice { person } => named("planning-fault-person-twice", "person", person),
            K::TooFewPersons => Phrase::new("planning-fault-too-few-persons"),
            K::NobodyForRole => Phrase::new("planning-fault-nobody-for-role"),
            K::LeastOverMost => Phrase::new("planning-fault-least-over-most"),
            K::OrderCycle { wishes } => named("planning-fault-order-cycle", "wishes", wishes),
            _ => self.pin_phrase(),
        }
    }

    fn pin_phrase(&self) -> Phrase {
        use FaultKind as K;
        match self {
            K::TableNotOpen { table, open } => Phrase::new("planning-fault-table-not-open")
                .with("table", u32::from(*table))
                .with("open", u32::from(*open)),
            K::PinnedTwice { other } => named("planning-fault-pinned-twice", "other", other),
            K::TooManyPinned { open } => {
                Phrase::new("planning-fault-too-many-pinned").with("open", u32::from(*open))
            }
            K::PinnedOverMost { person } => {
                named("planning-fault-pinned-over-most", "person", person)
            }
            K::PinnedTooFar { other } => named("planning-fault-pinned-too-far", "other", other),
            K::PinnedOutOfOrder { other } => {
                named("planning-fault-pinned-out-of-order", "other", other)
            }
            _ => Phrase::new("planning-fault-table-without-place"),
        }
    }
}

fn named(key: &'static str, name: &'static str, value: &str) -> Phrase {
    Phrase::new(key).with(name, value)
}

/// An id as a fault repeats it: 80 characters at most, control characters left out.
pub(crate) fn quoted(id: &str) -> String {
    id.chars().filter(|c| !c.is_control()).take(80).collect()
}

impl fmt::Display for Fault {
    /// The path and the key, for logs; people read [`Fault::phrase`].
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.path, self.kind.phrase().key)
    }
}

impl std::error::Error for Fault {}
