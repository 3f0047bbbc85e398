//! The product through its router, on every engine there is.

mod access;
mod edge;
mod objects;
mod pages;
mod plans;
mod principals;
mod product;
mod profiles;
mod recorded;
mod sessions;
mod sign_in;
