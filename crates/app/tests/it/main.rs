//! The product through its router, on every engine there is.

mod access;
mod edge;
mod pages;
mod plans;
mod product;
mod profiles;
mod recorded;
mod withdrawals;
