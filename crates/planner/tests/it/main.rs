//! The planner from outside: random problems planned and judged, each rule, each file.

mod aims;
mod bounds;
mod campaign;
mod dzn;
mod exact;
mod forecast;
mod formats;
mod fuzz;
mod hostile;
mod hostile_files;
mod minimal;
mod must_stand;
mod planted;
mod published;
mod random_problems;
mod reasons;
mod recorded;
mod recount;
mod repair;
mod roles;
mod rules;
mod runs;
mod schema;
mod small;
mod upsets;
mod words;
