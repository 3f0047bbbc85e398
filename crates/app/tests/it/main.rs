//! The product through its router, on every engine there is.

mod access;
mod dossiers;
mod edge;
mod pages;
mod plans;
mod product;
mod recorded;
