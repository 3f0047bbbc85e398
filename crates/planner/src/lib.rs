//! The scheduling engine of Attaché: which meeting, when, at which table.
//!
//! State a problem by ids as a [`Draft`] (or read one with [`format`]), make it a [`Problem`],
//! [`plan`] it, let the referee [`check`] the plan, and let [`explain`] say why wishes were left
//! out. The crate is pure: it reads no clock, no file and no chance but its seed, and the words
//! for everything it says stand elsewhere, under the keys of its [`Phrase`]s.
//!
//! ```
//! use attache_planner::{
//!     Draft, NoWatch, PersonDraft, PlaceDraft, Problem, Settings, SlotDraft, Stop, WishDraft,
//!     plan,
//! };
//!
//! let person = |id: &str| PersonDraft { id: id.into(), ..PersonDraft::default() };
//! let draft = Draft {
//!     slots: vec![SlotDraft {
//!         id: "mon-0900".into(),
//!         session: "mon-am".into(),
//!         start_minute: 540,
//!         end_minute: 560,
//!         ..SlotDraft::default()
//!     }],
//!     places: vec![PlaceDraft { id: "hall".into(), tables: vec![1], ..PlaceDraft::default() }],
//!     travel_minutes: vec![vec![0]],
//!     persons: vec![person("ann"), person("ben")],
//!     wishes: vec![WishDraft {
//!         id: "w1".into(),
//!         persons: vec!["ann".into(), "ben".into()],
//!         ..WishDraft::default()
//!     }],
//!     ..Draft::default()
//! };
//! let problem = Problem::new(draft).expect("nothing is wrong with it");
//! let outcome = plan(&problem, &Settings::new(1, Stop::rounds(1_000)), &mut NoWatch);
//! assert_eq!(outcome.score.granted, 1);
//! assert_eq!(outcome.gap_permille, 0);
//! ```

mod bound;
mod check;
mod digest;
mod draft;
pub mod exact;
mod explain;
mod fault;
pub mod forecast;
pub mod format;
pub mod generate;
mod groups;
mod intake;
pub mod limits;
mod plan;
mod problem;
mod project;
mod random;
pub mod repair;
mod rules;
mod run;
mod score;
mod search;
mod stop;
mod words;

pub use bound::bound;
pub use check::{Finding, Report, check};
pub use draft::{
    ActivityDraft, Demands, Draft, MomentDraft, PartOfDay, PersonDraft, PinDraft, PlaceDraft,
    ProblemFormat, PublishedDraft, PublishedMeetingDraft, SlotDraft, Weights, WishDraft,
};
pub use explain::{
    Advice, Change, Costs, Nearest, Obstacle, Reason, Remedy, RuleCount, explain, remedy,
};
pub use fault::{Fault, FaultKind};
pub use groups::{Group, GroupKind, Groups};
pub use plan::{Plan, Seat};
pub use problem::{
    Activity, ActivityNo, Person, PersonNo, Pin, Place, PlaceNo, Problem, Published, Role,
    RoleKind, Slot, SlotNo, Span, Wish, WishNo,
};
pub use rules::Rule;
pub use run::{Outcome, plan};
pub use score::{Part, Score, Unfairness};
pub use stop::{NoWatch, Progress, Settings, Stop, Stopped, Watch, gap_permille};
pub use words::{Argument, Phrase};
