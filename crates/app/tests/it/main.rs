//! The product through its router, on every engine there is.

mod access;
mod answers;
mod canaries;
mod columns;
mod dossiers;
mod edge;
mod feeds;
mod fields;
mod imports;
mod invoices;
mod objects;
mod once;
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
mod what_they_see;
mod withdrawals;
