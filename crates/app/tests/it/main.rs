//! The product through its router, on every engine there is.

mod access;
mod answers;
mod edge;
mod pages;
mod plans;
mod product;
mod recorded;
mod second_factor;
mod sessions;
mod sign_in;
