//! The planner from outside: random problems planned and judged, each rule, each file.

mod bounds;
mod formats;
mod hostile;
mod random_problems;
mod reasons;
mod rules;
mod runs;
mod small;
mod words;
