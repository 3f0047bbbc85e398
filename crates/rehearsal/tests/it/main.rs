//! The recorded folder of the reference mission, and that it can be made again.

mod regeneration;
