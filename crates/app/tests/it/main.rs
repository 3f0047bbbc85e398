//! The product through its router, on every engine there is.

mod access;
mod edge;
mod pages;
mod plans;
mod product;
mod recorded;
mod second_factor;
mod sessions;
mod sign_in;
