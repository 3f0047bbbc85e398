//! The product through its router, on every engine there is.

mod access;
mod answers;
mod dossiers;
mod edge;
mod fields;
mod objects;
mod openid;
mod pages;
mod passkeys;
mod plans;
mod principals;
mod product;
mod profiles;
mod recorded;
mod registration;
mod second_factor;
mod sessions;
mod sign_in;
mod withdrawals;
