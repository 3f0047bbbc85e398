//! The product through its router, on every engine there is.

mod access;
mod edge;
mod fields;
mod objects;
mod pages;
mod plans;
mod principals;
mod product;
mod recorded;
mod sessions;
mod sign_in;
