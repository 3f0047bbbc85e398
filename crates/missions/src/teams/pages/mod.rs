//! The pages of teams: an organisation's own, and the one behind a letter of invitation.

pub(super) mod home;
pub(super) mod invitation;
pub(super) mod numbers;
pub(super) mod team;
